"""Write small DICOM files with known places and values, classic, enhanced or broken."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydicom import Dataset, FileDataset
from pydicom.dataset import FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import ExplicitVRLittleEndian

MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4"
ENHANCED_MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4.1"
SAGITTAL = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)  # rows run to posterior, columns to the feet
AXIAL = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
ROWS, COLUMNS = 12, 10

Result = TypeVar("Result")


def finish(work: Generator[Any, None, Result]) -> Result:
    """Run a generator to its end."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]


def ramp(seed: int, rows: int = ROWS, columns: int = COLUMNS) -> NDArray[np.uint16]:
    """A picture (R, C) that no other seed gives, within 12 bits."""
    values = np.arange(rows * columns, dtype=np.uint32) * 7 + seed * 131
    return (values % 4096).astype(np.uint16).reshape(rows, columns)


def instance(
    pixels: NDArray[Any],
    *,
    position: Sequence[float] = (0.0, 0.0, 0.0),
    orientation: Sequence[float] = SAGITTAL,
    **elements: Any,
) -> FileDataset:
    """A classic MR instance; `elements` replace or, as None, remove elements by keyword."""
    ds = _plain(MR_IMAGE, pixels.shape[-2], pixels.shape[-1], pixels.dtype)
    ds.ImagePositionPatient = list(position)
    ds.ImageOrientationPatient = list(orientation)
    ds.PixelSpacing = [0.5, 0.5]
    ds.PixelData = pixels.tobytes() + b"\0" * (pixels.nbytes % 2)
    ds["PixelData"].VR = "OW"
    _replace(ds, elements)
    return ds


def enhanced(pixels: NDArray[Any], positions: Sequence[Sequence[float]]) -> FileDataset:
    """An enhanced multi-frame MR instance: (N, R, C) pixels, one position a frame."""
    ds = _plain(ENHANCED_MR_IMAGE, pixels.shape[1], pixels.shape[2], pixels.dtype)
    ds.NumberOfFrames = len(pixels)
    shared, measures, orientation = Dataset(), Dataset(), Dataset()
    measures.PixelSpacing, measures.SliceThickness = [0.6, 0.4], 3.0
    orientation.ImageOrientationPatient = list(SAGITTAL)
    timing, echo = Dataset(), Dataset()
    timing.RepetitionTime, echo.EffectiveEchoTime = 3000.0, 100.0
    shared.PixelMeasuresSequence = [measures]
    shared.PlaneOrientationSequence = [orientation]
    shared.MRTimingAndRelatedParametersSequence = [timing]
    shared.MREchoSequence = [echo]
    ds.SharedFunctionalGroupsSequence = [shared]
    ds.PerFrameFunctionalGroupsSequence = [_frame_groups(p) for p in positions]
    ds.PixelData = pixels.tobytes()
    ds["PixelData"].VR = "OW"
    return ds


def compressed(
    ds: FileDataset, syntax: str, frames: Sequence[bytes], *, bits: int | None = None
) -> FileDataset:
    """The instance with codestreams as its pixels."""
    ds.file_meta.TransferSyntaxUID = syntax
    ds.PixelData = encapsulate(list(frames))
    ds["PixelData"].VR = "OB"
    ds["PixelData"].is_undefined_length = True
    if bits is not None:
        ds.BitsAllocated = ds.BitsStored = bits
        ds.HighBit = bits - 1
    return ds


def write(ds: FileDataset, path: Path) -> Path:
    """Save as a DICOM file, whatever is wrong with it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ds.save_as(path, enforce_file_format=False)
    return path


def write_series(
    folder: Path,
    positions: Sequence[Sequence[float]],
    *,
    uid: str = "1.2.826.0.1.3",
    orientation: Sequence[float] = SAGITTAL,
    **elements: Any,
) -> list[Path]:
    """One classic instance a position, with `ramp` of its index as pixels."""
    paths = []
    for index, position in enumerate(positions):
        ds = instance(
            ramp(index),
            position=position,
            orientation=orientation,
            SeriesInstanceUID=uid,
            SOPInstanceUID=f"{uid}.{index + 1}",
            InstanceNumber=index + 1,
        )
        _replace(ds, elements)
        paths.append(write(ds, folder / f"{index + 1}.dcm"))
    return paths


def sagittal_positions(count: int, step: float = 4.0) -> list[tuple[float, float, float]]:
    """Places of sagittal slices from the right of the patient to the left."""
    return [(step * (index - count / 2), -80.0, 150.0) for index in range(count)]


def _plain(sop_class: str, rows: int, columns: int, dtype: np.dtype[Any]) -> FileDataset:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = sop_class
    meta.MediaStorageSOPInstanceUID = "1.2.826.0.1.3.1"
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds = FileDataset("", {}, file_meta=meta, preamble=b"\0" * 128)
    ds.SOPClassUID, ds.SOPInstanceUID = sop_class, "1.2.826.0.1.3.1"
    ds.StudyInstanceUID, ds.SeriesInstanceUID = "1.2.826.0.1.2", "1.2.826.0.1.3"
    ds.FrameOfReferenceUID = "1.2.826.0.1.4"
    ds.Modality, ds.PatientName, ds.PatientID = "MR", "Doe^Jane", "P1"
    ds.SeriesNumber = ds.InstanceNumber = 1
    ds.Rows, ds.Columns, ds.SamplesPerPixel = rows, columns, 1
    ds.PhotometricInterpretation = "MONOCHROME2"
    ds.BitsAllocated = ds.BitsStored = dtype.itemsize * 8
    ds.HighBit = ds.BitsStored - 1
    ds.PixelRepresentation = int(dtype.kind == "i")
    return ds


def _frame_groups(position: Sequence[float]) -> Dataset:
    groups, place = Dataset(), Dataset()
    place.ImagePositionPatient = list(position)
    groups.PlanePositionSequence = [place]
    return groups


def _replace(ds: Dataset, elements: dict[str, Any]) -> None:
    for keyword, value in elements.items():
        if value is None:
            if keyword in ds:
                delattr(ds, keyword)
        else:
            setattr(ds, keyword, value)
