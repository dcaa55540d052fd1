"""The findings in a few sentences: the worst level first, no cell lost, in one language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.labels import Level, Severity
from tests.unit.viewer.every_text import EveryText
from tests.unit.viewer.worded_findings import (
    CANAL,
    LEFT_FORAMEN,
    LEFT_RECESS,
    RIGHT_FORAMEN,
    RIGHT_RECESS,
    all_mild,
    graded,
    withheld,
)
from viewer import language
from viewer.impression import impression
from viewer.reading import CELLS, Cell


def test_impression_goes_from_the_worst_level_down_and_groups_by_level() -> None:
    findings = all_mild()
    for cell, severity in {
        (Level.L2_L3, RIGHT_FORAMEN): Severity.MODERATE,
        (Level.L4_L5, CANAL): Severity.SEVERE,
        (Level.L4_L5, LEFT_RECESS): Severity.MODERATE,
        (Level.L5_S1, LEFT_FORAMEN): Severity.SEVERE,
        (Level.L5_S1, RIGHT_FORAMEN): Severity.SEVERE,
    }.items():
        findings[cell] = graded(cell, severity)
    assert impression(findings.values()) == (
        "L4/L5: severe spinal canal stenosis; moderate left subarticular stenosis.",
        "L5/S1: severe bilateral neural foraminal narrowing.",
        "L2/L3: moderate right neural foraminal narrowing.",
    )


def test_impression_of_a_mild_study_says_so() -> None:
    assert impression(all_mild().values()) == ("No moderate or severe narrowing was graded.",)


def test_impression_always_states_what_was_not_assessed() -> None:
    findings = all_mild()
    for level in Level:
        for condition in (CANAL, LEFT_RECESS, RIGHT_RECESS):
            findings[level, condition] = withheld(
                (level, condition), "There is no axial T2 series."
            )
    findings[Level.L1_L2, LEFT_FORAMEN] = withheld((Level.L1_L2, LEFT_FORAMEN), "Not found")
    assert impression(findings.values()) == (
        "No moderate or severe narrowing was graded.",
        "Not assessed: spinal canal stenosis, left subarticular stenosis and right subarticular "
        "stenosis at all levels: There is no axial T2 series.",
        "Not assessed: left neural foraminal narrowing at L1/L2: Not found.",
    )


def test_impression_without_any_grade_is_no_all_clear() -> None:
    findings = [withheld(cell, "The levels were not found.") for cell in CELLS]
    assert impression(findings) == (
        "No finding was graded.",
        "Not assessed: all 25 findings: The levels were not found.",
    )
    assert impression([])[0] == "No finding was graded."
    assert impression([])[1] == "Not graded: all 25 findings."


def test_impression_says_what_is_missing() -> None:
    findings = all_mild()
    del findings[Level.L3_L4, CANAL], findings[Level.L5_S1, CANAL]
    assert impression(findings.values())[-1] == (
        "Not graded: spinal canal stenosis at L3/L4 and L5/S1."
    )


def test_the_readers_grade_stands_in_and_is_marked_where_it_differs() -> None:
    findings = all_mild()
    findings[Level.L4_L5, CANAL] = graded((Level.L4_L5, CANAL), Severity.SEVERE)
    findings[Level.L4_L5, LEFT_RECESS] = graded((Level.L4_L5, LEFT_RECESS), Severity.MODERATE)
    findings[Level.L1_L2, CANAL] = withheld((Level.L1_L2, CANAL), "No picture.")
    reader = {
        (Level.L4_L5, CANAL): Severity.SEVERE,
        (Level.L4_L5, LEFT_RECESS): Severity.NORMAL_MILD,
        (Level.L4_L5, RIGHT_RECESS): Severity.MODERATE,
        (Level.L1_L2, CANAL): Severity.MODERATE,
    }
    assert impression(findings.values(), reader) == (
        "L4/L5: severe spinal canal stenosis; moderate right subarticular stenosis (reader).",
        "L1/L2: moderate spinal canal stenosis (reader).",
    )


@given(st.dictionaries(st.sampled_from(CELLS), st.sampled_from([*Severity, None])))
def test_impression_loses_no_cell(grades: dict[Cell, Severity | None]) -> None:
    """Whatever was graded: each moderate or severe level is named, each gap is counted."""
    findings = [
        withheld(cell, "No picture.") if grade is None else graded(cell, grade)
        for cell, grade in grades.items()
    ]
    said = impression(findings)
    for (level, _), grade in grades.items():
        if grade is not None and grade > Severity.NORMAL_MILD:
            assert any(line.startswith(level.value) and grade.text.lower() in line for line in said)
    assert any(line.startswith("Not assessed") for line in said) == (None in grades.values())
    assert any(line.startswith("Not graded") for line in said) == (len(grades) < len(CELLS))


def test_all_of_it_is_said_in_the_language_of_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_chosen", EveryText.catalogue())
    findings = all_mild()
    findings[Level.L4_L5, CANAL] = graded((Level.L4_L5, CANAL), Severity.SEVERE)
    findings[Level.L1_L2, CANAL] = withheld((Level.L1_L2, CANAL), "No picture.")
    del findings[Level.L2_L3, CANAL]
    for sentence in impression(findings.values()):
        assert EveryText.untranslated(sentence) == ""
