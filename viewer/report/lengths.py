"""How much of a text, and of a list of texts, stands on paper; all of it visible characters."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.dicom.text import clean_text
from viewer.language import tr
from viewer.report.content import NOT_STATED

#: Longest text of one fact, of one sentence: a line and a half, four lines of the report.
LONGEST_FACT, _LONGEST_SENTENCE = 120, 400
#: Beyond this many a list is noise; the rest is counted.
_MOST_LINES = 20


def fact(text: str) -> str:
    """A fact that a file states, or that it does not."""
    return clean_text(text, LONGEST_FACT) or tr(NOT_STATED)


def sentence(text: str) -> str:
    """One sentence."""
    return clean_text(text, _LONGEST_SENTENCE)


def sentences(texts: Sequence[str]) -> tuple[str, ...]:
    """Sentences; those beyond the twentieth are counted."""
    return capped([sentence(text) for text in texts])


def capped(lines: Sequence[str]) -> tuple[str, ...]:
    """The first twenty lines, and how many more there are."""
    more = len(lines) - _MOST_LINES
    return (*lines[:_MOST_LINES], *((tr("… and {n} more.", n=more),) if more > 0 else ()))
