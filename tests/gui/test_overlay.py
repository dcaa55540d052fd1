"""The heat map lies on what it was made from, in fixed colours, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from model.labels import Condition, Level
from model.methods import METHODS
from model.results import Heatmap
from tests.lumbar_study import DISCS, make_explanation, make_finding, make_study
from viewer.dicom.study import StackKey
from viewer.geometry import point_of
from viewer.reading import Finding
from viewer.session import Activity, Doing, Session
from viewer.ui.colour_bar import OWN_SCALE, BarMark, bar_ticks
from viewer.ui.heat_colours import PLAIN, HeatStyle, bar_colours, colours_of, isolines, lookup_table
from viewer.ui.linked_views import LinkedViews
from viewer.ui.pane_content import changed_fields
from viewer.ui.pane_guides import projected_mm

FORAMEN = (Level.L4_L5, Condition.LEFT_NEURAL_FORAMINAL_NARROWING)
T1 = StackKey("1.2.3.2", 0)


def select_foramen(session: Session) -> Finding:
    point = (5.0, DISCS[Level.L4_L5][1], DISCS[Level.L4_L5][2])
    index = 3  # slices go to the patient's left: -10, -5, 0, 5 mm
    finding = make_finding(make_study(), T1, index, point, FORAMEN[1])
    session.add_finding(finding)
    session.select(FORAMEN)
    session.add_explanation(make_explanation(finding))
    return finding


def test_the_map_is_on_its_slice_and_on_no_other(panes: LinkedViews, read_session: Session) -> None:
    finding = select_foramen(read_session)
    t1 = panes.views[2].layers
    assert t1.heatmap.isVisible()
    assert t1.colour_bar.isVisible()
    assert t1.outline.isVisible()
    assert not panes.views[0].layers.heatmap.isVisible()  # T2 was not what it was made from
    assert finding.place is not None
    for index in range(5):
        read_session.show_slice(2, index)
        assert t1.heatmap.isVisible() == (index == finding.place.slice_index)
        assert t1.outline.isVisible() == (index == finding.place.slice_index)
        assert t1.colour_bar.isVisible() == t1.heatmap.isVisible()


def test_every_corner_of_the_map_is_where_its_affine_says(
    panes: LinkedViews, read_session: Session
) -> None:
    """T1 is stored mirrored, and its crop too: the map must not be."""
    select_foramen(read_session)
    explanation = read_session.state.explanation
    assert explanation is not None
    layers, plane = panes.views[2].layers, panes.views[2].view.plane
    assert plane is not None
    rows, columns = explanation.heatmap.values.shape
    for row, column in ((0, 0), (0, columns - 1), (rows - 1, 0), (rows - 1, columns - 1)):
        expected = projected_mm(plane, point_of(explanation.heatmap.affine, row, column))
        got = layers.heatmap.mapToParent(QPointF(column + 0.5, row + 0.5))
        assert (got.x(), got.y()) == pytest.approx(expected)


def test_the_outline_is_the_crops_outer_edge(panes: LinkedViews, read_session: Session) -> None:
    select_foramen(read_session)
    corners = np.array(panes.views[2].layers.outline.corners)
    assert np.ptp(corners, axis=0) == pytest.approx((24.0, 24.0))


def test_a_map_across_the_slice_is_not_drawn(panes: LinkedViews, read_session: Session) -> None:
    finding = select_foramen(read_session)
    explanation = make_explanation(finding)
    affine = explanation.heatmap.affine.copy()
    affine[:3, 1] = (1.0, 0.0, 0.0)
    tipped = Heatmap(explanation.heatmap.values, affine)
    read_session.add_explanation(replace(explanation, heatmap=tipped))
    assert not panes.views[2].layers.heatmap.isVisible()


def test_opacity_and_visibility_are_the_readers(panes: LinkedViews, read_session: Session) -> None:
    select_foramen(read_session)
    heatmap = panes.views[2].layers.heatmap
    read_session.set_preferences(overlay_opacity=0.3)
    assert heatmap.opacity() == pytest.approx(0.3)
    read_session.set_preferences(overlay_visible=False)
    assert not heatmap.isVisible()
    assert not panes.views[2].layers.colour_bar.isVisible()
    assert panes.views[2].layers.outline.isVisible()  # what was graded is no heat map
    read_session.set_preferences(overlay_visible=True)
    assert heatmap.isVisible()


def test_a_map_that_comes_is_drawn_as_with_all_the_rest(
    panes: LinkedViews, read_session: Session
) -> None:
    """Of a new map only the map is drawn anew; the whole pane, drawn anew, looks the same."""
    finding = select_foramen(read_session)
    read_session.select(None)
    read_session.select(FORAMEN)
    bare = panes.views[2].grab().toImage()
    read_session.add_explanation(make_explanation(finding))
    come = panes.views[2].grab().toImage()
    assert come != bare
    for linked in (False, True):
        read_session.set_preferences(linked=linked)
    assert panes.views[2].grab().toImage() == come


def test_what_a_pane_shows_of_a_change(read_session: Session) -> None:
    changes: list[frozenset[str]] = []
    read_session.changed.connect(lambda old, new: changes.append(changed_fields(old, new)))
    finding = select_foramen(read_session)
    changes.clear()
    read_session.add_explanation(make_explanation(finding))
    read_session.set_activity(Activity(Doing.EXPLAINING, ""))
    read_session.set_reading(Activity(Doing.READING, ""))
    read_session.set_reading(Activity(Doing.READING, "", 0.5))
    read_session.set_reading(None)
    nothing: frozenset[str] = frozenset()
    reading = frozenset({"reading"})
    assert changes == [{"explanation"}, nothing, reading, nothing, reading]


def test_leaving_the_finding_takes_its_map_away(panes: LinkedViews, read_session: Session) -> None:
    select_foramen(read_session)
    read_session.select(None)
    layers = panes.views[2].layers
    assert layers.heatmap.heatmap is None
    assert layers.heatmap.image is None
    assert not layers.outline.isVisible()


def test_the_cursor_does_not_cover_the_place(panes: LinkedViews, read_session: Session) -> None:
    select_foramen(read_session)
    assert not panes.views[2].layers.cursor.isVisible()
    assert panes.views[0].layers.cursor.isVisible()


def flat(value: float) -> NDArray[np.float32]:
    return np.full((2, 2), value, np.float32)


def disc(radius: float, size: int = 40) -> NDArray[np.float32]:
    """A cone, 1 in the middle and 0.5 at `radius` pixels from it."""
    rows, columns = np.indices((size, size)) - (size - 1) / 2
    away = np.hypot(rows, columns)
    return np.clip(1 - 0.5 * away / radius, 0, 1).astype(np.float32)


def test_colours_are_on_a_fixed_scale() -> None:
    """A faint map stays faint: half of the scale is the same colour in every map."""
    both = np.array([[0.5, 1.0]], np.float32)
    assert np.array_equal(colours_of(flat(0.5), False)[0, 0], colours_of(both, False)[0, 0])
    assert np.array_equal(colours_of(both, False)[0, 1], lookup_table(False)[255])


def test_an_own_scale_ends_at_the_maps_largest_value() -> None:
    faint = np.array([[0.0, 0.05, 0.1]], np.float32)
    own = colours_of(faint, False, HeatStyle(own_scale=True))
    assert np.array_equal(own[0, 2], lookup_table(False)[255])
    assert not np.array_equal(colours_of(faint, False)[0, 2], own[0, 2])
    nothing = colours_of(flat(0.0), False, HeatStyle(own_scale=True))
    assert (nothing[..., 3] == 0).all()


def test_below_the_threshold_nothing_is_drawn() -> None:
    values = np.array([[-0.6, -0.4, 0.4, 0.6]], np.float32)
    drawn = colours_of(values, True, HeatStyle(threshold=0.5))[0, :, 3] > 0
    assert drawn.tolist() == [True, False, False, True]
    assert (bar_colours(False, 0.5)[:, 0, 3] > 0).sum() == 128


def test_nothing_found_leaves_the_picture_as_it_is() -> None:
    assert (colours_of(flat(0.0), False)[..., 3] == 0).all()
    assert (colours_of(flat(1.0), False)[..., 3] == 255).all()
    assert (colours_of(flat(0.0), True)[..., 3] <= 4).all()
    assert (colours_of(flat(float("nan")), False)[..., 3] == 0).all()


def test_isolines_lie_where_the_values_are() -> None:
    """Half of the scale is 8 pixels from the middle of the cone, whose centre is at (20, 20)."""
    lines = isolines(disc(8.0), False, PLAIN)
    assert len(lines) == 3
    path, colour, width = lines[1]
    points = np.array([(at.x, at.y) for at in map(path.elementAt, range(path.elementCount()))])
    assert np.hypot(*(points - 20.0).T) == pytest.approx(8.0, abs=0.05)
    assert colour.getRgb()[:3] == tuple(lookup_table(False)[255, :3])
    assert lines[0].width_px < width < lines[2].width_px


def test_isolines_below_the_threshold_are_left_out() -> None:
    assert len(isolines(disc(8.0), False, HeatStyle(threshold=0.6))) == 1
    assert len(isolines(disc(8.0), True, PLAIN)) == 6


def test_isolines_follow_rows_and_columns() -> None:
    values = np.zeros((4, 10), np.float32)
    values[:, 7:] = 1.0
    path = isolines(values, False, PLAIN)[1].path
    assert path.boundingRect().center().x() == pytest.approx(7.0)
    assert path.boundingRect().height() == pytest.approx(3.0)


def test_contours_are_drawn_instead_of_colours(panes: LinkedViews, read_session: Session) -> None:
    select_foramen(read_session)
    item = panes.views[2].layers.heatmap
    assert (item.image[..., 3] > 0).any()
    assert item.contours.lines == ()
    read_session.set_preferences(overlay_contours=True)
    assert (item.image[..., 3] == 0).all()
    assert len(item.contours.lines) == 3
    assert item.isVisible()
    read_session.set_preferences(overlay_contours=False)
    assert (item.image[..., 3] > 0).any()
    assert item.contours.lines == ()


def test_the_bar_says_when_the_scale_is_the_pictures_own(
    panes: LinkedViews, read_session: Session
) -> None:
    finding = select_foramen(read_session)
    bar = panes.views[2].layers.colour_bar
    assert bar.labels == ("0", "1")
    read_session.set_preferences(overlay_own_scale=True)
    explanation = make_explanation(finding)
    heatmap = Heatmap(explanation.heatmap.values * np.float32(0.25), explanation.heatmap.affine)
    read_session.add_explanation(replace(explanation, heatmap=heatmap))
    assert bar.labels == ("0", "0.25", OWN_SCALE)
    read_session.set_preferences(overlay_own_scale=False)
    assert bar.labels == ("0", "1")


def test_ticks_show_threshold_and_isolines() -> None:
    assert bar_ticks(BarMark(False, "0", "1")) == ()
    assert bar_ticks(BarMark(False, "0", "1", 0.3)) == (0.3,)
    assert bar_ticks(BarMark(False, "0", "1", contours=True)) == (0.25, 0.5, 0.75)
    assert bar_ticks(BarMark(True, "-1", "1", 0.5)) == (0.25, 0.75)


def test_for_and_against_are_told_apart(panes: LinkedViews, read_session: Session) -> None:
    against, for_ = (colours_of(flat(value), True)[0, 0] for value in (-1.0, 1.0))
    assert not np.array_equal(against, for_)
    assert against[3] == for_[3] == 255
    finding = select_foramen(read_session)
    bar = panes.views[2].layers.colour_bar
    assert bar.labels == ("0", "1")
    read_session.add_explanation(make_explanation(finding, signed=True))
    assert bar.labels == ("−1", "+1")


def test_cividis_gets_brighter_with_relevance() -> None:
    colours = lookup_table(False)[:, :3].astype(float) @ (0.2126, 0.7152, 0.0722)
    assert (np.diff(colours) > -0.6).all()
    assert colours[-1] > 4 * colours[0]


def test_the_patches_show_where_smoothing_is_off(panes: LinkedViews, read_session: Session) -> None:
    """Four patches of 0, 1/4, 1/2 and all of the method's scale."""
    finding = select_foramen(read_session)
    made = replace(
        make_explanation(finding),
        method="Gradient attention",
        scores=np.array([[0.0, 0.25], [0.5, 1.0]]) * METHODS["Gradient attention"].full_scale,
    )
    read_session.add_explanation(made)
    read_session.set_preferences(overlay_smooth=False)
    shown = panes.views[2].layers.heatmap.heatmap
    assert shown is not None
    assert np.unique(shown.values).tolist() == [0.0, 0.25, 0.5, 1.0]
    assert shown.values[0, 0] == 0.0
    assert shown.values[-1, -1] == 1.0
    read_session.set_preferences(overlay_smooth=True)
    assert panes.views[2].layers.heatmap.heatmap is made.heatmap
