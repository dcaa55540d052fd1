"""Sets of grades that hold the true one in nine cases of ten, for each true severity alike."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import WeightsError
from model.labels import Severity, Zone
from model.results import Prediction

GRADE_SETS = "grade_sets.json"
"""The file of thresholds, beside the weights."""

COVERAGE = 0.9
"""Share of the findings of each true severity whose set shall hold it."""

SCHEMA = 1

Thresholds = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class GradeSets:
    """The thresholds of all zones, and where they come from.

    Attributes
    ----------
    thresholds : mapping of Zone to (float, float, float)
        By `Severity`: the least probability with which a severity is in the set.
    weights_sha256 : str
        Of the grading weights that the thresholds were set with.
    studies : frozenset of str
        Digests of the studies that they were set on.
    """

    thresholds: Mapping[Zone, Thresholds]
    weights_sha256: str
    studies: frozenset[str] = field(default=frozenset(), repr=False)


def class_thresholds(shown: NDArray[np.float64], severity: NDArray[np.int64]) -> Thresholds:
    """The least probability of each severity that keeps `COVERAGE` of the findings that have it.

    Parameters
    ----------
    shown : (N, 3) float64
        Probabilities as a reader sees them, of findings that were not trained on.
    severity : (N,) int64
        What is true.

    Returns
    -------
    (float, float, float)
        By `Severity`; 0, which leaves nothing out, where there are too few findings to tell.

    Notes
    -----
    Of n findings with this severity the threshold is the m-th least probability, m being
    floor(0.1 (n + 1)): a further finding of the same kind lies below it with a probability of at
    most m / (n + 1), whatever the network. That is a promise about findings; those of one
    patient are alike, so it is less exact than their number says.

    References
    ----------
    Vovk 2012, "Conditional validity of inductive conformal predictors" (one quantile per class).
    """
    least = []
    for one in Severity:
        own = np.sort(shown[severity == one, one])
        rank = int(np.floor((1 - COVERAGE) * (len(own) + 1) + 1e-9))  # 1 - 0.9 falls short of 0.1
        least.append(float(own[rank - 1]) if rank else 0.0)
    normal, moderate, severe = least
    return normal, moderate, severe


def members(shown: NDArray[np.float64], thresholds: Thresholds) -> NDArray[np.bool_]:
    """Which severities are in the set of each finding.

    Parameters
    ----------
    shown : (N, 3) float64
    thresholds : (float, float, float)
        From `class_thresholds`.

    Returns
    -------
    (N, 3) bool
        By `Severity`, never empty and without gaps: the severity that is shown is always in, and
        Moderate is wherever both others are. Both only make sets larger, so coverage holds.
    """
    inside = shown >= np.array(thresholds)
    # on a tie the worse severity is shown, as in `Prediction.severity`
    top = shown.shape[1] - 1 - shown[:, ::-1].argmax(axis=1)
    inside[np.arange(len(shown)), top] = True
    inside[:, Severity.MODERATE] |= inside[:, Severity.NORMAL_MILD] & inside[:, Severity.SEVERE]
    return np.asarray(inside, np.bool_)


def with_grade_set(prediction: Prediction, sets: GradeSets | None) -> Prediction:
    """The prediction with the severities that it leaves open; unchanged without thresholds."""
    if sets is None:
        return prediction
    shown = np.array([prediction.probabilities], np.float64)
    inside = members(shown, sets.thresholds[prediction.condition.zone])[0]
    return replace(prediction, grade_set=tuple(one for one in Severity if inside[one]))


def read_grade_sets(folder: Path) -> GradeSets | None:
    """The thresholds of a folder of weights; None where it has none.

    Raises
    ------
    WeightsError
        The file is damaged or not made for this program.
    """
    try:
        content = json.loads((folder / GRADE_SETS).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise WeightsError(f"{GRADE_SETS} cannot be read.") from error
    if not isinstance(content, dict) or content.get("sha256") != seal(content):
        raise WeightsError(f"{GRADE_SETS} is damaged.")
    if content.get("schema") != SCHEMA or content.get("coverage") != COVERAGE:
        raise WeightsError(f"{GRADE_SETS} was made for another version of this program.")
    try:
        named = content["thresholds"]
        thresholds = {zone: _triple(named[zone.value]) for zone in Zone}
        calibration = content["calibration"]
        studies = frozenset(str(digest) for digest in calibration["study_digests"])
        return GradeSets(thresholds, str(calibration["weights_sha256"]), studies)
    except (KeyError, TypeError, ValueError) as error:
        raise WeightsError(f"{GRADE_SETS} is not complete.") from error


def _triple(named: Mapping[str, Any]) -> Thresholds:
    """The thresholds of a zone by severity, each a probability."""
    normal, moderate, severe = (float(named[severity.text]) for severity in Severity)
    if not all(0 <= value <= 1 for value in (normal, moderate, severe)):
        raise ValueError("a threshold is no probability")
    return normal, moderate, severe


def seal(content: Mapping[str, Any]) -> str:
    """SHA-256 of all of the file but the digest itself, however the JSON is laid out."""
    rest = {key: value for key, value in content.items() if key != "sha256"}
    return hashlib.sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()
