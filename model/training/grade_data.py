"""Read the labelled crops for grading, as arrays, from a folder in the layout of the data sets.

Pictures of sagittal T1 slices were squashed to a square without spacing; here they get square
pixels again and are scaled by the patient: by the distance between neighbouring levels.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from PIL import Image

from model.crops import AXIAL_GEOMETRIC_MEAN_PX, SAGITTAL_PX_PER_SPACING
from model.labels import Level, Severity, View

SAGITTAL_CANVAS_PX = (96, 96)
"""Half as much again as the network sees, so that a shifted crop still shows picture."""

AXIAL_CANVAS_PX = (104, 144)
"""Holds the files at the network's scale: 95 % are at most this long; longer ones lose edges."""

MISSING = -1
"""A severity that is not in the label table."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of a picture becomes a canvas, and at what scale; as in grading unless changed.

    Attributes
    ----------
    sagittal_px_per_spacing : float
        Canvas pixels per distance between neighbouring levels.
    axial_mean_px : float
        Side of the square with the area of an axial file, canvas pixels.
    sagittal_canvas_px, axial_canvas_px : (int, int)
        Rows and columns.
    """

    sagittal_px_per_spacing: float = SAGITTAL_PX_PER_SPACING
    axial_mean_px: float = AXIAL_GEOMETRIC_MEAN_PX
    sagittal_canvas_px: tuple[int, int] = SAGITTAL_CANVAS_PX
    axial_canvas_px: tuple[int, int] = AXIAL_CANVAS_PX


AS_GRADED = Cut()


@dataclass(frozen=True, slots=True, eq=False)
class LabelledCrops:
    """Crops of one view with a margin around what the network sees.

    Attributes
    ----------
    view : View
    pixels : (N, 1 or 3, R, C) uint8
        One slice or three neighbouring ones, at the network's scale.
    severity : (N, Q) int64
        Index in `Severity` by query of the view, or `MISSING`.
    level : (N,) int64
        Index in `Level`.
    side : (N,) str
        "left" or "right" of a foramen, "" of an axial crop.
    study : (N,) int64
        Study identifier: what folds and bootstraps are drawn by.
    fold : (N,) int64
    auxiliary : (N, Q, K) int64 or None
        What else is known of each query's surroundings, see `grade_auxiliary`; as `severity`.
    """

    view: View
    pixels: NDArray[np.uint8] = field(repr=False)
    severity: NDArray[np.int64] = field(repr=False)
    level: NDArray[np.int64] = field(repr=False)
    side: NDArray[np.str_] = field(repr=False)
    study: NDArray[np.int64] = field(repr=False)
    fold: NDArray[np.int64] = field(repr=False)
    auxiliary: NDArray[np.int64] | None = field(default=None, repr=False)

    def __len__(self) -> int:
        return len(self.pixels)

    def with_slices(self, count: int) -> LabelledCrops:
        """The same crops with one slice, the middle one, where `count` is 1; else as they are."""
        if count != 1 or self.pixels.shape[1] == 1:
            return self
        return replace(self, pixels=np.ascontiguousarray(self.pixels[:, 1:2]))

    def only(self, keep: NDArray[np.bool_]) -> LabelledCrops:
        """The crops where `keep` (N,) holds."""
        return LabelledCrops(
            self.view,
            self.pixels[keep],
            self.severity[keep],
            self.level[keep],
            self.side[keep],
            self.study[keep],
            self.fold[keep],
            None if self.auxiliary is None else self.auxiliary[keep],
        )

    def folds(self, *numbers: int) -> LabelledCrops:
        """The crops of the studies in these folds."""
        return self.only(np.isin(self.fold, numbers))


def level_spacing_px(points: pd.DataFrame) -> pd.Series[float]:
    """Distance between neighbouring levels for every foramen, in pixels of the original slice.

    Parameters
    ----------
    points : DataFrame
        Rows of sagittal_t1.csv.

    Returns
    -------
    Series of float
        The median over neighbouring points of the slice; where the slice has no two, that of
        the study, and last that of all studies in proportion to the rows.
    """
    table = points.assign(
        column_px=points.x * points.original_columns / _SQUASHED_PX,
        row_px=points.y * points.original_rows / _SQUASHED_PX,
        number=points.level.map({level.value: i for i, level in enumerate(Level)}),
    ).sort_values(["file", "side", "number"])
    same = table.groupby(["file", "side"])
    gap = (same.column_px.diff() ** 2 + same.row_px.diff() ** 2) ** 0.5
    gap = gap.where(same.number.diff() == 1)  # neighbours only
    by_slice = gap.groupby(table.file).transform("median")
    by_study = gap.groupby(table.study_id).transform("median")
    everywhere = float((gap / table.original_rows).median()) * table.original_rows
    filled: pd.Series[float] = by_slice.fillna(by_study).fillna(everywhere)
    return filled.reindex(points.index)


_SQUASHED_PX = 250.0  # side of the pictures in sagittal_t1, see the data set's description


NEIGHBOUR_COLUMNS = ("file_before_1", "file_after_1")
"""What a prepared folder calls the slices beside a sagittal one; empty where the stack ends."""


def read_sagittal(
    data: Path, cut: Cut = AS_GRADED, folds: Collection[int] | None = None
) -> LabelledCrops:
    """Cut every annotated foramen of `data`/sagittal_t1.csv out of its slice.

    Where the table names the slices beside it, as a prepared folder's does, they are cut too.

    Parameters
    ----------
    data : Path
    cut : Cut
    folds : collection of int or None
        Leave out all other folds; None reads everything.

    Raises
    ------
    FileNotFoundError
        The table or a picture is missing.
    """
    table = pd.read_csv(data / "sagittal_t1.csv")
    table["spacing"] = level_spacing_px(table)
    return cut_foramina(data, _in_folds(table, folds), cut)


def _in_folds(table: pd.DataFrame, folds: Collection[int] | None) -> pd.DataFrame:
    return table if folds is None else table[table.fold.isin(list(folds))].reset_index(drop=True)


def cut_foramina(data: Path, table: pd.DataFrame, cut: Cut = AS_GRADED) -> LabelledCrops:
    """Cut a canvas around the place of every row out of its slice.

    Parameters
    ----------
    data : Path
        Holds sagittal_t1/.
    table : DataFrame
        Rows of sagittal_t1.csv with "spacing": between neighbouring levels, in pixels of the
        original slice.
    cut : Cut

    Raises
    ------
    FileNotFoundError
        A picture is missing.
    """
    slices = _slice_names(table)
    pixels = np.zeros((len(table), len(slices), *cut.sagittal_canvas_px), np.uint8)
    position = {index: place for place, index in enumerate(table.index)}
    for number, names in enumerate(slices):
        for name, rows in table.groupby(names, sort=False):
            with Image.open(data / "sagittal_t1" / str(name)) as picture:
                grey = picture.convert("L")
            for row in rows.itertuples():
                pixels[position[row.Index], number] = _foramen(grey, row, cut)
    severity = _coded(table.severity)[:, None]
    return LabelledCrops(View.SAGITTAL_T1, pixels, severity, *_keys(table, table.side))


def _slice_names(table: pd.DataFrame) -> list[pd.Series[Any]]:
    """File names by slice of the canvas; the middle one stands in for a neighbour not there."""
    if not set(NEIGHBOUR_COLUMNS) <= set(table.columns):
        return [table.file]
    before, after = (
        table[name].astype(object).where(table[name].notna(), table.file)
        for name in NEIGHBOUR_COLUMNS
    )
    return [before, table.file, after]


def _foramen(picture: Image.Image, point: Any, cut: Cut) -> NDArray[np.uint8]:
    """The canvas around one point, with square pixels, rows to the feet, columns to the back."""
    rows, columns = cut.sagittal_canvas_px
    step = point.spacing / cut.sagittal_px_per_spacing  # original pixels per canvas pixel
    across = step * picture.width / point.original_columns
    down = step * picture.height / point.original_rows
    # Pillow maps continuous coordinates; the centre of the canvas goes to the point
    left = point.x + 0.5 - across * columns / 2
    top = point.y + 0.5 - down * rows / 2
    matrix = (across, 0, left, 0, down, top)
    size = (columns, rows)
    canvas = picture.transform(
        size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR, fillcolor=0
    )
    return np.asarray(canvas, np.uint8)


def read_axial(
    data: Path, cut: Cut = AS_GRADED, folds: Collection[int] | None = None
) -> LabelledCrops:
    """Read every crop of `data`/axial_t2.csv, three neighbouring slices each.

    Parameters and errors as for `read_sagittal`.
    """
    table = _in_folds(pd.read_csv(data / "axial_t2.csv"), folds)
    pixels = np.zeros((len(table), 3, *cut.axial_canvas_px), np.uint8)
    for place, name in enumerate(table.file):
        pixels[place] = _neighbours(data / "axial_t2" / name, cut)
    severity = np.stack(
        [
            _coded(table.spinal_canal_stenosis),
            _coded(table.left_subarticular_stenosis),
            _coded(table.right_subarticular_stenosis),
        ],
        axis=1,
    )
    sides = pd.Series("", index=table.index)
    return LabelledCrops(View.AXIAL_T2, pixels, severity, *_keys(table, sides))


def _neighbours(path: Path, cut: Cut) -> NDArray[np.uint8]:
    """Three slices (3, R, C) on the canvas, square pixels, edges repeated where files end."""
    with Image.open(path) as picture:
        strip = picture.convert("L")
    width, height = strip.width // 3, strip.height
    scale = cut.axial_mean_px / (width * height) ** 0.5
    size = (round(width * scale), round(height * scale))
    slices = []
    for index in range(3):
        one = strip.crop((index * width, 0, (index + 1) * width, height))
        slices.append(np.asarray(one.resize(size, Image.Resampling.BILINEAR), np.uint8))
    return np.stack([_fitted(one, cut.axial_canvas_px) for one in slices])


def _fitted(picture: NDArray[np.uint8], size: tuple[int, int]) -> NDArray[np.uint8]:
    """The picture centred on a canvas of `size`: cut where too large, edges repeated."""
    for axis, wanted in enumerate(size):
        have = picture.shape[axis]
        index = np.clip(np.arange(wanted) - (wanted - have) // 2, 0, have - 1)
        picture = picture.take(index, axis=axis)
    return picture


def _coded(severities: pd.Series[Any]) -> NDArray[np.int64]:
    codes = {severity.text: int(severity) for severity in Severity}
    return np.array(severities.map(codes).fillna(MISSING), np.int64)


def _keys(table: pd.DataFrame, side: pd.Series[Any]) -> tuple[NDArray[Any], ...]:
    level = table.level.map({level.value: i for i, level in enumerate(Level)})
    if level.isna().any():
        raise ValueError("the table names a level that is not L1/L2 to L5/S1")
    fold = table.fold if "fold" in table else pd.Series(0, index=table.index)
    return (  # copies: pandas lends its arrays read-only
        np.array(level, np.int64),
        side.to_numpy(str),
        np.array(table.study_id, np.int64),
        np.array(fold, np.int64),
    )
