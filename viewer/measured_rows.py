"""Measurements and key images as rows: for the list, the report and files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from model.labels import Level
from model.results import LumbarLevels
from model.volume import Volume
from viewer.dicom.study import Frame, Role, StackKey, Study
from viewer.hanging import role_of, series_slice
from viewer.language import marked, tr
from viewer.measured_words import level_of, said_of, slice_of
from viewer.measuring import Measurement

#: What a key image without a name is called.
KEY_IMAGE = marked("Key image")
HEADS = (marked("Name"), marked("Value"), marked("Level"), marked("Series"), marked("Slice"))
#: A spreadsheet takes a text that begins so for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """A measurement or a key image, in words.

    Attributes
    ----------
    title, values : str
        What it is called; what was measured, on one line, empty where nothing was.
    level : Level or None
        The lumbar level that it belongs to.
    series : str
        Role of its series.
    slice_index : int
        Its slice, counted over all stacks of the series.
    measurement : Measurement or None
        None for a key image.
    """

    title: str
    values: str
    level: Level | None
    series: str
    series_instance_uid: str
    slice_index: int
    frame: Frame
    measurement: Measurement | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """The row under `HEADS`; slices are counted from 1."""
        level = self.level.value if self.level is not None else ""
        return self.title, self.values, level, self.series, str(self.slice_index + 1)


def measured_rows(
    study: Study,
    roles: Mapping[str, Role],
    levels: LumbarLevels | None,
    volumes: Mapping[StackKey, Volume],
    measurements: Iterable[Measurement],
) -> tuple[MarkedRow, ...]:
    """A row for each measurement whose slice is in the study, in their order.

    Parameters
    ----------
    roles : mapping
        The reader's corrections: series UID -> role.
    volumes : mapping
        Decoded stacks; what pixels hold is left out where theirs is missing.
    """
    rows = []
    for measurement in measurements:
        key, index = slice_of(measurement, study)
        if key is None:
            continue
        series = study[key.series_instance_uid]
        title, values = said_of(measurement, study, levels, volumes)
        rows.append(
            MarkedRow(
                title,
                values,
                level_of(measurement, study, levels),
                tr(role_of(series, roles).value),
                series.series_instance_uid,
                series_slice(series, key, index),
                measurement.frame,
                measurement,
            )
        )
    return tuple(rows)


def key_rows(
    study: Study,
    roles: Mapping[str, Role],
    marked: frozenset[Frame],
    names: Mapping[Frame, str],
) -> tuple[MarkedRow, ...]:
    """A row for each key image, in the order of series and slices."""
    return tuple(
        MarkedRow(
            names.get(frame) or tr(KEY_IMAGE),
            "",
            None,
            tr(role_of(series, roles).value),
            series.series_instance_uid,
            index,
            frame,
        )
        for series in study.series
        for index, frame in enumerate(frame for stack in series.stacks for frame in stack.frames)
        if frame in marked
    )


def csv_of(rows: Iterable[MarkedRow]) -> str:
    """The rows under their heads as CSV (RFC 4180); no cell is taken for a formula.

    It is for other programs: make the rows inside `viewer.language.stored`, so that they are
    as English as the heads.
    """
    held = io.StringIO()
    writer = csv.writer(held)
    writer.writerow(HEADS)
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row.cells])
    return held.getvalue()


def text_of(rows: Iterable[MarkedRow]) -> str:
    """The rows as lines with tabs between their cells, as tables and mails take them."""
    return "\n".join("\t".join(row.cells) for row in rows)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
