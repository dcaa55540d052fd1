"""Scores of patches or pixels as a heat map on the crop's own grid."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from model.methods import METHODS, Method
from model.results import Crop, Explanation, Heatmap


def heatmap_of(
    scores: NDArray[np.float64], crop: Crop, method: Method, *, smooth: bool = True
) -> Heatmap:
    """Scores of a method as they are drawn over the crop they come from.

    Parameters
    ----------
    scores : (rows, columns) float64
        Of patches, or of pixels where the shape is the crop's.
    crop : Crop
    method : Method
        Whose full scale is drawn as 1; larger scores are drawn as 1 too.
    smooth : bool
        Patches are interpolated between their centres, and pixels added up over their
        neighbourhood; else every patch and pixel is drawn as it is.

    Returns
    -------
    Heatmap
        (R, C) like the crop.
    """
    _, rows, columns = crop.pixels.shape
    return Heatmap(_drawn(scores, (rows, columns), method, smooth), crop.affine, method.signed)


def redrawn(explanation: Explanation, *, smooth: bool) -> Heatmap:
    """An explanation's heat map, smooth as it comes, or with the bare grid of its scores.

    Nothing is computed anew. An explanation without scores keeps the map it has.
    """
    heatmap = explanation.heatmap
    if smooth or explanation.scores is None:
        return heatmap
    rows, columns = heatmap.values.shape
    values = _drawn(explanation.scores, (rows, columns), METHODS[explanation.method], smooth)
    return Heatmap(values, heatmap.affine, heatmap.signed)


def _drawn(
    scores: NDArray[np.float64], size: tuple[int, int], method: Method, smooth: bool
) -> NDArray[np.float32]:
    spread = scores
    if scores.shape == size:
        if smooth and method.area_px > 1:  # outside the crop nothing is known: zeros
            spread = ndimage.uniform_filter(scores, method.area_px, mode="constant")
    else:
        rows, columns = (_spread(scores.shape[axis], size[axis], smooth) for axis in (0, 1))
        spread = rows @ scores @ columns.T
    lowest = -1.0 if method.signed else 0.0
    return np.clip(spread / method.full_scale, lowest, 1).astype(np.float32)


@lru_cache(maxsize=16)
def _spread(count: int, size: int, smooth: bool) -> NDArray[np.float64]:
    """What each of `count` patches in a row gives to each of `size` pixels, (size, count).

    Smooth: linear between the centres of the patches, and the outer ones go on to the edge.
    """
    if not smooth:
        return np.asarray(np.eye(count)[np.arange(size) * count // size], np.float64)
    place = np.clip((np.arange(size) + 0.5) * count / size - 0.5, 0, count - 1)
    weights = np.clip(1 - np.abs(place[:, None] - np.arange(count)), 0, None)
    return np.asarray(weights, np.float64)
