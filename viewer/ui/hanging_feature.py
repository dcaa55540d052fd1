"""The menu of hangings: the program's own by key, the reader's own in a list, saving one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from viewer import arranging, paths
from viewer.errors import Notice
from viewer.hanging import LUMBAR, Hanging
from viewer.hanging_files import read_hangings
from viewer.language import marked, tr
from viewer.session import Session, State
from viewer.settings import Settings
from viewer.ui import availability as when
from viewer.ui import dialogs
from viewer.ui.action import Action
from viewer.ui.feature import Feature
from viewer.ui.hanging_dialog import HangingDialog

_MENU, _SUBMENU = marked("&View"), marked("Han&ging")
#: How a notice says it that a file of a hanging was not understood (`read_hangings`).
_LEFT_OUT = marked("The hanging {file} is left out: {reason}.")
#: In this order in the menu, with Ctrl and their number as keys; others follow by name.
_ORDER = ("lumbar", "sagittal-pair", "axial-focus", "one", "with-prior")
_MOST_KEYS = 9


class HangingFeature(Feature):
    """Offers the hangings of the program and of the reader, and follows the rules."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(session, settings, window)
        self._folder = settings.file.parent / "hangings"
        self._built_in, damaged = _built_in()
        own, left_out = read_hangings(self._folder, [one.name for one in self._built_in])
        session.apply(arranging.offering, (*self._built_in, *own))
        for sentence in (*damaged, *left_out):
            session.notify(Notice(f"The hanging {sentence}", tr("Correct the file or delete it.")))
        session.changed.connect(self._on_changed)

    def actions(self) -> tuple[Action, ...]:
        """The program's hangings with their keys, then what is done with hangings."""
        hangings = tuple(
            Action(
                f"hanging-{hanging.name}",
                tr(hanging.title).replace("&", "&&"),
                (f"Ctrl+{number}",) if number <= _MOST_KEYS else (),
                partial(self._session.apply, arranging.hung_by, hanging),
                partial(_can_hang, hanging),
                tr(_MENU),
                submenu=tr(_SUBMENU),
                checked=partial(_is_current, hanging.name),
            )
            for number, hanging in enumerate(self._built_in, start=1)
        )
        return (
            *hangings,
            Action(
                "hanging-first",
                tr("&Start every study with this hanging"),
                (),
                self._on_first,
                _can_be_first,
                tr(_MENU),
                submenu=tr(_SUBMENU),
                checked=_is_first,
                section=True,
            ),
            Action(
                "hangings",
                tr("&Own hangings…"),
                ("Ctrl+0",),
                self._on_list,
                when.always,
                tr(_MENU),
                submenu=tr(_SUBMENU),
            ),
        )

    @Slot()
    def _on_list(self) -> None:
        names = [hanging.name for hanging in self._built_in]
        dialogs.show_beside(HangingDialog(self._session, self._folder, names, self._window))

    @Slot()
    def _on_first(self) -> None:
        state = self._session.state
        wanted = "" if _is_first(state) else state.hangings.current.name
        self._session.set_preferences(hanging=wanted)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if old.reading is not None and new.reading is None:
            self._session.apply(arranging.settled)


def _built_in() -> tuple[tuple[Hanging, ...], tuple[str, ...]]:
    """The program's hangings in the menu's order; the lumbar one even without its file."""
    found, left_out = read_hangings(paths.resources_folder() / "hangings")
    if LUMBAR.name not in (hanging.name for hanging in found):
        found = (LUMBAR, *found)
    places = {name: place for place, name in enumerate(_ORDER)}
    ordered = sorted(found, key=lambda hanging: places.get(hanging.name, len(places)))
    return tuple(ordered), left_out


def _can_hang(hanging: Hanging, state: State) -> bool:
    return when.has_study(state) and (state.prior is not None or not hanging.beside_prior)


def _can_be_first(state: State) -> bool:
    return when.has_study(state) and not state.hangings.current.beside_prior


def _is_current(name: str, state: State) -> bool:
    return state.study is not None and state.hangings.current.name == name


def _is_first(state: State) -> bool:
    return bool(state.preferences.hanging) and (
        state.preferences.hanging == state.hangings.current.name
    )
