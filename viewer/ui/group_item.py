"""An item over a picture that is only what its children draw."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem

from viewer.ui.painted_item import PaintedItem


class GroupItem(PaintedItem):
    """Keeps items together that are shown, moved and set as one."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)

    def boundingRect(self) -> QRectF:
        """Nothing of its own is drawn."""
        return QRectF()

    def draw(self, painter: QPainter) -> None:
        """Nothing of its own is drawn."""
