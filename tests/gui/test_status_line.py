"""The status line says what runs, lets it be cancelled, and names what grades."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from viewer.reading import ModelIdentity
from viewer.session import Activity, Doing, Session, State
from viewer.ui.status_line import RESEARCH_USE, StatusLine, model_text, running

MODEL = ModelIdentity("foramen-vit", "1.0", "ab12", "cpu")


@pytest.fixture
def session():
    return Session()


@pytest.fixture
def line(qtbot, session):
    line = StatusLine(session)
    qtbot.addWidget(line)
    return line


def words(line):
    return [label.text() for label in line.findChildren(QLabel) if label.isVisibleTo(line)]


def test_it_says_for_what_the_program_is(line):
    assert RESEARCH_USE in words(line)
    assert "medical device" in RESEARCH_USE


def test_progress_waits_before_it_shows(line, session):
    session.set_activity(Activity(Doing.GRADING, "Grading", 0.25))
    assert line._cancel.isHidden()
    assert line._timer.isActive()
    line._timer.timeout.emit()
    assert not line._cancel.isHidden()
    assert "Grading" in words(line)
    assert line._bar.value() == 250


def test_what_ends_soon_is_never_shown(line, session):
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    session.set_activity(None)
    assert not line._timer.isActive()
    assert line._cancel.isHidden()


def test_progress_moves_and_goes(line, session):
    session.set_activity(Activity(Doing.GRADING, "Grading", 0.25))
    line._timer.timeout.emit()
    session.set_activity(Activity(Doing.GRADING, "Grading", 0.75))
    assert line._bar.value() == 750
    session.set_activity(Activity(Doing.EXPLAINING, "Explaining"))
    assert line._bar.maximum() == 0
    session.set_activity(None)
    assert line._bar.isHidden()
    assert line._cancel.isHidden()


def test_cancel_is_a_wish(line, session, qtbot):
    session.set_reading(Activity(Doing.READING, "Reading", 0.5))
    line._timer.timeout.emit()
    with qtbot.waitSignal(line.cancel_requested):
        qtbot.mouseClick(line._cancel, Qt.MouseButton.LeftButton)


def test_both_threads_are_said_in_one_line():
    both = State(
        reading=Activity(Doing.READING, "12 files read", 0.8),
        activity=Activity(Doing.GRADING, "Grading", 0.3),
    )
    assert running(both) == Activity(Doing.GRADING, "12 files read · Grading", 0.3)
    assert running(State(activity=Activity(Doing.GRADING, "Grading"))) == Activity(
        Doing.GRADING, "Grading", None
    )
    assert running(State()) is None


def test_model_and_device_stand_at_the_right_end(line, session):
    session.set_model(MODEL)
    assert words(line)[-1] == "foramen-vit 1.0 · CPU"
    assert MODEL.weights_sha256 in line._model.toolTip()
    session.close()
    assert line._model.text() == ""


def test_devices_have_names():
    assert model_text(None) == ""
    assert model_text(ModelIdentity("m", "2", "x", "cuda")) == "m 2 · GPU (CUDA)"
    assert model_text(ModelIdentity("m", "2", "x", "xpu")) == "m 2 · xpu"
