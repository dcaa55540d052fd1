"""What of a measurement lies under the mouse, and what becomes of it when that is moved."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from model.results import Vec3
from viewer.geometry import SlicePlane, point_of
from viewer.measured_geometry import has_extent
from viewer.measuring import Measurement
from viewer.ui.measure_marks import MeasureMark
from viewer.ui.measure_shapes import handles_of, outline_of
from viewer.ui.pane_guides import Point

#: A handle is held from so far, a line from so near, pixels: a finger's tremor, a line's width.
HANDLE_REACH_PX, LINE_REACH_PX = 8.0, 5.0


@dataclass(frozen=True, slots=True)
class Grip:
    """What the mouse holds.

    Attributes
    ----------
    handle : int or None
        Index among its handles; None where it is held whole.
    """

    measurement: Measurement
    handle: int | None = None


def grip_at(marks: Iterable[MeasureMark], at: Point, mm_per_px: float) -> Grip | None:
    """The handle under a place of the picture, else the line; the last drawn lies on top.

    The handles of the chosen mark go first: what lies on one another can be held apart.
    """
    last_first = [*marks][::-1]
    ordered = sorted(last_first, key=lambda mark: not mark.chosen)
    for mark in ordered:
        for index, handle in enumerate(handles_of(mark.kind, mark.points)):
            if mark.of is not None and math.dist(handle, at) <= HANDLE_REACH_PX * mm_per_px:
                return Grip(mark.of, index)
    for mark in ordered:
        sides = (side for line in outline_of(mark) for side in pairwise(line))
        if mark.of is not None and any(_away(side, at) <= LINE_REACH_PX * mm_per_px
                                       for side in sides):  # fmt: skip
            return Grip(mark.of)
    return None


def grips_of(marks: Iterable[MeasureMark], *, whole: bool) -> tuple[tuple[Grip, Point], ...]:
    """All that can be held of some marks, with its place in the picture, mm.

    Parameters
    ----------
    whole : bool
        Also each as a whole, at the middle of its first line, where it has one.
    """
    found: list[tuple[Grip, Point]] = []
    for mark in marks:
        if mark.of is None:
            continue
        places = enumerate(handles_of(mark.kind, mark.points))
        found += [(Grip(mark.of, index), at) for index, at in places]
        line = outline_of(mark)[0]
        if whole and len(line) > 1:
            (x0, y0), (x1, y1) = line[:2]
            found.append((Grip(mark.of), ((x0 + x1) / 2, (y0 + y1) / 2)))
    return tuple(found)


def moved(grip: Grip, plane: SlicePlane, start: Vec3, here: Vec3) -> Measurement | None:
    """The measurement after the mouse went from one point (mm, LPS) to another.

    Returns
    -------
    Measurement or None
        None where nothing would be left of it: a line without length, a region without area.
    """
    held = grip.measurement
    if grip.handle is None:
        step = tuple(b - a for a, b in zip(start, here, strict=True))
        points = tuple(_shifted(point, step) for point in held.points)
    elif grip.handle < len(held.points):
        points = (*held.points[: grip.handle], here, *held.points[grip.handle + 1 :])
    else:
        points = _other_corner(held.points, plane, grip.handle, here)
    return replace(held, points=points) if has_extent(held.kind, points, plane) else None


def _other_corner(
    points: tuple[Vec3, ...], plane: SlicePlane, handle: int, here: Vec3
) -> tuple[Vec3, ...]:
    """The corners of a region whose third or fourth corner was moved."""
    (r0, c0, _), (r1, c1, _) = (plane.place(point) for point in points)
    row, column, _ = plane.place(here)
    # The third corner has the first point's column and the second one's row.
    first, second = ((r0, column), (row, c1)) if handle == 2 else ((row, c0), (r1, column))
    return point_of(plane.affine, *first), point_of(plane.affine, *second)


def _shifted(point: Vec3, step: tuple[float, ...]) -> Vec3:
    x, y, z = (part + by for part, by in zip(point, step, strict=True))
    return x, y, z


def _away(side: tuple[Point, Point], at: Point) -> float:
    """Distance of a place from a straight line between two others."""
    (x0, y0), (x1, y1) = side
    along, across = x1 - x0, y1 - y0
    square = along**2 + across**2
    share = ((at[0] - x0) * along + (at[1] - y0) * across) / square if square else 0.0
    share = min(max(share, 0.0), 1.0)
    return math.dist(at, (x0 + share * along, y0 + share * across))
