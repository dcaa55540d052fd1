"""Drawn volumes: repeatable, in one frame of reference, agreeing with one another and the truth."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from model.labels import Condition, Level, Severity, View
from model.phantom.drawing import Phantom, PhantomStack, draw_phantom, phantom_steps
from model.phantom.grids import lay_grids
from model.phantom.signal import AXIAL_T2, SAGITTAL_STIR, SAGITTAL_T1, SAGITTAL_T2, Plane
from model.phantom.spec import AxialLayout, PhantomSpec
from model.phantom.spine import grow_spine
from model.phantom.tissues import Tissue
from model.phantom.voxels import Sampled, acquire

SEVERE = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS, Severity.SEVERE)
SPEC = PhantomSpec(seed=11, findings=(SEVERE,), small=True)


@pytest.fixture(scope="module")
def phantom() -> Phantom:
    return draw_phantom(SPEC)


def _stacks(phantom: Phantom) -> list[PhantomStack]:
    return [stack for series in phantom.series for stack in series.stacks]


def test_equal_specs_give_equal_phantoms(phantom: Phantom) -> None:
    again = draw_phantom(SPEC)
    assert again.frame_of_reference_uid == phantom.frame_of_reference_uid
    for one, two in zip(_stacks(phantom), _stacks(again), strict=True):
        assert np.array_equal(one.volume.voxels, two.volume.voxels)
        assert np.array_equal(one.volume.affine, two.volume.affine)
        assert np.array_equal(one.tissues, two.tissues)


def test_another_seed_gives_another_patient(phantom: Phantom) -> None:
    other = draw_phantom(replace(SPEC, seed=12, series=(SAGITTAL_T2,)))
    assert other.frame_of_reference_uid != phantom.frame_of_reference_uid
    assert not np.array_equal(
        other.series[0].stacks[0].tissues, phantom.series[1].stacks[0].tissues
    )


def test_voxels_are_whole_12_bit_values_with_air_dark(phantom: Phantom) -> None:
    for stack in _stacks(phantom):
        voxels = stack.volume.voxels
        assert voxels.dtype == np.float32
        assert voxels.min() >= 0
        assert voxels.max() <= 4095
        assert np.array_equal(voxels, np.rint(voxels))
        assert voxels.max() > 800
        assert voxels[stack.tissues == Tissue.AIR].mean() < 0.1 * np.percentile(voxels, 99)


def test_all_stacks_lie_in_one_frame_of_reference_and_show_the_same_patient(
    phantom: Phantom,
) -> None:
    sagittal = phantom.series[0].stacks[0]
    for stack in _stacks(phantom):
        assert stack.volume.frame_of_reference_uid == phantom.frame_of_reference_uid
        index = np.array([[stack.volume.shape[0] // 2, 50, 48], [1, 60, 40], [2, 40, 60]], float)
        points = stack.volume.to_patient(index)
        found = phantom.spine.tissues_at(points)
        shown = stack.tissues[tuple(index.astype(int).T)]
        assert np.array_equal(found, shown)
    same = phantom.series[1].stacks[0]
    assert np.array_equal(sagittal.volume.affine, same.volume.affine)
    assert np.array_equal(sagittal.tissues, same.tissues)


def test_sagittal_slices_show_the_front_on_the_left_and_run_to_the_right(phantom: Phantom) -> None:
    through, down, across = phantom.series[0].stacks[0].volume.directions
    assert np.allclose(through, (-1, 0, 0))
    assert np.allclose(down, (0, 0, -1))
    assert np.allclose(across, (0, 1, 0))


def test_axial_blocks_lie_along_their_discs(phantom: Phantom) -> None:
    blocks = phantom.views.axial_t2
    assert len(blocks) == 5
    for block, disc in zip(blocks, phantom.levels.discs, strict=True):
        through, down, across = block.directions
        assert np.allclose(through, disc.up, atol=1e-9)
        assert np.allclose(np.cross(across, down), through, atol=1e-9)
        index = block.to_index(np.array([disc.patient_mm]))[0]
        assert index[0] == pytest.approx(2.0, abs=0.2)  # the middle of five slices
        assert 0.2 < index[1] / block.shape[1] < 0.8
        assert index[2] == pytest.approx((block.shape[2] - 1) / 2, abs=1.0)


def test_a_straight_stack_holds_every_disc() -> None:
    spec = replace(SPEC, axial_layout=AxialLayout.STRAIGHT, series=(AXIAL_T2,))
    spine = grow_spine(spec, np.random.default_rng([spec.seed, 0]))
    (grid,) = lay_grids(AXIAL_T2, spec, spine)
    for disc in spine.levels("1.2").discs:
        index = np.linalg.solve(grid.affine, np.array([*disc.patient_mm, 1.0]))[:3]
        assert np.all(index > 0)
        assert np.all(index < np.array(grid.shape) - 1)


def test_truth_lies_inside_the_sagittal_picture_in_order(phantom: Phantom) -> None:
    volume = phantom.views.sagittal_t2
    assert volume is not None
    places = [disc.patient_mm for disc in phantom.levels.discs]
    places += [foramen.patient_mm for foramen in phantom.levels.foramina]
    index = volume.to_index(np.array(places))
    assert np.all(index > 0)
    assert np.all(index < np.array(volume.shape) - 1)
    assert np.all(np.diff(index[:5, 1]) > 8)
    assert len(phantom.levels.foramina) == 10


def test_truth_names_all_findings(phantom: Phantom) -> None:
    assert len(phantom.grades) == len(phantom.places) == 25
    assert phantom.grades[SEVERE[:2]] is Severity.SEVERE
    for (level, condition), place in phantom.places.items():
        if condition.side is None:
            assert place == phantom.levels.disc(level).patient_mm
        if condition.view is View.SAGITTAL_T1:
            (found,) = (
                foramen.patient_mm
                for foramen in phantom.levels.foramina
                if foramen.level is level and foramen.side is condition.side
            )
            assert place == found


def test_drawing_reports_growing_progress_and_only_the_wanted_series() -> None:
    spec = replace(SPEC, series=(SAGITTAL_STIR,))
    steps = phantom_steps(spec)
    parts = []
    try:
        while True:
            parts.append(next(steps))
    except StopIteration as finished:
        phantom: Phantom = finished.value
    assert parts == sorted(parts)
    assert 0 < parts[0] < parts[-1] <= 1
    assert [series.protocol for series in phantom.series] == [SAGITTAL_STIR]
    assert phantom.views.sagittal_t1 is None
    assert phantom.views.axial_t2 == ()


def test_a_larger_patient_fills_a_larger_field_the_same() -> None:
    spec = replace(SPEC, series=(SAGITTAL_T1,))
    usual, large = draw_phantom(spec), draw_phantom(replace(spec, scale=1.2))
    one, two = usual.series[0].stacks[0], large.series[0].stacks[0]
    assert np.allclose(1.2 * np.array(one.volume.spacing_mm), two.volume.spacing_mm)
    assert (one.tissues == two.tissues).mean() > 0.99
    first, last = (np.array([d.patient_mm for d in p.levels.discs]) for p in (usual, large))
    assert np.allclose(1.2 * first, last, atol=1e-6)


def test_csf_is_bright_on_t2_and_dark_on_t1(phantom: Phantom) -> None:
    t1, t2 = (phantom.series[number].stacks[0] for number in (0, 1))
    csf, fat = t1.tissues == Tissue.CSF, t1.tissues == Tissue.FORAMINAL_FAT
    assert t1.volume.voxels[csf].mean() < 0.6 * t1.volume.voxels[fat].mean()
    assert t2.volume.voxels[csf].mean() > 1.2 * t2.volume.voxels[fat].mean()


def test_noise_in_air_is_rician() -> None:
    """The magnitude of pure noise has a mean of 1.913 of its standard deviation (Rayleigh)."""
    shape = (4, 64, 64)
    tissues = np.full((shape[0], 1, *shape[1:]), Tissue.AIR, np.uint8)
    tissues[:, :, :4] = Tissue.FAT  # enough signal to scale by
    sampled = Sampled(tissues, np.zeros(shape, np.float32), np.ones(shape, np.float32))
    voxels = acquire(sampled, SAGITTAL_T1, np.random.default_rng(0))[:, 12:]
    assert voxels.mean() / voxels.std() == pytest.approx(1.913, rel=0.05)


def test_planes_of_protocols_decide_the_grid() -> None:
    spine = grow_spine(SPEC, np.random.default_rng(1))
    assert {protocol.plane for protocol in SPEC.series} == set(Plane)
    assert len(lay_grids(SAGITTAL_T1, SPEC, spine)) == 1
    assert len(lay_grids(AXIAL_T2, SPEC, spine)) == 5
