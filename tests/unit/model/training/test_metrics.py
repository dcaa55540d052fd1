"""The official metric and the other figures, against cases worked by hand and scikit-learn."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sklearn.metrics import log_loss as sklearn_log_loss

from model.training.metrics import (
    any_severe_loss,
    calibration_error,
    log_loss,
    reliability,
    summary,
    weighted_log_loss,
)

UNIFORM = np.full((3, 3), 1 / 3)


def test_a_uniform_guess_loses_ln_3_whatever_the_weights() -> None:
    severity = np.array([0, 1, 2])
    assert log_loss(UNIFORM, severity) == pytest.approx(math.log(3))
    assert weighted_log_loss(UNIFORM, severity) == pytest.approx(math.log(3))


def test_severe_counts_four_times() -> None:
    probabilities = np.array([[0.5, 0.25, 0.25], [0.5, 0.25, 0.25]])
    severity = np.array([0, 2])
    by_hand = (1 * math.log(2) + 4 * math.log(4)) / 5
    assert weighted_log_loss(probabilities, severity) == pytest.approx(by_hand)


def test_it_agrees_with_scikit_learn_as_the_official_code_calls_it() -> None:
    random = np.random.default_rng(0)
    probabilities = random.dirichlet((1, 1, 1), 200)
    severity = random.integers(0, 3, 200)
    weight = np.array([1, 2, 4])[severity]
    official = sklearn_log_loss(severity, probabilities, sample_weight=weight, labels=[0, 1, 2])
    assert weighted_log_loss(probabilities, severity) == pytest.approx(official)


def test_rows_are_renormalised() -> None:
    severity = np.array([0, 1, 2])
    probabilities = np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4]])
    assert weighted_log_loss(probabilities * 5, severity) == pytest.approx(
        weighted_log_loss(probabilities, severity)
    )


def test_certainty_that_is_wrong_is_clipped() -> None:
    loss = log_loss(np.array([[1.0, 0.0, 0.0]]), np.array([2]))
    assert loss == pytest.approx(-math.log(np.finfo(float).eps))


def test_any_severe_takes_the_largest_of_each_study() -> None:
    canal = np.array([[0.9, 0.0, 0.1], [0.2, 0.2, 0.6], [0.7, 0.1, 0.2]])
    severity, study = np.array([0, 2, 1]), np.array([1, 1, 2])
    by_hand = (4 * -math.log(0.6) + 2 * -math.log(0.8)) / 6
    assert any_severe_loss(canal, severity, study) == pytest.approx(by_hand)


def test_any_severe_does_not_raise_where_no_study_is_severe() -> None:
    loss = any_severe_loss(np.array([[0.8, 0.2, 0.0]]), np.array([0]), np.array([1]))
    assert loss == pytest.approx(0.0, abs=1e-9)


def test_calibration_by_hand() -> None:
    """Two answers with 0.8, one right: a gap of 0.3."""
    probabilities = np.array([[0.8, 0.1, 0.1], [0.8, 0.1, 0.1]])
    assert calibration_error(probabilities, np.array([0, 1])) == pytest.approx(0.3)


def test_reliability_by_hand() -> None:
    """0.5 lies in the eighth bin of fifteen, 0.8 and 0.82 in the thirteenth, 1 in the last."""
    top = np.array([0.82, 0.5, 0.8, 1.0])
    probabilities = np.column_stack([top, (1 - top) / 2, (1 - top) / 2])
    rows = reliability(probabilities, np.array([0, 1, 2, 0]))
    assert [row["n"] for row in rows] == [1, 2, 1]
    assert [row["accuracy"] for row in rows] == [0, 0.5, 1]
    assert [row["confidence"] for row in rows] == pytest.approx([0.5, 0.81, 1])


def test_summary_of_a_small_case_by_hand() -> None:
    shown = np.array([[0.8, 0.1, 0.1], [0.6, 0.3, 0.1], [0.1, 0.8, 0.1], [0.7, 0.1, 0.2]])
    figures = summary(shown, np.array([0, 0, 1, 2]), np.array([1, 1, 2, 2]))
    assert (figures["n"], figures["studies"]) == (4, 2)
    assert figures["accuracy"] == 0.75
    assert figures["majority_accuracy"] == 0.5
    assert figures["balanced_accuracy"] == pytest.approx(2 / 3)
    assert figures["auc_severe"] == 1.0
    assert figures["two_grade_errors"] == 1


def test_figures_that_need_an_absent_severity_are_none() -> None:
    figures = summary(UNIFORM, np.array([0, 0, 0]), np.array([1, 2, 3]))
    assert figures["auc_severe"] is None
    assert figures["ap_severe"] is None
    assert figures["kappa_quadratic"] is None
    assert figures["accuracy"] == 1.0


def test_kappa_by_hand() -> None:
    """Truth 0, 0, 1, 2; grades 0, 1, 1, 2.

    One of four is off by one: linear disagreement 1 / 4 of one step. By chance, with the
    margins (2, 1, 1) and (1, 2, 1): sum over pairs of margin products times distance, over 16:
    linear 2*2*1 + 2*1*2 + 1*1*1 + 1*1*1 + 1*1*2 + 1*2*1 = 14, quadratic
    2*2*1 + 2*1*4 + 1*1*1 + 1*1*1 + 1*1*4 + 1*2*1 = 20.
    """
    shown = np.eye(3)[[0, 1, 1, 2]] * 0.8 + 0.2 / 3
    figures = summary(shown, np.array([0, 0, 1, 2]), np.array([1, 1, 2, 2]))
    assert figures["kappa_linear"] == pytest.approx(1 - (1 / 4) / (14 / 16))
    assert figures["kappa_quadratic"] == pytest.approx(1 - (1 / 4) / (20 / 16))


def test_average_precision_and_auc_by_hand() -> None:
    """Severe at ranks 1 and 3 of 4: precision 1 and 2/3; 3 of 4 pairs are in order."""
    severe = np.array([0.9, 0.6, 0.5, 0.1])
    shown = np.column_stack([1 - severe, np.zeros(4), severe])
    figures = summary(shown, np.array([2, 0, 2, 0]), np.arange(4))
    assert figures["ap_severe"] == pytest.approx((1 + 2 / 3) / 2)
    assert figures["auc_severe"] == pytest.approx(3 / 4)
    assert figures["auc_moderate"] == pytest.approx(3 / 4)


def test_sensitivity_at_a_specificity_by_hand() -> None:
    """Of 21 healthy scores 0, 0.05 .. 1 the 95 % point is 0.95: one of them lies above it."""
    healthy = np.arange(21) / 20
    severe = np.array([0.96, 0.97, 0.94, 0.5])
    score = np.concatenate([healthy, severe]) * 0.9
    shown = np.column_stack([1 - score, np.zeros(25), score])
    figures = summary(shown, np.array([0] * 21 + [2] * 4), np.arange(25))
    assert figures["sensitivity_severe_at_95_specificity"] == 0.5


def test_errors_by_two_grades_count_both_ways() -> None:
    shown = np.eye(3)[[0, 2, 1, 2]]
    figures = summary(shown, np.array([2, 0, 2, 2]), np.arange(4))
    assert figures["two_grade_errors"] == 2
    assert figures["balanced_accuracy"] == pytest.approx((0 + 1 / 3) / 2)
