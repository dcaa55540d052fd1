"""Undo and redo of what the reader graded and measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from model.labels import Severity
from viewer.measured_words import words_of
from viewer.measuring import Measurement
from viewer.reading import Cell
from viewer.session import Session, State
from viewer.wording import finding_title

Grades = Mapping[Cell, Severity]
Measurements = tuple[Measurement, ...]


class ReadingHistory(QObject):
    """Watches the reader's grades and measurements, so that each change can be undone.

    It does not matter where a change was made.

    Another study, or another grading of the same one, begins a new history.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stack = QUndoStack(self)
        self._replaying = False
        session.changed.connect(self._on_changed)

    def undo(self) -> None:
        """Take the last change back; nothing happens where there is none."""
        self._replay(self._stack.undo)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._replay(self._stack.redo)

    def steps(self) -> int:
        """How many changes can be taken back now."""
        return self._stack.index()

    def _replay(self, step: Callable[[], None]) -> None:
        self._replaying = True
        try:
            step()
        finally:
            self._replaying = False

    def _on_changed(self, old: State, new: State) -> None:
        if _begun_anew(old, new):
            self._stack.clear()
        elif not self._replaying and old.reader != new.reader:
            self._stack.push(_Graded(self._session, old.reader, new.reader))
        elif not self._replaying and old.measurements != new.measurements:
            self._stack.push(_Measured(self._session, old.measurements, new.measurements))


class _Graded(QUndoCommand):
    def __init__(self, session: Session, before: Grades, after: Grades) -> None:
        self._cells = [cell for cell in {**before, **after} if before.get(cell) != after.get(cell)]
        super().__init__(", ".join(finding_title(cell) for cell in self._cells))
        self._session, self._before, self._after = session, before, after

    def undo(self) -> None:
        """Grades as they were."""
        self._put(self._before)

    def redo(self) -> None:
        """Grades as they were set."""
        # The stack calls this once when it takes the command, which is done already then.
        self._put(self._after)

    def _put(self, grades: Grades) -> None:
        for cell in self._cells:
            if self._session.state.reader.get(cell) != grades.get(cell):
                self._session.grade_as_reader(cell, grades.get(cell))


class _Measured(QUndoCommand):
    def __init__(self, session: Session, before: Measurements, after: Measurements) -> None:
        super().__init__(", ".join(words_of(one) for one in {*before} ^ {*after}))
        self._session, self._before, self._after = session, before, after

    def undo(self) -> None:
        """Measurements as they were."""
        self._session.set_measurements(self._before)

    def redo(self) -> None:
        """Measurements as they were drawn."""
        # As above: nothing differs when the stack calls this for the first time.
        self._session.set_measurements(self._after)


def _begun_anew(old: State, new: State) -> bool:
    uids = [state.study.study_instance_uid if state.study else None for state in (old, new)]
    return uids[0] != uids[1] or (bool(old.findings) and not new.findings)
