"""Run the reading process: start it, ask it, wait with a deadline, kill it, start it again.

A frozen program starts itself with `CHILD_ARGUMENT`: `main_app.py` must hand over to
`viewer.dicom.child.main` before anything else when that is its first argument.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from viewer.errors import ViewerError

CHILD_ARGUMENT = "--reading-process"
# R2: a hang is refused within 10 s; this leaves the rest for the start of the next process.
SECONDS_PER_HEADER = 6.0
SECONDS_PER_FRAME = 6.0
_SECONDS_TO_START = 60.0  # a frozen program under a virus scanner, on its first start
_LONGEST_LINE = 256 * 2**20
_CHILD_MODULE = "viewer.dicom.child"
_CHUNK = 2**20
_SOURCE_ROOT = Path(__file__).resolve().parents[2]


class ReadingProcessDiedError(Exception):
    """The process ended by itself; stays inside `viewer.dicom`."""


class ReadingProcessMissingError(ViewerError):
    """The reading process cannot be started at all."""

    advice = "Restart the program; if it happens again, install it again."


class ReadingProcess:
    """One child process and the pipe to it; used by one thread at a time.

    Attributes
    ----------
    is_ready : bool
        The process runs and has loaded what it needs.
    """

    def __init__(self) -> None:
        self.is_ready = False
        self._started_at = 0.0
        self._process: subprocess.Popen[bytes] | None = None
        self._pending = bytearray()

    def start(self) -> None:
        """Start the process if there is none; it gets ready by itself."""
        if self._process is None:
            self._process = _started()
            self._started_at = time.monotonic()

    def ask(self, request: dict[str, Any]) -> None:
        """Send a request, starting the process if there is none."""
        self.start()
        line = json.dumps(request).encode() + b"\n"
        if self._process is not None and self._process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):  # told by `read` as an end
                self._process.stdin.write(line)
                self._process.stdin.flush()

    def line(self, wait_s: float) -> dict[str, Any] | None:
        """The next answer; None if it did not come within `wait_s` seconds.

        Raises
        ------
        ReadingProcessDiedError
            The process ended.
        ReadingProcessMissingError
            It did not start.
        """
        try:
            answer = self._answer(wait_s)
        except ReadingProcessDiedError as error:
            if self.is_ready:
                raise
            raise self._missing() from error
        if answer is not None and not self.is_ready:
            self.is_ready = True  # its first line only says so
            return None
        if not self.is_ready and time.monotonic() > self._started_at + _SECONDS_TO_START:
            raise self._missing()
        return answer

    def _missing(self) -> ReadingProcessMissingError:
        self.kill()
        return ReadingProcessMissingError("The part of the program that reads files is missing.")

    def _answer(self, wait_s: float) -> dict[str, Any] | None:
        end = self._pending.find(b"\n")
        while end < 0:
            searched = len(self._pending)
            if searched > _LONGEST_LINE:
                raise ReadingProcessDiedError
            if not self._receive(wait_s):
                return None
            end = self._pending.find(b"\n", searched)
        line = bytes(self._pending[:end])
        del self._pending[: end + 1]
        try:
            answer = json.loads(line)
        except ValueError as error:
            raise ReadingProcessDiedError from error
        if not isinstance(answer, dict):
            raise ReadingProcessDiedError
        return answer

    def body(self, size: int, wait_s: float) -> bytes | None:
        """The next `size` raw bytes; None if nothing at all came for `wait_s` seconds."""
        while len(self._pending) < size:
            if not self._receive(wait_s):
                return None
        body = bytes(memoryview(self._pending)[:size])
        del self._pending[:size]
        return body

    @property
    def is_dead(self) -> bool:
        """Whether the process was started and has ended by itself."""
        return self._process is not None and self._process.poll() is not None

    def kill(self) -> None:
        """End the process now, whatever it is doing."""
        process, self._process = self._process, None
        self.is_ready = False
        self._pending.clear()
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()
        process.wait()

    def _receive(self, wait_s: float) -> bool:
        if self._process is None or self._process.stdout is None:
            raise ReadingProcessDiedError
        descriptor = self._process.stdout.fileno()
        if not _readable(descriptor, wait_s):
            return False
        received = os.read(descriptor, _CHUNK)
        if not received:
            raise ReadingProcessDiedError
        self._pending += received
        return True


_idle: list[ReadingProcess] = []
_idle_lock = threading.Lock()


@contextlib.contextmanager
def borrowed_process() -> Iterator[ReadingProcess]:
    """A reading process for one job: the idle one if there is, else a new one.

    One is kept warm between jobs, for starting it takes a quarter of a second. If the job
    fails or is cancelled, its process is ended.
    """
    with _idle_lock:
        process = _idle.pop() if _idle else ReadingProcess()
    if process.is_dead:
        process.kill()
    try:
        yield process
    except BaseException:
        process.kill()
        raise
    _keep_or_end(process)


def warm_up() -> None:
    """Start a process for the first job now, without waiting for it; saves that job its start."""
    process = ReadingProcess()
    process.start()
    _keep_or_end(process)


def _keep_or_end(process: ReadingProcess) -> None:
    """Keep one process warm for the next job; another one is ended."""
    with _idle_lock:
        keep = not _idle
        if keep:
            _idle.append(process)
    if not keep:
        process.kill()


def close_idle_process() -> None:
    """End the process that is kept warm; call when the program ends."""
    with _idle_lock:
        processes, _idle[:] = list(_idle), []
    for process in processes:
        process.kill()


atexit.register(close_idle_process)


def path_field(path: Path) -> str:
    """A path, whatever bytes it is made of, as text for a request."""
    return os.fsencode(path).hex()


def _started() -> subprocess.Popen[bytes]:
    frozen = getattr(sys, "frozen", False)
    command = [CHILD_ARGUMENT] if frozen else ["-m", _CHILD_MODULE]
    # One thread and few arenas: the memory limit counts address space.
    paths = os.pathsep.join(filter(None, (str(_SOURCE_ROOT), os.environ.get("PYTHONPATH", ""))))
    limits = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}
    search = {} if frozen else {"PYTHONPATH": paths}
    return subprocess.Popen(
        [sys.executable, *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | limits | search,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


if sys.platform == "win32":
    import _winapi
    import msvcrt

    def _readable(descriptor: int, wait_s: float) -> bool:
        """Whether bytes, or the end, are there within `wait_s`; pipes have no `select` here."""
        handle = msvcrt.get_osfhandle(descriptor)
        deadline = time.monotonic() + wait_s
        while True:
            try:
                if _winapi.PeekNamedPipe(handle, 0)[0]:
                    return True
            except BrokenPipeError:
                return True
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.002)

else:

    def _readable(descriptor: int, wait_s: float) -> bool:
        """Whether bytes, or the end, are there within `wait_s`."""
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        return bool(poll.poll(wait_s * 1000))
