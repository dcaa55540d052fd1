"""The heat-map network: shapes, what it ignores, and the preparation of pictures."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from model.levels_network import (
    LevelsConfig,
    LevelsNetwork,
    local_contrast,
    normalised,
    resampled,
)


@pytest.mark.parametrize("size", [(256, 256), (320, 288)])
def test_ten_maps_at_a_quarter_of_the_resolution(size: tuple[int, int]) -> None:
    network = LevelsNetwork(LevelsConfig(widths=(4, 4, 4, 4, 4))).eval()
    with torch.inference_mode():
        maps = network(torch.rand(2, 1, *size))
    assert maps.shape == (2, 2, 5, size[0] // 4, size[1] // 4)


def test_untrained_network_claims_nothing() -> None:
    """Starting from "nothing anywhere" is what makes the first steps of training stable."""
    torch.manual_seed(0)
    network = LevelsNetwork(LevelsConfig()).eval()
    with torch.inference_mode():
        assert torch.sigmoid(network(torch.rand(1, 1, 256, 256))).max() < 0.2


def test_shipped_size_is_that_of_the_model_card() -> None:
    count = sum(weights.numel() for weights in LevelsNetwork(LevelsConfig()).parameters())
    assert 1_000_000 < count < 2_000_000


def test_local_contrast_takes_out_a_coil_and_the_scale() -> None:
    rng = np.random.default_rng(0)
    tissue = torch.from_numpy(rng.uniform(0.2, 0.8, (1, 1, 96, 96)).astype(np.float32))
    coil = torch.linspace(0.5, 1.0, 96)[None, None, None]
    plain, lit = local_contrast(tissue), local_contrast(tissue * coil)
    assert float((plain - lit).abs().mean()) < 0.25 * float(plain.abs().mean())
    assert float(plain.abs().max()) <= 1


def test_local_contrast_is_the_mean_over_the_square() -> None:
    picture = torch.zeros(1, 1, 9, 9)
    picture[0, 0, 4, 4] = 1.0
    middle = float(local_contrast(picture, side_px=3)[0, 0, 4, 4])
    mean, spread = 1 / 9, np.sqrt(1 / 9 - 1 / 81) + 0.02
    assert middle == pytest.approx((1 - mean) / spread / 3, abs=1e-4)


@given(st.floats(0.01, 1000), st.floats(-1000, 1000))
def test_normalisation_forgets_the_scanners_scale(scale: float, offset: float) -> None:
    picture = np.random.default_rng(1).uniform(0, 1, (40, 40)).astype(np.float32)
    np.testing.assert_allclose(
        normalised((picture * scale + offset).astype(np.float32)), normalised(picture), atol=0.01
    )


def test_a_constant_picture_becomes_black() -> None:
    assert not normalised(np.full((8, 8), 700, np.float32)).any()


def test_resampling_keeps_the_mean_and_the_place_of_an_edge() -> None:
    picture = np.zeros((80, 40), np.float32)
    picture[40:] = 1
    small = resampled(picture, 20, 10)
    assert small.shape == (20, 10)
    assert small.mean() == pytest.approx(0.5, abs=1e-3)
    assert small[:9].max() < 0.01
    assert small[11:].min() > 0.99
