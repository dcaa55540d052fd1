"""Measure grading weights on labelled crops, given the radiologist's places."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from model.grading import probabilities
from model.labels import Condition, Level, View
from model.training.augment import STILL, jittered
from model.training.grade_data import MISSING, LabelledCrops, read_axial, read_sagittal
from model.training.metrics import SEVERITY_WEIGHTS, any_severe_loss, summary
from model.vit import GradingNetwork
from model.weights import GRADES, WeightsFile, grading_network, read_manifest, read_weights

log = logging.getLogger(__name__)

Figures = dict[str, Any]

ZONES: dict[View, dict[str, slice]] = {
    View.SAGITTAL_T1: {"foraminal": slice(0, 1)},
    View.AXIAL_T2: {"canal": slice(0, 1), "subarticular": slice(1, 3)},
}
"""Which queries of a view are pooled under which name."""

INTERVALS = ("weighted_log_loss", "accuracy", "auc_severe", "auc_moderate", "kappa_quadratic")
"""Figures that get a 95 % interval."""


def evaluate(
    data: Path, networks_folder: Path, fold: int | None = None, bootstrap: int = 0
) -> dict[str, Any]:
    """Grade every labelled crop of a folder and compare with its labels.

    Parameters
    ----------
    data : Path
        Holds sagittal_t1.csv or axial_t2.csv or both, with their pictures.
    networks_folder : Path
        Holds grades.safetensors and the manifest.
    fold : int or None
        Only the studies of this fold; None takes all.
    bootstrap : int
        Resamplings by study for the intervals; 0 leaves them out.

    Returns
    -------
    dict
        "foraminal", "canal", "subarticular" and "any_severe", as far as there is data; places
        are the given ones. "trained_on" counts the studies that the weights were trained on:
        where it is not 0, the figures are training figures.

    Raises
    ------
    WeightsError
        The weights cannot be used.
    FileNotFoundError
        The folder has neither table.
    ValueError
        There is nothing in this fold.
    """
    weights = read_grades(networks_folder)
    sets = [crops if fold is None else crops.folds(fold) for crops in _read(data)]
    if not any(len(crops) for crops in sets):
        raise ValueError(f"no labelled pictures in fold {fold}")
    result: dict[str, Any] = {"places": "given", "fold": fold, "weights_sha256": weights.sha256}
    known = set(json.loads(weights.metadata.get("train_studies", "[]")))
    studies = {int(study) for crops in sets for study in crops.study}
    result["trained_on"] = sum(study_digest(study) in known for study in studies)
    if result["trained_on"]:
        log.warning("The weights were trained on %d of these studies.", result["trained_on"])
    for crops in sets:
        if len(crops):
            result |= _blocks(crops, predicted(weights.network, crops), bootstrap)
    return result


def read_grades(folder: Path) -> WeightsFile[GradingNetwork]:
    """The grading network of a folder of weights alone; raises as `read_weights`."""
    checksums = read_manifest(folder)["files"]
    names = [condition.value for condition in Condition]
    return read_weights(folder / GRADES, grading_network, names, checksums)


def study_digest(study: int) -> str:
    """What a weights file remembers of a training study: enough to recognise, not to name it."""
    return hashlib.sha256(str(study).encode()).hexdigest()[:12]


def _read(data: Path) -> list[LabelledCrops]:
    readers: dict[str, Callable[[Path], LabelledCrops]] = {
        "sagittal_t1.csv": read_sagittal,
        "axial_t2.csv": read_axial,
    }
    present = [reader(data) for name, reader in readers.items() if (data / name).exists()]
    if not present:
        raise FileNotFoundError(f"the folder has neither of {', '.join(readers)}")
    return present


def predicted(network: GradingNetwork, crops: LabelledCrops) -> NDArray[np.float64]:
    """Probabilities (N, Q, 3) as a reader would see them, for the centre of every canvas."""
    network.eval()
    parts = []
    with torch.inference_mode():
        for first in range(0, len(crops), 64):
            rows = slice(first, first + 64)
            canvas = torch.from_numpy(crops.pixels[rows])
            pixels = jittered(canvas, network.config.size_px(crops.view), STILL)
            level = torch.from_numpy(crops.level[rows])
            shown = probabilities(network, pixels, crops.view, level)
            parts.append(shown.double().numpy())
    return np.concatenate(parts)


def zone_figures(crops: LabelledCrops, shown: NDArray[np.float64]) -> dict[str, Figures]:
    """The figures of each zone of a view from probabilities (N, Q, 3)."""
    return {
        name: _figures(crops, shown, queries, np.ones(len(crops), bool))
        for name, queries in ZONES[crops.view].items()
    }


def _figures(
    crops: LabelledCrops,
    shown: NDArray[np.float64],
    queries: slice,
    keep: NDArray[np.bool_] | NDArray[np.int64],
) -> Figures:
    severity = crops.severity[keep, queries]
    known = severity != MISSING
    study = np.broadcast_to(crops.study[keep, None], severity.shape)
    return summary(shown[keep, queries][known], severity[known], study[known])


def _blocks(crops: LabelledCrops, shown: NDArray[np.float64], bootstrap: int) -> dict[str, Any]:
    """Each zone's figures, whole, by level, by side, and with intervals."""
    blocks = zone_figures(crops, shown)
    for name, queries in ZONES[crops.view].items():
        block = blocks[name]
        block["by_level"] = {
            level.value: _figures(crops, shown, queries, crops.level == index)
            for index, level in enumerate(Level)
            if (crops.level == index).any()
        }
        if name != "canal":
            block["by_side"] = _by_side(crops, shown, queries)
        if bootstrap:
            block["ci95"] = intervals(crops, shown, queries, bootstrap)
    if crops.view is View.AXIAL_T2:
        canal = shown[:, 0] * SEVERITY_WEIGHTS
        canal /= canal.sum(axis=1, keepdims=True)
        known = crops.severity[:, 0] != MISSING
        loss = any_severe_loss(canal[known], crops.severity[known, 0], crops.study[known])
        blocks["any_severe"] = {"log_loss": loss, "studies": len(np.unique(crops.study[known]))}
    return blocks


def _by_side(crops: LabelledCrops, shown: NDArray[np.float64], queries: slice) -> Figures:
    everything = np.ones(len(crops), bool)
    if crops.view is View.AXIAL_T2:
        parts = {"left": slice(1, 2), "right": slice(2, 3)}
        return {side: _figures(crops, shown, part, everything) for side, part in parts.items()}
    sides = [side for side in ("left", "right") if (crops.side == side).any()]
    return {side: _figures(crops, shown, queries, crops.side == side) for side in sides}


def intervals(
    crops: LabelledCrops, shown: NDArray[np.float64], queries: slice, count: int
) -> dict[str, tuple[float, float]]:
    """95 % intervals of `INTERVALS` from resampling whole studies, with a fixed seed."""
    random = np.random.default_rng(0)
    numbers, place = np.unique(crops.study, return_inverse=True)
    rows = np.split(np.argsort(place, kind="stable"), np.cumsum(np.bincount(place))[:-1])
    drawn: dict[str, list[float]] = {name: [] for name in INTERVALS}
    for _ in range(count):
        chosen = random.integers(0, len(numbers), len(numbers))
        figures = _figures(crops, shown, queries, np.concatenate([rows[i] for i in chosen]))
        for name in INTERVALS:
            if figures[name] is not None:
                drawn[name].append(float(figures[name]))
    return {
        name: (float(np.quantile(values, 0.025)), float(np.quantile(values, 0.975)))
        for name, values in drawn.items()
        if values
    }
