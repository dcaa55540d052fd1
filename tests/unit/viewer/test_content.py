"""Tests of `viewer.report.composing`: what a report says, before anything is drawn."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from model.labels import Condition, Level, Severity
from model.results import Prediction
from tests.unit.viewer import graded_study
from viewer.dicom.study import FileStatus, Role, Skipped, Study
from viewer.measured_rows import measured_rows
from viewer.measuring import Kind, Measurement
from viewer.reading import CELLS, Analysis, Cell
from viewer.report.composing import ReportSource, compose_report, shown_cells
from viewer.report.content import ReportContent
from viewer.report.pictures import key_pictures

MADE = dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC)
CANAL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
RECESS = (Level.L4_L5, Condition.LEFT_SUBARTICULAR_STENOSIS)
FORAMEN = (Level.L5_S1, Condition.LEFT_NEURAL_FORAMINAL_NARROWING)
HOSTILE = '<img src="file:///canary">\x00\u202e' + "x" * 65536


def composed(
    study: Study | None = None,
    analysis: Analysis | None = None,
    reader: dict[Cell, Severity] | None = None,
    roles: dict[str, Role] | None = None,
) -> ReportContent:
    study = study or graded_study.study()
    analysis = analysis or graded_study.analysis(study, graded_study.many())
    return compose_report(ReportSource(study, roles or {}, analysis, MADE, reader or {}))


def test_a_report_is_a_draft_until_someone_signs() -> None:
    assert composed().status == "Draft: not signed by a reader"
    graded = composed(reader={CANAL: Severity.SEVERE, RECESS: Severity.MODERATE})
    assert graded.status == "Draft: a reader graded 2 of 25 findings; not signed"


def test_who_was_examined_and_when() -> None:
    content = composed()
    assert [(entry.label, entry.value) for entry in (*content.patient, *content.examination)] == [
        ("Name", "Test Phantom"),
        ("Patient ID", "PH-0001"),
        ("Born", "1960-02-29"),
        ("Sex", "O"),
        ("Study date", "2026-03-14"),
        ("Examination", "MRI lumbar spine"),
        ("Study UID", "1.2.826.0.1.3680043.8.498.1"),
    ]


def test_what_is_unknown_is_said_to_be() -> None:
    study = replace(graded_study.study(), date=None, description="")
    content = composed(study)
    assert [entry.value for entry in content.examination[:2]] == ["not stated", "not stated"]
    assert content.footer.startswith("Study without a date")


def test_every_level_has_its_five_rows_and_only_narrow_findings_their_evidence() -> None:
    content = composed()
    rows = [(row.level, row.condition) for section in content.levels for row in section.rows]
    assert rows == list(CELLS)
    shown = [
        (evidence.graded.level, evidence.graded.condition)
        for section in content.levels
        for evidence in section.evidence
    ]
    assert shown == [CANAL, RECESS, FORAMEN]
    row = content.levels[3].rows[0]
    assert (row.severity, row.probabilities) == (Severity.SEVERE, graded_study.SEVERE)


def test_what_the_reader_calls_narrow_is_shown_too_and_keeps_the_models_grade() -> None:
    cell = (Level.L1_L2, Condition.SPINAL_CANAL_STENOSIS)
    content = composed(reader={cell: Severity.MODERATE, CANAL: Severity.NORMAL_MILD})
    first = content.levels[0].evidence[0].graded
    assert (first.severity, first.reader) == (Severity.NORMAL_MILD, Severity.MODERATE)
    canal = content.levels[3].evidence[0].graded
    assert (canal.severity, canal.reader) == (Severity.SEVERE, Severity.NORMAL_MILD)


def test_shown_cells_are_in_the_order_of_the_grid() -> None:
    study = graded_study.study()
    analysis = graded_study.analysis(study, graded_study.many())
    assert shown_cells(analysis.findings, {}) == (CANAL, RECESS, FORAMEN)
    assert shown_cells(graded_study.analysis(study).findings, {}) == ()


def test_why_a_finding_was_not_assessed_stands_in_its_row_and_in_the_impression() -> None:
    content = composed()
    row = content.levels[4].rows[0]
    assert (row.severity, row.probabilities) == (None, None)
    assert row.remark == "No axial T2 slice goes through this disc."
    assert any("No axial T2 slice goes through this disc" in line for line in content.impression)


def test_the_impression_names_the_worst_level_first() -> None:
    assert composed().impression[0].startswith("L4/L5: severe spinal canal stenosis")


def test_evidence_says_where_and_how() -> None:
    study = graded_study.study()
    analysis = graded_study.analysis(study, graded_study.many())
    maps = graded_study.explanations(analysis)
    volumes, windows = graded_study.volumes(study), graded_study.windows(study)
    pictures = key_pictures(analysis.findings, volumes, windows, maps)
    source = ReportSource(study, {}, analysis, MADE, {}, maps, pictures)
    evidence = compose_report(source).levels[3].evidence[0]
    assert evidence.where == "Read on Axial T2, slice 18 of 25."
    assert evidence.method == "Attention rollout"
    assert "same for every severity" in evidence.note
    assert evidence.picture is pictures[CANAL]
    bare = composed().levels[3].evidence[0]
    assert (bare.method, bare.note, bare.picture) == ("", "", None)


def test_series_say_what_they_were_used_for() -> None:
    lines = composed().series
    assert [(line.role, line.slices, line.used_for) for line in lines] == [
        ("Sagittal T2", "17", "levels"),
        ("Sagittal T1", "17", "foramina"),
        ("Axial T2", "25 in 5 stacks", "canal, subarticular zones"),
    ]


def test_a_corrected_role_is_said_to_be_corrected() -> None:
    line = composed(roles={"1.2.1": Role.OTHER}).series[1]
    assert (line.role, line.used_for) == ("Other (set by the reader)", "")


def test_skipped_files_are_counted_by_reason() -> None:
    assert composed().skipped == (
        "2 files: This is not a DICOM file.",
        "1 file: It holds no picture.",
    )


def test_the_numbering_is_stated_and_a_guessed_level_marked() -> None:
    study = graded_study.study()
    levels = graded_study.levels()
    guessed = replace(levels.discs[4], extrapolated=True)
    levels = replace(levels, discs=(*levels.discs[:4], guessed))
    analysis = replace(graded_study.analysis(study), shift=1, levels=levels)
    content = composed(study, analysis)
    assert "moved the numbering down by 1 level" in content.numbering[0]
    assert "L5/S1 was not seen" in content.numbering[1]
    assert [bool(section.remark) for section in content.levels] == [False] * 4 + [True]
    assert not set(content.numbering) & set(content.warnings)


def test_the_model_is_named_with_version_weights_and_device() -> None:
    values = {entry.label: entry.value for entry in composed().model}
    assert values["Model"] == "hybrid ViT, version 0.1.0"
    assert composed().weights == graded_study.DIGEST
    assert values["Device"] == "cpu"
    assert values["Report made"] == "2026-11-23 15:30 UTC+0000"
    assert "3fa9c1d2" in composed().footer


def test_a_study_that_was_not_graded_has_a_report_too() -> None:
    study = graded_study.study()
    findings = graded_study.analysis(study, dict.fromkeys(CELLS, "No levels.")).findings
    content = composed(study, Analysis(None, 0, findings, None, {}, ("No levels.",)))
    assert content.model[0].value == "none: the study was not graded"
    assert content.warnings == ("No levels.",)
    assert "No finding was graded." in content.impression
    unfinished = composed(study, Analysis(None, 0, (), None))
    assert {row.remark for section in unfinished.levels for row in section.rows} == {
        "It was not graded."
    }


def test_text_from_files_is_one_short_line_of_visible_characters() -> None:
    study = graded_study.study(replace(graded_study.PATIENT, name=HOSTILE, patient_id=HOSTILE))
    series = tuple(replace(one, description=HOSTILE, technique=HOSTILE) for one in study.series)
    skipped = (Skipped(Path("a"), FileStatus.REFUSED, "x", HOSTILE),)
    study = replace(study, description=HOSTILE, series=series, skipped=skipped, warnings=(HOSTILE,))
    content = composed(study)
    name = content.patient[0].value
    assert name.startswith('<img src="file:///canary">')
    texts = [entry.value for entry in (*content.patient, *content.examination)]
    texts += [line.description for line in content.series]
    texts += [line.technique for line in content.series]
    texts += [*content.skipped, *content.warnings]
    for text in texts:
        assert len(text) <= 420
        assert text.isprintable()


def test_many_warnings_are_cut_short_and_counted() -> None:
    study = replace(graded_study.study(), warnings=tuple(f"Doubt {n}." for n in range(100)))
    warnings = composed(study).warnings
    assert len(warnings) == 21
    assert warnings[-1] == "… and 80 more."


@pytest.mark.parametrize("attribute", ["footer", "status", "model", "series", "numbering"])
def test_the_patient_stands_in_one_place_only(attribute: str) -> None:
    canary = "Canary"
    patient = replace(
        graded_study.PATIENT, name=canary, patient_id=canary, birth_date=canary, sex=canary
    )
    content = composed(replace(graded_study.study(patient), folder=Path(canary)))
    assert canary not in repr(getattr(content, attribute))
    assert canary not in repr(content)


def test_evidence_says_which_grades_are_left_open() -> None:
    study = graded_study.study()
    analysis = graded_study.analysis(study, graded_study.many())
    findings = tuple(
        replace(one, answer=replace(one.answer, grade_set=(Severity.MODERATE, Severity.SEVERE)))
        if one.cell == CANAL and isinstance(one.answer, Prediction)
        else one
        for one in analysis.findings
    )
    first, second = composed(study, replace(analysis, findings=findings)).levels[3].evidence
    assert first.graded.grade_set.replace("\u00a0", " ") == "90 % grade set: Moderate to Severe"
    assert second.graded.grade_set == ""


def test_key_images_are_named_as_the_reader_sees_them() -> None:
    study = graded_study.study()
    analysis = graded_study.analysis(study, graded_study.many())
    first, last = study.series[0], study.series[-1]
    frames = [[f for stack in s.stacks for f in stack.frames] for s in (first, last)]
    marked = frozenset({frames[0][2], frames[1][-1]})
    corrected = {last.series_instance_uid: Role.AXIAL_T1}
    source = ReportSource(study, corrected, analysis, MADE, key_slices=marked)
    said = compose_report(source).key_images
    assert said == f"{first.role.value} slice 3, Axial T1 slice {last.frame_count}"
    assert composed().key_images == ""


def test_many_key_images_are_counted_not_listed() -> None:
    study = graded_study.study()
    frames = [f for s in study.series for stack in s.stacks for f in stack.frames]
    every = frozenset(frames)
    source = ReportSource(study, {}, graded_study.analysis(study), MADE, key_slices=every)
    assert compose_report(source).key_images.endswith(f", … and {len(frames) - 20} more.")


def test_key_images_have_the_names_that_the_reader_gave_them() -> None:
    study = graded_study.study()
    frame = study.series[0].stacks[0].frames[2]
    source = ReportSource(
        study, {}, graded_study.analysis(study), MADE,
        key_slices=frozenset({frame}), key_names={frame: "Cyst\n\u202e"},
    )  # fmt: skip
    assert compose_report(source).key_images.endswith("slice 3 (Cyst)")


def test_measurements_stand_in_the_report_as_they_were_drawn() -> None:
    study = graded_study.study()
    series = study.series[0]
    frame = series.stacks[0].frames[1]
    x, y, z = frame.image_position_patient
    uid = series.series_instance_uid
    drawn = (
        Measurement(Kind.LENGTH, uid, frame, ((x, y, z), (x, y + 3.0, z - 4.0)), "Slip"),
        Measurement(Kind.TEXT, uid, frame, ((x, y, z),), "Scar"),
    )
    rows = measured_rows(study, {}, None, {}, drawn)
    source = ReportSource(study, {}, graded_study.analysis(study), MADE, measured=rows)
    lines = compose_report(source).measured
    assert [(line.name, line.value) for line in lines] == [("Slip", "5.0 mm"), ("Scar", "–")]
    assert {line.where for line in lines} == {f"{series.role.value} slice 2"}
    assert composed().measured == ()
