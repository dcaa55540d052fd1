"""The reader's own word on the selected finding: accept, change, reject, comment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer import deciding
from viewer.language import marked, tr
from viewer.opinion import LONGEST_COMMENT, Decision, decision_of
from viewer.opinion_words import opinion_sentence
from viewer.reader_first import is_hidden, shown_finding
from viewer.reading import Cell
from viewer.session import Session
from viewer.state import State
from viewer.ui import theme
from viewer.ui.grade_menu import GradeMenu, accept_grade
from viewer.ui.marks import MARK_TOP_PX, Mark, mark_pixmap

NOTHING_YET = marked("You have not graded this finding.")
_MARKS = {
    Decision.ACCEPTED: Mark.ACCEPTED,
    Decision.CHANGED: Mark.CHANGED,
    Decision.REJECTED: Mark.REJECTED,
}


class OpinionBar(QWidget):
    """Takes the reader's grade and comment, apart from the model's; hidden without a selection."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cell: Cell | None = None  # of the comment in the field, which may be left unsaid
        self._study: str | None = None
        self._build()
        self._connect()
        self._show(session.state)

    def accept(self) -> None:
        """Take the model's grade as the reader's."""
        accept_grade(self._session)

    def change(self) -> None:
        """Offer the grades, below the button that does the same."""
        cell = self._session.state.selected
        if cell is None:
            return
        menu = GradeMenu(self._session, cell, self)
        menu.popup(self._change.mapToGlobal(self._change.rect().bottomLeft()))

    def write(self) -> None:
        """Give the comment the keyboard."""
        if self._session.state.selected is not None:
            self._comment.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._comment.selectAll()

    def _build(self) -> None:
        self._mark = QLabel()
        self._mark.setContentsMargins(0, MARK_TOP_PX, 0, 0)
        self._said = QLabel()  # no accessible name: a reading voice then says the text itself
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._accept = _button(
            tr("Accept"), tr("Accept the grade"), tr("Take the AI grade as your own (Y)")
        )
        self._change = _button(
            tr("Change…"), tr("Change the grade"), tr("Set or take back your own grade (X)")
        )
        no = tr("Say that the AI grade is not to be used (Shift+X)")
        self._reject = _button(tr("Reject"), tr("Reject the grade"), no)
        self._reject.setCheckable(True)
        self._comment = _Comment()
        self._comment.setMaxLength(LONGEST_COMMENT)
        self._comment.setAccessibleName(tr("Comment on the finding"))
        self._comment.setPlaceholderText(tr("Comment"))
        self._comment.setToolTip(tr("Your comment on this finding, for the report (Shift+C)"))
        said = QHBoxLayout()
        said.setSpacing(theme.GRID_PX)
        said.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._said, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID_PX)
        for button in (self._accept, self._change, self._reject):
            row.addWidget(button)
        row.addWidget(self._comment, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.GRID_PX] * 4)
        column.setSpacing(theme.GRID_PX)
        column.addLayout(said)
        column.addLayout(row)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._accept.clicked.connect(self.accept)
        self._change.clicked.connect(self.change)
        self._reject.clicked.connect(self._on_reject)
        self._comment.editingFinished.connect(self._on_comment)

    def _on_changed(self, old: State, new: State) -> None:
        if _shown(old) != _shown(new):
            self._show(new)

    def _on_reject(self, on: bool) -> None:
        cell = self._session.state.selected
        if cell is not None:
            self._session.apply(deciding.rejected, cell, on)

    def _on_comment(self) -> None:
        self._comment.setModified(False)
        if self._cell is None:
            return
        opinion = self._session.state.opinions.of_cells.get(self._cell)
        if self._comment.text() != (opinion.comment if opinion is not None else ""):
            self._session.apply(deciding.commented, self._cell, self._comment.text())

    def _show(self, state: State) -> None:
        cell = state.selected
        self._show_comment(state)
        self.setVisible(cell is not None)
        if cell is None:
            return
        opinion, finding = state.opinions.of_cells.get(cell), shown_finding(state, cell)
        decision = decision_of(opinion, finding)
        sentence = opinion_sentence(finding, opinion)
        self._said.setText(sentence or tr(NOTHING_YET))
        self._say_quietly(not sentence)
        if decision is not None:
            self._mark.setPixmap(mark_pixmap(_MARKS[decision], self.devicePixelRatioF()))
        self._mark.setVisible(decision is not None)
        graded = finding is not None and finding.severity is not None
        self._accept.setVisible(not is_hidden(state, cell))
        self._accept.setEnabled(graded and decision is not Decision.ACCEPTED)
        self._change.setText(tr("Grade…") if is_hidden(state, cell) else tr("Change…"))
        self._reject.setVisible(not is_hidden(state, cell))
        self._reject.setEnabled(finding is not None)
        self._reject.setChecked(decision is Decision.REJECTED)

    def _show_comment(self, state: State) -> None:
        cell, study = state.selected, study_uid(state)
        if cell != self._cell and study == self._study:
            self._on_comment()  # what was typed belongs to the finding that is left
        same, self._cell, self._study = (cell, study) == (self._cell, self._study), cell, study
        if same and self._comment.isModified():
            return
        opinion = state.opinions.of_cells.get(cell) if cell is not None else None
        with QSignalBlocker(self._comment):
            self._comment.setText(opinion.comment if opinion is not None else "")
            self._comment.setCursorPosition(0)

    def _say_quietly(self, quiet: bool) -> None:
        self._said.setProperty("role", "quiet" if quiet else "")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)


class _Comment(QLineEdit):
    """A line that keeps Enter, which would else be the window's; then the keyboard is free."""

    def event(self, event: QEvent) -> bool:
        """Claim Enter before the window's actions get it."""
        if isinstance(event, QKeyEvent) and event.key() in _ENTER:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.editingFinished.emit()
                self.clearFocus()
                return True
        return super().event(event)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _button(text: str, name: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setToolTip(tip)
    return button


def study_uid(state: State) -> str | None:
    """(0020,000D) of the open study; a comment must not reach another one."""
    return state.study.study_instance_uid if state.study is not None else None


def _shown(state: State) -> tuple[object, ...]:
    """All of a state that the bar shows."""
    cell = state.selected
    return (
        cell,
        study_uid(state),
        shown_finding(state, cell),
        state.opinions.of_cells.get(cell) if cell else None,
        state.preferences.reader_first,
    )
