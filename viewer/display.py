"""How the reader lays pictures: turns, link offsets, the magnifier. Nothing is graded by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from model.results import Vec3
from viewer.language import marked, tr
from viewer.orientation import Turn, then

#: What a reader asks for, on top of what is on screen.
QUARTER_RIGHT = Turn(transpose=True, flip_columns=True)
QUARTER_LEFT = Turn(transpose=True, flip_rows=True)
MIRROR = Turn(flip_columns=True)
UPSIDE_DOWN = Turn(flip_rows=True)

_NOWHERE = (0.0, 0.0, 0.0)
#: By flips of rows and of columns: as it is, and mirrored before.
_TURNED = {
    (False, False): ("", marked("Mirrored")),
    (True, True): (marked("Turned 180°"), marked("Mirrored, turned 180°")),
    (True, False): (marked("Turned 90° left"), marked("Mirrored, turned 90° left")),
    (False, True): (marked("Turned 90° right"), marked("Mirrored, turned 90° right")),
}


@dataclass(frozen=True, slots=True)
class Display:
    """How pictures are shown, beyond window and grey; forgotten with the study.

    Attributes
    ----------
    turns : mapping
        Series UID -> the reader's turn, after the one that the convention asks for.
    offsets_mm : mapping
        Series UID -> by how much (mm, LPS) it is scrolled apart from those it is linked to.
    magnifying : bool
        A lens is held over the picture.
    """

    turns: Mapping[str, Turn] = field(default_factory=dict)
    offsets_mm: Mapping[str, Vec3] = field(default_factory=dict)
    magnifying: bool = False

    def turn_of(self, series_uid: str) -> Turn:
        """The reader's turn of a series; none where it lies as the convention asks."""
        return self.turns.get(series_uid, Turn())

    def offset_of(self, series_uid: str) -> Vec3:
        """The link offset of a series, mm, LPS."""
        return self.offsets_mm.get(series_uid, _NOWHERE)


def turned(display: Display, series_uid: str, turn: Turn) -> Display:
    """A series is turned on, from how it lies on screen."""
    return with_turn(display, series_uid, then(display.turn_of(series_uid), turn))


def with_turn(display: Display, series_uid: str, turn: Turn) -> Display:
    """A series lies so; `Turn()` is as the convention asks."""
    others = {uid: one for uid, one in display.turns.items() if uid != series_uid}
    return replace(display, turns=others if turn == Turn() else {**others, series_uid: turn})


def moved_apart(display: Display, series_uid: str, by_mm: Vec3) -> Display:
    """A series was scrolled alone by a vector (mm, LPS), which is kept from now on."""
    x, y, z = (a + b for a, b in zip(display.offset_of(series_uid), by_mm, strict=True))
    others = {uid: one for uid, one in display.offsets_mm.items() if uid != series_uid}
    apart = max(abs(x), abs(y), abs(z)) > 1e-6
    return replace(display, offsets_mm={**others, series_uid: (x, y, z)} if apart else others)


def words_of_turn(turn: Turn) -> str:
    """A turn for the reader, as mirrored first and then turned; empty where there is none."""
    # Each transposition and each flip is a reflection: an odd number of them mirrors.
    mirrored = turn.transpose ^ turn.flip_rows ^ turn.flip_columns
    rotation = then(MIRROR, turn) if mirrored else turn
    flips = (
        (rotation.flip_rows, rotation.flip_columns)
        if rotation.transpose
        else (rotation.flip_rows, rotation.flip_rows)
    )
    return tr(_TURNED[flips][mirrored])
