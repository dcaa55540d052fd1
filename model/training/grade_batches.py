"""Batches for training grades: crops drawn, moved, mirrored and mixed at random."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import torch
from torch import Tensor
from torch.nn import functional

from model.labels import View
from model.training.augment import Jitter, jittered
from model.training.grade_data import MISSING, LabelledCrops
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


def batches(crops: LabelledCrops, size: int) -> Iterator[Tensor]:
    """Indices of random batches without end: every crop once before any comes again."""
    while True:
        order = torch.randperm(len(crops))
        yield from torch.split(order[: len(order) // size * size], size)


def prepared(
    crops: LabelledCrops, index: Tensor, config: VitConfig, changes: Changes
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

    Returns
    -------
    (View, Tensor, Tensor, Tensor)
        Pixels (B, 3, R, C) float32; level (B,) int64; target (B, Q, 3) float32, which sums to 1
        along severities or is 0 where there is no label.
    """
    rows = index.numpy()
    canvas = torch.from_numpy(crops.pixels[rows])
    severity = torch.from_numpy(crops.severity[rows])
    if crops.view is View.AXIAL_T2:
        canvas, severity = _mirrored_at_random(canvas, severity)
    pixels = jittered(canvas, config.size_px(crops.view), changes.jitter)
    target = functional.one_hot(severity.clamp_min(0), 3).float() * (severity != MISSING)[..., None]
    level = torch.from_numpy(crops.level[rows])
    level = torch.where(torch.rand(len(level)) < changes.unknown_level, UNKNOWN_LEVEL, level)
    if torch.rand(()) < changes.mixup:
        share = float(torch.distributions.Beta(0.4, 0.4).sample())
        share = max(share, 1 - share)
        pixels = share * pixels + (1 - share) * pixels.roll(1, 0)
        target = share * target + (1 - share) * target.roll(1, 0)
    return crops.view, pixels.contiguous(memory_format=torch.channels_last), level, target


def _mirrored_at_random(canvas: Tensor, severity: Tensor) -> tuple[Tensor, Tensor]:
    """Half of the axial crops as the patient's mirror image; half with neighbours exchanged."""
    mirror = torch.rand(len(canvas)) < 0.5
    canvas = torch.where(mirror[:, None, None, None], canvas.flip(-1), canvas)
    severity = torch.where(mirror[:, None], severity[:, [0, 2, 1]], severity)
    # the files do not say which neighbour is nearer the head
    exchange = torch.rand(len(canvas), 1, 1, 1) < 0.5
    return torch.where(exchange, canvas.flip(1), canvas), severity
