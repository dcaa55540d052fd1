"""Explain one finding: attention rollout, gradient attention, Integrated Gradients.

References
----------
Abnar and Zuidema 2020, arXiv:2005.00928; Chefer, Gur and Wolf 2021, arXiv:2103.15679;
Sundararajan, Taly and Yan 2017, arXiv:1703.01365; Kokhlikyan et al. 2020, arXiv:2009.07896
(Captum).
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from model.grading import as_input, level_index
from model.heatmap import pixel_heatmap, token_heatmap
from model.labels import Condition, Severity, View
from model.results import Crop, Explanation, Heatmap
from model.rollout import (
    as_matrix,
    attention_matrix,
    recorded_attention,
    relevance_matrix,
    rolled,
)
from model.vit import GradingNetwork, mirrored, normalised, patch_offset
from model.weights import Networks

FULL_SCALE_ROLLOUT, FULL_SCALE_GRADIENT = 8.0, 4.0
"""A patch that gets this many times its even share is drawn at full strength: fixed scales, so
that a weak or spread-out map looks weak. Gradients leave most to the query token itself."""

FULL_SCALE_LOGIT = 0.5
"""An area of 8 x 8 pixels that moves the logit by this much is drawn at full strength."""

CHUNKS, STEPS = 8, 4
"""Integrated Gradients goes 8 x 4 = 32 steps along its path, stopping after each chunk."""

Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One pass to be explained.

    Attributes
    ----------
    pixels : (1, 3, R, C) float tensor
    view : View
    level : (1,) int64 tensor
    query : int
        Of the view's queries, which one.
    severity : Severity
    """

    pixels: Tensor
    view: View
    level: Tensor
    query: int
    severity: Severity


@dataclass(frozen=True, slots=True)
class Explainer:
    """One method.

    Attributes
    ----------
    scores : callable
        Network and question to scores, (rows, columns) of patches or (R, C) of pixels; yields
        its progress, 0 to 1.
    by_severity : bool
        The map differs from severity to severity.
    signed : bool
        Scores are of pixels and have a sign; else of patches and have none.
    note : str
        What the map shows and does not show, for the reader.
    """

    scores: Callable[[GradingNetwork, Question], Generator[float, None, Scores]]
    by_severity: bool
    signed: bool
    note: str


def explain(
    networks: Networks, crop: Crop, condition: Condition, severity: Severity, method: str
) -> Generator[float, None, Explanation]:
    """Make a heat map for one finding.

    Parameters
    ----------
    networks : Networks
    crop : Crop
        That the finding was graded on.
    condition : Condition
        One of `crop.conditions`.
    severity : Severity
        What the map is to speak for, where the method tells severities apart.
    method : str
        A key of `EXPLAINERS`.

    Yields
    ------
    float
        Progress, 0 to 1; a place to stop.

    Returns
    -------
    Explanation
        Axial findings are graded as is and mirrored, so their map is the mean of both.
    """
    explainer = EXPLAINERS[method]
    questions = _questions(networks, crop, condition, severity)
    maps = []
    for done, question in enumerate(questions):
        work = explainer.scores(networks.grades, question)
        try:
            while True:
                yield (done + next(work)) / len(questions)
        except StopIteration as stop:
            maps.append(stop.value if done == 0 else np.flip(stop.value, axis=-1))
        finally:
            work.close()
    heatmap = _heatmap(np.mean(maps, axis=0), crop, explainer)
    spoken = severity if explainer.by_severity else None
    return Explanation(crop.level, condition, spoken, method, heatmap, explainer.note)


def _questions(
    networks: Networks, crop: Crop, condition: Condition, severity: Severity
) -> tuple[Question, ...]:
    """The passes that the finding's grade is the mean of: one, or two for an axial crop."""
    if condition not in crop.conditions:
        raise ValueError(f"{condition.value} is not graded on this crop")
    query = crop.conditions.index(condition)
    pixels, level = as_input([crop], networks.device), level_index([crop], networks.device)
    first = Question(pixels, crop.view, level, query, severity)
    if crop.view is View.SAGITTAL_T1:
        return (first,)
    other = (0, 2, 1)[query]  # left and right change places in the mirror
    return first, Question(mirrored(pixels), crop.view, level, other, severity)


def _heatmap(scores: Scores, crop: Crop, explainer: Explainer) -> Heatmap:
    return pixel_heatmap(scores, crop) if explainer.signed else token_heatmap(scores, crop)


def _patch_scores(
    row: Scores, network: GradingNetwork, question: Question, full_scale: float
) -> Scores:
    """Shares of the patches on their grid, in units of `full_scale` even shares."""
    rows, columns = network.config.grid(question.view)
    patches = row[patch_offset(network.config, question.view) :]
    share = patches.reshape(rows, columns) / row.sum()
    return np.asarray(share * (patches.size / full_scale), np.float64)


def attention_rollout(
    network: GradingNetwork, question: Question
) -> Generator[float, None, Scores]:
    """Patches that the query token has drawn on; the same for every severity."""
    yield 0.0
    with torch.inference_mode(), recorded_attention(network) as attention:
        network(question.pixels, question.view, question.level)
    matrices = [attention_matrix(as_matrix(block)) for block in attention]
    row = rolled(matrices, question.query)
    return _patch_scores(row, network, question, FULL_SCALE_ROLLOUT)


def gradient_attention(
    network: GradingNetwork, question: Question
) -> Generator[float, None, Scores]:
    """Patches whose attention raises the logit of the severity."""
    yield 0.0
    with torch.enable_grad(), recorded_attention(network) as attention:
        logits = network(question.pixels, question.view, question.level)
        logit = logits[0, question.query, question.severity]
        gradients = torch.autograd.grad(logit, attention)
    matrices = [
        relevance_matrix(as_matrix(block), as_matrix(gradient))
        for block, gradient in zip(attention, gradients, strict=True)
    ]
    row = rolled(matrices, question.query)
    return _patch_scores(row, network, question, FULL_SCALE_GRADIENT)


def integrated_gradients(
    network: GradingNetwork, question: Question
) -> Generator[float, None, Scores]:
    """How the logit of the severity adds up from the pixels, from the crop's mean grey on."""
    from captum.attr import IntegratedGradients

    picture = normalised(question.pixels)
    grey = picture.mean(dim=(1, 2, 3), keepdim=True).expand_as(picture)
    total = torch.zeros_like(picture)

    def logits(pictures: Tensor) -> Tensor:
        """Logits of many pictures of the same view and level."""
        level = question.level.expand(len(pictures))
        return network.logits(pictures, question.view, level)

    for chunk in range(CHUNKS):
        yield chunk / CHUNKS
        total += IntegratedGradients(logits).attribute(
            torch.lerp(grey, picture, (chunk + 1) / CHUNKS),
            baselines=torch.lerp(grey, picture, chunk / CHUNKS),
            target=(question.query, int(question.severity)),
            n_steps=STEPS,
        )
    pixels = total.detach().sum(dim=1, keepdim=True)  # (1, 1, R, C), sums to the logit's rise
    areas = torch.nn.functional.avg_pool2d(pixels, 9, 1, 4) * 81
    return np.asarray(areas[0, 0].double().cpu().numpy() / FULL_SCALE_LOGIT * 64 / 81, np.float64)


EXPLAINERS: dict[str, Explainer] = {
    "Attention rollout": Explainer(
        attention_rollout,
        by_severity=False,
        signed=False,
        note="Where this condition's query token looked; the same for every severity, and no "
        "proof of what decided the grade.",
    ),
    "Gradient attention": Explainer(
        gradient_attention,
        by_severity=True,
        signed=False,
        note="Where attention raised this severity's score; what spoke against it is not shown, "
        "and the map is no proof.",
    ),
    "Integrated gradients": Explainer(
        integrated_gradients,
        by_severity=True,
        signed=True,
        note="Which pixels raised or lowered this severity's score compared with an even grey; "
        "noise-like detail is expected, and the map is no proof.",
    ),
}
"""Every method, by its name on screen."""
