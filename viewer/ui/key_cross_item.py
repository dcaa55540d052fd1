"""The drawing cross as an item over a picture."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem

from viewer.ui import theme
from viewer.ui.guide_items import pen_of
from viewer.ui.halo_text import HALO
from viewer.ui.painted_item import PaintedItem

#: Arms from a gap that leaves the point itself bare, pixels: longer than those of the point that
#: panes share, so that the two are told apart.
_GAP_PX, _ARM_PX = 7.0, 34.0
#: Radius of the ring while something is held, pixels.
_RING_PX = 12.0


class KeyCrossItem(PaintedItem):
    """Four long arms; ringed while they hold or draw something."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._busy = False
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether it holds or draws something."""
        return self._busy

    def put(self, at: QPointF | None, *, busy: bool = False) -> None:
        """Stand at a place of the picture (mm), or nowhere."""
        self.setVisible(at is not None)
        if at is not None:
            self.setPos(at)
        if busy is not self._busy:
            self._busy = busy
            self.update()

    def boundingRect(self) -> QRectF:
        """The arms and their halo, pixels."""
        reach = _ARM_PX + 2
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def draw(self, painter: QPainter) -> None:
        """Draw the arms over their halo."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ways = ((1, 0), (-1, 0), (0, 1), (0, -1))
        arms = [QLineF(x * _GAP_PX, y * _GAP_PX, x * _ARM_PX, y * _ARM_PX) for x, y in ways]
        for pen in (pen_of(HALO, 4), pen_of(theme.ACCENT, 2)):
            painter.setPen(pen)
            painter.drawLines(arms)
            if self._busy:
                painter.drawEllipse(QPointF(), _RING_PX, _RING_PX)
