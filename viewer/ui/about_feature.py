"""Help > About: what this program is, which model grades, under which licences."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication

from viewer.language import tr
from viewer.paths import program_folder
from viewer.ui import availability as when
from viewer.ui import dialogs
from viewer.ui.about_dialog import AboutDialog
from viewer.ui.action import LAST_MENU, Action
from viewer.ui.feature import Feature


class AboutFeature(Feature):
    """One command, one dialog."""

    def actions(self) -> tuple[Action, ...]:
        """About, at the end of the help."""
        return (
            Action("about", tr("&About Foramen"), (), self._on_about, when.always, tr(LAST_MENU)),
        )

    @Slot()
    def _on_about(self) -> None:
        version = QApplication.applicationVersion()
        model = self._session.state.model
        dialogs.show_beside(AboutDialog(model, program_folder(), version, self._window))
