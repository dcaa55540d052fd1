"""Heat maps from covering parts of the picture: Captum's occlusion and feature ablation.

References
----------
Zeiler and Fergus 2014, arXiv:1311.2901 (occlusion); Kokhlikyan et al. 2020, arXiv:2009.07896
(Captum).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor

from model.attribution_gradients import captum_imported
from model.attribution_question import Draft, Drafts, Question

PICTURES = 8
"""That go through at a time: fewer take longer each. Between two networks, which is after less
than 0.1 s on one busy core, the work can be stopped."""


def occlusion(question: Question) -> Drafts:
    """How much the score falls when a square is covered; squares overlap by half.

    A pixel's score is the mean over the squares that cover it.
    """
    yield from captum_imported()
    from captum.attr import Occlusion

    side = [_side_px(question, "window", axis) for axis in (0, 1)]
    tops = _starts(question.size_px[0], side[0])
    runs = _runs(_starts(question.size_px[1], side[1]), _at_once(question))
    blank = question.baseline()
    fallen, covered = torch.zeros_like(blank[:, 0]), torch.zeros_like(blank[:, 0])
    for done, (top, run) in enumerate((top, run) for top in tops for run in runs):
        yield Draft(done / (len(tops) * len(runs)))
        rows = slice(top, top + side[0])
        columns = slice(run[0], run[-1] + side[1])
        stride = run[1] - run[0] if len(run) > 1 else side[1]
        falls = Occlusion(_pasted(question, rows, columns)).attribute(
            question.pictures[:, :, rows, columns],
            sliding_window_shapes=(3, *side),
            strides=(3, side[0], stride),
            baselines=blank[:, :, rows, columns],
            additional_forward_args=(question.queries,),
            perturbations_per_eval=len(run),
        )
        times = _times_covered(run, side[1]).to(blank)  # Captum returned the mean over these
        fallen[:, rows, columns] += falls[:, 0] * times
        covered[:, rows, columns] += times
    return Draft(1.0, question.merged(fallen / covered))


def feature_ablation(question: Question) -> Drafts:
    """How much the score falls when a square is taken out; squares lie side by side."""
    yield from captum_imported()
    from captum.attr import FeatureAblation

    edges = [_edges(question, axis) for axis in (0, 1)]
    runs = _runs(list(range(len(edges[1]) - 1)), _at_once(question))
    blank = question.baseline()
    fallen = torch.zeros_like(blank[:, 0])
    bands = [slice(*pair) for pair in zip(edges[0], edges[0][1:], strict=False)]
    for done, (rows, run) in enumerate((rows, run) for rows in bands for run in runs):
        yield Draft(done / (len(bands) * len(runs)))
        columns = slice(edges[1][run[0]], edges[1][run[-1] + 1])
        sides = [edges[1][place + 1] - edges[1][place] for place in run]
        squares = torch.repeat_interleave(torch.arange(len(run)), torch.tensor(sides))
        falls = FeatureAblation(_pasted(question, rows, columns)).attribute(
            question.pictures[:, :, rows, columns],
            baselines=blank[:, :, rows, columns],
            feature_mask=squares.expand(1, 3, rows.stop - rows.start, -1).to(blank.device),
            additional_forward_args=(question.queries,),
            perturbations_per_eval=len(run),
        )
        fallen[:, rows, columns] = falls[:, 0]
    return Draft(1.0, question.merged(fallen))


def _pasted(question: Question, rows: slice, columns: slice) -> Callable[[Tensor, Tensor], Tensor]:
    """The score as a function of one part of the picture; the rest stays as it is.

    Captum goes through all squares of what it is given in one breath: it is given little.
    """

    def logit(parts: Tensor, queries: Tensor) -> Tensor:
        """Score of the pictures with these parts, (B,)."""
        passes = len(question.pictures)
        whole = question.pictures.repeat(len(parts) // passes, 1, 1, 1)
        whole[:, :, rows, columns] = parts
        return question.logit(whole, queries)

    return logit


def _at_once(question: Question) -> int:
    """How many squares are covered in one pass of the networks."""
    return max(1, PICTURES // len(question.pictures))


def _side_px(question: Question, name: str, axis: int) -> int:
    """A length in mm as pixels along rows (0) or columns (1); within the crop."""
    side = round(question.number(name) / question.pixel_mm[axis])
    return int(np.clip(side, 1, question.size_px[axis]))


def _starts(size: int, side: int) -> list[int]:
    """Where windows begin: half a side apart, and one that ends with the crop."""
    starts = list(range(0, size - side + 1, max(1, side // 2)))
    return starts if starts[-1] == size - side else [*starts, size - side]


def _runs(starts: list[int], length: int) -> list[list[int]]:
    """Evenly spaced neighbours, at most `length` together."""
    runs: list[list[int]] = []
    for start in starts:
        last = runs[-1] if runs else []
        even = len(last) < 2 or start - last[-1] == last[1] - last[0]
        if last and len(last) < length and even:
            last.append(start)
        else:
            runs.append([start])
    return runs


def _times_covered(run: list[int], side: int) -> Tensor:
    """How many windows of a run cover each of its columns."""
    columns = torch.arange(run[-1] + side - run[0])
    begins = torch.tensor(run)[:, None] - run[0]
    return ((columns >= begins) & (columns < begins + side)).sum(dim=0)


def _edges(question: Question, axis: int) -> list[int]:
    """Where squares of the wished side begin and end; they share the crop evenly."""
    size = question.size_px[axis]
    count = max(1, round(size * question.pixel_mm[axis] / question.number("square")))
    return [round(edge) for edge in np.linspace(0, size, count + 1)]
