"""Write a phantom as a DICOM study of classic MR images, and the truth about it as JSON."""

from __future__ import annotations

import json
import uuid
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage, RLELossless

from model.phantom.drawing import Phantom, PhantomSeries, PhantomStack
from model.phantom.signal import Plane
from viewer.errors import FolderError, WriteError

TRUTH_NAME = "phantom-truth.json"
_STUDY_DATE, _STUDY_TIME = "20250101", "120000"  # fixed, so that equal phantoms give equal files
_UID_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "foramen/phantom")
_BRIGHT_PERCENTILE = 99.7  # the window runs from 0 to here: CSF or fat is white, not clipped


@dataclass(frozen=True, slots=True)
class _Frame:
    """One instance to write: its slice, its numbers within series and study."""

    series: PhantomSeries
    stack: PhantomStack
    slice_index: int
    instance_number: int
    series_number: int


def write_phantom_study(
    phantom: Phantom, folder: Path, *, truth: bool = False, compress: bool = False
) -> Generator[float, None, tuple[Path, ...]]:
    """Write every series into a folder of its own, yielding the part done, 0 to 1.

    Parameters
    ----------
    folder : Path
        New or empty; it is made if missing.
    truth : bool
        Also write `TRUTH_NAME` beside the series: grades and places. It is no DICOM file, and a
        reader of the folder lists it as skipped.
    compress : bool
        RLE Lossless instead of explicit VR little endian.

    Returns
    -------
    tuple of Path
        The DICOM files, by series and instance number; the truth, if asked for, comes last.

    Raises
    ------
    FolderError
        `folder` is not empty, or is no folder.
    WriteError
        A file could not be written.

    References
    ----------
    MR Image IOD: DICOM PS3.3 A.4. UIDs: PS3.5 B.2, made from the phantom's own.
    """
    require_empty(folder)
    frames = tuple(_frames(phantom))
    written = []
    for done, frame in enumerate(frames, start=1):
        name = frame.series.protocol.name.replace(" ", "_").lower()
        path = folder / name / f"{frame.instance_number:04d}.dcm"
        dataset = _instance(phantom, frame)
        if compress:
            dataset.compress(RLELossless, encoding_plugin="pydicom", generate_instance_uid=False)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            dataset.save_as(path, enforce_file_format=True)
        except OSError as error:
            raise WriteError("The phantom study could not be written.") from error
        written.append(path)
        yield done / len(frames)
    if truth:
        written.append(_write_truth(phantom, folder / TRUTH_NAME))
    return tuple(written)


def truth_of(phantom: Phantom) -> dict[str, object]:
    """Grades and places of a phantom, ready for JSON; mm, patient axes LPS."""
    levels = phantom.levels
    return {
        "schema": "foramen-phantom/1",
        "study_instance_uid": study_uid(phantom),
        "frame_of_reference_uid": phantom.frame_of_reference_uid,
        "seed": phantom.spec.seed,
        "levels": [
            {"level": disc.level.value, "patient_mm": disc.patient_mm, "up": disc.up}
            for disc in levels.discs
        ],
        "foramina": [
            {"level": f.level.value, "side": f.side.value, "patient_mm": f.patient_mm}
            for f in levels.foramina
        ],
        "findings": [
            {
                "level": level.value,
                "condition": condition.value,
                "severity": severity.text,
                "patient_mm": phantom.places[level, condition],
            }
            for (level, condition), severity in phantom.grades.items()
        ],
    }


def study_uid(phantom: Phantom) -> str:
    """The Study Instance UID that the phantom is written under."""
    return _uid(phantom, "study")


def require_empty(folder: Path) -> None:
    """Refuse a folder that a phantom cannot be written to without mixing it with other files.

    Raises
    ------
    FolderError
        `folder` is not empty, or is no folder.
    """
    try:
        occupied = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        raise FolderError("The folder for the phantom may not be read.") from error
    if occupied:
        raise FolderError("The folder for the phantom is not empty; name a new one.")


def _frames(phantom: Phantom) -> Iterator[_Frame]:
    for series_number, series in enumerate(phantom.series, start=1):
        instance_number = 0
        for stack in series.stacks:
            for slice_index in range(stack.volume.shape[0]):
                instance_number += 1
                yield _Frame(series, stack, slice_index, instance_number, series_number)


def _instance(phantom: Phantom, frame: _Frame) -> Dataset:
    dataset = Dataset()
    _describe_study(dataset, phantom)
    _describe_series(dataset, phantom, frame)
    _describe_acquisition(dataset, frame)
    _describe_plane(dataset, frame)
    _describe_pixels(dataset, frame)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = MRImageStorage
    meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta = meta
    return dataset


def _describe_study(dataset: Dataset, phantom: Phantom) -> None:
    dataset.SpecificCharacterSet = "ISO_IR 192"
    dataset.StudyInstanceUID = study_uid(phantom)
    dataset.StudyDate = dataset.SeriesDate = dataset.ContentDate = _STUDY_DATE
    dataset.StudyTime = dataset.SeriesTime = dataset.ContentTime = _STUDY_TIME
    dataset.AcquisitionDate, dataset.AcquisitionTime = _STUDY_DATE, _STUDY_TIME
    dataset.StudyID = str(phantom.spec.seed)[:16]
    dataset.AccessionNumber = ""
    dataset.ReferringPhysicianName = ""
    dataset.StudyDescription = "Lumbar spine phantom"
    dataset.PatientName = "Phantom^Lumbar"
    dataset.PatientID = f"PHANTOM-{phantom.spec.seed}"
    dataset.PatientBirthDate = ""
    dataset.PatientSex = "O"
    dataset.Manufacturer = "Foramen phantom"
    dataset.ManufacturerModelName = "Procedural lumbar spine"
    dataset.FrameOfReferenceUID = phantom.frame_of_reference_uid
    dataset.PositionReferenceIndicator = ""


def _describe_series(dataset: Dataset, phantom: Phantom, frame: _Frame) -> None:
    series = f"series {frame.series_number}"
    dataset.SOPClassUID = MRImageStorage
    dataset.SOPInstanceUID = _uid(phantom, f"{series} instance {frame.instance_number}")
    dataset.SeriesInstanceUID = _uid(phantom, series)
    dataset.Modality = "MR"
    dataset.SeriesNumber = frame.series_number
    dataset.AcquisitionNumber = 1
    dataset.InstanceNumber = frame.instance_number
    dataset.BodyPartExamined = "LSPINE"
    dataset.PatientPosition = "HFS"
    dataset.SeriesDescription = f"{frame.series.protocol.name} phantom"
    dataset.ProtocolName = frame.series.protocol.name
    dataset.ImageComments = "Computed, not scanned."


def _describe_acquisition(dataset: Dataset, frame: _Frame) -> None:
    protocol = frame.series.protocol
    inverted = protocol.inversion_ms is not None
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "M", "IR" if inverted else "SE"]
    dataset.ScanningSequence = ["SE", "IR"] if inverted else "SE"
    dataset.SequenceVariant = "SK"
    dataset.ScanOptions = ""
    dataset.MRAcquisitionType = "2D"
    dataset.RepetitionTime = protocol.repetition_ms
    dataset.EchoTime = protocol.echo_ms
    dataset.EchoTrainLength = protocol.echo_train
    if inverted:
        dataset.InversionTime = protocol.inversion_ms
    dataset.FlipAngle = 90.0
    dataset.MagneticFieldStrength = 1.5
    dataset.NumberOfAverages = 1.0
    dataset.InPlanePhaseEncodingDirection = "COL" if protocol.plane is Plane.SAGITTAL else "ROW"


def _describe_plane(dataset: Dataset, frame: _Frame) -> None:
    volume = frame.stack.volume
    through, down, across = volume.directions
    spacing, row_mm, column_mm = volume.spacing_mm
    corner = volume.to_patient(np.array([[frame.slice_index, 0.0, 0.0]]))[0]
    dataset.ImagePositionPatient = _decimals(corner, 6)
    dataset.ImageOrientationPatient = _decimals(np.concatenate([across, down]), 10)
    dataset.PixelSpacing = _decimals(np.array([row_mm, column_mm]), 8)
    dataset.SliceThickness = f"{frame.stack.thickness_mm:.6f}"
    dataset.SpacingBetweenSlices = f"{spacing:.6f}"
    dataset.SliceLocation = f"{float(corner @ through):.6f}"


def _describe_pixels(dataset: Dataset, frame: _Frame) -> None:
    voxels = frame.stack.volume.voxels
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.Rows, dataset.Columns = frame.stack.volume.shape[1:]
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    stacks = frame.series.stacks
    bright = max(
        2.0,
        float(np.median([np.percentile(s.volume.voxels, _BRIGHT_PERCENTILE) for s in stacks])),
    )
    dataset.WindowCenter, dataset.WindowWidth = f"{bright / 2:.0f}", f"{bright:.0f}"
    pixels = np.ascontiguousarray(voxels[frame.slice_index], "<u2")
    dataset.PixelData = pixels.tobytes()
    dataset["PixelData"].VR = "OW"


def _write_truth(phantom: Phantom, path: Path) -> Path:
    try:
        path.write_text(json.dumps(truth_of(phantom), indent=1), encoding="utf-8")
    except OSError as error:
        raise WriteError("The truth about the phantom could not be written.") from error
    return path


def _decimals(values: NDArray[np.float64], digits: int) -> list[str]:
    """Decimal strings of at most 16 characters (DICOM PS3.5 6.2, DS)."""
    return [f"{value + 0.0:.{digits}f}"[:16] for value in values]


def _uid(phantom: Phantom, name: str) -> str:
    """A UID that only this phantom and this part of it have."""
    return f"2.25.{uuid.uuid5(_UID_SPACE, f'{phantom.frame_of_reference_uid} {name}').int}"
