"""Paint a window in the turn of the event loop after the one that changed the state."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from viewer.session import Session
from viewer.state import State


class PaintTurns(QObject):
    """Splits a change of the state in two, so that keys and mouse are heard in between.

    All widgets take a new state at once. Qt would paint them before the loop turns, each
    picture by itself; here its request waits for the next turn and serves all of them.
    Whatever changes meanwhile is painted with it, so nothing older is ever put on the screen,
    and `grab` shows the state as it is, as always.

    Parameters
    ----------
    window : QWidget
        A window, whose child this object becomes.
    """

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._changed = False
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._paint)
        session.changed.connect(self._on_changed)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep back Qt's request to paint what has changed; every other event goes its way."""
        if event.type() != QEvent.Type.UpdateRequest or watched is not self._window:
            return False
        if self._changed and not self._next_turn.isActive():
            self._next_turn.start()
        return self._changed

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        del old, new
        self._changed = True

    @Slot()
    def _paint(self) -> None:
        self._changed = False
        # Qt sends no second request while one is on its way: this is the one kept back.
        QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
