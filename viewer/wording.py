"""Findings as sentences: one wording for the window, the report and a reading voice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from model.grade_sets import COVERAGE
from model.labels import Level, Severity
from model.results import LumbarLevels, NotAssessed, Prediction
from viewer.label_texts import (
    NOT_ASSESSED,
    condition_inside,
    severity_text,
)
from viewer.language import counted, marked, said, tr
from viewer.reading import Cell, Finding

#: A top probability below this is said to be unsure. Of three severities a coin-flip between
#: two neighbours gives 0.5; the model card's calibration curves thin out just above it.
REVIEW_FIRST_BELOW = 0.6

_NO_BREAK = "\u00a0"
#: One level, several levels.
_MOVED_DOWN = (
    marked(
        "The reader moved the numbering down by {n} level: the disc found as {found} is called "
        "{called}."
    ),
    marked(
        "The reader moved the numbering down by {n} levels: the disc found as {found} is called "
        "{called}."
    ),
)
_MOVED_UP = (
    marked(
        "The reader moved the numbering up by {n} level: the disc found as {found} is called "
        "{called}."
    ),
    marked(
        "The reader moved the numbering up by {n} levels: the disc found as {found} is called "
        "{called}."
    ),
)
_NOT_SEEN = (
    marked("{levels} was not seen; the place is continued from the neighbours."),
    marked("{levels} were not seen; the place is continued from the neighbours."),
)


def probability_text(probability: float) -> str:
    """A probability (0 to 1) as whole per cent; never "0 %" or "100 %", which claim certainty."""
    percent = round(100 * probability)
    if percent < 1:
        return f"<1{_NO_BREAK}%"
    if percent > 99:
        return f">99{_NO_BREAK}%"
    return f"{percent}{_NO_BREAK}%"


def finding_title(cell: Cell) -> str:
    """Level and condition by their full names, "L4/L5 · Spinal Canal Stenosis"."""
    return f"{cell[0].value} · {tr(cell[1].value)}"


def grade_text(finding: Finding) -> str:
    """The model's grade in one word and its probability, "Severe, 87 %"; or "Not assessed"."""
    answer = finding.answer
    if isinstance(answer, NotAssessed):
        return tr(NOT_ASSESSED)
    severity = answer.severity
    certainty = probability_text(answer.probabilities[severity])
    return f"{severity_text(severity)}, {certainty}"


def grade_sentence(finding: Finding) -> str:
    """The model's grade of one cell as a sentence, or why there is none."""
    level, condition = finding.cell[0].value, condition_inside(finding.cell[1])
    answer = finding.answer
    if isinstance(answer, NotAssessed):
        return tr(
            "{level}: {condition} not assessed: {reason}.",
            level=level,
            condition=condition,
            reason=inside(answer.reason),
        )
    return tr(
        "{level}: {condition} graded {grade} ({certainty}).",
        level=level,
        condition=condition,
        grade=severity_text(answer.severity),
        certainty=probability_text(answer.probabilities[answer.severity]),
    )


def probabilities_sentence(prediction: Prediction) -> str:
    """All three probabilities, worst last, for a tooltip or a reading voice."""
    parts = (
        f"{severity_text(severity)} {probability_text(prediction.probabilities[severity])}"
        for severity in Severity
    )
    return listed(parts)


def grade_set_text(prediction: Prediction) -> str:
    """What the model leaves open, "90 % grade set: Moderate to Severe"; empty where not known."""
    names = [severity_text(severity) for severity in prediction.grade_set]
    if not names:
        return ""
    coverage = probability_text(COVERAGE)
    if len(names) == 1:
        return tr("{coverage} grade set: {grade}", coverage=coverage, grade=names[0])
    return tr(
        "{coverage} grade set: {least} to {most}",
        coverage=coverage,
        least=names[0],
        most=names[-1],
    )


def review_note(finding: Finding) -> str:
    """Why to look at this finding first; empty where the grade itself says enough.

    Low confidence is said and never hides a grade: at 80 % coverage only 47 % of the Severe
    cells would stay (model card, "Trust").
    """
    answer = finding.answer
    if isinstance(answer, NotAssessed):
        return ""
    top = max(answer.probabilities)
    if top < REVIEW_FIRST_BELOW:
        return tr(
            "Review first: the model is unsure ({certainty} for its best guess).",
            certainty=probability_text(top),
        )
    if answer.severity is Severity.NORMAL_MILD and Severity.SEVERE in answer.grade_set:
        chance = probability_text(answer.probabilities[Severity.SEVERE])
        return tr("Review first: Severe is not excluded ({chance}).", chance=chance)
    return ""


def reader_sentence(finding: Finding | None, grade: Severity | None) -> str:
    """What the reader said of a finding, beside the model; empty where nothing yet."""
    if grade is None:
        return ""
    if finding is None or finding.severity is None:
        return tr("Reader: {grade} (not assessed by the model).", grade=severity_text(grade))
    if finding.severity is grade:
        return tr("Reader: accepted as {grade}.", grade=severity_text(grade))
    return tr(
        "Reader: {grade}, changed from {model}.",
        grade=severity_text(grade),
        model=severity_text(finding.severity),
    )


def place_sentence(role: str, slice_number: int, slice_count: int) -> str:
    """Where a finding was read: the series' role, in English, and the slice, counted from 1."""
    return tr(
        "Read on {role}, slice {n} of {total}.", role=tr(role), n=slice_number, total=slice_count
    )


def numbering_sentence(shift: int) -> str:
    """The assumption behind the names of the levels, as it stands on screen and on paper.

    Parameters
    ----------
    shift : int
        Levels by which the reader moved the numbering down; 0 as found. With 1 each disc is
        called one level lower (`model.numbering`).
    """
    if shift == 0:
        return tr("The lowest disc seen is called L5/S1 (assumed).")
    levels = tuple(Level)
    found, called = (-1 - shift, -1) if shift > 0 else (-1, shift - 1)
    one, many = _MOVED_DOWN if shift > 0 else _MOVED_UP
    named = {"found": levels[found].value, "called": levels[called].value}
    return counted(abs(shift), one, many, **named)


def numbering_doubts(levels: LumbarLevels | None, warnings: Iterable[str] = ()) -> tuple[str, ...]:
    """What makes the levels doubtful, each once: the search's, the study's, guessed places."""
    if levels is None:
        return tuple(dict.fromkeys(said(text) for text in warnings))
    guessed = [disc.level.value for disc in levels.discs if disc.extrapolated]
    beyond = (counted(len(guessed), *_NOT_SEEN, levels=joined(guessed)),) if guessed else ()
    told = (said(text) for text in (*levels.warnings, *warnings))
    return tuple(dict.fromkeys((*told, *beyond)))


def listed(words: Iterable[str]) -> str:
    """Words with commas between them, as the language sets them."""
    return tr(", ").join(words)


def joined(words: Sequence[str]) -> str:
    """The same with "and" before the last word."""
    if len(words) < 2:
        return "".join(words)
    return tr("{words} and {last}", words=listed(words[:-1]), last=words[-1])


def inside(reason: str) -> str:
    """A reason, made in English below the window, inside a sentence that has its own full stop."""
    return said(reason).rstrip(".。")
