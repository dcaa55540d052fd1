"""Take hold of a level's mark with the mouse, put it elsewhere, or say which level it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QMenu

from model.labels import Level
from model.numbering import MOST_SHIFT
from model.results import Vec3
from viewer import deciding
from viewer.language import tr
from viewer.markers import Marker, markers_of
from viewer.measuring import Tool
from viewer.session import Session
from viewer.state import State
from viewer.ui.marker_guides import Handle, dragged_place, handles, nearest_handle
from viewer.ui.marker_items import MarkerItems
from viewer.ui.mouse import DRAG_PX
from viewer.ui.pane_content import Shown, shown_in
from viewer.ui.pane_guides import projected_mm
from viewer.ui.pane_layers import PaneLayers

#: How near the mouse must be to a mark, pixels: on it, so that a drag beside it windows.
GRIP_PX = 8.0
_ABOVE_GUIDES = 7


class MarkerDrag(QObject):
    """Watches the mouse of one pane before its tools do, and takes what begins on a mark.

    A left drag moves the mark, a right click says what it is. All else is left to the tools,
    as is everything while the left button draws.

    Parameters
    ----------
    pane : int
        Index of the pane in `State.panes`.
    """

    def __init__(self, session: Session, pane: int, layers: PaneLayers) -> None:
        viewport = layers.view.viewport()
        super().__init__(viewport)
        self._session, self._pane, self._view = session, pane, layers.view
        self._viewport = viewport
        self.items = MarkerItems()
        layers.view.add_guide(self.items, _ABOVE_GUIDES)
        self._over: Handle | None = None
        self._start: QPointF | None = None
        self._place: Vec3 | None = None
        session.changed.connect(self._on_changed)
        layers.view.view_changed.connect(self.refresh)
        viewport.installEventFilter(self)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the marks of the slice that is shown now."""
        shown = self._shown()
        known = handles(self._session.state, shown) if shown is not None else ()
        if self._over is not None and self._over not in known:
            self.let_go()
        self.items.set_handles(known, 1 / self._view.px_per_mm)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what begins on a mark; everything else goes its way."""
        del watched
        if event.type() == QEvent.Type.Leave and self._start is None:
            self.let_go()
        if not isinstance(event, QMouseEvent):
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._on_press(event)
            case QEvent.Type.MouseMove:
                return self._on_move(event)
            case QEvent.Type.MouseButtonRelease:
                return self._on_release(event)
        return False

    @property
    def known(self) -> tuple[Handle, ...]:
        """What can be held now: nothing while the left button draws."""
        return self.items.handles if self._session.state.tool is Tool.WINDOW else ()

    @property
    def held(self) -> Marker | None:
        """The mark that is under the mouse or the drawing cross, or moved by it."""
        return self._over.marker if self._over is not None else None

    def look(self, at: QPointF) -> bool:
        """See which mark is under a place of the widget; False where none is."""
        self._hold(self._under(at))
        return self._over is not None

    def take(self, marker: Marker) -> bool:
        """Hold a mark of this slice; False where it shows none such."""
        known = self.known
        self._hold(next((handle for handle in known if handle.marker == marker), None))
        return self._over is not None

    def carry(self, at: QPointF) -> None:
        """Show the held mark at a place of the widget; off the picture it stays where it was."""
        shown, point = self._shown(), self._view.patient_point(at)
        if self._over is None or shown is None or point is None:
            return
        before = markers_of_state(self._session.state)[self._over.marker]
        self._place = dragged_place(shown.plane, self._over.marker, before, point)
        self.items.hold(self._over.marker, projected_mm(shown.plane, self._place))

    def put(self) -> None:
        """Let the held mark lie where it was carried to."""
        marker, place = self.held, self._place
        self.let_go()
        if marker is not None and place is not None:
            self._session.apply(deciding.marker_moved, marker, place)

    def let_go(self) -> None:
        """Hold nothing; what was carried is back where it was."""
        if self._over is not None and self._session.state.tool is Tool.WINDOW:
            self._viewport.setCursor(Qt.CursorShape.ArrowCursor)
        self._over = self._start = self._place = None
        self.items.hold(None)

    def menu(self, marker: Marker) -> QMenu:
        """What the reader may say of a mark; it deletes itself when it closes."""
        session, state = self._session, self._session.state
        menu = QMenu(self._viewport)
        menu.setAccessibleName(marker.text)
        menu.aboutToHide.connect(menu.deleteLater)
        for number, level in enumerate(Level):
            shift = state.shift + number - list(Level).index(marker.level)
            called = menu.addAction(
                tr("This is {level}", level=level.value),
                partial(session.apply, deciding.renumbered, shift),
            )
            called.setCheckable(True)
            called.setChecked(level is marker.level)
            called.setEnabled(abs(shift) <= MOST_SHIFT)
        menu.addSeparator()
        back = partial(session.apply, deciding.marker_moved, marker, None)
        menu.addAction(tr("&Put the mark back"), back).setEnabled(marker in state.opinions.moved)
        on = state.opinions.transitional
        flag = menu.addAction(
            tr("&Transitional lumbosacral vertebra"),
            partial(session.apply, deciding.called_transitional, not on),
        )
        flag.setCheckable(True)
        flag.setChecked(on)
        return menu

    # -- the mouse ------------------------------------------------------------------

    def _on_press(self, event: QMouseEvent) -> bool:
        self.look(event.position())
        if self._over is None:
            return False
        self._session.activate(self._pane)
        if event.button() is Qt.MouseButton.LeftButton:
            self._start = event.position()
        return event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)

    def _on_move(self, event: QMouseEvent) -> bool:
        if self._start is None:
            if event.buttons() == Qt.MouseButton.NoButton:
                self.look(event.position())
            # On a mark the tools hear nothing: they would show their own cursor there.
            return self._over is not None and event.buttons() == Qt.MouseButton.NoButton
        far = (event.position() - self._start).manhattanLength() >= DRAG_PX
        if far or self._place is not None:
            self.carry(event.position())
        return True

    def _on_release(self, event: QMouseEvent) -> bool:
        if self._over is None:
            was, self._start = self._start, None
            return was is not None
        if event.button() is Qt.MouseButton.RightButton and self._start is None:
            self.menu(self._over.marker).popup(event.globalPosition().toPoint())
            return True
        if event.button() is not Qt.MouseButton.LeftButton or self._start is None:
            return False
        self.put()
        return True

    def _under(self, at: QPointF) -> Handle | None:
        here = self._view.place_mm(at)
        within = GRIP_PX / self._view.px_per_mm
        return nearest_handle(self.known, (here.x(), here.y()), within)

    def _hold(self, over: Handle | None) -> None:
        if over == self._over:
            return
        self._over = over
        self.items.hold(over.marker if over is not None else None)
        shape = Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor
        if self._session.state.tool is Tool.WINDOW:
            self._viewport.setCursor(shape)

    # -- following the session ------------------------------------------------------

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if _shown_fields(old) != _shown_fields(new) or old.volumes is not new.volumes:
            self.refresh()

    def _shown(self) -> Shown | None:
        shown = shown_in(self._session.state, self._pane)
        return shown if shown is not None and shown.volume is not None else None


def markers_of_state(state: State) -> dict[Marker, Vec3]:
    """Every mark of the open study and its place, mm, LPS; empty where no levels are known."""
    return markers_of(state.levels) if state.levels is not None else {}


def _shown_fields(state: State) -> tuple[object, ...]:
    return (
        state.study is not None and state.study.study_instance_uid,
        state.panes,
        state.levels,
        state.selected,
        state.opinions.moved,
        state.display,
        state.tool,
    )
