"""How far the map on screen can be trusted, in a word and a shape; the numbers are one click on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from viewer import evidence_changes as changes
from viewer.evidence import Page
from viewer.language import tr
from viewer.measured_worth import Worth
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.icons import icon
from viewer.ui.verdicts import badge_of, checks_in


class MapBadge(QToolButton):
    """Says what the checks of the map on screen brought; a click makes and shows them.

    Parameters
    ----------
    worth : Worth
        What was published about the methods.
    """

    def __init__(self, session: Session, worth: Worth, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._worth = worth
        self.setMinimumWidth(8 * theme.GRID_PX)  # a long text must not widen the column
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        session.changed.connect(self._on_changed)
        self.clicked.connect(self._on_clicked)
        self._show(session.state)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if _shown(old) != _shown(new):
            self._show(new)

    def _show(self, state: State) -> None:
        drawing, text = badge_of(checks_in(state, self._worth))
        evidence = changes.evidence_of(state)
        if evidence.checked is not None and evidence.health is None:
            text = tr("Checking…")
        self.setEnabled(state.explanation is not None)
        self.setIcon(icon(drawing))
        self.setText(text)
        self.setAccessibleName(tr("Checks of this heat map: {verdict}", verdict=text))
        self.setToolTip(tr("Check this map and show the numbers"))

    @Slot()
    def _on_clicked(self) -> None:
        self._session.apply(changes.checking)
        self._session.apply(changes.turned_to, Page.CHECKS)


def _shown(state: State) -> tuple[object, ...]:
    evidence = changes.evidence_of(state)
    return state.explanation, evidence.checked, evidence.health
