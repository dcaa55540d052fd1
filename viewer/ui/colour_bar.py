"""The scale of a heat map: its colours, its ends, its threshold, and whose scale it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from model.results import Heatmap
from viewer.language import marked, tr
from viewer.ui import theme
from viewer.ui.guide_items import pen_of
from viewer.ui.halo_text import HALO, HaloText, TextLine
from viewer.ui.heat_colours import ISOLINES, HeatStyle, bar_colours, end_labels
from viewer.ui.painted_item import PaintedItem

#: What the bar says where the scale is not the fixed one: such maps cannot be compared.
OWN_SCALE = marked("own scale")
_WIDTH_PX, _HEIGHT_PX = 10, 128


@dataclass(frozen=True, slots=True)
class BarMark:
    """What a colour bar shows.

    Attributes
    ----------
    bottom, top : str
        The values at its ends.
    own_scale : bool
        The ends are those of one picture.
    """

    signed: bool
    bottom: str
    top: str
    threshold: float = 0.0
    contours: bool = False
    own_scale: bool = False


def bar_mark(heatmap: Heatmap, style: HeatStyle) -> BarMark:
    """The bar of a map."""
    bottom, top = end_labels(heatmap.values, heatmap.signed, style)
    return BarMark(heatmap.signed, bottom, top, style.threshold, style.contours, style.own_scale)


def bar_image(mark: BarMark) -> QImage:
    """The strip, 1 by 256 pixels, its largest value first; empty below the threshold."""
    strip = bar_colours(mark.signed, mark.threshold)
    # A copy: QImage does not own the memory that it is made from.
    return QImage(strip.tobytes(), 1, 256, 4, QImage.Format.Format_RGBA8888).copy()


def bar_ticks(mark: BarMark) -> tuple[float, ...]:
    """Where the bar has ticks, 0 at the bottom to 1 at the top: isolines, or the threshold."""
    shares = [at for at in ISOLINES if at >= mark.threshold] if mark.contours else []
    if mark.threshold > 0:
        shares.append(mark.threshold)
    if not mark.signed:
        return tuple(shares)
    return tuple((1 + sign * share) / 2 for share in shares for sign in (-1, 1))


class ColourBar(PaintedItem):
    """A strip of the colours, the numbers at its ends, and a word where the scale is not fixed."""

    def __init__(self) -> None:
        super().__init__()
        self._top = HaloText((1.0, 0.5), self)
        self._bottom = HaloText((1.0, 0.5), self)
        self._scale = HaloText((1.0, 1.0), self)
        self._top.setPos(-6, -_HEIGHT_PX / 2)
        self._bottom.setPos(-6, _HEIGHT_PX / 2)
        self._scale.setPos(_WIDTH_PX, -_HEIGHT_PX / 2 - theme.GRID_PX)
        self._image = QImage()
        self._mark: BarMark | None = None
        self.hide()

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands at the bottom, at the top, and above it where the scale is not fixed."""
        texts = (self._bottom, self._top, self._scale)
        return tuple(line.text for text in texts for line in text.lines)

    def set_mark(self, mark: BarMark) -> None:
        """Show this scale."""
        if mark == self._mark:
            return
        self._mark = mark
        self._image = bar_image(mark)
        self._top.set_lines((TextLine(mark.top, colour=theme.SECONDARY),))
        self._bottom.set_lines((TextLine(mark.bottom, colour=theme.SECONDARY),))
        self._scale.set_lines((TextLine(tr(OWN_SCALE)),) if mark.own_scale else ())
        self.update()

    def boundingRect(self) -> QRectF:
        """The strip, its frame and its ticks, pixels; it stands right of the item's position."""
        return QRectF(-5, -_HEIGHT_PX / 2 - 1, _WIDTH_PX + 10, _HEIGHT_PX + 2)

    def draw(self, painter: QPainter) -> None:
        """Draw the strip over the window's dark, in a frame."""
        strip = QRectF(0, -_HEIGHT_PX / 2, _WIDTH_PX, _HEIGHT_PX)
        painter.fillRect(strip.adjusted(-1, -1, 1, 1), HALO)
        painter.drawImage(strip, self._image)
        painter.setPen(pen_of(theme.EDGE, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(strip)
        painter.setPen(pen_of(theme.TEXT, 1.5))
        for at in bar_ticks(self._mark) if self._mark else ():
            y = strip.bottom() - at * strip.height()
            painter.drawLine(QLineF(strip.left() - 3, y, strip.right() + 3, y))
