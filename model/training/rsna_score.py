"""The exact score of the RSNA 2024 challenge, its four parts, and what it means to have it.

Beside the score of a submission stand two that need no picture: the uniform guess, and the
prevalence of each condition at each level, tilted by the weights of the metric.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import TableError
from model.labels import Condition, Level, Zone
from model.training.grade_data import MISSING
from model.training.label_table import LabelTable, column_of, read_labels, read_table
from model.training.metrics import SEVERITY_WEIGHTS, any_severe_loss, weighted_log_loss

COLUMNS = ("normal_mild", "moderate", "severe")
"""Of a submission, beside "row_id"; in the order of `Severity`."""

_EPSILON = float(np.finfo(np.float64).eps)
_CONDITION_COUNT, _LEVEL_COUNT = len(Condition), len(Level)

Answers = NDArray[np.float64]
"""(N, 5, 5, 3): by study, condition, level and severity."""


@dataclass(frozen=True, slots=True, eq=False)
class Submission:
    """A table of answers, by the name of the row.

    Attributes
    ----------
    rows : dict of str to (float, float, float)
        Numbers as they stand in the file, by `Severity`; finite and not negative.
    """

    rows: dict[str, tuple[float, float, float]] = field(repr=False)


def score_submission(submission: Path, labels: Path) -> dict[str, Any]:
    """The challenge's score of a submission, ready for JSON.

    Parameters
    ----------
    submission : Path
        CSV with "row_id" (`<study>_<condition>_<level>`) and `COLUMNS`.
    labels : Path
        CSV laid out as train.csv.

    Returns
    -------
    dict
        "score", "canal", "foraminal", "subarticular", "any_severe": the submission's, lower is
        better. "ladder": the same five for "uniform", "prior" (of these labels, by condition
        and level) and "ours". "studies" and "rows" count what was scored; "rows_without_label"
        what was answered but has none; "studies_without_answer" what has labels but is not in
        the submission and was left out.

    Raises
    ------
    TableError
        A file is not in its layout; a number is negative or not finite; a row stands twice; a
        study of the submission lacks a row that has a label; no study is in both files.

    References
    ----------
    RSNA 2024 Lumbar Spine Degenerative Classification, evaluation page.
    """
    table, answered = read_labels(labels), read_submission(submission)
    names = [_study_of(row) for row in answered.rows]
    present = np.isin(np.array(table.studies), np.unique(names))
    if not present.any():
        raise TableError(f"No study of {submission.name} is in {labels.name}.")
    chosen = _only(table, present)
    answers = _arranged(chosen, answered, submission)
    known = chosen.severity != MISSING
    if not known.any():
        raise TableError(f"{labels.name} has no label for these studies.")
    ladder = {
        "uniform": parts(np.full_like(answers, 1 / 3), chosen),
        "prior": parts(prior_answers(chosen), chosen),
        "ours": parts(answers, chosen),
    }
    return {
        **ladder["ours"],
        "ladder": ladder,
        "studies": len(chosen),
        "rows": int(known.sum()),
        "rows_without_label": len(answered.rows) - int(known.sum()),
        "studies_without_answer": len(table) - len(chosen),
    }


def parts(answers: Answers, labels: LabelTable) -> dict[str, float | None]:
    """Score and its four parts of answers (N, 5, 5, 3) to the labels of N studies.

    Returns
    -------
    dict
        "score" is the mean of "canal", "foraminal", "subarticular" and "any_severe". A part
        without any label is None and counts in no mean.
    """
    losses: dict[str, float | None] = {}
    for zone in Zone:
        chosen = [index for index, one in enumerate(Condition) if one.zone is zone]
        known = labels.severity[:, chosen] != MISSING
        severity = labels.severity[:, chosen][known]
        rows = renormalised(answers[:, chosen][known])
        losses[zone.value] = weighted_log_loss(rows, severity) if len(severity) else None
    losses["any_severe"] = _any_severe(answers, labels)
    there = [loss for loss in losses.values() if loss is not None]
    return {"score": float(np.mean(there)) if there else None, **losses}


def renormalised(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rows (N, 3) as the challenge's log loss reads them: each number clipped, then summing to 1.

    Clipping comes first, so that a row of zeros means "no idea" instead of an error.
    """
    clipped = np.clip(rows, _EPSILON, 1 - _EPSILON)
    return np.asarray(clipped / clipped.sum(axis=1, keepdims=True), np.float64)


def prior_answers(labels: LabelTable) -> Answers:
    """The best answer (N, 5, 5, 3) without a picture: prevalence times 1, 2, 4.

    A condition at a level without any label gets the uniform answer.
    """
    counts = np.stack([(labels.severity == s).sum(axis=0) for s in range(3)], axis=-1)
    tilted = counts * SEVERITY_WEIGHTS
    total = tilted.sum(axis=-1, keepdims=True)
    prior = np.where(total > 0, tilted / np.maximum(total, 1), 1 / 3)
    return np.broadcast_to(prior, (len(labels), *prior.shape)).astype(np.float64)


def read_submission(path: Path) -> Submission:
    """Read a table of answers; parameters and errors as for `score_submission`."""
    table = read_table(path, ("row_id", *COLUMNS))
    names = table["row_id"].str.strip()
    if names.duplicated().any():
        raise TableError(f"{path.name} has a row twice.")
    try:
        numbers = table[list(COLUMNS)].to_numpy().astype(np.float64)
    except ValueError as error:
        raise TableError(f"{path.name} holds something that is no number.") from error
    if not np.isfinite(numbers).all():
        raise TableError(f"{path.name} holds a number that is not finite.")
    if (numbers < 0).any():
        raise TableError(f"{path.name} holds a negative probability.")
    return Submission({name: (a, b, c) for name, (a, b, c) in zip(names, numbers.tolist(),
                                                                  strict=True)})  # fmt: skip


def _any_severe(answers: Answers, labels: LabelTable) -> float | None:
    """Loss of "any level of the canal is Severe"; numbers are clipped but not renormalised."""
    canal = list(Condition).index(Condition.SPINAL_CANAL_STENOSIS)
    known = labels.severity[:, canal] != MISSING
    if not known.any():
        return None
    study = np.broadcast_to(np.arange(len(labels))[:, None], known.shape)[known]
    return any_severe_loss(answers[:, canal][known], labels.severity[:, canal][known], study)


def _study_of(row_id: str) -> str:
    """The part of a row's name before condition and level; all of it where there is none."""
    for condition in Condition:
        head, found, _ = row_id.partition(f"_{condition.name.lower()}_")
        if found:
            return head
    return row_id


def _only(table: LabelTable, keep: NDArray[np.bool_]) -> LabelTable:
    studies = tuple(study for study, kept in zip(table.studies, keep, strict=True) if kept)
    return LabelTable(studies, table.severity[keep], table.fold[keep])


def _arranged(table: LabelTable, answered: Submission, path: Path) -> Answers:
    """Answers in the order of the labels; uniform where there is neither label nor answer."""
    answers = np.full((len(table), _CONDITION_COUNT, _LEVEL_COUNT, 3), 1 / 3)
    for place, study in enumerate(table.studies):
        for c, condition in enumerate(Condition):
            for number, level in enumerate(Level):
                row = answered.rows.get(f"{study}_{column_of(condition, level)}")
                if row is not None:
                    answers[place, c, number] = row
                elif table.severity[place, c, number] != MISSING:
                    lacking = f"{study}_{column_of(condition, level)}"
                    raise TableError(f"{path.name} has no row “{lacking}”.")
    return answers
