"""Marks of the levels that can be moved, as items over a picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem

from viewer.markers import Marker
from viewer.ui import theme
from viewer.ui.guide_items import pen_of
from viewer.ui.halo_text import HALO, HaloText, TextLine
from viewer.ui.marker_guides import Handle
from viewer.ui.painted_item import PaintedItem
from viewer.ui.pane_guides import Point

#: Radii of a foramen, of the dot of a moved mark and of the mark under the mouse, pixels.
_FORAMEN_PX, _DOT_PX, _HELD_PX = 4.0, 2.5, 9.0
_TEXT_PX = theme.BASE_PX - 1


class MarkerItems(PaintedItem):
    """Foramina as rings, moved marks with a dot, the one under the mouse ringed and named."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._handles: tuple[Handle, ...] = ()
        self._held: Marker | None = None
        self._put: Point | None = None
        self._mm_per_px = 1.0
        self._box = QRectF()
        self._name = HaloText((0.0, 1.0), self)
        self._name.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._name.hide()

    @property
    def handles(self) -> tuple[Handle, ...]:
        """What can be held."""
        return self._handles

    @property
    def text(self) -> str:
        """The name of the mark under the mouse; empty where none is."""
        return self._name.lines[0].text if self._name.isVisible() else ""

    def set_handles(self, known: tuple[Handle, ...], mm_per_px: float) -> None:
        """Draw these at the scale of the view."""
        self._handles, self._mm_per_px = known, mm_per_px
        self._changed()

    def hold(self, marker: Marker | None, put: Point | None = None) -> None:
        """Ring and name the mark under the mouse, at the place where it is being put."""
        self._held, self._put = marker, put
        self._changed()

    def _changed(self) -> None:
        self.prepareGeometryChange()
        places = [QPointF(*handle.at) for handle in self._handles]
        places += [QPointF(*self._put)] if self._put is not None else []
        reach = 2 * _HELD_PX * self._mm_per_px
        box = QRectF()
        for place in places:
            box = box.united(QRectF(place, place).adjusted(-reach, -reach, reach, reach))
        self._box = box
        held = self._of(self._held)
        self._name.setVisible(held is not None)
        if held is not None:
            self._name.set_lines((TextLine(held.marker.text, _TEXT_PX, theme.ACCENT, True),))
            aside = _HELD_PX * self._mm_per_px
            x, y = self._put or held.at
            self._name.setPos(x + aside, y - aside)
        self.update()

    def _of(self, marker: Marker | None) -> Handle | None:
        return next((handle for handle in self._handles if handle.marker == marker), None)

    def boundingRect(self) -> QRectF:
        """Around all marks."""
        return self._box

    def draw(self, painter: QPainter) -> None:
        """Draw each ring over a dark one."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for handle in self._handles:
            held = handle.marker == self._held
            at = QPointF(*(self._put if held and self._put is not None else handle.at))
            colour = theme.ACCENT if handle.selected or held else theme.TEXT
            if handle.marker.side is not None:
                self._ring(painter, at, _FORAMEN_PX, colour)
            if handle.moved:
                self._dot(painter, at, colour)
            if held:
                self._ring(painter, at, _HELD_PX, theme.ACCENT)
                self._dot(painter, at, theme.ACCENT)

    def _ring(self, painter: QPainter, at: QPointF, radius_px: float, colour: str) -> None:
        radius = radius_px * self._mm_per_px
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (pen_of(HALO, 3.0), pen_of(colour, 1.25)):
            painter.setPen(pen)
            painter.drawEllipse(at, radius, radius)

    def _dot(self, painter: QPainter, at: QPointF, colour: str) -> None:
        radius = _DOT_PX * self._mm_per_px
        painter.setPen(pen_of(HALO, 1.5))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(at, radius, radius)
