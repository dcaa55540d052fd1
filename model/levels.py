"""Find the five lumbar discs and the foramina in patient mm, or say why that failed."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.labels import Level
from model.levels_chain import Candidates, Chain, best_chain, peaks, settle
from model.levels_foramina import find_foramina
from model.levels_network import DISCS, FORAMINA, LEVEL_COUNT, LevelsNetwork
from model.levels_slices import SagittalSlices, canonical, sagittal_slices
from model.planning import space_warnings
from model.results import ForamenLocation, LevelLocation, LumbarLevels, Views
from model.volume import Volume
from model.weights import Networks

BATCH = 4  # slices between two yields: 0.2 s on two cores
DISC_STEP_MM = 6.0  # slices for the discs may be this far apart: a canal is 20 mm wide
FORAMEN_REACH_MM = 36.0  # slices this far from the discs may hold a foramen
LEAST_DISC_PEAK = 0.08  # a disc lower than this was only guessed from its neighbours
LEAST_DISCS_SEEN = 4
LEAST_MEAN_PEAK = 0.25  # over the five
DOUBTFUL_PEAK = 0.4
AMBIGUOUS_SHARE = 0.5  # of the evidence, for the same discs counted one level higher or lower
BELOW_SACRUM_MM = 25.0  # picture below L5/S1 that shows enough sacrum to count from
AGREE_MM = 10.0  # T1 and T2 discs nearer than this lie in one space (a third of a level)


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


def find_levels(networks: Networks, views: Views) -> Generator[str, None, LumbarLevels]:
    """Find the discs on sagittal T2 (T1 where T2 is missing) and the foramina on sagittal T1.

    Parameters
    ----------
    networks : Networks
        Its `levels` network in eval mode, and the device that it is on.
    views : Views
        The decoded stacks.

    Yields
    ------
    str
        What is being done, at least every half second of work on two cores.

    Returns
    -------
    LumbarLevels
        Five discs, up to ten foramina, and what is doubtful about them. Foramina are places in
        the space of the T1 stack, discs in that of the stack they were found on.

    Raises
    ------
    LevelsNotFoundError
        There is no sagittal stack, or five discs in order were not found.
    """
    first = views.sagittal_t2 if views.sagittal_t2 is not None else views.sagittal_t1
    if first is None:
        raise LevelsNotFoundError("The study has no sagittal T1 or T2 series to count discs on.")
    stack = canonical(first)
    slices = sagittal_slices(stack, _disc_slices(stack), networks.levels.config)
    maps = yield from heat_maps(networks, slices, "Looking for the discs")
    search = search_discs(maps[:, DISCS], slices, networks.levels.config.stride)
    require_discs(search)
    warnings = list(doubts(search))
    foramina: tuple[ForamenLocation, ...] = ()
    if views.sagittal_t1 is not None:
        t1 = canonical(views.sagittal_t1)
        foramina, doubt = yield from _search_foramina(networks, t1, search.chain, stack)
        warnings.extend(doubt)
    uid = stack.frame_of_reference_uid
    levels = LumbarLevels(disc_locations(search.chain), foramina, uid)
    return replace(levels, warnings=(*warnings, *space_warnings(levels, views)))


def heat_maps(
    networks: Networks, slices: SagittalSlices, text: str
) -> Generator[str, None, NDArray[np.float32]]:
    """Run the network over prepared slices, a few at a time.

    Returns
    -------
    (N, 2, 5, R, C) float32
        0 to 1; axis 1 is `DISCS`, `FORAMINA`.
    """
    maps = []
    count = len(slices.pictures)
    for first in range(0, count, BATCH):
        yield f"{text}: slice {first + 1} of {count}"
        maps.append(respond(networks.levels, slices.pictures[first : first + BATCH]))
    return np.concatenate(maps)


def respond(network: LevelsNetwork, pictures: NDArray[np.float32]) -> NDArray[np.float32]:
    """Heat maps (N, 2, 5, R, C), 0 to 1, of prepared pictures (N, R, C)."""
    device = next(network.parameters()).device
    with torch.inference_mode():
        batch = torch.from_numpy(pictures)[:, None].to(device, memory_format=torch.channels_last)
        return np.asarray(torch.sigmoid(network(batch)).float().cpu().numpy(), np.float32)


def _disc_slices(stack: Volume) -> tuple[int, ...]:
    """Indices of slices, evenly spaced, close enough not to miss the canal."""
    step = max(1, int(DISC_STEP_MM // stack.spacing_mm[0]))
    return tuple(range(stack.shape[0] % step // 2, stack.shape[0], step))


def search_discs(maps: NDArray[np.float32], slices: SagittalSlices, stride: int) -> DiscSearch:
    """Join the best candidate of each disc into a chain down the spine.

    Parameters
    ----------
    maps : (N, 5, R, C) float32
        Responses to the discs, 0 to 1.
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
    found = [peaks(maps[:, index]) for index in range(LEVEL_COUNT)]
    levels = tuple(
        Candidates(slices.to_patient(canvas_places(one, stride)), one[:, 3]) for one in found
    )
    chain = best_chain(levels)
    spots = np.array([one[i] for one, i in zip(found, chain.picked, strict=True)])
    gap_mm = float(np.linalg.norm(slices.affine[:3, 0]))
    spots = settle(maps, spots, gap_mm)
    places = canvas_places(spots, stride)
    settled = Chain(slices.to_patient(places), spots[:, 3], chain.score, chain.picked)
    row_mm = float(np.linalg.norm(slices.affine[:3, 1]))
    below_mm = (slices.inside[1] - 1 - places[-1, 1]) * row_mm
    return DiscSearch(settled, _shifted_evidence(maps, spots), float(below_mm))


def canvas_places(spots: NDArray[np.float64], stride: int) -> NDArray[np.float64]:
    """Slice, row, column (N, 3) in the network's pictures of places in its heat maps (N, 3+)."""
    places = spots[:, :3].copy()
    places[:, 1:] = places[:, 1:] * stride + (stride - 1) / 2
    return places


def _shifted_evidence(maps: NDArray[np.float32], spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """(2,) mean response of the maps of the next lower and next higher level at the discs."""
    s, r, c = np.round(spots[:, :3]).astype(int).T
    level = np.arange(LEVEL_COUNT)
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


def doubts(search: DiscSearch) -> Generator[str, None, None]:
    """Sentences on what makes the places or their numbers doubtful."""
    own = float(search.chain.peak.mean())
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


def _search_foramina(
    networks: Networks, t1: Volume, chain: Chain, stack: Volume
) -> Generator[str, None, tuple[tuple[ForamenLocation, ...], list[str]]]:
    """Foramina of the T1 stack, beside the discs; and what is doubtful about them."""
    chosen = _slices_near(t1, chain.patient_mm)
    same = t1.frame_of_reference_uid == stack.frame_of_reference_uid
    if len(chosen) < 2 and not same:
        chosen = tuple(range(t1.shape[0]))
    slices = sagittal_slices(t1, chosen, networks.levels.config)
    stride = networks.levels.config.stride
    maps = yield from heat_maps(networks, slices, "Looking for the foramina")
    anchor, warnings = _anchor(maps[:, DISCS], slices, chain, same, stride)
    if anchor is None:
        return (), warnings
    up = spine_directions(anchor)
    return find_foramina(maps[:, FORAMINA], slices, anchor, up, stride), warnings


def _slices_near(t1: Volume, discs: NDArray[np.float64]) -> tuple[int, ...]:
    """Indices of the slices that may hold a foramen of any of the discs."""
    index = t1.to_index(discs)[:, 0]
    reach = FORAMEN_REACH_MM / t1.spacing_mm[0]
    first = max(0, int(np.ceil(index.min() - reach)))
    last = min(t1.shape[0] - 1, int(np.floor(index.max() + reach)))
    return tuple(range(first, last + 1))


def _anchor(
    maps: NDArray[np.float32],
    slices: SagittalSlices,
    chain: Chain,
    same: bool,
    stride: int,
) -> tuple[NDArray[np.float64] | None, list[str]]:
    """The discs in the space of the T1 stack, and what is doubtful about that."""
    try:
        own = search_discs(maps, slices, stride)
        require_discs(own)
    except LevelsNotFoundError:
        if same:
            return chain.patient_mm, []
        return None, ["The discs were not recognised on sagittal T1, so its foramina are not used."]
    away = np.linalg.norm(own.chain.patient_mm - chain.patient_mm, axis=1)
    if np.median(away) <= AGREE_MM:
        return chain.patient_mm, []
    text = "Sagittal T1 and T2 do not show the discs at the same places: check the foramina."
    return (chain.patient_mm if same else own.chain.patient_mm), [text]
