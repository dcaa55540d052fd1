"""Coordinates along the spine: there and back, small steps, and the shape of the curve."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.phantom.curve import SpineCurve, bend_spine
from model.phantom.points import grow_grain, points_at, radius, smoothstep
from model.phantom.spec import PhantomSpec
from model.phantom.vertebrae import Vertebra, disc_places, lay_vertebrae


def _vertebrae(spec: PhantomSpec) -> tuple[Vertebra, ...]:
    return lay_vertebrae(spec, np.random.default_rng(0))


def _curve(scoliosis_mm: float = 0.0) -> SpineCurve:
    return bend_spine(_vertebrae(PhantomSpec()), scoliosis_mm)


STRAIGHT, SCOLIOTIC = _curve(), _curve(12.0)


@given(
    side=st.floats(-30, 30), back=st.floats(-40, 45), along=st.floats(-110, 110), bent=st.booleans()
)
def test_there_and_back(side: float, back: float, along: float, bent: bool) -> None:
    curve = SCOLIOTIC if bent else STRAIGHT
    patient = curve.to_patient(side, back, along).astype(np.float32)
    found = curve.to_spine(*patient[:, None])
    assert np.allclose(np.concatenate(found), (side, back, along), atol=0.5)


@given(
    back=st.floats(-35, 35),
    along=st.floats(-100, 100),
    move=st.tuples(*[st.floats(-2, 2)] * 3),
)
def test_a_small_step_is_as_good_as_starting_again(
    back: float, along: float, move: tuple[float, float, float]
) -> None:
    start = STRAIGHT.to_patient(3.0, back, along).astype(np.float32)[:, None]
    moved = points_at(start, STRAIGHT).moved(move, STRAIGHT)
    again = points_at(start + np.array(move, np.float32)[:, None], STRAIGHT)
    for name in ("x", "y", "z", "side", "back", "along"):
        assert abs(getattr(moved, name) - getattr(again, name))[0] < 0.4


def test_up_is_a_unit_vector_to_the_head_that_follows_the_line() -> None:
    for along in (-60.0, 0.0, 40.0):
        up = SCOLIOTIC.up(along)
        ahead = SCOLIOTIC.to_patient(0, 0, along + 1) - SCOLIOTIC.to_patient(0, 0, along - 1)
        assert np.linalg.norm(up) == pytest.approx(1.0)
        assert up[2] > 0.5
        assert up @ ahead / np.linalg.norm(ahead) > 0.999


@pytest.mark.parametrize("lordosis_deg", [25.0, 45.0, 65.0])
def test_the_spine_bends_as_much_as_it_was_asked_to(lordosis_deg: float) -> None:
    vertebrae = _vertebrae(PhantomSpec(lordosis_deg=lordosis_deg))
    curve = bend_spine(vertebrae, 0.0)
    names = {vertebra.name: vertebra for vertebra in vertebrae}
    first, last = curve.up(names["L1"].middle), curve.up(names["S1"].middle)
    bend = np.degrees(np.arccos(np.clip(first @ last, -1, 1)))
    assert bend == pytest.approx(lordosis_deg, abs=6.0)


def test_discs_lie_in_order_at_adult_distances() -> None:
    places = list(disc_places(_vertebrae(PhantomSpec())).values())
    steps = -np.diff(places)
    assert len(places) == 5
    assert np.all((steps > 25.0) & (steps < 42.0))


def test_a_grain_is_smooth_centred_and_repeatable() -> None:
    axis = np.linspace(0, 300, 4000, dtype=np.float32)
    one, two = (grow_grain(np.random.default_rng(5)) for _ in range(2))
    noise = one.at((3.0, 3.0, 3.0), axis, axis * 0.7, axis * 0.3)
    assert np.array_equal(one.lattice, two.lattice)
    assert abs(float(noise.mean())) < 0.2
    assert 0.5 < float(noise.std()) < 1.2
    assert np.abs(np.diff(noise)).max() < 0.4


def test_shapes_by_hand() -> None:
    three, four = np.array([3.0], np.float32), np.array([4.0], np.float32)
    assert radius(2.0, three, four)[0] == pytest.approx(5.0)
    assert radius(4.0, three, three)[0] == pytest.approx(3.0 * 2**0.25)
    steps = smoothstep(np.array([-1.0, 0.0, 0.5, 1.0, 2.0], np.float32), 0.0, 1.0)
    assert steps.tolist() == [0.0, 0.0, 0.5, 1.0, 1.0]
