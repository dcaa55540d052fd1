"""Studies give their stacks by name and name nobody."""

from __future__ import annotations

import numpy as np
import pytest

from tests.lumbar_study import axial_blocks, make_series, make_study, sagittal
from viewer.dicom.study import Patient, Plane, Role, StackKey


def test_stacks_are_found_by_key() -> None:
    study = make_study()
    series = study.series[-1]
    assert study[series.series_instance_uid] is series
    key = StackKey(series.series_instance_uid, 0)
    assert study.stack(key) is series.stacks[0]


@pytest.mark.parametrize("index", [-1, 99])
def test_a_stack_that_is_not_there_is_a_key_error(index: int) -> None:
    study = make_study()
    with pytest.raises(KeyError):
        study.stack(StackKey(study.series[0].series_instance_uid, index))
    with pytest.raises(KeyError):
        study["1.2.3.4.5"]


def test_a_series_lies_as_its_largest_stack_does() -> None:
    series = make_series("1", Role.OTHER, (sagittal(frames=3), *axial_blocks()))
    assert series.plane is Plane.AXIAL
    assert series.frame_count == 28


def test_the_affine_is_made_of_the_frames_own_directions() -> None:
    stack = sagittal(spacing=4.0, pixel_mm=(0.5, 0.75))
    assert stack.plane is Plane.SAGITTAL
    np.testing.assert_allclose(np.linalg.norm(stack.affine[:3, :3], axis=0), [4.0, 0.5, 0.75])
    np.testing.assert_allclose(stack.affine[:3, 2], [0.0, 0.75, 0.0])


def test_nobody_is_named() -> None:
    assert "Doe" not in repr(Patient("Jane Doe", "P1", "1950-01-01", "F"))
