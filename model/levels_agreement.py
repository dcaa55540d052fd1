"""Two sagittal stacks, one spine: which of them says where the discs are, when they differ."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.levels_discs import DiscSearch, map_spots, moved_discs, require_discs, search_discs
from model.levels_network import DISCS
from model.levels_slices import SagittalSlices
from model.volume import Volume

AGREE_MM = 10.0  # discs nearer than this are the same ones: a third of a level
LEAST_RESPONSE = 1e-3  # an unseen disc costs no more than this, as in the chain

RECOUNTED = "Sagittal T1 and T2 were counted differently at first: check the numbering."
ONLY_T1 = "The discs were counted on sagittal T1; on T2 they were not recognised."
APART = "Sagittal T1 and T2 do not show the discs at the same places: check the foramina."
UNSEEN_T1 = "The discs were not recognised on sagittal T1, so its foramina are not used."


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What the network answered on one stack.

    Attributes
    ----------
    stack : Volume
        From `canonical`.
    slices : SagittalSlices
    maps : (N, 2, 5, R, C) float32
        0 to 1.
    stride : int
        Pixels of a slice per pixel of a map.
    search : DiscSearch or None
        None where five discs were not recognised.
    """

    stack: Volume = field(repr=False)
    slices: SagittalSlices
    maps: NDArray[np.float32] = field(repr=False)
    stride: int
    search: DiscSearch | None

    @property
    def frame_of_reference_uid(self) -> str | None:
        """The space of the stack."""
        return self.stack.frame_of_reference_uid


@dataclass(frozen=True, slots=True, eq=False)
class Agreement:
    """The discs of the study, and the same discs in the space of the T1 stack.

    Attributes
    ----------
    search : DiscSearch
    reading : Reading
        Of the stack that `search` was made on.
    anchor : (5, 3) float64 or None
        Discs that the foramina of the T1 stack lie beside; None where they are not known.
    warnings : tuple of str
    """

    search: DiscSearch
    reading: Reading = field(repr=False)
    anchor: NDArray[np.float64] | None = field(repr=False)
    warnings: tuple[str, ...] = ()


def read_discs(
    stack: Volume, slices: SagittalSlices, maps: NDArray[np.float32], stride: int
) -> Reading:
    """Search one stack's discs; a refusal is kept as a missing search."""
    try:
        search = search_discs(maps, slices, stride)
        require_discs(search)
    except LevelsNotFoundError:
        return Reading(stack, slices, maps, stride, None)
    return Reading(stack, slices, maps, stride, search)


def agree(t2: Reading | None, t1: Reading | None) -> Agreement:
    """Settle on one set of discs.

    Parameters
    ----------
    t2, t1 : Reading or None
        At least one.

    Returns
    -------
    Agreement
        T2's discs, unless T2 was refused, or both stacks together speak for T1's count.

    Raises
    ------
    LevelsNotFoundError
        Five discs were recognised on neither.
    """
    if t2 is not None and t2.search is not None:
        if t1 is not None and t1.search is not None:
            return _settled(t2, t2.search, t1, t1.search)
        places = t2.search.chain.patient_mm
        if t1 is None or _same_frame(t2, t1):
            return _taken(t2, t2.search, places)
        return Agreement(t2.search, t2, None, (UNSEEN_T1,))
    if t1 is not None and t1.search is not None:
        return _taken(t1, t1.search, t1.search.chain.patient_mm, () if t2 is None else (ONLY_T1,))
    raise LevelsNotFoundError(
        "Five lumbar discs were not recognised on the sagittal slices; "
        "is this a lumbar spine with L1/L2 to L5/S1 in view?"
    )


def _settled(t2: Reading, on_t2: DiscSearch, t1: Reading, on_t1: DiscSearch) -> Agreement:
    """Both stacks have five discs: see whether they are the same five."""
    here, there = on_t2.chain.patient_mm, on_t1.chain.patient_mm
    away = _apart_mm(here, there)
    if away[0] <= AGREE_MM:
        # T1 knows better where the canal is: it was trained on the foramina to both sides of it.
        maps = t2.maps[:, DISCS]
        centred = moved_discs(on_t2, maps, t2.slices, t2.stride, there[:, 0])
        return _taken(t2, centred, centred.chain.patient_mm)
    if not _same_frame(t2, t1) and min(away) > AGREE_MM:
        return _taken(t2, on_t2, there, (APART,))
    if support(t2, here) + support(t1, here) >= support(t2, there) + support(t1, there):
        return _taken(t2, on_t2, here, (RECOUNTED,))
    return _taken(t1, on_t1, there, (RECOUNTED,))


def support(reading: Reading, places: NDArray[np.float64]) -> float:
    """How well a stack's own responses speak for discs at given places.

    Parameters
    ----------
    reading : Reading
    places : (5, 3) float64
        mm, in the stack's space.

    Returns
    -------
    float
        Mean logarithm of the highest response within a slice and two pixels of each place.
    """
    spots = map_spots(places, reading.slices, reading.stride)
    total = 0.0
    for level, spot in enumerate(np.round(spots).astype(int)):
        window = tuple(
            slice(max(0, middle - reach), max(0, middle + reach + 1))
            for middle, reach in zip(spot, (1, 2, 2), strict=True)
        )
        near = reading.maps[:, DISCS, level][window]
        total += float(np.log(max(LEAST_RESPONSE, float(near.max(initial=0.0)))))
    return total / len(spots)


def _apart_mm(one: NDArray[np.float64], other: NDArray[np.float64]) -> tuple[float, float, float]:
    """Median sagittal distance as counted, and with one of the two counted one level off."""
    pairs = ((one, other), (one[1:], other[:-1]), (one[:-1], other[1:]))
    medians = [float(np.median(np.linalg.norm((a - b)[:, 1:], axis=1))) for a, b in pairs]
    return medians[0], medians[1], medians[2]


def _same_frame(one: Reading, other: Reading) -> bool:
    """Whether mm may be compared without further evidence."""
    uid = one.frame_of_reference_uid
    return uid is not None and uid == other.frame_of_reference_uid


def _taken(
    reading: Reading,
    search: DiscSearch,
    anchor: NDArray[np.float64],
    warnings: tuple[str, ...] = (),
) -> Agreement:
    """The agreement on one reading's discs."""
    return Agreement(search, reading, anchor, warnings)
