"""Look at a folder before training on it: what is missing or contradicts itself is said at once."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

import pandas as pd

from model.errors import RecipeError, TableError
from model.labels import Level, Severity, View
from model.training.grade_data import NEIGHBOUR_COLUMNS
from model.training.grade_recipe import Recipe
from model.training.label_table import read_labels, read_table
from model.vit import VitConfig

SAGITTAL = ("file", "study_id", "side", "level", "severity", "x", "y",
            "original_rows", "original_columns", "fold")  # fmt: skip
AXIAL = ("file", "study_id", "level", "spinal_canal_stenosis", "left_subarticular_stenosis",
         "right_subarticular_stenosis", "fold")  # fmt: skip
CANALS = ("file", "study_id", "level", "x", "y", "original_rows", "original_columns",
          "row_spacing_mm", "column_spacing_mm", "fold")  # fmt: skip
TABLES: dict[View, tuple[str, tuple[str, ...]]] = {
    View.SAGITTAL_T1: ("sagittal_t1", SAGITTAL),
    View.AXIAL_T2: ("axial_t2", AXIAL),
}
"""By view: the folder of its pictures, which its table is called after, and needed columns."""

_GRADES = frozenset({"severity", *AXIAL[3:6]})
_NUMBERS = frozenset({"x", "y", "original_rows", "original_columns", "fold"})
_UNKNOWN = frozenset({"", "nan", "na", "none"})  # how tables write a grade that is not known


def check_grade_data(data: Path, recipe: Recipe, config: VitConfig) -> None:
    """Refuse a folder that the recipe cannot be followed on.

    Raises
    ------
    TableError
        A table or picture is missing, a level, severity, number or fold is none, or a study is
        in two folds.
    RecipeError
        The recipe asks for a fold or for neighbouring slices that the folder does not have.
    """
    tables = {view: read_checked(data, view) for view in recipe.seen}
    for view, table in tables.items():
        check_folds(table, recipe.folds, f"{TABLES[view][0]}.csv")
        check_pictures(data / TABLES[view][0], table.file)
    check_studies(tables.values())
    if recipe.auxiliary > 0:
        read_labels(data / "train.csv")
    if View.SAGITTAL_T1 in tables and config.sagittal_slices > 1:
        _check_neighbours(data, tables[View.SAGITTAL_T1])


def read_checked(data: Path, view: View) -> pd.DataFrame:
    """The table of a view as text, with levels, severities and numbers that are some."""
    name, columns = TABLES[view]
    table = read_table(data / f"{name}.csv", columns)
    _check_words(table.level, {level.value for level in Level}, "level", name)
    for column in _GRADES & set(columns):
        words = {severity.text for severity in Severity} | _UNKNOWN
        _check_words(table[column].str.strip(), words, "severity", name)
    for column in _NUMBERS & set(columns):
        if pd.to_numeric(table[column], errors="coerce").isna().any():
            raise TableError(f"{name}.csv holds no number in a row of “{column}”.")
    return table


def _check_words(values: pd.Series[str], known: Collection[str], what: str, name: str) -> None:
    wrong = values[~values.isin(list(known))]
    if len(wrong):
        raise TableError(f"{name}.csv holds “{wrong.iloc[0][:40]}”, which is no {what}.")


def check_folds(table: pd.DataFrame, folds: Collection[int], name: str) -> None:
    """Every fold that is asked for must be there; raises RecipeError."""
    there = set(pd.to_numeric(table.fold).astype(int))
    absent = sorted(set(folds) - there)
    if absent:
        raise RecipeError(f"{name} has no study of fold {absent[0]}, which the recipe names.")


def check_pictures(folder: Path, names: pd.Series[str]) -> None:
    """Every picture must be there; raises TableError with how many are not."""
    try:
        there = {entry.name for entry in os.scandir(folder)}
    except OSError:
        there = set()
    absent = sorted(set(names) - there)
    if absent:
        count = f"{len(absent)} of {names.nunique()} pictures"
        raise TableError(f"{count} are missing in {folder.name}, {absent[0][:60]} among them.")


def check_studies(tables: Collection[pd.DataFrame]) -> None:
    """No study may be in two folds, or held-out figures would mean nothing; raises TableError."""
    both = pd.concat([table[["study_id", "fold"]] for table in tables])
    folds = both.assign(fold=pd.to_numeric(both.fold)).groupby("study_id").fold.nunique()
    count = int((folds > 1).sum())
    if count:
        verb = "study is" if count == 1 else "studies are"
        raise TableError(f"{count} {verb} in more than one fold: held-out figures would be false.")


def _check_neighbours(data: Path, table: pd.DataFrame) -> None:
    if not set(NEIGHBOUR_COLUMNS) <= set(table.columns):
        raise RecipeError("The network wants neighbouring slices, which sagittal_t1.csv lacks.")
    for column in NEIGHBOUR_COLUMNS:
        check_pictures(data / "sagittal_t1", table[column][table[column] != ""])


def check_levels_data(data: Path, folds: Collection[int]) -> None:
    """Refuse a folder that the level finder cannot be trained on; it needs foramina and discs.

    Raises
    ------
    TableError
        A table or picture is missing, a level or number is none, or a study is in two folds.
    RecipeError
        A fold is asked for that is not there.
    """
    table = read_checked(data, View.SAGITTAL_T1)
    if "series_id" not in table.columns:
        raise TableError("sagittal_t1.csv has no column “series_id”.")
    check_folds(table, folds, "sagittal_t1.csv")
    check_pictures(data / "sagittal_t1", table.file)
    tables = [table]
    if (data / "axial_t2.csv").exists():
        tables.append(read_checked(data, View.AXIAL_T2))
        check_pictures(data / "axial_t2", tables[-1].file)
    discs = False
    if (data / "sagittal_t2.csv").exists():
        tables.append(read_table(data / "sagittal_t2.csv", CANALS))
        check_pictures(data / "sagittal_t2", tables[-1].file)
        discs = True
    if (data / "spider_images.csv").exists():
        check_pictures(data / "spider", read_table(data / "spider_images.csv", ("file",)).file)
        read_table(data / "spider_points.csv", ("file", "patient", "level", "x", "y"))
        discs = True
    if not discs:
        raise TableError("Nothing says where discs lie: spider_images.csv or sagittal_t2.csv.")
    check_studies(tables)
