"""The squares of a heat map as rows of words, the largest part first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from model.evidence import RankedPatch
from viewer.language import decimal, marked, tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
COLUMNS = (
    marked("Rank"),
    marked("Part of the map"),
    marked("Row"),
    marked("Column"),
    marked("Place: L, P, H in mm"),
)


class PatchTable(QAbstractTableModel):
    """Ranked patches; rows and columns count from 1 at the upper left of the crop."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._patches: tuple[RankedPatch, ...] = ()

    @property
    def patches(self) -> tuple[RankedPatch, ...]:
        """What is listed."""
        return self._patches

    def become(self, patches: tuple[RankedPatch, ...]) -> None:
        """List these and no other."""
        self.beginResetModel()
        self._patches = patches
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a patch."""
        return 0 if parent.isValid() else len(self._patches)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Rank, part, row, column, place."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; numbers stand at the right."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return cells_of(index.row() + 1, self._patches[index.row()])[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns hold."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return tr(COLUMNS[section])
        return None


def cells_of(rank: int, patch: RankedPatch) -> tuple[str, ...]:
    """The words of one row; what spoke against has a minus sign."""
    sign = "\u2212" if patch.share < 0 else ""
    place = ", ".join(f"{value:.0f}" for value in patch.patient_mm).replace("-", "\u2212")
    part = decimal(f"{sign}{abs(patch.share):.1%}")
    return str(rank), part, str(patch.row + 1), str(patch.column + 1), place
