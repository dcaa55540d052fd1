"""Pictures and points that teach the level finder, read from the crop-set folder.

Notes
-----
What is known of a channel differs by picture, and guessing would teach mistakes: a foramen
without a point is not a negative, unless the slice is mid-sagittal; a disc's posterior margin
by the canal is not on a slice that cuts through the foramen of the same level. `Known` says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from PIL import Image

from model.labels import Level
from model.levels_network import DISCS, FORAMINA, LEVEL_COUNT, resampled
from model.training.levels_recipe import SPIDER_FOLDS

STORED_MM = 0.9  # finer than the network's 1.1 mm, so that zooming in keeps detail
SPACING_MM = 33.0  # mean distance between neighbouring points of SPIDER where geometry is sound
SOUND_SPACING_MM = (26.0, 43.0)  # outside it the rows of a SPIDER picture are stretched or squashed
FIRST_KEPT_BACK = 200  # SPIDER patients from this number on are kept for evaluation
HALF_CANAL_MM = 7.0  # from the middle of a lumbar canal, 12 to 16 mm deep, to the disc before it
MAX_NEGATIVES = 400  # axial crops, as examples of what is no sagittal spine
_LEVELS = [level.value for level in Level]


class Known(IntEnum):
    """What a picture says about one channel."""

    NOTHING = 0
    ABSENT = 1  # the structure is not on this slice
    NEAR = 2  # it was annotated on a neighbouring slice of the same side: here it is less clear
    HERE = 3  # annotated on this slice


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One slice and what is known about its ten channels.

    Attributes
    ----------
    name : str
        File name without folder.
    group : str
        Study or patient, for splits.
    pixels : (R, C) uint8
    pixel_mm : (float, float)
        Height and width of a pixel; an estimate where the picture has no spacing.
    points : (2, 5, 2) float64
        Row, column in `pixels` by head and level; NaN where unknown.
    known : (2, 5) int8
        Values of `Known`.
    """

    name: str
    group: str
    pixels: NDArray[np.uint8] = field(repr=False)
    pixel_mm: tuple[float, float]
    points: NDArray[np.float64] = field(repr=False)
    known: NDArray[np.int8] = field(repr=False)


def read_spider(folder: Path, validation: bool, fold: int = 0) -> tuple[Example, ...]:
    """Mid-sagittal SPIDER pictures with posterior disc margins; foramina are absent on them.

    Parameters
    ----------
    folder : Path
        Holds `spider/`, `spider_images.csv` and `spider_points.csv`.
    validation : bool
        True for the patients who are `held_out`, as they are stored, with the geometry that the
        table states; False for the others, at `STORED_MM`, stretched or squashed to a human
        height where the table is wrong.
    fold : int
        Which fifth of the patients is held out.

    Returns
    -------
    tuple of Example
        T2 pictures with points, T1 pictures with the T2 points where the extents in mm agree
        within 1 % (else without), and T2-SPACE pictures without; none where there is no table.
    """
    if not (folder / "spider_images.csv").exists():
        return ()
    images = pd.read_csv(folder / "spider_images.csv").set_index("file")
    points = pd.read_csv(folder / "spider_points.csv")
    by_patient = {
        patient: rows.set_index("level").loc[_LEVELS, ["y", "x"]].to_numpy(np.float64)
        for patient, rows in points.groupby("patient")
    }
    examples = []
    for name, row in images.iterrows():
        marks = by_patient.get(row["patient"])
        if held_out(int(row["patient"]), fold) is not validation or marks is None:
            continue
        reference = pd.Series(images.loc[f"{row['patient']}_t2.jpg"])
        example = _spider_example(folder, str(name), row, marks, reference)
        stretch = _stretch(marks, _spacing(reference))
        examples.append(example if validation else _stored(example, stretch))
    return tuple(examples)


def held_out(patient: int, fold: int = 0) -> bool:
    """Whether a SPIDER patient is not trained on: in this fifth by number, or kept back always."""
    return patient % SPIDER_FOLDS == fold or patient >= FIRST_KEPT_BACK


def _spider_example(
    folder: Path, name: str, row: pd.Series, marks: NDArray[np.float64], reference: pd.Series
) -> Example:
    """One SPIDER picture as it is, with the T2 picture's points where they transfer."""
    ratio = np.array([row["rows"] / reference["rows"], row["columns"] / reference["columns"]])
    spacing, reference_mm = _spacing(row), _spacing(reference)
    transfers = bool((np.abs(ratio * spacing / reference_mm - 1) < 0.01).all())
    with Image.open(folder / "spider" / name) as image:
        pixels = np.asarray(image.convert("L"))
    places = np.full((2, LEVEL_COUNT, 2), np.nan)
    known = np.zeros((2, LEVEL_COUNT), np.int8)
    known[FORAMINA] = Known.ABSENT
    if transfers:
        places[DISCS] = marks * ratio
        known[DISCS] = Known.HERE
    return Example(name, str(row["patient"]), pixels, (spacing, spacing), places, known)


def _stored(example: Example, stretch: float) -> Example:
    """The same picture at `STORED_MM`, its rows higher than they say by a factor."""
    old = np.array(example.pixels.shape)
    size = old * example.pixel_mm * (stretch, 1) / STORED_MM
    rows, columns = (max(32, round(float(side))) for side in size)
    pixels = _bytes(resampled(example.pixels.astype(np.float32), rows, columns))
    points = (example.points + 0.5) * (np.array([rows, columns]) / old) - 0.5
    return replace(example, pixels=pixels, pixel_mm=(STORED_MM, STORED_MM), points=points)


def _spacing(row: pd.Series) -> float:
    """Pixel spacing of a SPIDER picture, mm; its pixels are square."""
    return float(str(row["pixel_spacing"]).strip("[]").split(",")[0])


def _stretch(marks: NDArray[np.float64], spacing_mm: float) -> float:
    """What the rows must be multiplied by so that the spine has a human height."""
    mean = float(np.linalg.norm(np.diff(marks, axis=0), axis=1).mean()) * spacing_mm
    return 1.0 if SOUND_SPACING_MM[0] <= mean <= SOUND_SPACING_MM[1] else SPACING_MM / mean


def _bytes(pixels: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Grey values as bytes, which is all that the stored pictures have."""
    return np.clip(np.round(pixels), 0, 255).astype(np.uint8)


def read_foramina(folder: Path, folds: tuple[int, ...] | None) -> tuple[Example, ...]:
    """Sagittal T1 slices with the foramina annotated on them.

    Parameters
    ----------
    folder : Path
        Holds `sagittal_t1/` and `sagittal_t1.csv`.
    folds : tuple of int or None
        Which folds to read; None takes all.

    Returns
    -------
    tuple of Example
        `pixel_mm` is estimated from the spacing of the annotated foramina of the series. A
        slice with both sides (15 of 6,596) is left out: it cannot be right for both.
    """
    table = pd.read_csv(folder / "sagittal_t1.csv")
    if folds is not None and "fold" in table:
        table = table[table["fold"].isin(folds)]
    examples = []
    for _, series in table.groupby("series_id"):
        height_mm = _row_mm(series)
        for name, rows in series.groupby("file"):
            if rows["side"].nunique() > 1:
                continue
            same_side = series[series["side"] == rows["side"].iloc[0]]
            examples.append(_foramen_example(folder, str(name), rows, same_side, height_mm))
    return tuple(examples)


def _row_mm(series: pd.DataFrame) -> float:
    """Height of a stored row of a series, mm, if its foramina were `SPACING_MM` apart."""
    aspect = series["original_columns"].iloc[0] / series["original_rows"].iloc[0]
    distances = []
    for _, side in series.groupby("side"):
        places = side.drop_duplicates("level").set_index("level").reindex(_LEVELS)
        across = places["x"].to_numpy(np.float64) * aspect
        step = np.hypot(np.diff(places["y"].to_numpy(np.float64)), np.diff(across))
        distances.extend(step[np.isfinite(step)])
    if not distances:
        return 1.12  # 250 rows for the usual field of view of 280 mm
    return SPACING_MM / float(np.median(distances))


def _foramen_example(
    folder: Path, name: str, rows: pd.DataFrame, same_side: pd.DataFrame, height_mm: float
) -> Example:
    """One sagittal T1 slice; levels annotated on its neighbours are `NEAR`."""
    with Image.open(folder / "sagittal_t1" / name) as image:
        pixels = np.asarray(image.convert("L"))
    places = np.full((2, LEVEL_COUNT, 2), np.nan)
    known = np.zeros((2, LEVEL_COUNT), np.int8)
    for source, meaning in ((same_side, Known.NEAR), (rows, Known.HERE)):
        for level, y, x in source[["level", "y", "x"]].itertuples(index=False):
            index = _LEVELS.index(level)
            places[FORAMINA, index] = (y, x)
            known[FORAMINA, index] = meaning
            if meaning is Known.HERE:
                known[DISCS, index] = Known.ABSENT
    first = rows.iloc[0]
    # Both sides were squashed to 250 pixels from square ones.
    width_mm = height_mm * float(first["original_columns"] / first["original_rows"])
    return Example(name, str(first["study_id"]), pixels, (height_mm, width_mm), places, known)


def read_negatives(folder: Path, folds: tuple[int, ...]) -> tuple[Example, ...]:
    """Axial crops: pictures of a spine on which no sagittal landmark is to be found.

    Parameters
    ----------
    folder : Path
        Holds `axial_t2/` and `axial_t2.csv`.
    folds : tuple of int
        Which folds to read.

    Returns
    -------
    tuple of Example
        At most `MAX_NEGATIVES`, evenly picked; all channels `ABSENT`; none without a table.
    """
    if not (folder / "axial_t2.csv").exists():
        return ()
    table = pd.read_csv(folder / "axial_t2.csv")
    table = table[table["fold"].isin(folds)]
    table = table.iloc[:: max(1, len(table) // MAX_NEGATIVES)]
    examples = []
    for name, study in table[["file", "study_id"]].itertuples(index=False):
        with Image.open(folder / "axial_t2" / name) as image:
            pixels = np.asarray(image.convert("L"))
        middle = pixels[:, pixels.shape[1] // 3 : 2 * pixels.shape[1] // 3]
        size = 200.0 / max(middle.shape)  # shown as large as a spine, or size would betray it
        places = np.full((2, LEVEL_COUNT, 2), np.nan)
        known = np.full((2, LEVEL_COUNT), Known.ABSENT, np.int8)
        examples.append(Example(str(name), str(study), middle, (size, size), places, known))
    return tuple(examples)


def read_canals(folder: Path, folds: tuple[int, ...]) -> tuple[Example, ...]:
    """Mid-sagittal T2 slices of a prepared RSNA folder with the canal annotated at the discs.

    Parameters
    ----------
    folder : Path
        Holds `sagittal_t2/` and `sagittal_t2.csv`.
    folds : tuple of int
        Which folds to read.

    Returns
    -------
    tuple of Example
        The disc's posterior margin is taken to lie half a canal in front of the annotated
        point; foramina are absent. None where there is no table.
    """
    if not (folder / "sagittal_t2.csv").exists():
        return ()
    table = pd.read_csv(folder / "sagittal_t2.csv")
    table = table[table["fold"].isin(folds)]
    examples = []
    for name, rows in table.groupby("file"):
        with Image.open(folder / "sagittal_t2" / str(name)) as image:
            pixels = np.asarray(image.convert("L"))
        first = rows.iloc[0]
        height_mm = float(first["row_spacing_mm"] * first["original_rows"]) / pixels.shape[0]
        width_mm = float(first["column_spacing_mm"] * first["original_columns"]) / pixels.shape[1]
        places = np.full((2, LEVEL_COUNT, 2), np.nan)
        known = np.zeros((2, LEVEL_COUNT), np.int8)
        known[FORAMINA] = Known.ABSENT
        for level, y, x in rows[["level", "y", "x"]].itertuples(index=False):
            index = _LEVELS.index(level)
            places[DISCS, index] = (y, x - HALF_CANAL_MM / width_mm)
            known[DISCS, index] = Known.HERE
        group = str(first["study_id"])
        examples.append(Example(str(name), group, pixels, (height_mm, width_mm), places, known))
    return tuple(examples)
