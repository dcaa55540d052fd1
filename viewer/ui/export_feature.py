"""File > Export without patient data."""

from __future__ import annotations

from PySide6.QtCore import Slot

from viewer.language import tr
from viewer.ui import availability as when
from viewer.ui import dialogs
from viewer.ui.action import Action
from viewer.ui.export_dialog import ExportDialog
from viewer.ui.feature import Feature


class ExportFeature(Feature):
    """One command, one dialog."""

    def actions(self) -> tuple[Action, ...]:
        """Export, below the pictures."""
        do = self._on_export
        text = tr("Export &without patient data…")
        return (Action("export-study", text, ("Ctrl+Shift+D",), do, when.has_study, tr("&File")),)

    @Slot()
    def _on_export(self) -> None:
        dialogs.show_beside(ExportDialog(self._session, self._window))
