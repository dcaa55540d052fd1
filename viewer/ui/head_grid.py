"""Small maps of every head of every block of one network, of which one is chosen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from viewer.language import tr
from viewer.ui import theme
from viewer.ui.guide_items import pen_of
from viewer.ui.heat_colours import HeatStyle, colours_of

#: Room for the names of blocks and heads, pixels.
_LEFT_PX, _TOP_PX, _GAP_PX = 60, 22, 4
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
Place = tuple[int, int]


class HeadGrid(QFrame):
    """Blocks as rows, heads as columns, the mean of the heads last; arrows move the choice.

    Signals
    -------
    chosen(block: int, head: int)
        Both from 0; the head after the last is the mean.
    """

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maps: NDArray[np.float32] | None = None
        self._style = HeatStyle()
        self._place: Place = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tr("Choose a head of a block (arrow keys)"))
        self.setMinimumSize(QSize(260, 240))
        self._name()

    @property
    def place(self) -> Place:
        """Block and head that are chosen, from 0."""
        return self._place

    def show_maps(self, maps: NDArray[np.float32] | None, style: HeatStyle) -> None:
        """Show maps (N, H, rows, columns), 1 at the end of the scale; the choice is kept."""
        self._maps, self._style = maps, style
        if maps is not None:
            blocks, heads = maps.shape[:2]
            self._place = min(self._place[0], blocks - 1), min(self._place[1], heads - 1)
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """Room to tell maps of ten by fourteen patches apart."""
        return QSize(420, 420)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice by one."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._maps is None:
            super().keyPressEvent(event)
            return
        blocks, heads = self._maps.shape[:2]
        block = min(max(self._place[0] + step[0], 0), blocks - 1)
        head = min(max(self._place[1] + step[1], 0), heads - 1)
        self._choose((block, head))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse."""
        if self._maps is None:
            return
        blocks, heads = self._maps.shape[:2]
        for block in range(blocks):
            for head in range(heads):
                if self._cell((block, head)).contains(event.position()):
                    self._choose((block, head))

    def _choose(self, place: Place) -> None:
        if place == self._place:
            return
        self._place = place
        self._name()
        self.update()
        self.chosen.emit(*place)

    def _name(self) -> None:
        heads = 0 if self._maps is None else self._maps.shape[1]
        chosen = place_words(self._place, heads)
        self.setAccessibleName(tr("Attention maps; chosen: {place}", place=chosen))

    def _cell(self, place: Place) -> QRectF:
        """Where a small map has room."""
        blocks, heads = self._maps.shape[:2] if self._maps is not None else (1, 1)
        wide, high = (self.width() - _LEFT_PX) / heads, (self.height() - _TOP_PX) / blocks
        cell = QRectF(_LEFT_PX + place[1] * wide, _TOP_PX + place[0] * high, wide, high)
        return cell.adjusted(_GAP_PX, _GAP_PX, -_GAP_PX, -_GAP_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, maps on black, and a frame round the chosen one."""
        del event
        if self._maps is None:
            return
        with QPainter(self) as painter:
            painter.setFont(theme.font(theme.BASE_PX - 1))
            blocks, heads = self._maps.shape[:2]
            painter.setPen(pen_of(theme.current().secondary, 1))
            middle = Qt.AlignmentFlag.AlignCenter
            for head in range(heads):
                top = QRectF(
                    self._cell((0, head)).left(), 0, self._cell((0, head)).width(), _TOP_PX
                )
                name = tr("mean") if head == heads - 1 else tr("head {n}", n=head + 1)
                painter.drawText(top, middle, name)
            for block in range(blocks):
                cell = self._cell((block, 0))
                left = QRectF(0, cell.top(), _LEFT_PX - 6, cell.height())
                painter.drawText(left, middle, tr("block {n}", n=block + 1))
            for block in range(blocks):
                for head in range(heads):
                    self._paint_map(painter, (block, head), self._maps[block, head])

    def _paint_map(self, painter: QPainter, place: Place, values: NDArray[np.float32]) -> None:
        cell = self._cell(place)
        rows, columns = values.shape
        scale = min(cell.width() / columns, cell.height() / rows)
        box = QRectF(0, 0, columns * scale, rows * scale)
        box.moveCenter(cell.center())
        colours = colours_of(values, False, self._style)
        image = QImage(colours.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
        painter.fillRect(box, Qt.GlobalColor.black)
        painter.drawImage(box, image.copy())
        if place == self._place:
            painter.setPen(pen_of(theme.current().accent, 2))
            painter.drawRect(QRectF(box.topLeft() - QPointF(1, 1), box.size()).adjusted(0, 0, 2, 2))


def place_words(place: Place, heads: int) -> str:
    """A place of the grid as it is read; the last of `heads` columns is the mean."""
    block, head = place
    which = tr("mean of the heads") if head == heads - 1 else tr("head {n}", n=head + 1)
    return tr("block {n}, {head}", n=block + 1, head=which)
