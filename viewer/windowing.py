"""Windows that a reader sets by hand: by a drag, from a part of a picture, for a whole role."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Drag by this many pixels makes the window e times as wide, or moves it by its width.
WINDOW_DRAG_PX = 300

#: Of a rectangle's values, percent: as the automatic window of a series.
_SHOWN_PERCENT = (1.0, 99.0)
#: Values nearer than this are one.
_LEAST_WIDTH = 1e-6
#: Enough for a histogram that looks the same, in milliseconds.
_MOST_SAMPLES = 2**19

Window = tuple[float, float]


def dragged_window(window: Window, dx: float, dy: float) -> Window:
    """The window after a drag: to the right wider, down darker, at the pace of its own width."""
    center, width = window
    return center + width * dy / WINDOW_DRAG_PX, width * math.exp(dx / WINDOW_DRAG_PX)


def region_window(values: NDArray[np.float32]) -> Window | None:
    """The window that shows a part of a picture: its 1st to its 99th percentile.

    So one bright vessel or one dark pixel in the rectangle does not decide it.

    Parameters
    ----------
    values : (R, C) float32
        Stored values; those that are not finite do not count.

    Returns
    -------
    (center, width) or None
        Width is positive, 1 where all values are equal; None where there are none.
    """
    finite = values[np.isfinite(values)]
    if not finite.size:
        return None
    low, high = (float(value) for value in np.percentile(finite, _SHOWN_PERCENT))
    width = high - low
    return (low + high) / 2, width if width >= _LEAST_WIDTH else 1.0


def clipped_box(
    one: tuple[float, float], other: tuple[float, float], shape: tuple[int, int]
) -> tuple[slice, slice] | None:
    """The pixels between two places of a picture, row and column, centres at whole numbers.

    Returns
    -------
    (slice, slice) or None
        Rows and columns inside the picture, at least one of each; None where the rectangle
        lies beside the picture.
    """
    sides = []
    for first, second, count in zip(one, other, shape, strict=True):
        low, high = round(min(first, second)), round(max(first, second))
        if high < 0 or low > count - 1:
            return None
        sides.append(slice(max(low, 0), min(high, count - 1) + 1))
    return sides[0], sides[1]


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """How often each value is in a stack.

    Attributes
    ----------
    counts : (B,) int64
        Voxels of each bin.
    low, high : float
        Where the first bin begins and the last one ends, stored values; low < high.
    """

    counts: NDArray[np.int64]
    low: float
    high: float


def histogram_of(voxels: NDArray[np.float32], bins: int = 128) -> Histogram:
    """The histogram of a stack, of a sample of its voxels where it is large.

    Its ends leave out the highest and lowest in ten thousand, so that one hot voxel does not
    squeeze all others into one bin; they are counted in the outermost bins.
    """
    flat = voxels.reshape(-1)
    sample = flat[:: max(1, flat.size // _MOST_SAMPLES)]
    sample = sample[np.isfinite(sample)]
    if not sample.size:
        return Histogram(np.zeros(bins, np.int64), 0.0, 1.0)
    low, high = (float(value) for value in np.percentile(sample, (0.01, 99.99)))
    if high - low < _LEAST_WIDTH:
        low, high = low - 0.5, low + 0.5
    counts, _ = np.histogram(np.clip(sample, low, high), bins, (low, high))
    return Histogram(counts.astype(np.int64), low, high)
