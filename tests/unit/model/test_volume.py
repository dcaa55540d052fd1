"""Voxel indices and patient mm are two names of one place."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.volume import Volume

angles = st.floats(-3.1, 3.1)
mm = st.floats(0.2, 8.0)
positions = st.floats(-500, 500)


@st.composite
def volumes(draw: st.DrawFn) -> Volume:
    a, b, c = (draw(angles) for _ in range(3))
    rx = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    ry = np.array([[np.cos(b), 0, np.sin(b)], [0, 1, 0], [-np.sin(b), 0, np.cos(b)]])
    rz = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
    affine = np.eye(4)
    affine[:3, :3] = rz @ ry @ rx @ np.diag([draw(mm) for _ in range(3)])
    affine[:3, 3] = [draw(positions) for _ in range(3)]
    return Volume(np.zeros((2, 3, 4), np.float32), affine, None)


@given(volumes(), st.lists(st.tuples(*[st.floats(-600, 600)] * 3), min_size=1, max_size=5))
def test_index_and_patient_are_inverse(volume: Volume, points: list[tuple[float, ...]]) -> None:
    patient = np.array(points)
    back = volume.to_patient(volume.to_index(patient))
    np.testing.assert_allclose(back, patient, atol=1e-6)


@given(volumes())
def test_directions_are_unit_vectors_along_growing_indices(volume: Volume) -> None:
    step = volume.to_patient(np.array([[1.0, 0, 0]])) - volume.to_patient(np.zeros((1, 3)))
    np.testing.assert_allclose(step[0], volume.directions[0] * volume.spacing_mm[0], atol=1e-9)


def test_a_volume_is_checked_once_and_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="voxels must be"):
        Volume(np.zeros((2, 3), np.float32), np.eye(4), None)
    volume = Volume(np.zeros((2, 3, 4), np.float32), np.eye(4), None)
    with pytest.raises(ValueError, match="read-only"):
        volume.voxels[0, 0, 0] = 1
