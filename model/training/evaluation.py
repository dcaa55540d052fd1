"""Measure weights on labelled pictures that they were not trained on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from model.ensemble import GradingEnsemble
from model.errors import TrainedOnError
from model.grade_sets import GradeSets, read_grade_sets
from model.levels_network import LevelsNetwork
from model.training.evaluation_figures import Wanted, zone_blocks
from model.training.evaluation_located import (
    foramina_table,
    locate_slices,
    located_crops,
    with_priors,
)
from model.training.evaluation_predictions import (
    held_out,
    predicted,
    read_grades,
    read_levels,
    trained_on,
    unseen_by,
)
from model.training.grade_data import LabelledCrops, read_axial, read_sagittal
from model.training.levels_data import read_foramina
from model.training.levels_evaluation import evaluate_discs, foramen_figures
from model.training.levels_series import SliceForamina
from model.weights import WeightsFile, chosen_device

GIVEN = "given (the annotated points, the detector's axial crops)"
LOCATED = "located (found by the level finder on the annotated slices, counted as one series)"
LOCATED_ALONE = "located (found by the level finder on the annotated slice, each picture alone)"

SAGITTAL, AXIAL = "sagittal_t1.csv", "axial_t2.csv"
SPIDER = ("spider_images.csv", "spider_points.csv")


class Seen(Enum):
    """What to do with studies that the weights were trained on."""

    REFUSED = auto()
    LEFT_TO_UNSEEN_MEMBERS = auto()
    """Each study is graded by those members of the ensemble alone that were not trained on it."""
    ALLOWED = auto()
    """The figures are called training figures."""


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """What is measured: the weights of a folder.

    Attributes
    ----------
    levels : WeightsFile or None
        None where the folder has no level finder; nothing is located then.
    sets : GradeSets or None
    unseen_members : bool
        Each study is graded by those members alone that were not trained on it.
    """

    grades: WeightsFile[GradingEnsemble]
    levels: WeightsFile[LevelsNetwork] | None
    sets: GradeSets | None = field(repr=False)
    unseen_members: bool = False

    @staticmethod
    def read(folder: Path, device: str) -> Subject:
        """The checked weights, on a device; raises WeightsError as `read_weights`."""
        subject = Subject(read_grades(folder), read_levels(folder), read_grade_sets(folder))
        place = chosen_device(device)
        subject.grades.network.to(place)
        if subject.levels is not None:
            subject.levels.network.to(place)
        return subject

    def trained_on(self, studies: frozenset[int]) -> dict[str, int]:
        """How many of the studies either file, or one of them, was trained on."""
        of_grades = trained_on(self.grades.metadata, studies)
        if self.unseen_members:
            order = np.array(sorted(studies), np.int64)
            seen = ~unseen_by(self.grades.metadata, order).any(axis=1)
            of_grades = frozenset(order[seen].tolist())
        of_levels = trained_on(self.levels.metadata, studies) if self.levels else frozenset()
        counts = {"grades": len(of_grades), "levels": len(of_levels)}
        return {"studies": len(of_grades | of_levels), **counts}

    def members(self, studies: frozenset[int]) -> tuple[int, int]:
        """How many networks grade a study, the fewest and the most."""
        everyone = len(self.grades.network.networks)
        if not (self.unseen_members and studies):
            return everyone, everyone
        counts = unseen_by(self.grades.metadata, np.array(sorted(studies))).sum(axis=1)
        return int(counts.min()), int(counts.max())

    def shown(self, crops: LabelledCrops) -> NDArray[np.float64]:
        """Probabilities (N, Q, 3) of crops as a reader would see them."""
        if self.unseen_members:
            return held_out(self.grades, crops)
        return predicted(self.grades.network, crops)


def evaluate(
    data: Path,
    networks_folder: Path,
    fold: int | None = None,
    bootstrap: int = 0,
    seen: Seen = Seen.REFUSED,
    device: str = "cpu",
) -> dict[str, Any]:
    """Grade and locate every labelled picture of a folder and compare with its labels.

    Parameters
    ----------
    data : Path
        Holds sagittal_t1.csv, axial_t2.csv, spider_images.csv with spider_points.csv, or some
        of them, with their pictures.
    networks_folder : Path
        Holds grades.safetensors and the manifest; levels.safetensors and grade_sets.json if
        there are any.
    fold : int or None
        Only the studies of this fold; None takes all. SPIDER has no folds: of it the patients
        that are never trained on are measured.
    bootstrap : int
        Resamplings by study for the intervals; 0 leaves them out.
    seen : Seen
        What to do where the weights were trained on some of the studies.
    device : str
        "auto", "cpu", "cuda" or "mps".

    Returns
    -------
    dict
        "foraminal", "canal", "subarticular", "any_severe", "foraminal_located",
        "foraminal_located_alone" and "levels", as far as there is data; each says under "places"
        whether its places were given or located, and how.
        "trained_on" counts studies, and "warning" is a sentence where that is not 0, else empty.
        "members" says how many networks graded each study, the fewest and the most.

    Raises
    ------
    WeightsError
        The weights cannot be used.
    TrainedOnError
        The weights were trained on some of the studies, and nobody allowed that.
    FileNotFoundError
        The folder has none of the tables, or lacks a picture.
    ValueError
        There is nothing in this fold, or a table lacks a column.
    """
    studies = _studies(data, fold)
    subject = Subject.read(networks_folder, device)
    subject = replace(subject, unseen_members=seen is Seen.LEFT_TO_UNSEEN_MEMBERS)
    trained = subject.trained_on(studies)
    warning = ""
    if trained["studies"]:
        counted = f"trained on {trained['studies']} of these {len(studies)} studies"
        if seen is not Seen.ALLOWED:
            raise TrainedOnError(f"The weights were {counted}.")
        warning = f"Training figures, not held-out ones: the weights were {counted}."
    result: dict[str, Any] = {
        "fold": fold,
        "weights_sha256": subject.grades.sha256,
        "levels_sha256": subject.levels.sha256 if subject.levels else None,
        "trained_on": trained,
        "members": subject.members(studies),
        "warning": warning,
    }
    wanted = Wanted(bootstrap, subject.sets)
    result |= _given(subject, data, fold, wanted)
    result |= _found(subject, data, fold, wanted)
    for block in _blocks_of(result):
        block["training_figures"] = bool(warning)
    return result


def _studies(data: Path, fold: int | None) -> frozenset[int]:
    """The studies that are to be measured, after looking at the tables alone."""
    present = [name for name in (SAGITTAL, AXIAL) if (data / name).exists()]
    if not present and not _has_spider(data):
        raise FileNotFoundError(f"the folder has neither of {SAGITTAL}, {AXIAL}, {SPIDER[0]}")
    studies: set[int] = set()
    for name in present:
        table = pd.read_csv(data / name)
        missing = _COLUMNS[name] - set(table.columns)
        if missing:
            raise ValueError(f"{name} has no column {', '.join(sorted(missing))}")
        own = table["fold"] if "fold" in table else pd.Series(0, index=table.index)
        here = table if fold is None else table[own == fold]
        studies |= {int(study) for study in here["study_id"]}
    if present and not studies:
        raise ValueError(f"no labelled pictures in fold {fold}")
    return frozenset(studies)


_COLUMNS = {
    SAGITTAL: {
        *("file", "study_id", "side", "level", "severity", "x", "y"),
        *("original_rows", "original_columns"),
    },
    AXIAL: {
        *("file", "study_id", "level", "spinal_canal_stenosis"),
        *("left_subarticular_stenosis", "right_subarticular_stenosis"),
    },
}


def _has_spider(data: Path) -> bool:
    return all((data / name).exists() for name in SPIDER)


def _given(subject: Subject, data: Path, fold: int | None, wanted: Wanted) -> dict[str, Any]:
    """The blocks of all zones with the places of the tables."""
    result: dict[str, Any] = {}
    for name, read in ((SAGITTAL, read_sagittal), (AXIAL, read_axial)):
        crops = _chosen(read(data), fold) if (data / name).exists() else None
        if crops is not None and len(crops):
            shown = subject.shown(crops)
            for zone, block in zone_blocks(crops, shown, wanted).items():
                result[zone] = {"places": GIVEN, **block}
    return result


def _chosen(crops: LabelledCrops, fold: int | None) -> LabelledCrops:
    return crops if fold is None else crops.folds(fold)


def _found(subject: Subject, data: Path, fold: int | None, wanted: Wanted) -> dict[str, Any]:
    """The foramina graded where the level finder finds them, and how well it finds places."""
    if subject.levels is None:
        return {}
    result: dict[str, Any] = {}
    levels: dict[str, Any] = {}
    network = subject.levels.network
    if _has_spider(data):
        levels |= evaluate_discs(network, data)
    table = foramina_table(data, fold) if (data / SAGITTAL).exists() else pd.DataFrame()
    if len(table):
        located = locate_slices(network, data, table)
        ways = (
            ("located", LOCATED, located.together),
            ("located_alone", LOCATED_ALONE, located.alone),
        )
        for name, places, found in ways:
            for zone, block in _located(subject, data, table, found, wanted):
                result[f"{zone}_{name}"] = {"places": places, **block}
        if "series_id" in table:  # else nothing tells which slices belong together
            folds = None if fold is None else (fold,)
            examples = read_foramina(data, folds)
            levels["foramina"] = foramen_figures(located.together, examples)
            levels["foramina_alone"] = foramen_figures(located.alone, examples)
    for name, block in levels.items():
        block["places"] = LOCATED if name == "foramina" else LOCATED_ALONE
    return result | {"levels": levels}


def _located(
    subject: Subject,
    data: Path,
    table: pd.DataFrame,
    located: dict[str, SliceForamina],
    wanted: Wanted,
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The zones, and their figures at the places that were found."""
    crops, found = located_crops(data, table, located)
    shown = with_priors(subject.shown(crops), found)
    missed = int(np.sum(~found & (crops.severity[:, 0] >= 0)))
    for zone, block in zone_blocks(crops, shown, wanted).items():
        yield zone, {"not_found": missed, **block}


def _blocks_of(result: dict[str, Any]) -> list[dict[str, Any]]:
    """Every block that might be quoted alone."""
    blocks = [block for block in result.values() if isinstance(block, dict) and "places" in block]
    return [*blocks, *result.get("levels", {}).values()]
