"""The store of readings: one file a study, set aside when damaged, left alone when newer."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.viewer.test_saved_reading import read
from viewer.errors import WriteError
from viewer.readings import LockedReadingError, Readings
from viewer.revision import revision_of
from viewer.saved_reading import DamagedReadingError, NewerReadingError, resumed
from viewer.state import State
from viewer.transitions import opened

UID = "1.2.9"


@pytest.fixture
def readings(tmp_path: Path) -> Readings:
    return Readings(tmp_path / "data" / "readings")


def test_a_reading_is_saved_and_loaded(readings: Readings) -> None:
    state = read()
    assert readings.load(UID) is None
    assert not readings.holds(UID)
    readings.save(state)
    saved = readings.load(UID)
    assert readings.holds(UID)
    assert saved is not None
    assert state.study is not None
    later = resumed(opened(State(), state.study), saved)
    assert revision_of(later) == revision_of(state)


def test_the_name_of_the_file_says_nothing_and_the_folder_is_private(readings: Readings) -> None:
    readings.save(read())
    file = readings.file_of(UID)
    assert UID not in file.name
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    if os.name == "posix":
        assert file.parent.stat().st_mode & 0o077 == 0


def test_without_a_study_nothing_is_saved(readings: Readings) -> None:
    readings.save(State())
    assert not readings.file_of(UID).parent.exists()


def test_a_damaged_file_is_set_aside_and_a_new_one_can_be_saved(readings: Readings) -> None:
    readings.save(read())
    file = readings.file_of(UID)
    raw = file.read_bytes()
    file.write_bytes(raw[: len(raw) // 2])
    with pytest.raises(DamagedReadingError):
        readings.load(UID)
    assert not readings.holds(UID)
    assert file.with_suffix(".bad").read_bytes() == raw[: len(raw) // 2]
    readings.save(read())
    assert readings.load(UID) is not None


def test_a_newer_file_is_left_alone(readings: Readings) -> None:
    readings.save(read())
    file = readings.file_of(UID)
    file.write_bytes(newer := b'{"schema": "foramen-reading/2", "more": true}')
    with pytest.raises(NewerReadingError):
        readings.load(UID)
    readings.save(read())
    assert file.read_bytes() == newer


def test_what_may_not_be_read_is_left_alone(readings: Readings) -> None:
    file = readings.file_of(UID)
    file.mkdir(parents=True)  # read as a file it is refused by the system
    with pytest.raises(LockedReadingError):
        readings.load(UID)
    readings.save(read())
    assert file.is_dir()


def test_a_full_disk_leaves_what_was_saved(
    readings: Readings, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings.save(read())
    before = readings.file_of(UID).read_bytes()

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(WriteError):
        readings.save(replace(read(), shift=0))
    monkeypatch.undo()
    assert readings.file_of(UID).read_bytes() == before


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file stands in the way")
    with pytest.raises(WriteError):
        Readings(tmp_path / "data" / "readings").save(read())
