"""What changed between two studies as a table: finding, earlier grade, which way, later grade."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from model.labels import Severity
from viewer.change import Change
from viewer.language import marked, tr
from viewer.ui import theme

Index = QModelIndex | QPersistentModelIndex
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
NOT_ASSESSED = marked("Not assessed")
FINDING, EARLIER, WAY, LATER = range(4)


class ChangeModel(QAbstractTableModel):
    """One row a finding, in the order of the grid."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Change, ...] = ()
        self._heads = tr("Finding"), tr("Earlier"), tr("Change"), tr("Later")

    @property
    def rows(self) -> tuple[Change, ...]:
        """What the table shows."""
        return self._rows

    def show_rows(self, rows: tuple[Change, ...], earlier: str, later: str) -> None:
        """Show these changes under the heads of the two studies."""
        heads = tr("Finding"), earlier, tr("Change"), later
        if (rows, heads) == (self._rows, self._heads):
            return
        self.beginResetModel()
        self._rows, self._heads = rows, heads
        self.endResetModel()

    # -- Qt -------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as there are changes."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Finding, earlier grade, change, later grade."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words, with the shapes that say them without colour."""
        change, column = self._rows[index.row()], index.column()
        if role in _ROLES:
            return _words(change, column)
        if role == Qt.ItemDataRole.ForegroundRole and column in (EARLIER, LATER):
            return _colour(change, column)
        if role == Qt.ItemDataRole.FontRole and column == WAY and change.is_change:
            return theme.font(bold=True)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The heads of the columns name the two studies."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None


def grade_text(severity: Severity | None) -> str:
    """A grade as shape and word."""
    word = tr(NOT_ASSESSED if severity is None else severity.text)
    return f"{theme.severity_shape(severity)} {word}"


def _grades(change: Change, column: int) -> tuple[Severity | None, Severity | None]:
    """The model's grade and the reader's, of the study that a column stands for."""
    if column == EARLIER:
        return change.earlier, change.reader_earlier
    return change.later, change.reader_later


def _colour(change: Change, column: int) -> QColor | None:
    """That of the grade; where there are two, neither's."""
    grade, own = _grades(change, column)
    return theme.severity_text_colour(grade) if own in (None, grade) else None


def _words(change: Change, column: int) -> str:
    if column == FINDING:
        level, condition = change.cell
        return f"{level.value} {tr(condition.value)}"
    if column == WAY:
        return f"{change.direction.shape} {tr(change.direction.value)}"
    grade, own = _grades(change, column)
    text = grade_text(grade)
    return text if own is None else tr("AI: {ai} · you: {own}", ai=text, own=grade_text(own))
