"""Keys that a tap turns on or off, and that do so for a moment while held: heat map, lens."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from viewer import arranging
from viewer.session import Session

#: From here on a key was held, not tapped, s: clearly above a deliberate tap (about 0.1 to 0.2 s).
HELD_S = 0.35


class Peek(QObject):
    """Shows or hides the heat map while a key is down; a tap leaves it so.

    Parameters
    ----------
    clock : callable
        Seconds that never go back.
    """

    key = Qt.Key.Key_H

    def __init__(
        self,
        session: Session,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._clock = clock
        self._since: float | None = None

    def begin(self) -> None:
        """The key went down: turn it on or off."""
        self._since = self._clock()
        self._turn()

    def on_released(self, key: int) -> None:
        """A key went up; if it was this one and was held, all is as before."""
        if key != self.key or self._since is None:
            return
        held = self._clock() - self._since >= HELD_S
        self._since = None
        if held:
            self._turn()

    def _turn(self) -> None:
        self._session.set_preferences(
            overlay_visible=not self._session.state.preferences.overlay_visible
        )


class LensKey(Peek):
    """Shows the magnifier while a key is down; a tap leaves it so."""

    key = Qt.Key.Key_M

    def _turn(self) -> None:
        on = not self._session.state.display.magnifying
        self._session.apply(arranging.magnifying, on)
