"""The grades of a study as a table in the layout of the RSNA 2024 challenge."""

from __future__ import annotations

import csv
import io

from model.calibration import metric_probabilities
from model.labels import Condition, Level, Zone
from model.results import Prediction
from viewer.dicom.study import Study
from viewer.reading import Analysis, Finding

COLUMNS = ("row_id", "normal_mild", "moderate", "severe")

#: Shares of Normal/Mild, Moderate, Severe among the labels of a zone: the official label table
#: of the RSNA 2024 Lumbar Spine Degenerative Classification, 1,578 studies, both sides and all
#: levels pooled.
PREVALENCE: dict[Zone, tuple[float, float, float]] = {
    Zone.CANAL: (0.880, 0.075, 0.045),
    Zone.FORAMINAL: (0.779, 0.181, 0.040),
    Zone.SUBARTICULAR: (0.719, 0.188, 0.093),
}
#: Enough that rounding moves no log loss by more than 1e-5.
_DECIMALS = 6


def submission_of(study: Study, analysis: Analysis) -> str:
    """25 rows, one per finding, in the order of `CELLS`.

    The metric weights a case by its true severity, so the numbers are not what a reader is
    shown but `metric_probabilities` of it. A finding that was not assessed has a row too, for a
    table without it is refused: it holds the prevalence of its zone, tilted alike, which
    claims nothing about this patient. Which rows those are is said in the result, not here.

    Returns
    -------
    str
        CSV (RFC 4180) with a head; `row_id` is the study folder's name, the condition and the
        level, such as "44036939_left_subarticular_stenosis_l4_l5".
    """
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(COLUMNS)
    for finding in analysis.findings:
        numbers = (f"{value:.{_DECIMALS}f}" for value in _submitted(finding))
        writer.writerow((row_id(study.folder.name, *finding.cell), *numbers))
    return held.getvalue()


def row_id(folder_name: str, level: Level, condition: Condition) -> str:
    """The name of a row: study folder, condition and level in snake case."""
    return f"{folder_name}_{condition.name.lower()}_{level.name.lower()}"


def _submitted(finding: Finding) -> tuple[float, float, float]:
    answer = finding.answer
    if isinstance(answer, Prediction):
        return metric_probabilities(answer.probabilities)
    return metric_probabilities(PREVALENCE[answer.condition.zone])
