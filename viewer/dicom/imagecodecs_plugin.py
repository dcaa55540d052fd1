"""Teach pydicom to decode JPEG Lossless and 12-bit JPEG with imagecodecs.

pydicom loads this module by name and calls `is_available` and `decode_frame`
(`pydicom.pixels.decoders.base.Decoder.add_plugin`).
"""

from __future__ import annotations

import imagecodecs
import numpy as np
from pydicom.pixels.decoders.base import (
    DecodeRunner,
    JPEGExtended12BitDecoder,
    JPEGLosslessDecoder,
    JPEGLosslessSV1Decoder,
)

DECODER_DEPENDENCIES = {
    "1.2.840.10008.1.2.4.51": ("imagecodecs",),
    "1.2.840.10008.1.2.4.57": ("imagecodecs",),
    "1.2.840.10008.1.2.4.70": ("imagecodecs",),
}
_DECODERS = (JPEGExtended12BitDecoder, JPEGLosslessDecoder, JPEGLosslessSV1Decoder)


def register() -> None:
    """Add the plugin "imagecodecs" to pydicom's decoders; once is enough, twice does no harm."""
    for decoder in _DECODERS:
        if "imagecodecs" not in decoder.available_plugins:
            decoder.add_plugin("imagecodecs", (__name__, "decode_frame"))


def is_available(uid: str) -> bool:
    """Whether this module decodes the transfer syntax `uid`."""
    return uid in DECODER_DEPENDENCIES


def decode_frame(frame: bytes, runner: DecodeRunner) -> bytearray:
    """Decode one frame (pydicom's plugin interface).

    `jpeg8` is libjpeg-turbo 3, which does 8, 12 and 16 bits and the lossless process, and
    refuses the damaged files that end a process in `ljpeg` or `jpegsof3`. It returns the
    sample's own container, of which pydicom learns from the runner.
    """
    array = np.ascontiguousarray(imagecodecs.jpeg8_decode(frame))
    runner.set_option("bits_allocated", array.dtype.itemsize * 8)
    return bytearray(array.astype(array.dtype.newbyteorder("<"), copy=False).tobytes())
