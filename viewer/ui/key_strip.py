"""A quiet strip at a pane's right edge: where among the slices the key images are."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem

from viewer.ui import theme
from viewer.ui.halo_text import HALO
from viewer.ui.measure_marks import KeyMark
from viewer.ui.painted_item import PaintedItem

#: A tick, in the margin beside the letters: wide where its slice is on screen.
_WIDE_PX, _NARROW_PX, _HIGH_PX = 7, 4, 3
#: Room left for the corner texts above and below, pixels.
_EDGE_PX = 64


class KeyStrip(PaintedItem):
    """One tick a key image, the first slice at the top and the last at the bottom."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[KeyMark, ...] = ()
        self._room = QRectF()
        self.hide()

    @property
    def marks(self) -> tuple[KeyMark, ...]:
        """What is drawn."""
        return self._marks

    def set_marks(self, marks: tuple[KeyMark, ...], room: QRectF) -> None:
        """Tick these slices along the right edge of `room`, pixels."""
        self.prepareGeometryChange()
        self._marks, self._room = marks, QRectF(room)
        self.setVisible(bool(marks))
        self.update()

    def ticks(self) -> tuple[QRectF, ...]:
        """The ticks, pixels."""
        edge = min(_EDGE_PX, self._room.height() / 4)
        top, long = self._room.top() + edge, self._room.height() - 2 * edge
        wides = (_WIDE_PX if mark.here else _NARROW_PX for mark in self._marks)
        return tuple(
            QRectF(self._room.right() - wide, top + mark.share * long, wide, _HIGH_PX)
            for mark, wide in zip(self._marks, wides, strict=True)
        )

    def boundingRect(self) -> QRectF:
        """The right edge of the room."""
        return QRectF(
            self._room.right() - _WIDE_PX - 1, self._room.top(), _WIDE_PX + 1, self._room.height()
        )

    def draw(self, painter: QPainter) -> None:
        """Draw each tick over its halo."""
        for tick, mark in zip(self.ticks(), self._marks, strict=True):
            painter.fillRect(tick.adjusted(-1, -1, 0, 1), HALO)
            painter.fillRect(tick, QColor(theme.TEXT if mark.here else theme.SECONDARY))
