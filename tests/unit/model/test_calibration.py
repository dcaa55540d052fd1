"""Probabilities for the metric and for a reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.calibration import metric_probabilities, shown_probabilities


def test_an_even_opinion_by_hand() -> None:
    third = 1 / 3
    assert metric_probabilities((third, third, third)) == pytest.approx((1 / 7, 2 / 7, 4 / 7))


@given(st.tuples(*[st.floats(0.001, 1.0)] * 3))
def test_the_inverse_undoes_it(raw: tuple[float, float, float]) -> None:
    shown = tuple(value / sum(raw) for value in raw)
    assert len(shown) == 3
    submitted = metric_probabilities(shown)
    assert sum(submitted) == pytest.approx(1.0)
    assert shown_probabilities(submitted) == pytest.approx(shown)


def test_nothing_to_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="not all zero"):
        metric_probabilities((0.0, 0.0, 0.0))
