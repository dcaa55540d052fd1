"""Measurements are drawn and moved, and marks of the levels too, with the keyboard alone."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from model.labels import Level
from tests.gui.graded_study import SPACING_MM, disc_mm
from tests.gui.shell_study import graded_session
from viewer import measurement_changes as changes
from viewer.markers import Marker
from viewer.measured_geometry import angle_deg, length_mm
from viewer.measuring import Kind, Measurement, Tool
from viewer.reading import CELLS
from viewer.session import Session
from viewer.ui.linked_views import LinkedViews
from viewer.ui.main_window import MainWindow
from viewer.ui.slice_view import SliceView

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
DISC = Marker(Level.L3_L4)


@pytest.fixture
def session() -> Session:
    made = graded_session()
    made.select(None)
    return made


@pytest.fixture
def pane(window: MainWindow) -> SliceView:
    made = window.findChild(LinkedViews).active
    made.setFocus()
    return made


class Keys:
    """Presses keys where the keyboard is, as a reader does."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, *keys: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        for key in keys * times:
            there = QApplication.focusWidget()
            assert there is not None
            self._qtbot.keyClick(there, key, modifier)

    def write(self, text: str) -> None:
        self._qtbot.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def keys(qtbot: QtBot, pane: SliceView) -> Keys:
    return Keys(qtbot)


def place(pane: SliceView) -> tuple[float, float]:
    at = pane.cross.place_mm
    assert at is not None
    return at.x(), at.y()


def only(session: Session) -> Measurement:
    (measurement,) = session.state.measurements
    return measurement


# -- there and away ------------------------------------------------------------------


def test_without_the_cross_arrows_are_slices_under_every_tool(
    session: Session, pane: SliceView, keys: Keys
) -> None:
    start = session.state.panes[0].slice_index
    keys.press(Key.Key_D, Key.Key_Down)
    assert session.state.panes[0].slice_index == start + 1
    assert session.state.tool is Tool.LENGTH
    assert not pane.cross.is_on


def test_with_the_cross_arrows_move_it_and_other_keys_stay_commands(
    session: Session, pane: SliceView, keys: Keys
) -> None:
    start = session.state.panes[0].slice_index
    keys.press(Key.Key_J)
    x, y = place(pane)
    keys.press(Key.Key_Down, Key.Key_Right, Key.Key_Right)
    assert place(pane) == pytest.approx((x + 2 * SPACING_MM, y + SPACING_MM))
    keys.press(Key.Key_Left, modifier=SHIFT)
    keys.press(Key.Key_Up, modifier=CTRL)
    assert place(pane) == pytest.approx((x - 8 * SPACING_MM, y + 0.9 * SPACING_MM))
    assert session.state.panes[0].slice_index == start
    keys.press(Key.Key_PageDown)
    assert session.state.panes[0].slice_index != start
    assert pane.cross.is_on


def test_escape_and_the_key_take_it_away_and_it_comes_back_where_it_was(
    session: Session, pane: SliceView, keys: Keys
) -> None:
    keys.press(Key.Key_D, Key.Key_J, Key.Key_Down)
    there = place(pane)
    for leave in (Key.Key_Escape, Key.Key_J):
        keys.press(leave)
        assert pane.cross.place_mm is None
        assert not pane.cross.item.isVisible()
        assert session.state.tool is Tool.LENGTH
        keys.press(Key.Key_J)
        assert place(pane) == there


def test_it_stays_on_the_picture_and_the_picture_moves_with_it(pane: SliceView, keys: Keys) -> None:
    pane.view.zoom(3)
    keys.press(Key.Key_J)
    keys.press(Key.Key_Left, modifier=SHIFT, times=9)
    assert place(pane)[0] == 0
    field = pane.view.field_mm
    assert field.left() <= 0 <= field.right()


def test_it_goes_with_the_keyboard_the_pane_and_the_mouse(
    session: Session, window: MainWindow, pane: SliceView, keys: Keys, qtbot: QtBot
) -> None:
    keys.press(Key.Key_J, Key.Key_F6)
    assert not pane.cross.is_on
    pane.setFocus()
    keys.press(Key.Key_J)
    session.activate(1)
    assert not pane.cross.is_on
    session.activate(0)
    pane.setFocus()
    keys.press(Key.Key_J)
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert not pane.cross.is_on


def test_another_study_knows_no_cross(session: Session, pane: SliceView, keys: Keys) -> None:
    keys.press(Key.Key_J)
    session.close()
    assert not pane.cross.is_on
    assert pane.cross.words == ""


# -- drawing -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("letter", "modifier", "kind"),
    [
        (Key.Key_D, Qt.KeyboardModifier.NoModifier, Kind.LENGTH),
        (Key.Key_D, SHIFT, Kind.CANAL),
        (Key.Key_E, Qt.KeyboardModifier.NoModifier, Kind.ELLIPSE),
        (Key.Key_E, SHIFT, Kind.RECTANGLE),
        (Key.Key_T, SHIFT, Kind.ARROW),
    ],
)
def test_what_is_dragged_has_its_two_points_by_enter(
    session: Session, pane: SliceView, keys: Keys, letter, modifier, kind
) -> None:
    keys.press(letter, modifier=modifier)
    keys.press(Key.Key_J, Key.Key_Return)
    keys.press(Key.Key_Right, times=3)
    keys.press(Key.Key_Down, times=4)
    assert session.state.measurements == ()
    keys.press(Key.Key_Return)
    made = only(session)
    assert made.kind is kind
    assert math.dist(*made.points) == pytest.approx(5 * SPACING_MM)
    assert session.state.chosen_measurement == made


def test_an_angle_of_three_points(session: Session, keys: Keys) -> None:
    keys.press(Key.Key_A, Key.Key_J, Key.Key_Space)
    keys.press(Key.Key_Down, times=5)
    keys.press(Key.Key_Space)
    keys.press(Key.Key_Right, times=5)
    keys.press(Key.Key_Space)
    assert angle_deg(only(session)) == pytest.approx(90)


def test_a_cobb_angle_of_four_points(session: Session, keys: Keys) -> None:
    keys.press(Key.Key_A, modifier=SHIFT)
    keys.press(Key.Key_J, Key.Key_Enter)
    for arrow in (Key.Key_Right, Key.Key_Down, Key.Key_Down):
        keys.press(arrow, times=4)
        keys.press(Key.Key_Enter)
    assert only(session).kind is Kind.COBB
    assert len(only(session).points) == 4


def test_an_outline_ends_by_enter_twice(session: Session, keys: Keys) -> None:
    keys.press(Key.Key_S, Key.Key_J, Key.Key_Return)
    for arrow in (Key.Key_Right, Key.Key_Down, Key.Key_Left):
        keys.press(arrow, times=4)
        keys.press(Key.Key_Return)
    assert session.state.measurements == ()
    keys.press(Key.Key_Return)
    assert only(session).kind is Kind.SAC
    assert len(only(session).points) == 4


def test_a_value_at_a_point_and_the_point_of_all_panes(
    session: Session, pane: SliceView, keys: Keys
) -> None:
    keys.press(Key.Key_J, Key.Key_Space)
    assert session.state.cursor is not None
    keys.press(Key.Key_V, Key.Key_Down, Key.Key_Space)
    assert only(session).kind is Kind.POINT
    assert math.dist(session.state.cursor, only(session).points[0]) == pytest.approx(SPACING_MM)


def test_a_text_is_written_and_the_cross_goes_on(
    session: Session, pane: SliceView, keys: Keys
) -> None:
    keys.press(Key.Key_T, Key.Key_J)
    there = place(pane)
    keys.press(Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    keys.write("Schmorl")
    keys.press(Key.Key_Down)
    assert place(pane) == there  # what a text field leaves is not for the cross
    keys.press(Key.Key_Return)
    assert only(session).name == "Schmorl"
    assert QApplication.focusWidget() is pane
    keys.press(Key.Key_Down)
    assert place(pane)[1] == pytest.approx(there[1] + SPACING_MM)


def test_a_rectangle_windows(session: Session, keys: Keys) -> None:
    windows = session.state.windows
    keys.press(Key.Key_W, modifier=SHIFT)
    keys.press(Key.Key_J, Key.Key_Return)
    keys.press(Key.Key_Right, Key.Key_Down, times=6)
    keys.press(Key.Key_Return)
    assert session.state.windows != windows
    assert session.state.tool is Tool.WINDOW


def test_backspace_takes_points_back_and_never_a_measurement(session: Session, keys: Keys) -> None:
    keys.press(Key.Key_A, Key.Key_J, Key.Key_Space, Key.Key_Down, Key.Key_Space)
    keys.press(Key.Key_Backspace)  # the vertex
    keys.press(Key.Key_Down, times=3)
    keys.press(Key.Key_Space)
    keys.press(Key.Key_Right, times=4)
    keys.press(Key.Key_Space)
    assert angle_deg(only(session)) == pytest.approx(90)
    assert math.dist(*only(session).points[:2]) == pytest.approx(4 * SPACING_MM)
    keys.press(Key.Key_Backspace)
    assert len(session.state.measurements) == 1


@pytest.mark.parametrize("drop", [Key.Key_Escape, Key.Key_Backspace])
def test_a_line_that_is_not_wanted(session: Session, pane: SliceView, keys: Keys, drop) -> None:
    keys.press(Key.Key_D, Key.Key_J, Key.Key_Return)
    keys.press(Key.Key_Down, times=3)
    assert pane.layers.measures.marks
    keys.press(drop)
    assert pane.layers.measures.marks == ()
    assert pane.cross.is_on
    keys.press(Key.Key_Return, Key.Key_Return)  # begun anew, and not ended on the spot
    assert session.state.measurements == ()


def test_a_line_ends_on_the_slice_that_it_began_on(session: Session, keys: Keys) -> None:
    keys.press(Key.Key_D, Key.Key_J, Key.Key_Return, Key.Key_Down, Key.Key_PageDown)
    keys.press(Key.Key_Right, Key.Key_Return)
    assert session.state.measurements == ()


def test_a_touched_mouse_moves_nothing_that_the_keys_draw(
    session: Session, pane: SliceView, keys: Keys
) -> None:
    keys.press(Key.Key_D, Key.Key_J, Key.Key_Return)
    keys.press(Key.Key_Down, times=3)
    at, none = QPointF(20, 20), Qt.MouseButton.NoButton
    viewport = pane.view.viewport()
    QApplication.sendEvent(
        viewport,
        QMouseEvent(QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), none, none,
                    Qt.KeyboardModifier.NoModifier),
    )  # fmt: skip
    keys.press(Key.Key_Return)
    assert length_mm(only(session)) == pytest.approx(3 * SPACING_MM)


# -- moving what stands --------------------------------------------------------------


@pytest.fixture
def line(session: Session, keys: Keys, pane: SliceView) -> Measurement:
    """A length of 6 pixels, 24 mm, drawn by keys, and the window tool again."""
    keys.press(Key.Key_D, Key.Key_J, Key.Key_Return)
    keys.press(Key.Key_Right, times=6)
    keys.press(Key.Key_Return, Key.Key_Escape, Key.Key_Escape)
    assert (pane.cross.is_on, session.state.tool) == (False, Tool.WINDOW)
    return only(session)


def test_the_cross_begins_at_the_chosen_measurement_and_moves_its_point(
    session: Session, line: Measurement, keys: Keys
) -> None:
    keys.press(Key.Key_J, Key.Key_Return)
    keys.press(Key.Key_Left, times=2)
    assert only(session) == line
    keys.press(Key.Key_Return)
    assert length_mm(only(session)) == pytest.approx(8 * SPACING_MM)
    assert only(session).points[1] == line.points[1]


def test_tab_leads_to_all_of_it_and_enter_moves_it_whole(
    session: Session, line: Measurement, pane: SliceView, keys: Keys
) -> None:
    keys.press(Key.Key_J)
    said = [pane.cross.words]
    for _ in range(2):
        keys.press(Key.Key_Tab)
        said.append(pane.cross.words)
    assert [words.split(", Value")[0] for words in said] == [
        "Length, point 1",
        "Length, point 2",
        "Length, all of it",
    ]
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Down, times=2)
    keys.press(Key.Key_Return)
    assert length_mm(only(session)) == pytest.approx(length_mm(line))
    for before, after in zip(line.points, only(session).points, strict=True):
        assert math.dist(before, after) == pytest.approx(2 * SPACING_MM)


def test_escape_puts_a_moved_point_back(
    session: Session, line: Measurement, pane: SliceView, keys: Keys
) -> None:
    keys.press(Key.Key_J, Key.Key_Return)
    keys.press(Key.Key_Down, times=2)
    keys.press(Key.Key_Escape)
    assert only(session) == line
    assert pane.layers.drawing is None
    assert pane.cross.is_on


def test_space_sets_a_point_even_on_a_handle(
    session: Session, line: Measurement, keys: Keys
) -> None:
    keys.press(Key.Key_D, Key.Key_J, Key.Key_Space)
    keys.press(Key.Key_Down, times=3)
    keys.press(Key.Key_Space)
    assert len(session.state.measurements) == 2
    assert session.state.measurements[0] == line


def test_one_undo_takes_a_move_back(session: Session, line: Measurement, keys: Keys) -> None:
    keys.press(Key.Key_J, Key.Key_Return)
    keys.press(Key.Key_Down, times=5)
    keys.press(Key.Key_Return, Key.Key_Escape)
    assert only(session) != line
    keys.press(Key.Key_Z, modifier=CTRL)
    assert only(session) == line


def test_a_chosen_measurement_of_another_slice_is_not_begun_at(
    session: Session, line: Measurement, pane: SliceView, keys: Keys
) -> None:
    keys.press(Key.Key_PageDown)
    session.apply(changes.chose, line)
    keys.press(Key.Key_J)
    assert pane.cross.words.startswith("Drawing cross: Window")


# -- marks of the levels -------------------------------------------------------------


def to_the_mark(pane: SliceView, keys: Keys) -> None:
    keys.press(Key.Key_J)
    for _ in range(20):
        keys.press(Key.Key_Tab)
        if pane.cross.words.startswith("L3/L4 disc"):
            return
    pytest.fail("Tab never came to the mark")


def test_a_mark_is_carried_in_mm_and_put_down_by_enter(
    session: Session, pane: SliceView, keys: Keys
) -> None:
    missing = set(CELLS) - set(session.state.findings)
    to_the_mark(pane, keys)
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Right, times=3)
    keys.press(Key.Key_Down, modifier=SHIFT)
    keys.press(Key.Key_Up, modifier=CTRL, times=5)
    assert DISC not in session.state.opinions.moved
    assert pane.cross.words.startswith("Moving L3/L4 disc")
    keys.press(Key.Key_Return)
    x, y, z = disc_mm(Level.L3_L4)
    assert session.state.opinions.moved[DISC] == pytest.approx((x, y + 3, z - 9.5), abs=1e-6)
    assert set(CELLS) - set(session.state.findings) - missing == set(DISC.cells)


def test_escape_puts_a_mark_back_where_it_was(
    session: Session, pane: SliceView, keys: Keys
) -> None:
    to_the_mark(pane, keys)
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Right, times=3)
    keys.press(Key.Key_Escape)
    assert session.state.opinions.moved == {}
    assert pane.cross.is_on


def test_marks_are_left_alone_while_a_tool_draws(pane: SliceView, keys: Keys) -> None:
    keys.press(Key.Key_D, Key.Key_J)
    before = place(pane)
    keys.press(Key.Key_Tab)
    assert place(pane) == before
    assert "disc" not in pane.cross.words


# -- what it says --------------------------------------------------------------------


def test_its_place_value_and_length_are_told(pane: SliceView, keys: Keys) -> None:
    keys.press(Key.Key_D, Key.Key_J)
    assert pane.accessibleDescription().startswith("Drawing cross: Length, Value ")
    assert pane.accessibleDescription().endswith(" mm")
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Down, times=3)
    assert pane.accessibleDescription().startswith("Drawing: Length, 12.0 mm, Value ")
    assert pane.cross.item.busy
    keys.press(Key.Key_Return, Key.Key_Escape)
    assert "Drawing" not in pane.accessibleDescription()


def test_it_is_announced_where_somebody_listens(
    pane: SliceView, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("viewer.ui.key_cross.QAccessible.isActive", lambda: True)
    monkeypatch.setattr(
        "viewer.ui.key_cross.QAccessible.updateAccessibility",
        lambda event: told.append(event.message()),
    )
    keys.press(Key.Key_J, Key.Key_Down)
    assert told
    assert told[-1] == pane.cross.words


def test_the_keys_are_said_on_the_picture(session: Session, pane: SliceView, keys: Keys) -> None:
    session.set_preferences(corner_text=False)
    keys.press(Key.Key_D, Key.Key_J)
    first, second, *_ = (line.text for line in pane.pointer.text.lines)
    assert first == "Drawing cross: Length"
    assert second.startswith("Enter sets a point")
    keys.press(Key.Key_Escape)
    assert pane.pointer.text.lines == ()
