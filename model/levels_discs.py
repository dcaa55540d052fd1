"""The five discs of one sagittal stack: from heat maps to places, confidence and doubts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.labels import Level
from model.levels_chain import Candidates, Chain, best_chain, near_peak, peaks, settle
from model.levels_network import DISCS
from model.levels_slices import SagittalSlices
from model.results import LevelLocation

LEAST_DISC_PEAK = 0.08  # a disc lower than this was only guessed from its neighbours
LEAST_DISCS_SEEN = 4
LEAST_MEAN_PEAK = 0.35  # over the five; 95 % of held-out single slices reach 0.42
WEAK_MEAN_PEAK = 0.5
DOUBTFUL_PEAK = 0.4
CANAL_SPREAD_MM = 10.0  # half a canal: how far from the settled slices a disc may be sought
OTHER_NAME_SHARE = 0.1  # of the height of a disc that answers to another name
AMBIGUOUS_SHARE = 0.5  # of the evidence, for the same discs counted one level higher or lower
BELOW_SACRUM_MM = 25.0  # picture below L5/S1 that shows enough sacrum to count from


@dataclass(frozen=True, slots=True, eq=False)
class DiscSearch:
    """The discs of one sagittal stack.

    Attributes
    ----------
    chain : Chain
    shifted : (2,) float64
        Mean evidence for the same discs one level lower and one level higher, 0 to 1.
    below_mm : float
        How much picture there is below the last disc, mm.
    """

    chain: Chain
    shifted: NDArray[np.float64] = field(repr=False)
    below_mm: float


def search_discs(maps: NDArray[np.float32], slices: SagittalSlices, stride: int) -> DiscSearch:
    """Join the best candidate of each disc into a chain down the spine.

    Parameters
    ----------
    maps : (N, 2, 5, R, C) float32
        Responses to discs and foramina, 0 to 1.
    slices : SagittalSlices
        What the maps were made from.
    stride : int
        Pixels of a slice per pixel of a map.

    Returns
    -------
    DiscSearch

    Raises
    ------
    LevelsNotFoundError
        No chain of five goes down the spine with plausible spacing.
    """
    gap_mm = float(np.linalg.norm(slices.affine[:3, 0]))
    _, spots = _joined(maps[:, DISCS], slices, stride)
    along = settle(maps, spots, gap_mm)[:, 0]
    # Again, near the canal alone: parasagittal slices hold chains of their own.
    away_mm = (np.arange(len(maps))[:, None] - along) * gap_mm
    near = np.exp(-0.5 * (away_mm / CANAL_SPREAD_MM) ** 2).astype(np.float32)
    chain, spots = _joined(maps[:, DISCS] * near[:, :, None, None], slices, stride)
    spots = settle(maps, spots, gap_mm)
    places = canvas_places(spots, stride)
    settled = replace(chain, patient_mm=slices.to_patient(places))
    row_mm = float(np.linalg.norm(slices.affine[:3, 1]))
    below_mm = (slices.inside[1] - 1 - places[-1, 1]) * row_mm
    return DiscSearch(settled, _shifted_evidence(maps[:, DISCS], spots), float(below_mm))


def _joined(
    maps: NDArray[np.float32], slices: SagittalSlices, stride: int
) -> tuple[Chain, NDArray[np.float64]]:
    """The best chain through the peaks of the maps (N, 5, R, C), and its spots (5, 4) in them."""
    found = np.concatenate([peaks(maps[:, index]) for index in range(len(Level))])
    heights = _heights(maps, found)
    places = slices.to_patient(canvas_places(found, stride))
    chain = best_chain(tuple(Candidates(places, height) for height in heights))
    return chain, found[list(chain.picked)]


def _heights(maps: NDArray[np.float32], spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """(5, K) what each level's map says of each spot (K, 4), or a tenth of what any level says.

    A disc that is plainly there but answers to its neighbour's name is still a better place
    than none: without this the chain stretched over it to a disc two levels away.
    """
    padded = np.pad(maps, ((1, 1), (0, 0), (1, 1), (1, 1)))
    place, row, column = np.round(spots[:, :3]).astype(int).T
    around = [padded[place + s, :, row + r, column + c] for s, r, c in np.ndindex(3, 3, 3)]
    own = np.max(around, axis=0).T.astype(np.float64)
    return np.asarray(np.maximum(own, OTHER_NAME_SHARE * own.max(axis=0)), np.float64)


def canvas_places(spots: NDArray[np.float64], stride: int) -> NDArray[np.float64]:
    """Slice, row, column (N, 3) in the network's pictures of places in its heat maps (N, 3+)."""
    places = spots[:, :3].copy()
    places[:, 1:] = places[:, 1:] * stride + (stride - 1) / 2
    return places


def map_spots(
    places: NDArray[np.float64], slices: SagittalSlices, stride: int
) -> NDArray[np.float64]:
    """Slice, row, column (N, 3) in the heat maps of places (N, 3) in patient mm."""
    to_slices = np.linalg.inv(slices.affine)
    spots = places @ to_slices[:3, :3].T + to_slices[:3, 3]
    spots[:, 1:] = (spots[:, 1:] - (stride - 1) / 2) / stride
    return np.asarray(spots, np.float64)


def moved_discs(
    search: DiscSearch,
    maps: NDArray[np.float32],
    slices: SagittalSlices,
    stride: int,
    across_mm: NDArray[np.float64],
) -> DiscSearch:
    """The same discs on other slices, each at its peak there.

    Parameters
    ----------
    search : DiscSearch
    maps : (N, 5, R, C) float32
        Responses to the discs on the stack that `search` was made on, 0 to 1.
    slices : SagittalSlices
    stride : int
        Pixels of a slice per pixel of a map.
    across_mm : (5,) float64
        x where the discs shall lie, mm.
    """
    wanted = search.chain.patient_mm.copy()
    wanted[:, 0] = across_mm
    spots = [
        near_peak(maps[:, level], spot)
        for level, spot in enumerate(map_spots(wanted, slices, stride))
    ]
    places = slices.to_patient(canvas_places(np.array(spots), stride))
    return replace(search, chain=replace(search.chain, patient_mm=places))


def _shifted_evidence(maps: NDArray[np.float32], spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """(2,) mean response of the maps of the next lower and next higher level at the discs."""
    s, r, c = np.round(spots[:, :3]).astype(int).T
    level = np.arange(len(Level))
    lower = maps[s[:-1], level[1:], r[:-1], c[:-1]]
    higher = maps[s[1:], level[:-1], r[1:], c[1:]]
    return np.array([lower.mean(), higher.mean()], np.float64)


def require_discs(search: DiscSearch) -> None:
    """Refuse a chain that the pictures hardly support.

    Raises
    ------
    LevelsNotFoundError
        Fewer than four of the five discs were seen, or all of them weakly.
    """
    peak = search.chain.peak
    if (peak >= LEAST_DISC_PEAK).sum() < LEAST_DISCS_SEEN or peak.mean() < LEAST_MEAN_PEAK:
        raise LevelsNotFoundError(
            "Five lumbar discs were not recognised on the sagittal slices; "
            "is this a lumbar spine with L1/L2 to L5/S1 in view?"
        )


def doubts(search: DiscSearch) -> Iterator[str]:
    """Sentences on what makes the places or their numbers doubtful."""
    own = float(search.chain.peak.mean())
    if own < WEAK_MEAN_PEAK:
        yield "The discs were recognised only weakly: is this a lumbar spine, counted rightly?"
    for level, peak in zip(Level, search.chain.peak, strict=True):
        if peak < DOUBTFUL_PEAK:
            yield f"The place of {level.value} is doubtful: check it on the sagittal slices."
    for shifted, word in zip(search.shifted, ("lower", "higher"), strict=True):
        if shifted > AMBIGUOUS_SHARE * own:
            yield f"The discs could as well be counted one level {word}: check the numbering."
    if search.below_mm < BELOW_SACRUM_MM:
        yield "The sacrum is hardly in view: check the numbering."


def disc_locations(chain: Chain) -> tuple[LevelLocation, ...]:
    """The chain as values, with the spine's direction at each disc."""
    up = spine_directions(chain.patient_mm)
    return tuple(
        LevelLocation(
            level,
            (float(point[0]), float(point[1]), float(point[2])),
            (float(axis[0]), float(axis[1]), float(axis[2])),
            float(min(1.0, peak)),
        )
        for level, point, axis, peak in zip(Level, chain.patient_mm, up, chain.peak, strict=True)
    )


def spine_directions(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Unit vectors towards the head along a spine.

    Parameters
    ----------
    places : (N, 3) float64
        Points down the spine, N >= 3, mm.

    Returns
    -------
    (N, 3) float64
        The tangent of the curve through the points; at the ends the parabola's through three.
    """
    tangent = -np.gradient(places, axis=0, edge_order=2)
    return np.asarray(tangent / np.linalg.norm(tangent, axis=1, keepdims=True), np.float64)
