"""An export holds no name, stays one study, and leaves nothing behind where it is stopped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom import Dataset
from pydicom.datadict import dictionary_VR, keyword_dict
from pydicom.uid import SecondaryCaptureImageStorage

from tests.unit.viewer.dicom.dicom_files import (
    AXIAL,
    finish,
    instance,
    ramp,
    sagittal_positions,
    write_series,
)
from viewer.deidentified_export import check_target, export_deidentified, files_of
from viewer.dicom.deidentifying import deidentify, has_burnt_in_text
from viewer.dicom.reader import scan_folder
from viewer.dicom.reasons import FileRejectedError
from viewer.dicom.study import Series, Study
from viewer.errors import FolderError, WriteError
from viewer.opening import phantom_study

CANARY = "Zzcanary"
BORN = "19610203"
TEXTS = ("PN", "LO", "SH", "LT", "ST", "UT", "UC", "AE")


def plant(ds: Dataset) -> None:
    """Write a canary into every text element that the standard knows, and where none is."""
    for keyword, tag in keyword_dict.items():
        vr = dictionary_VR(tag)
        group = tag >> 16
        if vr in TEXTS and group not in (0x0000, 0x0002) and "Deidentification" not in keyword:
            setattr(ds, keyword, f"{CANARY}{'^x' if vr == 'PN' else ''}")
    ds.PatientBirthDate = BORN
    block = ds.private_block(0x0011, f"{CANARY} inc", create=True)
    block.add_new(1, "LO", CANARY)
    block.add_new(2, "OB", CANARY.encode())
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = "1", "99", CANARY
    item.PatientComments = CANARY
    item.PerformingPhysicianName = f"{CANARY}^y"
    ds.RequestAttributesSequence = [item]
    ds.add_new(0x60003000, "OW", CANARY.encode())
    ds.add_new(0x60000022, "LO", CANARY)
    ds.CodeValue = ds.Manufacturer = ds.SequenceName = ds.CodingSchemeDesignator = "plain"
    ds.preamble = CANARY.encode().ljust(128, b"\0")
    ds.file_meta.SourceApplicationEntityTitle = CANARY


def planted(folder: Path) -> Path:
    """Plant names in all files of a folder, keeping its UIDs."""
    for path in folder.rglob("*.dcm"):
        ds = pydicom.dcmread(path)
        plant(ds)
        ds.save_as(path)
    return folder


def study_in(folder: Path) -> Study:
    return finish(scan_folder(folder))[0]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / CANARY
    write_series(folder / "a", sagittal_positions(4), uid="1.2.826.0.1.5")
    axial = [(-60.0, -60.0, 4.0 * z) for z in range(3)]
    write_series(folder / "b", axial, uid="1.2.826.0.1.6", orientation=AXIAL)
    return planted(folder)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def hits(folder: Path) -> list[str]:
    words = (CANARY.encode(), BORN.encode())
    return [
        str(path.name)
        for path in folder.rglob("*")
        if CANARY in path.relative_to(folder).as_posix()
        or (path.is_file() and any(word in path.read_bytes() for word in words))
    ]


def test_the_canary_is_there_before(source: Path) -> None:
    assert len(hits(source)) == 7


def test_no_name_is_left_and_the_study_holds_together(source: Path, target: Path) -> None:
    study = study_in(source)
    before = {path: path.read_bytes() for path in source.rglob("*.dcm")}
    made = finish(export_deidentified(study, target))
    assert (made.written, made.with_text, made.left_out) == (7, 0, 0)
    assert hits(target) == []
    files = [pydicom.dcmread(path) for path in sorted(target.rglob("*.dcm"))]
    old = [pydicom.dcmread(path) for path in before]
    one = ("StudyInstanceUID", "PatientID", "PatientName")
    counts = {**dict.fromkeys(one, 1), "SeriesInstanceUID": 2, "SOPInstanceUID": 7}
    for keyword, count in counts.items():
        values = {str(ds[keyword].value) for ds in files}
        assert len(values) == count, keyword
        assert not values & {str(ds[keyword].value) for ds in old}, keyword
    for ds in files:
        assert ds.file_meta.MediaStorageSOPInstanceUID == ds.SOPInstanceUID
        assert "DICOGNITO" in ds.DeidentificationMethod
        assert ds.preamble == bytes(128)
    assert {path: path.read_bytes() for path in before} == before


def test_pixels_and_geometry_are_as_they_were(source: Path, target: Path) -> None:
    study = study_in(source)
    finish(export_deidentified(study, target))
    again = study_in(target)

    def by_size(one: Study) -> list[Series]:
        return sorted(one.series, key=lambda series: series.frame_count)

    for was, now in zip(by_size(study), by_size(again), strict=True):
        assert was.frame_count == now.frame_count
        assert np.allclose(was.stacks[0].affine, now.stacks[0].affine)
        for frame, other in zip(was.stacks[0].frames, now.stacks[0].frames, strict=True):
            pixels = [pydicom.dcmread(one.path).PixelData for one in (frame, other)]
            assert pixels[0] == pixels[1]


def test_two_exports_cannot_be_joined(source: Path, tmp_path: Path) -> None:
    study = study_in(source)
    ids = set()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        finish(export_deidentified(study, tmp_path / name))
        ids.add(study_in(tmp_path / name).study_instance_uid)
    assert len(ids) == 2


def test_a_phantom_stays_readable_with_its_roles(tmp_path: Path, target: Path) -> None:
    finish(phantom_study(tmp_path / "phantom", 3, ()))
    planted(tmp_path / "phantom")
    study = study_in(tmp_path / "phantom")
    made = finish(export_deidentified(study, target))
    assert made.written == len(files_of(study)) > 20
    assert hits(target) == []
    again = study_in(target)
    assert sorted(s.role.value for s in again.series) == sorted(s.role.value for s in study.series)


def test_stopping_leaves_nothing_behind(source: Path, target: Path) -> None:
    work = export_deidentified(study_in(source), target)
    while not list(target.rglob("*.dcm")):
        next(work)
    work.close()
    assert list(target.iterdir()) == []


def test_a_full_disk_leaves_nothing_behind(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def full(path: Path, *args: object, **kwargs: object) -> object:
        if path.name == "0002.dcm":
            raise OSError(28, "no space")
        return opened(path, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(WriteError):
        finish(export_deidentified(study_in(source), target))
    assert list(target.iterdir()) == []


def test_never_into_the_source_nor_over_files(source: Path, target: Path) -> None:
    study = study_in(source)
    inside = source / "empty"
    inside.mkdir()
    for folder in (source, inside, source / "a"):
        with pytest.raises(FolderError, match="own folder"):
            check_target(study, folder)
    (target / "x").write_text("x")
    with pytest.raises(FolderError, match="not empty"):
        finish(export_deidentified(study, target))
    with pytest.raises(FolderError, match="cannot be read"):
        check_target(study, target / "gone")
    assert [path.name for path in target.iterdir()] == ["x"]


def test_words_in_pixels_are_left_out_unless_asked_for(source: Path, tmp_path: Path) -> None:
    path = source / "a" / "2.dcm"
    ds = pydicom.dcmread(path)
    ds.BurnedInAnnotation = "YES"
    ds.save_as(path)
    study = study_in(source)
    counts = []
    for name, wanted in (("without", False), ("with", True)):
        (tmp_path / name).mkdir()
        made = finish(export_deidentified(study, tmp_path / name, with_text=wanted))
        counts.append((made.written, made.with_text, made.left_out))
    assert counts == [(6, 1, 1), (7, 1, 0)]


def test_signs_of_words_in_pixels() -> None:
    plain = instance(ramp(0))
    assert not has_burnt_in_text(plain)
    plain.BurnedInAnnotation = "NO"
    assert not has_burnt_in_text(plain)
    assert has_burnt_in_text(instance(ramp(0), BurnedInAnnotation="YES"))
    assert has_burnt_in_text(instance(ramp(0), SOPClassUID=SecondaryCaptureImageStorage))
    assert has_burnt_in_text(instance(ramp(0), ImageType=["DERIVED", "SECONDARY", "SCREEN SAVE"]))


def test_what_is_no_dicom_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"no file of ours")
    with pytest.raises(FileRejectedError):
        deidentify(path, "seed")


def test_a_file_that_became_unreadable_is_counted(source: Path, target: Path) -> None:
    study = study_in(source)
    (source / "a" / "3.dcm").write_bytes(b"gone")
    made = finish(export_deidentified(study, target))
    assert (made.written, made.left_out) == (6, 1)
