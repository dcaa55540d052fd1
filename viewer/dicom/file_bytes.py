"""Open a file that may be hostile and find where its data set and its pixels lie."""

from __future__ import annotations

import io
import mmap
import os
import stat
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from pydicom import Dataset
from pydicom.errors import BytesLengthException, InvalidDicomError
from pydicom.filereader import read_dataset, read_partial
from pydicom.tag import BaseTag
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ImplicitVRLittleEndian,
)

from viewer.dicom.reasons import FileRejectedError

_PREAMBLE = 128  # PS3.10 7.1: 128 bytes, then "DICM", then the meta information
_FIRST_PIXEL_TAG = 0x7FE00008  # Float, Double Float, Pixel Data: 7FE0,0008 / 9 / 10
_UNDEFINED = 0xFFFFFFFF
_LONG_VRS = frozenset({"OB", "OW", "OF", "OD", "OL", "OV", "UN", "UT", "SQ", "UC", "UR"})
# Headers of enhanced MR with thousands of frames stay below this; a deflate bomb does not.
LARGEST_INFLATED_HEADER = 32 * 2**20

# What pydicom, struct and zlib raise on hostile files. Anything else ends the process,
# which is what it is there for.
FILE_ERRORS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BytesLengthException,
    EOFError,
    InvalidDicomError,
    LookupError,
    NotImplementedError,
    OSError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class PixelElement:
    """Where the pixels of a file lie.

    Attributes
    ----------
    tag : int
        7FE00008 (float), 7FE00009 (double) or 7FE00010.
    vr : str
        Value representation as stored; "OW" in implicit VR.
    offset : int
        Of the value, in `Parsed.source`.
    length : int or None
        In bytes as stored; None where undefined, that is, encapsulated.
    """

    tag: int
    vr: str
    offset: int
    length: int | None


@dataclass(frozen=True, slots=True)
class Parsed:
    """A data set up to its pixels, and where they are.

    Attributes
    ----------
    source : mmap or BytesIO
        What `pixels.offset` counts in: the file, or its inflated data set.
    packed_from : int
        Where the deflated data set begins in the file; 0 where it is not deflated.
    """

    dataset: Dataset
    meta: Dataset
    transfer_syntax: str
    source: mmap.mmap | io.BytesIO
    pixels: PixelElement | None
    packed_from: int = 0


@contextmanager
def mapped_file(path: Path) -> Iterator[mmap.mmap]:
    """Map a regular file into memory, read-only.

    A map clips every read to the file's end, so a stored length of 4 GB allocates nothing.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except PermissionError as error:
        raise FileRejectedError("no-permission") from error
    except OSError as error:
        raise FileRejectedError("unreadable") from error
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise FileRejectedError("special-file")
        if status.st_size == 0:
            raise FileRejectedError("empty")
        view = mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise FileRejectedError("unreadable") from error
    finally:
        os.close(descriptor)
    with view:
        yield view


def parse(data: mmap.mmap, tags: list[int], inflate_limit: int) -> Parsed:
    """Read the elements `tags` of a file, up to its pixels.

    Parameters
    ----------
    inflate_limit : int
        Most bytes to inflate of a deflated data set.

    Raises
    ------
    FileRejectedError
        "not-dicom" or "too-large".
    """
    start = _start_of_meta(data)
    if start is None:
        return _parse_without_meta(data, tags)
    found: list[PixelElement] = []
    data.seek(start)
    meta = read_dataset(_binary(data), False, True, stop_when=_after_meta)
    syntax = str(meta.get("TransferSyntaxUID", ""))
    source: mmap.mmap | io.BytesIO = data
    packed_from = data.tell()
    if syntax == DeflatedExplicitVRLittleEndian:
        source = inflated(data[packed_from:], inflate_limit)
    little = syntax != ExplicitVRBigEndian
    implicit = syntax == ImplicitVRLittleEndian or (not syntax and _looks_implicit(source))
    dataset = read_dataset(
        _binary(source), implicit, little, stop_when=_stopper(found), specific_tags=list(tags)
    )
    if not found and source is not data and _is_full(source, inflate_limit):
        raise FileRejectedError("too-large")
    return Parsed(dataset, meta, syntax, source, _located(found, source), packed_from)


def inflated(packed: bytes, limit: int) -> io.BytesIO:
    """At most `limit` bytes of a raw deflate stream (PS3.5 A.5)."""
    return io.BytesIO(zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, limit))


def _parse_without_meta(data: mmap.mmap, tags: list[int]) -> Parsed:
    found: list[PixelElement] = []
    data.seek(0)
    dataset = read_partial(_binary(data), _stopper(found), force=True, specific_tags=list(tags))
    syntax = str(ExplicitVRBigEndian) if dataset.original_encoding[1] is False else ""
    return Parsed(dataset, Dataset(), syntax, data, _located(found, data))


def _binary(source: mmap.mmap | io.BytesIO) -> BinaryIO:
    """As pydicom's annotations want it; it only reads, seeks and tells."""
    return cast("BinaryIO", source)


def _is_full(source: mmap.mmap | io.BytesIO, limit: int) -> bool:
    return isinstance(source, io.BytesIO) and source.getbuffer().nbytes >= limit


def _start_of_meta(data: mmap.mmap) -> int | None:
    """Where group 0002 begins; None where the data set begins at once."""
    if data[_PREAMBLE : _PREAMBLE + 4] == b"DICM":
        return _PREAMBLE + 4
    head = data[:8]
    if head[:2] == b"\x02\x00" and head[4:6] in (b"UL", b"OB", b"UI"):
        return 0
    # Old scanners wrote no preamble: accept (0008,00xx), in either byte order.
    if len(head) == 8 and (head[:2], head[3]) in ((b"\x08\x00", 0), (b"\x00\x08", 5)):
        return None
    raise FileRejectedError("not-dicom")


def _after_meta(tag: BaseTag, _vr: str | None, _length: int) -> bool:
    return tag >> 16 != 2


def _stopper(found: list[PixelElement]) -> Callable[[BaseTag, str | None, int], bool]:
    def stop(tag: BaseTag, vr: str | None, length: int) -> bool:
        """Whether reading ends before this element (pydicom's `stop_when`)."""
        if tag < _FIRST_PIXEL_TAG:
            return False
        if tag <= 0x7FE00010:
            size = None if length == _UNDEFINED else length
            found.append(PixelElement(int(tag), vr or "", 0, size))
        return True

    return stop


def _located(found: list[PixelElement], source: mmap.mmap | io.BytesIO) -> PixelElement | None:
    """The element with its offset: `source` stands at the first byte of its tag."""
    if not found:
        return None
    element = found[-1]
    head = 12 if element.vr in _LONG_VRS else 8
    return PixelElement(element.tag, element.vr or "OW", source.tell() + head, element.length)


def _looks_implicit(source: mmap.mmap | io.BytesIO) -> bool:
    here = source.tell()
    vr = source.read(6)[4:6]
    source.seek(here)
    return not (vr.isalpha() and vr.isupper())
