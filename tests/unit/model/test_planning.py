"""Planning: which slice serves which finding, and every reason why none does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from model.labels import Condition, Level, Side, View
from model.planning import Place, comparable_stacks, level_spacing_mm, plan, space_warnings
from model.results import ForamenLocation, LevelLocation, LumbarLevels, NotAssessed, Views
from model.volume import Volume

TILTS = np.deg2rad([-8, -4, 0, 8, 30])  # of the discs, in the sagittal plane


def levels(uid: str | None = "1.2.3") -> LumbarLevels:
    """Discs 30 mm apart from z = 60 down, foramina 17 mm to the sides, 32 mm apart."""
    discs, foramina = [], []
    for number, level in enumerate(Level):
        up = (0.0, float(np.sin(TILTS[number])), float(np.cos(TILTS[number])))
        discs.append(LevelLocation(level, (1.0, 0.0, 60.0 - 30 * number), up, 0.9))
        for side, x in ((Side.LEFT, 18.0), (Side.RIGHT, -16.0)):
            foramina.append(ForamenLocation(level, side, (x, 3.0, 64.0 - 32 * number), 0.8))
    return LumbarLevels(tuple(discs), tuple(foramina), uid)


def sagittal(uid: str | None = "1.2.3") -> Volume:
    """25 slices, 3 mm apart, from the patient's left to the right; 120 x 80 pixels of 2 mm."""
    affine = np.array([[-3.0, 0, 0, 36], [0, 0, 2, -80], [0, -2, 0, 120], [0, 0, 0, 1]])
    return Volume(np.zeros((25, 120, 80), np.float32), affine, uid)


def axial(
    centre: tuple[float, float, float], tilt: float, count: int, uid: str | None = "1.2.3"
) -> Volume:
    """`count` slices, 4 mm apart, of 100 x 100 pixels of 1 mm, tilted in the sagittal plane."""
    normal = np.array([0, np.sin(tilt), np.cos(tilt)])
    back = np.array([0, np.cos(tilt), -np.sin(tilt)])
    affine = np.eye(4)
    affine[:3, 0], affine[:3, 1], affine[:3, 2] = -4 * normal, back, [1, 0, 0]
    affine[:3, 3] = centre - affine[:3, :3] @ np.array([(count - 1) / 2, 49.5, 49.5])
    return Volume(np.zeros((count, 100, 100), np.float32), affine, uid)


def reasons(entries: tuple[Place | NotAssessed, ...]) -> dict[tuple[Level, Condition], str]:
    return {(e.level, e.condition): e.reason for e in entries if isinstance(e, NotAssessed)}


def places(entries: tuple[Place | NotAssessed, ...], view: View) -> list[Place]:
    return [entry for entry in entries if isinstance(entry, Place) and entry.view is view]


@pytest.mark.parametrize(
    "views",
    [
        Views(sagittal(), sagittal(), (axial((0, 0, 0), 0, 45),)),
        Views(sagittal(), None, (axial((0, 0, 0), 0, 9),)),
        Views(sagittal(), sagittal()),
        Views(sagittal()),
    ],
)
def test_every_finding_is_covered_exactly_once(views: Views) -> None:
    covered: list[tuple[Level, Condition]] = []
    for entry in plan(levels(), views):
        conditions = entry.conditions if isinstance(entry, Place) else (entry.condition,)
        covered.extend((entry.level, condition) for condition in conditions)
    assert len(covered) == 25
    assert set(covered) == {(level, condition) for level in Level for condition in Condition}


def test_foramina_are_read_on_the_nearest_sagittal_slice() -> None:
    found = places(plan(levels(), Views(sagittal(), sagittal())), View.SAGITTAL_T1)
    assert len(found) == 10
    for place in found:
        x_of_slice = 36 - 3 * place.slice_index
        assert abs(x_of_slice - place.patient_mm[0]) <= 1.5
        assert (x_of_slice > 0) is (place.side is Side.LEFT)
        assert place.spacing_mm == pytest.approx(32)


def test_axial_slice_passes_through_the_disc_margin() -> None:
    volume = axial((0, 0, 0), 0, 45)
    for place in places(plan(levels(), Views(axial_t2=(volume,))), View.AXIAL_T2):
        plane_z = volume.to_patient(np.array([[place.slice_index, 49.5, 49.5]]))[0, 2]
        assert abs(plane_z - place.patient_mm[2]) <= 2.0
        assert place.spacing_mm == pytest.approx(30)
        assert place.side is None


def test_each_disc_is_read_on_its_own_tilted_block() -> None:
    blocks = tuple(
        axial(disc.patient_mm, tilt, 5) for disc, tilt in zip(levels().discs, TILTS, strict=True)
    )
    found = places(plan(levels(), Views(axial_t2=blocks[::-1])), View.AXIAL_T2)
    assert [place.volume_index for place in found] == [4, 3, 2, 1, 0]
    assert [place.slice_index for place in found] == [2] * 5


def test_of_two_blocks_as_near_the_one_along_the_disc_is_read() -> None:
    straight, tilted = axial((0, 0, 0), 0, 45), axial((1, 0, -60), float(TILTS[4]), 6)
    found = places(plan(levels(), Views(axial_t2=(straight, tilted))), View.AXIAL_T2)
    assert [place.volume_index for place in found] == [0, 0, 0, 0, 1]


def test_a_block_that_does_not_show_the_disc_in_its_plane_is_not_read() -> None:
    aside = axial((80, 0, 0), 0, 45)
    result = plan(levels(), Views(axial_t2=(aside, axial((0, 0, 0), 0, 45))))
    assert {place.volume_index for place in places(result, View.AXIAL_T2)} == {1}


def test_missing_series_are_named_as_the_reason() -> None:
    said = reasons(plan(levels(), Views(sagittal())))
    for (_, condition), reason in said.items():
        assert reason == f"No {condition.view.value} series."
    assert len(said) == 25


def test_a_missing_foramen_is_named_by_its_side() -> None:
    whole = levels()
    without = replace(whole, foramina=whole.foramina[1:])
    said = reasons(
        plan(without, Views(sagittal_t1=sagittal(), axial_t2=(axial((0, 0, 0), 0, 45),)))
    )
    key = (Level.L1_L2, Condition.LEFT_NEURAL_FORAMINAL_NARROWING)
    assert said == {key: "Left foramen not found on sagittal T1."}


def test_a_foramen_outside_the_stack_is_not_read() -> None:
    whole = levels()
    outside = replace(whole.foramina[0], patient_mm=(60.0, 0.0, 60.0))
    moved = replace(whole, foramina=(outside, *whole.foramina[1:]))
    said = reasons(plan(moved, Views(sagittal_t1=sagittal())))
    assert "outside" in said[Level.L1_L2, Condition.LEFT_NEURAL_FORAMINAL_NARROWING]


def test_discs_beyond_the_axial_slices_are_not_assessed() -> None:
    result = plan(levels(), Views(axial_t2=(axial((0, 0, 0), 0, 9),)))
    assert [place.level for place in places(result, View.AXIAL_T2)] == [Level.L3_L4]
    said = reasons(result)
    key = (Level.L5_S1, Condition.SPINAL_CANAL_STENOSIS)
    assert said[key] == "No axial slice within 6 mm of the disc."


def test_another_frame_of_reference_is_used_only_where_it_lies_around_the_discs() -> None:
    around, elsewhere = axial((0, 0, 0), 0, 45, "9.9"), axial((0, 0, 900), 0, 45, "9.9")
    assert comparable_stacks(levels(), (around,)) == (0,)
    assert comparable_stacks(levels(), (elsewhere,)) == ()
    views = Views(axial_t2=(around,))
    assert len(places(plan(levels(), views), View.AXIAL_T2)) == 5
    assert "different frames of reference" in space_warnings(levels(), views)[0]
    said = reasons(plan(levels(), Views(axial_t2=(elsewhere,))))
    assert all(
        reason.startswith("Different frames of reference")
        for (_, condition), reason in said.items()
        if condition.view is View.AXIAL_T2
    )


def test_tilted_blocks_of_another_frame_are_judged_together() -> None:
    """One block holds one disc, which alone would never be enough."""
    blocks = tuple(
        axial(disc.patient_mm, tilt, 5, "9.9")
        for disc, tilt in zip(levels().discs, TILTS, strict=True)
    )
    assert comparable_stacks(levels(), blocks) == (0, 1, 2, 3, 4)
    assert comparable_stacks(levels(), blocks[:1]) == ()


def test_no_warning_where_the_frame_of_reference_is_the_same() -> None:
    assert space_warnings(levels(), Views(axial_t2=(axial((0, 0, 0), 0, 45),))) == ()


def test_spacing_is_the_median_over_known_neighbours_in_the_sagittal_plane() -> None:
    points: NDArray[np.float64] = np.zeros((5, 3))
    points[:, 0] = [0, 50, 0, 50, 0]  # sideways does not count
    points[:, 2] = [0, -30, -64, -96, -97]
    points[4] = np.nan
    assert level_spacing_mm(points) == pytest.approx(32)
    assert np.isnan(level_spacing_mm(np.full((5, 3), np.nan)))
