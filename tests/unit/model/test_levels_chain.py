"""Peaks between pixels, and the chain that spacing holds together where peaks mislead."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.levels_chain import Candidates, best_chain, peaks, settled_slices


def blob(shape: tuple[int, int, int], place: tuple[float, float, float]) -> NDArray[np.float32]:
    grids = np.indices(shape)
    widths = (1.5, 1.25, 1.25)
    power = sum(((g - p) / w) ** 2 for g, p, w in zip(grids, place, widths, strict=True))
    return np.asarray(np.exp(-0.5 * power), np.float32)


@given(st.floats(2, 6), st.floats(4, 26), st.floats(4, 26))
def test_a_peak_is_found_between_pixels(s: float, r: float, c: float) -> None:
    found = peaks(blob((9, 31, 31), (s, r, c)))
    np.testing.assert_allclose(found[0, :3], (s, r, c), atol=0.3)


def test_peaks_come_highest_first_and_at_most_as_many_as_asked() -> None:
    maps = sum(
        height * blob((3, 40, 40), (1, r, 10.0)) for height, r in ((0.3, 5), (0.9, 20), (0.6, 34))
    )
    found = peaks(np.asarray(maps, np.float32), count=2)
    assert np.round(found[:, 1]).tolist() == [20, 34]
    assert found[0, 3] > found[1, 3]


def test_an_empty_map_has_no_peaks() -> None:
    assert peaks(np.zeros((2, 8, 8), np.float32)).shape == (0, 4)


def spine(spacing: float = 34.0) -> NDArray[np.float64]:
    points = np.zeros((5, 3))
    points[:, 2] = -spacing * np.arange(5)
    points[:, 1] = (0, -4, -6, -4, 3)
    return points


def candidates(points: NDArray[np.float64], heights: float = 0.9) -> list[Candidates]:
    return [Candidates(point[None], np.array([heights])) for point in points]


def test_spacing_beats_a_higher_peak_at_the_wrong_disc() -> None:
    """Five independent peaks would put L3/L4 on L4/L5's place."""
    points = spine()
    levels = candidates(points)
    levels[2] = Candidates(np.array([points[3], points[2]]), np.array([0.9, 0.4]))
    chain = best_chain(tuple(levels))
    np.testing.assert_allclose(chain.patient_mm, points)
    assert chain.peak[2] == pytest.approx(0.4)


def test_a_last_disc_that_is_near_but_plainly_seen_is_kept() -> None:
    """L5/S1, seen plainly 17.9 mm below L4/L5, was given up for a place nobody saw 48 mm below."""
    points = spine()
    points[:, 2] = -np.cumsum((0, 34.8, 35.2, 30.8, 17.9))
    points[:, 1] = (0, -4, -6, -4, -4)
    levels = candidates(points, 0.7)
    sacral = points[3] + (0, 26, -40)
    levels[4] = Candidates(np.array([sacral, points[4]]), np.array([0.03, 0.74]))
    np.testing.assert_allclose(best_chain(tuple(levels)).patient_mm, points)


def test_the_step_to_the_sacrum_may_be_shorter_than_the_others() -> None:
    shorter_last, shorter_first = spine(), spine()
    shorter_last[4, 2] += 9
    shorter_first[0, 2] -= 9
    last, first = (
        best_chain(tuple(candidates(one))).score for one in (shorter_last, shorter_first)
    )
    assert last > first + 0.5


def test_a_disc_that_nobody_saw_is_taken_where_its_neighbours_want_it() -> None:
    points = spine()
    levels = candidates(points)
    levels[1] = Candidates(np.array([points[1] + (0, 30, 8), points[1]]), np.array([0.02, 0.01]))
    np.testing.assert_allclose(best_chain(tuple(levels)).patient_mm, points)


@pytest.mark.parametrize("spacing", [10.0, 70.0])
def test_no_human_spacing_is_no_spine(spacing: float) -> None:
    with pytest.raises(LevelsNotFoundError, match="spacing"):
        best_chain(tuple(candidates(spine(spacing))))


def test_a_chain_up_the_spine_is_refused() -> None:
    with pytest.raises(LevelsNotFoundError):
        best_chain(tuple(candidates(spine()[::-1])))


def test_no_candidates_is_said() -> None:
    levels = candidates(spine())
    levels[4] = Candidates(np.zeros((0, 3)), np.zeros(0))
    with pytest.raises(LevelsNotFoundError, match="recognised"):
        best_chain(tuple(levels))


def test_scoliosis_and_a_steep_sacrum_are_still_a_spine() -> None:
    points = spine()
    points[:, 0] = (14, 6, 0, 5, 12)
    points[4] = points[3] + (4, 18, -22)
    np.testing.assert_allclose(best_chain(tuple(candidates(points))).patient_mm, points)


def test_slices_follow_the_canal_and_forgive_one_misled_level() -> None:
    evidence = np.full((5, 13), -3.0)
    for level, middle in enumerate((8, 7, 6, 5, 5)):
        evidence[level] = 2 - 0.5 * (np.arange(13) - middle) ** 2
    evidence[2, 0] = 2.5  # a little better than the canal, 36 mm away from it
    settled = settled_slices(evidence, gap_mm=6.0)
    np.testing.assert_allclose(settled, (8, 7, 6, 5, 5), atol=0.3)


def test_slices_fall_between_where_two_speak_alike() -> None:
    evidence = np.tile([0.0, 1.0, 3.0, 3.0, 1.0, 0.0], (5, 1))
    np.testing.assert_allclose(settled_slices(evidence, 5.0), 2.5)


def test_a_single_slice_is_the_slice() -> None:
    np.testing.assert_array_equal(settled_slices(np.zeros((5, 1)), 4.0), np.zeros(5))
