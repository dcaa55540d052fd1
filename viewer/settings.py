"""What is kept between two starts: the window's place and how things are shown, no folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from viewer.choices import makes_sense
from viewer.state import Preferences

#: Raised when the meaning of a key changes; a file with a larger one is not understood.
VERSION = 1

_VERSION = "format/version"
_GEOMETRY = "window/geometry"
_SPLITTERS = "window/splitters"
_PREFERENCES = "preferences"
_KINDS: Mapping[str, type] = {field.name: type(field.default) for field in fields(Preferences)}


class Settings:
    """The settings file, an INI that a person can read and delete.

    No folder is kept: its name, or its parent's, may name a patient.

    A file that is damaged, foreign or of a newer program is set aside as `settings.ini.bad`
    and the defaults are used: a start never fails for it.

    Parameters
    ----------
    file : Path
        Need not exist.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self.was_set_aside = not _understood(file) and _set_aside(file)
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def file(self) -> Path:
        """Where the settings are kept."""
        return self._file

    def geometry(self, part: str = "") -> QByteArray:
        """The window's place as it was stored, or that of a part of it in a window of its own.

        Empty where there is none.
        """
        return QByteArray.fromHex(self._text(_place_of(part)).encode("ascii", "ignore"))

    def keep_geometry(self, geometry: QByteArray, part: str = "") -> None:
        """Remember the place of the window, or of a part's own window."""
        self._keep(_place_of(part), geometry.toHex().toStdString())

    def splitters(self) -> QByteArray:
        """The widths of the window's parts as stored; empty where there are none."""
        return QByteArray.fromHex(self._text(_SPLITTERS).encode("ascii", "ignore"))

    def keep_splitters(self, splitters: QByteArray) -> None:
        """Remember the widths of the window's parts."""
        self._keep(_SPLITTERS, splitters.toHex().toStdString())

    def preferences(self) -> dict[str, bool | float | str]:
        """Fields of `Preferences` that were kept and still make sense; maybe none."""
        kept = {name: self._preference(name, kind) for name, kind in _KINDS.items()}
        return {name: value for name, value in kept.items() if value is not None}

    def keep_preferences(self, chosen: Mapping[str, bool | float | str]) -> None:
        """Remember fields of `Preferences`; others are left out."""
        for name in _KINDS.keys() & chosen.keys():
            self._keep(f"{_PREFERENCES}/{name}", str(chosen[name]))

    def save(self) -> None:
        """Write what was kept; a folder that cannot be written is let be."""
        self._store.sync()

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""

    def _keep(self, key: str, text: str) -> None:
        self._store.setValue(_VERSION, str(VERSION))
        self._store.setValue(key, text)

    def _preference(self, name: str, kind: type) -> bool | float | str | None:
        text = self._text(f"{_PREFERENCES}/{name}")
        if kind is bool:
            return {"True": True, "False": False}.get(text)
        if kind is str:
            return text if text and makes_sense(name, text) else None
        try:
            number = float(text)
        except ValueError:
            return None
        return number if 0.0 <= number <= 1.0 else None


def _place_of(part: str) -> str:
    return f"{_GEOMETRY}-{part}" if part else _GEOMETRY


def write_no_folder_history() -> None:
    """Keep Qt from writing which folders its file dialogs visited.

    Its own dialog, used where the desktop has none to offer, writes them to
    `QtProject.conf` in the user's folder of settings.
    """
    scope = QSettings.Scope.UserScope
    QSettings.setPath(QSettings.Format.NativeFormat, scope, os.devnull)


def _understood(file: Path) -> bool:
    """Whether the file is missing or ours.

    A `@Variant` is refused before Qt would unpack it: PySide's may hold pickles, and this
    program writes plain text alone.
    """
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    if b"@Variant" in raw or b"\0" in raw:
        return False
    store = QSettings(str(file), QSettings.Format.IniFormat)
    version = store.value(_VERSION)
    sound = store.status() is QSettings.Status.NoError and isinstance(version, str)
    return sound and version.isdecimal() and 1 <= int(version) <= VERSION


def _set_aside(file: Path) -> bool:
    """Move the file away, over an older one; False where even that is not possible."""
    try:
        file.replace(file.with_name(f"{file.name}.bad"))
    except OSError:
        return False
    return True
