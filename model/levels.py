"""Find the five lumbar discs and the foramina in patient mm, or say why that failed."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.levels_chain import Chain
from model.levels_discs import (
    disc_locations,
    doubts,
    require_discs,
    search_discs,
    spine_directions,
)
from model.levels_foramina import find_foramina
from model.levels_network import DISCS, FORAMINA, LevelsNetwork
from model.levels_slices import SagittalSlices, canonical, sagittal_slices
from model.planning import space_warnings
from model.results import ForamenLocation, LumbarLevels, Views
from model.volume import Volume
from model.weights import Networks

BATCH = 4  # slices between two yields: 0.2 s on two cores
DISC_STEP_MM = 6.0  # slices for the discs may be this far apart: a canal is 20 mm wide
FORAMEN_REACH_MM = 36.0  # slices this far from the discs may hold a foramen
AGREE_MM = 10.0  # T1 and T2 discs nearer than this lie in one space (a third of a level)


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
