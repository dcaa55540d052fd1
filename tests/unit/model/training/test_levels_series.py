"""Slices of one series: one that would be counted a level off alone is counted as the others."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from model import levels_looks
from model.levels_network import FORAMINA, LevelsConfig, LevelsNetwork
from model.training.levels_series import ASSUMED_ROW_MM, series_foramina, slice_foramina

STEP_ROWS, COLUMN = 30.24, 128  # a spacing of 34 mm


class CountingNetwork(LevelsNetwork):
    """Answers at each square with a name, which the picture's corner tells.

    Black for the right name, white for the next lower one, grey for no answer; the names beside
    it are answered to weakly, as a trained network does.
    """

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        """Logits (B, 2, 5, R / 4, C / 4)."""
        maps = torch.full((len(pictures), 2, 5, 64, 64), -8.0)
        for picture, answer in zip(pictures[:, 0], maps, strict=True):
            bright = np.flatnonzero(picture[:, COLUMN].numpy() > 0.5)
            centres = np.unique(np.round(bright / STEP_ROWS)).tolist()
            corner = float(picture[12:20, 12:20].mean())
            if 0.3 < corner < 0.7:
                continue
            for number, centre in enumerate(centres):
                row, column = round((centre * STEP_ROWS - 1.5) / 4), round((COLUMN - 1.5) / 4)
                name = number - 1 + (corner > 0.7)
                for level, height in ((name, 2.0), (name - 1, -2.0), (name + 1, -2.0)):
                    if 0 <= level < 5:
                        answer[FORAMINA, level, row, column] = height
        return maps


def picture(corner: int, squares: int = 7) -> NDArray[np.uint8]:
    """Seven squares down the back; the first and the last are none of the five levels."""
    canvas = np.zeros((256, 256), np.uint8)
    for number in range(squares):
        row = round((1 + number) * STEP_ROWS)
        canvas[row - 2 : row + 3, COLUMN - 6 : COLUMN + 7] = 255
    canvas[8:24, 8:24] = corner
    return canvas


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> LevelsNetwork:
    monkeypatch.setattr(levels_looks, "FACTORS", ())  # it knows the squares at one scale alone
    config = LevelsConfig(widths=(2, 2, 2, 2, 2), pixel_mm=ASSUMED_ROW_MM)
    return CountingNetwork(config).eval()


TRUTH = np.array([(2 + number) * STEP_ROWS for number in range(5)])


def test_a_slice_is_counted_as_most_of_its_series(network: LevelsNetwork) -> None:
    pictures = [picture(0), picture(0), picture(255)]
    found = series_foramina(network, pictures, 1.0)
    rows = [one.points[:, 0] for one in found.alone]
    np.testing.assert_allclose(rows[0], TRUTH, atol=3)
    np.testing.assert_allclose(rows[2], TRUTH - STEP_ROWS, atol=3)
    for one in found.together:
        np.testing.assert_allclose(one.points[:, 0], TRUTH, atol=3)
        assert one.found.all()


def test_what_a_slice_does_not_show_lies_where_the_others_say(network: LevelsNetwork) -> None:
    found = series_foramina(network, [picture(0), picture(0), picture(128)], 1.0)
    assert not found.alone[2].found.any()
    np.testing.assert_allclose(found.together[2].points[:, 0], TRUTH, atol=3)


def test_one_picture_alone_is_a_series_of_one(network: LevelsNetwork) -> None:
    found = series_foramina(network, [picture(255)], 1.0)
    assert found.together == found.alone
    alone = slice_foramina(network, picture(255), 1.0)
    np.testing.assert_array_equal(alone.points, found.alone[0].points)


def test_a_series_in_which_nothing_is_seen_is_left_as_it_was(network: LevelsNetwork) -> None:
    found = series_foramina(network, [picture(128), picture(128)], 1.0)
    assert found.together == found.alone
    assert not any(one.found.any() for one in found.together)
