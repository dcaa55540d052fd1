"""Turn drags and clicks in a picture into measurements, showing them as they grow."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Slot
from PySide6.QtWidgets import QMenu, QWidget

from model.results import Vec3
from viewer import measurement_changes as changes
from viewer.dicom.study import Frame
from viewer.loading import study_uid
from viewer.measuring import Kind, Measurement, Tool, are_apart
from viewer.session import Session
from viewer.state import State
from viewer.ui.measure_grip import MeasureGrip
from viewer.ui.measure_marks import MeasureMark, frame_of, mark_of, measured, smooth_mm
from viewer.ui.measure_menu import measure_menu
from viewer.ui.mouse import MouseGestures, drags_of
from viewer.ui.pane_content import Shown, shown_in
from viewer.ui.pane_guides import projected_mm
from viewer.ui.pane_layers import PaneLayers
from viewer.ui.picture_view import PictureView
from viewer.ui.text_field import TextField

_CURSORS = {
    Tool.WINDOW: Qt.CursorShape.ArrowCursor,
    Tool.ZOOM: Qt.CursorShape.SizeVerCursor,
    Tool.PAN: Qt.CursorShape.OpenHandCursor,
}
#: A click so near to an outline's first corner closes it, pixels.
_CLOSE_PX = 8.0


class MeasureTool(QObject):
    """The tool of the left button in one pane: lines and regions are drags, the rest clicks.

    What is not finished belongs to its slice and tool: another slice, another tool or another
    study drops it. What stands already is moved by its handles, under every tool.

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
        self.field = TextField(self._view.viewport())
        self.grip = MeasureGrip(session, pane, gestures, layers, self.field)
        session.changed.connect(self._on_changed)
        gestures.drawn.connect(self._on_drawn)
        gestures.draw_ended.connect(self._on_draw_ended)
        gestures.draw_dropped.connect(self._on_draw_dropped)
        gestures.hovered.connect(self._on_hovered)
        self._take_up(session.state.tool)
        gestures.others = drags_of(session.state.preferences)

    @property
    def is_drawing(self) -> bool:
        """Whether points are set of something that is not finished."""
        return bool(self._points)

    @property
    def _kind(self) -> Kind | None:
        return self._session.state.tool.kind

    def click(self, at: QPointF) -> bool:
        """Take a click as a point, or as a choice; False where it means neither."""
        kind = self._kind
        if kind is None or kind.is_dragged:
            return self.grip.click(at)
        point = self._view.patient_point(at)
        if point is None or not self._begin():
            return True
        if self._closes(point):
            return self.finish()
        if self._points and not are_apart(self._points[-1], point):
            return self.finish() or True  # twice on one place: an outline ends there
        self._points, self._loose = (*self._points, point), None
        if len(self._points) == kind.most_points:
            return self._complete(at)
        self._show()
        return True

    def menu_at(self, at: QPoint, parent: QWidget) -> QMenu | None:
        """The menu of what lies under a point of the screen; None where nothing does."""
        here = QPointF(self._view.viewport().mapFromGlobal(at))
        found = self.grip.measurement_at(here)
        if found is None:
            return None
        self._session.apply(changes.chose, found)
        return measure_menu(self._session, found, lambda: self.grip.rename(found, here), parent)

    def finish(self) -> bool:
        """End an outline at its last corner; False where none is being drawn."""
        if not self._points or self._kind is not Kind.SAC:
            return False
        self._loose = None
        made = self._measured(self._points)
        if made is not None:
            self._keep(made)
        return True

    def take_back(self) -> bool:
        """Take the last point back of what is not finished; False where nothing is drawn."""
        had, self._points = bool(self._points), self._points[:-1]
        self._loose = self._loose if self._points else None
        self._show()
        return had

    # -- the mouse ------------------------------------------------------------------

    @Slot(QPointF, QPointF)
    def _on_drawn(self, start: QPointF, here: QPointF) -> None:
        if self.grip.is_held or not self._is_dragged() or not self._begin():
            return
        if not self._points:
            first = self._view.patient_point(start)
            self._points = (first,) if first is not None else ()
        # Off the picture there are no voxels: the line ends where the mouse left it.
        self._loose = self._view.patient_point(here) or self._loose
        self._show()

    @Slot()
    def _on_draw_ended(self) -> None:
        if self.grip.is_held or not self._is_dragged():
            return
        made = self._measured((*self._points, self._loose)) if self._loose else None
        self._drop()
        self._show()
        if made is not None:
            self._session.apply(changes.measured, made)

    @Slot()
    def _on_draw_dropped(self) -> None:
        self._drop()
        self._show()

    @Slot(QPointF)
    def _on_hovered(self, at: QPointF) -> None:
        if self._points:
            self._loose = self._view.patient_point(at) or self._loose
            self._show()

    # -- what is not finished -------------------------------------------------------

    def _is_dragged(self) -> bool:
        return self._kind is not None and self._kind.is_dragged

    def _begin(self) -> bool:
        """Whether there is a picture to draw on; points of another slice are dropped."""
        shown = self._shown()
        if shown is None:
            return False
        if frame_of(shown) != self._slice:
            self._drop()
            self._slice = frame_of(shown)
        return True

    def _closes(self, point: Vec3) -> bool:
        """Whether a point lies on the first corner of an outline that can be closed."""
        if self._kind is not Kind.SAC or len(self._points) < Kind.SAC.least_points:
            return False
        return math.dist(point, self._points[0]) * self._view.px_per_mm <= _CLOSE_PX

    def _complete(self, at: QPointF) -> bool:
        """Keep what has all its points; of a text, ask what it says first."""
        made = self._measured(self._points)
        if made is None:
            # The last point lies where no angle would be left: it waits for a better one.
            self._points = self._points[:-1]
        elif made.kind is Kind.TEXT:
            self._drop()
            self.field.ask(at, "", lambda said: self._write(made, said))
        else:
            self._keep(made)
        self._show()
        return True

    def _write(self, text: Measurement, said: str) -> None:
        if said.strip():
            self._session.apply(changes.measured, replace(text, name=said.strip()))

    def _keep(self, made: Measurement) -> None:
        self._drop()
        self._show()
        self._session.apply(changes.measured, made)

    def _measured(self, points: tuple[Vec3, ...]) -> Measurement | None:
        shown = self._shown()
        return measured(self._session.state.tool, shown, points) if shown is not None else None

    def _drop(self) -> None:
        self._points, self._loose, self._slice = (), None, None

    def _show(self) -> None:
        self._layers.draw(self._mark())

    def _mark(self) -> MeasureMark | None:
        shown, kind = self._shown(), self._kind
        points = (*self._points, self._loose) if self._loose else self._points
        if shown is None or kind is None or not points:
            return None
        made = self._measured(points)
        if made is not None:
            return mark_of(self._session.state, made, shown, drawing=True)
        flat = tuple(projected_mm(shown.plane, point) for point in points)
        return MeasureMark(kind, flat, drawing=True, outline=smooth_mm(kind, shown, points))

    def _shown(self) -> Shown | None:
        shown = shown_in(self._session.state, self._pane)
        return shown if shown is not None and shown.volume is not None else None

    # -- following the session ------------------------------------------------------

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if old.tool is not new.tool:
            self._take_up(new.tool)
        if old.preferences != new.preferences:
            self._gestures.others = drags_of(new.preferences)
        if study_uid(old) != study_uid(new):
            self.field.leave()  # what is written there belongs to the other study
        shown = self._shown()
        gone = shown is None or frame_of(shown) != self._slice
        if self._points and (old.tool is not new.tool or gone):
            self._drop()
            self._show()

    def _take_up(self, tool: Tool) -> None:
        self._gestures.tool = tool
        self.grip.take_up(_CURSORS.get(tool, Qt.CursorShape.CrossCursor))
