"""Auxiliary tasks: what a crop is also asked while training, and never while grading.

A crop shows more than it is graded for: narrowing seldom comes alone, so the label table says of
every crop what is graded on the other view at its level and side. Heads for these grades share
the trunk while it is trained and are then left behind (multi-task learning; Caruana 1997,
doi:10.1023/A:1007379606734).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from torch import Tensor, nn

from model.labels import Condition, Severity, View
from model.training.grade_data import MISSING, LabelledCrops
from model.training.label_table import LabelTable

ON_FORAMEN: dict[str, tuple[Condition, ...]] = {
    "left": (Condition.SPINAL_CANAL_STENOSIS, Condition.LEFT_SUBARTICULAR_STENOSIS),
    "right": (Condition.SPINAL_CANAL_STENOSIS, Condition.RIGHT_SUBARTICULAR_STENOSIS),
}
"""What the foramen's query is also asked, by side."""

ON_AXIAL: tuple[Condition | None, ...] = (
    None,
    Condition.LEFT_NEURAL_FORAMINAL_NARROWING,
    Condition.RIGHT_NEURAL_FORAMINAL_NARROWING,
)
"""What each axial query, in the order of `QUERIES`, is also asked."""

TASKS = {View.SAGITTAL_T1: 2, View.AXIAL_T2: 1}
"""Auxiliary tasks of each query, by view."""


def with_auxiliary(crops: LabelledCrops, table: LabelTable) -> LabelledCrops:
    """The same crops with the grades of their auxiliary tasks.

    Parameters
    ----------
    crops : LabelledCrops
    table : LabelTable
        A study that is not in it has no such grades.

    Returns
    -------
    LabelledCrops
        With `auxiliary` (N, Q, K): Q queries and K tasks of the view.
    """
    row_of = {study: row for row, study in enumerate(table.studies)}
    row = np.array([row_of.get(str(study), -1) for study in crops.study], np.int64)
    shape = (len(crops), crops.severity.shape[1], TASKS[crops.view])
    auxiliary = np.full(shape, MISSING, np.int64)
    if crops.view is View.AXIAL_T2:
        for query, condition in enumerate(ON_AXIAL):
            if condition is not None:
                auxiliary[:, query, 0] = _graded(table, condition, row, crops.level)
    else:
        for side, conditions in ON_FORAMEN.items():
            here = crops.side == side
            for task, condition in enumerate(conditions):
                graded = _graded(table, condition, row, crops.level)
                auxiliary[here, 0, task] = graded[here]
    return replace(crops, auxiliary=auxiliary)


def _graded(
    table: LabelTable,
    condition: Condition,
    row: NDArray[np.int64],
    level: NDArray[np.int64],
) -> NDArray[np.int64]:
    """(N,) severities of a condition; `MISSING` where the row is -1."""
    return np.where(row >= 0, table.of(condition)[row, level], MISSING)


class AuxiliaryHeads(nn.Module):
    """Answers of the queries -> logits of their auxiliary tasks."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.heads = nn.ModuleDict(
            {view.name: nn.Linear(dim, TASKS[view] * len(Severity)) for view in View}
        )

    def forward(self, answers: Tensor, view: View) -> Tensor:
        """Logits (B, Q, K, 3) of answers (B, Q, D) on crops of a view."""
        logits: Tensor = self.heads[view.name](answers)
        return logits.view(*answers.shape[:2], TASKS[view], len(Severity))
