"""A round lens over a picture: the pixels under the mouse, larger, nothing drawn on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from viewer.ui import theme
from viewer.ui.guide_items import pen_of
from viewer.ui.halo_text import HALO
from viewer.ui.painted_item import PaintedItem

if TYPE_CHECKING:
    from viewer.ui.picture_view import PictureView

#: Radius, pixels, and how many times larger than around it.
RADIUS_PX = 90.0
FACTOR = 2.5


class Lens(PaintedItem):
    """Stands where the mouse is, in the scene's pixels.

    Parameters
    ----------
    view : PictureView
        Whose picture it enlarges.
    """

    def __init__(self, view: PictureView) -> None:
        super().__init__()
        self._view = view
        self._smooth = True
        self.hide()

    def show_at(self, at: QPointF | None, *, smooth: bool) -> None:
        """Stand here (pixels of the view), or nowhere."""
        self.setVisible(at is not None)
        self._smooth = smooth
        if at is not None:
            self.setPos(self._view.mapToScene(at.toPoint()))
            self.update()

    def source(self) -> QRectF:
        """What of the picture is in the lens: columns and rows of the displayed pixels.

        A pixel spans from its number to the next: its centre is at a half.
        """
        plane = self._view.plane
        if plane is None:
            return QRectF()
        down, right = plane.spacing_mm
        middle = self._view.box.mapSceneToView(self.pos())
        half_mm = RADIUS_PX / (FACTOR * self._view.px_per_mm)
        x, y = middle.x() / right + 0.5, middle.y() / down + 0.5
        wide, high = half_mm / right, half_mm / down
        return QRectF(x - wide, y - high, 2 * wide, 2 * high)

    def boundingRect(self) -> QRectF:
        """The lens and its rim."""
        reach = RADIUS_PX + 3
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def draw(self, painter: QPainter) -> None:
        """Draw the enlarged pixels in a circle, and its rim."""
        grey = self._view.image.image
        if grey is None:
            return
        grey = np.ascontiguousarray(grey, np.uint8)
        rows, columns = grey.shape
        image = QImage(grey.data, columns, rows, columns, QImage.Format.Format_Grayscale8)
        circle = QPainterPath()
        circle.addEllipse(QPointF(), RADIUS_PX, RADIUS_PX)
        box = QRectF(-RADIUS_PX, -RADIUS_PX, 2 * RADIUS_PX, 2 * RADIUS_PX)
        painter.save()
        painter.setClipPath(circle)
        painter.fillRect(box, Qt.GlobalColor.black)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._smooth)
        painter.drawImage(box, image, self.source())
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (pen_of(HALO, 4), pen_of(theme.ACCENT, 1.5)):
            painter.setPen(pen)
            painter.drawEllipse(QPointF(), RADIUS_PX, RADIUS_PX)
