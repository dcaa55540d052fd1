"""What a measurement may be, and which tool draws which."""

from __future__ import annotations

import math

import pytest

from tests.lumbar_study import make_stack
from viewer.measuring import MOST_POINTS, Kind, Measurement, Tool, are_apart

FRAME = make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0)).frames[0]
POINT = (1.0, 2.0, 3.0)


@pytest.mark.parametrize("kind", Kind)
def test_a_measurement_has_the_points_of_its_kind(kind: Kind) -> None:
    for count in (kind.least_points - 1, kind.most_points + 1):
        with pytest.raises(ValueError, match="points"):
            Measurement(kind, "1.2", FRAME, (POINT,) * count)
    for count in (kind.least_points, kind.most_points):
        assert len(Measurement(kind, "1.2", FRAME, (POINT,) * count).points) == count


@pytest.mark.parametrize("wrong", [math.nan, math.inf])
def test_points_are_finite(wrong: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        Measurement(Kind.POINT, "1.2", FRAME, ((0.0, wrong, 0.0),))


def test_points_on_one_another_are_no_line() -> None:
    assert not are_apart(POINT, POINT)
    assert are_apart(POINT, (1.0, 2.1, 3.0))


def test_every_kind_has_its_tool_and_three_tools_draw_nothing() -> None:
    assert {tool.kind for tool in Tool if tool.measures} == set(Kind)
    assert not any(tool.measures for tool in (Tool.WINDOW, Tool.ZOOM, Tool.PAN))


def test_lines_and_regions_are_dragged_and_the_rest_is_clicked() -> None:
    dragged = {Kind.LENGTH, Kind.ELLIPSE, Kind.RECTANGLE, Kind.ARROW, Kind.CANAL}
    assert {kind for kind in Kind if kind.is_dragged} == dragged
    assert Kind.SAC.most_points == MOST_POINTS
