"""How lengths and angles are drawn: ends, arcs, and values that stay in view."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from viewer.measuring import Kind
from viewer.ui.measure_items import MeasureItems
from viewer.ui.measure_marks import MeasureMark

VIEW = QRectF(0.0, 0.0, 200.0, 160.0)
LENGTH = MeasureMark(Kind.LENGTH, ((50.0, 50.0), (90.0, 80.0)), ("50.0 mm",))
PLACE = st.tuples(st.floats(-20, 220), st.floats(-20, 180))


@pytest.fixture(scope="module")
def item(qapp: object) -> MeasureItems:
    return MeasureItems()


def strokes(item: MeasureItems) -> list[tuple[float, float, float, float]]:
    lines = (pairwise(stroke.points) for stroke in item._lines.strokes)
    return [(*start, *end) for line in lines for start, end in line]


def test_a_length_is_a_line_with_a_stroke_across_each_end(item: MeasureItems) -> None:
    item.set_marks((LENGTH,), VIEW, 0.5)
    line, *ends = strokes(item)
    assert line == (50.0, 50.0, 90.0, 80.0)
    for (x1, y1, x2, y2), (x, y) in zip(ends, LENGTH.points, strict=True):
        assert ((x1 + x2) / 2, (y1 + y2) / 2) == pytest.approx((x, y))
        assert math.dist((x1, y1), (x2, y2)) == pytest.approx(2 * 5 * 0.5)
        assert (x2 - x1) * 40 + (y2 - y1) * 30 == pytest.approx(0, abs=1e-9)


@given(st.floats(-180, 180), st.floats(5, 175), st.booleans())
@settings(deadline=None)
def test_the_arc_lies_between_both_arms(
    item: MeasureItems, bearing: float, opening: float, turned: bool
) -> None:
    first, second = (math.radians(bearing + by) for by in (0, -opening if turned else opening))
    ends = [(100 + 50 * math.cos(a), 80 + 50 * math.sin(a)) for a in (first, second)]
    mark = MeasureMark(Kind.ANGLE, (ends[0], (100.0, 80.0), ends[1]), ("x",))
    item.set_marks((mark,), VIEW, 0.5)
    _, _, *arc = strokes(item)
    assert (arc[0][0] - 100, arc[0][1] - 80) == pytest.approx(
        (9 * math.cos(first), 9 * math.sin(first)), abs=1e-6
    )
    assert (arc[-1][2] - 100, arc[-1][3] - 80) == pytest.approx(
        (9 * math.cos(second), 9 * math.sin(second)), abs=1e-6
    )
    length = sum(math.dist(stroke[:2], stroke[2:]) for stroke in arc)
    assert length == pytest.approx(9 * math.radians(opening), rel=0.01)


@given(PLACE, PLACE, PLACE, st.booleans())
@settings(deadline=None)
def test_values_stay_in_view_wherever_the_points_are(
    item: MeasureItems,
    one: tuple[float, float],
    two: tuple[float, float],
    three: tuple[float, float],
    is_angle: bool,
) -> None:
    points = (one, two, three) if is_angle else (one, two)
    kind = Kind.ANGLE if is_angle else Kind.LENGTH
    item.set_marks((MeasureMark(kind, points, ("123.4 mm",)),), VIEW, 0.5)
    (value,) = [value for value in item._values if value.isVisible()]
    box, at = value.boundingRect(), value.pos()
    shown = QRectF(
        at.x() + box.left() / 2, at.y() + box.top() / 2, box.width() / 2, box.height() / 2
    )
    assert VIEW.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(shown)


def test_what_is_gone_is_drawn_no_more(item: MeasureItems) -> None:
    item.set_marks((LENGTH, LENGTH), VIEW, 0.5)
    assert item.texts == ("50.0 mm", "50.0 mm")
    item.set_marks((), VIEW, 0.5)
    assert (item.texts, item.marks, strokes(item)) == ((), (), [])
