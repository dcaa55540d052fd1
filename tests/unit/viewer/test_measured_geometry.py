"""Lengths, angles and areas against the same worked out from pixels and their spacing alone."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.lumbar_study import make_stack
from tests.unit.viewer.oblique import PIXEL, SPACING, TURNS, drawn, flat, oblique_stack
from viewer.dicom.study import Vec3
from viewer.geometry import slice_plane
from viewer.measured_geometry import (
    angle_deg,
    area_mm2,
    cobb_deg,
    crosses_itself,
    has_extent,
    length_mm,
    smooth_outline,
)
from viewer.measuring import Kind, Measurement

STACK = make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), pixel_mm=(0.5, 2.0))
FRAME = STACK.frames[0]
Turns, Pixel = tuple[float, float, float], tuple[float, float]


def placed(kind: Kind, *points: Vec3) -> Measurement:
    return Measurement(kind, "1.2", FRAME, points)


def line(degrees: float, at: Pixel, length: float = 20.0, back: bool = False) -> tuple[Vec3, Vec3]:
    """A line about a place of the plane x = 0 under an angle to y, from either end."""
    y, z = (length / 2 * f(math.radians(degrees)) for f in (math.cos, math.sin))
    ends = (0.0, at[0] - y, at[1] - z), (0.0, at[0] + y, at[1] + z)
    return ends[::-1] if back else ends


# -- lengths and angles -------------------------------------------------------------


@given(TURNS, SPACING, PIXEL, PIXEL)
def test_a_length_follows_the_spacing_of_rows_and_of_columns(
    turns: Turns, spacing: Pixel, start: Pixel, end: Pixel
) -> None:
    frame = oblique_stack(turns, spacing).frames[2]
    expected = abs(flat(end, spacing) - flat(start, spacing))
    for kind in (Kind.LENGTH, Kind.CANAL):
        measured = length_mm(drawn(kind, frame, start, end))
        assert measured == pytest.approx(expected, rel=1e-6, abs=1e-6)


@given(TURNS, SPACING, PIXEL, PIXEL, PIXEL)
def test_an_angle_is_that_of_the_picture_in_mm(
    turns: Turns, spacing: Pixel, one: Pixel, vertex: Pixel, other: Pixel
) -> None:
    arms = [flat(end, spacing) - flat(vertex, spacing) for end in (one, other)]
    assume(min(abs(arm) for arm in arms) > 0.1)
    frame = oblique_stack(turns, spacing).frames[2]
    measured = angle_deg(drawn(Kind.ANGLE, frame, one, vertex, other))
    turned = abs(math.degrees(math.atan2((arms[1] / arms[0]).imag, (arms[1] / arms[0]).real)))
    assert measured == pytest.approx(turned, abs=1e-4)


def test_one_pixel_along_a_row_and_along_a_column_differ() -> None:
    assert length_mm(drawn(Kind.LENGTH, FRAME, (0, 0), (1, 0))) == pytest.approx(0.5)
    assert length_mm(drawn(Kind.LENGTH, FRAME, (0, 0), (0, 1))) == pytest.approx(2.0)


@given(st.floats(0, 180))
def test_every_angle_is_measured_also_a_nearly_flat_one(degrees: float) -> None:
    end = (math.cos(math.radians(degrees)), math.sin(math.radians(degrees)), 0.0)
    measured = angle_deg(placed(Kind.ANGLE, (3.0, 0.0, 0.0), (0.0, 0.0, 0.0), end))
    assert measured == pytest.approx(degrees, abs=1e-9)


# -- Cobb angles --------------------------------------------------------------------


@pytest.mark.parametrize("backwards", [(False, False), (True, False), (False, True), (True, True)])
@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        (0, 0, 0),  # parallel endplates
        (10, -15, 25),  # both tilted towards each other
        (-20, 20, 40),
        (0, -38, 38),  # L1 level, S1 tilted: a usual lordosis
        (50, -52, 102),  # a severe curve: not 78
        (-60, 59.5, 119.5),
    ],
)
def test_a_cobb_angle_worked_by_hand_from_either_end_of_each_line(
    upper: float, lower: float, expected: float, backwards: tuple[bool, bool]
) -> None:
    lines = (*line(upper, (0, 90), back=backwards[0]), *line(lower, (5, -90), back=backwards[1]))
    assert cobb_deg(placed(Kind.COBB, *lines)) == pytest.approx(expected, abs=1e-9)
    swapped = (*lines[2:], *lines[:2])
    assert cobb_deg(placed(Kind.COBB, *swapped)) == pytest.approx(expected, abs=1e-9)


def test_a_3_4_5_triangle_has_its_cobb_angle() -> None:
    level = ((0.0, 0.0, 40.0), (0.0, 40.0, 40.0))
    falling = ((0.0, 0.0, -40.0), (0.0, 40.0, -70.0))  # 3 down on 4 across
    expected = math.degrees(math.atan(3 / 4))
    assert cobb_deg(placed(Kind.COBB, *level, *falling)) == pytest.approx(expected)


def test_lines_through_one_middle_have_the_smaller_angle() -> None:
    crossed = (*line(30, (0, 0)), *line(150, (0, 0)))
    assert cobb_deg(placed(Kind.COBB, *crossed)) == pytest.approx(60)


@given(TURNS, SPACING, PIXEL, PIXEL, PIXEL, PIXEL)
def test_the_cobb_angle_is_one_of_both_angles_between_the_lines_in_mm(
    turns: Turns, spacing: Pixel, a: Pixel, b: Pixel, c: Pixel, d: Pixel
) -> None:
    one, other = (flat(end, spacing) - flat(start, spacing) for start, end in ((a, b), (c, d)))
    assume(min(abs(one), abs(other)) > 0.1)
    frame = oblique_stack(turns, spacing).frames[1]
    measured = cobb_deg(drawn(Kind.COBB, frame, a, b, c, d))
    turned = abs(math.degrees(math.atan2((other / one).imag, (other / one).real)))
    assert min(abs(measured - turned), abs(measured - (180 - turned))) < 1e-4


# -- areas --------------------------------------------------------------------------


@given(TURNS, SPACING, PIXEL, PIXEL)
def test_regions_have_the_area_of_the_flat_picture(
    turns: Turns, spacing: Pixel, one: Pixel, other: Pixel
) -> None:
    frame = oblique_stack(turns, spacing).frames[3]
    across = flat(other, spacing) - flat(one, spacing)
    expected = abs(across.real * across.imag)
    for kind, share in ((Kind.RECTANGLE, 1.0), (Kind.ELLIPSE, math.pi / 4)):
        measured = area_mm2(drawn(kind, frame, one, other))
        assert measured == pytest.approx(share * expected, rel=1e-6, abs=1e-6)


@given(TURNS, SPACING, st.integers(7, 24), st.floats(0, 6), st.floats(3, 9), st.floats(3, 9))
def test_a_smooth_outline_through_an_ellipse_has_its_area_within_three_per_cent(
    turns: Turns, spacing: Pixel, clicks: int, first: float, wide: float, high: float
) -> None:
    frame = oblique_stack(turns, spacing).frames[0]
    assume(
        max(wide * spacing[1], high * spacing[0]) < 2.5 * min(wide * spacing[1], high * spacing[0])
    )
    bearings = [first + math.tau * number / clicks for number in range(clicks)]
    corners = [(16 + high * math.sin(b), 12 + wide * math.cos(b)) for b in bearings]
    expected = math.pi * wide * spacing[1] * high * spacing[0]
    assert area_mm2(drawn(Kind.SAC, frame, *corners)) == pytest.approx(expected, rel=0.03)


def test_a_smooth_outline_goes_through_its_corners_and_stays_on_the_slice() -> None:
    corners = drawn(Kind.SAC, FRAME, (4, 4), (6, 15), (20, 14), (22, 5)).points
    outline = smooth_outline(corners)
    for corner in corners:
        assert np.linalg.norm(outline - corner, axis=1).min() == pytest.approx(0, abs=1e-9)
    assert np.ptp(outline[:, 0]) == pytest.approx(0, abs=1e-9)


@given(st.permutations(range(4)))
def test_an_outline_that_crosses_itself_is_known(order: list[int]) -> None:
    square = ((2, 2), (2, 12), (12, 12), (12, 2))
    outline = drawn(Kind.SAC, FRAME, *(square[index] for index in order))
    around = [(order[(at + 1) % 4] - order[at]) % 4 for at in range(4)]
    assert crosses_itself(outline) == (2 in around)


@pytest.mark.parametrize(
    ("kind", "pixels", "expected"),
    [
        (Kind.LENGTH, ((1, 1), (1, 1)), False),
        (Kind.LENGTH, ((1, 1), (1, 2)), True),
        (Kind.RECTANGLE, ((1, 1), (1, 9)), False),
        (Kind.ELLIPSE, ((1, 1), (3, 9)), True),
        (Kind.COBB, ((1, 1), (2, 2), (2, 2), (3, 1)), True),
        (Kind.COBB, ((1, 1), (2, 2), (4, 2), (4, 2)), False),
        (Kind.ANGLE, ((1, 1), (1, 1), (4, 2)), False),
        (Kind.POINT, ((1, 1),), True),
    ],
)
def test_what_has_no_extent_is_nothing(
    kind: Kind, pixels: tuple[Pixel, ...], expected: bool
) -> None:
    points = drawn(kind, FRAME, *pixels).points
    assert has_extent(kind, points, slice_plane(STACK, 0)) is expected
