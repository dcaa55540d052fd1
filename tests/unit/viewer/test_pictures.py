"""Tests of `viewer.report.pictures`: the slice, the place and the map of a finding."""

from __future__ import annotations

import numpy as np
import pytest

from model.labels import Condition, Level
from tests.unit.viewer import graded_study
from viewer.dicom.study import StackKey
from viewer.reading import CELLS
from viewer.report.pictures import RING_MM, SIDE_PX, SIZE_MM, key_picture, key_pictures
from viewer.slice_picture import slice_plane_of

CANAL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
FORAMEN = (Level.L1_L2, Condition.LEFT_NEURAL_FORAMINAL_NARROWING)


@pytest.mark.parametrize("cell", [CANAL, FORAMEN])
def test_the_mark_lies_on_the_place_and_the_outline_around_it(
    cell: tuple[Level, Condition],
) -> None:
    study = graded_study.study()
    finding = graded_study.analysis(study).findings[CELLS.index(cell)]
    assert finding.place is not None
    volume = graded_study.volumes(study)[finding.place.stack]
    picture = key_picture(finding, volume, (500.0, 1000.0), graded_study.explanation(finding))
    assert picture.plain.pixels.shape == (SIDE_PX, SIDE_PX, 3)
    assert picture.mark == pytest.approx(picture.plain.pixel(finding.place.patient_mm))
    assert picture.ring_px == pytest.approx(RING_MM * SIDE_PX / SIZE_MM)
    rows, columns = np.array(picture.outline).T
    assert np.mean(rows) == pytest.approx(picture.mark[0])
    assert np.mean(columns) == pytest.approx(picture.mark[1])
    assert np.ptp(rows) == pytest.approx(50.0 * SIDE_PX / SIZE_MM)


def test_the_map_colours_the_crop_and_nothing_else() -> None:
    study = graded_study.study()
    finding = graded_study.analysis(study).findings[CELLS.index(CANAL)]
    assert finding.place is not None
    volume = graded_study.volumes(study)[finding.place.stack]
    picture = key_picture(finding, volume, (500.0, 1000.0), graded_study.explanation(finding))
    assert picture.mapped is not None
    changed = (picture.mapped.pixels != picture.plain.pixels).any(axis=2)
    rows, columns = np.array(picture.outline).T
    inside = np.zeros_like(changed)
    low_row, high_row = round(rows.min() + 0.5), round(rows.max() + 0.5)
    low_column, high_column = round(columns.min() + 0.5), round(columns.max() + 0.5)
    inside[low_row:high_row, low_column:high_column] = True
    assert not changed[~inside].any()
    row, column = round(rows.mean()), round(columns.mean())
    assert changed[row - 5 : row + 5, column - 5 : column + 5].all(), "its peak is in the middle"
    assert changed[inside].mean() > 0.4, "towards zero it fades away"
    plain = picture.plain.pixels
    assert (plain == plain[..., :1]).all()


def test_a_shown_slice_is_the_one_that_was_read() -> None:
    study = graded_study.study()
    finding = graded_study.analysis(study).findings[CELLS.index(CANAL)]
    place = finding.place
    assert place is not None
    volume = graded_study.volumes(study)[place.stack]
    picture = key_picture(finding, volume, (500.0, 1000.0), None)
    slice_plane = slice_plane_of(volume, place.slice_index)
    _, _, distance = slice_plane.place(picture.plain.plane.centre)
    assert distance == pytest.approx(0.0, abs=1e-6)
    assert picture.mapped is None


def test_findings_whose_slices_are_missing_have_no_picture() -> None:
    study = graded_study.study()
    analysis = graded_study.analysis(study, {CANAL: "No axial slice."})
    volumes, windows = graded_study.volumes(study), graded_study.windows(study)
    del volumes[StackKey("1.2.1", 0)]
    pictures = key_pictures(analysis.findings, volumes, windows, {})
    axial = [condition for condition in Condition if "Foraminal" not in condition.value]
    expected = {(level, condition) for level in Level for condition in axial} - {CANAL}
    assert set(pictures) == expected
    assert key_pictures(analysis.findings, volumes, {}, {}) == {}


def test_a_finding_that_was_not_read_has_no_key_picture() -> None:
    study = graded_study.study()
    analysis = graded_study.analysis(study, {CANAL: "No axial slice."})
    finding = analysis.findings[CELLS.index(CANAL)]
    with pytest.raises(ValueError, match="not read anywhere"):
        key_picture(finding, graded_study.volumes(study)[StackKey("1.2.1", 0)], (0.0, 1.0), None)
