"""Choose the crops that heat maps are measured on, each with networks that never saw its study."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray

from model.crops import AXIAL_PIXEL_MM, SAGITTAL_PX_PER_SPACING
from model.errors import TrainedOnError
from model.grading import as_input, level_index, probabilities
from model.labels import Condition, Level, Severity, Side, View
from model.results import Crop
from model.training.evaluation_predictions import unseen_by
from model.training.faithfulness_maps import expected_px
from model.training.grade_data import LabelledCrops
from model.weights import Networks

SPACING_MM = 35.0
"""Distance between neighbouring levels that stands in for the patient's own, which training
pictures do not tell."""

JITTER_MM = 8.0
"""Crops are moved by up to this much: on a crop that stands on its place, a blob in the middle
would be right every time."""


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One finding whose maps are measured.

    Attributes
    ----------
    study : int
        What intervals are drawn by.
    crop : Crop
        Moved at random, so that its place is not in the middle.
    networks : Networks
        Those members alone that were not trained on the study.
    severity : Severity
        As graded by them: what the map is asked to speak for, as in the window.
    place_px : (float, float)
        Row and column of the place in the crop.
    """

    study: int
    crop: Crop = field(repr=False)
    condition: Condition
    networks: Networks = field(repr=False)
    severity: Severity
    place_px: tuple[float, float]


def held_out_cases(
    networks: Networks,
    metadata: Mapping[str, str],
    crops: LabelledCrops,
    condition: Condition,
    count: int,
) -> tuple[Case, ...]:
    """Crops of one condition, one a study, a third of each label as far as there are any.

    Parameters
    ----------
    networks : Networks
        As shipped.
    metadata : mapping
        Of the file of grading weights: which members saw which studies.
    crops : LabelledCrops
        Of the condition's view.
    condition : Condition
    count : int
        At most; the same every time.

    Raises
    ------
    TrainedOnError
        Every member was trained on one of the studies that there are.
    """
    unseen = unseen_by(metadata, crops.study)
    if not unseen.any(axis=1).all():
        raise TrainedOnError("Every member of the weights was trained on some of these studies.")
    order = list(Condition).index(condition)
    random = np.random.default_rng(order)
    cases = []
    for row in _chosen(crops, condition, count, random):
        members = tuple(np.flatnonzero(unseen[row]).tolist())
        alone = replace(networks, grades=networks.grades.only(members).eval())
        crop, place = moved_crop(crops, int(row), condition, networks, random)
        severity = graded(alone, crop, condition)
        cases.append(Case(int(crops.study[row]), crop, condition, alone, severity, place))
    return tuple(cases)


def graded(networks: Networks, crop: Crop, condition: Condition) -> Severity:
    """The most probable severity, as the window would show it."""
    with torch.inference_mode():
        pixels = as_input([crop], networks.device, networks.grades.config)
        level = level_index([crop], networks.device)
        shown = probabilities(networks.grades, pixels, crop.view, level)
    return Severity(int(shown[0, crop.conditions.index(condition)].argmax()))


def _chosen(
    crops: LabelledCrops, condition: Condition, count: int, random: np.random.Generator
) -> list[int]:
    """Rows, Severe, Moderate and Normal/Mild in turn, no study twice."""
    labels, fits = _labels(crops, condition)
    left = {
        severity: random.permutation(np.flatnonzero(fits & (labels == severity))).tolist()
        for severity in reversed(Severity)
    }
    chosen: list[int] = []
    studies: set[int] = set()
    while len(chosen) < count and any(left.values()):
        for rows in left.values():
            while rows and int(crops.study[rows[-1]]) in studies:
                rows.pop()
            if rows and len(chosen) < count:
                chosen.append(int(rows.pop()))
                studies.add(int(crops.study[chosen[-1]]))
    return chosen


def _labels(
    crops: LabelledCrops, condition: Condition
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The labels (N,) of a condition, and which crops it is graded on."""
    if crops.view is View.SAGITTAL_T1 and condition.side is not None:
        return crops.severity[:, 0], crops.side == condition.side.value
    query = [one for one in Condition if one.view is View.AXIAL_T2].index(condition)
    return crops.severity[:, query], np.ones(len(crops), np.bool_)


def moved_crop(
    crops: LabelledCrops,
    row: int,
    condition: Condition,
    networks: Networks,
    random: np.random.Generator,
) -> tuple[Crop, tuple[float, float]]:
    """A crop cut at random up to `JITTER_MM` beside its place, as far as its canvas reaches.

    Returns
    -------
    crop : Crop
    place_px : (float, float)
        Where the place is in it, row and column. Recesses were not annotated on these crops:
        theirs is where a recess lies beside the middle of the file.
    """
    view = crops.view
    canvas = crops.pixels[row]
    rows, columns = networks.grades.config.size_px(view)
    step = SPACING_MM / SAGITTAL_PX_PER_SPACING if view is View.SAGITTAL_T1 else AXIAL_PIXEL_MM
    margin = (canvas.shape[1] - rows) // 2, (canvas.shape[2] - columns) // 2
    angle, far = random.uniform(0, 2 * np.pi), JITTER_MM / step * random.uniform() ** 0.5
    wish = far * np.sin(angle), far * np.cos(angle)
    shift = [int(np.clip(round(one), -most, most)) for one, most in zip(wish, margin, strict=True)]
    top, left = margin[0] + shift[0], margin[1] + shift[1]
    cut = canvas[:, top : top + rows, left : left + columns].astype(np.float32)
    pixels = np.repeat(cut, 3, axis=0) if len(cut) == 1 else cut
    side = Side(str(crops.side[row])) if view is View.SAGITTAL_T1 else None
    level = list(Level)[int(crops.level[row])]
    affine = np.diag([4.0, step, step, 1.0])
    crop = Crop(level, view, side, pixels, affine, (0.0, 0.0, 0.0), 0, 0)
    expected = expected_px(crop, condition)
    return crop, (expected[0] - shift[0], expected[1] - shift[1])
