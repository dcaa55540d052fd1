"""Find the five lumbar discs and the foramina in patient mm, or say why that failed."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.levels_agreement import Reading, agree, read_discs
from model.levels_discs import (
    disc_locations,
    doubts,
    spine_directions,
)
from model.levels_foramina import find_foramina
from model.levels_looks import mean_maps, respond, settled_places
from model.levels_network import FORAMINA
from model.levels_slices import SagittalSlices, canonical, sagittal_slices
from model.planning import space_warnings
from model.results import ForamenLocation, LumbarLevels, Views
from model.volume import Volume
from model.weights import Networks

BATCH = 4  # slices between two yields: 0.2 s on two cores
DISC_STEP_MM = 6.0  # slices for the discs may be this far apart: a canal is 20 mm wide
FEW_SLICES = 3  # so few are looked at several times: nothing beside them tells of an error
FORAMEN_REACH_MM = 30.0  # slices this far from the discs may hold a foramen


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
    if views.sagittal_t2 is None and views.sagittal_t1 is None:
        raise LevelsNotFoundError("The study has no sagittal T1 or T2 series to count discs on.")
    on_t2, on_t1 = None, None
    if views.sagittal_t2 is not None:
        t2 = canonical(views.sagittal_t2)
        on_t2 = yield from _read(networks, t2, _spread_slices(t2), "Looking for the discs")
    if views.sagittal_t1 is not None:
        t1 = canonical(views.sagittal_t1)
        on_t1 = yield from _read(networks, t1, _slices_near(t1, on_t2), "Looking for the foramina")
    agreement = agree(on_t2, on_t1)
    foramina: tuple[ForamenLocation, ...] = ()
    if on_t1 is not None and agreement.anchor is not None:
        up = spine_directions(agreement.anchor)
        maps = on_t1.maps[:, FORAMINA]
        foramina = find_foramina(maps, on_t1.slices, agreement.anchor, up, on_t1.stride)
    yield "Looking at the discs again"
    chain = agreement.search.chain
    stack = agreement.reading.stack
    places = settled_places(networks.levels, stack, chain.patient_mm)
    discs = disc_locations(replace(chain, patient_mm=places))
    levels = LumbarLevels(discs, foramina, agreement.reading.frame_of_reference_uid)
    warnings = (*doubts(agreement.search), *agreement.warnings, *space_warnings(levels, views))
    return replace(levels, warnings=warnings)


def _read(
    networks: Networks, stack: Volume, chosen: tuple[int, ...], text: str
) -> Generator[str, None, Reading]:
    """Run the network over some slices of a canonical stack and search its discs."""
    config = networks.levels.config
    slices = sagittal_slices(stack, chosen, config)
    if len(chosen) <= FEW_SLICES:
        yield text
        maps = mean_maps(networks.levels, stack, chosen, slices)
    else:
        maps = yield from heat_maps(networks, slices, text)
    return read_discs(stack, slices, maps, config.stride)


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


def _spread_slices(stack: Volume) -> tuple[int, ...]:
    """Indices of slices, evenly spaced, close enough not to miss the canal."""
    step = max(1, int(DISC_STEP_MM // stack.spacing_mm[0]))
    return tuple(range(stack.shape[0] % step // 2, stack.shape[0], step))


def _slices_near(t1: Volume, on_t2: Reading | None) -> tuple[int, ...]:
    """Indices of the slices that may hold a foramen; all where that cannot be told."""
    everything = tuple(range(t1.shape[0]))
    if on_t2 is None or on_t2.search is None:
        return everything
    index = t1.to_index(on_t2.search.chain.patient_mm)[:, 0]
    reach = FORAMEN_REACH_MM / t1.spacing_mm[0]
    near = tuple(i for i in everything if index.min() - reach <= i <= index.max() + reach)
    # Fewer than a canal's width: then the stacks do not share a space.
    return near if len(near) * t1.spacing_mm[0] > FORAMEN_REACH_MM else everything
