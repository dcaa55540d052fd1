"""Ask the reading process for headers and pixels, file after file, whatever happens to it."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.dicom.header import Header
from viewer.dicom.reading_process import (
    SECONDS_PER_FRAME,
    SECONDS_PER_HEADER,
    ReadingProcess,
    ReadingProcessDiedError,
    borrowed_process,
    path_field,
)
from viewer.dicom.reasons import REASONS, skipped_file
from viewer.dicom.study import Skipped

# Ten times what a 1024 x 1024 JPEG 2000 frame takes; a file may not be slow frame by frame.
_SECONDS_PER_FURTHER_FRAME = 1.0
_HEARTBEAT_S = 0.1  # work must be cancellable at least every 0.2 s
# The child ends itself a little after the parent would have, if the parent is gone.
_ALARM_MARGIN_S = 2.0
# Unanswered requests must fit into a pipe (4 kB where it is smallest), or both sides block.
_MOST_PENDING_BYTES = 3000


@dataclass(frozen=True, slots=True)
class FileAnswer:
    """What became of one file: a header, or why there is none.

    Attributes
    ----------
    study_instance_uid : str
        Of a skipped file, where it is known; else empty.
    """

    path: Path = field(repr=False)
    header: Header | None
    skipped: Skipped | None
    study_instance_uid: str = ""


@dataclass(frozen=True, slots=True)
class PixelJob:
    """Frames wanted of one file, and the size of their decoded pixels together."""

    path: Path = field(repr=False)
    indices: tuple[int, ...]
    size_bytes: int


@dataclass(frozen=True, slots=True, eq=False)
class FramePixels:
    """One decoded frame.

    Attributes
    ----------
    pixels : (R, C)
        Stored values, little-endian.
    slope, intercept : float
        Modality rescale.
    inversion : float or None
        For MONOCHROME1 the sum of a stored value and its inverse; else None.
    """

    path: Path = field(repr=False)
    index: int
    pixels: NDArray[Any]
    slope: float
    intercept: float
    inversion: float | None


def read_headers(paths: Iterator[Path]) -> Generator[FileAnswer | None, None, None]:
    """Read headers one by one in the order of `paths`; None is a place to stop.

    A file that takes too long or ends the process is answered with a `Skipped`; the
    process is started again and the next file goes on.
    """
    with borrowed_process() as process:
        waiting: deque[tuple[Path, dict[str, Any], int]] = deque()
        more = True
        while more or waiting:
            more = more and _fill(process, waiting, paths)
            if not waiting:
                return
            answer: dict[str, Any] | None
            try:
                answer = yield from awaited(process, SECONDS_PER_HEADER)
            except ReadingProcessDiedError:
                answer = {"code": "crashed"}
                process.kill()
            path, _, _ = waiting.popleft()
            yield _file_answer(path, answer or {"code": "time-limit"})
            if answer is None or answer.get("code") == "crashed":
                process.kill()
                for _, request, _ in waiting:
                    process.ask(request)


def read_frames(job: PixelJob, process: ReadingProcess) -> Generator[FramePixels | Skipped | None]:
    """Decode the wanted frames of one file, in ascending order; None is a place to stop.

    A `Skipped` is the last thing yielded: the file cannot be decoded.
    """
    seconds = SECONDS_PER_FRAME + _ALARM_MARGIN_S
    process.ask(
        {
            "verb": "pixels",
            "path": path_field(job.path),
            "indices": job.indices,
            "bytes": job.size_bytes,
            "seconds": seconds,
            "seconds_in_all": seconds + _SECONDS_PER_FURTHER_FRAME * len(job.indices),
        }
    )
    code = ""
    try:
        for expected in sorted(set(job.indices)):
            code = yield from _one_frame(job.path, expected, process)
            if code:
                break
    except (ReadingProcessDiedError, KeyError, TypeError, ValueError):
        code = "crashed"
    if code in {"crashed", "time-limit"}:
        process.kill()
    if code:
        yield skipped_file(job.path, code)


def awaited(
    process: ReadingProcess, seconds: float
) -> Generator[None, None, dict[str, Any] | None]:
    """The next answer, yielding None while waiting; None if it takes too long.

    Only time spent waiting here counts: neither the start of the process nor a caller that
    lets this generator rest is a file's fault.
    """
    waited = 0.0
    while True:
        clock = time.monotonic()
        answer = process.line(_HEARTBEAT_S)
        if answer is not None:
            return answer
        waited += time.monotonic() - clock if process.is_ready else 0.0
        if waited > seconds:
            return None
        yield None


def _one_frame(
    path: Path, expected: int, process: ReadingProcess
) -> Generator[FramePixels | Skipped | None, None, str]:
    """Yield one frame; return a reason code instead of yielding if there is none."""
    head = yield from awaited(process, SECONDS_PER_FRAME)
    if head is None:
        return "time-limit"
    if "code" in head:
        return str(head["code"]) if head["code"] in REASONS else "crashed"
    body = process.body(int(head["bytes"]), SECONDS_PER_FRAME)
    if body is None:
        return "time-limit"
    if int(head["index"]) != expected:
        return "crashed"
    rows, columns = head["shape"]
    pixels = np.frombuffer(body, dtype=np.dtype(head["dtype"])).reshape(rows, columns)
    inversion = head["inversion"]
    yield FramePixels(
        path,
        expected,
        pixels,
        float(head["slope"]),
        float(head["intercept"]),
        None if inversion is None else float(inversion),
    )
    return ""


def _fill(
    process: ReadingProcess,
    waiting: deque[tuple[Path, dict[str, Any], int]],
    paths: Iterator[Path],
) -> bool:
    """Send requests while they fit; False once there are no more paths."""
    while not waiting or sum(size for *_, size in waiting) < _MOST_PENDING_BYTES:
        path = next(paths, None)
        if path is None:
            return False
        field_ = path_field(path)
        seconds = SECONDS_PER_HEADER + _ALARM_MARGIN_S
        request = {"verb": "header", "path": field_, "seconds": seconds}
        process.ask(request)
        waiting.append((path, request, len(field_) + 60))
    return True


def _file_answer(path: Path, answer: dict[str, Any]) -> FileAnswer:
    try:
        if "header" in answer:
            return FileAnswer(path, Header.from_json(answer["header"]), None)
        skipped = skipped_file(path, answer["code"], str(answer.get("detail", "")))
        return FileAnswer(path, None, skipped, str(answer.get("study_instance_uid", "")))
    except (KeyError, TypeError, ValueError, AttributeError):
        return FileAnswer(path, None, skipped_file(path, "crashed"))
