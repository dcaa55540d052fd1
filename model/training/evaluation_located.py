"""Foraminal crops cut where the level finder finds them, on the slice that was annotated."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from PIL import Image

from model.labels import Level
from model.levels_network import LevelsNetwork
from model.training.grade_data import LabelledCrops, cut_foramina
from model.training.levels_evaluation import SliceForamina, slice_foramina

FORAMINAL_PRIOR = (0.779, 0.181, 0.040)
"""Shares of the severities in the official label table, both sides and all levels: what is said
of a foramen that was not found."""

SQUASHED_PX = 250.0  # side of the pictures in sagittal_t1
_LEVELS = [level.value for level in Level]


def foramina_table(data: Path, fold: int | None) -> pd.DataFrame:
    """The rows of `data`/sagittal_t1.csv in one fold, or all; without the column all are fold 0."""
    table = pd.read_csv(data / "sagittal_t1.csv")
    if "fold" not in table:
        table["fold"] = 0
    return table if fold is None else table[table.fold == fold].reset_index(drop=True)


def locate_slices(
    network: LevelsNetwork, data: Path, table: pd.DataFrame
) -> dict[str, SliceForamina]:
    """Look for the five foramina on every slice of a table, by file name.

    Only the picture and its proportion are used; points, levels and sides are not.
    """
    located = {}
    for name, rows in table.groupby("file", sort=False):
        with Image.open(data / "sagittal_t1" / str(name)) as picture:
            pixels = np.asarray(picture.convert("L"))
        first = rows.iloc[0]
        width = float(first.original_columns) / pixels.shape[1]
        height = float(first.original_rows) / pixels.shape[0]
        located[str(name)] = slice_foramina(network, pixels, width / height)
    return located


def located_crops(
    data: Path, table: pd.DataFrame, located: Mapping[str, SliceForamina]
) -> tuple[LabelledCrops, NDArray[np.bool_]]:
    """Cut every labelled foramen at the place that was found for its level.

    Parameters
    ----------
    data : Path
        Holds sagittal_t1/.
    table : DataFrame
        Rows of sagittal_t1.csv; their points are not used.
    located : mapping
        From `locate_slices`.

    Returns
    -------
    crops : LabelledCrops
        In the order of the table; scaled by the spacing of the places that were found.
    found : (N,) bool
        False where the finder did not find the foramen; its crop means nothing then.
    """
    level = np.array([_LEVELS.index(name) for name in table.level])
    slices = [located[str(name)] for name in table.file]
    row, column = np.array([one.points[index] for one, index in zip(slices, level, strict=True)]).T
    size = (table.original_rows, table.original_columns)
    spacing = [
        found_spacing_px(one, (rows, columns))
        for one, rows, columns in zip(slices, *size, strict=True)
    ]
    found = np.array([one.found[index] for one, index in zip(slices, level, strict=True)])
    there = table.assign(x=column, y=row, spacing=spacing)
    return cut_foramina(data, there), np.asarray(found, np.bool_)


def found_spacing_px(foramina: SliceForamina, original: tuple[float, float]) -> float:
    """Median distance between neighbouring levels, in pixels of the original slice.

    Parameters
    ----------
    foramina : SliceForamina
        Places in a picture of 250 x 250.
    original : (float, float)
        Rows and columns of the slice before it was squashed.

    Returns
    -------
    float
        Of the foramina that were found, or of all five where no two neighbours were.
    """
    places = foramina.points * np.array(original) / SQUASHED_PX
    steps = np.linalg.norm(np.diff(places, axis=0), axis=1)
    both = foramina.found[1:] & foramina.found[:-1]
    return float(np.median(steps[both] if both.any() else steps))


def with_priors(shown: NDArray[np.float64], found: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Probabilities (N, 1, 3), those of foramina that were not found replaced by the prior."""
    return np.where(found[:, None, None], shown, np.array(FORAMINAL_PRIOR))
