"""A file that stands while the program runs, so that the next start knows of a sudden end."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from viewer.scratch_folder import locked

_PREFIX, _SUFFIX = "running-", ".json"


@dataclass(frozen=True, slots=True)
class Ended:
    """A run that ended without saying so.

    Attributes
    ----------
    path : Path or None
        What was open, where the reader keeps a list of local studies; else nothing is known.
    study_instance_uid : str
        Which study of it.
    """

    path: Path | None = field(default=None, repr=False)
    study_instance_uid: str = ""


class RunningMark:
    """Locked while the program runs; a lock ends with its program, however that ends.

    Parameters
    ----------
    folder : Path
        Made where it is missing; where that cannot be, there is no mark.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / f"{_PREFIX}{os.getpid()}{_SUFFIX}"
        self._descriptor: int | None = None

    def begin(self) -> Ended | None:
        """Set the mark; what a run before left behind, None where all ended well."""
        ended = self._abandoned()
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._descriptor = os.open(self._file, os.O_CREAT | os.O_RDWR, 0o600)
            locked(self._descriptor)
        return ended

    def note(self, path: Path | None, study_instance_uid: str = "") -> None:
        """Say what is open; None where the reader keeps no list, and nothing may be written."""
        if self._descriptor is None:
            return
        known = {} if path is None else {"path": str(path), "study": study_instance_uid}
        text = json.dumps(known).encode("utf-8", "replace")
        with contextlib.suppress(OSError):
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, text)

    def end(self) -> None:
        """Take the mark away: the program ends as it should."""
        if self._descriptor is None:
            return
        os.close(self._descriptor)
        self._descriptor = None
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)

    def _abandoned(self) -> Ended | None:
        found: Ended | None = None
        for file in sorted(self._folder.glob(f"{_PREFIX}*{_SUFFIX}")):
            with contextlib.suppress(OSError):
                if _is_free(file):
                    found = _read(file)
                    file.unlink()
        return found


def _is_free(file: Path) -> bool:
    descriptor = os.open(file, os.O_RDWR)
    try:
        return locked(descriptor)
    finally:
        os.close(descriptor)


def _read(file: Path) -> Ended:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except ValueError:
        return Ended()
    path, study = (kept.get(name) if isinstance(kept, dict) else None for name in ("path", "study"))
    if not isinstance(path, str) or not path:
        return Ended()
    return Ended(Path(path), study if isinstance(study, str) else "")
