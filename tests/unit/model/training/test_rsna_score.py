"""The challenge's score against scikit-learn called as the challenge did, and its edge cases."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import log_loss

from model.errors import TableError
from model.labels import Condition, Level, Severity
from model.training.label_table import column_of, columns
from model.training.rsna_score import COLUMNS, prior_answers, renormalised, score_submission

CANAL = Condition.SPINAL_CANAL_STENOSIS
Rows = dict[str, tuple[float, float, float]]


def write_labels(folder: Path, severity: np.ndarray, first: int = 100) -> Path:
    """Severities (N, 25) in the order of `columns`, -1 for none."""
    words = [*(s.text for s in Severity), ""]
    lines = [",".join(("study_id", *columns()))]
    lines += [
        ",".join((str(first + n), *(words[s] for s in row))) for n, row in enumerate(severity)
    ]
    (folder / "train.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder / "train.csv"


def write_submission(folder: Path, rows: Rows) -> Path:
    lines = [",".join(("row_id", *COLUMNS))]
    lines += [",".join((name, *map(repr, row))) for name, row in rows.items()]
    (folder / "submission.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder / "submission.csv"


def same_row(studies: int, row: tuple[float, float, float]) -> Rows:
    return {f"{100 + n}_{name}": row for n in range(studies) for name in columns()}


def random_case(seed: int) -> tuple[np.ndarray, Rows]:
    random = np.random.default_rng(seed)
    severity = random.choice([0, 1, 2, -1], (12, 25), p=[0.6, 0.2, 0.15, 0.05])
    numbers = random.dirichlet((1, 1, 1), (12, 25)) * random.uniform(0.3, 1, (12, 25, 1))
    rows = {
        f"{100 + n}_{name}": tuple(numbers[n, place].tolist())
        for n in range(12)
        for place, name in enumerate(columns())
    }
    return severity, rows  # type: ignore[return-value]


def official(severity: np.ndarray, rows: Rows) -> list[float]:
    """Canal, foraminal, subarticular, any severe, one after the other as the challenge says."""
    losses = []
    numbers = np.array(list(rows.values())).reshape(len(severity), 25, 3)
    for word in ("spinal", "foraminal", "subarticular"):
        chosen = [place for place, name in enumerate(columns()) if word in name]
        known = severity[:, chosen] >= 0
        truth, shown = severity[:, chosen][known], numbers[:, chosen][known]
        weight = np.array([1, 2, 4])[truth]
        shown = shown / shown.sum(axis=1, keepdims=True)
        losses.append(log_loss(truth, shown, sample_weight=weight, labels=[0, 1, 2]))
    study, _ = np.nonzero(severity[:, :5] >= 0)
    known = severity[:, :5] >= 0
    truth, severe = severity[:, :5][known], numbers[:, :5, 2][known]
    weights = np.array([1, 2, 4])[truth]
    there = np.unique(study)
    any_truth = [(truth[study == s] == 2).max() for s in there]
    any_severe = [severe[study == s].max() for s in there]
    any_weight = [weights[study == s].max() for s in there]
    losses.append(log_loss(any_truth, any_severe, sample_weight=any_weight, labels=[0, 1]))
    return losses


@pytest.mark.parametrize("seed", range(5))
def test_all_four_parts_agree_with_scikit_learn(tmp_path: Path, seed: int) -> None:
    severity, rows = random_case(seed)
    found = score_submission(write_submission(tmp_path, rows), write_labels(tmp_path, severity))
    expected = official(severity, rows)
    names = ("canal", "foraminal", "subarticular", "any_severe")
    assert [found[name] for name in names] == pytest.approx(expected)
    assert found["score"] == pytest.approx(np.mean(expected))
    assert found["rows"] == (severity >= 0).sum()


def test_the_rungs_of_the_ladder(tmp_path: Path) -> None:
    severity, rows = random_case(1)
    found = score_submission(write_submission(tmp_path, rows), write_labels(tmp_path, severity))
    ladder = found["ladder"]
    assert ladder["uniform"]["foraminal"] == pytest.approx(math.log(3))
    assert ladder["prior"]["canal"] < ladder["uniform"]["canal"]
    assert ladder["ours"]["score"] == found["score"]


def test_the_prior_is_the_best_constant(tmp_path: Path) -> None:
    """Of one condition at one level: three Normal/Mild and one Severe give 3 : 0 : 4."""
    from model.training.label_table import read_labels

    severity = np.zeros((4, 25), int)
    severity[0, 0] = 2
    severity[:, 1] = -1
    prior = prior_answers(read_labels(write_labels(tmp_path, severity)))
    assert prior[2, 0, 0].tolist() == pytest.approx([3 / 7, 0, 4 / 7])
    assert prior[2, 0, 1].tolist() == pytest.approx([1 / 3] * 3)  # no label: no idea


def test_no_severe_study_does_not_raise(tmp_path: Path) -> None:
    rows = same_row(2, (0.8, 0.1, 0.1))
    labels = write_labels(tmp_path, np.zeros((2, 25), int))
    found = score_submission(write_submission(tmp_path, rows), labels)
    assert found["any_severe"] == pytest.approx(-math.log(0.9))
    assert found["canal"] == pytest.approx(-math.log(0.8))


def test_any_severe_is_not_renormalised_but_the_others_are(tmp_path: Path) -> None:
    rows = same_row(1, (0.4, 0.05, 0.05))
    labels = write_labels(tmp_path, np.zeros((1, 25), int))
    found = score_submission(write_submission(tmp_path, rows), labels)
    assert found["foraminal"] == pytest.approx(-math.log(0.8))
    assert found["any_severe"] == pytest.approx(-math.log(0.95))


def test_wrong_certainty_costs_as_much_as_the_machine_can_say(tmp_path: Path) -> None:
    severity = np.full((1, 25), 2)
    labels = write_labels(tmp_path, severity)
    found = score_submission(write_submission(tmp_path, same_row(1, (1.0, 0.0, 0.0))), labels)
    assert found["score"] == pytest.approx(-math.log(np.finfo(float).eps), rel=1e-6)


def test_a_row_of_zeros_is_no_idea() -> None:
    assert renormalised(np.zeros((1, 3)))[0].tolist() == pytest.approx([1 / 3] * 3)


def test_missing_labels_are_not_scored(tmp_path: Path) -> None:
    severity = np.zeros((1, 25), int)
    severity[0, 5:] = -1
    rows = dict.fromkeys(list(same_row(1, (0, 0, 0)))[:5], (0.5, 0.3, 0.2))
    found = score_submission(write_submission(tmp_path, rows), write_labels(tmp_path, severity))
    assert (found["rows"], found["foraminal"], found["subarticular"]) == (5, None, None)
    expected = (-math.log(0.5) - math.log(0.8)) / 2
    assert found["score"] == pytest.approx(expected)


def test_studies_that_were_not_answered_are_counted(tmp_path: Path) -> None:
    labels = write_labels(tmp_path, np.zeros((3, 25), int))
    rows = same_row(2, (0.8, 0.1, 0.1)) | {f"999_{columns()[0]}": (1.0, 0.0, 0.0)}
    found = score_submission(write_submission(tmp_path, rows), labels)
    assert (found["studies"], found["studies_without_answer"]) == (2, 1)
    assert found["rows_without_label"] == 1


def refused(folder: Path, rows: Rows, words: str) -> None:
    labels = write_labels(folder, np.zeros((1, 25), int))
    with pytest.raises(TableError, match=words):
        score_submission(write_submission(folder, rows), labels)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ((-0.1, 0.6, 0.5), "negative"),
        ((math.nan, 0.6, 0.4), "not finite"),
        ((math.inf, 0.6, 0.4), "not finite"),
    ],
)
def test_numbers_that_are_no_probabilities_are_refused(
    tmp_path: Path, row: tuple[float, float, float], words: str
) -> None:
    rows = same_row(1, (0.8, 0.1, 0.1))
    rows[f"100_{column_of(CANAL, Level.L4_L5)}"] = row
    refused(tmp_path, rows, words)


def test_a_study_must_be_answered_whole(tmp_path: Path) -> None:
    rows = same_row(1, (0.8, 0.1, 0.1))
    del rows[f"100_{column_of(CANAL, Level.L4_L5)}"]
    refused(tmp_path, rows, "no row “100_spinal_canal_stenosis_l4_l5”")


def test_a_submission_of_other_studies_is_refused(tmp_path: Path) -> None:
    rows = {f"7_{name}": (0.8, 0.1, 0.1) for name in columns()}
    refused(tmp_path, rows, "No study of submission.csv is in train.csv")


def test_a_row_may_not_stand_twice(tmp_path: Path) -> None:
    labels = write_labels(tmp_path, np.zeros((1, 25), int))
    path = write_submission(tmp_path, same_row(1, (0.8, 0.1, 0.1)))
    path.write_text(path.read_text() + f"\n100_{columns()[0]},1,0,0\n")
    with pytest.raises(TableError, match="twice"):
        score_submission(path, labels)
