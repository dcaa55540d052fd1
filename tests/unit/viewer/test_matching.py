"""The same place in another study: by its discs, wherever its scanner put them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.labels import Level
from model.results import LumbarLevels
from tests.lumbar_study import DISCS, axial, make_levels, make_series, make_study, sagittal
from viewer.dicom.study import Role, Series
from viewer.geometry import slice_plane
from viewer.linking import slice_centre
from viewer.matching import matched_place, matched_slice

UP_MM = 250.0


def moved(levels: LumbarLevels, left_mm: float = 0.0) -> LumbarLevels:
    """The same spine elsewhere on another scanner's table."""
    discs = tuple(
        replace(disc, patient_mm=(disc.patient_mm[0] + left_mm, *disc.patient_mm[1:]))
        for disc in levels.discs
    )
    return replace(levels, discs=discs)


def other_axial() -> Series:
    """Axial slices every 2 mm through a spine that lies `UP_MM` further up."""
    stack = axial((0.0, 10.0, UP_MM), frames=121, spacing=2.0, size=(30, 32))
    return make_series("9.1", Role.AXIAL_T2, [stack], "another space")


@pytest.mark.parametrize("level", [Level.L1_L2, Level.L2_L3])
@pytest.mark.parametrize("step", [0, 2, 4])
def test_axial_slices_keep_their_distance_from_the_disc_of_their_level(
    level: Level, step: int
) -> None:
    source, target = make_study()["1.2.3.3"], other_axial()
    index = 5 * list(Level).index(level) + step
    at = matched_slice(source, index, make_levels(), target, make_levels(up_mm=UP_MM))
    assert at is not None
    away = slice_centre(source, index)[2] - DISCS[level][2]
    assert slice_centre(target, at)[2] - (DISCS[level][2] + UP_MM) == pytest.approx(away, abs=1.0)


def test_sagittal_slices_keep_their_distance_from_the_middle_of_the_spine() -> None:
    source = make_study()["1.2.3.1"]
    stack = sagittal(41, centre=(100.0, 0.0, 0.0), spacing=1.0)
    target = make_series("9.2", Role.SAGITTAL_T2, [stack], "another space")
    others = moved(make_levels(), left_mm=97.0)
    for index in range(source.frame_count):
        at = matched_slice(source, index, make_levels(), target, others)
        assert at is not None
        here, there = slice_centre(source, index)[0], slice_centre(target, at)[0]
        assert there - 97.0 == pytest.approx(here, abs=0.5)


def test_other_planes_are_not_matched() -> None:
    study = make_study()
    levels = make_levels()
    assert matched_slice(study["1.2.3.1"], 3, levels, study["1.2.3.3"], levels) is None


def bent() -> LumbarLevels:
    """The same spine further up, and each disc a little further back than the one above it."""
    levels = make_levels(up_mm=UP_MM)
    discs = tuple(
        replace(disc, patient_mm=(disc.patient_mm[0], disc.patient_mm[1] + 3.0 * index,
                                  disc.patient_mm[2] - 2.0 * index))
        for index, disc in enumerate(levels.discs)
    )  # fmt: skip
    return replace(levels, discs=discs)


def test_a_disc_goes_to_the_disc_of_its_level() -> None:
    for here, there in zip(make_levels().discs, bent().discs, strict=True):
        found = matched_place(here.patient_mm, make_levels(), bent())
        assert found == pytest.approx(there.patient_mm)


@pytest.mark.parametrize("height", [-200.0, -31.0, 0.0, 17.0, 200.0])
def test_places_come_back_from_where_they_go(height: float) -> None:
    place = (4.0, -7.0, height)
    there = matched_place(place, make_levels(), bent())
    assert there[2] == pytest.approx(height + UP_MM, abs=9.0)
    assert matched_place(there, bent(), make_levels()) == pytest.approx(place)


def test_on_an_axial_slice_all_places_move_as_its_disc_does() -> None:
    series = make_study()["1.2.3.3"]
    plane = slice_plane(series.stacks[0], 2)
    here, there = make_levels().discs[0].patient_mm, bent().discs[0].patient_mm
    for place in ((0.0, 0.0, 0.0), (30.0, -40.0, 60.0)):
        found = matched_place(place, make_levels(), bent(), plane)
        moves = [b - a for a, b in zip(place, found, strict=True)]
        assert moves == pytest.approx([b - a for a, b in zip(here, there, strict=True)])


def test_halfway_between_two_discs_stays_halfway() -> None:
    upper, lower = (disc.patient_mm for disc in make_levels().discs[1:3])
    middle = tuple((a + b) / 2 for a, b in zip(upper, lower, strict=True))
    one, other = (disc.patient_mm for disc in bent().discs[1:3])
    wanted = [(a + b) / 2 for a, b in zip(one, other, strict=True)]
    assert matched_place((middle[0], middle[1], middle[2]), make_levels(), bent()) == pytest.approx(
        wanted
    )
