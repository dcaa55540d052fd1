"""The slider beside a picture: which slice is shown, and which slices belong to which level."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QToolTip, QWidget

from model.labels import Level
from model.results import LumbarLevels
from viewer.dicom.study import Series
from viewer.language import tr
from viewer.linking import mid_sagittal_slice, slice_levels
from viewer.session import Session
from viewer.state import State
from viewer.ui import theme
from viewer.ui.mouse import NOTCH
from viewer.wording import listed

WIDTH_PX = 16
_END_PX = 6
#: A level is named beside its slices where its name has room, pixels of font and of length.
_NAME_PX, _NAME_LONG_PX = theme.BASE_PX - 3, 40
_HANDLE_PX = 4


@dataclass(frozen=True, slots=True)
class LevelSpan:
    """The slices, first to last over all stacks, that pass one level."""

    level: Level
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class SliceTicks:
    """What a slider tells of a series.

    Attributes
    ----------
    count : int
        Slices over all stacks.
    breaks : tuple of int
        The first slice of each stack but the first.
    spans : tuple of LevelSpan
        Axial: the slices of each level.
    middle : int or None
        Sagittal: the slice in the middle of the discs.
    """

    count: int = 0
    breaks: tuple[int, ...] = ()
    spans: tuple[LevelSpan, ...] = ()
    middle: int | None = None

    def level_at(self, index: int) -> Level | None:
        """The level that a slice belongs to."""
        found = (span.level for span in self.spans if span.first <= index <= span.last)
        return next(found, None)


def ticks_of(series: Series, levels: LumbarLevels | None) -> SliceTicks:
    """What the slider of a series shows."""
    breaks, before = [], 0
    for stack in series.stacks[:-1]:
        before += len(stack.frames)
        breaks.append(before)
    spans: list[LevelSpan] = []
    for index, level in enumerate(slice_levels(series, levels)):
        if level is None:
            continue
        last = spans[-1] if spans else None
        if last is not None and last.level is level and last.last == index - 1:
            spans[-1] = LevelSpan(level, last.first, index)
        else:
            spans.append(LevelSpan(level, index, index))
    middle = mid_sagittal_slice(series, levels)
    return SliceTicks(series.frame_count, tuple(breaks), tuple(spans), middle)


class SliceSlider(QAbstractSlider):
    """Goes through the slices of one pane; takes no focus, so that keys stay with the pictures.

    Parameters
    ----------
    pane : int
        Index of the pane in `State.panes`.
    """

    def __init__(self, session: Session, pane: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._pane = session, pane
        self._known: tuple[Series | None, LumbarLevels | None] = (None, None)
        self._ticks = SliceTicks()
        self._turned = 0
        self.setOrientation(Qt.Orientation.Vertical)
        self.setFixedWidth(WIDTH_PX)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Slice of pane {n}", n=pane + 1))
        self.setToolTip(tr("Slices of this pane (Up, Down)"))  # over a slice it says which
        self.valueChanged.connect(self._on_value)
        session.changed.connect(self._on_changed)
        self._show(session.state)

    @property
    def ticks(self) -> SliceTicks:
        """What is drawn beside the handle."""
        return self._ticks

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if old.panes is not new.panes or old.study is not new.study or old.levels != new.levels:
            self._show(new)

    def _show(self, state: State) -> None:
        pane = state.panes[self._pane] if self._pane < len(state.panes) else None
        uid = pane.series_uid if pane is not None else None
        series = state.study[uid] if state.study is not None and uid is not None else None
        if series is not self._known[0] or state.levels is not self._known[1]:
            self._known = series, state.levels
            self._ticks = ticks_of(series, state.levels) if series is not None else SliceTicks()
        with QSignalBlocker(self):
            self.setRange(0, max(self._ticks.count - 1, 0))
            self.setValue(pane.slice_index if pane is not None else 0)
        self.setEnabled(self._ticks.count > 1)
        self.setAccessibleDescription(self.words_at(self.value()))
        self.update()

    @Slot(int)
    def _on_value(self, index: int) -> None:
        self._session.activate(self._pane)
        self._session.show_slice(self._pane, index)

    # -- where slices are -----------------------------------------------------------

    def words_at(self, index: int) -> str:
        """A slice in words: its number and what it passes."""
        if not self._ticks.count:
            return ""
        level = self._ticks.level_at(index)
        said = tr("Slice {n} of {total}", n=index + 1, total=self._ticks.count)
        if level is not None:
            return listed((said, level.value))
        middle = index == self._ticks.middle
        return listed((said, tr("in the middle of the discs"))) if middle else said

    def top_of(self, index: int) -> float:
        """Where a slice's share of the slider begins, pixels."""
        return _END_PX + (self.height() - 2 * _END_PX) * index / max(self._ticks.count, 1)

    def slice_at(self, y: float) -> int:
        """The slice whose share holds a height."""
        share = (y - _END_PX) / max(self.height() - 2 * _END_PX, 1)
        return min(max(int(share * self._ticks.count), 0), max(self._ticks.count - 1, 0))

    # -- Qt -------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Narrow, and as high as the picture."""
        return QSize(WIDTH_PX, 100)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the slice under the mouse."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setValue(self.slice_at(event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while its button is down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self.slice_at(event.position().y()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One notch is one slice, as in the picture."""
        turned = event.angleDelta().y()
        self._turned = turned + (self._turned if self._turned * turned > 0 else 0)
        steps = -int(self._turned / NOTCH)
        self._turned += steps * NOTCH
        self.setValue(self.value() + steps)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Say which slice is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(self.slice_at(event.pos().y())))
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The levels' slices as bars with their names, breaks between stacks, the handle."""
        del event
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.WINDOW))
            if self._ticks.count < 2:
                return
            here = self._ticks.level_at(self.value())
            for span in self._ticks.spans:
                self._draw_span(painter, span, span.level is here)
            for index in self._ticks.breaks:
                y = round(self.top_of(index))
                painter.fillRect(QRectF(0, y, WIDTH_PX, 1), QColor(theme.WINDOW))
            if not self._ticks.spans:
                track = QRectF(WIDTH_PX / 2 - 1, _END_PX, 2, self.height() - 2 * _END_PX)
                painter.fillRect(track, QColor(theme.LINE))
            if self._ticks.middle is not None:
                at = (self.top_of(self._ticks.middle) + self.top_of(self._ticks.middle + 1)) / 2
                painter.fillRect(QRectF(2, at - 1, WIDTH_PX - 4, 2), QColor(theme.SECONDARY))
            middle = (self.top_of(self.value()) + self.top_of(self.value() + 1)) / 2
            handle = QRectF(1, middle - _HANDLE_PX / 2, WIDTH_PX - 2, _HANDLE_PX)
            painter.fillRect(handle, QColor(theme.ACCENT))

    def _draw_span(self, painter: QPainter, span: LevelSpan, here: bool) -> None:
        top, bottom = self.top_of(span.first), self.top_of(span.last + 1)
        box = QRectF(2, top + 1, WIDTH_PX - 4, bottom - top - 2)
        painter.fillRect(box, QColor(theme.LINE if here else theme.PANEL))
        if box.height() < _NAME_LONG_PX:
            return
        painter.save()
        painter.setFont(theme.font(_NAME_PX, bold=here))
        painter.setPen(QColor(theme.TEXT if here else theme.SECONDARY))
        painter.translate(QPointF(box.center()))
        painter.rotate(-90)
        name = QRectF(-box.height() / 2, -box.width() / 2, box.height(), box.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, span.level.value)
        painter.restore()
