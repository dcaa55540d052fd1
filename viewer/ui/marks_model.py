"""Measurements and key images of the open study as a table that can be renamed in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer import key_images
from viewer import measurement_changes as changes
from viewer.language import tr
from viewer.measured_rows import HEADS, MarkedRow, key_rows, measured_rows
from viewer.session import Session
from viewer.state import State

Index = QModelIndex | QPersistentModelIndex
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
#: The fields of the state that the rows are made of.
_FIELDS = ("study", "roles", "levels", "volumes", "measurements", "key_slices", "key_names")


def rows_of(state: State) -> tuple[MarkedRow, ...]:
    """Measurements in the order in which they were drawn, then key images by series and slice."""
    study = state.study
    if study is None:
        return ()
    return (
        *measured_rows(study, state.roles, state.levels, state.volumes, state.measurements),
        *key_rows(study, state.roles, state.key_slices, state.key_names),
    )


class MarksModel(QAbstractTableModel):
    """One row a measurement or key image; the first column is its name, which can be edited."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows = rows_of(session.state)
        session.changed.connect(self._on_changed)

    @property
    def rows(self) -> tuple[MarkedRow, ...]:
        """What the table shows."""
        return self._rows

    def _on_changed(self, old: State, new: State) -> None:
        if all(getattr(old, name) is getattr(new, name) for name in _FIELDS):
            return
        rows = rows_of(new)
        if len(rows) == len(self._rows):
            # The same number: what is selected and being edited stays.
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(HEADS) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    # -- Qt -------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as there are marks."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Name, value, level, series, slice."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words; of a name that is edited, the reader's own."""
        row = self._rows[index.row()]
        if role in _ROLES:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return self._own_name(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("Double click, or F2, to rename") if index.column() == 0 else None
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The heads of the columns; rows have numbers of their own."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename; an empty name gives the mark its kind's."""
        if role != Qt.ItemDataRole.EditRole or index.column() != 0:
            return False
        row = self._rows[index.row()]
        if str(value) == self._own_name(row):
            return False
        if row.measurement is not None:
            self._session.apply(changes.renamed, row.measurement, str(value))
        else:
            self._session.apply(key_images.named, row.frame, str(value))
        return True

    def _own_name(self, row: MarkedRow) -> str:
        if row.measurement is not None:
            return row.measurement.name
        return self._session.state.key_names.get(row.frame, "")
