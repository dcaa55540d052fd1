"""What the network looked at, over the slice: heat map, crop outline, place, colour bar."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from model.results import Heatmap
from viewer.ui import theme
from viewer.ui.guide_items import pen_of
from viewer.ui.halo_text import HALO, HaloText, TextLine
from viewer.ui.pane_guides import FindingMark, HeatmapMark

#: Relevance from which a map is drawn in full; below it, it fades out towards zero, so that
#: where the network found little the picture is left nearly as it is. Attention spreads thinly:
#: nine tenths of a rollout lie below 0.2 and would tint the crop from edge to edge.
FULL_FROM = 0.3
#: Cividis: even in lightness and the same to the colour-blind (Nunez et al., PLOS ONE
#: 13:e0199239, 2018). Signed maps: blue-yellow, CET-CBD1 (Kovesi, arXiv:1509.03700).
_MAPS = {False: "cividis", True: "CET-CBD1"}
_RING_PX = 7.0
_BAR_WIDTH_PX, _BAR_HEIGHT_PX = 10, 128


@lru_cache(maxsize=2)
def lookup_table(signed: bool) -> NDArray[np.uint8]:
    """Colours (256, 4) RGBA of relevance 0 to 1, or -1 to 1 where `signed`."""
    colours = pg.colormap.get(_MAPS[signed]).getLookupTable(0.0, 1.0, 256, alpha=False)
    strength = np.abs(np.linspace(-1, 1, 256)) if signed else np.linspace(0, 1, 256)
    alpha = np.clip(strength / FULL_FROM, 0, 1) * 255
    table = np.column_stack((colours[:, :3], alpha)).round().astype(np.uint8)
    table.setflags(write=False)
    return table


def colours_of(heatmap: Heatmap) -> NDArray[np.uint8]:
    """A heat map in colour, (R, C, 4) RGBA, on its fixed scale: never stretched to fit."""
    values = heatmap.values
    share = (values + 1) / 2 if heatmap.signed else values
    indices = np.clip(np.nan_to_num(share) * 255, 0, 255).round().astype(np.uint8)
    return np.ascontiguousarray(lookup_table(heatmap.signed)[indices])


class HeatmapItem(pg.ImageItem):
    """A heat map in the picture's millimetres, at the opacity that the reader chose."""

    def __init__(self) -> None:
        super().__init__(axisOrder="row-major")
        self._heatmap: Heatmap | None = None
        self.hide()

    @property
    def heatmap(self) -> Heatmap | None:
        """What is shown; None where nothing is."""
        return self._heatmap

    def set_mark(self, mark: HeatmapMark | None, opacity: float) -> None:
        """Show a map, or none."""
        heatmap = mark.heatmap if mark else None
        if heatmap is not self._heatmap:
            self._heatmap = heatmap
            if heatmap is None:
                self.clear()
            else:
                self.setImage(colours_of(heatmap), autoLevels=False)
        if mark is not None:
            (a, c, x), (b, d, y) = mark.transform
            # An image's pixel spans [n, n + 1]; a voxel's centre is at n.
            pixel = QTransform(a, b, c, d, x, y)
            self.setTransform(QTransform.fromTranslate(-0.5, -0.5) * pixel)
        self.setOpacity(opacity)
        self.setVisible(mark is not None)


class FindingOutline(QGraphicsItem):
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

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the outline over its halo."""
        del option, widget
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (pen_of(HALO, 3), pen_of(theme.ACCENT, 1)):
            painter.setPen(pen)
            painter.drawPolygon(self._polygon)


class _Ring(QGraphicsItem):
    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)

    def boundingRect(self) -> QRectF:
        """The ring and its halo, pixels of the screen."""
        reach = _RING_PX + 2
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """A halo, and the ring on it."""
        del option, widget
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (pen_of(HALO, 3.5), pen_of(theme.ACCENT, 1.5)):
            painter.setPen(pen)
            painter.drawEllipse(QPointF(), _RING_PX, _RING_PX)


class ColourBar(QGraphicsItem):
    """The scale of the heat map: a strip of its colours and the numbers at its ends."""

    def __init__(self) -> None:
        super().__init__()
        self._top = HaloText((1.0, 0.5), self)
        self._bottom = HaloText((1.0, 0.5), self)
        self._top.setPos(-6, -_BAR_HEIGHT_PX / 2)
        self._bottom.setPos(-6, _BAR_HEIGHT_PX / 2)
        self._image = QImage()
        self.hide()

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands at the bottom and at the top."""
        return (self._bottom.lines[0].text, self._top.lines[0].text)

    def set_signed(self, signed: bool) -> None:
        """Show the scale from 0, or from -1, to 1."""
        strip = np.ascontiguousarray(lookup_table(signed)[::-1, None])
        # A copy: QImage does not own the memory that it is made from.
        self._image = QImage(strip.tobytes(), 1, 256, 4, QImage.Format.Format_RGBA8888).copy()
        self._top.set_lines((TextLine("+1" if signed else "1", colour=theme.SECONDARY),))
        self._bottom.set_lines((TextLine("−1" if signed else "0", colour=theme.SECONDARY),))
        self.update()

    def boundingRect(self) -> QRectF:
        """The strip and its frame, pixels; it stands right of the item's position."""
        return QRectF(-1, -_BAR_HEIGHT_PX / 2 - 1, _BAR_WIDTH_PX + 2, _BAR_HEIGHT_PX + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the strip over the window's dark, in a frame."""
        del option, widget
        strip = self.boundingRect().adjusted(1, 1, -1, -1)
        painter.fillRect(self.boundingRect(), HALO)
        painter.drawImage(strip, self._image)
        painter.setPen(pen_of(theme.EDGE, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(strip)
