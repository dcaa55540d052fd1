"""Weights that are not there, a folder that goes while it is read: said, and the slices stay."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.unit.viewer.dicom.dicom_files import AXIAL, sagittal_positions, write_series
from viewer import loading as loading_module
from viewer.decoding import decode
from viewer.journey import Journey
from viewer.session import Session

LONG_MS = 60_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "study"
    write_series(made / "a", sagittal_positions(6), uid="1.2.826.0.1.2.1", SeriesDescription="T1")
    axial = [(-60.0, -60.0, 4.0 * z) for z in range(4)]
    write_series(
        made / "b", axial, uid="1.2.826.0.1.2.2", orientation=AXIAL, SeriesDescription="T2"
    )
    return made


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session()


@pytest.fixture
def journey(session: Session, tmp_path: Path) -> Iterator[Journey]:
    made = Journey(session, tmp_path / "no weights", "cpu")
    yield made
    made.close()


def rests(session: Session) -> bool:
    state = session.state
    return len(state.findings) == 25 and state.activity is None and state.reading is None


def test_without_weights_the_slices_are_shown_and_every_cell_says_why(
    journey: Journey, session: Session, folder: Path, qtbot: QtBot
) -> None:
    journey.open(folder)
    qtbot.waitUntil(lambda: rests(session), timeout=LONG_MS)
    assert len(session.state.volumes) == 2
    assert all(finding.severity is None for finding in session.state.findings.values())
    reasons = {finding.answer.reason for finding in session.state.findings.values()}
    assert len(reasons) == 1
    assert "weights are missing" in reasons.pop()
    assert session.state.failure is None


def test_a_folder_that_goes_while_it_is_read_is_said_and_the_next_one_opens(
    journey: Journey, session: Session, folder: Path, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)

    def late(*asked: object) -> object:
        shutil.rmtree(copy, ignore_errors=True)
        return decode(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(loading_module, "decode", late)
    monkeypatch.setattr("viewer.opening.decode", late)
    journey.open(copy)
    qtbot.waitUntil(lambda: rests(session), timeout=LONG_MS)
    assert session.state.volumes == {}
    assert any("could not be read" in notice.text for notice in session.state.notices)
    assert session.state.study is not None
    monkeypatch.undo()
    journey.open(folder)
    qtbot.waitUntil(lambda: rests(session) and len(session.state.volumes) == 2, timeout=LONG_MS)
    assert session.state.notices == ()
