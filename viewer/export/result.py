"""The result of a study as JSON, schema "foramen-result/1": grades and places, no names."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from model.labels import Severity
from model.results import NotAssessed
from viewer.dicom.study import Role, Study
from viewer.export.said import opinion_entry, reader_entry
from viewer.hanging import role_of
from viewer.language import stored
from viewer.opinion import Opinions
from viewer.opinion_words import KEPT_BACK
from viewer.reading import Analysis, Cell, Finding, Place
from viewer.reading_order import review_ranks
from viewer.wording import numbering_sentence

SCHEMA = "foramen-result/1"
#: Parts of the wall time, in the order in which they happen.
SECONDS = ("scan", "decode", "locate", "grade", "explain", "total")


@stored()
def result_of(
    study: Study,
    roles: Mapping[str, Role],
    analysis: Analysis,
    opinions: Opinions | None = None,
    measured: Sequence[Mapping[str, Any]] = (),
    kept_back: Collection[Cell] = (),
) -> dict[str, Any]:
    """All that was found in a study, as values that JSON has.

    Parameters
    ----------
    roles : mapping
        The reader's corrections: series UID -> role.
    opinions : Opinions or None
        What the reader said, written beside the model's and never in its place; None where
        nobody read the study, which is not the same as a reader who said nothing.
    measured : sequence of mapping
        What that reader measured, as `measured_entries` makes it.
    kept_back : collection of Cell
        The findings whose answer by the model that reader may not see yet: nothing of it is
        written, neither whether there is one nor its place among the others.

    Returns
    -------
    dict
        Schema "foramen-result/1", key by key in docs/result.md. `reader` is None where nobody
        read the study; findings then have no keys of a reader at all. UIDs identify the study;
        nothing else of the patient is in it but what the reader wrote into comments and the
        names of measurements.
    """
    model = analysis.model
    shown = [finding for finding in analysis.findings if finding.cell not in kept_back]
    ranks = review_ranks(shown)
    return {
        "schema": SCHEMA,
        "study_instance_uid": study.study_instance_uid,
        "model": {
            "name": model.name if model else None,
            "version": model.version if model else None,
            "weights_sha256": model.weights_sha256 if model else None,
        },
        "device": model.device if model else None,
        "seconds": _seconds(analysis.seconds),
        "series": _series(study, roles),
        "levels": _levels(analysis),
        "shift": analysis.shift,
        "numbering": numbering_sentence(analysis.shift),
        "findings": [
            (_kept_back(finding.cell) if finding.cell in kept_back else _finding(finding))
            | (opinion_entry(finding, opinions) if opinions is not None else {})
            | {"review_first_rank": ranks.get(finding.cell)}
            for finding in analysis.findings
        ],
        "reader": None if opinions is None else reader_entry(opinions, analysis.shift, measured),
        "warnings": list(warnings_of(study, analysis)),
        "skipped_files": len(study.skipped),
    }


def result_bytes(result: Mapping[str, Any]) -> bytes:
    """A result, or any value of JSON's kinds, in UTF-8 (RFC 8259), ending in a line break.

    Raises
    ------
    ValueError
        A number is not finite: JSON has no word for it.
    """
    text = json.dumps(result, ensure_ascii=False, allow_nan=False, indent=2)
    # A lone surrogate from a damaged file has no UTF-8; as \udXXX it is valid JSON.
    return (text + "\n").encode("utf-8", "backslashreplace")


def warnings_of(study: Study, analysis: Analysis) -> tuple[str, ...]:
    """Every doubt about a study and its analysis, each once, the gravest kind first."""
    of_levels = analysis.levels.warnings if analysis.levels else ()
    of_series = (text for series in study.series for text in series.warnings)
    of_stacks = (
        text for series in study.series for stack in series.stacks for text in stack.warnings
    )
    every = (*analysis.warnings, *of_levels, *study.warnings, *of_series, *of_stacks)
    said = tuple(dict.fromkeys(every))
    # What is said with the role of its series in front need not be said again without it.
    return tuple(text for text in said if not any(one.endswith(f": {text}") for one in said))


def _series(study: Study, roles: Mapping[str, Role]) -> list[dict[str, Any]]:
    return [
        {
            "series_instance_uid": series.series_instance_uid,
            "role": role_of(series, roles).value,
            "stacks": len(series.stacks),
        }
        for series in study.series
    ]


def _seconds(measured: Mapping[str, float]) -> dict[str, float | None]:
    if not measured:  # nobody held a clock, which is not the same as no time
        return dict.fromkeys(SECONDS)
    seconds = {part: round(float(measured.get(part, 0.0)), 3) for part in SECONDS}
    if "total" not in measured:
        seconds["total"] = round(sum(seconds.values()), 3)
    return {**seconds}


def _levels(analysis: Analysis) -> list[dict[str, Any]]:
    if analysis.levels is None:
        return []
    return [
        {
            "level": disc.level.value,
            "patient_mm": [float(value) for value in disc.patient_mm],
            "confidence": float(disc.confidence),
            "extrapolated": disc.extrapolated,
        }
        for disc in analysis.levels.discs
    ]


def _finding(finding: Finding) -> dict[str, Any]:
    answer = finding.answer
    said: dict[str, Any]
    if isinstance(answer, NotAssessed):
        said = {
            "severity": None,
            "probabilities": None,
            "grade_set": None,
            "status": "not_assessed",
            "reason": answer.reason,
        }
    else:
        said = {
            "severity": answer.severity.text,
            "probabilities": {
                severity.text: float(answer.probabilities[severity]) for severity in Severity
            },
            "grade_set": [severity.text for severity in answer.grade_set] or None,
            "status": "graded",
            "reason": None,
        }
    return {
        "level": answer.level.value,
        "condition": answer.condition.value,
        **said,
        "location": _location(finding.place) if finding.place else None,
    }


def _kept_back(cell: Cell) -> dict[str, Any]:
    """The keys of a finding with nothing of the model's in them."""
    empty = dict.fromkeys(("severity", "probabilities", "grade_set"))
    why = {"status": "kept_back", "reason": KEPT_BACK, "location": None}
    return {"level": cell[0].value, "condition": cell[1].value, **empty, **why}


def _location(place: Place) -> dict[str, Any]:
    return {
        "series_instance_uid": place.stack.series_instance_uid,
        "sop_instance_uid": place.sop_instance_uid,
        "row": float(place.row),
        "column": float(place.column),
        "patient_mm": [float(value) for value in place.patient_mm],
    }
