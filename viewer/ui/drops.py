"""What is dropped on the window: folders anywhere, series on the pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.series_mime import series_in


class Drops(QObject):
    """Lets a window, and the windows of its parts, take folders and series.

    Parameters
    ----------
    window : QWidget
        Takes the drops; also the parent.

    Signals
    -------
    paths_dropped(tuple of Path)
        Folders, archives and files that are there.
    series_dropped(str, QPoint)
        A series UID, and where on the screens.
    held(bool)
        A folder is held over the window, or no longer.
    """

    paths_dropped = Signal(object)
    series_dropped = Signal(str, QPoint)
    held = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.watch(window)

    def watch(self, window: QWidget) -> None:
        """Let this window take drops too."""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a folder or a series; leave everything else to the window."""
        if event.type() == QEvent.Type.DragLeave:
            self.held.emit(False)
        if not isinstance(event, QDropEvent):
            return False
        paths, series_uid = paths_in(event.mimeData()), series_in(event.mimeData())
        if not paths and series_uid is None:
            return False
        event.acceptProposedAction()
        dropped = event.type() == QEvent.Type.Drop
        if series_uid is not None:
            if dropped and isinstance(watched, QWidget):
                at = watched.mapToGlobal(event.position().toPoint())
                self.series_dropped.emit(series_uid, at)
            return True
        self.held.emit(not dropped)
        if dropped:
            self.paths_dropped.emit(paths)
        return True


def paths_in(mime: QMimeData) -> tuple[Path, ...]:
    """The folders and files that are dragged, in their order."""
    local = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return tuple(path for path in local if path.exists())
