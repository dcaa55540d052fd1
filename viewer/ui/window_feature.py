"""Windows beyond the presets: the histogram, and one window for all series of a role."""

from __future__ import annotations

from PySide6.QtCore import Slot

from viewer import arranging
from viewer.language import marked, tr
from viewer.ui import availability as when
from viewer.ui import dialogs
from viewer.ui.action import Action
from viewer.ui.feature import Feature
from viewer.ui.histogram_dialog import HistogramDialog

_MENU = marked("&Picture")


class WindowFeature(Feature):
    """Two commands and a dialog beside the work."""

    def actions(self) -> tuple[Action, ...]:
        """Histogram; copy."""
        return (
            Action(
                "histogram",
                tr("&Histogram and window…"),
                ("Ctrl+H",),
                self._on_histogram,
                when.has_picture,
                tr(_MENU),
                section=True,
            ),
            Action(
                "copy-window",
                tr("Copy &window to all series of this role"),
                ("Ctrl+Shift+W",),
                self._on_copy,
                arranging.series_alike,
                tr(_MENU),
            ),
        )

    @Slot()
    def _on_histogram(self) -> None:
        dialogs.show_beside(HistogramDialog(self._session, self._window))

    @Slot()
    def _on_copy(self) -> None:
        self._session.apply(arranging.window_copied)
