"""Patch scores spread over the crop."""

from __future__ import annotations

import numpy as np
import pytest

from model.heatmap import pixel_heatmap, token_heatmap
from model.labels import Level, View
from model.results import Crop


def crop(rows: int = 16, columns: int = 24) -> Crop:
    affine = np.diag([4.0, 0.5, 0.5, 1.0])
    pixels = np.zeros((3, rows, columns), np.float32)
    return Crop(Level.L4_L5, View.AXIAL_T2, None, pixels, affine, (0.0, 0.0, 0.0), 0, 0)


def test_an_even_map_stays_even() -> None:
    heatmap = token_heatmap(np.full((2, 3), 0.4), crop())
    assert heatmap.values.shape == (16, 24)
    assert heatmap.values == pytest.approx(0.4)


def test_a_patch_is_strongest_in_its_own_square() -> None:
    scores = np.zeros((2, 3))
    scores[1, 2] = 1.0
    values = token_heatmap(scores, crop()).values
    row, column = np.unravel_index(values.argmax(), values.shape)
    assert row >= 8
    assert column >= 16
    assert values[:8, :8].max() == 0


def test_the_scale_is_fixed_and_clipped() -> None:
    weak = token_heatmap(np.array([[0.1, 0.0]]), crop()).values.max()
    strong = token_heatmap(np.array([[7.0, 0.0]]), crop()).values.max()
    assert (weak, strong) == (pytest.approx(0.1), 1.0)


def test_the_map_lies_where_the_crop_lies() -> None:
    given = crop()
    assert np.array_equal(token_heatmap(np.zeros((2, 3)), given).affine, given.affine)


def test_signed_maps_keep_their_sign() -> None:
    heatmap = pixel_heatmap(np.linspace(-2, 2, 16 * 24).reshape(16, 24), crop())
    assert heatmap.signed
    assert (heatmap.values.min(), heatmap.values.max()) == (-1.0, 1.0)


def test_pixels_of_another_size_are_refused() -> None:
    with pytest.raises(ValueError, match="scores must be"):
        pixel_heatmap(np.zeros((3, 3)), crop())
