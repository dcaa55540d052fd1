"""How a measurement is drawn in the picture's millimetres: strokes, handles, place of its text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.measuring import Kind
from viewer.ui.measure_marks import MeasureMark
from viewer.ui.pane_guides import Point

#: Half of the stroke across the end of a line, pixels: an end that hides no pixel under it.
_END_PX = 5
#: Radius of the arc of an angle, pixels.
_ARC_PX = 18
#: Pieces of a round stroke: no corner shows at the size of a pane.
_ARC_STROKES, _ELLIPSE_STROKES = 12, 64
#: Half the side of a handle, pixels: seen, and no larger than what it holds.
_HANDLE_PX = 3.5
#: Arms of a point and of an arrow's head, pixels, and the head's half opening, radians.
_CROSS_PX, _HEAD_PX, _HEAD_OPENING = 6, 12, 0.4


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; dashed where it only joins what belongs together."""

    points: tuple[Point, ...]
    dashed: bool = False


def strokes_of(mark: MeasureMark, mm_per_px: float) -> tuple[Stroke, ...]:
    """All lines of a mark, its handles last."""
    drawn = _shape(mark, mm_per_px)
    if mark.has_handles:
        half = _HANDLE_PX * mm_per_px
        drawn += tuple(Stroke(_box((x - half, y - half), (x + half, y + half)))
                       for x, y in handles_of(mark.kind, mark.points))  # fmt: skip
    return drawn


def handles_of(kind: Kind, points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Where a mark can be held: its points; of a region all four corners, its points first."""
    if kind.is_region and len(points) == 2:
        (x0, y0), (x1, y1) = points
        return (*points, (x0, y1), (x1, y0))
    return points


def text_place(mark: MeasureMark) -> tuple[Point, float]:
    """Beside which point of a mark its text belongs, and in which direction from there.

    Returns
    -------
    (Point, float)
        mm of the picture; radians, 0 to the right, growing downwards.
    """
    points = mark.points
    if mark.kind is Kind.ANGLE and len(points) == 3:
        start, turn, _ = _arms(points)
        return points[1], start + turn / 2 + math.pi
    if mark.kind is Kind.COBB and len(points) == 4:
        return _middle((_middle(points[:2]), _middle(points[2:]))), math.pi
    if mark.kind is Kind.ARROW and len(points) == 2:
        return points[0], _bearing(points[1], points[0])
    if mark.kind is Kind.SAC or mark.kind.is_region:
        around = mark.outline or points
        middle = (min(y for _, y in around) + max(y for _, y in around)) / 2
        return (max(x for x, _ in around), middle), 0.0
    upright = len(points) > 1 and abs(points[1][0] - points[0][0]) < 0.5 * math.dist(*points[:2])
    return max(points), math.pi / 4 if upright else 0.0


def outline_of(mark: MeasureMark) -> tuple[tuple[Point, ...], ...]:
    """The lines that a mark can be held by, without ends, arcs and handles."""
    points = mark.points
    if mark.kind is Kind.COBB:
        return tuple(points[at : at + 2] for at in range(0, len(points), 2))
    if mark.kind is Kind.SAC:
        ring = mark.outline or points
        return ((*ring, ring[0]) if len(points) > 2 else ring,)
    if mark.kind is Kind.RECTANGLE and len(points) == 2:
        return (_box(*points),)
    if mark.kind is Kind.ELLIPSE and len(points) == 2:
        return (_ellipse(*points),)
    return (points,)


def _shape(mark: MeasureMark, mm_per_px: float) -> tuple[Stroke, ...]:
    points = mark.points
    drawn = tuple(Stroke(line) for line in outline_of(mark) if len(line) > 1)
    if mark.kind is Kind.ANGLE and len(points) == 3:
        drawn += (Stroke(_arc(points, mm_per_px)),)
    elif mark.kind in (Kind.LENGTH, Kind.CANAL) and len(points) == 2:
        drawn += tuple(_end(points, at, _END_PX * mm_per_px) for at in points)
    elif mark.kind is Kind.COBB and len(points) == 4:
        drawn += (Stroke((_middle(points[:2]), _middle(points[2:])), dashed=True),)
    elif mark.kind is Kind.ARROW and len(points) == 2:
        drawn += (Stroke(_head(points, _HEAD_PX * mm_per_px)),)
    elif mark.kind is Kind.POINT:
        drawn += _cross(points[0], _CROSS_PX * mm_per_px)
    return drawn


def _end(line: Sequence[Point], at: Point, half_mm: float) -> Stroke:
    """A short stroke across the end of a line."""
    bearing = _bearing(*line) + math.pi / 2
    return Stroke((_along(at, bearing, half_mm), _along(at, bearing, -half_mm)))


def _arc(points: Sequence[Point], mm_per_px: float) -> tuple[Point, ...]:
    """The arc between both arms, on the side of the angle that is meant."""
    start, turn, shortest = _arms(points)
    radius = min(_ARC_PX * mm_per_px, 0.7 * shortest)
    steps = range(_ARC_STROKES + 1)
    return tuple(_along(points[1], start + turn * at / _ARC_STROKES, radius) for at in steps)


def _arms(points: Sequence[Point]) -> tuple[float, float, float]:
    """Bearing of the first arm, turn to the second (-pi to pi), length of the shorter, mm."""
    one, vertex, other = points
    turn = math.remainder(_bearing(vertex, other) - _bearing(vertex, one), math.tau)
    return _bearing(vertex, one), turn, min(math.dist(end, vertex) for end in (one, other))


def _head(points: Sequence[Point], size_mm: float) -> tuple[Point, ...]:
    """Both strokes of an arrow's head, back from its tip."""
    tail, tip = points
    size = min(size_mm, 0.5 * math.dist(tail, tip))
    back = _bearing(tip, tail)
    one, other = (_along(tip, back + side * _HEAD_OPENING, size) for side in (1, -1))
    return one, tip, other


def _cross(at: Point, arm_mm: float) -> tuple[Stroke, ...]:
    """Four arms around a place that is left bare."""
    bearings = (quarter * math.pi / 2 for quarter in range(4))
    return tuple(
        Stroke((_along(at, bearing, 0.4 * arm_mm), _along(at, bearing, arm_mm)))
        for bearing in bearings
    )


def _box(one: Point, other: Point) -> tuple[Point, ...]:
    (x0, y0), (x1, y1) = one, other
    return (x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)


def _ellipse(one: Point, other: Point) -> tuple[Point, ...]:
    (x, y), wide, high = _middle((one, other)), (other[0] - one[0]) / 2, (other[1] - one[1]) / 2
    turns = (math.tau * at / _ELLIPSE_STROKES for at in range(_ELLIPSE_STROKES + 1))
    return tuple((x + wide * math.cos(turn), y + high * math.sin(turn)) for turn in turns)


def _middle(ends: Sequence[Point]) -> Point:
    (x0, y0), (x1, y1) = ends
    return (x0 + x1) / 2, (y0 + y1) / 2


def _bearing(start: Point, end: Point) -> float:
    return math.atan2(end[1] - start[1], end[0] - start[0])


def _along(start: Point, bearing: float, by: float) -> Point:
    return start[0] + by * math.cos(bearing), start[1] + by * math.sin(bearing)
