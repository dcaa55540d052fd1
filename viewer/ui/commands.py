"""What the reader can ask for: changes of the session, and wishes that the program fulfils."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from model.labels import Level
from viewer import arranging, measurement_changes
from viewer.dicom.window import initial_window, percentile_window
from viewer.measuring import Tool
from viewer.orientation import Turn
from viewer.session import Session
from viewer.ui import moves
from viewer.ui.cine import Cine
from viewer.ui.peek import LensKey, Peek
from viewer.ui.reading_commands import ReadingHistory

#: One press of [ or ]: eight steps from nothing to the whole map, each plainly seen.
OPACITY_STEP = 0.125


class Commands(QObject):
    """Every command of the menus, by method or signal; nothing here knows a widget.

    Signals
    -------
    open_requested, report_requested, cancel_requested, regrade_requested
        For the program to fulfil.
    fit_requested, pixels_requested
        For the window: all of the picture, or one pixel of it on one of the screen.
    reset_requested, change_requested, grid_requested, pictures_requested
        For the window: pan and zoom anew, choose a grade, keyboard to the grid or the pictures.
    focus_requested(int)
        For the window: keyboard to the next (1) or previous (-1) control.
    cross_requested
        For the window: the drawing cross on the active pane, or off it.
    sheet_requested, full_screen_requested, browser_requested, column_requested
        For the window: what to show or hide.
    """

    open_requested = Signal()
    report_requested = Signal()
    cancel_requested = Signal()
    regrade_requested = Signal()
    fit_requested = Signal()
    pixels_requested = Signal()
    reset_requested = Signal()
    change_requested = Signal()
    grid_requested = Signal()
    pictures_requested = Signal()
    focus_requested = Signal(int)
    cross_requested = Signal()
    sheet_requested = Signal()
    full_screen_requested = Signal()
    browser_requested = Signal()
    column_requested = Signal()
    quit_requested = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.history = ReadingHistory(session, self)
        self.peek = Peek(session, parent=self)
        self.lens = LensKey(session, parent=self)
        self.cine = Cine(session, parent=self)

    # -- slices, series, panes ------------------------------------------------------

    def scroll(self, slices: int) -> None:
        """Move the active pane on by some slices."""
        pane = self._session.state.active_pane
        self._session.show_slice(pane, self._session.state.panes[pane].slice_index + slices)

    def scroll_alone(self, slices: int) -> None:
        """Move the active pane on by some slices; those linked to it stay so far apart."""
        pane = self._session.state.active_pane
        index = self._session.state.panes[pane].slice_index + slices
        self._session.apply(arranging.scrolled_alone, pane, index)

    def link_exactly(self) -> None:
        """Let linked panes show one place again."""
        self._session.apply(arranging.linked_exactly)

    def toggle_all_lines(self) -> None:
        """Show where all slices of the active pane lie in the others, or its own one only."""
        self._session.set_preferences(all_lines=not self._session.state.preferences.all_lines)

    def scroll_to_end(self, *, last: bool) -> None:
        """Show the first or the last slice of the active pane."""
        series = moves.active_series(self._session.state)
        if series is not None:
            index = series.frame_count - 1 if last else 0
            self._session.show_slice(self._session.state.active_pane, index)

    def change_series(self, step: int) -> None:
        """Hang the next or previous series in the active pane."""
        uid = moves.series_after(self._session.state, step)
        if uid is not None:
            self._session.hang(self._session.state.active_pane, uid)

    def hang(self, pane: int, series_uid: str) -> None:
        """Show a series in a pane; nothing where another window's study holds it."""
        study = self._session.state.study
        known = study.series if study is not None else ()
        if series_uid in (series.series_instance_uid for series in known):
            self._session.hang(pane, series_uid)

    def change_pane(self, step: int) -> None:
        """Make the next or previous pane the active one."""
        pane = moves.pane_after(self._session.state, step)
        if pane is not None:
            self._session.activate(pane)

    def maximise(self) -> None:
        """Show the active pane alone, or all of them again."""
        self._session.maximise(not self._session.state.maximised)

    def show_level(self, level: Level) -> None:
        """Bring all panes to a level."""
        view = moves.level_view(self._session.state, level)
        if view is not None:
            pane = self._session.state.active_pane
            self._session.show_slice(pane, view.slice_index)
            self._session.point_at(view.point, pane)

    # -- turn and scale -------------------------------------------------------------

    def turn(self, turn: Turn) -> None:
        """Turn or flip the active pane's series, from how it lies on screen."""
        self._session.apply(arranging.turned, turn)

    def toggle_smooth(self) -> None:
        """Blend pixels that are drawn larger, or show each as a block."""
        self._session.set_preferences(smooth=not self._session.state.preferences.smooth)

    # -- window and overlay ---------------------------------------------------------

    def window_from_percentiles(self, low: float, high: float) -> None:
        """Window the active series from percentiles (0 to 100) of the stack shown."""
        key = moves.active_stack(self._session.state)
        if key is not None and key in self._session.state.volumes:
            window = percentile_window(self._session.state.volumes[key], low, high)
            self._session.set_window(key.series_instance_uid, *window)

    def window_from_dicom(self) -> None:
        """Window the active series as its files say; where they do not, as when it was opened."""
        state = self._session.state
        key = moves.active_stack(state)
        if key is not None and state.study is not None and key in state.volumes:
            window = initial_window(state.volumes[key], state.study.stack(key))
            self._session.set_window(key.series_instance_uid, *window)

    def toggle_inverted(self) -> None:
        """Show the active series light for dark, or as it is again."""
        state = self._session.state
        uid = state.panes[state.active_pane].series_uid
        if uid is not None:
            self._session.invert(uid, uid not in state.inverted)

    def toggle_corner_text(self) -> None:
        """Show or hide the texts in the corners."""
        shown = self._session.state.preferences.corner_text
        self._session.set_preferences(corner_text=not shown)

    def toggle_linked(self) -> None:
        """Let panes of one plane scroll together, or each alone."""
        linked = self._session.state.preferences.linked
        self._session.set_preferences(linked=not linked)

    def change_opacity(self, step: int) -> None:
        """Make the heat map stronger (1) or weaker (-1)."""
        opacity = self._session.state.preferences.overlay_opacity + step * OPACITY_STEP
        self._session.set_preferences(overlay_opacity=opacity)

    def reset(self) -> None:
        """Show the active pane as when it was hung: window, grey, turn, zoom, no cursor."""
        self.window_from_dicom()
        uid = self._session.state.panes[self._session.state.active_pane].series_uid
        if uid is not None:
            self._session.invert(uid, False)
        self._session.apply(arranging.upright)
        self._session.hide_cursor()
        self.reset_requested.emit()

    # -- drawing and marking --------------------------------------------------------

    def choose_tool(self, tool: Tool) -> None:
        """Say what the left mouse button does."""
        self._session.choose_tool(tool)

    def delete_measurement(self) -> None:
        """Take away what is chosen, else measured last, on the active pane's slice."""
        measurement = moves.measurement_at_hand(self._session.state)
        if measurement is not None:
            self._session.apply(measurement_changes.removed, measurement)

    def toggle_key_slice(self) -> None:
        """Mark the active pane's slice as key image, or take the mark off."""
        frame = moves.active_slice(self._session.state)
        if frame is not None:
            self._session.mark_key_slice(frame, frame not in self._session.state.key_slices)

    def toggle_playing(self) -> None:
        """Let the active pane run through its slices, or stop it."""
        self._session.play(not self._session.state.playing)

    # -- findings -------------------------------------------------------------------

    def next_flagged(self, step: int) -> None:
        """Select the next or previous finding that should be looked at."""
        cell = moves.flagged_after(self._session.state, step)
        if cell is not None:
            self._session.select(cell)

    def accept(self) -> None:
        """Take the model's grade of the selected finding as the reader's."""
        cell, grade = self._session.state.selected, moves.accepted_grade(self._session.state)
        if cell is not None and grade is not None:
            self._session.grade_as_reader(cell, grade)

    def escape(self) -> None:
        """Go one step back, and give the keyboard to the pictures.

        Cine stops, the mouse windows again, all panes are shown, no finding is selected, the
        cursor goes: whichever comes first.
        """
        state = self._session.state
        if state.playing:
            self._session.play(False)
        elif state.tool is not Tool.WINDOW:
            self.choose_tool(Tool.WINDOW)
        elif state.maximised:
            self._session.maximise(False)
        elif state.selected is not None:
            self._session.select(None)
        elif state.cursor is not None:
            self._session.hide_cursor()
        self.pictures_requested.emit()
