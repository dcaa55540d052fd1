"""The figures that grades are judged by, the official RSNA 2024 metric among them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, cohen_kappa_score, roc_auc_score

from model.labels import Severity

SEVERITY_WEIGHTS = np.array([1.0, 2.0, 4.0])
"""Sample weight by true severity (RSNA 2024 evaluation page)."""

_EPSILON = float(np.finfo(np.float64).eps)  # p = 0 is clipped here, as in the official metric

Probabilities = NDArray[np.float64]
Severities = NDArray[np.int64]


def _chosen(probabilities: Probabilities, severity: Severities) -> NDArray[np.float64]:
    """Renormalised probability (N,) of what is true."""
    rows = probabilities / probabilities.sum(axis=1, keepdims=True)
    truth = rows[np.arange(len(severity)), severity]
    return np.asarray(np.clip(truth, _EPSILON, 1 - _EPSILON), np.float64)


def log_loss(probabilities: Probabilities, severity: Severities) -> float:
    """Mean negative log probability of what is true.

    Parameters
    ----------
    probabilities : (N, 3) float64
        By `Severity`; rows are renormalised.
    severity : (N,) int64
    """
    return float(-np.log(_chosen(probabilities, severity)).mean())


def weighted_log_loss(probabilities: Probabilities, severity: Severities) -> float:
    """Log loss weighted 1, 2, 4 by true severity; parameters as for `log_loss`.

    References
    ----------
    RSNA 2024 Lumbar Spine Degenerative Classification, evaluation.
    """
    weight = SEVERITY_WEIGHTS[severity]
    return float((weight * -np.log(_chosen(probabilities, severity))).sum() / weight.sum())


def any_severe_loss(canal: Probabilities, severity: Severities, study: NDArray[np.int64]) -> float:
    """The fourth part of the official score: whether any level of the canal is Severe.

    Parameters
    ----------
    canal : (N, 3) float64
        Not renormalised, as in the official metric.
    severity : (N,) int64
    study : (N,) int64
        What the rows are pooled by: largest prediction, largest label, largest weight.
    """
    numbers, place = np.unique(study, return_inverse=True)
    predicted, weight = np.zeros(len(numbers)), np.zeros(len(numbers))
    np.maximum.at(predicted, place, canal[:, Severity.SEVERE])
    np.maximum.at(weight, place, SEVERITY_WEIGHTS[severity])
    truth = np.zeros(len(numbers), bool)
    np.logical_or.at(truth, place, severity == Severity.SEVERE)
    predicted = np.clip(predicted, _EPSILON, 1 - _EPSILON)
    loss = -np.where(truth, np.log(predicted), np.log(1 - predicted))
    return float((weight * loss).sum() / weight.sum())


def reliability(probabilities: Probabilities, severity: Severities) -> list[dict[str, float | int]]:
    """How often the shown severity is right, by the probability it is shown with.

    Parameters
    ----------
    probabilities : (N, 3) float64
        By `Severity`, as a reader sees them.
    severity : (N,) int64

    Returns
    -------
    list of dict
        For each of 15 bins of equal width that holds a finding, from the least sure: "n",
        "confidence" (mean probability of the shown severity) and "accuracy".
    """
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == severity
    bins = np.minimum((confidence * 15).astype(int), 14)
    return [
        {
            "n": int((bins == one).sum()),
            "confidence": float(confidence[bins == one].mean()),
            "accuracy": float(right[bins == one].mean()),
        }
        for one in np.unique(bins)
    ]


def calibration_error(probabilities: Probabilities, severity: Severities) -> float:
    """Expected calibration error of the shown severity; parameters as for `reliability`.

    References
    ----------
    Guo et al. 2017, arXiv:1706.04599, equation 3.
    """
    rows = reliability(probabilities, severity)
    gaps = sum(row["n"] * abs(row["accuracy"] - row["confidence"]) for row in rows)
    return float(gaps / len(severity))


def _auc(score: NDArray[np.float64], truth: NDArray[np.bool_]) -> float | None:
    """Area under the ROC curve, None where only one kind is present."""
    return float(roc_auc_score(truth, score)) if 0 < truth.sum() < len(truth) else None


def _sensitivity(
    score: NDArray[np.float64], truth: NDArray[np.bool_], specificity: float = 0.95
) -> float | None:
    """Share of `truth` above the score that `specificity` of the others stay under."""
    if not 0 < truth.sum() < len(truth):
        return None
    threshold = np.quantile(score[~truth], specificity)
    return float((score[truth] > threshold).mean())


def summary(
    shown: Probabilities, severity: Severities, study: NDArray[np.int64]
) -> dict[str, float | int | None]:
    """All figures of one condition.

    Parameters
    ----------
    shown : (N, 3) float64
        Probabilities as a reader sees them; for the weighted log loss they are multiplied by
        1, 2, 4 and renormalised, which is what minimises it.
    severity : (N,) int64
    study : (N,) int64

    Returns
    -------
    dict
        Keys as in the evaluation's JSON; None where a figure needs a severity that is absent.
    """
    guess = shown.argmax(axis=1)
    severe, diseased = severity == Severity.SEVERE, severity >= Severity.MODERATE
    score = shown[:, Severity.SEVERE]
    majority = np.bincount(severity, minlength=3).max() / len(severity)
    recalls = [float((guess[severity == s] == s).mean()) for s in np.unique(severity)]
    several = len(np.unique(np.concatenate([severity, guess]))) > 1
    kappas = {
        f"kappa_{name}": float(cohen_kappa_score(severity, guess, weights=name))
        if several
        else None
        for name in ("linear", "quadratic")
    }
    return {
        "n": len(severity),
        "studies": len(np.unique(study)),
        "weighted_log_loss": weighted_log_loss(shown * SEVERITY_WEIGHTS, severity),
        "log_loss": log_loss(shown, severity),
        "accuracy": float((guess == severity).mean()),
        "majority_accuracy": float(majority),
        "balanced_accuracy": float(np.mean(recalls)),
        "auc_severe": _auc(score, severe),
        "auc_moderate": _auc(1 - shown[:, Severity.NORMAL_MILD], diseased),
        "ap_severe": float(average_precision_score(severe, score)) if severe.any() else None,
        **kappas,
        "sensitivity_severe_at_95_specificity": _sensitivity(score, severe),
        "two_grade_errors": int((np.abs(guess - severity) == 2).sum()),
        "ece": calibration_error(shown, severity),
    }
