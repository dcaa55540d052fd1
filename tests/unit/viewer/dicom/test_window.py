"""Windows are finite, positive and fit the values."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from model.volume import Volume
from tests.lumbar_study import sagittal
from viewer.dicom.study import Stack
from viewer.dicom.window import (
    PERCENTILE_PRESETS,
    initial_window,
    levels_of,
    percentile_window,
)


def volume(values: np.ndarray) -> Volume:
    return Volume(values.astype(np.float32), np.eye(4), None)


def with_window(window: tuple[float, float] | None) -> Stack:
    stack = sagittal()
    frames = [replace(frame, window=(1.0, 2.0)) for frame in stack.frames]
    frames[len(frames) // 2] = replace(frames[0], window=window)
    return replace(stack, frames=tuple(frames))


RAMP = volume(np.arange(1001.0).reshape(1, 7, 143))


def test_the_middle_slice_decides_for_the_series() -> None:
    assert initial_window(RAMP, with_window((500.0, 800.0))) == (500.0, 800.0)


@pytest.mark.parametrize(
    "stored",
    [
        None,
        (float("nan"), 100.0),
        (500.0, float("inf")),
        (500.0, 0.0),
        (500.0, -10.0),
        (40000.0, 400.0),  # written for other values
        (500.0, 1.0),
        (500.0, 1e7),
    ],
)
def test_an_insane_window_gives_way_to_the_percentiles(
    stored: tuple[float, float] | None,
) -> None:
    center, width = initial_window(RAMP, with_window(stored))
    assert (center, width) == pytest.approx((500.0, 980.0))


def test_a_constant_picture_still_has_a_window() -> None:
    assert percentile_window(volume(np.full((1, 3, 3), 7.0)), 1, 99) == (7.0, 1.0)


@given(
    arrays.arrays(np.float32, (2, 4, 5), elements=st.floats(-3e4, 3e4, width=32)),
    st.sampled_from(PERCENTILE_PRESETS),
)
def test_presets_are_finite_and_ordered(
    values: np.ndarray, preset: tuple[str, float, float]
) -> None:
    low, high = levels_of(percentile_window(volume(values), *preset[1:]))
    assert np.isfinite([low, high]).all()
    assert low < high


@pytest.mark.parametrize(("lower", "upper"), [(50, 50), (-1, 10), (10, 101), (9, 3)])
def test_percentiles_must_ascend(lower: float, upper: float) -> None:
    with pytest.raises(ValueError, match="percentiles"):
        percentile_window(RAMP, lower, upper)
