"""A line to write on, over a picture: Enter keeps what was written, Esc throws it away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from viewer.language import tr
from viewer.measurement_record import LONGEST_NAME
from viewer.ui import theme

#: Room for some words, pixels.
_WIDTH_PX = 22 * theme.GRID_PX


class TextField(QLineEdit):
    """Hidden until it is asked for; letters typed into it are no commands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._told: Callable[[str], object] | None = None
        self._before: QWidget | None = None  # the pane, if it had the keyboard
        self.setMaxLength(LONGEST_NAME)
        self.setFixedWidth(_WIDTH_PX)
        self.setPlaceholderText(tr("Enter keeps, Esc leaves"))
        self.setAccessibleName(tr("Text on the picture"))
        self.setToolTip(tr("Write on the picture (Enter keeps it, Esc leaves it)"))
        self.returnPressed.connect(self._on_return)
        self.hide()

    def ask(self, at: QPointF, text: str, told: Callable[[str], object]) -> None:
        """Offer `text` for change at a place of the parent; `told` gets what was written."""
        self._told = told
        before = QApplication.focusWidget()
        self._before = before if before is not None and before.isAncestorOf(self) else None
        self.setText(text)
        self.selectAll()
        room = self._over.rect()
        x = min(max(0, round(at.x())), max(0, room.width() - self.width()))
        y = min(max(0, round(at.y())), max(0, room.height() - self.sizeHint().height()))
        self.move(x, y)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_return(self) -> None:
        told, self._told = self._told, None
        written = self.text()
        self.leave()
        if told is not None:
            told(written)

    def leave(self) -> None:
        """Go away; the keyboard is the picture's again."""
        self._told = None
        before, self._before = self._before, None
        if self.hasFocus() and before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.clearFocus()
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Enter and Esc are the field's while it has the keyboard, not commands of the window."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()  # a `ShortcutOverride` that is accepted comes back as a key press
            if event.type() == QEvent.Type.ShortcutOverride:
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; Enter ends here, not in the pane that has the keyboard after it."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes on elsewhere has written; only Esc throws words away."""
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in stays and self._told is not None:
            self._on_return()
