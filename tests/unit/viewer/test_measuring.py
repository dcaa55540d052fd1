"""Lengths and angles agree with geometry worked out from pixels and their spacing alone."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.lumbar_study import make_stack
from viewer.dicom.study import Vec3
from viewer.geometry import SlicePlane, point_of, slice_plane
from viewer.measuring import Angle, Length, Tool, angle_deg, are_apart, length_mm, words_of

FRAME = make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0)).frames[0]
PIXEL = st.tuples(st.floats(0, 31), st.floats(0, 23))
SPACING = st.tuples(st.floats(0.2, 3), st.floats(0.2, 3))
TURN = st.floats(-math.pi, math.pi)


def oblique(yaw: float, pitch: float, roll: float, spacing: tuple[float, float]) -> SlicePlane:
    """A slice under any orientation, rows and columns spaced apart."""
    turned = np.eye(3)
    for axis, angle in enumerate((yaw, pitch, roll)):
        one, other = (index for index in range(3) if index != axis)
        step = np.eye(3)
        step[one, one] = step[other, other] = math.cos(angle)
        step[one, other], step[other, one] = -math.sin(angle), math.sin(angle)
        turned = turned @ step
    right, down = ((float(x), float(y), float(z)) for x, y, z in turned.T[:2])
    return slice_plane(make_stack(right, down, (12.0, -30.0, 7.0), pixel_mm=spacing), 2)


def length(*points: Vec3) -> Length:
    return Length("1.2", FRAME, (points[0], points[1]))


def angle(*points: Vec3) -> Angle:
    return Angle("1.2", FRAME, (points[0], points[1], points[2]))


def flat(pixel: tuple[float, float], spacing: tuple[float, float]) -> complex:
    """A pixel on the flat picture, mm: no affine, no patient axes."""
    return complex(pixel[1] * spacing[1], pixel[0] * spacing[0])


@given(TURN, TURN, TURN, SPACING, PIXEL, PIXEL)
def test_a_length_follows_the_spacing_of_rows_and_of_columns(
    yaw: float, pitch: float, roll: float, spacing: tuple[float, float],
    start: tuple[float, float], end: tuple[float, float],
) -> None:  # fmt: skip
    plane = oblique(yaw, pitch, roll, spacing)
    measured = length_mm(length(point_of(plane.affine, *start), point_of(plane.affine, *end)))
    expected = abs(flat(end, spacing) - flat(start, spacing))
    assert measured == pytest.approx(expected, rel=1e-6, abs=1e-6)


@given(TURN, TURN, TURN, SPACING, PIXEL, PIXEL, PIXEL)
def test_an_angle_is_that_of_the_picture_in_mm(
    yaw: float, pitch: float, roll: float, spacing: tuple[float, float],
    one: tuple[float, float], vertex: tuple[float, float], other: tuple[float, float],
) -> None:  # fmt: skip
    middle = flat(vertex, spacing)
    arms = [flat(end, spacing) - middle for end in (one, other)]
    assume(min(abs(arm) for arm in arms) > 0.1)
    plane = oblique(yaw, pitch, roll, spacing)
    measured = angle_deg(angle(*(point_of(plane.affine, *at) for at in (one, vertex, other))))
    turned = abs(math.degrees(math.atan2((arms[1] / arms[0]).imag, (arms[1] / arms[0]).real)))
    assert measured == pytest.approx(turned, abs=1e-4)


def test_one_pixel_along_a_row_and_along_a_column_differ() -> None:
    plane = slice_plane(make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), pixel_mm=(0.5, 2.0)), 0)
    corner, below, beside = (point_of(plane.affine, *at) for at in ((0, 0), (1, 0), (0, 1)))
    assert length_mm(length(corner, below)) == pytest.approx(0.5)
    assert length_mm(length(corner, beside)) == pytest.approx(2.0)


@given(st.floats(0, 180))
def test_every_angle_is_measured_also_a_nearly_flat_one(degrees: float) -> None:
    end = (math.cos(math.radians(degrees)), math.sin(math.radians(degrees)), 0.0)
    assert angle_deg(angle((3.0, 0.0, 0.0), (0.0, 0.0, 0.0), end)) == pytest.approx(
        degrees, abs=1e-9
    )


def test_words_have_units_and_no_more_digits_than_are_meant() -> None:
    assert words_of(length((0.0, 0.0, 0.0), (3.0, 4.04, 0.0))) == "5.0 mm"
    assert words_of(angle((1.0, 0.0, 0.0), (0.0, 0.0, 0.0), (1.0, 1.0, 0.0))) == "45°"


def test_points_on_one_another_are_no_line() -> None:
    assert not are_apart((1.0, 2.0, 3.0), (1.0, 2.0, 3.0))
    assert are_apart((1.0, 2.0, 3.0), (1.0, 2.1, 3.0))


def test_two_tools_measure() -> None:
    assert [tool for tool in Tool if tool.measures] == [Tool.LENGTH, Tool.ANGLE]
