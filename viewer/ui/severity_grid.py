"""The severity grid: five levels by five conditions, linked both ways with the slices."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from model.labels import Level
from viewer.language import tr
from viewer.session import Session
from viewer.state import State
from viewer.ui import theme
from viewer.ui.grade_menu import GradeMenu
from viewer.ui.grid_delegate import CELL_HEIGHT_PX, CELL_MIN_WIDTH_PX, GradeDelegate
from viewer.ui.grid_fields import told_fields
from viewer.ui.grid_model import SHOWN_ROLE, GradeModel
from viewer.ui.grid_summary import summary

LEVELS_WIDTH_PX = 44
CONDITIONS_HEIGHT_PX = 42
#: A step of the dots in cells that wait: slow enough not to draw the eye from the picture.
STEP_MS = 600


class SeverityGrid(QWidget):
    """Shows the grades as they come; a cell that is chosen is shown on the slices.

    While it has the keyboard the arrow keys walk from cell to cell.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._showing = False
        self._build()
        self._connect()
        self._show_selected(session.state)
        self._animate()

    @property
    def table(self) -> QTableView:
        """The table itself."""
        return self._table

    @property
    def animated(self) -> bool:
        """Whether the dots of waiting cells move."""
        return self._timer.isActive()

    def _build(self) -> None:
        self._model = GradeModel(self._session.state, self)
        self._delegate = GradeDelegate(self)
        self._table = _GradeTable()
        self._table.setModel(self._model)
        self._table.setItemDelegate(self._delegate)
        self._table.setVerticalHeader(_LevelHeader(self._table))
        self._table.arrange()
        heading = QLabel(tr("Severity"))
        heading.setProperty("role", "heading")
        self._summary = _Summary(summary(self._session.state))
        self._summary.setProperty("role", "quiet")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addStretch()
        top.addWidget(self._summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.GRID_PX] * 4)
        column.setSpacing(theme.GRID_PX // 2)
        column.addLayout(top)
        column.addWidget(self._table)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._table.selectionModel().selectionChanged.connect(self._on_selection)
        self._table.activated.connect(self._on_activated)
        self._table.clicked.connect(self._on_activated)
        self._table.customContextMenuRequested.connect(self._on_menu)
        self._timer.timeout.connect(self._on_step)

    def _on_changed(self, old: State, new: State) -> None:
        self._model.show(new)
        if told_fields(old) != told_fields(new):
            self._summary.setText(summary(new))
        if new.selected != old.selected:
            self._show_selected(new)
        self._animate()

    def _animate(self) -> None:
        if not self._model.pending:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _show_selected(self, state: State) -> None:
        # A flag, not a signal blocker: the view must hear of the change, to repaint and to
        # tell a screen reader; only the session must not be told what it said itself.
        self._showing = True
        if state.selected is None:
            self._table.setCurrentIndex(QModelIndex())
            self._table.clearSelection()
        else:
            self._table.setCurrentIndex(self._model.index_of(state.selected))
        self._showing = False

    def _on_selection(self, chosen: QItemSelection, dropped: QItemSelection) -> None:  # noqa: ARG002
        if self._showing:
            return
        indexes = self._table.selectionModel().selectedIndexes()
        self._session.select(self._model.cell_at(indexes[0]) if indexes else None)

    def _on_activated(self, index: QModelIndex) -> None:
        self._session.select(self._model.cell_at(index))

    def _on_menu(self, place: QPoint) -> None:
        index = self._table.indexAt(place)
        if index.isValid():
            menu = GradeMenu(self._session, self._model.cell_at(index), self)
            menu.popup(self._table.viewport().mapToGlobal(place))

    def _on_step(self) -> None:
        self._delegate.phase += 1
        for index in self._model.pending:
            self._table.update(index)


class _Summary(QLabel):
    """A line that is cut where the column is too narrow, and then said as a tip."""

    def minimumSizeHint(self) -> QSize:
        """Nearly nothing: it must not widen the column."""
        return QSize(theme.GRID_PX, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the whole line, or its beginning and dots."""
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        self.setToolTip("" if fits else self.text())
        if fits:
            super().paintEvent(event)
            return
        end = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), end, self.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), self.alignment(), shown)


class _GradeTable(QTableView):
    """A table of one selected cell that leaves all keys but its own to the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Severity grid, levels by conditions"))
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)

    def arrange(self) -> None:
        """Share the width among the conditions; all levels stay in sight."""
        width, height = theme.scaled(CELL_MIN_WIDTH_PX), theme.scaled(CELL_HEIGHT_PX)
        heads, names = theme.scaled(CONDITIONS_HEIGHT_PX), theme.scaled(LEVELS_WIDTH_PX)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setMinimumSectionSize(width)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setFixedHeight(heads)
        across.setSectionsClickable(False)
        across.setHighlightSections(False)
        down.setFixedWidth(names)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(height)
        rows = len(Level) * height
        self.setFixedHeight(heads + rows)
        self.setMinimumWidth(names + self.model().columnCount() * width)

    def changeEvent(self, event: QEvent) -> None:
        """Give words of another size their room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the cell; the arrows walk."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _LevelHeader(QHeaderView):
    """Names of the levels; the one on the active pane is marked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAccessibleName(tr("Levels"))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Paint a level; bold with an accent bar where it is shown."""
        shown = bool(self.model().headerData(logicalIndex, self.orientation(), SHOWN_ROLE))
        painter.save()
        painter.fillRect(rect, QColor(theme.current().selected if shown else theme.current().panel))
        if shown:
            bar = QRectF(rect.left(), rect.top() + 1, 3, rect.height() - 2)
            painter.fillRect(bar, QColor(theme.current().accent))
        painter.setFont(theme.font(bold=shown))
        painter.setPen(QColor(theme.current().text if shown else theme.current().secondary))
        text = self.model().headerData(logicalIndex, self.orientation())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
