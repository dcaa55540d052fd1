"""Paint one cell of the severity grid: shape, word, probability, the reader's mark."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from model.labels import Severity
from model.results import Prediction
from viewer import wording
from viewer.language import tr
from viewer.ui import theme
from viewer.ui.grid_model import CONTENT_ROLE, CellContent, Index, Status
from viewer.ui.marks import MARK_PX, Mark, draw_mark, draw_severity

#: Smallest cell: the longest word fits beside its margins.
CELL_MIN_WIDTH_PX = 70
CELL_HEIGHT_PX = 48
WORD_PX = 11  # "Normal/Mild" fits the smallest column of a 420 px wide grid
LEAST_WORD_PX = 9  # smaller letters than these are not read at arm's length
WORD_SPACING_PX = -0.4  # between its letters, so that it does
NUMBER_PX = 12
RANK_PX = 10
RANK_WIDTH_PX = 16  # holds two digits
BAR_PX = 4
PAD_PX = 4
#: Share of the severity's colour in the cell's fill: as much as leaves both text colours at
#: 4.5 : 1 and the shape at 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11), more where it is worse.
_FILL = {Severity.NORMAL_MILD: 0.08, Severity.MODERATE: 0.18, Severity.SEVERE: 0.29}
#: Strength of the three dots of a cell that waits, step by step.
_DOTS = ((1.0, 0.4, 0.4), (0.4, 1.0, 0.4), (0.4, 0.4, 1.0))


def fill_colour(severity: Severity | None) -> QColor:
    """The ground of a cell: the severity muted; as the window where there is none."""
    if severity is None:
        return QColor(theme.current().window)
    part, colour, ground = (
        _FILL[severity],
        theme.severity_colour(severity),
        QColor(theme.current().panel),
    )
    red, green, blue = (
        round(part * over + (1 - part) * under)
        for over, under in (
            (colour.red(), ground.red()),
            (colour.green(), ground.green()),
            (colour.blue(), ground.blue()),
        )
    )
    return QColor(red, green, blue)


class GradeDelegate(QStyledItemDelegate):
    """Paints cells; `phase` moves the dots of those that wait."""

    phase = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """The smallest cell."""
        return QSize(CELL_MIN_WIDTH_PX, CELL_HEIGHT_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell, then the accent around it where it is selected or has the focus."""
        content: CellContent = index.data(CONTENT_ROLE)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        if content.severity is not None:
            _paint_grade(painter, rect, content)
        elif content.rejected:
            _paint_rejected(painter, rect, content)
        elif content.status is Status.HIDDEN:
            _paint_words(painter, rect, tr("Grade\nit first"))
        elif content.status is Status.NOT_ASSESSED:
            _paint_not_assessed(painter, rect)
        elif content.status is Status.STOPPED:
            _paint_words(painter, rect, tr("Not\ngraded"))
        else:
            self._paint_waiting(painter, rect, content)
        painter.restore()
        state = option.state
        _paint_ring(painter, rect, state)

    def _paint_waiting(self, painter: QPainter, rect: QRectF, content: CellContent) -> None:
        painter.fillRect(rect, fill_colour(None))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if content.status is Status.EMPTY:
            painter.setBrush(QColor(theme.current().line))
            painter.drawRect(QRectF(rect.center().x() - 6, rect.center().y() - 1, 12, 2))
            return
        colour = QColor(theme.current().secondary)
        for place, strength in enumerate(_DOTS[self.phase % len(_DOTS)]):
            colour.setAlphaF(strength)
            painter.setBrush(colour)
            x = rect.center().x() + (place - 1) * 8
            painter.drawEllipse(QRectF(x - 2, rect.center().y() - 2, 4, 4))


def _paint_grade(painter: QPainter, rect: QRectF, content: CellContent) -> None:
    severity = content.severity
    painter.fillRect(rect, fill_colour(severity))
    top = rect.top() + PAD_PX
    shape = QRectF(rect.left() + PAD_PX, top + 1, MARK_PX, MARK_PX)
    draw_severity(painter, shape, severity)
    if (mark := _mark_of(content)) is not None:
        beside = shape.translated(MARK_PX + PAD_PX, 0)
        draw_mark(painter, beside, mark, QColor(theme.current().text))
    elif content.rank is not None:
        doubt = content.finding is not None and bool(wording.review_note(content.finding))
        _paint_rank(painter, shape.translated(MARK_PX + PAD_PX, 0), content.rank, doubt)
    _paint_model(painter, rect, content)
    bold = severity is not None and severity > Severity.NORMAL_MILD
    font = theme.font(WORD_PX, bold=bold)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, WORD_SPACING_PX)
    painter.setFont(font)
    painter.setPen(QColor(theme.current().text))
    word = QRectF(rect.left() + PAD_PX, top + 16, rect.width() - PAD_PX, 16)
    _draw_fitted(painter, word, _LEFT, tr(severity.text) if severity is not None else "")
    if content.prediction is not None:
        bar = QRectF(rect.left() + PAD_PX, rect.bottom() - PAD_PX - BAR_PX, 0, BAR_PX)
        bar.setWidth(rect.width() - 2 * PAD_PX)
        paint_bar(painter, bar, content.prediction)


def _paint_rank(painter: QPainter, rect: QRectF, rank: int, doubt: bool) -> None:
    """The place in the order of review; on a filled ground where the grade itself is doubted."""
    box = QRectF(rect.left(), rect.top(), RANK_WIDTH_PX, rect.height() + 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(theme.current().secondary) if doubt else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.current().secondary), 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(theme.font(RANK_PX, bold=True))
    painter.setPen(QColor(theme.current().window if doubt else theme.current().text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(rank))


def _mark_of(content: CellContent) -> Mark | None:
    """What the reader said; until then, whether to look here first, where no rank says so."""
    if content.reader is not None:
        return Mark.CHANGED if content.changed else Mark.ACCEPTED
    if content.rank is not None:
        return None
    unsure = content.finding is not None and wording.review_note(content.finding)
    return Mark.WARNING if unsure else None


def _paint_model(painter: QPainter, rect: QRectF, content: CellContent) -> None:
    """The model's part at the top right: its probability, or its shape where it was overruled."""
    line = QRectF(rect.left(), rect.top() + PAD_PX, rect.width() - PAD_PX, MARK_PX + 2)
    alone = _mark_of(content) is None and content.rank is None
    painter.setFont(theme.font(NUMBER_PX if alone else WORD_PX))
    painter.setPen(
        QColor(theme.current().text if not content.changed else theme.current().secondary)
    )
    if content.changed:
        _paint_overruled(painter, rect, content)
    elif content.prediction is not None:
        top = content.prediction.probabilities[content.prediction.severity]
        painter.drawText(line, _RIGHT, wording.probability_text(top))


def paint_bar(painter: QPainter, rect: QRectF, prediction: Prediction) -> None:
    """A bar in three parts, one per severity in its order, as long as it is probable."""
    left = rect.left()
    for severity in Severity:
        width = rect.width() * prediction.probabilities[severity]
        painter.fillRect(
            QRectF(left, rect.top(), width, rect.height()), theme.severity_colour(severity)
        )
        left += width


def _paint_not_assessed(painter: QPainter, rect: QRectF) -> None:
    painter.fillRect(rect, fill_colour(None))
    painter.fillRect(rect, QBrush(QColor(theme.current().line), Qt.BrushStyle.BDiagPattern))
    painter.setFont(theme.font(WORD_PX))
    painter.setPen(QColor(theme.current().secondary))
    _draw_fitted(painter, rect, Qt.AlignmentFlag.AlignCenter, tr("Not\nassessed"))


def _paint_rejected(painter: QPainter, rect: QRectF, content: CellContent) -> None:
    """The reader's cross and word; what the model said stands small beside them."""
    painter.fillRect(rect, fill_colour(None))
    top = rect.top() + PAD_PX
    cross = QRectF(rect.left() + PAD_PX, top + 1, MARK_PX, MARK_PX)
    draw_mark(painter, cross, Mark.REJECTED, QColor(theme.current().text))
    painter.setPen(QColor(theme.current().secondary))
    painter.setFont(theme.font(WORD_PX))
    _paint_overruled(painter, rect, content)
    painter.setPen(QColor(theme.current().text))
    word = QRectF(rect.left() + PAD_PX, top + 16, rect.width() - PAD_PX, 16)
    _draw_fitted(painter, word, _LEFT, tr("Rejected"))


def _paint_overruled(painter: QPainter, rect: QRectF, content: CellContent) -> None:
    line = QRectF(rect.left(), rect.top() + PAD_PX, rect.width() - PAD_PX, MARK_PX + 2)
    model = content.finding.severity if content.finding else None
    shape = QRectF(line.right() - MARK_PX + 2, line.top() + 2, MARK_PX - 2, MARK_PX - 2)
    draw_severity(painter, shape, model)
    painter.drawText(line.adjusted(0, 0, -MARK_PX, 0), _RIGHT, tr("AI"))


def _paint_words(painter: QPainter, rect: QRectF, words: str) -> None:
    painter.fillRect(rect, fill_colour(None))
    painter.setFont(theme.font(WORD_PX))
    painter.setPen(QColor(theme.current().secondary))
    _draw_fitted(painter, rect, Qt.AlignmentFlag.AlignCenter, words)


def _draw_fitted(painter: QPainter, rect: QRectF, where: Qt.AlignmentFlag, words: str) -> None:
    """Words that may be longer than the English ones: smaller where they do not fit, then thin."""
    font, lines = QFont(painter.font()), words.split("\n")
    least = theme.scaled(LEAST_WORD_PX)
    while _width(font, lines) > rect.width() and (font.bold() or font.pixelSize() > least):
        if font.pixelSize() > least:
            font.setPixelSize(font.pixelSize() - 1)
        else:
            font.setBold(False)
    metrics, end = QFontMetricsF(font), Qt.TextElideMode.ElideRight
    painter.setFont(font)
    fitted = (metrics.elidedText(line, end, rect.width() + 1) for line in lines)  # rounding
    painter.drawText(rect, where, "\n".join(fitted))


def _width(font: QFont, lines: list[str]) -> float:
    metrics = QFontMetricsF(font)
    return max(metrics.horizontalAdvance(line) for line in lines)


def _paint_ring(painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
    selected = bool(state & QStyle.StateFlag.State_Selected)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    if not (selected or focused):
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width = 2 if selected else 1
    inset = width / 2
    painter.setPen(QPen(QColor(theme.current().accent), width, j=Qt.PenJoinStyle.MiterJoin))
    painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
    if selected and focused:
        painter.setPen(QPen(QColor(theme.current().text), 1, Qt.PenStyle.DotLine))
        painter.drawRect(rect.adjusted(2.5, 2.5, -2.5, -2.5))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
