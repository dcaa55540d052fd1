"""What became of each finding between two studies of a patient, and whether it is one patient."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from model.labels import Severity
from viewer.dicom.study import Patient, Study
from viewer.language import counted, marked, tr
from viewer.reading import CELLS, Cell, Finding

#: Days in a year and in a month, on average, to say how far apart two studies are.
_YEAR_DAYS, _MONTH_DAYS = 365.25, 30.4
_MONTHS = marked("{n} month"), marked("{n} months")


class Direction(Enum):
    """Which way a grade went from the earlier study to the later one."""

    WORSE = "worse"
    BETTER = "better"
    SAME = "unchanged"
    UNKNOWN = "not to be compared"

    @property
    def shape(self) -> str:
        """The character that says it without colour."""
        return _SHAPES[self]


_COUNTED = {
    Direction.WORSE: marked("{n} worse"),
    Direction.BETTER: marked("{n} better"),
    Direction.SAME: marked("{n} unchanged"),
    Direction.UNKNOWN: marked("{n} not to be compared"),
}
_SHAPES = {
    Direction.WORSE: "▲",
    Direction.BETTER: "▼",
    Direction.SAME: "=",
    Direction.UNKNOWN: "–",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One cell of the grid in the earlier and the later study.

    Attributes
    ----------
    earlier, later : Severity or None
        The model's grades; None where it was not assessed, or may not be seen.
    reader_earlier, reader_later : Severity or None
        The reader's own grades; None where there is none.
    """

    cell: Cell
    earlier: Severity | None
    later: Severity | None
    reader_earlier: Severity | None = None
    reader_later: Severity | None = None

    @property
    def direction(self) -> Direction:
        """Which way it went."""
        if self.earlier is None or self.later is None:
            return Direction.UNKNOWN
        if self.earlier == self.later:
            return Direction.SAME
        return Direction.WORSE if self.later > self.earlier else Direction.BETTER

    @property
    def is_change(self) -> bool:
        """It got worse or better, by the model."""
        return self.direction in (Direction.WORSE, Direction.BETTER)

    @property
    def is_notable(self) -> bool:
        """It is a change, or the reader graded it in both studies, and not alike."""
        both = self.reader_earlier is not None and self.reader_later is not None
        return self.is_change or (both and self.reader_earlier is not self.reader_later)


class Likeness(Enum):
    """Whether two studies say that they are of one patient."""

    SAME = "same"
    UNKNOWN = "unknown"
    DIFFERENT = "different"


class Standing(Enum):
    """When a study was made, beside the one that is open."""

    PRIOR = "Prior"
    LATER = "Later"
    SAME_DAY = "Same day"
    UNDATED = "Other, order unknown"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two studies of a patient as values, for result and report.

    Attributes
    ----------
    study_instance_uid : str
        (0020,000D) of the study that the open one was compared with.
    date : date or None
        (0008,0020) of it.
    standing : Standing
        What it is beside the open study; changes run from the earlier one to the later.
    likeness : Likeness
        What the files say of the patients; the reader confirmed any other than `SAME`.
    changes : tuple of Change
        25, in the order of `CELLS`.
    """

    study_instance_uid: str
    date: dt.date | None
    standing: Standing
    likeness: Likeness
    changes: tuple[Change, ...]


def changes_between(
    earlier: Mapping[Cell, Finding],
    later: Mapping[Cell, Finding],
    readers: tuple[Mapping[Cell, Severity], Mapping[Cell, Severity]] | None = None,
) -> tuple[Change, ...]:
    """Every cell in the order of `CELLS`; one that a study lacks is not assessed there.

    Parameters
    ----------
    readers : (mapping, mapping) or None
        The reader's own grades of the earlier and of the later study.
    """
    before, after = readers or ({}, {})
    return tuple(
        Change(cell, _grade(earlier, cell), _grade(later, cell), before.get(cell), after.get(cell))
        for cell in CELLS
    )


def likeness_of(one: Patient, other: Patient) -> Likeness:
    """Whether two studies are of one patient, by ID, name and birth date, as far as they say.

    Known values that differ speak against it. Equal IDs, or equal names with equal birth
    dates, speak for it; less than that leaves it unknown, since names alone are shared by many.
    """
    pairs = (
        (one.patient_id, other.patient_id),
        (one.name.casefold(), other.name.casefold()),
        (one.birth_date, other.birth_date),
    )
    if any(a and b and a != b for a, b in pairs):
        return Likeness.DIFFERENT
    by_id, by_name, born = (bool(a) and a == b for a, b in pairs)
    return Likeness.SAME if by_id or (by_name and born) else Likeness.UNKNOWN


def standing_of(study: Study, beside: Study) -> Standing:
    """What a study is beside another one, by (0008,0020)."""
    if study.date is None or beside.date is None:
        return Standing.UNDATED
    if study.date == beside.date:
        return Standing.SAME_DAY
    return Standing.PRIOR if study.date < beside.date else Standing.LATER


def best_prior(study: Study, others: tuple[Study, ...]) -> Study | None:
    """The study to compare with: of the same patient first, then the last one before it.

    Returns
    -------
    Study or None
        None where there is no other study.
    """

    def rank(other: Study) -> tuple[bool, bool, int]:
        """Same patient, made before, and how late."""
        alike = likeness_of(study.patient, other.patient)
        days = other.date.toordinal() if other.date else 0
        before = standing_of(other, study) is Standing.PRIOR
        return alike is Likeness.SAME, before, days if before else -days

    uid = study.study_instance_uid
    return max((one for one in others if one.study_instance_uid != uid), key=rank, default=None)


def apart_text(one: dt.date | None, other: dt.date | None) -> str:
    """How far apart two days are, such as "2 years 3 months"; empty where one is unknown."""
    if one is None or other is None:
        return ""
    days = abs((other - one).days)
    months = round(days / _MONTH_DAYS)
    if months < 2:
        return counted(days, marked("{n} day"), marked("{n} days"))
    if days < _YEAR_DAYS:
        return counted(months, *_MONTHS)
    years = int(days // _YEAR_DAYS)
    rest = int((days % _YEAR_DAYS) // _MONTH_DAYS)
    text = counted(years, marked("{n} year"), marked("{n} years"))
    return f"{text} {counted(rest, *_MONTHS)}" if rest else text


def counts_text(changes: Iterable[Change]) -> str:
    """How many findings went which way, "2 worse, 23 unchanged"."""
    counts = Counter(change.direction for change in changes)
    return tr(", ").join(tr(_COUNTED[way], n=counts[way]) for way in Direction if counts[way])


def _grade(findings: Mapping[Cell, Finding], cell: Cell) -> Severity | None:
    finding = findings.get(cell)
    return finding.severity if finding is not None else None
