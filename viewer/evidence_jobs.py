"""Start what is asked about a heat map whenever the compute thread has nothing better to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from viewer.evidence import next_job
from viewer.evidence_changes import answered, evidence_of, given_up, graded_finding
from viewer.examining import Answer, Examination, examine
from viewer.session import Session, State


class EvidenceJobs(QObject):
    """Watches the session for jobs; grading, heat maps and reports go before them.

    Parameters
    ----------
    start : callable
        Begins work on the compute thread, given what it is called; it shows as activity.
    resources : Path
        Folder of the weights.
    device : str
        "auto", "cpu", "cuda" or "mps".
    """

    def __init__(
        self,
        session: Session,
        start: Callable[[str, Examination], object],
        resources: Path,
        device: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._start = start
        self._resources = resources
        self._device = device
        # A turn of the event loop later: what ended may be followed by a heat map at once.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_free)
        session.changed.connect(self._on_changed)

    def bring(self, answer: Answer) -> None:
        """A job brought something, in part or whole."""
        self._session.apply(answered, answer.job, answer.brought)

    def give_up(self) -> None:
        """What is asked for was cancelled or failed; it is not begun again."""
        self._session.apply(given_up)

    def close(self) -> None:
        """Start nothing any more."""
        self._session.changed.disconnect(self._on_changed)
        self._soon.stop()

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        del old
        if new.activity is None and next_job(evidence_of(new)) is not None:
            self._soon.start()

    @Slot()
    def _on_free(self) -> None:
        state = self._session.state
        job, finding = next_job(evidence_of(state)), graded_finding(state)
        if state.activity is None and job is not None and finding is not None:
            self._start(job.text, examine(finding, job, self._resources, self._device))
