"""The list of measurements and key images follows the session and acts on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.graded_study import AXIAL, T1, T2
from tests.gui.shell_study import graded_session
from tests.gui.shown_window import shown_window
from viewer import measurement_changes as changes
from viewer.key_images import named
from viewer.measuring import Kind, Measurement
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.marks_list import MarksList
from viewer.ui.marks_model import MarksModel

NAME, VALUE = 0, 1


def length(session: Session, series: str, at: int, mm: float) -> Measurement:
    frame = session.state.study[series].stacks[0].frames[at]
    x, y, z = frame.image_position_patient
    ends = ((x, y, z), (x + mm * frame.row_cosine[0], y + mm * frame.row_cosine[1], z))
    return Measurement(Kind.LENGTH, series, frame, ends)


@pytest.fixture
def session() -> Session:
    made = graded_session()
    made.apply(changes.measured, length(made, T2, 2, 10.0))
    made.apply(changes.measured, length(made, AXIAL, 30, 20.0))
    made.mark_key_slice(made.state.study[T1].stacks[0].frames[5], True)
    return made


@pytest.fixture
def listed(session: Session, qtbot: QtBot) -> MarksList:
    made = MarksList(session)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(listed: MarksList) -> list[tuple[str, str]]:
    model = listed.table.model()
    return [
        (model.index(row, NAME).data(), model.index(row, VALUE).data())
        for row in range(model.rowCount())
    ]


def button(listed: MarksList, text: str) -> QPushButton:
    return next(one for one in listed.findChildren(QPushButton) if one.text() == text)


def test_the_model_keeps_the_rules_of_qt(session: Session, qtbot: QtBot) -> None:
    model = MarksModel(session)
    QAbstractItemModelTester(model)
    session.apply(changes.removed, session.state.measurements[0])
    session.apply(changes.renamed, session.state.measurements[0], "x")
    assert model.rowCount() == 2


def test_the_list_follows_the_session(session: Session, listed: MarksList) -> None:
    assert words(listed) == [("Length", "10.0 mm"), ("Length", "20.0 mm"), ("Key image", "")]
    session.apply(changes.removed, session.state.measurements[0])
    assert words(listed) == [("Length", "20.0 mm"), ("Key image", "")]
    session.close()
    assert words(listed) == []
    assert not listed.table.isVisible()
    assert not button(listed, "Copy").isEnabled()


@pytest.mark.parametrize(("row", "pane", "slice_index"), [(0, 0, 2), (1, 1, 30), (2, 2, 5)])
def test_a_click_goes_to_the_slice_in_the_pane_that_shows_its_series(
    session: Session, listed: MarksList, qtbot: QtBot, row: int, pane: int, slice_index: int
) -> None:
    table = listed.table
    middle = table.visualRect(table.model().index(row, NAME)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    state = session.state
    assert (state.active_pane, state.panes[pane].slice_index) == (pane, slice_index)
    expected = state.measurements[row] if row < 2 else None
    assert changes.chosen_of(state) == expected


def test_a_series_that_hangs_nowhere_is_hung(session: Session, listed: MarksList) -> None:
    session.activate(1)
    session.hang(1, T2)
    listed.choose_rows([1])
    listed.go_there()
    pane = session.state.panes[session.state.active_pane]
    assert (pane.series_uid, pane.slice_index) == (AXIAL, 30)


def test_a_name_is_typed_into_the_table(session: Session, listed: MarksList, qtbot: QtBot) -> None:
    table = listed.table
    for row, name in ((0, "Cyst"), (2, "Best view")):
        table.setCurrentIndex(table.model().index(row, NAME))
        table.edit(table.model().index(row, NAME))
        (field,) = table.findChildren(QLineEdit)
        qtbot.keyClicks(field, name)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not table.findChildren(QLineEdit))
    assert session.state.measurements[0].name == "Cyst"
    assert list(session.state.key_names.values()) == ["Best view"]
    assert [name for name, _ in words(listed)] == ["Cyst", "Length", "Best view"]


def test_rows_are_deleted_by_key_and_button(
    session: Session, listed: MarksList, qtbot: QtBot
) -> None:
    listed.choose_rows([0, 2])
    listed.table.setFocus()
    qtbot.keyClick(listed.table, Qt.Key.Key_Delete)
    assert len(session.state.measurements) == 1
    assert session.state.key_slices == frozenset()
    listed.choose_rows([0])
    button(listed, "Delete").click()
    assert session.state.measurements == ()


def test_rows_are_copied_as_text_and_as_csv(
    session: Session, listed: MarksList, qtbot: QtBot
) -> None:
    listed.choose_rows([1])
    listed.table.setFocus()
    qtbot.keyClick(listed.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Length\t20.0 mm\t\tAxial T2\t31"
    button(listed, "Copy all as CSV").click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert (len(lines), lines[0]) == (4, "Name,Value,Level,Series,Slice")


def test_a_rename_of_the_same_words_changes_nothing(session: Session, listed: MarksList) -> None:
    model = listed.table.model()
    assert not model.setData(model.index(0, NAME), "")
    assert not model.setData(model.index(0, VALUE), "x")
    before = session.state
    session.apply(named, before.study[T2].stacks[0].frames[0], "not marked")
    assert session.state == before


def test_the_window_opens_one_list(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    window = shown_window(qtbot, session, Settings(tmp_path / "s.ini"))
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_F7)
    (one,) = [made for made in window.findChildren(MarksList) if made.isVisible()]
    one.close()
    QApplication.sendPostedEvents(one, QEvent.Type.DeferredDelete)


def test_its_controls_have_names_and_tooltips(listed: MarksList) -> None:
    for control in listed.findChildren(QPushButton):
        assert control.toolTip(), control.text()
        assert control.accessibleName()
    assert listed.table.accessibleName()
