"""The figures of one view's zones: whole, by level, by side, with intervals and grade sets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.grade_sets import GradeSets
from model.labels import Level, View, Zone
from model.training.evaluation_parts import part_intervals
from model.training.evaluation_sets import conformal_figures
from model.training.grade_data import MISSING, LabelledCrops
from model.training.metrics import SEVERITY_WEIGHTS, any_severe_loss, reliability, summary

Figures = dict[str, Any]

ZONES: dict[View, dict[str, slice]] = {
    View.SAGITTAL_T1: {"foraminal": slice(0, 1)},
    View.AXIAL_T2: {"canal": slice(0, 1), "subarticular": slice(1, 3)},
}
"""Which queries of a view are pooled under which name."""

COUNTS = ("n", "studies", "majority_accuracy", "two_grade_errors")
"""Figures that get no interval: they say how much there is, or grow with it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to measure beside the figures themselves.

    Attributes
    ----------
    bootstrap : int
        Resamplings by study for the intervals; 0 leaves them out.
    sets : GradeSets or None
        Thresholds to try on findings that they were not set on.
    """

    bootstrap: int = 0
    sets: GradeSets | None = None


def zone_figures(crops: LabelledCrops, shown: NDArray[np.float64]) -> dict[str, Figures]:
    """The figures of each zone of a view from probabilities (N, Q, 3)."""
    everything = np.ones(len(crops), bool)
    found = {
        name: _figures(crops, shown, queries, everything)
        for name, queries in ZONES[crops.view].items()
    }
    return {name: figures for name, figures in found.items() if figures}


def zone_blocks(
    crops: LabelledCrops, shown: NDArray[np.float64], wanted: Wanted
) -> dict[str, Figures]:
    """Each zone's figures, whole, by level, by side, with grade sets and intervals.

    Parameters
    ----------
    crops : LabelledCrops
    shown : (N, Q, 3) float64
        Probabilities as a reader sees them.
    wanted : Wanted

    Returns
    -------
    dict
        "foraminal", or "canal", "subarticular" and "any_severe"; a zone without a label is
        left out.
    """
    blocks = zone_figures(crops, shown)
    for name, block in blocks.items():
        queries = ZONES[crops.view][name]
        severity, study, known = _labels(crops, queries)
        chances = shown[:, queries][known]
        block["reliability"] = reliability(chances, severity[known])
        block["conformal"] = conformal_figures(
            chances, severity[known], study[known], Zone(name), wanted.sets
        )
        block["by_level"] = {
            level.value: figures
            for index, level in enumerate(Level)
            if (figures := _part(crops, shown, queries, crops.level == index, wanted))
        }
        if name != Zone.CANAL.value:
            block["by_side"] = _by_side(crops, shown, queries, wanted)
        if wanted.bootstrap:
            block["ci95"] = intervals(crops, shown, queries, wanted.bootstrap)
    if Zone.CANAL.value in blocks:
        blocks["any_severe"] = _any_severe(crops, shown)
    return blocks


def _labels(
    crops: LabelledCrops, queries: slice
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Severity, study and whether there is a label, all (N, queries)."""
    severity = crops.severity[:, queries]
    study = np.broadcast_to(crops.study[:, None], severity.shape)
    return severity, study, severity != MISSING


def _figures(
    crops: LabelledCrops,
    shown: NDArray[np.float64],
    queries: slice,
    keep: NDArray[np.bool_] | NDArray[np.int64],
) -> Figures:
    """The figures of the crops `keep`; empty where none of them has a label."""
    severity, study, _ = (part[keep] for part in _labels(crops, queries))
    known = severity != MISSING
    if not known.any():
        return {}
    return dict(summary(shown[keep, queries][known], severity[known], study[known]))


def _part(
    crops: LabelledCrops,
    shown: NDArray[np.float64],
    queries: slice,
    keep: NDArray[np.bool_],
    wanted: Wanted,
) -> Figures:
    """As `_figures`, with the intervals of a part."""
    figures = _figures(crops, shown, queries, keep)
    if figures and wanted.bootstrap:
        severity, study, known = _labels(crops, queries)
        known = known & keep[:, None]
        chances = shown[:, queries][known]
        figures["ci95"] = part_intervals(chances, severity[known], study[known], wanted.bootstrap)
    return figures


def _any_severe(crops: LabelledCrops, shown: NDArray[np.float64]) -> Figures:
    canal = shown[:, 0] * SEVERITY_WEIGHTS
    canal /= canal.sum(axis=1, keepdims=True)
    known = crops.severity[:, 0] != MISSING
    loss = any_severe_loss(canal[known], crops.severity[known, 0], crops.study[known])
    return {"log_loss": loss, "studies": len(np.unique(crops.study[known]))}


def _by_side(
    crops: LabelledCrops, shown: NDArray[np.float64], queries: slice, wanted: Wanted
) -> Figures:
    everything = np.ones(len(crops), bool)
    if crops.view is View.AXIAL_T2:
        parts = {"left": slice(1, 2), "right": slice(2, 3)}
        found = {
            side: _part(crops, shown, part, everything, wanted) for side, part in parts.items()
        }
    else:
        sides = ("left", "right")
        found = {side: _part(crops, shown, queries, crops.side == side, wanted) for side in sides}
    return {side: figures for side, figures in found.items() if figures}


def intervals(
    crops: LabelledCrops, shown: NDArray[np.float64], queries: slice, count: int
) -> dict[str, tuple[float, float]]:
    """95 % intervals of all figures but `COUNTS`, by resampling whole studies, with a fixed seed.

    Parameters
    ----------
    crops : LabelledCrops
    shown : (N, Q, 3) float64
    queries : slice
        Which of the Q are pooled.
    count : int
        How often studies are drawn, as many as there are, with replacement.

    Returns
    -------
    dict
        2.5 and 97.5 % points by figure; one that could never be computed is left out.
    """
    random = np.random.default_rng(0)
    numbers, place = np.unique(crops.study, return_inverse=True)
    rows = np.split(np.argsort(place, kind="stable"), np.cumsum(np.bincount(place))[:-1])
    drawn: dict[str, list[float]] = {}
    for _ in range(count):
        chosen = random.integers(0, len(numbers), len(numbers))
        figures = _figures(crops, shown, queries, np.concatenate([rows[i] for i in chosen]))
        for name, value in figures.items():
            if name not in COUNTS and value is not None:
                drawn.setdefault(name, []).append(float(value))
    return {
        name: (float(np.quantile(values, 0.025)), float(np.quantile(values, 0.975)))
        for name, values in drawn.items()
    }
