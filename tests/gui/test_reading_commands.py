"""Undo and redo of the reader's grades, wherever they were made."""

import pytest

from model.labels import Severity
from tests.gui.graded_study import levels, study
from tests.gui.shell_study import graded_session
from viewer.reading import CELLS
from viewer.ui.reading_commands import ReadingHistory

ONE, OTHER = CELLS[3], CELLS[8]


@pytest.fixture
def session():
    return graded_session()


@pytest.fixture
def history(qapp, session):
    return ReadingHistory(session)


def test_a_grade_is_taken_back_and_made_again(session, history):
    session.grade_as_reader(ONE, Severity.MODERATE)
    session.grade_as_reader(OTHER, Severity.SEVERE)
    assert history.steps() == 2
    history.undo()
    assert session.state.reader == {ONE: Severity.MODERATE}
    history.undo()
    assert session.state.reader == {}
    history.redo()
    history.redo()
    assert session.state.reader == {ONE: Severity.MODERATE, OTHER: Severity.SEVERE}


def test_a_changed_and_a_removed_grade_come_back(session, history):
    session.grade_as_reader(ONE, Severity.MODERATE)
    session.grade_as_reader(ONE, Severity.SEVERE)
    session.grade_as_reader(ONE, None)
    history.undo()
    assert session.state.reader == {ONE: Severity.SEVERE}
    history.undo()
    assert session.state.reader == {ONE: Severity.MODERATE}


def test_a_new_grade_forgets_what_was_taken_back(session, history):
    session.grade_as_reader(ONE, Severity.MODERATE)
    history.undo()
    session.grade_as_reader(OTHER, Severity.SEVERE)
    history.redo()
    assert session.state.reader == {OTHER: Severity.SEVERE}


def test_the_same_grade_twice_is_one_step(session, history):
    session.grade_as_reader(ONE, Severity.MODERATE)
    session.grade_as_reader(ONE, Severity.MODERATE)
    assert history.steps() == 1


def test_nothing_to_undo_does_nothing(session, history):
    history.undo()
    history.redo()
    assert session.state.reader == {}


@pytest.mark.parametrize(
    "begin",
    [
        lambda session: session.open(study("another")),
        lambda session: session.begin_grading(levels(), 1),
        lambda session: session.clear_results(),
        lambda session: session.close(),
    ],
    ids=["another study", "another numbering", "cleared", "closed"],
)
def test_a_history_never_reaches_other_results(session, history, begin):
    session.grade_as_reader(ONE, Severity.MODERATE)
    session.grade_as_reader(OTHER, Severity.SEVERE)
    history.undo()
    begin(session)
    history.undo()
    history.redo()
    assert session.state.reader == {}
    assert history.steps() == 0
