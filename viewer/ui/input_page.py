"""The slices of one finding as the network took them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from model.evidence import AttentionMaps
from model.results import Crop
from viewer import evidence_changes as changes
from viewer.language import marked, number, tr
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.crop_picture import CropPicture, letters_of_crop
from viewer.ui.crop_view import CropView

_NAMES = (marked("Slice before"), marked("Slice that is read"), marked("Slice after"))
_WAITING = marked("Reading what the network took in…")


class InputPage(QWidget):
    """Shows the three channels of the network's input, or the one that all three hold."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._views = [
            CropView(tr("{slice}, as the network took it", slice=tr(name))) for name in _NAMES
        ]
        self._captions = [QLabel(tr(name)) for name in _NAMES]
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID_PX)
        for view, caption in zip(self._views, self._captions, strict=True):
            column = QVBoxLayout()
            caption.setProperty("role", "quiet")
            column.addWidget(caption)
            column.addWidget(view, 1)
            row.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setSpacing(theme.GRID_PX)
        whole.addLayout(row, 1)
        whole.addWidget(self._words)
        session.changed.connect(self._on_changed)
        self._show(session.state)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what is to be shown."""
        super().showEvent(event)
        self._session.apply(changes.looking_inside)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if self.isVisible() and changes.is_another(old, new):
            self._session.apply(changes.looking_inside)
        if changes.evidence_of(old) != changes.evidence_of(new):
            self._show(new)

    def _show(self, state: State) -> None:
        finding, maps = changes.graded_finding(state), changes.evidence_of(state).attention
        crop = finding.crop if finding else None
        if crop is None or maps is None:
            for view in self._views:
                view.show_picture(None)
            waiting = tr(_WAITING) if crop is not None else tr("Select a graded finding.")
            self._words.setText(waiting)
            return
        letters = letters_of_crop(crop)
        alone = is_one_slice(maps)
        for at, (view, caption) in enumerate(zip(self._views, self._captions, strict=True)):
            view.show_picture(CropPicture(maps.picture[at], letters))
            for part in (view, caption):
                part.setVisible(at == 1 or not alone)
        self._words.setText(input_words(maps, crop))


def is_one_slice(maps: AttentionMaps) -> bool:
    """Whether the network got one slice three times."""
    first, middle, last = maps.picture
    return np.array_equal(first, middle) and np.array_equal(middle, last)


def input_words(maps: AttentionMaps, crop: Crop) -> str:
    """What the network was given, in sentences."""
    rows, columns = crop.pixels.shape[1:]
    down, right = (float(np.linalg.norm(crop.affine[:3, axis])) for axis in (1, 2))
    size = tr(
        "{rows} by {columns} pixels of {down} by {right} mm",
        rows=rows,
        columns=columns,
        down=number(down, 2),
        right=number(right, 2),
    )
    if is_one_slice(maps):
        return tr(
            "The network saw this slice alone, {size}, scaled between its own 1st and 99th "
            "percentile: it was trained without neighbouring slices. Nothing outside this square "
            "reached it.",
            size=size,
        )
    return tr(
        "The network saw these three neighbouring slices, {apart} mm apart, {size} each, scaled "
        "between its own 1st and 99th percentile. Nothing outside these squares reached it.",
        apart=number(float(np.linalg.norm(crop.affine[:3, 0])), 1),
        size=size,
    )
