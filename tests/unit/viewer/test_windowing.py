"""Windows from drags, rectangles and histograms."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.windowing import clipped_box, dragged_window, histogram_of, region_window


def test_right_is_wider_and_down_is_darker() -> None:
    center, width = dragged_window((500, 100), 50, 0)
    assert (center, width > 100) == (500, True)
    center, width = dragged_window((500, 100), 0, 50)
    assert (center > 500, width) == (True, 100)


def test_a_rectangle_shows_its_first_to_99th_percentile() -> None:
    values = np.arange(1001, dtype=np.float32).reshape(7, 143)
    center, width = region_window(values) or (0, 0)
    assert center == pytest.approx(500)
    assert width == pytest.approx(980)


def test_odd_pixels_and_equal_ones() -> None:
    values = np.full((30, 30), 7.0, np.float32)
    assert region_window(values) == (7.0, 1.0)
    values[0, 0], values[0, 1] = np.nan, np.inf
    assert region_window(values) == (7.0, 1.0)
    values[1, 1] = 1e6  # one of nine hundred
    assert region_window(values) == (7.0, 1.0)
    assert region_window(np.full((2, 2), np.nan, np.float32)) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((1.2, 2.4), (3.6, 5.5), (slice(1, 5), slice(2, 7))),
        ((3.6, 5.5), (1.2, 2.4), (slice(1, 5), slice(2, 7))),
        ((-9.0, -9.0), (99.0, 99.0), (slice(0, 10), slice(0, 8))),
        ((4.1, 4.1), (4.2, 4.2), (slice(4, 5), slice(4, 5))),
        ((-9.0, 0.0), (-2.0, 5.0), None),
        ((1.0, 8.2), (2.0, 9.0), None),
    ],
)
def test_the_pixels_of_a_rectangle(one, other, expected) -> None:
    assert clipped_box(one, other, (10, 8)) == expected


@given(st.lists(st.floats(-1e4, 1e4, width=32), min_size=1, max_size=300), st.integers(2, 40))
def test_every_value_is_counted_once(values: list[float], bins: int) -> None:
    made = histogram_of(np.array(values, np.float32)[None, None], bins)
    assert made.counts.sum() == len(values)
    assert len(made.counts) == bins
    assert made.low < made.high


def test_a_histogram_counts_as_numpy_does_and_bears_odd_voxels() -> None:
    rng = np.random.default_rng(3)
    voxels = rng.normal(100, 20, (4, 50, 50)).astype(np.float32)
    made = histogram_of(voxels, 16)
    low, high = np.percentile(voxels, (0.01, 99.99))
    assert (made.low, made.high) == pytest.approx((low, high), rel=1e-5)
    inner, _ = np.histogram(voxels, 16, (made.low, made.high))
    assert np.array_equal(made.counts[1:-1], inner[1:-1])
    voxels[0, 0, 0] = np.inf
    assert histogram_of(voxels, 16).counts.sum() == voxels.size - 1
    nothing = histogram_of(np.full((2, 2, 2), np.nan, np.float32))
    assert nothing.counts.sum() == 0
    flat = histogram_of(np.full((2, 2, 2), 5.0, np.float32), 4)
    assert flat.low < 5 < flat.high
    assert flat.counts.sum() == 8
