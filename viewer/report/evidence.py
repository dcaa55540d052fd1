"""One finding with its key pictures, without and with the heat map, and what is said of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from model.labels import Severity
from viewer.colour_map import colour_table
from viewer.label_texts import severity_text
from viewer.language import tr
from viewer.report.blocks import BODY, FINE, SMALL, draw_shape
from viewer.report.content import Evidence
from viewer.report.paper import (
    INK,
    LINE,
    PANEL,
    SECONDARY,
    WHITE,
    mm,
    severity_colour,
    severity_word_colour,
)
from viewer.report.pictures import KeyPicture
from viewer.report.setting import Text, face, fitted
from viewer.slice_picture import HEAT_OPACITY, SlicePicture
from viewer.wording import probability_text

_SIDE = mm(53)  # four findings on a page of A4
_GAP = mm(2.5)
_BAR_LEFT, _BAR_WIDTH = 2 * _SIDE + _GAP + mm(2), mm(3)
_TEXT_LEFT = _BAR_LEFT + _BAR_WIDTH + mm(7)
#: Dark under light, so that marks show on fat and on fluid.
_HALO = QColor(0, 0, 0)


class EvidenceBlock:
    """The finding's name over two pictures, its probabilities and its map's note beside them."""

    keep_with_next = False

    def __init__(self, evidence: Evidence, width: float) -> None:
        self._evidence = evidence
        graded = evidence.graded
        self._title = Text(
            f"{graded.level.value} · {tr(graded.condition.value)}", face(BODY, bold=True), width
        )
        column = width - _TEXT_LEFT
        self._column = column
        reader = tr("Reader: {grade}", grade=severity_text(graded.reader))
        self._model = fitted(
            tr("Model: {grade}", grade=severity_text(graded.severity)),
            face(BODY, bold=True),
            column - mm(4),
            severity_word_colour(graded.severity),
        )
        own = graded.reader is not None
        self._reader = fitted(reader, face(BODY, bold=True), column - mm(4)) if own else None
        notes = [graded.grade_set, graded.remark, evidence.where, _map_words(evidence)]
        self._notes = [Text(note, face(FINE), column, SECONDARY) for note in notes if note]
        self._over = self._title.height + mm(1.5)
        self.height = mm(3.5) + self._over + max(_SIDE, self._text_height()) + mm(1.5)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        top += mm(3.5)
        self._title.draw(painter, left, top)
        top += self._over
        picture = self._evidence.picture
        if picture is None:
            _draw_gap(
                painter,
                QRectF(left, top, 2 * _SIDE + _GAP, _SIDE),
                tr("The slice that it was read on is not available."),
            )
        else:
            _draw_picture(painter, QRectF(left, top, _SIDE, _SIDE), picture, picture.plain)
            second = QRectF(left + _SIDE + _GAP, top, _SIDE, _SIDE)
            if picture.mapped is None:
                _draw_gap(painter, second, tr("No heat map was made."))
            else:
                _draw_picture(painter, second, picture, picture.mapped)
                bar = QRectF(left + _BAR_LEFT, top, _BAR_WIDTH, _SIDE)
                _draw_colour_bar(painter, bar, signed=picture.signed)
        self._draw_text(painter, left + _TEXT_LEFT, top)

    def _text_height(self) -> float:
        height = self._model.height + mm(1)
        if self._reader:
            height += self._reader.height + mm(1)
        if self._evidence.graded.probabilities is not None:
            height += 3 * mm(5.2) + mm(2)
        return height + sum(note.height + mm(1.5) for note in self._notes)

    def _draw_text(self, painter: QPainter, left: float, top: float) -> None:
        graded = self._evidence.graded
        middle = top + self._model.height / 2
        draw_shape(painter, graded.severity, QPointF(left + mm(1.5), middle), mm(1.4))
        self._model.draw(painter, left + mm(4), top)
        top += self._model.height + mm(1)
        if self._reader:
            self._reader.draw(painter, left + mm(4), top)
            draw_shape(
                painter,
                graded.reader,
                QPointF(left + mm(1.5), top + self._reader.height / 2),
                mm(1.4),
            )
            top += self._reader.height + mm(1)
        if graded.probabilities is not None:
            for severity in Severity:
                _draw_probability(
                    painter,
                    QRectF(left, top, self._column, mm(5.2)),
                    severity,
                    graded.probabilities[severity],
                )
                top += mm(5.2)
            top += mm(2)
        for note in self._notes:
            note.draw(painter, left, top)
            top += note.height + mm(1.5)


def _map_words(evidence: Evidence) -> str:
    if not evidence.method:
        return ""
    return tr(
        "Heat map: {method}. {note} Colours at {opacity} over the slice.",
        method=evidence.method,
        note=evidence.note,
        opacity=probability_text(HEAT_OPACITY),
    )


def _draw_picture(
    painter: QPainter, box: QRectF, picture: KeyPicture, slice_picture: SlicePicture
) -> None:
    columns = slice_picture.pixels.shape[1]
    painter.save()
    painter.setClipRect(box)
    painter.drawImage(box, _image(slice_picture))
    scale = box.width() / columns

    def at(row: float, column: float) -> QPointF:
        """Where a pixel of the picture lies on the page."""
        return QPointF(box.left() + (column + 0.5) * scale, box.top() + (row + 0.5) * scale)

    painter.setBrush(Qt.BrushStyle.NoBrush)
    outline = QPolygonF([at(*corner) for corner in picture.outline])
    painter.setPen(QPen(QColor("#B8C0C8"), mm(0.15), Qt.PenStyle.DashLine))
    painter.drawPolygon(outline)
    _draw_ring(painter, at(*picture.mark), picture.ring_px * scale)
    _draw_letters(painter, box, slice_picture.letters)
    painter.restore()


def _draw_ring(painter: QPainter, centre: QPointF, radius: float) -> None:
    """A ring with four ticks outside it: what lies inside stays free."""
    for colour, width in ((_HALO, mm(0.7)), (WHITE, mm(0.3))):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(centre, radius, radius)
        for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            inner, outer = radius, radius * 1.5
            painter.drawLine(
                QPointF(centre.x() + x * inner, centre.y() + y * inner),
                QPointF(centre.x() + x * outer, centre.y() + y * outer),
            )


def _draw_letters(painter: QPainter, box: QRectF, letters: tuple[str, str, str, str]) -> None:
    left, right, top, bottom = letters
    middle = box.center()
    places = (
        (left, QPointF(box.left() + mm(2.2), middle.y())),
        (right, QPointF(box.right() - mm(2.2), middle.y())),
        (top, QPointF(middle.x(), box.top() + mm(2.4))),
        (bottom, QPointF(middle.x(), box.bottom() - mm(2.4))),
    )
    for letter, at in places:
        text = Text(letter, face(FINE, bold=True), mm(8), WHITE)
        plate = QRectF(0, 0, text.width + mm(1.0), text.height)
        plate.moveCenter(at)
        painter.fillRect(plate, _HALO)
        text.draw(painter, at.x() - text.width / 2, at.y() - text.height / 2)


def _draw_gap(painter: QPainter, box: QRectF, says: str) -> None:
    painter.fillRect(box, PANEL)
    text = Text(says, face(SMALL), box.width() - mm(8), SECONDARY, Qt.AlignmentFlag.AlignHCenter)
    text.draw(painter, box.left() + mm(4), box.center().y() - text.height / 2)


def _draw_colour_bar(painter: QPainter, box: QRectF, *, signed: bool) -> None:
    table = colour_table(signed=signed)[::-1].copy()
    image = QImage(table.data, 1, len(table), 3, QImage.Format.Format_RGB888).copy()
    painter.drawImage(box, image)
    low = "−1" if signed else "0"
    for says, y in (("1", box.top()), (low, box.bottom())):
        text = Text(says, face(FINE), mm(5), SECONDARY)
        top = y if y == box.top() else y - text.height
        text.draw(painter, box.right() + mm(0.8), top)


def _draw_probability(
    painter: QPainter, box: QRectF, severity: Severity, probability: float
) -> None:
    middle = box.center().y()
    word = fitted(severity_text(severity), face(SMALL), mm(17), INK)
    word.draw(painter, box.left(), middle - word.height / 2)
    bar = QRectF(box.left() + mm(18), middle - mm(1), box.width() - mm(29), mm(2))
    painter.fillRect(bar, LINE)
    bar.setWidth(bar.width() * probability)
    painter.fillRect(bar, severity_colour(severity))
    says = Text(
        probability_text(probability), face(SMALL), mm(10), INK, Qt.AlignmentFlag.AlignRight
    )
    says.draw(painter, box.right() - mm(10), middle - says.height / 2)


def _image(picture: SlicePicture) -> QImage:
    rows, columns, _ = picture.pixels.shape
    grey = picture.pixels[..., :1]
    if bool((picture.pixels == grey).all()):  # a third of the size in the file
        data = grey.tobytes()
        return QImage(data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()
    data = picture.pixels.tobytes()
    return QImage(data, columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()
