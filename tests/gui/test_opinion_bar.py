"""The reader's own word on a finding: accept, change, reject, comment, apart from the model's."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from model.labels import Level, Severity
from tests.gui.graded_study import CANAL, LEFT_FORAMEN, begun_session, graded, study
from viewer.reading import Cell
from viewer.session import Session
from viewer.ui.grade_menu import GradeMenu
from viewer.ui.opinion_bar import OpinionBar

FORAMEN: Cell = (Level.L4_L5, LEFT_FORAMEN)
OTHER: Cell = (Level.L3_L4, CANAL)


@pytest.fixture
def session() -> Session:
    return begun_session()


@pytest.fixture
def bar(session: Session, qtbot: QtBot) -> OpinionBar:
    session.add_finding(graded(FORAMEN, Severity.MODERATE))
    session.select(FORAMEN)
    made = OpinionBar(session)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(bar: OpinionBar) -> str:
    return "\n".join(label.text() for label in bar.findChildren(QLabel) if label.isVisible())


def button(bar: OpinionBar, name: str) -> QPushButton:
    return next(
        found
        for found in bar.findChildren(QPushButton)
        if found.accessibleName() == f"{name} the grade"
    )


def comment(bar: OpinionBar) -> QLineEdit:
    (field,) = bar.findChildren(QLineEdit)
    return field


def opinion(session: Session, cell: Cell = FORAMEN):
    return session.state.opinions.of_cells[cell]


def test_accept_takes_the_models_grade(bar: OpinionBar, session: Session, qtbot: QtBot) -> None:
    assert "not graded" in said(bar)
    qtbot.mouseClick(button(bar, "Accept"), Qt.MouseButton.LeftButton)
    assert session.state.reader == {FORAMEN: Severity.MODERATE}
    assert "Reader: accepted as Moderate." in said(bar)
    assert not button(bar, "Accept").isEnabled()


def test_change_offers_every_grade_and_takes_one(
    bar: OpinionBar, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(button(bar, "Change"), Qt.MouseButton.LeftButton)
    menu = bar.findChild(GradeMenu)
    assert menu is not None
    offered = {action.text(): action for action in menu.actions()}
    assert {"Normal/Mild", "Moderate", "Severe"} <= set(offered)
    offered["Severe"].trigger()
    assert session.state.reader == {FORAMEN: Severity.SEVERE}
    assert "Reader: Severe, changed from Moderate." in said(bar)
    assert button(bar, "Accept").isEnabled()
    menu.close()


def test_reject_goes_on_and_off_and_ends_with_a_grade(
    bar: OpinionBar, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(button(bar, "Reject"), Qt.MouseButton.LeftButton)
    assert opinion(session).rejected
    assert "rejected" in said(bar)
    qtbot.mouseClick(button(bar, "Reject"), Qt.MouseButton.LeftButton)
    assert session.state.opinions.of_cells == {}
    qtbot.mouseClick(button(bar, "Reject"), Qt.MouseButton.LeftButton)
    session.grade_as_reader(FORAMEN, Severity.SEVERE)
    assert not button(bar, "Reject").isChecked()


def test_the_menu_rejects_too(bar: OpinionBar, session: Session) -> None:
    menu = GradeMenu(session, FORAMEN, bar)
    reject = next(action for action in menu.actions() if "Reject" in action.text())
    reject.trigger()
    assert opinion(session).rejected


def test_a_comment_is_kept_when_the_field_is_left(
    bar: OpinionBar, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClicks(comment(bar), "a scar")
    assert session.state.opinions.of_cells == {}
    qtbot.keyClick(comment(bar), Qt.Key.Key_Return)
    assert opinion(session).comment == "a scar"
    session.select(OTHER)
    assert comment(bar).text() == ""
    session.select(FORAMEN)
    assert comment(bar).text() == "a scar"


def test_what_was_typed_belongs_to_the_finding_that_is_left(
    bar: OpinionBar, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClicks(comment(bar), "half a word")
    session.select(OTHER)
    assert opinion(session).comment == "half a word"
    assert OTHER not in session.state.opinions.of_cells


def test_no_word_reaches_another_patient(bar: OpinionBar, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClicks(comment(bar), "half a word")
    session.open(study("1.2.10"))
    session.select(FORAMEN)
    assert comment(bar).text() == ""
    assert session.state.opinions.of_cells == {}


def test_it_is_not_there_without_a_selection(bar: OpinionBar, session: Session) -> None:
    session.select(None)
    assert not bar.isVisible()
    bar.change()
    bar.write()
    assert bar.findChild(GradeMenu) is None


def test_reader_first_asks_for_the_grade_and_says_that_it_came_first(
    bar: OpinionBar, session: Session
) -> None:
    session.set_preferences(reader_first=True)
    assert not button(bar, "Accept").isVisible()
    assert not button(bar, "Reject").isVisible()
    menu = GradeMenu(session, FORAMEN, bar)
    assert not any("Accept" in action.text() for action in menu.actions())
    session.grade_as_reader(FORAMEN, Severity.SEVERE)
    assert "changed from Moderate. Given before the AI grade was shown." in said(bar)
    assert button(bar, "Accept").isVisible()
