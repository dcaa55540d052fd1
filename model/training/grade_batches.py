"""Batches for training grades: crops drawn, moved, mirrored and mixed at random."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from model.labels import View
from model.training.augment import Jitter, jittered
from model.training.grade_data import MISSING, LabelledCrops
from model.training.processes import CPU
from model.vit import UNKNOWN_LEVEL, VitConfig


@dataclass(frozen=True, slots=True)
class Changes:
    """What happens to crops on their way into a batch.

    Attributes
    ----------
    jitter : Jitter
    unknown_level : float
        Share of crops whose level is hidden, so that the picture has to do.
    mixup : float
        Share of batches that are mixed in pairs.
    """

    jitter: Jitter = field(default_factory=Jitter)
    unknown_level: float = 0.1
    mixup: float = 0.3


def drawn(count: int, size: int, step: int, seed: int) -> Tensor:
    """Which of `count` crops make up the batch of a step, (size,) int64.

    Every crop comes once before any comes again. The answer depends on the arguments alone, so
    that a run can go on from any step as if it had never stopped.
    """
    batches = max(1, count // size)
    turn, place = divmod(step, batches)
    order = torch.randperm(count, generator=torch.Generator().manual_seed(mixed_seed(seed, turn)))
    return order[place * size : (place + 1) * size]


def mixed_seed(*numbers: int) -> int:
    """One seed from several numbers; near numbers give unrelated seeds."""
    return int(np.random.SeedSequence(numbers).generate_state(1, np.uint64)[0] >> np.uint64(1))


def prepared(
    crops: LabelledCrops,
    index: Tensor,
    config: VitConfig,
    changes: Changes,
    device: torch.device = CPU,
) -> tuple[View, Tensor, Tensor, Tensor]:
    """View, pixels, level and target of a batch, changed at random, for `Training.step`.

    Parameters
    ----------
    crops : LabelledCrops
    index : (B,) int64 tensor
        Which crops.
    config : VitConfig
        For the size that is cut out of the canvases.
    changes : Changes
    device : torch.device
        Where the crops are changed and the batch lies.

    Returns
    -------
    (View, Tensor, Tensor, Tensor)
        Pixels (B, 3, R, C) float32; level (B,) int64; target (B, Q, 3) float32, which sums to 1
        along severities or is 0 where there is no label.
    """
    rows = index.numpy()
    canvas, severity, level = (
        torch.from_numpy(values[rows]).to(device)
        for values in (crops.pixels, crops.severity, crops.level)
    )
    with device:  # random numbers are drawn where they are used
        if crops.view is View.AXIAL_T2:
            canvas, severity = _mirrored_at_random(canvas, severity)
        if canvas.shape[1] > 1:  # files do not say which neighbour is nearer the head or the middle
            canvas = torch.where(torch.rand(len(canvas), 1, 1, 1) < 0.5, canvas.flip(1), canvas)
        pixels = jittered(canvas, config.size_px(crops.view), changes.jitter)
        target = functional.one_hot(severity.clamp_min(0), 3).float()
        target = target * (severity != MISSING)[..., None]
        level = torch.where(torch.rand(len(level)) < changes.unknown_level, UNKNOWN_LEVEL, level)
        if torch.rand(()) < changes.mixup:
            pixels, target = _mixed(pixels, target)
    return crops.view, pixels.contiguous(memory_format=torch.channels_last), level, target


def _mixed(pixels: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
    """Every crop with a little of its neighbour in the batch."""
    share = float(torch.distributions.Beta(0.4, 0.4).sample())
    share = max(share, 1 - share)
    mixed = [share * values + (1 - share) * values.roll(1, 0) for values in (pixels, target)]
    return mixed[0], mixed[1]


def _mirrored_at_random(canvas: Tensor, severity: Tensor) -> tuple[Tensor, Tensor]:
    """Half of the axial crops as the patient's mirror image."""
    mirror = torch.rand(len(canvas)) < 0.5
    canvas = torch.where(mirror[:, None, None, None], canvas.flip(-1), canvas)
    return canvas, torch.where(mirror[:, None], severity[:, [0, 2, 1]], severity)
