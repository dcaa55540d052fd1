"""Short, empty and written-on pictures are said before grading; plain ones are not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from model.labels import Level
from model.phantom.drawing import draw_phantom
from model.phantom.signal import SAGITTAL_T1
from model.phantom.spec import PhantomSpec
from model.results import Views
from model.volume import Volume
from tests.lumbar_study import make_study
from viewer.dicom.study import StackKey
from viewer.eligibility import chosen_stacks
from viewer.picture_doubts import (
    HARDWARE,
    constant_slices,
    hardware_doubts,
    height_mm,
    is_written_on,
    picture_doubts,
)

STUDY = make_study()
CHOSEN = chosen_stacks(STUDY, {})


def noise(volume_of: StackKey, seed: int = 1) -> Volume:
    """Grey noise in the shape and place of a stack: no picture of a spine, but a picture."""
    stack = STUDY.stack(volume_of)
    first = stack.frames[0]
    shape = (len(stack.frames), first.rows, first.columns)
    voxels = np.random.default_rng(seed).integers(100, 2000, shape).astype(np.float32)
    return Volume(voxels, stack.affine, "1")


VOLUMES = {key: noise(key) for key in CHOSEN.keys}


def said_with(key: StackKey | None, volume: Volume) -> tuple[str, ...]:
    assert key is not None
    return picture_doubts(STUDY, {}, CHOSEN, {**VOLUMES, key: volume})


def test_pictures_as_they_should_be_raise_no_doubt() -> None:
    assert picture_doubts(STUDY, {}, CHOSEN, VOLUMES) == ()


def test_a_field_of_view_too_short_for_five_levels_is_said() -> None:
    key = CHOSEN.sagittal_t2
    assert key is not None
    whole = VOLUMES[key]
    assert height_mm(whole) == pytest.approx(32 * 6.0)  # rows to the feet, 6 mm each
    short = replace(whole, voxels=whole.voxels[:, :20].copy())
    (said,) = said_with(key, short)
    assert said.startswith("Sagittal T2 shows 120 mm of the spine, too little for five levels")
    assert "check the numbering" in said


def test_slices_without_picture_are_counted() -> None:
    key = CHOSEN.sagittal_t1
    assert key is not None
    voxels = VOLUMES[key].voxels.copy()
    voxels[[0, 3]] = 7.0
    empty = replace(VOLUMES[key], voxels=voxels)
    assert constant_slices(empty) == 2
    (said,) = said_with(key, empty)
    assert "Sagittal T1: 2 of 5 slices hold one value" in said


def test_an_axial_block_without_picture_is_said_once_for_all_blocks() -> None:
    flat = {
        key: replace(VOLUMES[key], voxels=np.zeros_like(VOLUMES[key].voxels)) for key in VOLUMES
    }
    axial = {key: flat[key] for key in CHOSEN.axial_t2}
    (said,) = picture_doubts(STUDY, {}, CHOSEN, {**VOLUMES, **axial})
    assert "Axial T2: 5 of 5 slices" in said


def letters(volume: Volume) -> np.ndarray:
    """The letter E, six times, in a dark corner of every slice."""
    voxels = volume.voxels.copy()
    voxels[:, :9, :24] = np.random.default_rng(5).integers(0, 20, (len(voxels), 9, 24))
    for number in range(6):
        left = 4 * number
        voxels[:, 1:8, left] = 4095
        for row in (1, 4, 7):
            voxels[:, row, left : left + 3] = 4095
    return voxels


def test_letters_in_all_slices_are_seen() -> None:
    key = CHOSEN.sagittal_t2
    assert key is not None
    written = replace(VOLUMES[key], voxels=letters(VOLUMES[key]))
    assert is_written_on(written)
    (said,) = said_with(key, written)
    assert said.startswith("Sagittal T2: letters or lines seem to be burnt into the pictures")


def test_what_differs_between_slices_or_is_merely_bright_is_no_letter() -> None:
    key = CHOSEN.sagittal_t2
    assert key is not None
    whole = VOLUMES[key]
    assert not is_written_on(whole)
    moved = letters(whole)
    for number, plane in enumerate(moved):
        moved[number] = np.roll(plane, 2 * number, axis=0)
    assert not is_written_on(replace(whole, voxels=moved))
    saturated = whole.voxels.copy()  # fat beside a coil: as bright as can be, with soft edges
    saturated[:, :, -8:] = 4095
    saturated[:, :, -9] = 3000
    assert not is_written_on(replace(whole, voxels=saturated))
    assert not is_written_on(replace(whole, voxels=letters(whole)[:2]))  # two slices prove nothing


def test_metal_is_looked_for_on_the_stack_in_the_space_of_the_levels() -> None:
    phantom = draw_phantom(PhantomSpec(seed=3, series=(SAGITTAL_T1,), small=True))
    t1 = phantom.series[0].stacks[0].volume
    assert hardware_doubts(phantom.levels, Views(None, t1)) == ()
    index = t1.to_index(np.array([phantom.levels.disc(Level.L4_L5).patient_mm]))[0]
    row, column = (round(float(value)) for value in index[1:])
    row_mm, column_mm = t1.spacing_mm[1:]
    holes = t1.voxels.copy()
    high, wide = round(12 / row_mm), round(22 / column_mm)
    holes[:, row - high : row + high, column - wide : column + wide] = 0.0
    holed = Volume(holes, t1.affine, t1.frame_of_reference_uid)
    assert hardware_doubts(phantom.levels, Views(None, holed)) == (HARDWARE,)
    elsewhere = Volume(holes, t1.affine, "another frame of reference")
    assert hardware_doubts(phantom.levels, Views(None, elsewhere)) == ()
    assert hardware_doubts(phantom.levels, Views(holed, elsewhere)) == (HARDWARE,)
