"""The reader's own grade of a finding: accept the model's, change it, take it back."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from model.labels import Severity
from viewer import wording
from viewer.deciding import rejected
from viewer.language import tr
from viewer.reader_first import shown_finding
from viewer.reading import Cell
from viewer.session import Session
from viewer.ui.moves import accepted_grade


def accept_grade(session: Session) -> None:
    """Take the model's grade of the selected finding as the reader's; nothing where it has none."""
    cell, grade = session.state.selected, accepted_grade(session.state)
    if cell is not None and grade is not None:
        session.grade_as_reader(cell, grade)


class GradeMenu(QMenu):
    """What the reader may say of one finding; deletes itself when it is closed."""

    def __init__(self, session: Session, cell: Cell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cell = cell
        self.setAccessibleName(tr("Grade {finding}", finding=wording.finding_title(cell)))
        finding = shown_finding(session.state, cell)
        if finding is not None and finding.severity is not None:
            grade = tr(finding.severity.text)
            self._add(tr("&Accept {grade}", grade=grade), finding.severity)
            self.addSeparator()
        for severity in Severity:
            action = self._add(tr(severity.text), severity)
            action.setCheckable(True)
            action.setChecked(session.state.reader.get(cell) is severity)
        self.addSeparator()
        self._add(tr("&Take back my grade"), None).setEnabled(cell in session.state.reader)
        self._rejection = self.addAction(tr("&Reject the AI grade"))
        self._rejection.setCheckable(True)
        self._rejection.setChecked(cell in session.state.opinions.rejected)
        self._rejection.setEnabled(finding is not None)
        self.triggered.connect(self._on_triggered)
        self.aboutToHide.connect(self.deleteLater)

    def _add(self, text: str, severity: Severity | None) -> QAction:
        action = self.addAction(text)
        action.setData(severity)
        return action

    def _on_triggered(self, action: QAction) -> None:
        if action is self._rejection:
            self._session.apply(rejected, self._cell, action.isChecked())
            return
        grade = action.data()
        self._session.grade_as_reader(self._cell, None if grade is None else Severity(grade))
