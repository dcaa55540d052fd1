"""From stored values to the grey that the screen shows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.orientation import Turn, turned_pixels


def grey_of(
    pixels: NDArray[np.float32],
    window: tuple[float, float],
    turn: Turn,
    *,
    inverted: bool = False,
) -> NDArray[np.uint8]:
    """One slice as grey values, turned for the reader.

    Parameters
    ----------
    pixels : (R, C) float32
        Stored values after the modality rescale; what is not finite is shown black.
    window : (float, float)
        Center and width, stored values.
    turn : Turn
        How the stored rows and columns are displayed.
    inverted : bool
        Light for dark, as the reader wishes; MONOCHROME1 is turned round when it is decoded.

    Returns
    -------
    (R, C) uint8
        0 black, 255 white, or turned round; contiguous, rows and columns as displayed.

    References
    ----------
    DICOM PS3.3 C.11.2.1.3.2 (LINEAR_EXACT): right for the real values that a rescale
    leaves; LINEAR differs by half a stored value.
    """
    center, width = window
    scaled = (turned_pixels(pixels, turn) - np.float32(center)) * np.float32(255 / width)
    scaled += np.float32(128)  # the center maps to the middle grey, half a step for rounding
    np.fmax(scaled, 0, out=scaled)  # fmax and fmin take the number where the other is NaN
    np.fmin(scaled, 255, out=scaled)
    grey = np.ascontiguousarray(scaled, np.uint8)
    return np.subtract(255, grey, out=grey) if inverted else grey
