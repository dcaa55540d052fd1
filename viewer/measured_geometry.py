"""Lengths, angles and areas of what the reader drew, in the patient's mm."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from model.results import Vec3
from viewer.geometry import SlicePlane, frame_plane
from viewer.measuring import SAME_POINT_MM, Kind, Measurement, are_apart

#: Strokes between two corners of a smooth outline: no corner shows at twice a screen's height.
_SMOOTH_STEPS = 16


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle along rows and columns of a slice as stored, pixels; centres are whole."""

    top: float
    left: float
    bottom: float
    right: float


def length_mm(measurement: Measurement) -> float:
    """Distance between the first two points, mm.

    They are in the patient's mm already, so rows and columns of different spacing, and
    oblique slices, need no further care.
    """
    return math.dist(measurement.points[0], measurement.points[1])


def angle_deg(measurement: Measurement) -> float:
    """The angle at the second of three points, 0 to 180 degrees."""
    one, vertex, other = measurement.points
    return _between_deg(_from(vertex, one), _from(vertex, other))


def cobb_deg(measurement: Measurement) -> float:
    """The angle between two lines along endplates, 0 to 180 degrees.

    It does not matter from which end a line was drawn: both are read towards the same side
    of the way from one line's middle to the other's, as endplates of one spine are. So a
    curve of more than 90 degrees is not mistaken for its supplement.

    References
    ----------
    Cobb, Outline for the study of scoliosis, AAOS Instr Course Lect 1948;5:261-275.
    """
    a, b, c, d = (np.asarray(point, np.float64) for point in measurement.points)
    first, second, along = b - a, d - c, (c + d - a - b) / 2
    sides = np.cross(along, first), np.cross(along, second)
    if np.linalg.norm(sides[0]) < SAME_POINT_MM or np.linalg.norm(sides[1]) < SAME_POINT_MM:
        angle = _between_deg(first, second)  # a line along the way, or no way: no side to it
        return min(angle, 180.0 - angle)
    return _between_deg(first, second if sides[0] @ sides[1] >= 0 else -second)


def plane_of(measurement: Measurement) -> SlicePlane:
    """The slice that it was drawn on, rows and columns as stored."""
    return frame_plane(measurement.frame)


def box_of(measurement: Measurement) -> Box:
    """The box of an ellipse or a rectangle."""
    plane = plane_of(measurement)
    (r0, c0, _), (r1, c1, _) = (plane.place(point) for point in measurement.points)
    return Box(min(r0, r1), min(c0, c1), max(r0, r1), max(c0, c1))


def area_mm2(measurement: Measurement) -> float:
    """Area inside an ellipse, a rectangle or the outline of a sac, mm2, as it is drawn."""
    if measurement.kind is Kind.SAC:
        return _area(smooth_outline(measurement.points))
    box, (down, right) = box_of(measurement), plane_of(measurement).spacing_mm
    sides = (box.bottom - box.top) * down * (box.right - box.left) * right
    return sides * math.pi / 4 if measurement.kind is Kind.ELLIPSE else sides


def smooth_outline(corners: tuple[Vec3, ...]) -> NDArray[np.float64]:
    """A closed smooth curve (N, 3) through corners in the patient's mm.

    Cubic pieces whose directions at the corners follow from the neighbours (Catmull-Rom),
    each weighed by its distance, so that uneven clicks make no loops.

    References
    ----------
    Barry and Goldman, A recursive evaluation algorithm for a class of Catmull-Rom splines,
    SIGGRAPH Computer Graphics 1988;22:199-204.
    """
    at = np.asarray(corners, np.float64)
    after = np.roll(at, -1, axis=0)
    steps = np.maximum(np.linalg.norm(after - at, axis=1), SAME_POINT_MM)[:, None]
    before = np.roll(steps, 1, axis=0)
    slopes = (after - at) / steps
    tangents = (np.roll(slopes, 1, axis=0) * steps + slopes * before) / (before + steps)
    t = (np.arange(_SMOOTH_STEPS) / _SMOOTH_STEPS)[None, :, None]
    start, end = at[:, None], after[:, None]
    leaving = (tangents * steps)[:, None]
    arriving = (np.roll(tangents, -1, axis=0) * steps)[:, None]
    curve = (
        start * (2 * t**3 - 3 * t**2 + 1)
        + end * (3 * t**2 - 2 * t**3)
        + leaving * (t**3 - 2 * t**2 + t)
        + arriving * (t**3 - t**2)
    )
    return np.asarray(curve.reshape(-1, 3), np.float64)


def crosses_itself(measurement: Measurement) -> bool:
    """Whether two sides of a sac's outline cross, so that it bounds no one area."""
    plane = plane_of(measurement)
    corners = [plane.place(point)[:2] for point in measurement.points]
    sides = [(corners[index - 1], corner) for index, corner in enumerate(corners)]
    return any(_cross(*one, *other) for one, other in combinations(sides, 2))


def has_extent(kind: Kind, points: tuple[Vec3, ...], plane: SlicePlane) -> bool:
    """Whether points (mm) make something of a kind: lines have length, regions an area."""
    if kind is Kind.COBB:
        return are_apart(points[0], points[1]) and are_apart(points[2], points[3])
    if kind.is_region:
        (r0, c0, _), (r1, c1, _) = (plane.place(point) for point in points)
        return r0 != r1 and c0 != c1
    return all(are_apart(one, other) for one, other in pairwise(points))


def _from(start: Vec3, end: Vec3) -> NDArray[np.float64]:
    return np.asarray(end, np.float64) - np.asarray(start, np.float64)


def _between_deg(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """The angle between two directions, 0 to 180 degrees.

    By the arctangent of sine and cosine, which is exact for small and for flat angles, where
    the arccosine is not (Kahan, How futile are mindless assessments of roundoff, 2006).
    """
    sine = np.linalg.norm(np.cross(one, other))
    return float(np.degrees(np.arctan2(sine, one @ other)))


def _area(outline: NDArray[np.float64]) -> float:
    """Area of a flat closed outline (N, 3), mm2: half the sum of its cross products."""
    arms = outline - outline[0]
    return float(np.linalg.norm(np.cross(arms[:-1], arms[1:]).sum(axis=0)) / 2)


Flat = tuple[float, float]


def _cross(a: Flat, b: Flat, c: Flat, d: Flat) -> bool:
    """Whether segments a-b and c-d cross between their ends."""
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Flat, b: Flat, at: Flat) -> float:
    return (b[0] - a[0]) * (at[1] - a[1]) - (b[1] - a[1]) * (at[0] - a[0])
