"""The canal is found near the given place, or the place stands."""

from __future__ import annotations

import numpy as np
import pytest

from model.centring import CELL_PX, LEAST_MATCH, SEARCH_PX, TEMPLATE, canal_shift_px

ROWS, COLUMNS = SEARCH_PX


def spine(down: int = 0, across: int = 0, slope: float = 0.0) -> np.ndarray:
    """Dark body in front, a bright sac behind it, dark facets beside it; noise, coil slope."""
    row, column = np.mgrid[:ROWS, :COLUMNS]
    y, x = row - ROWS / 2 + 0.5 - down, column - COLUMNS / 2 + 0.5 - across
    sac = np.exp(-((x / 14) ** 2 + ((y - 2) / 9) ** 2))
    facets = np.exp(-(((np.abs(x) - 26) / 9) ** 2 + ((y - 14) / 9) ** 2))
    body = 1 / (1 + np.exp((y + 10) / 2))
    noise = np.random.default_rng(0).random((ROWS, COLUMNS)) * 0.1
    picture = 0.45 + sac - 0.35 * body - 0.3 * facets + noise + slope * column / COLUMNS
    return (picture * 700).astype(np.float32)


@pytest.mark.parametrize("across", [-32, -12, 0, 8, 24])
@pytest.mark.parametrize("down", [-8, 0, 8])
@pytest.mark.parametrize("slope", [0.0, 0.2])
def test_the_canal_is_found(down: int, across: int, slope: float) -> None:
    found = canal_shift_px(spine(down, across, slope))
    assert found == (pytest.approx(down, abs=CELL_PX), pytest.approx(across, abs=CELL_PX))


def test_scale_and_offset_of_the_values_do_not_matter() -> None:
    picture = spine(4, 12)
    assert canal_shift_px(picture * 16 + 100) == canal_shift_px(picture)


@pytest.mark.parametrize("value", [0.0, 5.0])
def test_an_even_picture_moves_nothing(value: float) -> None:
    assert canal_shift_px(np.full(SEARCH_PX, value, np.float32)) == (0, 0)


def test_noise_moves_nothing() -> None:
    noise = np.random.default_rng(1).random(SEARCH_PX, np.float32)
    assert canal_shift_px(noise) == (0, 0)


def test_a_picture_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="must be"):
        canal_shift_px(np.zeros((80, 70), np.float32))


def test_the_template_is_symmetrical_and_normalised() -> None:
    assert np.array_equal(TEMPLATE, TEMPLATE[:, ::-1])
    assert np.linalg.norm(TEMPLATE) == pytest.approx(1.0)
    assert TEMPLATE.mean() == pytest.approx(0.0, abs=1e-12)
    assert 0 < LEAST_MATCH < 1
