"""The export's dialog: asks for a folder, says how far it is and what became of it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.viewer.dicom.dicom_files import finish, sagittal_positions, write_series
from viewer.dicom.reader import scan_folder
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui import dialogs
from viewer.ui.action_set import ActionSet
from viewer.ui.export_dialog import ExportDialog
from viewer.ui.main_window import MainWindow


@pytest.fixture
def session(tmp_path: Path) -> Session:
    write_series(tmp_path / "in", sagittal_positions(5))
    made = Session()
    made.open(finish(scan_folder(tmp_path / "in"))[0])
    return made


@pytest.fixture
def window(session: Session, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = MainWindow(session, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(window: MainWindow) -> ExportDialog:
    window.findChild(ActionSet)["export-study"].trigger()
    return window.findChild(ExportDialog)


def test_it_needs_a_study(window: MainWindow, session: Session) -> None:
    action = window.findChild(ActionSet)["export-study"]
    assert action.isEnabled()
    session.close()
    assert not action.isEnabled()


def test_a_study_is_exported(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(dialogs, "ask_for_empty_folder", lambda _: out)
    dialog.start()
    assert dialog.cancel_button.isVisible()
    qtbot.waitUntil(lambda: "5 files" in dialog.said.text(), timeout=20_000)
    assert len(list(out.rglob("*.dcm"))) == 5
    dialog.start()
    qtbot.waitUntil(lambda: "not empty" in dialog.said.text(), timeout=20_000)
    assert dialog.start_button.isVisible()


def test_nothing_is_done_without_a_folder(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_for_empty_folder", lambda _: None)
    dialog.start()
    assert dialog.start_button.isVisible()


def test_it_is_stopped(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(dialogs, "ask_for_empty_folder", lambda _: out)
    dialog.start()
    dialog.cancel()
    assert "stopped" in dialog.said.text()
    dialog.close()  # waits for the thread
    assert list(out.iterdir()) == []
