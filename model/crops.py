"""Cut the picture around one finding, in the patient's mm, knowing where it came from.

Training pictures come without spacing, so a foramen's crop is scaled by the patient: by the
distance between neighbouring levels. Axial crops show a fixed piece of the patient.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from model.centring import SEARCH_PIXEL_MM, SEARCH_PX, canal_shift_px
from model.errors import OutsideVolumeError, UnusablePictureError
from model.labels import View
from model.planning import Place
from model.results import Crop, Vec3
from model.volume import Volume

SAGITTAL_PX = (64, 64)
"""Rows and columns of a sagittal crop; 1.52 level spacings, about 53 mm in adults."""

SAGITTAL_PX_PER_SPACING = 42.0
"""Crop pixels per distance between neighbouring levels (model card, "Input")."""

AXIAL_PX = (80, 112)
"""Rows and columns of an axial crop; canal and both recesses, 36 mm by 51 mm."""

AXIAL_GEOMETRIC_MEAN_PX = 92.0
"""Side of the square with the area of a training file, at the network's scale, pixels."""

AXIAL_PIXEL_MM = 41.5 / AXIAL_GEOMETRIC_MEAN_PX
"""Side of an axial crop's pixel: training files measured 43-56 mm by 32-36 mm where one study
could be compared with its scan, which has the area of a square of 41.5 mm."""

AXIAL_OFFSET_MM = 3.0
"""The centre of the axial crop lies this far behind the posterior disc margin."""

SQUASHED_PX = 250
"""Sagittal training pictures have this many rows and columns; finer detail is averaged away
before a crop is cut from a scan, so that both are equally sharp."""

_CANONICAL: dict[View, tuple[Vec3, Vec3]] = {
    View.SAGITTAL_T1: ((0, 0, -1), (0, 1, 0)),
    View.AXIAL_T2: ((0, 1, 0), (1, 0, 0)),
}
"""Where rows and columns of a crop grow to, LPS: feet and back, or back and left."""


def cut_crop(volume: Volume, place: Place) -> Crop:
    """Cut the picture around one place, upright whatever way the stack runs.

    Parameters
    ----------
    volume : Volume
        Voxels (S, R, C), any spacing, any direction of slices, rows and columns.
    place : Place
        In the frame of reference of `volume`.

    Returns
    -------
    Crop
        At the network's size and scale; an axial one is moved onto the canal. A
        neighbour that the stack does not have is replaced by the middle slice.

    Raises
    ------
    OutsideVolumeError
        The place is not on the slice, or the slice is not in the stack.
    UnusablePictureError
        The crop is constant or not finite.

    References
    ----------
    Sizes and scale: the model card, "Input".
    """
    centre = _centre_index(volume, place)
    rows, columns = SAGITTAL_PX if place.view is View.SAGITTAL_T1 else AXIAL_PX
    pixel_mm = pixel_size_mm(place.view, place.spacing_mm)
    down, across = _plane_directions(volume, place.view)
    step_down, step_across = down * pixel_mm, across * pixel_mm  # (2,) voxels per crop pixel
    if place.view is View.AXIAL_T2:
        plane = volume.voxels[place.slice_index]
        centre = _canal_centre(plane, centre, down * SEARCH_PIXEL_MM, across * SEARCH_PIXEL_MM)
    origin = centre - step_down * (rows - 1) / 2 - step_across * (columns - 1) / 2
    blur = _averaged_mm(volume, place.view, pixel_mm) / pixel_mm
    pixels = np.stack(
        [
            _sampled(volume.voxels[index], origin, step_down, step_across, (rows, columns), blur)
            for index in _neighbours(place.slice_index, volume.shape[0])
        ]
    )
    reason = unusable(pixels)
    if reason is not None:
        raise UnusablePictureError(reason)
    affine = _crop_affine(volume, place.slice_index, origin, step_down, step_across)
    return Crop(
        level=place.level,
        view=place.view,
        side=place.side,
        pixels=pixels,
        affine=affine,
        patient_mm=place.patient_mm,
        volume_index=place.volume_index,
        slice_index=place.slice_index,
    )


def pixel_size_mm(view: View, spacing_mm: float) -> float:
    """Side of a crop's pixel, mm, for a patient whose levels are `spacing_mm` apart."""
    if view is View.SAGITTAL_T1:
        return spacing_mm / SAGITTAL_PX_PER_SPACING
    return AXIAL_PIXEL_MM


def _plane_directions(volume: Volume, view: View) -> tuple[NDArray[np.float64], ...]:
    """In-plane (row, column) voxels per mm, (2,) each, for the crop's rows and columns.

    A stack's own axes are kept, turned or flipped by quarter turns: interpolation then blurs
    as little as it did in training, where crops stood as the scanner had drawn them.
    """
    _, row, column = volume.directions
    _, row_mm, column_mm = volume.spacing_mm
    wanted_row, wanted_column = (np.array(vector) for vector in _CANONICAL[view])
    along_row, along_column = np.array([1 / row_mm, 0.0]), np.array([0.0, 1 / column_mm])
    if abs(row @ wanted_row) + abs(column @ wanted_column) < abs(row @ wanted_column) + abs(
        column @ wanted_row
    ):
        row, column, along_row, along_column = column, row, along_column, along_row
    down = along_row if row @ wanted_row >= 0 else -along_row
    across = along_column if column @ wanted_column >= 0 else -along_column
    return down, across


def _centre_index(volume: Volume, place: Place) -> NDArray[np.float64]:
    """Row and column (2,) of the crop's centre on the slice; must be inside."""
    point = np.array(place.patient_mm, np.float64)
    index = volume.to_index(point[None])[0, 1:]
    if place.view is View.AXIAL_T2:
        down, _ = _plane_directions(volume, place.view)
        index = index + down * AXIAL_OFFSET_MM
    slices, rows, columns = volume.shape
    inside = (index >= -0.5).all() and (index <= np.array([rows, columns]) - 0.5).all()
    if not inside or not 0 <= place.slice_index < slices:
        raise OutsideVolumeError("The place to grade lies outside the slices.")
    return np.asarray(index, np.float64)


def _canal_centre(
    plane: NDArray[np.float32],
    centre: NDArray[np.float64],
    down: NDArray[np.float64],
    across: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Row and column (2,) of the canal near the given centre on this slice.

    `down` and `across` are the steps, in voxels, between the pixels that are searched.
    """
    rows, columns = SEARCH_PX
    origin = centre - down * (rows - 1) / 2 - across * (columns - 1) / 2
    picture = _sampled(plane, origin, down, across, SEARCH_PX, 1.0)
    if not np.isfinite(picture).all():
        return centre
    shift_down, shift_across = canal_shift_px(picture)
    return np.asarray(centre + down * shift_down + across * shift_across, np.float64)


def _neighbours(middle: int, slices: int) -> tuple[int, int, int]:
    before, after = middle - 1, middle + 1
    return (before if before >= 0 else middle, middle, after if after < slices else middle)


def _averaged_mm(volume: Volume, view: View, pixel_mm: float) -> float:
    """Side of the square that one crop pixel averages over, mm."""
    if view is View.AXIAL_T2:
        return pixel_mm
    _, rows, columns = volume.shape
    _, row_mm, column_mm = volume.spacing_mm
    return max(pixel_mm, max(rows * row_mm, columns * column_mm) / SQUASHED_PX)


def _sampled(
    plane: NDArray[np.float32],
    origin: NDArray[np.float64],
    down: NDArray[np.float64],
    across: NDArray[np.float64],
    size: tuple[int, int],
    blur_px: float,
) -> NDArray[np.float32]:
    """Read (rows, columns) pixels, each the mean over a square of `blur_px` crop pixels."""
    finest = float(max(np.linalg.norm(down), np.linalg.norm(across))) * blur_px
    count = int(np.clip(np.ceil(finest), 1, 6))  # about one sample per voxel
    inner = ((np.arange(count) + 0.5) / count - 0.5) * blur_px
    row = (np.arange(size[0])[:, None] + inner).ravel()
    column = (np.arange(size[1])[:, None] + inner).ravel()
    place = origin + row[:, None, None] * down + column[None, :, None] * across
    fine = bilinear(plane, place[..., 0], place[..., 1])
    coarse = fine.reshape(size[0], count, size[1], count).mean(axis=(1, 3))
    return np.asarray(coarse, np.float32)


def bilinear(
    plane: NDArray[np.float32], row: NDArray[np.float64], column: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Values of a slice (R, C) between its pixel centres; 0 outside.

    Parameters
    ----------
    plane : (R, C) float32
    row, column : arrays of one shape
        Fractions fall between pixel centres.
    """
    rows, columns = plane.shape
    top, left = np.floor(row).astype(int), np.floor(column).astype(int)
    result = np.zeros(row.shape, np.float32)
    for add_row in (0, 1):
        for add_column in (0, 1):
            r, c = top + add_row, left + add_column
            weight = (1 - np.abs(row - r)) * (1 - np.abs(column - c))
            inside = (r >= 0) & (r < rows) & (c >= 0) & (c < columns)
            value = plane[np.clip(r, 0, rows - 1), np.clip(c, 0, columns - 1)]
            result += np.where(inside, weight * value, 0).astype(np.float32)
    return result


def unusable(pixels: NDArray[np.float32]) -> str | None:
    """Why a crop's pixels (3, R, C) cannot be graded, as a sentence; None where they can."""
    if not np.isfinite(pixels).all():
        return "The picture holds numbers that are not finite."
    middle = pixels[1]
    if np.ptp(middle) <= 1e-5 * np.abs(middle).max():  # interpolation leaves rounding errors
        return "The picture is constant at this place."
    return None


def _crop_affine(
    volume: Volume,
    slice_index: int,
    origin: NDArray[np.float64],
    down: NDArray[np.float64],
    across: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Takes (0, row, column, 1) of the crop to patient mm; one slice further is the next slice."""
    affine = np.eye(4)
    affine[:3, 0] = volume.affine[:3, 0]
    affine[:3, 1] = volume.affine[:3, 1:3] @ down
    affine[:3, 2] = volume.affine[:3, 1:3] @ across
    affine[:3, 3] = volume.to_patient(np.array([[slice_index, *origin]]))[0]
    return affine
