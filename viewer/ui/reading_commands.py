"""Undo and redo of all that the reader says of a study."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from viewer.auditing import changes
from viewer.revision import Revision, are_of_one_history, revised, revision_of
from viewer.session import Session, State


class ReadingHistory(QObject):
    """Watches the reader's work, so that each change can be undone, wherever it was made.

    Grades, rejections, comments, roles of series, numbering, marks, measurements and key images:
    one press of undo takes the last one back. Another study, or a saved reading,
    begins a new history.
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
        if not are_of_one_history(old, new):
            self._stack.clear()
            return
        before, after = revision_of(old), revision_of(new)
        if not self._replaying and before != after:
            text = ", ".join(change.what for change in changes(old, new))
            self._stack.push(_Step(self._session, before, after, text))


class _Step(QUndoCommand):
    def __init__(self, session: Session, before: Revision, after: Revision, text: str) -> None:
        super().__init__(text)
        self._session, self._before, self._after = session, before, after
        self._taken = False

    def undo(self) -> None:
        """The reader's work as it was."""
        self._session.apply(revised, self._before)

    def redo(self) -> None:
        """The reader's work as it became."""
        # The stack calls this once when it takes the command, which is done already then.
        if self._taken:
            self._session.apply(revised, self._after)
        self._taken = True
