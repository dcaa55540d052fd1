"""The list of local studies as rows and columns for a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QPixmap

from viewer.anonymity import patient_name
from viewer.dicom.local_study import PICTURE_PX, LocalStudy
from viewer.language import day, marked, tr

COLUMNS = (
    marked("Patient"),
    marked("ID"),
    marked("Date"),
    marked("Description"),
    marked("Series"),
    marked("Read"),
)
PATIENT, ID, DATE, DESCRIPTION, SERIES, READ = range(len(COLUMNS))
#: What stands where a study has a reading, with its words for tooltips and screen readers.
READ_MARK, READ_WORDS = "✓", marked("A reading of this study is kept.")
MISSING = marked("not found")
#: Side of a picture on screen, pixels.
SHOWN_PX = 34

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class LocalStudiesModel(QAbstractTableModel):
    """Rows of `LocalStudy`; the first column has the picture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LocalStudy, ...] = ()
        self._read: frozenset[str] = frozenset()
        self._pictures: dict[int, QPixmap] = {}

    def show_rows(self, rows: tuple[LocalStudy, ...], read: frozenset[str]) -> None:
        """Show other studies; `read` are the UIDs of those with a reading."""
        self.beginResetModel()
        self._rows, self._read = rows, read
        self._pictures = {row.number: _picture(row) for row in rows}
        self.endResetModel()

    def study(self, row: int) -> LocalStudy | None:
        """The study of a row; None where there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """One row a study."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """As many as there are titles."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles of the columns."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(COLUMNS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole and section in (SERIES, READ):
                return Qt.AlignmentFlag.AlignCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, and the picture before the patient's name."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts(row)[index.column()]
            case Qt.ItemDataRole.DecorationRole if index.column() == PATIENT:
                return self._pictures.get(row.number)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._words(row)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in (SERIES, READ):
                return Qt.AlignmentFlag.AlignCenter
        return None

    def _texts(self, row: LocalStudy) -> tuple[str, ...]:
        description = f"{row.description} ({tr(MISSING)})" if row.is_missing else row.description
        return (
            patient_name(row.patient) or tr("Unnamed patient"),
            row.patient.patient_id,
            day(row.date) if row.date else tr("Undated"),
            description.strip(),
            str(row.series_count),
            READ_MARK if row.study_instance_uid in self._read else "",
        )

    def _words(self, row: LocalStudy) -> str:
        """Facts only, nothing from a file: a tooltip would take markup for markup."""
        opened = _opened(row)
        read = tr(READ_WORDS) if row.study_instance_uid in self._read else ""
        gone = tr("It is not where it was.") if row.is_missing else ""
        return " ".join(filter(None, (opened, read, gone)))


def _opened(row: LocalStudy) -> str:
    if row.opened is None:
        return tr("Never opened.")
    time = f"{row.opened:%H:%M}"
    return tr("Last opened {day} {time} UTC.", day=day(row.opened), time=time)


def _picture(row: LocalStudy) -> QPixmap:
    """The picture in its size on screen; an empty one, so that names stand in line."""
    picture = QPixmap(PICTURE_PX, PICTURE_PX)
    picture.fill(Qt.GlobalColor.transparent)
    if len(row.picture) == PICTURE_PX**2:
        grey = QImage.Format.Format_Grayscale8
        image = QImage(row.picture, PICTURE_PX, PICTURE_PX, PICTURE_PX, grey)
        picture = QPixmap.fromImage(image.copy())
    picture.setDevicePixelRatio(PICTURE_PX / SHOWN_PX)
    return picture
