"""The tool that windows a series by a rectangle drawn on one of its slices."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Slot
from PySide6.QtWidgets import QGraphicsRectItem

from viewer import arranging
from viewer.measuring import Tool
from viewer.orientation import turned_pixels
from viewer.session import Session
from viewer.ui import theme
from viewer.ui.guide_items import pen_of
from viewer.ui.measure_grip import MeasureGrip
from viewer.ui.mouse import MouseGestures
from viewer.ui.pane_content import shown_in
from viewer.ui.picture_view import PictureView
from viewer.windowing import clipped_box, region_window


class RegionWindow(QObject):
    """A drag under `Tool.REGION_WINDOW`: the rectangle as it grows, then its window.

    Once drawn, the mouse windows by dragging again: one rectangle is what is wanted.

    Parameters
    ----------
    pane : int
        Index of the pane in `State.panes`.
    grip : MeasureGrip
        What it holds is moved, whatever the tool.
    """

    def __init__(
        self,
        session: Session,
        pane: int,
        gestures: MouseGestures,
        view: PictureView,
        grip: MeasureGrip,
    ) -> None:
        super().__init__(gestures)
        self._session, self._pane, self._view, self._grip = session, pane, view, grip
        self._corners: tuple[QPointF, QPointF] | None = None
        self.frame = QGraphicsRectItem()
        self.frame.setPen(pen_of(theme.ACCENT, 1.5, dashed=True))
        self.frame.setZValue(18)
        self.frame.hide()
        view.scene().addItem(self.frame)
        gestures.drawn.connect(self._on_drawn)
        gestures.draw_ended.connect(self._on_ended)
        gestures.draw_dropped.connect(self._on_dropped)

    @Slot(QPointF, QPointF)
    def _on_drawn(self, start: QPointF, here: QPointF) -> None:
        if self._session.state.tool is not Tool.REGION_WINDOW or self._grip.is_held:
            return
        self._corners = start, here
        corners = [self._view.mapToScene(at.toPoint()) for at in self._corners]
        self.frame.setRect(QRectF(*corners).normalized())
        self.frame.show()

    @Slot()
    def _on_dropped(self) -> None:
        self._corners = None
        self.frame.hide()

    @Slot()
    def _on_ended(self) -> None:
        corners, self._corners = self._corners, None
        self.frame.hide()
        if corners is None:
            return
        shown = shown_in(self._session.state, self._pane)
        if shown is None or shown.volume is None:
            return
        down, right = shown.plane.spacing_mm
        places = [self._view.place_mm(at) for at in corners]
        one, other = ((at.y() / down, at.x() / right) for at in places)
        pixels = turned_pixels(shown.volume.voxels[shown.slice_index], shown.turn)
        box = clipped_box(one, other, (shown.plane.rows, shown.plane.columns))
        window = region_window(pixels[box]) if box is not None else None
        if window is not None:
            self._session.apply(arranging.windowed, self._pane, window)
            self._session.choose_tool(Tool.WINDOW)
