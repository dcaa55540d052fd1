"""Frames of one file, decoded in this process: what the reading process does."""

from __future__ import annotations

from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from pydicom.uid import JPEG2000Lossless, JPEGLosslessSV1

from tests.unit.viewer.dicom.dicom_files import (
    compressed,
    enhanced,
    instance,
    ramp,
    sagittal_positions,
    write,
)
from viewer.dicom.picture import PLUGINS
from viewer.dicom.pixel_reading import read_pixels
from viewer.dicom.reasons import FileRejectedError

PIXELS = np.stack([ramp(n) for n in range(4)])


def code_of(path: Path, *indices: int) -> str:
    with pytest.raises(FileRejectedError) as caught:
        list(read_pixels(path, indices))
    return caught.value.code


@pytest.mark.parametrize("coded", [False, True])
def test_only_the_wanted_frames_come_in_ascending_order(tmp_path: Path, coded: bool) -> None:
    ds = enhanced(PIXELS, sagittal_positions(4))
    if coded:
        frames = [imagecodecs.jpeg8_encode(frame, lossless=True) for frame in PIXELS]
        compressed(ds, JPEGLosslessSV1, frames)
    path = write(ds, tmp_path / "a")
    found = list(read_pixels(path, [3, 1, 3]))
    assert [frame.index for frame in found] == [1, 3]
    np.testing.assert_array_equal(found[0].pixels, PIXELS[1])
    np.testing.assert_array_equal(found[1].pixels, PIXELS[3])


def test_a_decoded_frame_says_what_its_values_mean(tmp_path: Path) -> None:
    ds = instance(
        ramp(1),
        PhotometricInterpretation="MONOCHROME1",
        BitsStored=12,
        RescaleSlope=2.5,
        RescaleIntercept=-1,
    )
    (frame,) = read_pixels(write(ds, tmp_path / "a"), [0])
    assert (frame.slope, frame.intercept, frame.inversion) == (2.5, -1.0, 4095.0)
    assert frame.pixels.dtype.str == "<u2"


@pytest.mark.parametrize("indices", [(4,), (-1,), ()])
def test_frames_that_are_not_there(tmp_path: Path, indices: tuple[int, ...]) -> None:
    path = write(enhanced(PIXELS, sagittal_positions(4)), tmp_path / "a")
    assert code_of(path, *indices) == "bad-size"


def test_values_that_are_no_numbers_are_refused(tmp_path: Path) -> None:
    picture = np.full((4, 4), np.nan, np.float32)
    ds = instance(picture, PixelData=None, BitsStored=None)
    ds.FloatPixelData = picture.tobytes()
    assert code_of(write(ds, tmp_path / "a"), 0) == "decode-failed"


def test_a_codestream_cut_short_is_refused(tmp_path: Path) -> None:
    frame = imagecodecs.jpeg2k_encode(ramp(0), codecformat="j2k", reversible=True)[:110]
    path = write(compressed(instance(ramp(0)), JPEG2000Lossless, [frame]), tmp_path / "a")
    assert code_of(path, 0) == "decode-failed"


def test_no_coding_is_left_to_whatever_is_installed() -> None:
    """GDCM dies of hostile files and pylibjpeg-libjpeg is GPL: neither may ever be tried."""
    assert set(PLUGINS.values()) == {"pylibjpeg", "pillow", "pyjpegls", "imagecodecs"}
    jpeg = [PLUGINS[f"1.2.840.10008.1.2.4.{process}"] for process in (50, 51, 57, 70)]
    assert jpeg == ["pillow", "imagecodecs", "imagecodecs", "imagecodecs"]
