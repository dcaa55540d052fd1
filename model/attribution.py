"""Explain one finding by any method: attention, gradients, or covering parts of the picture."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import partial

import torch

from model.attribution_attention import attention_rollout, gradient_attention, rollout_maps
from model.attribution_covering import feature_ablation, occlusion
from model.attribution_gradients import grad_cam, integrated_gradients, smooth_grad
from model.attribution_question import Draft, Drafts, Question, question_of
from model.grading import as_input, batches, level_index
from model.heatmap import heatmap_of
from model.labels import Condition, View
from model.methods import METHODS, Method, Wish
from model.results import Crop, Explanation
from model.vit import mirrored, normalised, swapped_sides
from model.weights import Networks


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """How far an explanation is, and a place to stop.

    Attributes
    ----------
    fraction : float
        Done, 0 to 1.
    partial : Explanation or None
        A coarse map to look at meanwhile, where the method refines one.
    """

    fraction: float
    partial: Explanation | None = None


@dataclass(frozen=True, slots=True)
class Explainer:
    """One method and how it is computed.

    Attributes
    ----------
    method : Method
        What it shows and does not show, whether by severity and signed, and its parameters.
    scores : callable
        Question to map; yields drafts.
    """

    method: Method
    scores: Callable[[Question], Drafts]


_SCORES: dict[str, Callable[[Question], Drafts]] = {
    "Gradient attention": gradient_attention,
    "Attention rollout": attention_rollout,
    "Integrated gradients": integrated_gradients,
    "SmoothGrad": smooth_grad,
    "Occlusion": occlusion,
    "Grad-CAM": grad_cam,
    "Feature ablation": feature_ablation,
}

EXPLAINERS: dict[str, Explainer] = {
    name: Explainer(method, _SCORES[name]) for name, method in METHODS.items()
}
"""Every method, by its name on screen, the default first."""


def explain(
    networks: Networks, crop: Crop, condition: Condition, wish: Wish
) -> Generator[Step, None, Explanation]:
    """Make a heat map for one finding.

    Parameters
    ----------
    networks : Networks
    crop : Crop
        That the finding was graded on.
    condition : Condition
        One of `crop.conditions`.
    wish : Wish
        With a severity, where the method tells severities apart (`Wish.graded`).

    Yields
    ------
    Step
        Progress, and what there is to see so far; closing it leaves the networks as they were.

    Returns
    -------
    Explanation
        Axial findings are graded as is and mirrored, so their map is the mean of both. What
        the neighbouring slices add is shown on the slice itself.

    Raises
    ------
    ValueError
        The condition is not graded on this crop, or no severity was said.
    """
    clock = time.perf_counter()
    if wish.severity is None and METHODS[wish.method].by_severity:
        raise ValueError(f"{wish.method} explains a severity, and none was said")
    drafts = EXPLAINERS[wish.method].scores(question_of(networks, crop, condition, wish))
    told = partial(_explanation, networks.digest, crop, condition, wish, clock)
    try:
        while True:
            draft = next(drafts)
            yield Step(draft.done, None if draft.scores is None else told(draft))
    except StopIteration as stop:
        return told(stop.value)
    finally:
        drafts.close()


def rollouts(
    networks: Networks, crops: Sequence[Crop], wish: Wish
) -> Generator[tuple[Explanation, ...], None, None]:
    """Attention rollout of every finding of many crops, for little more than grading them.

    Parameters
    ----------
    networks : Networks
    crops : sequence of Crop
        Any order.
    wish : Wish
        Of attention rollout.

    Yields
    ------
    tuple of Explanation
        One for each condition of the next few crops, in their order; each the same as
        `explain` makes.
    """
    for batch in batches(crops):
        clock = time.perf_counter()
        view, pixels = batch[0].view, as_input(batch, networks.device, networks.grades.config)
        level = level_index(batch, networks.device)
        if view is View.AXIAL_T2:
            pixels, level = torch.cat([pixels, mirrored(pixels)]), level.repeat(2)
        maps = rollout_maps(networks.grades, normalised(pixels), view, level, wish.parameters)
        if view is View.AXIAL_T2:
            straight, other = maps.chunk(2)
            maps = (straight + swapped_sides(other).flip(-1)) / 2
        scores = maps.double().cpu().numpy()  # (B, Q, rows, columns)
        yield tuple(
            _explanation(networks.digest, crop, condition, wish, clock, Draft(1.0, of_query))
            for crop, of_crop in zip(batch, scores, strict=True)
            for condition, of_query in zip(crop.conditions, of_crop, strict=True)
        )


def _explanation(
    digest: str, crop: Crop, condition: Condition, wish: Wish, clock: float, draft: Draft
) -> Explanation:
    """A draft that has scores, with all that is to be known of it."""
    if draft.scores is None:
        raise ValueError(f"{wish.method} has no scores yet")
    method = METHODS[wish.method]
    return Explanation(
        crop.level,
        condition,
        wish.severity,
        wish.method,
        heatmap_of(draft.scores, crop, method),
        method.note,
        wish.against,
        wish.words,
        wish.baseline,
        draft.delta,
        draft.done,
        time.perf_counter() - clock,
        digest,
        draft.scores,
        method.unit,
        method.full_scale,
    )
