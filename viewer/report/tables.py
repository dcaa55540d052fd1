"""The grades on paper: the grid of five by five, and one table per level."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from model.labels import Condition, Severity
from viewer.label_texts import severity_text
from viewer.language import marked, tr
from viewer.report.blocks import BODY, FINE, SMALL, draw_rule, draw_shape
from viewer.report.content import Graded, LevelSection
from viewer.report.paper import (
    ACCENT,
    INK,
    LINE,
    SECONDARY,
    WHITE,
    mm,
    severity_colour,
    severity_tint,
    severity_word_colour,
)
from viewer.report.setting import Text, face, fitted
from viewer.wording import probability_text

_CENTRED = Qt.AlignmentFlag.AlignHCenter


class Grid:
    """Rows L1/L2 to L5/S1, columns the five conditions: shape, word, certainty, reader."""

    keep_with_next = False
    _LEVEL = mm(16)
    _GAP = mm(0.7)

    def __init__(self, sections: Sequence[LevelSection], width: float) -> None:
        self._width = width
        self._cell = (width - self._LEVEL) / len(Condition)
        self._heads = [
            Text(tr(condition.value), face(SMALL, bold=True), self._cell - mm(3), SECONDARY)
            for condition in Condition
        ]
        self._rows = [
            (Text(section.level.value, face(10, bold=True), self._LEVEL), section.rows)
            for section in sections
        ]
        read = any(graded.reader is not None for section in sections for graded in section.rows)
        self._head = max(head.height for head in self._heads) + mm(1.5)
        self._row = mm(15.5 if read else 11.0)
        self.height = self._head + len(self._rows) * self._row + mm(1)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        for column, head in enumerate(self._heads):
            at = left + self._LEVEL + column * self._cell + mm(1.5)
            head.draw(painter, at, top + self._head - mm(1.2) - head.height)
        for row, (name, cells) in enumerate(self._rows):
            upper = top + self._head + row * self._row
            name.draw(painter, left, upper + (self._row - name.height) / 2)
            for column, graded in enumerate(cells):
                box = QRectF(left + self._LEVEL + column * self._cell, upper, self._cell, self._row)
                self._draw_cell(painter, graded, box.adjusted(0, 0, -self._GAP, -self._GAP))

    def _draw_cell(self, painter: QPainter, graded: Graded, box: QRectF) -> None:
        painter.fillRect(box, severity_tint(graded.severity))
        radius = mm(1.7)
        draw_shape(
            painter, graded.severity, QPointF(box.left() + mm(3.6), box.top() + mm(3.6)), radius
        )
        inner = box.left() + mm(7)
        width = box.right() - inner - mm(1)
        said, colour = severity_text(graded.severity), severity_word_colour(graded.severity)
        word = fitted(said, face(BODY, bold=True), width, colour)
        word.draw(painter, inner, box.top() + mm(3.6) - word.height / 2)
        if graded.severity is not None and graded.probabilities is not None:
            certainty = graded.probabilities[graded.severity]
            says = Text(probability_text(certainty), face(SMALL), mm(10), INK)
            says.draw(painter, inner, box.top() + mm(8) - says.height / 2)
            bar = QRectF(inner + mm(9), box.top() + mm(7.5), box.right() - inner - mm(11), mm(1.1))
            _draw_bar(painter, bar, certainty, graded.severity)
        if graded.reader is not None:
            _draw_reader(painter, graded, QPointF(box.left() + mm(1.9), box.bottom() - mm(4.7)))


class Legend:
    """What shapes, percentages and the reader's mark mean."""

    keep_with_next = False

    def __init__(self, width: float) -> None:
        self._texts = [
            (severity, fitted(severity_text(severity), face(FINE), mm(24), SECONDARY))
            for severity in (*Severity, None)
        ]
        starts = accumulate((text.width + mm(6.2) for _, text in self._texts), initial=0.0)
        *self._starts, self._end = starts
        told = tr("Per cent: the model's probability for the grade. R: the reader's own grade.")
        rest = width - self._end
        self._told = Text(told, face(FINE), rest, SECONDARY, Qt.AlignmentFlag.AlignRight)
        self._width = width
        self.height = self._told.height + mm(2)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        for start, (severity, text) in zip(self._starts, self._texts, strict=True):
            at = left + start
            draw_shape(painter, severity, QPointF(at + mm(1.3), top + text.height / 2), mm(1.1))
            text.draw(painter, at + mm(3.6), top)
        self._told.draw(painter, left + self._end, top)


#: Columns of the table of a level: their heads and where they start, shares of the width.
_COLUMNS = (
    (marked("Condition"), 0.0),
    (marked("Model"), 0.34),
    (marked("Normal/Mild"), 0.50),
    (marked("Moderate"), 0.595),
    (marked("Severe"), 0.68),
    (marked("Reader"), 0.86),
)


class LevelTable:
    """The five findings of a level with all their probabilities, and why to doubt them.

    A remark that all five share is said once, under them.
    """

    keep_with_next = False
    _ROW = mm(5.2)

    def __init__(self, section: LevelSection, width: float) -> None:
        self._width = width
        ends = [share for _, share in _COLUMNS[1:]] + [1.0]
        self._heads = [
            (width * start, fitted(tr(name), face(FINE), width * (end - start) - mm(1), SECONDARY))
            for (name, start), end in zip(_COLUMNS, ends, strict=True)
        ]
        self._head = self._heads[0][1].height + mm(1)
        remarks = [graded.remark for graded in section.rows]
        shared = remarks[0] if len(set(remarks)) == 1 else ""
        self._rows = [
            (graded, self._remark("" if shared else graded.remark)) for graded in section.rows
        ]
        self._shared = self._remark(shared)
        under = self._shared.height + mm(0.8) if self._shared else 0.0
        rows = sum(self._height(remark) for _, remark in self._rows)
        self.height = self._head + rows + under + mm(1)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        for offset, text in self._heads:
            text.draw(painter, left + offset, top)
        at = top + self._head
        for graded, remark in self._rows:
            draw_rule(painter, left, at, self._width)
            self._draw_row(painter, graded, left, at)
            if remark:
                remark.draw(painter, left + mm(6), at + self._ROW - mm(0.6))
            at += self._height(remark)
        draw_rule(painter, left, at, self._width)
        if self._shared:
            self._shared.draw(painter, left, at + mm(0.8))

    def _remark(self, text: str) -> Text | None:
        return Text(text, face(FINE), self._width * 0.94, SECONDARY) if text else None

    def _height(self, remark: Text | None) -> float:
        return self._ROW + (remark.height + mm(0.4) if remark else 0.0)

    def _draw_row(self, painter: QPainter, graded: Graded, left: float, top: float) -> None:
        middle = top + self._ROW / 2
        draw_shape(painter, graded.severity, QPointF(left + mm(2), middle), mm(1.35))
        starts = [left + self._width * share for _, share in _COLUMNS]
        bold = graded.severity is not None and graded.severity > Severity.NORMAL_MILD
        named = fitted(tr(graded.condition.value), face(SMALL, bold=bold), starts[1] - left - mm(7))
        _draw_line(painter, named, left + mm(6), middle)
        word, colour = severity_text(graded.severity), severity_word_colour(graded.severity)
        text = fitted(word, face(SMALL, bold=True), starts[2] - starts[1] - mm(1), colour)
        _draw_line(painter, text, starts[1], middle)
        if graded.probabilities is not None:
            for severity in Severity:
                says = probability_text(graded.probabilities[severity])
                _draw_line(painter, Text(says, face(SMALL), mm(60)), starts[2 + severity], middle)
            box = QRectF(left + self._width * 0.745, middle - mm(1), self._width * 0.10, mm(2))
            draw_shares(painter, box, graded.probabilities)
        if graded.reader is not None:
            draw_shape(painter, graded.reader, QPointF(starts[5] + mm(1.3), middle), mm(1.1))
            word, room = severity_text(graded.reader), left + self._width - starts[5] - mm(3.6)
            own = fitted(word, face(SMALL, bold=True), room)
            _draw_line(painter, own, starts[5] + mm(3.6), middle)


def draw_shares(painter: QPainter, box: QRectF, probabilities: tuple[float, float, float]) -> None:
    """Three probabilities as one bar cut in three, Normal/Mild first."""
    at = box.left()
    for severity in Severity:
        width = box.width() * probabilities[severity]
        painter.fillRect(QRectF(at, box.top(), width, box.height()), severity_colour(severity))
        at += width
        if severity is not Severity.SEVERE:
            painter.setPen(QPen(WHITE, mm(0.25)))
            painter.drawLine(QPointF(at, box.top()), QPointF(at, box.bottom()))


def _draw_bar(painter: QPainter, box: QRectF, share: float, severity: Severity) -> None:
    painter.fillRect(box, LINE)
    painter.fillRect(
        QRectF(box.left(), box.top(), box.width() * share, box.height()), severity_colour(severity)
    )


def _draw_reader(painter: QPainter, graded: Graded, at: QPointF) -> None:
    label = Text(tr("R"), face(SMALL, bold=True), mm(4), ACCENT)
    label.draw(painter, at.x(), at.y())
    middle = at.y() + label.height / 2
    draw_shape(painter, graded.reader, QPointF(at.x() + mm(6.2), middle), mm(1.0))
    same = graded.reader is graded.severity
    word = fitted(severity_text(graded.reader), face(SMALL, bold=not same), mm(22), INK)
    word.draw(painter, at.x() + mm(8.2), at.y())


def _draw_line(painter: QPainter, text: Text, left: float, middle: float) -> None:
    text.draw(painter, left, middle - text.height / 2)
