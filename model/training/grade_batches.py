"""Batches for training grades: crops drawn, moved, mirrored and mixed at random."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
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


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """What a training step needs of one view.

    Attributes
    ----------
    view : View
    pixels : (B, 3, R, C) float32 tensor
    level : (B,) int64 tensor
    target : (B, Q, 3) float32 tensor
        Sums to 1 along severities, or is 0 where there is no label.
    auxiliary : (B, Q, K, 3) float32 tensor or None
        The same for the auxiliary tasks; None where the crops have none.
    """

    view: View
    pixels: Tensor
    level: Tensor
    target: Tensor
    auxiliary: Tensor | None = None


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
) -> Batch:
    """A batch of crops, changed at random, for `Training.step`.

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
    Batch
    """
    rows = index.numpy()
    canvas, severity, level = (
        torch.from_numpy(values[rows]).to(device)
        for values in (crops.pixels, crops.severity, crops.level)
    )
    auxiliary = torch.from_numpy(_auxiliary(crops)[rows]).to(device)
    with device:  # random numbers are drawn where they are used
        if crops.view is View.AXIAL_T2:
            mirror = torch.rand(len(canvas)) < 0.5  # half of them as the patient's mirror image
            canvas = torch.where(mirror[:, None, None, None], canvas.flip(-1), canvas)
            severity, auxiliary = (_sides_swapped(one, mirror) for one in (severity, auxiliary))
        if canvas.shape[1] > 1:  # files do not say which neighbour is nearer the head or the middle
            canvas = torch.where(torch.rand(len(canvas), 1, 1, 1) < 0.5, canvas.flip(1), canvas)
        pixels = jittered(canvas, config.size_px(crops.view), changes.jitter)
        target, beside = (_as_target(one) for one in (severity, auxiliary))
        level = torch.where(torch.rand(len(level)) < changes.unknown_level, UNKNOWN_LEVEL, level)
        if torch.rand(()) < changes.mixup:
            pixels, target, beside = _mixed(pixels, target, beside)
    pixels = pixels.contiguous(memory_format=torch.channels_last)
    return Batch(crops.view, pixels, level, target, beside if beside.numel() else None)


def _auxiliary(crops: LabelledCrops) -> NDArray[np.int64]:
    """(N, Q, K) grades of the auxiliary tasks; without any, K is 0."""
    none = np.zeros((*crops.severity.shape, 0), np.int64)
    return none if crops.auxiliary is None else crops.auxiliary


def _as_target(severity: Tensor) -> Tensor:
    """One row (3,) for each severity, 0 where it is missing."""
    known = (severity != MISSING)[..., None]
    return functional.one_hot(severity.clamp_min(0), 3).float() * known


def _mixed(*parts: Tensor) -> tuple[Tensor, ...]:
    """Every crop with a little of its neighbour in the batch."""
    share = float(torch.distributions.Beta(0.4, 0.4).sample())
    share = max(share, 1 - share)
    return tuple(share * values + (1 - share) * values.roll(1, 0) for values in parts)


def _sides_swapped(severity: Tensor, mirror: Tensor) -> Tensor:
    """Grades (B, 3, ...) of the axial queries, left and right exchanged where `mirror` (B,)."""
    where = mirror.view(-1, *[1] * (severity.ndim - 1))
    return torch.where(where, severity[:, [0, 2, 1]], severity)
