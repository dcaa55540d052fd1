"""The first tour: a small panel over the window, a frame round what it tells of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.language import tr
from viewer.ui import theme

_WIDTH_PX = 360
_MARGIN_PX = 3 * theme.GRID_PX


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the tour.

    Attributes
    ----------
    target : str
        Name of the class of the part that it tells of; empty where it is the whole window.
    """

    title: str
    text: str
    target: str = ""


class TourPanel(QFrame):
    """Steps with Next, Back and Skip; the window stays usable beside it.

    Signals
    -------
    stepped(int)
        This step, counted from 0, is shown.
    left
        The reader is through, or wants no more.
    """

    stepped = Signal(int)
    left = Signal()

    def __init__(self, steps: Sequence[Step], window: QWidget) -> None:
        super().__init__(window)
        self._steps = tuple(steps)
        self._window = window
        self._index = 0
        self.setObjectName("tour")
        self.setAccessibleName(tr("Tour"))
        self.setFixedWidth(_WIDTH_PX)
        self.frame = QFrame(window)
        self.frame.setObjectName("tourFrame")
        self.frame.setAccessibleName(tr("What the tour tells of"))
        self.frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.title = _words("heading")
        self.words = _words("")
        self.count = _words("quiet")
        self.skip = _button(tr("Skip"), tr("End the tour; it is in the Help menu"))
        self.back = _button(tr("Back"), tr("The step before"))
        self.next = _button(tr("Next"), tr("The next step"))
        self.next.setProperty("kind", "primary")
        self.skip.clicked.connect(self.leave)
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        for button in (self.skip, self.back, self.next):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID_PX] * 4)
        for part in (self.title, self.words):
            column.addWidget(part)
        column.addLayout(row)
        window.installEventFilter(self)
        self._show()

    def leave(self) -> None:
        """End the tour."""
        self._window.removeEventFilter(self)
        self.frame.deleteLater()
        self.frame.hide()
        self.hide()
        self.left.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner, and round the part, when the window changes."""
        if watched is self._window and event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.LayoutRequest,
        ):
            self.place()
        return False

    def place(self) -> None:
        """Stand at the foot of the window; put the frame round the part, where it is shown."""
        self.adjustSize()
        room = self._window.rect()
        self.move(room.center().x() - self.width() // 2,
                  room.bottom() - self.height() - 2 * _MARGIN_PX)  # fmt: skip
        target = self._target()
        self.frame.setVisible(target is not None)
        if target is not None:
            corner = target.mapTo(self._window, QPoint())
            self.frame.setGeometry(QRect(corner, target.size()).intersected(room))
        self.frame.raise_()
        self.raise_()

    def _target(self) -> QWidget | None:
        name = self._steps[self._index].target
        if not name:
            return None
        for one in self._window.findChildren(QWidget):
            here = one.isVisible() and one.window() is self._window
            if here and type(one).__name__ == name:
                return one
        return None

    def _on_next(self) -> None:
        if self._index == len(self._steps) - 1:
            self.leave()
            return
        self._index += 1
        self._show()

    def _on_back(self) -> None:
        self._index = max(0, self._index - 1)
        self._show()

    def _show(self) -> None:
        step, last = self._steps[self._index], len(self._steps) - 1
        title, text = tr(step.title), tr(step.text)
        self.title.setText(title)
        self.words.setText(text)
        self.count.setText(tr("{n} of {total}", n=self._index + 1, total=last + 1))
        self.setAccessibleDescription(f"{title}. {text}")
        self.back.setEnabled(self._index > 0)
        self.next.setText(tr("Done") if self._index == last else tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self.place()
        self.stepped.emit(self._index)


def _words(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    return button
