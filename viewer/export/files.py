"""Write a file whole or not at all, so that nobody ever reads half a report."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
import time
from pathlib import Path

from viewer.errors import WriteError

#: Start of the names of files that are still being written; they name nobody.
PART_PREFIX = ".foramen-"
PART_SUFFIX = ".part"
#: A part this old was left by a program that was killed: no report takes an hour to write.
_ABANDONED_S = 3600.0
#: Small enough that a full disk is noticed early, large enough to cost nothing.
_CHUNK_BYTES = 1 << 20

_REASONS = {
    errno.ENOSPC: "The disk is full.",
    errno.EDQUOT: "The space that you may use on this disk is full.",
    errno.EFBIG: "The disk does not take a file of this size.",
    errno.EACCES: "The folder may not be written to.",
    errno.EPERM: "The folder may not be written to.",
    errno.EROFS: "The folder may only be read.",
    errno.ENOENT: "The folder is no longer there.",
    errno.ENOTDIR: "The folder is no longer there.",
    errno.EISDIR: "A folder of that name stands where the file should go.",
}


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path`, replacing what stood there in one step.

    Whatever happens on the way - a full disk, a kill, a power cut - `path` holds either
    what it held before or all of `data`.

    Parameters
    ----------
    path : Path
        Where to; its folder must exist. An existing file is replaced.
    data : bytes
        All of the file.

    Raises
    ------
    WriteError
        The system refused. Nothing was left behind, and what stood there still does.

    References
    ----------
    POSIX.1-2017 `rename`: the old or the new file is seen, never neither. The folder is
    synced too, without which the new name may be lost with the power (Linux `fsync(2)`).
    """
    try:
        _clear_abandoned(path.parent)
        descriptor, name = tempfile.mkstemp(PART_SUFFIX, PART_PREFIX, path.parent)
    except OSError as error:
        raise _write_error(error) from error
    part = Path(name)
    try:
        _fill(descriptor, data)
        part.chmod(0o666 & ~_umask())  # as if opened plainly: mkstemp makes it private
        os.replace(part, path)  # noqa: PTH105 - the one call whose atomicity is promised
        _sync_folder(path.parent)
    except OSError as error:
        raise _write_error(error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _fill(descriptor: int, data: bytes) -> None:
    """Write all bytes through to the disk and close the file, whatever happens."""
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest[:_CHUNK_BYTES]) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder cannot be opened there, and NTFS keeps a journal of names
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _clear_abandoned(folder: Path) -> None:
    """Remove the parts that a killed program left in `folder`."""
    oldest = time.time() - _ABANDONED_S
    for part in folder.glob(f"{PART_PREFIX}*{PART_SUFFIX}"):
        with contextlib.suppress(OSError):
            if part.stat().st_mtime < oldest:
                part.unlink()


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _write_error(error: OSError) -> WriteError:
    return WriteError(_REASONS.get(error.errno or 0, "The file could not be written."))
