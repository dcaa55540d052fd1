"""Measure grading weights on labelled crops that they have not seen."""

from __future__ import annotations


import numpy as np
import torch
from numpy.typing import NDArray

from model.labels import View
from model.training.augment import STILL, jittered
from model.training.grade_data import MISSING, LabelledCrops
from model.training.metrics import summary
from model.vit import GradingNetwork, mirrored, swapped_sides

Figures = dict[str, float | int | None]

ZONES: dict[View, dict[str, slice]] = {
    View.SAGITTAL_T1: {"foraminal": slice(0, 1)},
    View.AXIAL_T2: {"canal": slice(0, 1), "subarticular": slice(1, 3)},
}
"""Which queries of a view are pooled under which name."""


def predicted(network: GradingNetwork, crops: LabelledCrops) -> NDArray[np.float64]:
    """Probabilities (N, Q, 3) for the centre crops, axial ones averaged with their mirror image."""
    network.eval()
    parts = []
    with torch.inference_mode():
        for first in range(0, len(crops), 64):
            rows = slice(first, first + 64)
            canvas = torch.from_numpy(crops.pixels[rows])
            pixels = jittered(canvas, network.config.size_px(crops.view), STILL)
            level = torch.from_numpy(crops.level[rows])
            shown = network(pixels, crops.view, level).softmax(-1)
            if crops.view is View.AXIAL_T2:
                other = network(mirrored(pixels), crops.view, level).softmax(-1)
                shown = (shown + swapped_sides(other)) / 2
            parts.append(shown.double().numpy())
    return np.concatenate(parts)


def zone_figures(crops: LabelledCrops, shown: NDArray[np.float64]) -> dict[str, Figures]:
    """The figures of each zone of a view from probabilities (N, Q, 3)."""
    result = {}
    for name, queries in ZONES[crops.view].items():
        severity = crops.severity[:, queries]
        known = severity != MISSING
        study = np.broadcast_to(crops.study[:, None], severity.shape)
        result[name] = summary(shown[:, queries][known], severity[known], study[known])
    return result
