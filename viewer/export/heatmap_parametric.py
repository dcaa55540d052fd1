"""A heat map as a DICOM parametric map: its values in floating point, where they lie in mm."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from highdicom import VOILUTTransformation
from highdicom.pm import ParametricMap, RealWorldValueMapping
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.sr.codedict import codes
from pydicom.uid import MRImageStorage
from pydicom.valuerep import format_number_as_ds

from model.results import Explanation
from viewer.export.heatmap_dicom import (
    MANUFACTURER,
    SERIAL_NUMBER,
    SERIES_DESCRIPTION,
    content_description,
    derivation_description,
    describe_patient,
    describe_picture,
    describe_scheme,
    file_bytes,
    fresh_uid,
    private_code,
    refer_to_source,
    series_number,
    software_versions,
    source_items,
)
from viewer.export.heatmap_source import MapSource
from viewer.geometry import SlicePlane
from viewer.reading import ModelIdentity

_RELEVANCE = ("relevance", "Relevance to the score of a neural network")
_DERIVATION = ("heat-map", "Heat map that explains a neural network")
_LUT_LABEL = "RELEVANCE"
_LUT_EXPLANATION = "Relevance as a share of the method's full scale, clipped"


def parametric_map(made: Explanation, source: MapSource, model: ModelIdentity | None) -> bytes:
    """A heat map as one Parametric Map Storage instance of one frame.

    The frame is the map's own grid, not resampled: values are those of the NPY file bit for
    bit, and position, orientation and spacing tell where they lie over the anatomy.

    Parameters
    ----------
    made : Explanation
        Its heat map's values are written; their sign stays.
    source : MapSource
        Its affine places the frame.

    Returns
    -------
    bytes
        The whole DICOM file.

    References
    ----------
    Parametric Map IOD: DICOM PS3.3 A.75. Real world values: C.7.6.16.2.11.
    """
    plane = SlicePlane(source.affine, *made.heatmap.values.shape)
    dataset = ParametricMap(
        source_images=[_template(source, plane)],
        pixel_array=np.ascontiguousarray(made.heatmap.values, np.float32),
        series_instance_uid=fresh_uid(),
        series_number=series_number(source),
        sop_instance_uid=fresh_uid(),
        instance_number=1,
        manufacturer=MANUFACTURER,
        manufacturer_model_name=MANUFACTURER,
        software_versions=software_versions(model),
        device_serial_number=SERIAL_NUMBER,
        series_description=SERIES_DESCRIPTION,
        contains_recognizable_visual_features=False,
        real_world_value_mappings=[_meaning(made)],
        voi_lut_transformations=[_window(made)],
        content_label="HEAT_MAP",
        content_description=content_description(made),
        specific_character_set="ISO_IR 192",
    )
    describe_patient(dataset, source)
    describe_picture(dataset, source)
    describe_scheme(dataset)
    refer_to_source(dataset, source)
    (frame,) = dataset.PerFrameFunctionalGroupsSequence
    frame.DerivationImageSequence = [_derivation(made, source, model)]
    return file_bytes(dataset)


def _template(source: MapSource, plane: SlicePlane) -> Dataset:
    """The image of the map's own grid that highdicom takes space and geometry from.

    Names and references are written afterwards: highdicom puts names that it doubts into the
    log, and takes a map for one of whole source images.
    """
    dataset = Dataset()
    describe_patient(dataset, replace(source, patient={}))
    dataset.SOPClassUID, dataset.SOPInstanceUID = MRImageStorage, source.images[0].sop_instance_uid
    dataset.SeriesInstanceUID = source.series_instance_uid
    dataset.FrameOfReferenceUID = source.frame_of_reference_uid
    dataset.PositionReferenceIndicator = source.image.get("PositionReferenceIndicator", "")
    dataset.Rows, dataset.Columns = plane.rows, plane.columns
    dataset.ImagePositionPatient = _decimals(plane.affine[:3, 3])
    # Where the column index grows to, then the row index (PS3.3 C.7.6.2.1.1).
    dataset.ImageOrientationPatient = _decimals(np.concatenate([plane.right, plane.down]))
    dataset.PixelSpacing = _decimals(np.array(plane.spacing_mm))
    dataset.SliceThickness = format_number_as_ds(source.thickness_mm)
    dataset.SpacingBetweenSlices = format_number_as_ds(source.spacing_mm)
    return dataset


def _decimals(values: NDArray[np.float64]) -> list[str]:
    return [format_number_as_ds(float(value)) for value in values]


def _meaning(made: Explanation) -> RealWorldValueMapping:
    """Stored values are what they say: a relevance without unit."""
    lowest = -1.0 if made.signed else 0.0
    return RealWorldValueMapping(
        lut_label=_LUT_LABEL,
        lut_explanation=_LUT_EXPLANATION,
        unit=codes.UCUM.NoUnits,
        value_range=(lowest, 1.0),
        slope=1.0,
        intercept=0.0,
        quantity_definition=private_code(*_RELEVANCE),
    )


def _window(made: Explanation) -> VOILUTTransformation:
    """The fixed scale, as on screen: never that of one picture."""
    center, width = (0.0, 2.0) if made.signed else (0.5, 1.0)
    return VOILUTTransformation(window_center=center, window_width=width)


def _derivation(made: Explanation, source: MapSource, model: ModelIdentity | None) -> Dataset:
    item = Dataset()
    item.DerivationDescription = derivation_description(made, model)
    item.DerivationCodeSequence = [private_code(*_DERIVATION)]
    item.SourceImageSequence = source_items(source)
    return item
