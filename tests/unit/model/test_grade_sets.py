"""Grade sets: quantiles by hand, coverage on drawn data, no gaps, and damage is noticed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.errors import WeightsError
from model.grade_sets import (
    GRADE_SETS,
    GradeSets,
    class_thresholds,
    members,
    read_grade_sets,
    seal,
    with_grade_set,
)
from model.labels import Condition, Level, Severity, Zone
from model.results import Prediction

CANAL = Condition.SPINAL_CANAL_STENOSIS


def test_the_threshold_is_the_second_least_of_nineteen() -> None:
    """floor(0.1 x 20) = 2; the tenth of ten is floor(1.1) = 1."""
    normal = np.arange(1, 20) / 20
    moderate = np.arange(1, 11) / 20
    shown = np.zeros((29, 3))
    shown[:19, 0], shown[19:, 1] = normal, moderate
    shown[:, 2] = 1 - shown.sum(axis=1)
    severity = np.array([0] * 19 + [1] * 10)
    assert class_thresholds(shown, severity) == pytest.approx((2 / 20, 1 / 20, 0))


def test_too_few_findings_leave_nothing_out() -> None:
    """floor(0.1 x 9) = 0: with eight findings nine in ten cannot be promised."""
    shown = np.tile([0.8, 0.1, 0.1], (8, 1))
    assert class_thresholds(shown, np.zeros(8, np.int64)) == (0, 0, 0)


def test_each_severity_is_covered_on_findings_drawn_alike() -> None:
    random = np.random.default_rng(0)
    severity = random.choice(3, 40_000, p=(0.8, 0.15, 0.05))
    scores = random.normal(size=(40_000, 3)) + 1.5 * np.eye(3)[severity] + (1.5, 0.3, 0)
    shown = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    thresholds = class_thresholds(shown[:20_000], severity[:20_000])
    inside = members(shown[20_000:], thresholds)
    truth = severity[20_000:]
    for one in Severity:
        assert inside[truth == one, one].mean() > 0.88
    assert inside.sum(axis=1).mean() < 2.5  # and not by naming everything
    plain = shown[20_000:].argmax(axis=1)
    assert (plain[truth == 2] == 2).mean() < 0.7  # which the shown grade alone does not reach


@given(st.tuples(*[st.floats(0, 1)] * 3), st.tuples(*[st.floats(0.01, 1)] * 3))
def test_sets_are_never_empty_hold_the_grade_and_have_no_gap(
    thresholds: tuple[float, float, float], raw: tuple[float, float, float]
) -> None:
    total = sum(raw)
    prediction = Prediction(
        Level.L4_L5, CANAL, (raw[0] / total, raw[1] / total, raw[2] / total), "x"
    )
    sets = GradeSets(dict.fromkeys(Zone, thresholds), "w")
    found = with_grade_set(prediction, sets).grade_set
    assert prediction.severity in found
    assert list(found) == list(range(found[0], found[-1] + 1))


def test_a_gap_is_filled() -> None:
    inside = members(np.array([[0.5, 0.1, 0.4]]), (0.3, 0.3, 0.3))
    assert inside.tolist() == [[True, True, True]]


def test_each_zone_has_its_own_thresholds() -> None:
    thresholds = dict.fromkeys(Zone, (0.5, 0.5, 0.5)) | {Zone.CANAL: (0.5, 0.2, 0.5)}
    answer = Prediction(Level.L4_L5, CANAL, (0.7, 0.25, 0.05), "x")
    assert with_grade_set(answer, GradeSets(thresholds, "w")).grade_set == (
        Severity.NORMAL_MILD,
        Severity.MODERATE,
    )
    foramen = replace(answer, condition=Condition.LEFT_NEURAL_FORAMINAL_NARROWING)
    assert with_grade_set(foramen, GradeSets(thresholds, "w")).grade_set == (Severity.NORMAL_MILD,)
    assert with_grade_set(answer, None).grade_set == ()


def content() -> dict[str, Any]:
    named = {"Normal/Mild": 0.5, "Moderate": 0.2, "Severe": 0.1}
    made: dict[str, Any] = {
        "schema": 1,
        "coverage": 0.9,
        "thresholds": {zone.value: named for zone in Zone},
        "calibration": {"weights_sha256": "abc", "study_digests": ["1", "2"]},
    }
    return made | {"sha256": seal(made)}


def write(folder: Path, value: object) -> None:
    (folder / GRADE_SETS).write_text(json.dumps(value), encoding="utf-8")


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    write(tmp_path, content())
    sets = read_grade_sets(tmp_path)
    assert sets is not None
    assert sets.thresholds[Zone.FORAMINAL] == (0.5, 0.2, 0.1)
    assert (sets.weights_sha256, sets.studies) == ("abc", frozenset({"1", "2"}))


def test_no_file_means_no_sets(tmp_path: Path) -> None:
    assert read_grade_sets(tmp_path) is None


def test_a_changed_number_is_noticed(tmp_path: Path) -> None:
    changed = content()
    changed["thresholds"]["canal"] = {"Normal/Mild": 0.4, "Moderate": 0.2, "Severe": 0.1}
    write(tmp_path, changed)
    with pytest.raises(WeightsError, match="damaged"):
        read_grade_sets(tmp_path)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"coverage": 0.8}, "another version"),
        ({"schema": 2}, "another version"),
        ({"thresholds": {}}, "not complete"),
        ({"thresholds": {zone.value: {s.text: 2.0 for s in Severity} for zone in Zone}}, "not com"),
        ({"calibration": {}}, "not complete"),
    ],
)
def test_another_layout_is_refused(tmp_path: Path, change: dict[str, Any], said: str) -> None:
    changed = content() | change
    write(tmp_path, changed | {"sha256": seal(changed)})
    with pytest.raises(WeightsError, match=said):
        read_grade_sets(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "null"])
def test_what_is_no_object_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / GRADE_SETS).write_text(text, encoding="utf-8")
    with pytest.raises(WeightsError):
        read_grade_sets(tmp_path)
