"""Grade crops: pictures in, probabilities out, a few at a time."""

from __future__ import annotations

import copy
import logging
from collections.abc import Generator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from model.crops import unusable
from model.ensemble import GradingEnsemble
from model.grade_sets import with_grade_set
from model.labels import Level, View
from model.results import Crop, NotAssessed, Prediction
from model.vit import GradingNetwork, VitConfig, mirrored, swapped_sides
from model.weights import Networks

log = logging.getLogger(__name__)

BATCH = 5
"""Crops at a time: about 0.1 s on two cores, so that cancelling is felt at once."""

Answer = Prediction | NotAssessed

_SHIPPED = VitConfig()


def grade(networks: Networks, crops: Sequence[Crop]) -> Generator[tuple[Answer, ...], None, None]:
    """Grade every condition of every crop.

    Parameters
    ----------
    networks : Networks
    crops : sequence of Crop
        Any order; answers come in this order.

    Yields
    ------
    tuple of Prediction or NotAssessed
        One for each condition of the next few crops. A picture that is constant or not finite,
        or for which the network's answer is not finite, is not assessed.
    """
    network, device = networks.grades, networks.device
    for batch in batches(crops):
        usable = [crop for crop in batch if unusable(crop.pixels) is None]
        try:
            shown = _shown(network, usable, device)
        except torch.OutOfMemoryError:
            log.warning("The GPU's memory is full; grading goes on on the CPU.")
            network, device = copy.deepcopy(network).to("cpu"), "cpu"
            shown = _shown(network, usable, device)
        by_crop = dict(zip(map(id, usable), shown, strict=True))
        yield tuple(
            answer for crop in batch for answer in _answers(crop, by_crop.get(id(crop)), networks)
        )


def as_input(crops: Sequence[Crop], device: str = "cpu", config: VitConfig = _SHIPPED) -> Tensor:
    """Crops of one view as the network takes them, (B, 3, R, C).

    A network that was trained on single slices gets the middle one three times: the shipped ones
    on sagittal crops, because the training pictures had no neighbours.
    """
    stacked = np.stack([crop.pixels for crop in crops])
    if config.slices(crops[0].view) == 1:
        stacked = np.repeat(stacked[:, 1:2], 3, axis=1)
    return torch.from_numpy(stacked).to(device)


def level_index(crops: Sequence[Crop], device: str = "cpu") -> Tensor:
    """(B,) int64, the index of each crop's level in `Level`."""
    order = list(Level)
    return torch.tensor([order.index(crop.level) for crop in crops], device=device)


def probabilities(
    network: GradingNetwork | GradingEnsemble, pixels: Tensor, view: View, level: Tensor
) -> Tensor:
    """Probabilities (B, Q, 3); axial crops are seen from both sides, as is and mirrored.

    So a mirrored patient gets exactly the mirrored grades. Parameters as for the network.
    """
    shown = network(pixels, view, level).softmax(-1)
    if view is View.AXIAL_T2:
        other = network(mirrored(pixels), view, level).softmax(-1)
        shown = (shown + swapped_sides(other)) / 2
    result: Tensor = shown
    return result


def batches(crops: Sequence[Crop]) -> Generator[list[Crop], None, None]:
    """Neighbours of one view, at most `BATCH`."""
    batch: list[Crop] = []
    for crop in crops:
        if batch and (len(batch) == BATCH or batch[0].view is not crop.view):
            yield batch
            batch = []
        batch.append(crop)
    if batch:
        yield batch


def _shown(network: GradingEnsemble, crops: list[Crop], device: str) -> list[NDArray[np.float64]]:
    """(Q, 3) probabilities for each crop."""
    if not crops:
        return []
    with torch.inference_mode():
        pixels, level = as_input(crops, device, network.config), level_index(crops, device)
        shown = probabilities(network, pixels, crops[0].view, level)
    return list(shown.double().cpu().numpy())


def _answers(
    crop: Crop, shown: NDArray[np.float64] | None, networks: Networks
) -> Generator[Answer, None, None]:
    for index, condition in enumerate(crop.conditions):
        if shown is None:
            yield NotAssessed(crop.level, condition, unusable(crop.pixels) or "")
        elif not np.isfinite(shown[index]).all():
            reason = "The network gave no finite answer for this picture."
            yield NotAssessed(crop.level, condition, reason)
        else:
            normal, moderate, severe = (shown[index] / shown[index].sum()).tolist()
            chances = (normal, moderate, severe)
            answer = Prediction(crop.level, condition, chances, networks.digest)
            yield with_grade_set(answer, networks.sets)
