"""The window that shows all DICOM elements of the slice on screen: search, copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.anonymity import shown_elements
from viewer.dicom.element_reading import Element
from viewer.element_lister import ElementLister
from viewer.errors import Notice
from viewer.language import counted, marked, said, tr
from viewer.session import Session
from viewer.state import State
from viewer.ui import moves, theme
from viewer.ui.beside_dialog import BesideDialog
from viewer.ui.dialogs import close_row
from viewer.ui.tags_model import HEADS, TagsModel, searched

_SIZE = (820, 620)
#: Scrolling through slices asks for one file when it comes to rest, not for each.
_REST_MS = 250
_NO_SLICE = marked("There is no slice on screen.")
_READING = marked("Reading…")


class TagsDialog(BesideDialog):
    """Follows the active pane's slice; the file is read in the reading process."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lister = ElementLister(self)
        self._path: Path | None = None
        self._elements: tuple[Element, ...] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWindowTitle(tr("DICOM elements of the slice"))
        self.resize(*_SIZE)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search tags, names and values"))
        self.search.setAccessibleName(tr("Search"))
        self.search.setToolTip(tr("Show the rows that hold this text (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        _name_clearing(self.search)
        self._model = TagsModel(self)
        self._rows = searched(self._model, self)
        self.table = QTableView()
        self.table.setModel(self._rows)
        self.table.setAccessibleName(tr("DICOM elements"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(3 * theme.GRID_PX)
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(len(HEADS) - 1, QHeaderView.ResizeMode.Stretch)
        # Widths follow the rows in view, not thousands that nobody scrolls to.
        head.setResizeContentsPrecision(0)
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self._copy = QPushButton(tr("Copy"))
        self._copy.setAccessibleName(tr("Copy"))
        self._copy.setToolTip(tr("Copy the chosen rows, or all rows that are shown (Ctrl+C)"))
        self._copy.setAutoDefault(False)
        row = close_row(self)
        row.addButton(self._copy, row.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(2 * theme.GRID_PX,) * 4)
        for part in (self.search, self.table, self.said, row):
            layout.addWidget(part)

    def _connect(self) -> None:
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._read)
        self._session.changed.connect(self._on_changed)
        self._lister.listed.connect(self._on_listed)
        self._lister.failed.connect(self._on_failed)
        self.search.textChanged.connect(self._rows.setFilterFixedString)
        self.search.textChanged.connect(self._count)
        self._copy.clicked.connect(self.copy)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        shortcut = QShortcut(QKeySequence("Ctrl+C"), self.table, self.copy)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    @Slot()
    def copy(self) -> None:
        """Put the chosen rows, or all that are shown, on the clipboard."""
        chosen = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        lines = (
            "\t".join(str(self._rows.index(row, column).data()) for column in range(len(HEADS)))
            for row in chosen or range(self._rows.rowCount())
        )
        QGuiApplication.clipboard().setText("\n".join(line.strip() for line in lines))

    @Slot()
    def _read(self) -> None:
        frame = moves.active_slice(self._session.state)
        path = frame.path if frame is not None else None
        if path is not None and path == self._path:
            return
        self._path = path
        self._elements = ()
        self._model.set_elements(())
        self.said.setText(tr(_READING if path is not None else _NO_SLICE))
        if path is not None:
            self._lister.read(path)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if old.preferences.anonymous != new.preferences.anonymous and self._elements:
            self._fill()
        if moves.active_slice(old) == moves.active_slice(new):
            return
        if moves.active_slice(new) is None:
            self._read()  # nothing of a study that was closed stays on screen
        else:
            self._rest.start()

    @Slot(object)
    def _on_listed(self, elements: tuple[Element, ...]) -> None:
        if self._path is not None:
            self._elements = elements
            self._fill()

    def _fill(self) -> None:
        self._model.set_elements(shown_elements(self._session.state, self._elements))
        self._count()

    @Slot(object)
    def _on_failed(self, notice: Notice) -> None:
        self.said.setText(f"{said(notice.text)} {said(notice.advice)}")

    @Slot()
    def _count(self) -> None:
        shown, every = self._rows.rowCount(), self._model.rowCount()
        hidden = self._session.state.preferences.anonymous
        file = tr("File") if hidden or self._path is None else self._path.name
        if shown == every:
            one, many = marked("{file}: {n} element"), marked("{file}: {n} elements")
            self.said.setText(counted(every, one, many, file=file))
            return
        some = marked("{file}: {n} of {total} elements")
        self.said.setText(tr(some, file=file, n=shown, total=every))

    def showEvent(self, event: QShowEvent) -> None:
        """Read the slice on screen."""
        super().showEvent(event)
        self._read()

    def end(self) -> None:
        """Stop reading."""
        self._rest.stop()
        self._session.changed.disconnect(self._on_changed)
        self._lister.close()


def _name_clearing(search: QLineEdit) -> None:
    """Say what the button in the field does; Qt makes it nameless."""
    for button in search.findChildren(QToolButton):
        button.setAccessibleName(tr("Clear the search"))
        button.setToolTip(tr("Clear the search"))
