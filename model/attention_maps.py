"""Attention of every head and block from one condition's query token, as maps of patches."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from model.evidence import AttentionMaps
from model.grading import as_input, level_index
from model.labels import Condition, View
from model.results import Crop
from model.rollout import recorded_attention
from model.vit import mirrored, normalised, patch_offset
from model.weights import Networks

Rows = tuple[NDArray[np.float32], NDArray[np.float32]]


def attention_maps(networks: Networks, crop: Crop, condition: Condition) -> AttentionMaps:
    """Record where the query token of `condition` looked in one crop.

    Parameters
    ----------
    networks : Networks
    crop : Crop
        That the finding was graded on.
    condition : Condition
        One of `crop.conditions`.

    Returns
    -------
    AttentionMaps
        An axial finding is graded as is and mirrored, so its attention is the mean of both.

    Raises
    ------
    ValueError
        The condition is not graded on this crop.
    """
    if condition not in crop.conditions:
        raise ValueError(f"{condition.value} is not graded on this crop")
    query = crop.conditions.index(condition)
    pixels = as_input([crop], networks.device, networks.grades.config)
    level = level_index([crop], networks.device)
    looked = [_looked(networks, crop.view, pixels, level, query)]
    if crop.view is not View.SAGITTAL_T1:
        other = (0, 2, 1)[query]  # left and right change places in the mirror
        patches, tokens = _looked(networks, crop.view, mirrored(pixels), level, other)
        looked.append((patches[..., ::-1], tokens))
    shares = np.stack([patches for patches, _ in looked]).mean(axis=0)
    elsewhere = np.stack([tokens for _, tokens in looked]).mean(axis=0)
    picture = ((normalised(pixels)[0] + 2) / 4 * 255).round().byte().cpu().numpy()
    members = len(networks.grades.networks)
    looked_at = np.asarray(shares, np.float32), np.asarray(elsewhere, np.float32)
    return AttentionMaps(crop.level, condition, picture, *looked_at, members)


def _looked(networks: Networks, view: View, pixels: Tensor, level: Tensor, query: int) -> Rows:
    with torch.inference_mode(), ExitStack() as recorders:
        records = [
            recorders.enter_context(recorded_attention(member))
            for member in networks.grades.networks
        ]
        networks.grades(pixels, view, level)
    attention = [block for record in records for block in record]
    config = networks.grades.config
    return _rows(attention, query, patch_offset(config, view), config.grid(view))


def _rows(attention: Sequence[Tensor], query: int, offset: int, grid: tuple[int, int]) -> Rows:
    """Shares (N, H, rows, columns) and what went elsewhere (N, H), of one picture."""
    row = np.stack([block[0, :, query].float().cpu().numpy() for block in attention])
    patches = row[..., offset:]
    shares = patches.reshape(*row.shape[:2], *grid) * patches.shape[-1]
    return shares.astype(np.float32), row[..., :offset].sum(axis=-1).astype(np.float32)
