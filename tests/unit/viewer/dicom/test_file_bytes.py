"""Where a data set and its pixels lie in a file, whatever its syntax."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pytest
from pydicom.uid import ExplicitVRBigEndian, ImplicitVRLittleEndian

from tests.unit.viewer.dicom.dicom_files import instance, ramp, write
from viewer.dicom.elements import TAGS
from viewer.dicom.file_bytes import Parsed, inflated, mapped_file, parse
from viewer.dicom.reasons import FileRejectedError


def pixels_of(parsed: Parsed, data: object) -> bytes:
    assert parsed.pixels is not None
    assert parsed.source is data
    start, length = parsed.pixels.offset, parsed.pixels.length
    return bytes(parsed.source[start : start + (length or 0)])  # type: ignore[index]


@pytest.mark.parametrize("syntax", ["explicit", ImplicitVRLittleEndian, ExplicitVRBigEndian])
def test_pixels_are_found(tmp_path: Path, syntax: str) -> None:
    ds = instance(ramp(3))
    if syntax != "explicit":
        ds.file_meta.TransferSyntaxUID = syntax
    if syntax == ExplicitVRBigEndian:
        ds.PixelData = ramp(3).astype(">u2").tobytes()
        ds.set_original_encoding(False, False)
    with mapped_file(write(ds, tmp_path / "a")) as data:
        parsed = parse(data, TAGS, 2**20)
        assert parsed.dataset.Rows == 12
        assert pixels_of(parsed, data) == ds.PixelData


def test_a_file_without_preamble_or_meta_is_read(tmp_path: Path) -> None:
    path = write(instance(ramp(3)), tmp_path / "a")
    whole = path.read_bytes()
    bare = whole[whole.index(b"\x08\x00\x16\x00UI") :]
    for content in (whole[132:], bare):
        path.write_bytes(content)
        with mapped_file(path) as data:
            parsed = parse(data, TAGS, 2**20)
            assert pixels_of(parsed, data) == ramp(3).tobytes()


def test_elements_not_asked_for_are_not_read(tmp_path: Path) -> None:
    ds = instance(ramp(3), ImageComments="x" * 1000)
    with mapped_file(write(ds, tmp_path / "a")) as data:
        assert "ImageComments" not in parse(data, TAGS, 2**20).dataset


def test_inflating_stops_at_the_limit() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    bomb = packer.compress(b"\0" * 2**24) + packer.flush()
    assert inflated(bomb, 1000).getvalue() == b"\0" * 1000
    assert isinstance(inflated(bomb, 10), io.BytesIO)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileRejectedError), mapped_file(tmp_path):
        pass
