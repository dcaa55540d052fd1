"""Two studies side by side: words, frames, the question, the table; and one alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from model.labels import Condition, Level, Severity
from tests.prior_study import compared_session, graded_all, make_prior
from viewer import comparing
from viewer.change import Likeness
from viewer.dicom.local_study import LocalStudy
from viewer.dicom.study import Patient
from viewer.local_studies import LocalStudies, OpenPath
from viewer.prior_session import PriorSession
from viewer.session import Session
from viewer.state import State
from viewer.ui import theme
from viewer.ui.change_model import EARLIER, LATER, WAY
from viewer.ui.linked_views import LinkedViews
from viewer.ui.patient_question import NOT_STATED, facts_of
from viewer.ui.picture_view import PICTURE_NAME
from viewer.ui.prior_dialog import PriorDialog, offers
from viewer.ui.side_by_side import SideBySide

CANAL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
RECESS = (Level.L2_L3, Condition.LEFT_SUBARTICULAR_STENOSIS)


def shown(qtbot: QtBot, session: Session) -> SideBySide:
    """Both studies on screen."""
    widget = SideBySide(session, LinkedViews(session))
    qtbot.addWidget(widget)
    widget.resize(700, 700)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def both_graded() -> Session:
    """Two findings changed: one worse, one better."""
    session = compared_session()
    graded_all(session, {CANAL: Severity.SEVERE})
    graded_all(PriorSession(session), {RECESS: Severity.MODERATE})
    return session


def test_titles_and_corners_say_which_study_is_which(qtbot: QtBot) -> None:
    session = compared_session()
    widget = shown(qtbot, session)
    assert widget.prior.title.text() == "Prior, 2022-01-02, 2 years 4 months earlier"
    assert widget.current.title.text() == "Current, 2024-05-06"
    assert widget.prior_views is not None
    corners = widget.prior_views.views[0].layers.corners.texts
    assert "Prior, 2022-01-02" in corners[0]
    mine = [view for view in widget.findChildren(LinkedViews) if view is not widget.prior_views]
    assert "Current, 2024-05-06" in mine[0].views[0].layers.corners.texts[0]
    assert widget.prior_views.views[0].accessibleName().startswith("Prior pane 1")


def test_what_is_saved_from_the_screen_takes_no_pane_of_the_prior(qtbot: QtBot) -> None:
    widget = shown(qtbot, compared_session())
    assert widget.prior_views is not None
    assert not widget.prior_views.views[0].view.objectName().startswith(PICTURE_NAME)


def test_the_earlier_study_is_at_the_left(qtbot: QtBot) -> None:
    widget = shown(qtbot, compared_session())
    assert widget.prior.x() < widget.current.x()
    later = shown(qtbot, compared_session(make_prior(date=dt.date(2030, 1, 1))))
    assert later.prior.title.text().startswith("Later, 2030-01-01")
    assert later.prior.x() > later.current.x()
    assert later._row.direction() is QBoxLayout.Direction.RightToLeft


def test_alone_there_is_no_frame_and_no_table(qtbot: QtBot) -> None:
    session = compared_session()
    widget = shown(qtbot, session)
    widget.changes.end.click()
    assert session.state.prior is None
    assert widget.prior.isHidden()
    assert widget.changes.isHidden()
    assert widget.current.title.isHidden()
    assert widget.current.layout().contentsMargins().left() == 0


def test_another_patient_is_asked_about_before_anything_is_shown(qtbot: QtBot) -> None:
    session = compared_session(make_prior(Patient("<b>Else</b>", "X-9")))
    widget = shown(qtbot, session)
    assert widget.question.isVisible()
    assert widget.prior_views is None
    assert widget.question.title.text() == "The files name different patients"
    texts = [label.text() for label in widget.question.facts]
    assert texts[:4] == ["Test Spine", "<b>Else</b>", "T-1", "X-9"]
    widget.question.accept.click()
    assert widget.prior_views is not None
    assert widget.prior_views.isVisible()


def test_refusing_ends_the_comparison(qtbot: QtBot) -> None:
    session = compared_session(make_prior(Patient()))
    widget = shown(qtbot, session)
    assert "do not say" in widget.question.title.text()
    widget.question.refuse.click()
    assert session.state.prior is None


def test_nothing_of_another_patient_stays_in_the_widgets(qtbot: QtBot) -> None:
    session = compared_session(make_prior(Patient("Someone Else", "X-9")))
    widget = shown(qtbot, session)
    session.close()
    words = " ".join(label.text() for label in widget.findChildren(QLabel))
    assert "Someone" not in words
    assert "X-9" not in words
    assert "2022" not in words


def test_every_label_shows_text_literally(qtbot: QtBot) -> None:
    widget = shown(qtbot, compared_session(make_prior(Patient("<b>Else</b>", "X-9"))))
    parts: tuple[QWidget, ...] = (widget.question, widget.prior, widget.current, widget.changes)
    labels = [label for part in parts for label in part.findChildren(QLabel) if label.text()]
    assert len(labels) > 8
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_hidden_facts_tell_only_whether_they_agree() -> None:
    one, other = Patient("A", "1", "1950-01-01"), Patient("A", "2")
    told = facts_of(one, other, hidden=True)
    assert told == (("hidden", "the same"), ("hidden", "another"), ("hidden", NOT_STATED))


def test_the_table_lists_changes_with_words_and_shapes(qtbot: QtBot) -> None:
    session = both_graded()
    widget = shown(qtbot, session)
    table = widget.changes
    assert [change.cell for change in table.model.rows] == [RECESS, CANAL]
    words = [table.model.data(table.model.index(row, WAY)) for row in (0, 1)]
    assert words == ["▼ better", "▲ worse"]
    assert table.model.data(table.model.index(1, LATER)) == "● Severe"
    assert table.summary.text() == "1 worse, 1 better, 23 unchanged"
    table.every.setChecked(True)
    assert table.model.rowCount() == 25


def test_the_readers_grades_stand_beside_the_models(qtbot: QtBot) -> None:
    session = both_graded()
    PriorSession(session).grade_as_reader(CANAL, Severity.MODERATE)
    session.grade_as_reader(CANAL, Severity.SEVERE)
    widget = shown(qtbot, session)
    table = widget.changes
    words = [table.model.data(table.model.index(1, column)) for column in (EARLIER, LATER)]
    assert words == ["AI: ○ Normal/Mild · you: ◐ Moderate", "AI: ● Severe · you: ● Severe"]
    assert table.model.data(table.model.index(0, EARLIER)) == "◐ Moderate"
    colours = [
        table.model.data(table.model.index(1, column), Qt.ItemDataRole.ForegroundRole)
        for column in (EARLIER, LATER)
    ]
    assert colours == [None, theme.severity_text_colour(Severity.SEVERE)]


def test_a_row_and_the_buttons_select_findings(qtbot: QtBot) -> None:
    session = both_graded()
    widget = shown(qtbot, session)
    table = widget.changes
    table.after.click()
    assert session.state.selected == RECESS
    assert table.table.currentIndex().row() == 0
    session.apply(comparing.stepped, 1)
    assert session.state.selected == CANAL
    table.table.clicked.emit(table.model.index(0, 0))
    assert session.state.selected == RECESS


def test_the_anonymous_mode_hides_dates(qtbot: QtBot) -> None:
    session = compared_session()
    widget = shown(qtbot, session)
    session.set_preferences(anonymous=True)
    words = " ".join(label.text() for label in widget.findChildren(QLabel))
    assert "2022-" not in words
    assert "2024-" not in words


def local(uid: str, patient: Patient, day: dt.date, *, gone: bool = False) -> LocalStudy:
    """A row of the catalogue."""
    return LocalStudy(1, Path("somewhere"), uid, patient, day, "Spine", 3, is_missing=gone)


def test_offers_put_the_same_patient_first_and_leave_the_open_study_out(
    session: Session,
) -> None:
    mine = session.state.study
    assert mine is not None
    rows = (
        local("1", Patient("Else", "X"), dt.date(2024, 1, 1)),
        local("2", mine.patient, dt.date(2019, 1, 1)),
        local("3", mine.patient, dt.date(2021, 1, 1)),
        local("4", mine.patient, dt.date(2023, 1, 1), gone=True),
        local(mine.study_instance_uid, mine.patient, dt.date(2024, 5, 6)),
    )
    session.apply(_with_local, rows)
    made = offers(session.state)
    assert [offer.wish.study_instance_uid for offer in made] == ["3", "2", "1"]
    assert made[-1].likeness is Likeness.DIFFERENT


def _with_local(state: State, rows: tuple[LocalStudy, ...]) -> State:
    return replace(state, local=LocalStudies(rows, is_known=True))


@pytest.fixture
def session() -> Session:
    """One study open, nothing compared."""
    made = compared_session()
    made.apply(comparing.ended)
    return made


def test_the_dialog_wishes_for_the_chosen_study(qtbot: QtBot, session: Session) -> None:
    mine = session.state.study
    assert mine is not None
    session.apply(_with_local, (local("3", mine.patient, dt.date(2021, 1, 1)),))
    dialog = PriorDialog(session)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.wished) as heard:
        dialog.compare.click()
    assert isinstance(heard.args[0], OpenPath)
    assert heard.args[0].study_instance_uid == "3"


def test_the_dialog_says_what_to_do_where_there_is_nothing(qtbot: QtBot, session: Session) -> None:
    dialog = PriorDialog(session)
    qtbot.addWidget(dialog)
    assert not dialog.compare.isEnabled()
    assert dialog.folder.isEnabled()
