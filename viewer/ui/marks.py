"""Draw the small shapes that stand beside words: severities, the reader's marks, warnings.

They are painted, not typed: no bundled font holds all of them, and a missing glyph would
leave the severity to colour alone.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from model.labels import Severity
from viewer.ui import theme

MARK_PX = 12
MARK_TOP_PX = 3  # puts a mark on the first line of body text beside it


class Mark(Enum):
    """A sign that is no severity."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    REJECTED = "rejected"
    WARNING = "warning"


def draw_severity(painter: QPainter, rect: QRectF, severity: Severity | None) -> None:
    """Draw ○ ◐ ● in the severity's colour, a hatched square where nothing was assessed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme.severity_colour(severity)
    inside = rect.adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setPen(QPen(colour, 1.6))
    if severity is None:
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.drawRect(inside)
    else:
        painter.drawEllipse(inside)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        # A pie's angles are sixteenths of a degree from three o'clock, counter-clockwise.
        filled = {Severity.NORMAL_MILD: 0, Severity.MODERATE: 180, Severity.SEVERE: 360}[severity]
        painter.drawPie(inside, 90 * 16, filled * 16)
    painter.restore()


def draw_mark(painter: QPainter, rect: QRectF, mark: Mark, colour: QColor) -> None:
    """Draw a tick, a pencil, a cross or a warning triangle within a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    for line in _LINES[mark]:
        points = [
            QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()) for x, y in line
        ]
        painter.drawPolyline(QPolygonF(points))
    painter.restore()


# Strokes in a unit square, x to the right and y down.
_LINES: dict[Mark, tuple[tuple[tuple[float, float], ...], ...]] = {
    Mark.ACCEPTED: (((0.12, 0.55), (0.40, 0.82), (0.88, 0.22)),),
    Mark.CHANGED: (
        ((0.15, 0.85), (0.22, 0.60), (0.70, 0.12), (0.88, 0.30), (0.40, 0.78), (0.15, 0.85)),
        ((0.60, 0.22), (0.78, 0.40)),
    ),
    Mark.REJECTED: (((0.18, 0.18), (0.82, 0.82)), ((0.82, 0.18), (0.18, 0.82))),
    Mark.WARNING: (
        ((0.50, 0.10), (0.94, 0.88), (0.06, 0.88), (0.50, 0.10)),
        ((0.50, 0.40), (0.50, 0.60)),
        ((0.50, 0.74), (0.50, 0.75)),
    ),
}


def mark_pixmap(mark: Mark | Severity | None, ratio: float, side_px: int = MARK_PX) -> QPixmap:
    """A sign for a label beside the word that says the same; None is the hatched square.

    Parameters
    ----------
    ratio : float
        Device pixels per pixel of the widget that shows it.
    side_px : int
        Side of the square, pixels.
    """
    pixmap = QPixmap(round(side_px * ratio), round(side_px * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        square = QRectF(0, 0, side_px, side_px)
        if isinstance(mark, Mark):
            draw_mark(painter, square, mark, QColor(theme.current().text))
        else:
            draw_severity(painter, square, mark)
    return pixmap
