"""The right column: what was found, in words, with its evidence and its numbering."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.language import tr
from viewer.session import Session
from viewer.ui.explain_panel import ExplainPanel
from viewer.ui.finding_panel import FindingPanel
from viewer.ui.nothing_graded import NothingGraded
from viewer.ui.numbering_bar import NumberingBar
from viewer.ui.opinion_bar import OpinionBar
from viewer.ui.severity_grid import SeverityGrid


class FindingsColumn(QScrollArea):
    """Places the parts of the column, one below the other.

    Signals
    -------
    renumber_requested(int), explanation_requested(Wish)
        As of the parts.
    """

    renumber_requested = Signal(int)
    explanation_requested = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build(session)
        self._explain.explanation_requested.connect(self.explanation_requested)
        self._numbering.renumber_requested.connect(self.renumber_requested)

    def focus_grid(self) -> None:
        """Give the grid the keyboard, in whatever window it is."""
        self.window().activateWindow()
        self._grid.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def change_grade(self) -> None:
        """Offer the other grades of the selected finding, at a button that can be seen."""
        self.ensureWidgetVisible(self._opinion)
        self._opinion.change()

    def write_comment(self) -> None:
        """Give the comment on the selected finding the keyboard."""
        self.window().activateWindow()
        self.ensureWidgetVisible(self._opinion)
        self._opinion.write()

    def _build(self, session: Session) -> None:
        self.setAccessibleName(tr("Findings"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._grid = SeverityGrid(session)
        self._finding = FindingPanel(session)
        self._opinion = OpinionBar(session)
        self._explain = ExplainPanel(session)
        self._numbering = NumberingBar(session)
        content = QWidget()
        content.setProperty("role", "panel")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(NothingGraded(session))
        for part in (self._grid, self._finding, self._opinion, self._explain, self._numbering):
            if part not in (self._grid, self._opinion):  # the opinion belongs to the finding
                column.addWidget(_line())
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(content)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(content.minimumSizeHint().width() + bar)


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    line.setFixedHeight(1)
    return line
