"""Save pictures in the background, one at a time, with a way to stop."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QObject, Signal

from viewer.errors import notice_of
from viewer.progress import Progress
from viewer.worker import Worker


class PictureSaver(QObject):
    """Has a thread of its own: it neither reads files nor runs networks.

    Signals
    -------
    progressed(Progress), saved(object), failed(Notice)
        What became of the file that was asked for last, as its work returns it; nothing after
        `cancel`.
    """

    progressed = Signal(object)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(self)

    def run(self, work: Generator[Progress, None, object]) -> None:
        """Save something; what is being saved already is given up."""
        self._worker.run(
            work, on_item=self.progressed.emit, on_done=self.saved.emit, on_failure=self._on_failure
        )

    def cancel(self) -> None:
        """Stop; nothing is left behind."""
        self._worker.cancel()

    def close(self) -> None:
        """Stop for good and wait for the thread."""
        self._worker.close()

    def finish(self) -> None:
        """Wait until what was asked for is saved; for files that take a moment."""
        self._worker.finish()

    def _on_failure(self, error: Exception) -> None:
        self.failed.emit(notice_of(error))
