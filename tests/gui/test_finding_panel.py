"""The selected finding in words, as far as the reader may see it."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from model.labels import Level, Severity
from model.results import Prediction
from tests.gui.graded_study import (
    CANAL,
    LEFT_FORAMEN,
    begun_session,
    graded,
    study,
    withheld,
)
from viewer.dicom.study import Role
from viewer.errors import Notice
from viewer.reading import Cell
from viewer.session import Activity, Doing, Session
from viewer.ui.finding_panel import FindingPanel

FORAMEN: Cell = (Level.L4_L5, LEFT_FORAMEN)


@pytest.fixture
def session() -> Session:
    return begun_session()


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> FindingPanel:
    made = FindingPanel(session)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(panel: FindingPanel) -> str:
    texts = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    return "\n".join(filter(None, texts)).replace("\u00a0", " ")


def test_empty_says_what_to_do(panel: FindingPanel) -> None:
    assert "Select a finding in the grid" in said(panel)


def test_a_grade_is_told_whole(panel: FindingPanel, session: Session) -> None:
    session.add_finding(graded(FORAMEN, Severity.SEVERE, 0.87))
    session.select(FORAMEN)
    text = said(panel)
    assert "L4/L5 · Left Neural Foraminal Narrowing" in text
    assert "Severe, 87 %" in text
    assert text.count("6 %") == 2  # Normal/Mild and Moderate, 6.5 each
    assert "Read on Sagittal T1, slice 7 of 9." in text
    assert "Review first" not in text


def test_the_readers_role_of_a_series_is_used(panel: FindingPanel, session: Session) -> None:
    session.set_role("1.2.3.2", Role.SAGITTAL_STIR)
    session.add_finding(graded(FORAMEN))
    session.select(FORAMEN)
    assert "Read on Sagittal STIR" in said(panel)


def test_an_unsure_grade_is_shown_with_a_note(panel: FindingPanel, session: Session) -> None:
    session.add_finding(graded(FORAMEN, Severity.MODERATE, 0.5))
    session.select(FORAMEN)
    assert "Moderate, 50 %" in said(panel)
    assert "Review first" in said(panel)


def test_the_place_in_the_order_of_review_is_said(panel: FindingPanel, session: Session) -> None:
    session.add_finding(graded(FORAMEN, Severity.MODERATE, 0.9))
    session.select(FORAMEN)
    assert "1 of 1 to review" in said(panel)
    session.add_finding(graded((Level.L5_S1, CANAL), Severity.SEVERE, 0.9))
    assert "2 of 2 to review" in said(panel)
    session.set_preferences(review_first=False)
    assert "to review" not in said(panel)


def test_a_withheld_finding_gives_its_reason(panel: FindingPanel, session: Session) -> None:
    cell = Level.L4_L5, CANAL
    session.add_finding(withheld(cell, "There is no axial T2 series."))
    session.select(cell)
    assert "Not assessed: There is no axial T2 series." in said(panel)
    assert "%" not in said(panel)


def test_waiting_and_unavailable_are_told_apart(panel: FindingPanel, session: Session) -> None:
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    session.select(FORAMEN)
    assert "Grading…" in said(panel)
    session.notify(Notice("The weights are damaged.", "Install again."))
    session.set_activity(None)
    assert "AI grading is not available: The weights are damaged." in said(panel)
    session.add_finding(graded(FORAMEN, Severity.MODERATE))
    assert "Moderate, 80 %" in said(panel)


def test_reader_first_keeps_all_of_it_back_until_the_reader_graded(
    panel: FindingPanel, session: Session
) -> None:
    session.set_preferences(reader_first=True)
    session.add_finding(graded(FORAMEN, Severity.SEVERE, 0.5))
    session.select(FORAMEN)
    assert "The AI grade is shown after yours." in said(panel)
    assert not {"Severe", "%", "unsure", "review"} & set(said(panel).split())
    session.grade_as_reader(FORAMEN, Severity.MODERATE)
    assert "Severe, 50 %" in said(panel)


def test_another_study_leaves_nothing(panel: FindingPanel, session: Session) -> None:
    before = said(panel)
    session.add_finding(graded(FORAMEN, Severity.MODERATE, 0.5))
    session.grade_as_reader(FORAMEN, Severity.SEVERE)
    session.select(FORAMEN)
    assert said(panel) != before
    session.open(study("1.2.10"))
    assert said(panel) == before


def test_silent_while_nothing_of_it_changed(panel: FindingPanel, session: Session) -> None:
    session.add_finding(graded(FORAMEN))
    session.select(FORAMEN)
    label = next(found for found in panel.findChildren(QLabel) if "Normal/Mild," in found.text())
    label.setText("untouched")
    session.show_slice(0, 1)
    session.add_finding(graded((Level.L1_L2, CANAL)))
    session.set_preferences(overlay_opacity=0.1)
    assert label.text() == "untouched"


def test_text_from_files_is_never_rich(panel: FindingPanel, session: Session) -> None:
    cell = Level.L4_L5, CANAL
    session.add_finding(withheld(cell, "<b>bold</b>"))
    session.select(cell)
    shown = [label for label in panel.findChildren(QLabel) if "<b>" in label.text()]
    assert [label.textFormat() for label in shown] == [Qt.TextFormat.PlainText]


def test_the_grade_set_is_named_where_it_is_known(panel: FindingPanel, session: Session) -> None:
    finding = graded(FORAMEN, Severity.MODERATE, 0.5)
    session.add_finding(finding)
    session.select(FORAMEN)
    assert "grade set" not in said(panel)
    assert isinstance(finding.answer, Prediction)
    left_open = (Severity.MODERATE, Severity.SEVERE)
    answer = dataclasses.replace(finding.answer, grade_set=left_open)
    session.add_finding(dataclasses.replace(finding, answer=answer))
    assert "90 % grade set: Moderate to Severe" in said(panel)
