"""View > Measurements and key images: the list of what the reader drew and marked."""

from __future__ import annotations

from PySide6.QtCore import Slot

from viewer.language import tr
from viewer.ui import availability as when
from viewer.ui import dialogs
from viewer.ui.action import Action
from viewer.ui.feature import Feature
from viewer.ui.marks_list import MarksList


class MarksFeature(Feature):
    """One command, one window beside the work."""

    def actions(self) -> tuple[Action, ...]:
        """The list, among the parts of the window."""
        return (
            Action(
                "marks",
                tr("&Measurements and key images…"),
                ("F7",),
                self._on_marks,
                when.has_study,
                tr("&View"),
                section=True,
            ),
        )

    @Slot()
    def _on_marks(self) -> None:
        dialogs.show_beside(MarksList(self._session, self._window))
