"""The program's log: reason codes and counts, never names, values or words from a file.

A log is sent around; so nothing that names a patient may get into it. Paths are written
as a keyed hash, exceptions as their type and the lines of this program that they passed.
Records of other packages are not kept: their messages quote the files that they read.
"""

from __future__ import annotations

import hashlib
import logging
import secrets
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

#: Two files of this size: weeks of codes, and small enough to be sent by mail.
MAX_BYTES = 512 * 1024

_LOGGER = logging.getLogger("foramen")
# A new key at each start: hashes tell files apart within a log and cannot be looked up.
_KEY = secrets.token_bytes(16)
_OWN = ("model", "viewer")


def start(folder: Path) -> None:
    """Begin to write `foramen.log` in `folder`; called once. A log that cannot be is not missed.

    Parameters
    ----------
    folder : Path
        Made where it is missing.
    """
    stop()
    _LOGGER.setLevel(logging.INFO)
    _LOGGER.propagate = False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "foramen.log", maxBytes=MAX_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError:
        # A read-only home is no reason not to look at slices.
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOGGER.addHandler(handler)


def stop() -> None:
    """End the log and close its file."""
    for handler in tuple(_LOGGER.handlers):
        _LOGGER.removeHandler(handler)
        handler.close()


def event(code: str, path: Path | None = None, **counts: float) -> None:
    """Note that something happened.

    Parameters
    ----------
    code : str
        A fixed word of the program, such as "study-opened"; never text from a file.
    path : Path, optional
        The file that it is about; its hash is written.
    **counts : float
        Numbers, such as `files=12`.

    Raises
    ------
    TypeError
        A count is not a number, so it could be a name.
    """
    for name, value in counts.items():
        if not isinstance(value, int | float):
            raise TypeError(f"{name} must be a number, got {type(value).__name__}")
    parts = [code, *(f"{name}={value:g}" for name, value in counts.items())]
    if path is not None:
        parts.append(f"file={path_hash(path)}")
    _LOGGER.info(" ".join(parts))


def failure(code: str, error: BaseException) -> None:
    """Note an exception: its type and where it passed through this program, not its words."""
    _LOGGER.error("%s %s at %s", code, type(error).__name__, places(error))


def path_hash(path: Path) -> str:
    """Twelve hex digits that stand for a path until the program ends."""
    return hashlib.blake2b(str(path).encode(), key=_KEY, digest_size=6).hexdigest()


def places(error: BaseException) -> str:
    """The lines of this program that an exception passed, "pixels.py:12 > worker.py:70"."""
    frames = traceback.extract_tb(error.__traceback__)
    names = [(Path(frame.filename), frame.lineno) for frame in frames]
    own = [(path, line) for path, line in names if set(_OWN) & set(path.parts)]
    return " > ".join(f"{path.name}:{line}" for path, line in own) or "unknown place"
