"""What both DICOM files of a heat map say: whose it is, what it is, how it was made."""

from __future__ import annotations

import io
import uuid
from typing import Any

from highdicom.sr import CodedConcept
from pydicom.dataset import Dataset
from pydicom.sr.codedict import codes

from model.results import Explanation
from viewer.evidence import target_text
from viewer.export.heatmap_files import map_record
from viewer.export.heatmap_source import PATIENT_KEYWORDS, MapSource
from viewer.language import stored
from viewer.reading import ModelIdentity
from viewer.version import VERSION

MANUFACTURER = "Foramen"
#: Program, and no device with a number: the element may not be empty (PS3.3 C.7.5.2).
SERIAL_NUMBER = "none"
#: Codes that no published scheme has; "99" marks a private one (PS3.16 8.2).
SCHEME = "99FORAMEN"
#: The statements that stand in each file, first where a reader of it looks first.
SERIES_DESCRIPTION = "Foramen heat map: research use, not a diagnosis, no proof"
STATEMENT = "Research use. Not a medical device. Not a diagnosis. A heat map is no proof."
#: Series of maps are numbered behind those of the scanner, of which a study has fewer.
_FIRST_SERIES_NUMBER = 9000
#: Grey slices without a class are taken for this one: MR Image Storage (PS3.4 B.5).
_MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4"
_LOSSES = (
    "LossyImageCompression", "LossyImageCompressionRatio", "LossyImageCompressionMethod",
)  # fmt: skip
#: Longest values, characters (PS3.5, table 6.2-1).
LONGEST_LO, LONGEST_ST = 64, 1024
#: Elements that a file has even where nothing is known: type 2 of patient and study.
_TYPE_2 = (
    "PatientName", "PatientID", "PatientBirthDate", "PatientSex", "StudyDate", "StudyTime",
    "ReferringPhysicianName", "StudyID", "AccessionNumber",
)  # fmt: skip


def private_code(value: str, meaning: str) -> CodedConcept:
    """A code of the program's own scheme."""
    return CodedConcept(value, SCHEME, meaning)


def fresh_uid() -> str:
    """A UID that nothing else has (PS3.5 B.2)."""
    return f"2.25.{uuid.uuid4().int}"


def series_number(source: MapSource) -> int:
    """A number behind the scanner's, that of the source series among them."""
    return _FIRST_SERIES_NUMBER + abs(int(source.image.get("SeriesNumber", "0"))) % 1000


def describe_patient(dataset: Dataset, source: MapSource) -> None:
    """Write who was examined and when, as the source says it; empty where it says nothing."""
    for keyword in PATIENT_KEYWORDS:
        if keyword in source.patient or keyword in _TYPE_2:
            setattr(dataset, keyword, source.patient.get(keyword, ""))
    dataset.StudyInstanceUID = source.study_instance_uid


def describe_picture(dataset: Dataset, source: MapSource) -> None:
    """Write what holds of the slices and of everything made of them: the part, and losses."""
    dataset.BodyPartExamined = source.image.get("BodyPartExamined") or "LSPINE"
    dataset.LossyImageCompression = "00"
    if source.image.get("LossyImageCompression") == "01":  # once lost, lost (C.7.6.1.1.5.1)
        for keyword in _LOSSES:
            if keyword in source.image:
                setattr(dataset, keyword, source.image[keyword])


def describe_scheme(dataset: Dataset) -> None:
    """Say whose the private codes are (PS3.3 C.12.1)."""
    item = Dataset()
    item.CodingSchemeDesignator = SCHEME
    item.CodingSchemeName = "Codes of the program Foramen"
    item.CodingSchemeResponsibleOrganization = MANUFACTURER
    dataset.CodingSchemeIdentificationSequence = [item]


def refer_to_source(dataset: Dataset, source: MapSource) -> None:
    """Name the slices that the map was made from, and their series."""
    dataset.SourceImageSequence = source_items(source)
    series = Dataset()
    series.SeriesInstanceUID = source.series_instance_uid
    by_uid = {item.ReferencedSOPInstanceUID: item for item in source_items(source, plain=True)}
    series.ReferencedInstanceSequence = list(by_uid.values())
    dataset.ReferencedSeriesSequence = [series]


def source_items(source: MapSource, *, plain: bool = False) -> list[Dataset]:
    """One item a slice; `plain` ones name the file alone."""
    items = []
    by_meta = source.image.get("MediaStorageSOPClassUID", _MR_IMAGE)
    for image in source.images:
        item = Dataset()
        item.ReferencedSOPClassUID = source.image.get("SOPClassUID", by_meta)
        item.ReferencedSOPInstanceUID = image.sop_instance_uid
        if not plain:
            if image.frame_number is not None:
                item.ReferencedFrameNumber = image.frame_number
            item.SpatialLocationsPreserved = "NO"  # the map has a grid of its own
            item.PurposeOfReferenceCodeSequence = [
                CodedConcept.from_code(codes.DCM.SourceImageForImageProcessingOperation)
            ]
        items.append(item)
    return items


@stored()  # DICOM has one language
def content_description(made: Explanation) -> str:
    """What the map is, in a line of 64 characters (LO)."""
    finding = f"{made.level.value} {made.condition.value}"
    target = target_text(made)
    for words in ((target, made.method), (target,), (made.method,)):
        text = ", ".join((finding, *words))
        if len(text) <= LONGEST_LO:
            return text
    return finding[:LONGEST_LO]


@stored()
def derivation_description(made: Explanation, model: ModelIdentity | None) -> str:
    """How the map was made, in words (ST), from the same record as the JSON beside a picture."""
    record = map_record(made, model)
    network = record["model"]
    chosen = "; ".join(f"{name}: {value}" for name, value in record["parameters"].items())
    baseline = record["baseline"] not in (None, *record["parameters"].values())
    delta = record["completeness_delta"]
    lines = (
        STATEMENT,
        f"Finding: {record['level']} {record['condition']}. Map for: {target_text(made)}.",
        f"Method: {record['method']}" + (f" ({chosen})." if chosen else "."),
        f"Compared with: {record['baseline']}." if baseline else "",
        _scale(record),
        f"Off by {delta:.3g} of what the scores should add up to." if delta is not None else "",
        "A first picture, still being refined." if record["done"] < 1 else "",
        f"Network: {network['name'] or 'unknown'} {network['version'] or ''}".rstrip() + ",",
        f"weights SHA-256 {network['weights_sha256'] or 'unknown'}.",
        str(record["note"]),
    )
    return " ".join(line for line in lines if line)[:LONGEST_ST]


def _scale(record: dict[str, Any]) -> str:
    low = "-1" if record["signed"] else "0"
    unit = f" {record['unit']}" if record["unit"] else ""
    return f"Values {low} to 1, clipped; 1 is a score of {record['full_scale']:g}{unit}."


def software_versions(model: ModelIdentity | None) -> list[str]:
    """The program's version and the network's."""
    network = f"network {model.name} {model.version}" if model else ""
    return [text[:LONGEST_LO] for text in (f"{MANUFACTURER} {VERSION}", network) if text]


def file_bytes(dataset: Dataset) -> bytes:
    """A data set as a whole DICOM file (PS3.10 7.1)."""
    held = io.BytesIO()
    dataset.save_as(held, enforce_file_format=True)
    return held.getvalue()
