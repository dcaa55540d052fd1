"""Sample points in both coordinates, and the shapes and noise that parts are cut out with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, map_coordinates

from model.phantom.curve import SpineCurve

Floats = NDArray[np.floating[Any]]  # float32 but for a few interpolated sizes
Mask = NDArray[np.bool_]

_WOBBLE_MM = 0.35  # nothing that grew has ruled edges; small enough to leave every place true
_LATTICE = 64  # nodes a side; the noise repeats after this many of its grains


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Points in the patient and along the spine, each (N,) float32, mm.

    Attributes
    ----------
    x, y, z : (N,) float32
        Patient axes LPS.
    side, back, along : (N,) float32
        Coordinates of the spine, see `SpineCurve`.
    """

    x: Floats = field(repr=False)
    y: Floats = field(repr=False)
    z: Floats = field(repr=False)
    side: Floats = field(repr=False)
    back: Floats = field(repr=False)
    along: Floats = field(repr=False)

    def take(self, index: NDArray[np.intp]) -> Points:
        """The points at `index`."""
        axes = (self.x, self.y, self.z, self.side, self.back, self.along)
        return Points(*(axis[index] for axis in axes))

    def moved(self, move: tuple[float, float, float], curve: SpineCurve) -> Points:
        """The points after a small move (x, y, z), mm: under a few mm, exact to 0.1 mm."""
        behind, onward = curve.step(self.back, self.along, move)
        x, y, z = (np.float32(axis) for axis in move)
        return Points(
            self.x + x,
            self.y + y,
            self.z + z,
            self.side + x,
            self.back + behind,
            self.along + onward,
        )


def points_at(patient: Floats, curve: SpineCurve) -> Points:
    """Points given as x, y, z (3, N) in mm, LPS, in both coordinates."""
    x, y, z = patient
    side, back, along = curve.to_spine(x, y, z)
    wave = np.float32(_WOBBLE_MM)
    return Points(
        x,
        y,
        z,
        side + wave * np.sin(along / 5.9 + back / 8.3),
        back + wave * np.sin(along / 7.1 + side / 5.3),
        along + wave * np.sin(back / 6.7 + side / 4.9),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Grain:
    """Smooth random unevenness that fills space.

    Attributes
    ----------
    lattice : (64, 64, 64) float32
        Normal noise of standard deviation 1, smoothed; repeats at its borders.
    """

    lattice: Floats = field(repr=False)

    def at(self, sizes_mm: tuple[float, float, float], *axes: Floats) -> Floats:
        """The noise (N,) at three coordinates (N,), with grains of `sizes_mm` along each."""
        grid = np.stack([axis / size for axis, size in zip(axes, sizes_mm, strict=True)])
        return np.asarray(
            map_coordinates(self.lattice, grid, np.float32, order=1, mode="grid-wrap"), np.float32
        )


def grow_grain(random: np.random.Generator) -> Grain:
    """A new field of noise."""
    lattice = gaussian_filter(random.standard_normal((_LATTICE,) * 3), 1.0, mode="wrap")
    return Grain((lattice / lattice.std()).astype(np.float32))


def radius(power: float, *parts: Floats) -> Floats:
    """Superellipsoidal radius (N,) of `parts` (N,), offsets over half axes; below 1 is inside."""
    if power == 2.0:  # much faster than a general power
        total = sum(part * part for part in parts)
        return np.sqrt(np.asarray(total, np.float32))
    total = sum(np.abs(part) ** np.float32(power) for part in parts)
    return np.asarray(total, np.float32) ** np.float32(1.0 / power)


def smoothstep(value: Floats, low: float, high: float) -> Floats:
    """0 below `low`, 1 above `high`, smooth in between, (N,)."""
    part = np.clip((value - low) / (high - low), 0.0, 1.0)
    return np.asarray(part * part * (3.0 - 2.0 * part), np.float32)
