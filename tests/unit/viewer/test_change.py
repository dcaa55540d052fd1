"""What changed between two studies, and whether they are of one patient."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from model.labels import Condition, Level, Severity
from model.results import NotAssessed, Prediction
from tests.lumbar_study import make_study
from viewer.change import (
    Change,
    Direction,
    Likeness,
    Standing,
    apart_text,
    best_prior,
    changes_between,
    counts_text,
    likeness_of,
    standing_of,
)
from viewer.dicom.study import Patient
from viewer.reading import CELLS, Finding

CELL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)


def graded(severity: Severity) -> Finding:
    """A finding of `CELL` with a grade that leaves no doubt."""
    chances = [0.1, 0.1, 0.1]
    chances[severity] = 0.8
    return Finding(Prediction(*CELL, (chances[0], chances[1], chances[2]), "0" * 64))


@pytest.mark.parametrize(
    ("earlier", "later", "way"),
    [
        (Severity.NORMAL_MILD, Severity.SEVERE, Direction.WORSE),
        (Severity.SEVERE, Severity.MODERATE, Direction.BETTER),
        (Severity.MODERATE, Severity.MODERATE, Direction.SAME),
        (None, Severity.MODERATE, Direction.UNKNOWN),
        (Severity.SEVERE, None, Direction.UNKNOWN),
    ],
)
def test_direction(earlier: Severity | None, later: Severity | None, way: Direction) -> None:
    change = Change(CELL, earlier, later)
    assert change.direction is way
    assert change.is_change == (way in (Direction.WORSE, Direction.BETTER))


def test_shapes_tell_directions_apart_without_colour() -> None:
    assert len({way.shape for way in Direction}) == len(Direction)


def test_every_cell_is_compared_in_order() -> None:
    withheld = Finding(NotAssessed(*CELL, "No axial T2 series."))
    changes = changes_between({CELL: graded(Severity.MODERATE)}, {CELL: withheld})
    assert tuple(change.cell for change in changes) == CELLS
    assert changes[CELLS.index(CELL)] == Change(CELL, Severity.MODERATE, None)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (Patient("A", "1", "1950-01-01"), Patient("A", "1", "1950-01-01"), Likeness.SAME),
        (Patient("", "1"), Patient("A", "1"), Likeness.SAME),
        (Patient("A", "", "1950-01-01"), Patient("a", "7", "1950-01-01"), Likeness.SAME),
        (Patient("A", "1"), Patient("A", "2"), Likeness.DIFFERENT),
        (Patient("A", "1"), Patient("B", "1"), Likeness.DIFFERENT),
        (Patient("A", "1", "1950-01-01"), Patient("A", "1", "1950-01-02"), Likeness.DIFFERENT),
        (Patient("A"), Patient("A"), Likeness.UNKNOWN),
        (Patient(), Patient(), Likeness.UNKNOWN),
        (Patient("A", "1"), Patient(), Likeness.UNKNOWN),
    ],
)
def test_likeness(one: Patient, other: Patient, said: Likeness) -> None:
    assert likeness_of(one, other) is said
    assert likeness_of(other, one) is said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2020, 1, 1), Standing.PRIOR),
        (dt.date(2024, 5, 6), Standing.SAME_DAY),
        (dt.date(2025, 1, 1), Standing.LATER),
        (None, Standing.UNDATED),
    ],
)
def test_standing_is_by_study_date(day: dt.date | None, said: Standing) -> None:
    assert standing_of(replace(make_study("1.2.4"), date=day), make_study()) is said


def test_the_best_prior_is_the_last_one_before_of_the_same_patient() -> None:
    mine = make_study("1")
    stranger = replace(make_study("2"), patient=Patient("X", "X"), date=dt.date(2024, 5, 5))
    old = replace(make_study("3"), date=dt.date(2010, 1, 1))
    recent = replace(make_study("4"), date=dt.date(2023, 1, 1))
    later = replace(make_study("5"), date=dt.date(2025, 1, 1))
    assert best_prior(mine, (mine, stranger, later, old, recent)) is recent
    assert best_prior(mine, (mine, stranger, later)) is later
    assert best_prior(mine, (mine,)) is None


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (dt.date(2024, 5, 6), "0 days"),
        (dt.date(2024, 5, 5), "1 day"),
        (dt.date(2024, 1, 6), "4 months"),
        (dt.date(2022, 5, 5), "2 years"),
        (dt.date(2023, 3, 1), "1 year 2 months"),
        (None, ""),
    ],
)
def test_how_far_apart(day: dt.date | None, text: str) -> None:
    assert apart_text(day, dt.date(2024, 5, 6)) == text


def test_counts_name_each_way_that_something_went() -> None:
    cells = CELLS[:4]
    changes = tuple(
        Change(cell, Severity.MODERATE, later)
        for cell, later in zip(cells, (*Severity, Severity.SEVERE), strict=True)
    )
    assert counts_text(changes) == "2 worse, 1 better, 1 unchanged"
    assert counts_text(()) == ""


def test_the_readers_grades_stand_beside_the_models_and_change_no_direction() -> None:
    mild = {CELL: graded(Severity.NORMAL_MILD)}
    readers = {CELL: Severity.NORMAL_MILD}, {CELL: Severity.SEVERE}
    change = changes_between(mild, mild, readers)[CELLS.index(CELL)]
    assert (change.reader_earlier, change.reader_later) == tuple(one[CELL] for one in readers)
    assert change.direction is Direction.SAME
    assert change.is_notable
    alone = changes_between(mild, mild, ({}, readers[1]))[CELLS.index(CELL)]
    assert not alone.is_notable, "graded in one study only there is nothing to compare"
