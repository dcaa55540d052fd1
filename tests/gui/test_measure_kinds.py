"""Every kind of measurement is drawn, held, moved, chosen, renamed and deleted by mouse."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from model.labels import Level
from tests.gui.shell_study import graded_session
from viewer.display import MIRROR, QUARTER_RIGHT, UPSIDE_DOWN, turned
from viewer.measured_geometry import area_mm2, box_of, cobb_deg, length_mm
from viewer.measured_words import level_of
from viewer.measuring import Kind, Measurement, Tool
from viewer.orientation import Turn
from viewer.session import Session
from viewer.ui.linked_views import LinkedViews
from viewer.ui.main_window import MainWindow
from viewer.ui.slice_view import SliceView
from viewer.ui.text_field import TextField

Point = tuple[float, float, float]
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session() -> Session:
    return graded_session()


@pytest.fixture
def view(window: MainWindow) -> SliceView:
    return window.findChild(LinkedViews).views[0]


def on_screen(view: SliceView, point: Point) -> QPoint:
    plane = view.view.plane
    assert plane is not None
    row, column, _ = plane.place(point)
    down, right = plane.spacing_mm
    return view.view.mapFromScene(view.view.box.mapViewToScene(QPointF(column * right, row * down)))


def pull(qtbot: QtBot, view: SliceView, start: Point, end: Point) -> None:
    widget, first, last = view.view.viewport(), on_screen(view, start), on_screen(view, end)
    qtbot.mousePress(widget, LEFT, pos=first)
    qtbot.mouseMove(widget, (first + last) / 2)
    qtbot.mouseMove(widget, last)
    qtbot.mouseRelease(widget, LEFT, pos=last)


def click(qtbot: QtBot, view: SliceView, *points: Point) -> None:
    for point in points:
        qtbot.mouseClick(view.view.viewport(), LEFT, pos=on_screen(view, point))


def near(view: SliceView) -> float:
    """Two screen pixels, mm."""
    return 2.0 / view.view.px_per_mm


def only(session: Session) -> Measurement:
    (one,) = session.state.measurements
    return one


@pytest.mark.parametrize(
    "tool", [Tool.LENGTH, Tool.CANAL, Tool.ELLIPSE, Tool.RECTANGLE, Tool.ARROW]
)
def test_a_drag_draws(session: Session, view: SliceView, qtbot: QtBot, tool: Tool) -> None:
    session.choose_tool(tool)
    start, end = (0.0, -40.0, 40.0), (0.0, 20.0, -30.0)
    pull(qtbot, view, start, end)
    one = only(session)
    assert one.kind is tool.kind
    for point, meant in zip(one.points, (start, end), strict=True):
        assert math.dist(point, meant) < near(view)
    assert session.state.chosen_measurement == one


def test_four_clicks_make_a_cobb_angle(session: Session, view: SliceView, qtbot: QtBot) -> None:
    session.choose_tool(Tool.COBB)
    # An endplate that rises 30 in 40, and one that falls 30 in 40, the other way round.
    ends = (0.0, -20.0, 50.0), (0.0, 20.0, 80.0), (0.0, 20.0, -60.0), (0.0, -20.0, -30.0)
    click(qtbot, view, *ends)
    one = only(session)
    expected = 2 * math.degrees(math.atan(3 / 4))
    assert cobb_deg(one) == pytest.approx(expected, abs=3)
    assert view.layers.measures.texts == (f"Cobb {cobb_deg(one):.0f}°",)


@pytest.mark.parametrize("end", ["double", "first"])
def test_clicks_around_make_a_sac(
    session: Session, view: SliceView, qtbot: QtBot, end: str
) -> None:
    session.choose_tool(Tool.SAC)
    corners = [(0.0, 20.0 * math.cos(at), 15.0 * math.sin(at)) for at in range(6)]
    click(qtbot, view, *corners)
    assert session.state.measurements == ()
    if end == "double":
        qtbot.mouseDClick(view.view.viewport(), LEFT, pos=on_screen(view, corners[-1]))
    else:
        click(qtbot, view, corners[0])
    one = only(session)
    assert len(one.points) == 6
    assert area_mm2(one) == pytest.approx(math.pi * 20 * 15, rel=0.1)
    assert not session.state.maximised


def test_a_double_click_without_an_outline_still_shows_one_pane(
    session: Session, view: SliceView, qtbot: QtBot
) -> None:
    session.choose_tool(Tool.SAC)
    qtbot.mouseDClick(view.view.viewport(), LEFT, pos=on_screen(view, (0.0, 0.0, 0.0)))
    assert session.state.maximised


def test_a_click_tells_the_value_there(session: Session, view: SliceView, qtbot: QtBot) -> None:
    session.choose_tool(Tool.POINT)
    click(qtbot, view, (0.0, 10.0, 10.0))
    assert only(session).kind is Kind.POINT
    (said,) = view.layers.measures.texts
    assert said.startswith("Value ")


def test_a_text_is_written_and_an_empty_one_is_none(
    session: Session, view: SliceView, window: MainWindow, qtbot: QtBot
) -> None:
    session.choose_tool(Tool.TEXT)
    (field, *_) = view.findChildren(TextField)
    click(qtbot, view, (0.0, 10.0, 10.0))
    assert field.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (session.state.measurements, field.isVisible()) == ((), False)
    click(qtbot, view, (0.0, 10.0, 10.0))
    qtbot.keyClicks(field, "wide canal")
    assert session.state.tool is Tool.TEXT
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (session.state.measurements, session.state.tool) == ((), Tool.TEXT)
    click(qtbot, view, (0.0, 10.0, 10.0))
    qtbot.keyClicks(field, "wide canal")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert only(session).name == "wide canal"
    assert view.layers.measures.texts == ("wide canal",)


def test_words_are_kept_by_whoever_goes_on_elsewhere(
    session: Session, view: SliceView, window: MainWindow, qtbot: QtBot
) -> None:
    session.choose_tool(Tool.TEXT)
    (field, *_) = view.findChildren(TextField)
    click(qtbot, view, (0.0, 10.0, 10.0))
    qtbot.keyClicks(field, "first")
    click(qtbot, view, (0.0, -40.0, 10.0))
    assert [one.name for one in session.state.measurements] == ["first"]
    assert field.isVisible()
    assert field.text() == ""
    qtbot.keyClicks(field, "second")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert [one.name for one in session.state.measurements] == ["first", "second"]
    assert not field.isVisible()


def test_words_do_not_reach_another_study(
    session: Session, view: SliceView, window: MainWindow, qtbot: QtBot
) -> None:
    session.choose_tool(Tool.TEXT)
    (field, *_) = view.findChildren(TextField)
    click(qtbot, view, (0.0, 10.0, 10.0))
    qtbot.keyClicks(field, "first")
    session.open(replace(session.state.study, study_instance_uid="9.9"))
    assert session.state.measurements == ()
    assert not field.isVisible()


def test_escape_drops_what_is_being_drawn(
    session: Session, view: SliceView, window: MainWindow, qtbot: QtBot
) -> None:
    session.choose_tool(Tool.COBB)
    click(qtbot, view, (0.0, -20.0, 50.0), (0.0, 20.0, 60.0), (0.0, -20.0, 0.0))
    assert view.layers.measures.marks
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (view.layers.measures.marks, session.state.measurements) == ((), ())


# -- what stands already ------------------------------------------------------------

ENDS = (0.0, -40.0, 40.0), (0.0, 20.0, -30.0)


def drawn(session: Session, qtbot: QtBot, view: SliceView, tool: Tool) -> Measurement:
    session.choose_tool(tool)
    pull(qtbot, view, *ENDS)
    session.choose_tool(Tool.WINDOW)
    return session.state.measurements[-1]


def test_a_handle_moves_one_end_in_one_step_that_can_be_undone(
    session: Session, view: SliceView, window: MainWindow, qtbot: QtBot
) -> None:
    before, windows = drawn(session, qtbot, view, Tool.LENGTH), session.state.windows
    pull(qtbot, view, before.points[1], (0.0, 20.0, 40.0))
    after = only(session)
    assert after.points[0] == before.points[0]
    assert length_mm(after) == pytest.approx(60, abs=2 * near(view))
    assert session.state.windows == windows
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert only(session) == before
    qtbot.keyClick(window, Qt.Key.Key_Y, CONTROL)
    assert only(session) == after


def test_while_it_moves_the_old_one_is_not_drawn(
    session: Session, view: SliceView, qtbot: QtBot
) -> None:
    before = drawn(session, qtbot, view, Tool.LENGTH)
    widget = view.view.viewport()
    qtbot.mousePress(widget, LEFT, pos=on_screen(view, before.points[1]))
    qtbot.mouseMove(widget, on_screen(view, (0.0, 20.0, 10.0)))
    qtbot.mouseMove(widget, on_screen(view, (0.0, 20.0, 40.0)))
    (mark,) = view.layers.measures.marks
    assert mark.drawing
    assert only(session) == before
    qtbot.mouseRelease(widget, LEFT, pos=on_screen(view, (0.0, 20.0, 40.0)))
    (mark,) = view.layers.measures.marks
    assert not mark.drawing


@pytest.mark.parametrize("tool", [Tool.ELLIPSE, Tool.RECTANGLE])
@pytest.mark.parametrize("corner", range(4))
def test_every_corner_of_a_region_moves_and_the_other_one_stays(
    session: Session, view: SliceView, qtbot: QtBot, tool: Tool, corner: int
) -> None:
    before = drawn(session, qtbot, view, tool)
    (y0, z0), (y1, z1) = ((y, z) for _, y, z in before.points)
    corners = [(y0, z0), (y1, z1), (y0, z1), (y1, z0)]
    y, z = corners[corner]
    far_y, far_z = (y1 if y == y0 else y0), (z1 if z == z0 else z0)
    pull(qtbot, view, (0.0, y, z), (0.0, y + 9.0, z + 7.0))
    after = only(session)
    found = {(round(y), round(z)) for _, y, z in after.points}
    ys, zs = ([point[axis] for point in after.points] for axis in (1, 2))
    assert min(abs(value - far_y) for value in ys) < near(view), found
    assert min(abs(value - far_z) for value in zs) < near(view), found
    assert min(abs(value - y - 9.0) for value in ys) < near(view), found
    assert min(abs(value - z - 7.0) for value in zs) < near(view), found


@pytest.mark.parametrize("turn", [QUARTER_RIGHT, MIRROR, UPSIDE_DOWN])
def test_a_turned_picture_has_the_same_values_and_its_corners_move_alike(
    session: Session, view: SliceView, qtbot: QtBot, turn: Turn
) -> None:
    before, said = drawn(session, qtbot, view, Tool.ELLIPSE), view.layers.measures.texts
    uid = before.series_instance_uid
    session.apply(lambda state: replace(state, display=turned(state.display, uid, turn)))
    assert view.layers.measures.texts == said
    (_, y0, z0), (_, y1, z1) = before.points
    pull(qtbot, view, (0.0, y0, z1), (0.0, y0 - 8.0, z1 - 8.0))
    after = only(session)
    ys, zs = ([point[axis] for point in after.points] for axis in (1, 2))
    assert sorted(ys) == pytest.approx(sorted((y1, y0 - 8.0)), abs=2 * near(view))
    assert sorted(zs) == pytest.approx(sorted((z0, z1 - 8.0)), abs=2 * near(view))


def test_a_line_is_moved_whole_under_the_window_tool_alone(
    session: Session, view: SliceView, qtbot: QtBot
) -> None:
    before = drawn(session, qtbot, view, Tool.LENGTH)
    middle = (0.0, -10.0, 5.0)
    pull(qtbot, view, middle, (0.0, 0.0, 25.0))
    after = only(session)
    assert length_mm(after) == pytest.approx(length_mm(before))
    for one, other in zip(before.points, after.points, strict=True):
        assert other[1] - one[1] == pytest.approx(10, abs=near(view))
        assert other[2] - one[2] == pytest.approx(20, abs=near(view))
    session.choose_tool(Tool.PAN)
    pull(qtbot, view, (0.0, 0.0, 25.0), (0.0, 0.0, 45.0))
    assert only(session) == after


def test_a_region_cannot_be_flattened(session: Session, view: SliceView, qtbot: QtBot) -> None:
    before = drawn(session, qtbot, view, Tool.RECTANGLE)
    pull(qtbot, view, before.points[1], before.points[0])
    box = box_of(only(session))
    assert box.bottom > box.top
    assert box.right > box.left


def test_a_click_chooses_and_delete_takes_the_chosen_one(
    session: Session, view: SliceView, window: MainWindow, qtbot: QtBot
) -> None:
    first = drawn(session, qtbot, view, Tool.LENGTH)
    session.choose_tool(Tool.LENGTH)
    pull(qtbot, view, (0.0, -80.0, 60.0), (0.0, -80.0, -60.0))
    session.choose_tool(Tool.WINDOW)
    second = session.state.measurements[1]
    click(qtbot, view, (0.0, -10.0, 5.0))
    assert session.state.chosen_measurement == first
    assert [mark.chosen for mark in view.layers.measures.marks] == [True, False]
    assert session.state.cursor is None
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    assert only(session) == second
    click(qtbot, view, (0.0, 60.0, 90.0))
    assert (session.state.chosen_measurement, session.state.cursor is None) == (None, False)


def test_the_mouse_says_where_something_can_be_held(
    session: Session, view: SliceView, qtbot: QtBot
) -> None:
    drawn(session, qtbot, view, Tool.LENGTH)
    widget = view.view.viewport()
    qtbot.mouseMove(widget, on_screen(view, ENDS[0]))
    assert widget.cursor().shape() is Qt.CursorShape.SizeAllCursor
    qtbot.mouseMove(widget, on_screen(view, (0.0, 80.0, 80.0)))
    assert widget.cursor().shape() is Qt.CursorShape.ArrowCursor


def menu_at(view: SliceView, point: Point) -> QMenu:
    widget = view.view.viewport()
    view.show_menu(widget.mapToGlobal(on_screen(view, point)))
    return next(menu for menu in view.findChildren(QMenu) if menu.isVisible())


def entry(menu: QMenu, text: str) -> object:
    return next(action for action in menu.actions() if action.text().startswith(text))


def test_its_menu_names_levels_copies_and_deletes(
    session: Session, view: SliceView, qtbot: QtBot
) -> None:
    drawn(session, qtbot, view, Tool.CANAL)
    middle = (0.0, -10.0, 5.0)
    nearest = level_of(only(session), session.state.study, session.state.levels)
    assert nearest is Level.L3_L4
    menu = menu_at(view, middle)
    levels = entry(menu, "Level").menu()
    assert [action.text() for action in levels.actions() if action.isChecked()] == [
        "Nearest disc: L3/L4"
    ]
    entry(levels, "L2/L3").trigger()
    menu.close()
    assert only(session).level is Level.L2_L3
    assert view.layers.measures.texts[0].startswith("Canal AP L2/L3 ")
    menu = menu_at(view, middle)
    entry(menu, "Copy").trigger()
    said = QGuiApplication.clipboard().text()
    assert said == f"Canal AP diameter L2/L3\t{length_mm(only(session)):.1f} mm"
    entry(menu, "Rename").trigger()
    menu.close()
    field = next(field for field in view.findChildren(TextField) if field.isVisible())
    qtbot.keyClicks(field, "At its narrowest")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert only(session).name == "At its narrowest"
    menu = menu_at(view, middle)
    entry(menu, "Delete").trigger()
    menu.close()
    assert session.state.measurements == ()


def test_elsewhere_the_menu_is_the_panes(session: Session, view: SliceView, qtbot: QtBot) -> None:
    drawn(session, qtbot, view, Tool.CANAL)
    menu = menu_at(view, (0.0, 80.0, 80.0))
    assert menu.accessibleName() == "Pane menu"
    menu.close()
