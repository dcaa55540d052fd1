"""A secondary capture shows the picture as it is, and says truly whether words are in it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom import Dataset
from pydicom.uid import SecondaryCaptureImageStorage

from tests.unit.viewer.dicom.dicom_files import finish
from tests.unit.viewer.mapped_study import Mapped, mapped, saved_map
from viewer.dicom.reader import scan_folder
from viewer.map_exporting import SavedMap, save_map_picture, save_secondary_capture

NAME, NUMBER = "Zzcanary^Jane", "ZZ-4711"


def picture() -> NDArray[np.uint8]:
    """Colours (R, C, 3) that no mirroring or mixing of channels leaves as they are."""
    return np.random.default_rng(2).integers(0, 256, (7, 5, 3)).astype(np.uint8)


def saved(of: Mapped, path: Path, *, named: bool = True) -> tuple[Dataset, SavedMap]:
    made = finish(save_secondary_capture(of.to_save(named=named), picture(), path))
    return pydicom.dcmread(path), made


def test_the_picture_is_as_it_was_drawn(tmp_path: Path) -> None:
    ds, _ = saved(mapped(tmp_path / "in"), tmp_path / "map.dcm")
    assert np.array_equal(ds.pixel_array, picture())
    assert ds.PhotometricInterpretation == "RGB"
    assert ds.SOPClassUID == SecondaryCaptureImageStorage


def test_it_says_what_it_is_of_whom_and_what_it_is_not(tmp_path: Path) -> None:
    of = mapped(tmp_path / "in", PatientName=NAME, PatientID=NUMBER)
    ds, _ = saved(of, tmp_path / "map.dcm")
    source = pydicom.dcmread(tmp_path / "in" / "3.dcm")
    assert (ds.PatientName, ds.PatientID) == (NAME, NUMBER)
    assert ds.StudyInstanceUID == source.StudyInstanceUID
    assert ds.SourceImageSequence[0].ReferencedSOPInstanceUID == source.SOPInstanceUID
    assert ds.ConversionType == "WSD"
    assert list(ds.PatientOrientation) == ["L", "P"]
    for words in (ds.ImageComments, ds.DerivationDescription):
        assert "Not a diagnosis. A heat map is no proof." in words
        assert "L4/L5 Left Subarticular Stenosis" in words
    assert "PixelSpacing" not in ds  # panels side by side have no one scale to measure by
    assert "ImagePositionPatient" not in ds


@pytest.mark.parametrize("burnt", ["YES", "NO", None])
def test_words_in_the_slices_are_words_in_the_picture(tmp_path: Path, burnt: str | None) -> None:
    of = mapped(tmp_path / "in", BurnedInAnnotation=burnt)
    ds, made = saved(of, tmp_path / "map.dcm")
    assert ds.BurnedInAnnotation == ("YES" if burnt == "YES" else "NO")
    assert any("words in them" in remark for remark in made.remarks) == (burnt == "YES")


def test_no_name_is_in_a_picture_that_is_to_name_nobody(tmp_path: Path) -> None:
    of = mapped(tmp_path / "in", PatientName=NAME, PatientID=NUMBER)
    saved(of, tmp_path / "named.dcm")
    saved(of, tmp_path / "map.dcm", named=False)
    uids = (of.study.study_instance_uid, of.study.series[0].series_instance_uid)
    words = [word.encode() for word in (NAME, NUMBER, *uids)]
    named, bare = ((tmp_path / name).read_bytes() for name in ("named.dcm", "map.dcm"))
    assert [word in named for word in words] == [True] * 4
    assert [word in bare for word in words] == [False] * 4


def test_a_folder_with_such_a_picture_opens_as_before(tmp_path: Path) -> None:
    of = mapped(tmp_path / "in")
    saved(of, tmp_path / "in" / "map.dcm")
    (again,) = finish(scan_folder(tmp_path / "in"))
    assert again.series == of.study.series
    assert [skipped.code for skipped in again.skipped] == ["colour"]


def test_a_picture_with_its_numbers_is_written_as_a_work_too(tmp_path: Path) -> None:
    of = mapped(tmp_path / "in")
    made = finish(save_map_picture(of.made, None, b"png", tmp_path / "map.png"))
    names = [file.name for file in made.files]
    assert names == ["map.png", "map.npy", "map.json"]
    assert made.remarks == ("Beside it: map.npy, map.json. They name no patient.",)
    assert all(file.exists() for file in made.files)


@pytest.mark.skipif(shutil.which("dciodvfy") is None, reason="dicom3tools are not installed")
@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("lacking", [{}, {"PatientName": None, "FrameOfReferenceUID": None}])
def test_a_validator_finds_no_error_in_either_file(
    tmp_path: Path, *, named: bool, lacking: dict[str, None]
) -> None:
    of = mapped(tmp_path / "in", **lacking)
    saved(of, tmp_path / "capture.dcm", named=named)
    saved_map(of, tmp_path / "map.dcm", named=named)
    for name, kind in (("capture.dcm", "SCImage"), ("map.dcm", "ParametricMap")):
        seen = subprocess.run(
            ["dciodvfy", "-new", name], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        said = f"{seen.stdout}{seen.stderr}".splitlines()
        assert kind in said
        assert [line for line in said if line.startswith(("Error", "Abort"))] == []
