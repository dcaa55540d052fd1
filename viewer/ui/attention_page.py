"""Attention of each head and block from one condition's query token, for those who want it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from model.evidence import AttentionMaps
from model.methods import METHODS
from model.results import Crop, Heatmap
from viewer import evidence_changes as changes
from viewer.language import marked, number, tr
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.crop_picture import CropPicture, letters_of_crop
from viewer.ui.crop_view import CropView
from viewer.ui.head_grid import HeadGrid, place_words
from viewer.ui.heat_colours import style_of

#: Even shares at the end of the colours: the same as for attention rollout, always.
FULL_SCALE = METHODS["Attention rollout"].full_scale
_EXPLAINED = marked(
    "Raw attention of the condition's query token; the colours end at {scale} times the even "
    "share of a patch. Where a head looks says nothing about what it does with what it sees."
)
_WAITING = marked("Reading the attention…")


class AttentionPage(QWidget):
    """Small maps of all heads of one network, and the chosen one large over the crop."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        session.changed.connect(self._on_changed)
        self._member.activated.connect(self._on_member)
        self._grid.chosen.connect(self._on_chosen)
        self._show(session.state)

    def _build(self) -> None:
        self._member = QComboBox()
        self._member.setAccessibleName(tr("Network of the ensemble"))
        self._member.setToolTip(tr("Which network of the ensemble is looked into"))
        self._grid = HeadGrid()
        self._view = CropView(tr("Attention of the chosen head over the crop"))
        self._chosen, self._words = QLabel(), QLabel(tr(_EXPLAINED, scale=f"{FULL_SCALE:g}"))
        for label in (self._chosen, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._words.setProperty("role", "quiet")
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._member)
        left.addWidget(self._grid, 1)
        right.addWidget(self._view, 1)
        right.addWidget(self._chosen)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID_PX)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.GRID_PX)
        column.addLayout(row, 1)
        column.addWidget(self._words)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what is to be shown."""
        super().showEvent(event)
        self._session.apply(changes.looking_inside)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if self.isVisible() and changes.is_another(old, new):
            self._session.apply(changes.looking_inside)
        before, after = changes.evidence_of(old).attention, changes.evidence_of(new).attention
        if (
            before is not after
            or old.preferences != new.preferences
            or old.selected != new.selected
        ):
            self._show(new)

    @Slot(int)
    def _on_member(self, _: int) -> None:
        self._show(self._session.state)

    @Slot(int, int)
    def _on_chosen(self, block: int, head: int) -> None:
        del block, head
        self._show(self._session.state)

    def _show(self, state: State) -> None:
        finding, maps = changes.graded_finding(state), changes.evidence_of(state).attention
        crop, style = finding.crop if finding else None, style_of(state.preferences)
        if crop is None or maps is None:
            self._grid.show_maps(None, style)
            self._view.show_picture(None)
            waiting = tr(_WAITING) if crop is not None else tr("Select a graded finding.")
            self._chosen.setText(waiting)
            return
        self._show_members(maps)
        first = max(self._member.currentIndex(), 0) * maps.blocks
        shares = with_mean(maps.shares[first : first + maps.blocks])
        self._grid.show_maps(np.asarray(shares / FULL_SCALE, np.float32), style)
        block, head = self._grid.place
        values = spread_over(shares[block, head] / FULL_SCALE, crop)
        picture = CropPicture(
            maps.picture[1],
            letters_of_crop(crop),
            Heatmap(values, crop.affine),
            style,
            state.preferences.overlay_opacity,
        )
        self._view.show_picture(picture)
        elsewhere = with_mean(maps.elsewhere[first : first + maps.blocks])[block, head]
        name = place_words((block, head), shares.shape[1])
        self._chosen.setText(chosen_words(name, shares[block, head], float(elsewhere)))

    def _show_members(self, maps: AttentionMaps) -> None:
        if self._member.count() != maps.members:
            with QSignalBlocker(self._member):
                self._member.clear()
                numbers = range(1, maps.members + 1)
                self._member.addItems(
                    [tr("Network {n} of {total}", n=n, total=maps.members) for n in numbers]
                )
        self._member.setVisible(maps.members > 1)


def with_mean(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Values (N, H, ...) with the mean of the heads after the last one."""
    return np.concatenate((values, values.mean(axis=1, keepdims=True)), axis=1)


def spread_over(values: NDArray[np.float32], crop: Crop) -> NDArray[np.float32]:
    """Values of patches as squares of the crop's pixels, clipped to the scale."""
    rows, columns = crop.pixels.shape[1:]
    down, right = rows // values.shape[0], columns // values.shape[1]
    spread = np.kron(values, np.ones((down, right), np.float32))
    return np.asarray(np.clip(spread, 0, 1), np.float32)


def chosen_words(name: str, shares: NDArray[np.float32], elsewhere: float) -> str:
    """What one small map holds, in words.

    Parameters
    ----------
    name : str
        Which block and head.
    shares : (rows, columns) float32
        Times the even share.
    elsewhere : float
        Attention that went to tokens without a place, 0 to 1.
    """
    return tr(
        "{head}: its strongest patch gets {times} times the even share; {percent}% of its "
        "attention goes to tokens that stand for no place.",
        head=f"{name[:1].upper()}{name[1:]}",
        times=number(float(shares.max()), 1),
        percent=number(100 * elsewhere, 0),
    )
