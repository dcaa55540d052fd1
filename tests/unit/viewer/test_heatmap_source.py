"""A map's file names whom its source names, and no more, whatever the source lacks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest

from tests.unit.viewer.dicom.dicom_files import MR_IMAGE, enhanced, finish, ramp, write
from tests.unit.viewer.mapped_study import (
    MIDDLE,
    SERIES,
    mapped,
    of_study,
    saved_map,
)
from viewer.dicom.reader import scan_folder

RICH = {
    "SpecificCharacterSet": "ISO_IR 192",
    "PatientName": "Müller^Zoë=山田^太郎",
    "PatientID": "P-7",
    "PatientBirthDate": "19700203",
    "PatientSex": "F",
    "StudyDate": "20240506",
    "StudyTime": "070809",
    "AccessionNumber": "A-1",
    "StudyID": "S-1",
    "ReferringPhysicianName": "House^G",
    "StudyDescription": "Lumbar spine",
}


def test_patient_and_study_are_the_source_s(tmp_path: Path) -> None:
    ds, made = saved_map(mapped(tmp_path / "in", **RICH), tmp_path / "map.dcm")
    for keyword, value in RICH.items():
        assert str(ds[keyword].value) == value, keyword
    source = pydicom.dcmread(tmp_path / "in" / f"{MIDDLE + 1}.dcm")
    assert ds.StudyInstanceUID == source.StudyInstanceUID
    assert ds.SeriesInstanceUID != source.SeriesInstanceUID
    assert made.remarks == ("It names the patient and the study as the pictures do.",)
    (series,) = ds.ReferencedSeriesSequence
    assert series.SeriesInstanceUID == SERIES
    names = [item.ReferencedSOPInstanceUID for item in ds.SourceImageSequence]
    assert names == [f"{SERIES}.{number}" for number in (3, 2, 4)]
    assert {item.ReferencedSOPClassUID for item in ds.SourceImageSequence} == {source.SOPClassUID}


@pytest.mark.parametrize("named", [True, False])
def test_names_stay_out_of_a_map_that_is_not_to_name_anybody(
    tmp_path: Path, *, named: bool
) -> None:
    of = mapped(tmp_path / "in", **RICH)
    _, made = saved_map(of, tmp_path / "map.dcm", named=named)
    data = (tmp_path / "map.dcm").read_bytes()
    words = [
        *(RICH[key] for key in RICH if key not in ("SpecificCharacterSet", "PatientSex")),
        of.study.study_instance_uid + "\0", SERIES, "1.2.826.0.1.4",
    ]  # fmt: skip
    found = [word for word in words if word.encode() in data]
    assert found == (words if named else [])
    if not named:
        ds = pydicom.dcmread(tmp_path / "map.dcm")
        assert ds.PatientIdentityRemoved == "YES"
        assert ds.DeidentificationMethod
        assert ds.PatientName == ds.PatientID == ds.StudyDate == ""
        assert "names no patient" in made.remarks[0]
        other, _ = saved_map(of, tmp_path / "other.dcm", named=False)
        assert other.StudyInstanceUID != ds.StudyInstanceUID


def test_a_study_without_names_gets_none_back(tmp_path: Path) -> None:
    of = mapped(
        tmp_path / "in", PatientName="", PatientID="", PatientIdentityRemoved="YES",
        DeidentificationMethod="By hand",
    )  # fmt: skip
    ds, _ = saved_map(of, tmp_path / "map.dcm")
    assert (ds.PatientName, ds.PatientID, ds.PatientIdentityRemoved) == ("", "", "YES")
    assert ds.DeidentificationMethod == "By hand"


@pytest.mark.filterwarnings("ignore:Invalid value for VR")
def test_a_bare_source_gives_a_whole_map_and_says_what_it_lacks(tmp_path: Path) -> None:
    """Files of public data sets lack names, dates, modality and the frame of reference."""
    of = mapped(
        tmp_path / "in", PatientName=None, PatientID=None, Modality=None, SeriesNumber=None,
        FrameOfReferenceUID=None, PatientSex="?", StudyDate="1999.12.31", StudyTime="noon",
    )  # fmt: skip
    ds, made = saved_map(of, tmp_path / "map.dcm")
    assert (ds.PatientName, ds.PatientID, ds.PatientSex, ds.StudyTime) == ("",) * 4
    assert ds.StudyDate == "19991231"
    assert ds.FrameOfReferenceUID.startswith("2.25.")
    assert "no frame of reference" in made.remarks[1]
    again, _ = saved_map(of, tmp_path / "again.dcm")
    assert again.FrameOfReferenceUID == ds.FrameOfReferenceUID  # maps of a series share it
    assert again.SOPInstanceUID != ds.SOPInstanceUID


@pytest.mark.filterwarnings("ignore:Invalid value for VR UI")
def test_uids_that_may_not_be_written_are_made_anew(tmp_path: Path) -> None:
    of = mapped(tmp_path / "in", StudyInstanceUID="study-7", SeriesInstanceUID="1.02.3")
    ds, made = saved_map(of, tmp_path / "map.dcm")
    (series,) = ds.ReferencedSeriesSequence
    for uid in (ds.StudyInstanceUID, series.SeriesInstanceUID):
        assert uid.startswith("2.25.")
        assert uid.is_valid
    assert "new ones in their place" in made.remarks[1]
    odd = mapped(tmp_path / "odd", StudyInstanceUID="44036939.7")  # may be written, so it stays
    assert saved_map(odd, tmp_path / "odd.dcm")[0].StudyInstanceUID == "44036939.7"


def test_a_frame_of_a_multi_frame_file_is_referred_to(tmp_path: Path) -> None:
    pixels = np.stack([ramp(index) for index in range(4)])
    positions = [(4.0 * index, -2.0, 2.0) for index in range(4)]
    write(enhanced(pixels, positions), tmp_path / "in" / "a.dcm")
    of = of_study(finish(scan_folder(tmp_path / "in"))[0])
    ds, _ = saved_map(of, tmp_path / "map.dcm")
    frames = [item.ReferencedFrameNumber for item in ds.SourceImageSequence]
    assert frames == [2, 3, 1]  # slices are counted along their normal, here to the right
    assert len(ds.ReferencedSeriesSequence[0].ReferencedInstanceSequence) == 1


def test_losses_of_the_source_are_the_map_s(tmp_path: Path) -> None:
    of = mapped(
        tmp_path / "in", LossyImageCompression="01", LossyImageCompressionRatio="12.5",
        LossyImageCompressionMethod="ISO_10918_1",
    )  # fmt: skip
    ds, _ = saved_map(of, tmp_path / "map.dcm")
    assert (ds.LossyImageCompression, ds.LossyImageCompressionRatio) == ("01", 12.5)


def test_the_class_of_a_slice_may_stand_in_its_file_s_head_alone(tmp_path: Path) -> None:
    """Seen in a public data set: the data set lacks what the file meta information says."""
    of = mapped(tmp_path / "in", SOPClassUID=None)
    ds, _ = saved_map(of, tmp_path / "map.dcm")
    source = pydicom.dcmread(tmp_path / "in" / "1.dcm")
    assert "SOPClassUID" not in source
    assert ds.SourceImageSequence[0].ReferencedSOPClassUID == MR_IMAGE
