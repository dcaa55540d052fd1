"""The reader's grade: accepted, changed, taken back."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from model.labels import Level, Severity
from tests.gui.graded_study import CANAL, begun_session, graded, withheld
from viewer.reading import Cell
from viewer.session import Session
from viewer.ui.grade_menu import GradeMenu, accept_grade

CELL: Cell = (Level.L4_L5, CANAL)


@pytest.fixture
def session() -> Session:
    return begun_session()


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def offered(session: Session, owner: QWidget) -> dict[str, QAction]:
    menu = GradeMenu(session, CELL, owner)
    return {action.text().replace("&", ""): action for action in menu.actions()}


def test_all_grades_are_offered_and_the_readers_is_ticked(session: Session, owner: QWidget) -> None:
    session.add_finding(graded(CELL, Severity.SEVERE))
    session.grade_as_reader(CELL, Severity.MODERATE)
    actions = offered(session, owner)
    assert {"Accept Severe", "Normal/Mild", "Moderate", "Severe", "Take back my grade"} <= set(
        actions
    )
    assert [text for text, action in actions.items() if action.isChecked()] == ["Moderate"]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Accept Severe", Severity.SEVERE),
        ("Normal/Mild", Severity.NORMAL_MILD),
        ("Take back my grade", None),
    ],
)
def test_a_choice_reaches_the_session(
    session: Session, owner: QWidget, text: str, grade: Severity | None
) -> None:
    session.add_finding(graded(CELL, Severity.SEVERE))
    session.grade_as_reader(CELL, Severity.MODERATE)
    offered(session, owner)[text].trigger()
    assert session.state.reader.get(CELL) is grade


def test_nothing_to_accept_or_take_back_is_not_offered(session: Session, owner: QWidget) -> None:
    session.add_finding(withheld(CELL))
    actions = offered(session, owner)
    assert not any(text.startswith("Accept") for text in actions)
    assert not actions["Take back my grade"].isEnabled()
    actions["Severe"].trigger()
    assert session.state.reader == {CELL: Severity.SEVERE}


def test_accepting_needs_a_graded_selection(session: Session) -> None:
    accept_grade(session)
    session.add_finding(withheld(CELL))
    session.select(CELL)
    accept_grade(session)
    assert session.state.reader == {}
    session.add_finding(graded(CELL, Severity.MODERATE))
    accept_grade(session)
    assert session.state.reader == {CELL: Severity.MODERATE}
