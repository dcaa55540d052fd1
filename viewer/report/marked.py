"""What the reader drew and marked, as lines of a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from viewer.dicom.study import Frame
from viewer.dicom.text import clean_text
from viewer.language import tr
from viewer.measured_rows import MarkedRow
from viewer.report.content import MeasuredLine


def measured_lines(rows: Iterable[MarkedRow]) -> tuple[MeasuredLine, ...]:
    """A line for each measurement; what says no value, an arrow or a text, has a dash."""
    return tuple(
        MeasuredLine(clean_text(row.title), row.values or "–", _slice(row)) for row in rows
    )


def key_texts(rows: Iterable[MarkedRow], names: Mapping[Frame, str]) -> list[str]:
    """Series and slice of each key image, with what the reader calls it in brackets."""
    named = ((row, clean_text(names.get(row.frame, ""))) for row in rows)
    return [
        tr("{slice} ({name})", slice=_slice(row), name=name) if name else _slice(row)
        for row, name in named
    ]


def _slice(row: MarkedRow) -> str:
    return tr("{role} slice {n}", role=row.series, n=row.slice_index + 1)
