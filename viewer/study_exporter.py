"""Export a study in the background, with a way to stop."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QObject, Signal

from viewer import logs
from viewer.deidentified_export import Exported
from viewer.errors import ViewerError, notice_of
from viewer.progress import Progress
from viewer.worker import Worker


class StudyExporter(QObject):
    """Has a thread of its own, so that neither reading a folder nor grading is disturbed.

    Signals
    -------
    progressed(Progress), exported(Exported), failed(Notice)
        What became of it; nothing after `cancel`.
    """

    progressed = Signal(object)
    exported = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(self)

    def run(self, work: Generator[Progress, None, Exported]) -> None:
        """Export something; what is being exported already is given up."""
        self._worker.run(
            work,
            on_item=self.progressed.emit,
            on_done=self.exported.emit,
            on_failure=self._on_failure,
        )

    def cancel(self) -> None:
        """Stop; nothing is left behind."""
        self._worker.cancel()

    def close(self) -> None:
        """Stop for good and wait for the thread."""
        self._worker.close()

    def _on_failure(self, error: Exception) -> None:
        if not isinstance(error, ViewerError):
            logs.failure("export", error)
        self.failed.emit(notice_of(error))
