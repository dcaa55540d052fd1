"""The slider beside a picture, scrolling alone, link offsets and lines of all slices."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.labels import Level
from tests.lumbar_study import DISCS, make_levels, make_study
from viewer import arranging
from viewer.geometry import nearest_slice
from viewer.linking import shown_level
from viewer.session import Session
from viewer.ui import theme
from viewer.ui.linked_views import LinkedViews
from viewer.ui.slice_slider import LevelSpan, SliceTicks, ticks_of
from viewer.ui.slice_view import SliceView

Turn = Callable[..., None]


def turn_with_shift(view: SliceView, by: QPoint) -> None:
    """Turn the wheel with Shift held; `by` is an angle, and some systems turn it sideways."""
    viewport = view.view.viewport()
    middle = viewport.rect().center()
    event = QWheelEvent(
        QPointF(middle), QPointF(viewport.mapToGlobal(middle)), QPoint(), by,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ShiftModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


# -- ticks --------------------------------------------------------------------------


def test_every_block_of_an_axial_belongs_to_its_level() -> None:
    ticks = ticks_of(make_study()["1.2.3.3"], make_levels())
    assert ticks.count == 25
    assert ticks.breaks == (5, 10, 15, 20)
    assert ticks.spans == tuple(
        LevelSpan(level, 5 * index, 5 * index + 4) for index, level in enumerate(Level)
    )
    assert [ticks.level_at(index) for index in (0, 4, 5, 24)] == [
        Level.L1_L2, Level.L1_L2, Level.L2_L3, Level.L5_S1,
    ]  # fmt: skip
    assert ticks.middle is None


def test_spans_agree_with_the_level_that_the_corner_names(read_session: Session) -> None:
    read_session.begin_grading(make_levels(up_mm=7.0), 0)
    state = read_session.state
    ticks = ticks_of(make_study()["1.2.3.3"], state.levels)
    for index in range(25):
        read_session.show_slice(1, index)
        pane = read_session.state.panes[1]
        assert ticks.level_at(index) == shown_level(make_study(), pane, state.levels)


def test_a_sagittal_has_its_middle_and_no_spans() -> None:
    ticks = ticks_of(make_study()["1.2.3.1"], make_levels())
    assert (ticks.spans, ticks.middle) == ((), 3)
    unknown = ticks_of(make_study()["1.2.3.1"], None)
    assert unknown == SliceTicks(7)


def test_levels_of_another_space_are_not_shown() -> None:
    far = make_levels(space="another", up_mm=500.0)
    assert ticks_of(make_study()["1.2.3.3"], far).spans == ()
    assert ticks_of(make_study()["1.2.3.1"], far).middle is None


# -- the widget ---------------------------------------------------------------------


def test_the_slider_follows_and_leads(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    slider = panes.views[1].slider
    read_session.show_slice(1, 20)
    assert slider.value() == 20
    assert slider.maximum() == 24
    y = (slider.top_of(4) + slider.top_of(5)) / 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(8, round(y)))
    assert read_session.state.panes[1].slice_index == 4
    assert read_session.state.active_pane == 1
    y = (slider.top_of(11) + slider.top_of(12)) / 2
    qtbot.mouseMove(slider, QPoint(8, round(y)))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(8, round(y)))
    assert read_session.state.panes[1].slice_index == 11
    qtbot.mouseMove(slider, QPoint(8, 20))
    assert read_session.state.panes[1].slice_index == 11


def test_ends_of_the_slider_are_the_ends_of_the_series(panes: LinkedViews) -> None:
    slider = panes.views[1].slider
    assert slider.slice_at(-50) == 0
    assert slider.slice_at(slider.height() + 50) == 24
    for index in range(25):
        middle = (slider.top_of(index) + slider.top_of(index + 1)) / 2
        assert slider.slice_at(middle) == index


def test_a_notch_of_the_wheel_over_it_is_one_slice(
    panes: LinkedViews, read_session: Session, turn_wheel: Turn
) -> None:
    read_session.show_slice(1, 10)
    turn_wheel(panes.views[1].slider, -120)
    assert read_session.state.panes[1].slice_index == 11
    for _ in range(6):
        turn_wheel(panes.views[1].slider, 20)
    assert read_session.state.panes[1].slice_index == 10


def test_it_takes_no_keys_and_is_off_in_an_empty_pane(panes: LinkedViews, qtbot: QtBot) -> None:
    panes.views[0].setFocus()
    qtbot.mouseClick(panes.views[0].slider, Qt.MouseButton.LeftButton, pos=QPoint(8, 40))
    assert not panes.views[0].slider.hasFocus()
    assert not panes.views[3].slider.isEnabled()


def test_it_says_slice_and_level(panes: LinkedViews, read_session: Session) -> None:
    read_session.begin_grading(make_levels(), 0)
    slider = panes.views[1].slider
    assert slider.words_at(17) == "Slice 18 of 25, L4/L5"
    assert panes.views[0].slider.words_at(3) == "Slice 4 of 7, in the middle of the discs"
    assert panes.views[0].slider.words_at(0) == "Slice 1 of 7"
    assert slider.accessibleDescription() == slider.words_at(slider.value())
    read_session.close()
    assert slider.words_at(0) == ""
    assert slider._known == (None, None)


def test_the_level_on_screen_stands_out(panes: LinkedViews, read_session: Session) -> None:
    read_session.begin_grading(make_levels(), 0)
    read_session.show_slice(1, 12)
    slider = panes.views[1].slider
    QApplication.processEvents()
    grabbed = slider.grab().toImage()

    def colour(index: int) -> str:
        """The bar beside a slice, at its right edge."""
        y = (slider.top_of(index) + slider.top_of(index + 1)) / 2
        return grabbed.pixelColor(slider.width() - 4, round(y)).name()

    assert colour(10) == theme.LINE.lower()
    assert colour(2) == theme.PANEL.lower()
    assert colour(12) == theme.ACCENT.lower()


def test_a_pane_says_its_level_and_what_was_done_to_it(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.begin_grading(make_levels(), 0)
    read_session.show_slice(1, 0)
    read_session.activate(1)
    read_session.apply(arranging.turned, arranging.display.MIRROR)
    name = panes.views[1].accessibleName()
    assert name == "Pane 2: Axial T2, slice 1 of 25, L1/L2, Mirrored"


# -- scrolling alone ----------------------------------------------------------------


@pytest.mark.parametrize("by", [QPoint(0, -120), QPoint(-120, 0)])
def test_shift_and_wheel_scroll_one_pane_and_keep_the_distance(
    panes: LinkedViews, read_session: Session, turn_wheel: Turn, by: QPoint
) -> None:
    """T2 every 4 mm from the left, T1 every 5 mm from the right: pane 0 goes 4 mm to the right."""
    turn_with_shift(panes.views[0], by)
    assert [pane.slice_index for pane in read_session.state.panes[::2]] == [4, 2]
    assert read_session.state.display.offset_of("1.2.3.1") == pytest.approx((-4, 0, 0))
    assert panes.views[0].layers.corners.texts[2][-2] == "Apart R 4.0 mm"
    turn_wheel(panes.views[0].view.viewport(), -120)  # T2 at -8 mm: T1 belongs at -4, -5 is next
    t1 = make_study()["1.2.3.2"]
    assert read_session.state.panes[0].slice_index == 5
    assert read_session.state.panes[2].slice_index == nearest_slice(t1, (-4.0, 0.0, 0.0))[0]
    read_session.show_slice(2, 2)  # T1 at 0: T2 goes to -4 mm
    assert read_session.state.panes[0].slice_index == 4


def test_linking_exactly_again(panes: LinkedViews, read_session: Session) -> None:
    turn_with_shift(panes.views[0], QPoint(0, -360))
    assert read_session.state.panes[0].slice_index == 6
    read_session.apply(arranging.linked_exactly)
    assert read_session.state.display.offsets_mm == {}
    t1 = make_study()["1.2.3.2"]
    assert read_session.state.panes[2].slice_index == nearest_slice(t1, (-12.0, 0.0, 0.0))[0]
    assert not any("Apart" in text for text in panes.views[0].layers.corners.texts[2])


def test_the_end_of_a_series_makes_no_distance(panes: LinkedViews, read_session: Session) -> None:
    read_session.show_slice(0, 6)
    turn_with_shift(panes.views[0], QPoint(0, -240))
    assert read_session.state.display.offsets_mm == {}


def test_panes_that_are_not_linked_keep_no_distance(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.set_preferences(linked=False)
    turn_with_shift(panes.views[0], QPoint(0, -120))
    assert read_session.state.panes[0].slice_index == 4
    assert read_session.state.display.offsets_mm == {}
    before = read_session.state
    read_session.apply(arranging.scrolled_alone, 3, 2)  # an empty pane
    assert read_session.state is before


def test_the_cursor_knows_no_offsets(panes: LinkedViews, read_session: Session) -> None:
    """A point is where it is: only scrolling keeps a distance."""
    turn_with_shift(panes.views[0], QPoint(0, -120))
    read_session.point_at((-8.0, 0.0, 0.0), 0)
    t1 = make_study()["1.2.3.2"]
    assert read_session.state.panes[2].slice_index == nearest_slice(t1, (-8.0, 0.0, 0.0))[0]


# -- all lines ----------------------------------------------------------------------


def test_all_slices_of_the_active_pane_are_drawn_in_the_others(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.activate(1)
    sagittal, own = panes.views[0].layers.references, panes.views[1].layers.references
    assert len(sagittal.lines) == 1
    read_session.set_preferences(all_lines=True)
    colours = [pen.color().name() for _, pen in sagittal.lines]
    assert len(colours) == 26  # the current one twice: thin, and on top in the accent
    assert colours.count(theme.ACCENT.lower()) == 1
    assert colours[-1] == theme.ACCENT.lower()
    assert len(own.lines) == 2
    plane = panes.views[0].view.plane
    assert plane is not None
    down, right = plane.spacing_mm
    row, column, _ = plane.place(DISCS[Level.L1_L2])
    line = sagittal.lines[2][0]  # the middle slice of the first block, which is not tilted
    assert line.y1() == pytest.approx(row * down)
    assert line.y2() == pytest.approx(row * down)
    assert line.x1() < column * right < line.x2()
    read_session.set_preferences(all_lines=False)
    assert len(sagittal.lines) == 1
