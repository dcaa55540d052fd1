"""What a report says of the comparison with another study, as lines of words."""

from __future__ import annotations

from collections import Counter

from model.labels import Severity
from viewer.change import Change, Comparison, Direction, Likeness, Standing
from viewer.report.content import Compared, ComparedLine

_NOT_ASSESSED = "Not assessed"
_BOTH_BY_MODEL = (
    "Both studies were graded by the same model in the same way; a change of one step may be "
    "within what it differs from itself. The reader's own grades are not compared."
)
_BY_READER = {
    Likeness.UNKNOWN: "The files do not say that both are of the same patient; the reader did.",
    Likeness.DIFFERENT: "The files name different patients; the reader said that it is the same.",
}
_ORDER = {
    Standing.PRIOR: "The other study is the earlier one.",
    Standing.LATER: "The other study is the later one: changes run from this one to that.",
    Standing.SAME_DAY: "Both studies are of the same day.",
    Standing.UNDATED: "Which study is the earlier one is not known: a date is missing.",
}


def compared(comparison: Comparison | None) -> Compared | None:
    """The section of a report; None where nothing was compared."""
    if comparison is None:
        return None
    date = comparison.date.isoformat() if comparison.date else "a study without a date"
    notes = [_ORDER[comparison.standing], _BY_READER.get(comparison.likeness, ""), _BOTH_BY_MODEL]
    return Compared(
        f"Compared with {date}",
        _counts(comparison.changes),
        tuple(_line(change) for change in comparison.changes if change.is_change),
        tuple(note for note in notes if note),
    )


def _line(change: Change) -> ComparedLine:
    level, condition = change.cell
    return ComparedLine(
        f"{level.value} {condition.value}",
        _word(change.earlier),
        f"{change.direction.shape} {change.direction.value}",
        _word(change.later),
    )


def _counts(changes: tuple[Change, ...]) -> str:
    counts = Counter(change.direction for change in changes)
    said = [f"{counts[way]} {way.value}" for way in Direction if counts[way]]
    return f"Of {len(changes)} findings: {', '.join(said)}."


def _word(severity: Severity | None) -> str:
    return _NOT_ASSESSED if severity is None else severity.text
