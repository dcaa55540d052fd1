"""Folders that are dropped anywhere on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FolderDrops(QObject):
    """Lets a window take folders.

    Parameters
    ----------
    window : QWidget
        Takes the drops; also the parent.

    Signals
    -------
    folder_dropped(Path)
        A folder, or the one that a dropped file lies in.
    held(bool)
        A folder is held over the window, or no longer.
    """

    folder_dropped = Signal(object)
    held = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's form
        """Take a folder; leave everything else to the window."""
        if event.type() == QEvent.Type.DragLeave:
            self.held.emit(False)
        if not isinstance(event, QDropEvent):
            return False
        folder = folder_in(event.mimeData())
        if folder is None:
            return False
        event.acceptProposedAction()
        dropped = event.type() == QEvent.Type.Drop
        self.held.emit(not dropped)
        if dropped:
            self.folder_dropped.emit(folder)
        return True


def folder_in(mime: QMimeData) -> Path | None:
    """The first folder of what is dragged, or that of its first file; None where there is none."""
    local = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    folders = [path if path.is_dir() else path.parent for path in local if path.exists()]
    return folders[0] if folders else None
