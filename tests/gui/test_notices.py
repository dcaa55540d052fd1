"""The notice bar says what the session holds, one notice at a time, and blocks nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from viewer.errors import FolderError, Notice, WriteError, notice_of
from viewer.session import Session
from viewer.ui.notices import NoticeBar, save_details

BUG = Notice("Something went wrong.", "Save the details.", "Traceback: line 7")
FOLDER = notice_of(FolderError("The folder could not be read."))


@pytest.fixture
def session():
    return Session()


@pytest.fixture
def bar(qtbot, session):
    bar = NoticeBar(session)
    qtbot.addWidget(bar)
    return bar


def words(bar):
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisibleTo(bar)]


def test_it_is_hidden_while_there_is_nothing_to_say(bar, session):
    assert bar.isHidden()
    session.notify(FOLDER)
    assert not bar.isHidden()
    session.dismiss(FOLDER)
    assert bar.isHidden()


def test_it_says_what_happened_and_what_to_do(bar, session):
    session.notify(FOLDER)
    assert FOLDER.text in words(bar)
    assert FOLDER.advice in words(bar)
    assert not bar._details.isVisibleTo(bar)
    assert not bar._more.isVisibleTo(bar)


def test_the_newest_comes_first_and_the_others_are_counted(bar, session):
    session.notify(FOLDER)
    session.notify(BUG)
    assert BUG.text in words(bar)
    assert "1 more" in words(bar)


def test_dismissing_shows_the_one_before(bar, session, qtbot):
    session.notify(FOLDER)
    session.notify(BUG)
    qtbot.mouseClick(bar._dismiss, Qt.MouseButton.LeftButton)
    assert session.state.notices == (FOLDER,)
    assert FOLDER.text in words(bar)


def test_markup_from_the_world_stays_text(bar, session):
    session.notify(Notice("<img src='file:///x'>", "<b>now</b>"))
    assert "<img src='file:///x'>" in words(bar)
    formats = {label.textFormat() for label in bar.findChildren(QLabel) if label.text()}
    assert formats == {Qt.TextFormat.PlainText}


def test_details_of_a_bug_are_saved(bar, session, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "details.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    session.notify(BUG)
    qtbot.mouseClick(bar._details, Qt.MouseButton.LeftButton)
    assert BUG.details in file.read_text(encoding="utf-8")
    assert session.state.notices == ()


def test_details_that_are_not_saved_stay(bar, session, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    session.notify(BUG)
    qtbot.mouseClick(bar._details, Qt.MouseButton.LeftButton)
    assert session.state.notices == (BUG,)


def test_details_that_cannot_be_saved_are_said(bar, session, qtbot, tmp_path, monkeypatch):
    nowhere = tmp_path / "none" / "details.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), ""))
    session.notify(BUG)
    qtbot.mouseClick(bar._details, Qt.MouseButton.LeftButton)
    assert session.state.notices[0] == BUG
    assert session.state.notices[1].advice == WriteError.advice
    assert not nowhere.exists()


def test_saving_refuses_a_folder(tmp_path):
    with pytest.raises(WriteError, match="could not be saved"):
        save_details(BUG, tmp_path)
