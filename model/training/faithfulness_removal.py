"""Take squares out of a picture in the order of a map, and see how fast the answer goes.

References
----------
Petsiuk, Das and Saenko 2018, arXiv:1806.07421 (deletion and insertion); Rong et al. 2022,
arXiv:2202.00449 (ROAD: removed pixels are filled with the noisy mean of their neighbours, so that
the shape of the hole tells nothing).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import spsolve
from torch import Tensor

from model.attribution_question import Question, question_of
from model.methods import Wish
from model.training.faithfulness_cases import Case
from model.training.faithfulness_maps import CELL_PX, Values, cell_means

PARTS = (0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0)
"""Of the squares, that are removed: closer together where maps differ most."""

ROAD_PARTS = (0.1, 0.2, 0.3, 0.5)

ROAD_NOISE = 0.02
"""Of the grey range, added to what is filled in, so that it cannot be told by its smoothness."""

_GREY_RANGE = 4.0  # of a normalised picture
_BATCH = 16
_NEIGHBOURS = [
    (down, across, 1 / 6 if 0 in (down, across) else 1 / 12)
    for down in (-1, 0, 1)
    for across in (-1, 0, 1)
    if (down, across) != (0, 0)
]
"""Weights of the eight neighbours, as in ROAD."""


def removal_figures(
    case: Case, maps: Mapping[str, Values], with_road: bool = True
) -> dict[str, dict[str, float]]:
    """Figures of several maps of one case, by map.

    Parameters
    ----------
    case : Case
    maps : mapping of str to (R, C) float64
    with_road : bool
        ROAD costs as much as the rest.

    Returns
    -------
    dict of dict
        "deletion": area under the probability of the graded severity while squares turn mean
        grey, most relevant first; lower is better. "insertion": the same while squares come back
        into a blurred picture; higher is better. "road": by how much less the probability is
        when the most relevant squares are filled in than when the least relevant are; higher is
        better. Axial pictures are graded as they are, without their mirror image.
    """
    question = _asked(case, "mean grey")
    picture, grey = question.pictures[0], question.baseline()[0]
    blurred = _asked(case, "blurred picture").baseline()[0]
    figures: dict[str, dict[str, float]] = {}
    for name, values in maps.items():
        ranks = _ranks(values)
        variants = [torch.where(_mask(ranks, part), grey, picture) for part in PARTS]
        variants += [torch.where(_mask(ranks, part), picture, blurred) for part in PARTS]
        shown = _probability(question, variants)
        deleted, inserted = shown[: len(PARTS)], shown[len(PARTS) :]
        figures[name] = {
            "deletion": float(np.trapezoid(deleted, PARTS)),
            "insertion": float(np.trapezoid(inserted, PARTS)),
        }
        if with_road:
            figures[name]["road"] = _road(question, ranks)
    return figures


def _asked(case: Case, baseline: str) -> Question:
    wish = Wish("Occlusion", case.severity, parameters={"baseline": baseline})
    return question_of(case.networks, case.crop, case.condition, wish)


def _ranks(values: Values) -> NDArray[np.int64]:
    """Rank of each square, (rows, columns), 0 for the most relevant; ties in reading order."""
    means = cell_means(values)
    ranks = np.empty(means.size, np.int64)
    ranks[np.argsort(-means, axis=None, kind="stable")] = np.arange(means.size)
    return ranks.reshape(means.shape)


def _mask(ranks: NDArray[np.int64], part: float) -> Tensor:
    """Pixels (R, C) of the most relevant part of the squares."""
    chosen = ranks < round(part * ranks.size)
    return torch.from_numpy(np.kron(chosen, np.ones((CELL_PX, CELL_PX), bool)))


def _probability(question: Question, variants: Sequence[Tensor]) -> NDArray[np.float64]:
    """(N,) probability of the severity for pictures (3, R, C)."""
    severity = question.severity
    if severity is None:
        raise ValueError("a severity is needed")
    shown = []
    query = int(question.queries[0])
    with torch.inference_mode():
        for first in range(0, len(variants), _BATCH):
            batch = torch.stack(list(variants[first : first + _BATCH]))
            level = question.level.expand(len(batch))
            answers = question.grader.logits(batch, question.view, level)[:, query]
            shown.append(answers.softmax(-1)[:, int(severity)].double().cpu().numpy())
    return np.concatenate(shown)


def _road(question: Question, ranks: NDArray[np.int64]) -> float:
    picture = question.pictures[0]
    random = np.random.default_rng(0)
    most = [filled_in(picture, _mask(ranks, part), random) for part in ROAD_PARTS]
    least = [filled_in(picture, _mask(ranks.size - 1 - ranks, part), random) for part in ROAD_PARTS]
    shown = _probability(question, [*most, *least])
    return float((shown[len(most) :] - shown[: len(most)]).mean())


def filled_in(picture: Tensor, hole: Tensor, random: np.random.Generator) -> Tensor:
    """The picture with each pixel of the hole the weighted mean of its neighbours, and noise.

    Parameters
    ----------
    picture : (3, R, C) float tensor
        Normalised.
    hole : (R, C) bool tensor
        Not everything.
    random : Generator
    """
    inside = hole.numpy()
    number = np.full(inside.shape, -1, np.int64)
    number[inside] = np.arange(inside.sum())
    grey = picture.cpu().double().numpy()
    row, column = np.nonzero(inside)
    known = np.zeros((len(row), len(grey)))
    weights = np.zeros(len(row))
    entries: list[tuple[NDArray[np.int64], NDArray[np.int64], float]] = []
    for down, across, weight in _NEIGHBOURS:
        r, c = row + down, column + across
        there = (r >= 0) & (r < inside.shape[0]) & (c >= 0) & (c < inside.shape[1])
        weights[there] += weight
        mine = np.flatnonzero(there)
        next_to = number[r[there], c[there]]
        unknown = next_to >= 0
        entries.append((mine[unknown], next_to[unknown], -weight))
        known[mine[~unknown]] += weight * grey[:, r[there][~unknown], c[there][~unknown]].T
    where = np.arange(len(row))
    rows = np.concatenate([where, *(one for one, _, _ in entries)])
    columns = np.concatenate([where, *(other for _, other, _ in entries)])
    values = np.concatenate([weights, *(np.full(len(one), value) for one, _, value in entries)])
    system = coo_matrix((values, (rows, columns)), shape=(len(row), len(row))).tocsc()
    solved = np.reshape(spsolve(system, known), known.shape)
    solved += random.normal(0, ROAD_NOISE * _GREY_RANGE, (len(row), 1))
    result = picture.clone()
    result[:, hole] = torch.from_numpy(solved.T).to(picture)
    return result
