"""All that lies over one picture: guides, overlay, corner texts, rulers, messages."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem

from viewer.geometry import SlicePlane
from viewer.measuring import Measurement
from viewer.state import State
from viewer.ui import theme
from viewer.ui.colour_bar import ColourBar, bar_mark
from viewer.ui.corner_text import Corners, CornerTexts, corners_of
from viewer.ui.guide_items import Cross, GuideLines, LevelLabels, reference_pens
from viewer.ui.halo_text import HaloText, TextLine
from viewer.ui.heat_colours import style_of
from viewer.ui.key_strip import KeyStrip
from viewer.ui.measure_items import MeasureItems
from viewer.ui.measure_marks import MeasureMark, key_marks, measure_marks
from viewer.ui.overlay import FindingOutline, HeatmapItem
from viewer.ui.pane_content import Message, Shown
from viewer.ui.pane_guides import (
    cursor_mark,
    finding_mark,
    heatmap_mark,
    level_marks,
    reference_lines,
)
from viewer.ui.picture_view import PictureView
from viewer.ui.scale_bar import ScaleBar
from viewer.ui.wrapping import wrapped

#: Share of the pane's width that the ruler may take.
_RULER_SHARE = 0.22
#: Letters a line of a message, at least; else as many as the pane has room for.
_LEAST_CHARACTERS = 24
#: Width of a letter with room at both sides, pixels.
_LETTER_PX = 10


class PaneLayers:
    """The items over one `PictureView`: made once, then only moved and changed."""

    def __init__(self, view: PictureView) -> None:
        self._view = view
        self.heatmap = HeatmapItem()
        self.references = GuideLines()
        self.outline = FindingOutline()
        self.labels = LevelLabels()
        self.cursor = Cross()
        self.measures = MeasureItems()
        self._drawing: MeasureMark | None = None
        self._kept: tuple[MeasureMark, ...] = ()
        self._instead_of: Measurement | None = None
        guides: tuple[QGraphicsItem, ...] = (
            self.heatmap,
            self.references,
            self.outline,
            self.labels,
            self.cursor,
            self.measures,
        )
        for z, item in enumerate(guides, start=1):
            view.add_guide(item, z)
        self.corners = CornerTexts(view.scene())
        self.key_strip = KeyStrip()
        self.ruler = ScaleBar()
        self.colour_bar = ColourBar()
        self._message = HaloText((0.5, 0.5))
        self._said: Message | None = None
        for item in (self.key_strip, self.ruler, self.colour_bar, self._message):
            item.setZValue(20)
            view.scene().addItem(item)

    @property
    def view(self) -> PictureView:
        """The picture under all this."""
        return self._view

    def draw(self, mark: MeasureMark | None, instead_of: Measurement | None = None) -> None:
        """Show what the mouse is drawing, or nothing; of what it moves, not the old one too."""
        self._drawing, self._instead_of = mark, instead_of
        self._show_measures()

    @property
    def drawing(self) -> MeasureMark | None:
        """What the mouse is drawing or moving."""
        return self._drawing

    @property
    def kept(self) -> tuple[MeasureMark, ...]:
        """What stands on the slice, without what the mouse is drawing."""
        return self._kept

    @property
    def message(self) -> Message | None:
        """What is said instead of a picture."""
        return self._said

    def say(self, message: Message | None) -> None:
        """Say this in the middle of the pane, or nothing."""
        self._said = message
        wide = max(_LEAST_CHARACTERS, int(self._room.width() / _LETTER_PX))
        self._message.set_lines(_message_lines(message, wide) if message else ())
        self._message.setPos(self._room.center())

    def show(self, state: State, pane: int, shown: Shown | None) -> None:
        """Draw what belongs over `shown`."""
        decoded = _decoded(shown)
        self._show_guides(state, pane, decoded)
        self.show_map(state, shown)
        self._kept = measure_marks(state, decoded) if decoded else ()
        self._show_measures()
        zoom = self._zoom(shown.plane) if shown else 1.0
        corners = corners_of(state, pane, shown, zoom) if shown else Corners()
        room = self._room
        self.corners.show(corners, state.preferences.corner_text, room)
        self.ruler.setVisible(decoded is not None and state.preferences.corner_text)
        if decoded is not None:
            self.ruler.set_scale(self._view.px_per_mm, _RULER_SHARE * room.width())
        self.key_strip.set_marks(key_marks(state, shown) if shown else (), room)
        self.ruler.setPos(room.center().x(), room.bottom() - 4 * theme.GRID_PX)
        self.say(self._said)

    def _zoom(self, plane: SlicePlane) -> float:
        """Pixels of the screen itself for a pixel of the picture."""
        return float(self._view.px_per_mm * plane.spacing_mm[1] * self._view.devicePixelRatioF())

    def _show_guides(self, state: State, pane: int, shown: Shown | None) -> None:
        lines = reference_lines(state, pane, shown) if shown else ()
        self.references.set_lines(reference_pens(lines))
        marks = level_marks(state, shown) if shown else ()
        self.labels.set_marks(marks, self._view.field_mm, 1 / self._view.px_per_mm)
        outline = finding_mark(state, shown) if shown else None
        self.outline.set_mark(outline)
        # The ring says where the finding is: a cross in it would hide what it points at.
        at_finding = outline is not None and state.cursor is not None
        cursor = cursor_mark(state, shown) if shown else None
        same = at_finding and cursor is not None and outline is not None and (
            _near(cursor.at, outline.place)
        )  # fmt: skip
        self.cursor.set_mark(None if same else cursor)

    def _show_measures(self) -> None:
        drawing = (self._drawing,) if self._drawing else ()
        kept = (mark for mark in self._kept if mark.of != self._instead_of)
        marks = (*kept, *drawing)
        self.measures.set_marks(marks, self._view.field_mm, 1 / self._view.px_per_mm)

    def show_map(self, state: State, shown: Shown | None) -> None:
        """Draw the heat map over `shown` and nothing else anew."""
        decoded = _decoded(shown)
        mark = heatmap_mark(state, decoded) if decoded else None
        style = style_of(state.preferences)
        self.heatmap.set_mark(mark, state.preferences.overlay_opacity, style)
        drawn = self.heatmap.heatmap
        self.colour_bar.setVisible(drawn is not None)
        if drawn is not None:
            self.colour_bar.set_mark(bar_mark(drawn, style))
            room = self._room
            self.colour_bar.setPos(room.right() - 5 * theme.GRID_PX, room.center().y())

    @property
    def _room(self) -> QRectF:
        return QRectF(self._view.rect())


def _decoded(shown: Shown | None) -> Shown | None:
    return shown if shown is not None and shown.volume is not None else None


def _near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) + abs(one[1] - other[1]) < 0.1


def _message_lines(message: Message, wide: int) -> tuple[TextLine, ...]:
    first = wrapped(message.text, wide)
    second = wrapped(message.secondary, wide)
    return (
        *(TextLine(line, theme.BASE_PX + 1, bold=message.warning) for line in first),
        *(TextLine(line, theme.BASE_PX - 1, theme.SECONDARY) for line in second),
    )
