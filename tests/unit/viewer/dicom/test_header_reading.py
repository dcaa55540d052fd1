"""What a header says, and the files that are told apart from scans without harm."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import Dataset
from pydicom.data import get_testdata_file
from pydicom.uid import MPEG2MPML, DeflatedExplicitVRLittleEndian

from tests.unit.viewer.dicom.dicom_files import (
    SAGITTAL,
    compressed,
    enhanced,
    instance,
    ramp,
    sagittal_positions,
    write,
)
from viewer.dicom.header import Header
from viewer.dicom.header_reading import read_header
from viewer.dicom.reasons import REASONS, FileRejectedError, skipped_file
from viewer.dicom.study import FileStatus


def code_of(path: Path) -> str:
    with pytest.raises(FileRejectedError) as caught:
        read_header(path)
    return caught.value.code


def bundled(name: str) -> Path:
    path = get_testdata_file(name, download=False)
    if path is None:
        pytest.skip(f"this pydicom does not bundle {name}")
    return Path(str(path))


def test_a_classic_instance_is_read_whole(tmp_path: Path) -> None:
    ds = instance(
        ramp(0),
        position=(50.3217, -81.2502, 156.63),
        SeriesDescription="t2_tse_sag",
        RepetitionTime=3500,
        EchoTime=100,
        WindowCenter=[649, 1],
        WindowWidth=[1304, 1],
        StudyDate="20240503",
        PatientName="Yamada^Tarou=山田^太郎",
        SpecificCharacterSet="ISO_IR 192",
        SpacingBetweenSlices=4.4,
    )
    header = read_header(write(ds, tmp_path / "a"))
    (frame,) = header.frames
    assert frame.position == (50.3217, -81.2502, 156.63)
    assert (*frame.row_cosine, *frame.column_cosine) == SAGITTAL
    assert (frame.pixel_spacing, frame.window) == ((0.5, 0.5), (649.0, 1304.0))
    assert (header.rows, header.columns, header.study_date) == (12, 10, "2024-05-03")
    assert (header.timing.repetition_ms, header.timing.echo_ms) == (3500, 100)
    assert header.patient_name == "山田 太郎 (Tarou Yamada)"
    assert header.spacing_mm == 4.4


def test_a_header_survives_its_journey_as_json(tmp_path: Path) -> None:
    header = read_header(write(instance(ramp(0), WindowCenter=5, WindowWidth=9), tmp_path / "a"))
    assert Header.from_json(header.to_json()) == header


def test_rsna_oddities_are_no_reason_to_refuse(tmp_path: Path) -> None:
    """RSNA studies have no Modality, no SOP class in the data set and UIDs such as these."""
    ds = instance(
        ramp(0),
        Modality=None,
        SOPClassUID=None,
        SeriesNumber=None,
        StudyInstanceUID="44036939",
        SeriesInstanceUID="1002894806.801316590",
    )
    header = read_header(write(ds, tmp_path / "a.dcm"))
    assert (header.modality, header.series_instance_uid) == ("", "1002894806.801316590")


def test_missing_sop_instance_uid_is_taken_from_the_meta_information(tmp_path: Path) -> None:
    path = write(instance(ramp(0), SOPInstanceUID=None), tmp_path / "a")
    assert read_header(path).sop_instance_uid == "1.2.826.0.1.3.1"


def test_every_frame_of_an_enhanced_instance_has_its_place(tmp_path: Path) -> None:
    positions = sagittal_positions(4)
    pixels = np.stack([ramp(n) for n in range(4)])
    header = read_header(write(enhanced(pixels, positions), tmp_path / "a"))
    assert [frame.position for frame in header.frames] == positions
    assert header.frames[3].pixel_spacing == (0.6, 0.4)
    assert (header.timing.repetition_ms, header.timing.echo_ms) == (3000, 100)
    assert header.thickness_mm == 3.0


def test_a_monochrome1_window_is_given_for_the_values_turned_round(tmp_path: Path) -> None:
    ds = instance(
        ramp(0),
        PhotometricInterpretation="MONOCHROME1",
        BitsStored=12,
        HighBit=11,
        WindowCenter=1000,
        WindowWidth=400,
        RescaleSlope=2,
        RescaleIntercept=-10,
    )
    (frame,) = read_header(write(ds, tmp_path / "a")).frames
    # A stored v shows as 2 v - 10; turned round it is 4095 - v.
    assert frame.window == (2 * (4095 - (1000 + 10) / 2) - 10, 400)


@pytest.mark.parametrize(
    ("center", "width"), [("nan", "100"), ("100", "inf"), ("100", "0"), ("1e30", "5")]
)
def test_an_insane_window_is_none(tmp_path: Path, center: str, width: str) -> None:
    ds = instance(ramp(0), WindowCenter="11111111", WindowWidth="22222222")
    path = write(ds, tmp_path / "a")
    data = path.read_bytes()
    data = data.replace(b"11111111", center.encode().ljust(8))
    path.write_bytes(data.replace(b"22222222", width.encode().ljust(8)))
    assert read_header(path).frames[0].window is None


@pytest.mark.parametrize(("value", "told"), [("YES", True), ("NO", False), ("", False)])
def test_text_burnt_into_the_pixels_is_told_as_the_file_tells_it(
    tmp_path: Path, value: str, told: bool
) -> None:
    header = read_header(write(instance(ramp(0), BurnedInAnnotation=value), tmp_path / "a"))
    assert any("burnt into the pictures" in said for said in header.warnings) is told


def test_an_insane_rescale_is_ignored_and_said(tmp_path: Path) -> None:
    path = write(instance(ramp(0), RescaleSlope=0, RescaleIntercept=5), tmp_path / "a")
    assert "rescale" in read_header(path).warnings[0]


BAD = [
    ({"Rows": 0}, "bad-size"),
    ({"Columns": None}, "bad-size"),
    ({"SamplesPerPixel": 7}, "bad-size"),
    ({"NumberOfFrames": -5}, "bad-size"),
    ({"Rows": 60000, "Columns": 60000}, "too-large"),
    ({"Rows": 16000, "Columns": 16000, "NumberOfFrames": 90000}, "too-large"),
    ({"Rows": 500}, "truncated"),
    ({"BitsAllocated": 33}, "bad-bits"),
    ({"BitsStored": 20}, "bad-bits"),
    ({"BitsAllocated": 1, "BitsStored": 1}, "bitmap"),
    ({"PixelSpacing": [0, 0.5]}, "bad-geometry"),
    ({"PixelSpacing": [-0.5, 0.5]}, "bad-geometry"),
    ({"ImageOrientationPatient": [0, 0, 0, 0, 0, 0]}, "bad-geometry"),
    ({"ImageOrientationPatient": [1, 0, 0, 1, 0, 0]}, "bad-geometry"),
    ({"ImageOrientationPatient": [1, 0, 0]}, "bad-geometry"),
    ({"ImagePositionPatient": [1e9, 0, 0]}, "bad-geometry"),
    ({"ImagePositionPatient": None}, "no-geometry"),
    ({"ImageOrientationPatient": None}, "no-geometry"),
    ({"PixelSpacing": None}, "no-geometry"),
    ({"PhotometricInterpretation": "RGB", "SamplesPerPixel": 3}, "colour"),
    ({"PhotometricInterpretation": "PALETTE COLOR"}, "colour"),
    ({"PixelData": None}, "no-pixels"),
    ({"SOPClassUID": "1.2.840.10008.5.1.4.1.1.66.4"}, "segmentation"),
    ({"SOPClassUID": "1.2.840.10008.5.1.4.1.1.30"}, "parametric-map"),
]


@pytest.mark.parametrize(("elements", "code"), BAD)
def test_impossible_and_undisplayable_headers(
    tmp_path: Path, elements: dict[str, Any], code: str
) -> None:
    assert code_of(write(instance(ramp(0), **elements), tmp_path / "a")) == code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"hello, this is a text of more than one hundred and thirty-two bytes" * 4, "not-dicom"),
        (b"\xff\xd8\xff\xe0" + b"JFIF" * 60, "not-dicom"),
        (b"%PDF-1.7" + b" " * 200, "not-dicom"),
        (b"\0" * 128 + b"DICM", "no-pixels"),
    ],
)
def test_files_that_are_no_dicom(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(content)
    assert code_of(path) == code


def test_a_refusal_names_the_study_where_it_is_known(tmp_path: Path) -> None:
    path = write(instance(ramp(0), PixelData=None), tmp_path / "a")
    with pytest.raises(FileRejectedError) as caught:
        read_header(path)
    assert caught.value.study_instance_uid == "1.2.826.0.1.2"


def test_an_unsupported_syntax_is_named(tmp_path: Path) -> None:
    ds = compressed(instance(ramp(0)), MPEG2MPML, [b"\0" * 100])
    with pytest.raises(FileRejectedError) as caught:
        read_header(write(ds, tmp_path / "a"))
    skipped = skipped_file(tmp_path, caught.value.code, caught.value.detail)
    assert "MPEG2" in skipped.reason


@pytest.mark.parametrize("depth", [300, 3000])
def test_deep_nesting_is_refused(tmp_path: Path, depth: int) -> None:
    path = write(instance(ramp(0)), tmp_path / "a")
    data = path.read_bytes()
    # Undefined-length sequences (0008,1140) in one another, before the study's UID.
    nest = struct.pack("<HH2sHI", 0x0008, 0x1140, b"SQ", 0, 0xFFFFFFFF)
    nest += struct.pack("<HHI", 0xFFFE, 0xE000, 0xFFFFFFFF)
    place = data.index(struct.pack("<HH", 0x0010, 0x0010))
    path.write_bytes(data[:place] + nest * depth + data[place:])
    assert code_of(path) == "too-deep"


@pytest.mark.parametrize("length", [2**31 - 2, 2**32 - 2])
def test_lengths_beyond_the_file_are_refused(tmp_path: Path, length: int) -> None:
    path = write(instance(ramp(0)), tmp_path / "a")
    data = path.read_bytes()
    place = data.index(struct.pack("<HH2s", 0x7FE0, 0x0010, b"OW"))
    path.write_bytes(data[: place + 8] + struct.pack("<I", length) + data[place + 12 :])
    assert code_of(path) == "truncated"
    text = struct.pack("<HH2sHI", 0x0010, 0x1000, b"UT", 0, length)
    place = data.index(struct.pack("<HH", 0x0020, 0x000D))
    path.write_bytes(data[:place] + text + data[place:])
    assert code_of(path) == "damaged"


def deflated(path: Path, ds: Dataset, body: bytes) -> Path:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    write(ds, path)
    data = path.read_bytes()
    start = data.index(struct.pack("<HH", 0x0008, 0x0016))
    old, new = b"1.2.840.10008.1.2.1\0", b"1.2.840.10008.1.2.1.99"
    meta = data[:start].replace(old, new).replace(b"UI\x14\0" + new, b"UI\x16\0" + new)
    packed = packer.compress(data[start:] + body) + packer.flush()
    path.write_bytes(meta + packed)
    return path


def test_a_deflate_bomb_before_the_pixels_is_refused(tmp_path: Path) -> None:
    ds = instance(ramp(0), PixelData=None)
    ballast = struct.pack("<HH2sHI", 0x4001, 0x0010, b"OB", 0, 2**28) + b"\0" * 2**26
    assert code_of(deflated(tmp_path / "a", ds, ballast)) == "too-large"


def test_a_deflated_file_is_read(tmp_path: Path) -> None:
    path = deflated(tmp_path / "a", instance(ramp(0)), b"")
    assert str(DeflatedExplicitVRLittleEndian).encode() in path.read_bytes()
    assert read_header(path).rows == 12


def test_values_that_do_not_convert_are_as_if_missing(tmp_path: Path) -> None:
    ds = instance(ramp(0), InstanceNumber=12345678, EchoTime="33333333")
    path = write(ds, tmp_path / "a")
    data = path.read_bytes().replace(b"12345678", b"1e+20   ")
    path.write_bytes(data.replace(b"33333333", b"none    "))
    header = read_header(path)
    assert (header.instance_number, header.timing.echo_ms) == (0, None)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert code_of(tmp_path / "pipe") == "special-file"


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    assert code_of(tmp_path / "gone") == "unreadable"


@pytest.mark.parametrize(
    "name",
    [
        "MR_small.dcm",
        "MR_small_bigendian.dcm",
        "MR_small_implicit.dcm",
        "MR_small_padded.dcm",
        "MR_small_RLE.dcm",
        "MR_small_jp2klossless.dcm",
        "MR_small_jpeg_ls_lossless.dcm",
        "CT_small.dcm",
        "693_J2KI.dcm",
    ],
)
def test_bundled_scans_open(name: str) -> None:
    assert len(read_header(bundled(name)).frames) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("reportsi.dcm", "no-pixels"),
        ("DICOMDIR", "dicomdir"),
        ("MR_truncated.dcm", "truncated"),
        ("JPEG2000.dcm", "no-geometry"),
        ("examples_palette.dcm", "colour"),
        ("liver_1frame.dcm", "segmentation"),
    ],
)
def test_bundled_files_that_are_not_displayed(name: str, code: str) -> None:
    assert code_of(bundled(name)) == code


def test_every_reason_is_a_sentence() -> None:
    for code, (status, sentence) in REASONS.items():
        assert status is not FileStatus.DISPLAYED
        reason = skipped_file(Path("x"), code, "").reason
        assert reason == sentence.rstrip(".") + "."
        assert reason[0].isupper()
    with pytest.raises(ValueError, match="unknown reason"):
        FileRejectedError("other")
