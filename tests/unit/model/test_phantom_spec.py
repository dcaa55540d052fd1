"""The wish for a phantom: what may be asked, and how a finding is written."""

from __future__ import annotations

import pytest

from model.labels import Condition, Level, Severity
from model.phantom.spec import PhantomSpec, parse_finding


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("condition", Condition)
@pytest.mark.parametrize("severity", Severity)
def test_every_finding_can_be_written(
    level: Level, condition: Condition, severity: Severity
) -> None:
    text = f"{level.value}:{condition.value}:{severity.text}"
    assert parse_finding(text) == (level, condition, severity)


def test_case_and_spaces_do_not_matter() -> None:
    expected = (Level.L5_S1, Condition.SPINAL_CANAL_STENOSIS, Severity.NORMAL_MILD)
    assert parse_finding(" l5/s1 : spinal canal STENOSIS:normal/mild ") == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("L4/L5 Severe", "level:condition:severity"),
        ("L6/S1:Spinal Canal Stenosis:Severe", "L6/S1"),
        ("L4/L5:Stenosis:Severe", "Left Subarticular Stenosis"),
        ("L4/L5:Spinal Canal Stenosis:Bad", "Moderate"),
        ("", "level:condition:severity"),
    ],
)
def test_a_wrong_finding_is_refused_in_one_sentence(text: str, word: str) -> None:
    with pytest.raises(ValueError, match=r"\.$") as refused:
        parse_finding(text)
    assert word in str(refused.value)
    assert "\n" not in str(refused.value)


def test_what_is_not_named_is_normal() -> None:
    finding = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS, Severity.SEVERE)
    grades = PhantomSpec(findings=(finding,)).grades
    assert len(grades) == 25
    assert grades[finding[:2]] is Severity.SEVERE
    assert sum(grades.values()) == Severity.SEVERE


@pytest.mark.parametrize(
    "wrong",
    [
        {"seed": -1},
        {"scale": 2.0},
        {"lordosis_deg": 90.0},
        {"scoliosis_mm": -40.0},
        {"subcutaneous_mm": 0.0},
    ],
)
def test_impossible_patients_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="must"):
        PhantomSpec(**wrong)  # type: ignore[arg-type]
