"""An ungraded grid is explained; a graded one, and one that is being filled, is not."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from tests.gui.graded_study import all_mild, graded, study, withheld
from viewer.reading import CELLS
from viewer.session import Activity, Doing, Session, State
from viewer.ui.nothing_graded import (
    ADVICE,
    HEADING,
    START_AGAIN,
    STOPPED,
    Banner,
    NothingGraded,
    banner_of,
)

REASON = "No sagittal T1 or T2 series: the levels cannot be found."
WITHHELD = {cell: withheld(cell, REASON) for cell in CELLS}
OPEN = State(study=study(), findings=WITHHELD)


def test_each_reason_is_said_once():
    assert banner_of(OPEN) == Banner((REASON,))
    two = {**WITHHELD, CELLS[3]: withheld(CELLS[3], "Another reason.")}
    assert banner_of(replace(OPEN, findings=two)) == Banner((REASON, "Another reason."))


@pytest.mark.parametrize(
    "state",
    [
        State(),
        State(study=study()),
        replace(OPEN, activity=Activity(Doing.GRADING, "Grading")),
        replace(OPEN, findings=all_mild()),
        replace(OPEN, findings={**WITHHELD, CELLS[0]: graded(CELLS[0])}),
    ],
    ids=["nothing open", "not graded yet", "running", "graded", "graded in part"],
)
def test_there_is_no_banner_where_nothing_is_to_explain(state):
    assert banner_of(state) is None


def test_a_stopped_grading_is_explained():
    some = replace(OPEN, findings={cell: graded(cell) for cell in CELLS[:7]}, stopped=True)
    assert banner_of(some) == Banner(("7 of 25 findings have an answer.",), STOPPED, START_AGAIN)
    none = replace(some, findings={})
    assert banner_of(none) == Banner(("No finding was graded.",), STOPPED, START_AGAIN)
    grading = replace(some, activity=Activity(Doing.GRADING, "Grading"))
    assert banner_of(grading) is None
    assert banner_of(replace(some, findings=all_mild())) is None


def test_the_banner_changes_its_words(qtbot):
    session = Session()
    banner = NothingGraded(session)
    qtbot.addWidget(banner)
    session.open(study())
    session.stop()
    texts = [label.text() for label in banner.findChildren(QLabel)]
    assert {STOPPED, START_AGAIN} <= set(texts)
    assert banner.accessibleName() == STOPPED


def test_the_banner_comes_and_goes_with_the_study(qtbot):
    session = Session()
    banner = NothingGraded(session)
    qtbot.addWidget(banner)
    assert banner.isHidden()
    session.open(study())
    for finding in WITHHELD.values():
        session.add_finding(finding)
    assert not banner.isHidden()
    texts = [label.text() for label in banner.findChildren(QLabel)]
    assert {HEADING, REASON, ADVICE} <= set(texts)
    session.open(study("another"))
    assert banner.isHidden()
