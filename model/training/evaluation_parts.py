"""Intervals for the figures of one level or side, from sums by study: thousands in no time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from model.training.metrics import SEVERITY_WEIGHTS

_EPSILON = float(np.finfo(np.float64).eps)  # as in `model.training.metrics`


def part_intervals(
    shown: NDArray[np.float64],
    severity: NDArray[np.int64],
    study: NDArray[np.int64],
    count: int,
) -> dict[str, tuple[float, float]]:
    """95 % intervals of accuracy and weighted log loss, by resampling whole studies.

    Parameters
    ----------
    shown : (N, 3) float64
        Probabilities as a reader sees them.
    severity : (N,) int64
        No `MISSING`.
    study : (N,) int64
    count : int
        How often studies are drawn, as many as there are, with replacement; a fixed seed.

    Returns
    -------
    dict
        2.5 and 97.5 % points of "accuracy" and "weighted_log_loss": the two figures that are
        ratios of sums over studies, and the two that are tabled by level and side.
    """
    rows = np.arange(len(severity))
    tilted = shown * SEVERITY_WEIGHTS
    chosen = np.clip(tilted[rows, severity] / tilted.sum(axis=1), _EPSILON, 1 - _EPSILON)
    weight = SEVERITY_WEIGHTS[severity]
    right = shown.argmax(axis=1) == severity
    numbers, place = np.unique(study, return_inverse=True)
    sums = np.zeros((len(numbers), 4))
    np.add.at(sums, place, np.stack([weight * -np.log(chosen), weight, right, rows >= 0], axis=1))
    random = np.random.default_rng(0)
    drawn = random.multinomial(len(numbers), np.full(len(numbers), 1 / len(numbers)), count) @ sums
    figures = {
        "accuracy": drawn[:, 2] / drawn[:, 3],
        "weighted_log_loss": drawn[:, 0] / drawn[:, 1],
    }
    return {
        name: (float(np.quantile(values, 0.025)), float(np.quantile(values, 0.975)))
        for name, values in figures.items()
    }
