"""Files that the system asks the running program to open, as the Finder of macOS does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QFileOpenEvent


class OpenEvents(QObject):
    """Watches the application for `QFileOpenEvent`.

    The system sends one event a file: those that come together are asked for together, so that
    ten chosen files are not ten studies that replace one another.

    Parameters
    ----------
    application : QCoreApplication
        Watched from now on; also the parent.

    Signals
    -------
    asked(tuple of Path)
        What is to be opened.
    """

    asked = Signal(object)

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._paths: list[Path] = []
        self._told = QTimer(self, singleShot=True, interval=0)
        self._told.timeout.connect(self._tell)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are to be opened; leave everything else alone."""
        del watched
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return False
        if not event.file():
            return False  # an address of the web
        self._paths.append(Path(event.file()))
        self._told.start()
        return True

    @Slot()
    def _tell(self) -> None:
        paths, self._paths = tuple(self._paths), []
        self.asked.emit(paths)
