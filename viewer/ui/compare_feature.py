"""File > Compare with a prior study, and the keys that step through what changed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from viewer import comparing
from viewer.language import marked, tr
from viewer.state import State
from viewer.ui import availability as when
from viewer.ui import dialogs
from viewer.ui.action import Action
from viewer.ui.feature import Feature
from viewer.ui.prior_dialog import PriorDialog

_FILE, _FINDINGS = marked("&File"), marked("Fi&ndings")


class CompareFeature(Feature):
    """Begins and ends a comparison; what it shows stands in the middle of the window.

    Signals
    -------
    wished(OpenPath | Study | None)
        What to compare with; None to stop comparing.
    """

    wished = Signal(object)

    def actions(self) -> tuple[Action, ...]:
        """Begin and end with the files, step with the findings."""
        return (
            Action("compare", tr("Compare with a &prior study…"), ("Ctrl+B",), self._on_compare,
                   when.has_study, tr(_FILE), section=True),
            Action("stop-comparing", tr("Stop co&mparing"), (), self._on_end, _compares, tr(_FILE)),
            Action("next-change", tr("Ne&xt changed finding"), ("B",), self._on_next,
                   _has_change, tr(_FINDINGS), repeats=True, section=True),
            Action("previous-change", tr("Pre&vious changed finding"), ("Shift+B",),
                   self._on_previous, _has_change, tr(_FINDINGS), repeats=True),
        )  # fmt: skip

    @Slot()
    def _on_compare(self) -> None:
        dialog = PriorDialog(self._session, self._window)
        dialog.wished.connect(self.wished)
        dialogs.show_beside(dialog)

    @Slot()
    def _on_end(self) -> None:
        self.wished.emit(None)

    @Slot()
    def _on_next(self) -> None:
        self._session.apply(comparing.stepped, 1)

    @Slot()
    def _on_previous(self) -> None:
        self._session.apply(comparing.stepped, -1)


def _compares(state: State) -> bool:
    return state.prior is not None


def _has_change(state: State) -> bool:
    return comparing.changed_after(state, 1) is not None
