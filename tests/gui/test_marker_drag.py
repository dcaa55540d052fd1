"""Marks of the levels are moved by mouse, named by right click, and left alone by the tools."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from model.labels import Level, Severity, Side
from tests.gui.graded_study import CANAL, disc_mm
from tests.gui.shell_study import graded_session
from viewer import deciding
from viewer.markers import Marker
from viewer.measuring import Tool
from viewer.reading import CELLS
from viewer.session import Session
from viewer.ui.marker_guides import dragged_place
from viewer.ui.slice_view import SliceView

DISC = Marker(Level.L3_L4)
FORAMEN = Marker(Level.L3_L4, Side.LEFT)
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
ASIDE = (4.0, 0.0, 0.0)  # of the middle slice: one slice to the left
Place = tuple[float, float, float]


@pytest.fixture
def session() -> Session:
    """Foramina lie one slice beside the discs, so that both can be held apart."""
    made = graded_session()
    for side, sign in ((Side.LEFT, 1), (Side.RIGHT, -1)):
        for level in Level:
            _, y, z = disc_mm(level)
            made.apply(deciding.marker_moved, Marker(level, side), (sign * 8.0, y + 12, z))
    made.select(None)
    return made


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> SliceView:
    made = SliceView(session, 0)
    qtbot.addWidget(made)
    made.resize(600, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def on_screen(view: SliceView, place: Place) -> QPoint:
    plane = view.view.plane
    assert plane is not None
    row, column, _ = plane.place(place)
    down, right = plane.spacing_mm
    return view.view.mapFromScene(view.view.box.mapViewToScene(QPointF(column * right, row * down)))


def pull(qtbot: QtBot, view: SliceView, start: Place, end: Place) -> None:
    widget, first, last = view.view.viewport(), on_screen(view, start), on_screen(view, end)
    qtbot.mouseMove(widget, first)
    qtbot.mousePress(widget, LEFT, pos=first)
    qtbot.mouseMove(widget, (first + last) / 2)
    qtbot.mouseMove(widget, last)
    qtbot.mouseRelease(widget, LEFT, pos=last)


def hover(view: SliceView, place: Place) -> None:
    """Move the mouse there with no button down; Qt's own helper moves the pointer of the desk."""
    widget, at = view.view.viewport(), QPointF(on_screen(view, place))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, widget.mapToGlobal(at), none, none,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def place_of(session: Session, marker: Marker) -> Place:
    return session.state.opinions.moved[marker]


def test_a_disc_goes_where_it_is_dragged_and_its_findings_are_forgotten(
    view: SliceView, session: Session, qtbot: QtBot
) -> None:
    windows = session.state.windows
    missing = set(CELLS) - set(session.state.findings)
    pull(qtbot, view, disc_mm(Level.L3_L4), (0.0, 20.0, 10.0))
    x, y, z = place_of(session, DISC)
    assert (x, y, z) == pytest.approx((0.0, 20.0, 10.0), abs=1.5)
    assert set(CELLS) - set(session.state.findings) - missing == set(DISC.cells)
    assert session.state.windows == windows
    assert session.state.levels is not None
    assert session.state.levels.disc(Level.L3_L4).patient_mm == (x, y, z)


def test_a_disc_keeps_its_distance_from_the_slice(
    view: SliceView, session: Session, qtbot: QtBot
) -> None:
    session.show_slice(0, 6)
    pull(qtbot, view, disc_mm(Level.L3_L4), (8.0, 20.0, 10.0))
    assert place_of(session, DISC)[0] == pytest.approx(0.0, abs=1e-6)


def test_a_foramen_is_held_on_its_slice_alone(
    view: SliceView, session: Session, qtbot: QtBot
) -> None:
    start, end = place_of(session, FORAMEN), (8.0, 30.0, 10.0)
    pull(qtbot, view, start, end)  # the middle slice does not show it
    assert place_of(session, FORAMEN) == start
    session.show_slice(0, 6)
    pull(qtbot, view, start, end)
    assert place_of(session, FORAMEN) == pytest.approx(end, abs=1.5)


def test_beside_a_mark_the_drag_windows(view: SliceView, session: Session, qtbot: QtBot) -> None:
    windows, before = session.state.windows, session.state.opinions.moved
    pull(qtbot, view, (0.0, -60.0, 20.0), (0.0, -20.0, 50.0))
    assert session.state.opinions.moved == before
    assert session.state.windows != windows


def test_a_press_without_a_drag_moves_nothing(
    view: SliceView, session: Session, qtbot: QtBot
) -> None:
    before = session.state.opinions.moved
    here = on_screen(view, disc_mm(Level.L3_L4))
    qtbot.mouseMove(view.view.viewport(), here)
    qtbot.mouseClick(view.view.viewport(), LEFT, pos=here + QPoint(1, 1))
    assert session.state.opinions.moved == before


def test_while_the_left_button_measures_marks_are_left_alone(
    view: SliceView, session: Session, qtbot: QtBot
) -> None:
    session.choose_tool(Tool.LENGTH)
    before = session.state.opinions.moved
    pull(qtbot, view, disc_mm(Level.L3_L4), (0.0, 20.0, 10.0))
    assert session.state.opinions.moved == before
    assert len(session.state.measurements) == 1


def test_the_mark_under_the_mouse_is_named(view: SliceView, qtbot: QtBot) -> None:
    viewport = view.view.viewport()
    hover(view, disc_mm(Level.L3_L4))
    assert view.marks.items.text == "L3/L4 disc"
    assert viewport.cursor().shape() is Qt.CursorShape.SizeAllCursor
    hover(view, (0.0, -60.0, 20.0))
    assert view.marks.items.text == ""
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_study_that_is_left_leaves_no_mark(
    view: SliceView, session: Session, qtbot: QtBot
) -> None:
    hover(view, disc_mm(Level.L3_L4))
    assert view.marks.items.text
    session.close()
    assert view.marks.items.handles == ()
    assert view.marks.items.text == ""


@pytest.fixture
def offered(view: SliceView, session: Session) -> Callable[[Marker], dict[str, object]]:
    def menu(marker: Marker) -> dict[str, object]:
        return {action.text(): action for action in view.marks.menu(marker).actions()}

    return menu


def test_this_is_l5_s1_renumbers(offered: Callable[..., dict], session: Session) -> None:
    session.grade_as_reader((Level.L4_L5, CANAL), Severity.SEVERE)
    actions = offered(Marker(Level.L4_L5))
    assert actions["This is L4/L5"].isChecked()
    assert not actions["This is L1/L2"].isEnabled()  # three levels: nothing is known of so many
    actions["This is L5/S1"].trigger()
    assert session.state.shift == 1
    assert session.state.reader == {(Level.L5_S1, CANAL): Severity.SEVERE}


def test_a_mark_is_put_back_and_a_vertebra_called_transitional(
    offered: Callable[..., dict], session: Session
) -> None:
    assert not offered(DISC)["&Put the mark back"].isEnabled()
    offered(FORAMEN)["&Put the mark back"].trigger()
    assert FORAMEN not in session.state.opinions.moved
    offered(FORAMEN)["&Transitional lumbosacral vertebra"].trigger()
    assert session.state.opinions.transitional


def test_a_right_click_on_a_mark_opens_its_menu(view: SliceView, qtbot: QtBot) -> None:
    here = on_screen(view, disc_mm(Level.L3_L4))
    qtbot.mouseMove(view.view.viewport(), here)
    qtbot.mouseClick(view.view.viewport(), RIGHT, pos=here)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.accessibleName() == "L3/L4 disc"
    menu.close()


def test_a_dragged_place_on_an_oblique_slice(view: SliceView) -> None:
    """Worked by hand: in the plane x = 0 a disc beside it keeps its x."""
    plane = view.view.plane
    assert plane is not None
    assert dragged_place(plane, DISC, (3.0, 5.0, 7.0), (0.0, 1.0, 2.0)) == pytest.approx(
        (3.0, 1.0, 2.0)
    )
    assert dragged_place(plane, FORAMEN, (3.0, 5.0, 7.0), (0.0, 1.0, 2.0)) == (0.0, 1.0, 2.0)
