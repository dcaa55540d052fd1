"""The table of commands as Qt's actions, switched on and off by the state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from viewer.language import tr
from viewer.session import Session, State
from viewer.ui.action import LAST_MENUS, Action
from viewer.ui.icons import icon
from viewer.ui.key_map import read_keys, with_keys
from viewer.ui.reason_menu import ReasonMenu


class ActionSet(QObject):
    """One `QAction` per `Action`, with keys that work in the whole window.

    Parameters
    ----------
    window : QWidget
        Takes the keys; also the parent.

    Attributes
    ----------
    defaults : tuple of Action
        The table under its own keys; `table` has those that the reader chose.
    """

    def __init__(self, session: Session, table: Iterable[Action], window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self.defaults = tuple(table)
        self._table = self.defaults
        self._made: Mapping[str, QAction] = {row.name: self._make(row) for row in self._table}
        window.addActions(list(self._made.values()))
        session.changed.connect(self._on_changed)
        self._give_keys(session.state)
        self._show(session.state)

    def __getitem__(self, name: str) -> QAction:
        """The action of that name; `KeyError` if there is none."""
        return self._made[name]

    @property
    def table(self) -> tuple[Action, ...]:
        """The table under the keys that the reader chose."""
        return self._table

    def starting_with(self, prefix: str) -> tuple[QAction, ...]:
        """The actions whose names begin so, in the order of the table."""
        return tuple(made for name, made in self._made.items() if name.startswith(prefix))

    def fill(self, bar: QMenuBar) -> None:
        """Build all menus, in the order of the table, view and help last."""
        titles = dict.fromkeys(row.menu for row in self._table)
        last = [tr(title) for title in LAST_MENUS]
        ordered = sorted(titles, key=lambda title: last.index(title) + 1 if title in last else 0)
        menus = {(title, ""): ReasonMenu(title, bar) for title in ordered}
        for menu in menus.values():
            bar.addMenu(menu)
        for row in self._table:
            inner = row.menu, row.submenu
            if inner not in menus:
                menus[row.menu, ""].addSeparator()
                menus[inner] = ReasonMenu(row.submenu, menus[row.menu, ""])
                menus[row.menu, ""].addMenu(menus[inner])
            if row.section:
                menus[inner].addSeparator()
            menus[inner].addAction(self._made[row.name])

    def _make(self, row: Action) -> QAction:
        made = QAction(row.text, self)
        made.setObjectName(row.name)
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.setAutoRepeat(row.repeats)
        made.setCheckable(row.checked is not None)
        if row.icon:
            made.setIcon(icon(row.icon))
        # `triggered` follows the reader alone: a switch set from the state stays silent.
        made.triggered.connect(lambda _checked=False: self._call(row))
        return made

    def _call(self, row: Action) -> None:
        row.call()
        # Qt has turned the switch by itself; where the state stayed as it was, nobody says so.
        self._show(self._session.state)

    def _give_keys(self, state: State) -> None:
        self._table = with_keys(self.defaults, read_keys(state.preferences.keys))
        for row in self._table:
            made = self._made[row.name]
            made.setShortcuts([QKeySequence(keys) for keys in row.shortcuts])
            made.setToolTip(tip_of(row))

    def _on_changed(self, old: State, new: State) -> None:
        if old.preferences.keys != new.preferences.keys:
            self._give_keys(new)
        self._show(new)

    def _show(self, state: State) -> None:
        for row in self._table:
            made = self._made[row.name]
            made.setEnabled(row.enabled(state))
            made.setWhatsThis("" if made.isEnabled() else row.unless)
            if row.checked is not None:
                made.setChecked(row.checked(state))


def plain(text: str) -> str:
    """A text of a menu without the mark of its key; Chinese has that in brackets at the end."""
    return re.sub(r"&(.)", r"\1", re.sub(r"\s?\(&\w\)", "", text))


def words_of(row: Action) -> str:
    """The action's text without the marks of a menu."""
    return plain(row.text).rstrip("…")


def keys_of(row: Action) -> tuple[str, ...]:
    """The action's keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(QKeySequence(keys).toString(native) for keys in row.shortcuts)


def either(keys: Sequence[str]) -> str:
    """Keys of which one is enough, "A or B"; empty where there is none."""
    if not keys:
        return ""
    return reduce(lambda one, other: tr("{one} or {other}", one=one, other=other), keys)


def tip_of(row: Action) -> str:
    """What a tooltip says: the words, and the key in brackets."""
    keys = keys_of(row)
    return f"{words_of(row)} ({keys[0]})" if keys else words_of(row)
