"""A pane shows the slice that the state says, the right way round, and nothing old."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from model.labels import Condition, Level
from model.volume import Volume
from tests.gui.conftest import WINDOW, add_all_volumes
from tests.lumbar_study import (
    DISCS,
    make_finding,
    make_series,
    make_stack,
    make_study,
    make_volume,
    with_series,
)
from viewer.dicom.study import Role, StackKey
from viewer.geometry import nearest_slice, pixel_of, point_of
from viewer.orientation import displayed_slice
from viewer.session import Activity, Doing, Session
from viewer.ui.grey import grey_of
from viewer.ui.linked_views import LinkedViews
from viewer.ui.slice_view import SliceView, dragged_window

Turn = Callable[..., None]
Drag = Callable[..., None]
CELL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
AXIAL = StackKey("1.2.3.3", 3)


def viewport(view: SliceView) -> object:
    return view.view.viewport()


def screen_point(view: SliceView, point: tuple[float, float, float]) -> QPoint:
    """Where a point of the patient is on the pane, pixels."""
    plane = view.view.plane
    assert plane is not None
    row, column, _ = plane.place(point)
    down, right = plane.spacing_mm
    scene = view.view.box.mapViewToScene(QPointF(column * right, row * down))
    return view.view.mapFromScene(scene)


# -- the picture --------------------------------------------------------------------


@pytest.mark.parametrize("pane", [0, 1, 2])
def test_a_pane_shows_its_slice_in_its_window(
    panes: LinkedViews, read_session: Session, pane: int
) -> None:
    read_session.show_slice(pane, 1)
    series = read_session.state.study[read_session.state.panes[pane].series_uid or ""]
    volume = read_session.state.volumes[StackKey(series.series_instance_uid, 0)]
    _, turn = displayed_slice(series.stacks[0], 1)
    expected = grey_of(volume.voxels[1], WINDOW, turn)
    assert np.array_equal(panes.views[pane].view.image.image, expected)


@pytest.mark.parametrize("right", [1.0, -1.0])
@pytest.mark.parametrize("down", [1.0, -1.0])
@pytest.mark.parametrize("swapped", [False, True])
def test_a_voxel_is_shown_where_it_lies_however_it_is_stored(
    qtbot: QtBot, right: float, down: float, swapped: bool
) -> None:
    """Mirrored, reversed and transposed storage: the anterior lower voxel is at lower left."""
    across, along = (0.0, right, 0.0), (0.0, 0.0, -down)
    stack = make_stack(*((along, across) if swapped else (across, along)), frames=3)
    study = with_series(make_study(), make_series("8", Role.SAGITTAL_T2, [stack]))
    point = (stack.frames[1].image_position_patient[0], -40.0, -60.0)
    dark = make_volume(stack, 0.0)
    voxels = dark.voxels.copy()
    _, row, column = np.round(pixel_of(stack.affine, point)).astype(int)
    voxels[1, row, column] = 1000.0
    session = Session()
    view = SliceView(session, 0)
    qtbot.addWidget(view)
    session.open(study)
    session.add_volume(StackKey("8", 0), Volume(voxels, stack.affine, None), WINDOW)
    picture = view.view.image.image
    shown_row, shown_column = np.unravel_index(int(picture.argmax()), picture.shape)
    plane = view.view.plane
    assert plane is not None
    _, y, z = point_of(plane.affine, shown_row, shown_column)
    assert (y, z) == pytest.approx((-40.0, -60.0), abs=3.1)  # half a voxel of 6 mm
    assert shown_row > picture.shape[0] / 2
    assert shown_column < picture.shape[1] / 2


def test_pixels_that_are_not_square_keep_the_patients_proportions(qtbot: QtBot) -> None:
    stack = make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), pixel_mm=(3.0, 6.0))
    session = Session()
    view = SliceView(session, 0)
    qtbot.addWidget(view)
    view.resize(500, 300)
    session.open(with_series(make_study(), make_series("8", Role.SAGITTAL_T2, [stack])))
    session.add_volume(StackKey("8", 0), make_volume(stack), WINDOW)
    with qtbot.waitExposed(view):
        view.show()
    middle, ahead, above = (
        screen_point(view, point) for point in ((0, 0, 0), (0, -40, 0), (0, 0, 40))
    )
    assert abs((middle - ahead).x() - (middle - above).y()) <= 1
    assert (middle - ahead).x() > 20


def test_grey_values_are_those_of_the_standard() -> None:
    pixels = np.array([[0, 250, 500, 750, 1000, np.nan, np.inf, -np.inf]], np.float32)
    _, turn = displayed_slice(make_stack((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), frames=1), 0)
    assert grey_of(pixels, (500, 500), turn).tolist() == [[0, 0, 128, 255, 255, 0, 255, 0]]


@given(st.floats(-1e4, 1e4), st.floats(1e-2, 1e4))
def test_a_brighter_value_is_never_shown_darker(center: float, width: float) -> None:
    pixels = np.linspace(-2e4, 2e4, 512, dtype=np.float32)[None]
    _, turn = displayed_slice(make_stack((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), frames=1), 0)
    shown = grey_of(pixels, (center, width), turn)[0].astype(int)
    assert (np.diff(shown) >= 0).all()
    assert shown[0] == 0
    assert shown[-1] == 255


# -- nothing old --------------------------------------------------------------------


@pytest.mark.parametrize("leave", ["open", "close"])
def test_no_picture_of_the_last_patient_stays(
    panes: LinkedViews, read_session: Session, leave: str
) -> None:
    read_session.add_finding(make_finding(make_study(), AXIAL, 2, DISCS[Level.L4_L5]))
    read_session.select(CELL)
    assert all(view.view.image.image is not None for view in panes.views[:3])
    if leave == "open":
        read_session.open(make_study("4.5.6"))
    else:
        read_session.close()
        assert not any(text for view in panes.views for text in view.layers.corners.texts[0])
    for view in panes.views:
        assert view.view.image.image is None
        assert not view.layers.outline.isVisible()
        assert not view.layers.cursor.isVisible()
        assert view.layers.references.lines == ()
        assert view.layers.labels.texts == ()


def test_the_next_study_with_equal_numbers_is_drawn_anew(
    panes: LinkedViews, read_session: Session
) -> None:
    """Same UIDs, same slice, same window, other voxels: identity decides, not numbers."""
    study = make_study()
    read_session.open(study)
    key = StackKey("1.2.3.1", 0)
    read_session.add_volume(key, make_volume(study.stack(key), 1000.0), WINDOW)
    assert (panes.views[0].view.image.image == 255).all()
    read_session.add_volume(key, make_volume(study.stack(key), 0.0), WINDOW)
    assert (panes.views[0].view.image.image == 0).all()


def test_voxels_of_a_closed_study_are_given_back(panes: LinkedViews, read_session: Session) -> None:
    def alive() -> int:
        gc.collect()
        return sum(type(thing) is Volume for thing in gc.get_objects())

    before = alive()
    read_session.close()
    QApplication.processEvents()
    assert before - alive() == 7


# -- instead of a picture -----------------------------------------------------------


def test_an_empty_pane_says_what_is_missing(panes: LinkedViews) -> None:
    message = panes.views[3].layers.message
    assert message is not None
    assert message.text == "No sagittal STIR or second axial series in this study"
    assert message.secondary
    assert message.text in panes.views[3].accessibleDescription()


def test_nothing_is_called_missing_while_the_folder_is_read(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.set_reading(Activity(Doing.READING, "Looking for studies"))
    message = panes.views[3].layers.message
    assert message is not None
    assert message.text == "No sagittal STIR or second axial series so far"


def test_how_far_reading_is_draws_no_pane_anew(
    read_session: Session, panes: LinkedViews, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []
    monkeypatch.setattr(SliceView, "_show", lambda _view, state: drawn.append(state))
    read_session.set_reading(Activity(Doing.READING, "1 file read"))
    begun = len(drawn)
    assert begun == len(panes.views)
    read_session.set_reading(Activity(Doing.READING, "2 files read"))
    assert len(drawn) == begun
    read_session.set_reading(None)
    assert len(drawn) == 2 * begun


def test_reading_is_said_after_a_moment_and_gone_with_the_picture(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    view = panes.views[0]
    study = make_study()
    read_session.open(study)
    assert view.layers.message is None
    qtbot.waitUntil(lambda: view.layers.message is not None)
    assert view.layers.message is not None
    assert view.layers.message.text == "Reading…"
    assert view.layers.references.lines == ()  # no lines over nothing
    add_all_volumes(read_session, study)
    assert view.layers.message is None
    assert view.view.image.image is not None


def test_what_cannot_be_decoded_says_why(panes: LinkedViews, read_session: Session) -> None:
    read_session.open(make_study())
    read_session.add_unreadable(StackKey("1.2.3.1", 0), "The pixels are <b>damaged</b>.")
    message = panes.views[0].layers.message
    assert message is not None
    assert message.warning
    assert message.secondary == "The pixels are <b>damaged</b>."


# -- the mouse ----------------------------------------------------------------------


def test_the_wheel_goes_through_the_slices(
    panes: LinkedViews, read_session: Session, turn_wheel: Turn
) -> None:
    turn_wheel(viewport(panes.views[1]), -120)
    assert read_session.state.panes[1].slice_index == 13
    assert read_session.state.active_pane == 1
    turn_wheel(viewport(panes.views[1]), 360)
    assert read_session.state.panes[1].slice_index == 10


def test_small_turns_of_a_touchpad_add_up_and_turn_round_at_once(
    panes: LinkedViews, read_session: Session, turn_wheel: Turn
) -> None:
    for _ in range(11):
        turn_wheel(viewport(panes.views[1]), -20)
    assert read_session.state.panes[1].slice_index == 13
    for _ in range(6):
        turn_wheel(viewport(panes.views[1]), 20)
    assert read_session.state.panes[1].slice_index == 12


def test_ctrl_and_wheel_zooms_about_the_pointer(
    panes: LinkedViews, read_session: Session, turn_wheel: Turn
) -> None:
    view = panes.views[0]
    before, there = view.view.px_per_mm, QPointF(view.view.rect().center())
    point = view.view.patient_point(there)
    turn_wheel(viewport(view), 240, ctrl=True)
    assert view.view.px_per_mm == pytest.approx(before * 1.44, rel=1e-3)
    assert view.view.patient_point(there) == pytest.approx(point, abs=0.5)
    assert read_session.state.panes[0].slice_index == 3


def test_a_left_drag_sets_the_window_at_its_own_pace(
    panes: LinkedViews, read_session: Session, drag: Drag
) -> None:
    drag(viewport(panes.views[0]), Qt.MouseButton.LeftButton, 60, 30)
    assert read_session.state.windows["1.2.3.1"] == pytest.approx(
        dragged_window(dragged_window(WINDOW, 30, 15), 30, 15)
    )
    assert read_session.state.windows["1.2.3.2"] == WINDOW
    assert read_session.state.cursor is None  # a drag is no click


def test_right_is_wider_and_down_is_darker() -> None:
    center, width = dragged_window((500, 100), 50, 0)
    assert (center, width > 100) == (500, True)
    center, width = dragged_window((500, 100), 0, 50)
    assert (center > 500, width) == (True, 100)


def test_a_middle_drag_moves_the_picture_with_the_hand(panes: LinkedViews, drag: Drag) -> None:
    view = panes.views[0]
    before = screen_point(view, (0.0, 0.0, 0.0))
    drag(viewport(view), Qt.MouseButton.MiddleButton, 40, -25)
    after = screen_point(view, (0.0, 0.0, 0.0))
    assert (after - before - QPoint(40, -25)).manhattanLength() <= 2


def test_a_right_drag_up_makes_the_picture_larger(panes: LinkedViews, drag: Drag) -> None:
    view = panes.views[0]
    before = view.view.px_per_mm
    drag(viewport(view), Qt.MouseButton.RightButton, 0, -100)
    assert view.view.px_per_mm > before * 1.3
    assert not view.findChildren(QMenu)


def test_a_right_click_opens_the_menu_and_hangs_a_series(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    view = panes.views[3]
    qtbot.mouseClick(viewport(view), Qt.MouseButton.RightButton)
    (menu,) = view.findChildren(QMenu)
    entry = next(action for action in menu.actions() if "Sagittal T1" in action.text())
    entry.trigger()
    menu.close()
    assert read_session.state.panes[3].series_uid == "1.2.3.2"
    assert read_session.state.active_pane == 3


def test_the_menu_key_opens_the_menu_too(panes: LinkedViews) -> None:
    view = panes.views[0]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view, event)
    (menu,) = view.findChildren(QMenu)
    menu.close()


def test_the_menu_sets_windows_and_hides_the_overlay(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    read_session.set_window("1.2.3.1", 1, 2)
    view = panes.views[0]
    qtbot.mouseClick(viewport(view), Qt.MouseButton.RightButton)
    (menu,) = view.findChildren(QMenu)
    by_text = {action.text(): action for action in menu.actions()}
    by_text["DICOM window"].trigger()
    assert read_session.state.windows["1.2.3.1"] == (500.0, 800.0)
    by_text["Auto window"].trigger()
    assert read_session.state.windows["1.2.3.1"][1] == pytest.approx(977, abs=25)
    by_text["Hide overlay"].trigger()
    assert not read_session.state.preferences.overlay_visible
    menu.close()


def test_a_left_click_shows_the_point_in_all_panes(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    view = panes.views[0]
    target = DISCS[Level.L2_L3]
    qtbot.mouseClick(viewport(view), Qt.MouseButton.LeftButton, pos=screen_point(view, target))
    cursor = read_session.state.cursor
    assert cursor is not None
    assert cursor == pytest.approx(target, abs=2.0)
    axial = read_session.state.study["1.2.3.3"]
    assert read_session.state.panes[1].slice_index == nearest_slice(axial, cursor)[0]
    assert all(view.layers.cursor.isVisible() for view in panes.views[:3])
    assert panes.views[0].layers.cursor.exact


def test_a_click_off_the_picture_points_nowhere(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(viewport(panes.views[0]), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert read_session.state.cursor is None
    qtbot.mouseClick(viewport(panes.views[3]), Qt.MouseButton.LeftButton)
    assert read_session.state.cursor is None
    assert read_session.state.active_pane == 3


def test_a_double_click_shows_the_pane_alone_and_all_again(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    for alone in (True, False):
        qtbot.mouseDClick(viewport(panes.views[2]), Qt.MouseButton.LeftButton)
        assert read_session.state.maximised is alone
        assert read_session.state.active_pane == 2


# -- the field ----------------------------------------------------------------------


def test_another_series_is_fitted_and_scrolling_keeps_the_zoom(
    panes: LinkedViews, read_session: Session
) -> None:
    view = panes.views[0]
    fitted = view.view.px_per_mm
    view.zoom(3.0)
    read_session.show_slice(0, 5)
    assert view.view.px_per_mm == pytest.approx(3 * fitted)
    read_session.hang(0, "1.2.3.3")
    picture, field = view.view.picture_mm, view.view.field_mm
    assert field.adjusted(-0.1, -0.1, 0.1, 0.1).contains(picture)
    assert field.width() == pytest.approx(picture.width()) or field.height() == pytest.approx(
        picture.height()
    )


def test_zoom_has_ends(panes: LinkedViews) -> None:
    view = panes.views[0].view
    for _ in range(100):
        view.zoom(1.5)
    assert min(view.field_mm.width(), view.field_mm.height()) > 1
    for _ in range(200):
        view.zoom(1 / 1.5)
    assert view.field_mm.height() < 4 * view.picture_mm.height()


def test_a_selected_finding_is_zoomed_to_and_left_again(
    panes: LinkedViews, read_session: Session
) -> None:
    finding = make_finding(make_study(), AXIAL, 2, DISCS[Level.L4_L5])
    read_session.add_finding(finding)
    view = panes.views[1]
    fitted = view.view.px_per_mm
    others = [other.view.px_per_mm for other in (panes.views[0], panes.views[2])]
    read_session.select(CELL)
    assert view.view.px_per_mm > 2 * fitted
    place = QPointF(screen_point(view, finding.place.patient_mm))
    assert (place - QPointF(view.view.rect().center())).manhattanLength() < 4
    assert [o.view.px_per_mm for o in (panes.views[0], panes.views[2])] == pytest.approx(others)
    read_session.select(None)
    assert view.view.px_per_mm == pytest.approx(fitted)


def test_a_finding_that_is_graded_after_it_was_selected_is_zoomed_to(
    panes: LinkedViews, read_session: Session
) -> None:
    view = panes.views[1]
    fitted = view.view.px_per_mm
    read_session.select(CELL)
    assert view.view.px_per_mm == pytest.approx(fitted)
    read_session.activate(0)
    read_session.add_finding(make_finding(make_study(), AXIAL, 2, DISCS[Level.L4_L5]))
    assert read_session.state.active_pane == 1
    assert view.view.px_per_mm > 2 * fitted


def test_a_finding_without_a_crop_is_zoomed_to_its_place(
    panes: LinkedViews, read_session: Session
) -> None:
    finding = replace(make_finding(make_study(), AXIAL, 2, DISCS[Level.L4_L5]), crop=None)
    read_session.add_finding(finding)
    read_session.select(CELL)
    field = panes.views[1].view.field_mm
    assert min(field.width(), field.height()) == pytest.approx(90)
    assert panes.views[1].layers.outline.corners == ()


def test_what_a_pane_is_can_be_read_aloud(panes: LinkedViews, read_session: Session) -> None:
    read_session.show_slice(1, 0)
    assert panes.views[1].accessibleName() == "Pane 2: Axial T2, slice 1 of 25"
    assert panes.views[3].accessibleName() == "Pane 4: Sagittal STIR or second axial"
    read_session.set_role("1.2.3.3", Role.AXIAL_T1)
    assert panes.views[1].accessibleName().startswith("Pane 2: Axial T1")


def test_events_of_other_kinds_go_their_way(panes: LinkedViews) -> None:
    gestures = panes.views[0]._gestures
    assert not gestures.eventFilter(gestures, QEvent(QEvent.Type.Enter))
