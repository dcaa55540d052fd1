"""Turned and flipped pictures: letters, lines, values and measurements follow the patient."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.labels import Condition, Level
from tests.gui.conftest import WINDOW, add_all_volumes
from tests.lumbar_study import (
    DISCS,
    axial,
    make_finding,
    make_levels,
    make_series,
    make_stack,
    make_study,
    make_volume,
    with_series,
)
from viewer import arranging
from viewer.dicom.study import Role, StackKey
from viewer.display import MIRROR, QUARTER_LEFT, QUARTER_RIGHT, UPSIDE_DOWN
from viewer.measuring import Kind, Measurement
from viewer.orientation import Turn
from viewer.session import Session
from viewer.ui.linked_views import LinkedViews
from viewer.ui.slice_view import SliceView

CELL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
#: What each turn makes of the letters at left, right, top and bottom.
LETTERS: dict[Turn, Callable[[str, str, str, str], tuple[str, ...]]] = {
    QUARTER_RIGHT: lambda left, right, top, bottom: (bottom, top, left, right),
    QUARTER_LEFT: lambda left, right, top, bottom: (top, bottom, right, left),
    MIRROR: lambda left, right, top, bottom: (right, left, top, bottom),
    UPSIDE_DOWN: lambda left, right, top, bottom: (left, right, bottom, top),
}


def letters(view: SliceView) -> tuple[str, ...]:
    return tuple(letter for (letter,) in view.layers.corners.texts[4:])


def screen_point(view: SliceView, point: tuple[float, float, float]) -> QPointF:
    plane = view.view.plane
    assert plane is not None
    row, column, _ = plane.place(point)
    down, right = plane.spacing_mm
    return QPointF(view.view.mapFromScene(view.view.box.mapViewToScene(
        QPointF(column * right, row * down))))  # fmt: skip


def hover(view: SliceView, at: QPointF, qtbot: QtBot) -> None:
    qtbot.mouseMove(view.view.viewport(), at.toPoint())


# -- letters ------------------------------------------------------------------------


@pytest.mark.parametrize("turn", LETTERS)
@pytest.mark.parametrize("pane", [0, 1, 2])
def test_letters_follow_every_turn(
    panes: LinkedViews, read_session: Session, pane: int, turn: Turn
) -> None:
    """The third pane's series is stored mirrored: letters are the patient's all the same."""
    read_session.activate(pane)
    before = letters(panes.views[pane])
    read_session.apply(arranging.turned, turn)
    assert letters(panes.views[pane]) == LETTERS[turn](*before)
    read_session.apply(arranging.upright)
    assert letters(panes.views[pane]) == before
    assert before == (("R", "L", "A", "P") if pane == 1 else ("A", "P", "H", "F"))


@pytest.mark.parametrize(("right", "down", "swapped"), [*product((1, -1), (1, -1), (False, True))])
@pytest.mark.parametrize("turn", LETTERS)
def test_a_bright_voxel_is_where_the_letters_say_however_it_is_stored(
    qtbot: QtBot, right: int, down: int, swapped: bool, turn: Turn
) -> None:
    """Mirrored, reversed, transposed storage; the voxel is the patient's left back one."""
    across, along = (float(right), 0.0, 0.0), (0.0, float(down), 0.0)
    stack = make_stack(*((along, across) if swapped else (across, along)), frames=1)
    voxels = make_volume(stack, 0.0).voxels.copy()
    place = np.array([[40.0, 50.0, 0.0]])
    origin, axes = stack.affine[:3, 3], stack.affine[:3, 1:3]
    row, column = np.round(np.linalg.lstsq(axes, (place - origin)[0], rcond=None)[0]).astype(int)
    voxels[0, row, column] = 1000.0
    study = with_series(make_study(), make_series("8", Role.AXIAL_T2, [stack]))
    session = Session()
    view = SliceView(session, 1)
    qtbot.addWidget(view)
    session.open(study)
    volume = make_volume(stack, 0.0)
    session.add_volume(StackKey("8", 0), type(volume)(voxels, stack.affine, None), WINDOW)
    session.activate(1)
    session.apply(arranging.turned, turn)
    picture = view.view.image.image
    at_row, at_column = np.unravel_index(int(picture.argmax()), picture.shape)
    left_edge, right_edge, top, bottom = letters(view)
    side = right_edge if at_column > picture.shape[1] / 2 else left_edge
    end = bottom if at_row > picture.shape[0] / 2 else top
    assert {side, end} == {"L", "P"}


# -- everything else follows --------------------------------------------------------


def test_the_corner_says_what_was_done_and_reset_undoes_it(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.apply(arranging.turned, MIRROR)
    assert panes.views[0].layers.corners.texts[3][0] == "Mirrored"
    assert panes.views[1].layers.corners.texts[3][0].startswith("C ")
    read_session.open(make_study("4.5"))
    assert read_session.state.display.turns == {}


def test_a_quarter_turn_is_fitted_anew(panes: LinkedViews, read_session: Session) -> None:
    view = panes.views[0].view
    read_session.apply(arranging.turned, QUARTER_RIGHT)
    assert view.picture_mm.width() == pytest.approx(32 * 6)
    assert view.field_mm.adjusted(-0.1, -0.1, 0.1, 0.1).contains(view.picture_mm)


@pytest.mark.parametrize("turn", LETTERS)
def test_a_click_on_a_turned_picture_points_at_the_same_place(
    panes: LinkedViews, read_session: Session, qtbot: QtBot, turn: Turn
) -> None:
    read_session.apply(arranging.turned, turn)
    target = DISCS[Level.L2_L3]
    view = panes.views[0]
    at = screen_point(view, target).toPoint()
    qtbot.mouseClick(view.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert read_session.state.cursor == pytest.approx(target, abs=2.0)


@pytest.mark.parametrize("turn", LETTERS)
def test_lines_levels_and_findings_turn_with_the_picture(
    panes: LinkedViews, read_session: Session, turn: Turn
) -> None:
    read_session.begin_grading(make_levels(), 0)
    finding = make_finding(make_study(), StackKey("1.2.3.1", 0), 3, DISCS[Level.L4_L5])
    read_session.add_finding(finding)
    read_session.select(CELL)
    read_session.activate(0)
    read_session.apply(arranging.turned, turn)
    view = panes.views[0]
    plane = view.view.plane
    assert plane is not None
    at = view.layers.outline._ring.pos()
    row, column, _ = plane.place(DISCS[Level.L4_L5])
    down, right = plane.spacing_mm
    assert (at.x(), at.y()) == pytest.approx((column * right, row * down))
    middle = np.mean(view.layers.outline.corners, axis=0)
    assert middle == pytest.approx((column * right, row * down), abs=0.6)
    margin = view.layers.labels._ticks.lines[3][0].p1()
    assert (margin.x(), margin.y()) == pytest.approx((column * right, row * down))


@pytest.mark.parametrize("turn", LETTERS)
def test_measurements_turn_with_the_picture(
    panes: LinkedViews, read_session: Session, turn: Turn
) -> None:
    frame = make_study()["1.2.3.1"].stacks[0].frames[3]
    ends = (DISCS[Level.L2_L3], (0.0, 30.0, 12.0))
    drawn = Measurement(Kind.LENGTH, "1.2.3.1", frame, ends)
    read_session.apply(lambda state: replace(state, measurements=(drawn,)))
    read_session.apply(arranging.turned, turn)
    plane = panes.views[0].view.plane
    assert plane is not None
    down, right = plane.spacing_mm
    expected = [(plane.place(end)[1] * right, plane.place(end)[0] * down) for end in ends]
    (mark,) = panes.views[0].layers.measures.marks
    assert np.array(mark.points) == pytest.approx(np.array(expected))
    assert mark.text.startswith(f"{np.linalg.norm(np.subtract(*ends)):.1f}")


def test_names_of_levels_stay_off_the_discs_when_mirrored(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.begin_grading(make_levels(), 0)
    view = panes.views[0]
    read_session.apply(arranging.turned, MIRROR)
    tick, name = view.layers.labels._ticks.lines[2][0], view.layers.labels._names[2]
    wide = name.boundingRect().width() / view.view.px_per_mm
    assert tick.x2() > tick.x1()
    assert name.x() - wide > tick.x2()
    assert name.x() <= view.view.field_mm.right()


# -- scale and smoothing ------------------------------------------------------------


def test_one_picture_pixel_a_screen_pixel(panes: LinkedViews, read_session: Session) -> None:
    panes.zoom(2.0)
    middle = panes.views[0].view.field_mm.center()
    panes.show_pixels()
    view = panes.views[0].view
    assert view.px_per_mm * 6.0 * view.devicePixelRatioF() == pytest.approx(1.0)
    assert panes.views[0].layers.corners.texts[3][-1] == "Zoom 100 %"
    after = view.field_mm.center()
    assert (after.x(), after.y()) == pytest.approx((middle.x(), middle.y()), abs=1e-6)
    read_session.activate(3)
    panes.show_pixels()  # an empty pane has no pixels


def test_smoothing_can_be_switched_off(panes: LinkedViews, read_session: Session) -> None:
    hint = QPainter.RenderHint.SmoothPixmapTransform
    assert all(view.view.renderHints() & hint for view in panes.views)
    read_session.set_preferences(smooth=False)
    assert not any(view.view.renderHints() & hint for view in panes.views)
    panes.views[0].zoom(8)
    QApplication.processEvents()
    grey = panes.views[0].view.grab().toImage()
    row = [grey.pixelColor(x, 60).red() for x in range(100, 160)]
    assert len(set(row)) <= 5  # a pixel of the picture is some twenty of the screen


# -- the pointer --------------------------------------------------------------------


@pytest.mark.parametrize("turn", [Turn(), *LETTERS])
def test_the_value_under_the_mouse_is_the_voxels_own(
    panes: LinkedViews, read_session: Session, qtbot: QtBot, turn: Turn
) -> None:
    read_session.activate(2)  # stored mirrored
    read_session.apply(arranging.turned, turn)
    view = panes.views[2]
    stack = make_study()["1.2.3.2"].stacks[0]
    index = read_session.state.panes[2].slice_index
    frame = stack.frames[index]
    row, column = 9, 5
    place = (
        np.array(frame.image_position_patient)
        + np.array(frame.column_cosine) * 6.0 * row
        + np.array(frame.row_cosine) * 6.0 * column
    )
    hover(view, screen_point(view, tuple(place)), qtbot)
    value = make_volume(stack).voxels[index, row, column]
    said = [line.text for line in view.pointer.text.lines]
    assert said[0] == f"Value {value:g}"
    x, y, z = place
    assert said[1] == "  ".join(
        (f"{'L' if x >= 0 else 'R'} {abs(x):.1f}", f"{'P' if y >= 0 else 'A'} {abs(y):.1f}",
         f"{'H' if z >= 0 else 'F'} {abs(z):.1f} mm")
    )  # fmt: skip


def test_the_value_goes_with_the_mouse_the_texts_and_the_picture(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    view = panes.views[0]
    middle = QPointF(view.view.rect().center())
    hover(view, middle, qtbot)
    before = view.pointer.text.lines
    assert before
    read_session.show_slice(0, 1)
    assert view.pointer.text.lines != before
    read_session.set_preferences(corner_text=False)
    assert not view.pointer.text.lines
    read_session.set_preferences(corner_text=True)
    assert view.pointer.text.lines
    hover(view, QPointF(2, 2), qtbot)  # beside the picture
    assert not view.pointer.text.lines
    hover(view, middle, qtbot)
    QApplication.sendEvent(view.view.viewport(), QEvent(QEvent.Type.Leave))
    assert not view.pointer.text.lines
    hover(view, middle, qtbot)
    read_session.close()
    assert not view.pointer.text.lines


def test_the_lens_shows_the_pixels_around_the_mouse(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    view = panes.views[0]
    study = make_study()
    stack = study["1.2.3.1"].stacks[0]
    volume = make_volume(stack, 0.0)
    voxels = volume.voxels.copy()
    voxels[3, 16, 12] = 1000.0
    read_session.open(study)
    key = StackKey("1.2.3.1", 0)
    read_session.add_volume(key, type(volume)(voxels, stack.affine, None), WINDOW)
    add_all_volumes(read_session, with_series(study, *study.series[1:]))
    hover(view, screen_point(view, (0.0, 3.0, -3.0)), qtbot)  # voxel (16, 12)'s centre
    lens = view.pointer.lens
    assert not lens.isVisible()
    read_session.apply(arranging.magnifying, True)
    assert lens.isVisible()
    source = lens.source()
    assert (source.center().x(), source.center().y()) == pytest.approx((12.5, 16.5), abs=0.2)
    read_session.set_preferences(smooth=False)
    QApplication.processEvents()
    grabbed = view.view.grab().toImage()
    at = view.view.mapFromScene(lens.pos())
    pixel = 6.0 * view.view.px_per_mm
    bright = [grabbed.pixelColor(at + QPoint(dx, 0)).red() > 200 for dx in range(-60, 60)]
    assert sum(bright) == pytest.approx(2.5 * pixel, abs=3)
    hover(view, QPointF(2, 2), qtbot)
    assert lens.isVisible()
    QApplication.sendEvent(view.view.viewport(), QEvent(QEvent.Type.Leave))
    assert not lens.isVisible()


def test_no_lens_over_an_empty_pane(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    read_session.apply(arranging.magnifying, True)
    hover(panes.views[3], QPointF(50, 50), qtbot)
    assert not panes.views[3].pointer.lens.isVisible()


def test_a_turn_of_an_oblique_stack_keeps_two_letters(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.show_slice(1, 24)
    read_session.activate(1)
    read_session.apply(arranging.turned, QUARTER_RIGHT)
    assert letters(panes.views[1]) == ("PH", "AF", "R", "L")
    assert axial().plane.value == "axial"
