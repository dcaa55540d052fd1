"""The file of the catalogue: its tables, who may read it, and what becomes of a bad one.

One SQLite file, readable by its owner alone, because it names patients. A file that is
damaged, foreign or of a newer program is set aside as `.bad`, and a new one is begun.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from viewer.errors import ViewerError

#: Raised when a table changes; a file with another number is not understood.
SCHEMA = 1
#: Marks the file as this program's (https://sqlite.org/pragma.html#pragma_application_id).
APPLICATION_ID = 0x466F7261  # "Fora"
_WAIT_S = 2.0  # for another connection, which holds the file for some ms
_BESIDE = ("-journal", "-wal", "-shm", ".bad")

_TABLES = """
CREATE TABLE IF NOT EXISTS source (
    id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, reader TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS file (
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    path BLOB NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
    answer TEXT NOT NULL, study_uid TEXT NOT NULL, vanished INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (source, path)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS patient (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, number TEXT NOT NULL,
    birth_date TEXT NOT NULL, sex TEXT NOT NULL, UNIQUE (name, number, birth_date, sex));
CREATE TABLE IF NOT EXISTS study (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    uid TEXT NOT NULL, patient INTEGER NOT NULL REFERENCES patient, date TEXT NOT NULL,
    description TEXT NOT NULL, words TEXT NOT NULL, place INTEGER NOT NULL,
    opened REAL, missing INTEGER NOT NULL, UNIQUE (source, uid));
CREATE TABLE IF NOT EXISTS series (
    study INTEGER NOT NULL REFERENCES study ON DELETE CASCADE,
    uid TEXT NOT NULL, description TEXT NOT NULL, role TEXT NOT NULL, frames INTEGER NOT NULL,
    picture BLOB NOT NULL DEFAULT x'', PRIMARY KEY (study, uid)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS study_opened ON study (opened);
"""


class CatalogueError(ViewerError):
    """The catalogue cannot be read or written; studies open without it."""

    advice = "Studies open without it. Erase the list in the File menu to begin a new one."


class _NotOursError(sqlite3.DatabaseError):
    """The tables are another program's, or a newer one's."""


def opened(file: Path) -> sqlite3.Connection:
    """A connection to the file, which is made or begun anew where that has to be.

    Raises
    ------
    sqlite3.Error, OSError
        It cannot be opened.
    """
    try:
        return _connected(file)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        set_aside(file)
        return _connected(file)


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file is no database any more, or not this program's."""
    return isinstance(error, _NotOursError) or type(error) is sqlite3.DatabaseError


def _connected(file: Path) -> sqlite3.Connection:
    _make_private(file)
    db = sqlite3.connect(file, timeout=_WAIT_S, isolation_level=None)
    with contextlib.ExitStack() as failed:
        failed.callback(db.close)
        _prepare(db)
        # What is deleted is overwritten; no file stays beside this one after a commit.
        db.executescript(
            "PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE; PRAGMA foreign_keys = ON;"
        )
        failed.pop_all()
    return db


def erase(file: Path) -> None:
    """Delete the catalogue and whatever stands beside it; a missing one is erased already.

    Raises
    ------
    CatalogueError
        It cannot be deleted.
    """
    try:
        for path in (file, *(file.with_name(file.name + end) for end in _BESIDE)):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise CatalogueError("The list of local studies cannot be deleted.") from error


def set_aside(file: Path) -> None:
    """Move a file that is not understood away, over an older one, with what SQLite left of it."""
    file.replace(file.with_name(f"{file.name}.bad"))
    for end in _BESIDE[:-1]:
        file.with_name(file.name + end).unlink(missing_ok=True)


def _make_private(file: Path) -> None:
    """Make sure that the file is there and nobody else's to read; SQLite makes others like it."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    file.chmod(0o600)


def _prepare(db: sqlite3.Connection) -> None:
    """Give an empty file its tables; refuse one whose tables are not this program's."""
    [[version]], [[application]], [[tables]] = (
        db.execute(question).fetchall()
        for question in (
            "PRAGMA user_version",
            "PRAGMA application_id",
            "SELECT count(*) FROM sqlite_master",
        )
    )
    if (version, application, tables) == (0, 0, 0):
        db.executescript(
            f"BEGIN IMMEDIATE; {_TABLES} PRAGMA application_id = {APPLICATION_ID};"
            f" PRAGMA user_version = {SCHEMA}; COMMIT;"
        )
    elif (version, application) != (SCHEMA, APPLICATION_ID):
        raise _NotOursError
