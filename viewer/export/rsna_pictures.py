"""The pictures and table rows that come out of one study, and what both kinds of pictures share."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from viewer.export.rsna_series import PlacedStack

_BRIGHTEST = 99.95  # percentile that becomes white: one bright vessel must not darken the rest

Row = dict[str, str | int | float]


@dataclass(slots=True, eq=False)
class StudyPictures:
    """What came out of one study.

    Attributes
    ----------
    sagittal, axial, canals : list of Row
        Rows of sagittal_t1.csv, axial_t2.csv and sagittal_t2.csv.
    pictures : dict of str to (R, C) uint8
        By path under the output folder.
    skipped : Counter of str
        How many files, points or levels were left out, by reason code.
    """

    sagittal: list[Row] = field(default_factory=list)
    axial: list[Row] = field(default_factory=list)
    canals: list[Row] = field(default_factory=list)
    pictures: dict[str, NDArray[np.uint8]] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)


def eight_bit(values: NDArray[np.float32], picture: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Grey values of `values` where those of the whole `picture` run from black to white."""
    low, high = float(picture.min()), float(np.percentile(picture, _BRIGHTEST))
    high = max(high, low + 1e-6)
    return np.asarray(np.clip((values - low) / (high - low), 0, 1) * 255 + 0.5, np.uint8)


def spacing(stack: PlacedStack) -> Row:
    """Millimetres between slices, and between rows and columns of the original picture."""
    names = ("spacing_between_slices_mm", "row_spacing_mm", "column_spacing_mm")
    return {n: round(mm, 5) for n, mm in zip(names, stack.stored.spacing_mm, strict=True)}
