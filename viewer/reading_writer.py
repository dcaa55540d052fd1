"""Write readings on a thread of their own, in their order, and lose none."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal, Slot

from viewer.errors import ViewerError
from viewer.readings import Readings
from viewer.state import State


class ReadingWriter(QObject):
    """Saves states one after another off the GUI thread.

    A disk takes as long as it likes to say that a file is safely there (`fsync`): tens of
    milliseconds on an idle one, seconds on a busy one or over a network. A `Worker` would drop
    a save when the next one comes; here every one is carried out, and `finish` waits for all.

    Signals
    -------
    written(state: State, error: ViewerError or None)
        A state was saved, or could not be.
    """

    written = Signal(object, object)
    _ended = Signal()  # writing thread -> GUI thread

    def __init__(self, readings: Readings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readings = readings
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="readings")
        self._going: deque[tuple[State, Future[None]]] = deque()
        self._ended.connect(self._tell)

    def save(self, state: State) -> None:
        """Save this state after those that wait."""
        future = self._thread.submit(self._readings.save, state)
        self._going.append((state, future))
        future.add_done_callback(lambda _: self._ended.emit())

    def is_writing(self, study_instance_uid: str) -> bool:
        """Whether a reading of this study is not on the disk yet."""
        studies = (state.study for state, _ in self._going)
        return any(one is not None and one.study_instance_uid == study_instance_uid
                   for one in studies)  # fmt: skip

    def finish(self) -> None:
        """Wait until all is written, and tell of it."""
        while self._going:
            self._tell_first()

    def close(self) -> None:
        """Write all that waits, and no more."""
        self.finish()
        self._thread.shutdown(wait=True)

    @Slot()
    def _tell(self) -> None:
        while self._going and self._going[0][1].done():
            self._tell_first()

    def _tell_first(self) -> None:
        """Wait for the first save and tell what became of it; a bug in it is one here too."""
        state, future = self._going[0]
        error: ViewerError | None = None
        try:
            future.result()
        except ViewerError as failure:
            error = failure
        finally:
            self._going.popleft()
        self.written.emit(state, error)
