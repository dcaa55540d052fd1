"""The panes of the window, placed as the hanging says, or the active one alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from viewer.language import tr
from viewer.session import Session
from viewer.state import State
from viewer.ui import theme
from viewer.ui.slice_view import SliceView


class LinkedViews(QWidget):
    """The panes of the hanging with hairlines between; a double click shows one alone.

    A pane that a smaller hanging has no place for is kept, empty and hidden, for the next one.

    Parameters
    ----------
    session : Session
        Whose panes are shown.

    Signals
    -------
    field_changed(int), field_chosen(int)
        A pane shows another field of its picture: for whatever reason, or by the reader's hand.
    """

    field_changed = Signal(int)
    field_chosen = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(tr("Slices"))
        self._kept: list[SliceView] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        session.changed.connect(self._on_changed)
        self._place(session.state)
        self._show_layout(session.state)

    @property
    def views(self) -> tuple[SliceView, ...]:
        """The panes of the hanging, in its order."""
        return tuple(self._kept[: len(self._session.state.panes)])

    @property
    def active(self) -> SliceView:
        """The pane that keys act on."""
        return self.views[self._session.state.active_pane]

    @Slot()
    def reset_view(self) -> None:
        """Show the whole picture in the active pane."""
        self.active.fit()

    @Slot()
    def show_pixels(self) -> None:
        """Show one pixel of the active pane's picture on one of the screen."""
        self.active.view.show_pixels()

    @Slot()
    def take_keyboard(self) -> None:
        """Leave the keys to the pictures, without a change of window: they act from anywhere."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isActiveWindow():
            focused.window().setFocus()
        self.active.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def toggle_cross(self) -> None:
        """Put the drawing cross on the active pane, or take it away."""
        self.active.cross.toggle()

    def zoom(self, factor: float) -> None:
        """Make the active pane's picture `factor` times larger."""
        self.active.zoom(factor)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        other = old.hangings.current is not new.hangings.current
        if other or len(self._kept) < len(new.panes):
            self._place(new)
        if other or (old.maximised, old.active_pane) != (new.maximised, new.active_pane):
            self._show_layout(new)

    def _place(self, state: State) -> None:
        """Put a pane on each spot of the hanging."""
        while len(self._kept) < len(state.panes):
            made = SliceView(self._session, len(self._kept), self)
            made.view.view_changed.connect(partial(self.field_changed.emit, made.pane))
            made.view.field_chosen.connect(partial(self.field_chosen.emit, made.pane))
            if self._kept:
                QWidget.setTabOrder(self._kept[-1], made)
            self._kept.append(made)
        for view, spot in zip(self._kept, state.hangings.current.spots, strict=False):
            self._grid.removeWidget(view)
            self._grid.addWidget(view, spot.row, spot.column, spot.rows, spot.columns)

    def _show_layout(self, state: State) -> None:
        had_focus = any(view.hasFocus() for view in self._kept)
        hanging = state.hangings.current
        alone = hanging.spots[state.active_pane] if state.maximised else None
        for index, view in enumerate(self._kept):
            used = index < len(state.panes)
            view.setVisible(used and (alone is None or index == state.active_pane))
        for row in range(self._grid.rowCount()):
            shown = row < hanging.rows if alone is None else row == alone.row
            self._grid.setRowStretch(row, 1 if shown else 0)
        for column in range(self._grid.columnCount()):
            shown = column < hanging.columns if alone is None else column == alone.column
            self._grid.setColumnStretch(column, 1 if shown else 0)
        self._grid.setSpacing(0 if state.maximised else 1)
        if had_focus and not self.active.hasFocus():
            self.active.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairlines are what shows between the panes."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.LINE))
