"""Five places in order from heat maps: candidate peaks and the chain that joins them best.

References
----------
Felzenszwalb and Huttenlocher 2005, "Pictorial structures for object recognition": the best
chain of parts by dynamic programming over candidates.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError

CANDIDATES = 12  # peaks kept per level: a disc may have one on each of several slices
LEAST_PEAK = 0.03  # a peak lower than this is noise: an unseen disc costs no more than this
SPACING_MM = (14.0, 55.0)  # between neighbouring lumbar discs; SPIDER has 18 to 48 mm
USUAL_MM = (34.4, 34.2, 32.4, 28.8)  # means between posterior disc margins of SPIDER, head first
SPREAD = 0.30  # of the logarithm of a spacing about the mean, wide for small and tall people
RATIO_SPREAD = 0.17  # of the logarithm of their ratio about the usual one; SPIDER: 0.09 to 0.12
SIDEWAYS = 0.35  # x per mm of spine: a spread for scoliosis of 20 degrees
LEAST_SLICE_RESPONSE = 0.02  # no slice is worth less: one level may not drag the others away
LEAST_FORAMEN_RESPONSE = 0.15  # there is none far outside the spine either
LATERAL_STEP_MM = 18.0  # a canal moves to the side by this much per level in a marked scoliosis
LATERAL_BEND_MM = 10.0  # ... and turns back by this much
LEAST_DOWN = 0.35  # cosine to the feet: a sacrum tilted by 70 degrees still follows


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Places where one structure might be.

    Attributes
    ----------
    patient_mm : (K, 3) float64
    peak : (K,) float64
        Height of the heat map there, 0 to 1.
    """

    patient_mm: NDArray[np.float64] = field(repr=False)
    peak: NDArray[np.float64] = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """One place per level.

    Attributes
    ----------
    patient_mm : (5, 3) float64
    peak : (5,) float64
        Height of the heat map at each place, 0 to 1.
    score : float
        Logarithm of how well peaks and spacing agree; larger is better.
    picked : tuple of int
        Which candidate of each level.
    """

    patient_mm: NDArray[np.float64] = field(repr=False)
    peak: NDArray[np.float64]
    score: float
    picked: tuple[int, ...]


def peaks(volume: NDArray[np.float32], count: int = CANDIDATES) -> NDArray[np.float64]:
    """The highest peaks of a stack of heat maps.

    Parameters
    ----------
    volume : (S, R, C) float32
        Heat maps of one structure on neighbouring slices, 0 to 1.
    count : int
        How many to return at most.

    Returns
    -------
    (K, 4) float64
        Slice, row, column (between voxels) and height, highest first.
    """
    around = volume
    for axis in range(3):  # a square maximum is a maximum along one axis after the other
        ends = [(1, 1) if one == axis else (0, 0) for one in range(3)]
        padded = np.pad(around, ends)
        shifted = [
            np.take(padded, range(first, first + volume.shape[axis]), axis) for first in range(3)
        ]
        around = np.max(shifted, axis=0)
    places = np.argwhere((volume >= around) & (volume > 0))
    places = places[np.argsort(-volume[tuple(places.T)], kind="stable")[:count]]
    return np.array([_refined(volume, *place) for place in places]).reshape(-1, 4)


def settle(
    maps: NDArray[np.float32], spots: NDArray[np.float64], gap_mm: float
) -> NDArray[np.float64]:
    """Move each disc to the slice through the canal, and to its peak on that slice.

    Parameters
    ----------
    maps : (N, 2, 5, R, C) float32
        Responses to discs and foramina, 0 to 1.
    spots : (5, 4) float64
        Slice, row, column and height, one per level, from `peaks`.
    gap_mm : float
        From slice to slice.

    Returns
    -------
    (5, 4) float64
        The same, settled.
    """
    windows = [_window(maps[:, 0, level], *spots[level, 1:3]) for level in range(len(spots))]
    beside = [_window(maps[:, 1, level], *spots[level, 1:3])[0] for level in range(len(spots))]
    on_disc = np.stack([window.max(axis=(1, 2)) for window, _, _ in windows])
    on_foramen = np.stack([window.max(axis=(1, 2)) for window in beside])
    canal = _log_odds(on_disc) - _log_odds(np.maximum(on_foramen, LEAST_FORAMEN_RESPONSE))
    settled = []
    for level, place in enumerate(settled_slices(canal, gap_mm)):
        window, top, left = windows[level]
        settled.append(_placed(window, float(place), top, left))
    return np.array(settled)


def near_peak(volume: NDArray[np.float32], spot: NDArray[np.float64]) -> NDArray[np.float64]:
    """The peak within two pixels of a place, on the slice nearest to it.

    Parameters
    ----------
    volume : (S, R, C) float32
        Heat maps of one structure, 0 to 1.
    spot : (3,) float64
        Slice, row, column; moved onto the maps where it lies outside.

    Returns
    -------
    (4,) float64
        Slice as given, row, column, height.
    """
    place, row, column = np.clip(spot, 0, np.array(volume.shape) - 1)
    window, top, left = _window(volume, row, column)
    return _placed(window, place, top, left)


def _log_odds(profiles: NDArray[np.float64]) -> NDArray[np.float64]:
    """Responses (5, N), smoothed over neighbouring slices, as log-odds: good ones saturate."""
    padded = np.pad(profiles, ((0, 0), (1, 1)), mode="edge")
    smooth = (padded[:, :-2] + 2 * padded[:, 1:-1] + padded[:, 2:]) / 4
    share = np.clip(smooth, LEAST_SLICE_RESPONSE, 1 - LEAST_SLICE_RESPONSE)
    return np.asarray(np.log(share / (1 - share)), np.float64)


def _refined(
    volume: NDArray[np.float32], middle: int, row: int, column: int
) -> NDArray[np.float64]:
    """Slice, row, column as centroids around a peak, and its height."""
    window, top, left = _window(volume, row, column)
    first = max(0, middle - 1)
    along = window[first : middle + 2].max(axis=(1, 2))
    return _placed(window, first + _centroid(along), top, left, middle)


def _window(
    volume: NDArray[np.float32], row: float, column: float
) -> tuple[NDArray[np.float64], int, int]:
    """The maps (S, <= 5, <= 5) around a place, with their first row and column."""
    middle_row, middle_column = round(row), round(column)
    top, left = max(0, middle_row - 2), max(0, middle_column - 2)
    window = volume[:, top : middle_row + 3, left : middle_column + 3]
    return window.astype(np.float64), top, left


def _placed(
    window: NDArray[np.float64], place: float, top: int, left: int, middle: int | None = None
) -> NDArray[np.float64]:
    """Slice, row, column and height of the peak of a window on one slice."""
    plane = window[round(place) if middle is None else middle]
    row, column = _centroid(plane.sum(axis=1)), _centroid(plane.sum(axis=0))
    return np.array([place, top + row, left + column, plane.max()])


def _centroid(values: NDArray[np.float64]) -> float:
    """Mean index, weighted by the squares, which the tail of a response hardly moves."""
    weights = values**2 + 1e-12
    return float((weights * np.arange(len(weights))).sum() / weights.sum())


def settled_slices(evidence: NDArray[np.float64], gap_mm: float) -> NDArray[np.float64]:
    """Choose the slice of each level so that the canal runs smoothly from level to level.

    Parameters
    ----------
    evidence : (5, N) float64
        Log-odds that each slice cuts the canal at each level.
    gap_mm : float
        From slice to slice.

    Returns
    -------
    (5,) float64
        Slice of each level, between slices where the neighbours speak for it.

    Notes
    -----
    A disc answers on many slices beside the canal, but a foramen does not answer in the canal:
    on a scoliotic spine the highest disc responses lay up to 17 mm beside it, while the valley
    between the foramina of both sides followed it.
    """
    index = np.arange(evidence.shape[1])
    step = (index[None] - index[:, None]) * gap_mm  # [from, to]
    walk = -0.5 * (step / LATERAL_STEP_MM) ** 2
    bend = -0.5 * ((step[None] - step[:, :, None]) / LATERAL_BEND_MM) ** 2  # [from, over, to]
    score = evidence[0][:, None] + evidence[1][None] + walk
    back: list[NDArray[np.intp]] = []
    for level in evidence[2:]:
        total = score[:, :, None] + bend
        back.append(total.argmax(axis=0))
        score = total.max(axis=0) + walk + level[None]
    picked = list(np.unravel_index(int(score.argmax()), score.shape))
    for pointer in reversed(back):
        picked.insert(0, pointer[picked[0], picked[1]])
    return np.array([_vertex(level, int(i)) for level, i in zip(evidence, picked, strict=True)])


def _vertex(values: NDArray[np.float64], index: int) -> float:
    """The top of the parabola through three neighbours, at most half a step from the middle."""
    if not 0 < index < len(values) - 1:
        return float(index)
    before, here, after = values[index - 1 : index + 2]
    bow = before - 2 * here + after
    return index + (float(np.clip(0.5 * (before - after) / bow, -0.5, 0.5)) if bow < 0 else 0.0)


def best_chain(levels: tuple[Candidates, ...]) -> Chain:
    """Choose one candidate per level so that heights, spacing and direction agree best.

    Parameters
    ----------
    levels : tuple of Candidates
        One per level, from the head down.

    Returns
    -------
    Chain

    Raises
    ------
    LevelsNotFoundError
        No choice goes down the spine with plausible spacing.
    """
    heights = [np.log(np.maximum(level.peak, LEAST_PEAK)) for level in levels]
    if any(len(height) == 0 for height in heights):
        raise LevelsNotFoundError("No lumbar discs were recognised on the sagittal slices.")
    steps = [
        below.patient_mm[None] - above.patient_mm[:, None] for above, below in pairwise(levels)
    ]
    score = heights[0][:, None] + heights[1][None] + _pair_score(steps[0], USUAL_MM[0])
    back: list[NDArray[np.intp]] = []
    beside = zip(pairwise(steps), pairwise(USUAL_MM), heights[2:], strict=True)
    for (before, after), (last, usual), height in beside:
        # score[i, j] of the last two; total[i, j, k] adds the next one
        total = score[:, :, None] + _ratio_score(before, after, usual / last)
        back.append(total.argmax(axis=0))
        score = total.max(axis=0) + _pair_score(after, usual) + height[None]
    if not np.isfinite(score.max()):
        raise LevelsNotFoundError(
            "Five lumbar discs in order with plausible spacing were not found."
        )
    picked = list(np.unravel_index(int(score.argmax()), score.shape))
    for pointer in reversed(back):
        picked.insert(0, pointer[picked[0], picked[1]])
    places = np.stack([level.patient_mm[i] for level, i in zip(levels, picked, strict=True)])
    peak = np.array([level.peak[i] for level, i in zip(levels, picked, strict=True)])
    return Chain(places, peak, float(score.max()), tuple(int(i) for i in picked))


def _pair_score(steps: NDArray[np.float64], usual_mm: float) -> NDArray[np.float64]:
    """(K, K): how well the step from one place (axis 0) to the next (axis 1) fits a spine."""
    length = np.linalg.norm(steps, axis=2)
    safe = np.maximum(length, 1e-6)
    down, sideways = -steps[..., 2] / safe, steps[..., 0] / safe
    fit = -0.5 * (np.log(safe / usual_mm) / SPREAD) ** 2 - 0.5 * (sideways / SIDEWAYS) ** 2
    possible = (length >= SPACING_MM[0]) & (length <= SPACING_MM[1]) & (down >= LEAST_DOWN)
    return np.where(possible, fit, -np.inf)


def _ratio_score(
    before: NDArray[np.float64], after: NDArray[np.float64], usual: float
) -> NDArray[np.float64]:
    """(K, K, K): how well a step follows from the one before; it is `usual` times as long."""
    first = np.maximum(np.linalg.norm(before, axis=2), 1e-6)
    second = np.maximum(np.linalg.norm(after, axis=2), 1e-6)
    ratio = np.log(second[None] / first[:, :, None] / usual)
    bend = np.einsum("ijx,jkx->ijk", before / first[..., None], after / second[..., None])
    # 1 - cosine: 0.03 for the 15 degrees that a lumbar spine bends per level, 0.3 for 45.
    return np.asarray(-0.5 * (ratio / RATIO_SPREAD) ** 2 - 6.0 * np.maximum(1 - bend - 0.05, 0))
