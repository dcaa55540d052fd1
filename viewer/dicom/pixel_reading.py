"""Decode frames of one file; runs in the reading process, which may be killed at any time."""

from __future__ import annotations

import io
import mmap
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

import numpy as np
from numpy.typing import NDArray
from pydicom import Dataset
from pydicom.encaps import encapsulate, generate_frames
from pydicom.pixels.decoders.base import get_decoder
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ExplicitVRLittleEndian

from viewer.dicom.codestream import check_codestream
from viewer.dicom.elements import TAGS
from viewer.dicom.file_bytes import (
    FILE_ERRORS,
    LARGEST_INFLATED_HEADER,
    Parsed,
    inflated,
    mapped_file,
    parse,
)
from viewer.dicom.frame_reading import frame_sources, inversion_sum, rescale_of
from viewer.dicom.imagecodecs_plugin import register
from viewer.dicom.picture import NATIVE, PLUGINS, Picture, read_picture
from viewer.dicom.reasons import FileRejectedError


@dataclass(frozen=True, slots=True, eq=False)
class DecodedFrame:
    """One frame as stored, and how its values are meant.

    Attributes
    ----------
    pixels : (R, C)
        Stored values in the file's own integer or float type, little-endian.
    slope, intercept : float
        Modality rescale (PS3.3 C.11.1.1.2).
    inversion : float or None
        For MONOCHROME1 the sum of a stored value and its inverse; else None.
    """

    index: int
    pixels: NDArray[Any]
    slope: float
    intercept: float
    inversion: float | None


def read_pixels(path: Path, indices: Iterable[int]) -> Iterator[DecodedFrame]:
    """Decode the frames `indices` of a file, in ascending order.

    Raises
    ------
    FileRejectedError
        The pixels are damaged, cut short, too large or not what the header says.
    """
    wanted = sorted(set(indices))
    with mapped_file(path) as data, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydicom's warnings quote values
        try:
            parsed = parse(data, TAGS, LARGEST_INFLATED_HEADER)
            picture = read_picture(parsed, len(data))
            if not wanted or wanted[-1] >= picture.frames or wanted[0] < 0:
                raise FileRejectedError("bad-size")
            source = _source(parsed, picture, data)
            for index, pixels in _decoded(source, picture, parsed.dataset, wanted):
                yield _with_meaning(index, pixels, picture, parsed.dataset)
        except (*FILE_ERRORS, RuntimeError) as error:
            # Decoders raise RuntimeError; RecursionError is one too.
            raise FileRejectedError("decode-failed") from error


def _with_meaning(index: int, pixels: NDArray[Any], picture: Picture, ds: Dataset) -> DecodedFrame:
    if pixels.shape != (picture.rows, picture.columns):
        raise FileRejectedError("mismatch")
    if picture.floating and not np.isfinite(pixels).all():
        raise FileRejectedError("decode-failed")
    stored = np.ascontiguousarray(pixels, dtype=picture.dtype)
    slope, intercept = rescale_of(frame_sources(ds, index))
    inversion = inversion_sum(picture) if picture.inverted else None
    return DecodedFrame(index, stored, slope, intercept, inversion)


def _source(parsed: Parsed, picture: Picture, data: mmap.mmap) -> mmap.mmap | io.BytesIO:
    """The file, or its data set inflated as far as its pixels reach and no further."""
    if picture.transfer_syntax != DeflatedExplicitVRLittleEndian:
        return data
    needed = picture.element.offset + picture.frame_bytes * picture.frames
    source: mmap.mmap | io.BytesIO = parsed.source
    if isinstance(source, io.BytesIO) and source.getbuffer().nbytes < needed:
        source = inflated(data[parsed.packed_from :], needed)
    if isinstance(source, io.BytesIO) and source.getbuffer().nbytes < needed:
        raise FileRejectedError("truncated")
    return source


def _decoded(
    source: mmap.mmap | io.BytesIO, picture: Picture, ds: Dataset, wanted: list[int]
) -> Iterator[tuple[int, NDArray[Any]]]:
    source.seek(picture.element.offset)
    if picture.transfer_syntax in NATIVE:
        yield from _native(source, picture, wanted)
        return
    register()
    frames = generate_frames(
        cast("BinaryIO", source),
        number_of_frames=picture.frames,
        extended_offsets=_extended_offsets(ds),
    )
    for index, frame in enumerate(frames):
        if index in wanted:
            check_codestream(frame, picture)
            yield index, _decode_frame(frame, picture)
        if index >= wanted[-1]:
            return
    raise FileRejectedError("truncated")


def _native(
    source: mmap.mmap | io.BytesIO, picture: Picture, wanted: list[int]
) -> Iterator[tuple[int, NDArray[Any]]]:
    big = picture.transfer_syntax == ExplicitVRBigEndian
    decoder = get_decoder(ExplicitVRBigEndian if big else ExplicitVRLittleEndian)
    for index in wanted:
        options = _options(picture)
        pixels, _ = decoder.as_array(cast("BinaryIO", source), index=index, raw=True, **options)
        yield index, pixels


def _decode_frame(frame: bytes, picture: Picture) -> NDArray[Any]:
    options = _options(picture) | {"number_of_frames": 1}
    plugin = PLUGINS[picture.transfer_syntax]
    pixels, _ = get_decoder(picture.transfer_syntax).as_array(
        encapsulate([frame], has_bot=False), index=0, raw=True, decoding_plugin=plugin, **options
    )
    return pixels


def _options(picture: Picture) -> dict[str, Any]:
    keywords = {0x7FE00008: "FloatPixelData", 0x7FE00009: "DoubleFloatPixelData"}
    options = {
        "rows": picture.rows,
        "columns": picture.columns,
        "number_of_frames": picture.frames,
        "samples_per_pixel": 1,
        "photometric_interpretation": "MONOCHROME1" if picture.inverted else "MONOCHROME2",
        "bits_allocated": picture.bits_allocated,
        "pixel_keyword": keywords.get(picture.element.tag, "PixelData"),
        "pixel_vr": picture.element.vr,
    }
    if not picture.floating:
        options["bits_stored"] = picture.bits_stored
        options["pixel_representation"] = int(picture.signed)
    return options


def _extended_offsets(ds: Dataset) -> tuple[bytes, bytes] | None:
    table, lengths = ds.get("ExtendedOffsetTable"), ds.get("ExtendedOffsetTableLengths")
    return (table, lengths) if table and lengths else None
