"""A heat map as a DICOM secondary capture: the picture that the reader sees, in colour."""

from __future__ import annotations

import numpy as np
from highdicom.sc import SCImage
from numpy.typing import NDArray
from pydicom.uid import ExplicitVRLittleEndian

from model.results import Explanation
from viewer.export.heatmap_dicom import (
    MANUFACTURER,
    SERIAL_NUMBER,
    SERIES_DESCRIPTION,
    STATEMENT,
    content_description,
    derivation_description,
    describe_patient,
    describe_picture,
    file_bytes,
    fresh_uid,
    refer_to_source,
    series_number,
    software_versions,
)
from viewer.export.heatmap_source import MapSource
from viewer.geometry import SlicePlane
from viewer.orientation import edge_letters
from viewer.reading import ModelIdentity


def secondary_capture(
    pixels: NDArray[np.uint8], made: Explanation, source: MapSource, model: ModelIdentity | None
) -> bytes:
    """A picture of a heat map as one Secondary Capture Image Storage instance.

    Parameters
    ----------
    pixels : (R, C, 3) uint8
        Red, green, blue. Its words name no patient, so BurnedInAnnotation is NO unless the
        slices themselves are said to have text in them.
    made : Explanation
        What is shown, for the description.

    Returns
    -------
    bytes
        The whole DICOM file. It has no place in mm: several pictures stand side by side.

    References
    ----------
    Secondary Capture Image IOD: DICOM PS3.3 A.8.1. BurnedInAnnotation: C.7.6.1.1.5.
    """
    dataset = SCImage(
        pixel_array=pixels,
        photometric_interpretation="RGB",
        bits_allocated=8,
        coordinate_system="PATIENT",
        study_instance_uid=source.study_instance_uid,
        series_instance_uid=fresh_uid(),
        series_number=series_number(source),
        sop_instance_uid=fresh_uid(),
        instance_number=1,
        manufacturer=MANUFACTURER,
        manufacturer_model_name=MANUFACTURER,
        software_versions=software_versions(model),
        device_serial_number=SERIAL_NUMBER,
        series_description=SERIES_DESCRIPTION,
        patient_orientation=_orientation(made, source),
        transfer_syntax_uid=ExplicitVRLittleEndian,
        specific_character_set="ISO_IR 192",
    )
    describe_patient(dataset, source)
    refer_to_source(dataset, source)
    describe_picture(dataset, source)
    dataset.ConversionType = "WSD"  # made at a workstation
    dataset.BurnedInAnnotation = "YES" if has_text(source) else "NO"
    dataset.RecognizableVisualFeatures = "NO"
    dataset.ContentQualification = "RESEARCH"
    dataset.DerivationDescription = derivation_description(made, model)
    dataset.ImageComments = f"{content_description(made)}. {STATEMENT}"
    return file_bytes(dataset)


def has_text(source: MapSource) -> bool:
    """Whether the slices are said to have text in their pixels."""
    return source.image.get("BurnedInAnnotation") == "YES"


def _orientation(made: Explanation, source: MapSource) -> tuple[str, str]:
    """Where the crop's picture points to the right and down, by the nearest axis."""
    _, right, _, bottom = edge_letters(SlicePlane(source.affine, *made.heatmap.values.shape))
    return right[:1], bottom[:1]
