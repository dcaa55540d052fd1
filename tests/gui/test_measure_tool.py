"""Lengths and angles are drawn by mouse, stand on their slice alone, and can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.graded_study import AXIAL, T2, study
from tests.gui.shell_study import full_study, graded_session, volume
from viewer.dicom.study import Frame, StackKey
from viewer.measured_geometry import angle_deg, length_mm
from viewer.measuring import Kind, Tool
from viewer.session import Session
from viewer.ui.linked_views import LinkedViews
from viewer.ui.main_window import MainWindow
from viewer.ui.slice_view import SliceView

Point = tuple[float, float, float]
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


@pytest.fixture
def session() -> Session:
    return graded_session()


@pytest.fixture
def views(window: MainWindow) -> tuple[SliceView, ...]:
    return window.findChild(LinkedViews).views


def on_screen(view: SliceView, point: Point) -> QPoint:
    """Where a point of the patient is on the pane, pixels."""
    plane = view.view.plane
    assert plane is not None
    row, column, _ = plane.place(point)
    down, right = plane.spacing_mm
    return view.view.mapFromScene(view.view.box.mapViewToScene(QPointF(column * right, row * down)))


def pull(qtbot: QtBot, view: SliceView, start: Point, end: Point, button=LEFT) -> None:
    widget, first, last = view.view.viewport(), on_screen(view, start), on_screen(view, end)
    qtbot.mousePress(widget, button, pos=first)
    qtbot.mouseMove(widget, (first + last) / 2)
    qtbot.mouseMove(widget, last)
    qtbot.mouseRelease(widget, button, pos=last)


def click(qtbot: QtBot, view: SliceView, at: Point) -> None:
    qtbot.mouseClick(view.view.viewport(), LEFT, pos=on_screen(view, at))


def draw_length(qtbot: QtBot, window: MainWindow, view: SliceView) -> None:
    qtbot.keyClick(window, Qt.Key.Key_D)
    pull(qtbot, view, (0.0, -40.0, 0.0), (0.0, 20.0, -80.0))


def pixel_mm(view: SliceView) -> float:
    return 1.0 / view.view.px_per_mm


# -- tools --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "tool", "shape"),
    [
        (Qt.Key.Key_Z, Tool.ZOOM, Qt.CursorShape.SizeVerCursor),
        (Qt.Key.Key_P, Tool.PAN, Qt.CursorShape.OpenHandCursor),
        (Qt.Key.Key_D, Tool.LENGTH, Qt.CursorShape.CrossCursor),
        (Qt.Key.Key_A, Tool.ANGLE, Qt.CursorShape.CrossCursor),
    ],
)
def test_a_key_takes_a_tool_and_escape_lays_it_down(
    window: MainWindow, session: Session, views, qtbot: QtBot, key, tool, shape
) -> None:
    assert session.state.tool is Tool.WINDOW
    for leave in (Qt.Key.Key_Escape, Qt.Key.Key_W):
        qtbot.keyClick(window, key)
        assert session.state.tool is tool
        assert window._toolbar._tool.accessibleName().endswith(tool.value.lower())
        assert {view.view.viewport().cursor().shape() for view in views} == {shape}
        qtbot.keyClick(window, leave)
        assert session.state.tool is Tool.WINDOW
        assert views[0].view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_chosen_tool_stays_ticked_when_it_is_chosen_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_P)
        ticked = [a.objectName() for a in window._actions.starting_with("tool-") if a.isChecked()]
        assert ticked == ["tool-pan"]


def test_escape_lays_the_tool_down_before_it_leaves_the_finding(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.select(next(iter(session.state.findings)))
    qtbot.keyClick(window, Qt.Key.Key_D)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (session.state.tool, session.state.selected is None) == (Tool.WINDOW, False)


def test_left_drag_follows_the_tool_and_the_other_buttons_do_not(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    view, windows = views[0], session.state.windows
    ends = (0.0, -30.0, 10.0), (0.0, 0.0, -30.0)  # off the marks of levels, which would be moved
    qtbot.keyClick(window, Qt.Key.Key_P)
    before = view.view.field_mm
    pull(qtbot, view, *ends)
    panned = view.view.field_mm
    assert panned.size().width() == pytest.approx(before.size().width())
    assert panned.topLeft() != before.topLeft()
    qtbot.keyClick(window, Qt.Key.Key_Z)
    pull(qtbot, view, *ends)
    assert view.view.field_mm.width() != pytest.approx(panned.width())
    assert session.state.windows == windows
    here = view.view.field_mm.topLeft()
    pull(qtbot, view, *ends, button=MIDDLE)
    assert view.view.field_mm.topLeft() != here
    qtbot.keyClick(window, Qt.Key.Key_W)
    pull(qtbot, view, *ends)
    assert session.state.windows != windows
    assert session.state.measurements == ()


# -- lengths and angles -------------------------------------------------------------


def test_a_drag_measures_mm_of_the_patient(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    windows = session.state.windows
    draw_length(qtbot, window, views[0])
    (length,) = session.state.measurements
    assert length.kind is Kind.LENGTH
    assert length.series_instance_uid == T2
    assert length_mm(length) == pytest.approx(100.0, abs=3 * pixel_mm(views[0]))
    assert views[0].layers.measures.texts == (f"{length_mm(length):.1f} mm",)
    assert views[0].accessibleDescription() == f"{length_mm(length):.1f} mm"
    assert session.state.windows == windows


def test_three_clicks_measure_an_angle(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_A)
    vertex = (0.0, 0.0, 0.0)
    click(qtbot, views[0], (0.0, 60.0, 0.0))
    click(qtbot, views[0], vertex)
    assert session.state.measurements == ()
    assert len(views[0].layers.measures.marks[0].points) == 2
    qtbot.mouseMove(views[0].view.viewport(), on_screen(views[0], (0.0, 0.0, 50.0)))
    (growing,) = views[0].layers.measures.marks
    assert growing.drawing
    assert growing.text.endswith("°")
    click(qtbot, views[0], (0.0, 60.0, 60.0))
    (angle,) = session.state.measurements
    assert angle.kind is Kind.ANGLE
    assert angle_deg(angle) == pytest.approx(45, abs=2)
    assert session.state.cursor is None
    assert not any(mark.drawing for mark in views[0].layers.measures.marks)


def test_a_click_on_the_same_place_is_no_arm(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_A)
    for _ in range(2):
        click(qtbot, views[0], (0.0, 60.0, 0.0))
        qtbot.mouseMove(views[0].view.viewport(), QPoint(3, 3))
    click(qtbot, views[0], (0.0, 0.0, 0.0))
    assert session.state.measurements == ()
    click(qtbot, views[0], (0.0, 0.0, 60.0))
    assert len(session.state.measurements) == 1


@pytest.mark.parametrize("leave", ["slice", "tool", "study"])
def test_what_is_not_finished_is_dropped_with_its_slice_tool_or_study(
    window: MainWindow, session: Session, views, qtbot: QtBot, leave: str
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_A)
    click(qtbot, views[0], (0.0, 60.0, 0.0))
    click(qtbot, views[0], (0.0, 0.0, 0.0))
    assert views[0].layers.measures.marks
    if leave == "slice":
        session.show_slice(0, 2)
    elif leave == "tool":
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    else:
        session.open(study("another"))
    assert views[0].layers.measures.marks == ()
    session.choose_tool(Tool.ANGLE)
    click(qtbot, views[0], (0.0, 0.0, 60.0))
    assert session.state.measurements == ()


def test_a_drag_off_the_picture_ends_at_its_edge_and_one_from_outside_is_none(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_D)
    outside = (0.0, -10.0, 140.0)
    pull(qtbot, views[0], (0.0, -10.0, 0.0), (0.0, -10.0, 20.0))
    pull(qtbot, views[0], outside, (0.0, -10.0, 0.0))
    assert len(session.state.measurements) == 1
    widget, outside = views[0].view.viewport(), (0.0, -40.0, 140.0)
    qtbot.mousePress(widget, LEFT, pos=on_screen(views[0], (0.0, -40.0, 0.0)))
    qtbot.mouseMove(widget, on_screen(views[0], (0.0, -40.0, 100.0)))
    qtbot.mouseMove(widget, on_screen(views[0], outside))
    qtbot.mouseRelease(widget, LEFT, pos=on_screen(views[0], outside))
    assert length_mm(session.state.measurements[-1]) == pytest.approx(100, abs=3)


def test_a_measurement_stands_on_its_slice_in_every_pane_that_shows_it(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    draw_length(qtbot, window, views[0])
    session.hang(3, T2)
    assert [len(view.layers.measures.marks) for view in views] == [1, 0, 0, 1]
    session.set_preferences(linked=False)
    session.show_slice(3, 1)
    assert [len(view.layers.measures.marks) for view in views] == [1, 0, 0, 0]
    session.show_slice(0, 1)
    assert views[0].layers.measures.texts == ()
    assert views[0].accessibleDescription() == ""


def test_measurements_do_not_reach_another_study(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    draw_length(qtbot, window, views[0])
    session.open(full_study())
    assert session.state.measurements == ()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.state.measurements == ()


def test_delete_takes_the_last_one_of_the_slice_and_undo_brings_it_back(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    draw_length(qtbot, window, views[0])
    pull(qtbot, views[0], (0.0, 0.0, 0.0), (0.0, 50.0, 50.0))
    first, second = session.state.measurements
    session.show_slice(0, 1)
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    assert session.state.measurements == (first, second)
    session.show_slice(0, 4)
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    assert session.state.measurements == (first,)
    control = Qt.KeyboardModifier.ControlModifier
    steps = [(first, second), (first,), (), (first,), (first, second), (first,)]
    for key, expected in zip("ZZZYYY", steps, strict=True):
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{key}"), control)
        assert session.state.measurements == expected


def test_grades_and_measurements_are_undone_in_the_order_they_were_made(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    cell = next(iter(session.state.findings))
    draw_length(qtbot, window, views[0])
    session.grade_as_reader(cell, session.state.findings[cell].severity)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, control)
    assert (session.state.reader, len(session.state.measurements)) == ({}, 1)
    qtbot.keyClick(window, Qt.Key.Key_Z, control)
    assert session.state.measurements == ()


def test_letters_typed_into_a_field_choose_no_tool(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "wzpdakc")
    assert (field.text(), session.state.tool) == ("wzpdakc", Tool.WINDOW)
    assert (session.state.key_slices, session.state.playing) == (frozenset(), False)


# -- key images ---------------------------------------------------------------------


def axial_slice(number: int) -> Frame:
    """The slice of that number, from 1."""
    return full_study()[AXIAL].stacks[0].frames[number - 1]


def words(view: SliceView) -> list[str]:
    return [word for block in view.layers.corners.texts for word in block]


def test_a_key_image_is_marked_seen_and_unmarked(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    session.activate(1)
    session.show_slice(1, 49)
    qtbot.keyClick(window, Qt.Key.Key_K)
    assert session.state.key_slices == {axial_slice(50)}
    assert "Key image" in words(views[1])
    assert "Key image" not in words(views[0])
    assert "key image" in views[1].accessibleName()
    assert window._actions["key-image"].isChecked()
    (mark,) = views[1].layers.key_strip.marks
    assert (mark.share, mark.here) == (1.0, True)
    session.show_slice(1, 0)
    assert "Key image" not in words(views[1])
    (mark,) = views[1].layers.key_strip.marks
    assert (mark.share, mark.here) == (1.0, False)
    assert not window._actions["key-image"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_K)
    assert [mark.share for mark in views[1].layers.key_strip.marks] == [0.0, 1.0]
    qtbot.keyClick(window, Qt.Key.Key_K)
    assert session.state.key_slices == {axial_slice(50)}


def test_slices_that_damaged_files_call_alike_are_told_apart(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    whole = full_study()
    (stack,) = whole[T2].stacks
    alike = tuple(replace(frame, sop_instance_uid="") for frame in stack.frames)
    series = replace(whole[T2], stacks=(replace(stack, frames=alike),))
    session.open(replace(whole, series=(series,)))
    session.add_volume(StackKey(T2, 0), volume(whole, T2), (100.0, 200.0))
    qtbot.keyClick(window, Qt.Key.Key_K)
    draw_length(qtbot, window, views[0])
    assert len(views[0].layers.key_strip.marks) == len(session.state.measurements) == 1
    session.show_slice(0, 0)
    assert "Key image" not in words(views[0])
    assert views[0].layers.measures.texts == ()


def test_marks_stay_on_their_slice_while_the_folder_is_still_being_read(
    window: MainWindow, session: Session, views, qtbot: QtBot
) -> None:
    whole = full_study()
    (stack,) = whole[T2].stacks
    part = replace(whole[T2], stacks=(replace(stack, frames=stack.frames[4:]),))
    some = replace(whole, series=(part,))
    session.open(some)
    session.add_volume(StackKey(T2, 0), volume(some, T2), (100.0, 200.0))
    session.show_slice(0, 0)
    qtbot.keyClick(window, Qt.Key.Key_K)
    session.grow(whole, (whole,))
    assert [mark.share for mark in views[0].layers.key_strip.marks] == [4 / 8]


def test_ticks_lie_in_the_pane_from_top_to_bottom(
    session: Session, window: MainWindow, views
) -> None:
    for number in (1, 25, 50):
        session.mark_key_slice(axial_slice(number), True)
    ticks = views[1].layers.key_strip.ticks()
    tops = [tick.top() for tick in ticks]
    assert tops == sorted(set(tops))
    assert all(views[1].view.rect().contains(tick.toRect()) for tick in ticks)


def test_without_a_slice_there_is_nothing_to_draw_mark_or_play(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.close()
    for key in "WZPDAKC":
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{key}"))
    assert (session.state.tool, session.state.key_slices) == (Tool.WINDOW, frozenset())
    assert not session.state.playing
    assert not any(a.isEnabled() for a in window._actions.starting_with("tool-"))
