"""Cancelled, replaced or closed while slow work runs: threads join, and nothing comes later."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.slow_work import Gate, Grading, opening
from tests.lumbar_study import make_study
from viewer import loading as loading_module
from viewer.app import App, make_application
from viewer.loading import CUT_SHORT
from viewer.reading import CELLS
from viewer.session import Doing, Session
from viewer.settings import Settings
from viewer.ui import availability
from viewer.ui.grid_model import Status, cell_content
from viewer.ui.grid_summary import summary
from viewer.ui.nothing_graded import START_AGAIN, STOPPED, banner_of
from viewer.ui.pane_content import message_in
from viewer.version import VERSION


@pytest.fixture
def scan(monkeypatch: pytest.MonkeyPatch, grading: Grading) -> Gate:
    gate = Gate()
    monkeypatch.setattr(loading_module, "open_folders", opening(make_study(), gate))
    return gate


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot, grading: Grading, tmp_path: Path) -> Iterator[App]:
    made = App("cpu", Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    grading.gate.open()
    made.window.close()


@pytest.fixture
def session(app: App) -> Session:
    return app.session


def rests(session: Session) -> bool:
    state = session.state
    return len(state.findings) == 25 and state.activity is None and state.reading is None


def grade_up_to_a_gate(app: App, grading: Grading, qtbot: QtBot) -> None:
    grading.gate.shut()
    app.open(Path("folder"))
    qtbot.waitUntil(lambda: app.session.state.levels is not None)


def test_a_stopped_grading_says_so_and_how_to_go_on(
    app: App, session: Session, grading: Grading, qtbot: QtBot
) -> None:
    grade_up_to_a_gate(app, grading, qtbot)
    app.window.cancel_requested.emit()
    grading.gate.open()
    assert grading.gate.left.wait(5)
    qtbot.wait(30)
    state = session.state
    assert state.findings == {}
    banner = banner_of(state)
    assert banner is not None
    assert (banner.heading, banner.advice) == (STOPPED, START_AGAIN)
    assert {cell_content(state, cell).status for cell in CELLS} == {Status.STOPPED}
    assert "Stopped" in summary(state)
    assert availability.can_regrade(state)
    assert not availability.can_report(state)
    app.window.regrade_requested.emit()
    assert not session.state.stopped
    qtbot.waitUntil(lambda: rests(session))
    resumed = banner_of(session.state)
    assert resumed is not None
    assert resumed.heading != STOPPED  # the fake assesses nothing, which is said instead


def test_a_stopped_reading_is_gone_on_with_by_grading_again(
    app: App, session: Session, scan: Gate, grading: Grading, qtbot: QtBot
) -> None:
    scan.shut()
    app.open(Path("folder"))
    qtbot.waitUntil(lambda: session.state.study is not None)
    app.window.cancel_requested.emit()
    scan.open()
    assert scan.left.wait(5)
    qtbot.wait(30)
    assert session.state.stopped
    assert session.state.volumes == {}
    message = message_in(session.state, 0)
    assert message is not None
    assert "stopped" in message.text
    session.show_slice(0, 0)  # reads what is looked at, and grades nothing unasked
    qtbot.waitUntil(lambda: len(session.state.volumes) == 7 and session.state.reading is None)
    qtbot.wait(30)
    assert grading.requests == []
    app.window.regrade_requested.emit()
    qtbot.waitUntil(lambda: rests(session))
    assert CUT_SHORT in session.state.warnings


def test_grading_again_reads_first_what_was_not_read(
    app: App, session: Session, scan: Gate, grading: Grading, qtbot: QtBot
) -> None:
    scan.shut()
    app.open(Path("folder"))
    qtbot.waitUntil(lambda: session.state.study is not None)
    app.window.cancel_requested.emit()
    scan.open()
    app.window.regrade_requested.emit()
    qtbot.waitUntil(lambda: rests(session))
    assert len(grading.requests[0].volumes) == 7


@pytest.mark.parametrize("uid", ["1.2.3", "9.9"], ids=["the same", "another"])
def test_a_folder_opened_while_grading_begins_anew(
    app: App, session: Session, grading: Grading, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch, uid: str,
) -> None:  # fmt: skip
    grade_up_to_a_gate(app, grading, qtbot)
    monkeypatch.setattr(loading_module, "open_folders", opening(make_study(uid)))
    app.open(Path("folder"))
    assert session.state.study is None
    assert session.state.levels is None
    assert session.state.activity is None
    grading.gate.open()
    qtbot.waitUntil(lambda: rests(session))
    assert session.state.study is not None
    assert session.state.study.study_instance_uid == uid
    assert len(grading.requests) == 2
    assert session.state.notices == ()


def test_a_folder_opened_while_another_is_scanned_replaces_it(
    app: App, session: Session, scan: Gate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan.shut()
    app.open(Path("folder"))
    qtbot.waitUntil(lambda: session.state.study is not None)
    monkeypatch.setattr(loading_module, "open_folders", opening(make_study("9.9")))
    app.open(Path("other"))
    assert session.state.study is None
    scan.open()
    qtbot.waitUntil(lambda: rests(session))
    assert session.state.study is not None
    assert session.state.study.study_instance_uid == "9.9"
    assert session.state.warnings == ("A doubt.",)


def test_cancelling_at_once_leaves_the_window_as_it_was(
    app: App, session: Session, scan: Gate, qtbot: QtBot
) -> None:
    app.open(Path("folder"))
    app.window.cancel_requested.emit()
    before = session.state
    assert before.study is None
    assert before.reading is None
    qtbot.wait(30)
    assert session.state == before


def test_choosing_the_study_that_is_shown_keeps_its_grades(
    app: App, session: Session, qtbot: QtBot
) -> None:
    app.open(Path("folder"))
    qtbot.waitUntil(lambda: rests(session))
    before = session.state
    app.window.study_chosen.emit(make_study())
    assert session.state is before
    app.window.study_chosen.emit(make_study("9.9"))
    assert session.state.findings == {}


def test_the_application_says_its_version(qapp: QApplication) -> None:
    make_application()
    assert qapp.applicationVersion() == VERSION


def workers() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name.startswith("worker")}


@pytest.mark.parametrize("during", ["scanning", "grading"])
def test_closing_the_window_joins_the_threads_and_nothing_comes_later(
    app: App, session: Session, scan: Gate, grading: Grading, qtbot: QtBot, during: str
) -> None:
    gate = scan if during == "scanning" else grading.gate
    gate.shut()
    app.open(Path("folder"))
    qtbot.waitUntil(lambda: gate.reached.is_set() and session.state.study is not None)
    kinds = {"scanning": session.state.reading, "grading": session.state.activity}
    assert kinds[during] is not None
    assert kinds[during].doing is (Doing.READING if during == "scanning" else Doing.GRADING)
    assert workers()
    opener = threading.Timer(0.05, gate.open)  # the close waits for the step that runs
    opener.start()
    app.window.close()
    assert workers() == set()
    assert gate.left.is_set()
    told: list[object] = []
    session.changed.connect(lambda *states: told.append(states))
    qtbot.wait(30)
    assert told == []
    app.window.close()  # a second time does no harm
    opener.join()
