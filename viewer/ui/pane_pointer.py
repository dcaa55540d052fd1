"""Where the mouse is in a pane, and what lies under it: the value, the place, a lens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Slot
from PySide6.QtGui import QMouseEvent

from viewer.language import decimal, number, tr
from viewer.orientation import turned_pixels
from viewer.session import Session
from viewer.ui import theme
from viewer.ui.halo_text import HaloText, TextLine
from viewer.ui.lens import Lens
from viewer.ui.pane_content import Shown, shown_in
from viewer.ui.pane_layers import PaneLayers

_AXES = ("LR", "PA", "HF")
#: Share of the pane's width that the line may take.
_SHARE = 0.62
#: The same while the drawing cross says what its keys do: nothing else is looked at then.
_WIDE_SHARE = 0.95
#: The ruler and its length take so much of the picture's foot, pixels.
_ABOVE_RULER_PX = 6.5 * theme.GRID_PX


class PanePointer(QObject):
    """Follows the mouse over one pane.

    Parameters
    ----------
    pane : int
        Index of the pane in `State.panes`.
    """

    def __init__(self, session: Session, pane: int, layers: PaneLayers) -> None:
        viewport = layers.view.viewport()
        super().__init__(viewport)
        self._session, self._pane, self._layers = session, pane, layers
        self._at: QPointF | None = None
        self._said: tuple[str, ...] = ()
        self.lens = Lens(layers.view)
        self.text = HaloText((0.0, 1.0))
        for item, z in ((self.text, 20), (self.lens, 19)):
            item.setZValue(z)
            layers.view.scene().addItem(item)
        viewport.setMouseTracking(True)
        viewport.installEventFilter(self)
        layers.view.view_changed.connect(self.refresh)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See where the mouse is; every event goes its way."""
        del watched
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self.follow(event.position())
        elif event.type() == QEvent.Type.Leave:
            self.follow(None)
        return False

    def follow(self, at: QPointF | None, said: tuple[str, ...] = ()) -> None:
        """Be at a point of the pane, or nowhere: with the mouse, or with the drawing cross.

        Parameters
        ----------
        said : tuple of str
            Lines above the value, shown even where the reader wants no texts.
        """
        self._at, self._said = at, said
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say what lies under the mouse now; the pane calls it when its picture is another."""
        state, at = self._session.state, self._at
        shown = shown_in(state, self._pane) if at is not None else None
        words = value_words(shown, *self._pixel(at, shown)) if at and shown else ()
        self._say((*self._said, *words) if state.preferences.corner_text or self._said else ())
        on = state.display.magnifying and shown is not None and shown.volume is not None
        self.lens.show_at(at if on else None, smooth=state.preferences.smooth)

    def _pixel(self, at: QPointF, shown: Shown) -> tuple[int, int]:
        """Row and column of the displayed picture under a point of the pane."""
        here = self._layers.view.place_mm(at)
        down, right = shown.plane.spacing_mm
        return round(here.y() / down), round(here.x() / right)

    def _say(self, words: tuple[str, ...]) -> None:
        room = QRectF(self._layers.view.rect())
        lines = tuple(TextLine(text, theme.BASE_PX - 1, theme.SECONDARY) for text in words)
        share = _WIDE_SHARE if self._said else _SHARE
        self.text.set_lines(lines, share * room.width())
        corner = self._layers.corners.items[2]
        top = corner.mapRectToScene(corner.boundingRect()).top()
        self.text.setPos(room.left() + theme.GRID_PX, min(top, room.bottom() - _ABOVE_RULER_PX))


def value_words(shown: Shown, row: int, column: int) -> tuple[str, ...]:
    """The value of a displayed pixel and where it lies in the patient; nothing off the picture.

    The value is the voxel's own, after the rescale of its file: never interpolated, never
    windowed.
    """
    plane, volume = shown.plane, shown.volume
    if volume is None or not (0 <= row < plane.rows and 0 <= column < plane.columns):
        return ()
    value = float(turned_pixels(volume.voxels[shown.slice_index], shown.turn)[row, column])
    place = plane.affine[:3, 1] * row + plane.affine[:3, 2] * column + plane.affine[:3, 3]
    said = "  ".join(
        f"{letters[0] if mm >= 0 else letters[1]} {number(abs(mm), 1)}"
        for letters, mm in zip(_AXES, place, strict=True)
    )
    return (tr("Value {value}", value=decimal(f"{value:.6g}")), f"{said} mm")
