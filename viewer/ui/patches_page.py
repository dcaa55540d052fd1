"""The squares of a heat map by their part in it; choosing one moves the cursor there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from model.evidence import RankedPatch, ranked_patches
from viewer import evidence_changes as changes
from viewer.language import marked, tr
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.crop_view import CropView
from viewer.ui.finding_picture import picture_of
from viewer.ui.patch_table import PatchTable

#: Patches listed: what is below is noise.
MOST = 20
_EXPLAINED = marked(
    "The squares that the network works on, by their part of all relevance of this map; a minus "
    "sign means that the square spoke against. Choosing one moves the cursor there."
)
_NOTHING = marked("There is no heat map whose squares could be ranked.")


class PatchesPage(QWidget):
    """A table beside the crop; the chosen square is marked on it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        session.changed.connect(self._on_changed)
        self._table.selectionModel().currentRowChanged.connect(self._on_row)
        self._show(session.state)

    def _build(self) -> None:
        self._model = PatchTable(self)
        self._table = QTableView()
        self._table.setModel(self._model)
        self._table.setToolTip(tr("Choosing a row moves the cursor to the patch"))
        self._table.setAccessibleName(tr("Top patches of the heat map"))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self._view = CropView(tr("The crop, the chosen patch marked"))
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID_PX)
        row.addWidget(self._table, 1)
        row.addWidget(self._view, 1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.GRID_PX)
        column.addLayout(row, 1)
        column.addWidget(self._words)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if old.explanation is not new.explanation or old.selected != new.selected:
            self._show(new)
        elif old.preferences != new.preferences:
            self._show_picture(new)

    def _show(self, state: State) -> None:
        finding, made = changes.graded_finding(state), state.explanation
        ranked: tuple[RankedPatch, ...] = ()
        if finding is not None and finding.crop is not None and made and made.scores is not None:
            ranked = ranked_patches(made, finding.crop)[:MOST]
        self._model.become(ranked)
        self._words.setText(tr(_EXPLAINED if ranked else _NOTHING))
        self._show_picture(state)

    def _show_picture(self, state: State) -> None:
        picture = picture_of(state, state.explanation)
        chosen = self._table.currentIndex().row()
        if picture is not None and 0 <= chosen < len(self._model.patches):
            picture = replace(picture, patch=_square(self._model.patches[chosen]))
        self._view.show_picture(picture)

    @Slot(QModelIndex, QModelIndex)
    def _on_row(self, index: QModelIndex, _: QModelIndex) -> None:
        state = self._session.state
        finding = changes.graded_finding(state)
        if index.isValid() and finding is not None and finding.place is not None:
            series = finding.place.stack.series_instance_uid
            shown = [at for at, pane in enumerate(state.panes) if pane.series_uid == series]
            point = self._model.patches[index.row()].patient_mm
            self._session.point_at(point, shown[0] if shown else state.active_pane)
        self._show_picture(self._session.state)


def _square(patch: RankedPatch) -> tuple[float, float, float, float]:
    """Left, top, width and height of a patch on the crop, whose pixels span [n, n + 1] there."""
    high, wide = patch.size_px
    return patch.centre[1] + 0.5 - wide / 2, patch.centre[0] + 0.5 - high / 2, wide, high
