"""Intervals of parts agree with the slow way and with what can be worked by hand."""

import numpy as np
import pytest

from model.training.evaluation_parts import part_intervals
from model.training.metrics import SEVERITY_WEIGHTS, weighted_log_loss


def drawn(studies: int, each: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(3)
    shown = random.dirichlet((4, 2, 1), studies * each)
    severity = np.array([random.choice(3, p=row) for row in shown])
    return shown, severity, np.repeat(np.arange(studies), each)


def test_they_agree_with_resampling_findings_one_by_one() -> None:
    shown, severity, study = drawn(40, 5)
    fast = part_intervals(shown, severity, study, 4000)
    random = np.random.default_rng(9)
    losses, accuracies = [], []
    for _ in range(1500):
        chosen = np.concatenate(
            [np.flatnonzero(study == one) for one in random.integers(0, 40, 40)]
        )
        losses.append(weighted_log_loss(shown[chosen] * SEVERITY_WEIGHTS, severity[chosen]))
        accuracies.append((shown[chosen].argmax(1) == severity[chosen]).mean())
    for name, values in (("weighted_log_loss", losses), ("accuracy", accuracies)):
        slow = np.quantile(values, (0.025, 0.975))
        width = slow[1] - slow[0]
        assert np.abs(np.array(fast[name]) - slow).max() < 0.08 * width


def test_the_same_studies_give_the_same_interval_around_the_figure() -> None:
    shown, severity, study = drawn(30, 4)
    low, high = part_intervals(shown, severity, study, 500)["weighted_log_loss"]
    assert low < weighted_log_loss(shown * SEVERITY_WEIGHTS, severity) < high
    assert part_intervals(shown, severity, study, 500)["weighted_log_loss"] == (low, high)


def test_one_study_has_no_spread_and_findings_of_a_study_stay_together() -> None:
    shown, severity, _ = drawn(1, 6)
    low, high = part_intervals(shown, severity, np.zeros(6, int), 50)["accuracy"]
    assert low == high == pytest.approx((shown.argmax(1) == severity).mean())
    shown, severity, study = drawn(60, 4)
    apart = part_intervals(shown, severity, np.arange(len(severity)), 2000)["accuracy"]
    doubled = part_intervals(
        np.repeat(shown, 4, axis=0), np.repeat(severity, 4), np.repeat(np.arange(240), 4), 2000
    )["accuracy"]
    assert doubled == pytest.approx(apart)  # copies within a study add nothing
    assert len(study) == 240
