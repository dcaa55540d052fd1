"""What a series carries while it is dragged from the browser to a pane."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData

#: The series UID as UTF-8.
SERIES_MIME = "application/x-foramen-series"


def series_mime(series_uid: str) -> QMimeData:
    """What a dragged card carries."""
    mime = QMimeData()
    mime.setData(SERIES_MIME, QByteArray(series_uid.encode()))
    return mime


def series_in(mime: QMimeData) -> str | None:
    """The series UID that is being dragged; None where it is something else."""
    if not mime.hasFormat(SERIES_MIME):
        return None
    return bytes(mime.data(SERIES_MIME).data()).decode(errors="replace")
