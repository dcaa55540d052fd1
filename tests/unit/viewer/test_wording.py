"""Findings become sentences that say neither more nor less than was graded."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.labels import Level, Severity
from model.results import LevelLocation, LumbarLevels, Prediction
from tests.unit.viewer.worded_findings import (
    CANAL,
    LEFT_FORAMEN,
    graded,
    withheld,
)
from viewer import wording


@pytest.mark.parametrize(
    ("probability", "text"),
    [
        (0.0, "<1 %"),
        (0.004, "<1 %"),
        (0.006, "1 %"),
        (0.874, "87 %"),
        (0.994, "99 %"),
        (0.996, ">99 %"),
        (1.0, ">99 %"),
    ],
)
def test_probability_never_claims_certainty(probability: float, text: str) -> None:
    assert wording.probability_text(probability).replace("\u00a0", " ") == text


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_larger_probability_never_reads_smaller(one: float, other: float) -> None:
    low, high = sorted((one, other))

    def number(probability: float) -> float:
        text = wording.probability_text(probability)
        value = float("".join(filter(str.isdigit, text)))
        return value + (0.5 if ">" in text else -0.5 if "<" in text else 0)

    assert number(low) <= number(high)


def test_grade_sentence_says_grade_and_probability_or_the_reason() -> None:
    cell = Level.L4_L5, LEFT_FORAMEN
    said = wording.grade_sentence(graded(cell, Severity.SEVERE, 0.87)).replace("\u00a0", " ")
    assert said == "L4/L5: left neural foraminal narrowing graded Severe (87 %)."
    said = wording.grade_sentence(withheld(cell, "There is no sagittal T1 series."))
    assert said == (
        "L4/L5: left neural foraminal narrowing not assessed: There is no sagittal T1 series."
    )


def test_probabilities_sentence_names_all_three() -> None:
    answer = Prediction(Level.L1_L2, CANAL, (0.05, 0.08, 0.87), "digest")
    said = wording.probabilities_sentence(answer).replace("\u00a0", " ")
    assert said == "Normal/Mild 5 %, Moderate 8 %, Severe 87 %"


def test_an_unsure_grade_is_to_be_reviewed_first_and_never_hidden() -> None:
    cell = Level.L1_L2, CANAL
    unsure = graded(cell, Severity.MODERATE, 0.59)
    assert wording.review_note(unsure).startswith("Review first")
    assert "Moderate" in wording.grade_text(unsure)
    assert wording.review_note(graded(cell, Severity.MODERATE, 0.6)) == ""
    assert wording.review_note(withheld(cell, "x")) == ""


def test_a_grade_that_does_not_exclude_severe_is_to_be_reviewed() -> None:
    mild = graded((Level.L4_L5, CANAL), Severity.NORMAL_MILD, 0.8)
    answer = mild.answer
    assert isinstance(answer, Prediction)
    every = dataclasses.replace(mild, answer=dataclasses.replace(answer, grade_set=tuple(Severity)))
    assert "Severe is not excluded" in wording.review_note(every)
    of_two = dataclasses.replace(answer, grade_set=tuple(Severity)[:2])
    two = dataclasses.replace(mild, answer=of_two)
    assert wording.review_note(two) == ""


def test_reader_sentence_tells_accepted_from_changed() -> None:
    finding = graded((Level.L1_L2, CANAL), Severity.MODERATE)
    assert wording.reader_sentence(finding, None) == ""
    assert "accepted" in wording.reader_sentence(finding, Severity.MODERATE)
    assert wording.reader_sentence(finding, Severity.SEVERE) == (
        "Reader: Severe, changed from Moderate."
    )
    alone = wording.reader_sentence(withheld((Level.L1_L2, CANAL), "x"), Severity.SEVERE)
    assert alone == "Reader: Severe (not assessed by the model)."


@pytest.mark.parametrize(
    ("shift", "says"),
    [
        (0, "The lowest disc seen is called L5/S1 (assumed)."),
        (
            -1,
            "The reader moved the numbering up by 1 level: "
            "the disc found as L5/S1 is called L4/L5.",
        ),
        (
            -2,
            "The reader moved the numbering up by 2 levels: "
            "the disc found as L5/S1 is called L3/L4.",
        ),
        (
            1,
            "The reader moved the numbering down by 1 level: "
            "the disc found as L4/L5 is called L5/S1.",
        ),
        (
            2,
            "The reader moved the numbering down by 2 levels: "
            "the disc found as L3/L4 is called L5/S1.",
        ),
    ],
)
def test_numbering_is_stated_as_an_assumption(shift: int, says: str) -> None:
    assert wording.numbering_sentence(shift) == says


def test_numbering_doubts_are_said_once_with_guessed_places() -> None:
    up = (0.0, 0.0, 1.0)
    discs = tuple(
        LevelLocation(level, (0.0, 0.0, -30.0 * at), up, 0.9, extrapolated=at == 4)
        for at, level in enumerate(Level)
    )
    levels = LumbarLevels(discs, (), "1.2", ("Spacing is uneven.",))
    assert wording.numbering_doubts(levels, ("No axial T2.", "Spacing is uneven.")) == (
        "Spacing is uneven.",
        "No axial T2.",
        "L5/S1 was not seen; the place is continued from the neighbours.",
    )
    assert wording.numbering_doubts(None, ("a", "a")) == ("a",)


def test_a_grade_set_is_named_from_its_first_to_its_last_severity() -> None:
    answer = Prediction(Level.L1_L2, CANAL, (0.05, 0.5, 0.45), "digest")
    assert wording.grade_set_text(answer) == ""
    for held, said in (
        ((Severity.MODERATE,), "90 % grade set: Moderate"),
        ((Severity.MODERATE, Severity.SEVERE), "90 % grade set: Moderate to Severe"),
        (tuple(Severity), "90 % grade set: Normal/Mild to Severe"),
    ):
        text = wording.grade_set_text(dataclasses.replace(answer, grade_set=held))
        assert text.replace("\u00a0", " ") == said
