"""Heat maps from gradients of pixels and of the stem: Captum's methods, a few passes at a time.

References
----------
Sundararajan, Taly and Yan 2017, arXiv:1703.01365 (Integrated Gradients); Smilkov et al. 2017,
arXiv:1706.03825 (SmoothGrad); Selvaraju et al. 2017, arXiv:1610.02391 (Grad-CAM); Kokhlikyan
et al. 2020, arXiv:2009.07896 (Captum).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor

from model.attribution_question import Draft, Drafts, Question, members_of
from model.importing import imported

TOGETHER = 4
"""Points of a path that go forward and back at a time: fewer take a sixth longer each, and with
more the first picture comes later. Between two networks the work can be stopped."""

SMALLEST_RISE = 0.1
"""A completeness error is told as a share of what is explained, but of no less than this much of
the logit: a rise of nothing has no shares."""

GREY_RANGE = 4.0
"""What `model.vit.normalised` spreads a picture's grey values over."""

_CAPTUM = (
    "PIL.PngImagePlugin",
    "matplotlib",
    "matplotlib.text",
    "matplotlib.axes",
    "matplotlib.pyplot",
    "mpl_toolkits.axes_grid1",
    "captum.attr",
)
"""Captum and what it imports, in parts that each take less than 0.15 s of one core."""


def captum_imported() -> Iterator[Draft]:
    """Import Captum, which takes half a second or more the first time, with places to stop."""
    for _ in imported(*_CAPTUM):
        yield Draft(0.0)
    yield Draft(0.0)


def integrated_gradients(question: Question) -> Drafts:
    """How the score adds up from the pixels, from the baseline on.

    The points of the path are visited in an order in which those so far are spread evenly, so
    that a first picture is a coarse whole and not a fine beginning.
    """
    yield from captum_imported()
    from captum.attr import IntegratedGradients

    pictures, blanks = question.pictures, question.baseline()
    steps, together = round(question.number("steps")), TOGETHER
    gradients = IntegratedGradients(question.logit)
    total = torch.zeros_like(pictures)
    for done, start in enumerate(_spread(steps // together)):
        seen = total.sum(dim=1) / done if done else None
        yield Draft(done * together / steps, None if seen is None else question.merged(seen))
        # `together` points from the offset on, evenly over the whole path: with those of
        # all other offsets they are the middles of `steps` steps.
        offset = (start + 0.5) / steps
        total += gradients.attribute(
            torch.lerp(blanks, pictures, 1 + offset),
            baselines=torch.lerp(blanks, pictures, offset),
            additional_forward_args=(question.queries,),
            n_steps=together,
            method="riemann_left",
        ).detach()
    scores = total.sum(dim=1) * (together / steps)  # (V, R, C)
    rise = _rise(question, pictures, blanks)
    missing = float((scores.sum(dim=(1, 2)) - rise).mean().abs())
    delta = missing / max(float(rise.mean().abs()), SMALLEST_RISE)
    return Draft(1.0, question.merged(scores), delta)


def _rise(question: Question, pictures: Tensor, blanks: Tensor) -> Tensor:
    """(V,) what the score gains from the baselines to the pictures."""
    with torch.inference_mode():
        whole = question.logit(pictures, question.queries)
        return whole - question.logit(blanks, question.queries)


def _spread(count: int) -> list[int]:
    """0 to count - 1 from the middle on, each far from those before; `count` is a power of 2."""
    order = [0]
    while len(order) < count:
        order = [2 * place for place in order] + [2 * place + 1 for place in order]
    return [(place + count // 2) % count for place in order]


def smooth_grad(question: Question) -> Drafts:
    """What the score would gain by each pixel's way from grey, at the slope around the picture."""
    yield from captum_imported()
    from captum.attr import NoiseTunnel, Saliency

    slopes = NoiseTunnel(Saliency(question.logit))
    deviation = question.number("noise") * GREY_RANGE
    way = question.pictures - question.baseline()
    samples, together = round(question.number("samples")), 2  # the same noise for any networks
    total = torch.zeros_like(way)
    for done in range(0, samples, together):
        for row, picture in enumerate(question.pictures):
            part = question.merged((total * way).sum(dim=1) / done) if done and not row else None
            yield Draft(done / samples, part)
            with _seeded(done, way.device):  # the same noise for a picture and its mirror image
                total[row] += (
                    together
                    * slopes.attribute(
                        picture[None].requires_grad_(),
                        nt_samples=together,
                        stdevs=deviation,
                        additional_forward_args=(question.queries[row, None],),
                        abs=False,
                    )[0].detach()
                )
    return Draft(1.0, question.merged((total * way).sum(dim=1) / samples))


@contextmanager
def _seeded(seed: int, device: torch.device) -> Iterator[None]:
    """Inside, chance is the same every time; outside, nothing of it is felt."""
    with torch.random.fork_rng([device] if device.type == "cuda" else []):
        torch.manual_seed(seed)
        yield


def grad_cam(question: Question) -> Drafts:
    """Features of the convolutional stem, each weighted by how it moves the score.

    The features are (B, D, R / 8, C / 8): on a layer of tokens Captum would add up the places.
    """
    yield from captum_imported()
    from captum.attr import LayerGradCam

    members = members_of(question.grader)
    total: Tensor | None = None
    for done, member in enumerate(members):
        yield Draft(done / len(members))
        maps = LayerGradCam(question.logit, member.stem).attribute(
            question.pictures, additional_forward_args=(question.queries,)
        )
        total = maps.detach() if total is None else total + maps.detach()
    if total is None:
        raise ValueError("there is no network to explain")
    # The score moves with every network at once, so their maps add up and are not averaged.
    return Draft(1.0, question.merged(total[:, 0]))
