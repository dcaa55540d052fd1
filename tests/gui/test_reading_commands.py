"""Undo and redo of the reader's grades, wherever they were made."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from model.labels import Level, Severity
from tests.gui.graded_study import T1, T2, levels, study
from tests.gui.shell_study import graded_session
from viewer import deciding
from viewer.dicom.study import Role
from viewer.markers import Marker
from viewer.measurement_changes import measured
from viewer.measuring import Kind, Measurement
from viewer.opinion import Reopened
from viewer.reading import CELLS
from viewer.revision import Revision, revision_of
from viewer.settings import Settings
from viewer.ui.reading_commands import ReadingHistory
from viewer.ui.reading_feature import ReadingFeature

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
        lambda session: session.close(),
    ],
    ids=["another study", "closed"],
)
def test_a_history_never_reaches_another_study(session, history, begin):
    session.grade_as_reader(ONE, Severity.MODERATE)
    session.grade_as_reader(OTHER, Severity.SEVERE)
    history.undo()
    begin(session)
    history.undo()
    history.redo()
    assert session.state.reader == {}
    assert history.steps() == 0


def test_a_saved_reading_that_is_taken_up_begins_a_history(session, history):
    session.grade_as_reader(ONE, Severity.MODERATE)
    session.apply(taken_up)
    history.undo()
    assert session.state.reader == {ONE: Severity.MODERATE}


def taken_up(state):
    reopened = Reopened(dt.datetime(2026, 1, 2, tzinfo=dt.UTC), "")
    return replace(state, opinions=replace(state.opinions, reopened=reopened))


def test_grading_again_keeps_the_readers_work_and_its_history(session, history):
    session.grade_as_reader(ONE, Severity.MODERATE)
    session.clear_results()
    assert session.state.reader == {ONE: Severity.MODERATE}
    history.undo()
    assert session.state.reader == {}


DISC = Marker(Level.L3_L4)
FRAME = study().series[0].stacks[0].frames[2]
STEPS = {
    "grade": lambda session: session.grade_as_reader(ONE, Severity.SEVERE),
    "rejection": lambda session: session.apply(deciding.rejected, ONE, True),
    "comment": lambda session: session.apply(deciding.commented, ONE, "a scar"),
    "transitional": lambda session: session.apply(deciding.called_transitional, True),
    "numbering": lambda session: session.apply(deciding.renumbered, -1),
    "marker": lambda session: session.apply(deciding.marker_moved, DISC, (1.0, 2.0, 3.0)),
    "measurement": lambda session: session.apply(
        measured, Measurement(Kind.LENGTH, T2, FRAME, ((0.0, 0.0, 0.0), (0.0, 9.0, 0.0)))
    ),
    "key image": lambda session: session.mark_key_slice(FRAME, True),
}


@pytest.mark.parametrize("name", STEPS)
def test_every_kind_of_change_is_one_step_that_goes_and_comes(session, history, name):
    before = revision_of(session.state)
    STEPS[name](session)
    after = revision_of(session.state)
    assert after != before
    assert history.steps() == 1
    history.undo()
    assert revision_of(session.state) == before
    assert session.state.levels == levels()
    history.redo()
    assert revision_of(session.state) == after


def test_all_kinds_together_are_undone_in_turn(session, history):
    seen = [revision_of(session.state)]
    for step in STEPS.values():
        step(session)
        seen.append(revision_of(session.state))
    for expected in reversed(seen[:-1]):
        history.undo()
        assert revision_of(session.state) == expected
    for expected in seen[1:]:
        history.redo()
        assert revision_of(session.state) == expected


def test_undoing_a_numbering_brings_back_what_left_the_grid(session, history):
    lowest = CELLS[-1]
    session.grade_as_reader(lowest, Severity.SEVERE)
    session.apply(deciding.renumbered, 1)
    assert session.state.reader == {}
    history.undo()
    assert session.state.reader == {lowest: Severity.SEVERE}


def test_a_corrected_role_is_a_step_that_goes_and_comes(session, history):
    hung = series_of(session)
    session.set_role(T1, Role.SAGITTAL_STIR)
    corrected = series_of(session)
    assert corrected != hung
    assert history.steps() == 1
    history.undo()
    assert (session.state.roles, series_of(session)) == ({}, hung)
    history.redo()
    assert (session.state.roles, series_of(session)) == ({T1: Role.SAGITTAL_STIR}, corrected)


def series_of(session):
    """What hangs where."""
    return [pane.series_uid for pane in session.state.panes]


def start_anew(session, qtbot, folder):
    """Choose Findings > Start the reading anew."""
    window = QWidget()
    qtbot.addWidget(window)
    feature = ReadingFeature(session, Settings(folder / "s.ini"), window)
    action = next(one for one in feature.actions() if one.name == "start-anew")
    assert action.enabled(session.state)
    action.call()
    assert not action.enabled(session.state)


def test_starting_anew_gives_series_their_roles_back_and_is_undone(
    session, history, qtbot, tmp_path
):
    session.set_role(T1, Role.SAGITTAL_STIR)
    session.apply(deciding.with_levels, -1, {DISC: (1.0, 2.0, 3.0)})
    session.grade_as_reader(ONE, Severity.SEVERE)
    before = revision_of(session.state)
    start_anew(session, qtbot, tmp_path)
    assert revision_of(session.state) == Revision()
    assert session.state.roles == {}
    assert "roles of series as recognised" in session.state.notices[-1].text
    history.undo()
    assert revision_of(session.state) == before
    assert session.state.roles == {T1: Role.SAGITTAL_STIR}


def test_a_corrected_role_alone_can_be_started_anew(session, history, qtbot, tmp_path):
    session.set_role(T1, Role.SAGITTAL_STIR)
    start_anew(session, qtbot, tmp_path)
    assert session.state.roles == {}


def test_starting_anew_speaks_of_roles_only_where_one_was_corrected(
    session, history, qtbot, tmp_path
):
    session.grade_as_reader(ONE, Severity.SEVERE)
    start_anew(session, qtbot, tmp_path)
    assert session.state.notices[-1].text == "The reading was started anew."
    assert session.state.findings  # nothing of the model's was forgotten
