"""Paint the muscles around the spine, with the fat between their bundles."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from model.phantom.points import Floats, Mask, Points, radius, smoothstep
from model.phantom.tissues import Tissue
from model.phantom.vertebrae import Vertebra

# Sizes in mm of an average adult, set by eye to the look of lumbar MRI. Fat shows where the noise
# of the strands (standard deviation 1) is above a threshold.
_FAT_ABOVE = 1.45
_MIXED_BELOW_FAT = 0.75  # between muscle and fat lies a grey seam this much lower
_SUPRASPINOUS_MM = 1.8


def paint_muscles(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    points: Points,
    deep: Floats,
    vertebrae: tuple[Vertebra, ...],
    strands: Floats,
) -> None:
    """Paint all muscles at `points`, which are the ones at `index` of `tissues`.

    Parameters
    ----------
    deep : (N,) float32
        Depth under the fascia of the back, mm.
    strands : (N,) float32
        Noise of the fat between the bundles.
    """
    places = {vertebra.name: vertebra.middle for vertebra in vertebrae}
    _paint_erectors(tissues, index, points, deep, places, strands)
    reach, back, along = np.abs(points.side), points.back, points.along
    beside = np.flatnonzero((reach > 18.0) & (back < 20.0) & (along < places["L1"] + 8.0))
    psoas = _psoas(points.take(beside), places)
    fat_above = 2.6 - 1.0 * psoas  # the psoas has its fat at the rim
    _paint(tissues, index[beside], psoas < 1.0, strands[beside], fat_above)
    square = radius(2.2, (reach - 62.0) / 17.0, (back - 3.0 + 0.15 * (reach - 60.0)) / 6.5)
    _paint(tissues, index, (square < 1.0) & (along > places["L5"]), strands, 1.8)


def _paint_erectors(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    points: Points,
    deep: Floats,
    places: dict[str, float],
    strands: Floats,
) -> None:
    """Multifidus and erector spinae, which turn to fat near the bone and towards the sacrum."""
    reach, back = np.abs(points.side), points.back
    low = smoothstep(-points.along, -places["L4"], -places["S2"])
    floor = np.where(reach < 22.0, 15.0, 12.0 + 0.08 * reach) - 8.0 * low
    around = radius(2.6, (reach - 26.0) / 47.0, (back - 36.0) / 25.0)
    erector = (back > floor) & ((around < 1.0) | (reach < 26.0))
    near_bone = np.exp(-(((back - floor) / 10.0) ** 2)) * (reach < 32.0)
    cleft_mm = np.abs(reach - 21.0 - 0.36 * (back - 22.0) - 1.5 * strands)
    in_cleft = np.exp(-((cleft_mm / 1.6) ** 2))
    fat_above = _FAT_ABOVE - 0.8 * near_bone - 1.2 * low - 1.6 * in_cleft
    _paint(tissues, index, erector, strands, fat_above)
    between = (reach < 2.6) & (back > 15.0)  # interspinous: fibres and fat in equal parts
    tissues[index[between]] = np.where(
        strands[between] > 0.1, Tissue.FAT, Tissue.FATTY_MUSCLE
    ).astype(np.uint8)
    tip = between & (deep < _SUPRASPINOUS_MM) & (points.along > places["L5"])
    tissues[index[tip]] = Tissue.LIGAMENT


def _psoas(points: Points, places: dict[str, float]) -> Floats:
    """Radius (N,) in the psoas, which swells and moves out and forward towards the pelvis."""
    names = ["S1", "L5", "L4", "L3", "L2", "L1"]
    along = [places[name] for name in names]
    half = np.interp(points.along, along, [15.0, 19.0, 20.0, 16.5, 12.5, 8.0])
    middle = np.interp(points.along, along, [56.0, 49.0, 45.0, 41.0, 35.0, 29.0])
    ahead = np.interp(points.along, along, [-28.0, -20.0, -15.0, -12.0, -11.0, -9.0])
    aside = (np.abs(points.side) - middle).astype(np.float32)
    front = (points.back - ahead).astype(np.float32)
    return radius(2.2, (aside + 0.3 * front) / (0.9 * half), (front - 0.1 * aside) / (1.15 * half))


def _paint(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    inside: Mask,
    strands: Floats,
    fat_above: Floats | float,
) -> None:
    tissues[index[inside]] = Tissue.MUSCLE
    tissues[index[inside & (strands > fat_above - _MIXED_BELOW_FAT)]] = Tissue.FATTY_MUSCLE
    tissues[index[inside & (strands > fat_above)]] = Tissue.FAT
