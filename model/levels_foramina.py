"""Which sagittal slice holds which foramen, and where: heat maps read in the light of the discs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from model.labels import Level, Side
from model.levels_chain import peaks
from model.levels_slices import SagittalSlices
from model.results import ForamenLocation, Vec3

# From the middle of the canal to the middle of a foramen. Left and right points of RSNA 2024 lie
# a median of 7, 7, 7, 8, 8 slices apart from L1/L2 to L5/S1, at about 4.5 mm a slice.
LATERAL_MM = (15.0, 16.0, 17.0, 18.0, 19.5)
LATERAL_SPREAD_MM = 5.5
LATERAL_LIMITS_MM = (6.0, 32.0)  # nearer is the canal, further the muscle
NEAR_DISC_MM = 11.0  # spread of the foramen about its usual place beside the disc margin
USUAL_ABOVE_MM = 4.0  # the foramen's middle lies above the disc's middle ...
USUAL_BEHIND_MM = 3.0  # ... and behind its posterior margin
LEAST_PEAK = 0.06  # lower than this the foramen was not recognised


def find_foramina(
    maps: NDArray[np.float32],
    slices: SagittalSlices,
    discs: NDArray[np.float64],
    up: NDArray[np.float64],
    stride: int,
) -> tuple[ForamenLocation, ...]:
    """Choose slice and place of each foramen.

    Parameters
    ----------
    maps : (N, 5, R, C) float32
        Responses on neighbouring sagittal T1 slices, 0 to 1, in the order of `Level`.
    slices : SagittalSlices
        What the maps were made from.
    discs : (5, 3) float64
        Posterior disc margins in the space of `slices`, mm.
    up : (5, 3) float64
        Unit vectors along the spine at the discs.
    stride : int
        Pixels of a slice per pixel of a map.

    Returns
    -------
    tuple of ForamenLocation
        Those that were recognised, by level, left before right.
    """
    found = []
    places = _map_places(maps.shape, slices, stride)
    for index, level in enumerate(Level):
        for side in Side:
            prior = _prior(places, discs[index], up[index], index, side)
            location = _strongest(maps[:, index], prior, places)
            if location is not None:
                found.append(ForamenLocation(level, side, *location))
    return tuple(found)


def _map_places(shape: tuple[int, ...], slices: SagittalSlices, stride: int) -> NDArray[np.float64]:
    """(N, R, C, 3) patient mm of the centres of the maps' pixels."""
    count, _, rows, columns = shape
    grid = np.stack(np.meshgrid(*map(np.arange, (count, rows, columns)), indexing="ij"), axis=-1)
    canvas = grid.astype(np.float64)
    canvas[..., 1:] = canvas[..., 1:] * stride + (stride - 1) / 2
    return slices.to_patient(canvas.reshape(-1, 3)).reshape(*grid.shape)


def _prior(
    places: NDArray[np.float64],
    disc: NDArray[np.float64],
    up: NDArray[np.float64],
    index: int,
    side: Side,
) -> NDArray[np.float32]:
    """(N, R, C) how likely a foramen of this disc and side is at each place, 0 to 1."""
    offset = places - disc
    outward = offset[..., 0] if side is Side.LEFT else -offset[..., 0]  # +x is left in LPS
    lateral = np.exp(-0.5 * ((outward - LATERAL_MM[index]) / LATERAL_SPREAD_MM) ** 2)
    lateral[(outward < LATERAL_LIMITS_MM[0]) | (outward > LATERAL_LIMITS_MM[1])] = 0
    back = np.array([0.0, up[2], -up[1]])  # in the sagittal plane, to the back when up is up
    above = offset @ up - USUAL_ABOVE_MM
    behind = offset @ back - USUAL_BEHIND_MM
    plane = np.exp(-0.5 * (above**2 + behind**2) / NEAR_DISC_MM**2)
    return np.asarray(lateral * plane, np.float32)


def _strongest(
    response: NDArray[np.float32], prior: NDArray[np.float32], places: NDArray[np.float64]
) -> tuple[Vec3, float] | None:
    """The place where response and prior agree best, and the response there."""
    candidates = peaks(response * prior, count=1)
    if not len(candidates):
        return None
    index = candidates[0, :3]
    nearest = tuple(np.round(index).astype(int))
    window = tuple(slice(max(0, i - 1), i + 2) for i in nearest)
    confidence = float(response[window].max())
    if confidence < LEAST_PEAK:
        return None
    origin = places[0, 0, 0]
    steps = [places[min(1, places.shape[0] - 1), 0, 0], places[0, 1, 0], places[0, 0, 1]]
    x, y, z = origin + sum(i * (step - origin) for i, step in zip(index, steps, strict=True))
    return (float(x), float(y), float(z)), min(1.0, confidence)
