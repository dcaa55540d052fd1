"""Take single elements out of a data set that may be damaged, cleaned and checked."""

from __future__ import annotations

import math
from collections.abc import Sequence

from pydicom import Dataset
from pydicom.datadict import tag_for_keyword
from pydicom.valuerep import PersonName

from viewer.dicom.file_bytes import FILE_ERRORS
from viewer.dicom.text import clean_text, clean_uid, display_name

# Everything the program ever asks of a header; the rest of a data set is skipped unread.
KEYWORDS = (
    "SpecificCharacterSet",
    "ImageType",
    "SOPClassUID",
    "SOPInstanceUID",
    "StudyDate",
    "AcquisitionDate",
    "Modality",
    "StudyDescription",
    "SeriesDescription",
    "PatientName",
    "PatientID",
    "PatientBirthDate",
    "PatientSex",
    "BodyPartExamined",
    "BurnedInAnnotation",
    "ScanningSequence",
    "ScanOptions",
    "SliceThickness",
    "RepetitionTime",
    "EchoTime",
    "InversionTime",
    "SpacingBetweenSlices",
    "ProtocolName",
    "DiffusionBValue",
    "StudyInstanceUID",
    "SeriesInstanceUID",
    "SeriesNumber",
    "AcquisitionNumber",
    "InstanceNumber",
    "ImagePositionPatient",
    "ImageOrientationPatient",
    "FrameOfReferenceUID",
    "TemporalPositionIdentifier",
    "SamplesPerPixel",
    "PhotometricInterpretation",
    "PlanarConfiguration",
    "NumberOfFrames",
    "Rows",
    "Columns",
    "PixelSpacing",
    "BitsAllocated",
    "BitsStored",
    "HighBit",
    "PixelRepresentation",
    "WindowCenter",
    "WindowWidth",
    "RescaleIntercept",
    "RescaleSlope",
    "SharedFunctionalGroupsSequence",
    "PerFrameFunctionalGroupsSequence",
    "ExtendedOffsetTable",
    "ExtendedOffsetTableLengths",
)
TAGS = [tag for keyword in KEYWORDS if (tag := tag_for_keyword(keyword)) is not None]


def _value(ds: Dataset, keyword: str) -> object:
    """The element's value; None where it is missing or cannot be converted.

    pydicom converts on access, so hostile values raise here, element by element.
    """
    try:
        return ds.get(keyword)
    except FILE_ERRORS:
        return None


def text(ds: Dataset, keyword: str) -> str:
    """Cleaned text of an element; the first of several values; empty where missing."""
    return next(iter(texts(ds, keyword)), "")


def texts(ds: Dataset, keyword: str) -> tuple[str, ...]:
    """Cleaned text of up to 16 values of an element."""
    value = _value(ds, keyword)
    if value is None:
        return ()
    several = not isinstance(value, (str, bytes, PersonName)) and isinstance(value, Sequence)
    values = list(value[:16]) if several else [value]  # type: ignore[index]
    return tuple(clean_text(str(item)) for item in values)


def uid(ds: Dataset, keyword: str) -> str:
    """A UID without foreign characters; empty where missing."""
    return clean_uid(text(ds, keyword))


def person(ds: Dataset, keyword: str) -> str:
    """A person's name in reading order, in any script."""
    value = _value(ds, keyword)
    try:
        name = value if isinstance(value, PersonName) else PersonName(str(value or ""))
        return display_name(str(name.alphabetic), str(name.ideographic))
    except FILE_ERRORS:
        return ""


def numbers(ds: Dataset, keyword: str, count: int | None = None) -> tuple[float, ...] | None:
    """Values of an element, if all are finite and there are `count` of them.

    Returns
    -------
    tuple of float or None
        None where the element is missing or anything else.
    """
    value = _value(ds, keyword)
    if value is None or isinstance(value, (str, bytes)):
        return None
    items = value if isinstance(value, Sequence) else [value]
    if (count is not None and len(items) != count) or len(items) > 4096:
        return None
    try:
        found = tuple(float(item) for item in items)  # type: ignore[arg-type]
    except FILE_ERRORS:
        return None
    return found if all(map(math.isfinite, found)) else None


def number(ds: Dataset, keyword: str) -> float | None:
    """First value of an element, if it is finite; None where missing."""
    found = numbers(ds, keyword)
    return found[0] if found else None


def integer(ds: Dataset, keyword: str) -> int:
    """First value of an element as a whole number of 32 bits; 0 where missing or larger."""
    found = number(ds, keyword)
    return int(found) if found is not None and abs(found) < 2**31 else 0


def present(ds: Dataset, keyword: str) -> bool:
    """Whether the element is there and not empty, whatever it holds."""
    try:
        return keyword in ds and ds.get_item(keyword).value not in (None, b"", "")
    except FILE_ERRORS:
        return True


def sequence(ds: Dataset, keyword: str) -> list[Dataset]:
    """Items of a sequence; empty where missing."""
    value = _value(ds, keyword)
    return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else []
