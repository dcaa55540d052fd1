"""The comparison with another study in report and result."""

from __future__ import annotations

import datetime as dt

import pytest

from model.labels import Condition, Level, Severity
from viewer.change import Change, Comparison, Likeness, Standing
from viewer.export.compared import comparison_entry
from viewer.reading import CELLS
from viewer.report.compared import compared

CANAL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)


def comparison(
    likeness: Likeness = Likeness.SAME,
    standing: Standing = Standing.PRIOR,
    date: dt.date | None = dt.date(2022, 1, 2),
) -> Comparison:
    """One finding got worse, one was not assessed, all others stayed."""
    grades = {CANAL: (Severity.MODERATE, Severity.SEVERE), CELLS[0]: (Severity.MODERATE, None)}
    same = (Severity.NORMAL_MILD, Severity.NORMAL_MILD)
    changes = tuple(Change(cell, *grades.get(cell, same)) for cell in CELLS)
    return Comparison("7.7", date, standing, likeness, changes)


def test_nothing_compared_nothing_said() -> None:
    assert compared(None) is None
    assert comparison_entry(None) == {}


def test_the_section_lists_what_changed() -> None:
    section = compared(comparison())
    assert section is not None
    assert section.title == "Compared with 2022-01-02"
    assert section.summary == "Of 25 findings: 1 worse, 23 unchanged, 1 not to be compared."
    line = section.lines[0]
    assert len(section.lines) == 1
    assert (line.finding, line.earlier, line.way, line.later) == (
        "L4/L5 Spinal Canal Stenosis",
        "Moderate",
        "▲ worse",
        "Severe",
    )


@pytest.mark.parametrize(
    ("likeness", "said"),
    [(Likeness.SAME, False), (Likeness.UNKNOWN, True), (Likeness.DIFFERENT, True)],
)
def test_doubts_about_the_patient_are_printed(likeness: Likeness, said: bool) -> None:
    section = compared(comparison(likeness))
    assert section is not None
    assert any("patient" in note for note in section.notes) is said


def test_the_order_of_the_studies_is_printed() -> None:
    notes = {standing: compared(comparison(standing=standing)) for standing in Standing}
    said = {section.notes[0] for section in notes.values() if section is not None}
    assert len(said) == len(Standing)
    undated = compared(comparison(standing=Standing.UNDATED, date=None))
    assert undated is not None
    assert undated.title == "Compared with a study without a date"


def test_the_entry_of_the_result() -> None:
    entry = comparison_entry(comparison())["comparison"]
    assert (entry["study_instance_uid"], entry["study_date"]) == ("7.7", "2022-01-02")
    assert (entry["standing"], entry["same_patient"]) == ("Prior", "same")
    assert len(entry["changes"]) == len(CELLS)
    assert entry["changes"][CELLS.index(CANAL)] == {
        "level": "L4/L5",
        "condition": "Spinal Canal Stenosis",
        "earlier": "Moderate",
        "later": "Severe",
        "change": "worse",
    }
    assert entry["changes"][0]["later"] is None
