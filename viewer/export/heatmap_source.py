"""What a heat map's DICOM file takes over of the slices that it was made from, made writable."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from pydicom.datadict import dictionary_VR, tag_for_keyword

from viewer.dicom.element_listing import UNREADABLE
from viewer.dicom.element_reading import Element
from viewer.dicom.study import Frame, Study
from viewer.errors import ViewerError
from viewer.reading import Place

#: Who was examined and when, as far as a map's own file needs it (PS3.3 C.7.1.1, C.7.2.1).
PATIENT_KEYWORDS = (
    "PatientName", "PatientID", "IssuerOfPatientID", "PatientBirthDate", "PatientSex",
    "PatientIdentityRemoved", "DeidentificationMethod", "StudyDate", "StudyTime",
    "ReferringPhysicianName", "StudyID", "AccessionNumber", "StudyDescription",
)  # fmt: skip
#: What is said of the pictures themselves; it names nobody.
_IMAGE_KEYWORDS = (
    "SOPClassUID", "MediaStorageSOPClassUID", "NumberOfFrames", "SeriesNumber", "SliceThickness",
    "BodyPartExamined", "PositionReferenceIndicator", "BurnedInAnnotation",
    "LossyImageCompression", "LossyImageCompressionRatio", "LossyImageCompressionMethod",
)  # fmt: skip
#: Longest values, characters (PS3.5, table 6.2-1); names have three groups of 64.
_LONGEST = {"LO": 64, "SH": 16, "CS": 16, "PN": 194, "UI": 64, "DS": 16, "IS": 12}
_SHAPES = {
    "DA": re.compile(r"\d{8}"),
    "TM": re.compile(r"\d{2}(\d{2}(\d{2}(\.\d{1,6})?)?)?"),
    "CS": re.compile(r"[A-Z0-9 _]*"),
    "IS": re.compile(r"[+-]?\d{1,10}"),
}
_UID = re.compile(r"(?=.{1,64}$)(0|[1-9]\d*)(\.(0|[1-9]\d*))*")  # PS3.5 9.1
#: Said of a file that names nobody, by its own choice or by that of its source (LO).
_LEFT_OUT = "Foramen: without patient, dates and UIDs of the source"
_NOT_SAID = "As the source images, which do not say how"
_UID_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "foramen/heat-map")


class NoSourceError(ViewerError):
    """The slice that a map belongs to is no longer in the study."""

    advice = "Open the study again and make the heat map anew."


@dataclass(frozen=True, slots=True)
class SourceImage:
    """One slice that a map was made from; `frame_number` counts from 1, None in a classic file."""

    sop_instance_uid: str
    frame_number: int | None


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class MapSource:
    """The study, series and slices of one heat map; every UID may be written.

    Attributes
    ----------
    patient : mapping
        Keyword of `PATIENT_KEYWORDS` -> value, valid for its representation; missing ones are
        unknown.
    image : mapping
        The same of the middle slice's picture.
    images : tuple of SourceImage
        The middle slice first.
    affine : (4, 4) float64
        Takes (0, row, column, 1) of the map to mm, LPS, in the plane of the middle slice.
    thickness_mm, spacing_mm : float
        Of the middle slice; to the next one, centre to centre.
    renewed : tuple of str
        Keywords of UIDs that the files lack or that may not be written, and that are new here.
    """

    patient: Mapping[str, str]
    image: Mapping[str, str]
    study_instance_uid: str
    series_instance_uid: str
    frame_of_reference_uid: str
    images: tuple[SourceImage, ...]
    affine: NDArray[np.float64] = field(repr=False)
    thickness_mm: float
    spacing_mm: float
    renewed: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Name nobody."""
        return "MapSource(…)"


def source_frames(study: Study, place: Place) -> tuple[Frame, ...]:
    """The slice that a finding was read on, then its neighbours, which the network saw too.

    Raises
    ------
    NoSourceError
        The study no longer has that slice.
    """
    try:
        frames = study.stack(place.stack).frames
    except KeyError as error:
        raise NoSourceError("The slices of this heat map are no longer open.") from error
    at = place.slice_index
    if not 0 <= at < len(frames) or frames[at].sop_instance_uid != place.sop_instance_uid:
        raise NoSourceError("The slices of this heat map are no longer open.")
    return (frames[at], *frames[max(at - 1, 0) : at], *frames[at + 1 : at + 2])


def source_of(
    study: Study, place: Place, affine: NDArray[np.float64], elements: tuple[Element, ...]
) -> MapSource:
    """What a map takes over of its slices.

    Parameters
    ----------
    affine : (4, 4) float64
        Of the map: takes (0, row, column, 1) to mm, LPS.
    elements : tuple of Element
        All elements of the middle slice's file.

    Returns
    -------
    MapSource
        The map lies in the plane of its middle slice, which an evenly spaced stack's own affine
        meets within the tolerance of stacks alone. A UID that breaks PS3.5 9.1 is replaced by
        one made from it, the same one in every map of the study.

    Raises
    ------
    NoSourceError
        The study no longer has that slice.
    """
    frames = source_frames(study, place)
    stack, series = study.stack(place.stack), study[place.stack.series_instance_uid]
    known = _values(elements, (*PATIENT_KEYWORDS, *_IMAGE_KEYWORDS))
    image = {name: value for name, value in known.items() if name in _IMAGE_KEYWORDS}
    patient = {name: value for name, value in known.items() if name in PATIENT_KEYWORDS}
    if patient.get("PatientIdentityRemoved") == "YES":
        patient.setdefault("DeidentificationMethod", _NOT_SAID)
    several = int(image.get("NumberOfFrames", "0") or 0) > 0
    uids = {
        "StudyInstanceUID": study.study_instance_uid,
        "SeriesInstanceUID": series.series_instance_uid,
        "FrameOfReferenceUID": series.frame_of_reference_uid or "",
    }
    fallback = series.series_instance_uid  # slices without a space of their own share one
    made = {name: _writable(uid, name, fallback) for name, uid in uids.items()}
    images = tuple(
        SourceImage(
            _writable(frame.sop_instance_uid, "SOPInstanceUID", f"{fallback} {index}"),
            frame.index + 1 if several else None,
        )
        for index, frame in enumerate(frames)
    )
    renewed = [name for name, uid in uids.items() if uid != made[name]]
    if images[0].sop_instance_uid != frames[0].sop_instance_uid:
        renewed.append("SOPInstanceUID")
    return MapSource(
        patient=patient,
        image=image,
        study_instance_uid=made["StudyInstanceUID"],
        series_instance_uid=made["SeriesInstanceUID"],
        frame_of_reference_uid=made["FrameOfReferenceUID"],
        images=images,
        affine=_in_plane_of(frames[0], affine),
        thickness_mm=_positive(image.get("SliceThickness", ""), stack.spacing),
        spacing_mm=stack.spacing,
        renewed=tuple(renewed),
    )


def without_patient(source: MapSource) -> MapSource:
    """The same without patient, dates and the study's own numbers, under UIDs known to nobody.

    Nothing joins two such files, nor one to its study: UIDs lead back to a patient wherever the
    archive is at hand (PS3.15 E.3.9).
    """
    secret = uuid.uuid4()

    def renewed(uid: str) -> str:
        """The same one for the same one within this file."""
        return f"2.25.{uuid.uuid5(secret, uid).int}"

    return replace(
        source,
        patient={"PatientIdentityRemoved": "YES", "DeidentificationMethod": _LEFT_OUT},
        study_instance_uid=renewed(source.study_instance_uid),
        series_instance_uid=renewed(source.series_instance_uid),
        frame_of_reference_uid=renewed(source.frame_of_reference_uid),
        images=_renamed(source.images, renewed),
    )


def _renamed(
    images: tuple[SourceImage, ...], renewed: Callable[[str], str]
) -> tuple[SourceImage, ...]:
    return tuple(
        replace(image, sop_instance_uid=renewed(image.sop_instance_uid)) for image in images
    )


def _in_plane_of(frame: Frame, affine: NDArray[np.float64]) -> NDArray[np.float64]:
    """The map's grid moved along the normal into the plane of its slice."""
    normal = np.cross(frame.row_cosine, frame.column_cosine)
    off = normal @ (np.asarray(frame.image_position_patient) - affine[:3, 3])
    placed = affine.copy()
    placed[:3, 3] += normal * off
    return placed


def _values(elements: tuple[Element, ...], keywords: tuple[str, ...]) -> dict[str, str]:
    """Keyword -> first value, as far as it is there and valid."""
    shown = {element.tag: element.value for element in elements if element.depth == 0}
    values = {}
    for keyword in keywords:
        tag = tag_for_keyword(keyword)
        if tag is None:
            raise ValueError(f"{keyword} is no DICOM keyword")
        value = shown.get(f"({tag >> 16:04X},{tag & 0xFFFF:04X})", "")
        first = value.split("\\")[0].strip()
        kept = _valid(keyword, "" if value == UNREADABLE else first)
        if kept:
            values[keyword] = kept
    return values


def _valid(keyword: str, value: str) -> str:
    """A value that may be written; empty where it may not."""
    vr = dictionary_VR(keyword)
    if vr == "DA":
        value = value.replace(".", "")  # before 1993 a date was 1985.12.31
    if keyword == "PatientSex" and value not in {"M", "F", "O"}:
        return ""
    if vr in _SHAPES and not _SHAPES[vr].fullmatch(value):
        return ""
    return value[: _LONGEST.get(vr, len(value))].strip()


def _writable(uid: str, keyword: str, fallback: str) -> str:
    """A UID as it is, or one made from it where it may not be written."""
    if _UID.fullmatch(uid):
        return uid
    return f"2.25.{uuid.uuid5(_UID_SPACE, f'{keyword} {uid or fallback}').int}"


def _positive(value: str, otherwise: float) -> float:
    try:
        number = float(value)
    except ValueError:
        return otherwise
    return number if 0 < number < float("inf") else otherwise
