"""A temporary folder that ends with the program, however the program ends."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

PREFIX = "foramen-scratch-"
_LOCK = "in-use"
#: A folder without its lock is one that another program is just making, or one from long ago.
_MAKING_S = 3600.0

if sys.platform == "win32":
    import msvcrt

    def locked(descriptor: int) -> bool:
        """Whether the file could be locked; the system unlocks it when the program ends."""
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def locked(descriptor: int) -> bool:
        """Whether the file could be locked; the system unlocks it when the program ends."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


class ScratchFolder:
    """A folder among the temporary ones, locked while it is in use.

    A program that is killed cannot clean up; but its locks end with it, so that
    `clear_abandoned` knows its folders from those of a program that runs.

    Attributes
    ----------
    path : Path
        The folder; it holds the lock, so work in a folder below it.

    Raises
    ------
    OSError
        The folder cannot be made.
    """

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
        self._descriptor = os.open(self.path / _LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        locked(self._descriptor)

    def remove(self) -> None:
        """Remove the folder and all in it; call once."""
        os.close(self._descriptor)
        shutil.rmtree(self.path, ignore_errors=True)


def clear_abandoned() -> None:
    """Remove the folders of programs that were killed; others, and other users', are let be."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            if _is_ours(folder) and _is_abandoned(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    if folder.is_symlink() or not folder.is_dir():
        return False
    return sys.platform == "win32" or folder.stat().st_uid == os.getuid()


def _is_abandoned(folder: Path) -> bool:
    try:
        descriptor = os.open(folder / _LOCK, os.O_RDWR)
    except FileNotFoundError:
        return time.time() - folder.stat().st_mtime > _MAKING_S
    try:
        return locked(descriptor)
    finally:
        os.close(descriptor)
