"""The middle of the window while no study is open: what is said, and what can be done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTreeWidget

from tests.gui.shell_study import skipped
from viewer.dicom.study import FileStatus
from viewer.errors import NothingToShowError, Notice, notice_of
from viewer.session import Activity, Doing, Session
from viewer.ui.skipped_list import SkippedList
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


def shown_files(welcome):
    listed = welcome.findChild(QTreeWidget)
    tops = [listed.topLevelItem(row) for row in range(listed.topLevelItemCount())]
    return {
        top.text(0).replace("\n", " "): [top.child(at).text(0) for at in range(top.childCount())]
        for top in tops
    }


def test_failure_lists_the_files_with_their_reasons(welcome, session):
    refused = (
        skipped("a/1", "The file is not DICOM."),
        skipped("a/2", "The file is not DICOM."),
        skipped("b/3", "It holds no picture.", FileStatus.NOT_DISPLAYABLE),
    )
    session.fail(Notice("Nothing.", "Open another."), refused)
    assert welcome.findChild(SkippedList).isVisible()
    assert shown_files(welcome) == {
        "Refused (2): The file is not DICOM.": ["a/1", "a/2"],
        "Nothing to show (1): It holds no picture.": ["b/3"],
    }
    session.set_reading(Activity(Doing.READING, "Looking"))
    session.fail(Notice("The folder is gone.", "Open another."))
    assert not welcome.findChild(SkippedList).isVisible()
    assert shown_files(welcome) == {}


def test_the_next_folder_shows_no_file_of_the_last(welcome, session):
    session.fail(Notice("Nothing.", "Open another."), (skipped("CANARY", "It is not DICOM."),))
    session.close()
    assert shown_files(welcome) == {}


def test_many_files_are_named_only_where_the_reader_opens_a_reason(welcome, session):
    refused = tuple(skipped(f"f{number:03}", "It is not DICOM.") for number in range(500))
    session.fail(Notice("Nothing.", "Open another."), refused)
    assert shown_files(welcome) == {"Refused (500): It is not DICOM.": []}
