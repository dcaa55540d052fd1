"""How a heat map is drawn: colours on a fixed scale, a threshold, squares or smooth, isolines."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QPainterPath

from viewer.colour_map import colour_table, heat_strength
from viewer.language import decimal
from viewer.state import Preferences
from viewer.ui.isolines import segments

#: Shares of the scale that isolines are drawn at: quarters, which a colour bar can be read by.
ISOLINES = (0.25, 0.5, 0.75)
#: An own scale must end somewhere even where a map is nothing but rounding errors.
_LEAST_SCALE = 1e-6


@dataclass(frozen=True, slots=True)
class HeatStyle:
    """What the reader chose about the drawing of every heat map.

    Attributes
    ----------
    threshold : float
        0 to 1: values nearer to zero than this share of the scale are not drawn.
    smooth : bool
        Between the centres of patches the map is interpolated; else its squares show.
    contours : bool
        Isolines alone, so that the anatomy under the map stays visible.
    own_scale : bool
        The scale ends at this map's own largest value, and its bar says so; else it is fixed.
    """

    threshold: float = 0.0
    smooth: bool = True
    contours: bool = False
    own_scale: bool = False


PLAIN = HeatStyle()
"""Colours on the fixed scale, all of them."""


def style_of(preferences: Preferences) -> HeatStyle:
    """The reader's choices about heat maps."""
    return HeatStyle(
        preferences.overlay_threshold,
        preferences.overlay_smooth,
        preferences.overlay_contours,
        preferences.overlay_own_scale,
    )


class Isoline(NamedTuple):
    """One line of equal relevance.

    Attributes
    ----------
    path : QPainterPath
        In the map's pixels, x along columns; a pixel spans [n, n + 1].
    colour : QColor
    width_px : float
        On screen, wider for larger values.
    """

    path: QPainterPath
    colour: QColor
    width_px: float


@lru_cache(maxsize=2)
def lookup_table(signed: bool) -> NDArray[np.uint8]:
    """Colours (256, 4) RGBA of relevance 0 to 1, or -1 to 1 where `signed`."""
    alpha = heat_strength(np.linspace(-1 if signed else 0, 1, 256)) * 255
    table = np.column_stack((colour_table(signed=signed), alpha)).round().astype(np.uint8)
    table.setflags(write=False)
    return table


def scale_of(values: NDArray[np.float32], style: HeatStyle) -> float:
    """The value at the end of the colours: 1, or the map's own largest where that is chosen."""
    if not style.own_scale:
        return 1.0
    return max(float(np.abs(np.nan_to_num(values)).max()), _LEAST_SCALE)


def colours_of(
    values: NDArray[np.float32], signed: bool, style: HeatStyle = PLAIN
) -> NDArray[np.uint8]:
    """A heat map in colour.

    Parameters
    ----------
    values : (R, C) float32
        0 to 1, or -1 to 1 where `signed`; larger ones are drawn as the scale's end.

    Returns
    -------
    (R, C, 4) uint8
        RGBA; nothing of it where the value is below the threshold or not a number.
    """
    shares = np.nan_to_num(values) / scale_of(values, style)
    unit = (shares + 1) / 2 if signed else shares
    indices = np.clip(unit * 255, 0, 255).round().astype(np.uint8)
    colours = lookup_table(signed)[indices]
    colours[np.abs(shares) < style.threshold] = 0
    return np.ascontiguousarray(colours)


def bar_colours(signed: bool, threshold: float = 0.0) -> NDArray[np.uint8]:
    """The scale itself, (256, 1, 4) RGBA, its largest value first; empty below the threshold."""
    shares = np.linspace(1.0, -1.0 if signed else 0.0, 256, dtype=np.float32)
    return colours_of(shares[:, None], signed, HeatStyle(threshold))


def isolines(values: NDArray[np.float32], signed: bool, style: HeatStyle) -> tuple[Isoline, ...]:
    """Lines of equal relevance at quarters of the scale; without those below the threshold.

    Their colours are those at the ends of the scale, because its darker ones are lost on
    dark tissue; the value shows as the line's width.
    """
    shares = np.nan_to_num(values).astype(np.float64) / scale_of(values, style)
    signs = (1.0, -1.0) if signed else (1.0,)
    kept = [sign * at for sign in signs for at in ISOLINES if at >= style.threshold]
    return tuple(
        Isoline(
            _path(segments(shares, at)),
            colour_at(math.copysign(1.0, at), signed),
            1.0 + 2.0 * abs(at),
        )
        for at in kept
    )


def colour_at(share: float, signed: bool) -> QColor:
    """The opaque colour of a share of the scale, 0 to 1, or -1 to 1 where `signed`."""
    unit = (share + 1) / 2 if signed else share
    red, green, blue, _ = lookup_table(signed)[round(min(max(unit, 0.0), 1.0) * 255)].tolist()
    return QColor(red, green, blue)


def end_labels(values: NDArray[np.float32], signed: bool, style: HeatStyle) -> tuple[str, str]:
    """What stands at the bottom and at the top of the bar."""
    if not style.own_scale:
        return ("\u22121", "+1") if signed else ("0", "1")
    end = scale_of(values, style)
    number = decimal(f"{end:.2f}" if end >= 0.005 else f"{end:.0e}")
    return (f"\u2212{number}", f"+{number}") if signed else ("0", number)


def _path(pieces: NDArray[np.float64]) -> QPainterPath:
    """Pieces of line as a path, from the middle of pixels to their corners as whole numbers."""
    ends = (pieces + 0.5).reshape(-1, 2)
    path: QPainterPath = pg.arrayToQPath(ends[:, 0], ends[:, 1], connect="pairs")
    return path
