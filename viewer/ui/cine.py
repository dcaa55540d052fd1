"""Cine: the active pane runs through its slices by itself until the reader does anything."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from viewer.hanging import Pane
from viewer.session import Session, State
from viewer.ui.moves import active_series

#: Slices a second: slow enough to see a structure pass, as viewers usually begin with.
PER_S = 10


class Cine(QObject):
    """Scrolls while `State.playing`; scrolling, another pane or another study stops it.

    Where drawing a slice takes longer than its time, slices are left out: the pace is kept.

    Parameters
    ----------
    clock : callable
        Seconds that never go back.
    """

    def __init__(
        self,
        session: Session,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._clock = clock
        self._shown_at = 0.0
        self._stepping = False
        self._timer = QTimer(self, interval=1000 // PER_S, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.step)
        session.changed.connect(self._on_changed)

    @property
    def is_running(self) -> bool:
        """Whether slices follow one another by themselves."""
        return self._timer.isActive()

    @Slot()
    def step(self) -> None:
        """Show the slice whose time has come; after the last one comes the first."""
        state, series = self._session.state, active_series(self._session.state)
        if series is None or not state.playing:
            return
        now = self._clock()
        steps = max(1, round((now - self._shown_at) * PER_S))
        self._shown_at = now
        index = state.panes[state.active_pane].slice_index + steps
        self._stepping = True
        try:
            self._session.show_slice(state.active_pane, index % series.frame_count)
        finally:
            self._stepping = False

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if new.playing and not old.playing:
            self._shown_at = self._clock()
            self._timer.start()
        elif not new.playing:
            self._timer.stop()
        elif not self._stepping and _where(old) != _where(new):
            self._session.play(False)


def _where(state: State) -> tuple[int, Pane]:
    return state.active_pane, state.panes[state.active_pane]
