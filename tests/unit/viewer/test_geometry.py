"""Planes, reference lines and nearest slices, checked against geometry worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lumbar_study import DISCS, axial, axial_blocks, make_series, make_stack, sagittal
from viewer.dicom.study import Role
from viewer.geometry import (
    SlicePlane,
    are_parallel,
    nearest_slice,
    pixel_of,
    point_of,
    reference_line,
    slice_affine,
    slice_plane,
)

coordinate = st.floats(-60, 60)
angle = st.floats(-np.pi, np.pi)


def turned(a: float, b: float, c: float) -> np.ndarray:
    """A rotation matrix from three angles."""

    def about(axis: int, by: float) -> np.ndarray:
        one, other = (k for k in range(3) if k != axis)
        matrix = np.eye(3)
        matrix[[one, other], [one, other]] = np.cos(by)
        matrix[one, other], matrix[other, one] = -np.sin(by), np.sin(by)
        return matrix

    return about(0, a) @ about(1, b) @ about(2, c)


@st.composite
def planes(draw: st.DrawFn) -> SlicePlane:
    """Any slice: any tilt, any mirroring, unequal spacing, off centre."""
    axes = turned(draw(angle), draw(angle), draw(angle))
    affine = np.eye(4)
    mirror = draw(st.sampled_from([1.0, -1.0]))
    affine[:3, 1] = axes[:, 0] * draw(st.floats(0.3, 4))
    affine[:3, 2] = axes[:, 1] * draw(st.floats(0.3, 4)) * mirror
    affine[:3, 0] = axes[:, 2] * 4
    affine[:3, 3] = [draw(coordinate) for _ in range(3)]
    return SlicePlane(affine, draw(st.integers(8, 64)), draw(st.integers(8, 64)))


@given(planes(), st.floats(-5, 70), st.floats(-5, 70))
def test_a_pixel_goes_to_the_patient_and_back(plane: SlicePlane, row: float, column: float) -> None:
    point = point_of(plane.affine, row, column)
    assert plane.place(point) == pytest.approx((row, column, 0), abs=1e-6)
    assert pixel_of(plane.affine, point) == pytest.approx((0, row, column), abs=1e-6)


@given(planes(), st.floats(-30, 30))
def test_distance_is_along_the_normal(plane: SlicePlane, away: float) -> None:
    x, y, z = np.array(plane.centre) + plane.normal * away
    row, column, distance = plane.place((x, y, z))
    assert distance == pytest.approx(away, abs=1e-6)
    assert (row, column) == pytest.approx(((plane.rows - 1) / 2, (plane.columns - 1) / 2))


@given(planes(), planes())
def test_a_reference_line_lies_in_both_pictures(of: SlicePlane, on: SlicePlane) -> None:
    line = reference_line(of, on)
    if line is None:
        return
    for row, column in line:
        assert -0.5 - 1e-6 <= row <= on.rows - 0.5 + 1e-6
        assert -0.5 - 1e-6 <= column <= on.columns - 0.5 + 1e-6
        their_row, their_column, distance = of.place(point_of(on.affine, row, column))
        assert abs(distance) < 1e-4
        assert -0.5 - 1e-4 <= their_row <= of.rows - 0.5 + 1e-4
        assert -0.5 - 1e-4 <= their_column <= of.columns - 0.5 + 1e-4


@given(planes(), planes())
def test_reference_lines_are_mutual(one: SlicePlane, other: SlicePlane) -> None:
    there, back = reference_line(one, other), reference_line(other, one)
    if there is None or back is None:
        # One may be a hair's touch that rounding loses; a real line is never lost.
        line = there or back
        assert line is None or np.ptp(np.array(line), axis=0).max() < 1e-3
        return
    on_other = {tuple(np.round(point_of(other.affine, *end), 3)) for end in there}
    on_one = {tuple(np.round(point_of(one.affine, *end), 3)) for end in back}
    for end in on_other:
        assert min(np.linalg.norm(np.subtract(end, twin)) for twin in on_one) < 0.01


@given(planes(), st.floats(-20, 20), st.sampled_from([1.0, -1.0]))
def test_parallel_slices_have_no_reference_line(
    plane: SlicePlane, away: float, facing: float
) -> None:
    affine = plane.affine.copy()
    affine[:3, 3] += plane.normal * away
    affine[:3, 2] *= facing
    other = SlicePlane(affine, plane.rows, plane.columns)
    assert are_parallel(plane, other)
    assert reference_line(other, plane) is None


@pytest.mark.parametrize("mirrored", [False, True])
def test_an_axial_cuts_a_sagittal_at_its_height(mirrored: bool) -> None:
    """Also where the sagittal is stored back to front: rows, not sides, give the height."""
    right = -1.0 if mirrored else 1.0
    on = slice_plane(make_stack((0.0, right, 0.0), (0.0, 0.0, -1.0), frames=1), 0)
    of = slice_plane(axial((0.0, 0.0, 30.0), frames=1, size=(10, 40), pixel_mm=6.0), 0)
    line = reference_line(of, on)
    assert line is not None
    rows, columns = zip(*line, strict=True)
    # 30 mm to the head of the middle row (15.5) is five rows of 6 mm up.
    assert rows == pytest.approx((10.5, 10.5))
    # The axial is 10 rows of 6 mm deep: 10 of the 24 columns, about the middle one.
    assert sorted(columns) == pytest.approx([6.5, 16.5])


def test_pictures_that_do_not_meet_have_no_line() -> None:
    on = slice_plane(sagittal(frames=1), 0)
    assert reference_line(slice_plane(axial((0.0, 0.0, 500.0), frames=1), 0), on) is None
    assert reference_line(slice_plane(axial((500.0, 0.0, 0.0), frames=1), 0), on) is None


def test_the_slice_of_an_affine_is_the_frames_own() -> None:
    stack = sagittal(frames=3)
    for index, frame in enumerate(stack.frames):
        assert slice_affine(stack, index)[:3, 3] == pytest.approx(frame.image_position_patient)
    assert stack.affine[:3, 3] == pytest.approx(stack.frames[0].image_position_patient)


def test_the_nearest_slice_of_tilted_blocks_is_the_one_whose_picture_is_near() -> None:
    """Seen with unbounded planes: the tilted L5/S1 block took points of L3/L4 far in front."""
    series = make_series("1", Role.AXIAL_T2, axial_blocks())
    for block, point in enumerate(DISCS.values()):
        index, distance = nearest_slice(series, point)
        assert index == block * 5 + 2
        assert distance == pytest.approx(0, abs=1e-9)
    # On the plane of the last block, 130 mm in front of it, yet outside its picture,
    # and at the height of the fourth: the slice that shows it is the fourth block's.
    plane = slice_plane(series.stacks[4], 2)
    ahead = np.array(DISCS[list(DISCS)[4]]) - plane.down * 130
    index, distance = nearest_slice(series, (float(ahead[0]), float(ahead[1]), float(ahead[2])))
    assert distance > 1
