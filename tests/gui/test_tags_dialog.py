"""The window of DICOM elements follows the slice, searches and copies, and stops when it goes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.graded_study import T2, study
from tests.gui.shown_window import shown_window
from tests.unit.viewer.dicom.test_element_reading import made, written
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.tags_dialog import TagsDialog


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A study whose first pane shows slices that lie on disk; one of them is no DICOM."""
    whole = study()
    (stack,) = whole[T2].stacks
    paths = [tmp_path / f"{index}.dcm" for index in range(len(stack.frames))]
    for index, path in enumerate(paths[:-1]):
        written(path, made(InstanceNumber=str(index), PatientName=f"<b>Slice</b>^{index}"))
    paths[-1].write_bytes(b"nothing of the kind")
    frames = tuple(
        replace(frame, path=path) for frame, path in zip(stack.frames, paths, strict=True)
    )
    series = replace(whole[T2], stacks=(replace(stack, frames=frames),))
    session = Session()
    session.open(replace(whole, series=(series, *whole.series[1:])))
    session.activate(0)
    return session


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> TagsDialog:
    made_one = TagsDialog(session)
    qtbot.addWidget(made_one)
    with qtbot.waitExposed(made_one):
        made_one.show()
    return made_one


def value_of(dialog: TagsDialog, tag: str) -> str:
    model = dialog.table.model()
    found = [row for row in range(model.rowCount()) if model.index(row, 0).data() == tag]
    return model.index(found[0], 3).data() if found else ""


def test_it_shows_the_file_of_the_slice_and_follows_it(
    session: Session, dialog: TagsDialog, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: value_of(dialog, "(0020,0013)") == "4", timeout=20000)
    assert value_of(dialog, "(0010,0010)") == "<b>Slice</b>^4"
    assert dialog.said.text().startswith("4.dcm: ")
    session.show_slice(0, 2)
    qtbot.waitUntil(lambda: value_of(dialog, "(0020,0013)") == "2", timeout=20000)


def test_a_file_that_cannot_be_read_says_so(
    session: Session, dialog: TagsDialog, qtbot: QtBot
) -> None:
    session.show_slice(0, 8)
    qtbot.waitUntil(lambda: "not DICOM" in dialog.said.text(), timeout=20000)
    assert dialog.table.model().rowCount() == 0


def test_nothing_of_a_closed_study_stays(
    session: Session, dialog: TagsDialog, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() > 0, timeout=20000)
    session.close()
    assert dialog.table.model().rowCount() == 0
    assert "no slice" in dialog.said.text()


def test_search_leaves_the_rows_that_hold_the_text_and_copy_takes_them(
    dialog: TagsDialog, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() > 0, timeout=20000)
    every = dialog.table.model().rowCount()
    qtbot.keyClicks(dialog.search, "pixel spac")
    assert dialog.table.model().rowCount() == 1
    assert dialog.said.text().endswith(f"1 of {every} elements")
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy").click()
    said = QGuiApplication.clipboard().text()
    assert said == "(0028,0030)\tDS\tPixel Spacing\t0.5 \\ 0.75"
    dialog.search.clear()
    dialog.table.selectRow(0)
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("(0002,")


@pytest.mark.parametrize("by", ["dialog", "window"])
def test_the_thread_ends_with_the_window(
    session: Session, qtbot: QtBot, tmp_path: Path, by: str
) -> None:
    window = shown_window(qtbot, session, Settings(tmp_path / "s.ini"))
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    (shown,) = [one for one in window.findChildren(TagsDialog) if one.isVisible()]
    lister = shown._lister
    (shown if by == "dialog" else window).close()
    assert lister._worker._executor._shutdown
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_its_controls_have_names_and_tooltips(dialog: TagsDialog) -> None:
    for kind in (QPushButton, QLineEdit):
        for control in dialog.findChildren(kind):
            assert control.toolTip(), control.objectName()
            assert control.accessibleName()
    assert dialog.table.accessibleName()
