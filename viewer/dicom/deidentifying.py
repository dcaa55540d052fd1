"""Take what may name a patient out of one file; runs in the reading process."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import pydicom
from pydicom import Dataset
from pydicom.dataelem import DataElement
from pydicom.errors import InvalidDicomError
from pydicom.uid import UID

from viewer.dicom.reasons import FileRejectedError

# Free text may hold anything (PS3.15, table E.1-1, cleans or removes such attributes one by
# one); a rule over value representations forgets none, private and future ones included.
_FREE_TEXT = frozenset({"LO", "SH", "LT", "ST", "UT", "UC", "UR", "AE", "UN"})
#: Free text of these stays: a maker, a sequence, codes, and what dicognito has made itself.
_KEPT = frozenset({
    "PatientID", "StudyID", "AccessionNumber", "DeidentificationMethod", "Manufacturer",
    "SequenceName", "CodeValue", "CodingSchemeDesignator",
})  # fmt: skip
_BURNT_IN_CLASSES = "1.2.840.10008.5.1.4.1.1.7"  # secondary capture and its kinds (PS3.4, B.5)
_BURNT_IN_WORDS = frozenset({"SCREEN SAVE", "SCREENSAVE", "SECONDARY CAPTURE", "DISPLAY"})


@dataclass(frozen=True, slots=True)
class Deidentified:
    """A file without what named its patient.

    Attributes
    ----------
    content : bytes
        The whole DICOM file.
    has_text : bool
        Words are likely burnt into its pixels, which are as they were.
    """

    content: bytes
    has_text: bool


def deidentify(path: Path, seed: str) -> Deidentified:
    """One file anew, pixels untouched.

    Names, identifiers, dates and UIDs are replaced by dicognito, the same ones by the same ones
    under one seed; free text, private elements and overlays are removed.

    Parameters
    ----------
    seed : str
        Secret and made anew for each export: whoever knows it could try names.

    Raises
    ------
    FileRejectedError
        It cannot be read or written as DICOM.
    """
    from dicognito.anonymizer import Anonymizer  # 0.2 s, which no other request needs

    try:
        ds = pydicom.dcmread(path)
        has_text = has_burnt_in_text(ds)
        Anonymizer(seed=seed).anonymize(ds)
        _strip(ds)
        ds.preamble = bytes(128)  # it may hold anything
        for name in ("SourceApplicationEntityTitle", "SendingApplicationEntityTitle",
                     "ReceivingApplicationEntityTitle", "PrivateInformation",
                     "PrivateInformationCreatorUID"):  # fmt: skip
            if name in ds.file_meta:
                delattr(ds.file_meta, name)
        ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
        written = io.BytesIO()
        ds.save_as(written, enforce_file_format=True)
    except (InvalidDicomError, OSError, ValueError, TypeError, AttributeError, KeyError,
            EOFError, NotImplementedError, RecursionError) as error:  # fmt: skip
        # An unusual file is left out, which is told; a half-cleaned one is never written.
        raise FileRejectedError("damaged") from error
    return Deidentified(written.getvalue(), has_text)


def has_burnt_in_text(ds: Dataset) -> bool:
    """Whether words are likely in the pixels: said so, a secondary capture, or a screen save."""
    said = str(ds.get("BurnedInAnnotation", "")).strip().upper() == "YES"
    capture = str(UID(ds.get("SOPClassUID", ""))).startswith(_BURNT_IN_CLASSES)
    kinds = ds.get("ImageType", None) or []
    kinds = [kinds] if isinstance(kinds, str) else kinds
    return said or capture or any(str(kind).strip().upper() in _BURNT_IN_WORDS for kind in kinds)


def _strip(ds: Dataset) -> None:
    """Remove free text, private elements, overlays and small pictures, in sequences too."""
    for element in list(ds):
        if _goes(element):
            del ds[element.tag]
        elif element.VR == "SQ":
            for item in element.value or ():
                _strip(item)


def _goes(element: DataElement) -> bool:
    overlay = 0x6000 <= element.tag.group <= 0x60FF  # drawings, often with words
    curve = 0x5000 <= element.tag.group <= 0x50FF
    if element.tag.is_private or overlay or curve or element.keyword == "IconImageSequence":
        return True
    return element.VR in _FREE_TEXT and element.keyword not in _KEPT
