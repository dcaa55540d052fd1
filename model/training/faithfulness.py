"""Measure what heat maps are worth, method by method, on held-out studies and on phantoms."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from model.labels import Condition, View
from model.training.evaluation_predictions import read_grades
from model.training.faithfulness_cases import Case, held_out_cases
from model.training.faithfulness_parts import (
    CHEAP_AMOUNTS,
    Blind,
    amounts_of,
    checked_methods,
    merged,
    method_rows,
    network_rows,
    phantom_rows,
)
from model.training.faithfulness_phantom import DOSES, Dose, doses
from model.training.faithfulness_rows import Rows
from model.training.grade_data import read_axial, read_sagittal
from model.weights import Networks, load_networks

NETWORK_CASES = 24
"""Findings of a condition whose place is blanked."""


Work = Generator[Rows, None, Rows]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be measured.

    Attributes
    ----------
    data : Path or None
        A folder in the layout of the crop set; None measures phantoms alone.
    weights : Path
        Folder of the weights.
    methods : tuple of str
        By their names on screen; empty for all.
    fold : int
    studies : int
        At most so many a condition.
    phantoms : bool
    """

    data: Path | None
    weights: Path
    methods: tuple[str, ...] = ()
    fold: int = 1
    studies: int = CHEAP_AMOUNTS.maps
    phantoms: bool = True


@dataclass(frozen=True, slots=True)
class Stage:
    """How far it is, and the figures so far where a method has been finished.

    Attributes
    ----------
    text : str
    fraction : float
    figures : dict or None
        As `measure` returns.
    """

    text: str
    fraction: float
    figures: dict[str, Any] | None = field(default=None, repr=False)


def measure(wanted: Wanted, kept: Mapping[str, Any]) -> Generator[Stage, None, dict[str, Any]]:
    """All figures, with what was measured before under the same circumstances left as it is.

    Parameters
    ----------
    wanted : Wanted
    kept : mapping
        What an earlier call returned, or nothing.

    Yields
    ------
    Stage
        With the figures so far after every method: worth keeping if the run is stopped.

    Returns
    -------
    dict
        "about", "network" {condition: {measure: figure}} and "methods" {method: {condition:
        {measure: figure}}}; a figure as of `Rows.summary`.

    Raises
    ------
    WeightsError
        The weights cannot be used.
    TrainedOnError
        Every member was trained on studies of this fold.
    FileNotFoundError
        The data lack a table or a picture.
    ValueError
        There is no such method.
    """
    names = checked_methods(wanted.methods)
    networks = load_networks(wanted.weights, "cpu")
    about = _about(wanted, networks)
    same = kept.get("about") == about
    figures: dict[str, Any] = {
        "about": about,
        "network": dict(kept["network"]) if same else {},
        "methods": dict(kept["methods"]) if same else {},
    }
    missing = [name for name in names if name not in figures["methods"]]
    jobs = len(missing) + (not figures["network"])
    if not jobs:
        return figures
    yield Stage("Reading pictures", 0.0)
    bench = _Bench(wanted, networks, _cases(wanted, networks), cache(_last_dose))
    done = 0
    if not figures["network"]:
        for condition in Condition:
            work = bench.network(condition)
            figures["network"][condition.value] = yield from _told("Network", work, done / jobs)
        done += 1
        yield Stage("Network", done / jobs, figures)
    for name in missing:
        by_condition = {}
        for condition in Condition:
            work = bench.method(name, condition)
            by_condition[condition.value] = yield from _told(name, work, done / jobs)
        figures["methods"][name] = by_condition
        done += 1
        yield Stage(name, done / jobs, figures)
    return figures


def _about(wanted: Wanted, networks: Networks) -> dict[str, Any]:
    """The circumstances: figures of others are not mixed with these."""
    return {
        "weights": networks.digest,
        "version": networks.version,
        "members": len(networks.grades.networks),
        "fold": None if wanted.data is None else wanted.fold,
        "studies": wanted.studies,
        "phantoms": wanted.phantoms,
        "amounts": {
            kind: asdict(amounts_of(kind, wanted.studies))
            for kind in ("Gradient attention", "Integrated gradients")
        },
    }


def _cases(wanted: Wanted, networks: Networks) -> dict[Condition, tuple[Case, ...]]:
    if wanted.data is None:
        return dict.fromkeys(Condition, ())
    metadata = read_grades(wanted.weights).metadata
    crops = {
        View.SAGITTAL_T1: read_sagittal(wanted.data, folds=(wanted.fold,)),
        View.AXIAL_T2: read_axial(wanted.data, folds=(wanted.fold,)),
    }
    return {
        condition: held_out_cases(
            networks, metadata, crops[condition.view], condition, wanted.studies
        )
        for condition in Condition
    }


def _last_dose(condition: Condition, structure: str, seed: int) -> Dose:
    *_, last = doses(condition, structure, seed, (DOSES[0], DOSES[-1]))
    return last


@dataclass(frozen=True, slots=True, eq=False)
class _Bench:
    """What every part is measured on."""

    wanted: Wanted
    networks: Networks
    cases: Mapping[Condition, tuple[Case, ...]]
    drawn: Callable[[Condition, str, int], Dose]
    blind: Blind = field(default_factory=Blind)

    def network(self, condition: Condition) -> Work:
        """Figures that no method has a part in."""
        rows = Rows()
        phantoms = CHEAP_AMOUNTS.phantoms if self.wanted.phantoms else 0
        cases = self.cases[condition][:NETWORK_CASES]
        for rows in network_rows(self.networks, condition, cases, phantoms):
            yield rows
        return rows

    def method(self, name: str, condition: Condition) -> Work:
        """Figures of one method, on held-out findings and on phantoms."""
        amounts = amounts_of(name, self.wanted.studies)
        seen, altered = Rows(), Rows()
        for seen in method_rows(name, self.cases[condition], amounts, self.blind):
            yield seen
        if self.wanted.phantoms:
            for altered in phantom_rows(name, self.networks, condition, amounts, self.drawn):
                yield altered
        return merged(seen, altered)


def _told(name: str, work: Work, fraction: float) -> Generator[Stage, None, dict[str, Any]]:
    """Drive one part, telling that it goes on, and sum up what comes of it."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            rows: Rows = stop.value
            return rows.summary()
        yield Stage(name, fraction)
