"""The middle of the window while no study is open: what is said, and what can be done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from viewer.errors import NothingToShowError, Notice, notice_of
from viewer.session import Activity, Doing, Session
from viewer.ui.welcome import RESEARCH_USE, Welcome


@pytest.fixture
def session():
    return Session()


@pytest.fixture
def welcome(qtbot, session):
    welcome = Welcome(session)
    welcome.resize(800, 600)
    qtbot.addWidget(welcome)
    welcome.show()
    return welcome


def words(welcome):
    return [label.text() for label in welcome.findChildren(QLabel) if label.isVisible()]


def press(qtbot, welcome, text):
    [button] = [b for b in welcome.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_says_what_this_is_and_what_it_is_not(welcome):
    assert "Foramen" in words(welcome)
    assert RESEARCH_USE in words(welcome)


@pytest.mark.parametrize(
    ("text", "signal"),
    [("Open a study folder", "open_requested"), ("Try the phantom", "phantom_requested")],
)
def test_buttons_are_wishes(welcome, qtbot, text, signal):
    with qtbot.waitSignal(getattr(welcome, signal)):
        press(qtbot, welcome, text)


def test_reading_says_how_far_and_can_be_cancelled(welcome, session, qtbot):
    session.set_reading(Activity(Doing.READING, "214 of 980 files read", 0.22))
    assert "214 of 980 files read" in words(welcome)
    assert welcome._bar.value() == 220
    with qtbot.waitSignal(welcome.cancel_requested):
        press(qtbot, welcome, "Cancel")
    session.set_reading(None)
    assert "Foramen" in words(welcome)


def test_reading_without_an_end_runs_on(welcome, session):
    session.set_reading(Activity(Doing.READING, "Looking for studies"))
    assert welcome._bar.maximum() == 0


def test_failure_says_why_and_what_to_do(welcome, session, qtbot):
    notice = notice_of(NothingToShowError("The folder holds no picture."))
    session.fail(notice)
    assert {notice.text, notice.advice} <= set(words(welcome))
    with qtbot.waitSignal(welcome.open_requested):
        press(qtbot, welcome, "Open another folder")
    session.close()
    assert "Foramen" in words(welcome)


def test_markup_from_the_world_stays_text(welcome, session):
    session.fail(Notice("<h1>x</h1>", "<b>y</b>"))
    assert "<h1>x</h1>" in words(welcome)
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in welcome.findChildren(QLabel)
    )


def test_a_folder_held_over_it_is_seen(welcome):
    before = welcome.grab().toImage()
    welcome.show_dropping(True)
    during = welcome.grab().toImage()
    welcome.show_dropping(False)
    assert during != before
    assert welcome.grab().toImage() == before
