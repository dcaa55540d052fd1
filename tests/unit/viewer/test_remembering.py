"""A known folder is there at once, is what is on the disk, and never depends on the catalogue."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.volume import Volume
from tests.unit.viewer.dicom.dicom_files import (
    AXIAL,
    finish,
    instance,
    ramp,
    sagittal_positions,
    write,
    write_series,
)
from viewer.decoding import Decoded
from viewer.dicom import rescan
from viewer.dicom.catalogue import Catalogue
from viewer.dicom.file_reading import FileAnswer
from viewer.dicom.local_study import PICTURE_PX
from viewer.dicom.reader import NothingDisplayableError, Scan, scan_folder
from viewer.dicom.reading_process import close_idle_process
from viewer.dicom.study import StackKey, Study
from viewer.errors import FolderError
from viewer.opening import open_remembered
from viewer.remembering import (
    Memory,
    NotRemembered,
    memory_of,
    remember_studies,
    remembering,
    scan_remembered,
    small_picture,
)

LONG_AGO = 1_600_000_000
ONE, TWO = "1.2.826.0.1.1", "1.2.826.0.1.2"


@pytest.fixture(scope="module", autouse=True)
def _no_process_left() -> Iterator[None]:
    yield
    close_idle_process()


def settled(folder: Path) -> None:
    """Let every file have been changed long ago."""
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (LONG_AGO, LONG_AGO))


def series(folder: Path, study: str, number: int, slices: int = 4, **more: Any) -> None:
    uid = f"{study}.{number}"
    elements = {"StudyInstanceUID": study, "PatientID": study, "SeriesNumber": number} | more
    write_series(folder, sagittal_positions(slices), uid=uid, **elements)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "studies"
    series(folder / "a" / "1", ONE, 1, SeriesDescription="T1")
    series(folder / "a" / "2", ONE, 2, 5, SeriesDescription="T2")
    write_series(
        folder / "a" / "3",
        [(-60.0, -60.0, z) for z in (0.0, 4.0, 8.0)],
        uid=f"{ONE}.3",
        orientation=AXIAL,
        StudyInstanceUID=ONE,
        PatientID=ONE,
        SeriesNumber=3,
    )
    series(folder / "b", TWO, 1, 3)
    (folder / "a" / "notes.txt").write_text("not DICOM")
    settled(folder)
    return folder


@pytest.fixture
def memory(tmp_path: Path, folder: Path) -> Memory:
    return Memory(tmp_path / "data" / "catalogue.db", folder.resolve())


def kinds(work: Generator[Any, None, tuple[Study, ...]]) -> tuple[list[Any], tuple[Study, ...]]:
    items = []
    while True:
        try:
            items.append(next(work))
        except StopIteration as stop:
            return items, stop.value


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files that a rescan reads."""
    names: list[str] = []
    read = rescan.read_headers

    def noting(paths: Iterator[Path]) -> Generator[FileAnswer | None, None, None]:
        """Read, and note what."""
        known = list(paths)
        names.extend(path.name for path in known)
        yield from read(iter(known))

    monkeypatch.setattr(rescan, "read_headers", noting)
    return names


def test_the_first_time_it_is_a_plain_scan(memory: Memory, folder: Path) -> None:
    assert finish(scan_remembered(memory)) == finish(scan_folder(folder))


def test_an_unchanged_folder_is_not_read_again(memory: Memory, reads: list[str]) -> None:
    before = finish(scan_remembered(memory))
    items, studies = kinds(scan_remembered(memory))
    assert studies == before
    assert reads == []
    [first, *_, last] = [item for item in items if item.studies]
    assert [study.study_instance_uid for study in first.studies] == [ONE]
    assert first.studies[0].series == studies[0].series
    assert last.files_seen == last.files_total == 16


def test_the_wanted_study_is_shown_first(memory: Memory) -> None:
    finish(scan_remembered(memory))
    items, _ = kinds(scan_remembered(memory, TWO))
    first = next(item for item in items if item.studies)
    assert [study.study_instance_uid for study in first.studies] == [TWO]


def test_what_is_shown_meanwhile_is_never_a_part(memory: Memory) -> None:
    """A part would take series from the screen that are there."""
    finish(scan_remembered(memory))
    items, studies = kinds(scan_remembered(memory))
    for item in items:
        for study in item.studies:
            assert (
                study.series
                == next(
                    one for one in studies if one.study_instance_uid == study.study_instance_uid
                ).series
            )


def test_only_what_changed_is_read(memory: Memory, folder: Path, reads: list[str]) -> None:
    finish(scan_remembered(memory))
    write(instance(ramp(9), position=(40.0, 0.0, 0.0), StudyInstanceUID=TWO, PatientID=TWO,
                   SeriesInstanceUID=f"{TWO}.9"), folder / "b" / "new.dcm")  # fmt: skip
    (folder / "a" / "2" / "5.dcm").unlink()
    changed = folder / "a" / "1" / "2.dcm"
    write(instance(ramp(1), position=(-4.0, -80.0, 150.0), StudyInstanceUID=ONE, PatientID=ONE,
                   SeriesInstanceUID=f"{ONE}.1", InstanceNumber=77), changed)  # fmt: skip
    os.utime(changed, (LONG_AGO + 5, LONG_AGO + 5))
    studies = finish(scan_remembered(memory))
    assert studies == finish(scan_folder(folder))
    assert sorted(reads) == ["2.dcm", "new.dcm"]
    with Catalogue(memory.catalogue) as catalogue:
        known = catalogue.known_files(memory.source)
    assert [path for path, file in known.items() if file.is_vanished] == [
        str(Path("a", "2", "5.dcm"))
    ]


def test_a_file_of_the_same_time_and_another_size_is_read(
    memory: Memory, folder: Path, reads: list[str]
) -> None:
    finish(scan_remembered(memory))
    (folder / "a" / "notes.txt").write_text("still not DICOM, but longer")
    os.utime(folder / "a" / "notes.txt", (LONG_AGO, LONG_AGO))
    finish(scan_remembered(memory))
    assert reads == ["notes.txt"]


def test_a_file_that_was_just_written_is_read_again(
    memory: Memory, folder: Path, reads: list[str]
) -> None:
    (folder / "b" / "1.dcm").touch()
    finish(scan_remembered(memory))
    finish(scan_remembered(memory))
    assert reads == ["1.dcm"]


def test_a_disk_that_comes_back_is_known(memory: Memory, folder: Path, reads: list[str]) -> None:
    finish(scan_remembered(memory))
    away = folder.parent / "away"
    shutil.move(folder / "b", away)
    assert len(finish(scan_remembered(memory))) == 1
    with Catalogue(memory.catalogue) as catalogue:
        [gone] = [row for row in catalogue.listed() if row.is_missing]
    assert gone.study_instance_uid == TWO
    shutil.move(away, folder / "b")
    assert len(finish(scan_remembered(memory))) == 2
    assert reads == []


def test_an_answer_that_is_damaged_is_read_again(memory: Memory, reads: list[str]) -> None:
    before = finish(scan_remembered(memory))
    db = sqlite3.connect(memory.catalogue)
    db.execute("UPDATE file SET answer = '{\"header\": {}}' WHERE CAST(path AS TEXT) LIKE '%1.dcm'")
    db.execute("UPDATE file SET answer = 'x' WHERE CAST(path AS TEXT) LIKE '%notes.txt'")
    db.commit()
    db.close()
    assert finish(scan_remembered(memory)) == before
    assert sorted(set(reads)) == ["1.dcm", "notes.txt"]


def test_the_reason_of_a_skipped_file_is_kept(memory: Memory) -> None:
    finish(scan_remembered(memory))
    studies = finish(scan_remembered(memory))
    [skipped] = [item for study in studies for item in study.skipped]
    assert (skipped.path.name, skipped.code) == ("notes.txt", "not-dicom")


def test_a_folder_with_nothing_left_says_so(memory: Memory, folder: Path) -> None:
    finish(scan_remembered(memory))
    for path in folder.rglob("*.dcm"):
        path.unlink()
    with pytest.raises(NothingDisplayableError):
        finish(scan_remembered(memory))


def test_a_single_file_is_known_again(memory: Memory, folder: Path, reads: list[str]) -> None:
    one = replace(memory, source=(folder / "b" / "1.dcm").resolve())
    before = finish(scan_remembered(one))
    assert finish(scan_remembered(one)) == before
    assert reads == []


def test_a_catalogue_that_fails_costs_nothing_but_itself(memory: Memory, folder: Path) -> None:
    memory.catalogue.parent.write_text("in the way")
    items, studies = kinds(scan_remembered(memory))
    assert studies == finish(scan_folder(folder))
    assert sum(isinstance(item, NotRemembered) for item in items) == 1


def test_a_catalogue_that_fails_midway_costs_nothing_but_itself(
    memory: Memory, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr(Catalogue, "_source", fail)
    items, studies = kinds(scan_remembered(memory))
    assert studies == finish(scan_folder(folder))
    assert sum(isinstance(item, NotRemembered) for item in items) == 1


def test_nothing_is_written_beside_the_source(memory: Memory, folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    finish(scan_remembered(memory))
    finish(scan_remembered(memory))
    assert sorted(folder.rglob("*")) == before


def test_opening_keeps_pictures_of_what_it_decoded(memory: Memory) -> None:
    studies = finish(open_remembered(memory))
    study = next(one for one in studies if one.study_instance_uid == ONE)
    volume = Volume(np.ones((3, 4, 4), np.float32), np.eye(4), "1")
    key = StackKey(study.series[0].series_instance_uid, 0)

    def decoding() -> Generator[Decoded, None, None]:
        """One stack."""
        yield Decoded(key, volume, (1.0, 1.0))

    finish(remembering(decoding(), memory, study))
    with Catalogue(memory.catalogue) as catalogue:
        latest, *_ = catalogue.listed()
    assert latest.study_instance_uid == ONE
    assert latest.opened is not None
    assert len(latest.picture) == PICTURE_PX**2


def test_without_a_memory_nothing_is_kept(memory: Memory, folder: Path) -> None:
    [study, *_] = finish(scan_folder(folder))
    finish(remembering((item for item in ()), None, study))  # type: ignore[arg-type]
    assert memory_of(None, folder) is None
    assert not memory.catalogue.exists()


def test_closing_closes_the_work(memory: Memory, folder: Path) -> None:
    [study, *_] = finish(scan_folder(folder))
    closed = []

    def endless() -> Generator[int, None, None]:
        """Work that has to be stopped."""
        try:
            while True:
                yield 1
        finally:
            closed.append(True)

    work = remembering(endless(), memory, study)
    next(work)
    work.close()
    assert closed == [True]
    assert not memory.catalogue.exists()


def test_an_archive_is_listed_without_its_files(memory: Memory, folder: Path) -> None:
    studies = finish(scan_folder(folder))
    archive = replace(memory, source=folder.parent / "x.zip")
    assert list(remember_studies(archive, studies)) == []
    with Catalogue(memory.catalogue) as catalogue:
        assert {row.source for row in catalogue.listed()} == {archive.source}
        assert catalogue.known_files(archive.source) == {}


def test_a_source_has_one_name(memory: Memory, folder: Path, tmp_path: Path) -> None:
    (folder / "DICOMDIR").touch()
    link = tmp_path / "link"
    link.symlink_to(folder, target_is_directory=True)
    for path in (folder, folder / "DICOMDIR", link, folder / "a" / ".."):
        assert memory_of(memory.catalogue, path) == memory
    assert memory_of(memory.catalogue, folder / "gone") is None


def test_a_folder_that_is_gone_is_said(memory: Memory, folder: Path) -> None:
    finish(scan_remembered(memory))
    shutil.rmtree(folder)
    with pytest.raises(FolderError):
        finish(scan_remembered(memory))


def test_a_scan_that_is_stopped_keeps_no_half_study(memory: Memory) -> None:
    work = scan_remembered(memory)
    assert isinstance(next(work), Scan)
    work.close()
    with Catalogue(memory.catalogue) as catalogue:
        assert catalogue.listed() == ()


def test_a_small_picture_is_the_slice_in_mm() -> None:
    voxels = np.zeros((3, 40, 20), np.float32)
    voxels[1, :20] = 100.0  # the upper half, in the middle slice alone
    affine = np.diag([4.0, 1.0, 1.0, 1.0])
    picture = np.frombuffer(small_picture(Volume(voxels, affine, "1"), (50.0, 100.0)), np.uint8)
    grey = picture.reshape(PICTURE_PX, PICTURE_PX)
    quarter, half = PICTURE_PX // 4, PICTURE_PX // 2
    assert (grey[:half, quarter : 3 * quarter] == 255).all()
    assert (grey[half:] == 0).all()
    assert (grey[:, : quarter - 1] == 0).all()  # the slice is half as wide as high
