"""A pane in words, for those who hear the window."""

from __future__ import annotations

from viewer.comparing import standing_word
from viewer.display import words_of_turn
from viewer.hanging import role_of
from viewer.linking import shown_level
from viewer.state import State
from viewer.ui.measure_marks import frame_of
from viewer.ui.pane_content import Shown
from viewer.ui.pane_guides import slice_count


def words_of_pane(state: State, index: int, shown: Shown | None) -> str:
    """What pane `index` is and shows: role, slice, level, what the reader did to it."""
    if shown is None:
        return f"Pane {index + 1}: {state.panes[index].label}"
    number, count = slice_count(state, index)
    said = [f"{role_of(shown.series, state.roles).value}, slice {number} of {count}"]
    level = shown_level(state.study, state.panes[index], state.levels) if state.study else None
    turn = words_of_turn(state.display.turn_of(shown.series.series_instance_uid))
    said += [level.value] if level is not None else []
    said += [turn.lower()] if turn else []
    said += ["key image"] if frame_of(shown) in state.key_slices else []
    pane = f"{standing_word(state)} pane" if standing_word(state) else "Pane"
    return f"{pane} {index + 1}: {', '.join(said)}"
