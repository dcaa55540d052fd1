"""Set the thresholds of the grade sets on studies that training did not see, and try them.

`python -m model.training.evaluation_sets --data DIR --weights DIR --fold N [N ...] --out FILE`
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.grade_sets import COVERAGE, SCHEMA, GradeSets, class_thresholds, members, seal
from model.labels import Severity, View, Zone
from model.training.evaluation_predictions import (
    held_out,
    read_grades,
    study_digest,
)
from model.training.grade_data import MISSING, LabelledCrops, read_axial, read_sagittal

PARTS = 5
"""Studies are cut in this many parts: each is tried with thresholds set on the others."""

Probabilities = NDArray[np.float64]
Numbers = NDArray[np.int64]

_QUERIES = {
    Zone.CANAL: (View.AXIAL_T2, slice(0, 1)),
    Zone.FORAMINAL: (View.SAGITTAL_T1, slice(0, 1)),
    Zone.SUBARTICULAR: (View.AXIAL_T2, slice(1, 3)),
}


def conformal_figures(
    shown: Probabilities,
    severity: Numbers,
    study: Numbers,
    zone: Zone,
    sets: GradeSets | None = None,
) -> dict[str, Any] | None:
    """How often grade sets hold the true severity, and how large they are.

    Parameters
    ----------
    shown : (N, 3) float64
    severity, study : (N,) int64
    zone : Zone
    sets : GradeSets or None
        Tried as they are where none of the studies was used to set them. Otherwise each fifth
        of the studies is tried with thresholds set on the other four.

    Returns
    -------
    dict or None
        "thresholds" (which of the two), "target", "coverage" by severity (None where there is
        none), "mean_set_size" and "sets_of_one" (share). None for a single study without
        thresholds of its own.
    """
    numbers = np.unique(study)
    if sets is not None and not any(study_digest(int(one)) in sets.studies for one in numbers):
        inside = members(shown, sets.thresholds[zone])
        return {"thresholds": "shipped, set on other studies", **_coverage(inside, severity)}
    if len(numbers) < 2:
        return None
    inside = cross_fitted(shown, severity, study)
    return {"thresholds": "cross-fitted over studies", **_coverage(inside, severity)}


def cross_fitted(shown: Probabilities, severity: Numbers, study: Numbers) -> NDArray[np.bool_]:
    """(N, 3) sets of each finding, from thresholds that its study had no part in."""
    numbers, place = np.unique(study, return_inverse=True)
    parts = min(PARTS, len(numbers))
    part = np.random.default_rng(0).permutation(len(numbers))[place] % parts
    inside = np.zeros(shown.shape, bool)
    for one in range(parts):
        here = part == one
        inside[here] = members(shown[here], class_thresholds(shown[~here], severity[~here]))
    return inside


def _coverage(inside: NDArray[np.bool_], severity: Numbers) -> dict[str, Any]:
    size = inside.sum(axis=1)
    return {
        "target": COVERAGE,
        "coverage": {one.text: _mean(inside[severity == one, one]) for one in Severity},
        "mean_set_size": float(size.mean()),
        "sets_of_one": float((size == 1).mean()),
    }


def _mean(values: NDArray[np.bool_]) -> float | None:
    return float(values.mean()) if len(values) else None


def calibration(data: Path, weights: Path, folds: Sequence[int]) -> dict[str, Any]:
    """Thresholds of all zones from some folds, as the content of `GRADE_SETS`.

    Each study is graded by those members of the ensemble alone that never saw it.

    Raises
    ------
    TrainedOnError
        Every member was trained on a study of these folds.
    """
    grades = read_grades(weights)
    views = {crops.view: crops.folds(*folds) for crops in (read_sagittal(data), read_axial(data))}
    studies = sorted({int(study) for crops in views.values() for study in crops.study})
    shown = {view: held_out(grades, crops) for view, crops in views.items()}
    thresholds, counts = {}, {}
    for zone, (view, queries) in _QUERIES.items():
        chances, severity = _labelled(views[view], shown[view], queries)
        thresholds[zone.value] = _named(class_thresholds(chances, severity))
        counts[zone.value] = _named(np.bincount(severity, minlength=3).tolist())
    content = {
        "schema": SCHEMA,
        "coverage": COVERAGE,
        "thresholds": thresholds,
        "calibration": {
            "data": "RSNA 2024 (LumbarDISC), given places, by networks that never saw the study",
            "folds": list(folds),
            "weights_sha256": grades.sha256,
            "findings": counts,
            "studies": len(studies),
            "study_digests": sorted(study_digest(study) for study in studies),
        },
    }
    return content | {"sha256": seal(content)}


def _labelled(
    crops: LabelledCrops, shown: Probabilities, queries: slice
) -> tuple[Probabilities, Numbers]:
    severity = crops.severity[:, queries]
    known = severity != MISSING
    return shown[:, queries][known], severity[known]


def _named(values: Any) -> dict[str, Any]:
    return {severity.text: value for severity, value in zip(Severity, values, strict=True)}


def main() -> None:
    """Read the command line, set the thresholds and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--fold", type=int, required=True, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    content = calibration(chosen.data, chosen.weights, chosen.fold)
    chosen.out.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
