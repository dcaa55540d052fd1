"""The commands about heat maps beyond showing one: look closer, draw otherwise, export."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer import evidence_changes as changes
from viewer.errors import Notice, WriteError, notice_of
from viewer.evidence import Page
from viewer.export.heatmap_files import file_stem, files_of, write_map
from viewer.language import marked, tr
from viewer.measured_worth import read_worth
from viewer.paths import documents_folder, resources_folder
from viewer.session import Session, State
from viewer.settings import Settings
from viewer.ui import dialogs
from viewer.ui.action import Action
from viewer.ui.evidence_window import EvidenceWindow
from viewer.ui.feature import Feature
from viewer.ui.finding_picture import picture_of
from viewer.ui.map_picture import map_image, png_of

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
    """Opens the evidence window when a page is asked for, and writes maps to files."""

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
        state = self._session.state
        made, picture = state.explanation, picture_of(state, state.explanation)
        if made is None or picture is None:
            return
        chosen = ask_for_map(self._window, file_stem(made))
        if chosen is None:
            return
        path = chosen.with_suffix(".png")
        # Only of the name that was chosen, the dialog has asked whether it may be replaced.
        taken = [file for file in files_of(path, made) if file != chosen and file.exists()]
        if taken:
            text = tr("There are files already: {names}.", names=", ".join(f.name for f in taken))
            self._session.notify(Notice(text, tr("Export the map under another name.")))
            return
        try:
            files = write_map(path, png_of(map_image(picture, made)), made, state.model)
        except WriteError as error:
            self._session.notify(notice_of(error))
            return
        names = ", ".join(file.name for file in files[1:])
        advice = tr("Beside it: {names}. They name no patient.", names=names)
        text = tr("The heat map was saved as {name}.", name=path.name)
        self._session.notify(Notice(text, advice))


def ask_for_map(parent: QWidget, stem: str) -> Path | None:
    """The name that was chosen for the picture; None where the reader thought better of it."""
    begin = str(documents_folder() / f"{stem}.png")
    name, _ = QFileDialog.getSaveFileName(
        parent, tr("Export the heat map"), begin, tr("PNG (*.png)")
    )
    return Path(name) if name else None


def has_graded(state: State) -> bool:
    """A finding is selected whose grade can be explained and may be seen."""
    return changes.graded_finding(state) is not None


def has_map(state: State) -> bool:
    """There is a heat map of such a finding."""
    return has_graded(state) and state.explanation is not None


def _is_on(name: str, state: State) -> bool:
    return bool(getattr(state.preferences, name))
