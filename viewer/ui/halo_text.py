"""Text that stays readable over any picture: plain, with a thin dark halo."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem

from viewer.ui.line_picture import HALO, HALO_PX, TextLine, draw_line, font_of
from viewer.ui.painted_item import PaintedItem

__all__ = ["HALO", "HALO_PX", "HaloText", "TextLine", "font_of"]


class HaloText(PaintedItem):
    """A block of lines, placed by one of its corners.

    Parameters
    ----------
    anchor : (float, float)
        The point of the block that lies at the item's position, 0 to 1 from left to right
        and from top to bottom. Lines are aligned to the same side.
    """

    def __init__(self, anchor: tuple[float, float], parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._anchor = anchor
        self._lines: tuple[TextLine, ...] = ()
        self._max_width: float | None = None
        self._drawn: tuple[tuple[TextLine, QPointF], ...] = ()
        self._box = self._with_halo(QRectF())
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """What the block says, whole."""
        return self._lines

    @property
    def drawn(self) -> tuple[str, ...]:
        """What of it is drawn, shortened to the width."""
        return tuple(line.text for line, _ in self._drawn)

    def set_lines(self, lines: tuple[TextLine, ...], max_width: float | None = None) -> None:
        """Say something else; lines longer than `max_width` pixels are shortened."""
        if lines == self._lines and max_width == self._max_width:
            return
        self._lines, self._max_width = lines, max_width
        self.prepareGeometryChange()
        self._lay_out()
        self.update()

    def _lay_out(self) -> None:
        measured = []
        for line in self._lines:
            metrics = QFontMetricsF(font_of(line.px, line.bold))
            text = line.text
            if self._max_width is not None:
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._max_width)
            measured.append((replace(line, text=text), metrics))
        width = max((m.horizontalAdvance(line.text) for line, m in measured), default=0.0)
        height = sum(m.height() for _, m in measured)
        left, top = -self._anchor[0] * width, -self._anchor[1] * height
        self._box = self._with_halo(QRectF(left, top, width, height))
        drawn, y = [], top
        for line, metrics in measured:
            x = left + self._anchor[0] * (width - metrics.horizontalAdvance(line.text))
            drawn.append((line, QPointF(x, y + metrics.ascent())))
            y += metrics.height()
        self._drawn = tuple(drawn)

    def boundingRect(self) -> QRectF:
        """The block and its halo."""
        return self._box

    def draw(self, painter: QPainter) -> None:
        """Draw each line over its halo."""
        for line, at in self._drawn:
            draw_line(painter, line, at)

    @staticmethod
    def _with_halo(block: QRectF) -> QRectF:
        return block.adjusted(-HALO_PX, -HALO_PX, HALO_PX, HALO_PX)
