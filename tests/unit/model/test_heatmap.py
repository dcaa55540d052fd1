"""Scores laid over the crop they come from."""

from __future__ import annotations

import numpy as np
import pytest

from model.heatmap import heatmap_of, redrawn
from model.labels import Condition, Level, View
from model.methods import METHODS
from model.results import Crop, Explanation, Heatmap

ROLLOUT, PIXELS = METHODS["Attention rollout"], METHODS["Integrated gradients"]
CAM = METHODS["Grad-CAM"]


def crop() -> Crop:
    affine = np.diag([4.0, 0.5, 0.25, 1.0])
    pixels = np.zeros((3, 16, 24), np.float32)
    return Crop(Level.L1_L2, View.AXIAL_T2, None, pixels, affine, (0.0, 0.0, 0.0), 0, 0)


def explanation(scores: np.ndarray, name: str) -> Explanation:
    heatmap = heatmap_of(scores, crop(), METHODS[name])
    condition = Condition.SPINAL_CANAL_STENOSIS
    return Explanation(Level.L1_L2, condition, None, name, heatmap, "A note.", scores=scores)


def test_even_scores_give_an_even_map() -> None:
    heatmap = heatmap_of(np.full((2, 3), 0.4 * ROLLOUT.full_scale), crop(), ROLLOUT)
    assert heatmap.values.shape == (16, 24)
    assert heatmap.values == pytest.approx(0.4)
    assert not heatmap.signed


def test_patches_stand_where_they_are() -> None:
    """The centre of each patch keeps its score, and between two centres lies their mean."""
    scores = np.array([[0.0, 0.8, 0.0], [0.0, 0.0, 0.0]]) * ROLLOUT.full_scale
    values = heatmap_of(scores, crop(), ROLLOUT).values
    assert values[3:5, 11:13].mean() == pytest.approx(0.8, abs=0.11)
    assert values[3, 8] == pytest.approx((values[3, 7] + values[3, 9]) / 2, abs=1e-6)
    assert values.max() == values[:8, 8:16].max()


def test_the_scale_is_fixed_and_not_stretched() -> None:
    weak = heatmap_of(np.array([[0.1 * ROLLOUT.full_scale, 0.0]]), crop(), ROLLOUT)
    strong = heatmap_of(np.array([[7.0 * ROLLOUT.full_scale, 0.0]]), crop(), ROLLOUT)
    assert weak.values.max() == pytest.approx(0.1)
    assert strong.values.max() == 1.0


def test_the_map_lies_where_the_crop_lies() -> None:
    given = crop()
    assert np.array_equal(heatmap_of(np.zeros((2, 3)), given, ROLLOUT).affine, given.affine)


def test_signed_scores_keep_their_sign_and_are_clipped() -> None:
    scores = np.linspace(-2, 2, 6).reshape(2, 3) * CAM.full_scale
    heatmap = heatmap_of(scores, crop(), CAM, smooth=False)
    assert heatmap.signed
    assert (heatmap.values.min(), heatmap.values.max()) == (-1.0, 1.0)
    assert heatmap.values[0, 16] == pytest.approx(-0.4)


def test_pixels_are_added_up_over_their_neighbourhood() -> None:
    """One pixel's score is spread over the squares of 9 x 9 around it, and none is lost."""
    scores = np.zeros((16, 24))
    scores[8, 12] = 81 * PIXELS.full_scale
    values = heatmap_of(scores, crop(), PIXELS).values
    assert values[4:13, 8:17] == pytest.approx(1.0)
    assert values[3, 12] == 0.0
    assert values.sum() == pytest.approx(81.0)
    assert heatmap_of(scores, crop(), PIXELS, smooth=False).values[8, 11] == 0.0


def test_the_bare_grid_shows_each_patch_alone() -> None:
    scores = np.array([[0.0, 0.8, 0.2], [0.4, 0.0, 0.6]]) * ROLLOUT.full_scale
    made = explanation(scores, "Attention rollout")
    bare = redrawn(made, smooth=False)
    squares = bare.values.reshape(2, 8, 3, 8)
    assert np.ptp(squares, axis=(1, 3)).max() == 0.0
    assert squares[:, 0, :, 0] == pytest.approx(scores / ROLLOUT.full_scale)
    assert redrawn(made, smooth=True) is made.heatmap


def test_a_map_without_scores_is_drawn_as_it_is() -> None:
    heatmap = Heatmap(np.zeros((4, 4), np.float32), np.eye(4))
    condition = Condition.SPINAL_CANAL_STENOSIS
    made = Explanation(Level.L1_L2, condition, None, "Attention rollout", heatmap, "A note.")
    assert redrawn(made, smooth=False) is heatmap
