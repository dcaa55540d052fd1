"""Renumbering: every place one level lower or higher, and exactly back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from model.labels import Level, Side
from model.numbering import renumber
from model.results import ForamenLocation, LevelLocation, LumbarLevels


def curved_spine() -> LumbarLevels:
    """Five discs on a gentle arc, 34 mm apart, with ten foramina 17 mm to the sides."""
    angles = np.deg2rad([12, 6, 0, -6, -12])
    up = np.stack([np.zeros(5), np.sin(angles), np.cos(angles)], axis=1)
    places = np.vstack([np.zeros(3), -np.cumsum(34 * up[1:], axis=0)])
    discs, foramina = [], []
    for level, place, axis in zip(Level, places, up, strict=True):
        x, y, z = place.tolist()
        discs.append(LevelLocation(level, (x, y, z), tuple(axis.tolist()), 0.8))
        foramina.append(ForamenLocation(level, Side.LEFT, (x + 17, y + 3, z + 4), 0.6))
        foramina.append(ForamenLocation(level, Side.RIGHT, (x - 17, y + 3, z + 4), 0.6))
    return LumbarLevels(tuple(discs), tuple(foramina), "1.2.3", ("a warning",))


def test_one_lower_calls_every_place_by_the_next_name() -> None:
    found = curved_spine()
    shifted = renumber(found, 1)
    for above, below in zip(list(Level)[:-1], list(Level)[1:], strict=True):
        assert shifted.disc(below).patient_mm == found.disc(above).patient_mm
        assert not shifted.disc(below).extrapolated
    assert shifted.disc(Level.L1_L2).extrapolated


def test_one_higher_frees_the_last_level() -> None:
    found = curved_spine()
    shifted = renumber(found, -1)
    assert shifted.disc(Level.L1_L2).patient_mm == found.disc(Level.L2_L3).patient_mm
    last = shifted.disc(Level.L5_S1)
    assert last.extrapolated
    assert last.patient_mm[2] < found.disc(Level.L5_S1).patient_mm[2] - 25


@pytest.mark.parametrize("shift", [-2, -1, 1, 2])
def test_freed_levels_continue_the_curve_at_its_spacing(shift: int) -> None:
    discs = renumber(curved_spine(), shift).discs
    places = np.array([disc.patient_mm for disc in discs])
    assert np.linalg.norm(np.diff(places, axis=0), axis=1) == pytest.approx(34, abs=0.01)
    assert sum(disc.extrapolated for disc in discs) == abs(shift)
    for disc in discs:
        assert disc.up[2] > 0.8
        assert np.linalg.norm(disc.up) == pytest.approx(1)
        assert disc.confidence <= 0.4 or not disc.extrapolated


def test_freed_level_bends_on_as_the_spine_bends() -> None:
    """The found steps turn by 6 degrees each; a straight continuation would miss by 3.6 mm."""
    places = np.array([disc.patient_mm for disc in renumber(curved_spine(), -1).discs])
    steps = np.diff(places, axis=0)
    turned = np.rad2deg(np.arctan2(steps[:, 1], steps[:, 2]))
    assert 2.0 < abs(turned[-1] - turned[-2]) < 7.0
    assert np.sign(turned[-1] - turned[-2]) == np.sign(turned[-2] - turned[-3])


def test_foramina_move_along_and_the_freed_ones_lie_beside_their_disc() -> None:
    found = curved_spine()
    shifted = renumber(found, 1)
    assert len(shifted.foramina) == 10
    by_name = {(one.level, one.side): one for one in shifted.foramina}
    old = {(one.level, one.side): one for one in found.foramina}
    kept = by_name[Level.L5_S1, Side.LEFT]
    assert kept.patient_mm == old[Level.L4_L5, Side.LEFT].patient_mm
    freed = by_name[Level.L1_L2, Side.RIGHT]
    assert freed.extrapolated
    assert freed.confidence < 0.6
    disc = shifted.disc(Level.L1_L2).patient_mm
    assert np.subtract(freed.patient_mm, disc) == pytest.approx((-17, 3, 4))


def test_a_foramen_that_was_not_found_stays_missing() -> None:
    found = curved_spine()
    found = replace(
        found,
        foramina=tuple(
            one for one in found.foramina if (one.level, one.side) != (Level.L1_L2, Side.LEFT)
        ),
    )
    names = {(one.level, one.side) for one in renumber(found, 1).foramina}
    assert (Level.L2_L3, Side.LEFT) not in names
    assert (Level.L1_L2, Side.LEFT) not in names  # nothing to continue from
    assert (Level.L1_L2, Side.RIGHT) in names


def test_no_shift_is_the_found_levels_themselves() -> None:
    found = curved_spine()
    assert renumber(found, 0) is found
    assert renumber(found, 1).warnings == found.warnings


def test_a_shift_of_three_is_refused() -> None:
    with pytest.raises(ValueError, match="shift"):
        renumber(curved_spine(), 3)
