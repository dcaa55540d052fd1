"""The commands about heat maps beyond showing one: look closer, draw otherwise, export."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from viewer import evidence_changes as changes
from viewer.evidence import Page
from viewer.language import marked, tr
from viewer.measured_worth import read_worth
from viewer.paths import resources_folder
from viewer.session import Session, State
from viewer.settings import Settings
from viewer.ui import dialogs
from viewer.ui.action import Action
from viewer.ui.evidence_window import EvidenceWindow
from viewer.ui.feature import Feature
from viewer.ui.map_export_dialog import MapExportDialog

_MENU = marked("Evi&dence")
#: The pages with their words and keys in the menu.
_PAGES = (
    (Page.COMPARE, marked("&Compare two methods…"), ("Ctrl+D",)),
    (Page.INPUT, marked("What the network &saw…"), ()),
    (Page.ATTENTION, marked("&Attention of each head…"), ()),
    (Page.PATCHES, marked("Top &patches…"), ()),
    (Page.CHECKS, marked("C&hecks of this map…"), ("Ctrl+K",)),
)


class EvidenceFeature(Feature):
    """Opens the evidence window when a page is asked for, and the export of a map."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(session, settings, window)
        session.changed.connect(self._on_changed)

    def actions(self) -> tuple[Action, ...]:
        """The pages of the window, how maps are drawn, and the export."""
        drawn = (
            ("overlay_contours", "isolines", tr("&Isolines instead of colours"), ("Shift+I",)),
            ("overlay_smooth", "smooth", tr("S&mooth between patches"), ()),
        )
        export = ("Ctrl+Shift+E",)
        return (
            *(self._page(*row) for row in _PAGES),
            *(self._switch(*row, section=row is drawn[0]) for row in drawn),
            Action(
                "export-map",
                tr("&Export this map…"),
                export,
                self._on_export,
                has_map,
                tr(_MENU),
                section=True,
            ),
        )

    def _page(self, page: Page, text: str, keys: tuple[str, ...]) -> Action:
        turn = partial(self._session.apply, changes.turned_to, page)
        return Action(f"evidence-{page.name.lower()}", tr(text), keys, turn, has_graded, tr(_MENU))

    def _switch(
        self, preference: str, name: str, text: str, keys: tuple[str, ...], *, section: bool
    ) -> Action:
        return Action(
            name,
            text,
            keys,
            partial(self._turn, preference),
            has_graded,
            tr(_MENU),
            checked=partial(_is_on, preference),
            section=section,
        )

    def _turn(self, name: str) -> None:
        on = _is_on(name, self._session.state)
        self._session.set_preferences(**{name: not on})

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if new.evidence.page is None or new.evidence.page is old.evidence.page:
            return
        if not any(shown.isVisible() for shown in self._window.findChildren(EvidenceWindow)):
            made = EvidenceWindow(self._session, read_worth(resources_folder()), self._window)
            made.export_requested.connect(self._on_export)
            dialogs.show_beside(made)

    @Slot()
    def _on_export(self) -> None:
        if has_map(self._session.state):
            dialogs.show_beside(MapExportDialog(self._session, self._window))


def has_graded(state: State) -> bool:
    """A finding is selected whose grade can be explained and may be seen."""
    return changes.graded_finding(state) is not None


def has_map(state: State) -> bool:
    """There is a heat map of such a finding."""
    return has_graded(state) and state.explanation is not None


def _is_on(name: str, state: State) -> bool:
    return bool(getattr(state.preferences, name))
