"""A small file about a bug for a programmer: where it happened in which versions, no values."""

from __future__ import annotations

import datetime as dt
import json
import platform
import traceback
from importlib import metadata
from pathlib import Path

from viewer.version import VERSION

#: Reports that are kept; a bug that comes again and again must not fill the disk.
MOST_REPORTS = 10
_PREFIX = "crash-"
_PACKAGES = ("PySide6-Essentials", "pyqtgraph", "pydicom", "numpy", "scipy", "torch", "captum")


def report_of(error: BaseException, when: dt.datetime) -> dict[str, object]:
    """What a report says: types, program files, lines and versions.

    Neither the words of the exception nor a value or a folder is in it: they may name a patient.
    """
    return {
        "program": "Foramen",
        "version": VERSION,
        "when": when.isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "packages": {name: _version(name) for name in _PACKAGES},
        "errors": [_error(one) for one in _chain(error)],
    }


def write_report(folder: Path, error: BaseException) -> Path | None:
    """Write a report beside the log; None where the disk refuses, which is no second failure."""
    now = dt.datetime.now(dt.UTC)
    path = folder / f"{_PREFIX}{now:%Y%m%d-%H%M%S-%f}.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(report_of(error, now), indent=1), encoding="utf-8")
        for old in sorted(folder.glob(f"{_PREFIX}*.json"))[:-MOST_REPORTS]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path


def _chain(error: BaseException) -> list[BaseException]:
    """The error, then what led to it."""
    found: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in found:
        found.append(one)
        one = one.__cause__ or one.__context__
    return found


def _error(error: BaseException) -> dict[str, object]:
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in frames]
    return {"type": type(error).__name__, "places": places}


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "unknown"
