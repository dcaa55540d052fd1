"""What a report says, as one value: words, grades and pictures, nothing of how they look."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from model.labels import Condition, Level, Severity
from viewer.language import marked
from viewer.report.pictures import KeyPicture

#: In place of a fact that the study does not hold.
NOT_STATED = marked("not stated")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a block of facts: what it is, and its value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Graded:
    """One cell of the grid.

    Attributes
    ----------
    severity : Severity or None
        The model's grade; None where it was not assessed.
    probabilities : (float, float, float) or None
        One per `Severity`; None where it was not assessed.
    reader : Severity or None
        The reader's own grade, apart from the model's.
    remark : str
        Why it was not assessed, or why to look at it first; mostly empty.
    grade_set : str
        Which severities the model leaves open; empty where that is not known.
    """

    level: Level
    condition: Condition
    severity: Severity | None
    probabilities: tuple[float, float, float] | None
    reader: Severity | None = None
    remark: str = ""
    grade_set: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A finding that is not Normal/Mild, with what it was read from.

    Attributes
    ----------
    where : str
        The series and slice it was read on, as a sentence; empty where it was not read.
    method, note : str
        How the heat map was made, and what it does and does not show; empty without one.
    picture : KeyPicture or None
        None where its slice was not decoded.
    """

    graded: Graded
    where: str
    method: str = ""
    note: str = ""
    picture: KeyPicture | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class LevelSection:
    """All that is said of one level.

    Attributes
    ----------
    remark : str
        What makes its place doubtful; mostly empty.
    rows : tuple of Graded
        Five, in the order of `Condition`.
    evidence : tuple of Evidence
        The rows that are not Normal/Mild, in the same order.
    """

    level: Level
    remark: str
    rows: tuple[Graded, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """One series of the study and what it was used for; `used_for` is empty if for nothing."""

    role: str
    description: str
    technique: str
    slices: str
    used_for: str


@dataclass(frozen=True, slots=True)
class MeasuredLine:
    """Something that the reader measured: what, how much, and on which slice."""

    name: str
    value: str
    where: str


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A finding that changed between two studies: its grades, and which way it went."""

    finding: str
    earlier: str
    way: str
    later: str


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparison with another study.

    Attributes
    ----------
    summary : str
        How many findings went which way.
    lines : tuple of ComparedLine
        Those that changed, in the order of the grid.
    notes : tuple of str
        Which study is the earlier one, and what makes the comparison doubtful.
    """

    title: str
    summary: str
    lines: tuple[ComparedLine, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportContent:
    """A report, whole.

    Text from files is one line each, of visible characters, cut to a sensible length; it is
    drawn literally. Personal data stands in `patient` and nowhere else.

    Attributes
    ----------
    status : str
        Draft or not, and who has looked at it.
    patient, examination : tuple of Entry
        Who was examined, and how.
    impression : tuple of str
        The findings in a few sentences, the worst level first.
    numbering : tuple of str
        How the levels are counted, and what makes that doubtful.
    warnings : tuple of str
        Doubts about the study and its analysis.
    levels : tuple of LevelSection
        Five, from the head down.
    reading : tuple of str
        In which mode the study was read, and its audit trail in short; empty where unread.
    skipped : tuple of str
        Files that are not shown, counted by reason; empty where there are none.
    model : tuple of Entry
        What graded, on which device, and when the report was made.
    weights : str
        SHA-256 over the weights files; empty where no model graded.
    limits : tuple of str
        What the report is not.
    footer : str
        Names the study and the weights on every page.
    made : datetime
        When the report was made, with its time zone.
    key_images : str
        The slices that the reader marked, on one line; empty where there are none.
    measured : tuple of MeasuredLine
        What the reader drew, in the order in which it was drawn.
    compared : Compared or None
        The comparison with another study, where there was one.
    """

    status: str
    patient: tuple[Entry, ...] = field(repr=False)
    examination: tuple[Entry, ...]
    impression: tuple[str, ...]
    numbering: tuple[str, ...]
    warnings: tuple[str, ...]
    levels: tuple[LevelSection, ...]
    series: tuple[SeriesLine, ...]
    skipped: tuple[str, ...]
    model: tuple[Entry, ...]
    weights: str
    limits: tuple[str, ...]
    footer: str
    made: dt.datetime
    key_images: str = ""
    measured: tuple[MeasuredLine, ...] = ()
    reading: tuple[str, ...] = ()
    compared: Compared | None = None
