"""Readings are written off the GUI thread, in their order, and none is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.labels import Severity
from tests.gui.graded_study import study
from viewer.errors import WriteError
from viewer.reading import CELLS
from viewer.reading_keeper import ReadingKeeper
from viewer.reading_writer import ReadingWriter
from viewer.readings import Readings
from viewer.session import Session
from viewer.state import State

ONE, OTHER = CELLS[3], CELLS[8]


class SlowReadings(Readings):
    """A disk that says only when it is told to that a file is there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.may_go_on = threading.Event()
        self.threads: list[int] = []
        self.fails = False

    def save(self, state: State) -> None:
        """Wait, then save or fail."""
        self.threads.append(threading.get_ident())
        self.may_go_on.wait(5)
        if self.fails:
            raise WriteError("The disk is full.")
        super().save(state)


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[SlowReadings]:
    made = SlowReadings(tmp_path / "readings")
    yield made
    made.may_go_on.set()


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session()


def grade(session: Session, severity: Severity) -> None:
    session.grade_as_reader(ONE, severity)


def test_saving_does_not_wait_for_the_disk(session: Session, slow: SlowReadings, qtbot: QtBot):
    keeper = ReadingKeeper(session, slow)
    session.open(study())
    grade(session, Severity.SEVERE)
    keeper.save()
    assert not slow.holds("1.2.9")  # and yet the call is back
    slow.may_go_on.set()
    qtbot.waitUntil(lambda: session.state.read_studies == {"1.2.9"})
    assert threading.get_ident() not in slow.threads
    keeper.close()


def test_closing_waits_for_every_save(session: Session, slow: SlowReadings) -> None:
    keeper = ReadingKeeper(session, slow)
    for uid in ("1.2.9", "1.2.10"):
        session.open(study(uid))
        grade(session, Severity.SEVERE)
    grade(session, Severity.MODERATE)
    threading.Timer(0.05, slow.may_go_on.set).start()
    keeper.close()
    first, last = slow.load("1.2.9"), slow.load("1.2.10")
    assert first is not None
    assert last is not None
    assert first.opinions.of_cells[ONE].grade is Severity.SEVERE
    assert last.opinions.of_cells[ONE].grade is Severity.MODERATE


def test_a_study_that_is_opened_again_at_once_has_what_was_just_said(
    session: Session, slow: SlowReadings
) -> None:
    keeper = ReadingKeeper(session, slow)
    session.open(study())
    grade(session, Severity.SEVERE)
    session.open(study("1.2.10"))
    threading.Timer(0.05, slow.may_go_on.set).start()
    session.open(study())
    assert session.state.reader == {ONE: Severity.SEVERE}
    keeper.close()


def test_a_save_that_fails_is_told_and_the_next_change_is_saved(
    session: Session, slow: SlowReadings
) -> None:
    keeper = ReadingKeeper(session, slow)
    session.open(study())
    slow.fails = True
    slow.may_go_on.set()
    grade(session, Severity.SEVERE)
    keeper.finish()
    assert "could not be saved. The disk is full." in session.state.notices[-1].text
    assert session.state.read_studies == frozenset()
    slow.fails = False
    grade(session, Severity.MODERATE)
    keeper.finish()
    saved = slow.load("1.2.9")
    assert saved is not None
    assert saved.opinions.of_cells[ONE].grade is Severity.MODERATE
    keeper.close()


def test_saves_are_told_in_their_order(session: Session, slow: SlowReadings) -> None:
    writer = ReadingWriter(slow)
    told: list[object] = []
    writer.written.connect(lambda state, _: told.append(state))
    session.open(study())
    grade(session, Severity.SEVERE)
    first = session.state
    grade(session, Severity.MODERATE)
    writer.save(first)
    writer.save(session.state)
    assert writer.is_writing("1.2.9")
    assert not writer.is_writing("1.2.10")
    slow.may_go_on.set()
    writer.finish()
    assert told == [first, session.state]
    assert not writer.is_writing("1.2.9")
    writer.close()
