"""The heat map's key: a tap turns the map on or off, holding it down does so for a moment."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

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
        """The key went down: turn the map on or off."""
        self._since = self._clock()
        self._turn()

    def on_released(self, key: int) -> None:
        """A key went up; if it was the map's and was held, the map is as before."""
        if key != Qt.Key.Key_H or self._since is None:
            return
        held = self._clock() - self._since >= HELD_S
        self._since = None
        if held:
            self._turn()

    def _turn(self) -> None:
        self._session.set_preferences(
            overlay_visible=not self._session.state.preferences.overlay_visible
        )
