"""The values of the shown stack and the window over them, which can be dragged."""

from __future__ import annotations

from enum import Enum, auto

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QVBoxLayout, QWidget

from model.volume import Volume
from viewer import arranging
from viewer.hanging import role_of
from viewer.language import decimal, marked, tr
from viewer.session import Session
from viewer.state import State
from viewer.ui import moves, theme
from viewer.ui.dialogs import close_row
from viewer.windowing import Histogram, Window, histogram_of

_SIZE = (460, 320)
_MARGIN_PX = 10
#: So near to an end of the window the mouse takes hold of it, pixels.
_GRIP_PX = 8
#: Of the values' range: what one press of an arrow moves.
_STEP = 0.01
#: Room beyond the values at both ends, as a share of their range.
_ROOM = 0.03
NO_PICTURE = marked("No picture in the active pane.")


class Held(Enum):
    """What of the window the mouse has."""

    LOW = auto()
    HIGH = auto()
    WHOLE = auto()


class HistogramView(QFrame):
    """Bars of how often each value is, and the window as a band with two ends.

    Signals
    -------
    window_wanted(center: float, width: float)
        The reader moved the window, stored values.
    """

    window_wanted = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._histogram: Histogram | None = None
        self._window: Window = (0.0, 1.0)
        self._range = (0.0, 1.0)
        self._held: Held | None = None
        self._last = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Histogram and window"))

    def show_values(self, histogram: Histogram | None, window: Window) -> None:
        """Show a stack's values and a window, or nothing."""
        self._histogram, self._window = histogram, window
        if histogram is not None and self._held is None:  # the scale stands while it is dragged
            low = min(histogram.low, window[0] - window[1] / 2)
            high = max(histogram.high, window[0] + window[1] / 2)
            room = _ROOM * (high - low)
            self._range = low - room, high + room
        self.setAccessibleDescription(words_of_window(window) if histogram is not None else "")
        self.update()

    def x_of(self, value: float) -> float:
        """Where a value stands, pixels."""
        low, high = self._range
        return _MARGIN_PX + (self.width() - 2 * _MARGIN_PX) * (value - low) / (high - low)

    def value_at(self, x: float) -> float:
        """The value that stands at x (pixels)."""
        low, high = self._range
        return low + (high - low) * (x - _MARGIN_PX) / max(self.width() - 2 * _MARGIN_PX, 1)

    @property
    def _ends(self) -> tuple[float, float]:
        center, width = self._window
        return center - width / 2, center + width / 2

    def _under(self, x: float) -> Held:
        low, high = (self.x_of(value) for value in self._ends)
        if min(abs(x - low), abs(x - high)) <= _GRIP_PX or not low < x < high:
            return Held.LOW if abs(x - low) < abs(x - high) else Held.HIGH
        return Held.WHOLE

    def _want(self, low: float, high: float) -> None:
        least = (self._range[1] - self._range[0]) / 1000
        self.window_wanted.emit((low + high) / 2, max(high - low, least))

    # -- Qt -------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Wide enough to hit a value."""
        return QSize(420, 220)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an end, or of the whole window."""
        if self._histogram is not None and event.button() is Qt.MouseButton.LeftButton:
            self._held, self._last = self._under(event.position().x()), event.position().x()
            if self._held is not Held.WHOLE:
                self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; show what could be."""
        x = event.position().x()
        if self._held is None:
            whole = self._under(x) is Held.WHOLE
            shape = Qt.CursorShape.OpenHandCursor if whole else Qt.CursorShape.SizeHorCursor
            self.setCursor(shape)
            return
        low, high = self._ends
        if self._held is Held.LOW:
            self._want(min(self.value_at(x), high), high)
        elif self._held is Held.HIGH:
            self._want(low, max(self.value_at(x), low))
        else:
            moved = self.value_at(x) - self.value_at(self._last)
            self._want(low + moved, high + moved)
        self._last = x

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        del event
        self._held = None
        self.show_values(self._histogram, self._window)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the window; up and down make it wider and narrower."""
        step = _STEP * (self._range[1] - self._range[0])
        low, high = self._ends
        moves_by = {
            Qt.Key.Key_Left: (-step, -step),
            Qt.Key.Key_Right: (step, step),
            Qt.Key.Key_Up: (-step, step),
            Qt.Key.Key_Down: (step, -step),
        }.get(Qt.Key(event.key()))
        if moves_by is None or self._histogram is None:
            super().keyPressEvent(event)
        elif high + moves_by[1] > low + moves_by[0]:
            self._want(low + moves_by[0], high + moves_by[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars, the band of the window, and the grey that each value gets."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(theme.WINDOW))
            if self._histogram is None:
                return
            foot, top = self.height() - _MARGIN_PX, _MARGIN_PX
            low, high = (self.x_of(value) for value in self._ends)
            band = QColor(theme.ACCENT)
            band.setAlpha(38)
            painter.fillRect(QRectF(low, top, high - low, foot - top), band)
            self._draw_bars(painter, foot, top)
            painter.setPen(QPen(QColor(theme.TEXT), 1))
            painter.drawLine(QLineF(low, foot, high, top))
            painter.setPen(QPen(QColor(theme.ACCENT), 2))
            for x in (low, high):
                painter.drawLine(QLineF(x, top, x, foot))
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.ACCENT), 1))
                painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _draw_bars(self, painter: QPainter, foot: float, top: float) -> None:
        if self._histogram is None:
            return
        # The root shows rare values beside the air around the patient, which is half of all.
        heights = np.sqrt(self._histogram.counts)
        heights = heights / max(float(heights.max()), 1.0) * (foot - top)
        edges = np.linspace(self._histogram.low, self._histogram.high, len(heights) + 1)
        for index, height in enumerate(heights):
            left, right = self.x_of(edges[index]), self.x_of(edges[index + 1])
            bar = QRectF(QPointF(left, foot - height), QPointF(max(right, left + 1), foot))
            painter.fillRect(bar, QColor(theme.SECONDARY))


class HistogramDialog(QDialog):
    """The histogram of the active pane's stack; follows the pane and its window."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._volume: Volume | None = None
        self._histogram: Histogram | None = None
        self.setWindowTitle(tr("Histogram and window"))
        self.resize(*_SIZE)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.view = HistogramView()
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.GRID_PX)
        layout.addWidget(self._said)
        layout.addWidget(self.view, 1)
        layout.addWidget(close_row(self))
        self.view.window_wanted.connect(self._on_window)
        session.changed.connect(self._on_changed)
        self._show(session.state)
        self.view.setFocus()

    @Slot(float, float)
    def _on_window(self, center: float, width: float) -> None:
        pane = self._session.state.active_pane
        self._session.apply(arranging.windowed, pane, (center, width))

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        fields = ("panes", "active_pane", "windows", "volumes", "roles", "study")
        if any(getattr(old, name) is not getattr(new, name) for name in fields):
            self._show(new)

    def _show(self, state: State) -> None:
        key, series = moves.active_stack(state), moves.active_series(state)
        volume = state.volumes.get(key) if key is not None else None
        if volume is not self._volume:
            self._volume = volume
            self._histogram = histogram_of(volume.voxels) if volume is not None else None
        window = state.windows.get(series.series_instance_uid) if series is not None else None
        if series is None or window is None or self._histogram is None:
            self._said.setText(tr(NO_PICTURE))
            self.view.show_values(None, (0.0, 1.0))
            return
        self._said.setText(f"{tr(role_of(series, state.roles).value)} · {words_of_window(window)}")
        self.view.show_values(self._histogram, window)


def words_of_window(window: Window) -> str:
    """A window in words, and which values it shows."""
    center, width = window
    values = (center, width, center - width / 2, center + width / 2)
    middle, wide, low, high = (decimal(f"{value:.4g}") for value in values)
    return tr(
        "center {center}, width {width}: {low} to {high}",
        center=middle,
        width=wide,
        low=low,
        high=high,
    )
