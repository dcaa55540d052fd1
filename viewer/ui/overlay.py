"""What the network looked at, over the slice: heat map, isolines, crop outline, place."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsItem

from model.heatmap import redrawn
from model.results import Explanation, Heatmap
from viewer.ui import theme
from viewer.ui.guide_items import pen_of
from viewer.ui.halo_text import HALO
from viewer.ui.heat_colours import PLAIN, HeatStyle, Isoline, colours_of, isolines
from viewer.ui.painted_item import PaintedItem
from viewer.ui.pane_guides import FindingMark, HeatmapMark

Isolines = tuple[Isoline, ...]

_RING_PX = 7.0
_BAR_WIDTH_PX, _BAR_HEIGHT_PX = 10, 128


class HeatmapItem(pg.ImageItem):
    """A heat map in the picture's millimetres, drawn as the reader chose."""

    def __init__(self) -> None:
        super().__init__(axisOrder="row-major")
        self._wanted: tuple[Explanation, HeatStyle] | None = None
        self._heatmap: Heatmap | None = None
        self._contours = ContourLines(self)
        self.hide()

    @property
    def heatmap(self) -> Heatmap | None:
        """What is shown; None where nothing is."""
        return self._heatmap

    @property
    def contours(self) -> ContourLines:
        """Its isolines; without any where the map is drawn in colours."""
        return self._contours

    def set_mark(self, mark: HeatmapMark | None, opacity: float, style: HeatStyle = PLAIN) -> None:
        """Show a map, or none."""
        self._draw((mark.explanation, style) if mark else None)
        if mark is not None:
            (a, c, x), (b, d, y) = mark.transform
            # An image's pixel spans [n, n + 1]; a voxel's centre is at n.
            pixel = QTransform(a, b, c, d, x, y)
            self.setTransform(QTransform.fromTranslate(-0.5, -0.5) * pixel)
        # Lines cover little: at the same setting they are drawn stronger than a layer of colour.
        self.setOpacity(opacity**0.5 if style.contours else opacity)
        self.setVisible(mark is not None)

    def _draw(self, wanted: tuple[Explanation, HeatStyle] | None) -> None:
        if wanted == self._wanted:  # explanations are compared by identity, which is enough
            return
        self._wanted = wanted
        self._heatmap = redrawn(wanted[0], smooth=wanted[1].smooth) if wanted else None
        if wanted is None or self._heatmap is None:
            self.clear()
            self._contours.set_lines(())
            return
        values, signed, style = self._heatmap.values, self._heatmap.signed, wanted[1]
        colours = colours_of(values, signed, style)
        if style.contours:
            colours = np.zeros_like(colours)
        self.setImage(colours, autoLevels=False)
        self._contours.set_lines(isolines(values, signed, style) if style.contours else ())


class ContourLines(PaintedItem):
    """Lines of equal relevance, in the pixels of the map that they belong to."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._lines: Isolines = ()

    @property
    def lines(self) -> Isolines:
        """What is drawn."""
        return self._lines

    def set_lines(self, lines: Isolines) -> None:
        """Draw these and no other."""
        self.prepareGeometryChange()
        self._lines = lines
        self.update()

    def boundingRect(self) -> QRectF:
        """All lines, a pixel of the map more for their pens."""
        box = QRectF()
        for line in self._lines:
            box = box.united(line.path.boundingRect())
        return box.adjusted(-1, -1, 1, 1)

    def draw(self, painter: QPainter) -> None:
        """Draw each line over its halo."""
        draw_isolines(painter, self._lines)


def draw_isolines(painter: QPainter, lines: Isolines) -> None:
    """Draw lines of equal relevance, each over its halo, as wide on screen at every zoom."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for line in lines:
        for pen in (pen_of(HALO, line.width_px + 2), pen_of(line.colour, line.width_px)):
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)  # a line is drawn in many short pieces
            painter.setPen(pen)
            painter.drawPath(line.path)


class FindingOutline(PaintedItem):
    """The square that was graded, in the picture's mm, and a ring at the place itself."""

    def __init__(self) -> None:
        super().__init__()
        self._polygon = QPolygonF()
        self._ring = _Ring(self)
        self.hide()

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """The outline's corners, mm."""
        points = (self._polygon.at(index) for index in range(self._polygon.size()))
        return tuple((point.x(), point.y()) for point in points)

    def set_mark(self, mark: FindingMark | None) -> None:
        """Show where the selected finding was graded, or nothing."""
        self.setVisible(mark is not None)
        self.prepareGeometryChange()
        self._polygon = QPolygonF([QPointF(*corner) for corner in mark.outline] if mark else [])
        if mark is not None:
            self._ring.setPos(*mark.place)
        self.update()

    def boundingRect(self) -> QRectF:
        """The outline, 1 mm more for its pen."""
        return self._polygon.boundingRect().adjusted(-1, -1, 1, 1)

    def draw(self, painter: QPainter) -> None:
        """Draw the outline over its halo."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (pen_of(HALO, 3), pen_of(theme.ACCENT, 1)):
            painter.setPen(pen)
            painter.drawPolygon(self._polygon)


class _Ring(PaintedItem):
    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)

    def boundingRect(self) -> QRectF:
        """The ring and its halo, pixels of the screen."""
        reach = _RING_PX + 2
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def draw(self, painter: QPainter) -> None:
        """A halo, and the ring on it."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (pen_of(HALO, 3.5), pen_of(theme.ACCENT, 1.5)):
            painter.setPen(pen)
            painter.drawEllipse(QPointF(), _RING_PX, _RING_PX)
