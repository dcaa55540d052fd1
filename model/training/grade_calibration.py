"""Calibrate grading weights on studies that their members did not see.

`python -m model.training.grade_calibration --data DIR --weights FOLDER`
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from model.training.evaluation_figures import ZONES
from model.training.evaluation_predictions import held_out, read_grades
from model.training.grade_data import MISSING, LabelledCrops, read_axial, read_sagittal
from model.training.metrics import SEVERITY_WEIGHTS, weighted_log_loss
from model.training.weights_writing import write_manifest, write_weights
from model.vit import query_range
from model.weights import GRADES

PRIOR_SPREAD = 0.5
"""Standard deviation, on the scale of log-odds, of how far a network is thought to be off before
it is measured: few severe findings cannot move it far."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Calibration:
    """What the log-probabilities of one zone are multiplied by, and what is then added.

    Attributes
    ----------
    scale : float
        Above 1 the network was less sure than it could be.
    offset : (float, float, float)
        By `Severity`; the first is 0, because only differences count.
    """

    scale: float = 1.0
    offset: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def applied(self, shown: Numbers) -> Numbers:
        """Probabilities (N, 3) as they should have been shown."""
        logits = np.log(np.maximum(shown, 1e-12)) * self.scale + np.array(self.offset)
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(odds / odds.sum(axis=1, keepdims=True), np.float64)


def fitted(shown: Numbers, severity: NDArray[np.int64]) -> Calibration:
    """The calibration under which the true severities are most likely, given `PRIOR_SPREAD`.

    Parameters
    ----------
    shown : (N, 3) float64
        Probabilities of findings that were not trained on.
    severity : (N,) int64

    References
    ----------
    Guo et al. 2017, arXiv:1706.04599, section 4.2 (temperature and vector scaling).
    """
    log_shown = torch.from_numpy(np.log(np.maximum(shown, 1e-12)))
    target = torch.from_numpy(severity)
    parameters = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([parameters], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        """Negative log-posterior, and its gradient."""
        optimiser.zero_grad()
        offset = torch.cat([torch.zeros(1, dtype=torch.float64), parameters[1:]])
        logits = log_shown * parameters[0].exp() + offset
        loss = torch.nn.functional.cross_entropy(logits, target, reduction="sum")
        loss = loss + 0.5 * (parameters / PRIOR_SPREAD).square().sum()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimiser.step(closure)  # type: ignore[no-untyped-call]
    log_scale, moderate, severe = parameters.detach().tolist()
    return Calibration(float(np.exp(log_scale)), (0.0, moderate, severe))


def cross_fitted(shown: Numbers, severity: NDArray[np.int64], fold: NDArray[np.int64]) -> Numbers:
    """Probabilities (N, 3), each calibrated on the other folds alone."""
    result = shown.copy()
    for one in np.unique(fold):
        here = fold == one
        result[here] = fitted(shown[~here], severity[~here]).applied(shown[here])
    return result


def calibrate(data: Path, folder: Path) -> dict[str, Any]:
    """Measure the weights of `folder`, write the calibration into them, and say what it gave.

    Parameters
    ----------
    data : Path
        Holds sagittal_t1.csv and axial_t2.csv, whose studies each some member did not see.
    folder : Path
        Its grades.safetensors and its manifest are replaced.

    Returns
    -------
    dict
        By zone: "scale", "offset" (1 and 0 where none helps), the weighted log loss "before" and
        "cross_fitted" (each fold calibrated on the others), and both "by_fold".

    Raises
    ------
    TrainedOnError
        Every member was trained on one of the studies.
    WeightsError
        The weights cannot be used.
    """
    grades = read_grades(folder)
    ensemble = grades.network
    ensemble.scale.fill_(1.0)
    ensemble.offset.fill_(0.0)
    report: dict[str, Any] = {}
    for crops in (read_sagittal(data), read_axial(data)):
        shown = held_out(grades, crops)
        first, _ = query_range(crops.view)
        for zone, queries in ZONES[crops.view].items():
            found, report[zone] = _of_zone(crops, shown, queries)
            own = slice(first + queries.start, first + queries.stop)
            ensemble.scale[own] = found.scale
            ensemble.offset[own] = torch.tensor(found.offset)
    metadata = {**grades.metadata, "calibration": json.dumps(report)}
    write_weights(ensemble, folder / GRADES, metadata)
    write_manifest(folder)
    return report


def _of_zone(
    crops: LabelledCrops, shown: Numbers, queries: slice
) -> tuple[Calibration, dict[str, Any]]:
    severity = crops.severity[:, queries]
    known = severity != MISSING
    fold = np.broadcast_to(crops.fold[:, None], severity.shape)[known]
    chances, true = shown[:, queries][known], severity[known]
    found = fitted(chances, true)
    again = cross_fitted(chances, true, fold)
    if _loss(again, true) >= _loss(chances, true):
        found = Calibration()  # what does not help studies that it was not set on is left out
    report = {
        "scale": round(found.scale, 4),
        "offset": [round(one, 4) for one in found.offset],
        "before": _loss(chances, true),
        "cross_fitted": _loss(again, true),
        "by_fold": {
            str(one): [_loss(kind[fold == one], true[fold == one]) for kind in (chances, again)]
            for one in np.unique(fold)
        },
    }
    return found, report


def _loss(shown: Numbers, severity: NDArray[np.int64]) -> float:
    """Weighted log loss of what would be submitted where a reader is shown `shown`."""
    return round(weighted_log_loss(shown * SEVERITY_WEIGHTS, severity), 4)


def main() -> None:
    """Read the command line, calibrate and write what it gave."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder; it is changed")
    parser.add_argument("--json", type=Path, help="where to write the report")
    chosen = parser.parse_args()
    report = json.dumps(calibrate(chosen.data, chosen.weights), indent=1) + "\n"
    if chosen.json is not None:
        chosen.json.write_text(report, encoding="utf-8")


if __name__ == "__main__":
    main()
