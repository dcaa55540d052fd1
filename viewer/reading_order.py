"""In which order findings deserve a second look: worst first, then least sure; none is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from model.labels import Severity
from model.results import Prediction
from viewer.language import tr
from viewer.reading import CELLS, Cell, Finding
from viewer.wording import review_note

#: What a severity counts for (RSNA 2024, evaluation: sample weights 1, 2, 4 by true severity).
_WEIGHTS: Mapping[Severity, float] = {
    Severity.NORMAL_MILD: 1.0,
    Severity.MODERATE: 2.0,
    Severity.SEVERE: 4.0,
}


def calls_for_review(finding: Finding) -> bool:
    """Whether a reader should look: Moderate, Severe, unsure, or Severe is not excluded."""
    severity = finding.severity
    return severity is not None and (severity >= Severity.MODERATE or bool(review_note(finding)))


def review_order(findings: Mapping[Cell, Finding]) -> tuple[Cell, ...]:
    """The graded findings, the one to look at first in front.

    Parameters
    ----------
    findings : mapping
        Cell -> finding; those that were not assessed have no place in an order of grades.

    Returns
    -------
    tuple of Cell
        Every graded cell once. Those that call for review stand before the others; among
        either, by the worst severity that the grade set leaves open, then by the expected
        weight of the severity (1, 2, 4), then the less sure first, then as in the grid.

    Notes
    -----
    Uncertainty moves a finding up and never away: hiding what the model is unsure of would hide
    more than half of the Severe ones (model card). A grade set holds a true Severe in nine of
    ten findings (`model.grade_sets`), so where Severe is outside it, missing one is unlikely;
    where it is inside, the expected weight puts probable ones before possible ones.
    """
    graded = [cell for cell in CELLS if cell in findings and findings[cell].severity is not None]
    return tuple(sorted(graded, key=lambda cell: _urgency(findings[cell])))


def review_ranks(findings: Iterable[Finding]) -> dict[Cell, int]:
    """The place of each graded finding in `review_order`, from 1."""
    order = review_order({finding.cell: finding for finding in findings})
    return {cell: rank for rank, cell in enumerate(order, start=1)}


def cells_to_review(findings: Mapping[Cell, Finding]) -> tuple[Cell, ...]:
    """The findings that call for review, the first to look at in front."""
    return review_order({cell: one for cell, one in findings.items() if calls_for_review(one)})


def review_place(findings: Mapping[Cell, Finding], cell: Cell) -> str:
    """Where a finding stands among those to review, "2 of 7 to review"; empty if nowhere."""
    cells = cells_to_review(findings)
    return place_text(cells.index(cell) + 1, len(cells)) if cell in cells else ""


def place_text(rank: int, count: int) -> str:
    """A place in the order of review, in words."""
    return tr("{rank} of {count} to review", rank=rank, count=count)


def _urgency(finding: Finding) -> tuple[float, ...]:
    """Smaller is sooner; of graded findings only."""
    answer = finding.answer
    if not isinstance(answer, Prediction):
        raise TypeError("only a graded finding has an urgency")
    worst = max((*answer.grade_set, answer.severity))
    expected = sum(_WEIGHTS[one] * answer.probabilities[one] for one in Severity)
    return (not calls_for_review(finding), -worst, -expected, max(answer.probabilities))
