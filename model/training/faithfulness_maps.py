"""Heat maps as they are measured, and the blind maps that they must beat."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, stats

from model.attribution import explain
from model.heatmap import heatmap_of
from model.labels import Condition, Side, Zone
from model.methods import METHODS, Wish
from model.results import Crop, Explanation
from model.weights import Networks

Values = NDArray[np.float64]

CONTROLS = ("random", "centre_prior", "edges")
"""Maps that know nothing of the network: noise; a blob where the condition usually lies in a
crop; the strength of the edges in the picture."""

PRIOR_MM = 8.0
"""Standard deviation of the blob: how far crops are moved when places are looked for."""

RECESS_SIDE_MM = 9.0
"""A lateral recess lies about this far beside the midline of an axial crop; the phantom's too."""

CELL_PX = 8
"""A patch of the network: every method is compared on squares of this side."""

SAMPLED = "SmoothGrad"
"""The one method that draws random samples."""

_EDGE_PX = 2.0  # smoothing before the gradient, so that noise makes no edges
_FLAT = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """One heat map, with what its method says of it.

    Attributes
    ----------
    values : (R, C) float64
        Of the crop's pixels, smooth between patches, not clipped; the largest is 1 or -1.
    delta : float or None
        As in `Explanation`.
    halves : tuple of (R, C) float64, or None
        The maps of the first and of the second half of the random samples, where a method
        draws samples.
    """

    values: Values
    delta: float | None = None
    halves: tuple[Values, Values] | None = None


def made_map(networks: Networks, crop: Crop, condition: Condition, wish: Wish) -> Made:
    """The map that the program would show, before it is clipped to its scale."""
    work = explain(networks, crop, condition, wish)
    half: Values | None = None
    while True:
        try:
            step = next(work)
        except StopIteration as stop:
            explanation: Explanation = stop.value
            break
        if wish.method == SAMPLED and step.partial is not None and step.fraction == 0.5:
            half = _smooth(step.partial, crop)
    whole = _smooth(explanation, crop)
    values = whole / max(float(np.abs(whole).max()), _FLAT)
    halves = None if half is None else (half, 2 * whole - half)  # the whole is their mean
    return Made(values, explanation.delta, halves)


def _smooth(explanation: Explanation, crop: Crop) -> Values:
    """Scores at each pixel of the crop, (R, C), drawn as in the window but never clipped."""
    if explanation.scores is None:
        raise ValueError("the map holds no scores")
    scores = np.nan_to_num(explanation.scores)
    largest = max(float(np.abs(scores).max()), _FLAT)
    method = replace(METHODS[explanation.method], full_scale=largest, signed=True)
    return np.asarray(heatmap_of(scores, crop, method).values * largest, np.float64)


def control_maps(crop: Crop, condition: Condition, seed: int) -> dict[str, Values]:
    """The maps of `CONTROLS` for one crop, (R, C) each."""
    _, rows, columns = crop.pixels.shape
    random = np.random.default_rng(seed)
    noise = random.random((-(-rows // CELL_PX), -(-columns // CELL_PX)))
    spread = np.kron(noise, np.ones((CELL_PX, CELL_PX)))[:rows, :columns]
    row, column = expected_px(crop, condition)
    down, across = np.arange(rows)[:, None] - row, np.arange(columns)[None, :] - column
    width = PRIOR_MM / pixel_mm(crop)
    prior = np.exp(-(down**2 + across**2) / (2 * width**2))
    middle = crop.pixels[1].astype(np.float64)
    edges = ndimage.gaussian_gradient_magnitude(middle, _EDGE_PX)
    return {"random": spread, "centre_prior": prior, "edges": edges}


def expected_px(crop: Crop, condition: Condition) -> tuple[float, float]:
    """Row and column where the condition lies in a crop that stands as it should."""
    _, rows, columns = crop.pixels.shape
    row, column = (rows - 1) / 2, (columns - 1) / 2
    if condition.zone is Zone.SUBARTICULAR:
        side = 1.0 if condition.side is Side.LEFT else -1.0  # columns grow to the patient's left
        column += side * RECESS_SIDE_MM / pixel_mm(crop)
    return row, column


def pixel_mm(crop: Crop) -> float:
    """Side of a pixel, mm."""
    return float(np.linalg.norm(crop.affine[:3, 2]))


def relevance(values: Values) -> Values:
    """What speaks for the severity, (R, C): nothing below zero, and all of it 1 together.

    A map without anything above zero is spread evenly: it points nowhere.
    """
    positive = np.clip(values, 0, None)
    whole = float(positive.sum())
    if whole <= _FLAT:
        return np.full(values.shape, 1 / values.size)
    return np.asarray(positive / whole)


def cell_means(values: Values) -> Values:
    """Means over the squares of the network's patches, (R / 8, C / 8)."""
    rows, columns = values.shape[0] // CELL_PX, values.shape[1] // CELL_PX
    kept = values[: rows * CELL_PX, : columns * CELL_PX]
    return np.asarray(kept.reshape(rows, CELL_PX, columns, CELL_PX).mean(axis=(1, 3)))


def correlation(one: Values, other: Values) -> float | None:
    """Pearson's correlation of two maps; None where one is flat."""
    if min(float(np.std(one)), float(np.std(other))) < _FLAT:
        return None
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1])


def rank_correlation(one: Values, other: Values) -> float | None:
    """Spearman's correlation over the squares of patches; None where one map is flat."""
    first, second = cell_means(one).ravel(), cell_means(other).ravel()
    if min(float(np.std(first)), float(np.std(second))) < _FLAT:
        return None
    return float(stats.spearmanr(first, second).statistic)


def structural_similarity(one: Values, other: Values) -> float:
    """Mean SSIM of two maps whose largest value is 1, over windows of 7 pixels.

    References
    ----------
    Wang et al. 2004, IEEE Trans Image Process 13:600-612, with the usual constants.
    """
    wide = 2.0 if min(float(one.min()), float(other.min())) < 0 else 1.0
    small, large = (0.01 * wide) ** 2, (0.03 * wide) ** 2

    def mean(values: Values) -> Values:
        """Means over windows."""
        return np.asarray(ndimage.uniform_filter(values, 7))

    a, b = mean(one), mean(other)
    spread = mean(one * one) - a * a + mean(other * other) - b * b
    together = mean(one * other) - a * b
    top = (2 * a * b + small) * (2 * together + large)
    return float((top / ((a * a + b * b + small) * (spread + large))).mean())
