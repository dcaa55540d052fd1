"""Picture > DICOM elements: everything that the file of the shown slice says."""

from __future__ import annotations

from PySide6.QtCore import Slot

from viewer.language import tr
from viewer.ui import availability as when
from viewer.ui import dialogs
from viewer.ui.action import Action
from viewer.ui.feature import Feature
from viewer.ui.tags_dialog import TagsDialog


class TagsFeature(Feature):
    """One command, one window beside the work."""

    def actions(self) -> tuple[Action, ...]:
        """The list, at the end of what concerns the picture."""
        return (
            Action(
                "tags",
                tr("DICOM &elements of the slice…"),
                ("Ctrl+I",),
                self._on_tags,
                when.has_series,
                tr("&Picture"),
                section=True,
            ),
        )

    @Slot()
    def _on_tags(self) -> None:
        dialogs.show_beside(TagsDialog(self._session, self._window))
