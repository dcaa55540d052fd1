"""A run that ended suddenly is told of; what was open is known only beside a kept list."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.shell_study import full_study
from viewer.end_watch import EndWatch
from viewer.local_studies import OpenPath
from viewer.running_mark import Ended, RunningMark
from viewer.scratch_folder import PREFIX
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.main_window import MainWindow
from viewer.ui.reopen_feature import UNKNOWN, ReopenFeature

DIES = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from viewer.running_mark import RunningMark
mark = RunningMark(Path(sys.argv[1]))
assert mark.begin() is None
mark.note(Path(sys.argv[3]) if sys.argv[3] else None, "1.2.3")
os._exit(1)
"""
ROOT = Path(__file__).resolve().parents[2]


def die(folder: Path, path: str) -> None:
    """A program that sets its mark and is gone."""
    command = [sys.executable, "-c", DIES, str(folder), str(ROOT), path]
    assert subprocess.run(command, check=False).returncode == 1


@pytest.mark.parametrize("path", ["", "somewhere"])
def test_a_sudden_end_is_known_once(tmp_path: Path, path: str) -> None:
    die(tmp_path, path)
    mark = RunningMark(tmp_path)
    expected = Ended(Path(path), "1.2.3") if path else Ended()
    assert mark.begin() == expected
    mark.end()
    assert RunningMark(tmp_path).begin() is None


def test_an_end_as_it_should_be_leaves_nothing(tmp_path: Path) -> None:
    mark = RunningMark(tmp_path)
    mark.begin()
    mark.note(tmp_path / "x", "1")
    mark.end()
    assert list(tmp_path.iterdir()) == []


def test_a_program_that_still_runs_is_let_be(tmp_path: Path) -> None:
    first = RunningMark(tmp_path)
    first.begin()
    (tmp_path / "running-1.json").write_text("{")
    second = RunningMark(tmp_path)
    second._file = tmp_path / "running-2.json"
    assert second.begin() == Ended()
    assert first._file.exists()
    second.end()
    first.end()


def test_the_study_is_named_only_beside_a_kept_list(tmp_path: Path) -> None:
    session = Session()
    watch = EndWatch(session, tmp_path)
    watch.begin()
    (mark,) = tmp_path.glob("running-*.json")
    study = replace(full_study(), folder=tmp_path / "Zzcanary")
    session.open(study)
    assert b"Zzcanary" not in mark.read_bytes()
    session.set_preferences(keeps_catalogue=True)
    assert b"Zzcanary" in mark.read_bytes()
    session.set_preferences(keeps_catalogue=False)
    assert b"Zzcanary" not in mark.read_bytes()
    session.set_preferences(keeps_catalogue=True)
    session.open(
        replace(study, study_instance_uid="9", folder=tmp_path / f"{PREFIX}x" / "Zzcanary")
    )
    assert b"Zzcanary" not in mark.read_bytes()
    watch.end()
    assert not mark.exists()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = MainWindow(Session(), Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_was_open_is_offered_again(window: MainWindow, tmp_path: Path) -> None:
    reopen = window.findChild(ReopenFeature)
    wished: list[OpenPath] = []
    reopen.wished.connect(wished.append)
    reopen.offer(Ended(tmp_path, "1.2.3"))
    box = window.findChild(QMessageBox)
    assert box.isVisible()
    assert not box.isModal()
    assert str(tmp_path) not in box.text() + box.informativeText()
    next(one for one in box.findChildren(QPushButton) if "again" in one.text()).click()
    assert wished == [OpenPath(tmp_path, "1.2.3")]
    assert reopen._session.state.notices == ()


@pytest.mark.parametrize("gone", [Ended(), Ended(Path("not there"), "1")])
def test_else_it_is_only_said(window: MainWindow, gone: Ended) -> None:
    reopen = window.findChild(ReopenFeature)
    reopen.offer(gone)
    assert window.findChild(QMessageBox) is None
    assert reopen._session.state.notices == (UNKNOWN,)
