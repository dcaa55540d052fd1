"""Measure one method on held-out findings and on phantoms, and the network on the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from scipy import stats

from model.grading import as_input, level_index, probabilities
from model.labels import Condition, Severity
from model.methods import METHODS, Wish
from model.results import Crop
from model.training.faithfulness_blanking import BLANK_MM, blanking_figures, disc_mask, elsewhere
from model.training.faithfulness_cases import Case
from model.training.faithfulness_changes import cascade, mirror_likeness, small_changes, wish_of
from model.training.faithfulness_maps import Values, control_maps, made_map, pixel_mm
from model.training.faithfulness_phantom import (
    DOSES,
    EVERYTHING,
    Dose,
    doses,
    share_ratio,
    structures_of,
)
from model.training.faithfulness_places import place_figures
from model.training.faithfulness_removal import removal_figures
from model.training.faithfulness_rows import Rows
from model.weights import Networks

COSTLY = ("Integrated gradients", "SmoothGrad", "Occlusion", "Feature ablation")
"""Methods that need tens of passes or more for one map."""

Figures = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Amounts:
    """How many findings of a condition each measure is taken on.

    Attributes
    ----------
    maps : int
        Maps at all: the pointing game and completeness.
    removal, changes, cascade, mirror : int
        Of these, from the first on.
    phantoms : int
        Phantoms for each altered structure.
    members : int or None
        Members of the ensemble that make the maps of phantoms; None for all.
    """

    maps: int
    removal: int
    changes: int
    cascade: int
    mirror: int
    phantoms: int
    members: int | None = None

    def at_most(self, studies: int) -> Amounts:
        """The same, but no more findings than this."""
        names = ("maps", "removal", "changes", "cascade", "mirror")
        return replace(self, **{name: min(getattr(self, name), studies) for name in names})


CHEAP_AMOUNTS = Amounts(maps=60, removal=15, changes=24, cascade=9, mirror=6, phantoms=3)
COSTLY_AMOUNTS = Amounts(
    maps=40, removal=15, changes=10, cascade=4, mirror=3, phantoms=2, members=1
)
"""A map of Integrated Gradients of an axial crop takes as long as two hundred gradings; this is
what one core does of all four in less than an hour."""


def amounts_of(method: str, studies: int) -> Amounts:
    """How much is measured of a method, with no more than so many studies a condition."""
    return (COSTLY_AMOUNTS if method in COSTLY else CHEAP_AMOUNTS).at_most(studies)


@dataclass(slots=True)
class Blind:
    """Figures of the control maps, which are the same for every method: computed once."""

    removed: dict[int, Figures] = field(default_factory=dict)

    def removal(self, case: Case, controls: Mapping[str, Values]) -> Figures:
        """Figures of the controls of a case."""
        if id(case) not in self.removed:
            self.removed[id(case)] = removal_figures(case, controls)
        return self.removed[id(case)]


def method_rows(
    method: str, cases: Sequence[Case], amounts: Amounts, blind: Blind
) -> Iterator[Rows]:
    """All figures of a method on held-out findings; what there is so far after each finding."""
    rows = Rows()
    for number, case in enumerate(cases[: amounts.maps]):
        made = made_map(case.networks, case.crop, case.condition, wish_of(case, method))
        controls = control_maps(case.crop, case.condition, number)
        size = pixel_mm(case.crop)
        told = {name: place_figures(one, case.place_px, size) for name, one in controls.items()}
        rows.add(case.study, place_figures(made.values, case.place_px, size), told)
        if made.delta is not None:
            delta = abs(made.delta)
            rows.add(case.study, {"completeness_delta": delta, "complete": float(delta <= 0.05)})
        if number < amounts.removal:
            own = removal_figures(case, {method: made.values})[method]
            rows.add(case.study, own, blind.removal(case, controls))
        if number < amounts.changes:
            rows.add(case.study, small_changes(case, method, made, number))
        if number < amounts.cascade:
            rows.add(case.study, cascade(case, method, made))
        if number < amounts.mirror:
            likeness = mirror_likeness(case, method, made)
            rows.add(case.study, {} if likeness is None else {"mirror": likeness})
        yield rows


def phantom_rows(
    method: str,
    networks: Networks,
    condition: Condition,
    amounts: Amounts,
    drawn: Callable[[Condition, str, int], Dose],
) -> Iterator[Rows]:
    """How much of the map for Severe lies on what was altered in phantoms, against its area."""
    if amounts.members is not None:
        some = networks.grades.only(range(amounts.members)).eval()
        networks = replace(networks, grades=some)
    rows = Rows()
    for structure in structures_of(condition):
        for seed in range(amounts.phantoms):
            dose = drawn(condition, structure, seed)
            wish = Wish(method).graded(Severity.SEVERE)
            made = made_map(networks, dose.crop, condition, wish)
            controls = control_maps(dose.crop, condition, seed)
            ratio = share_ratio(made.values, dose.altered)
            told = {name: share_ratio(one, dose.altered) for name, one in controls.items()}
            names = [f"phantom_ratio ({structure})"]
            if structure != EVERYTHING:
                names.append("phantom_ratio")
            rows.add(
                seed,
                dict.fromkeys(names, ratio),
                {control: dict.fromkeys(names, value) for control, value in told.items()},
            )
            yield rows


def network_rows(
    networks: Networks, condition: Condition, cases: Sequence[Case], phantoms: int
) -> Iterator[Rows]:
    """Whether grades follow altered structures, and depend on the place, whatever the map says."""
    rows = Rows()
    for structure in structures_of(condition):
        for seed in range(phantoms):
            steps = list(doses(condition, structure, seed))
            grades = [expected_grade(networks, one.crop, condition) for one in steps]
            figures = dose_figures(grades)
            rows.add(seed, {f"{name} ({structure})": one for name, one in figures.items()})
            if structure != EVERYTHING:
                rows.add(seed, figures)
                rows.add(seed, _phantom_blanking(networks, steps[-1]))
            yield rows
    for number, case in enumerate(cases):
        crop = case.crop
        size = crop.pixels.shape[1], crop.pixels.shape[2]
        mask = disc_mask(size, case.place_px, pixel_mm(crop), BLANK_MM)
        others = elsewhere(mask, np.random.default_rng(number))
        blanked = (case.networks, crop, condition, case.severity, mask, others)
        rows.add(case.study, blanking_figures(*blanked))
        yield rows


def _phantom_blanking(networks: Networks, dose: Dose) -> dict[str, float]:
    others = elsewhere(dose.altered, np.random.default_rng(dose.seed))
    figures = blanking_figures(
        networks, dose.crop, dose.condition, Severity.SEVERE, dose.altered, others
    )
    return {f"phantom_{name}": value for name, value in figures.items()}


def dose_figures(grades: Sequence[float]) -> dict[str, float]:
    """How expected grades, 0 to 2, follow the steps of `DOSES`.

    Returns
    -------
    dict
        "dose_spearman": 1 where every step is worse than the one before, 0 where nothing moves;
        "dose_rise": last minus first; "dose_largest": the largest grade that was reached.
    """
    flat = max(grades) - min(grades) < 1e-9
    ranks = 0.0 if flat else float(stats.spearmanr(DOSES, grades).statistic)
    return {
        "dose_spearman": ranks,
        "dose_rise": grades[-1] - grades[0],
        "dose_largest": max(grades),
    }


def expected_grade(networks: Networks, crop: Crop, condition: Condition) -> float:
    """0 for Normal/Mild to 2 for Severe, by the probabilities."""
    with torch.inference_mode():
        pixels = as_input([crop], networks.device, networks.grades.config)
        level = level_index([crop], networks.device)
        shown = probabilities(networks.grades, pixels, crop.view, level)
    chances: list[float] = shown[0, crop.conditions.index(condition)].tolist()
    return sum(int(severity) * chances[severity] for severity in Severity)


def merged(*parts: Rows) -> Rows:
    """One of several, whose measures have different names."""
    return Rows({name: values for rows in parts for name, values in rows.values.items()})


def checked_methods(names: Sequence[str]) -> tuple[str, ...]:
    """Methods by their names on screen, all where none is named.

    Raises
    ------
    ValueError
        There is no such method.
    """
    for name in names:
        if name not in METHODS:
            raise ValueError(f"there is no method “{name[:40]}”; there are {', '.join(METHODS)}")
    return tuple(names) or tuple(METHODS)
