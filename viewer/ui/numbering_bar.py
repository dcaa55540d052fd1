"""The level numbering as a visible assumption that the reader can shift."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from model.numbering import MOST_SHIFT
from viewer import wording
from viewer.language import marked, said, tr
from viewer.opinion_words import numbering_statement
from viewer.session import Session
from viewer.state import Doing, State
from viewer.ui import theme
from viewer.ui.marks import MARK_TOP_PX, Mark, mark_pixmap

CONSEQUENCE = marked("The findings are graded again; your own go with their discs.")

_HIGHER = marked("Call every disc one level higher.")
_LOWER = marked("Call every disc one level lower.")


class NumberingBar(QWidget):
    """Says which disc is called L5/S1 and what is doubtful, and asks for another numbering.

    Signals
    -------
    renumber_requested(shift: int)
        Levels by which the numbering shall be moved down, from the levels as found; -2 to 2.
    """

    renumber_requested = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._said: tuple[str, ...] = ()
        self._build()
        self._connect()
        self._show(session.state)

    def _build(self) -> None:
        heading = QLabel(tr("Level numbering"))
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)  # a longer name must not widen the column
        self._statement = _text()
        self._up = QPushButton(tr("Shift &up"))
        self._down = QPushButton(tr("Shift &down"))
        self._reset = QPushButton(tr("As found"))
        self._up.setAccessibleName(tr("Shift the numbering up"))
        self._down.setAccessibleName(tr("Shift the numbering down"))
        self._reset.setAccessibleName(tr("Number the levels as found"))
        self._doubts = QWidget()
        self._doubts.hide()
        self._doubts.setAccessibleName(tr("Doubts about levels and study"))
        self._doubt_rows = QGridLayout(self._doubts)
        self._doubt_rows.setContentsMargins(0, 0, 0, 0)
        self._doubt_rows.setHorizontalSpacing(theme.GRID_PX)
        self._doubt_rows.setVerticalSpacing(theme.GRID_PX // 2)
        self._doubt_rows.setColumnStretch(1, 1)
        top = QHBoxLayout()
        top.setSpacing(theme.GRID_PX)
        top.addWidget(heading, 1)
        for button in (self._up, self._down, self._reset):
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.GRID_PX] * 4)
        column.setSpacing(theme.GRID_PX)
        column.addLayout(top)
        column.addWidget(self._statement)
        column.addWidget(self._doubts)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._reset.clicked.connect(self._on_reset)

    def _on_changed(self, old: State, new: State) -> None:
        if _shown(old) != _shown(new):
            self._show(new)

    def _on_up(self) -> None:
        self.renumber_requested.emit(self._session.state.shift - 1)

    def _on_down(self) -> None:
        self.renumber_requested.emit(self._session.state.shift + 1)

    def _on_reset(self) -> None:
        self.renumber_requested.emit(0)

    def _show(self, state: State) -> None:
        known = state.levels is not None
        reason = _why_not(state)
        statement = " ".join(numbering_statement(state.shift, state.opinions))
        self._statement.setText(reason or statement)
        self._show_button(self._up, known and state.shift > -MOST_SHIFT, reason, _HIGHER)
        self._show_button(self._down, known and state.shift < MOST_SHIFT, reason, _LOWER)
        self._reset.setEnabled(known and state.shift != 0)
        found = tr("Number the levels as they were found.")
        self._reset.setToolTip(reason or f"{found} {tr(CONSEQUENCE)}")
        self._show_doubts(wording.numbering_doubts(state.levels, state.warnings))

    def _show_button(self, button: QPushButton, enabled: bool, reason: str, way: str) -> None:
        button.setEnabled(enabled)
        most = tr("The numbering can be moved by {n} levels at most.", n=MOST_SHIFT)
        button.setToolTip(reason or (f"{tr(way)} {tr(CONSEQUENCE)}" if enabled else most))

    def _show_doubts(self, doubts: tuple[str, ...]) -> None:
        if doubts == self._said:
            return
        self._said = doubts
        for label in self._doubts.findChildren(QLabel):
            label.hide()
            label.setParent(None)
            label.deleteLater()
        for row, doubt in enumerate(doubts):
            mark = QLabel()
            mark.setPixmap(mark_pixmap(Mark.WARNING, self.devicePixelRatioF()))
            mark.setAccessibleName(tr("Warning"))
            mark.setContentsMargins(0, MARK_TOP_PX, 0, 0)
            words = _text()
            words.setText(said(doubt))
            self._doubt_rows.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            self._doubt_rows.addWidget(words, row, 1)
            mark.show()
            words.show()
        self._doubts.setVisible(bool(doubts))


def _text() -> QLabel:
    label = QLabel()  # no accessible name: a reading voice then says the text itself
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _why_not(state: State) -> str:
    """Why the numbering cannot be moved; empty where it can."""
    if state.study is None:
        return tr("No study is open.")
    if state.levels is not None:
        return ""
    grading = state.is_doing(Doing.GRADING)
    return tr("Looking for the levels…") if grading else tr("The levels have not been found.")


def _shown(state: State) -> tuple[object, ...]:
    """All of a state that the bar shows."""
    grading = state.is_doing(Doing.GRADING)
    return (
        state.study is None,
        state.levels,
        state.shift,
        state.warnings,
        grading,
        state.opinions.transitional,
        state.opinions.moved,
    )
