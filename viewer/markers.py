"""The marks of the levels that the reader can move: discs and foramina, and what is read there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from model.labels import Condition, Level, Side, View
from model.numbering import renumber
from model.results import ForamenLocation, LumbarLevels, Vec3
from viewer.language import marked, tr
from viewer.reading import Cell

Kept = TypeVar("Kept")
_LEVELS = tuple(Level)
_NAMES = {
    None: marked("{level} disc"),
    Side.LEFT: marked("{level} left foramen"),
    Side.RIGHT: marked("{level} right foramen"),
}


@dataclass(frozen=True, slots=True)
class Marker:
    """The mark of one disc or one foramen.

    Attributes
    ----------
    side : Side or None
        The foramen's side; None for the disc.
    """

    level: Level
    side: Side | None = None

    @property
    def text(self) -> str:
        """Its name, "L4/L5 disc" or "L4/L5 left foramen"."""
        return tr(_NAMES[self.side], level=self.level.value)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The findings that are read at it."""
        view = View.AXIAL_T2 if self.side is None else View.SAGITTAL_T1
        return tuple(
            (self.level, condition)
            for condition in Condition
            if condition.view is view and self.side in (None, condition.side)
        )


#: Where the reader put marks: mm, LPS.
Moves = Mapping[Marker, Vec3]


def markers_of(levels: LumbarLevels) -> dict[Marker, Vec3]:
    """Every mark of the levels and its place, mm, LPS; discs first."""
    discs = {Marker(disc.level): disc.patient_mm for disc in levels.discs}
    foramina = {Marker(one.level, one.side): one.patient_mm for one in levels.foramina}
    return {**discs, **foramina}


def levels_in_force(found: LumbarLevels, shift: int, moved: Moves) -> LumbarLevels:
    """The levels as they were found, under the reader's numbering, with the marks that he moved.

    Parameters
    ----------
    found : LumbarLevels
        As the network found them.
    shift : int
        How many levels the numbering is moved down.
    moved : mapping
        Marks under that numbering -> their places. They are seen by the reader, so they are
        certain and not extrapolated; marks of foramina that were not found are added.
    """
    levels = renumber(found, shift)
    if not moved:
        return levels
    discs = tuple(
        replace(disc, patient_mm=moved[Marker(disc.level)], confidence=1.0, extrapolated=False)
        if Marker(disc.level) in moved
        else disc
        for disc in levels.discs
    )
    known = {(one.level, one.side): one for one in levels.foramina}
    for marker, place in moved.items():
        if marker.side is not None:
            known[marker.level, marker.side] = ForamenLocation(
                marker.level, marker.side, place, 1.0
            )
    order = sorted(known, key=lambda key: (_LEVELS.index(key[0]), list(Side).index(key[1])))
    return replace(levels, discs=discs, foramina=tuple(known[key] for key in order))


def moved_down(level: Level, by: int) -> Level | None:
    """The level so many places lower; None where it leaves the grid."""
    index = _LEVELS.index(level) + by
    return _LEVELS[index] if 0 <= index < len(_LEVELS) else None


def renamed_cells(of_cells: Mapping[Cell, Kept], by: int) -> dict[Cell, Kept]:
    """What is kept of cells, under the names of a numbering moved down by `by` levels."""
    moved = {cell: moved_down(cell[0], by) for cell in of_cells}
    return {(level, cell[1]): of_cells[cell] for cell, level in moved.items() if level is not None}


def renamed_markers(moves: Moves, by: int) -> dict[Marker, Vec3]:
    """Marks under the names of a numbering moved down by `by` levels."""
    moved = {marker: moved_down(marker.level, by) for marker in moves}
    return {
        Marker(level, marker.side): moves[marker]
        for marker, level in moved.items()
        if level is not None
    }
