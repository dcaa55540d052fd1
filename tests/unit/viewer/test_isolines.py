"""Isolines pass where the map has their value, whatever its shape."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from viewer.ui.isolines import segments


def test_a_straight_edge_is_a_straight_line() -> None:
    values = np.zeros((4, 6))
    values[:, 3:] = 1.0
    lines = segments(values, 0.25)
    assert lines.shape == (3, 2, 2)
    assert lines[..., 0] == pytest.approx(2.25)
    assert sorted(lines[..., 1].ravel()) == [0, 1, 1, 2, 2, 3]


def test_a_single_peak_is_surrounded() -> None:
    values = np.zeros((5, 5))
    values[2, 2] = 1.0
    ends = segments(values, 0.5).reshape(-1, 2)
    assert np.abs(ends - 2).sum(axis=1) == pytest.approx(np.full(8, 0.5))


def test_a_saddle_keeps_its_peaks_apart() -> None:
    lines = segments(np.array([[1.0, 0.0], [0.0, 1.0]]), 0.5)
    assert len(lines) == 2


def test_a_flat_map_has_no_lines() -> None:
    assert segments(np.full((4, 4), 0.5), 0.5).shape == (0, 2, 2)


@settings(max_examples=50, deadline=None)
@given(arrays(np.float64, (5, 7), elements=st.floats(-1, 1)), st.floats(-0.9, 0.9))
def test_every_end_lies_on_an_edge_that_the_level_crosses(values: np.ndarray, level: float) -> None:
    for x, y in segments(values, level).reshape(-1, 2):
        assert 0 <= x <= 6
        assert 0 <= y <= 4
        assert x == int(x) or y == int(y)
        left, top = int(np.floor(x)), int(np.floor(y))
        right, bottom = int(np.ceil(x)), int(np.ceil(y))
        around = values[[top, bottom], [left, right]]
        assert around.min() - 1e-9 <= level <= around.max() + 1e-9
