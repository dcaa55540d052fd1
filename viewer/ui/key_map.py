"""Keys that the reader chose for commands: as a text in the settings, and laid over the table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtGui import QKeySequence

from viewer.ui.action import Action

#: Commands whose keys are held down: their end is watched for, so they stay where they are.
HELD = frozenset({"overlay", "lens"})

Keys = Mapping[str, tuple[str, ...]]


def read_keys(text: str) -> Keys:
    """Name of a command -> its keys, from the settings; what makes no sense is left out."""
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    return {
        name: tuple(key for key in keys if isinstance(key, str) and portable(key))
        for name, keys in kept.items()
        if isinstance(keys, list)
    }


def written_keys(keys: Keys) -> str:
    """The same as a text for the settings; empty where nothing was chosen."""
    return json.dumps({name: list(of) for name, of in sorted(keys.items())}) if keys else ""


def portable(key: str) -> str:
    """A key in Qt's portable notation; empty where it is none."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def with_keys(table: Iterable[Action], chosen: Keys) -> tuple[Action, ...]:
    """The table under the reader's keys.

    A key that two commands would have after that stays with the one that the reader gave it to.
    """
    rows = tuple(table)
    taken = {portable(k) for row in rows if _changed(row, chosen) for k in chosen[row.name]}
    return tuple(
        replace(row, shortcuts=chosen[row.name])
        if _changed(row, chosen)
        else replace(row, shortcuts=tuple(k for k in row.shortcuts if portable(k) not in taken))
        for row in rows
    )


def owner_of(table: Iterable[Action], key: str, but: str = "") -> Action | None:
    """The command that has a key already, other than `but`; None where it is free."""
    wanted = portable(key)
    for row in table:
        if row.name != but and wanted in [portable(k) for k in row.shortcuts]:
            return row
    return None


def _changed(row: Action, chosen: Keys) -> bool:
    return row.name in chosen and row.name not in HELD
