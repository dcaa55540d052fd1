"""Turn drags and clicks in a picture into lengths and angles, showing them as they grow."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Slot

from model.results import Vec3
from viewer.dicom.study import Frame
from viewer.measuring import Measurement, Tool, are_apart
from viewer.session import Session
from viewer.state import State
from viewer.ui.measure_marks import MeasureMark, frame_of, mark_of, measured
from viewer.ui.mouse import MouseGestures
from viewer.ui.pane_content import Shown, shown_in
from viewer.ui.pane_guides import projected_mm
from viewer.ui.pane_layers import PaneLayers
from viewer.ui.picture_view import PictureView

_CURSORS = {
    Tool.WINDOW: Qt.CursorShape.ArrowCursor,
    Tool.ZOOM: Qt.CursorShape.SizeVerCursor,
    Tool.PAN: Qt.CursorShape.OpenHandCursor,
    Tool.LENGTH: Qt.CursorShape.CrossCursor,
    Tool.ANGLE: Qt.CursorShape.CrossCursor,
}


class MeasureTool(QObject):
    """The tool of the left button in one pane: a length is a drag, an angle is three clicks.

    What is not finished belongs to its slice and tool: another slice, another tool or another
    study drops it.

    Parameters
    ----------
    pane : int
        Index of the pane in `State.panes`.
    """

    def __init__(
        self, session: Session, pane: int, gestures: MouseGestures, layers: PaneLayers
    ) -> None:
        super().__init__(gestures)
        self._session, self._pane = session, pane
        self._gestures, self._layers = gestures, layers
        self._view: PictureView = layers.view
        self._points: tuple[Vec3, ...] = ()
        self._loose: Vec3 | None = None
        self._slice: Frame | None = None
        session.changed.connect(self._on_changed)
        gestures.drawn.connect(self._on_drawn)
        gestures.draw_ended.connect(self._on_draw_ended)
        gestures.hovered.connect(self._on_hovered)
        self._take_up(session.state.tool)

    def click(self, at: QPointF) -> bool:
        """Take a click as the next point of an angle; False where the tool needs no clicks."""
        if self._session.state.tool is not Tool.ANGLE:
            return False
        point = self._view.patient_point(at)
        if point is None or not self._begin():
            return True
        if self._points and not are_apart(self._points[-1], point):
            return True
        self._points, self._loose = (*self._points, point), None
        made = self._measured(self._points)
        if made is not None:
            self._drop()
        self._show()
        if made is not None:
            self._session.measure(made)
        return True

    # -- the mouse ------------------------------------------------------------------

    @Slot(QPointF, QPointF)
    def _on_drawn(self, start: QPointF, here: QPointF) -> None:
        if self._session.state.tool is not Tool.LENGTH or not self._begin():
            return
        if not self._points:
            first = self._view.patient_point(start)
            self._points = (first,) if first is not None else ()
        # Off the picture there are no voxels: the line ends where the mouse left it.
        self._loose = self._view.patient_point(here) or self._loose
        self._show()

    @Slot()
    def _on_draw_ended(self) -> None:
        made = self._measured((*self._points, self._loose)) if self._loose else None
        if self._session.state.tool is Tool.LENGTH:
            self._drop()
            self._show()
            if made is not None:
                self._session.measure(made)

    @Slot(QPointF)
    def _on_hovered(self, at: QPointF) -> None:
        if self._points:
            self._loose = self._view.patient_point(at) or self._loose
            self._show()

    # -- what is not finished -------------------------------------------------------

    def _begin(self) -> bool:
        """Whether there is a picture to draw on; points of another slice are dropped."""
        shown = self._shown()
        if shown is None:
            return False
        if frame_of(shown) != self._slice:
            self._drop()
            self._slice = frame_of(shown)
        return True

    def _measured(self, points: tuple[Vec3, ...]) -> Measurement | None:
        shown = self._shown()
        return measured(self._session.state.tool, shown, points) if shown is not None else None

    def _drop(self) -> None:
        self._points, self._loose, self._slice = (), None, None

    def _show(self) -> None:
        self._layers.draw(self._mark())

    def _mark(self) -> MeasureMark | None:
        shown = self._shown()
        points = (*self._points, self._loose) if self._loose else self._points
        if shown is None or len(points) < 2:
            return None
        made = self._measured(points)
        if made is not None:
            return mark_of(made, shown, drawing=True)
        return MeasureMark(tuple(projected_mm(shown.plane, p) for p in points), "", drawing=True)

    def _shown(self) -> Shown | None:
        shown = shown_in(self._session.state, self._pane)
        return shown if shown is not None and shown.volume is not None else None

    # -- following the session ------------------------------------------------------

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if old.tool is not new.tool:
            self._take_up(new.tool)
        if not self._points:
            return
        shown = self._shown()
        if old.tool is not new.tool or shown is None or frame_of(shown) != self._slice:
            self._drop()
            self._show()

    def _take_up(self, tool: Tool) -> None:
        self._gestures.tool = tool
        self._view.viewport().setCursor(_CURSORS[tool])
