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
