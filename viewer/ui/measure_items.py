"""Lengths and angles as items over a picture: lines with ends, and their values."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from viewer.ui import theme
from viewer.ui.guide_items import GuideLines, pen_of
from viewer.ui.halo_text import HaloText, TextLine
from viewer.ui.measure_marks import MeasureMark
from viewer.ui.pane_guides import Point

#: Half of the stroke across the end of a line, pixels: an end that hides no pixel under it.
_END_PX = 5
#: Radius of the arc of an angle, pixels, and into how many strokes it is cut.
_ARC_PX, _ARC_STROKES = 18, 12
#: From the end of a line, or from a vertex, to the middle of the value, pixels.
_AWAY_PX = 24

Lines = tuple[tuple[QLineF, QPen], ...]


class MeasureItems(QGraphicsItem):
    """All that was measured on one slice."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self._lines = GuideLines(self)
        self._values: list[HaloText] = []
        self._marks: tuple[MeasureMark, ...] = ()

    @property
    def marks(self) -> tuple[MeasureMark, ...]:
        """What is drawn."""
        return self._marks

    @property
    def texts(self) -> tuple[str, ...]:
        """The values on the picture."""
        return tuple(value.lines[0].text for value in self._values if value.isVisible())

    def set_marks(self, marks: tuple[MeasureMark, ...], view: QRectF, mm_per_px: float) -> None:
        """Draw these; their values stay inside `view` (the picture's mm)."""
        self._marks = marks
        while len(self._values) < len(marks):
            value = HaloText((0.5, 0.5), self)
            value.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
            self._values.append(value)
        for index, value in enumerate(self._values):
            value.setVisible(index < len(marks))
        for mark, value in zip(marks, self._values, strict=False):
            colour = theme.ACCENT if mark.drawing else theme.TEXT
            value.set_lines((TextLine(mark.text, theme.BASE_PX, colour, bold=True),))
            value.setPos(_kept_inside(_value_place(mark, mm_per_px), value, view, mm_per_px))
        self._lines.set_lines(tuple(line for mark in marks for line in _lines(mark, mm_per_px)))

    def boundingRect(self) -> QRectF:
        """Nothing of its own is drawn."""
        return QRectF()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Nothing of its own is drawn."""


def _lines(mark: MeasureMark, mm_per_px: float) -> Lines:
    pen = pen_of(theme.ACCENT if mark.drawing else theme.TEXT, 1.5)
    points = [QPointF(*point) for point in mark.points]
    strokes = [QLineF(one, other) for one, other in pairwise(points)]
    if len(mark.points) == 3:
        strokes += _arc(mark.points, mm_per_px)
    elif strokes:
        strokes += [_end(strokes[0], at, _END_PX * mm_per_px) for at in points]
    return tuple((stroke, pen) for stroke in strokes)


def _end(line: QLineF, at: QPointF, half_mm: float) -> QLineF:
    """A short stroke across the end of a line."""
    across = line.normalVector().unitVector()
    step = QPointF(across.dx(), across.dy()) * half_mm
    return QLineF(at - step, at + step)


def _arc(points: tuple[Point, ...], mm_per_px: float) -> list[QLineF]:
    """The arc between both arms, on the side of the angle that is meant, in short strokes."""
    (x, y), (start, turn, shortest) = points[1], _arms(points)
    radius = min(_ARC_PX * mm_per_px, 0.7 * shortest)
    at = [
        QPointF(x + radius * math.cos(bearing), y + radius * math.sin(bearing))
        for bearing in (start + turn * step / _ARC_STROKES for step in range(_ARC_STROKES + 1))
    ]
    return [QLineF(one, other) for one, other in pairwise(at)]


def _arms(points: tuple[Point, ...]) -> tuple[float, float, float]:
    """Bearing of the first arm, turn to the second (-pi to pi), length of the shorter, mm."""
    (x, y), ends = points[1], (points[0], points[2])
    bearings = [math.atan2(end[1] - y, end[0] - x) for end in ends]
    turn = math.remainder(bearings[1] - bearings[0], math.tau)
    return bearings[0], turn, min(math.dist(end, (x, y)) for end in ends)


def _value_place(mark: MeasureMark, mm_per_px: float) -> Point:
    """Beyond the right end of a line; outside an angle, behind its vertex."""
    away = _AWAY_PX * mm_per_px
    if len(mark.points) == 3:
        start, turn, _ = _arms(mark.points)
        bearing = start + turn / 2 + math.pi
        x, y = mark.points[1]
    else:
        (left, _), (x, y) = sorted(mark.points)[0], sorted(mark.points)[-1]
        bearing = 0.0 if x - left > away else math.pi / 4
        away *= 1.5
    return x + away * math.cos(bearing), y + away * math.sin(bearing)


def _kept_inside(place: Point, value: HaloText, view: QRectF, mm_per_px: float) -> QPointF:
    box = value.boundingRect()
    wide, high = (side * mm_per_px / 2 for side in (box.width(), box.height()))
    x = min(max(place[0], view.left() + wide), view.right() - wide)
    return QPointF(x, min(max(place[1], view.top() + high), view.bottom() - high))
