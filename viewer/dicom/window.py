"""Choose window center and width for a series: from its headers if sane, else from its values."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from model.volume import Volume
from viewer.dicom.study import Stack

# What the number keys offer: share of the values shown, in percent.
PERCENTILE_PRESETS: tuple[tuple[str, float, float], ...] = (
    ("Full", 0.0, 100.0),
    ("Standard", 1.0, 99.0),
    ("Bright", 1.0, 95.0),
    ("Fluid", 20.0, 99.9),
    ("Fat", 5.0, 98.0),
)
_DEFAULT = (1.0, 99.0)
_MOST_SAMPLES = 2**20  # enough for a percentile to a tenth of a percent, in milliseconds
_SMALLEST_WIDTH = 1e-6
# A window that shows less than a hundredth or more than a hundredfold of the values' range
# was written for other values, as happens after anonymising or rescaling.
_WIDTH_TO_RANGE = (0.01, 100.0)


def initial_window(volume: Volume, stack: Stack) -> tuple[float, float]:
    """Window of a series when it is first shown; the same for all of its slices.

    Returns
    -------
    (center, width) : (float, float)
        The middle slice's own (0028,1050/1051) where it is sane, else from the 1st to the
        99th percentile of the values. Width is positive.
    """
    stored = stack.frames[len(stack.frames) // 2].window
    if stored is not None and is_sane_window(stored, volume):
        return stored
    return percentile_window(volume, *_DEFAULT)


def is_sane_window(window: tuple[float, float], volume: Volume) -> bool:
    """Whether a window is finite, overlaps the values, and is of their order of magnitude."""
    center, width = window
    if not (np.isfinite(center) and np.isfinite(width)) or width < _SMALLEST_WIDTH:
        return False
    low, high = np.percentile(_sample(volume.voxels), (0.1, 99.9))
    extent = max(float(high - low), _SMALLEST_WIDTH)
    overlaps = center - width / 2 < high and center + width / 2 > low
    return bool(overlaps and _WIDTH_TO_RANGE[0] < width / extent < _WIDTH_TO_RANGE[1])


def percentile_window(volume: Volume, lower: float, upper: float) -> tuple[float, float]:
    """Window from one percentile of the values to another.

    Parameters
    ----------
    lower, upper : float
        Percent, 0 <= lower < upper <= 100.

    Returns
    -------
    (center, width) : (float, float)
        Width is positive, 1 where all values are equal.

    Raises
    ------
    ValueError
        The percentiles are not in order.
    """
    if not 0 <= lower < upper <= 100:
        raise ValueError(f"percentiles must ascend within 0..100, got {lower}, {upper}")
    sample = _sample(volume.voxels)
    low, high = (float(value) for value in np.percentile(sample, (lower, upper)))
    if high - low < _SMALLEST_WIDTH:
        low, high = float(sample.min()), float(sample.max())
    width = high - low if high - low >= _SMALLEST_WIDTH else 1.0
    return (low + high) / 2, width


def levels_of(window: tuple[float, float]) -> tuple[float, float]:
    """Lowest and highest value shown, for drawing (PS3.3 C.11.2.1.2, linear exact)."""
    center, width = window
    return center - width / 2, center + width / 2


def _sample(voxels: NDArray[np.float32]) -> NDArray[np.float32]:
    flat = voxels.reshape(-1)
    return flat[:: max(1, flat.size // _MOST_SAMPLES)]
