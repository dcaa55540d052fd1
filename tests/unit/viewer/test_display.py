"""Turns add up like the pixels they turn; words say what was done."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lumbar_study import make_stack
from viewer.display import (
    MIRROR,
    QUARTER_LEFT,
    QUARTER_RIGHT,
    UPSIDE_DOWN,
    Display,
    moved_apart,
    turned,
    with_turn,
    words_of_turn,
)
from viewer.geometry import slice_plane
from viewer.orientation import Turn, then, turned_pixels, turned_plane

TURNS = [Turn(*flags) for flags in product((False, True), repeat=3)]
PIXELS = np.arange(12).reshape(3, 4)


@pytest.mark.parametrize("first", TURNS)
@pytest.mark.parametrize("second", TURNS)
def test_two_turns_are_one(first: Turn, second: Turn) -> None:
    both = turned_pixels(turned_pixels(PIXELS, first), second)
    assert np.array_equal(turned_pixels(PIXELS, then(first, second)), both)
    plane = slice_plane(make_stack((0.6, 0.8, 0.0), (0.0, 0.0, -1.0), size=(3, 4)), 0)
    twice = turned_plane(turned_plane(plane, first), second)
    once = turned_plane(plane, then(first, second))
    assert np.allclose(once.affine[:, 1:], twice.affine[:, 1:])
    assert (once.rows, once.columns) == (twice.rows, twice.columns)


def test_the_turns_do_what_they_are_called() -> None:
    """Against numpy's own rotations and flips."""
    assert np.array_equal(turned_pixels(PIXELS, QUARTER_RIGHT), np.rot90(PIXELS, -1))
    assert np.array_equal(turned_pixels(PIXELS, QUARTER_LEFT), np.rot90(PIXELS, 1))
    assert np.array_equal(turned_pixels(PIXELS, MIRROR), np.fliplr(PIXELS))
    assert np.array_equal(turned_pixels(PIXELS, UPSIDE_DOWN), np.flipud(PIXELS))


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        ((), ""),
        ((QUARTER_RIGHT,), "Turned 90° right"),
        ((QUARTER_LEFT,), "Turned 90° left"),
        ((QUARTER_LEFT, QUARTER_LEFT), "Turned 180°"),
        ((MIRROR, UPSIDE_DOWN), "Turned 180°"),
        ((MIRROR,), "Mirrored"),
        ((UPSIDE_DOWN,), "Mirrored, turned 180°"),
        ((MIRROR, QUARTER_RIGHT), "Mirrored, turned 90° right"),
        ((QUARTER_RIGHT, MIRROR), "Mirrored, turned 90° left"),
        ((QUARTER_RIGHT,) * 4, ""),
    ],
)
def test_words(turns: tuple[Turn, ...], words: str) -> None:
    display = Display()
    for turn in turns:
        display = turned(display, "1", turn)
    assert words_of_turn(display.turn_of("1")) == words
    assert words_of_turn(display.turn_of("2")) == ""
    assert ("1" in display.turns) is bool(words)


def test_a_series_laid_upright_is_forgotten() -> None:
    assert with_turn(turned(Display(), "1", MIRROR), "1", Turn()) == Display()


@given(st.lists(st.tuples(*[st.integers(-9, 9)] * 3), max_size=5))
def test_offsets_add_up_and_vanish_when_taken_back(steps: list[tuple[int, int, int]]) -> None:
    display = Display()
    for step in steps:
        display = moved_apart(display, "1", step)
    assert display.offset_of("1") == tuple(np.sum(steps, axis=0)) if steps else (0, 0, 0)
    for x, y, z in steps:
        display = moved_apart(display, "1", (-x, -y, -z))
    assert display.offsets_mm == {}
