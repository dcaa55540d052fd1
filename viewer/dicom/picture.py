"""The pixel module of one file, checked before anything is allocated."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pydicom import Dataset
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from viewer.dicom.elements import integer, number, present, text
from viewer.dicom.file_bytes import Parsed, PixelElement
from viewer.dicom.reasons import FileRejectedError
from viewer.dicom.text import clean_text

# One file's decoded pixels: a 1024 x 1024 x 16 bit series of 1,000 slices. More would not
# fit beside the float volume in the memory of a reading station.
LARGEST_PICTURE_BYTES = 2 * 2**30
_LARGEST_SIDE = 16384
_SMALLEST_ENCODED_FRAME = 8  # an item's tag and length (PS3.5 A.4)
_FLOAT_TAGS = {0x7FE00008: 32, 0x7FE00009: 64}

NATIVE = frozenset(
    {
        "",
        str(ImplicitVRLittleEndian),
        str(ExplicitVRLittleEndian),
        str(ExplicitVRBigEndian),
        str(DeflatedExplicitVRLittleEndian),
    }
)
# Transfer syntax -> pydicom decoding plugin. Named one by one so that nothing that happens
# to be installed (GDCM, which hostile files crash) is ever tried.
PLUGINS = {
    "1.2.840.10008.1.2.5": "pylibjpeg",  # RLE Lossless
    "1.2.840.10008.1.2.4.50": "pillow",  # JPEG Baseline
    "1.2.840.10008.1.2.4.51": "imagecodecs",  # JPEG Extended, 12 bit
    "1.2.840.10008.1.2.4.57": "imagecodecs",  # JPEG Lossless
    "1.2.840.10008.1.2.4.70": "imagecodecs",  # JPEG Lossless, first-order prediction
    "1.2.840.10008.1.2.4.80": "pyjpegls",  # JPEG-LS Lossless
    "1.2.840.10008.1.2.4.81": "pyjpegls",  # JPEG-LS Near-lossless
    "1.2.840.10008.1.2.4.90": "pylibjpeg",  # JPEG 2000 Lossless
    "1.2.840.10008.1.2.4.91": "pylibjpeg",  # JPEG 2000
    "1.2.840.10008.1.2.4.201": "pylibjpeg",  # HTJ2K Lossless
    "1.2.840.10008.1.2.4.202": "pylibjpeg",  # HTJ2K Lossless RPCL
    "1.2.840.10008.1.2.4.203": "pylibjpeg",  # HTJ2K
}


@dataclass(frozen=True, slots=True)
class Picture:
    """How the pixels of a file are stored.

    Attributes
    ----------
    bits_allocated, bits_stored : int
        (0028,0100), (0028,0101); 32 or 64 for floating point.
    signed : bool
        (0028,0103).
    inverted : bool
        MONOCHROME1: the lowest value is white (PS3.3 C.7.6.3.1.2).
    floating : bool
        Float or Double Float Pixel Data.
    """

    transfer_syntax: str
    rows: int
    columns: int
    frames: int
    bits_allocated: int
    bits_stored: int
    signed: bool
    inverted: bool
    floating: bool
    element: PixelElement

    @property
    def frame_bytes(self) -> int:
        """Decoded size of one frame."""
        return self.rows * self.columns * self.bits_allocated // 8

    @property
    def dtype(self) -> str:
        """Type of the stored values, little-endian."""
        if self.floating:
            return f"<f{self.bits_allocated // 8}"
        return f"<{'i' if self.signed else 'u'}{self.bits_allocated // 8}"


def read_picture(parsed: Parsed, file_size: int) -> Picture:
    """Check the pixel module against itself, the file's size and the budget.

    Raises
    ------
    FileRejectedError
        "colour", "bitmap", "bad-size", "bad-bits", "too-large", "truncated" or
        "unsupported-syntax".
    """
    if parsed.pixels is None:
        raise FileRejectedError("no-pixels")
    ds, element = parsed.dataset, parsed.pixels
    syntax = parsed.transfer_syntax
    if syntax not in NATIVE and syntax not in PLUGINS:
        raise FileRejectedError("unsupported-syntax", clean_text(UID(syntax).name))
    _check_grey(ds)
    rows, columns, frames = _size(ds)
    allocated, stored = _bits(ds, element)
    picture = Picture(
        transfer_syntax=syntax,
        rows=rows,
        columns=columns,
        frames=frames,
        bits_allocated=allocated,
        bits_stored=stored,
        signed=integer(ds, "PixelRepresentation") == 1,
        inverted=text(ds, "PhotometricInterpretation") == "MONOCHROME1",
        floating=element.tag in _FLOAT_TAGS,
        element=element,
    )
    _check_budget(picture, file_size)
    return picture


def _check_grey(ds: Dataset) -> None:
    photometric = text(ds, "PhotometricInterpretation")
    samples = number(ds, "SamplesPerPixel")
    if samples is not None and samples not in {1, 3, 4}:
        raise FileRejectedError("bad-size")
    if samples in {3, 4} or photometric not in {"", "MONOCHROME1", "MONOCHROME2"}:
        raise FileRejectedError("colour")


def _size(ds: Dataset) -> tuple[int, int, int]:
    rows, columns = integer(ds, "Rows"), integer(ds, "Columns")
    frames = number(ds, "NumberOfFrames") if present(ds, "NumberOfFrames") else 1.0
    if frames is None or frames < 1 or frames != math.floor(frames):
        raise FileRejectedError("bad-size")
    if rows < 1 or columns < 1:
        raise FileRejectedError("bad-size")
    if max(rows, columns) > _LARGEST_SIDE:
        raise FileRejectedError("too-large")
    return rows, columns, int(frames)


def _bits(ds: Dataset, element: PixelElement) -> tuple[int, int]:
    if element.tag in _FLOAT_TAGS:
        return _FLOAT_TAGS[element.tag], _FLOAT_TAGS[element.tag]
    allocated, stored = integer(ds, "BitsAllocated"), integer(ds, "BitsStored")
    if allocated == 1:
        raise FileRejectedError("bitmap")
    stored = stored if present(ds, "BitsStored") else allocated
    if allocated not in {8, 16, 32} or not 1 <= stored <= allocated:
        raise FileRejectedError("bad-bits")
    return allocated, stored


def _check_budget(picture: Picture, file_size: int) -> None:
    total = picture.frame_bytes * picture.frames
    if total > LARGEST_PICTURE_BYTES:
        raise FileRejectedError("too-large")
    element = picture.element
    if picture.transfer_syntax == DeflatedExplicitVRLittleEndian:
        if (element.length or 0) < total:
            raise FileRejectedError("truncated")
        if (element.length or 0) > LARGEST_PICTURE_BYTES // 2 + 2 * total:
            raise FileRejectedError("too-large")
        return
    available = file_size - element.offset
    if picture.transfer_syntax in PLUGINS:
        if available < picture.frames * _SMALLEST_ENCODED_FRAME:
            raise FileRejectedError("bad-size")
        return
    if element.length is None or not total <= element.length <= available:
        raise FileRejectedError("truncated")
