"""Where keys lead, as a function of the state."""

from dataclasses import replace

import pytest

from model.labels import Level, Severity
from tests.gui.graded_study import AXIAL, T1, T2, all_mild, disc_mm, levels, study, withheld
from tests.gui.shell_study import graded_session
from viewer.dicom.study import StackKey
from viewer.geometry import nearest_slice
from viewer.hanging import Pane
from viewer.reading import CELLS
from viewer.session import Session, State
from viewer.ui import moves
from viewer.ui.availability import has_flagged


def opened() -> State:
    session = Session()
    session.open(study())
    return session.state


def test_nothing_leads_nowhere():
    state = State()
    assert moves.active_series(state) is None
    assert moves.active_stack(state) is None
    assert moves.series_after(state, 1) is None
    assert moves.pane_after(state, 1) is None
    assert moves.flagged_after(state, 1) is None
    assert moves.level_view(state, Level.L4_L5) is None
    assert moves.accepted_grade(state) is None


def test_series_go_round_in_the_order_of_the_browser():
    state = opened()
    assert state.panes[0].series_uid == T2
    assert moves.series_after(state, 1) == AXIAL
    assert moves.series_after(state, -1) == T1


def test_an_empty_pane_takes_the_first_or_last_series():
    state = replace(opened(), panes=(Pane("Sagittal T2"),) * 4)
    assert moves.series_after(state, 1) == T2
    assert moves.series_after(state, -1) == T1


def test_panes_without_a_series_are_passed_over():
    state = opened()
    assert [pane.series_uid for pane in state.panes] == [T2, AXIAL, T1, None]
    order = []
    for _ in range(4):
        pane = moves.pane_after(state, 1)
        order.append(pane)
        state = replace(state, active_pane=pane)
    assert order == [1, 2, 0, 1]
    assert moves.pane_after(replace(state, active_pane=0), -1) == 2


def test_the_only_pane_leads_nowhere():
    state = opened()
    alone = (state.panes[0], *(replace(pane, series_uid=None) for pane in state.panes[1:]))
    assert moves.pane_after(replace(state, panes=alone), 1) is None


def test_active_stack_is_the_slices_own():
    assert moves.active_stack(opened()) == StackKey(T2, 0)


def test_flagged_findings_go_round_both_ways():
    session = graded_session()
    session.set_preferences(review_first=False)
    state = session.state
    assert moves.flagged_after(state, 1) == CELLS[0]
    assert moves.flagged_after(state, -1) == CELLS[15]
    at_first = replace(state, selected=CELLS[0])
    assert moves.flagged_after(at_first, 1) == CELLS[15]
    assert moves.flagged_after(at_first, -1) == CELLS[15]
    between = replace(state, selected=CELLS[7])
    assert moves.flagged_after(between, 1) == CELLS[15]
    assert moves.flagged_after(between, -1) == CELLS[0]
    at_last = replace(state, selected=CELLS[15])
    assert moves.flagged_after(at_last, 1) == CELLS[0]


def test_the_worst_finding_is_the_next_one_where_that_is_wanted():
    """L4/L5 canal is Severe; L1/L2 canal, the first in the grid, is unsure."""
    state = graded_session().state
    assert state.preferences.review_first
    assert moves.flagged_after(state, 1) == CELLS[15]
    assert moves.flagged_after(state, -1) == CELLS[0]
    at_worst = replace(state, selected=CELLS[15])
    assert moves.flagged_after(at_worst, 1) == CELLS[0]
    at_last = replace(state, selected=CELLS[0])
    assert moves.flagged_after(at_last, 1) == CELLS[15]
    elsewhere = replace(state, selected=CELLS[20])
    assert moves.flagged_after(elsewhere, 1) == CELLS[15]


def test_without_flags_there_is_no_next():
    assert moves.flagged_after(replace(opened(), findings=all_mild()), 1) is None


def test_there_is_a_next_exactly_where_one_follows():
    first, graded = State(), graded_session()
    unread = replace(graded.state.preferences, reader_first=True)
    mild = replace(opened(), findings=all_mild())
    states = (first, opened(), mild, graded.state)
    for state in (*states, *(replace(state, preferences=unread) for state in states)):
        assert has_flagged(state) is (moves.flagged_after(state, 1) is not None)
    assert has_flagged(graded.state)
    assert not has_flagged(mild)


@pytest.mark.parametrize("level", list(Level))
def test_a_level_is_shown_at_its_disc(level):
    state = replace(opened(), levels=levels(), active_pane=1)
    view = moves.level_view(state, level)
    assert view.point == disc_mm(level)
    assert view.slice_index == nearest_slice(state.study[AXIAL], disc_mm(level))[0]


def test_a_level_of_another_space_is_shown_only_where_it_lies_in_the_pictures():
    """Seen: in an anonymised study, whose series share no space, the keys Alt+1 to 5 were dead."""
    unnamed = replace(levels(), frame_of_reference_uid="9.9")
    assert moves.level_view(replace(opened(), levels=unnamed), Level.L4_L5) is not None
    discs = tuple(replace(disc, patient_mm=(0.0, 0.0, 900.0)) for disc in unnamed.discs)
    elsewhere = replace(unnamed, discs=discs)
    assert moves.level_view(replace(opened(), levels=elsewhere), Level.L4_L5) is None


def test_what_is_accepted_is_the_models_grade():
    state = replace(graded_session().state, selected=CELLS[15])
    assert moves.accepted_grade(state) is Severity.SEVERE
    unassessed = {CELLS[15]: withheld(CELLS[15])}
    assert moves.accepted_grade(replace(state, findings=unassessed)) is None
