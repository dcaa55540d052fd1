"""A place on the screen for one crop, with the scale of its heat map."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from viewer.language import tr
from viewer.ui import theme
from viewer.ui.colour_bar import OWN_SCALE, BarMark, bar_mark
from viewer.ui.crop_picture import CropPicture, fitted, paint_bar, paint_crop

#: Room for the colour bar and its numbers, pixels.
_BAR_ROOM_PX, _BAR_PX, _NUMBER_PX = 56, 10, 44
_LEAST = QSize(220, 200)


class CropView(QFrame):
    """Shows a crop as large as there is room; says where it was clicked.

    Signals
    -------
    pointed(row: float, column: float)
        Of the crop's pixels; a pixel spans [n - 0.5, n + 0.5].
    """

    pointed = Signal(float, float)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: CropPicture | None = None
        self.setAccessibleName(name)
        self.setMinimumSize(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def picture(self) -> CropPicture | None:
        """What is shown; None where nothing is."""
        return self._picture

    def show_picture(self, picture: CropPicture | None) -> None:
        """Show a crop, or nothing."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """Enough to tell neighbouring patches apart."""
        return QSize(380, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the crop on black, its scale at the right."""
        del event
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            if self._picture is None:
                return
            paint_crop(painter, self._picture, self._box(self._picture))
            if self._picture.heatmap is not None:
                self._paint_scale(painter, bar_mark(self._picture.heatmap, self._picture.style))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click in the crop points at a pixel."""
        if self._picture is None or event.button() != Qt.MouseButton.LeftButton:
            return
        box = self._box(self._picture)
        if box.contains(event.position()):
            rows, columns = self._picture.grey.shape
            at = event.position() - box.topLeft()
            self.pointed.emit(
                at.y() / box.height() * rows - 0.5, at.x() / box.width() * columns - 0.5
            )

    def _box(self, picture: CropPicture) -> QRectF:
        room = QRectF(self.rect())
        if picture.heatmap is not None:
            room.setRight(room.right() - _BAR_ROOM_PX)
        return fitted(picture.grey.shape, room)

    def _paint_scale(self, painter: QPainter, mark: BarMark) -> None:
        box = QRectF(self.width() - _BAR_PX - 4, self.height() * 0.25, _BAR_PX, self.height() * 0.5)
        paint_bar(painter, mark, box)
        painter.setPen(theme.current().secondary)
        painter.setFont(theme.font(theme.BASE_PX - 1))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for y, text in ((box.top(), mark.top), (box.bottom(), mark.bottom)):
            painter.drawText(
                QRectF(box.left() - _NUMBER_PX - 4, y - 10, _NUMBER_PX, 20), right, text
            )
        if mark.own_scale:
            painter.setPen(theme.current().text)
            words = QRectF(self.width() - 90, box.top() - 34, 86, 20)
            painter.drawText(words, right, tr(OWN_SCALE))
