"""The official table of labels: 25 severities a study, some of them missing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from model.errors import TableError
from model.labels import Condition, Level, Severity
from model.training.grade_data import MISSING

FOLDS = 5
"""Studies are parted into so many folds where the table does not say how."""

_TEXTS = {severity.text: int(severity) for severity in Severity}
_BLANK = frozenset({"", "nan", "na", "none"})  # how spreadsheets write an empty cell


@dataclass(frozen=True, slots=True, eq=False)
class LabelTable:
    """Severities by study, condition and level.

    Attributes
    ----------
    studies : tuple of str
        Identifiers, N of them, each once.
    severity : (N, 5, 5) int64
        By study, condition and level, in the order of `Condition` and `Level`; `MISSING` where
        there is no label.
    fold : (N,) int64
        Which fold a study is in; as the table says, else by `fold_of`.
    """

    studies: tuple[str, ...]
    severity: NDArray[np.int64] = field(repr=False)
    fold: NDArray[np.int64] = field(repr=False)

    def __post_init__(self) -> None:
        shape = (len(self.studies), len(Condition), len(Level))
        if self.severity.shape != shape:
            raise ValueError(f"severity must be {shape}, got {self.severity.shape}")

    def __len__(self) -> int:
        return len(self.studies)

    def of(self, condition: Condition) -> NDArray[np.int64]:
        """Severities (N, 5) of one condition, by study and level."""
        return self.severity[:, list(Condition).index(condition)]


def column_of(condition: Condition, level: Level) -> str:
    """The name of a column, such as "left_subarticular_stenosis_l4_l5"."""
    return f"{condition.name.lower()}_{level.name.lower()}"


def columns() -> tuple[str, ...]:
    """The 25 names by condition, then level: the order of the table."""
    return tuple(column_of(condition, level) for condition in Condition for level in Level)


def read_labels(path: Path) -> LabelTable:
    """Read a table laid out as RSNA 2024's train.csv.

    Parameters
    ----------
    path : Path
        CSV with "study_id" and the 25 columns, in any order; "fold" may be there.

    Raises
    ------
    TableError
        The file cannot be read, lacks a column, names a study twice, or holds a word that is no
        severity.
    """
    table = read_table(path, ("study_id", *columns()))
    studies = table["study_id"].str.strip()
    if studies.duplicated().any():
        raise TableError(f"{path.name} names a study twice.")
    severity = np.stack([_coded(table[name], path) for name in columns()], axis=1)
    shape = (len(table), len(Condition), len(Level))
    return LabelTable(tuple(studies), severity.reshape(shape), _folds(table, studies, path))


def read_table(path: Path, needed: tuple[str, ...]) -> pd.DataFrame:
    """Read a CSV as text, empty where empty.

    Raises
    ------
    TableError
        It cannot be read, holds no row, or lacks one of the `needed` columns.
    """
    try:
        table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise TableError(f"{path.name} is missing.") from error
    except (OSError, ValueError, pd.errors.ParserError) as error:
        raise TableError(f"{path.name} cannot be read as a table.") from error
    lacking = [name for name in needed if name not in table.columns]
    if lacking:
        raise TableError(f"{path.name} has no column “{lacking[0]}”.")
    if table.empty:
        raise TableError(f"{path.name} holds no row.")
    return table


def fold_of(study: str) -> int:
    """The fold of a study, 0 to `FOLDS` - 1: the same whatever other studies there are."""
    digest = hashlib.sha256(f"foramen fold {study}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % FOLDS


def _coded(texts: pd.Series[str], path: Path) -> NDArray[np.int64]:
    codes = []
    for text in texts.str.strip():
        if text not in _TEXTS and text.lower() not in _BLANK:
            raise TableError(f"{path.name} holds “{text[:40]}”, which is no severity.")
        codes.append(_TEXTS.get(text, MISSING))
    return np.array(codes, np.int64)


def _folds(table: pd.DataFrame, studies: pd.Series[str], path: Path) -> NDArray[np.int64]:
    if "fold" not in table.columns:
        return np.array([fold_of(study) for study in studies], np.int64)
    try:
        return np.array([int(float(fold)) for fold in table["fold"]], np.int64)
    except (ValueError, OverflowError) as error:
        raise TableError(f"{path.name} holds a fold that is no whole number.") from error
