"""Text that stays readable over any picture: plain, with a thin dark halo."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

from viewer.ui import theme
from viewer.ui.painted_item import PaintedItem

#: Width of the dark line around letters and guides, pixels: enough for white fat on T1,
#: too thin to hide what lies beside it.
HALO_PX = 2.5
#: Its colour: the window's, a little translucent.
HALO = QColor(16, 18, 20, 215)


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a block; `px` is the height of the font, pixels."""

    text: str
    px: int = theme.BASE_PX - 1
    colour: str = theme.TEXT
    bold: bool = False


@lru_cache(maxsize=16)
def font_of(px: int, bold: bool) -> QFont:
    """The program's font at a size, made once; larger words would hide the picture."""
    made = theme.font(px, bold=bold)
    made.setPixelSize(px)
    return made


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
        self._drawn: tuple[tuple[TextLine, str, QPointF], ...] = ()
        self._box = QRectF()
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """What the block says, whole."""
        return self._lines

    @property
    def drawn(self) -> tuple[str, ...]:
        """What of it is drawn, shortened to the width."""
        return tuple(text for _, text, _ in self._drawn)

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
            measured.append((line, text, metrics))
        width = max((m.horizontalAdvance(text) for _, text, m in measured), default=0.0)
        height = sum(m.height() for _, _, m in measured)
        left, top = -self._anchor[0] * width, -self._anchor[1] * height
        self._box = QRectF(left, top, width, height)
        drawn, y = [], top
        for line, text, metrics in measured:
            x = left + self._anchor[0] * (width - metrics.horizontalAdvance(text))
            drawn.append((line, text, QPointF(x, y + metrics.ascent())))
            y += metrics.height()
        self._drawn = tuple(drawn)

    def boundingRect(self) -> QRectF:
        """The block and its halo."""
        return self._box.adjusted(-HALO_PX, -HALO_PX, HALO_PX, HALO_PX)

    def draw(self, painter: QPainter) -> None:
        """Draw the halo by outline, the letters as text, which is crisper."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        halo = QPen(HALO, 2 * HALO_PX, j=Qt.PenJoinStyle.RoundJoin)
        for line, text, at in self._drawn:
            font = font_of(line.px, line.bold)
            outline = QPainterPath()
            outline.addText(at, font, text)
            painter.strokePath(outline, halo)
            painter.setFont(font)
            painter.setPen(QColor(line.colour))
            painter.drawText(at, text)
