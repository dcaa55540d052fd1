"""Scores of patches or pixels as a heat map on the crop's own grid."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from model.results import Crop, Heatmap


def token_heatmap(scores: NDArray[np.float64], crop: Crop) -> Heatmap:
    """Spread the scores of patches over the crop they come from.

    Parameters
    ----------
    scores : (rows, columns) float64
        One per patch, 0 to 1; larger values are shown as 1.
    crop : Crop
        Its rows and columns are multiples of the patches'.

    Returns
    -------
    Heatmap
        (R, C) like the crop, interpolated between the centres of the patches.
    """
    _, rows, columns = crop.pixels.shape
    spread = _stretched(_stretched(scores, rows, axis=0), columns, axis=1)
    return Heatmap(np.clip(spread, 0, 1).astype(np.float32), crop.affine)


def pixel_heatmap(scores: NDArray[np.float64], crop: Crop) -> Heatmap:
    """Signed scores of pixels (R, C), -1 to 1; larger values are shown as -1 and 1."""
    if scores.shape != crop.pixels.shape[1:]:
        raise ValueError(f"scores must be {crop.pixels.shape[1:]}, got {scores.shape}")
    return Heatmap(np.clip(scores, -1, 1).astype(np.float32), crop.affine, signed=True)


def _stretched(values: NDArray[np.float64], size: int, axis: int) -> NDArray[np.float64]:
    """Linear interpolation along one axis to `size`; the edges repeat the outer patches."""
    count = values.shape[axis]
    position = (np.arange(size) + 0.5) * count / size - 0.5
    position = np.clip(position, 0, count - 1)
    low = np.minimum(position.astype(int), max(count - 2, 0))
    share = np.expand_dims(position - low, tuple(range(1, values.ndim)))
    moved = np.moveaxis(values, axis, 0)
    high = np.minimum(low + 1, count - 1)
    return np.moveaxis(moved[low] * (1 - share) + moved[high] * share, 0, axis)
