"""One small series per transfer syntax, with the pixels that must come back: for the self-test."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import imagecodecs
import jpeg_ls
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.pixels.encoders.base import RLELosslessEncoder
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    HTJ2KLossless,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    MRImageStorage,
    RLELossless,
)

Pixels = NDArray[np.uint16] | NDArray[np.uint8]
SIDE = 48  # pixels: several blocks of every codec, and still quick


@dataclass(frozen=True, slots=True, eq=False)
class CodecSample:
    """A file, and what it must decode to.

    Attributes
    ----------
    name : str
        The transfer syntax, by its name in the standard (PS3.6 A).
    pixels : (R, C) uint16 or uint8
    tolerance : int
        Largest difference allowed; 0 for lossless.
    """

    name: str
    folder: Path = field(repr=False)
    pixels: Pixels = field(repr=False)
    tolerance: int


def write_codec_samples(folder: Path) -> tuple[CodecSample, ...]:
    """Write one single-slice study per transfer syntax, each into a folder of its own."""
    samples = []
    for number, (syntax, (bits, tolerance, encode)) in enumerate(_CODECS.items()):
        pixels = _picture(bits)
        place = folder / f"{number:02d}"
        place.mkdir(parents=True)
        data = encapsulate([encode(pixels)]) if encode else _native(pixels, syntax)
        _write(place / "1.dcm", syntax, data, (pixels, bits, number))
        samples.append(CodecSample(syntax.name, place, pixels, tolerance))
    return tuple(samples)


def _picture(bits: int) -> Pixels:
    """A smooth picture with edges, over the whole range of `bits`."""
    rows, columns = np.mgrid[0:SIDE, 0:SIDE] / (SIDE - 1)
    wave = 0.25 * (2 + np.sin(5 * rows) + np.cos(4 * columns * rows))
    wave[12:30, 20:40] *= 0.6
    values = wave * (2**bits - 1)
    if bits == 8:
        return np.asarray(values, np.uint8)
    return np.asarray(values, np.uint16)


def _native(pixels: Pixels, syntax: UID) -> bytes:
    big = pixels.dtype.newbyteorder(">")
    return pixels.tobytes() if syntax.is_little_endian else pixels.astype(big).tobytes()


def _baseline(pixels: Pixels) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", quality=98)
    return stream.getvalue()


def _rle(pixels: Pixels) -> bytes:
    size = pixels.dtype.itemsize * 8
    encoded = RLELosslessEncoder.encode(
        pixels.tobytes(),
        rows=SIDE,
        columns=SIDE,
        samples_per_pixel=1,
        bits_allocated=size,
        bits_stored=12,
        pixel_representation=0,
        photometric_interpretation="MONOCHROME2",
        number_of_frames=1,
    )
    return bytes(encoded)


def _lossless_jpeg(pixels: Pixels) -> bytes:
    return bytes(imagecodecs.jpeg8_encode(pixels, lossless=True, predictor=1, bitspersample=12))


#: Transfer syntax -> bits stored, largest difference allowed, encoder of one frame if encapsulated.
_CODECS: dict[UID, tuple[int, int, Callable[[Pixels], bytes] | None]] = {
    ExplicitVRLittleEndian: (12, 0, None),
    ExplicitVRBigEndian: (12, 0, None),
    DeflatedExplicitVRLittleEndian: (12, 0, None),
    RLELossless: (12, 0, _rle),
    JPEGBaseline8Bit: (8, 12, _baseline),
    JPEGExtended12Bit: (
        12,
        120,
        lambda pixels: bytes(imagecodecs.jpeg8_encode(pixels, level=98, bitspersample=12)),
    ),
    JPEGLossless: (12, 0, _lossless_jpeg),
    JPEGLosslessSV1: (12, 0, _lossless_jpeg),
    JPEGLSLossless: (12, 0, lambda pixels: bytes(jpeg_ls.encode_array(pixels))),
    JPEG2000Lossless: (
        12,
        0,
        lambda pixels: bytes(
            imagecodecs.jpeg2k_encode(
                pixels, level=0, codecformat="j2k", reversible=True, bitspersample=12
            )
        ),
    ),
    HTJ2KLossless: (
        12,
        0,
        lambda pixels: bytes(imagecodecs.htj2k_encode(pixels, reversible=True)),
    ),
}


def _write(path: Path, syntax: UID, data: bytes, shape: tuple[Pixels, int, int]) -> None:
    pixels, bits, number = shape
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = MRImageStorage
    meta.MediaStorageSOPInstanceUID = UID(f"2.25.{1000 + number}")
    meta.TransferSyntaxUID = syntax
    dataset = Dataset()
    dataset.file_meta = meta
    dataset.SOPClassUID = MRImageStorage
    dataset.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
    dataset.StudyInstanceUID = dataset.SOPInstanceUID + ".1"
    dataset.SeriesInstanceUID = dataset.SOPInstanceUID + ".2"
    dataset.FrameOfReferenceUID = dataset.SOPInstanceUID + ".3"
    dataset.Modality = "MR"
    dataset.SeriesDescription = "Codec sample"
    dataset.InstanceNumber = 1
    dataset.ImagePositionPatient = [0.0, 0.0, 0.0]
    dataset.ImageOrientationPatient = [0.0, 1.0, 0.0, 0.0, 0.0, -1.0]
    dataset.PixelSpacing = [1.0, 1.0]
    dataset.SliceThickness = 4.0
    dataset.Rows, dataset.Columns = pixels.shape
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.PixelRepresentation = 0
    dataset.BitsAllocated = pixels.dtype.itemsize * 8
    dataset.BitsStored, dataset.HighBit = bits, bits - 1
    dataset.PixelData = data
    dataset["PixelData"].VR = "OB" if syntax.is_encapsulated else "OW"
    dataset.save_as(path, enforce_file_format=True)
