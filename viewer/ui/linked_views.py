"""The four panes of the window, side by side or the active one alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from viewer.session import Session
from viewer.state import State
from viewer.ui import theme
from viewer.ui.slice_view import SliceView

_COLUMNS = 2


class LinkedViews(QWidget):
    """Two by two panes with hairlines between; a double click shows one alone.

    Parameters
    ----------
    session : Session
        Whose panes are shown.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName("Slices")
        self.views = tuple(SliceView(session, index) for index in range(len(session.state.panes)))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        for index, view in enumerate(self.views):
            layout.addWidget(view, index // _COLUMNS, index % _COLUMNS)
        self._grid = layout
        for before, after in zip(self.views, self.views[1:], strict=False):
            QWidget.setTabOrder(before, after)
        session.changed.connect(self._on_changed)
        self._show_layout(session.state)

    @property
    def active(self) -> SliceView:
        """The pane that keys act on."""
        return self.views[self._session.state.active_pane]

    @Slot()
    def reset_view(self) -> None:
        """Show the whole picture in the active pane."""
        self.active.fit()

    def zoom(self, factor: float) -> None:
        """Make the active pane's picture `factor` times larger."""
        self.active.zoom(factor)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if (old.maximised, old.active_pane) != (new.maximised, new.active_pane):
            self._show_layout(new)

    def _show_layout(self, state: State) -> None:
        had_focus = any(view.hasFocus() for view in self.views)
        for index, view in enumerate(self.views):
            view.setVisible(not state.maximised or index == state.active_pane)
        for row in range(len(self.views) // _COLUMNS):
            alone = state.maximised and row != state.active_pane // _COLUMNS
            self._grid.setRowStretch(row, 0 if alone else 1)
        for column in range(_COLUMNS):
            alone = state.maximised and column != state.active_pane % _COLUMNS
            self._grid.setColumnStretch(column, 0 if alone else 1)
        self._grid.setSpacing(0 if state.maximised else 1)
        if had_focus and not self.active.hasFocus():
            self.active.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairlines are what shows between the panes."""
        super().paintEvent(event)
        QPainter(self).fillRect(self.rect(), QColor(theme.LINE))
