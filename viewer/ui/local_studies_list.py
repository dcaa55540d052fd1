"""The studies on this computer as a table that can be searched, opened from and tidied."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.anonymity import shown_rows
from viewer.dicom.local_study import LocalStudy
from viewer.language import marked, tr
from viewer.local_studies import OpenPath, Remove, Search
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.local_studies_model import (
    COLUMNS,
    DATE,
    DESCRIPTION,
    ID,
    PATIENT,
    READ,
    SERIES,
    SHOWN_PX,
    LocalStudiesModel,
)

#: Height of a row, pixels: its picture, and some air.
ROW_PX = 5 * theme.GRID_PX
#: Rest after the last letter before it is searched, ms: a word is one search.
DELAY_MS = 150
EMPTY = marked("No study yet: what you open will be listed here.")
NOT_FOUND = marked("No study has all of these words.")
_MOST_LETTERS = 200
_WIDTHS_PX = {PATIENT: 158, ID: 76, DATE: 84, SERIES: 50, READ: 42}


class LocalStudiesList(QWidget):
    """Search, table and what can be done with a row; empty, it says why.

    Signals
    -------
    wished(LocalWish)
        Open or remove a study, or search.
    """

    wished = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = LocalStudiesModel(self)
        self._build()
        self._connect()
        self._show(session.state)

    def focus_search(self) -> None:
        """Put the keyboard into the search."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.setAccessibleName(tr("Local studies"))
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        for button in self._search.findChildren(QToolButton):
            button.setAccessibleName(tr("Clear the search"))
            button.setToolTip(tr("Clear the search"))
        self._search.setMaxLength(_MOST_LETTERS)
        self._search.setPlaceholderText(tr("Search by name, ID, date or description"))
        self._search.setAccessibleName(tr("Search the local studies"))
        self._search.setText(self._session.state.local.query)
        self._table = _Table()
        self._table.setModel(self._model)
        self._table.arrange()
        self._nothing = QLabel(tr(EMPTY))
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setProperty("role", "quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._table)
        self._pages.addWidget(self._nothing)
        self._open = _button(tr("Open"), tr("Open the chosen study (Enter)"))
        self._remove = _button(
            tr("Remove from the list"),
            tr("Forget the chosen study; its files are not touched (Del)"),
        )
        below = QHBoxLayout()
        below.addWidget(self._open)
        below.addWidget(self._remove)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID_PX)
        column.addWidget(self._search)
        column.addWidget(self._pages, 1)
        column.addLayout(below)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._on_search)
        self._search.textEdited.connect(self._timer.start)
        self._search.returnPressed.connect(self._on_search)
        self._search.textChanged.connect(self._on_cleared)
        self._table.activated.connect(self._on_open)
        self._table.customContextMenuRequested.connect(self._on_menu)
        self._table.selectionModel().currentRowChanged.connect(self._on_current)
        self._open.clicked.connect(self._on_open)
        self._remove.clicked.connect(self._on_remove)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove)
        self._session.changed.connect(self._on_changed)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        hides = old.preferences.anonymous != new.preferences.anonymous
        if old.local is not new.local or old.read_studies != new.read_studies or hides:
            self._show(new)

    def _show(self, state: State) -> None:
        if not self._search.isModified():
            self._search.setText(state.local.query)  # it may have been searched elsewhere
        chosen = self._chosen()
        self._model.show_rows(shown_rows(state), state.read_studies)
        hidden = state.preferences.anonymous  # what is searched for may be a name
        mode = QLineEdit.EchoMode
        self._search.setEchoMode(mode.Password if hidden else mode.Normal)
        self._nothing.setText(tr(NOT_FOUND if state.local.query.strip() else EMPTY))
        self._pages.setCurrentWidget(self._table if state.local.rows else self._nothing)
        numbers = [row.number for row in state.local.rows]
        if numbers:
            place = numbers.index(chosen.number) if chosen and chosen.number in numbers else 0
            self._table.selectRow(place)
        self._on_current()

    def _chosen(self) -> LocalStudy | None:
        return self._model.study(self._table.currentIndex().row())

    @Slot()
    def _on_current(self) -> None:
        chosen = self._chosen()
        self._open.setEnabled(chosen is not None and not chosen.is_missing)
        self._remove.setEnabled(chosen is not None)

    @Slot()
    def _on_search(self) -> None:
        self._timer.stop()
        self._search.setModified(False)
        if self._search.text() != self._session.state.local.query:
            self.wished.emit(Search(self._search.text()))

    @Slot(str)
    def _on_cleared(self, text: str) -> None:
        """The button that clears the search edits nothing, in Qt's sense."""
        if not text:
            self._timer.start()

    @Slot()
    def _on_open(self) -> None:
        chosen = self._chosen()
        if chosen is not None and not chosen.is_missing:
            self.wished.emit(OpenPath(chosen.source, chosen.study_instance_uid))

    @Slot()
    def _on_remove(self) -> None:
        if chosen := self._chosen():
            self.wished.emit(Remove(chosen.number))

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        if self._table.indexAt(at).isValid():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(tr("Open"), self._on_open).setEnabled(self._open.isEnabled())
            menu.addAction(tr("Remove from the list"), self._on_remove)
            menu.popup(self._table.viewport().mapToGlobal(at))


class _Table(QTableView):
    """Whole rows, one at a time, no lines between them."""

    def arrange(self) -> None:
        """Set it up; call once it has its model."""
        self.setAccessibleName(tr("Local studies"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(SHOWN_PX, SHOWN_PX))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.setMinimumHeight(4 * ROW_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(len(COLUMNS)):
            header.resizeSection(column, _WIDTHS_PX.get(column, header.defaultSectionSize()))
        header.setSectionResizeMode(DESCRIPTION, QHeaderView.ResizeMode.Stretch)


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)  # Enter in the search is not for a button
    return button
