"""The five foramina on slices of sagittal T1 whose size nobody knows, alone and as one series.

Alone, a slice is often counted a level off: it shows only a part of the anatomy. The slices of
one series share their rows and columns, so they can be counted together, as the program counts on
a whole stack.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.levels_chain import Chain, near_peak
from model.levels_discs import canvas_places, map_spots, search_discs
from model.levels_foramina import LEAST_PEAK, NEAR_DISC_MM
from model.levels_looks import mean_maps
from model.levels_network import FORAMINA, LEVEL_COUNT, LevelsNetwork
from model.levels_slices import SagittalSlices, sagittal_slices
from model.volume import Volume

ASSUMED_ROW_MM = 1.12  # 250 rows for the usual field of view of 280 mm
LEAST_RESPONSE = 0.01  # what a slice that does not show a foramen at all says of it


@dataclass(frozen=True, slots=True, eq=False)
class SliceForamina:
    """The five foramina that the finder sees on one slice.

    Attributes
    ----------
    points : (5, 2) float64
        Row, column in the picture, by level.
    peak : (5,) float64
        Height of the heat map there, 0 to 1.
    chained : bool
        Whether a chain down the spine went through them; else each is its map's highest peak.
    """

    points: NDArray[np.float64] = field(repr=False)
    peak: NDArray[np.float64] = field(repr=False)
    chained: bool

    @property
    def found(self) -> NDArray[np.bool_]:
        """(5,) whether the program would take the place for a foramen."""
        return np.asarray(self.chained & (self.peak >= LEAST_PEAK), np.bool_)


@dataclass(frozen=True, slots=True, eq=False)
class SeriesForamina:
    """The foramina on the slices of one series.

    Attributes
    ----------
    alone : tuple of SliceForamina
        Each slice counted by itself.
    together : tuple of SliceForamina
        All slices counted alike.
    """

    alone: tuple[SliceForamina, ...]
    together: tuple[SliceForamina, ...]


def series_foramina(
    network: LevelsNetwork, pictures: Sequence[NDArray[np.uint8]], proportion: float
) -> SeriesForamina:
    """Find the foramina on slices of one series, without knowing how large their pixels are.

    Parameters
    ----------
    network : LevelsNetwork
        In eval mode.
    pictures : sequence of (R, C) uint8
        Head up, face left; of one size.
    proportion : float
        Width of a pixel in units of its height.

    Returns
    -------
    SeriesForamina
        In the order of the pictures. Together, the count is that of the chain through the
        geometric mean of all slices' maps, and each slice's own chain stays near it; "peak" is
        then the higher one of what the slice and all slices answer there.
    """
    pixel_mm = (ASSUMED_ROW_MM, ASSUMED_ROW_MM * proportion)
    stacks = [one_slice_stack(picture, pixel_mm) for picture in pictures]
    slices = sagittal_slices(stacks[0], (0,), network.config)  # the geometry of all of them
    maps = []
    for stack in stacks:
        own = sagittal_slices(stack, (0,), network.config)
        maps.append(mean_maps(network, stack, (0,), own)[:, FORAMINA])
    stride = network.config.stride
    alone = tuple(_alone(one, slices, stride, pixel_mm) for one in maps)
    if len(maps) == 1:
        return SeriesForamina(alone, alone)
    logarithms = [np.log(np.maximum(one, LEAST_RESPONSE)) for one in maps]
    try:
        common = _chained(np.exp(np.mean(logarithms, axis=0)), slices, stride)
    except LevelsNotFoundError:
        return SeriesForamina(alone, alone)
    near = _nearness(common, slices, stride, maps[0].shape)
    together = []
    for one in maps:
        try:
            places = _chained(one * near, slices, stride).patient_mm
        except LevelsNotFoundError:  # too little is seen here: the other slices say where
            places = common.patient_mm
        spots = map_spots(places, slices, stride)
        here = np.array([near_peak(one[:, level], spot)[3] for level, spot in enumerate(spots)])
        peak = np.maximum(here, common.peak)
        together.append(SliceForamina(_points(places, pixel_mm), peak, True))
    return SeriesForamina(alone, tuple(together))


def slice_foramina(
    network: LevelsNetwork, pixels: NDArray[np.uint8], proportion: float
) -> SliceForamina:
    """Find the foramina on one slice; as `series_foramina` for one picture."""
    return series_foramina(network, (pixels,), proportion).alone[0]


def _alone(
    maps: NDArray[np.float32],
    slices: SagittalSlices,
    stride: int,
    pixel_mm: tuple[float, float],
) -> SliceForamina:
    """The foramina of one slice from its maps (1, 5, R, C)."""
    try:
        chain = _chained(maps, slices, stride)
        return SliceForamina(_points(chain.patient_mm, pixel_mm), chain.peak, True)
    except LevelsNotFoundError:
        flat = maps[0].reshape(LEVEL_COUNT, -1)
        rows, columns = np.unravel_index(flat.argmax(axis=1), maps.shape[2:])
        spots = np.column_stack([np.zeros(LEVEL_COUNT), rows, columns]).astype(np.float64)
        places = slices.to_patient(canvas_places(spots, stride))
        return SliceForamina(_points(places, pixel_mm), flat.max(axis=1).astype(np.float64), False)


def _points(places: NDArray[np.float64], pixel_mm: tuple[float, float]) -> NDArray[np.float64]:
    """Row, column (5, 2) in a picture of places (5, 3) in mm."""
    return np.column_stack([-places[:, 2] / pixel_mm[0], places[:, 1] / pixel_mm[1]])


def _chained(maps: NDArray[np.float32], slices: SagittalSlices, stride: int) -> Chain:
    """The chain down the foramina; discs and foramina follow each other at the same distances."""
    return search_discs(np.stack([maps, maps], axis=1), slices, stride).chain


def _nearness(
    chain: Chain, slices: SagittalSlices, stride: int, shape: tuple[int, ...]
) -> NDArray[np.float32]:
    """(1, 5, R, C): 1 at the chain's place of a level, falling with the distance from it."""
    rows, columns = shape[-2:]
    spots = np.zeros((rows * columns, 3))
    spots[:, 1:] = np.indices((rows, columns)).reshape(2, -1).T
    places = slices.to_patient(canvas_places(spots, stride))
    squares = ((places[None] - chain.patient_mm[:, None]) ** 2).sum(axis=2)
    near = np.exp(-0.5 * squares / NEAR_DISC_MM**2)
    return np.asarray(near.reshape(1, LEVEL_COUNT, rows, columns), np.float32)


def one_slice_stack(pixels: NDArray[np.uint8], pixel_mm: tuple[float, float]) -> Volume:
    """One picture (R, C), head up and face left, its pixels of some height and width."""
    affine = np.array([[1.0, 0, 0, 0], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1]])
    affine[:3, 1] *= pixel_mm[0]
    affine[:3, 2] *= pixel_mm[1]
    return Volume(pixels[None].astype(np.float32), affine, None)
