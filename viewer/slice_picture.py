"""A slice as a picture for paper and files: square pixels, turned for the reader, heat map."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from model.results import Heatmap, Vec3
from model.volume import Volume
from viewer.colour_map import heat_colours, heat_strength
from viewer.geometry import Pixel, SlicePlane, point_of
from viewer.orientation import edge_letters, turn_of, turned_pixels, turned_plane

#: As on screen at first (`Preferences.overlay_opacity`): the anatomy stays visible.
HEAT_OPACITY = 0.45
#: Pixels whose sides differ by less than this are square: a pixel in a thousand.
_SQUARE = 1e-3


@dataclass(frozen=True, slots=True)
class Field:
    """Which part of a slice to show: a square.

    Attributes
    ----------
    centre_mm : Vec3
        Its middle, mm, LPS; moved into the slice where the square would leave it.
    size_mm : float
        Its side in the patient, mm.
    side_px : int
        Its side in the picture, pixels.
    """

    centre_mm: Vec3
    size_mm: float
    side_px: int


@dataclass(frozen=True, slots=True, eq=False)
class SlicePicture:
    """A slice or part of it, windowed, with square pixels, turned as on screen.

    Attributes
    ----------
    pixels : (R, C, 3) uint8
        Red, green, blue; black outside the slice. Read-only.
    plane : SlicePlane
        Where its pixels lie in the patient.
    """

    pixels: NDArray[np.uint8] = field(repr=False)
    plane: SlicePlane

    def __post_init__(self) -> None:
        if self.pixels.shape != (self.plane.rows, self.plane.columns, 3):
            raise ValueError(f"pixels must be (R, C, 3) of the plane, got {self.pixels.shape}")
        self.pixels.setflags(write=False)

    @property
    def px_per_mm(self) -> float:
        """Pixels per mm, the same along rows and columns."""
        return 1.0 / self.plane.spacing_mm[0]

    @property
    def letters(self) -> tuple[str, str, str, str]:
        """Anatomical letters of the left, right, top and bottom edge."""
        return edge_letters(self.plane)

    def pixel(self, point: Vec3) -> Pixel:
        """Row and column of a place (mm, LPS), seen along the slice's normal."""
        row, column, _ = self.plane.place(point)
        return row, column

    def outline(self, grid: NDArray[np.float64], shape: tuple[int, int]) -> tuple[Pixel, ...]:
        """The four corners, in order around it, of a grid (affine (4, 4)) of `shape` (R, C)."""
        corners = SlicePlane(grid, *shape).corners
        return tuple(self.pixel((float(x), float(y), float(z))) for x, y, z in corners)


def slice_picture(
    volume: Volume,
    slice_index: int,
    window: tuple[float, float],
    show: Field | None = None,
    least_px: int = 0,
) -> SlicePicture:
    """A slice, or a square of it, as a reader expects it.

    Parameters
    ----------
    volume : Volume
        Decoded stack.
    window : (float, float)
        Center and width, stored values; the width is positive.
    show : Field or None
        Which square; None for the whole slice at its finer spacing.
    least_px : int
        A whole slice with fewer rows or columns is enlarged by a whole number of times.

    Returns
    -------
    SlicePicture
        Resampled by cubic splines, so that enlarged pixels do not show as squares; a whole
        slice of square pixels is as stored.

    Raises
    ------
    ValueError
        The slice is not in the volume, or the width is not positive.
    """
    source = slice_plane_of(volume, slice_index)
    turned = turned_plane(source, turn_of(source))
    times = max(1, math.ceil(least_px / min(turned.rows, turned.columns)))
    if show is None and times == 1 and math.isclose(*turned.spacing_mm, rel_tol=_SQUARE):
        pixels = turned_pixels(volume.voxels[slice_index], turn_of(source))
        return SlicePicture(_grey(windowed(pixels, *window)), turned)
    target = _square(turned, show) if show else _whole(turned, times)
    values, inside = _resampled(volume.voxels[slice_index], source.affine, target)
    grey = np.where(inside, windowed(values, *window), 0).astype(np.uint8)
    return SlicePicture(_grey(grey), target)


def slice_plane_of(volume: Volume, slice_index: int) -> SlicePlane:
    """One slice of a decoded stack, rows and columns as stored; `ValueError` if it has none."""
    if not 0 <= slice_index < volume.shape[0]:
        raise ValueError(f"slice {slice_index} is not in a volume of {volume.shape[0]}")
    affine = volume.affine.copy()
    affine[:3, 3] += affine[:3, 0] * slice_index
    return SlicePlane(affine, *volume.shape[1:])


def windowed(values: NDArray[np.floating[Any]], center: float, width: float) -> NDArray[np.uint8]:
    """Grey values (R, C) uint8 of stored values (R, C), linear and exact.

    Raises
    ------
    ValueError
        The width is not positive.

    References
    ----------
    DICOM PS3.3 C.11.2.1.3.2 (LINEAR_EXACT).
    """
    if not width > 0:
        raise ValueError("the window width must be positive")
    unit = np.nan_to_num((values - center) / width + 0.5, nan=0.0, posinf=1.0, neginf=0.0)
    return np.asarray(np.rint(np.clip(unit, 0.0, 1.0) * 255), np.uint8)


def with_heat(
    picture: SlicePicture, heatmap: Heatmap, opacity: float = HEAT_OPACITY
) -> SlicePicture:
    """The picture under its heat map, which fades out towards zero as on screen.

    The colour encodes the value on a fixed scale; the map's own grid is seen along the
    slice's normal.
    """
    values, inside = _resampled(heatmap.values, heatmap.affine, picture.plane, order=1)
    colours = heat_colours(values.astype(np.float32), signed=heatmap.signed)
    share = opacity * heat_strength(values)[..., None]
    mixed = picture.pixels * (1 - share) + colours * share
    pixels = np.where(inside[..., None], np.rint(mixed), picture.pixels).astype(np.uint8)
    return replace(picture, pixels=pixels)


def _grey(values: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.repeat(values[..., None], 3, axis=2)


def _resampled(
    values: NDArray[np.float32],
    source: NDArray[np.float64],
    target: SlicePlane,
    order: Literal[1, 3] = 3,
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Values (R, C) of a plane on the grid of `target`, and where it has any."""
    back = np.linalg.pinv(source[:3, 1:3])
    matrix = back @ target.affine[:3, 1:3]
    offset = back @ (target.affine[:3, 3] - source[:3, 3])
    rows, columns = np.indices((target.rows, target.columns), np.float64)
    at = np.stack([step[0] * rows + step[1] * columns for step in matrix])
    at += offset[:, None, None]
    last = np.array(values.shape)[:, None, None] - 0.5
    inside = ((at >= -0.5) & (at <= last)).all(axis=0)
    finite = np.nan_to_num(values.astype(np.float64))
    sampled = ndimage.map_coordinates(finite, at, order=order, mode="nearest")
    return np.asarray(sampled, np.float64), np.asarray(inside, np.bool_)


def _whole(turned: SlicePlane, times: int) -> SlicePlane:
    """The grid of a whole slice, so many times as fine as its finer spacing."""
    down, right = turned.spacing_mm
    spacing = min(down, right) / times
    rows = max(1, round(turned.rows * down / spacing))
    columns = max(1, round(turned.columns * right / spacing))
    return _grid(turned, (0.0, 0.0), spacing, (rows, columns))


def _square(turned: SlicePlane, show: Field) -> SlicePlane:
    """The grid of a square, kept within the slice where it fits, else centred on it."""
    row, column, _ = turned.place(show.centre_mm)
    down, right = turned.spacing_mm
    starts = (
        _kept_within((row + 0.5) * down, turned.rows * down, show.size_mm),
        _kept_within((column + 0.5) * right, turned.columns * right, show.size_mm),
    )
    return _grid(turned, starts, show.size_mm / show.side_px, (show.side_px, show.side_px))


def _kept_within(centre: float, extent: float, size: float) -> float:
    """Where a stretch of `size` around `centre` starts, so that it stays within 0 to `extent`."""
    if extent < size:
        return (extent - size) / 2
    return min(max(centre - size / 2, 0.0), extent - size)


def _grid(
    turned: SlicePlane, starts: tuple[float, float], spacing: float, shape: tuple[int, int]
) -> SlicePlane:
    """A grid in the plane of `turned`, from its edge's distance (mm) to that slice's edges."""
    first = [
        (start + spacing / 2) / step - 0.5
        for start, step in zip(starts, turned.spacing_mm, strict=True)
    ]
    affine = np.eye(4)
    affine[:3, 0] = turned.normal
    affine[:3, 1] = turned.down * spacing
    affine[:3, 2] = turned.right * spacing
    affine[:3, 3] = point_of(turned.affine, first[0], first[1])
    return SlicePlane(affine, *shape)
