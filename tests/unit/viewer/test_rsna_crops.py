"""Grey values and upright pictures, whatever way rows and columns run."""

from __future__ import annotations

import numpy as np
import pytest

from model.labels import View
from model.volume import Volume
from viewer.export.rsna_crops import AXIAL_SIZE_MM
from viewer.export.rsna_pictures import eight_bit
from viewer.export.rsna_series import upright


def axial(down: float, across: float) -> Volume:
    """Rows grow to the back where `down` is 1, to the front where -1; columns left or right."""
    voxels = np.arange(2 * 3 * 4, dtype=np.float32).reshape(2, 3, 4)
    affine = np.eye(4)
    affine[:3, 0] = (0, 0, 4.0)
    affine[:3, 1] = (0, 0.5 * down, 0)
    affine[:3, 2] = (0.7 * across, 0, 0)
    affine[:3, 3] = (10, 20, 30)
    return Volume(voxels, affine, "1.2.3")


@pytest.mark.parametrize("down", [1.0, -1.0])
@pytest.mark.parametrize("across", [1.0, -1.0])
def test_turning_upright_moves_no_voxel_in_the_patient(down: float, across: float) -> None:
    volume = axial(down, across)
    turned = upright(volume, View.AXIAL_T2)
    assert turned.directions[1] == pytest.approx((0, 1, 0))
    assert turned.directions[2] == pytest.approx((1, 0, 0))
    for index in np.ndindex(*volume.shape):
        place = volume.to_patient(np.array([index], np.float64))
        moved = tuple(np.round(turned.to_index(place)[0]).astype(int))
        assert turned.voxels[moved] == volume.voxels[index]


def test_an_upright_picture_stays_as_it_is() -> None:
    volume = axial(1.0, 1.0)
    assert np.array_equal(upright(volume, View.AXIAL_T2).voxels, volume.voxels)


def test_grey_runs_from_black_to_white_and_one_bright_spot_does_not_darken_it() -> None:
    picture = np.linspace(100, 900, 100 * 100, dtype=np.float32).reshape(100, 100)
    assert (eight_bit(picture, picture).min(), eight_bit(picture, picture).max()) == (0, 255)
    spot = picture.copy()
    spot[50, 50] = 60000
    assert eight_bit(spot, spot)[99, 99] >= 250


def test_a_constant_picture_is_black_and_no_error() -> None:
    constant = np.full((4, 4), 7, np.float32)
    assert (eight_bit(constant, constant) == 0).all()


def test_a_crop_covers_what_the_network_expects() -> None:
    """The reader scales by area: 41.5 mm squared become 100 pixels squared."""
    assert np.prod(AXIAL_SIZE_MM) == pytest.approx(41.5**2)
    assert AXIAL_SIZE_MM[1] / AXIAL_SIZE_MM[0] == pytest.approx(22 / 15)
