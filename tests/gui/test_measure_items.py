"""How measurements are drawn: ends, arcs, handles, and values that stay in view."""

from __future__ import annotations

import math
from dataclasses import replace
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


def boxes(item: MeasureItems, mm_per_px: float) -> list[QRectF]:
    made = []
    for value in (value for value in item._values if value.isVisible()):
        box, at = value.boundingRect(), value.pos()
        size = box.size() * mm_per_px
        made.append(QRectF(at.x() - size.width() / 2, at.y() - size.height() / 2,
                           size.width(), size.height()))  # fmt: skip
    return made


def test_texts_do_not_lie_on_one_another(item: MeasureItems) -> None:
    marks = tuple(
        MeasureMark(kind, points, ("Mean 123 ± 45", "Min 1  Max 999", "120 mm²"))
        for kind, points in (
            (Kind.ELLIPSE, ((20.0, 10.0), (60.0, 40.0))),
            (Kind.RECTANGLE, ((22.0, 12.0), (61.0, 42.0))),
            (Kind.LENGTH, ((30.0, 25.0), (60.0, 26.0))),
        )
    )
    item.set_marks(marks, VIEW, 0.5)
    placed = boxes(item, 0.5)
    assert len(placed) == 3
    for index, box in enumerate(placed):
        for other in placed[index + 1 :]:
            overlap = box.intersected(other)
            assert overlap.height() < 1e-6 or overlap.width() < 1e-6


@pytest.mark.parametrize("kind", [Kind.ELLIPSE, Kind.RECTANGLE, Kind.SAC])
def test_a_text_stands_beside_an_area_not_on_it(item: MeasureItems, kind: Kind) -> None:
    corners = ((40.0, 40.0), (70.0, 70.0), (45.0, 75.0))
    points = corners if kind is Kind.SAC else corners[:2]
    item.set_marks((MeasureMark(kind, points, ("120 mm²",)),), VIEW, 0.5)
    (box,) = boxes(item, 0.5)
    assert box.left() > 70


@pytest.mark.parametrize("kind", Kind)
def test_handles_are_drawn_for_what_is_chosen_alone(item: MeasureItems, kind: Kind) -> None:
    points = tuple((40.0 + 9 * at, 50.0 + 7 * (at % 2)) for at in range(kind.least_points))
    mark = MeasureMark(kind, points, ("x",))
    item.set_marks((mark,), VIEW, 0.5)
    plain = len(item._lines.strokes)
    item.set_marks((replace(mark, chosen=True),), VIEW, 0.5)
    assert len(item._lines.strokes) - plain == (4 if kind.is_region else len(points))
