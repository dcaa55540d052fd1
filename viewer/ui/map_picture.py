"""A heat map as one picture to show around: bare crop, map, colour bar, and what it is in words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from model.results import Explanation
from viewer.evidence import map_title
from viewer.export.heatmap_files import NOTICE
from viewer.language import decimal, tr
from viewer.method_texts import parameter_words
from viewer.slice_picture import SlicePicture
from viewer.ui import theme
from viewer.ui.colour_bar import OWN_SCALE, bar_mark
from viewer.ui.crop_picture import CropPicture, fitted, paint_bar, paint_crop
from viewer.ui.map_on_slice import paint_slice
from viewer.ui.wrapping import wrapped
from viewer.wording import finding_title, listed

#: The picture, pixels: two crops side by side, wide enough for a slide.
_CROP_WIDTH, _CROP_HEIGHT, _MARGIN, _BAR_ROOM, _LINE = 520, 420, 24, 92, 21
#: Letters in a line of the caption.
_LETTERS = 140


def caption_of(made: Explanation) -> tuple[str, ...]:
    """What the picture shows, line by line; neither study nor patient is in it."""
    chosen = listed(parameter_words(*parameter) for parameter in made.parameters)
    scale = f"{decimal(f'{made.full_scale:g}')} {tr(made.unit)}".strip()
    weights = made.weights_sha256[:16]
    lines = (
        f"{finding_title((made.level, made.condition))}  ·  {map_title(made)}",
        tr(made.note),
        tr("Parameters: {parameters}.", parameters=chosen) if chosen else "",
        tr("Full scale: {scale}. Weights SHA-256 {weights}…", scale=scale, weights=weights)
        if weights
        else tr("Full scale: {scale}.", scale=scale),
        tr(NOTICE),
    )
    return tuple(part for line in lines if line for part in wrapped(line, _LETTERS))


def map_image(picture: CropPicture, made: Explanation, whole: SlicePicture | None = None) -> QImage:
    """The bare crop and the crop under its map, with colour bar and caption.

    Parameters
    ----------
    whole : SlicePicture or None
        The slice that the crop is of: it is drawn under the map in place of the bare crop.
    """
    caption = caption_of(made)
    width = 3 * _MARGIN + 2 * _CROP_WIDTH + _BAR_ROOM
    height = 3 * _MARGIN + _CROP_HEIGHT + _LINE * len(caption)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.WINDOW))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(_MARGIN, _MARGIN, _CROP_WIDTH, _CROP_HEIGHT)
        if whole is not None:
            paint_slice(painter, whole, picture, room)
        else:
            paint_crop(painter, replace(picture, heatmap=None), fitted(picture.grey.shape, room))
        room.translate(_CROP_WIDTH + _MARGIN, 0)
        paint_crop(painter, picture, fitted(picture.grey.shape, room))
        if picture.heatmap is not None:
            _paint_scale(painter, picture, room)
        for row, line in enumerate(caption):
            painter.setPen(QColor(theme.TEXT if row in (0, len(caption) - 1) else theme.SECONDARY))
            painter.setFont(theme.font(bold=row == 0))
            painter.drawText(
                QPointF(_MARGIN, 2 * _MARGIN + _CROP_HEIGHT + _LINE * (row + 0.7)), line
            )
    return image


def png_of(image: QImage) -> bytes:
    """A picture as PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(data.data())


def _paint_scale(painter: QPainter, picture: CropPicture, room: QRectF) -> None:
    if picture.heatmap is None:
        return
    mark = bar_mark(picture.heatmap, picture.style)
    box = QRectF(room.right() + _BAR_ROOM - 12, room.top() + 100, 12, room.height() - 200)
    paint_bar(painter, mark, box)
    painter.setFont(theme.font())
    painter.setPen(QColor(theme.TEXT))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    ends = [(box.top(), mark.top), (box.bottom(), mark.bottom)]
    if mark.own_scale:
        ends.append((box.top() - 24, tr(OWN_SCALE)))
    for y, text in ends:
        painter.drawText(QRectF(room.right() + 4, y - 10, _BAR_ROOM - 24, 20), right, text)
