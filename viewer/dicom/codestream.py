"""Read the size that a compressed frame gives itself, before a decoder allocates it.

A 567-byte JPEG 2000 whose own header says 60000 x 60000 makes decoders allocate 7 GB
whatever Rows and Columns say.
"""

from __future__ import annotations

import io
import mmap
import struct
from dataclasses import dataclass

from viewer.dicom.picture import Picture
from viewer.dicom.reasons import FileRejectedError

_RLE = "1.2.840.10008.1.2.5"
_JPEG_2000_FAMILY = ("1.2.840.10008.1.2.4.9", "1.2.840.10008.1.2.4.20")
_ITEM = 0xE000FFFE  # (FFFE,E000), read as one little-endian word
_SHORT_FRAGMENT = 4096
_RLE_HEADER = 64  # PS3.5 G.5: sixteen 32-bit words
_RLE_BEST_RATIO = 64  # two bytes stand for at most 128 (PS3.5 G.3.1)
# SOF markers of ITU-T T.81 table B.1 and SOF55 of JPEG-LS (T.87).
_SOF = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_JPEG_LS_SOF = 0xF7
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_LARGEST_HEADER = 2**20  # markers before the frame header: profiles and comments


@dataclass(frozen=True, slots=True)
class CodestreamSize:
    """What a codestream says of itself."""

    rows: int
    columns: int
    samples: int
    bits: int


def check_first_codestream(source: mmap.mmap | io.BytesIO, picture: Picture) -> None:
    """Do `check_codestream` for the first frame of an encapsulated picture, if it is whole.

    A frame may be spread over fragments (PS3.5 A.4); one too short for its own header is
    left to the decoder.
    """
    source.seek(picture.element.offset)
    table, length = struct.unpack("<II", source.read(8))
    if table != _ITEM:
        raise FileRejectedError("decode-failed")
    source.seek(source.tell() + length)
    item, length = struct.unpack("<II", source.read(8))
    if item != _ITEM:
        raise FileRejectedError("decode-failed")
    if length > _SHORT_FRAGMENT or picture.frames == 1:
        check_codestream(source.read(min(length, _LARGEST_HEADER)), picture, length)


def check_codestream(frame: bytes, picture: Picture, length: int | None = None) -> None:
    """Compare the codestream's own size with the header's.

    Parameters
    ----------
    length : int or None
        Of the whole frame, where `frame` is only its beginning.

    Raises
    ------
    FileRejectedError
        "mismatch" if they differ, "decode-failed" if there is no codestream,
        "truncated" if an RLE frame cannot hold its pixels.
    """
    if picture.transfer_syntax == _RLE:
        _check_rle(frame, picture, length or len(frame))
        return
    try:
        if picture.transfer_syntax.startswith(_JPEG_2000_FAMILY):
            size = jpeg_2000_size(frame)
        else:
            size = jpeg_size(frame)
    except (ValueError, struct.error, IndexError) as error:
        raise FileRejectedError("decode-failed") from error
    fits = (size.rows, size.columns, size.samples) == (picture.rows, picture.columns, 1)
    if not fits or not 1 <= size.bits <= picture.bits_allocated:
        raise FileRejectedError("mismatch")


def jpeg_2000_size(frame: bytes) -> CodestreamSize:
    """From the SIZ segment (ITU-T T.800 A.5.1); `ValueError` without one."""
    start = frame.find(b"\xff\x4f\xff\x51", 0, _LARGEST_HEADER)
    if start < 0:
        raise ValueError("no SIZ segment")
    x1, y1, x0, y0, tile_x, tile_y = struct.unpack_from(">6I", frame, start + 8)
    components, depth = struct.unpack_from(">HB", frame, start + 40)
    if not (x0 < x1 and y0 < y1 and tile_x and tile_y):
        raise ValueError("impossible SIZ segment")
    return CodestreamSize(y1 - y0, x1 - x0, components, (depth & 0x7F) + 1)


def jpeg_size(frame: bytes) -> CodestreamSize:
    """From the frame header (ITU-T T.81 B.2.2, T.87 C.2.2); `ValueError` without one."""
    if frame[:2] != b"\xff\xd8":
        raise ValueError("no start of image")
    place = 2
    while place + 4 <= min(len(frame), _LARGEST_HEADER):
        if frame[place] != 0xFF:
            raise ValueError("no marker where one is due")
        marker = frame[place + 1]
        if marker == 0xFF:  # fill byte
            place += 1
        elif marker in _STANDALONE:
            place += 2
        elif marker in _SOF or marker == _JPEG_LS_SOF:
            bits, rows, columns, samples = struct.unpack_from(">BHHB", frame, place + 4)
            return CodestreamSize(rows, columns, samples, bits)
        else:
            place += 2 + max(2, struct.unpack_from(">H", frame, place + 2)[0])
    raise ValueError("no frame header")


def _check_rle(frame: bytes, picture: Picture, length: int) -> None:
    if len(frame) < _RLE_HEADER:
        raise FileRejectedError("decode-failed")
    segments, *offsets = struct.unpack_from("<16I", frame)
    if segments != picture.bits_allocated // 8:
        raise FileRejectedError("mismatch")
    used = offsets[:segments]
    ends = [*used[1:], length]
    if used[0] != _RLE_HEADER or any(a >= b for a, b in zip(used, ends, strict=True)):
        raise FileRejectedError("decode-failed")
    needed = picture.rows * picture.columns / _RLE_BEST_RATIO
    if any(end - start < needed for start, end in zip(used, ends, strict=True)):
        raise FileRejectedError("truncated")
