"""View > Anonymous mode: what a file says of a patient leaves the screen, and comes back."""

from __future__ import annotations

from PySide6.QtCore import Slot

from viewer.language import tr
from viewer.session import State
from viewer.ui import availability as when
from viewer.ui.action import Action
from viewer.ui.feature import Feature


class AnonymousFeature(Feature):
    """One switch; the widgets follow it through `viewer.anonymity`."""

    def actions(self) -> tuple[Action, ...]:
        """The switch, at the end of the view."""
        return (
            Action(
                "anonymous",
                tr("&Anonymous mode: hide patient texts"),
                ("Ctrl+Shift+A",),
                self._on_toggle,
                when.always,
                tr("&View"),
                checked=_is_on,
                section=True,
            ),
        )

    @Slot()
    def _on_toggle(self) -> None:
        on = self._session.state.preferences.anonymous
        self._session.set_preferences(anonymous=not on)


def _is_on(state: State) -> bool:
    return state.preferences.anonymous
