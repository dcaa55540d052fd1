"""The report speaks the reader's language throughout, and what is stored stays English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from model.labels import Condition, Level, Severity
from tests.unit.viewer import graded_study
from tests.unit.viewer.every_text import EveryText
from viewer import language
from viewer.change import Change, Comparison, Likeness, Standing
from viewer.dicom.study import Role
from viewer.export.result import result_of
from viewer.markers import Marker
from viewer.measured_rows import measured_rows
from viewer.measuring import Kind, Measurement
from viewer.opinion import Entry, Opinion, Opinions
from viewer.reading import CELLS
from viewer.report.composing import ReportSource, compose_report
from viewer.report.content import NOT_STATED, ReportContent

CANAL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
RECESS = (Level.L5_S1, Condition.RIGHT_SUBARTICULAR_STENOSIS)
#: What files, the weights and the reader say, and what is the same everywhere.
AS_IT_IS = (
    "Test Phantom",
    "PH-0001",
    "MRI lumbar spine",
    "Sagittal T1",
    "Sagittal T2",
    "Axial T2",
    "hybrid ViT",
    "cpu",
    "worst of all",
    "quite sure",
    "Doctor Phantom",
)


def source() -> ReportSource:
    study = graded_study.study()
    told = graded_study.many() | {(Level.L1_L2, CANAL[1]): "There is no axial T2 slice here."}
    analysis = graded_study.analysis(study, told)
    analysis = replace(analysis, shift=-1, warnings=("The pictures are noisy.",))
    series = study.series[0]
    frame = series.stacks[0].frames[0]
    x, y, z = frame.image_position_patient
    length = Measurement(
        Kind.LENGTH, series.series_instance_uid, frame, ((x, y + 10, z - 10), (x, y + 42.3, z - 10))
    )
    roles = {"1.2.1": Role.SAGITTAL_T2}
    volumes = graded_study.volumes(study)
    changes = tuple(
        Change(cell, Severity.NORMAL_MILD, Severity(at % 3)) for at, cell in enumerate(CELLS)
    )
    return ReportSource(
        study,
        roles,
        analysis,
        dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC),
        {CANAL: Severity.SEVERE, RECESS: Severity.MODERATE},
        graded_study.explanations(analysis),
        key_slices=frozenset({frame}),
        key_names={frame: "worst of all"},
        measured=measured_rows(study, roles, analysis.levels, volumes, (length,)),
        opinions=opinions(),
        comparison=Comparison(
            "1.2", dt.date(2024, 1, 2), Standing.LATER, Likeness.UNKNOWN, changes
        ),
    )


def opinions() -> Opinions:
    when = dt.datetime(2026, 11, 23, 14, 0, tzinfo=dt.UTC)
    return Opinions(
        {
            CANAL: Opinion(Severity.SEVERE, comment="quite sure"),
            RECESS: Opinion(Severity.MODERATE, unaided=True),
            (Level.L3_L4, CANAL[1]): Opinion(rejected=True),
        },
        moved={Marker(Level.L3_L4): (0.0, 0.0, 0.0)},
        transitional=True,
        audit=(Entry(when, "Doctor Phantom", "x", "", ""),) * 2,
    )


def texts_of(value: object) -> Iterator[str]:
    """Every text in a report; enumerations and pictures are drawn by the pages."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif is_dataclass(value) and "picture" not in type(value).__name__.lower():
        for one in fields(value):
            if one.name != "weights":
                yield from texts_of(getattr(value, one.name))


def composed(monkeypatch: pytest.MonkeyPatch) -> ReportContent:
    monkeypatch.setattr(language, "_chosen", EveryText.catalogue())
    return compose_report(source())


def test_nothing_of_the_report_stays_english(monkeypatch: pytest.MonkeyPatch) -> None:
    left = {
        text: EveryText.untranslated(text)
        for text in texts_of(composed(monkeypatch))
        if text not in AS_IT_IS and not text.startswith(("1.2", "TR "))
    }
    assert {text: words for text, words in left.items() if words} == {"O": "O"}  # the sex


def test_dates_and_numbers_are_written_as_the_language_writes_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = composed(monkeypatch)
    assert content.examination[0].value == "14.03.2026"
    assert [line.value for line in content.measured] == ["32,3 mm"]


def test_a_fact_that_is_not_stated_is_so_in_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_chosen", EveryText.catalogue())
    study = replace(graded_study.study(), date=None, description="")
    content = compose_report(replace(source(), study=study))
    assert content.examination[0].value == f"⟦{NOT_STATED}⟧"
    assert content.footer.startswith("⟦Study without a date⟧")


def test_the_result_as_json_stays_english(monkeypatch: pytest.MonkeyPatch) -> None:
    told = source()
    what = (told.study, told.roles, told.analysis, told.opinions)
    english = result_of(*what)
    monkeypatch.setattr(language, "_chosen", EveryText.catalogue())
    assert result_of(*what) == english
