"""Values of the pixels under a region or a point that the reader drew."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.volume import Volume
from viewer.measured_geometry import box_of, plane_of
from viewer.measuring import Kind, Measurement


@dataclass(frozen=True, slots=True)
class Statistics:
    """Of the pixels whose centres lie inside a region, in the units of the stored values.

    Attributes
    ----------
    count : int
        How many pixels; at least one.
    sd : float
        Standard deviation of these very pixels (divided by their number, not by one less).
    """

    count: int
    mean: float
    sd: float
    least: float
    most: float


def statistics_of(region: Measurement, volume: Volume, slice_index: int) -> Statistics | None:
    """What the pixels in an ellipse or a rectangle hold.

    Parameters
    ----------
    volume : Volume
        The decoded stack that the region's slice belongs to.
    slice_index : int
        That slice.

    Returns
    -------
    Statistics or None
        None where no pixel's centre lies inside, or none holds a number.
    """
    box, (_, rows, columns) = box_of(region), volume.shape
    at_rows = np.arange(max(0, int(np.ceil(box.top))), min(rows, int(box.bottom) + 1))
    at_columns = np.arange(max(0, int(np.ceil(box.left))), min(columns, int(box.right) + 1))
    if not at_rows.size or not at_columns.size:
        return None
    inside = np.ones((at_rows.size, at_columns.size), np.bool_)
    if region.kind is Kind.ELLIPSE:
        down = _share(at_rows, box.top, box.bottom)
        across = _share(at_columns, box.left, box.right)
        inside = down[:, None] ** 2 + across[None, :] ** 2 <= 1
    part = volume.voxels[slice_index, at_rows[0] : at_rows[-1] + 1]
    values = part[:, at_columns[0] : at_columns[-1] + 1][inside].astype(np.float64)
    values = values[np.isfinite(values)]
    if not values.size:
        return None
    least, most = float(values.min()), float(values.max())
    return Statistics(values.size, float(values.mean()), float(values.std()), least, most)


def value_at(point: Measurement, volume: Volume, slice_index: int) -> float | None:
    """The value of the pixel under a point; None off the picture or where it is no number."""
    row, column, _ = plane_of(point).place(point.points[0])
    at_row, at_column = round(row), round(column)
    if not (0 <= at_row < volume.shape[1] and 0 <= at_column < volume.shape[2]):
        return None
    value = float(volume.voxels[slice_index, at_row, at_column])
    return value if np.isfinite(value) else None


def _share(at: NDArray[np.int_], low: float, high: float) -> NDArray[np.float64]:
    """How far each pixel is from the middle, as a share of the half axis."""
    half = (high - low) / 2
    return np.asarray((at - (low + high) / 2) / half if half > 0 else np.zeros(at.size))
