"""The tables of the RSNA 2024 folder, joined: what is known of each study before its pictures."""

from __future__ import annotations

import hashlib
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from model.errors import TableError
from model.labels import Condition, Level, Severity, View
from model.training.grade_data import MISSING
from model.training.label_table import LabelTable, columns, read_labels, read_table

LABELS, POINTS, SERIES = (
    "train.csv",
    "train_label_coordinates.csv",
    "train_series_descriptions.csv",
)
"""The tables beside `train_images`."""

_SAFE_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,63}")  # becomes part of a path
_AXIAL_T2 = "Axial T2"


@dataclass(frozen=True, slots=True)
class Point:
    """Where a radiologist saw a finding.

    Attributes
    ----------
    series : str
        Folder of the series.
    instance : int
        File of the slice.
    x, y : float
        Column and row in the original picture, pixels.
    """

    series: str
    instance: int
    condition: Condition
    level: Level
    x: float
    y: float


@dataclass(frozen=True, slots=True, eq=False)
class LabelledStudy:
    """One study's labels and places.

    Attributes
    ----------
    severity : mapping of (Condition, Level) to Severity
        Findings without a label are not in it.
    points : tuple of Point
    axial_series : tuple of str
        Folders of the series that are called "Axial T2".
    """

    study: str
    fold: int
    severity: Mapping[tuple[Condition, Level], Severity] = field(repr=False)
    points: tuple[Point, ...] = field(repr=False)
    axial_series: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Changes when anything changes that pictures are cut by."""
        told = repr((self.fold, sorted((c.name, level.name, int(s)) for (c, level), s
                     in self.severity.items()), self.points, self.axial_series))  # fmt: skip
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    def seen(self, view: View) -> tuple[Point, ...]:
        """The points of the conditions that are graded on `view`, in the order of the table."""
        return tuple(point for point in self.points if point.condition.view is view)


@dataclass(frozen=True, slots=True, eq=False)
class RsnaTables:
    """All studies of a folder.

    Attributes
    ----------
    studies : tuple of LabelledStudy
        In the order of the label table.
    labels : DataFrame
        The label table as text, with "fold".
    bad_points : int
        Rows of `POINTS` that name no known study, condition, level or place.
    """

    studies: tuple[LabelledStudy, ...]
    labels: pd.DataFrame = field(repr=False)
    bad_points: int = 0


def read_rsna_tables(folder: Path) -> RsnaTables:
    """Read and join the three tables of the folder.

    Raises
    ------
    TableError
        A table is missing or not in its layout, or an identifier cannot be a file's name.
    """
    labels = read_labels(folder / LABELS)
    text = read_table(folder / LABELS, ("study_id", *columns()))
    text["fold"] = [str(fold) for fold in labels.fold]
    points, bad = _points(read_table(folder / POINTS, _POINT_COLUMNS), set(labels.studies))
    axial = _axial(read_table(folder / SERIES, ("study_id", "series_id", "series_description")))
    studies = tuple(
        LabelledStudy(study, int(labels.fold[place]), _severity(labels, place),
                      tuple(points.get(study, ())), tuple(axial.get(study, ())))
        for place, study in enumerate(labels.studies)
    )  # fmt: skip
    _check_names(labels.studies)
    _check_names(name for one in studies for name in one.axial_series)
    _check_names(point.series for one in studies for point in one.points)
    return RsnaTables(studies, text, bad)


_POINT_COLUMNS = ("study_id", "series_id", "instance_number", "condition", "level", "x", "y")


def _points(table: pd.DataFrame, known: set[str]) -> tuple[dict[str, list[Point]], int]:
    found: dict[str, list[Point]] = defaultdict(list)
    bad = 0
    for row in table[list(_POINT_COLUMNS)].itertuples(index=False):
        study, series, *rest = (str(cell).strip() for cell in row)
        point = _point(series, *rest)
        if point is None or study not in known:
            bad += 1
        else:
            found[study].append(point)
    return found, bad


def _point(series: str, instance: str, condition: str, level: str, x: str, y: str) -> Point | None:
    try:
        place = float(x), float(y)
        number = int(float(instance))
        named = Condition(condition), Level(level)
    except (ValueError, OverflowError):
        return None
    return Point(series, number, *named, *place) if all(map(math.isfinite, place)) else None


def _axial(table: pd.DataFrame) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for study, series, description in zip(
        table.study_id, table.series_id, table.series_description, strict=True
    ):
        if description.strip().lower() == _AXIAL_T2.lower():
            found[study.strip()].append(series.strip())
    return found


def _severity(labels: LabelTable, place: int) -> dict[tuple[Condition, Level], Severity]:
    return {
        (condition, level): Severity(int(labels.severity[place, c, n]))
        for c, condition in enumerate(Condition)
        for n, level in enumerate(Level)
        if labels.severity[place, c, n] != MISSING
    }


def _check_names(names: Iterable[str]) -> None:
    for name in names:
        if not _SAFE_NAME.fullmatch(name):
            raise TableError("A study or series is called what no file can be called.")
