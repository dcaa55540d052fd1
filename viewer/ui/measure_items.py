"""Measurements as items over a picture: their lines, and their values where nothing hides them."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

from viewer.measuring import Kind
from viewer.ui import theme
from viewer.ui.group_item import GroupItem
from viewer.ui.guide_items import pen_of
from viewer.ui.halo_text import HALO, HaloText, TextLine
from viewer.ui.measure_marks import MeasureMark
from viewer.ui.measure_shapes import Stroke, strokes_of, text_place
from viewer.ui.painted_item import PaintedItem
from viewer.ui.pane_guides import Point

#: Width of lines, and from a mark to its text, pixels.
_WIDTH_PX, _GAP_PX = 1.5, 8
_TEXT_PX = theme.BASE_PX - 1

Drawn = tuple[tuple[Stroke, ...], str]


class MeasureItems(GroupItem):
    """All that was measured on one slice."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._lines = StrokesItem(self)
        self._values: list[HaloText] = []
        self._marks: tuple[MeasureMark, ...] = ()

    @property
    def marks(self) -> tuple[MeasureMark, ...]:
        """What is drawn."""
        return self._marks

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands on the picture, a mark each."""
        shown = (value for value in self._values if value.isVisible())
        return tuple(" ".join(line.text for line in value.lines) for value in shown)

    def set_marks(self, marks: tuple[MeasureMark, ...], view: QRectF, mm_per_px: float) -> None:
        """Draw these; their values stay inside `view` (the picture's mm) and off one another."""
        self._marks = marks
        while len(self._values) < len(marks):
            value = HaloText((0.5, 0.5), self)
            value.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
            self._values.append(value)
        for index, value in enumerate(self._values):
            value.setVisible(index < len(marks) and bool(marks[index].lines))
        taken: list[QRectF] = []
        pairs = zip(marks, self._values, strict=False)
        # From the top down, so that a text that gives way does so to its upper neighbour.
        for mark, value in sorted(pairs, key=lambda pair: text_place(pair[0])[0][1]):
            lines = (TextLine(text, _TEXT_PX, _colour(mark), True) for text in mark.lines)
            value.set_lines(tuple(lines))
            box = _placed(mark, value, view, mm_per_px, taken)
            value.setPos(box.center())
            taken.append(box)
        self._lines.set_strokes(
            tuple((strokes_of(mark, mm_per_px), _colour(mark)) for mark in marks)
        )


class StrokesItem(PaintedItem):
    """Strokes in the picture's millimetres, all halos under all lines: no joint shows."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._drawn: tuple[Drawn, ...] = ()
        self._paths: tuple[tuple[QPainterPath, QPen], ...] = ()
        self._box = QRectF()

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What is drawn."""
        return tuple(stroke for strokes, _ in self._drawn for stroke in strokes)

    def set_strokes(self, drawn: tuple[Drawn, ...]) -> None:
        """Draw these strokes, each group in its colour, and no other."""
        if drawn == self._drawn:
            return
        self.prepareGeometryChange()
        self._drawn = drawn
        self._paths = tuple(
            (_path(stroke.points), pen_of(colour, _WIDTH_PX, dashed=stroke.dashed))
            for strokes, colour in drawn
            for stroke in strokes
        )
        box = QRectF()
        for path, _ in self._paths:
            # A straight line has an empty box, which `united` would leave out.
            box = box.united(path.controlPointRect().adjusted(-1, -1, 1, 1))
        self._box = box
        self.update()

    def boundingRect(self) -> QRectF:
        """Around all strokes, 1 mm more for the width of the pens."""
        return self._box

    def draw(self, painter: QPainter) -> None:
        """Draw dark and wide, then the colours."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for path, _ in self._paths:
            painter.strokePath(path, pen_of(HALO, _WIDTH_PX + 2))
        for path, pen in self._paths:
            painter.strokePath(path, pen)


def _colour(mark: MeasureMark) -> str:
    return theme.ACCENT if mark.drawing or mark.chosen else theme.TEXT


def _path(points: tuple[Point, ...]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    return path


def _placed(
    mark: MeasureMark, value: HaloText, view: QRectF, mm_per_px: float, taken: list[QRectF]
) -> QRectF:
    """The box of a text in the picture's mm: in view, and below those that are there already."""
    size = value.boundingRect().size() * mm_per_px
    wide, high = size.width(), size.height()
    (x, y), bearing = text_place(mark)
    if mark.kind is not Kind.TEXT:
        gap = _GAP_PX * mm_per_px
        x += math.cos(bearing) * (gap + wide / 2)
        y += math.sin(bearing) * (gap + high / 2)
    x = min(max(x, view.left() + wide / 2), view.right() - wide / 2)
    box = QRectF(x - wide / 2, y - high / 2, wide, high)
    for other in sorted(taken, key=QRectF.top):
        if box.intersects(other):
            box.moveTop(other.bottom())
    box.moveTop(min(max(box.top(), view.top()), view.bottom() - high))
    return box
