"""imagecodecs serves pydicom as a decoder of JPEG Lossless and 12-bit JPEG."""

from __future__ import annotations

import imagecodecs
import numpy as np
import pytest
from pydicom.encaps import encapsulate
from pydicom.pixels.decoders.base import get_decoder
from pydicom.uid import JPEG2000, JPEGExtended12Bit, JPEGLossless, JPEGLosslessSV1

from viewer.dicom.imagecodecs_plugin import is_available, register

PIXELS = (np.add.outer(np.arange(16), np.arange(24)) * 107 % 4096).astype(np.uint16)


@pytest.mark.parametrize("syntax", [JPEGLossless, JPEGLosslessSV1])
@pytest.mark.parametrize("bits", [8, 12, 16])
def test_lossless_is_exact_at_any_depth(syntax: str, bits: int) -> None:
    register()
    register()
    pixels = (PIXELS >> 4).astype(np.uint8) if bits == 8 else PIXELS << (bits - 12)
    frame = imagecodecs.ljpeg_encode(pixels, bitspersample=bits)  # another encoder than libjpeg
    decoded, _ = get_decoder(syntax).as_array(
        encapsulate([frame]),
        raw=True,
        decoding_plugin="imagecodecs",
        rows=16,
        columns=24,
        number_of_frames=1,
        samples_per_pixel=1,
        photometric_interpretation="MONOCHROME2",
        bits_allocated=pixels.dtype.itemsize * 8,
        bits_stored=bits,
        pixel_representation=0,
        pixel_keyword="PixelData",
    )
    np.testing.assert_array_equal(decoded, pixels)


def test_it_says_what_it_can() -> None:
    assert is_available(JPEGExtended12Bit)
    assert not is_available(JPEG2000)
