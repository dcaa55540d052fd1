"""The picture that a finding was graded on, drawn large: grey, heat map, edge letters, a patch."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from model.results import Crop, Heatmap
from viewer.geometry import SlicePlane
from viewer.orientation import edge_letters
from viewer.ui import theme
from viewer.ui.colour_bar import BarMark, bar_image, bar_ticks
from viewer.ui.guide_items import pen_of
from viewer.ui.halo_text import HALO
from viewer.ui.heat_colours import PLAIN, HeatStyle, colours_of, isolines
from viewer.ui.overlay import draw_isolines

#: Letters are kept off the edge by this much, pixels.
_MARGIN_PX = 6
_LETTER_PX = 24


@dataclass(frozen=True, slots=True, eq=False)
class CropPicture:
    """What is drawn of one crop.

    Attributes
    ----------
    grey : (R, C) uint8
    letters : (str, str, str, str)
        At the left, right, top and bottom edge.
    heatmap : Heatmap or None
        Over the grey.
    opacity : float
        Of the heat map, 0 to 1.
    patch : (float, float, float, float) or None
        A square to be marked: its left and upper edge, width and height, pixels of the crop.
    """

    grey: NDArray[np.uint8] = field(repr=False)
    letters: tuple[str, str, str, str] = ("", "", "", "")
    heatmap: Heatmap | None = None
    style: HeatStyle = PLAIN
    opacity: float = 1.0
    patch: tuple[float, float, float, float] | None = None


def grey_of(crop: Crop) -> NDArray[np.uint8]:
    """The middle slice of a crop between its 1st and 99th percentile, 0 to 255."""
    middle = np.nan_to_num(crop.pixels[1])
    low, high = np.percentile(middle, (1, 99))
    unit = (middle - low) / max(float(high - low), 1e-6)
    return np.asarray(np.rint(np.clip(unit, 0, 1) * 255), np.uint8)


def letters_of_crop(crop: Crop) -> tuple[str, str, str, str]:
    """Anatomical letters of the left, right, top and bottom edge of a crop."""
    rows, columns = crop.pixels.shape[1:]
    return edge_letters(SlicePlane(crop.affine, rows, columns))


def fitted(shape: tuple[int, ...], room: QRectF) -> QRectF:
    """Where a crop of (R, C) square pixels lies in a room: as large as it fits, in the middle."""
    rows, columns = shape[:2]
    scale = min(room.width() / columns, room.height() / rows)
    box = QRectF(0, 0, columns * scale, rows * scale)
    box.moveCenter(room.center())
    return box


def paint_crop(painter: QPainter, picture: CropPicture, box: QRectF) -> None:
    """Draw a crop into a box of its own proportions."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, _grey_image(picture.grey))
    if picture.heatmap is not None:
        paint_heat(painter, picture.heatmap, picture, box)
    if picture.patch is not None:
        x, y, width, height = picture.patch
        square = _to_box(picture.grey.shape, box).mapRect(QRectF(x, y, width, height))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (pen_of(HALO, 4), pen_of(theme.ACCENT, 2)):
            painter.setPen(pen)
            painter.drawRect(square)
    paint_letters(painter, picture.letters, box)
    painter.restore()


def paint_bar(painter: QPainter, mark: BarMark, box: QRectF) -> None:
    """Draw the scale of a map into a narrow box; its numbers are the caller's."""
    painter.save()
    painter.fillRect(box, HALO)
    painter.drawImage(box, bar_image(mark))
    painter.setPen(pen_of(theme.EDGE, 1))
    painter.drawRect(box)
    painter.setPen(pen_of(theme.TEXT, 1.5))
    for at in bar_ticks(mark):
        y = box.bottom() - at * box.height()
        painter.drawLine(QPointF(box.left() - 3, y), QPointF(box.right() + 3, y))
    painter.restore()


def paint_heat(painter: QPainter, heatmap: Heatmap, picture: CropPicture, box: QRectF) -> None:
    """Draw a map into a box, in the style and opacity of `picture`."""
    style = picture.style
    painter.save()
    painter.setOpacity(picture.opacity**0.5 if style.contours else picture.opacity)
    if style.contours:
        painter.setClipRect(box)
        painter.setTransform(_to_box(heatmap.values.shape, box), combine=True)
        draw_isolines(painter, isolines(heatmap.values, heatmap.signed, style))
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, style.smooth)
        colours = colours_of(heatmap.values, heatmap.signed, style)
        rows, columns = heatmap.values.shape
        image = QImage(colours.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
        painter.drawImage(box, image.copy())  # a copy owns its memory
    painter.restore()


def paint_letters(painter: QPainter, letters: tuple[str, str, str, str], box: QRectF) -> None:
    """Draw the letters of the left, right, top and bottom edge inside a box."""
    inside = box.adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
    middle = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignHCenter
    places = (
        Qt.AlignmentFlag.AlignLeft | middle[0],
        Qt.AlignmentFlag.AlignRight | middle[0],
        Qt.AlignmentFlag.AlignTop | middle[1],
        Qt.AlignmentFlag.AlignBottom | middle[1],
    )
    painter.setFont(theme.font(bold=True))
    for letter, place in zip(letters, places, strict=True):
        if not letter:
            continue
        taken = painter.boundingRect(inside, place, letter)
        painter.fillRect(taken.adjusted(-2, 0, 2, 0), HALO)
        painter.setPen(pen_of(theme.TEXT, 1))
        painter.drawText(inside, place, letter)


def _to_box(shape: tuple[int, ...], box: QRectF) -> QTransform:
    """From pixels of a map or crop to the box that it is drawn in."""
    rows, columns = shape[:2]
    scale = QTransform.fromScale(box.width() / columns, box.height() / rows)
    return scale * QTransform.fromTranslate(box.left(), box.top())


def _grey_image(grey: NDArray[np.uint8]) -> QImage:
    rows, columns = grey.shape
    whole = np.ascontiguousarray(grey)
    image = QImage(whole.tobytes(), columns, rows, columns, QImage.Format.Format_Grayscale8)
    return image.copy()  # a copy owns its memory
