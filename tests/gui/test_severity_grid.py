"""The grid shows what the session holds, and a chosen cell reaches the session."""

from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from model.labels import Condition, Level, Severity
from model.results import Explanation, Heatmap
from tests.gui.graded_study import (
    CANAL,
    LEFT_FORAMEN,
    RIGHT_RECESS,
    all_mild,
    begun_session,
    graded,
    levels,
    study,
    withheld,
)
from viewer.reading import CELLS, Cell
from viewer.session import Activity, Doing, Session
from viewer.ui.grade_menu import GradeMenu
from viewer.ui.grid_delegate import CELL_HEIGHT_PX, CELL_MIN_WIDTH_PX
from viewer.ui.severity_grid import SeverityGrid


@pytest.fixture
def session() -> Session:
    return begun_session()


@pytest.fixture
def grid(session: Session, qtbot: QtBot) -> SeverityGrid:
    made = SeverityGrid(session)
    qtbot.addWidget(made)
    made.resize(420, made.sizeHint().height())
    with qtbot.waitExposed(made):
        made.show()
    return made


def index(grid: SeverityGrid, cell: Cell):
    row, column = list(Level).index(cell[0]), list(Condition).index(cell[1])
    return grid.table.model().index(row, column)


def place(grid: SeverityGrid, cell: Cell) -> QPoint:
    return grid.table.visualRect(index(grid, cell)).center()


def test_all_cells_fit_a_narrow_column(grid: SeverityGrid) -> None:
    view = grid.table
    assert view.columnWidth(0) >= CELL_MIN_WIDTH_PX >= 64
    assert view.rowHeight(0) >= CELL_HEIGHT_PX >= 44
    assert not view.horizontalScrollBar().maximum()
    assert not view.verticalScrollBar().maximum()
    last = view.visualRect(index(grid, CELLS[-1]))
    assert view.viewport().rect().contains(last)


def test_a_click_selects_the_cell_and_hangs_its_slice(
    grid: SeverityGrid, session: Session, qtbot: QtBot
) -> None:
    cell = Level.L4_L5, LEFT_FORAMEN
    finding = graded(cell, Severity.SEVERE)
    session.add_finding(finding)
    qtbot.mouseClick(grid.table.viewport(), Qt.MouseButton.LeftButton, pos=place(grid, cell))
    assert session.state.selected == cell
    assert finding.place is not None
    assert session.state.cursor == finding.place.patient_mm


def test_a_second_click_brings_the_slice_back_and_keeps_the_map(
    grid: SeverityGrid, session: Session, qtbot: QtBot
) -> None:
    cell = Level.L4_L5, LEFT_FORAMEN
    session.add_finding(graded(cell))
    session.select(cell)
    pane = session.state.active_pane
    there = session.state.panes[pane].slice_index
    session.show_slice(pane, there + 2)
    heat = Heatmap(np.zeros((4, 4), np.float32), np.eye(4))
    session.add_explanation(Explanation(*cell, None, "Attention rollout", heat, "The note."))
    qtbot.mouseClick(grid.table.viewport(), Qt.MouseButton.LeftButton, pos=place(grid, cell))
    assert session.state.panes[pane].slice_index == there
    assert session.state.explanation is not None


def test_arrow_keys_walk_and_enter_chooses(
    grid: SeverityGrid, session: Session, qtbot: QtBot
) -> None:
    session.select((Level.L1_L2, CANAL))
    qtbot.keyClick(grid.table, Qt.Key.Key_Right)
    assert session.state.selected == (Level.L1_L2, LEFT_FORAMEN)
    qtbot.keyClick(grid.table, Qt.Key.Key_Down)
    assert session.state.selected == (Level.L2_L3, LEFT_FORAMEN)
    session.add_finding(graded((Level.L2_L3, LEFT_FORAMEN)))
    session.hide_cursor()
    qtbot.keyClick(grid.table, Qt.Key.Key_Return)
    assert session.state.cursor is not None


def test_walking_in_by_keyboard_selects_nothing(
    grid: SeverityGrid, session: Session, qtbot: QtBot
) -> None:
    grid.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(grid.table.hasFocus)
    assert session.state.selected is None


def test_the_sessions_choice_is_shown_without_an_echo(grid: SeverityGrid, session: Session) -> None:
    heard = Mock()
    session.changed.connect(heard)
    cell = Level.L3_L4, RIGHT_RECESS
    session.select(cell)
    assert heard.call_count == 1
    assert grid.table.currentIndex() == index(grid, cell)
    assert grid.table.selectionModel().isSelected(index(grid, cell))
    session.select(None)
    assert heard.call_count == 2
    assert not grid.table.selectionModel().hasSelection()


def test_only_the_cell_that_was_graded_is_announced(grid: SeverityGrid, session: Session) -> None:
    heard = Mock()
    grid.table.model().dataChanged.connect(heard)
    cell = Level.L3_L4, RIGHT_RECESS
    session.add_finding(graded(cell, Severity.MODERATE))
    assert [call.args[:2] for call in heard.call_args_list] == [
        (index(grid, cell), index(grid, cell))
    ]
    session.set_preferences(corner_text=False)
    session.show_slice(0, 1)
    assert heard.call_count == 1


def test_the_row_of_the_level_on_the_active_pane_is_announced(
    grid: SeverityGrid, session: Session
) -> None:
    heard = Mock()
    grid.table.model().headerDataChanged.connect(heard)
    session.add_finding(graded((Level.L2_L3, CANAL)))
    session.select((Level.L2_L3, CANAL))
    speech = Qt.ItemDataRole.AccessibleTextRole
    header = [
        grid.table.model().headerData(row, Qt.Orientation.Vertical, speech) for row in range(5)
    ]
    assert heard.called
    assert header == ["L1/L2", "L2/L3, on the active pane", "L3/L4", "L4/L5", "L5/S1"]


def test_the_menu_takes_the_readers_grade(
    grid: SeverityGrid, session: Session, qtbot: QtBot
) -> None:
    cell = Level.L4_L5, CANAL
    session.add_finding(graded(cell, Severity.SEVERE))
    grid.table.customContextMenuRequested.emit(place(grid, cell))
    menu = grid.findChild(GradeMenu)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Moderate").trigger()
    assert session.state.reader == {cell: Severity.MODERATE}
    menu.close()


def test_dots_move_only_while_cells_wait(grid: SeverityGrid, session: Session) -> None:
    assert not grid.animated
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    assert grid.animated
    for finding in all_mild().values():
        session.add_finding(finding)
    assert not grid.animated
    session.begin_grading(levels(), 1)
    assert grid.animated
    session.set_activity(None)
    assert not grid.animated


def test_a_step_moves_the_dots(grid: SeverityGrid, session: Session) -> None:
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    timer = grid.findChild(QTimer)
    assert timer is not None
    before = grid.table.grab().toImage()
    timer.timeout.emit()
    assert grid.table.grab().toImage() != before


def test_a_menu_beside_the_cells_is_not_opened(grid: SeverityGrid) -> None:
    grid.table.customContextMenuRequested.emit(QPoint(-5, -5))
    assert grid.findChild(GradeMenu) is None


def test_another_study_leaves_nothing(grid: SeverityGrid, session: Session) -> None:
    for finding in all_mild().values():
        session.add_finding(finding)
    session.grade_as_reader(CELLS[0], Severity.SEVERE)
    session.select(CELLS[0])
    session.open(study("1.2.10"))
    model = grid.table.model()
    texts = {model.data(index(grid, cell)) for cell in CELLS}
    assert texts == {""}
    assert not grid.table.selectionModel().hasSelection()


def test_a_reading_voice_hears_headers_and_grades(grid: SeverityGrid, session: Session) -> None:
    session.add_finding(graded((Level.L1_L2, CANAL), Severity.SEVERE, 0.87))
    spoken = QAccessible.queryAccessibleInterface(grid.table)
    assert spoken is not None
    assert spoken.text(QAccessible.Text.Name) == "Severity grid, levels by conditions"
    children = [spoken.child(at) for at in range(spoken.childCount())]
    said = [child.text(QAccessible.Text.Name) for child in children if child is not None]
    assert len(said) == 6 * 6
    assert any(text.startswith("L1/L2, Spinal Canal Stenosis. Severe, 87") for text in said)
    assert "Left Subarticular Stenosis, graded on axial T2" in said
    assert "L5/S1, Right Subarticular Stenosis. Not graded yet" in said


def test_every_state_can_be_painted(grid: SeverityGrid, session: Session) -> None:
    """Grabbing runs the delegate on waiting, graded, changed, accepted and withheld cells."""
    blank = grid.grab().toImage()
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    waiting = grid.grab().toImage()
    for at, cell in enumerate(CELLS):
        session.add_finding(withheld(cell) if at % 4 == 0 else graded(cell, Severity(at % 3)))
        if at % 2:
            session.grade_as_reader(cell, Severity((at + 1) % 3))
    graded_picture = grid.grab().toImage()
    assert blank != waiting != graded_picture != blank
