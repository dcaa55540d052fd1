"""The canal's middle by symmetry."""

from __future__ import annotations

import numpy as np
import pytest

from model.centring import FURTHEST_PX, HALF_WINDOW_PX, canal_shift_px

WIDTH = 2 * (HALF_WINDOW_PX + FURTHEST_PX)


def spine(shift: int, slope: float = 0.0) -> np.ndarray:
    """A bright sac between two facets, `shift` columns beside the middle, noise, coil slope."""
    row, column = np.mgrid[:80, :WIDTH]
    across = column - WIDTH / 2 + 0.5 - shift
    sac = np.exp(-((across / 12) ** 2 + ((row - 40) / 10) ** 2))
    facets = np.exp(-(((np.abs(across) - 24) / 6) ** 2 + ((row - 60) / 8) ** 2))
    noise = np.random.default_rng(0).random((80, WIDTH)) * 0.1
    return ((sac + 0.6 * facets + noise + slope * column / WIDTH) * 700).astype(np.float32)


@pytest.mark.parametrize("shift", [-30, -12, 9, 20])
@pytest.mark.parametrize("slope", [0.0, 0.2])
def test_the_canal_is_found(shift: int, slope: float) -> None:
    assert canal_shift_px(spine(shift, slope)) == pytest.approx(shift, abs=2)


def test_a_place_that_is_right_stands() -> None:
    assert canal_shift_px(spine(0)) == 0


@pytest.mark.parametrize("value", [0.0, 5.0])
def test_an_even_picture_moves_nothing(value: float) -> None:
    assert canal_shift_px(np.full((80, WIDTH), value, np.float32)) == 0


def test_a_narrow_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="columns"):
        canal_shift_px(np.zeros((80, WIDTH - 2), np.float32))
