"""A window that holds one part of the main window, for a second screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.ui.icons import icon
from viewer.ui.placement import worked_in


class OwnWindow(QWidget):
    """Belongs to the main window and goes with it; made hidden and empty.

    Signals
    -------
    closed
        The reader closed it. It is not sent when the program closes its windows.
    """

    closed = Signal()

    def __init__(self, main: QWidget) -> None:
        super().__init__(main, Qt.WindowType.Window)
        self.setWindowIcon(icon("foramen"))
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)

    def take(self, part: QWidget) -> None:
        """Hold this part, which leaves where it was."""
        self._room.addWidget(part)
        part.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the reader's wish from the end of the program."""
        event.accept()
        if event.spontaneous():
            self.closed.emit()


def switch_full_screen(main: QWidget) -> None:
    """Let the window that is worked in, the main one or one of a part, fill its screen, or not."""
    window = worked_in(main)
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
