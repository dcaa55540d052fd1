"""Heat maps from attention: what a query token looked at, and what of it raised a severity.

References
----------
Abnar and Zuidema 2020, arXiv:2005.00928; Chefer, Gur and Wolf 2021, arXiv:2103.15679.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from functools import partial

import torch
from torch import Tensor

from model.attribution_question import Draft, Drafts, Grader, Question, members_of
from model.labels import View
from model.methods import Value
from model.rollout import fused_heads, recorded_attention, relevance, rolled
from model.vit import QUERIES, VitConfig, patch_offset


def attention_rollout(question: Question) -> Drafts:
    """Patches that the query token has drawn on; the same for every severity."""
    yield Draft(0.0)
    maps = rollout_maps(
        question.grader,
        question.pictures,
        question.view,
        question.level.expand(len(question.pictures)),
        question.parameters,
    )
    chosen = maps[torch.arange(len(maps), device=maps.device), question.queries]
    return Draft(1.0, question.merged(chosen))


def rollout_maps(
    grader: Grader,
    pictures: Tensor,
    view: View,
    level: Tensor,
    parameters: Mapping[str, Value],
) -> Tensor:
    """Rollouts from every query of many pictures, with one pass of the networks for all.

    Parameters
    ----------
    pictures : (B, 3, R, C) float tensor
        Normalised, of one view.
    level : (B,) int64 tensor
    parameters : mapping
        "heads" and "discard", as in `model.methods`.

    Returns
    -------
    (B, Q, rows, columns) float tensor
        Shares of the patches in units of an even share; the mean over the networks.
    """
    heads, discard = str(parameters["heads"]), float(parameters["discard"])
    with torch.inference_mode(), ExitStack() as stack:
        members = members_of(grader)
        fused = partial(fused_heads, heads=heads, discard=discard)
        matrices = [stack.enter_context(recorded_attention(member, fused)) for member in members]
        grader.logits(pictures, view, level)
        tokens = torch.arange(len(QUERIES[view]), device=pictures.device)
        return _patch_shares(matrices, tokens.expand(len(pictures), -1), view, grader.config)


def gradient_attention(question: Question) -> Drafts:
    """Patches whose attention raises the score of the severity.

    Each of N networks moves the score of all by about a Nth; its gradient is taken N times, so
    that networks that agree have the map of one.
    """
    yield Draft(0.0)
    with torch.enable_grad(), ExitStack() as stack:
        members = members_of(question.grader)
        # Asking for gradients from the attention on, and of no weights, spares the stem's graph.
        records = [
            stack.enter_context(recorded_attention(member, Tensor.requires_grad_))
            for member in members
        ]
        score = len(members) * question.logit(question.pictures, question.queries).sum()
        attention = [block for each in records for block in each]
        gradients = iter(torch.autograd.grad(score, attention))
    matrices = [[relevance(block.detach(), next(gradients)) for block in each] for each in records]
    tokens = question.queries[:, None]
    maps = _patch_shares(matrices, tokens, question.view, question.config)
    return Draft(1.0, question.merged(maps[:, 0]))


def _patch_shares(
    matrices: Sequence[Sequence[Tensor]], tokens: Tensor, view: View, config: VitConfig
) -> Tensor:
    """Shares of the patches on their grid, (B, N, rows, columns), in units of an even share.

    Each network's blocks are rolled apart, and the mean is taken of what comes out.
    """
    rows = torch.stack([rolled(each, tokens) for each in matrices])  # (members, B, N, T)
    share = (rows / rows.sum(dim=-1, keepdim=True)).mean(dim=0)
    patches = share[..., patch_offset(config, view) :]
    grid = (*patches.shape[:-1], *config.grid(view))
    return (patches * patches.shape[-1]).reshape(grid)
