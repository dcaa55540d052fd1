"""Which commands make sense now: pure functions of the state."""

from __future__ import annotations

from viewer.reading import CELLS
from viewer.session import Doing, State
from viewer.ui import moves


def always(state: State) -> bool:  # noqa: ARG001 - one signature for the whole table
    """What needs nothing open."""
    return True


def has_study(state: State) -> bool:
    """A study is open."""
    return state.study is not None


def has_series(state: State) -> bool:
    """The active pane shows a series."""
    return moves.active_series(state) is not None


def has_picture(state: State) -> bool:
    """The active pane's stack is decoded."""
    key = moves.active_stack(state)
    return key is not None and key in state.volumes


def has_other_series(state: State) -> bool:
    """There is another series for the active pane."""
    return moves.series_after(state, 1) is not None


def has_other_pane(state: State) -> bool:
    """Another pane shows a series."""
    return moves.pane_after(state, 1) is not None


def has_levels(state: State) -> bool:
    """The levels are known."""
    return state.levels is not None


def has_findings(state: State) -> bool:
    """Some cell was graded, or is known not to be."""
    return bool(state.findings)


def has_flagged(state: State) -> bool:
    """Some finding should be looked at."""
    return moves.flagged_after(state, 1) is not None


def can_accept(state: State) -> bool:
    """The selected finding has a grade of the model."""
    return moves.accepted_grade(state) is not None


def can_change(state: State) -> bool:
    """A finding is selected."""
    return state.selected is not None and state.selected in state.findings


def has_inverted(state: State) -> bool:
    """The active pane's series is shown light for dark."""
    return state.panes[state.active_pane].series_uid in state.inverted


def can_regrade(state: State) -> bool:
    """A study is decoded, or its reading was stopped; a heat map gives way."""
    known = bool(state.volumes) or (state.study is not None and state.stopped)
    return known and not state.is_doing(Doing.GRADING, Doing.REPORTING)


def can_report(state: State) -> bool:
    """Every finding has its answer; a heat map that is being made waits."""
    graded = len(state.findings) == len(CELLS)
    return graded and not state.is_doing(Doing.GRADING, Doing.REPORTING)


def is_running(state: State) -> bool:
    """Something is being read or computed."""
    return state.activity is not None or state.reading is not None
