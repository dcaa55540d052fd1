"""What the reader said of a study, as the report tells it beside the model's answers."""

from __future__ import annotations

from collections.abc import Iterable

from model.results import NotAssessed
from viewer.language import counted, day, marked, tr
from viewer.opinion import Opinion, Opinions
from viewer.opinion_words import mode_sentence
from viewer.reading import Finding
from viewer.wording import listed

REJECTED = marked("the reader rejected the AI grade.")


def without_rejected(findings: Iterable[Finding], opinions: Opinions) -> tuple[Finding, ...]:
    """The findings for an impression: a grade that the reader rejected is none."""
    return tuple(
        Finding(NotAssessed(*finding.cell, REJECTED))
        if finding.cell in opinions.rejected
        else finding
        for finding in findings
    )


def remark_with(remark: str, opinion: Opinion | None) -> str:
    """A finding's remark, and what the reader says of it."""
    if opinion is None:
        return remark
    said = [remark]
    if opinion.rejected:
        said.append(tr("The reader rejected the AI grade."))
    if opinion.comment:
        said.append(tr("Reader's comment: {comment}", comment=opinion.comment))
    return " ".join(filter(None, said))


def reading_lines(opinions: Opinions) -> tuple[str, ...]:
    """In which mode the study was read, and how much the audit trail holds; empty if unread."""
    return tuple(filter(None, (mode_sentence(opinions.of_cells), _trail(opinions))))


def _trail(opinions: Opinions) -> str:
    if not opinions.audit:
        return ""
    names = dict.fromkeys(entry.who for entry in opinions.audit if entry.who)
    when = opinions.audit[-1].when
    last = f"{day(when.date())} {when:%H:%M} UTC"
    one, many = _TRAIL_BY if names else _TRAIL
    return counted(len(opinions.audit), one, many, last=last, readers=listed(names))


_TRAIL = (
    marked("Audit trail: {n} change, the last on {last}; kept with the reading."),
    marked("Audit trail: {n} changes, the last on {last}; kept with the reading."),
)
_TRAIL_BY = (
    marked("Audit trail: {n} change by {readers}, the last on {last}; kept with the reading."),
    marked("Audit trail: {n} changes by {readers}, the last on {last}; kept with the reading."),
)
