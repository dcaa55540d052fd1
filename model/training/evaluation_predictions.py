"""What grading weights say of labelled crops, and which studies they were trained on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from model.ensemble import GradingEnsemble
from model.errors import TrainedOnError
from model.grading import probabilities
from model.labels import Condition, Level, Severity
from model.levels_network import LevelsNetwork
from model.training.augment import STILL, jittered
from model.training.grade_data import LabelledCrops
from model.vit import GradingNetwork
from model.weights import (
    GRADES,
    LEVELS,
    WeightsFile,
    grading_ensemble,
    levels_network,
    read_manifest,
    read_weights,
)


def read_grades(folder: Path) -> WeightsFile[GradingEnsemble]:
    """The grading networks of a folder of weights alone; raises as `read_weights`."""
    checksums = read_manifest(folder)["files"]
    names = [condition.value for condition in Condition]
    return read_weights(folder / GRADES, grading_ensemble, names, checksums)


def read_levels(folder: Path) -> WeightsFile[LevelsNetwork] | None:
    """The level finder of a folder; None where its manifest lists none.

    Raises
    ------
    WeightsError
        As `read_weights`.
    """
    checksums = read_manifest(folder)["files"]
    if LEVELS not in checksums:
        return None
    names = [level.value for level in Level]
    return read_weights(folder / LEVELS, levels_network, names, checksums)


def study_digest(study: int) -> str:
    """What a weights file remembers of a training study: enough to recognise, not to name it."""
    return hashlib.sha256(str(study).encode()).hexdigest()[:12]


def trained_on(metadata: Mapping[str, str], studies: Iterable[int]) -> frozenset[int]:
    """Those of `studies` that a weights file says it was trained on."""
    known = set(json.loads(metadata.get("train_studies", "[]")))
    return frozenset(study for study in studies if study_digest(study) in known)


def unseen_by(metadata: Mapping[str, str], studies: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which members of an ensemble were not trained on which studies, (N, members).

    Parameters
    ----------
    metadata : mapping
        Of a file of grading weights.
    studies : (N,) int64
    """
    known = set(json.loads(metadata.get("train_studies", "[]")))
    unseen = [set(one) for one in json.loads(metadata.get("unseen_studies", "[[]]"))]
    numbers, place = np.unique(studies, return_inverse=True)
    digests = [study_digest(int(number)) for number in numbers]
    table = [[one not in known or one in member for member in unseen] for one in digests]
    return np.array(table, np.bool_).reshape(len(numbers), len(unseen))[place]


def held_out(grades: WeightsFile[GradingEnsemble], crops: LabelledCrops) -> NDArray[np.float64]:
    """Probabilities (N, Q, 3), each crop by those members that were not trained on its study.

    Raises
    ------
    TrainedOnError
        Every member was trained on one of the studies.
    """
    unseen = unseen_by(grades.metadata, crops.study)
    if not unseen.any(axis=1).all():
        raise TrainedOnError("Every member of the weights was trained on some of these studies.")
    shown = np.zeros((*crops.severity.shape, len(Severity)))
    for members in np.unique(unseen, axis=0):
        here = (unseen == members).all(axis=1)
        shown[here] = predicted(grades.network.only(np.flatnonzero(members)), crops.only(here))
    return shown


def predicted(
    network: GradingNetwork | GradingEnsemble, crops: LabelledCrops
) -> NDArray[np.float64]:
    """Probabilities (N, Q, 3) as a reader would see them, for the centre of every canvas."""
    network.eval()
    crops = crops.with_slices(network.config.slices(crops.view))
    device = next(network.parameters()).device
    parts = []
    with torch.inference_mode():
        for first in range(0, len(crops), 64):
            rows = slice(first, first + 64)
            canvas = torch.from_numpy(crops.pixels[rows])
            pixels = jittered(canvas, network.config.size_px(crops.view), STILL).to(device)
            level = torch.from_numpy(crops.level[rows]).to(device)
            shown = probabilities(network, pixels, crops.view, level)
            parts.append(shown.cpu().double().numpy())
    return np.concatenate(parts)
