"""A written phantom reads back exactly: pixels, geometry, identifiers, truth."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.uid import UID, ExplicitVRLittleEndian, RLELossless

from model.labels import Condition, Level, Severity
from model.phantom.drawing import Phantom, draw_phantom
from model.phantom.signal import AXIAL_T2, SAGITTAL_STIR, SAGITTAL_T1, SAGITTAL_T2
from model.phantom.spec import PhantomSpec
from viewer.errors import FolderError, WriteError
from viewer.export.phantom_study import TRUTH_NAME, study_uid, truth_of, write_phantom_study

SEVERE = (Level.L5_S1, Condition.LEFT_SUBARTICULAR_STENOSIS, Severity.SEVERE)


@pytest.fixture(scope="module")
def phantom() -> Phantom:
    series = (SAGITTAL_T1, SAGITTAL_T2, AXIAL_T2, SAGITTAL_STIR)
    return draw_phantom(PhantomSpec(seed=4, findings=(SEVERE,), series=series, small=True))


def _write(phantom: Phantom, folder: Path, **options: bool) -> tuple[Path, ...]:
    steps = write_phantom_study(phantom, folder, **options)
    try:
        while True:
            assert 0 < next(steps) <= 1
    except StopIteration as finished:
        paths: tuple[Path, ...] = finished.value
        return paths


@pytest.fixture(scope="module")
def instances(
    phantom: Phantom, tmp_path_factory: pytest.TempPathFactory
) -> list[pydicom.FileDataset]:
    folder = tmp_path_factory.mktemp("written") / "new"
    return [pydicom.dcmread(path) for path in _write(phantom, folder)]


def _by_series(instances: list[pydicom.FileDataset]) -> list[list[pydicom.FileDataset]]:
    groups = defaultdict(list)
    for instance in instances:
        groups[instance.SeriesInstanceUID].append(instance)
    return list(groups.values())


def test_pixels_and_geometry_read_back(
    phantom: Phantom, instances: list[pydicom.FileDataset]
) -> None:
    for series, written in zip(phantom.series, _by_series(instances), strict=True):
        frames = iter(written)
        for stack in series.stacks:
            for index, voxels in enumerate(stack.volume.voxels):
                instance = next(frames)
                assert np.array_equal(instance.pixel_array, voxels)
                corner = np.array(instance.ImagePositionPatient, float)
                across = np.array(instance.ImageOrientationPatient[:3], float)
                down = np.array(instance.ImageOrientationPatient[3:], float)
                row_mm, column_mm = (float(mm) for mm in instance.PixelSpacing)
                found = corner + 7 * row_mm * down + 5 * column_mm * across
                expected = stack.volume.to_patient(np.array([[index, 7.0, 5.0]]))[0]
                assert np.allclose(found, expected, atol=1e-4)
        assert next(frames, None) is None


def test_slices_are_as_far_apart_as_they_say(instances: list[pydicom.FileDataset]) -> None:
    first, second = _by_series(instances)[0][:2]
    step = np.subtract(second.ImagePositionPatient, first.ImagePositionPatient)
    assert np.linalg.norm(step) == pytest.approx(float(first.SpacingBetweenSlices), abs=1e-4)
    assert float(first.SliceThickness) <= float(first.SpacingBetweenSlices)


def test_identifiers_are_valid_unique_and_shared_as_they_must(
    phantom: Phantom, instances: list[pydicom.FileDataset]
) -> None:
    assert {i.StudyInstanceUID for i in instances} == {study_uid(phantom)}
    assert {i.FrameOfReferenceUID for i in instances} == {phantom.frame_of_reference_uid}
    assert len({i.SOPInstanceUID for i in instances}) == len(instances)
    assert len({i.SeriesInstanceUID for i in instances}) == len(phantom.series)
    for instance in instances:
        for uid in (instance.SOPInstanceUID, instance.SeriesInstanceUID, study_uid(phantom)):
            assert UID(uid).is_valid
            assert uid.startswith("2.25.")
        assert instance.file_meta.MediaStorageSOPInstanceUID == instance.SOPInstanceUID
    for series in _by_series(instances):
        assert [i.InstanceNumber for i in series] == list(range(1, len(series) + 1))


def test_what_an_mr_image_must_say_is_said(instances: list[pydicom.FileDataset]) -> None:
    required = [
        "ImageType",
        "ScanningSequence",
        "SequenceVariant",
        "MRAcquisitionType",
        "RepetitionTime",
        "EchoTime",
        "Modality",
        "Manufacturer",
        "SeriesNumber",
        "WindowCenter",
        "WindowWidth",
        "SliceThickness",
        "PixelSpacing",
        "Rows",
        "Columns",
        "BitsStored",
        "HighBit",
        "PhotometricInterpretation",
    ]
    may_be_empty = ["ScanOptions", "PatientBirthDate", "AccessionNumber", "ReferringPhysicianName"]
    for instance in instances:
        assert all(instance.get(name) not in (None, "") for name in required)
        assert all(name in instance for name in may_be_empty)
        assert instance.SOPClassUID.name == "MR Image Storage"
        assert instance.file_meta.TransferSyntaxUID == ExplicitVRLittleEndian
        assert instance.PatientName == "Phantom^Lumbar"
        assert instance.PatientID == "PHANTOM-4"


def test_timing_tells_the_roles_apart(instances: list[pydicom.FileDataset]) -> None:
    t1, t2, axial, stir = (series[0] for series in _by_series(instances))
    assert t1.RepetitionTime < 1000 < t2.RepetitionTime
    assert t1.EchoTime < 30 < t2.EchoTime
    assert "InversionTime" not in axial
    assert stir.InversionTime == SAGITTAL_STIR.inversion_ms
    assert "IR" in stir.ScanningSequence


def test_the_same_phantom_gives_the_same_files(phantom: Phantom, tmp_path: Path) -> None:
    one, two = (_write(phantom, tmp_path / name) for name in ("a", "b"))
    assert [p.name for p in one] == [p.name for p in two]
    assert all(a.read_bytes() == b.read_bytes() for a, b in zip(one, two, strict=True))


def test_rle_holds_the_same_pixels(phantom: Phantom, tmp_path: Path) -> None:
    steps = write_phantom_study(phantom, tmp_path, compress=True)
    next(steps)
    steps.close()
    (path,) = tmp_path.rglob("*.dcm")
    instance = pydicom.dcmread(path)
    assert instance.file_meta.TransferSyntaxUID == RLELossless
    assert np.array_equal(instance.pixel_array, phantom.series[0].stacks[0].volume.voxels[0])


def test_truth_is_written_only_when_asked_for(
    phantom: Phantom, instances: list[pydicom.FileDataset], tmp_path: Path
) -> None:
    paths = _write(phantom, tmp_path, truth=True)
    assert len(paths) == len(instances) + 1
    assert paths[-1] == tmp_path / TRUTH_NAME
    truth = json.loads(paths[-1].read_text(encoding="utf-8"))
    assert truth == json.loads(json.dumps(truth_of(phantom)))
    assert truth["study_instance_uid"] == study_uid(phantom)
    assert len(truth["findings"]) == 25
    severe = [found for found in truth["findings"] if found["severity"] == "Severe"]
    assert [(found["level"], found["condition"]) for found in severe] == [
        ("L5/S1", "Left Subarticular Stenosis")
    ]


def test_a_used_folder_or_a_file_is_refused(phantom: Phantom, tmp_path: Path) -> None:
    (tmp_path / "something").write_text("here", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "something"):
        with pytest.raises(FolderError, match="not empty"):
            next(write_phantom_study(phantom, folder))
    assert [path.name for path in tmp_path.iterdir()] == ["something"]


def test_a_folder_that_cannot_be_made_is_a_write_error(phantom: Phantom, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(WriteError):
        next(write_phantom_study(phantom, tmp_path / "file" / "below"))
