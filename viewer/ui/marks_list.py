"""The window that lists measurements and key images: go there, rename, copy, delete."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelectionModel, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer import arranging, key_images
from viewer import measurement_changes as changes
from viewer.language import marked, stored, tr
from viewer.measured_rows import MarkedRow, csv_of, text_of
from viewer.session import Session
from viewer.ui import theme
from viewer.ui.dialogs import close_row
from viewer.ui.marks_model import MarksModel, rows_of

EMPTY = marked(
    "Nothing is measured or marked yet. Choose a tool in the Tools menu and draw on a picture, "
    "or mark the slice on screen as key image with K."
)
_SIZE = (640, 320)


class MarksList(QDialog):
    """Stays open beside the work; follows the session."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.setWindowTitle(tr("Measurements and key images"))
        self.resize(*_SIZE)
        self._model = MarksModel(self._session, self)
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(tr("Measurements and key images"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(3 * theme.GRID_PX)
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._empty = QLabel(tr(EMPTY))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        row = close_row(self)
        self._buttons = [
            self._button(tr("Go there"), tr("Show its slice (Enter)"), self.go_there),
            self._button(tr("Copy"), tr("Copy the chosen rows (Ctrl+C)"), self.copy),
            self._button(
                tr("Copy all as CSV"), tr("Copy all rows for a spreadsheet"), self.copy_csv
            ),
            self._button(tr("Delete"), tr("Delete the chosen rows (Del)"), self.delete),
        ]
        for button in self._buttons:
            row.addButton(button, row.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(2 * theme.GRID_PX,) * 4)
        for part in (self.table, self._empty, row):
            layout.addWidget(part)

    def _button(self, text: str, tip: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(call)
        return button

    def _connect(self) -> None:
        self._model.modelReset.connect(self._show)
        self.table.clicked.connect(self.go_there)
        for keys, call in (
            (QKeySequence("Ctrl+C"), self.copy),
            (QKeySequence("Del"), self.delete),
            (QKeySequence("Return"), self.go_there),
            (QKeySequence("Enter"), self.go_there),
        ):
            shortcut = QShortcut(keys, self.table, call)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    @Slot()
    def _show(self) -> None:
        some = bool(self._model.rows)
        self.table.setVisible(some)
        self._empty.setVisible(not some)
        for button in self._buttons:
            button.setEnabled(some)

    # -- what the reader asks for ---------------------------------------------------

    @Slot()
    def go_there(self) -> None:
        """Show the slice of the current row, in the pane that shows its series already."""
        rows = self._chosen()
        if not rows:
            return
        row = rows[0]
        self._session.apply(arranging.shown_at, row.series_instance_uid, row.slice_index)
        self._session.apply(changes.chose, row.measurement)

    @Slot()
    def copy(self) -> None:
        """Put the chosen rows on the clipboard, as text with tabs."""
        QGuiApplication.clipboard().setText(text_of(self._chosen()))

    @Slot()
    def copy_csv(self) -> None:
        """Put all rows on the clipboard, as CSV with heads."""
        with stored():  # for other programs
            text = csv_of(rows_of(self._session.state))
        QGuiApplication.clipboard().setText(text)

    @Slot()
    def delete(self) -> None:
        """Take the chosen measurements and marks away; undo brings them back."""
        for row in self._chosen():
            if row.measurement is not None:
                self._session.apply(changes.removed, row.measurement)
            else:
                self._session.apply(key_images.marked, row.frame, False)

    def choose_rows(self, rows: Iterable[int]) -> None:
        """Choose these rows and no other."""
        chosen = self.table.selectionModel()
        chosen.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in rows:
            chosen.setCurrentIndex(self._model.index(row, 0), flags)

    def _chosen(self) -> tuple[MarkedRow, ...]:
        indices = self.table.selectionModel().selectedRows()
        return tuple(self._model.rows[at] for at in sorted(index.row() for index in indices))
