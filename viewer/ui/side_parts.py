"""The two parts beside the pictures: where there is no room for both, one gives way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSplitter, QWidget

#: The splitter has another width, or what stands in it needs another one, as beside a prior.
_OTHER_ROOM = (QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class SideParts(QObject):
    """Keeps the pictures from being squeezed out by what stands beside them.

    The part that the reader asked for last stays. What gave way comes back as soon as there is
    room again.

    Parameters
    ----------
    splitter : QSplitter
        Holds the pictures and both parts.
    first : QWidget
        Gives way where the reader asked for neither.
    second : QWidget
    """

    def __init__(self, splitter: QSplitter, first: QWidget, second: QWidget) -> None:
        super().__init__(splitter)
        self._splitter, self._first, self._second = splitter, first, second
        self._waiting: QWidget | None = None  # for room
        for watched in (splitter, first, second):
            watched.installEventFilter(self)

    def toggle_first(self) -> None:
        """Show the first part, or hide it."""
        self._first.setVisible(self._first.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the parts into another width, and make room for one that is shown."""
        if event.type() == QEvent.Type.Show and watched in (self._first, self._second):
            self._make_room(self._first if watched is self._second else self._second)
        elif event.type() in _OTHER_ROOM and watched is self._splitter:
            self._fit()
        return False

    def _fit(self) -> None:
        if not self._splitter.isVisible():
            return  # its width is not yet the one that it will have
        if not self._is_narrow():
            waiting, self._waiting = self._waiting, None
            if waiting is not None:
                waiting.show()
        else:
            self._make_room(self._first)

    def _make_room(self, other: QWidget) -> None:
        """Let a part wait if both are asked for and there is no room for both."""
        asked = not (self._first.isHidden() or self._second.isHidden())
        if asked and self._splitter.isVisible() and self._is_narrow():
            self._waiting = other
            other.hide()

    def _is_narrow(self) -> bool:
        parts = (self._splitter.widget(index) for index in range(self._splitter.count()))
        least = [max(one.minimumWidth(), one.minimumSizeHint().width()) for one in parts if one]
        handles = self._splitter.handleWidth() * (len(least) - 1)
        return self._splitter.width() < sum(least) + handles
