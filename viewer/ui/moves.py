"""Where a key leads from what is on screen: pure functions of the state."""

from __future__ import annotations

from dataclasses import dataclass

from model.labels import Level, Severity
from model.results import Vec3
from viewer.dicom.study import Frame, Series, StackKey
from viewer.geometry import nearest_slice
from viewer.hanging import stack_slice
from viewer.linking import in_levels_space
from viewer.measurement_changes import chosen_of
from viewer.measuring import Measurement
from viewer.reader_first import is_hidden, shown_finding
from viewer.reading import CELLS, Cell
from viewer.reading_order import calls_for_review, cells_to_review
from viewer.session import State


@dataclass(frozen=True, slots=True)
class LevelView:
    """How to show a level: the cursor (mm, LPS) and the slice of the active pane nearest to it."""

    point: Vec3
    slice_index: int


def active_series(state: State) -> Series | None:
    """The series of the active pane; None where it is empty."""
    uid = state.panes[state.active_pane].series_uid
    return state.study[uid] if state.study is not None and uid is not None else None


def active_stack(state: State) -> StackKey | None:
    """The stack behind the active pane's slice; None where the pane is empty."""
    series = active_series(state)
    if series is None:
        return None
    return stack_slice(series, state.panes[state.active_pane].slice_index)[0]


def active_slice(state: State) -> Frame | None:
    """The active pane's slice; None where the pane is empty."""
    series = active_series(state)
    if series is None:
        return None
    key, index = stack_slice(series, state.panes[state.active_pane].slice_index)
    return series.stacks[key.index].frames[index]


def measurement_at_hand(state: State) -> Measurement | None:
    """What is chosen, else drawn last, on the active pane's slice; None where nothing is."""
    here, chosen = active_slice(state), chosen_of(state)
    if chosen is not None and chosen.frame == here:
        return chosen
    drawn = (kept for kept in reversed(state.measurements) if kept.frame == here)
    return next(drawn, None)


def series_after(state: State, step: int) -> str | None:
    """The series `step` places on in the order of the browser, round and round.

    Returns
    -------
    str or None
        Series UID; None where there is no other series.
    """
    if state.study is None:
        return None
    uids = [series.series_instance_uid for series in state.study.series]
    shown = state.panes[state.active_pane].series_uid
    if shown not in uids:
        return uids[0 if step > 0 else -1] if uids else None
    after = uids[(uids.index(shown) + step) % len(uids)]
    return None if after == shown else after


def pane_after(state: State, step: int) -> int | None:
    """The next pane that shows a series, round and round; None where there is no other."""
    shown = [index for index, pane in enumerate(state.panes) if pane.series_uid is not None]
    others = [index for index in shown if index != state.active_pane]
    if not others:
        return None
    ahead = sorted(others, key=lambda index: (index - state.active_pane) % len(state.panes))
    return ahead[0] if step > 0 else ahead[-1]


def flagged_after(state: State, step: int) -> Cell | None:
    """The next (1) or previous (-1) finding that calls for review, round and round.

    With `review_first` in the order of review, from its first one where another finding is
    selected; else in the order of the grid. While the model's grades are kept back (reader
    first), the findings that the reader has not graded yet, in the order of the grid.

    Returns
    -------
    Cell or None
        None where no finding calls for review.
    """
    unread = [cell for cell in CELLS if is_hidden(state, cell)]
    if unread and state.study is not None:
        return _beyond(state.selected, unread, step)
    if state.preferences.review_first:
        urgent = cells_to_review(state.findings)
        if state.selected in urgent:
            return urgent[(urgent.index(state.selected) + step) % len(urgent)]
        return urgent[0 if step > 0 else -1] if urgent else None
    flagged = [
        cell for cell in CELLS if cell in state.findings and calls_for_review(state.findings[cell])
    ]
    return _beyond(state.selected, flagged, step) if flagged else None


def _beyond(selected: Cell | None, cells: list[Cell], step: int) -> Cell:
    """The next (1) or previous (-1) of some cells in the order of the grid, round and round."""
    if selected is None:
        return cells[0 if step > 0 else -1]
    here = CELLS.index(selected)
    order = [(CELLS.index(cell) - here) * step for cell in cells]
    ahead = [distance if distance > 0 else distance + len(CELLS) for distance in order]
    return cells[ahead.index(min(ahead))]


def level_view(state: State, level: Level) -> LevelView | None:
    """How to show a level; None where it was not found or the active pane cannot show it."""
    series = active_series(state)
    if state.levels is None or series is None:
        return None
    if not in_levels_space(series, state.levels):
        return None
    disc = next(disc for disc in state.levels.discs if disc.level is level)
    return LevelView(disc.patient_mm, nearest_slice(series, disc.patient_mm)[0])


def accepted_grade(state: State) -> Severity | None:
    """The model's grade of the selected finding; None where there is nothing to accept."""
    finding = shown_finding(state, state.selected)
    return finding.severity if finding is not None else None
