"""Labelled crops from a small folder made here: places, square pixels, labels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PIL import Image

from model.crops import SAGITTAL_PX_PER_SPACING
from model.labels import Level, View
from model.training.grade_data import (
    AXIAL_CANVAS_PX,
    MISSING,
    level_spacing_px,
    read_axial,
    read_sagittal,
)

ROWS, COLUMNS = 600, 300  # twice as high as wide before it was squashed
NAME = "7_1_3.jpg"


def points(**changes: object) -> pd.DataFrame:
    """Foramina 100 original pixels apart on one slice."""
    table = pd.DataFrame(
        {
            "file": NAME,
            "study_id": 7,
            "side": "left",
            "level": ["L3/L4", "L4/L5", "L5/S1"],
            "severity": ["Normal/Mild", "Severe", "Moderate"],
            "x": [125.0, 125.0, 125.0],
            "y": [80.0, 80.0 + 100 * 250 / ROWS, 80.0 + 200 * 250 / ROWS],
            "original_rows": float(ROWS),
            "original_columns": float(COLUMNS),
            "fold": 1,
        }
    )
    return table.assign(**changes)


def write_sagittal(folder: Path, table: pd.DataFrame) -> None:
    """A disc of radius 20 original pixels, drawn before squashing, on the middle point."""
    row, column = np.mgrid[:ROWS, :COLUMNS]
    at_row, at_column = table.y[1] * ROWS / 250, table.x[1] * COLUMNS / 250
    disc = np.hypot(row - at_row, column - at_column) < 20
    picture = Image.fromarray((disc * 255).astype(np.uint8)).resize((250, 250))
    (folder / "sagittal_t1").mkdir()
    picture.save(folder / "sagittal_t1" / NAME, quality=95)
    table.to_csv(folder / "sagittal_t1.csv", index=False)


def test_the_foramen_is_in_the_middle_with_square_pixels(tmp_path: Path) -> None:
    write_sagittal(tmp_path, points())
    crops = read_sagittal(tmp_path)
    disc = crops.pixels[1, 0] > 127
    row, column = (axis.mean() for axis in np.nonzero(disc))
    assert (row, column) == (pytest.approx(47.5, abs=0.7), pytest.approx(47.5, abs=0.7))
    height, width = disc.any(axis=1).sum(), disc.any(axis=0).sum()
    expected = 40 * SAGITTAL_PX_PER_SPACING / 100  # pixels, a level is 100 original pixels
    assert (height, width) == (pytest.approx(expected, abs=1.5), pytest.approx(expected, abs=1.5))


def test_labels_go_with_their_crops(tmp_path: Path) -> None:
    write_sagittal(tmp_path, points())
    crops = read_sagittal(tmp_path)
    assert crops.severity[:, 0].tolist() == [0, 2, 1]
    assert crops.level.tolist() == [2, 3, 4]
    assert set(crops.side) == {"left"}
    assert len(crops.folds(1)) == 3
    assert len(crops.folds(2, 3)) == 0


def test_spacing_is_measured_between_neighbours_only() -> None:
    table = points(level=["L1/L2", "L4/L5", "L5/S1"])
    assert level_spacing_px(table).tolist() == pytest.approx([100.0] * 3)


def test_a_lonely_point_takes_the_spacing_of_its_study() -> None:
    lonely = points().iloc[:1].assign(file="other.jpg")
    both = pd.concat([points(), lonely], ignore_index=True)
    assert level_spacing_px(both).iloc[3] == pytest.approx(100.0)


def test_a_lonely_study_takes_the_usual_share_of_the_rows() -> None:
    lonely = points().iloc[:1].assign(file="other.jpg", study_id=8, original_rows=300.0)
    both = pd.concat([points(), lonely], ignore_index=True)
    assert level_spacing_px(both).iloc[3] == pytest.approx(50.0)


def test_an_unknown_level_is_refused(tmp_path: Path) -> None:
    write_sagittal(tmp_path, points(level=["L3/L4", "L4/L5", "L6/S1"]))
    with pytest.raises(ValueError, match="not L1/L2 to L5/S1"):
        read_sagittal(tmp_path)


def write_axial(folder: Path) -> None:
    (folder / "axial_t2").mkdir()
    strip = np.repeat(np.array([40, 120, 200], np.uint8), 150)[None].repeat(100, 0)
    Image.fromarray(strip).save(folder / "axial_t2" / "a.jpg", quality=95)
    table = pd.DataFrame(
        {
            "file": ["a.jpg"],
            "study_id": [7],
            "level": ["L4/L5"],
            "spinal_canal_stenosis": ["Severe"],
            "left_subarticular_stenosis": [None],
            "right_subarticular_stenosis": ["Moderate"],
            "fold": [3],
        }
    )
    table.to_csv(folder / "axial_t2.csv", index=False)


def test_three_neighbours_come_apart_and_missing_labels_are_marked(tmp_path: Path) -> None:
    write_axial(tmp_path)
    crops = read_axial(tmp_path)
    assert crops.view is View.AXIAL_T2
    assert crops.pixels.shape == (1, 3, *AXIAL_CANVAS_PX)
    assert crops.pixels[0, :, 52, 72].tolist() == pytest.approx([40, 120, 200], abs=3)
    assert crops.severity.tolist() == [[2, MISSING, 1]]
    assert crops.level.tolist() == [list(Level).index(Level.L4_L5)]
