"""The elements of a file as a table, and a search over all its columns."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from viewer.dicom.element_reading import Element
from viewer.language import marked, said, tr

Index = QModelIndex | QPersistentModelIndex
HEADS = (marked("Tag"), "VR", marked("Name"), marked("Value"))
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
#: What shifts the name of an element of a sequence to the right, once a depth.
_INDENT = "    "
#: Kinds of values that are told of in words of our own, "(cannot be read)" or "compressed".
_TOLD = {"", "OB", "OW"}


def cells_of(element: Element) -> tuple[str, str, str, str]:
    """An element under `HEADS`; those of sequences are shifted to the right."""
    name = element.name if element.tag else said(element.name)
    value = said(element.value) if element.vr in _TOLD else element.value
    return element.tag, element.vr, _INDENT * element.depth + name, value


class TagsModel(QAbstractTableModel):
    """One row an element."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._elements: tuple[Element, ...] = ()

    def set_elements(self, elements: tuple[Element, ...]) -> None:
        """Show these and no other."""
        self.beginResetModel()
        self._elements = elements
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as there are elements."""
        return 0 if parent.isValid() else len(self._elements)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Tag, VR, name, value."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words, drawn as plain text."""
        if role not in _ROLES:
            return None
        return cells_of(self._elements[index.row()])[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The heads of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[section])
        return None


def searched(model: TagsModel, parent: QObject) -> QSortFilterProxyModel:
    """The rows of a table that hold a text in any column, whatever its case."""
    proxy = QSortFilterProxyModel(parent)
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return proxy
