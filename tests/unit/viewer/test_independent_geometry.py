"""Lines and linked slices against geometry worked out here, from the headers alone.

Nothing of `viewer.geometry` is used for what is expected: planes are fitted by least squares to
places of pixels by the standard's formula (PS3.3 C.7.6.2.1.1), cuts are found by sampling, the
distance to a picture by bounded least squares.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import lsq_linear
from scipy.spatial.transform import Rotation

from tests.lumbar_study import make_series, make_stack, make_study, with_series
from viewer import arranging
from viewer.dicom.study import Frame, Role, Series, Stack
from viewer.geometry import nearest_slice, reference_line, slice_plane
from viewer.session import Session

Array = NDArray[np.float64]
angles = st.floats(-180.0, 180.0)
places = st.tuples(*[st.floats(-25.0, 25.0)] * 3)


def place_of(frame: Frame, row: float | Array, column: float | Array) -> Array:
    """Where a pixel lies, mm, by the formula of the standard."""
    row, column = np.asarray(row, float)[..., None], np.asarray(column, float)[..., None]
    down = np.array(frame.column_cosine) * frame.pixel_spacing[0]
    right = np.array(frame.row_cosine) * frame.pixel_spacing[1]
    return np.asarray(np.array(frame.image_position_patient) + row * down + column * right)


def fitted_plane(frame: Frame) -> tuple[Array, float]:
    """Normal and offset of the plane through a slice's pixels: n . x = d, by singular values."""
    rng = np.random.default_rng(0)
    points = place_of(frame, rng.uniform(0, frame.rows, 40), rng.uniform(0, frame.columns, 40))
    centre = points.mean(axis=0)
    normal = np.linalg.svd(points - centre)[2][2]
    return normal, float(normal @ centre)


def expected_cut(of: Frame, on: Frame) -> Array | None:
    """Ends (2, 2) of the cut in rows and columns of `on`, by least squares and by sampling."""
    normal, offset = fitted_plane(of)
    rng = np.random.default_rng(1)
    rows, columns = rng.uniform(0, on.rows, 60), rng.uniform(0, on.columns, 60)
    heights = place_of(on, rows, columns) @ normal - offset
    design = np.column_stack((rows, columns, np.ones(60)))
    a, b, c = np.linalg.lstsq(design, heights, rcond=None)[0]  # height = a row + b column + c
    foot = -c * np.array((a, b)) / (a * a + b * b)
    along = np.array((-b, a)) / np.hypot(a, b)
    reach = 2 * np.hypot(on.rows, on.columns) + abs(foot).max()
    line = foot + np.linspace(-reach, reach, 40_001)[:, None] * along
    inside = np.all((line >= -0.5) & (line <= (on.rows - 0.5, on.columns - 0.5)), axis=1)
    line = line[inside]
    if not len(line):
        return None
    # The same places as pixels of the other slice, by least squares.
    axes = np.column_stack(
        (place_of(of, 1.0, 0.0) - place_of(of, 0.0, 0.0),
         place_of(of, 0.0, 1.0) - place_of(of, 0.0, 0.0))
    )  # fmt: skip
    offsets = place_of(on, line[:, 0], line[:, 1]) - place_of(of, 0.0, 0.0)
    pixels = np.linalg.lstsq(axes, offsets.T, rcond=None)[0].T
    within = np.all((pixels >= -0.5) & (pixels <= (of.rows - 0.5, of.columns - 0.5)), axis=1)
    line = line[within]
    return np.asarray(line[[0, -1]]) if len(line) else None


def turned_stack(
    angle: tuple[float, float, float], centre: tuple[float, float, float], **fields: object
) -> Stack:
    """A stack that lies in the patient at any angle (degrees about x, y, z)."""
    right, down, _ = Rotation.from_euler("xyz", angle, degrees=True).as_matrix().T
    return make_stack(tuple(right), tuple(down), centre, **fields)  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(st.tuples(angles, angles, angles), st.tuples(angles, angles, angles), places, places)
def test_a_reference_line_is_where_the_slices_meet(
    one: tuple[float, float, float],
    other: tuple[float, float, float],
    here: tuple[float, float, float],
    there: tuple[float, float, float],
) -> None:
    of = turned_stack(one, here, size=(21, 30), pixel_mm=(3.0, 2.0), frames=1)
    on = turned_stack(other, there, size=(40, 25), pixel_mm=(1.5, 2.5), frames=1)
    sine = np.linalg.norm(np.cross(fitted_plane(of.frames[0])[0], fitted_plane(on.frames[0])[0]))
    assume(sine > 0.1)  # nearly parallel ones are not drawn
    expected = expected_cut(of.frames[0], on.frames[0])
    found = reference_line(slice_plane(of, 0), slice_plane(on, 0))
    if expected is None or np.linalg.norm(expected[1] - expected[0]) < 0.1:
        assert found is None or np.linalg.norm(np.subtract(*found)) < 0.2
        return
    assert found is not None
    ends = np.array(found)
    if np.linalg.norm(ends[0] - expected[0]) > np.linalg.norm(ends[1] - expected[0]):
        ends = ends[::-1]
    assert ends == pytest.approx(expected, abs=0.05)  # of a pixel; the samples are 0.015 apart


def distance_mm(frame: Frame, point: Array) -> float:
    """From a point to a slice's picture, edges of the outer pixels included, mm."""
    axes = np.column_stack(
        (place_of(frame, 1.0, 0.0) - place_of(frame, 0.0, 0.0),
         place_of(frame, 0.0, 1.0) - place_of(frame, 0.0, 0.0))
    )  # fmt: skip
    ends = (frame.rows - 0.5, frame.columns - 0.5)
    fit = lsq_linear(axes, point - place_of(frame, 0.0, 0.0), ((-0.5, -0.5), ends))
    return float(np.sqrt(2 * fit.cost))


def expected_slice(series: Series, point: Array) -> tuple[int, float]:
    """The nearest slice over all stacks, and by how much (mm) the next one is further away."""
    frames = [frame for stack in series.stacks for frame in stack.frames]
    away = np.array([distance_mm(frame, point) for frame in frames])
    first, second = np.sort(away)[:2]
    return int(np.argmin(away)), float(second - first)


def tilted_blocks() -> tuple[Stack, ...]:
    """Axial blocks that cross one another behind the spine, as lumbar ones do."""
    return tuple(
        turned_stack((tilt, 3.0, 2.0), (2.0, 8.0, z), size=(20, 24), pixel_mm=6.0)
        for z, tilt in ((60.0, -5.0), (25.0, 4.0), (-10.0, 14.0), (-45.0, 27.0))
    )


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[st.floats(-80.0, 80.0)] * 3))
def test_the_nearest_slice_of_tilted_blocks(point: tuple[float, float, float]) -> None:
    series = make_series("1", Role.AXIAL_T2, tilted_blocks())
    index, margin = expected_slice(series, np.array(point))
    assume(margin > 1e-3)
    found, away = nearest_slice(series, point)
    assert found == index
    frames = [frame for stack in series.stacks for frame in stack.frames]
    assert away == pytest.approx(distance_mm(frames[index], np.array(point)), abs=1e-3)


@settings(max_examples=30, deadline=None)
@given(
    st.floats(-14.0, 14.0), st.floats(-14.0, 14.0), st.integers(0, 10),
    st.sampled_from([0, -3, 2]), st.booleans(),
)  # fmt: skip
def test_linked_slices_of_oblique_sagittals(
    tilt: float, turn: float, index: int, apart: int, mirrored: bool
) -> None:
    """Two sagittals at different angles and spacings, one of them perhaps stored mirrored."""
    side = -1.0 if mirrored else 1.0
    right, down, _ = (
        Rotation.from_euler("yz", (tilt, turn), degrees=True).as_matrix()
        @ np.array([(0, side, 0), (0, 0, -1), (1, 0, 0)], float).T
    ).T
    first = make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), frames=11, spacing=4.0)
    second = make_stack(tuple(right), tuple(down), (3.0, 2.0, -4.0), frames=9, spacing=5.5)
    study = with_series(
        make_study(),
        make_series("1", Role.SAGITTAL_T2, [first]),
        make_series("2", Role.SAGITTAL_T1, [second]),
    )
    session = Session()
    session.open(study)
    session.apply(arranging.scrolled_alone, 0, 5 + apart)
    offset = np.array(first.frames[5 + apart].image_position_patient) - np.array(
        first.frames[5].image_position_patient
    )
    session.show_slice(0, index)
    frame = first.frames[index]
    middle = place_of(frame, (frame.rows - 1) / 2, (frame.columns - 1) / 2)
    wanted, margin = expected_slice(study["2"], middle - offset)
    assume(margin > 1e-3 and index != 5 + apart)
    assert session.state.panes[2].slice_index == wanted
