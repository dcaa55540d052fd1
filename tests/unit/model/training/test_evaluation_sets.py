"""Grade sets tried on held-out studies: coverage by hand, no study judges itself."""

from __future__ import annotations

import numpy as np
import pytest

from model.grade_sets import GradeSets
from model.labels import Zone
from model.training.evaluation_predictions import study_digest
from model.training.evaluation_sets import conformal_figures, cross_fitted

SHOWN = np.array([[0.7, 0.2, 0.1], [0.5, 0.4, 0.1], [0.2, 0.5, 0.3], [0.6, 0.3, 0.1]])
SEVERITY = np.array([0, 1, 2, 2])
STUDY = np.array([1, 1, 2, 2])


def test_coverage_and_size_by_hand() -> None:
    """Sets {N}, {N, M}, {M, S}, {N, M}: N 1 of 1, M 1 of 1, S 1 of 2, mean size 7 / 4."""
    sets = GradeSets(dict.fromkeys(Zone, (0.45, 0.25, 0.25)), "w")
    figures = conformal_figures(SHOWN, SEVERITY, STUDY, Zone.CANAL, sets)
    assert figures == {
        "thresholds": "shipped, set on other studies",
        "target": 0.9,
        "coverage": {"Normal/Mild": 1.0, "Moderate": 1.0, "Severe": 0.5},
        "mean_set_size": 1.75,
        "sets_of_one": 0.25,
    }


def test_thresholds_are_not_tried_on_their_own_studies() -> None:
    own = frozenset({study_digest(2)})
    sets = GradeSets(dict.fromkeys(Zone, (0.5, 0.5, 0.5)), "w", own)
    figures = conformal_figures(SHOWN, SEVERITY, STUDY, Zone.CANAL, sets)
    assert figures is not None
    assert figures["thresholds"] == "cross-fitted over studies"


def test_one_study_cannot_be_cross_fitted() -> None:
    assert conformal_figures(SHOWN[:2], SEVERITY[:2], STUDY[:2], Zone.CANAL) is None


def test_a_severity_that_is_absent_has_no_coverage() -> None:
    figures = conformal_figures(SHOWN[:3], np.array([0, 0, 1]), np.array([1, 2, 3]), Zone.CANAL)
    assert figures is not None
    assert figures["coverage"]["Severe"] is None


def test_a_study_has_no_part_in_its_own_thresholds() -> None:
    """One study with odd labels would lower the thresholds for itself if it were counted."""
    random = np.random.default_rng(0)
    normal = random.uniform(0.8, 0.95, 100)
    normal[:20] = 0.02  # study 0: twenty findings that the network gets wrong
    shown = np.column_stack([normal, (1 - normal) / 2, (1 - normal) / 2])
    study = np.concatenate([np.zeros(20), 1 + np.arange(80)]).astype(np.int64)
    inside = cross_fitted(shown, np.zeros(100, np.int64), study)
    assert not inside[:20, 0].any()
    assert inside[20:, 0].all()


@pytest.mark.parametrize("studies", [2, 3, 7])
def test_every_finding_gets_a_set(studies: int) -> None:
    study = np.arange(20) % studies
    shown = np.random.default_rng(0).dirichlet((2, 1, 1), 20)
    inside = cross_fitted(shown, np.arange(20) % 3, study)
    assert inside.any(axis=1).all()
