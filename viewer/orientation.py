"""How a slice is turned for the reader, and which letters stand at its edges."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.results import Vec3
from viewer.dicom.study import Plane, Stack
from viewer.geometry import SlicePlane, point_of, slice_plane

#: Where the picture's right and bottom edges point in the patient, LPS. The reader looks from
#: the feet (axial) or the front (coronal), so the patient's left is on the right; sagittals
#: are seen from the patient's left, face to the left (the ACR's and every viewer's habit).
_DISPLAYED: dict[Plane, tuple[tuple[int, int, int], tuple[int, int, int]]] = {
    Plane.SAGITTAL: ((0, 1, 0), (0, 0, -1)),
    Plane.CORONAL: ((1, 0, 0), (0, 0, -1)),
    Plane.AXIAL: ((1, 0, 0), (0, 1, 0)),
}
_PLANES = (Plane.SAGITTAL, Plane.CORONAL, Plane.AXIAL)  # by the axis of their normal
#: Letters for growing and falling x, y, z (PS3.3 C.7.6.1.1.1).
_LETTERS = ("LR", "PA", "HF")
#: A second letter is shown from 23.6 degrees off the axis: sin 23.6 = 0.4. A tilt that the
#: eye takes for straight needs none; three letters are noise at a glance.
_SECOND_LETTER = 0.4


@dataclass(frozen=True, slots=True)
class Turn:
    """How stored rows and columns become displayed ones: transpose first, then flip."""

    transpose: bool = False
    flip_rows: bool = False
    flip_columns: bool = False


def plane_of(plane: SlicePlane) -> Plane:
    """The anatomical plane nearest to a slice."""
    return _PLANES[int(np.argmax(np.abs(plane.normal)))]


def turn_of(plane: SlicePlane) -> Turn:
    """The turn that shows a stored slice in the radiological convention.

    Of the eight ways to lay a rectangle down, the one whose right and bottom edges
    agree best with the convention; mirrored and reversed storage is undone by it.
    """
    right, down = (np.array(axis, np.float64) for axis in _DISPLAYED[plane_of(plane)])

    def agreement(turn: Turn) -> float:
        """How well a turn points the picture as readers expect; 2 at best."""
        turned = turned_plane(plane, turn)
        return float(turned.right @ right + turned.down @ down)

    return max((Turn(*flags) for flags in product((False, True), repeat=3)), key=agreement)


def displayed_slice(stack: Stack, slice_index: int) -> tuple[SlicePlane, Turn]:
    """One slice of `stack` as displayed, and the turn that takes its stored pixels there."""
    frame = stack.frames[slice_index]
    turn = _turn_of_cosines(frame.row_cosine, frame.column_cosine)
    return turned_plane(slice_plane(stack, slice_index), turn), turn


@lru_cache(maxsize=256)
def _turn_of_cosines(row_cosine: Vec3, column_cosine: Vec3) -> Turn:
    affine = np.eye(4)
    affine[:3, 1], affine[:3, 2] = column_cosine, row_cosine
    return turn_of(SlicePlane(affine, 1, 1))


def turned_pixels(pixels: NDArray[Any], turn: Turn) -> NDArray[Any]:
    """The pixels (R, C) of a stored slice as displayed: a view of the same memory."""
    shown = pixels.T if turn.transpose else pixels
    return shown[:: -1 if turn.flip_rows else 1, :: -1 if turn.flip_columns else 1]


@lru_cache(maxsize=512)  # a plane is known by itself: the slices of a usual study
def turned_plane(plane: SlicePlane, turn: Turn) -> SlicePlane:
    """Where the displayed rows and columns lie: the plane that goes with `turned_pixels`."""
    affine, rows, columns = plane.affine.copy(), plane.rows, plane.columns
    if turn.transpose:
        affine[:, [1, 2]] = affine[:, [2, 1]]
        rows, columns = columns, rows
    first_row = rows - 1 if turn.flip_rows else 0
    first_column = columns - 1 if turn.flip_columns else 0
    affine[:3, 3] = point_of(affine, first_row, first_column)
    affine[:3, 1] *= -1 if turn.flip_rows else 1
    affine[:3, 2] *= -1 if turn.flip_columns else 1
    affine.flags.writeable = False
    return SlicePlane(affine, rows, columns)


def then(first: Turn, second: Turn) -> Turn:
    """The one turn that does what `first` and then `second` do."""
    rows, columns = first.flip_rows, first.flip_columns
    if second.transpose:  # what was flipped along rows lies along columns now
        rows, columns = columns, rows
    return Turn(
        first.transpose ^ second.transpose,
        rows ^ second.flip_rows,
        columns ^ second.flip_columns,
    )


def letters_of(direction: NDArray[np.float64]) -> str:
    """One or two letters for a unit vector (3,), LPS, the larger component first."""
    letters = ""
    for axis in np.argsort(-np.abs(direction), kind="stable"):
        if not letters or abs(direction[axis]) >= _SECOND_LETTER:
            letters += _LETTERS[axis][0 if direction[axis] > 0 else 1]
    return letters[:2]


def edge_letters(plane: SlicePlane) -> tuple[str, str, str, str]:
    """Letters at the left, right, top and bottom edge of a displayed slice."""
    right, down = plane.right, plane.down
    return letters_of(-right), letters_of(right), letters_of(-down), letters_of(down)
