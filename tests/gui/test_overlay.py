"""The heat map lies on what it was made from, in fixed colours, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from model.labels import Condition, Level
from model.results import Heatmap
from tests.lumbar_study import DISCS, make_explanation, make_finding, make_study
from viewer.dicom.study import StackKey
from viewer.geometry import point_of
from viewer.reading import Finding
from viewer.session import Session
from viewer.ui.linked_views import LinkedViews
from viewer.ui.overlay import colours_of, lookup_table
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


def flat(value: float, *, signed: bool = False) -> Heatmap:
    return Heatmap(np.full((2, 2), value, np.float32), np.eye(4), signed)


def test_colours_are_on_a_fixed_scale() -> None:
    """A faint map stays faint: half of the scale is the same colour in every map."""
    both = Heatmap(np.array([[0.5, 1.0]], np.float32), np.eye(4))
    assert np.array_equal(colours_of(flat(0.5))[0, 0], colours_of(both)[0, 0])
    assert np.array_equal(colours_of(both)[0, 1], lookup_table(False)[255])


def test_nothing_found_leaves_the_picture_as_it_is() -> None:
    assert (colours_of(flat(0.0))[..., 3] == 0).all()
    assert (colours_of(flat(1.0))[..., 3] == 255).all()
    assert (colours_of(flat(0.0, signed=True))[..., 3] <= 4).all()
    assert (colours_of(flat(float("nan")))[..., 3] == 0).all()


def test_for_and_against_are_told_apart(panes: LinkedViews, read_session: Session) -> None:
    against, for_ = (colours_of(flat(value, signed=True))[0, 0] for value in (-1.0, 1.0))
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
