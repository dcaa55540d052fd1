"""Hold the one `State` and replace it whole; everything on screen watches this."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from model.labels import Severity
from model.results import Explanation, LumbarLevels, Vec3
from model.volume import Volume
from viewer import deciding, transitions
from viewer.dicom.study import Frame, Role, Skipped, StackKey, Study
from viewer.errors import Notice
from viewer.hanging import middle_pane, with_slice
from viewer.linking import cursor_slices, linked_panes
from viewer.measuring import Tool
from viewer.reading import Cell, Finding, ModelIdentity
from viewer.state import Activity, Doing, Preferences, State

Given = ParamSpec("Given")

__all__ = ["Activity", "Doing", "Preferences", "Session", "State"]


class Session(QObject):
    """Holds the current `State` and replaces it whole.

    Signals
    -------
    changed(old: State, new: State)
        Emitted once per change, never when nothing differs. A listener that changes the
        state itself does so in turn: every listener hears every change in the same order.
    """

    changed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = State()
        self._untold: deque[tuple[State, State]] = deque()
        self._telling = False

    @property
    def state(self) -> State:
        """What is shown now."""
        return self._state

    def apply(
        self,
        transition: Callable[Concatenate[State, Given], State],
        *args: Given.args,
        **kwargs: Given.kwargs,
    ) -> None:
        """Go to the state that a pure function makes of this one.

        So a new noun brings its own changes, in its own file, and this class stays as it is.
        """
        self._become(transition(self._state, *args, **kwargs))

    # -- what is open ---------------------------------------------------------------

    def close(self) -> None:
        """Show nothing, forgetting everything about the last study."""
        self._become(transitions.closed(self._state))

    def fail(self, notice: Notice, refused: tuple[Skipped, ...] = ()) -> None:
        """Show nothing but why, and which files were looked at."""
        fresh = transitions.closed(self._state)
        self._become(replace(fresh, failure=notice, refused=refused))

    def open(self, study: Study, studies: tuple[Study, ...] = ()) -> None:
        """Show another study, forgetting everything about the last one."""
        self._become(transitions.opened(self._state, study, studies))

    def grow(self, study: Study, studies: tuple[Study, ...]) -> None:
        """Take the same study again after more of its files were read."""
        self._become(transitions.grown(self._state, study, studies))

    def set_role(self, series_uid: str, role: Role) -> None:
        """Correct what a series is; the panes are hung anew and the results cleared."""
        self.apply(transitions.with_roles, {**self._state.roles, series_uid: role})

    def add_volume(self, key: StackKey, volume: Volume, window: tuple[float, float]) -> None:
        """A stack was decoded; `window` is used unless the series has one already."""
        windows = {key.series_instance_uid: window, **self._state.windows}
        volumes = {**self._state.volumes, key: volume}
        self._change(volumes=volumes, windows=windows)

    def add_unreadable(self, key: StackKey, reason: str) -> None:
        """A stack cannot be decoded; `reason` is a sentence for the reader."""
        self._change(unreadable={**self._state.unreadable, key: reason})

    # -- where the reader looks -----------------------------------------------------

    def hang(self, pane: int, series_uid: str) -> None:
        """Show a series in a pane, at its middle."""
        state = self._state
        if state.study is None:
            return
        hung = middle_pane(state.panes[pane], state.study[series_uid])
        self._become(replace(transitions.with_panes(state, {pane: hung}), active_pane=pane))

    def activate(self, pane: int) -> None:
        """Make a pane the one that keys act on."""
        self._change(active_pane=pane)

    def maximise(self, on: bool) -> None:
        """Show the active pane alone, or all of them."""
        self._change(maximised=on)

    def show_slice(self, pane: int, slice_index: int) -> None:
        """Scroll a pane; panes of the same plane follow in mm."""
        state = self._state
        series_uid = state.panes[pane].series_uid
        if state.study is None or series_uid is None:
            return
        moved = with_slice(state.panes[pane], state.study[series_uid], slice_index)
        changed = {pane: moved}
        if state.preferences.linked:
            changed |= linked_panes(state.study, state.panes, pane, moved, state.display.offsets_mm)
        self._become(transitions.with_panes(state, changed))

    def point_at(self, point: Vec3, pane: int) -> None:
        """Move the cursor (mm, LPS); panes of the same space go to the slice nearest to it."""
        state = self._state
        if state.study is None:
            return
        moved = cursor_slices(state.study, state.panes, pane, point)
        pointed = replace(state, cursor=point, cursor_series=state.panes[pane].series_uid)
        self._become(transitions.with_panes(pointed, moved))

    def hide_cursor(self) -> None:
        """Take the cursor off the pictures."""
        self._change(cursor=None, cursor_series=None)

    def set_window(self, series_uid: str, center: float, width: float) -> None:
        """Set the window of a series, stored values; the width is kept positive."""
        windows = {**self._state.windows, series_uid: (center, max(width, 1e-3))}
        self._change(windows=windows)

    def invert(self, series_uid: str, on: bool) -> None:
        """Show a series light for dark, or as it is; grades and reports do not see it."""
        others = self._state.inverted - {series_uid}
        self._change(inverted=others | {series_uid} if on else others)

    def set_preferences(self, **fields: Any) -> None:
        """Change how things are shown; fields as in `Preferences`."""
        if "overlay_opacity" in fields:
            fields["overlay_opacity"] = min(max(fields["overlay_opacity"], 0.0), 1.0)
        self._change(preferences=replace(self._state.preferences, **fields))

    # -- what was found -------------------------------------------------------------

    def clear_results(self) -> None:
        """Forget levels, findings and explanations, not the pictures."""
        self._become(transitions.without_results(self._state))

    def begin_grading(
        self, levels: LumbarLevels, shift: int, found: LumbarLevels | None = None
    ) -> None:
        """The levels are known under a numbering; findings of another one are forgotten."""
        self._become(transitions.numbered(self._state, levels, shift, found))

    def add_finding(self, finding: Finding) -> None:
        """A cell was graded, or could not be."""
        self.apply(transitions.with_finding, finding)

    def set_model(self, model: ModelIdentity) -> None:
        """Which networks grade this study."""
        self._change(model=model)

    def add_warnings(self, warnings: tuple[str, ...]) -> None:
        """Doubts about the open study; each is kept once."""
        self._change(warnings=tuple(dict.fromkeys((*self._state.warnings, *warnings))))

    def select(self, cell: Cell | None) -> None:
        """Choose a finding: its slices are hung, the map of another one is dropped."""
        self._become(transitions.selecting(self._state, cell))

    def add_explanation(self, explanation: Explanation) -> None:
        """A heat map was made; it is kept only while its finding is selected."""
        if self._state.selected == (explanation.level, explanation.condition):
            self._change(explanation=explanation)

    def grade_as_reader(self, cell: Cell, severity: Severity | None) -> None:
        """Set the reader's own grade of a cell; None takes it back."""
        self.apply(deciding.graded, cell, severity)

    # -- what the reader draws and marks --------------------------------------------

    def choose_tool(self, tool: Tool) -> None:
        """Say what the left mouse button does."""
        self._change(tool=tool)

    def mark_key_slice(self, frame: Frame, on: bool) -> None:
        """Mark a slice as key image, or take the mark off."""
        others = self._state.key_slices - {frame}
        self._change(key_slices=others | {frame} if on else others)

    def play(self, on: bool) -> None:
        """Let the active pane run through its slices, or stop it."""
        self._change(playing=on)

    # -- what is going on -----------------------------------------------------------

    def set_activity(self, activity: Activity | None) -> None:
        """What the compute thread is doing."""
        self._change(activity=activity)

    def set_reading(self, activity: Activity | None) -> None:
        """What the file thread is doing."""
        self._change(reading=activity)

    def stop(self) -> None:
        """The reader cancelled before all was read and graded."""
        self._change(stopped=True)

    def notify(self, notice: Notice) -> None:
        """Add a notice; the same one is not said twice at a time."""
        if notice not in self._state.notices:
            self._change(notices=(*self._state.notices, notice))

    def dismiss(self, notice: Notice) -> None:
        """Take a notice away."""
        self._change(notices=tuple(kept for kept in self._state.notices if kept != notice))

    # -- inside ---------------------------------------------------------------------

    def _change(self, **fields: Any) -> None:
        self._become(replace(self._state, **fields))

    def _become(self, new: State) -> None:
        if new == self._state:
            return
        self._untold.append((self._state, new))
        self._state = new
        if self._telling:
            return
        self._telling = True
        try:
            while self._untold:
                self.changed.emit(*self._untold.popleft())
        finally:
            self._telling = False
