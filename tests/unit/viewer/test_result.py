"""Tests of `viewer.export.result`: the schema of `result.json`."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from model.labels import Condition, Level, Severity
from model.results import Prediction
from tests.unit.viewer import graded_study
from viewer.change import Change, Comparison, Likeness, Standing
from viewer.dicom.study import Role
from viewer.export.compared import comparison_entry
from viewer.export.result import result_bytes, result_of
from viewer.markers import Marker
from viewer.opinion import Opinion, Opinions
from viewer.reading import CELLS, Analysis, Place

CANARY = "Canary"


@pytest.fixture
def result() -> dict[str, Any]:
    study = graded_study.study()
    analysis = graded_study.analysis(study, graded_study.many())
    parsed: dict[str, Any] = json.loads(result_bytes(result_of(study, {}, analysis)))
    return parsed


def test_the_result_has_the_keys_of_its_schema(result: dict[str, Any]) -> None:
    assert result["schema"] == "foramen-result/1"
    assert result["study_instance_uid"] == "1.2.826.0.1.3680043.8.498.1"
    assert result["model"] == {
        "name": "hybrid ViT",
        "version": "0.1.0",
        "weights_sha256": graded_study.DIGEST,
    }
    assert result["device"] == "cpu"
    assert result["series"][2] == {
        "series_instance_uid": "1.2.3",
        "role": "Axial T2",
        "stacks": 5,
    }
    assert result["warnings"] == []


def test_parts_that_did_not_run_took_no_time(result: dict[str, Any]) -> None:
    assert result["seconds"] == {
        "scan": 0.0,
        "decode": 1.5,
        "locate": 2.25,
        "grade": 4.0,
        "explain": 0.0,
        "total": 7.75,
    }


def test_a_measured_total_is_not_a_sum() -> None:
    study = graded_study.study()
    analysis = replace(graded_study.analysis(study), seconds={"grade": 4.0, "total": 11.0})
    assert result_of(study, {}, analysis)["seconds"]["total"] == 11.0


def test_there_are_25_findings_in_the_order_of_the_grid(result: dict[str, Any]) -> None:
    order = [(finding["level"], finding["condition"]) for finding in result["findings"]]
    assert order == [(level.value, condition.value) for level, condition in CELLS]


def test_a_graded_finding_says_grade_probabilities_and_place(result: dict[str, Any]) -> None:
    cell = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
    finding = result["findings"][CELLS.index(cell)]
    assert finding["severity"] == "Severe"
    assert finding["status"] == "graded"
    assert finding["reason"] is None
    assert list(finding["probabilities"]) == ["Normal/Mild", "Moderate", "Severe"]
    assert finding["probabilities"]["Severe"] == pytest.approx(0.83)
    assert finding["grade_set"] is None  # this study was graded without thresholds
    assert finding["review_first_rank"] == 1
    assert finding["location"] == {
        "series_instance_uid": "1.2.3",
        "sop_instance_uid": "1.2.3.18",
        "row": pytest.approx(48.0),
        "column": pytest.approx(48.0),
        "patient_mm": [0.0, 0.0, -35.0],
    }


def test_a_finding_that_was_not_assessed_says_why_and_nothing_else(result: dict[str, Any]) -> None:
    cell = (Level.L5_S1, Condition.SPINAL_CANAL_STENOSIS)
    finding = result["findings"][CELLS.index(cell)]
    assert finding["status"] == "not_assessed"
    assert finding["reason"] == "No axial T2 slice goes through this disc."
    assert finding["severity"] is finding["probabilities"] is finding["location"] is None


def test_a_grade_set_is_written_and_a_finding_without_grade_has_neither_set_nor_rank() -> None:
    study = graded_study.study()
    analysis = graded_study.analysis(study, graded_study.many())
    findings = list(analysis.findings)
    place = CELLS.index((Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS))
    answer = findings[place].answer
    assert isinstance(answer, Prediction)
    open_still = replace(answer, grade_set=(Severity.MODERATE, Severity.SEVERE))
    findings[place] = replace(findings[place], answer=open_still)
    written = result_of(study, {}, replace(analysis, findings=tuple(findings)))["findings"]
    assert written[place]["grade_set"] == ["Moderate", "Severe"]
    graded = [one for one in written if one["status"] == "graded"]
    assert sorted(one["review_first_rank"] for one in graded) == [*range(1, len(graded) + 1)]
    without = [one for one in written if one["status"] == "not_assessed"]
    assert without
    assert {one["grade_set"] for one in without} == {None}
    assert {one["review_first_rank"] for one in without} == {None}


def test_levels_lie_where_they_were_found(result: dict[str, Any]) -> None:
    assert [level["level"] for level in result["levels"]] == [level.value for level in Level]
    assert result["levels"][0]["patient_mm"] == [0.0, 0.0, 70.0]
    assert result["levels"][0]["confidence"] == pytest.approx(0.9)


def test_a_study_whose_levels_were_not_found_is_a_result_too() -> None:
    study = graded_study.study()
    findings = graded_study.analysis(study, dict.fromkeys(CELLS, "No levels.")).findings
    result = result_of(study, {}, Analysis(None, 0, findings, None, {}, ("No levels.",)))
    assert result["levels"] == []
    assert result["model"] == {"name": None, "version": None, "weights_sha256": None}
    assert result["device"] is None
    assert result["warnings"] == ["No levels."]
    assert {finding["status"] for finding in result["findings"]} == {"not_assessed"}


def test_the_readers_corrections_stand_beside_the_models_grades() -> None:
    study = graded_study.study()
    cell = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
    analysis = graded_study.analysis(study, graded_study.many())
    opinions = Opinions({cell: Opinion(Severity.MODERATE)})
    result = result_of(study, {"1.2.1": Role.OTHER}, analysis, opinions)
    finding = result["findings"][CELLS.index(cell)]
    assert (finding["severity"], finding["reader_severity"]) == ("Severe", "Moderate")
    assert result["series"][1]["role"] == "Other"


def test_the_numbering_in_force_is_said() -> None:
    study = graded_study.study()
    result = result_of(study, {}, replace(graded_study.analysis(study), shift=1))
    assert result["shift"] == 1
    assert "moved the numbering down" in result["numbering"]


def test_warnings_of_series_and_stacks_are_said_once() -> None:
    study = graded_study.study()
    stack = replace(study.series[0].stacks[0], warnings=("A slice is missing.",))
    series = replace(study.series[0], stacks=(stack,), warnings=("A slice is missing.",))
    study = replace(study, series=(series, *study.series[1:]), warnings=("Two patients.",))
    result = result_of(study, {}, graded_study.analysis(study))
    assert result["warnings"] == ["Two patients.", "A slice is missing."]


def test_nothing_of_the_patient_leaves() -> None:
    patient = replace(graded_study.PATIENT, name=CANARY, patient_id=CANARY, birth_date=CANARY)
    study = graded_study.study(patient)
    study = replace(study, folder=study.folder / CANARY, description=CANARY)
    written = result_bytes(result_of(study, {}, graded_study.analysis(study)))
    assert CANARY.encode() not in written


def test_json_has_no_word_for_not_a_number() -> None:
    study = graded_study.study()
    analysis = graded_study.analysis(study)
    place = analysis.findings[0].place
    assert isinstance(place, Place)
    broken = replace(analysis.findings[0], place=replace(place, row=float("nan")))
    analysis = replace(analysis, findings=(broken, *analysis.findings[1:]))
    with pytest.raises(ValueError, match="JSON compliant"):
        result_bytes(result_of(study, {}, analysis))


def test_text_that_has_no_utf8_is_still_json() -> None:
    written = result_bytes({"reason": "half \ud800 a pair, Ω"})
    assert "Ω".encode() in written
    assert json.loads(written)["reason"] == "half \ud800 a pair, Ω"


OF_A_READER = {"reader_severity", "decision", "reader_comment", "reader_unaided"}


def test_where_nobody_read_the_study_it_says_so_and_has_no_fields_of_a_reader(
    result: dict[str, Any],
) -> None:
    assert result["reader"] is None
    assert not any(OF_A_READER & set(finding) for finding in result["findings"])
    assert not {"reading", "measurements"} & set(result)


def test_a_reader_who_said_nothing_is_another_thing() -> None:
    study = graded_study.study()
    result = result_of(study, {}, graded_study.analysis(study), Opinions())
    assert result["reader"]["audit"] == {"changes": 0, "readers": [], "last": None}
    assert all(set(finding) >= OF_A_READER for finding in result["findings"])
    assert {finding["reader_severity"] for finding in result["findings"]} == {None}


def test_every_key_is_in_the_document() -> None:
    text = (Path(__file__).parents[3] / "docs" / "result.md").read_text(encoding="utf-8")
    study = graded_study.study()
    analysis = graded_study.analysis(study, graded_study.many())
    read = replace(Opinions(), moved={Marker(Level.L4_L5): (1.0, 2.0, 3.0)})
    comparison = Comparison(
        "1.2", dt.date(2025, 1, 1), Standing.PRIOR, Likeness.SAME, (Change(CELLS[0], None, None),)
    )
    whole = result_of(study, {}, analysis, read) | comparison_entry(comparison)
    assert {key for key in keys_of(whole) if f"`{key}`" not in text} == set()


def keys_of(value: Any) -> set[str]:
    """Every key in a value of JSON's kinds, but those that are severities."""
    if isinstance(value, list):
        return set().union(*map(keys_of, value))
    if not isinstance(value, dict):
        return set()
    here = {key for key in value if key not in {one.text for one in Severity}}
    return here.union(*map(keys_of, value.values()))
