"""One command as a value: its words, its keys, what it does and when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from viewer.language import marked
from viewer.session import State

Test = Callable[[State], bool]

#: The menu that stands at the right end, wherever its first row is in the table.
LAST_MENU = marked("H&elp")
#: What stands there, in this order, after all that is done with pictures and findings.
LAST_MENUS = (marked("&View"), LAST_MENU)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the reader can do.

    Attributes
    ----------
    name : str
        For the program: unique in the table.
    text : str
        For the reader, as in the menu.
    shortcuts : tuple of str
        Keys in Qt's portable notation, the one to be shown first.
    call : callable
        What happens.
    enabled : callable
        Whether it makes sense in a state.
    menu : str
        The menu that it stands in.
    submenu : str
        The menu within that menu; empty where it stands in the menu itself.
    icon : str
        Name of its drawing; empty without one.
    checked : callable or None
        Whether it is on in a state; None where it is no switch.
    repeats : bool
        Holding the key down repeats it.
    section : bool
        A line is drawn above it in its menu.
    unless : str
        Why it cannot be chosen where it is grey, a sentence; empty where that is plain.
    """

    name: str
    text: str
    shortcuts: tuple[str, ...]
    call: Callable[[], object]
    enabled: Test
    menu: str = ""
    icon: str = ""
    checked: Test | None = None
    repeats: bool = False
    section: bool = False
    submenu: str = ""
    unless: str = ""
