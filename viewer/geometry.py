"""Where slices lie to one another: planes, reference lines, nearest slices, all in mm."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from model.results import Vec3
from viewer.dicom.study import Frame, Series, Stack

#: Sine of the angle under which two planes count as parallel: 3 degrees. Below it the line in
#: which they meet lies anywhere, and jumps about as the reader scrolls.
PARALLEL_SINE = 0.052

#: A single picture has an extent too: about half of a usual slice to each side, mm.
_HALF_SLICE_MM = 2.0

#: Row and column of a place on a slice, pixels; voxel centres at whole numbers.
Pixel = tuple[float, float]


@dataclass(frozen=True, eq=False)
class SlicePlane:
    """A slice as a rectangle in the patient.

    What follows from the affine is worked out once and read-only: a change of the state asks
    for hundreds of places on the same few slices.

    Attributes
    ----------
    affine : (4, 4) float64
        Takes (0, row, column, 1) to mm, LPS. Column 0 is not used.
    rows, columns : int
        Size of the picture, pixels.
    """

    affine: NDArray[np.float64] = field(repr=False)
    rows: int
    columns: int

    @cached_property
    def spacing_mm(self) -> tuple[float, float]:
        """Between rows, between columns, mm (0028,0030)."""
        down, right = np.linalg.norm(self.affine[:3, 1:3], axis=0)
        return float(down), float(right)

    @cached_property
    def down(self) -> NDArray[np.float64]:
        """Unit vector (3,), LPS, along which the row index grows."""
        return _kept(self.affine[:3, 1] / self.spacing_mm[0])

    @cached_property
    def right(self) -> NDArray[np.float64]:
        """Unit vector (3,), LPS, along which the column index grows."""
        return _kept(self.affine[:3, 2] / self.spacing_mm[1])

    @cached_property
    def normal(self) -> NDArray[np.float64]:
        """Unit vector (3,), LPS: right x down, away from a reader who faces the picture."""
        return _kept(_unit_cross(self.affine[:3, 2], self.affine[:3, 1]))

    @property
    def centre(self) -> Vec3:
        """The middle of the picture, mm, LPS."""
        return point_of(self.affine, (self.rows - 1) / 2, (self.columns - 1) / 2)

    @cached_property
    def corners(self) -> NDArray[np.float64]:
        """The outer corners (4, 3) of the corner pixels, in order around it, mm, LPS."""
        low, bottom, far = -0.5, self.rows - 0.5, self.columns - 0.5
        around = ((low, low), (low, far), (bottom, far), (bottom, low))
        return _kept(np.array([point_of(self.affine, *pixel) for pixel in around]))

    def place(self, point: Vec3) -> tuple[float, float, float]:
        """Row, column (pixels) and distance (mm, along the normal) of a point in mm, LPS."""
        x, y, z = (here - origin for here, origin in zip(point, self.affine[:3, 3], strict=True))
        (a, d), (b, e), (c, f) = self.affine[:3, 1:3].tolist()
        # Normal equations, which need no third axis: column 0 of the affine is not used. By
        # hand: for single numbers that is faster than arrays.
        rows, both, columns = a * a + b * b + c * c, a * d + b * e + c * f, d * d + e * e + f * f
        along_rows, along_columns = a * x + b * y + c * z, d * x + e * y + f * z
        area = rows * columns - both * both
        row = (columns * along_rows - both * along_columns) / area
        column = (rows * along_columns - both * along_rows) / area
        to_x, to_y, to_z = self.normal.tolist()
        return float(row), float(column), float(x * to_x + y * to_y + z * to_z)


def slice_affine(stack: Stack, slice_index: int) -> NDArray[np.float64]:
    """(4, 4): takes (0, row, column, 1) of one slice of `stack` to mm, LPS."""
    affine = stack.affine
    affine[:3, 3] = stack.frames[slice_index].image_position_patient
    return affine


def slice_plane(stack: Stack, slice_index: int) -> SlicePlane:
    """One slice of `stack`, rows and columns as stored."""
    return _plane_in(stack.frames[0], stack.frames[slice_index], stack.normal, stack.spacing)


@lru_cache(maxsize=512)  # the slices of a usual study
def _plane_in(first: Frame, frame: Frame, normal: Vec3, spacing: float) -> SlicePlane:
    """One slice of the stack that begins with `first`; the same object each time."""
    stack = Stack((first, frame), normal, spacing)
    return SlicePlane(_kept(slice_affine(stack, 1)), frame.rows, frame.columns)


def _kept(array: NDArray[np.float64]) -> NDArray[np.float64]:
    """The array itself, from now on read-only: others will get it too."""
    array.flags.writeable = False
    return array


def distances_mm(stack: Stack, point: Vec3) -> NDArray[np.float64]:
    """Signed distance (S,) of `point` (mm, LPS) from each slice plane, along the normal, mm."""
    origins = np.array([frame.image_position_patient for frame in stack.frames], np.float64)
    return np.asarray((np.asarray(point) - origins) @ np.asarray(stack.normal), np.float64)


def nearest_slice(series: Series, point: Vec3) -> tuple[int, float]:
    """The slice of a series (index over all its stacks) nearest to a point.

    A plane has no end but a picture has: tilted blocks of an axial series cross in front
    of and behind the spine, so what counts is the distance to the picture's rectangle.

    Returns
    -------
    (int, float)
        Slice index counted over all stacks, and its distance from `point`, mm.
    """
    distances = np.concatenate([_picture_distances(stack, point) for stack in series.stacks])
    index = int(np.argmin(distances))
    return index, float(distances[index])


def pixel_of(affine: NDArray[np.float64], point: Vec3) -> tuple[float, float, float]:
    """Offset from the slice (in slices), row and column of a point under a slice's affine."""
    offset = np.linalg.solve(affine[:3, :3], np.asarray(point, np.float64) - affine[:3, 3])
    return float(offset[0]), float(offset[1]), float(offset[2])


def point_of(affine: NDArray[np.float64], row: float, column: float) -> Vec3:
    """The place of a pixel of a slice, mm, LPS."""
    x, y, z = (down * row + right * column + at for _, down, right, at in affine[:3].tolist())
    return float(x), float(y), float(z)


def are_parallel(one: SlicePlane, other: SlicePlane) -> bool:
    """Whether two slices are parallel within `PARALLEL_SINE`, whichever way they face."""
    cosine = min(abs(float(one.normal @ other.normal)), 1.0)
    return 1 - cosine**2 < PARALLEL_SINE**2


def reference_line(of: SlicePlane, on: SlicePlane) -> tuple[Pixel, Pixel] | None:
    """Where one slice cuts another.

    Returns
    -------
    ((float, float), (float, float)) or None
        Both ends as row and column of `on`: the part of the cut that lies in both pictures.
        None where the planes are parallel or the pictures do not meet.
    """
    if are_parallel(of, on):
        return None
    corners = of.corners
    heights = (corners - on.affine[:3, 3]) @ on.normal
    ends = [
        corners[a] + (corners[b] - corners[a]) * (heights[a] / (heights[a] - heights[b]))
        for a, b in ((0, 1), (1, 2), (2, 3), (3, 0))
        if (heights[a] < 0) != (heights[b] < 0)
    ]
    if len(ends) != 2:
        return None
    (first, second) = (np.array(on.place((x, y, z))[:2]) for x, y, z in ends)
    return _clipped(first, second, on)


def _unit_cross(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """One x other as a unit vector (3,); `numpy.cross` takes ten times as long for one pair."""
    (a, b, c), (d, e, f) = one.tolist(), other.tolist()
    x, y, z = b * f - c * e, c * d - a * f, a * e - b * d
    length = math.sqrt(x * x + y * y + z * z)
    return np.array((x / length, y / length, z / length))


def shared_extent(one: Series, other: Series) -> float:
    """How much of the smaller one's extent two series share, 0 to 1, the least of x, y, z."""
    low, high = _extent(_ends(one))
    other_low, other_high = _extent(_ends(other))
    common = np.minimum(high, other_high) - np.maximum(low, other_low)
    smaller = np.maximum(np.minimum(high - low, other_high - other_low), 1e-6)
    return float(np.clip(common / smaller, 0, 1).min())


def _ends(series: Series) -> tuple[tuple[Frame, Frame], ...]:
    return tuple((stack.frames[0], stack.frames[-1]) for stack in series.stacks)


@lru_cache(maxsize=64)
def _extent(
    ends: tuple[tuple[Frame, Frame], ...],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Lowest and highest x, y, z (3,) of a series, from the first and last frames, mm."""
    corners = np.concatenate([frame_plane(frame).corners for pair in ends for frame in pair])
    return corners.min(axis=0) - _HALF_SLICE_MM, corners.max(axis=0) + _HALF_SLICE_MM


def frame_plane(frame: Frame) -> SlicePlane:
    """A slice by itself, rows and columns as stored."""
    affine = np.eye(4)
    affine[:3, 1] = np.asarray(frame.column_cosine) * frame.pixel_spacing[0]
    affine[:3, 2] = np.asarray(frame.row_cosine) * frame.pixel_spacing[1]
    affine[:3, 3] = frame.image_position_patient
    return SlicePlane(affine, frame.rows, frame.columns)


def _clipped(
    first: NDArray[np.float64], second: NDArray[np.float64], on: SlicePlane
) -> tuple[Pixel, Pixel] | None:
    """The part of a segment inside a picture (Liang and Barsky, ACM TOG 3:1-22, 1984)."""
    start, end = 0.0, 1.0
    for axis, size in ((0, on.rows), (1, on.columns)):
        step = float(second[axis] - first[axis])
        for towards, room in (
            (-step, float(first[axis]) + 0.5),
            (step, size - 0.5 - float(first[axis])),
        ):
            if towards == 0:
                if room < 0:
                    return None
            elif towards < 0:
                start = max(start, room / towards)
            else:
                end = min(end, room / towards)
    if start >= end:
        return None
    one, other = first + (second - first) * start, first + (second - first) * end
    return (float(one[0]), float(one[1])), (float(other[0]), float(other[1]))


def _picture_distances(stack: Stack, point: Vec3) -> NDArray[np.float64]:
    """Distance (S,) of a point from each picture of a stack, a rectangle in space, mm."""
    first = stack.frames[0]
    origins = np.array([frame.image_position_patient for frame in stack.frames], np.float64)
    offsets = np.asarray(point, np.float64) - origins
    squares = distances_mm(stack, point) ** 2
    for direction, spacing, count in (
        (first.column_cosine, first.pixel_spacing[0], first.rows),
        (first.row_cosine, first.pixel_spacing[1], first.columns),
    ):
        along = offsets @ np.asarray(direction)
        inside = np.clip(along, -0.5 * spacing, (count - 0.5) * spacing)
        squares = squares + (along - inside) ** 2
    return np.asarray(np.sqrt(squares), np.float64)
