"""Foramina graded where they are found: places in the right pixels, scale from what was found."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image
from torch.nn import functional

from model.labels import Level
from model.levels_foramina import LEAST_PEAK
from model.levels_network import FORAMINA, LevelsConfig, LevelsNetwork
from model.training.evaluation_located import (
    FORAMINAL_PRIOR,
    foramina_table,
    found_spacing_px,
    locate_slices,
    located_crops,
    with_priors,
)
from model.training.grade_data import read_sagittal
from model.training.levels_series import SliceForamina
from tests.unit.model.training.labelled_folder import write_sagittal

PAINT = (0.45, 0.55, 0.65, 0.75, 0.85)  # of the white of a slice, from L1/L2 to L5/S1


class PaintNetwork(LevelsNetwork):
    """Answers for each foramen where its own grey is painted."""

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        """Logits (B, 2, 5, R / 4, C / 4)."""
        greys = torch.tensor(PAINT)[None, :, None, None]
        share = functional.avg_pool2d(((pictures - greys).abs() < 0.04).float(), 4)
        return torch.stack([torch.full_like(share, -8.0), share * 16 - 8], dim=1)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Slices with painted foramina beside the annotated points: 6 columns to the back."""
    write_sagittal(tmp_path)
    for path in (tmp_path / "sagittal_t1").iterdir():
        canvas = np.zeros((250, 250), np.uint8)
        canvas[:, :20] = 255  # fat: white and frequent enough to set the scale
        for number, paint in enumerate(PAINT):
            row = 40 + 36 * number
            canvas[row - 5 : row + 6, 121:132] = round(255 * paint)
        Image.fromarray(canvas).save(path)
    return tmp_path


@pytest.fixture
def network() -> LevelsNetwork:
    return PaintNetwork(LevelsConfig(widths=(2, 2, 2, 2, 2))).eval()


def test_the_found_place_is_cut_instead_of_the_annotated_one(
    data: Path, network: LevelsNetwork
) -> None:
    table = foramina_table(data, 1)
    assert len(table) == 21
    located = locate_slices(network, data, table)
    one = located.alone["0_left.png"]
    assert one.chained
    assert one.found.all()
    truth = np.array([(40 + 36 * number, 126) for number in range(5)])
    np.testing.assert_allclose(one.points, truth, atol=1.5)
    crops, found = located_crops(data, table, located.together)
    assert found.all()
    given = read_sagittal(data).folds(1)
    for name in ("severity", "level", "side", "study"):
        np.testing.assert_array_equal(getattr(crops, name), getattr(given, name))
    # the paint is in the middle of the canvas, and 6 columns beside it at the annotated point
    assert abs(middle_of_paint(crops.pixels[0, 0]) - 47.5) < 2
    assert middle_of_paint(given.pixels[0, 0]) > 51


def middle_of_paint(canvas: NDArray[np.uint8]) -> float:
    columns = canvas[40:56, 20:].astype(float).sum(axis=0)  # without the fat at the edge
    return float(20 + (columns * np.arange(len(columns))).sum() / columns.sum())


def slice_of(points: list[tuple[float, float]], peak: list[float]) -> SliceForamina:
    return SliceForamina(np.array(points), np.array(peak), chained=True)


def test_the_spacing_comes_from_neighbours_that_were_found() -> None:
    """Rows count double (500 / 250); the step to the last, unseen one is left out."""
    points = [(10.0, 0.0), (40.0, 0.0), (70.0, 0.0), (110.0, 0.0), (240.0, 0.0)]
    seen = slice_of(points, [0.9, 0.9, 0.9, 0.9, LEAST_PEAK / 2])
    assert found_spacing_px(seen, (500.0, 400.0)) == pytest.approx(60)
    unseen = slice_of(points, [0.9, 0.0, 0.9, 0.0, 0.9])
    assert found_spacing_px(unseen, (500.0, 400.0)) == pytest.approx(70)  # of 60, 60, 80, 260


def test_a_weak_or_unchained_foramen_is_not_found() -> None:
    points = [(float(row), 0.0) for row in range(5)]
    weak = slice_of(points, [0.9, LEAST_PEAK, LEAST_PEAK - 1e-6, 0.9, 0.9])
    assert weak.found.tolist() == [True, True, False, True, True]
    loose = SliceForamina(weak.points, weak.peak, chained=False)
    assert not loose.found.any()


def test_only_what_was_not_found_holds_the_prior() -> None:
    shown = np.array([[[0.2, 0.3, 0.5]], [[0.1, 0.1, 0.8]]])
    mixed = with_priors(shown, np.array([True, False]))
    assert mixed[0, 0].tolist() == [0.2, 0.3, 0.5]
    assert tuple(mixed[1, 0]) == FORAMINAL_PRIOR
    assert len(Level) == 5


def test_the_prior_is_a_distribution() -> None:
    assert sum(FORAMINAL_PRIOR) == pytest.approx(1)
    assert FORAMINA == 1  # the head that `PaintNetwork` answers with
