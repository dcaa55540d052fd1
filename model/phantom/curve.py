"""Bend the straight spine into the patient: coordinates along, beside and behind the spine."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import gaussian_filter1d, map_coordinates
from scipy.spatial import cKDTree

from model.phantom.vertebrae import Vertebra

_STEP_MM = 0.25  # of the curve's table
_GRID_MM = 2.0  # of the lookup table; the map is smooth: linear interpolation errs by 0.01 mm
_REACH_MM = 190.0  # half the side of the lookup table: more than half a field of view


@dataclass(frozen=True, slots=True, eq=False)
class SpineCurve:
    """The line of the posterior walls of the vertebral bodies, and coordinates around it.

    A point is (side, back, along): mm to the patient's left of the line, behind it, and along it
    to the head (0 at the middle of L3).

    Attributes
    ----------
    along : (N,) float64
        Places with a table entry, mm, evenly spaced, growing.
    line : (N, 3) float64
        The line itself, mm, LPS.
    lean : (N,) float64
        Lean of the line to the back, going up, radians.
    sway : (N,) float64
        How much x changes per mm along the line (scoliosis).
    bends : (3, N) float32
        Sine and cosine of `lean`, and the bend to the back, radians per mm.
    table : (2, R, C) float32
        `along` and `back` on a grid over y (rows) and z (columns) from `corner`, 2 mm apart.
    """

    along: NDArray[np.float64] = field(repr=False)
    line: NDArray[np.float64] = field(repr=False)
    lean: NDArray[np.float64] = field(repr=False)
    sway: NDArray[np.float64] = field(repr=False)
    bends: NDArray[np.float32] = field(repr=False)
    table: NDArray[np.float32] = field(repr=False)
    corner: tuple[float, float]

    def to_spine(
        self, x: NDArray[np.float32], y: NDArray[np.float32], z: NDArray[np.float32]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """Side, back and along (N,) of points (N,) in the patient, mm."""
        grid = np.stack([y - self.corner[0], z - self.corner[1]]) / _GRID_MM
        along = map_coordinates(self.table[0], grid, np.float32, order=1, mode="nearest")
        back = map_coordinates(self.table[1], grid, np.float32, order=1, mode="nearest")
        place = self._place(along)
        side = x - self.line[place, 0].astype(np.float32)
        return side, back, along + side * self.sway[place].astype(np.float32)

    def step(
        self,
        back: NDArray[np.float32],
        along: NDArray[np.float32],
        move: tuple[float, float, float],
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """How `back` and `along` (N,) change over a small move (x, y, z), mm, to first order."""
        place = self._place(along)
        sine, cosine = self.bends[0, place], self.bends[1, place]
        stretch = np.maximum(1.0 - self.bends[2, place] * back, 0.2)
        behind = cosine * np.float32(move[1]) - sine * np.float32(move[2])
        onward = (sine * np.float32(move[1]) + cosine * np.float32(move[2])) / stretch
        return behind, onward

    def to_patient(self, side: float, back: float, along: float) -> NDArray[np.float64]:
        """The point (3,) in the patient, mm, LPS; the inverse of `to_spine` to first order."""
        start = along - side * float(np.interp(along, self.along, self.sway))
        here = np.array([np.interp(start, self.along, axis) for axis in self.line.T])
        lean = float(np.interp(start, self.along, self.lean))
        point = here + np.array([side, back * np.cos(lean), -back * np.sin(lean)])
        return np.asarray(point, np.float64)

    def up(self, along: float) -> NDArray[np.float64]:
        """Unit vector (3,) along the line towards the head: the normal of a disc there."""
        lean = float(np.interp(along, self.along, self.lean))
        sway = float(np.interp(along, self.along, self.sway))
        direction = np.array([sway, np.sin(lean), np.cos(lean)])
        return np.asarray(direction / np.linalg.norm(direction), np.float64)

    def curvature(self, along: float) -> float:
        """Bend to the back, radians per mm."""
        return float(np.interp(along, self.along, self.bends[2]))

    def _place(self, along: NDArray[np.float32]) -> NDArray[np.intp]:
        index = np.rint((along - self.along[0]) / _STEP_MM).astype(np.intp)
        return np.asarray(np.clip(index, 0, len(self.along) - 1), np.intp)


def bend_spine(vertebrae: tuple[Vertebra, ...], scoliosis_mm: float) -> SpineCurve:
    """The curve through `vertebrae`, with the posterior wall of L3 at the origin."""
    middles = np.array([vertebra.middle for vertebra in vertebrae])[::-1]
    leans = np.radians([vertebra.lean_deg for vertebra in vertebrae])[::-1]
    along = np.arange(middles[0] - 45.0, middles[-1] + 70.0, _STEP_MM)
    lean = PchipInterpolator(middles, leans)(np.clip(along, middles[0], middles[-1]))
    lean = gaussian_filter1d(lean, 6.0 / _STEP_MM, mode="nearest")
    swing = scoliosis_mm * np.exp(-(((along - 35.0) / 75.0) ** 2))  # widest at L2, gone at S1
    line = np.stack([swing, np.cumsum(np.sin(lean)), np.cumsum(np.cos(lean))], axis=1)
    line[:, 1:] *= _STEP_MM
    origin = int(np.argmin(np.abs(along)))
    line[:, 1:] -= line[origin, 1:]
    sway = np.gradient(swing, _STEP_MM)
    bends = np.stack([np.sin(lean), np.cos(lean), np.gradient(lean, _STEP_MM)])
    table, corner = _lookup(along, line, lean)
    return SpineCurve(along, line, lean, sway, bends.astype(np.float32), table, corner)


def _lookup(
    along: NDArray[np.float64], line: NDArray[np.float64], lean: NDArray[np.float64]
) -> tuple[NDArray[np.float32], tuple[float, float]]:
    axis = np.arange(-_REACH_MM, _REACH_MM + _GRID_MM, _GRID_MM)
    y, z = np.meshgrid(axis + 10.0, axis, indexing="ij")
    points = np.stack([y.ravel(), z.ravel()], axis=1)
    nearest = cKDTree(line[:, 1:]).query(points)[1]
    offset = points - line[nearest, 1:]
    tilt = lean[nearest]
    forward = offset[:, 0] * np.sin(tilt) + offset[:, 1] * np.cos(tilt)
    back = offset[:, 0] * np.cos(tilt) - offset[:, 1] * np.sin(tilt)
    bend = np.gradient(lean, _STEP_MM)[nearest]
    place = along[nearest] + forward / np.maximum(1.0 - bend * back, 0.2)
    table = np.stack([place, back]).reshape(2, *y.shape).astype(np.float32)
    return table, (float(axis[0] + 10.0), float(axis[0]))
