"""Foraminal crops cut where the level finder finds them, on the slices that were annotated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from PIL import Image

from model.labels import Level
from model.levels_network import LevelsNetwork
from model.training.grade_data import LabelledCrops, cut_foramina
from model.training.levels_series import SliceForamina, series_foramina

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


@dataclass(frozen=True, slots=True)
class Located:
    """The foramina that were found on the slices of a table, by file name.

    Attributes
    ----------
    alone : dict of str to SliceForamina
        Each slice counted by itself.
    together : dict of str to SliceForamina
        The slices of one series counted alike.
    """

    alone: dict[str, SliceForamina] = field(default_factory=dict)
    together: dict[str, SliceForamina] = field(default_factory=dict)


def locate_slices(network: LevelsNetwork, data: Path, table: pd.DataFrame) -> Located:
    """Look for the five foramina on every slice of a table.

    Only the pictures, their proportion and which of them are of one series are used; points,
    levels and sides are not. Without "series_id" every slice stands alone.
    """
    located = Located()
    by_file = table.drop_duplicates("file")
    series = by_file["series_id" if "series_id" in by_file else "file"]
    size = [by_file["original_rows"], by_file["original_columns"]]
    for _, rows in by_file.groupby([series, *size], sort=False):
        pictures = []
        for name in rows.file:
            with Image.open(data / "sagittal_t1" / str(name)) as picture:
                pictures.append(np.asarray(picture.convert("L")))
        first, shape = rows.iloc[0], pictures[0].shape
        width, height = float(first.original_columns), float(first.original_rows)
        found = series_foramina(network, pictures, width / shape[1] / (height / shape[0]))
        names = [str(name) for name in rows.file]
        located.alone.update(zip(names, found.alone, strict=True))
        located.together.update(zip(names, found.together, strict=True))
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
