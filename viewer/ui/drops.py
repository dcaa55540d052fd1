"""What is dropped on the window: folders anywhere, series on the pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from viewer.dicom.archive import is_archive
from viewer.ui.series_mime import series_in


class Drops(QObject):
    """Lets a window, and the windows of its parts, take folders and series.

    Parameters
    ----------
    window : QWidget
        Takes the drops; also the parent.

    Signals
    -------
    folder_dropped(Path)
        A folder, an archive, or the folder that a dropped file lies in.
    series_dropped(str, QPoint)
        A series UID, and where on the screens.
    held(bool)
        A folder is held over the window, or no longer.
    """

    folder_dropped = Signal(object)
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
        folder, series_uid = folder_in(event.mimeData()), series_in(event.mimeData())
        if folder is None and series_uid is None:
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
            self.folder_dropped.emit(folder)
        return True


def folder_in(mime: QMimeData) -> Path | None:
    """The first folder or archive that is dragged, or the folder of a file; None without any."""
    local = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    folders = [
        path if path.is_dir() or is_archive(path) else path.parent
        for path in local
        if path.exists()
    ]
    return folders[0] if folders else None
