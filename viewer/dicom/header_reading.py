"""Read the header of one file into a `Header`; runs in the reading process."""

from __future__ import annotations

import datetime as dt
import mmap
import warnings
from pathlib import Path

from pydicom import Dataset

from viewer.dicom.codestream import check_first_codestream
from viewer.dicom.elements import TAGS, integer, number, numbers, person, sequence, text, texts, uid
from viewer.dicom.file_bytes import (
    FILE_ERRORS,
    LARGEST_INFLATED_HEADER,
    Parsed,
    mapped_file,
    parse,
)
from viewer.dicom.frame_reading import read_frames
from viewer.dicom.header import Header, Timing
from viewer.dicom.picture import PLUGINS, Picture, read_picture
from viewer.dicom.reasons import FileRejectedError

_DIRECTORY = "1.2.840.10008.1.3.10"  # Media Storage Directory (PS3.4 B.5)
_SEGMENTATIONS = ("1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.66.7")
_PARAMETRIC_MAP = "1.2.840.10008.5.1.4.1.1.30"  # computed, and so neither shown nor graded


def read_header(path: Path) -> Header:
    """What a file says of itself, without its pixels.

    Raises
    ------
    FileRejectedError
        It is not DICOM, not displayable, or not to be trusted.
    """
    with mapped_file(path) as data, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydicom's warnings quote values
        try:
            parsed = parse(data, TAGS, LARGEST_INFLATED_HEADER)
            return _header_of(parsed, data)
        except FILE_ERRORS as error:
            raise FileRejectedError("damaged") from error
        except RecursionError as error:
            raise FileRejectedError("too-deep") from error


def _header_of(parsed: Parsed, data: mmap.mmap) -> Header:
    study = uid(parsed.dataset, "StudyInstanceUID")
    try:
        picture = _displayable_picture(parsed, data)
        frames, notes = read_frames(parsed.dataset, picture)
    except FileRejectedError as error:
        raise FileRejectedError(error.code, error.detail, study) from error
    ds = parsed.dataset
    return Header(
        study_instance_uid=study,
        series_instance_uid=uid(ds, "SeriesInstanceUID"),
        sop_instance_uid=uid(ds, "SOPInstanceUID")
        or uid(parsed.meta, "MediaStorageSOPInstanceUID"),
        frame_of_reference_uid=uid(ds, "FrameOfReferenceUID"),
        modality=text(ds, "Modality"),
        study_date=_iso_date(text(ds, "StudyDate")),
        study_description=text(ds, "StudyDescription"),
        series_description=text(ds, "SeriesDescription"),
        protocol_name=text(ds, "ProtocolName"),
        body_part=text(ds, "BodyPartExamined"),
        patient_name=person(ds, "PatientName"),
        patient_id=text(ds, "PatientID"),
        birth_date=_iso_date(text(ds, "PatientBirthDate")),
        sex=text(ds, "PatientSex"),
        series_number=integer(ds, "SeriesNumber"),
        instance_number=integer(ds, "InstanceNumber"),
        rows=picture.rows,
        columns=picture.columns,
        image_type=texts(ds, "ImageType"),
        thickness_mm=_shared_number(ds, "PixelMeasuresSequence", "SliceThickness"),
        spacing_mm=_shared_number(ds, "PixelMeasuresSequence", "SpacingBetweenSlices"),
        timing=_timing(ds),
        frames=frames,
        warnings=(*notes, *_annotations(ds)),
    )


def _annotations(ds: Dataset) -> tuple[str, ...]:
    """What the file says is written into its pixels (PS3.3 C.7.6.1.1.5)."""
    return (_BURNT_IN,) if text(ds, "BurnedInAnnotation").upper() == "YES" else ()


_BURNT_IN = (
    "The files say that text is burnt into the pictures: it may name the patient, and grades "
    "where it lies over the spine cannot be relied on."
)


def _displayable_picture(parsed: Parsed, data: mmap.mmap) -> Picture:
    meta_class = text(parsed.meta, "MediaStorageSOPClassUID")
    sop_class = text(parsed.dataset, "SOPClassUID") or meta_class
    if _DIRECTORY in {meta_class, sop_class}:
        raise FileRejectedError("dicomdir")
    if sop_class in _SEGMENTATIONS:
        raise FileRejectedError("segmentation")
    if sop_class == _PARAMETRIC_MAP:
        raise FileRejectedError("parametric-map")
    if parsed.pixels is None:
        raise FileRejectedError("no-pixels")
    picture = read_picture(parsed, len(data))
    if picture.transfer_syntax in PLUGINS:
        check_first_codestream(data, picture)
    return picture


def _shared_group(ds: Dataset, macro: str) -> Dataset:
    """The item of a functional group: of all frames, else of the first one."""
    for groups in ("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"):
        for group in sequence(ds, groups)[:1]:
            for item in sequence(group, macro)[:1]:
                return item
    return Dataset()


def _shared_number(ds: Dataset, macro: str, keyword: str) -> float | None:
    value = number(ds, keyword)
    return value if value is not None else number(_shared_group(ds, macro), keyword)


def _timing(ds: Dataset) -> Timing:
    modifier = _shared_group(ds, "MRModifierSequence")
    inversion = number(ds, "InversionTime")
    if inversion is None:
        inversion = next(iter(numbers(modifier, "InversionTimes") or ()), None)
    echo = number(ds, "EchoTime")
    if echo is None:
        echo = number(_shared_group(ds, "MREchoSequence"), "EffectiveEchoTime")
    return Timing(
        _shared_number(ds, "MRTimingAndRelatedParametersSequence", "RepetitionTime"),
        echo,
        inversion,
        texts(ds, "ScanningSequence"),
        _fat_suppressed(ds, modifier),
    )


def _fat_suppressed(ds: Dataset, modifier: Dataset) -> bool | None:
    options = texts(ds, "ScanOptions")
    if any(option in {"FS", "FATSAT", "SFS", "FAT_SAT"} for option in options):
        return True
    spectral = text(modifier, "SpectrallySelectedSuppression")
    if spectral:
        return spectral in {"FAT", "FAT_AND_WATER"}
    return False if options else None


def _iso_date(value: str) -> str:
    """(DA) YYYYMMDD, or the old YYYY.MM.DD, as ISO; empty where it is no date."""
    digits = value.replace(".", "")[:8]
    try:
        return dt.datetime.strptime(digits, "%Y%m%d").replace(tzinfo=dt.UTC).date().isoformat()
    except ValueError:
        return ""
