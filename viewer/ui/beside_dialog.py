"""A dialog that stays open beside the work and ends with the window that it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QWidget


class BesideDialog(QDialog):
    """Goes with its main window, and says so in `end`, once, however it goes.

    Parameters
    ----------
    window : QWidget or None
        The main window; its closing closes the dialog, which might outlive it otherwise.
    """

    def __init__(self, window: QWidget | None) -> None:
        super().__init__(window)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def end(self) -> None:
        """Stop what the dialog has begun.

        Raises
        ------
        NotImplementedError
            A subclass does not say what it stops.
        """
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the main window."""
        if event.type() == QEvent.Type.Close and watched is self._window:
            self.close()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop when the dialog goes; not when it is minimised."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.end()
