"""The window's icons: one family of line drawings, coloured by the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer.paths import resources_folder
from viewer.ui import theme

#: Side of an icon on a button, pixels: a line of text with its leading (2.5 grid steps).
SIZE_PX = 20
# Drawn once per size; 3 covers screens scaled up to 300 %.
_SCALES = (1, 2, 3)


@cache
def icon(name: str) -> QIcon:
    """The icon `resources/icons/<name>.svg` in the colours of text, enabled and disabled.

    Raises
    ------
    FileNotFoundError
        There is no such icon: the program is not installed whole.
    """
    drawing = (resources_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, theme.TEXT),
        (QIcon.Mode.Disabled, theme.DISABLED),
    ):
        for scale in _SCALES:
            made.addPixmap(_drawn(drawing.replace("currentColor", colour), scale), mode)
    return made


def _drawn(drawing: str, scale: int) -> QPixmap:
    side = SIZE_PX * scale
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap
