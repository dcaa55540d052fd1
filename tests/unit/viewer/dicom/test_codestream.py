"""A codestream's own size is read and compared before anything decodes it."""

from __future__ import annotations

import io
import struct
from dataclasses import replace

import imagecodecs
import numpy as np
import pytest
from pydicom.encaps import encapsulate
from pydicom.uid import JPEG2000Lossless, JPEGBaseline8Bit, JPEGLSLossless, RLELossless

from viewer.dicom.codestream import (
    CodestreamSize,
    check_codestream,
    check_first_codestream,
    jpeg_2000_size,
    jpeg_size,
)
from viewer.dicom.file_bytes import PixelElement
from viewer.dicom.picture import Picture
from viewer.dicom.reasons import FileRejectedError

PIXELS = np.add.outer(np.arange(24), np.arange(20)).astype(np.uint16) * 50
PICTURE = Picture(
    transfer_syntax=JPEG2000Lossless,
    rows=24,
    columns=20,
    frames=1,
    bits_allocated=16,
    bits_stored=16,
    signed=False,
    inverted=False,
    floating=False,
    element=PixelElement(0x7FE00010, "OB", 0, None),
)
J2K = bytes(imagecodecs.jpeg2k_encode(PIXELS, codecformat="j2k", reversible=True))
JPEG = bytes(imagecodecs.jpeg8_encode(PIXELS, lossless=True))
JPEG_LS = bytes(imagecodecs.jpegls_encode(PIXELS))


def code_of(frame: bytes, picture: Picture) -> str:
    with pytest.raises(FileRejectedError) as caught:
        check_codestream(frame, picture)
    return caught.value.code


def test_sizes_of_the_three_families() -> None:
    assert jpeg_2000_size(J2K) == CodestreamSize(24, 20, 1, 16)
    for frame in (JPEG, JPEG_LS):
        size = jpeg_size(frame)
        assert (size.rows, size.columns, size.samples) == (24, 20, 1)


def test_segments_before_the_frame_header_are_passed_over() -> None:
    profile = b"\xff\xff\xff\xe2" + struct.pack(">H", 5000) + b"\xff\xc3" * 2499
    assert jpeg_size(JPEG[:2] + profile + JPEG[2:]) == jpeg_size(JPEG)


@pytest.mark.parametrize(
    "frame",
    [b"", b"\xff\xd8", b"\xff\xd8\xff\xd9", b"\xff\xd8abcdefgh", b"\xff\xd8" + b"\xff" * 400],
)
def test_no_frame_header_is_an_error(frame: bytes) -> None:
    with pytest.raises(ValueError, match="no "):
        jpeg_size(frame)


def test_a_fitting_codestream_passes() -> None:
    check_codestream(J2K, PICTURE)
    check_codestream(JPEG_LS, replace(PICTURE, transfer_syntax=JPEGLSLossless))


@pytest.mark.parametrize("change", [{"rows": 25}, {"columns": 40}, {"bits_allocated": 8}])
def test_any_difference_is_a_mismatch(change: dict[str, int]) -> None:
    assert code_of(J2K, replace(PICTURE, **change)) == "mismatch"


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        (8, 60000, "mismatch"),
        (12, 60000, "mismatch"),
        (16, 20, "decode-failed"),  # the image area begins where it ends
        (24, 0, "decode-failed"),  # tiles without width
    ],
)
def test_impossible_image_areas(place: int, value: int, code: str) -> None:
    frame = bytearray(J2K)
    frame[place : place + 4] = struct.pack(">I", value)
    assert code_of(bytes(frame), PICTURE) == code


def test_no_codestream_at_all() -> None:
    assert code_of(b"\0" * 99, PICTURE) == "decode-failed"
    assert code_of(J2K[:20], PICTURE) == "decode-failed"
    assert code_of(J2K, replace(PICTURE, transfer_syntax=JPEGBaseline8Bit)) == "decode-failed"


@pytest.mark.parametrize(
    ("words", "size", "code"),
    [
        ([3, 64, 80, 96], 400, "mismatch"),
        ([2, 60, 90], 400, "decode-failed"),
        ([2, 64, 64], 400, "decode-failed"),
        ([2, 64, 500], 400, "decode-failed"),
        ([2, 64, 66], 72, "truncated"),
    ],
)
def test_rle_segments_must_lie_in_the_frame_and_hold_enough(
    words: list[int], size: int, code: str
) -> None:
    frame = struct.pack("<16I", *words, *[0] * (16 - len(words))).ljust(size, b"\0")
    assert code_of(frame, replace(PICTURE, transfer_syntax=RLELossless)) == code
    assert code_of(frame[:30], replace(PICTURE, transfer_syntax=RLELossless)) == "decode-failed"


def test_the_first_frame_is_found_behind_its_offset_table() -> None:
    for table in (True, False):
        check_first_codestream(io.BytesIO(encapsulate([J2K], has_bot=table)), PICTURE)
    with pytest.raises(FileRejectedError, match="mismatch"):
        check_first_codestream(io.BytesIO(encapsulate([J2K])), replace(PICTURE, rows=99))


@pytest.mark.parametrize("data", [b"\0" * 40, struct.pack("<II", 0xE000FFFE, 0) + b"\1" * 40])
def test_pixels_that_are_no_items(data: bytes) -> None:
    with pytest.raises(FileRejectedError, match="decode-failed"):
        check_first_codestream(io.BytesIO(data), PICTURE)
