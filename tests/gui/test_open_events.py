"""Files that the system asks to open are asked for together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.ui.open_events import OpenEvents


@pytest.fixture
def events(qapp: QApplication) -> Iterator[OpenEvents]:
    made = OpenEvents(qapp)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


def test_files_that_come_together_are_asked_for_once(
    events: OpenEvents, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    asked: list[tuple[Path, ...]] = []
    events.asked.connect(asked.append)
    paths = (tmp_path / "1.dcm", tmp_path / "2.dcm")
    for path in paths:
        assert QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(path)))
    assert asked == []
    qtbot.waitUntil(lambda: bool(asked))
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(tmp_path)))
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked == [paths, (tmp_path,)]


def test_addresses_and_other_events_are_left_alone(
    events: OpenEvents, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(events.asked, wait=20):
        assert not events.eventFilter(qapp, QEvent(QEvent.Type.User))
        assert not events.eventFilter(qapp, QFileOpenEvent(QUrl("https://example.org/a")))
