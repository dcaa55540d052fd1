"""The reading process: reads headers and pixels for its parent until its input ends.

Started by `viewer.dicom.reading_process`; everything that touches the bytes of a file
happens here, where a crash, a hang or an allocation harms nobody. Requests are lines of
JSON on standard input; answers are lines of JSON on standard output, pixels follow theirs
as raw bytes. No pickles: an answer is data, whatever a hostile file did to this process.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from viewer.dicom.deidentifying import deidentify
from viewer.dicom.element_listing import list_elements
from viewer.dicom.header_reading import read_header
from viewer.dicom.pixel_reading import DecodedFrame, read_pixels
from viewer.dicom.reasons import FileRejectedError

# Room beyond the interpreter's own, for headers and for a decoder's work space.
_HEADER_ROOM = 192 * 2**20
_PIXEL_ROOM = 256 * 2**20


def main() -> None:
    """Serve requests; called by the program when it was started as a reading process."""
    requests, answers = _private_pipes()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)  # pydicom logs values of elements
    _answer(answers, {"ready": True})
    for line in requests:
        _serve(json.loads(line), answers)


def _serve(request: dict[str, Any], answers: BinaryIO) -> None:
    """Answer one request; the alarm counts the work, not a parent slow to listen."""
    seconds = request["seconds"]
    left = request.get("seconds_in_all", seconds)
    work = _answers(request)
    while True:
        clock = time.monotonic()
        _set_alarm(max(0.001, min(seconds, left)))
        head, body = next(work, (None, b""))
        _set_alarm(0)
        left -= time.monotonic() - clock
        if head is None:
            return
        _answer(answers, head, body)


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes to the parent, out of reach of anything that prints."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    return requests, answers


def _answer(answers: BinaryIO, head: dict[str, Any], body: bytes = b"") -> None:
    answers.write(json.dumps(head).encode() + b"\n" + body)
    answers.flush()


def _answers(request: dict[str, Any]) -> Iterator[tuple[dict[str, Any], bytes]]:
    path = Path(os.fsdecode(bytes.fromhex(request["path"])))
    try:
        if request["verb"] == "header":
            _limit_memory(_HEADER_ROOM + _size_of(path))
            yield {"header": read_header(path).to_json()}, b""
            return
        if request["verb"] == "elements":
            _limit_memory(_HEADER_ROOM + _size_of(path))
            yield {"elements": list_elements(path)}, b""
            return
        if request["verb"] == "deidentify":
            _limit_memory(_PIXEL_ROOM + 6 * _size_of(path))  # read, changed and written whole
            made = deidentify(path, request["seed"])
            yield {"bytes": len(made.content), "has_text": made.has_text}, made.content
            return
        _limit_memory(_PIXEL_ROOM + _size_of(path) + 6 * int(request["bytes"]))
        for frame in read_pixels(path, request["indices"]):
            yield _described(frame), frame.pixels.tobytes()
    except FileRejectedError as error:
        study = error.study_instance_uid
        yield {"code": error.code, "detail": error.detail, "study_instance_uid": study}, b""
    except MemoryError:
        yield {"code": "memory-limit", "detail": "", "study_instance_uid": ""}, b""


def _described(frame: DecodedFrame) -> dict[str, Any]:
    return {
        "index": frame.index,
        "dtype": frame.pixels.dtype.str,
        "shape": frame.pixels.shape,
        "bytes": frame.pixels.nbytes,
        "slope": frame.slope,
        "intercept": frame.intercept,
        "inversion": frame.inversion,
    }


def _size_of(path: Path) -> int:
    """Address space that mapping the file takes, whether or not it is ever read."""
    try:
        return path.stat().st_size
    except OSError:
        return 0  # told when the file is opened


def _limit_memory(room: int) -> None:
    """Let the process grow by `room` bytes from here; on Linux only, where it is enforced."""
    if sys.platform != "linux":
        return
    import resource  # exists on POSIX alone

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + room, hard))


def _set_alarm(seconds: float) -> None:
    """Die by the clock even if the parent is gone; 0 calls it off."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


if __name__ == "__main__":
    main()
