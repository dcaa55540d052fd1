"""A file may end, freeze or starve the reading process; the next file goes on."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import create_autospec

import pytest

from tests.unit.viewer.dicom.dicom_files import (
    finish,
    ramp,
    sagittal_positions,
    write_series,
)
from viewer.dicom import file_reading, reading_process
from viewer.dicom.file_reading import FileAnswer, read_headers
from viewer.dicom.pixels import PixelsError, decode_stack, without_files
from viewer.dicom.reader import scan_folder
from viewer.dicom.reading_process import (
    ReadingProcessMissingError,
    borrowed_process,
    close_idle_process,
    warm_up,
)
from viewer.dicom.study import FileStatus, StackKey


@pytest.fixture
def fragile(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    close_idle_process()
    monkeypatch.setattr(reading_process, "_CHILD_MODULE", "tests.unit.viewer.dicom.fragile_child")
    monkeypatch.setattr(file_reading, "SECONDS_PER_HEADER", 1.5)
    monkeypatch.setattr(file_reading, "SECONDS_PER_FRAME", 1.5)
    yield
    close_idle_process()


def series_with(folder: Path, *names: str) -> list[Path]:
    """Seven good slices; those after the first are renamed to `names`."""
    paths = write_series(folder, sagittal_positions(7))
    return [
        path.rename(folder / f"{index}-{name}")
        for index, (path, name) in enumerate(zip(paths[1:], names, strict=False))
    ]


def answers(paths: list[Path]) -> list[FileAnswer]:
    return [answer for answer in read_headers(iter(paths)) if answer is not None]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("header-crash", "crashed"),
        ("header-hang", "time-limit"),
        ("header-hungry", "memory-limit"),
        ("header-unexpected", "crashed"),
    ],
)
def test_a_bad_header_costs_one_file(fragile: None, tmp_path: Path, name: str, code: str) -> None:
    series_with(tmp_path, name, "good", name)
    found = answers(sorted(tmp_path.iterdir()))
    refused = [a.path.name for a in found if a.skipped is not None and a.skipped.code == code]
    assert refused == [f"0-{name}", f"2-{name}"]
    assert sum(a.header is not None for a in found) == 5
    assert [a.path for a in found] == sorted(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("pixels-crash", "crashed"),
        ("pixels-hang", "time-limit"),
        ("pixels-hungry", "memory-limit"),
    ],
)
def test_bad_pixels_cost_one_file_and_split_the_stack(
    fragile: None, tmp_path: Path, name: str, code: str
) -> None:
    series_with(tmp_path, "good", "good", name)
    (study,) = finish(scan_folder(tmp_path))
    key = StackKey(study.series[0].series_instance_uid, 0)
    assert study.stack(key).spacing == pytest.approx(4.0)
    with pytest.raises(PixelsError) as caught:
        finish(decode_stack(study, key))
    (skipped,) = caught.value.skipped
    assert (skipped.code, skipped.status) == (code, FileStatus.REFUSED)
    rest = without_files(study, caught.value.skipped)
    assert [item.path for item in rest.skipped] == [skipped.path]
    stacks = rest.series[0].stacks
    assert sorted(len(stack.frames) for stack in stacks) == [3, 3]
    assert any("gap" in warning for stack in stacks for warning in stack.warnings)
    for index, stack in enumerate(stacks):
        volume = finish(decode_stack(rest, StackKey(key.series_instance_uid, index)))
        expected = ramp(stack.frames[0].instance_number - 1)
        assert (volume.voxels[0] == expected).all()


def test_a_process_that_does_not_start_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    close_idle_process()
    monkeypatch.setattr(reading_process, "_CHILD_MODULE", "no.such.module")
    (path,) = write_series(tmp_path, [(0, 0, 0)])
    with pytest.raises(ReadingProcessMissingError):
        answers([path])


def test_the_process_is_kept_warm_and_ends_when_a_job_is_cancelled(tmp_path: Path) -> None:
    paths = write_series(tmp_path, sagittal_positions(3))
    close_idle_process()
    answers(paths)
    with borrowed_process() as process:
        first = process
        assert not process.is_dead
    with borrowed_process() as process:
        assert process is first
    work = read_headers(iter(paths))
    next(work)
    work.close()
    assert first._process is None


def test_a_warm_process_that_died_meanwhile_is_replaced(tmp_path: Path) -> None:
    paths = write_series(tmp_path, sagittal_positions(3))
    answers(paths)
    with borrowed_process() as process:
        assert process._process is not None
        child = process._process
    child.kill()
    child.wait()
    assert all(answer.header is not None for answer in answers(paths))


def test_a_caller_that_rests_is_no_files_fault(fragile: None, tmp_path: Path) -> None:
    """A pause between two slices, longer than a file may take, refused the next file."""
    write_series(tmp_path, sagittal_positions(3))
    (study,) = finish(scan_folder(tmp_path))
    work = decode_stack(study, StackKey(study.series[0].series_instance_uid, 0))
    next(work)
    threading.Event().wait(1.8)
    assert finish(work).shape[0] == 3


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    started = create_autospec(subprocess.Popen)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(reading_process.subprocess, "Popen", started)
    reading_process._started()
    assert started.call_args.args[0] == [sys.executable, reading_process.CHILD_ARGUMENT]


def test_a_process_warmed_up_serves_the_first_job(tmp_path: Path) -> None:
    close_idle_process()
    warm_up()
    warm_up()
    with borrowed_process() as process:
        assert process._process is not None
    paths = write_series(tmp_path, sagittal_positions(3))
    assert all(answer.header is not None for answer in answers(paths))
    with borrowed_process() as again:
        assert again is process


def test_long_and_odd_names_pass(tmp_path: Path) -> None:
    folder = tmp_path / ("x" * 200) / ("ü" * 100)
    paths = [
        path.rename(path.with_name(f"{path.stem}\n ü'"))
        for path in write_series(folder, sagittal_positions(30))
    ]
    assert sum(answer.header is not None for answer in answers(paths)) == 30
