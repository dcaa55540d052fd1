"""Who gets a key: the window's actions, wherever the focus is, with few exceptions.

A click never takes the keyboard away from the pictures. A control that was reached with F6
keeps the keys that it needs, until Esc or a click gives the keyboard back to the pictures.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

#: Set on a control that can have the focus but needs no key itself: a picture.
LEAVES_KEYS = "leavesKeys"

_TEXT_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
_PRESSING = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})
_WALKING = (
    _PRESSING | _ARROWS | {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)


def leave_keyboard_to_pictures(*roots: QWidget) -> None:
    """Let no control in `roots` take the focus by a click or the wheel; text fields still do."""
    for widget in (found for root in roots for found in (root, *root.findChildren(QWidget))):
        clickable = widget.focusPolicy() & Qt.FocusPolicy.ClickFocus
        if clickable and not isinstance(widget, _TEXT_FIELDS):
            tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus if tab else Qt.FocusPolicy.NoFocus)


def kept_keys(widget: QWidget, *, entered: bool) -> frozenset[Qt.Key]:
    """The keys that a focused control needs itself, before the window's actions get them.

    Parameters
    ----------
    entered : bool
        The control was reached with F6, so the reader means to work in it. The grid has the
        focus only when the reader put it there, so it needs no such sign.
    """
    if isinstance(widget, QTableView):
        return _ARROWS | {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    if not entered or widget.property(LEAVES_KEYS):
        return frozenset()
    walks = isinstance(widget, QAbstractItemView | QComboBox | QAbstractSlider)
    return _WALKING if walks else _PRESSING


class Keyboard(QObject):
    """Sees to it that keys reach the right one; reports the end of a held key.

    Parameters
    ----------
    window : QWidget
        The window whose controls it watches, besides those of `watch`; also its parent.

    Signals
    -------
    released(int)
        A key was let go (not repeated), as a `Qt.Key` number.
    """

    released = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._windows: list[QWidget] = []
        self._entered: QWidget | None = None
        self.watch(window)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def watch(self, window: QWidget) -> None:
        """Watch another window too: its controls come after those of the windows before it."""
        self._windows.append(window)
        window.installEventFilter(self)

    def move(self, step: int) -> None:
        """Put the focus on the next (1) or previous (-1) control, to work in it by keyboard."""
        chain = [control for window in self._windows for control in _controls(window)]
        if not chain:
            return
        active = [window for window in self._windows if window.isActiveWindow()]
        now = (*active, self._windows[0])[0].focusWidget()
        index = chain.index(now) + step if now in chain else (0 if step > 0 else -1)
        target = chain[index % len(chain)]
        self._entered = target
        reason = Qt.FocusReason.TabFocusReason
        target.setFocus(reason if step > 0 else Qt.FocusReason.BacktabFocusReason)
        if active and not target.window().isActiveWindow():
            target.window().activateWindow()

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and old not in self._windows:
            old.removeEventFilter(self)
        if new not in (None, self._entered):  # None: another window of the screen is active
            self._entered = None
        if new is not None and new not in self._windows and new.window() in self._windows:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a control keep the keys it needs; pass the rest on to the window."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and isinstance(watched, QWidget):
                return self._override(watched, event)
            if event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
                self.released.emit(int(event.key()))
        return False

    def _override(self, widget: QWidget, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        kept = kept_keys(widget, entered=widget is self._entered)
        if plain and event.key() in kept:
            event.accept()
            return True
        return False


def _controls(window: QWidget) -> list[QWidget]:
    """What of a window can be worked in by keyboard, in the order of its focus chain."""
    chain: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        own = tab and widget.focusProxy() is None and widget.window() is window
        if own and widget.isEnabled() and widget.isVisibleTo(window):
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain if not window.isHidden() else []
