"""A sagittal stack in any storage order becomes the same slices at the same places."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.levels_network import LevelsConfig
from model.levels_slices import canonical, sagittal_slices
from model.volume import Volume


def stored(slices_left: bool, rows_down: bool, columns_back: bool, turned: bool) -> Volume:
    """One head-up, face-left stack of 5 x 60 x 50 voxels, stored in one of 16 ways."""
    rng = np.random.default_rng(3)
    voxels = rng.uniform(0, 1, (5, 60, 50)).astype(np.float32)
    affine = np.array([[4.0, 0, 0, -8], [0, 0, 2, -40], [0, -3, 0, 90], [0, 0, 0, 1]])
    for axis, keep in enumerate((slices_left, rows_down, columns_back)):
        if not keep:
            voxels = np.flip(voxels, axis)
            affine[:3, 3] += affine[:3, axis] * (voxels.shape[axis] - 1)
            affine[:3, axis] *= -1
    if turned:
        voxels, affine = voxels.transpose(0, 2, 1), affine[:, [0, 2, 1, 3]]
    return Volume(np.ascontiguousarray(voxels), affine, "1.2")


CASES = [
    (a, b, c, d)
    for a in (True, False)
    for b in (True, False)
    for c in (1, 0)
    for d in (True, False)
]


@pytest.mark.parametrize("case", CASES)
def test_storage_order_does_not_matter(case: tuple[bool, bool, bool, bool]) -> None:
    reference, other = stored(True, True, True, False), canonical(stored(*case))
    np.testing.assert_array_equal(other.voxels, reference.voxels)
    np.testing.assert_allclose(other.affine, reference.affine)
    assert other.frame_of_reference_uid == "1.2"


def test_an_axial_stack_is_refused() -> None:
    affine = np.diag([1.0, 1, 1, 1])[[2, 1, 0, 3]]  # slices along z
    with pytest.raises(LevelsNotFoundError, match="not sagittal"):
        canonical(Volume(np.zeros((4, 9, 9), np.float32), affine, None))


def bright_spot(
    rows: int, columns: int, row_mm: float, column_mm: float, place: tuple[int, int]
) -> Volume:
    """Three slices with a Gaussian spot of 5 mm on the middle one, on noise-free air."""
    r, c = np.meshgrid(np.arange(rows), np.arange(columns), indexing="ij")
    distance = ((r - place[0]) * row_mm) ** 2 + ((c - place[1]) * column_mm) ** 2
    voxels = np.zeros((3, rows, columns), np.float32)
    voxels[1] = 1000 * np.exp(-distance / (2 * 5**2))
    affine = np.array([[4.0, 0, 0, 7], [0, 0, column_mm, 5], [0, -row_mm, 0, 9], [0, 0, 0, 1]])
    return Volume(voxels, affine, None)


def centre_of_mass(picture: NDArray[np.float32]) -> tuple[float, float]:
    rows, columns = np.indices(picture.shape)
    weights = np.where(picture > 0.3, picture, 0)
    return (
        float((rows * weights).sum() / weights.sum()),
        float((columns * weights).sum() / weights.sum()),
    )


@pytest.mark.parametrize(
    ("rows", "columns", "row_mm", "column_mm", "place"),
    [
        (768, 768, 0.3125, 0.3125, (500, 300)),
        (250, 250, 1.12, 1.12, (60, 200)),
        (300, 180, 1.0, 1.4, (222, 91)),
        (500, 500, 1.0, 1.0, (100, 400)),  # 500 mm: larger than the canvas
    ],
)
def test_places_in_the_network_s_picture_are_places_in_the_patient(
    rows: int, columns: int, row_mm: float, column_mm: float, place: tuple[int, int]
) -> None:
    volume = bright_spot(rows, columns, row_mm, column_mm, place)
    slices = sagittal_slices(volume, (0, 1, 2), LevelsConfig())
    assert all(side % 32 == 0 for side in slices.pictures.shape[1:])
    row, column = centre_of_mass(slices.pictures[1])
    found = slices.to_patient(np.array([[1.0, row, column]]))
    truth = volume.to_patient(np.array([[1.0, *place]]))
    np.testing.assert_allclose(found, truth, atol=0.35)


def test_chosen_slices_keep_their_places() -> None:
    volume = bright_spot(200, 200, 1.2, 1.2, (100, 100))
    slices = sagittal_slices(volume, (0, 2), LevelsConfig())
    np.testing.assert_allclose(slices.across_mm, [7.0, 15.0])


def test_the_picture_inside_the_padding_is_known() -> None:
    volume = bright_spot(200, 150, 1.1, 1.1, (10, 10))
    slices = sagittal_slices(volume, (1,), LevelsConfig())
    top, bottom, left, right = slices.inside
    assert (bottom - top, right - left) == (200, 150)
    assert slices.pictures.shape == (1, 256, 256)
    assert not slices.pictures[:, :top].any()
