"""An item over a picture whose painting may fail without taking the program with it."""

from __future__ import annotations

from functools import partial
from typing import final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget


class PaintedItem(QGraphicsItem):
    """Says what it looks like in `draw`.

    A picture is painted from Python through Qt to its items and so back to Python. PySide 6.11
    keeps an error of an item until the outer Python goes on, and crashes where the next item
    fails too. So an error is raised afterwards, from the event loop, where it is reported.
    """

    def draw(self, painter: QPainter) -> None:
        """Paint the item in its own coordinates.

        Raises
        ------
        NotImplementedError
            A subclass does not say what it looks like.
        """
        raise NotImplementedError

    @final
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        """Paint the item, for Qt."""
        try:
            self.draw(painter)
        except Exception as error:  # noqa: BLE001 - whatever it is
            QTimer.singleShot(0, partial(_report, error))


def _report(error: Exception) -> None:
    raise error
