"""Folders become studies, and every file is accounted for once."""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from tests.unit.viewer.dicom.dicom_files import (
    AXIAL,
    enhanced,
    finish,
    instance,
    ramp,
    sagittal_positions,
    write,
    write_series,
)
from viewer.dicom.reader import NothingDisplayableError, Scan, scan_folder
from viewer.dicom.study import FileStatus, Role, Study
from viewer.errors import FolderError, NothingToShowError


def scanned(folder: Path) -> tuple[Study, ...]:
    return finish(scan_folder(folder))


def accounted(studies: tuple[Study, ...]) -> Counter[Path]:
    """How often each file is counted."""
    count: Counter[Path] = Counter()
    for study in studies:
        shown = {f.path for s in study.series for k in s.stacks for f in k.frames}
        count.update(shown)
        count.update(item.path for item in study.skipped)
    return count


def lumbar(folder: Path, uid: str = "1.2.826.0.1.2") -> None:
    write_series(
        folder / "a",
        sagittal_positions(6),
        uid=f"{uid}.1",
        StudyInstanceUID=uid,
        SeriesDescription="T1",
        SeriesNumber=2,
    )
    write_series(
        folder / "b",
        sagittal_positions(5),
        uid=f"{uid}.2",
        StudyInstanceUID=uid,
        SeriesDescription="T2",
        SeriesNumber=1,
    )
    axial = [(-60.0, -60.0, z) for z in (0.0, 4.0, 8.0, 50.0, 54.0, 58.0)]
    write_series(
        folder / "c",
        axial,
        uid=f"{uid}.3",
        orientation=AXIAL,
        StudyInstanceUID=uid,
        SeriesDescription="T2",
        SeriesNumber=3,
    )


def test_a_lumbar_study_is_found_with_its_roles(tmp_path: Path) -> None:
    lumbar(tmp_path)
    (study,) = scanned(tmp_path)
    roles = [series.role for series in study.series]
    assert roles == [Role.SAGITTAL_T2, Role.SAGITTAL_T1, Role.AXIAL_T2]
    assert [len(series.stacks) for series in study.series] == [1, 1, 2]
    assert study.patient.name == "Jane Doe"
    assert "Doe" not in repr(study)
    assert study.skipped == ()
    assert study.folder == tmp_path


def test_the_result_does_not_depend_on_names(tmp_path: Path) -> None:
    lumbar(tmp_path / "one")
    (first,) = scanned(tmp_path / "one")
    paths = [path for path in (tmp_path / "one").rglob("*") if path.is_file()]
    names = [f"IM{n}" for n in range(len(paths))]
    random.Random(3).shuffle(names)
    (tmp_path / "two").mkdir()
    for path, name in zip(paths, names, strict=True):
        shutil.copy(path, tmp_path / "two" / name)
    (second,) = scanned(tmp_path / "two")
    for a, b in zip(first.series, second.series, strict=True):
        assert a.role is b.role
        for old, new in zip(a.stacks, b.stacks, strict=True):
            np.testing.assert_array_equal(old.affine, new.affine)
            assert [f.sop_instance_uid for f in old.frames] == [
                f.sop_instance_uid for f in new.frames
            ]


def test_every_file_is_counted_once(tmp_path: Path) -> None:
    lumbar(tmp_path)
    (tmp_path / "notes.txt").write_text("nothing")
    (tmp_path / "empty").touch()
    (tmp_path / "a" / "cut.dcm").write_bytes((tmp_path / "a" / "1.dcm").read_bytes()[:400])
    write(instance(ramp(0), PixelData=None), tmp_path / "report")
    shutil.copy(tmp_path / "a" / "2.dcm", tmp_path / "copy of 2.dcm")
    (tmp_path / "link").symlink_to(tmp_path / "a" / "3.dcm")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    expected = {p for p in tmp_path.rglob("*") if p.is_symlink() or p.is_file()}
    expected -= {p for p in expected if "loop" in p.parts[:-1]}
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        expected.add(tmp_path / "pipe")
    studies = scanned(tmp_path)
    assert accounted(studies) == Counter(dict.fromkeys(expected, 1))
    codes = {item.path.name: (item.code, item.status) for item in studies[0].skipped}
    assert codes["notes.txt"] == ("not-dicom", FileStatus.REFUSED)
    assert codes["report"] == ("no-pixels", FileStatus.NOT_DISPLAYABLE)
    assert codes["link"] == codes["loop"] == ("link", FileStatus.REFUSED)
    assert {"2.dcm", "copy of 2.dcm"} & codes.keys()


def test_links_do_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    lumbar(tmp_path / "other", "1.2.826.0.7")
    lumbar(tmp_path / "open")
    (tmp_path / "open" / "way").symlink_to(tmp_path / "other", target_is_directory=True)
    (tmp_path / "open" / "file").symlink_to(tmp_path / "other" / "a" / "1.dcm")
    (study,) = scanned(tmp_path / "open")
    assert all(path.is_relative_to(tmp_path / "open") for path in accounted((study,)))
    assert [item.code for item in study.skipped] == ["link", "link"]


def test_a_dicomdir_stands_for_its_folder_and_leads_nowhere(tmp_path: Path) -> None:
    lumbar(tmp_path)
    (tmp_path / "DICOMDIR").write_bytes(b"\0" * 128 + b"DICM../../etc/passwd")
    (study,) = scanned(tmp_path / "DICOMDIR")
    assert len(study.series) == 3
    assert [item.path.name for item in study.skipped] == ["DICOMDIR"]


def test_one_file_can_be_opened(tmp_path: Path) -> None:
    lumbar(tmp_path)
    (study,) = scanned(tmp_path / "a" / "1.dcm")
    assert accounted((study,)) == Counter({tmp_path / "a" / "1.dcm": 1})


def test_enhanced_frames_become_a_stack(tmp_path: Path) -> None:
    positions = sagittal_positions(6, step=3.3)
    pixels = np.stack([ramp(n) for n in range(6)])
    path = write(enhanced(pixels, positions[::-1]), tmp_path / "enhanced")
    (study,) = scanned(tmp_path)
    (stack,) = study.series[0].stacks
    assert [frame.index for frame in stack.frames] == [0, 1, 2, 3, 4, 5]
    assert stack.spacing == pytest.approx(3.3)
    assert (study.series[0].role, study.series[0].technique) == (Role.SAGITTAL_T2, "TR 3000 TE 100")
    assert accounted((study,)) == Counter({path: 1})


def test_two_studies_come_with_the_lumbar_mri_first(tmp_path: Path) -> None:
    write_series(tmp_path / "0", sagittal_positions(40), uid="1.5.1", StudyInstanceUID="1.5")
    lumbar(tmp_path / "1")
    (tmp_path / "junk").write_text("junk")
    write(instance(ramp(0), PixelData=None, StudyInstanceUID="1.5"), tmp_path / "report")
    first, second = scanned(tmp_path)
    assert (first.study_instance_uid, second.study_instance_uid) == ("1.2.826.0.1.2", "1.5")
    assert [item.path.name for item in first.skipped] == ["junk"]
    assert [item.path.name for item in second.skipped] == ["report"]


def test_two_patients_under_one_uid_are_kept_apart(tmp_path: Path) -> None:
    write_series(tmp_path / "a", sagittal_positions(4))
    write_series(tmp_path / "b", sagittal_positions(4), PatientID="P2", PatientName="Roe^Rita")
    studies = scanned(tmp_path)
    assert sorted(study.patient.patient_id for study in studies) == ["P1", "P2"]
    assert all("Two patients" in study.warnings[0] for study in studies)
    assert set(accounted(studies).values()) == {1}
    # What is open is known by this name: a shared one would show one patient's grades
    # beside the other's slices.
    uids = {study.patient.patient_id: study.study_instance_uid for study in studies}
    assert uids == {"P1": "1.2.826.0.1.2", "P2": "1.2.826.0.1.2-2"}


def test_two_patients_under_all_the_same_uids_are_never_interleaved(tmp_path: Path) -> None:
    between = [(x + 2.0, y, z) for x, y, z in sagittal_positions(4)]
    write_series(tmp_path / "a", sagittal_positions(4))
    write_series(tmp_path / "b", between, PatientID=None)
    (study,) = scanned(tmp_path)
    first, second = study.series
    assert first.series_instance_uid != second.series_instance_uid
    for series in (first, second):
        (stack,) = study[series.series_instance_uid].stacks
        assert len({frame.path.parent for frame in stack.frames}) == 1
    assert sum("same UID" in text for s in study.series for text in s.warnings) == 1
    assert set(accounted((study,)).values()) == {1}


def test_a_series_without_the_patients_number_stays_with_its_study(tmp_path: Path) -> None:
    write_series(tmp_path / "a", sagittal_positions(4))
    write_series(tmp_path / "b", sagittal_positions(4), uid="1.9", PatientID=None)
    (study,) = scanned(tmp_path)
    assert len(study.series) == 2


def test_equal_sop_uids_in_two_series_are_both_shown(tmp_path: Path) -> None:
    """RSNA studies number their instances alike in every series."""
    for name, uid in (("a", "1.7"), ("b", "1.8")):
        write_series(tmp_path / name, [(0, 0, 0)], uid=uid, SOPInstanceUID="44036939.1.1")
    (study,) = scanned(tmp_path)
    assert ([series.frame_count for series in study.series], study.skipped) == ([1, 1], ())


def test_a_series_in_two_frames_of_reference_becomes_two(tmp_path: Path) -> None:
    write_series(tmp_path / "a", sagittal_positions(4))
    write_series(tmp_path / "b", [(40.0, -80, 150)], FrameOfReferenceUID="1.77")
    (study,) = scanned(tmp_path)
    first, second = study.series
    assert (first.frame_of_reference_uid, first.frame_count) == ("1.2.826.0.1.4", 4)
    assert (second.frame_of_reference_uid, second.frame_count) == ("1.77", 1)
    assert first.series_instance_uid != second.series_instance_uid
    assert (first.warnings, "frames of reference" in second.warnings[0]) == ((), True)


def test_versions_of_the_same_instances_do_not_displace_the_series(tmp_path: Path) -> None:
    """Mutants of a series, in a folder read first, took the places of its own slices."""
    write_series(tmp_path / "series", sagittal_positions(5), SeriesDescription="T1")
    for copy in range(3):
        for path in write_series(
            tmp_path / "mutants" / "new", sagittal_positions(5), SeriesDescription="junk"
        ):
            path.rename(tmp_path / "mutants" / f"{copy}-{path.name}")
    (study,) = scanned(tmp_path)
    (stack,) = study.series[0].stacks
    assert {frame.path.parent.name for frame in stack.frames} == {"series"}
    assert len(study.skipped) == 15


def test_one_strange_header_does_not_describe_the_series(tmp_path: Path) -> None:
    write_series(tmp_path, sagittal_positions(5), SeriesDescription="T1")
    strange = instance(
        ramp(0), position=sagittal_positions(5)[0], SeriesDescription="x", PatientName="Doe^J"
    )
    write(strange, tmp_path / "1.dcm")
    (study,) = scanned(tmp_path)
    assert (study.series[0].role, study.patient.name) == (Role.SAGITTAL_T1, "Jane Doe")


def test_missing_uids_are_made_up_by_folder(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_series(
            tmp_path / name,
            sagittal_positions(4),
            StudyInstanceUID=None,
            SeriesInstanceUID=None,
        )
    (study,) = scanned(tmp_path)
    assert len({series.series_instance_uid for series in study.series}) == 2
    assert scanned(tmp_path)[0].study_instance_uid == study.study_instance_uid


def test_reversed_instance_numbers_change_nothing(tmp_path: Path) -> None:
    paths = write_series(tmp_path, sagittal_positions(5))
    before = scanned(tmp_path)[0].series[0].stacks[0]
    for index, path in enumerate(paths):
        position = sagittal_positions(5)[index]
        write(
            instance(
                ramp(index),
                position=position,
                InstanceNumber=5 - index,
                SOPInstanceUID=f"1.2.826.0.1.3.{index + 1}",
            ),
            path,
        )
    after = scanned(tmp_path)[0].series[0].stacks[0]
    assert [f.path for f in after.frames] == [f.path for f in before.frames]
    np.testing.assert_array_equal(after.affine, before.affine)


def test_progress_counts_files_and_ends_with_all(tmp_path: Path) -> None:
    lumbar(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path / "a")
    scans = [scan for scan in scan_folder(tmp_path) if isinstance(scan, Scan)]
    seen = [scan.files_seen for scan in scans]
    assert seen == sorted(seen)
    assert (scans[-1].files_seen, scans[-1].files_total) == (18, 18)
    assert len(scans[-1].studies) == 1


def test_nothing_to_show_lists_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    write(instance(ramp(0), PixelSpacing=None), tmp_path / "b")
    with pytest.raises(NothingToShowError) as caught:
        scanned(tmp_path)
    assert isinstance(caught.value, NothingDisplayableError)
    assert [item.code for item in caught.value.skipped] == ["not-dicom", "no-geometry"]
    assert "2 files" in str(caught.value)


def test_an_empty_folder_has_nothing_to_show(tmp_path: Path) -> None:
    with pytest.raises(NothingDisplayableError) as caught:
        scanned(tmp_path)
    assert caught.value.skipped == ()


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        scanned(tmp_path / "gone")
