"""Metal leaves holes; phantoms of healthy and of narrow spines have none."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from model.labels import Condition, Level, Severity
from model.phantom.drawing import Phantom, draw_phantom
from model.phantom.signal import SAGITTAL_T1, SAGITTAL_T2
from model.phantom.spec import PhantomSpec
from model.voids import LEAST_VOID, hardware_suspected, largest_voids
from model.volume import Volume

SCREW_MM = (16.0, 45.0)  # across and along the artefact of one pedicle screw
NARROW = tuple((level, Condition.SPINAL_CANAL_STENOSIS, Severity.SEVERE) for level in Level)


@pytest.fixture(scope="module")
def phantom() -> Phantom:
    series = (SAGITTAL_T1, SAGITTAL_T2)
    return draw_phantom(PhantomSpec(seed=3, findings=NARROW, series=series, small=True))


def volumes(phantom: Phantom) -> list[Volume]:
    return [series.stacks[0].volume for series in phantom.series]


def with_screw(volume: Volume, phantom: Phantom, slices: int, value: float = 0.0) -> Volume:
    """A bar without signal from the arch into the body of L4, on some neighbouring slices."""
    upper, lower = (phantom.levels.disc(level).patient_mm for level in (Level.L3_L4, Level.L4_L5))
    middle = (np.array(upper) + np.array(lower)) / 2
    index = np.indices(volume.shape).reshape(3, -1).T.astype(float)
    x, y, z = (volume.to_patient(index) - middle).T
    thick = slices * volume.spacing_mm[0] / 2
    inside = (np.abs(z) < SCREW_MM[0] / 2) & (y > -30) & (y < SCREW_MM[1] - 30)
    inside &= (x >= -thick) & (x < thick)
    voxels = volume.voxels.copy()
    voxels.reshape(-1)[inside] = value
    return replace(volume, voxels=voxels)


@pytest.mark.parametrize("number", [0, 1], ids=["T1", "T2"])
def test_a_spine_without_metal_has_no_void(phantom: Phantom, number: int) -> None:
    volume = volumes(phantom)[number]
    areas = largest_voids(volume, phantom.levels)
    assert len(areas) > 3
    assert areas.max() < LEAST_VOID / 2
    assert not hardware_suspected(volume, phantom.levels)


@pytest.mark.parametrize("number", [0, 1], ids=["T1", "T2"])
def test_a_screw_is_suspected_and_its_area_is_measured(phantom: Phantom, number: int) -> None:
    volume = with_screw(volumes(phantom)[number], phantom, slices=3)
    assert hardware_suspected(volume, phantom.levels)
    places = np.array([disc.patient_mm for disc in phantom.levels.discs])
    spacing = np.median(np.linalg.norm(np.diff(places[:, 1:], axis=0), axis=1))
    drawn = SCREW_MM[0] * SCREW_MM[1] / spacing**2
    assert largest_voids(volume, phantom.levels).max() == pytest.approx(drawn, rel=0.25)


def test_a_void_on_one_slice_or_merely_dark_is_not_metal(phantom: Phantom) -> None:
    volume = volumes(phantom)[0]
    assert not hardware_suspected(with_screw(volume, phantom, slices=1), phantom.levels)
    grey = float(np.percentile(volume.voxels, 75)) * 0.5
    assert not hardware_suspected(with_screw(volume, phantom, 3, grey), phantom.levels)


def test_the_way_a_stack_is_stored_and_its_gain_do_not_matter(phantom: Phantom) -> None:
    volume = with_screw(volumes(phantom)[0], phantom, slices=3)
    turned = volume.affine.copy()
    turned[:3, 3] += turned[:3, 0] * (volume.shape[0] - 1)
    turned[:3, 0] *= -1
    other = Volume(volume.voxels[::-1] * 0.1, turned, volume.frame_of_reference_uid)
    straight = largest_voids(volume, phantom.levels)
    assert largest_voids(other, phantom.levels) == pytest.approx(straight)


def test_air_beside_a_small_field_of_view_is_not_metal(phantom: Phantom) -> None:
    """A picture that ends in front of the arches: what is not there is not void."""
    volume = volumes(phantom)[0]
    index = volume.to_index(np.array([disc.patient_mm for disc in phantom.levels.discs]))
    last = round(float(index[:, 2].mean())) + 2
    cut = Volume(volume.voxels[:, :, :last], volume.affine, volume.frame_of_reference_uid)
    assert not hardware_suspected(cut, phantom.levels)
