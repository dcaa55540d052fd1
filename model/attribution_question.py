"""What a method is asked and what it answers: passes and their score, and a draft of the map."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from model.ensemble import GradingEnsemble
from model.grading import as_input, level_index
from model.labels import Condition, Severity, View
from model.methods import Value, Wish
from model.results import Crop
from model.vit import GradingNetwork, VitConfig, mirrored, normalised
from model.weights import Networks

Grader = GradingNetwork | GradingEnsemble
Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """How far a method is, and what it has so far.

    Attributes
    ----------
    done : float
        0 to 1.
    scores : (rows, columns) float64 or None
        Of patches, or of pixels; None where nothing can be shown yet.
    delta : float or None
        As in `Explanation`.
    """

    done: float
    scores: Scores | None = None
    delta: float | None = None


Drafts = Generator[Draft, None, Draft]
"""A method at work: yields where it can be stopped, returns the finished map."""


def members_of(grader: Grader) -> tuple[GradingNetwork, ...]:
    """The networks whose mean a grader is; one network is its own only member."""
    return grader.networks if isinstance(grader, GradingEnsemble) else (grader,)


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One finding to be explained; V is its passes: one, or as is and mirrored for axial crops.

    Attributes
    ----------
    grader : GradingNetwork or GradingEnsemble
    view : View
    pictures : (V, 3, R, C) float tensor
        Normalised.
    level : (1,) int64 tensor
    queries : (V,) int64 tensor
        Of the view's queries, which one; left and right change places in the mirror.
    severity, against : Severity or None
        As in `Wish`.
    parameters : mapping
        As in `Wish`, complete.
    pixel_mm : (float, float)
        Distance between rows and between columns in the patient, mm.
    """

    grader: Grader
    view: View
    pictures: Tensor
    level: Tensor
    queries: Tensor
    severity: Severity | None
    against: Severity | None
    parameters: Mapping[str, Value]
    pixel_mm: tuple[float, float]

    @property
    def config(self) -> VitConfig:
        """The shape of the networks."""
        return self.grader.config

    @property
    def size_px(self) -> tuple[int, int]:
        """Rows and columns of the crop."""
        return self.pictures.shape[2], self.pictures.shape[3]

    def number(self, name: str) -> float:
        """A parameter that is a number."""
        return float(self.parameters[name])

    def logit(self, pictures: Tensor, queries: Tensor) -> Tensor:
        """The score that is explained, of many pictures at once.

        The logarithm of the odds of the severity against the two others, or against one of
        them. A plain logit of one output would not do: adding the same number to all three
        changes no probability, and the mean of several networks has none.

        Parameters
        ----------
        pictures : (B, 3, R, C) float tensor
            Normalised.
        queries : (B,) int64 tensor

        Returns
        -------
        (B,) float tensor
        """
        answers = self.grader.logits(pictures, self.view, self.level.expand(len(pictures)))
        rows = answers[torch.arange(len(pictures), device=answers.device), queries]  # (B, 3)
        if self.severity is None:
            raise ValueError("this method explains a severity, and none was said")
        if self.against is not None:
            return rows[:, self.severity] - rows[:, self.against]
        others = [other for other in Severity if other is not self.severity]
        return rows[:, self.severity] - rows[:, others].logsumexp(-1)

    def baseline(self) -> Tensor:
        """Pictures (V, 3, R, C) that show nothing, as the wish has it."""
        name = self.parameters.get("baseline", "mean grey")
        if name == "black":
            return torch.full_like(self.pictures, -2.0)
        if name == "blurred picture":
            return _blurred(self.pictures)
        return self.pictures.mean(dim=(1, 2, 3), keepdim=True).expand_as(self.pictures)

    def merged(self, scores: Tensor) -> Scores:
        """One map from that of each pass (V, rows, columns): their mean, mirrored ones turned."""
        values = scores.detach().double().cpu().numpy()
        turned = [one if place == 0 else one[:, ::-1] for place, one in enumerate(values)]
        return np.asarray(np.mean(turned, axis=0), np.float64)


def question_of(networks: Networks, crop: Crop, condition: Condition, wish: Wish) -> Question:
    """The passes that the finding's grade is the mean of.

    Raises
    ------
    ValueError
        The condition is not graded on this crop.
    """
    if condition not in crop.conditions:
        raise ValueError(f"{condition.value} is not graded on this crop")
    query = crop.conditions.index(condition)
    pixels = as_input([crop], networks.device, networks.grades.config)
    queries = [query]
    if crop.view is View.AXIAL_T2:
        pixels = torch.cat([pixels, mirrored(pixels)])
        queries.append((0, 2, 1)[query])
    row_mm, column_mm = (float(np.linalg.norm(crop.affine[:3, axis])) for axis in (1, 2))
    return Question(
        networks.grades,
        crop.view,
        normalised(pixels),
        level_index([crop], networks.device),
        torch.tensor(queries, device=pixels.device),
        wish.severity,
        wish.against,
        wish.parameters,
        (row_mm, column_mm),
    )


def _blurred(pictures: Tensor) -> Tensor:
    """Means over squares of 17 pixels, twice: structures of a nerve's size are gone."""
    for _ in range(2):
        pictures = torch.nn.functional.avg_pool2d(pictures, 17, 1, 8, count_include_pad=False)
    return pictures
