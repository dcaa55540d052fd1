"""What the mouse does in a picture, as signals: window, pan, zoom, scroll, draw, point, menu."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from viewer.measuring import Tool
from viewer.state import Preferences

#: A press that moves less is a click, pixels: a hand's tremor on the button.
DRAG_PX = 4
#: Wheel units of one notch (QWheelEvent::angleDelta: eighths of a degree, 15 degrees a notch).
NOTCH = 120
#: Zoom by one notch of the wheel, and pixels of drag that zoom e-fold.
NOTCH_ZOOM = 1.2
ZOOM_DRAG_PX = 200

_BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton)


class MouseGestures(QObject):
    """Watches a picture's mouse and says what the reader means by it.

    Positions are pixels of `watched`.

    Attributes
    ----------
    tool : Tool
        What the left button does.
    others : dict
        What the middle and the right button do under every tool: window, pan or zoom.
    holds : callable
        Whether a left press at a place takes hold of something there; its drag is then
        `drawn`, whatever the tool.

    Signals
    -------
    pressed()
        A button went down, or the wheel was turned.
    windowed(dx: float, dy: float)
        A drag of a button that has the window tool: pixels since the last one.
    panned(dx: float, dy: float)
        A drag of a button that has the pan tool: pixels since the last one.
    zoomed(factor: float, at: QPointF)
        A drag of a button that has the zoom tool, or Ctrl and wheel: how many times larger, about
        which point.
    drawn(start: QPointF, here: QPointF)
        Left drag under a tool that measures, or of what is held: where it began and where
        it is.
    draw_ended()
        That drag was let go.
    draw_dropped()
        What is being drawn or moved is not wanted: all stays as it was.
    hovered(at: QPointF)
        The mouse moved with no button down.
    scrolled(steps: int)
        Wheel: slices forward.
    scrolled_alone(steps: int)
        Shift and wheel: slices forward in this pane and no other.
    clicked(at: QPointF)
        Left click.
    doubled()
        Left double click.
    menu_wanted(at: QPoint)
        Right click; screen position.
    """

    pressed = Signal()
    windowed = Signal(float, float)
    panned = Signal(float, float)
    zoomed = Signal(float, QPointF)
    drawn = Signal(QPointF, QPointF)
    draw_ended = Signal()
    draw_dropped = Signal()
    hovered = Signal(QPointF)
    scrolled = Signal(int)
    scrolled_alone = Signal(int)
    clicked = Signal(QPointF)
    doubled = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._button = Qt.MouseButton.NoButton
        self._start = QPointF()
        self._last = QPointF()
        self._dragging = False
        self._turned = 0
        self.tool = Tool.WINDOW
        self.others = drags_of(Preferences())
        self._using = Tool.WINDOW
        self._held = False
        self.holds: Callable[[QPointF], bool] = _nothing
        watched.setMouseTracking(True)
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take mouse events; all others go their way."""
        del watched
        kind = event.type()
        if isinstance(event, QWheelEvent):
            self._on_wheel(event)
        elif not isinstance(event, QMouseEvent):
            return kind == QEvent.Type.ContextMenu  # right press: the click decides, not the press
        elif kind == QEvent.Type.MouseButtonPress:
            self._on_press(event)
        elif kind == QEvent.Type.MouseMove:
            self._on_move(event)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._on_release(event)
        elif kind == QEvent.Type.MouseButtonDblClick:
            self._on_double(event)
        event.accept()
        return True

    def _on_press(self, event: QMouseEvent) -> None:
        if self._button is not Qt.MouseButton.NoButton or event.button() not in _BUTTONS:
            return
        self._button = event.button()
        self._using = self.others.get(event.button(), self.tool)
        self._start = self._last = event.position()
        self._dragging = False
        self._held = event.button() is Qt.MouseButton.LeftButton and self.holds(event.position())
        self.pressed.emit()

    def _on_move(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._button is Qt.MouseButton.NoButton:
            self.hovered.emit(here)
            return
        far = (here - self._start).manhattanLength() >= DRAG_PX
        if not self._dragging and not far:
            return
        self._dragging = True
        step, self._last = here - self._last, here
        if self._held:
            self.drawn.emit(self._start, here)
        elif self._using is Tool.WINDOW:
            self.windowed.emit(step.x(), step.y())
        elif self._using is Tool.PAN:
            self.panned.emit(step.x(), step.y())
        elif self._using.draws:
            self.drawn.emit(self._start, here)
        else:
            self.zoomed.emit(math.exp(-step.y() / ZOOM_DRAG_PX), self._start)

    def _on_release(self, event: QMouseEvent) -> None:
        if event.button() is not self._button:
            return
        was, self._button = self._button, Qt.MouseButton.NoButton
        if self._dragging:
            if self._held or self._using.draws:
                self.draw_ended.emit()
            return
        if was is Qt.MouseButton.LeftButton:
            self.clicked.emit(event.position())
        elif was is Qt.MouseButton.RightButton:
            self.menu_wanted.emit(event.globalPosition().toPoint())

    def _on_double(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._button = Qt.MouseButton.NoButton
            self.doubled.emit()

    def _on_wheel(self, event: QWheelEvent) -> None:
        alone = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        # Some systems turn a wheel with Shift sideways.
        turned = event.angleDelta().y() or (event.angleDelta().x() if alone else 0)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(NOTCH_ZOOM ** (turned / NOTCH), event.position())
            return
        # A touchpad sends many small turns: they add up, and a turn back starts afresh.
        self._turned = turned + (self._turned if self._turned * turned > 0 else 0)
        steps = -int(self._turned / NOTCH)
        if steps:
            self._turned += steps * NOTCH
            self.pressed.emit()
            (self.scrolled_alone if alone else self.scrolled).emit(steps)


def drags_of(preferences: Preferences) -> dict[Qt.MouseButton, Tool]:
    """What the middle and the right button do, as the reader set it."""
    return {
        Qt.MouseButton.MiddleButton: Tool[preferences.middle_drag.upper()],
        Qt.MouseButton.RightButton: Tool[preferences.right_drag.upper()],
    }


def _nothing(at: QPointF) -> bool:
    """There is nothing to hold."""
    del at
    return False
