"""Small pictures of series for the browser."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from model.volume import Volume


def thumbnail(volume: Volume, window: tuple[float, float], side_px: int) -> QImage:
    """The middle slice of a stack, small.

    Parameters
    ----------
    volume : Volume
        Voxels (S, R, C).
    window : (float, float)
        Center and width, in values of the voxels.
    side_px : int
        Longest side of the picture, pixels.

    Returns
    -------
    QImage
        Grey, 8 bit, with the aspect that the slice has in mm; holds its own pixels.
    """
    middle = volume.voxels[volume.shape[0] // 2]
    # Every n-th pixel is enough before the smooth scaling, and keeps this far below a frame.
    step = max(1, min(middle.shape) // (2 * side_px))
    few = middle[::step, ::step]
    center, width = window
    grey = np.clip((few - center) / width + 0.5, 0.0, 1.0) * 255.0
    pixels = np.ascontiguousarray(np.nan_to_num(grey), dtype=np.uint8)
    rows, columns = pixels.shape
    image = QImage(pixels.data, columns, rows, columns, QImage.Format.Format_Grayscale8)
    _, row_mm, column_mm = volume.spacing_mm
    height, length = rows * row_mm, columns * column_mm
    scale = side_px / max(height, length)
    return image.scaled(
        max(1, round(length * scale)),
        max(1, round(height * scale)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).copy()
