"""Wait until a study is graded and one finding explained, so that the window can be pictured."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot

from viewer.reading import CELLS, Cell
from viewer.session import Session, State

#: For the last repaints after the state has settled, ms.
SETTLE_MS = 300


class Pose(QObject):
    """Selects a finding once all are graded, and ends the waiting when its heat map is there."""

    def __init__(self, session: Session, cell: Cell) -> None:
        super().__init__()
        self._session = session
        self._cell = cell
        self._loop = QEventLoop()
        self._reached = False
        session.changed.connect(self._on_changed)

    def wait(self, seconds: float) -> bool:
        """Run the event loop until the window is ready; False if it failed or took too long."""
        QTimer.singleShot(int(seconds * 1000), self._loop.quit)
        self._loop.exec()
        self._session.changed.disconnect(self._on_changed)
        return self._reached

    @Slot(object, object)
    def _on_changed(self, _: State, new: State) -> None:
        if new.failure is not None:
            self._loop.quit()
        graded = len(new.findings) == len(CELLS) and new.activity is None
        if graded and new.selected is None:
            self._session.select(self._cell)
        elif graded and new.explanation is not None and new.reading is None:
            self._reached = True
            QTimer.singleShot(SETTLE_MS, self._loop.quit)
