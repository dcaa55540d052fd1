"""The numbering is a visible assumption that can be shifted."""

from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from model.labels import Level
from model.numbering import MOST_SHIFT, renumber
from tests.gui.graded_study import levels, study
from viewer import wording
from viewer.session import Activity, Doing, Session
from viewer.ui.numbering_bar import NumberingBar


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def bar(session: Session, qtbot: QtBot) -> NumberingBar:
    made = NumberingBar(session)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(bar: NumberingBar, text: str) -> QPushButton:
    return next(
        found for found in bar.findChildren(QPushButton) if found.text().replace("&", "") == text
    )


def said(bar: NumberingBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]


def test_nothing_to_shift_says_why(bar: NumberingBar, session: Session) -> None:
    for reason in ("No study is open.", "The levels have not been found."):
        assert reason in said(bar)
        for text in ("Shift up", "Shift down", "As found"):
            assert not button(bar, text).isEnabled()
            assert button(bar, text).toolTip() == reason
        session.open(study())
    session.set_activity(Activity(Doing.GRADING, "Looking"))
    assert "Looking for the levels…" in said(bar)


def test_the_assumption_is_stated(bar: NumberingBar, session: Session) -> None:
    session.open(study())
    session.begin_grading(levels(), 0)
    assert wording.numbering_sentence(0) in said(bar)
    assert button(bar, "Shift up").isEnabled()
    assert "graded again" in button(bar, "Shift up").toolTip()
    assert not button(bar, "As found").isEnabled()


def test_shifts_are_counted_from_the_levels_as_found(
    bar: NumberingBar, session: Session, qtbot: QtBot
) -> None:
    heard = Mock()
    bar.renumber_requested.connect(heard)
    session.open(study())
    session.begin_grading(levels(), 0)
    qtbot.mouseClick(button(bar, "Shift down"), Qt.MouseButton.LeftButton)
    heard.assert_called_with(1)
    assert session.state.shift == 0  # a wish; the program decides
    session.begin_grading(renumber(levels(), 1), 1)
    qtbot.mouseClick(button(bar, "Shift down"), Qt.MouseButton.LeftButton)
    heard.assert_called_with(2)
    qtbot.mouseClick(button(bar, "Shift up"), Qt.MouseButton.LeftButton)
    heard.assert_called_with(0)
    qtbot.mouseClick(button(bar, "As found"), Qt.MouseButton.LeftButton)
    heard.assert_called_with(0)
    assert heard.call_count == 4


@pytest.mark.parametrize(("shift", "end"), [(MOST_SHIFT, "Shift down"), (-MOST_SHIFT, "Shift up")])
def test_the_ends_cannot_be_passed(
    bar: NumberingBar, session: Session, shift: int, end: str
) -> None:
    session.open(study())
    session.begin_grading(renumber(levels(), shift), shift)
    assert not button(bar, end).isEnabled()
    assert "at most" in button(bar, end).toolTip()
    assert button(bar, "As found").isEnabled()


@pytest.mark.parametrize("shift", [-2, -1, 1, 2])
def test_the_sentence_agrees_with_the_renumbering(shift: int) -> None:
    """The disc named twice in the sentence is one disc, under both numberings."""
    found = levels()
    names = [word.strip(".") for word in wording.numbering_sentence(shift).split() if "/" in word]
    before, after = (Level(name) for name in names)
    moved = renumber(found, shift)
    assert moved.disc(after).patient_mm == found.disc(before).patient_mm
    assert not moved.disc(after).extrapolated


def test_doubts_are_listed_once_and_taken_away(bar: NumberingBar, session: Session) -> None:
    session.open(study())
    session.add_warnings(("No axial T2.", "Uneven spacing."))
    session.begin_grading(levels("Uneven spacing.", extrapolated=Level.L5_S1), 0)
    texts = said(bar)
    assert texts.count("Uneven spacing.") == 1
    assert "No axial T2." in texts
    assert "L5/S1 was not seen; the place is continued from the neighbours." in texts
    session.open(study("1.2.10"))
    assert "No axial T2." not in said(bar)
    assert not any("L5/S1" in text for text in said(bar))


def test_silent_while_nothing_of_it_changed(bar: NumberingBar, session: Session) -> None:
    session.open(study())
    session.begin_grading(levels(), 0)
    label = next(
        found for found in bar.findChildren(QLabel) if found.text() == wording.numbering_sentence(0)
    )
    label.setText("untouched")
    session.show_slice(0, 1)
    session.set_preferences(overlay_opacity=0.1)
    assert label.text() == "untouched"


def test_doubts_are_never_rich_text(bar: NumberingBar, session: Session) -> None:
    session.open(study())
    session.add_warnings(("<b>bold</b>",))
    shown = [label for label in bar.findChildren(QLabel) if "<b>" in label.text()]
    assert [label.textFormat() for label in shown] == [Qt.TextFormat.PlainText]
