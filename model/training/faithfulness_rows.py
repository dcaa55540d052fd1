"""Collect figures finding by finding, and tell their means with intervals over studies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.training.faithfulness_maps import CONTROLS

RESAMPLINGS = 1000
INTERVAL = (2.5, 97.5)

BEATS = "beats_centre_prior"
POINTING = "pointing_5mm"
"""What decides whether a method beats the blob in the middle: within 10 mm the blob itself is
right almost every time, so nothing could be told there."""

LOWER_IS_BETTER = ("deletion", "severity", "randomised", "completeness_delta")
"""How names of measures begin, that are better when they are small."""


@dataclass(slots=True)
class Rows:
    """Figures of one method and condition, or of the network, by measure.

    Attributes
    ----------
    values : dict of str to list of (study, value, controls)
    """

    values: dict[str, list[tuple[int, float, dict[str, float]]]] = field(default_factory=dict)

    def add(
        self,
        study: int,
        figures: Mapping[str, float],
        controls: Mapping[str, Mapping[str, float]] | None = None,
    ) -> None:
        """Figures of one finding, and the same of the control maps, by control."""
        blind = controls or {}
        for name, value in figures.items():
            own = {control: one[name] for control, one in blind.items() if name in one}
            self.values.setdefault(name, []).append((study, float(value), own))

    def summary(self) -> dict[str, Any]:
        """{measure: {value, ci95, n, studies, controls: {control: mean}, over: {...}}}.

        "over" tells by how much the method is above each control on the same findings, with
        its interval; a mean of the controls alone would not say whether the difference holds.
        """
        return {name: _summary(rows) for name, rows in self.values.items()}


def _summary(rows: list[tuple[int, float, dict[str, float]]]) -> dict[str, Any]:
    study = np.array([row[0] for row in rows])
    values = np.array([row[1] for row in rows])
    controls: dict[str, float | None] = {}
    over: dict[str, Any] = {}
    for control in CONTROLS:
        blind = [row[2].get(control) for row in rows]
        known = np.array([np.nan if one is None else one for one in blind], np.float64)
        if np.isnan(known).any():
            controls[control] = None
        else:
            controls[control] = float(known.mean())
            gain = values - known
            over[control] = {"value": float(gain.mean()), "ci95": interval(gain, study)}
    return {
        "value": float(values.mean()),
        "median": float(np.median(values)),
        "ci95": interval(values, study),
        "n": len(values),
        "studies": len(np.unique(study)),
        "controls": controls,
        "over": over,
    }


def interval(values: NDArray[np.float64], study: NDArray[np.int64]) -> list[float] | None:
    """95 % interval of the mean from resampled studies; None for fewer than three."""
    names, place = np.unique(study, return_inverse=True)
    if len(names) < 3:
        return None
    sums = np.bincount(place, values)
    counts = np.bincount(place)
    random = np.random.default_rng(0)
    drawn = random.integers(0, len(names), (RESAMPLINGS, len(names)))
    means = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
    low, high = np.percentile(means, INTERVAL)
    return [float(low), float(high)]


def better_than(summary: Mapping[str, Any], measure: str, control: str) -> bool | None:
    """Whether a measure is better than a control, with all of its interval; None if unknown."""
    over = summary.get(measure, {}).get("over", {}).get(control)
    if over is None or over["ci95"] is None:
        return None
    low, high = over["ci95"]
    return bool(high < 0 if measure.startswith(LOWER_IS_BETTER) else low > 0)


_PUBLISHED = (
    ("deletion", "deletion"),
    ("insertion", "insertion"),
    ("road", "road"),
    (POINTING, POINTING),
    ("mass_10mm", "mass_10mm"),
    ("severity", "severity_correlation"),
    ("shift", "shift_correlation"),
    ("noise", "noise_correlation"),
    ("randomised_spearman", "randomised_spearman"),
    ("completeness_delta", "completeness"),
)


def published(methods: Mapping[str, Any]) -> dict[str, Any]:
    """What the window reads: few figures for each method and condition.

    A method beats the centre prior where its strongest place lies within 5 mm of the finding
    more often than the blob's, by all of the interval of the difference.
    """
    result: dict[str, Any] = {}
    for method, conditions in methods.items():
        for condition, summary in conditions.items():
            beats = better_than(summary, POINTING, "centre_prior")
            row: dict[str, Any] = {} if beats is None else {BEATS: beats}
            if POINTING in summary:
                row["findings"] = summary[POINTING]["n"]
            for name, told in _PUBLISHED:
                if name in summary:
                    kind = "median" if name == "completeness_delta" else "value"
                    row[told] = round(summary[name][kind], 4)
            over = better_than(summary, "deletion", "random")
            if over is not None:
                row["deletion_beats_random"] = over
            result.setdefault(method, {})[condition] = row
    return result
