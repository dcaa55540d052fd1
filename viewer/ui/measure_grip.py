"""Hold what was drawn on a slice by the mouse: choose it, move it, ask what to do with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Slot

from model.results import Vec3
from viewer import measurement_changes as changes
from viewer.measuring import Measurement, Tool
from viewer.session import Session
from viewer.state import State
from viewer.ui.measure_handles import Grip, grip_at, moved
from viewer.ui.measure_marks import frame_of, mark_of
from viewer.ui.mouse import MouseGestures
from viewer.ui.pane_content import Shown, shown_in
from viewer.ui.pane_guides import projected_mm
from viewer.ui.pane_layers import PaneLayers
from viewer.ui.text_field import TextField


class MeasureGrip(QObject):
    """Moves measurements of one pane by their handles, and whole by their lines.

    Whole ones are moved under the window tool alone: elsewhere a drag that begins on a line
    belongs to the tool. A move is one change of the session, when the button is let go.

    Parameters
    ----------
    pane : int
        Index of the pane in `State.panes`.
    field : TextField
        Where a new name is typed.
    """

    def __init__(
        self, session: Session, pane: int, gestures: MouseGestures, layers: PaneLayers,
        field: TextField,
    ) -> None:  # fmt: skip
        super().__init__(gestures)
        self._session, self._pane = session, pane
        self._layers, self._view = layers, layers.view
        self._field = field
        self._cursor = Qt.CursorShape.ArrowCursor
        self._grip: Grip | None = None
        self._start: Vec3 | None = None
        self._made: Measurement | None = None
        gestures.holds = self.take
        gestures.drawn.connect(self._on_drawn)
        gestures.draw_ended.connect(self._on_draw_ended)
        gestures.draw_dropped.connect(self._drop)
        gestures.hovered.connect(self._on_hovered)
        session.changed.connect(self._on_changed)

    @property
    def is_held(self) -> bool:
        """Whether the mouse, or the drawing cross, has a measurement."""
        return self._grip is not None

    @property
    def held(self) -> Measurement | None:
        """What is held, as it was before it is let go."""
        return self._grip.measurement if self._grip is not None else None

    def take(self, at: QPointF) -> bool:
        """Hold what lies under a place of the widget; False where nothing does."""
        return self.hold(self._under(at), at)

    def hold(self, grip: Grip | None, at: QPointF) -> bool:
        """Hold this from a place of the widget; False where it is nothing."""
        self._grip, self._made = grip, None
        self._start = self._view.patient_point(at) if grip is not None else None
        return grip is not None

    def click(self, at: QPointF) -> bool:
        """Choose what lies under a click; elsewhere nothing is chosen."""
        grip, self._grip = self._under(at), None
        if grip is None and changes.chosen_of(self._session.state) is None:
            return False
        self._session.apply(changes.chose, grip.measurement if grip else None)
        return grip is not None

    def measurement_at(self, at: QPointF) -> Measurement | None:
        """What lies under a place of the widget."""
        grip = self._under(at, whole=True)
        return grip.measurement if grip is not None else None

    def rename(self, measurement: Measurement, at: QPointF) -> None:
        """Ask for a new name, beside a place of the widget."""
        self._field.ask(
            at,
            measurement.name,
            lambda said: self._session.apply(changes.renamed, measurement, said),
        )

    def take_up(self, cursor: Qt.CursorShape) -> None:
        """Point so where nothing can be held."""
        self._cursor = cursor
        self._view.viewport().setCursor(cursor)

    @Slot(QPointF, QPointF)
    def _on_drawn(self, start: QPointF, here: QPointF) -> None:
        del start
        shown, point = self._shown(), self._view.patient_point(here)
        if self._grip is None or self._start is None or shown is None or point is None:
            return
        made = moved(self._grip, shown.plane, self._start, point)
        if made is not None:
            self._made = made
            mark = mark_of(self._session.state, made, shown, drawing=True)
            self._layers.draw(mark, instead_of=self._grip.measurement)

    @Slot()
    def _on_draw_ended(self) -> None:
        grip, made = self._grip, self._made
        self._drop()
        if grip is not None and made is not None:
            self._session.apply(changes.replaced, grip.measurement, made)

    @Slot(QPointF)
    def _on_hovered(self, at: QPointF) -> None:
        grip = self._under(at)
        over = Qt.CursorShape.SizeAllCursor if grip is not None else self._cursor
        if self._view.viewport().cursor().shape() is not over:
            self._view.viewport().setCursor(over)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        """Let go of what is there no more, and of another slice's."""
        same = old.measurements == new.measurements and old.panes == new.panes
        if self._grip is None or same:
            return
        shown, held = self._shown(), self._grip.measurement
        if held not in new.measurements or shown is None or frame_of(shown) != held.frame:
            self._drop()

    @Slot()
    def _drop(self) -> None:
        held, self._grip, self._made = self._grip is not None, None, None
        if held:
            self._layers.draw(None)

    def _under(self, at: QPointF, *, whole: bool = False) -> Grip | None:
        point, shown = self._view.patient_point(at), self._shown()
        if point is None or shown is None:
            return None
        place = projected_mm(shown.plane, point)
        grip = grip_at(self._layers.kept, place, 1 / self._view.px_per_mm)
        windows = self._session.state.tool is Tool.WINDOW
        return grip if grip is None or grip.handle is not None or windows or whole else None

    def _shown(self) -> Shown | None:
        shown = shown_in(self._session.state, self._pane)
        return shown if shown is not None and shown.volume is not None else None
