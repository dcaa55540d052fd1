"""Tests of `viewer.export.files`: the old file or all of the new one, never anything else."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from viewer.errors import WriteError, notice_of
from viewer.export.files import write_whole

OLD = b"old"
ROOT = Path(__file__).parents[3]
SIZE = 3 << 20  # three chunks, so that a kill can fall between them

KILLED_CHILD = """
import os, signal, sys
from pathlib import Path
from viewer.export.files import write_whole

name, nth, when = sys.argv[2], int(sys.argv[3]), sys.argv[4]
real, calls = getattr(os, name), 0

def deadly(*arguments, **words):
    global calls
    calls += 1
    if calls == nth and when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    result = real(*arguments, **words)
    if calls == nth and when == "after":
        os.kill(os.getpid(), signal.SIGKILL)
    return result

setattr(os, name, deadly)
write_whole(Path(sys.argv[1]), b"n" * int(sys.argv[5]))
"""

#: Every system call of a write, in order, each killed before and after it.
KILLS = [
    (name, nth, when)
    for name, nth in (
        ("write", 1),
        ("write", 2),
        ("write", 3),
        ("fsync", 1),
        ("close", 1),
        ("replace", 1),
        ("fsync", 2),
    )
    for when in ("before", "after")
]


def left_behind(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if entry.name != "report.pdf")


@pytest.mark.parametrize("size", [0, 1, SIZE])
def test_writes_all_bytes(tmp_path: Path, size: int) -> None:
    write_whole(tmp_path / "report.pdf", b"n" * size)
    assert (tmp_path / "report.pdf").read_bytes() == b"n" * size
    assert left_behind(tmp_path) == []


def test_replaces_what_stood_there(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(OLD)
    write_whole(tmp_path / "report.pdf", b"new")
    assert (tmp_path / "report.pdf").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="permission bits are POSIX")
def test_a_report_can_be_read_by_those_whom_the_umask_allows(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        write_whole(tmp_path / "report.pdf", b"new")
    finally:
        os.umask(old)
    assert (tmp_path / "report.pdf").stat().st_mode & 0o777 == 0o644


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")
def test_a_kill_at_any_point_leaves_the_old_or_the_new_file(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    for name, nth, when in KILLS:
        target.write_bytes(OLD)
        arguments = [str(target), name, str(nth), when, str(SIZE)]
        child = subprocess.run(
            [sys.executable, "-c", KILLED_CHILD, *arguments], cwd=ROOT, check=False
        )
        assert child.returncode == -signal.SIGKILL, f"{when} {name} {nth} was never reached"
        assert target.read_bytes() in (OLD, b"n" * SIZE), f"torn by a kill {when} {name} {nth}"


def test_parts_of_a_killed_program_are_cleared_later(tmp_path: Path) -> None:
    long_ago = time.time() - 7200
    dead, alive = tmp_path / ".foramen-dead.part", tmp_path / ".foramen-alive.part"
    for part in (dead, alive):
        part.write_bytes(b"half")
    os.utime(dead, (long_ago, long_ago))
    write_whole(tmp_path / "report.pdf", b"new")
    assert left_behind(tmp_path) == [alive.name]


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EROFS, "The folder may only be read."),
        (errno.EIO, "The file could not be written."),
    ],
)
def test_a_refusal_is_one_sentence_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, sentence: str
) -> None:
    def refuse(*_arguments: Any, **_words: Any) -> int:
        raise OSError(number, "refused")

    (tmp_path / "report.pdf").write_bytes(OLD)
    monkeypatch.setattr(os, call, refuse)
    with pytest.raises(WriteError) as caught:
        write_whole(tmp_path / "report.pdf", b"new")
    monkeypatch.undo()
    assert notice_of(caught.value).text == sentence
    assert notice_of(caught.value).advice
    assert (tmp_path / "report.pdf").read_bytes() == OLD
    assert left_behind(tmp_path) == []


def test_a_disk_that_fills_up_midway_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write: Callable[..., int] = os.write
    written = 0

    def until_full(descriptor: int, data: bytes) -> int:
        nonlocal written
        if written:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = write(descriptor, data[:1000])
        return written

    (tmp_path / "report.pdf").write_bytes(OLD)
    monkeypatch.setattr(os, "write", until_full)
    with pytest.raises(WriteError, match=r"^The disk is full\.$"):
        write_whole(tmp_path / "report.pdf", b"n" * SIZE)
    assert (tmp_path / "report.pdf").read_bytes() == OLD
    assert left_behind(tmp_path) == []


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="no longer there"):
        write_whole(tmp_path / "gone" / "report.pdf", b"new")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError, match="no longer there"):
        write_whole(tmp_path / "file" / "report.pdf", b"new")


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").mkdir()
    with pytest.raises(WriteError):
        write_whole(tmp_path / "report.pdf", b"new")
    assert left_behind(tmp_path) == []
