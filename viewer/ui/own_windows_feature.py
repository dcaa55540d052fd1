"""View > Findings, or pictures, in their own window: for readers with more than one screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from viewer.language import tr
from viewer.session import Session, State
from viewer.settings import Settings
from viewer.ui import availability as when
from viewer.ui import placement
from viewer.ui.action import Action
from viewer.ui.action_set import ActionSet
from viewer.ui.berth import Berth
from viewer.ui.drops import Drops
from viewer.ui.feature import Feature
from viewer.ui.keyboard import Keyboard
from viewer.ui.own_window import OwnWindow
from viewer.ui.paint_turns import PaintTurns

#: How much of another screen's width each part takes at first.
_SHARES = {"findings": 0.4, "pictures": 1.0}


class OwnWindowsFeature(Feature):
    """Moves parts out and back as the preferences say, while the main window is on screen.

    All keys work in a part's own window too, and it takes what is dropped on it. It stands
    where it was last time, goes with the main window, and comes back with it.
    """

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(session, settings, window)
        window.installEventFilter(self)
        session.changed.connect(self._on_changed)

    def actions(self) -> tuple[Action, ...]:
        """A switch for each part, in the menu of what is on screen."""
        words = (
            ("findings", tr("Findings in their own &window"), "Shift+F9", True),
            ("pictures", tr("&Pictures in their own window"), "Shift+F8", False),
        )
        return tuple(
            Action(
                f"{name}-apart",
                text,
                (key,),
                partial(self._toggle, name),
                when.always,
                tr("&View"),
                checked=partial(_is_apart, name),
                section=section,
            )
            for name, text, key, section in words
        )

    def keep(self) -> None:
        """Where the parts' windows stand."""
        for berth in self._berths():
            if berth.own is not None and not berth.own.isHidden():
                self._settings.keep_geometry(berth.own.saveGeometry(), berth.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the parts' windows come and go with the main window; minimising leaves them be."""
        if watched is self._window and not event.spontaneous():
            if event.type() is QEvent.Type.Show:
                self._follow(self._session.state)
                QTimer.singleShot(0, self._raise)
            elif event.type() is QEvent.Type.Hide:
                for own in self._apart():
                    own.hide()
        return False

    def _toggle(self, name: str) -> None:
        apart = _is_apart(name, self._session.state)
        self._session.set_preferences(**{f"{name}_apart": not apart})

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if self._window.isVisible() and old.preferences is not new.preferences:
            self._follow(new)
        if placement.title_of(old) != placement.title_of(new):
            for berth in self._berths():
                if berth.own is not None:
                    berth.own.setWindowTitle(_title(berth, new))

    @Slot()
    def _raise(self) -> None:
        """The main window, which is shown after them, lies over none of the parts' windows."""
        for own in self._apart():
            own.raise_()

    def _follow(self, state: State) -> None:
        for berth in self._berths():
            apart = _is_apart(berth.name, state)
            if apart and (berth.own is None or berth.own.isHidden()):
                self._show(berth, state)
            elif berth.is_empty and not apart:
                self.keep()
                berth.take_back()

    def _show(self, berth: Berth, state: State) -> None:
        first = berth.own is None
        own = berth.take_out()
        if first:
            self._connect(berth, own)
            if not own.restoreGeometry(self._settings.geometry(berth.name)):
                placement.place_beside(own, self._window, _SHARES[berth.name])
        own.setWindowTitle(_title(berth, state))
        placement.keep_on_screen(own)
        own.show()
        own.setFocus()  # on none of its controls: keys act on the pictures

    def _connect(self, berth: Berth, own: OwnWindow) -> None:
        """Keys and drops do in a part's window what they do in the main one."""
        for actions in self._window.findChildren(ActionSet):
            own.addActions(list(actions.starting_with("")))
        for keyboard in self._window.findChildren(Keyboard):
            keyboard.watch(own)
        for drops in self._window.findChildren(Drops):
            drops.watch(own)
        back = partial(self._session.set_preferences, **{f"{berth.name}_apart": False})
        PaintTurns(self._session, own)
        own.closed.connect(back)
        berth.return_requested.connect(back)

    def _apart(self) -> tuple[OwnWindow, ...]:
        """The windows of parts that are on screen."""
        return tuple(one.own for one in self._berths() if one.own and not one.own.isHidden())

    def _berths(self) -> list[Berth]:
        return self._window.findChildren(Berth)


def _is_apart(name: str, state: State) -> bool:
    apart = {
        "findings": state.preferences.findings_apart,
        "pictures": state.preferences.pictures_apart,
    }
    return apart[name]


def _title(berth: Berth, state: State) -> str:
    return f"{berth.title} · {placement.title_of(state)}"
