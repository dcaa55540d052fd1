"""Any storage of a slice is shown the same way round, with the right letters."""

from __future__ import annotations

from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lumbar_study import axial, make_stack, sagittal
from viewer.geometry import SlicePlane, point_of, slice_plane
from viewer.orientation import (
    Turn,
    edge_letters,
    letters_of,
    turn_of,
    turned_pixels,
    turned_plane,
)

SHOWN = {"sagittal": ("A", "P", "H", "F"), "coronal": ("R", "L", "H", "F"), "axial": tuple("RLAP")}
AXES = {"sagittal": (1, 2), "coronal": (0, 2), "axial": (0, 1)}
flags = st.booleans()
STORAGES = [
    (name, swapped, one, other)
    for name in AXES
    for swapped, one, other in product((False, True), (1.0, -1.0), (1.0, -1.0))
]


def stored(name: str, swapped: bool, one: float, other: float, tilt: float = 0.0) -> SlicePlane:
    """A slice of a plane, stored in one of the eight ways, tilted by `tilt` radians."""
    cosines = np.eye(3)[list(AXES[name][:: -1 if swapped else 1])] * np.array([[one], [other]])
    about = (np.cos(tilt), np.sin(tilt))
    turn = np.array([[1, 0, 0], [0, about[0], -about[1]], [0, about[1], about[0]]])
    row, column = (tuple(float(v) for v in turn @ cosine) for cosine in cosines)
    return slice_plane(make_stack(row, column, frames=1, size=(12, 8), pixel_mm=(2.0, 3.0)), 0)


@pytest.mark.parametrize("storage", STORAGES)
def test_every_storage_is_shown_in_the_radiological_convention(storage: tuple) -> None:
    plane = stored(*storage)
    shown = turned_plane(plane, turn_of(plane))
    assert edge_letters(shown) == SHOWN[storage[0]]


@pytest.mark.parametrize("storage", STORAGES)
@given(tilt=st.floats(-0.6, 0.6))
def test_a_tilt_does_not_turn_the_picture(storage: tuple, tilt: float) -> None:
    plane = stored(*storage, tilt=tilt)
    shown = edge_letters(turned_plane(plane, turn_of(plane)))
    assert [letters[0] for letters in shown] == list(SHOWN[storage[0]])


@given(flags, flags, flags)
def test_pixels_and_plane_turn_together(transpose: bool, rows: bool, columns: bool) -> None:
    turn = Turn(transpose, rows, columns)
    plane = slice_plane(sagittal(frames=1, size=(5, 7), pixel_mm=(2.0, 3.0)), 0)
    # Each pixel holds its own place in the patient: wherever it is shown, it must be there.
    places = np.empty((5, 7), object)
    for row, column in product(range(5), range(7)):
        places[row, column] = point_of(plane.affine, row, column)
    shown, shown_plane = turned_pixels(places, turn), turned_plane(plane, turn)
    assert shown.shape == (shown_plane.rows, shown_plane.columns)
    for row, column in product(range(shown.shape[0]), range(shown.shape[1])):
        assert point_of(shown_plane.affine, row, column) == pytest.approx(shown[row, column])


def test_turning_copies_no_pixels() -> None:
    pixels = np.zeros((4, 6), np.float32)
    for transpose, rows, columns in product((False, True), repeat=3):
        assert np.shares_memory(turned_pixels(pixels, Turn(transpose, rows, columns)), pixels)


def test_letters_are_those_of_the_standard() -> None:
    for axis, (grows, falls) in enumerate(("LR", "PA", "HF")):
        unit = np.eye(3)[axis]
        assert letters_of(unit) == grows
        assert letters_of(-unit) == falls


def test_a_second_letter_stands_for_a_real_tilt_only() -> None:
    assert letters_of(np.array([0, np.cos(0.3), -np.sin(0.3)])) == "P"
    assert letters_of(np.array([0, np.cos(0.5), -np.sin(0.5)])) == "PF"
    assert letters_of(np.array([0.5, -0.7, 0.51])) == "AH"  # never three


def test_axials_tilted_to_the_disc_say_so() -> None:
    shown = slice_plane(axial(tilt=-0.5, frames=1), 0)
    assert edge_letters(shown) == ("R", "L", "AH", "PF")


@given(st.permutations(range(3)), st.lists(st.sampled_from([1.0, -1.0]), min_size=3, max_size=3))
def test_opposite_edges_have_opposite_letters(order: list[int], signs: list[float]) -> None:
    down, right = np.eye(3)[order[0]] * signs[0], np.eye(3)[order[1]] * signs[1]
    affine = np.eye(4)
    affine[:3, 1], affine[:3, 2] = down, right
    letters = edge_letters(SlicePlane(affine, 4, 4))
    opposite = dict([*permutations("LR"), *permutations("PA"), *permutations("HF")])
    assert opposite[letters[0]] == letters[1]
    assert opposite[letters[2]] == letters[3]
