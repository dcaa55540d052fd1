"""A ruler at the foot of a picture, as long as a round number of millimetres."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from viewer.ui import theme
from viewer.ui.guide_items import pen_of
from viewer.ui.halo_text import HALO, HaloText, TextLine
from viewer.ui.painted_item import PaintedItem

#: Lengths that a reader takes in at a glance, mm.
_LENGTHS_MM = (1, 2, 5, 10, 20, 50, 100, 200)
_END_PX = 5


def bar_mm(px_per_mm: float, room_px: float) -> int:
    """The longest round length that fits into `room_px`; the shortest one if none does."""
    fitting = [length for length in _LENGTHS_MM if length * px_per_mm <= room_px]
    return fitting[-1] if fitting else _LENGTHS_MM[0]


class ScaleBar(PaintedItem):
    """The ruler and its length, in scene pixels; centred on the item's position."""

    def __init__(self) -> None:
        super().__init__()
        self._half_px = 0.0
        self._label = HaloText((0.5, 1.0), self)
        self._label.setPos(0, -_END_PX)

    @property
    def text(self) -> str:
        """The length, as written."""
        return self._label.lines[0].text if self._label.lines else ""

    @property
    def length_px(self) -> float:
        """The length, as drawn."""
        return 2 * self._half_px

    def set_scale(self, px_per_mm: float, room_px: float) -> None:
        """Fit the ruler to a zoom."""
        length = bar_mm(px_per_mm, room_px)
        self.prepareGeometryChange()
        self._half_px = length * px_per_mm / 2
        self._label.set_lines((TextLine(f"{length} mm", theme.BASE_PX - 2, theme.SECONDARY),))
        self.update()

    def boundingRect(self) -> QRectF:
        """The ruler and its halo."""
        return QRectF(-self._half_px - 2, -_END_PX - 2, 2 * self._half_px + 4, _END_PX + 4)

    def draw(self, painter: QPainter) -> None:
        """Draw the ruler over its halo."""
        half = self._half_px
        strokes = [
            QLineF(-half, 0, half, 0),
            QLineF(-half, -_END_PX, -half, 0),
            QLineF(half, -_END_PX, half, 0),
        ]
        for pen in (pen_of(HALO, 3.5), pen_of(theme.TEXT, 1.5)):
            painter.setPen(pen)
            painter.drawLines(strokes)
