"""One line of text with its halo as a picture, made once for each text that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from viewer.ui import theme

#: Width of the dark line around letters and guides, pixels: enough for white fat on T1,
#: too thin to hide what lies beside it.
HALO_PX = 2.5
#: Its colour: the window's, a little translucent.
HALO = QColor(16, 18, 20, 215)
#: Room around the letters of a picture: the halo, and what a slanted letter leans out.
_ROOM_PX = 6.0


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a block; `px` is the height of the font, pixels."""

    text: str
    px: int = theme.BASE_PX - 1
    colour: str = theme.TEXT
    bold: bool = False


@lru_cache(maxsize=16)
def font_of(px: int, bold: bool) -> QFont:
    """The program's font at a size, made once; larger words would hide the picture."""
    made = theme.font(px, bold=bold)
    made.setPixelSize(px)
    return made


def draw_line(painter: QPainter, line: TextLine, at: QPointF) -> None:
    """Draw a line of text over its halo, its letters standing on `at`.

    Stroking the halo takes a hundred times as long as anything else on the picture. So it is
    done once a text; what is put on the screen, pixel on pixel, is a picture of that.
    """
    to_device, ratio = painter.deviceTransform(), painter.device().devicePixelRatioF()
    is_turned = to_device.m12() != 0 or to_device.m21() != 0
    if is_turned or to_device.m11() != ratio or to_device.m22() != ratio:
        _stroke(painter, line, at)
        return
    picture = _picture(line, ratio)
    base = _ROOM_PX + QFontMetricsF(font_of(line.px, line.bold)).ascent()
    corner = to_device.map(at - QPointF(_ROOM_PX, base))
    back, _ = to_device.inverted()
    painter.drawImage(back.map(QPointF(round(corner.x()), round(corner.y()))), picture)


@lru_cache(maxsize=512)  # what four panes say at a few dozen slices
def _picture(line: TextLine, ratio: float) -> QImage:
    """The line on nothing; its letters stand `_ROOM_PX` from the left, below their ascent."""
    metrics = QFontMetricsF(font_of(line.px, line.bold))
    width = metrics.horizontalAdvance(line.text) + 2 * _ROOM_PX
    height = metrics.height() + 2 * _ROOM_PX
    made = QImage(
        ceil(width * ratio), ceil(height * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        _stroke(painter, line, QPointF(_ROOM_PX, _ROOM_PX + metrics.ascent()))
    return made


def _stroke(painter: QPainter, line: TextLine, at: QPointF) -> None:
    """The halo by outline, the letters as text, which is crisper."""
    font = font_of(line.px, line.bold)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addText(at, font, line.text)
    painter.strokePath(outline, QPen(HALO, 2 * HALO_PX, j=Qt.PenJoinStyle.RoundJoin))
    painter.setFont(font)
    painter.setPen(QColor(line.colour))
    painter.drawText(at, line.text)
