"""What stands in the corners and at the edges of a picture, and where."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from viewer.anonymity import patient_name, shown_series, shown_study
from viewer.comparing import standing_word
from viewer.display import words_of_turn
from viewer.hanging import role_of
from viewer.language import day, decimal, marked, number, tr
from viewer.linking import shown_level
from viewer.orientation import edge_letters, plane_of
from viewer.state import State
from viewer.ui import theme
from viewer.ui.halo_text import HaloText, TextLine
from viewer.ui.measure_marks import frame_of
from viewer.ui.pane_content import Shown
from viewer.ui.pane_guides import slice_count
from viewer.wording import listed

_MARGIN_PX = theme.GRID_PX
_SMALL_PX = theme.BASE_PX - 1
_LEVEL_PX = theme.BASE_PX + 6
#: Share of the pane's width that a corner may take; the letters stand between two of them.
_TOP_SHARE, _BOTTOM_SHARE = 0.46, 0.42
#: Lower panes say less: the colour bar stands between three lines above and two below.
_LOW_PX = 256
#: Said of a slice that the reader marked.
KEY_IMAGE = marked("Key image")
_AXES = {"sagittal": 0, "coronal": 1, "axial": 2}
_POSITIVE = "LPH"
_NEGATIVE = "RAF"

Lines = tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class Corners:
    """The lines of the four corners, and the letters at left, right, top and bottom."""

    top_left: Lines = ()
    top_right: Lines = ()
    bottom_left: Lines = ()
    bottom_right: Lines = ()
    letters: tuple[str, str, str, str] = ("", "", "", "")


def corners_of(state: State, index: int, shown: Shown, zoom: float) -> Corners:
    """What the corners of pane `index` say; `zoom` is screen pixels a picture pixel."""
    if state.study is None:
        return Corners()
    series, study = shown_series(state, shown.series), shown_study(state, state.study)
    date = day(study.date) if study.date else ""
    dated = listed(filter(None, (standing_word(state), date)))
    number, count = slice_count(state, index)
    level = shown_level(study, state.panes[index], state.levels)
    is_key = frame_of(shown) in state.key_slices
    where = f"{number}/{count}  {position_text(shown)}"
    apart = offset_text(state, shown)
    return Corners(
        _lines(patient_name(study.patient), dated, first=theme.TEXT),
        _lines(tr(role_of(series, state.roles).value), series.description, series.technique,
               first=theme.TEXT),
        (
            *((TextLine(tr(KEY_IMAGE), _SMALL_PX, theme.TEXT, bold=True),) if is_key else ()),
            *((TextLine(level.value, _LEVEL_PX, bold=True),) if level else ()),
            *_lines(apart, where),
        ),
        _lines(
            *_altered(state, shown), _window_text(shown), tr("Zoom {n} %", n=f"{100 * zoom:.0f}")
        ),
        edge_letters(shown.plane),
    )  # fmt: skip


def shortened(corners: Corners) -> Corners:
    """What a low pane still says: who and when, which series and slice, what was altered.

    The series' description and technique are left out, which its card has, and the zoom, which
    the ruler tells.
    """
    return replace(corners, top_right=corners.top_right[:1], bottom_right=corners.bottom_right[:-1])


def offset_text(state: State, shown: Shown) -> str:
    """By how much the reader scrolled the series apart, along its slices; empty where not."""
    offset = np.asarray(state.display.offset_of(shown.series.series_instance_uid))
    axis = _AXES[plane_of(shown.plane).value]
    if not offset.any():
        return ""
    letter = (_POSITIVE if offset[axis] >= 0 else _NEGATIVE)[axis]
    return tr("Apart {offset} mm", offset=f"{letter} {number(abs(offset[axis]), 1)}")


def _altered(state: State, shown: Shown) -> tuple[str, ...]:
    """What the reader did to the picture that a glance may not tell."""
    turn = words_of_turn(state.display.turn_of(shown.series.series_instance_uid))
    return (turn, tr("Inverted") if shown.inverted else "")


def _window_text(shown: Shown) -> str:
    if shown.window is None:
        return ""
    center, width = map(_number, shown.window)
    return tr("C {center}  W {width}", center=center, width=width)


def position_text(shown: Shown) -> str:
    """Where the slice lies across its plane, such as "L 12.3 mm": (0020,0032) at its middle."""
    axis = _AXES[plane_of(shown.plane).value]
    value = shown.plane.centre[axis]
    letter = (_POSITIVE if value >= 0 else _NEGATIVE)[axis]
    return f"{letter} {number(abs(value), 1)} mm"


def _lines(*texts: str, first: str = theme.SECONDARY) -> Lines:
    said = [text for text in texts if text]
    return tuple(
        TextLine(text, _SMALL_PX, first if index == 0 else theme.SECONDARY)
        for index, text in enumerate(said)
    )


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 10 else decimal(f"{value:.3g}")


class CornerTexts:
    """The blocks of text around one picture, in its scene's pixels."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._corners = [HaloText(anchor) for anchor in ((0, 0), (1, 0), (0, 1), (1, 1))]
        self._letters = [HaloText(anchor) for anchor in ((0, 0.5), (1, 0.5), (0.5, 0), (0.5, 1))]
        for item in self.items:
            item.setZValue(20)
            scene.addItem(item)

    @property
    def items(self) -> tuple[QGraphicsItem, ...]:
        """All blocks: four corners, then four letters."""
        return (*self._corners, *self._letters)

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """What the four corners and the four letters say; empty where hidden."""
        blocks = (*self._corners, *self._letters)
        return tuple(
            tuple(line.text for line in block.lines) if block.isVisible() else ()
            for block in blocks
        )

    def show(self, corners: Corners, visible: bool, room: QRectF) -> None:
        """Say this in `room`; letters stay when the corners are hidden: they are safety."""
        if room.height() < _LOW_PX:
            corners = shortened(corners)
        blocks = (
            corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right,
        )  # fmt: skip
        inner = room.adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        shares = (_TOP_SHARE, _TOP_SHARE, _BOTTOM_SHARE, _BOTTOM_SHARE)
        for item, lines, share in zip(self._corners, blocks, shares, strict=True):
            item.setVisible(visible)
            item.set_lines(lines if visible else (), share * room.width())
        for item, letters in zip(self._letters, corners.letters, strict=True):
            item.set_lines((TextLine(letters, theme.BASE_PX, theme.TEXT, bold=True),))
        places = (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight())
        for item, place in zip(self._corners, places, strict=True):
            item.setPos(place)
        middle = inner.center()
        edges = (
            (inner.left(), middle.y()), (inner.right(), middle.y()),
            (middle.x(), inner.top()), (middle.x(), inner.bottom()),
        )  # fmt: skip
        for item, edge in zip(self._letters, edges, strict=True):
            item.setPos(*edge)
