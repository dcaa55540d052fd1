"""The session: one state, replaced whole, told once; nothing outlives its study."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from model.labels import Condition, Level, Severity
from model.results import NotAssessed
from tests.lumbar_study import (
    DISCS,
    make_explanation,
    make_finding,
    make_levels,
    make_study,
    make_volume,
    with_series,
)
from viewer.dicom.study import FileStatus, Role, Skipped, StackKey, Study
from viewer.errors import Notice
from viewer.measurement_changes import measured
from viewer.measuring import Kind, Measurement, Tool
from viewer.reading import Finding, ModelIdentity
from viewer.session import Activity, Doing, Session, State

CELL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
AXIAL = StackKey("1.2.3.3", 3)
NOTICE = Notice("A file could not be read.", "Export it again.")


@pytest.fixture
def session() -> Session:
    made = Session()
    made.open(make_study())
    return made


def heard(session: Session) -> list[tuple[State, State]]:
    changes: list[tuple[State, State]] = []
    session.changed.connect(lambda old, new: changes.append((old, new)))
    return changes


def finding() -> Finding:
    return make_finding(make_study(), AXIAL, 1, DISCS[Level.L4_L5])


def fill(session: Session) -> None:
    """Everything that a reader of one patient can leave behind."""
    session.add_volume(
        StackKey("1.2.3.1", 0), make_volume(make_study().series[0].stacks[0]), (1, 2)
    )
    session.add_unreadable(AXIAL, "The pixels cannot be decoded.")
    session.begin_grading(make_levels(), 0)
    session.add_finding(finding())
    session.select(CELL)
    session.add_explanation(make_explanation(finding()))
    session.grade_as_reader(CELL, Severity.SEVERE)
    session.set_role("1.2.3.9", Role.OTHER)
    session.begin_grading(make_levels(), 0)
    session.add_finding(finding())
    session.select(CELL)
    session.set_window("1.2.3.1", 5, 6)
    session.invert("1.2.3.1", True)
    session.stop()
    session.maximise(True)
    session.set_model(ModelIdentity("n", "1", "0" * 64, "cpu"))
    session.set_activity(Activity(Doing.GRADING, "Grading", 0.5))
    session.add_warnings(("A doubt.",))
    session.notify(NOTICE)


def test_a_change_is_told_once_and_whole(session: Session) -> None:
    changes = heard(session)
    before = session.state
    session.point_at(DISCS[Level.L1_L2], 0)
    assert changes == [(before, session.state)]
    assert session.state.cursor == DISCS[Level.L1_L2]
    assert session.state.cursor_series == "1.2.3.1"
    assert session.state.panes[1].slice_index == 2


def test_no_change_is_not_told(session: Session) -> None:
    session.set_preferences(overlay_opacity=0.4)
    changes = heard(session)
    session.set_preferences(overlay_opacity=0.4)
    session.show_slice(0, 3)
    session.hide_cursor()
    session.activate(0)
    session.dismiss(NOTICE)
    assert changes == []


def test_a_listener_that_changes_the_state_does_not_reorder_the_news(session: Session) -> None:
    """Seen: later listeners heard the inner change first and drew the outer, older state last."""
    first: list[State] = []
    session.changed.connect(lambda _, new: session.maximise(True) if new.active_pane == 2 else None)
    session.changed.connect(lambda _, new: first.append(new))
    session.activate(2)
    assert [(state.active_pane, state.maximised) for state in first] == [(2, False), (2, True)]
    assert first[-1] is session.state


@pytest.mark.parametrize("leave", ["open", "close", "fail"])
def test_nothing_outlives_its_study(session: Session, leave: str) -> None:
    fill(session)
    preferences = session.state.preferences
    other = make_study("4.5.6")
    if leave == "open":
        session.open(other)
        fresh = Session()
        fresh.open(other)
        assert session.state == fresh.state
    elif leave == "close":
        session.close()
        assert session.state == State(preferences=preferences)
    else:
        session.fail(NOTICE)
        assert session.state == State(failure=NOTICE, preferences=preferences)


def test_another_study_in_grow_opens_it(session: Session) -> None:
    fill(session)
    session.grow(make_study("4.5.6"), ())
    assert session.state.volumes == {}
    assert session.state.selected is None


def test_growing_keeps_what_is_still_true() -> None:
    whole = make_study()
    session = Session()
    session.open(with_series(whole, *whole.series[:2]))
    kept, dropped = StackKey("1.2.3.1", 0), StackKey("1.2.3.2", 0)
    for key in (kept, dropped):
        session.add_volume(key, make_volume(whole.stack(key)), (1, 2))
    session.add_unreadable(dropped, "Why.")
    stack = whole.series[1].stacks[0]
    grown = replace(whole.series[1], stacks=(replace(stack, frames=stack.frames[1:]),))
    session.grow(with_series(whole, whole.series[0], grown, whole.series[2]), (whole,))
    assert set(session.state.volumes) == {kept}
    assert session.state.unreadable == {}
    assert session.state.panes[1].series_uid == "1.2.3.3"


def test_scrolling_is_linked_in_mm_and_kept_within_the_series(session: Session) -> None:
    session.show_slice(0, 99)
    assert session.state.panes[0].slice_index == 6
    assert session.state.panes[2].slice_index == 0  # stored the other way round
    session.set_preferences(linked=False)
    session.show_slice(0, -3)
    assert session.state.panes[0].slice_index == 0
    assert session.state.panes[2].slice_index == 0


def test_scrolling_an_empty_pane_or_no_study_does_nothing(session: Session) -> None:
    changes = heard(session)
    session.show_slice(3, 1)
    assert changes == []
    empty = Session()
    empty.show_slice(0, 1)
    empty.point_at((0.0, 0.0, 0.0), 0)
    empty.hang(0, "1")
    assert empty.state == State()


def test_hanging_a_series_shows_its_middle_and_makes_the_pane_active(session: Session) -> None:
    changes = heard(session)
    session.hang(3, "1.2.3.1")
    pane = session.state.panes[3]
    assert (pane.series_uid, pane.slice_index) == ("1.2.3.1", 3)
    assert session.state.active_pane == 3
    assert len(changes) == 1


def test_a_selected_finding_is_hung_pointed_at_and_told_once(session: Session) -> None:
    session.add_finding(finding())
    changes = heard(session)
    session.select(CELL)
    state = session.state
    assert len(changes) == 1
    assert state.active_pane == 1
    assert state.panes[1].slice_index == 16
    assert state.cursor == DISCS[Level.L4_L5]
    assert state.cursor_series == AXIAL.series_instance_uid


def test_a_finding_that_was_not_assessed_is_selected_and_moves_nothing(session: Session) -> None:
    session.add_finding(Finding(NotAssessed(*CELL, "No axial slice passes this level.")))
    panes = session.state.panes
    session.select(CELL)
    assert session.state.selected == CELL
    assert session.state.panes == panes


def test_a_map_of_another_finding_is_not_kept(session: Session) -> None:
    session.add_finding(finding())
    session.add_explanation(make_explanation(finding()))
    assert session.state.explanation is None
    session.select(CELL)
    session.add_explanation(make_explanation(finding()))
    assert session.state.explanation is not None
    session.select(None)
    assert session.state.explanation is None


def test_known_levels_take_untouched_axials_to_l4_l5_once(session: Session) -> None:
    session.begin_grading(make_levels(), 0)
    assert session.state.panes[1].slice_index == 17
    session.show_slice(1, 2)
    session.begin_grading(make_levels(), 1)
    assert session.state.panes[1].slice_index == 2


def test_another_numbering_forgets_the_models_grades_alone(session: Session) -> None:
    found = make_levels()
    session.begin_grading(found, 0)
    session.add_finding(finding())
    session.grade_as_reader(CELL, Severity.MODERATE)
    shifted = make_levels(extrapolated=Level.L5_S1)
    session.begin_grading(shifted, 1)
    state = session.state
    assert (state.found, state.levels, state.shift) == (found, shifted, 1)
    lower = (Level.L5_S1, CELL[1])
    assert (state.findings, state.reader) == ({}, {lower: Severity.MODERATE})


def test_a_corrected_role_hangs_anew_and_clears_the_results(session: Session) -> None:
    fill(session)
    session.set_role("1.2.3.2", Role.SAGITTAL_STIR)
    state = session.state
    assert state.panes[3].series_uid == "1.2.3.2"
    assert state.panes[2].series_uid is None
    assert (state.levels, state.findings, state.selected, state.warnings) == (None, {}, None, ())
    assert state.volumes


def test_the_first_window_of_a_series_stays(session: Session) -> None:
    study = make_study()
    session.set_window("1.2.3.3", 40, 80)
    session.add_volume(AXIAL, make_volume(study.stack(AXIAL)), (1, 2))
    assert session.state.windows["1.2.3.3"] == (40, 80)
    session.set_window("1.2.3.3", 40, -5)
    assert session.state.windows["1.2.3.3"][1] > 0


def test_opacity_is_kept_between_nothing_and_all(session: Session) -> None:
    session.set_preferences(overlay_opacity=3.0)
    assert session.state.preferences.overlay_opacity == 1.0
    session.set_preferences(overlay_opacity=-3.0)
    assert session.state.preferences.overlay_opacity == 0.0


def test_the_readers_grade_comes_and_goes(session: Session) -> None:
    session.grade_as_reader(CELL, Severity.SEVERE)
    assert session.state.reader == {CELL: Severity.SEVERE}
    session.grade_as_reader(CELL, None)
    assert session.state.reader == {}


def test_a_notice_is_said_once_at_a_time(session: Session) -> None:
    session.notify(NOTICE)
    session.notify(NOTICE)
    assert session.state.notices == (NOTICE,)
    session.dismiss(NOTICE)
    assert session.state.notices == ()


def test_doubts_are_kept_once(session: Session) -> None:
    session.add_warnings(("One.", "Two."))
    session.add_warnings(("Two.", "Three."))
    assert session.state.warnings == ("One.", "Two.", "Three.")


def only(*roles: Role) -> Study:
    whole = make_study()
    return replace(whole, series=tuple(one for one in whole.series if one.role in roles))


def test_the_first_pane_with_a_series_is_the_active_one() -> None:
    session = Session()
    session.open(only(Role.AXIAL_T2))
    assert session.state.active_pane == 1
    session.open(only(Role.SAGITTAL_T1))
    assert session.state.active_pane == 2
    session.open(make_study())
    assert session.state.active_pane == 0


def test_the_active_pane_follows_a_growing_study_until_it_is_used() -> None:
    session = Session()
    session.open(only(Role.AXIAL_T2))
    session.grow(make_study(), ())
    assert session.state.active_pane == 0
    session.open(only(Role.AXIAL_T2))
    session.show_slice(1, 0)
    session.grow(make_study(), ())
    assert session.state.active_pane == 1


def test_a_corrected_role_leaves_no_empty_pane_active(session: Session) -> None:
    session.activate(1)
    session.set_role("1.2.3.3", Role.OTHER)
    assert session.state.panes[1].series_uid is None
    assert session.state.active_pane == 0


def test_a_failure_keeps_its_files_and_nothing_else(session: Session) -> None:
    fill(session)
    refused = (Skipped(Path("a"), FileStatus.REFUSED, "not-dicom", "It is not DICOM."),)
    preferences = session.state.preferences
    session.fail(NOTICE, refused)
    assert session.state == State(failure=NOTICE, refused=refused, preferences=preferences)
    session.close()
    assert session.state.refused == ()


def test_a_stop_is_forgotten_with_the_results(session: Session) -> None:
    session.stop()
    assert session.state.stopped
    session.clear_results()
    assert not session.state.stopped


# -- what the reader draws and marks ------------------------------------------------


FRAMES = make_study().series[0].stacks[0].frames


def drawn(uid: str = "1.2.3.1") -> Measurement:
    return Measurement(Kind.LENGTH, uid, FRAMES[0], ((0.0, 0.0, 0.0), (0.0, 3.0, 4.0)))


def test_measurements_marks_tool_and_play_belong_to_the_study(session: Session) -> None:
    session.choose_tool(Tool.LENGTH)
    session.apply(measured, drawn())
    session.mark_key_slice(FRAMES[0], True)
    session.play(True)
    state = session.state
    assert (state.tool, state.measurements, state.playing) == (Tool.LENGTH, (drawn(),), True)
    assert state.key_slices == {FRAMES[0]}
    session.grow(make_study(), (make_study(),))
    assert session.state.measurements == (drawn(),)
    session.open(make_study("9.9"))
    fresh = State()
    for name in ("tool", "measurements", "key_slices", "playing"):
        assert getattr(session.state, name) == getattr(fresh, name)


def test_a_key_slice_is_unmarked_alone(session: Session) -> None:
    session.mark_key_slice(FRAMES[0], True)
    session.mark_key_slice(FRAMES[1], True)
    session.mark_key_slice(FRAMES[0], False)
    assert session.state.key_slices == {FRAMES[1]}
