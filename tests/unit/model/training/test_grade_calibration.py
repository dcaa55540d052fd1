"""Calibration: found again on made-up probabilities, careful with few findings, written whole."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from model.errors import TrainedOnError
from model.labels import View
from model.training.evaluation_predictions import predicted, read_grades
from model.training.grade_calibration import Calibration, calibrate, cross_fitted, fitted
from model.training.grade_data import read_axial, read_sagittal
from model.vit import query_range
from tests.unit.model.training.labelled_folder import (
    STUDIES,
    write_axial,
    write_sagittal,
    write_weights_folder,
)


def drawn(count: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """True probabilities (N, 3) and severities drawn from them."""
    random = np.random.default_rng(seed)
    true = random.dirichlet((3.0, 1.0, 0.5), count)
    severity = (random.random(count)[:, None] > true.cumsum(axis=1)).sum(axis=1)
    return true, severity.astype(np.int64)


def test_a_known_distortion_is_taken_back() -> None:
    true, severity = drawn(20_000)
    distorted = Calibration(0.6, (0.0, -0.3, -0.8)).applied(true)
    back = fitted(distorted, severity)
    assert back.scale == pytest.approx(1 / 0.6, rel=0.05)
    assert np.allclose(back.applied(distorted), true, atol=0.03)


def test_good_probabilities_are_left_alone() -> None:
    true, severity = drawn(20_000)
    found = fitted(true, severity)
    assert found.scale == pytest.approx(1, abs=0.04)
    assert np.allclose(found.offset, 0, atol=0.08)


def test_few_findings_move_little() -> None:
    true, severity = drawn(4)
    distorted = Calibration(0.2, (0.0, 2.0, 2.0)).applied(true)
    found = fitted(distorted, severity)
    assert abs(np.log(found.scale)) < 0.5
    assert np.abs(found.offset).max() < 1.0


def test_a_fold_has_no_part_in_its_own_calibration() -> None:
    true, severity = drawn(400)
    fold = np.arange(400) % 2
    before = cross_fitted(true, severity, fold)
    other = severity.copy()
    other[fold == 0] = 2
    after = cross_fitted(true, other, fold)
    assert np.array_equal(before[fold == 0], after[fold == 0])
    assert not np.allclose(before[fold == 1], after[fold == 1])


def test_the_calibration_is_written_into_the_weights(tmp_path: Path) -> None:
    data = tmp_path / "data"
    write_sagittal(data)
    write_axial(data)
    weights = write_weights_folder(tmp_path / "weights", range(STUDIES), members=2)
    plain = read_grades(weights)
    report = calibrate(data, weights)
    written = read_grades(weights)
    assert json.loads(written.metadata["calibration"]) == report
    assert set(report) == {"foraminal", "canal", "subarticular"}
    ensemble = written.network
    first, _ = query_range(View.AXIAL_T2)
    assert ensemble.scale[first + 1] == ensemble.scale[first + 2]  # left and right alike
    assert float(ensemble.scale[0]) == pytest.approx(report["foraminal"]["scale"], abs=1e-4)
    crops = read_sagittal(data)
    before, after = (predicted(one.network, crops) for one in (plain, written))
    again = Calibration(float(ensemble.scale[0]), tuple(ensemble.offset[0].tolist()))
    assert np.allclose(after[:, 0], again.applied(before[:, 0]), atol=1e-5)
    assert np.isfinite(predicted(written.network, read_axial(data))).all()


def test_a_calibration_that_does_not_help_is_left_out(tmp_path: Path) -> None:
    """Untrained networks answer noise: what fits one fold does not fit the other."""
    data = tmp_path / "data"
    write_sagittal(data)
    write_axial(data)
    weights = write_weights_folder(tmp_path / "weights", range(STUDIES), members=2)
    for figures in calibrate(data, weights).values():
        helps = figures["cross_fitted"] < figures["before"]
        assert helps == (figures["scale"] != 1.0 or any(figures["offset"]))


def test_studies_that_every_member_saw_calibrate_nothing(tmp_path: Path) -> None:
    write_sagittal(tmp_path / "data")
    write_axial(tmp_path / "data")
    weights = write_weights_folder(tmp_path / "weights", range(STUDIES))
    with pytest.raises(TrainedOnError):
        calibrate(tmp_path / "data", weights)
