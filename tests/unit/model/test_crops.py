"""Crops: the right place, upright from any stack, equally sharp from any scan."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from model.crops import (
    AXIAL_OFFSET_MM,
    AXIAL_PIXEL_MM,
    AXIAL_PX,
    SAGITTAL_PX,
    SAGITTAL_PX_PER_SPACING,
    bilinear,
    cut_crop,
)
from model.errors import OutsideVolumeError, UnusablePictureError
from model.labels import Level, Side, View
from model.planning import Place
from model.volume import Volume

SPACING_MM = 35.0


def canonical_sagittal(seed: int = 0) -> Volume:
    """Slices to the left, rows to the feet, columns to the back; smooth random contents."""
    random = np.random.default_rng(seed)
    coarse = random.random((9, 12, 12))
    voxels = coarse.repeat(20, axis=1).repeat(20, axis=2)
    for axis in (1, 2):  # smooth, so that resampling errors stay small
        voxels = (voxels + np.roll(voxels, 7, axis) + np.roll(voxels, -7, axis)) / 3
    affine = np.array([[4.0, 0, 0, -16.0], [0, 0, 0.8, -90.0], [0, -0.8, 0, 80.0], [0, 0, 0, 1.0]])
    return Volume(voxels.astype(np.float32) * 1000, affine, "1.2")


def canonical_axial(seed: int = 0) -> Volume:
    """Slices to the head, rows to the back, columns to the left."""
    sagittal = canonical_sagittal(seed)
    affine = np.array([[0, 0, 0.5, -60.0], [0, 0.5, 0, -60.0], [4.0, 0, 0, -16.0], [0, 0, 0, 1.0]])
    return Volume(sagittal.voxels.copy(), affine, "1.2")


def axial_spine(beside_mm: float) -> Volume:
    """A bright sac behind a dark body, `beside_mm` to the left of x = 0, behind y = 3 mm."""
    volume = canonical_axial()
    row, column = np.mgrid[: volume.shape[1], : volume.shape[2]]
    x = volume.affine[0, 3] + 0.5 * column - beside_mm
    y = volume.affine[1, 3] + 0.5 * row - 3.0 - AXIAL_OFFSET_MM
    sac = np.exp(-((x / 6) ** 2 + ((y - 1) / 4) ** 2))
    facets = np.exp(-(((np.abs(x) - 11) / 4) ** 2 + ((y - 6) / 4) ** 2))
    body = 1 / (1 + np.exp(y + 4))
    plane = (0.45 + sac - 0.35 * body - 0.3 * facets) * 700
    voxels = np.broadcast_to(plane, volume.shape).astype(np.float32)
    return Volume(voxels, volume.affine.copy(), "1.2")


def rearranged(volume: Volume, order: tuple[int, ...], flips: tuple[bool, ...]) -> Volume:
    """The same patient, stored with axes in another order and direction."""
    voxels = volume.voxels.transpose(order)
    matrix: NDArray[np.float64] = volume.affine[:, [*order, 3]].copy()
    for axis, flip in enumerate(flips):
        if flip:
            voxels = np.flip(voxels, axis)
            matrix[:3, 3] += matrix[:3, axis] * (voxels.shape[axis] - 1)
            matrix[:3, axis] *= -1
    return Volume(np.ascontiguousarray(voxels), matrix, volume.frame_of_reference_uid)


def place(view: View, slice_index: int = 4, **changes: object) -> Place:
    side = Side.LEFT if view is View.SAGITTAL_T1 else None
    made = Place(Level.L4_L5, view, side, (0.0, 3.0, -5.0), 0, slice_index, SPACING_MM)
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("view", "volume", "size"),
    [
        (View.SAGITTAL_T1, canonical_sagittal(), SAGITTAL_PX),
        (View.AXIAL_T2, canonical_axial(), AXIAL_PX),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("flips", list(itertools.product([False, True], repeat=2)))
def test_a_crop_is_upright_whatever_way_the_stack_runs(
    view: View, volume: Volume, size: tuple[int, int], turned: bool, flips: tuple[bool, bool]
) -> None:
    straight = cut_crop(volume, place(view))
    assert straight.pixels.shape == (3, *size)
    other = rearranged(volume, (0, 2, 1) if turned else (0, 1, 2), (False, *flips))
    crop = cut_crop(other, place(view))
    assert crop.pixels == pytest.approx(straight.pixels, abs=0.5)
    assert crop.affine == pytest.approx(straight.affine, abs=1e-6)


def test_rows_and_columns_grow_as_promised() -> None:
    sagittal = cut_crop(canonical_sagittal(), place(View.SAGITTAL_T1)).affine
    assert sagittal[2, 1] < 0  # rows to the feet
    assert sagittal[1, 2] > 0  # columns to the back
    axial = cut_crop(canonical_axial(), place(View.AXIAL_T2)).affine
    assert axial[1, 1] > 0  # rows to the back
    assert axial[0, 2] > 0  # columns to the patient's left


def middle_mm(crop_affine: NDArray[np.float64], size: tuple[int, int]) -> NDArray[np.float64]:
    centre = np.array([0, (size[0] - 1) / 2, (size[1] - 1) / 2, 1.0])
    return (crop_affine @ centre)[:3]


def test_the_centre_maps_back_to_the_finding() -> None:
    sagittal = cut_crop(canonical_sagittal(), place(View.SAGITTAL_T1))
    assert middle_mm(sagittal.affine, SAGITTAL_PX) == pytest.approx([0.0, 3.0, -5.0])
    axial = cut_crop(axial_spine(0.0), place(View.AXIAL_T2))
    expected = [0.0, 3.0 + AXIAL_OFFSET_MM, 0.0]  # on slice 4, at z = 0
    assert middle_mm(axial.affine, AXIAL_PX) == pytest.approx(expected)
    assert axial.patient_mm == (0.0, 3.0, -5.0)


@pytest.mark.parametrize("beside_mm", [-10.0, 7.0])
def test_an_axial_crop_moves_onto_the_canal(beside_mm: float) -> None:
    """Seen on a scoliotic study: the disc point lay 12 mm beside the canal."""
    crop = cut_crop(axial_spine(beside_mm), place(View.AXIAL_T2))
    assert middle_mm(crop.affine, AXIAL_PX)[0] == pytest.approx(beside_mm, abs=2.5)


def test_the_crop_scales_with_the_patient() -> None:
    affine = cut_crop(canonical_sagittal(), place(View.SAGITTAL_T1, spacing_mm=28.0)).affine
    assert np.linalg.norm(affine[:3, 2]) == pytest.approx(28.0 / SAGITTAL_PX_PER_SPACING)
    axial = cut_crop(canonical_axial(), place(View.AXIAL_T2, spacing_mm=28.0)).affine
    assert np.linalg.norm(axial[:3, 2]) == pytest.approx(AXIAL_PIXEL_MM)


def test_neighbours_come_in_order_and_the_edge_repeats_the_middle() -> None:
    volume = canonical_sagittal()
    middle = cut_crop(volume, place(View.SAGITTAL_T1, 4)).pixels
    next_one = cut_crop(volume, place(View.SAGITTAL_T1, 5)).pixels
    assert np.array_equal(middle[2], next_one[1])
    assert np.array_equal(middle[1], next_one[0])
    first = cut_crop(volume, place(View.SAGITTAL_T1, 0)).pixels
    assert np.array_equal(first[0], first[1])
    assert not np.array_equal(first[1], first[2])


def test_a_finer_scan_of_the_same_patient_gives_the_same_crop() -> None:
    """A training picture has 250 pixels a side; a scan with four times as many looks alike."""
    coarse = canonical_sagittal()
    fine_voxels = coarse.voxels.repeat(4, axis=1).repeat(4, axis=2)
    affine = coarse.affine.copy()
    affine[:3, 1:3] /= 4
    affine[:3, 3] -= affine[:3, 1] * 1.5 + affine[:3, 2] * 1.5
    fine = Volume(np.ascontiguousarray(fine_voxels), affine, "1.2")
    first = cut_crop(coarse, place(View.SAGITTAL_T1)).pixels
    second = cut_crop(fine, place(View.SAGITTAL_T1)).pixels
    assert np.abs(first - second).mean() < 0.02 * np.ptp(first)


def test_outside_of_the_volume_is_zero() -> None:
    crop = cut_crop(canonical_sagittal(), place(View.SAGITTAL_T1, patient_mm=(0.0, -88.0, 0.0)))
    assert (crop.pixels[1][:, :20] == 0).all()
    assert (crop.pixels[1][:, 40:] > 0).all()


@pytest.mark.parametrize(
    "changes",
    [{"patient_mm": (0.0, 500.0, 0.0)}, {"slice_index": 9}, {"slice_index": -1}],
)
def test_a_place_outside_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(OutsideVolumeError):
        cut_crop(canonical_sagittal(), place(View.SAGITTAL_T1, **changes))


@pytest.mark.parametrize("value", [0.0, 7.0, np.nan])
def test_an_unusable_picture_is_refused(value: float) -> None:
    volume = canonical_axial()
    blank = Volume(np.full_like(volume.voxels, value), volume.affine.copy(), "1.2")
    with pytest.raises(UnusablePictureError):
        cut_crop(blank, place(View.AXIAL_T2))


def test_bilinear_by_hand() -> None:
    plane = np.array([[0.0, 4.0], [8.0, 12.0]], np.float32)
    row, column = np.array([0.0, 0.5, 1.0, -1.0]), np.array([0.5, 0.5, 1.0, 0.0])
    assert bilinear(plane, row, column) == pytest.approx([2.0, 6.0, 12.0, 0.0])
