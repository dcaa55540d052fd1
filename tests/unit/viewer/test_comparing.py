"""Two studies in one state: what follows what, what changed, and that nothing of it stays."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from model.labels import Condition, Level, Severity
from tests.lumbar_study import make_levels, make_study
from tests.prior_study import UP_MM, compared_session, disc_z, graded_all, make_prior
from viewer import comparing
from viewer.arranging import arrangement, offering
from viewer.change import Direction, Likeness, Standing
from viewer.dicom.study import Patient
from viewer.errors import Notice
from viewer.hanging import LUMBAR, WITH_PRIOR
from viewer.linking import slice_centre
from viewer.prior_session import PriorSession
from viewer.reading import Finding
from viewer.session import Session
from viewer.state import State

CANAL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
RECESS = (Level.L2_L3, Condition.LEFT_SUBARTICULAR_STENOSIS)
AXIAL = 1  # index of the axial pane in the column of a study


def prior_height(state: State, pane: int) -> float:
    """Where the prior's slice in a pane lies, mm to the head."""
    inner = comparing.prior_state(state)
    assert inner.study is not None
    shown = inner.panes[pane]
    assert shown.series_uid is not None
    return slice_centre(inner.study[shown.series_uid], shown.slice_index)[2]


def test_both_hang_in_a_column_with_the_same_roles() -> None:
    state = compared_session().state
    inner = comparing.prior_state(state)
    assert [pane.series_uid for pane in state.panes] == ["1.2.3.1", "1.2.3.3"]
    assert [pane.series_uid for pane in inner.panes] == ["7.7.1", "7.7.3"]


def test_scrolling_goes_to_the_same_place_by_the_disc() -> None:
    session = compared_session()
    session.show_slice(AXIAL, 4)  # 8 mm over or under the disc L1/L2
    session.apply(comparing.following)
    series = make_study()["1.2.3.3"]
    offset = slice_centre(series, 4)[2] - disc_z(0)
    assert offset
    assert prior_height(session.state, AXIAL) == pytest.approx(disc_z(0) + UP_MM + offset, abs=1)


def test_the_open_study_follows_the_prior_in_one_step() -> None:
    session = compared_session()
    inner = PriorSession(session)
    heard: list[tuple[State, State]] = []
    session.changed.connect(lambda old, new: heard.append((old, new)))
    wanted = min(range(121), key=lambda at: abs(_height(at) - disc_z(1) - UP_MM))
    inner.show_slice(AXIAL, wanted)
    study = make_study()
    shown = session.state.panes[AXIAL].slice_index
    assert slice_centre(study["1.2.3.3"], shown)[2] == pytest.approx(disc_z(1), abs=2.0)
    assert comparing.prior_state(session.state).panes[AXIAL].slice_index == wanted
    assert len(heard) == 1


def _height(at: int) -> float:
    return slice_centre(make_prior()["7.7.3"], at)[2]


def test_nothing_follows_where_links_are_off_or_levels_unknown() -> None:
    unknown = compared_session(levels=False)
    before = prior_height(unknown.state, AXIAL)
    unknown.show_slice(AXIAL, 1)
    unknown.apply(comparing.following)
    assert prior_height(unknown.state, AXIAL) == before
    apart = compared_session()
    apart.set_preferences(linked=False)
    before = prior_height(apart.state, AXIAL)
    apart.show_slice(AXIAL, 1)
    apart.apply(comparing.following)
    assert prior_height(apart.state, AXIAL) == before


def test_levels_that_become_known_bring_the_prior_to_the_open_study() -> None:
    session = compared_session(levels=False)
    session.begin_grading(make_levels(), 0)
    shown = session.state.panes
    PriorSession(session).begin_grading(make_levels("s", up_mm=UP_MM), 0)
    assert session.state.panes == shown
    series = make_study()["1.2.3.3"]
    height = slice_centre(series, shown[AXIAL].slice_index)[2]
    assert prior_height(session.state, AXIAL) == pytest.approx(height + UP_MM, abs=4.0)


def compared(grades: Severity, before: Severity, prior_date: dt.date | None) -> Session:
    """Both studies graded; only `CANAL` differs."""
    session = compared_session(make_prior(date=prior_date))
    graded_all(session, {CANAL: grades})
    graded_all(PriorSession(session), {CANAL: before})
    return session


@pytest.mark.parametrize(
    ("date", "way"),
    [(dt.date(2022, 1, 2), Direction.WORSE), (dt.date(2030, 1, 2), Direction.BETTER)],
)
def test_changes_run_from_the_earlier_to_the_later_study(date: dt.date, way: Direction) -> None:
    state = compared(Severity.SEVERE, Severity.MODERATE, date).state
    changed = [change for change in comparing.changes_in(state) if change.is_change]
    assert [(change.cell, change.direction) for change in changed] == [(CANAL, way)]


def test_stepping_goes_round_what_changed() -> None:
    session = compared_session()
    graded_all(session, {CANAL: Severity.SEVERE, RECESS: Severity.MODERATE})
    graded_all(PriorSession(session), {})
    assert comparing.changed_after(session.state, 1) == RECESS
    session.select(RECESS)
    assert comparing.changed_after(session.state, 1) == CANAL
    assert comparing.changed_after(session.state, -1) == CANAL


def test_reader_first_keeps_the_grades_of_both_back() -> None:
    session = compared(Severity.SEVERE, Severity.MODERATE, dt.date(2022, 1, 2))
    session.set_preferences(reader_first=True)
    assert not any(change.earlier or change.later for change in comparing.changes_in(session.state))
    session.grade_as_reader(CANAL, Severity.SEVERE)
    changed = [change.cell for change in comparing.changes_in(session.state) if change.is_change]
    assert changed == [CANAL]


def test_another_patient_is_compared_only_when_the_reader_says_so() -> None:
    session = compared_session(make_prior(Patient("Someone Else", "X-9")))
    assert comparing.likeness_in(session.state) is Likeness.DIFFERENT
    assert not comparing.is_accepted(session.state)
    assert comparing.comparison_of(session.state) is None
    session.apply(comparing.accepted)
    assert comparing.is_accepted(session.state)


def test_the_comparison_as_a_value() -> None:
    session = compared(Severity.SEVERE, Severity.MODERATE, dt.date(2022, 1, 2))
    made = comparing.comparison_of(session.state)
    assert made is not None
    assert (made.study_instance_uid, made.date) == ("7.7", dt.date(2022, 1, 2))
    assert (made.standing, made.likeness) == (Standing.PRIOR, Likeness.SAME)
    session.apply(comparing.ended)
    assert comparing.comparison_of(session.state) is None


@pytest.mark.parametrize("leave", ["open", "close", "fail", "end"])
def test_nothing_of_the_prior_stays(leave: str) -> None:
    session = compared(Severity.SEVERE, Severity.MODERATE, dt.date(2022, 1, 2))
    inner = PriorSession(session)
    match leave:
        case "open":
            session.open(make_study("5.5"))
        case "close":
            session.close()
        case "fail":
            session.fail(Notice("Nothing there.", ""))
        case "end":
            session.apply(comparing.ended)
    assert session.state.prior is None
    assert session.state.hangings.current == LUMBAR
    assert inner.state == State()
    inner.add_finding(next(iter(session.state.findings.values()), None) or _any_finding())
    inner.open(make_prior())
    assert session.state.prior is None, "what comes late from the prior's work is dropped"


def _any_finding() -> Finding:
    session = Session()
    graded_all(session, {})
    return session.state.findings[CANAL]


def test_a_prior_that_cannot_be_read_ends_the_comparison_and_says_why() -> None:
    session = compared_session()
    PriorSession(session).fail(Notice("The folder cannot be read.", ""))
    assert session.state.prior is None
    assert session.state.study is not None
    assert session.state.notices[-1].text == "Compared study: The folder cannot be read."


def test_of_several_studies_never_the_open_one() -> None:
    session = compared_session(levels=False)
    inner = PriorSession(session)
    inner.open(make_study(), (make_study(), make_prior()))
    session.apply(comparing.chosen_among)
    assert inner.state.study is not None
    assert inner.state.study.study_instance_uid == "7.7"
    inner.open(make_study(), (make_study(),))
    session.apply(comparing.chosen_among)
    assert session.state.prior is None
    assert session.state.notices == (comparing.SAME_STUDY,)


def test_the_hanging_of_the_open_study_is_the_priors_too() -> None:
    session = compared_session()
    session.apply(lambda state: replace(state, hangings=replace(state.hangings, current=LUMBAR)))
    session.apply(comparing.hung_alike)
    assert len(comparing.prior_state(session.state).panes) == 4


def test_a_column_of_the_readers_own_hangs_in_both_and_stays_offered() -> None:
    own = replace(LUMBAR, name="own", beside_prior=True)
    session = Session()
    session.open(make_study())
    session.apply(offering, (LUMBAR, WITH_PRIOR, own))
    session.apply(comparing.begun)
    PriorSession(session).open(make_prior())
    assert session.state.hangings.current == own
    assert comparing.prior_state(session.state).hangings.current == own
    assert len(comparing.prior_state(session.state).panes) == 4
    made = arrangement(session.state, "mine", "Mine")
    assert made.beside_prior
    session.apply(offering, (LUMBAR, WITH_PRIOR, own, made))
    session.apply(comparing.ended)
    assert session.state.hangings.current == LUMBAR
    assert session.state.hangings.beside_prior == made


def test_preferences_are_the_same_and_either_side_sets_them() -> None:
    session = compared_session()
    inner = PriorSession(session)
    inner.set_preferences(corner_text=False)
    assert not session.state.preferences.corner_text
    session.set_preferences(smooth=False)
    assert not inner.state.preferences.smooth


def test_words_in_the_corners() -> None:
    session = compared_session()
    assert comparing.standing_word(session.state) == "Current"
    assert comparing.standing_word(comparing.prior_state(session.state)) == "Prior"
    session.apply(comparing.ended)
    assert comparing.standing_word(session.state) == ""
