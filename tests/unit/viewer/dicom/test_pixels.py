"""Pixels come out exactly as they went in, through every coding, or the file is refused."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
from numpy.typing import NDArray
from pydicom.data import get_testdata_file
from pydicom.encaps import encapsulate
from pydicom.pixels.encoders.base import RLELosslessEncoder
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    ExplicitVRBigEndian,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
)

from tests.unit.viewer.dicom.dicom_files import (
    compressed,
    enhanced,
    finish,
    instance,
    ramp,
    sagittal_positions,
    write,
    write_series,
)
from viewer.dicom.codestream import jpeg_2000_size, jpeg_size
from viewer.dicom.pixels import PixelsError, decode_stack, stored_pixels, without_files
from viewer.dicom.reader import NothingDisplayableError, scan_folder
from viewer.dicom.study import StackKey, Study

SMOOTH = (np.add.outer(np.arange(24), np.arange(20)) * 90).astype(np.uint16)


def only_stack(folder: Path) -> tuple[Study, StackKey]:
    (study,) = finish(scan_folder(folder))
    (series,) = study.series
    assert len(series.stacks) == 1
    return study, StackKey(series.series_instance_uid, 0)


def stored(folder: Path) -> NDArray[Any]:
    return finish(stored_pixels(*only_stack(folder)))


def voxels(folder: Path) -> NDArray[np.float32]:
    return finish(decode_stack(*only_stack(folder))).voxels


def rle(pixels: NDArray[Any]) -> bytes:
    frame = RLELosslessEncoder.encode(
        pixels.tobytes(),
        rows=pixels.shape[0],
        columns=pixels.shape[1],
        samples_per_pixel=1,
        bits_allocated=pixels.dtype.itemsize * 8,
        bits_stored=pixels.dtype.itemsize * 8,
        pixel_representation=0,
        number_of_frames=1,
        photometric_interpretation="MONOCHROME2",
        encoding_plugin="pydicom",
    )
    return bytes(frame)


def jpeg(pixels: NDArray[Any]) -> bytes:
    return bytes(imagecodecs.jpeg8_encode(pixels, lossless=True))


def j2k(pixels: NDArray[Any]) -> bytes:
    return bytes(imagecodecs.jpeg2k_encode(pixels, codecformat="j2k", reversible=True))


def htj2k(pixels: NDArray[Any]) -> bytes:
    return bytes(imagecodecs.htj2k_encode(pixels, reversible=True))


def jpeg_ls(pixels: NDArray[Any]) -> bytes:
    return bytes(imagecodecs.jpegls_encode(pixels))


LOSSLESS: list[tuple[str, Callable[[NDArray[Any]], bytes]]] = [
    (RLELossless, rle),
    (JPEGLossless, jpeg),
    (JPEGLosslessSV1, jpeg),
    (JPEGLSLossless, jpeg_ls),
    (JPEGLSNearLossless, jpeg_ls),
    (JPEG2000Lossless, j2k),
    (JPEG2000, j2k),
    (HTJ2KLossless, htj2k),
    (HTJ2KLosslessRPCL, htj2k),
    (HTJ2K, htj2k),
]


@pytest.mark.parametrize(("syntax", "encode"), LOSSLESS)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_lossless_codings_are_exact(
    tmp_path: Path, syntax: str, encode: Callable[[NDArray[Any]], bytes], dtype: type
) -> None:
    pixels = [(SMOOTH // (16 if dtype is np.uint8 else 1) + n).astype(dtype) for n in range(3)]
    for n, picture in enumerate(pixels):
        ds = instance(
            picture,
            position=(-4.0 * n, 0, 0),
            SOPInstanceUID=f"1.2.826.0.1.3.{n}",
            InstanceNumber=n,
        )
        write(compressed(ds, syntax, [encode(picture)]), tmp_path / str(n))
    result = stored(tmp_path)
    assert result.dtype == dtype
    np.testing.assert_array_equal(result, np.stack(pixels))


@pytest.mark.parametrize(
    ("syntax", "bits", "worst"), [(JPEGBaseline8Bit, 8, 4), (JPEGExtended12Bit, 12, 30)]
)
def test_lossy_jpeg_is_near(tmp_path: Path, syntax: str, bits: int, worst: int) -> None:
    picture = SMOOTH if bits > 8 else (SMOOTH >> 4).astype(np.uint8)
    frame = imagecodecs.jpeg8_encode(picture, level=98, bitspersample=bits)
    ds = compressed(instance(picture, BitsStored=bits, HighBit=bits - 1), syntax, [frame])
    write(ds, tmp_path / "a")
    assert abs(voxels(tmp_path)[0] - picture).max() <= worst


@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, ExplicitVRBigEndian])
def test_plain_syntaxes_are_exact(tmp_path: Path, syntax: str) -> None:
    picture = ramp(5)
    ds = instance(picture)
    ds.file_meta.TransferSyntaxUID = syntax
    if syntax == ExplicitVRBigEndian:
        ds.PixelData = picture.astype(">u2").tobytes()
        ds.set_original_encoding(False, False)
    write(ds, tmp_path / "a")
    result = stored(tmp_path)
    assert result.dtype.str == "<u2"
    np.testing.assert_array_equal(result[0], picture)


def test_signed_values_keep_their_sign(tmp_path: Path) -> None:
    picture = (ramp(1).astype(np.int16) - 2000).astype(np.int16)
    write(instance(picture), tmp_path / "a")
    assert stored(tmp_path).dtype == np.int16
    np.testing.assert_array_equal(voxels(tmp_path)[0], picture)


def test_bits_above_those_stored_are_no_part_of_the_value(tmp_path: Path) -> None:
    picture = ramp(1)
    write(instance(picture | 0x7000, BitsStored=12, HighBit=11), tmp_path / "a")
    np.testing.assert_array_equal(stored(tmp_path)[0], picture)


def test_float_pixels_are_read(tmp_path: Path) -> None:
    picture = ramp(2).astype(np.float32) / 3
    ds = instance(picture, PixelData=None, BitsStored=None, PixelRepresentation=None)
    ds.FloatPixelData = picture.tobytes()
    write(ds, tmp_path / "a")
    np.testing.assert_array_equal(stored(tmp_path)[0], picture)


def test_rescale_is_applied_and_makes_floats(tmp_path: Path) -> None:
    write(instance(ramp(1), RescaleSlope=0.1, RescaleIntercept=-7), tmp_path / "a")
    expected = (ramp(1).astype(np.float64) * 0.1 - 7).astype(np.float32)
    result = stored(tmp_path)
    assert result.dtype.str == "<f4"
    np.testing.assert_array_equal(result[0], expected)
    np.testing.assert_array_equal(voxels(tmp_path)[0], expected)


def test_the_identity_leaves_stored_values(tmp_path: Path) -> None:
    write(instance(ramp(1), RescaleSlope=1, RescaleIntercept=0), tmp_path / "a")
    assert stored(tmp_path).dtype == np.uint16


def test_monochrome1_is_turned_round_for_display_only(tmp_path: Path) -> None:
    ds = instance(
        ramp(1),
        PhotometricInterpretation="MONOCHROME1",
        BitsStored=12,
        HighBit=11,
        RescaleSlope=2,
        RescaleIntercept=1,
    )
    write(ds, tmp_path / "a")
    np.testing.assert_array_equal(voxels(tmp_path)[0], (4095.0 - ramp(1)) * 2 + 1)
    np.testing.assert_array_equal(stored(tmp_path)[0], ramp(1) * 2.0 + 1)


@pytest.mark.parametrize("coded", [False, True])
def test_frames_of_an_enhanced_instance_stand_in_display_order(tmp_path: Path, coded: bool) -> None:
    pixels = np.stack([ramp(n) for n in range(5)])
    ds = enhanced(pixels, sagittal_positions(5))
    if coded:
        compressed(ds, JPEG2000Lossless, [j2k(frame) for frame in pixels])
    write(ds, tmp_path / "a")
    # Rows x columns points to the right, the positions go to the left.
    np.testing.assert_array_equal(stored(tmp_path), pixels[::-1])


def test_the_volume_lies_where_the_headers_say(tmp_path: Path) -> None:
    write_series(tmp_path, sagittal_positions(5))
    study, key = only_stack(tmp_path)
    volume = finish(decode_stack(study, key))
    frame = study.stack(key).frames[3]
    corner = volume.to_patient(np.array([[3.0, 0.0, 0.0]]))[0]
    np.testing.assert_allclose(corner, frame.image_position_patient)
    np.testing.assert_array_equal(volume.voxels[3], ramp(frame.instance_number - 1))
    assert volume.frame_of_reference_uid == "1.2.826.0.1.4"


def test_progress_ascends_to_one(tmp_path: Path) -> None:
    write_series(tmp_path, sagittal_positions(5))
    shares = list(decode_stack(*only_stack(tmp_path)))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def refused_code(folder: Path) -> str:
    """Reason code of the only file, whether the scan or the decoder found it."""
    try:
        study, key = only_stack(folder)
    except NothingDisplayableError as error:
        return error.skipped[0].code
    with pytest.raises(PixelsError) as caught:
        finish(stored_pixels(study, key))
    (skipped,) = caught.value.skipped
    gone = without_files(study, caught.value.skipped)
    assert (gone.series, gone.skipped) == ((), (skipped,))
    return skipped.code


def huge_j2k() -> bytes:
    frame = bytearray(j2k(SMOOTH))
    frame[8:16] = struct.pack(">2I", 60000, 60000)
    return bytes(frame)


BROKEN = [
    (JPEG2000Lossless, huge_j2k(), "mismatch"),
    (JPEG2000Lossless, j2k(SMOOTH)[:90], "decode-failed"),
    (JPEG2000Lossless, b"\0" * 400, "decode-failed"),
    (JPEGBaseline8Bit, jpeg(SMOOTH[:, ::2].copy()), "mismatch"),
    (JPEGLosslessSV1, jpeg(SMOOTH)[:200], None),
    (JPEGLosslessSV1, b"\xff\xd8" + b"\0" * 300, "decode-failed"),
    (JPEGLSLossless, jpeg_ls(SMOOTH)[:40], "decode-failed"),
    (RLELossless, rle(SMOOTH)[:70], "decode-failed"),
    (RLELossless, struct.pack("<16I", 2, 64, 66, *[0] * 13) + b"\0" * 8, "truncated"),
    (RLELossless, struct.pack("<16I", 2, 64, 2**31, *[0] * 13) + b"\0" * 200, "decode-failed"),
    (RLELossless, struct.pack("<16I", 3, 64, 70, 80, *[0] * 12) + b"\0" * 200, "mismatch"),
]


@pytest.mark.parametrize(("syntax", "frame", "code"), BROKEN)
def test_broken_codestreams_are_refused(
    tmp_path: Path, syntax: str, frame: bytes, code: str | None
) -> None:
    write(compressed(instance(SMOOTH), syntax, [frame]), tmp_path / "a")
    if code is None:  # libjpeg-turbo fills what is missing; the size is still right
        assert stored(tmp_path).shape == (1, *SMOOTH.shape)
    else:
        assert refused_code(tmp_path) == code


def test_a_hundred_thousand_frames_in_a_small_file_are_refused(tmp_path: Path) -> None:
    ds = instance(SMOOTH, NumberOfFrames=100000)
    write(compressed(ds, RLELossless, [rle(SMOOTH)]), tmp_path / "a")
    assert refused_code(tmp_path) == "bad-size"


def test_fewer_frames_than_promised_are_refused(tmp_path: Path) -> None:
    pixels = np.stack([SMOOTH] * 4)
    ds = enhanced(pixels, sagittal_positions(4))
    write(compressed(ds, RLELossless, [rle(SMOOTH)] * 2), tmp_path / "a")
    assert refused_code(tmp_path) in {"truncated", "decode-failed"}


def test_a_frame_in_fragments_is_put_together(tmp_path: Path) -> None:
    frame = j2k(SMOOTH)
    ds = compressed(instance(SMOOTH), JPEG2000Lossless, [frame])
    ds.PixelData = encapsulate([frame], fragments_per_frame=3, has_bot=False)
    write(ds, tmp_path / "a")
    np.testing.assert_array_equal(stored(tmp_path)[0], SMOOTH)


def test_one_bad_file_leaves_the_others(tmp_path: Path) -> None:
    write_series(tmp_path, sagittal_positions(5))
    bad = compressed(
        instance(ramp(0), position=(10.0, -80, 150), InstanceNumber=9),
        JPEG2000Lossless,
        [j2k(ramp(0))[:120]],
    )
    write(bad, tmp_path / "bad")
    study, key = only_stack(tmp_path)
    with pytest.raises(PixelsError) as caught:
        finish(decode_stack(study, key))
    rest = without_files(study, caught.value.skipped)
    assert finish(decode_stack(rest, key)).shape[0] == 5


def test_a_copy_stands_in_for_a_file_that_does_not_decode(tmp_path: Path) -> None:
    write_series(tmp_path, sagittal_positions(5))
    broken = compressed(
        instance(ramp(2), position=sagittal_positions(5)[2], SOPInstanceUID="1.1"),
        JPEG2000Lossless,
        [j2k(ramp(2))[:120]],
    )
    write(broken, tmp_path / "broken")
    study, key = only_stack(tmp_path)
    assert [item.code for item in study.skipped] == ["duplicate"]
    with pytest.raises(PixelsError) as caught:
        finish(decode_stack(study, key))
    rest = without_files(study, caught.value.skipped)
    assert [(item.path.name, item.code) for item in rest.skipped] == [("broken", "decode-failed")]
    expected = np.stack([ramp(n) for n in (4, 3, 2, 1, 0)])
    np.testing.assert_array_equal(finish(decode_stack(rest, key)).voxels, expected)


@pytest.mark.parametrize(
    ("name", "reference"),
    [
        ("MR_small_RLE.dcm", "MR_small.dcm"),
        ("MR_small_jp2klossless.dcm", "MR_small.dcm"),
        ("MR_small_jpeg_ls_lossless.dcm", "MR_small.dcm"),
        ("MR_small_bigendian.dcm", "MR_small.dcm"),
        ("MR_small_padded.dcm", "MR_small.dcm"),
    ],
)
def test_bundled_scans_agree_with_their_uncompressed_twin(name: str, reference: str) -> None:
    one, two = (get_testdata_file(n, download=False) for n in (name, reference))
    if one is None or two is None:
        pytest.skip("this pydicom does not bundle both")
    np.testing.assert_array_equal(stored(Path(str(one))), stored(Path(str(two))))


def test_codestreams_tell_their_size() -> None:
    size = jpeg_2000_size(j2k(SMOOTH))
    assert (size.rows, size.columns, size.samples) == (24, 20, 1)
    for frame in (jpeg(SMOOTH), jpeg_ls(SMOOTH)):
        size = jpeg_size(frame)
        assert (size.rows, size.columns, size.samples) == (24, 20, 1)
