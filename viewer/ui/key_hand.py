"""What the drawing cross does where it stands: set points, take hold, let go, as the mouse does."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from viewer.language import tr
from viewer.measured_words import level_of, title_of
from viewer.session import Session
from viewer.ui.key_targets import Target, targets_of
from viewer.ui.marker_drag import MarkerDrag
from viewer.ui.measure_tool import MeasureTool
from viewer.ui.mouse import MouseGestures
from viewer.ui.pane_layers import PaneLayers
from viewer.ui.text_field import TextField


class KeyHand:
    """Says to the tools of one pane by keys what `MouseGestures` says by mouse.

    It draws and changes nothing itself, so that keys and mouse do the same. Places are
    millimetres of the picture: while something is drawn the picture may move under it.
    """

    def __init__(
        self,
        session: Session,
        gestures: MouseGestures,
        layers: PaneLayers,
        tool: MeasureTool,
        marks: MarkerDrag,
    ) -> None:
        self._session, self._gestures = session, gestures
        self._layers, self._view = layers, layers.view
        self._tool, self._marks = tool, marks
        self._start: QPointF | None = None  # where a drag began
        self._moves_mark = False

    @property
    def moves_mark(self) -> bool:
        """Whether it holds the mark of a level."""
        return self._moves_mark

    @property
    def is_dragging(self) -> bool:
        """Whether a drag is under way: of something held, or of a tool."""
        return self._moves_mark or self._start is not None

    @property
    def is_busy(self) -> bool:
        """Whether something is not finished."""
        return self.is_dragging or self._tool.is_drawing

    @property
    def field(self) -> TextField:
        """Where a text is written, which then has the keyboard."""
        return self._tool.field

    def targets(self) -> tuple[Target, ...]:
        """What can be held now."""
        return targets_of(self._session.state, self._layers.kept, self._marks.known)

    def press(self, place: QPointF, target: Target | None, *, holds: bool) -> None:
        """Let go what is held, else take hold, else set a point.

        Parameters
        ----------
        target : Target or None
            What Tab led to; None where the cross stands anywhere.
        holds : bool
            What lies here is taken hold of; else a point is set whatever lies here.
        """
        if self._moves_mark:
            self._moves_mark = False
            self._marks.put()
        elif self._start is not None:
            self._end_drag(place)
        elif holds and not self._tool.is_drawing and self._take(place, target):
            self._start = None if self._moves_mark else place
        elif self._session.state.tool.is_dragged:
            self._start = place
        else:
            self._gestures.clicked.emit(self._view.place_px(place))

    def follow(self, place: QPointF) -> None:
        """Draw or carry on to a place; with empty hands look what lies there."""
        at = self._view.place_px(place)
        if self._moves_mark:
            self._marks.carry(at)
        elif self._start is not None:
            self._gestures.drawn.emit(self._view.place_px(self._start), at)
        elif not self._marks.look(at):
            self._gestures.hovered.emit(at)

    def take_back(self) -> None:
        """Take the last point back; what is held is back where it was."""
        if self.is_dragging:
            self.drop()
        else:
            self._tool.take_back()

    def drop(self) -> None:
        """What is drawn or held is not wanted."""
        self._start, self._moves_mark = None, False
        self._marks.let_go()
        self._gestures.draw_dropped.emit()

    def leave(self) -> None:
        """The cross goes away: what is held is put back, points that are set stay for the mouse."""
        if self.is_dragging:
            self.drop()
        self._marks.let_go()

    def _end_drag(self, place: QPointF) -> None:
        if self._start == place and not self._tool.grip.is_held:
            return  # nothing is drawn yet
        self._start = None
        self._gestures.draw_ended.emit()

    def _take(self, place: QPointF, target: Target | None) -> bool:
        """Hold what Tab led to, else what lies here; False where nothing does."""
        at = self._view.place_px(place)
        if target is not None and target.grip is not None:
            return self._tool.grip.hold(target.grip, at)
        if target is not None and target.marker is not None:
            self._moves_mark = self._marks.take(target.marker)
            return self._moves_mark
        self._moves_mark = self._marks.look(at)
        return self._moves_mark or self._tool.grip.take(at)

    # -- in words -------------------------------------------------------------------

    def doing(self, target: Target | None) -> str:
        """What is held or drawn; with empty hands what the cross is on."""
        state, held = self._session.state, self._tool.grip.held
        if self._moves_mark and self._marks.held is not None:
            return tr("Moving {name}", name=tr(self._marks.held.text))
        if self.is_dragging and held is not None:
            name = title_of(held, level_of(held, state.study, state.levels))
            return tr("Moving {name}", name=name)
        if self.is_busy:
            return tr("Drawing: {tool}", tool=tr(state.tool.value))
        if target is not None:
            return target.words
        return tr("Drawing cross: {tool}", tool=tr(state.tool.value))

    def hint(self, target: Target | None) -> str:
        """What the keys do next."""
        if self._moves_mark or (self.is_dragging and self._tool.grip.is_held):
            return tr("Enter puts it here, Esc back")
        if self.is_busy:
            return tr("Enter sets the next point, Esc drops it")
        if target is not None:
            return tr("Enter takes hold of it, Tab goes on")
        if self._session.state.tool.draws:
            return tr("Enter sets a point, Tab goes to what is there")
        return tr("Tab goes to what can be moved")

    def drawn_words(self) -> str:
        """The values of what is being drawn or moved."""
        drawn = self._layers.drawing
        return drawn.text if drawn is not None else ""
