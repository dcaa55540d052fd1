"""Holes without signal beside the discs: metal leaves them, healthy spines do not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from model.levels_slices import canonical
from model.planning import level_spacing_mm
from model.results import LumbarLevels
from model.volume import Volume

VOID_BELOW = 0.1
"""Share of the marrow's and fat's signal under which a pixel counts as empty."""

LEAST_VOID = 0.4
"""Area of a void that is suspicious, in squares of the level spacing: 490 mm2 at 35 mm. A
pedicle screw of 6 mm by 45 mm with the 5 mm of artefact around it that titanium leaves on spin
echoes covers about 880 mm2. In 588 sagittal T1 slices of the training data the largest void was
0.39, and in 99 of 100 at most 0.24 (8 bit, through the foramina); on 161 T2 and 109 T1 pictures
of SPIDER, mid-sagittal, at most 0.09 but for one collapsed, scoliotic spine (0.6)."""

LEAST_SLICES = 2
"""Neighbouring slices that must show one: a screw and its artefact are wider than one slice."""

_FRONT, _BACK, _ALONG = 1.0, 0.9, 0.55
"""Looked at around each posterior disc margin, in level spacings: the vertebral body in front,
the arch with its joints behind, and half a level up and down."""

_BESIDE_MM = 30.0  # to either side: the pedicles and what holds them
_PX_PER_SPACING = 24  # 1.5 mm: finer than any void that counts
_REFERENCE_PERCENTILE = 75  # of the pixels looked at: marrow and fat


def largest_voids(volume: Volume, levels: LumbarLevels) -> NDArray[np.float64]:
    """The area of the largest void near the discs on each slice of a sagittal stack.

    Parameters
    ----------
    volume : Volume
        Sagittal, in the space of `levels`.
    levels : LumbarLevels

    Returns
    -------
    (N,) float64
        By slice from the patient's right to left, of those within 30 mm of the discs, in
        squares of the level spacing.

    Notes
    -----
    A pixel is void below `VOID_BELOW` of the 75th percentile around it, so bit depth and gain
    drop out. Lines of cortical bone, under 4 mm wide, are removed by opening.
    """
    places = np.array([disc.patient_mm for disc in levels.discs])
    spacing = level_spacing_mm(places)
    stack = canonical(volume)
    index = stack.to_index(places)
    reach = _BESIDE_MM / stack.spacing_mm[0]
    first = max(0, int(np.ceil(index[:, 0].min() - reach)))
    last = min(stack.shape[0] - 1, int(index[:, 0].max() + reach))
    slices = range(first, last + 1)
    return np.array([_largest(stack, number, index[:, 1:], spacing) for number in slices])


def hardware_suspected(volume: Volume, levels: LumbarLevels) -> bool:
    """Whether `LEAST_SLICES` neighbouring slices hold a void as large as metal leaves."""
    large = largest_voids(volume, levels) > LEAST_VOID
    runs, count = ndimage.label(large)
    return bool(count) and int(np.bincount(runs)[1:].max()) >= LEAST_SLICES


def _largest(stack: Volume, number: int, discs: NDArray[np.float64], spacing: float) -> float:
    """The largest void of one slice of a canonical stack; discs (5, 2) in rows and columns."""
    row_mm, column_mm = stack.spacing_mm[1:]
    scale = _PX_PER_SPACING / spacing
    step = np.array([row_mm * scale, column_mm * scale])  # pixels looked at per pixel stored
    along, front, back = (share * _PX_PER_SPACING for share in (_ALONG, _FRONT, _BACK))
    middle = discs * step
    low = np.floor(middle.min(axis=0) - np.array([along, front])).astype(int)
    high = np.ceil(middle.max(axis=0) + np.array([along, back])).astype(int) + 1
    rows, columns = (np.arange(a, b) for a, b in zip(low, high, strict=True))
    at = np.meshgrid(rows / step[0], columns / step[1], indexing="ij")
    shown = ndimage.map_coordinates(stack.voxels[number], at, order=1, cval=np.nan)
    near = np.zeros(shown.shape, bool)
    for row, column in middle:
        beside = (columns >= column - front) & (columns <= column + back)
        near |= (np.abs(rows - row) <= along)[:, None] & beside
    near &= np.isfinite(shown)  # beyond the picture there is no signal for another reason
    if not near.any():
        return 0.0
    reference = np.percentile(shown[near], _REFERENCE_PERCENTILE)
    empty = ndimage.binary_opening(near & (shown < VOID_BELOW * reference), np.ones((3, 3), bool))
    parts, count = ndimage.label(empty)
    area = int(np.bincount(parts.ravel())[1:].max()) if count else 0
    return area / _PX_PER_SPACING**2
