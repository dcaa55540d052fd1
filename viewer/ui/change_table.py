"""The table under two studies side by side: what got worse or better, and the way there."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer import comparing
from viewer.anonymity import shown_study
from viewer.change import Change, Standing, counts_text
from viewer.dicom.study import Study
from viewer.language import day, said, tr
from viewer.reading import CELLS
from viewer.session import Session
from viewer.state import State
from viewer.ui import theme
from viewer.ui.change_model import FINDING, ChangeModel

_ROW_PX = 3 * theme.GRID_PX
#: The fields of the state that the table is made of.
_FIELDS = ("study", "prior", "findings", "opinions", "preferences", "selected", "activity")


class ChangeTable(QWidget):
    """Counts, a row a finding, and buttons to step through what changed.

    Signals
    -------
    end_requested
        The reader wants no comparison any more.
    """

    end_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        self._connect()
        self._show(session.state)

    def _build(self) -> None:
        self.setAccessibleName(tr("Changes"))
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty("role", "heading")
        self.summary.setAccessibleName(tr("What changed"))
        self.summary.setWordWrap(True)
        self.every = QCheckBox(tr("All findings"))
        self.every.setAccessibleName(tr("All findings"))
        self.every.setToolTip(tr("List unchanged findings too"))
        self.before = _button("◀", tr("Previous changed finding"), "Shift+B")
        self.after = _button("▶", tr("Next changed finding"), "B")
        self.end = _button(tr("Stop comparing"), tr("Stop comparing"), "")
        self.model = ChangeModel(self)
        self.table = QTableView()
        self._arrange_table()
        row = QHBoxLayout()
        row.setSpacing(theme.GRID_PX)
        row.addWidget(self.summary, 1)
        for part in (self.every, self.before, self.after, self.end):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GRID_PX, theme.GRID_PX // 2, theme.GRID_PX, 0)
        column.setSpacing(theme.GRID_PX // 2)
        column.addLayout(row)
        column.addWidget(self.table, 1)

    def _arrange_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("Changes by finding"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_PX)
        table.setMinimumHeight(3 * _ROW_PX)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(FINDING, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self.every.toggled.connect(self._on_every)
        self.table.clicked.connect(self._on_row)
        self.table.activated.connect(self._on_row)
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.end.clicked.connect(self.end_requested)

    # -- state -> widget ------------------------------------------------------------

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if any(getattr(old, name) is not getattr(new, name) for name in _FIELDS):
            self._show(new)

    def _show(self, state: State) -> None:
        changes = comparing.changes_in(state)
        listed = changes if self.every.isChecked() else _changed(changes)
        self.model.show_rows(listed, *_heads(state))
        self.summary.setText(summary_of(state, changes))
        for button in (self.before, self.after):
            button.setEnabled(bool(_changed(changes)))
        cells = [change.cell for change in listed]
        self.table.setVisible(bool(cells))
        if state.selected in cells:
            at = self.model.index(cells.index(state.selected), 0)
            rows = QItemSelectionModel.SelectionFlag.Rows
            choose = QItemSelectionModel.SelectionFlag.ClearAndSelect | rows
            self.table.selectionModel().setCurrentIndex(at, choose)
            self.table.scrollTo(at)
        else:
            self.table.clearSelection()

    # -- reader -> session ----------------------------------------------------------

    @Slot(bool)
    def _on_every(self, _: bool) -> None:
        self._show(self._session.state)

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex) -> None:
        self._session.select(self.model.rows[index.row()].cell)

    @Slot()
    def _on_before(self) -> None:
        self._session.apply(comparing.stepped, -1)

    @Slot()
    def _on_after(self) -> None:
        self._session.apply(comparing.stepped, 1)


def summary_of(state: State, changes: tuple[Change, ...]) -> str:
    """How far the comparison is, and how much changed, in one line."""
    prior = state.prior
    if prior is None:
        return ""
    activity = prior.state.activity or prior.state.reading
    if not changes:
        return said(activity.text) if activity is not None else tr("Nothing is compared yet")
    graded = len(prior.state.findings)
    if graded < len(CELLS):
        doing = said(activity.text) if activity is not None else tr("Not graded")
        return tr(
            "Compared study: {n} of {total} findings graded. {doing}",
            n=graded,
            total=len(CELLS),
            doing=doing,
        )
    return counts_text(changes)


def _heads(state: State) -> tuple[str, str]:
    """What the earlier and the later study are called."""
    standing = comparing.standing_in(state) or Standing.PRIOR
    mine = _dated(state, comparing.CURRENT, state.study)
    its = _dated(state, standing.value, state.prior.state.study if state.prior else None)
    return (mine, its) if standing is Standing.LATER else (its, mine)


def _dated(state: State, word: str, study: Study | None) -> str:
    date = shown_study(state, study).date if study is not None else None
    return f"{tr(word)} {day(date)}" if date else tr(word)


def _changed(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    return tuple(change for change in changes if change.is_notable)


def _button(text: str, name: str, key: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(f"{name} ({shown})" if key else name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
