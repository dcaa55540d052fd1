"""Maps of a phantom lie over the structures that they point at, by another reader's geometry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray

from model.labels import Condition, Level, Severity, View
from model.methods import METHODS
from model.phantom.drawing import Phantom, draw_phantom
from model.phantom.signal import AXIAL_T2, SAGITTAL_T1
from model.phantom.spec import PhantomSpec
from model.results import Crop, Explanation, Heatmap
from model.volume import Volume
from tests.unit.viewer.dicom.dicom_files import finish
from tests.unit.viewer.test_heatmap_parametric import place_of
from viewer.decoding import Decoded, decode
from viewer.dicom.reader import scan_folder
from viewer.dicom.study import StackKey, Study
from viewer.eligibility import chosen_stacks
from viewer.export.phantom_study import write_phantom_study
from viewer.map_exporting import MapToSave, save_parametric_map
from viewer.pipeline import cut
from viewer.places import finding_place

LEVEL = Level.L4_L5
#: One structure on each side and one in the middle, on sagittal and on tilted axial slices.
CONDITIONS = (
    Condition.LEFT_NEURAL_FORAMINAL_NARROWING,
    Condition.RIGHT_NEURAL_FORAMINAL_NARROWING,
    Condition.LEFT_SUBARTICULAR_STENOSIS,
    Condition.RIGHT_SUBARTICULAR_STENOSIS,
    Condition.SPINAL_CANAL_STENOSIS,
)
GLOW_MM = 3.0


@dataclass(frozen=True)
class Glowing:
    """A phantom on disk whose pictures glow around one structure."""

    phantom: Phantom
    study: Study
    volumes: Mapping[StackKey, Volume]


@pytest.fixture(scope="module")
def phantom() -> Phantom:
    return draw_phantom(PhantomSpec(seed=3, series=(SAGITTAL_T1, AXIAL_T2), small=True))


def light_up(folder: Path, at: NDArray[np.float64]) -> None:
    """Replace all pixels by a glow around a place (mm, LPS), by each file's own geometry."""
    for path in folder.rglob("*.dcm"):
        ds = pydicom.dcmread(path)
        right, down = np.array(ds.ImageOrientationPatient, float).reshape(2, 3)
        row_mm, column_mm = map(float, ds.PixelSpacing)
        rows, columns = np.indices((ds.Rows, ds.Columns))
        places = (
            np.array(ds.ImagePositionPatient, float)
            + columns[..., None] * column_mm * right
            + rows[..., None] * row_mm * down
        )
        off = places - at
        across = (off @ right) ** 2 + (off @ down) ** 2
        pixels = 100 + 3000 * np.exp(-across / (2 * GLOW_MM**2))
        ds.PixelData = pixels.astype("<u2").tobytes()
        ds.save_as(path)


def lit(phantom: Phantom, folder: Path, at: NDArray[np.float64]) -> Glowing:
    list(write_phantom_study(phantom, folder))
    light_up(folder, at)
    (study,) = finish(scan_folder(folder))
    keys = [
        StackKey(series.series_instance_uid, index)
        for series in study.series
        for index in range(len(series.stacks))
    ]
    volumes = {one.key: one.volume for one in decode(study, keys) if isinstance(one, Decoded)}
    return Glowing(phantom, study, volumes)


def middle_of(values: NDArray[np.float32]) -> tuple[float, float]:
    """Row and column of the maximum, finer than the slices' pixels that it is drawn from."""
    glow = np.where(values > values.max() / 2, values - values.max() / 2, 0).astype(np.float64)
    row, column = np.indices(values.shape)
    return float((glow * row).sum() / glow.sum()), float((glow * column).sum() / glow.sum())


def crop_for(of: Glowing, condition: Condition) -> Crop:
    chosen = chosen_stacks(of.study, {}).decoded(of.volumes)
    crops, _ = cut(of.phantom.levels, chosen.views(of.volumes))
    return next(crop for crop in crops if crop.level is LEVEL and condition in crop.conditions)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_the_maximum_of_a_map_is_at_the_phantom_s_own_place(
    phantom: Phantom, tmp_path: Path, condition: Condition
) -> None:
    """The pictures glow at the structure; a map that shows the crop has its maximum there."""
    at = np.array(phantom.places[LEVEL, condition])
    of = lit(phantom, tmp_path / "in", at)
    crop = crop_for(of, condition)
    values = crop.pixels[1] / crop.pixels.max()
    method = METHODS["Attention rollout"]
    made = Explanation(
        LEVEL, condition, Severity.SEVERE, method.name, Heatmap(values, crop.affine), method.note
    )
    chosen = chosen_stacks(of.study, {}).decoded(of.volumes)
    place = finding_place(crop, condition, chosen, of.study)
    wanted = MapToSave(made, of.study, place, None, named=True)
    finish(save_parametric_map(wanted, tmp_path / "map.dcm"))
    ds = pydicom.dcmread(tmp_path / "map.dcm")
    row, column = middle_of(ds.pixel_array)
    shared = ds.SharedFunctionalGroupsSequence[0]
    right, down = np.array(
        shared.PlaneOrientationSequence[0].ImageOrientationPatient, float
    ).reshape(2, 3)
    down_mm, right_mm = shared.PixelMeasuresSequence[0].PixelSpacing
    assert np.linalg.norm([right, down], axis=1) == pytest.approx(1)
    off = at - place_of(ds, row, column)
    assert abs(off @ down) <= 0.5 * down_mm + 0.01
    assert abs(off @ right) <= 0.5 * right_mm + 0.01
    # Across the plane no more than half the gap to the next slice: it is the nearest one.
    assert (
        abs(off @ np.cross(right, down))
        <= 0.5 * float(shared.PixelMeasuresSequence[0].SpacingBetweenSlices) + 0.01
    )
    assert crop.view is (View.SAGITTAL_T1 if "Foraminal" in condition.value else View.AXIAL_T2)
