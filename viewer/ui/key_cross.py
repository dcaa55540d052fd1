"""The drawing cross: a pointer for the keyboard in one pane, moved by the arrows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from viewer.loading import study_uid
from viewer.session import Session
from viewer.state import State
from viewer.ui.key_cross_item import KeyCrossItem
from viewer.ui.key_hand import KeyHand
from viewer.ui.key_targets import Target
from viewer.ui.measure_marks import frame_of
from viewer.ui.pane_content import Shown, shown_in
from viewer.ui.pane_pointer import PanePointer, value_words
from viewer.ui.picture_view import PictureView

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_TABS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OTHERS = (*_TABS, *_ENTERS, Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Escape)
#: One press of an arrow with Shift and with Ctrl, in plain steps: across a vertebra in a few
#: presses, and finer than the tenths in which lengths are said.
_LONG, _FINE = 10.0, 0.1
#: A plain step while a level's mark is held, mm; else it is a pixel of the picture.
_MARK_STEP_MM = 1.0
#: Over the guides, and under what is measured: a value must not be hidden by it.
_OVER_GUIDES = 5.5
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class KeyCross(QObject):
    """Moves a cross over one pane by keys, and says where it is.

    It is there from `start` until Esc, a press of the mouse, another pane, or the keyboard goes
    elsewhere. Meanwhile arrows, Enter, Space, Backspace, Tab and Esc are its own; all other keys
    stay commands.

    Parameters
    ----------
    pane : int
        Index of the pane in `State.panes`.
    widget : QWidget
        The pane itself, which has the keyboard; also the parent.
    hand : KeyHand
        What it does where it stands.
    """

    #: Of the class: events still come to a filter whose own fields are gone already.
    _on = False

    def __init__(
        self,
        session: Session,
        pane: int,
        widget: QWidget,
        view: PictureView,
        hand: KeyHand,
        pointer: PanePointer,
    ) -> None:
        super().__init__(widget)
        self._session, self._pane, self._widget = session, pane, widget
        self._view, self._hand, self._pointer = view, hand, pointer
        self._place: QPointF | None = None  # mm of the picture; kept while the cross is away
        self._target: Target | None = None
        self.item = KeyCrossItem()
        view.add_guide(self.item, _OVER_GUIDES)
        widget.installEventFilter(self)
        view.viewport().installEventFilter(self)
        session.changed.connect(self._on_changed)

    @property
    def is_on(self) -> bool:
        """Whether the cross is on the picture."""
        return self._on

    @property
    def place_mm(self) -> QPointF | None:
        """Where it is in the picture; None while it is away."""
        return self._place if self._on else None

    @property
    def words(self) -> str:
        """What it does and where it is, for those who hear the window; empty while it is away."""
        shown, place = self._shown(), self.place_mm
        if place is None or shown is None:
            return ""
        down, right = shown.plane.spacing_mm
        values = value_words(shown, round(place.y() / down), round(place.x() / right))
        said = (self._hand.doing(self._target), self._hand.drawn_words(), *values)
        return ", ".join(part for part in said if part)

    def toggle(self) -> None:
        """Put the cross on the picture, or take it away."""
        if self._on:
            self.stop()
        else:
            self.start()

    def start(self) -> None:
        """Stand on what is chosen, else where it was last, else in the middle of the field."""
        shown = self._shown()
        if shown is None:
            return
        self._on = True
        chosen = self._session.state.chosen_measurement
        self._target = next((one for one in self._hand.targets() if one.is_of(chosen)), None)
        if self._target is not None:
            self._place = QPointF(*self._target.at)
        elif self._place is None or not self._view.field_mm.contains(self._place):
            (down, right), middle = shown.plane.spacing_mm, self._view.field_mm.center()
            row, column = round(middle.y() / down), round(middle.x() / right)
            self._place = QPointF(column * right, row * down)
        self._widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._widget.activateWindow()  # the pictures may be in a window of their own
        self._move_by(0.0, 0.0)

    def stop(self) -> None:
        """Go away; what was held is back where it was."""
        if self._on:
            self._on = False
            self._hand.leave()
            self.item.put(None)
            self._pointer.follow(None)
            self._say()

    # -- keys -----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the cross; give way to the mouse."""
        if not self._on:
            return False
        if watched is not self._widget:
            return self._on_mouse(event)
        # What a text field over the picture leaves comes here too, and is not for the cross.
        if isinstance(event, QKeyEvent) and _is_own(event) and self._widget.hasFocus():
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # it comes back as a key press, and no command is called
                return True
            return event.type() == QEvent.Type.KeyPress and self._on_key(event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            writes = QApplication.focusWidget() is self._hand.field
            if event.reason() not in stays and not writes:
                self.stop()
        return False

    def _on_mouse(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self.stop()
        # A hand that touches the mouse must not move what the keys hold.
        return event.type() == QEvent.Type.MouseMove and self._on and self._hand.is_dragging

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _WAYS:
            self._step(_WAYS[key], event.modifiers())
        elif key in _TABS:
            self._jump(_TABS[key])
        elif key == Qt.Key.Key_Backspace:
            self._hand.take_back()
        elif key != Qt.Key.Key_Escape:
            self._hand.press(self._place or QPointF(), self._target, holds=key in _ENTERS)
        elif self._hand.is_busy:
            self._hand.drop()
        else:
            self.stop()
        self._show()
        return True

    def _step(self, way: tuple[int, int], modifiers: Qt.KeyboardModifier) -> None:
        shown = self._shown()
        if shown is None:
            return
        far = _LONG if modifiers & _SHIFT else _FINE if modifiers & _CTRL else 1.0
        down, right = (_MARK_STEP_MM,) * 2 if self._hand.moves_mark else shown.plane.spacing_mm
        self._target = None
        self._move_by(way[0] * right * far, way[1] * down * far)

    def _jump(self, step: int) -> None:
        """Go to the next or previous thing that can be held, round and round."""
        known = () if self._hand.is_busy else self._hand.targets()
        if not known:
            return
        index = known.index(self._target) + step if self._target in known else min(step, 0)
        self._target = known[index % len(known)]
        self._place = QPointF(*self._target.at)
        self._move_by(0.0, 0.0)

    # -- what follows ---------------------------------------------------------------

    def _move_by(self, dx: float, dy: float) -> None:
        """Go so many mm of the picture, at most to its edge, and tell the tools."""
        shown = self._shown()
        if shown is None or self._place is None:
            return
        down, right = shown.plane.spacing_mm
        wide, high = (shown.plane.columns - 1) * right, (shown.plane.rows - 1) * down
        x, y = self._place.x() + dx, self._place.y() + dy
        self._place = QPointF(min(max(x, 0.0), wide), min(max(y, 0.0), high))
        self._keep_in_view(self._place)
        self._hand.follow(self._place)
        self._show()

    def _keep_in_view(self, place: QPointF) -> None:
        """Move the picture so far that the cross is not outside of the pane."""
        field = self._view.field_mm
        if not field.contains(place):
            dx = min(place.x() - field.left(), 0.0) + max(place.x() - field.right(), 0.0)
            dy = min(place.y() - field.top(), 0.0) + max(place.y() - field.bottom(), 0.0)
            scale = self._view.px_per_mm
            self._view.pan(-dx * scale, -dy * scale)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        before, shown = shown_in(old, self._pane), self._shown()
        if before is None or shown is None or _series(old, before) != _series(new, shown):
            self.stop()
            self._place = None
        elif new.active_pane != self._pane:
            self.stop()
        elif self._on:
            if self._hand.is_dragging and frame_of(shown) != frame_of(before):
                self._hand.drop()
            if old.tool is not new.tool:
                self._hand.drop()
            if self._target not in self._hand.targets():
                self._target = None
            self._show()

    def _show(self) -> None:
        if self._on and self._place is not None:
            self.item.put(self._place, busy=self._hand.is_busy)
            at = self._view.place_px(self._place)
            told = (self._hand.doing(self._target), self._hand.hint(self._target))
            self._pointer.follow(at, told)
            self._say()

    def _say(self) -> None:
        words = self.words
        if words != self._widget.accessibleDescription():
            self._widget.setAccessibleDescription(words)
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, words))

    def _shown(self) -> Shown | None:
        shown = shown_in(self._session.state, self._pane)
        return shown if shown is not None and shown.volume is not None else None


def _series(state: State, shown: Shown) -> tuple[str | None, str]:
    return study_uid(state), shown.series.series_instance_uid


def _is_own(event: QKeyEvent) -> bool:
    """Whether a key is the cross's while it is there."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in _WAYS:
        return modifiers in (_NONE, _SHIFT, _CTRL)
    return event.key() in _OTHERS and modifiers in (_NONE, _SHIFT)
