"""Foramina are read to the right side of the canal, at the right level, or not at all."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from model.labels import Level, Side
from model.levels_foramina import find_foramina
from model.levels_slices import SagittalSlices

DISCS = np.array([[10.0, 0, 70], [5, -4, 36], [0, -6, 2], [-5, -4, -32], [-10, 2, -64]])
UP = np.tile([0.0, 0.0, 1.0], (5, 1))
AFFINE = np.array([[4.0, 0, 0, -40], [0, 0, 1.1, -90], [0, -1.1, 0, 130], [0, 0, 0, 1]])


def slices() -> SagittalSlices:
    return SagittalSlices(np.zeros((21, 256, 192), np.float32), AFFINE, (0, 256, 0, 192))


def maps(spots: list[tuple[int, tuple[float, float, float], float]]) -> NDArray[np.float32]:
    """(21, 5, 64, 48) with a Gaussian of some height at each place of a level."""
    drawn = np.full((21, 5, 64, 48), 1e-4, np.float32)
    s, r, c = np.indices((21, 64, 48))
    canvas = np.stack([s, r * 4 + 1.5, c * 4 + 1.5], axis=-1).reshape(-1, 3)
    patient = slices().to_patient(canvas).reshape(21, 64, 48, 3)
    for level, place, height in spots:
        off = (patient - place) / (6, 5.5, 5.5)
        drawn[:, level] += height * np.exp(-0.5 * (off**2).sum(axis=-1))
    return drawn


def beside(level: int, x: float) -> tuple[float, float, float]:
    return float(DISCS[level, 0] + x), float(DISCS[level, 1] + 3), float(DISCS[level, 2] + 4)


def test_each_side_and_level_has_its_own_foramen() -> None:
    spots = [(level, beside(level, x), 0.8) for level in range(5) for x in (-17, 17)]
    found = find_foramina(maps(spots), slices(), DISCS, UP, 4)
    assert [(one.level, one.side) for one in found] == [(a, b) for a in Level for b in Side]
    for one in found:
        x = 17 if one.side is Side.LEFT else -17
        truth = beside(list(Level).index(one.level), x)
        assert np.linalg.norm(np.subtract(one.patient_mm, truth)) < 3
        assert one.confidence == pytest.approx(0.8, abs=0.12)


def test_a_stronger_answer_in_the_canal_or_a_level_away_is_not_taken() -> None:
    spots = [(2, beside(2, 17), 0.5), (2, beside(2, 0), 0.95), (2, beside(3, 17), 0.95)]
    found = [
        one for one in find_foramina(maps(spots), slices(), DISCS, UP, 4) if one.confidence > 0.3
    ]
    (one,) = (one for one in found if one.level is Level.L3_L4 and one.side is Side.LEFT)
    assert np.linalg.norm(np.subtract(one.patient_mm, beside(2, 17))) < 6


def test_no_answer_is_no_foramen() -> None:
    assert find_foramina(maps([]), slices(), DISCS, UP, 4) == ()
    one_side = find_foramina(maps([(0, beside(0, 17), 0.8)]), slices(), DISCS, UP, 4)
    assert [(one.level, one.side) for one in one_side] == [(Level.L1_L2, Side.LEFT)]
