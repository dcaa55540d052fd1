"""What the level finder is punished for: peaks at the wrong place, and peaks where none is."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from model.training.levels_augmentation import Sample

PEAK_WEIGHT = 20.0  # a peak covers about 10 of 4,096 pixels: without it "nothing" wins


def levels_loss(maps: Tensor, samples: list[Sample]) -> Tensor:
    """Where the peak is (cross-entropy over places) plus whether there is one (binary).

    Parameters
    ----------
    maps : (B, 2, 5, R, C) float32
        Logits.
    samples : list of Sample
        B of them.

    Returns
    -------
    () float32
        Mean over the channels about which something is known.
    """
    target, weight, placed = (
        torch.from_numpy(np.stack(parts)).to(maps.device)
        for parts in zip(*((s.target, s.weight, s.placed) for s in samples), strict=True)
    )
    emphasis = 1 + PEAK_WEIGHT * target
    binary = functional.binary_cross_entropy_with_logits(maps, target, emphasis, reduction="none")
    presence = (binary.sum(dim=(3, 4)) / 100 * weight).sum() / weight.sum().clamp_min(1)
    if not placed.any():
        return presence
    shares = target[placed].flatten(1)
    shares = shares / shares.sum(dim=1, keepdim=True)
    places = functional.cross_entropy(maps[placed].flatten(1), shares)
    return presence + 0.5 * places
