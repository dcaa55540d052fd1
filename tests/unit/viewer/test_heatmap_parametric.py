"""A parametric map has the map's values and place, names whom its source names, and no more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import pytest
from highdicom import Volume
from highdicom.pm.sop import pmread
from numpy.typing import NDArray
from pydicom import Dataset

from model.labels import Condition, Level, Severity
from model.methods import METHODS
from model.results import NotAssessed
from tests.unit.viewer.dicom.dicom_files import finish
from tests.unit.viewer.mapped_study import (
    CELL,
    CORNER_MM,
    DIGEST,
    MIDDLE,
    MODEL,
    PIXEL_MM,
    mapped,
    saved_map,
)
from viewer.dicom.reader import scan_folder
from viewer.dicom.study import FileStatus
from viewer.errors import UnreadableFileError, WriteError
from viewer.export.heatmap_dicom import content_description, derivation_description
from viewer.export.heatmap_source import NoSourceError
from viewer.language import spoken, tr
from viewer.map_exporting import save_parametric_maps
from viewer.paths import resources_folder
from viewer.reading import Analysis, Finding

MIRRORED = (-1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


def place_of(ds: Dataset, row: float, column: float) -> NDArray[np.float64]:
    """Where a pixel of a one-frame map lies, by PS3.3 C.7.6.2.1.1 and nothing of the program."""
    shared, frame = ds.SharedFunctionalGroupsSequence[0], ds.PerFrameFunctionalGroupsSequence[0]
    cosines = np.array(shared.PlaneOrientationSequence[0].ImageOrientationPatient, float)
    down_mm, right_mm = shared.PixelMeasuresSequence[0].PixelSpacing
    corner = np.array(frame.PlanePositionSequence[0].ImagePositionPatient, float)
    return corner + cosines[:3] * right_mm * column + cosines[3:] * down_mm * row


def test_values_are_those_of_the_map_with_their_sign(tmp_path: Path) -> None:
    of = mapped(tmp_path / "in")
    ds, _ = saved_map(of, tmp_path / "map.dcm")
    (mapping,) = ds.SharedFunctionalGroupsSequence[0].RealWorldValueMappingSequence
    values = ds.pixel_array * mapping.RealWorldValueSlope + mapping.RealWorldValueIntercept
    assert np.array_equal(values.astype(np.float32), of.made.heatmap.values)
    assert values.min() < 0 < values.max()
    first = mapping.DoubleFloatRealWorldValueFirstValueMapped
    assert (first, mapping.DoubleFloatRealWorldValueLastValueMapped) == (-1, 1)
    again = pmread(tmp_path / "map.dcm").get_volume(apply_real_world_transform=True)
    assert np.array_equal(again.array[0].astype(np.float32), of.made.heatmap.values)


def test_an_unsigned_map_has_a_scale_from_zero(tmp_path: Path) -> None:
    ds, _ = saved_map(mapped(tmp_path / "in", method="Attention rollout"), tmp_path / "map.dcm")
    shared = ds.SharedFunctionalGroupsSequence[0]
    mapping, window = shared.RealWorldValueMappingSequence[0], shared.FrameVOILUTSequence[0]
    assert mapping.DoubleFloatRealWorldValueFirstValueMapped == 0
    assert (float(window.WindowCenter), float(window.WindowWidth)) == (0.5, 1.0)


@pytest.mark.parametrize("orientation", [(1.0, 0.0, 0.0, 0.0, 1.0, 0.0), MIRRORED])
def test_the_maximum_lies_where_it_was_put_and_left_is_left(
    tmp_path: Path, orientation: tuple[float, ...]
) -> None:
    """Slices that are stored mirrored have maps in the patient's mm all the same."""
    ds, _ = saved_map(mapped(tmp_path / "in", orientation=orientation), tmp_path / "map.dcm")
    values = np.frombuffer(ds.FloatPixelData, "<f4").reshape(ds.Rows, ds.Columns)
    row, column = np.unravel_index(values.argmax(), values.shape)
    at = place_of(ds, int(row), int(column))
    expected = (CORNER_MM[0] + 11 * PIXEL_MM, CORNER_MM[1] + 2 * PIXEL_MM, 8.0)
    assert at == pytest.approx(expected, abs=1e-6)
    volume: Volume = pmread(tmp_path / "map.dcm").get_volume()
    index = np.array([[0, row, column]])
    assert volume.map_indices_to_reference(index)[0] == pytest.approx(at, abs=1e-6)


def test_the_map_lies_in_the_plane_of_its_slice(tmp_path: Path) -> None:
    """Slices are evenly spaced within a tolerance alone; a viewer overlays what is in a plane."""
    of = mapped(tmp_path / "in")
    made = of.made.heatmap
    off = made.affine.copy()
    off[2, 3] += 0.2
    heatmap = replace(made, affine=off)
    of = replace(of, made=replace(of.made, heatmap=heatmap))
    ds, _ = saved_map(of, tmp_path / "map.dcm")
    source = pydicom.dcmread(tmp_path / "in" / f"{MIDDLE + 1}.dcm")
    assert place_of(ds, 0, 0)[2] == source.ImagePositionPatient[2]
    assert ds.FrameOfReferenceUID == source.FrameOfReferenceUID


def test_what_the_standard_requires_is_there(tmp_path: Path) -> None:
    """PS3.3 A.75 with type 1 and 2 of its modules, as dciodvfy checks them too."""
    ds, _ = saved_map(mapped(tmp_path / "in"), tmp_path / "map.dcm")
    assert ds.file_meta.MediaStorageSOPInstanceUID == ds.SOPInstanceUID
    for keyword in (
        "SOPClassUID", "Modality", "Manufacturer", "ManufacturerModelName", "DeviceSerialNumber",
        "SoftwareVersions", "ContentLabel", "ContentDate", "ContentTime", "ImageType",
        "FrameOfReferenceUID", "NumberOfFrames", "BurnedInAnnotation", "SeriesNumber",
        "RecognizableVisualFeatures", "LossyImageCompression", "PresentationLUTShape",
    ):  # fmt: skip
        assert ds[keyword].value not in (None, ""), keyword
    for keyword in (
        "PatientBirthDate", "PatientSex", "StudyDate", "StudyTime", "AccessionNumber", "StudyID",
        "ReferringPhysicianName", "PositionReferenceIndicator", "ContentDescription",
    ):  # fmt: skip
        assert keyword in ds, keyword
    (mapping,) = ds.SharedFunctionalGroupsSequence[0].RealWorldValueMappingSequence
    assert mapping.MeasurementUnitsCodeSequence[0].CodeValue == "1"
    quantity = mapping.QuantityDefinitionSequence[0].ConceptCodeSequence[0]
    assert (quantity.CodingSchemeDesignator, quantity.CodeValue) == ("99FORAMEN", "relevance")
    (scheme,) = ds.CodingSchemeIdentificationSequence
    assert scheme.CodingSchemeDesignator == "99FORAMEN"
    measures = ds.SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0]
    assert float(measures.SpacingBetweenSlices) == 4.0


def test_how_it_was_made_and_what_it_is_not_is_said(tmp_path: Path) -> None:
    ds, _ = saved_map(mapped(tmp_path / "in"), tmp_path / "map.dcm")
    words = ds.PerFrameFunctionalGroupsSequence[0].DerivationImageSequence[0].DerivationDescription
    for part in (
        "Research use. Not a medical device. Not a diagnosis. A heat map is no proof.",
        "L4/L5 Left Subarticular Stenosis", "Severe minus Normal/Mild", "Integrated gradients",
        "Steps along the path: 32", "0.015625 of the logit per pixel", "hybrid ViT 0.1.0", DIGEST,
    ):  # fmt: skip
        assert part in words
    assert "not a diagnosis" in ds.SeriesDescription
    assert ds.ContentQualification == "RESEARCH"
    assert ds.ContentDescription == "L4/L5 Left Subarticular Stenosis, Severe minus Normal/Mild"


def test_every_map_fits_its_words_into_its_elements(tmp_path: Path) -> None:
    of = mapped(tmp_path / "in")
    assert of.finding.crop is not None
    for method in METHODS:
        for condition in Condition:
            made = replace(
                of.made, level=Level.L5_S1, condition=condition, method=method,
                severity=Severity.MODERATE, against=Severity.NORMAL_MILD,
                parameters=tuple(
                    (p.text, max(map(p.words, p.choices), key=len))
                    for p in METHODS[method].parameters
                ),
                note=METHODS[method].note, unit=METHODS[method].unit, done=0.5,
            )  # fmt: skip
            assert condition.value in content_description(made)
            assert len(content_description(made)) <= 64
            assert made.note in derivation_description(made, None)
            assert len(derivation_description(made, None)) <= 1024


@pytest.mark.parametrize("named", [True, False])
def test_a_folder_with_a_map_in_it_opens_as_before(tmp_path: Path, *, named: bool) -> None:
    """A map of its own study, or of none, which must not pass for a second study."""
    of = mapped(tmp_path / "in")
    saved_map(of, tmp_path / "in" / "map.dcm", named=named)
    (again,) = finish(scan_folder(tmp_path / "in"))
    assert again.series == of.study.series
    (skipped,) = again.skipped
    assert (skipped.status, skipped.code) == (FileStatus.NOT_DISPLAYABLE, "parametric-map")


def test_failures_are_told_and_leave_nothing(tmp_path: Path) -> None:
    of = mapped(tmp_path / "in")
    with pytest.raises(WriteError):
        saved_map(of, tmp_path / "gone" / "map.dcm")
    (series,) = of.study.series
    fewer = replace(series.stacks[0], frames=series.stacks[0].frames[1:])
    study = replace(of.study, series=(replace(series, stacks=(fewer,)),))
    for changed in (study, replace(of.study, series=())):
        with pytest.raises(NoSourceError):
            saved_map(replace(of, study=changed), tmp_path / "map.dcm")
    (tmp_path / "in" / f"{MIDDLE + 1}.dcm").unlink()
    with pytest.raises(UnreadableFileError):
        saved_map(of, tmp_path / "map.dcm")
    assert not (tmp_path / "map.dcm").exists()


def test_all_maps_of_an_analysis_are_written(tmp_path: Path) -> None:
    of = mapped(tmp_path / "in")
    other = Finding(replace(of.finding.answer, level=Level.L1_L2), of.finding.place)
    none = Finding(NotAssessed(Level.L5_S1, CELL[1], "Outside."))
    analysis = Analysis(None, 0, (other, of.finding, none), MODEL)
    work = save_parametric_maps(of.study, analysis, {CELL: of.made}, tmp_path)
    (path,) = finish(work)
    assert path.parent == tmp_path
    assert path.name.startswith("heat-map-l4-l5-left-subarticular-stenosis-")
    assert pydicom.dcmread(path).SoftwareVersions[1] == "network hybrid ViT 0.1.0"


def test_the_words_of_a_file_are_english_whatever_the_window_speaks(tmp_path: Path) -> None:
    of = mapped(tmp_path / "in")
    plain = content_description(of.made), derivation_description(of.made, MODEL)
    with spoken("de", resources_folder() / "languages"):
        assert tr("Severe") == "Hochgradig"
        assert (content_description(of.made), derivation_description(of.made, MODEL)) == plain
