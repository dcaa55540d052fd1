"""Findings > Review first: step to the most urgent finding, or to the next one in the grid."""

from __future__ import annotations

from PySide6.QtCore import Slot

from viewer.language import tr
from viewer.session import State
from viewer.ui import availability as when
from viewer.ui.action import Action
from viewer.ui.feature import Feature


class ReviewFeature(Feature):
    """One switch; the order itself is `viewer.reading_order`."""

    def actions(self) -> tuple[Action, ...]:
        """The switch, at the end of the findings."""
        text = tr("&Review first: worst, then least sure")
        menu = tr("Fi&ndings")
        return (
            Action("review", text, ("Ctrl+N",), self._on_review, when.always, menu, checked=_on),
        )

    @Slot()
    def _on_review(self) -> None:
        first = self._session.state.preferences.review_first
        self._session.set_preferences(review_first=not first)


def _on(state: State) -> bool:
    return state.preferences.review_first
