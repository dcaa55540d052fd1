"""A pane in words, for those who hear the window."""

from __future__ import annotations

from viewer.comparing import standing_word
from viewer.display import words_of_turn
from viewer.hanging import role_of
from viewer.language import tr
from viewer.linking import shown_level
from viewer.state import State
from viewer.ui.measure_marks import frame_of
from viewer.ui.pane_content import Shown
from viewer.ui.pane_guides import slice_count
from viewer.wording import listed


def words_of_pane(state: State, index: int, shown: Shown | None) -> str:
    """What pane `index` is and shows: role, slice, level, what the reader did to it."""
    if shown is None:
        return tr("Pane {n}: {what}", n=index + 1, what=tr(state.panes[index].label))
    number, count = slice_count(state, index)
    role = tr(role_of(shown.series, state.roles).value)
    said = [tr("{series}, slice {n} of {total}", series=role, n=number, total=count)]
    level = shown_level(state.study, state.panes[index], state.levels) if state.study else None
    turn = words_of_turn(state.display.turn_of(shown.series.series_instance_uid))
    said += [level.value] if level is not None else []
    said += [turn] if turn else []
    said += [tr("key image")] if frame_of(shown) in state.key_slices else []
    what, standing = listed(said), standing_word(state)
    if standing:
        return tr("{study} pane {n}: {what}", study=standing, n=index + 1, what=what)
    return tr("Pane {n}: {what}", n=index + 1, what=what)
