"""List the files under a folder without leaving it: no links, no pipes, no devices."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from viewer.dicom.reasons import skipped_file
from viewer.dicom.study import Skipped
from viewer.errors import FolderError

_DEEPEST = 64  # folders in folders; no archive nests so far, and a loop by mounts would


def files_under(folder: Path) -> Iterator[Path | Skipped]:
    """Every entry under `folder` that is not a folder, folder by folder, in name order.

    Names are compared with their numbers as numbers, so that "2" stands before "10".

    Raises
    ------
    FolderError
        `folder` itself is missing or may not be read.
    """
    try:
        top = sorted(os.scandir(folder), key=_natural)
    except OSError as error:
        raise FolderError("The folder is missing or may not be read.") from error
    yield from _entries(top, 0)


def _entries(entries: list[os.DirEntry[str]], depth: int) -> Iterator[Path | Skipped]:
    folders: list[os.DirEntry[str]] = []
    for entry in entries:
        if entry.is_symlink():
            yield skipped_file(Path(entry.path), "link")
        elif entry.is_dir(follow_symlinks=False):
            folders.append(entry)
        elif entry.is_file(follow_symlinks=False):
            yield Path(entry.path)
        else:
            yield skipped_file(Path(entry.path), "special-file")
    for folder in folders:
        yield from _inside(folder, depth + 1)


def _inside(folder: os.DirEntry[str], depth: int) -> Iterator[Path | Skipped]:
    if depth > _DEEPEST:
        yield skipped_file(Path(folder.path), "deep-folder")
        return
    try:
        entries = sorted(os.scandir(folder), key=_natural)
    except PermissionError:
        yield skipped_file(Path(folder.path), "no-permission")
    except OSError:
        yield skipped_file(Path(folder.path), "unreadable")
    else:
        yield from _entries(entries, depth)


def _natural(entry: os.DirEntry[str]) -> list[tuple[int, int, str]]:
    parts: list[tuple[int, int, str]] = []
    number = ""
    for character in entry.name + "\0":
        if character.isascii() and character.isdigit():
            number += character
            continue
        if number:
            parts.append((0, int(number[:18]), number))
            number = ""
        parts.append((1, 0, character))
    return parts
