"""The severity grid as a table model: what each cell holds, and how it reads aloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from model.labels import Condition, Level, Severity, Side, Zone
from model.results import NotAssessed, Prediction
from viewer import wording
from viewer.language import marked, said, tr
from viewer.opinion import Opinion
from viewer.opinion_words import HIDDEN, opinion_sentence
from viewer.reader_first import is_hidden, shown_finding, shown_findings
from viewer.reading import CELLS, Cell, Finding
from viewer.reading_order import cells_to_review, place_text
from viewer.state import Doing, State
from viewer.ui.grid_fields import told_fields
from viewer.ui.level_in_view import level_in_view

Index = QModelIndex | QPersistentModelIndex

#: The cell's `CellContent`, for the delegate.
CONTENT_ROLE = Qt.ItemDataRole.UserRole
#: Whether a row's level is the one on the active pane.
SHOWN_ROLE = Qt.ItemDataRole.UserRole + 1

_TITLES = {
    (Zone.CANAL, None): marked("Spinal\ncanal"),
    (Zone.FORAMINAL, Side.LEFT): marked("Foramen\nleft"),
    (Zone.FORAMINAL, Side.RIGHT): marked("Foramen\nright"),
    (Zone.SUBARTICULAR, Side.LEFT): marked("Recess\nleft"),
    (Zone.SUBARTICULAR, Side.RIGHT): marked("Recess\nright"),
}


class Status(Enum):
    """How far a cell is."""

    EMPTY = auto()
    PENDING = auto()
    STOPPED = auto()
    GRADED = auto()
    NOT_ASSESSED = auto()
    HIDDEN = auto()


@dataclass(frozen=True, slots=True)
class CellContent:
    """All that one cell shows.

    Attributes
    ----------
    finding : Finding or None
        The model's answer, once there is one.
    reader : Severity or None
        The reader's own grade.
    rank : int or None
        Its place among the findings to review, from 1; None where it is none of them, or where
        the reader steps in the order of the grid.
    place : str
        The same in words; empty without one.
    opinion : Opinion or None
        All that the reader said of it.
    """

    cell: Cell
    status: Status
    finding: Finding | None = None
    reader: Severity | None = None
    rank: int | None = None
    place: str = ""
    opinion: Opinion | None = None

    @property
    def prediction(self) -> Prediction | None:
        """The model's probabilities, where it graded."""
        answer = self.finding.answer if self.finding else None
        return answer if isinstance(answer, Prediction) else None

    @property
    def severity(self) -> Severity | None:
        """The grade that counts: the reader's, else the model's unless it was rejected."""
        if self.reader is not None or self.rejected:
            return self.reader
        return self.finding.severity if self.finding else None

    @property
    def changed(self) -> bool:
        """Whether the reader's grade is another than the model's."""
        model = self.finding.severity if self.finding else None
        return self.reader is not None and self.reader is not model

    @property
    def rejected(self) -> bool:
        """Whether the reader rejected the model's grade."""
        return self.opinion is not None and self.opinion.rejected


def cell_content(state: State, cell: Cell) -> CellContent:
    """What a cell shows in a state."""
    finding, opinion = shown_finding(state, cell), state.opinions.of_cells.get(cell)
    if finding is not None:
        graded = finding.severity is not None
        status = Status.GRADED if graded else Status.NOT_ASSESSED
    elif state.study is not None and is_hidden(state, cell):
        status = Status.HIDDEN
    else:
        status = _status_without_finding(state)
    reader = opinion.grade if opinion is not None else None
    return CellContent(cell, status, finding, reader, opinion=opinion)


def ranked(contents: Mapping[Cell, CellContent], state: State) -> dict[Cell, CellContent]:
    """The contents with their places in the order of review, where the reader wants that order."""
    if not state.preferences.review_first:
        return dict(contents)
    urgent = cells_to_review(shown_findings(state))
    placed = {
        cell: replace(contents[cell], rank=rank, place=place_text(rank, len(urgent)))
        for rank, cell in enumerate(urgent, start=1)
    }
    return {**contents, **placed}


def _status_without_finding(state: State) -> Status:
    if state.study is None:
        return Status.EMPTY
    if state.is_doing(Doing.GRADING):
        return Status.PENDING
    return Status.STOPPED if state.stopped else Status.EMPTY


def cell_text(content: CellContent) -> str:
    """The cell in a few words, without colour or shape."""
    if content.changed and content.reader is not None:
        return tr("{grade} (reader)", grade=tr(content.reader.text))
    if content.rejected:
        return tr("AI grade rejected")
    if content.finding is None:
        return tr(_WITHOUT.get(content.status, ""))
    return wording.grade_text(content.finding)


_WITHOUT = {
    Status.PENDING: "…",
    Status.HIDDEN: marked("Grade it first"),
    Status.STOPPED: marked("Not graded"),
}


def cell_tooltip(content: CellContent) -> str:
    """The cell's whole story, a line each: names, probabilities or reason, the reader."""
    lines = [wording.finding_title(content.cell), _story(content)]
    if content.finding is not None:
        lines.append(wording.review_note(content.finding))
        lines.append(content.place)
    lines.append(opinion_sentence(content.finding, content.opinion))
    if content.opinion is not None and content.opinion.comment:
        lines.append(tr("Comment: {comment}", comment=content.opinion.comment))
    return "\n".join(filter(None, lines))


def cell_speech(content: CellContent) -> str:
    """The cell for a reading voice: as the tooltip, in one breath."""
    level, condition = content.cell
    told = cell_tooltip(content).split("\n")[1:]
    grade = wording.grade_text(content.finding) if content.prediction and content.finding else ""
    return ". ".join(
        part.rstrip(".")
        for part in (wording.listed((level.value, tr(condition.value))), grade, *told)
        if part
    )


def _story(content: CellContent) -> str:
    if content.prediction is not None:
        return wording.probabilities_sentence(content.prediction)
    if content.finding is not None and isinstance(content.finding.answer, NotAssessed):
        return tr("Not assessed: {reason}", reason=said(content.finding.answer.reason))
    return tr(_WAITING[content.status])


_WAITING = {
    Status.EMPTY: marked("Not graded yet."),
    Status.PENDING: marked("Grading…"),
    Status.HIDDEN: HIDDEN,
    Status.STOPPED: marked("Not graded: grading was stopped. Grade again (Ctrl+G) starts it."),
}


def column_title(condition: Condition) -> str:
    """A column's name in two short lines; the side is the patient's."""
    return tr(_TITLES[condition.zone, condition.side])


class GradeModel(QAbstractTableModel):
    """Rows are levels, columns conditions, both in the order of `model.labels`."""

    def __init__(self, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._contents = ranked({cell: cell_content(state, cell) for cell in CELLS}, state)
        self._shown = level_in_view(state)
        self._told = told_fields(state)

    def show(self, state: State) -> None:
        """Take a new state; only cells and headers that differ are announced."""
        self._show_contents(state)
        shown = level_in_view(state)
        if shown is not self._shown:
            self._shown = shown
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(Level) - 1)

    def _show_contents(self, state: State) -> None:
        told = told_fields(state)
        if told == self._told:
            return
        self._told = told
        contents = ranked({cell: cell_content(state, cell) for cell in CELLS}, state)
        for cell, content in contents.items():
            if content != self._contents[cell]:
                self._contents[cell] = content
                index = self.index_of(cell)
                self.dataChanged.emit(index, index)

    def cell_at(self, index: Index) -> Cell:
        """Level and condition of an index."""
        return tuple(Level)[index.row()], tuple(Condition)[index.column()]

    def index_of(self, cell: Cell) -> QModelIndex:
        """The index of a level and condition."""
        return self.index(list(Level).index(cell[0]), list(Condition).index(cell[1]))

    def content(self, index: Index) -> CellContent:
        """What the cell at an index shows."""
        return self._contents[self.cell_at(index)]

    @property
    def pending(self) -> tuple[QModelIndex, ...]:
        """Indices of the cells that are being graded."""
        waiting = (c.cell for c in self._contents.values() if c.status is Status.PENDING)
        return tuple(self.index_of(cell) for cell in waiting)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Five levels."""
        return 0 if parent.isValid() else len(Level)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Five conditions."""
        return 0 if parent.isValid() else len(Condition)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, tooltip, spoken text or `CellContent`."""
        if not index.isValid():
            return None
        content = self.content(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell_text(content)
            case Qt.ItemDataRole.ToolTipRole:
                return cell_tooltip(content)
            case Qt.ItemDataRole.AccessibleTextRole:
                return cell_speech(content)
            case _ if role == CONTENT_ROLE:
                return content
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names of levels and conditions; full ones for tooltips and reading voices."""
        if orientation is Qt.Orientation.Horizontal:
            return _condition_header(tuple(Condition)[section], role)
        level = tuple(Level)[section]
        shown = level is self._shown
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return level.value
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return (
                    tr("{level}, on the active pane", level=level.value) if shown else level.value
                )
            case _ if role == SHOWN_ROLE:
                return shown
        return None


def _condition_header(condition: Condition, role: int) -> str | None:
    if role == Qt.ItemDataRole.DisplayRole:
        return column_title(condition)
    if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
        view = tr(condition.view.value)
        return tr("{condition}, graded on {series}", condition=tr(condition.value), series=view)
    return None
