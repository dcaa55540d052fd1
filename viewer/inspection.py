"""Account for every file of a folder and describe every stack, as plain JSON values."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.dicom.pixels import PixelsError, stored_pixels, without_files
from viewer.dicom.reader import NothingDisplayableError, scan_folder
from viewer.dicom.reading_process import close_idle_process
from viewer.dicom.reasons import skipped_file
from viewer.dicom.study import FileStatus, Series, Skipped, Stack, StackKey, Study
from viewer.errors import UnreadableFileError


def inspect_folder(folder: Path) -> Generator[str, None, dict[str, Any]]:
    """Read a folder and decode all of it.

    Yields
    ------
    str
        What is being done, at least every 0.2 s; a place to stop.

    Returns
    -------
    dict
        `files`: each file once, with status and reason; `series` with their stacks:
        geometry in LPS mm and the SHA-256 of the pixels as `stored_pixels` gives them;
        `seconds`; `peak_rss_bytes` of this process and
        the reading process.

    Raises
    ------
    FolderError
        The folder is missing or may not be read.
    """
    start = time.monotonic()
    try:
        studies = yield from _scanned(folder)
        skipped: tuple[Skipped, ...] = ()
    except NothingDisplayableError as nothing:
        studies, skipped = (), nothing.skipped
    series: list[dict[str, Any]] = []
    displayed: set[Path] = set()
    root = _root(folder, studies)
    for study in studies:
        shown, decoded = yield from _decoded(study)
        skipped += shown.skipped
        for item in shown.series:
            displayed |= {frame.path for stack in item.stacks for frame in stack.frames}
            series.append(_series_json(shown, item, decoded))
    return {
        "files": _files_json(root, displayed, skipped),
        "series": series,
        "seconds": round(time.monotonic() - start, 3),
        "peak_rss_bytes": peak_rss_bytes(),
    }


def peak_rss_bytes() -> int | None:
    """Most memory that this process and its largest child have held, added up.

    None where the system does not say.
    """
    if sys.platform == "win32":
        return None
    import resource  # exists on POSIX alone

    close_idle_process()  # the system counts children once they have ended
    own, child = (
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return (own + child) * (1 if sys.platform == "darwin" else 1024)


def _scanned(folder: Path) -> Generator[str, None, tuple[Study, ...]]:
    work = scan_folder(folder)
    while True:
        try:
            scan = next(work)
        except StopIteration as stop:
            studies: tuple[Study, ...] = stop.value
            return studies
        yield f"{scan.files_seen} files read"


_Decoded = dict[StackKey, tuple[str, str]]


def _decoded(study: Study) -> Generator[str, None, tuple[Study, _Decoded]]:
    """Type and hash of every stack, and the study without the files that do not decode."""
    while True:
        decoded: _Decoded = {}
        failed: list[Skipped] = []
        for series in study.series:
            for index in range(len(series.stacks)):
                key = StackKey(series.series_instance_uid, index)
                try:
                    pixels = yield from _pixels(study, key)
                    decoded[key] = (pixels.dtype.str, hashlib.sha256(pixels.data).hexdigest())
                except PixelsError as error:
                    failed.extend(error.skipped)
                except UnreadableFileError:
                    failed.extend(_whole(study.stack(key), "too-large"))
        if not failed:
            return study, decoded
        study = without_files(study, failed)


def _pixels(study: Study, key: StackKey) -> Generator[str, None, NDArray[Any]]:
    work = stored_pixels(study, key)
    while True:
        try:
            share = next(work)
        except StopIteration as stop:
            return np.asarray(stop.value)
        yield f"stack {key.index + 1} of a series, {share:.0%} decoded"


def _whole(stack: Stack, code: str) -> list[Skipped]:
    return [skipped_file(path, code) for path in {frame.path for frame in stack.frames}]


def _series_json(study: Study, series: Series, decoded: _Decoded) -> dict[str, Any]:
    stacks = [
        _stack_json(stack, decoded[StackKey(series.series_instance_uid, index)])
        for index, stack in enumerate(series.stacks)
    ]
    warnings = [*study.warnings, *series.warnings]
    for number, stack in enumerate(series.stacks, 1):
        warnings.extend(f"Stack {number}: {warning}" for warning in stack.warnings)
    return {
        "series_instance_uid": series.series_instance_uid,
        "role": series.role.value,
        "stacks": stacks,
        "warnings": warnings,
    }


def _stack_json(stack: Stack, pixels: tuple[str, str]) -> dict[str, Any]:
    first = stack.frames[0]
    return {
        "sop_instance_uids": [frame.sop_instance_uid for frame in stack.frames],
        "frames": len(stack.frames),
        "rows": first.rows,
        "columns": first.columns,
        "affine": stack.affine.tolist(),
        "spacing": [stack.spacing, *first.pixel_spacing],
        "dtype": np.dtype(pixels[0]).name,
        "pixels_sha256": pixels[1],
    }


def _files_json(
    root: Path, displayed: Iterable[Path], skipped: Iterable[Skipped]
) -> list[dict[str, Any]]:
    rows: dict[Path, tuple[str, str | None]] = {}
    rows.update(dict.fromkeys(displayed, (FileStatus.DISPLAYED.value, None)))
    for item in skipped:
        rows.setdefault(item.path, (item.status.value, item.reason))
    return [
        {"path": _relative(path, root), "status": status, "reason": reason}
        for path, (status, reason) in sorted(rows.items(), key=lambda row: str(row[0]))
    ]


def _relative(path: Path, root: Path) -> str:
    """The path below the folder; bytes that are no text become U+FFFD."""
    below = path.relative_to(root) if path.is_relative_to(root) else path
    return os.fsencode(below).decode("utf-8", "replace")


def _root(folder: Path, studies: tuple[Study, ...]) -> Path:
    if studies:
        return studies[0].folder
    resolved = folder.resolve()
    return resolved if resolved.is_dir() else resolved.parent
