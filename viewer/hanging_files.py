"""Hangings as files: TOML that a person can read, checked strictly, written whole or not at all."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from viewer.dicom.study import Role
from viewer.errors import WriteError
from viewer.export.files import write_whole
from viewer.hanging import Hanging, Rule, Spot
from viewer.language import marked

#: Raised when the meaning of a key changes; a file with another one is not understood.
FORMAT = 1
#: A hanging of this many rows or columns still has panes of a hand's width on a large screen.
MOST_FIELDS = 4
#: Far above any hanging that a person writes; keeps a wrong file from filling the memory.
_MOST_BYTES = 64 * 1024
#: Of a title or a label.
MOST_LETTERS = 60
_MOST_RULES = 32
#: English, as every notice is until it is shown; so are the reasons.
_LEFT_OUT = marked("{file} is left out: {reason}.")
_IN_USE = marked("its name is in use already")
_ROLES = {role.value.lower(): role for role in Role}


class HangingFileError(ValueError):
    """A file is no hanging; the message says why, without naming the file."""


def read_hangings(
    folder: Path, taken: Iterable[str] = ()
) -> tuple[tuple[Hanging, ...], tuple[str, ...]]:
    """The hangings of a folder, by file name, and a sentence for each file left out.

    Parameters
    ----------
    folder : Path
        Need not exist.
    taken : iterable of str
        Names that are in use already.

    Returns
    -------
    (tuple of Hanging, tuple of str)
        One damaged file never hides the others.
    """
    known, found, left_out = set(taken), [], []
    for path in sorted(folder.glob("*.toml")):
        try:
            hanging = read_hanging(path)
        except HangingFileError as error:
            left_out.append(_LEFT_OUT.format(file=path.name, reason=error))
            continue
        if hanging.name in known:
            left_out.append(_LEFT_OUT.format(file=path.name, reason=_IN_USE))
            continue
        known.add(hanging.name)
        found.append(hanging)
    return tuple(found), tuple(left_out)


def read_hanging(path: Path) -> Hanging:
    """The hanging in a file.

    Raises
    ------
    HangingFileError
        It cannot be read, is no TOML, or says something that is no hanging.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
        if len(raw) > _MOST_BYTES:
            raise HangingFileError(marked("it is too large"))
        return _hanging(tomllib.loads(raw.decode("utf-8")))
    except OSError as error:
        raise HangingFileError(marked("it cannot be read")) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise HangingFileError(marked("it is no valid TOML")) from error


def write_hanging(folder: Path, hanging: Hanging) -> Path:
    """Write a hanging under its name, over an older one of that name; the file's path.

    Raises
    ------
    WriteError
        The folder cannot be written to; what stood there before still does.
    """
    target = folder / f"{hanging.name}.toml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(marked("The hanging could not be saved.")) from error
    write_whole(target, text_of(hanging).encode("utf-8"))
    return target


def remove_hanging(folder: Path, name: str) -> None:
    """Delete a hanging's file; nothing where there is none.

    Raises
    ------
    WriteError
        The file cannot be deleted.
    """
    try:
        for path in folder.glob("*.toml"):
            if _name_in(path) == name:
                path.unlink()
    except OSError as error:
        raise WriteError(marked("The hanging could not be deleted.")) from error


def name_of(title: str) -> str:
    """A name for a title, safe as a file name everywhere, the same for the same title."""
    letters = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:24]
    digest = hashlib.sha256(title.encode("utf-8", "replace")).hexdigest()[:6]
    return f"{letters or 'hanging'}-{digest}"


def text_of(hanging: Hanging) -> str:
    """A hanging as TOML; `read_hanging` reads the same one."""
    lines = [
        f"format = {FORMAT}",
        f"name = {_quoted(hanging.name)}",
        f"title = {_quoted(hanging.title)}",
        f"rows = {hanging.rows}",
        f"columns = {hanging.columns}",
    ]
    lines += ["beside_prior = true"] if hanging.beside_prior else []
    for spot in hanging.spots:
        at = [spot.row, spot.column, spot.rows, spot.columns]
        lines += ["", "[[panes]]", f"label = {_quoted(spot.label)}"]
        lines += [f"roles = {_roles_text(spot.roles)}", f"at = {at}"]
    for rule in hanging.rules:
        lines += ["", "[[rules]]", f"score = {rule.score}"]
        lines += [f"has = {_set_text(rule.has)}", f"lacks = {_set_text(rule.lacks)}"]
        lines += [f"most_series = {rule.most_series}"] if rule.most_series is not None else []
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    # JSON's strings are TOML's basic strings as long as nothing is escaped but quotes.
    return json.dumps("".join(c for c in text if c.isprintable()), ensure_ascii=False)


def _roles_text(roles: Iterable[Role]) -> str:
    return json.dumps([role.value for role in roles])


def _set_text(roles: frozenset[Role]) -> str:
    return _roles_text(sorted(roles, key=list(Role).index))


def _name_in(path: Path) -> str:
    try:
        return read_hanging(path).name
    except HangingFileError:
        return ""


def _hanging(said: Mapping[str, Any]) -> Hanging:
    known = {"format", "name", "title", "rows", "columns", "beside_prior", "panes", "rules"}
    _only(said, known)
    if said.get("format") != FORMAT:
        raise HangingFileError(marked("it was written by another version of the program"))
    rows, columns = (_whole(said, key, 1, MOST_FIELDS) for key in ("rows", "columns"))
    spots = tuple(_spot(one, rows, columns) for one in _tables(said, "panes", MOST_FIELDS**2))
    if not spots:
        raise HangingFileError(marked("it has no panes"))
    fields = [
        (row, column)
        for spot in spots
        for row in range(spot.row, spot.row + spot.rows)
        for column in range(spot.column, spot.column + spot.columns)
    ]
    if len(set(fields)) < len(fields):
        raise HangingFileError(marked("two of its panes overlap"))
    if len(fields) < rows * columns:
        raise HangingFileError(marked("its panes leave a part of the grid empty"))
    rules = tuple(_rule(one) for one in _tables(said, "rules", _MOST_RULES))
    beside = said.get("beside_prior", False)
    if not isinstance(beside, bool):
        raise HangingFileError(marked("beside_prior is neither true nor false"))
    name, title = _text(said, "name"), _text(said, "title")
    return Hanging(name, title, rows, columns, spots, rules, beside)


def _spot(said: Mapping[str, Any], rows: int, columns: int) -> Spot:
    _only(said, {"label", "roles", "at"})
    at = said.get("at")
    whole = isinstance(at, list) and len(at) == 4 and all(type(part) is int for part in at)
    if not isinstance(at, list) or not whole:
        raise HangingFileError(marked("a pane's place is not four whole numbers"))
    row, column, high, wide = at
    if min(row, column) < 0 or min(high, wide) < 1 or row + high > rows or column + wide > columns:
        raise HangingFileError(marked("a pane lies outside the grid"))
    return Spot(_text(said, "label"), _roles(said, "roles"), row, column, high, wide)


def _rule(said: Mapping[str, Any]) -> Rule:
    _only(said, {"score", "has", "lacks", "most_series"})
    most = _whole(said, "most_series", 0, 10_000) if "most_series" in said else None
    has, lacks = (frozenset(_roles(said, key)) for key in ("has", "lacks"))
    return Rule(_whole(said, "score", -1000, 1000), has, lacks, most)


def _only(said: Mapping[str, Any], known: set[str]) -> None:
    unknown = sorted(said.keys() - known)
    if unknown:
        text = marked("it says something unknown: {words}")
        raise HangingFileError(text.format(words=unknown[0][:MOST_LETTERS]))


def _whole(said: Mapping[str, Any], key: str, low: int, high: int) -> int:
    value = said.get(key)
    if type(value) is not int or not low <= value <= high:
        text = marked("{key} is not a whole number from {low} to {high}")
        raise HangingFileError(text.format(key=key, low=low, high=high))
    return value


def _text(said: Mapping[str, Any], key: str) -> str:
    value = said.get(key)
    if not isinstance(value, str) or not value.strip() or len(value) > MOST_LETTERS:
        raise HangingFileError(marked("{key} is not a short text").format(key=key))
    return value


def _tables(said: Mapping[str, Any], key: str, most: int) -> list[Mapping[str, Any]]:
    value = said.get(key, [])
    tables = isinstance(value, list) and all(isinstance(one, dict) for one in value)
    if not isinstance(value, list) or not tables or len(value) > most:
        text = marked("{key} is not a list of at most {most} tables")
        raise HangingFileError(text.format(key=key, most=most))
    return value


def _roles(said: Mapping[str, Any], key: str) -> tuple[Role, ...]:
    value = said.get(key, [])
    if not isinstance(value, list):
        raise HangingFileError(marked("{key} is not a list of roles").format(key=key))
    unknown = [one for one in value if not isinstance(one, str) or one.lower() not in _ROLES]
    if unknown:
        text = marked("{key} holds an unknown role: {words}")
        raise HangingFileError(text.format(key=key, words=str(unknown[0])[:MOST_LETTERS]))
    return tuple(_ROLES[one.lower()] for one in value)
