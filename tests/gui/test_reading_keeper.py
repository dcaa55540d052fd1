"""Readings are saved by themselves and taken up again; the trail grows with every change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from model.labels import Severity
from tests.gui.graded_study import T1, all_mild, levels, study
from tests.lumbar_study import make_levels, make_study
from tests.prior_study import SPACE, UP_MM, make_prior
from viewer import comparing, deciding
from viewer.dicom.study import Role
from viewer.prior_session import PriorSession
from viewer.reading import CELLS, ModelIdentity
from viewer.reading_keeper import ReadingKeeper
from viewer.readings import Readings
from viewer.revision import Revision, revised, revision_of
from viewer.session import Session

ONE, OTHER = CELLS[3], CELLS[8]
UID = "1.2.9"


@pytest.fixture
def readings(tmp_path: Path) -> Readings:
    return Readings(tmp_path / "readings")


@pytest.fixture
def session(qapp: object) -> Session:
    return Session()


@pytest.fixture
def keeper(session: Session, readings: Readings) -> Iterator[ReadingKeeper]:
    made = ReadingKeeper(session, readings)
    yield made
    made.close()


def visit(session: Session) -> None:
    session.open(study())
    session.set_model(ModelIdentity("m", "1", "ab" * 32, "cpu"))
    session.begin_grading(levels(), session.state.shift)
    for finding in all_mild().values():
        session.add_finding(finding)


def test_a_change_is_saved_after_a_rest_and_taken_up_on_the_next_visit(
    session: Session, keeper: ReadingKeeper, readings: Readings, qtbot: QtBot
) -> None:
    visit(session)
    session.grade_as_reader(ONE, Severity.SEVERE)
    assert not readings.holds(UID)
    qtbot.waitUntil(lambda: session.state.read_studies == {UID}, timeout=5000)
    assert readings.holds(UID)
    session.close()
    assert session.state.reader == {}
    visit(session)
    assert session.state.reader == {ONE: Severity.SEVERE}
    assert session.state.read_studies == {UID}
    assert "was reopened" in session.state.notices[0].text


def test_a_study_that_was_only_looked_at_leaves_no_file(
    session: Session, keeper: ReadingKeeper, readings: Readings
) -> None:
    visit(session)
    session.select(ONE)
    session.show_slice(0, 1)
    keeper.close()
    assert not readings.holds(UID)
    session.changed.connect(keeper._on_changed)  # for the fixture's own close


def test_what_is_not_saved_yet_is_saved_when_another_study_is_opened(
    session: Session, keeper: ReadingKeeper, readings: Readings
) -> None:
    visit(session)
    session.apply(deciding.commented, ONE, "a scar")
    session.open(study("1.2.10"))
    keeper.finish()
    saved = readings.load(UID)
    assert saved is not None
    assert saved.opinions.of_cells[ONE].comment == "a scar"
    assert session.state.opinions.of_cells == {}
    assert readings.load("1.2.10") is None


def test_the_trail_holds_every_change_and_its_undoing(
    session: Session, keeper: ReadingKeeper
) -> None:
    visit(session)
    before = revision_of(session.state)
    session.grade_as_reader(ONE, Severity.SEVERE)
    session.apply(revised, before)
    told = [(entry.before, entry.after) for entry in session.state.opinions.audit]
    assert told == [
        ("no grade of the reader", "Severe (AI: Normal/Mild)"),
        ("Severe", "no grade of the reader (AI: Normal/Mild)"),
    ]
    assert all(entry.weights_sha256 == "ab" * 32 for entry in session.state.opinions.audit)


def test_the_trail_goes_on_over_visits_and_taking_up_is_no_change(
    session: Session, keeper: ReadingKeeper
) -> None:
    visit(session)
    session.grade_as_reader(ONE, Severity.SEVERE)
    session.close()
    visit(session)
    assert len(session.state.opinions.audit) == 1
    session.grade_as_reader(OTHER, Severity.MODERATE)
    assert len(session.state.opinions.audit) == 2


def test_other_weights_are_said_once(session: Session, keeper: ReadingKeeper) -> None:
    visit(session)
    session.grade_as_reader(ONE, Severity.SEVERE)
    session.close()
    session.open(study())
    session.set_model(ModelIdentity("m", "2", "cd" * 32, "cpu"))
    said = [notice.text for notice in session.state.notices]
    assert any("another version of the model" in text for text in said)
    session.close()
    visit(session)
    assert not any("another version" in notice.text for notice in session.state.notices)


def test_starting_anew_takes_all_back_but_not_the_trail(
    session: Session, keeper: ReadingKeeper, readings: Readings
) -> None:
    visit(session)
    session.grade_as_reader(ONE, Severity.SEVERE)
    session.apply(revised, Revision())
    keeper.finish()
    saved = readings.load(UID)
    assert saved is not None
    assert saved.opinions.of_cells == {}
    assert len(saved.opinions.audit) == 2


def test_what_was_on_screen_is_known_as_seen(session: Session, keeper: ReadingKeeper) -> None:
    session.set_preferences(reader_first=True)
    visit(session)
    assert session.state.opinions.seen == frozenset()
    session.grade_as_reader(ONE, Severity.SEVERE)
    assert session.state.opinions.seen == {ONE}
    assert session.state.opinions.of_cells[ONE].unaided
    session.grade_as_reader(ONE, Severity.MODERATE)
    assert not session.state.opinions.of_cells[ONE].unaided
    session.set_preferences(reader_first=False)
    assert session.state.opinions.seen == frozenset(CELLS)


def test_a_damaged_reading_is_said_and_the_study_opens(
    session: Session, keeper: ReadingKeeper, readings: Readings
) -> None:
    file = readings.file_of(UID)
    file.parent.mkdir(parents=True)
    file.write_text("{")
    visit(session)
    assert "damaged" in session.state.notices[0].text
    assert session.state.study == study()


def test_a_folder_that_cannot_be_written_is_said_and_reading_goes_on(
    session: Session, tmp_path: Path
) -> None:
    (tmp_path / "readings").write_text("in the way")
    keeper = ReadingKeeper(session, Readings(tmp_path / "readings" / "here"))
    visit(session)
    session.grade_as_reader(ONE, Severity.SEVERE)
    keeper.finish()
    assert "could not be saved" in session.state.notices[0].text
    assert session.state.reader == {ONE: Severity.SEVERE}
    keeper.close()


def test_a_saved_numbering_is_in_force_before_grading(
    session: Session, keeper: ReadingKeeper
) -> None:
    visit(session)
    session.apply(deciding.renumbered, -1)
    session.close()
    session.open(replace(study(), description="read again"))
    assert (session.state.shift, session.state.found) == (-1, None)


def test_a_role_that_the_reader_corrects_is_saved_and_taken_up(
    session: Session, keeper: ReadingKeeper, readings: Readings
) -> None:
    visit(session)
    session.set_role(T1, Role.SAGITTAL_STIR)
    session.close()
    visit(session)
    assert readings.holds(UID)
    assert session.state.roles == {T1: Role.SAGITTAL_STIR}


def saved_prior(session: Session, shift: int = 0) -> None:
    """Read the prior study once, alone."""
    session.open(make_prior())
    session.begin_grading(make_levels(SPACE, up_mm=UP_MM), 0)
    session.grade_as_reader(ONE, Severity.MODERATE)
    session.apply(deciding.renumbered, shift)
    session.set_role("7.7.3", Role.AXIAL_T1)
    session.close()


def test_the_readers_grades_of_the_prior_stand_beside_the_models_and_are_not_changed(
    session: Session, keeper: ReadingKeeper, readings: Readings
) -> None:
    saved_prior(session)
    keeper.finish()
    before = readings.file_of("7.7").read_bytes()
    session.open(make_study())
    session.grade_as_reader(ONE, Severity.SEVERE)
    session.apply(comparing.begun)
    inner = PriorSession(session)
    inner.open(make_prior())
    session.begin_grading(make_levels(), 0)
    inner.begin_grading(make_levels(SPACE, up_mm=UP_MM), 0)
    assert inner.state.roles == {"7.7.3": Role.AXIAL_T1}
    change = next(one for one in comparing.changes_in(session.state) if one.cell == ONE)
    assert (change.reader_earlier, change.reader_later) == (Severity.MODERATE, Severity.SEVERE)
    assert change.is_notable
    assert not change.is_change
    assert comparing.changed_after(session.state, 1) == ONE
    keeper.finish()
    assert readings.file_of("7.7").read_bytes() == before
    assert session.state.reader == {ONE: Severity.SEVERE}
    session.apply(comparing.ended)
    assert comparing.changes_in(session.state) == ()


def test_the_prior_is_numbered_as_the_reader_left_it(
    session: Session, keeper: ReadingKeeper, readings: Readings
) -> None:
    saved_prior(session, shift=1)
    session.open(make_study())
    session.apply(comparing.begun)
    inner = PriorSession(session)
    inner.open(make_prior())
    assert inner.state.shift == 1
    (cell,) = inner.state.reader
    assert cell != ONE, "the grade went with its disc"


def test_a_damaged_reading_of_the_prior_is_told_and_stops_nothing(
    session: Session, keeper: ReadingKeeper, readings: Readings
) -> None:
    saved_prior(session)
    keeper.finish()
    readings.file_of("7.7").write_bytes(b"{")
    session.open(make_study())
    session.apply(comparing.begun)
    PriorSession(session).open(make_prior())
    assert comparing.prior_state(session.state).study is not None
    assert comparing.prior_state(session.state).reader == {}
    assert "damaged" in session.state.notices[-1].text
