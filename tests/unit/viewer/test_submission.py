"""Tests of `viewer.export.submission`: the RSNA 2024 layout and its weighted probabilities."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from model.labels import Condition, Level
from tests.unit.viewer import graded_study
from viewer.export.submission import PREVALENCE, row_id, submission_of
from viewer.reading import CELLS


def rows_of(table: str) -> dict[str, tuple[float, ...]]:
    reader = csv.DictReader(io.StringIO(table))
    assert reader.fieldnames == ["row_id", "normal_mild", "moderate", "severe"]
    return {
        row["row_id"]: (float(row["normal_mild"]), float(row["moderate"]), float(row["severe"]))
        for row in reader
    }


def test_every_finding_has_a_row_named_as_in_the_challenge() -> None:
    study = graded_study.study()
    rows = rows_of(submission_of(study, graded_study.analysis(study, graded_study.many())))
    assert list(rows) == [row_id("44036939", level, condition) for level, condition in CELLS]
    assert "44036939_left_neural_foraminal_narrowing_l1_l2" in rows
    assert "44036939_spinal_canal_stenosis_l5_s1" in rows
    assert all(sum(row) == pytest.approx(1.0, abs=2e-6) for row in rows.values())


def test_probabilities_are_weighted_by_severity_for_the_metric() -> None:
    study = graded_study.study()
    analysis = graded_study.analysis(
        study, {(Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS): (0.5, 0.25, 0.25)}
    )
    row = rows_of(submission_of(study, analysis))["44036939_spinal_canal_stenosis_l4_l5"]
    assert row == pytest.approx((0.25, 0.25, 0.5))


def test_what_was_not_assessed_gets_the_prevalence_of_its_zone() -> None:
    study = graded_study.study()
    cells = [(Level.L5_S1, condition) for condition in Condition]
    analysis = graded_study.analysis(study, dict.fromkeys(cells, "No slice."))
    rows = rows_of(submission_of(study, analysis))
    for level, condition in cells:
        normal, moderate, severe = PREVALENCE[condition.zone]
        total = normal + 2 * moderate + 4 * severe
        expected = (normal / total, 2 * moderate / total, 4 * severe / total)
        assert rows[row_id("44036939", level, condition)] == pytest.approx(expected, abs=1e-6)


def test_prevalences_are_shares() -> None:
    assert all(sum(shares) == pytest.approx(1.0) for shares in PREVALENCE.values())


def test_a_folder_name_with_a_comma_stays_one_field() -> None:
    study = replace(graded_study.study(), folder=Path('a, "b"'))
    rows = rows_of(submission_of(study, graded_study.analysis(study)))
    assert 'a, "b"_spinal_canal_stenosis_l1_l2' in rows
