"""Zoom and pan of two studies together: places by the discs, scales in mm, links on and off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import add_all_volumes
from tests.lumbar_study import make_study
from tests.prior_study import SPACE, UP_MM, compared_session, make_levels, make_prior
from viewer import arranging, comparing
from viewer.display import MIRROR
from viewer.prior_session import PriorSession
from viewer.session import Session
from viewer.ui.linked_views import LinkedViews
from viewer.ui.picture_view import PictureView
from viewer.ui.side_by_side import SideBySide

SAGITTAL, AXIAL = 0, 1


class Both:
    """Two studies on screen, decoded."""

    def __init__(self, qtbot: QtBot, *, levels: bool = True) -> None:
        self.session: Session = compared_session(levels=levels)
        self.inner = PriorSession(self.session)
        add_all_volumes(self.session, make_study())
        add_all_volumes(self.inner, make_prior())
        self.views = LinkedViews(self.session)
        self.widget = SideBySide(self.session, self.views)
        qtbot.addWidget(self.widget)
        self.widget.resize(900, 800)
        with qtbot.waitExposed(self.widget):
            self.widget.show()
        self.settle()

    def settle(self) -> None:
        """Let what waits for the end of a change be done."""
        for _ in range(3):
            QApplication.processEvents()

    def of(self, pane: int) -> tuple[PictureView, PictureView]:
        """A pane's picture in the open study, and in the other one."""
        assert self.widget.prior_views is not None
        return self.views.views[pane].view, self.widget.prior_views.views[pane].view

    def apart(self, pane: int) -> tuple[float, float, float]:
        """From the middle of the open study's field to the other one's, mm, LPS."""
        one, other = (view.middle for view in self.of(pane))
        assert one is not None
        assert other is not None
        x, y, z = (b - a for a, b in zip(one, other, strict=True))
        return x, y, z


@pytest.fixture
def both(qtbot: QtBot) -> Both:
    return Both(qtbot)


def in_plane(pane: int, apart: tuple[float, float, float]) -> tuple[float, float]:
    """The part of a way that a field can follow: the picture has no more."""
    x, y, z = apart
    return (y, z - UP_MM) if pane == SAGITTAL else (x, y)


@pytest.mark.parametrize("pane", [SAGITTAL, AXIAL])
def test_the_prior_follows_zoom_and_pan_by_the_discs(both: Both, pane: int) -> None:
    mine, its = both.of(pane)
    for _ in range(2):
        mine.zoom(1.7, QPointF(40, 60))
        mine.pan(13, -9)
        assert its.px_per_mm == pytest.approx(mine.px_per_mm, rel=1e-3)
        assert in_plane(pane, both.apart(pane)) == pytest.approx((0, 0), abs=0.05)
    both.settle()
    assert in_plane(pane, both.apart(pane)) == pytest.approx((0, 0), abs=0.05)


@pytest.mark.parametrize("pane", [SAGITTAL, AXIAL])
def test_the_prior_leads_where_the_reader_moves_it(both: Both, pane: int) -> None:
    mine, its = both.of(pane)
    its.zoom(2.5, QPointF(30, 30))
    its.pan(-20, 5)
    scale, place = its.px_per_mm, its.middle
    both.settle()
    assert (its.px_per_mm, its.middle) == (pytest.approx(scale), pytest.approx(place))
    assert mine.px_per_mm == pytest.approx(scale, rel=1e-3)
    # The foot of a place on a slice that is tilted against the other one lies a little beside it.
    near = 0.05 if pane == SAGITTAL else 2.0
    assert in_plane(pane, both.apart(pane)) == pytest.approx((0, 0), abs=near)


def test_fitting_one_shows_the_other_at_its_scale(both: Both) -> None:
    mine, its = both.of(SAGITTAL)
    its.zoom(3.0)
    both.views.reset_view()
    both.settle()
    assert its.px_per_mm == pytest.approx(mine.px_per_mm, rel=1e-3)
    assert mine.field_mm.contains(mine.picture_mm.center())
    assert in_plane(SAGITTAL, both.apart(SAGITTAL)) == pytest.approx((0, 0), abs=0.05)


def test_without_links_each_is_moved_alone(both: Both) -> None:
    mine, its = both.of(SAGITTAL)
    both.session.set_preferences(linked=False)
    both.settle()
    before = its.px_per_mm, its.middle
    mine.zoom(3.0)
    both.settle()
    assert (its.px_per_mm, its.middle) == (pytest.approx(before[0]), pytest.approx(before[1]))
    both.session.set_preferences(linked=True)
    both.settle()
    assert its.px_per_mm == pytest.approx(mine.px_per_mm, rel=1e-3)


def test_without_levels_they_are_matched_by_the_middle_of_the_pictures(qtbot: QtBot) -> None:
    both = Both(qtbot, levels=False)
    mine, its = both.of(SAGITTAL)
    mine.zoom(2.0)
    mine.pan(10, 10)
    assert its.px_per_mm == pytest.approx(mine.px_per_mm, rel=1e-3)
    assert mine.plane is not None
    assert its.plane is not None
    ways = [b - a for a, b in zip(mine.plane.centre, its.plane.centre, strict=True)]
    assert both.apart(SAGITTAL)[1:] == pytest.approx(ways[1:], abs=0.05)
    both.session.begin_grading(make_levels(), 0)
    both.inner.begin_grading(make_levels(SPACE, up_mm=UP_MM), 0)
    both.settle()
    assert in_plane(SAGITTAL, both.apart(SAGITTAL)) == pytest.approx((0, 0), abs=0.05)


def test_a_mirrored_prior_still_shows_the_same_place(both: Both) -> None:
    both.inner.apply(arranging.turned, MIRROR)
    both.settle()
    mine, _ = both.of(SAGITTAL)
    mine.pan(35, 0)
    assert in_plane(SAGITTAL, both.apart(SAGITTAL)) == pytest.approx((0, 0), abs=0.05)


def test_panes_of_two_planes_do_not_follow(both: Both) -> None:
    both.session.set_preferences(linked=False)
    both.inner.hang(SAGITTAL, "7.7.3")
    both.session.set_preferences(linked=True)
    mine, its = both.of(SAGITTAL)
    both.settle()
    before = its.px_per_mm
    mine.zoom(4.0)
    both.settle()
    assert its.px_per_mm == pytest.approx(before)


def test_after_the_comparison_nothing_is_moved_any_more(both: Both) -> None:
    mine, _ = both.of(SAGITTAL)
    both.session.apply(comparing.ended)
    both.settle()
    mine.zoom(2.0)
    both.settle()
    assert mine.middle is not None
