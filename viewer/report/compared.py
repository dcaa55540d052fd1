"""What a report says of the comparison with another study, as lines of words."""

from __future__ import annotations

from viewer.change import Change, Comparison, Likeness, Standing, counts_text
from viewer.label_texts import severity_text
from viewer.language import day, marked, tr
from viewer.report.content import Compared, ComparedLine

_BOTH_BY_MODEL = marked(
    "Both studies were graded by the same model in the same way; a change of one step may be "
    "within what it differs from itself. The reader's own grades are not compared."
)
_BY_READER = {
    Likeness.UNKNOWN: marked(
        "The files do not say that both are of the same patient; the reader did."
    ),
    Likeness.DIFFERENT: marked(
        "The files name different patients; the reader said that it is the same."
    ),
}
_ORDER = {
    Standing.PRIOR: marked("The other study is the earlier one."),
    Standing.LATER: marked("The other study is the later one: changes run from this one to that."),
    Standing.SAME_DAY: marked("Both studies are of the same day."),
    Standing.UNDATED: marked("Which study is the earlier one is not known: a date is missing."),
}


def compared(comparison: Comparison | None) -> Compared | None:
    """The section of a report; None where nothing was compared."""
    if comparison is None:
        return None
    notes = [_ORDER[comparison.standing], _BY_READER.get(comparison.likeness, ""), _BOTH_BY_MODEL]
    return Compared(
        _title(comparison),
        _summary(comparison.changes),
        tuple(_line(change) for change in comparison.changes if change.is_change),
        tuple(tr(note) for note in notes if note),
    )


def _title(comparison: Comparison) -> str:
    if comparison.date is None:
        return tr("Compared with a study without a date")
    return tr("Compared with {date}", date=day(comparison.date))


def _line(change: Change) -> ComparedLine:
    level, condition = change.cell
    return ComparedLine(
        f"{level.value} {tr(condition.value)}",
        severity_text(change.earlier),
        f"{change.direction.shape} {tr(change.direction.value)}",
        severity_text(change.later),
    )


def _summary(changes: tuple[Change, ...]) -> str:
    return tr("Of {n} findings: {counts}.", n=len(changes), counts=counts_text(changes))
