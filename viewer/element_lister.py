"""Read all elements of a file in the background, the latest file asked for wins."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.dicom.element_reading import Element, read_elements
from viewer.errors import Notice, notice_of
from viewer.worker import Worker


class ElementLister(QObject):
    """Has a thread of its own, so that neither reading a folder nor grading is disturbed.

    Signals
    -------
    listed(tuple of Element)
        The elements of the file that was asked for last.
    failed(Notice)
        It cannot be read.
    """

    listed = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(self)

    def read(self, path: Path) -> None:
        """List the elements of a file; one that is being read is given up."""
        self._worker.run(
            read_elements(path),
            on_item=_ignore,
            on_done=self._on_done,
            on_failure=self._on_failure,
        )

    def close(self) -> None:
        """Stop for good and wait for the thread."""
        self._worker.close()

    def _on_done(self, elements: tuple[Element, ...]) -> None:
        self.listed.emit(elements)

    def _on_failure(self, error: Exception) -> None:
        notice: Notice = notice_of(error)
        self.failed.emit(notice)


def _ignore(_: None) -> None:
    """A place to stop, nothing else."""
