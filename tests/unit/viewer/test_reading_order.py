"""Worst first, then least sure; every graded finding has its place."""

from hypothesis import given
from hypothesis import strategies as st

from model.labels import Severity
from model.results import NotAssessed, Prediction
from viewer.reading import CELLS, Cell, Finding
from viewer.reading_order import (
    calls_for_review,
    cells_to_review,
    review_order,
    review_place,
    review_ranks,
)

NORMAL, MODERATE, SEVERE = Severity


def graded(cell: Cell, chances: tuple[float, float, float], *left_open: Severity) -> Finding:
    return Finding(Prediction(*cell, chances, "0" * 64, tuple(sorted(left_open))))


def by_cell(*findings: Finding) -> dict[Cell, Finding]:
    return {finding.cell: finding for finding in findings}


def test_worst_first_then_least_sure() -> None:
    """Worked by hand: the expected weights are 3.75, 1.78, 2.1 and 1.1; CELLS run the other way."""
    sure_normal = graded(CELLS[0], (0.9, 0.1, 0.0), NORMAL)
    sure_moderate = graded(CELLS[1], (0.1, 0.8, 0.1), MODERATE)
    not_excluded = graded(CELLS[2], (0.7, 0.18, 0.12), NORMAL, MODERATE, SEVERE)
    severe = graded(CELLS[3], (0.05, 0.05, 0.9), SEVERE)
    findings = by_cell(sure_normal, sure_moderate, not_excluded, severe)
    assert review_order(findings) == (CELLS[3], CELLS[2], CELLS[1], CELLS[0])
    assert cells_to_review(findings) == (CELLS[3], CELLS[2], CELLS[1])
    assert review_ranks(findings.values()) == {CELLS[3]: 1, CELLS[2]: 2, CELLS[1]: 3, CELLS[0]: 4}
    assert review_place(findings, CELLS[2]) == "2 of 3 to review"
    assert review_place(findings, CELLS[0]) == ""


def test_of_two_alike_the_less_sure_comes_first() -> None:
    """Both have an expected weight of 2.25, without rounding; one is torn between the ends."""
    torn = graded(CELLS[9], (0.5, 0.125, 0.375), NORMAL, MODERATE, SEVERE)
    sure = graded(CELLS[4], (0.0, 0.875, 0.125), NORMAL, MODERATE, SEVERE)
    assert review_order(by_cell(sure, torn)) == (CELLS[9], CELLS[4])


def test_an_unsure_normal_calls_for_review_and_a_sure_one_does_not() -> None:
    assert calls_for_review(graded(CELLS[0], (0.5, 0.4, 0.1), NORMAL, MODERATE))
    assert not calls_for_review(graded(CELLS[0], (0.8, 0.15, 0.05), NORMAL, MODERATE))
    assert calls_for_review(graded(CELLS[0], (0.8, 0.15, 0.05), NORMAL, MODERATE, SEVERE))
    assert not calls_for_review(Finding(NotAssessed(*CELLS[0], "No series.")))


def test_what_was_not_assessed_has_no_rank_and_no_graded_finding_lacks_one() -> None:
    findings = by_cell(
        *(graded(cell, (0.9, 0.1, 0.0), NORMAL) for cell in CELLS[1:]),
        Finding(NotAssessed(*CELLS[0], "No series.")),
    )
    assert sorted(review_ranks(findings.values()).values()) == list(range(1, 25))
    assert review_order(findings) == CELLS[1:]  # all alike: as in the grid
    assert cells_to_review(findings) == ()


@given(st.lists(st.tuples(*[st.floats(0.01, 1.0)] * 3), min_size=25, max_size=25))
def test_any_grades_give_an_order_of_all_of_them(rows: list[tuple[float, float, float]]) -> None:
    """Without grade sets the shown severity alone counts as left open."""
    findings = by_cell(
        *(
            graded(cell, (a / (a + b + c), b / (a + b + c), c / (a + b + c)))
            for cell, (a, b, c) in zip(CELLS, rows, strict=True)
        )
    )
    order = review_order(findings)
    assert sorted(order, key=CELLS.index) == list(CELLS)
    flags = [calls_for_review(findings[cell]) for cell in order]
    assert flags == sorted(flags, reverse=True)
    worst = [
        findings[cell].severity or NORMAL for cell, flag in zip(order, flags, strict=True) if flag
    ]
    assert worst == sorted(worst, reverse=True)
