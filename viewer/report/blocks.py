"""The building blocks of a page: each knows its height and draws itself, whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from model.labels import Severity
from viewer.report.content import Entry
from viewer.report.paper import ACCENT, INK, LINE, SECONDARY, mm, severity_colour
from viewer.report.setting import Text, face

#: Sizes of type, points.
BODY, SMALL, FINE, HEADING = 9.0, 8.0, 7.0, 12.0


class Block(Protocol):
    """Something that stands on one page, never cut in two.

    Attributes
    ----------
    height : float
        Dots.
    keep_with_next : bool
        It may not be the last on its page: a heading, the head of a table.
    """

    height: float
    keep_with_next: bool

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""


@dataclass(slots=True)
class Gap:
    """Nothing, of a height in dots."""

    height: float
    keep_with_next: bool = False

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw nothing."""


class Heading:
    """The title of a section over a hairline."""

    keep_with_next = True
    _OVER = mm(4)

    def __init__(self, text: str, width: float, remark: str = "") -> None:
        self._width = width
        self._text = Text(text, face(HEADING, bold=True), width)
        self._remark = Text(remark, face(SMALL), width - mm(30), SECONDARY) if remark else None
        self.height = self._OVER + self._text.height + mm(2.5)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        self._text.draw(painter, left, top + self._OVER)
        bottom = top + self._OVER + self._text.height
        if self._remark:
            self._remark.draw(painter, left + mm(30), bottom - self._remark.height - mm(0.4))
        draw_rule(painter, left, bottom + mm(0.6), self._width)


class Paragraph:
    """Text in lines, over a little air."""

    def __init__(
        self,
        text: str,
        width: float,
        points: float = BODY,
        colour: QColor = INK,
        *,
        bold: bool = False,
        keep_with_next: bool = False,
    ) -> None:
        self.keep_with_next = keep_with_next
        self._text = Text(text, face(points, bold=bold), width, colour)
        self.height = self._text.height + mm(1.2)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        self._text.draw(painter, left, top)


class Bullet:
    """One point of a list, with its mark hanging in the margin."""

    _INDENT = mm(4)

    def __init__(
        self,
        text: str,
        width: float,
        points: float = BODY,
        colour: QColor = ACCENT,
        *,
        keep_with_next: bool = False,
    ) -> None:
        self.keep_with_next = keep_with_next
        self._colour = colour
        self._text = Text(text, face(points), width - self._INDENT)
        self._line = Text("x", face(points), width).height
        self.height = self._text.height + mm(1.0)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawEllipse(QPointF(left + mm(1.2), top + self._line * 0.54), mm(0.6), mm(0.6))
        self._text.draw(painter, left + self._INDENT, top)


class Facts:
    """Labels over their values, side by side in columns of given shares of the width."""

    keep_with_next = False

    def __init__(self, entries: Sequence[Entry], shares: Sequence[float], width: float) -> None:
        self._columns: list[tuple[float, Text, Text]] = []
        left = 0.0
        for entry, share in zip(entries, shares, strict=True):
            column = width * share / sum(shares)
            label = Text(entry.label, face(FINE), column, SECONDARY)
            value = Text(entry.value, face(BODY, bold=True), column - mm(3))
            self._columns.append((left, label, value))
            left += column
        self.height = mm(2) + max(label.height + value.height for _, label, value in self._columns)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        for offset, label, value in self._columns:
            label.draw(painter, left + offset, top)
            value.draw(painter, left + offset, top + label.height)


class Row:
    """One row of a table of text, over a hairline; a head is bold and stays with the next."""

    def __init__(
        self, cells: Sequence[str], shares: Sequence[float], width: float, *, head: bool = False
    ) -> None:
        self.keep_with_next = head
        self._width = width
        font, colour = face(SMALL, bold=head), SECONDARY if head else INK
        self._cells: list[tuple[float, Text]] = []
        left = 0.0
        for cell, share in zip(cells, shares, strict=True):
            column = width * share / sum(shares)
            self._cells.append((left, Text(cell, font, column - mm(3), colour)))
            left += column
        self.height = max(text.height for _, text in self._cells) + mm(2)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        for offset, text in self._cells:
            text.draw(painter, left + offset, top + mm(1))
        draw_rule(painter, left, top + self.height, self._width)


class Callout:
    """Sentences that must not be overlooked, tinted, with a bar at the edge."""

    keep_with_next = False
    _PAD = mm(2.5)

    def __init__(self, title: str, text: str, width: float, *, tint: QColor, bar: QColor) -> None:
        self._width, self._tint, self._bar = width, tint, bar
        inner = width - 2 * self._PAD - mm(1)
        self._title = Text(title, face(SMALL, bold=True), inner) if title else None
        self._text = Text(text, face(SMALL), inner)
        over = self._title.height if self._title else 0.0
        self.height = over + self._text.height + 2 * mm(1.4)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        painter.fillRect(QRectF(left, top, self._width, self.height), self._tint)
        painter.fillRect(QRectF(left, top, mm(1), self.height), self._bar)
        at = top + mm(1.4)
        if self._title:
            self._title.draw(painter, left + mm(1) + self._PAD, at)
            at += self._title.height
        self._text.draw(painter, left + mm(1) + self._PAD, at)


def draw_rule(painter: QPainter, left: float, top: float, width: float) -> None:
    """A hairline."""
    painter.setPen(QPen(LINE, mm(0.2)))
    painter.drawLine(QPointF(left, top), QPointF(left + width, top))


def draw_shape(
    painter: QPainter, severity: Severity | None, centre: QPointF, radius: float
) -> None:
    """The shape that says a severity without colour: ○ ◐ ●, a hatched square for None."""
    colour = severity_colour(severity)
    painter.setPen(QPen(colour, radius * 0.28))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if severity is None:
        _draw_hatched(
            painter, QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        )
        return
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    if severity is Severity.MODERATE:
        half = QPainterPath(QPointF(centre.x(), centre.y() - radius))
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        half.arcTo(box, 90, 180)
        half.closeSubpath()
        painter.drawPath(half)
    elif severity is Severity.SEVERE:
        painter.drawEllipse(centre, radius, radius)


def _draw_hatched(painter: QPainter, box: QRectF) -> None:
    painter.drawRect(box)
    side = box.width()
    for share in (0.5, 1.0, 1.5):
        low, high = max(0.0, share - 1) * side, min(share, 1.0) * side
        painter.drawLine(
            QPointF(box.left() + low, box.top() + high), QPointF(box.left() + high, box.top() + low)
        )
