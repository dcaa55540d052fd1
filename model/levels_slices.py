"""A sagittal stack as the level network sees it: head up, face left, square pixels, padded."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.levels_network import LevelsConfig, normalised, resampled
from model.volume import Volume

LEAST_SIDE_PX = 256  # the side that the network was trained with
MOST_SIDE_PX = 384  # 422 mm: more than a lumbar field of view; larger ones are shrunk
SIDE_STEP_PX = 32  # the network halves its input five times
MAX_TILT = 0.8  # cosine between slice normal and left-right: 37 degrees, for oblique scoliosis


@dataclass(frozen=True, slots=True, eq=False)
class SagittalSlices:
    """Slices from the patient's right to left, ready for the network.

    Attributes
    ----------
    pictures : (N, R, C) float32
        0 to 1; rows grow to the feet, columns to the back; R and C are multiples of 32.
    affine : (4, 4) float64
        Takes (slice, row, column, 1) of `pictures` to (x, y, z, 1), mm, LPS.
    inside : (4,) int
        First and last row, first and last column (exclusive) that show picture, not padding.
    """

    pictures: NDArray[np.float32] = field(repr=False)
    affine: NDArray[np.float64] = field(repr=False)
    inside: tuple[int, int, int, int]

    def to_patient(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Patient mm (N, 3) of slice, row, column (N, 3)."""
        return places @ self.affine[:3, :3].T + self.affine[:3, 3]

    @property
    def across_mm(self) -> NDArray[np.float64]:
        """(N,) x of the middle of each slice, mm; it grows to the patient's left."""
        count, rows, columns = self.pictures.shape
        middle = np.array([(rows - 1) / 2, (columns - 1) / 2])
        places = np.column_stack([np.arange(count), np.tile(middle, (count, 1))])
        return np.asarray(self.to_patient(places)[:, 0], np.float64)


def canonical(volume: Volume) -> Volume:
    """The same stack with slices to the left, rows to the feet, columns to the back.

    Parameters
    ----------
    volume : Volume
        Sagittal, in any order and with any in-plane orientation.

    Returns
    -------
    Volume
        The same voxels at the same places, indexed in that order.

    Raises
    ------
    LevelsNotFoundError
        The stack is not sagittal.
    """
    directions = volume.directions
    if abs(directions[0, 0]) < MAX_TILT:
        raise LevelsNotFoundError("The discs cannot be counted: the stack is not sagittal.")
    rows_first = abs(directions[1, 2]) >= abs(directions[2, 2])
    order = (0, 1, 2) if rows_first else (0, 2, 1)
    voxels = volume.voxels.transpose(order)
    affine = volume.affine[:, (*order, 3)].copy()
    for axis, (component, sign) in enumerate(((0, 1), (2, -1), (1, 1))):
        if affine[component, axis] * sign < 0:
            voxels = np.flip(voxels, axis)
            affine[:3, 3] += affine[:3, axis] * (voxels.shape[axis] - 1)
            affine[:3, axis] *= -1
    return Volume(np.ascontiguousarray(voxels), affine, volume.frame_of_reference_uid)


def sagittal_slices(
    volume: Volume, chosen: tuple[int, ...], config: LevelsConfig
) -> SagittalSlices:
    """Prepare some slices of a canonical stack for the network.

    Parameters
    ----------
    volume : Volume
        From `canonical`.
    chosen : tuple of int
        Slice indices, evenly spaced and growing.
    config : LevelsConfig

    Returns
    -------
    SagittalSlices
    """
    _, row_mm, column_mm = volume.spacing_mm
    _, rows, columns = volume.shape
    size_mm = (rows * row_mm, columns * column_mm)
    pixel_mm = max(config.pixel_mm, max(size_mm) / MOST_SIDE_PX)
    small = tuple(max(2, round(side / pixel_mm)) for side in size_mm)
    canvas = tuple(_padded(side) for side in small)
    first = tuple((outer - inner) // 2 for outer, inner in zip(canvas, small, strict=True))
    pictures = np.zeros((len(chosen), *canvas), np.float32)
    window = np.s_[first[0] : first[0] + small[0], first[1] : first[1] + small[1]]
    for picture, index in zip(pictures, chosen, strict=True):
        picture[window] = normalised(resampled(volume.voxels[index], small[0], small[1]))
    to_index = np.eye(4)  # of the canvas in the stack
    step = chosen[1] - chosen[0] if len(chosen) > 1 else 1
    to_index[0, 0], to_index[0, 3] = step, chosen[0]
    for axis, (old, new, start) in enumerate(
        zip((rows, columns), small, first, strict=True), start=1
    ):
        scale = old / new
        to_index[axis, axis] = scale
        to_index[axis, 3] = (0.5 - start) * scale - 0.5  # pixel centres, as in `resampled`
    inside = (first[0], first[0] + small[0], first[1], first[1] + small[1])
    return SagittalSlices(pictures, volume.affine @ to_index, inside)


def _padded(side: int) -> int:
    """The next side that the network accepts."""
    return max(LEAST_SIDE_PX, -(-side // SIDE_STEP_PX) * SIDE_STEP_PX)
