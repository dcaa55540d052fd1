"""The window's icons: one family of line drawings, coloured by the theme in force."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer.paths import resources_folder
from viewer.ui import theme

#: Side of an icon on a button, pixels: a line of text with its leading (2.5 grid steps).
SIZE_PX = 20


@cache
def icon(name: str) -> QIcon:
    """The icon `resources/icons/<name>.svg` in the colours of text, enabled and disabled.

    It is coloured when it is painted, so it follows the theme without being set again.

    Raises
    ------
    FileNotFoundError
        There is no such icon: the program is not installed whole.
    """
    drawing = (resources_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QIcon(_Engine(drawing))


class _Engine(QIconEngine):
    """Draws lines in the colours of text that the theme has at that moment."""

    def __init__(self, drawing: str) -> None:
        super().__init__()
        self._drawing = drawing

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into a rectangle."""
        del state
        worn = theme.current()
        colour = worn.disabled if mode is QIcon.Mode.Disabled else worn.text
        _renderer(self._drawing, colour).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The same as a picture."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        return made

    def clone(self) -> QIconEngine:
        """Another one alike."""
        return _Engine(self._drawing)


@cache
def _renderer(drawing: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
