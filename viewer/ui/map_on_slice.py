"""A heat map over the whole slice that it belongs to: which one, and how it is drawn."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF, QTransform

from model.results import Heatmap
from viewer import evidence_changes as changes
from viewer.slice_picture import SlicePicture, slice_picture
from viewer.state import State
from viewer.ui import theme
from viewer.ui.crop_picture import CropPicture, fitted, paint_heat, paint_letters
from viewer.ui.guide_items import pen_of
from viewer.ui.halo_text import HALO


def graded_slice(state: State) -> SlicePicture | None:
    """The slice that the selected finding was graded on, windowed as on screen.

    Returns
    -------
    SlicePicture or None
        None where no graded finding is selected, or its stack is not decoded.
    """
    finding = changes.graded_finding(state)
    if finding is None or finding.place is None:
        return None
    place = finding.place
    uid = place.stack.series_instance_uid
    volume, window = state.volumes.get(place.stack), state.windows.get(uid)
    if volume is None or window is None:
        return None
    picture = slice_picture(volume, place.slice_index, window)
    return replace(picture, pixels=255 - picture.pixels) if uid in state.inverted else picture


def paint_slice(painter: QPainter, whole: SlicePicture, crop: CropPicture, room: QRectF) -> None:
    """Draw a slice as large as it fits into a room, its map over it and an outline around that."""
    box = fitted(whole.pixels.shape, room)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, _image_of(whole))
    if crop.heatmap is not None:
        _paint_map(painter, whole, crop.heatmap, crop, box)
    paint_letters(painter, whole.letters, box)
    painter.restore()


def _paint_map(
    painter: QPainter, whole: SlicePicture, heatmap: Heatmap, crop: CropPicture, box: QRectF
) -> None:
    rows, columns = heatmap.values.shape
    corners = _corners(whole, heatmap, box)
    painter.save()
    painter.setClipRect(box)
    first, right, down = corners[0], corners[1] - corners[0], corners[3] - corners[0]
    right, down = right / columns, down / rows
    placed = QTransform(right.x(), right.y(), down.x(), down.y(), first.x(), first.y())
    painter.setTransform(placed, combine=True)
    paint_heat(painter, heatmap, crop, QRectF(0, 0, columns, rows))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (pen_of(HALO, 3), pen_of(theme.SECONDARY, 1)):
        painter.setPen(pen)
        painter.drawPolygon(QPolygonF(corners))


def _corners(whole: SlicePicture, heatmap: Heatmap, box: QRectF) -> list[QPointF]:
    """The outer corners of the map's grid, in order around it, in the painter's pixels."""
    scale = box.width() / whole.plane.columns
    rows, columns = heatmap.values.shape
    return [
        QPointF(box.left() + (column + 0.5) * scale, box.top() + (row + 0.5) * scale)
        for row, column in whole.outline(heatmap.affine, (rows, columns))
    ]


def _image_of(whole: SlicePicture) -> QImage:
    rows, columns = whole.pixels.shape[:2]
    data = whole.pixels.tobytes()
    return QImage(data, columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()
