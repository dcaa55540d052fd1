"""Which commands make sense now: pure functions of the state."""

from __future__ import annotations

from viewer.reader_first import is_hidden
from viewer.reading import CELLS
from viewer.reading_order import calls_for_review
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


def can_undo(state: State) -> bool:
    """There is something that the reader can grade or measure."""
    return bool(state.findings or state.volumes)


def can_play(state: State) -> bool:
    """The active pane has more than one slice."""
    series = moves.active_series(state)
    return series is not None and series.frame_count > 1


def has_measurement(state: State) -> bool:
    """Something was measured on the active pane's slice."""
    return moves.measurement_at_hand(state) is not None


def is_key_slice(state: State) -> bool:
    """The active pane's slice is marked as key image."""
    return moves.active_slice(state) in state.key_slices


def is_playing(state: State) -> bool:
    """The active pane runs through its slices."""
    return state.playing


def has_flagged(state: State) -> bool:
    """Some finding should be looked at."""
    unread = state.study is not None and any(is_hidden(state, cell) for cell in CELLS)
    return unread or any(map(calls_for_review, state.findings.values()))


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


def has_results(state: State) -> bool:
    """Every finding has its answer, and none is being worked out anew."""
    return len(state.findings) == len(CELLS) and not state.is_doing(Doing.GRADING)


def is_running(state: State) -> bool:
    """Something is being read or computed."""
    return state.activity is not None or state.reading is not None
