"""Where slices lie to one another: reference lines, letters, nearest slices, all in mm."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from model.results import Vec3
from viewer.dicom.study import Series, Stack


def slice_affine(stack: Stack, slice_index: int) -> NDArray[np.float64]:
    """(4, 4): takes (0, row, column, 1) of one slice of `stack` to mm, LPS."""
    affine = stack.affine
    affine[:3, 3] = stack.frames[slice_index].image_position_patient
    return affine


def distances_mm(stack: Stack, point: Vec3) -> NDArray[np.float64]:
    """Signed distance (S,) of `point` (mm, LPS) from each slice plane, along the normal, mm."""
    origins = np.array([frame.image_position_patient for frame in stack.frames], np.float64)
    return np.asarray((np.asarray(point) - origins) @ np.asarray(stack.normal), np.float64)


def nearest_slice(series: Series, point: Vec3) -> tuple[int, float]:
    """The slice of a series (index over all its stacks) nearest to a point.

    Returns
    -------
    (int, float)
        Slice index counted over all stacks, and its distance from `point`, mm.
    """
    distances = np.concatenate([np.abs(distances_mm(stack, point)) for stack in series.stacks])
    index = int(np.argmin(distances))
    return index, float(distances[index])


def pixel_of(affine: NDArray[np.float64], point: Vec3) -> tuple[float, float, float]:
    """Offset from the slice (in slices), row and column of a point under a slice's affine."""
    offset = np.linalg.solve(affine[:3, :3], np.asarray(point, np.float64) - affine[:3, 3])
    return float(offset[0]), float(offset[1]), float(offset[2])


def point_of(affine: NDArray[np.float64], row: float, column: float) -> Vec3:
    """The place of a pixel of a slice, mm, LPS."""
    x, y, z = affine[:3, 1] * row + affine[:3, 2] * column + affine[:3, 3]
    return float(x), float(y), float(z)
