"""Headers are put together the same way whenever they come."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.unit.viewer.dicom.dicom_files import instance, ramp, sagittal_positions, write
from viewer.dicom.assembly import Assembly
from viewer.dicom.header import Header
from viewer.dicom.header_reading import read_header
from viewer.dicom.reasons import skipped_file


def headers(folder: Path, count: int) -> list[tuple[Path, Header]]:
    made = []
    for index, position in enumerate(sagittal_positions(count)):
        ds = instance(ramp(index), position=position, InstanceNumber=index + 1)
        path = write(ds, folder / f"{index}.dcm")
        made.append((path, read_header(path)))
    return made


def test_a_study_grows_as_headers_come(tmp_path: Path) -> None:
    assembly = Assembly(tmp_path)
    counts = []
    for path, header in headers(tmp_path, 4):
        assembly.add(path, header)
        (study,) = assembly.studies()
        counts.append(study.series[0].frame_count)
    assert counts == [1, 2, 3, 4]


def test_a_series_that_did_not_grow_is_not_built_again(tmp_path: Path) -> None:
    assembly = Assembly(tmp_path)
    for path, header in headers(tmp_path, 3):
        assembly.add(path, header)
    (before,) = assembly.studies()
    path, header = headers(tmp_path / "other", 1)[0]
    assembly.add(path, replace(header, series_instance_uid="1.9"))
    (after,) = assembly.studies()
    assert after["1.2.826.0.1.3"] is before["1.2.826.0.1.3"]
    assert len(after.series) == 2


def test_the_order_of_headers_does_not_count(tmp_path: Path) -> None:
    made = headers(tmp_path, 6)
    results = []
    for order in (made, made[::-1], made[3:] + made[:3]):
        assembly = Assembly(tmp_path)
        for path, header in order:
            assembly.add(path, header)
        results.append(assembly.studies())
    assert results[0] == results[1] == results[2]


def test_skipped_files_without_a_study_wait_for_the_first(tmp_path: Path) -> None:
    assembly = Assembly(tmp_path)
    junk = skipped_file(tmp_path / "junk", "not-dicom")
    assembly.skip(junk)
    assert assembly.studies() == ()
    assert assembly.skipped == (junk,)
    for path, header in headers(tmp_path, 2):
        assembly.add(path, header)
    assert assembly.studies()[0].skipped == (junk,)
