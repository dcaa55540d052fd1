"""Acquire a stack: partial volume, texture, coil, blur, noise and 12 bits from sampled tissues."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from model.phantom.grids import Grid
from model.phantom.points import Floats, Points, smoothstep
from model.phantom.signal import Protocol, tissue_signal, tissue_texture
from model.phantom.spine import Spine
from model.phantom.surroundings import grow_streaks

# Samples of a voxel: a part of the slice thickness, of a row and of a column. The first is its
# centre, which is what the label map shows; the others also smooth edges within the slice.
_SAMPLES = (
    (0.0, 0.0, 0.0),
    (-0.38, -0.3, 0.14),
    (-0.16, 0.28, -0.34),
    (0.16, -0.16, 0.36),
    (0.38, 0.34, -0.1),
)
_SMALL_SAMPLES = _SAMPLES[:1]
_BLUR_PX = 0.5  # the point spread of an acquired matrix somewhat coarser than the stored one
_NOISE_PART = 0.028  # of the bright end of the picture, far from the coil
_BRIGHT_VALUE = 1150.0  # stored value of the 99th percentile, as in clinical 12-bit series
_LARGEST_VALUE = 4095.0


@dataclass(frozen=True, slots=True, eq=False)
class Sampled:
    """Tissues found in a stack before any signal.

    Attributes
    ----------
    tissues : (S, K, R, C) uint8
        K samples a voxel, its centre first.
    texture : (S, R, C) float32
        Natural unevenness at voxel centres, standard deviation 1.
    coil : (S, R, C) float32
        Sensitivity of the coil, about 1 in the spine.
    """

    tissues: NDArray[np.uint8] = field(repr=False)
    texture: Floats = field(repr=False)
    coil: Floats = field(repr=False)


def sample_slice(
    spine: Spine, grid: Grid, index: int, small: bool
) -> tuple[NDArray[np.uint8], Floats, Floats]:
    """Tissues (K, R, C), texture (R, C) and coil (R, C) of one slice."""
    _, rows, columns = grid.shape
    samples = _SMALL_SAMPLES if small else _SAMPLES
    tissues = np.empty((len(samples), rows, columns), np.uint8)
    points = spine.points(grid.slice_centres(index))
    streaks = grow_streaks(points, spine.grain)
    for number, shift in enumerate(samples):
        moved = spine.moved(points, grid.shift_mm(shift)) if number else points
        tissues[number] = spine.paint(moved, streaks).reshape(rows, columns)
    fine = spine.grain.at((0.75, 0.75, 0.75), points.x, points.y, points.z)
    coarse = spine.grain.at((4.6, 4.2, 4.9), points.y, points.z, points.x)
    texture = (0.85 * fine + 0.5 * coarse).reshape(rows, columns)
    return tissues, texture, _coil(points).reshape(rows, columns)


def _coil(points: Points) -> Floats:
    """A spine array under the back, a saturation band over belly and vessels in front."""
    far = np.clip(70.0 - points.y, 0.0, None)
    coil = 0.50 + 0.9 * np.exp(-far / 75.0)
    band = 1.0 - 0.72 * smoothstep(-points.back, 58.0, 92.0)
    drift = 0.04 * np.sin(points.x / 47.0 + points.z / 61.0) + 0.03 * np.cos(points.z / 33.0)
    ends = 1.0 - 0.35 * smoothstep(np.abs(points.z + 5.0), 95.0, 190.0)
    return np.asarray(coil * band * ends * (1.0 + drift), np.float32)


def stack_slices(
    slices: list[tuple[NDArray[np.uint8], Floats, Floats]],
) -> Sampled:
    """One value out of the slices of a stack."""
    tissues, texture, coil = zip(*slices, strict=True)
    return Sampled(np.stack(tissues), np.stack(texture), np.stack(coil))


def acquire(sampled: Sampled, protocol: Protocol, random: np.random.Generator) -> Floats:
    """Voxels (S, R, C): whole numbers from 0 to 4095, as a scanner stores them.

    Notes
    -----
    The magnitude of a signal with Gaussian noise in both channels is Rician (Gudbjartsson and
    Patz, Magn Reson Med 1995;34:910-914).
    """
    by_tissue = tissue_signal(protocol)
    signal = by_tissue[sampled.tissues].mean(axis=1)
    uneven = tissue_texture()[sampled.tissues[:, 0]]
    signal = signal * (1.0 + uneven * sampled.texture) * sampled.coil
    blur = (0.0, _BLUR_PX, _BLUR_PX)
    signal = gaussian_filter(signal, blur)
    bright = float(np.percentile(signal, 99.0))
    noise = gaussian_filter(
        random.standard_normal((2, *signal.shape), np.float32), (0.0, 0.0, 0.5, 0.5)
    )
    noise *= _NOISE_PART * bright / max(float(noise.std()), 1e-6)
    magnitude = np.hypot(signal + noise[0], noise[1]) * (_BRIGHT_VALUE / bright)
    return np.asarray(np.clip(np.rint(magnitude), 0.0, _LARGEST_VALUE), np.float32)


def label_map(sampled: Sampled) -> NDArray[np.uint8]:
    """`Tissue` at every voxel centre, (S, R, C), read-only."""
    labels = np.ascontiguousarray(sampled.tissues[:, 0])
    labels.setflags(write=False)
    return labels
