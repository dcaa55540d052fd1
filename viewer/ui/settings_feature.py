"""File > Settings, and the clothes of the application, which follow the settings."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QWidget

from viewer.language import tr
from viewer.measuring import Tool
from viewer.session import Session, State
from viewer.settings import Settings
from viewer.ui import availability as when
from viewer.ui import dialogs, theme
from viewer.ui.action import Action
from viewer.ui.action_set import ActionSet
from viewer.ui.feature import Feature
from viewer.ui.findings_column import FindingsColumn
from viewer.ui.settings_dialog import SettingsDialog

#: What the grid needs for its words at the plain size of text, pixels.
COLUMN_PX = 420


class SettingsFeature(Feature):
    """One command and its dialog; applies what is no matter of a single widget."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(session, settings, window)
        session.changed.connect(self._on_changed)

    def actions(self) -> tuple[Action, ...]:
        """Settings, at the end of the files."""
        do = self.open
        return (
            Action(
                "settings",
                tr("Settin&gs…"),
                ("Ctrl+,",),
                do,
                when.always,
                tr("&File"),
                section=True,
            ),
        )

    @Slot()
    def open(self) -> None:
        """Show the settings beside the window."""
        for made in self._window.findChildren(ActionSet):
            dialogs.show_beside(SettingsDialog(self._session, made.defaults, self._window))

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        was, now = old.preferences, new.preferences
        application = QApplication.instance()
        if (was.palette, was.text_size) != (now.palette, now.text_size) and isinstance(
            application, QApplication
        ):
            theme.apply(application, now.palette, now.text_size)
            for column in self._window.findChildren(FindingsColumn):
                column.setMinimumWidth(theme.scaled(COLUMN_PX))
        if was.left_drag != now.left_drag:
            self._session.choose_tool(Tool[now.left_drag.upper()])
