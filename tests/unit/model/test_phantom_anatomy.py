"""Organs lie where they belong, and every grade narrows what it names and nothing else."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from numpy.typing import NDArray

from model.labels import Condition, Level, Severity, Side, Zone
from model.phantom.spec import PhantomSpec
from model.phantom.spine import Spine, grow_spine
from model.phantom.tissues import Tissue
from model.phantom.vertebrae import disc_places, upper_vertebra

LEVELS = (Level.L2_L3, Level.L4_L5, Level.L5_S1)


@functools.cache
def _spine(*findings: tuple[Level, Condition, Severity], seed: int = 3) -> Spine:
    return grow_spine(PhantomSpec(seed=seed, findings=findings), np.random.default_rng(seed))


def _tissue(spine: Spine, side: float, back: float, along: float) -> Tissue:
    return Tissue(int(spine.tissues_at(spine.at(side, back, along)[None])[0]))


def _count(spine: Spine, tissue: Tissue, box: tuple[slice, slice, slice]) -> int:
    """Half-millimetre cells of `tissue` in a box of side, back and along."""
    places = np.mgrid[box].reshape(3, -1).T
    middle = places.mean(axis=0)
    origin = spine.at(*middle)
    axes = [spine.at(*(middle + step)) - origin for step in np.eye(3)]
    points = origin + (places - middle) @ np.array(axes)
    return int((spine.tissues_at(points) == tissue).sum())


def _csf(spine: Spine, level: Level) -> int:
    disc = disc_places(spine.vertebrae)[level]
    return _count(
        spine, Tissue.CSF, (slice(-13, 13, 0.5), slice(-1, 24, 0.5), slice(disc, disc + 0.1, 1))
    )


def _foraminal_fat(spine: Spine, level: Level, sign: int) -> int:
    middle = upper_vertebra(spine.vertebrae, level).middle
    sides = slice(14, 20, 2.0) if sign > 0 else slice(-18, -12, 2.0)
    box = (sides, slice(-1, 14, 0.5), slice(middle - 26, middle, 0.5))
    return _count(spine, Tissue.FORAMINAL_FAT, box)


def _recess(spine: Spine, level: Level, sign: int) -> int:
    """Open space (fat and root) beside the sac at the disc."""
    disc = disc_places(spine.vertebrae)[level]
    sides = slice(7, 12, 0.5) if sign > 0 else slice(-11.5, -6.5, 0.5)
    box = (sides, slice(0, 9, 0.5), slice(disc - 2, disc + 2.1, 2))
    return sum(_count(spine, tissue, box) for tissue in (Tissue.EPIDURAL_FAT, Tissue.NERVE_ROOT))


def _bodies(spine: Spine) -> dict[str, float]:
    return {vertebra.name: vertebra.middle for vertebra in spine.vertebrae}


@pytest.mark.parametrize("seed", [0, 7])
def test_organs_lie_where_they_belong(seed: int) -> None:
    spine = _spine(seed=seed)
    middle = _bodies(spine)
    for name in ("L1", "L3", "L5"):
        assert _tissue(spine, 0, -20, middle[name] + 5) is Tissue.MARROW
        assert _tissue(spine, 15, 5, middle[name] + 5) in {Tissue.MARROW, Tissue.CORTICAL_BONE}
    assert _tissue(spine, 0, -14, middle["S1"]) is Tissue.MARROW
    assert _tissue(spine, 7, -45, middle["L2"]) is Tissue.VESSEL
    assert _tissue(spine, 0, 9, middle["T12"] + 8) is Tissue.SPINAL_CORD
    assert _tissue(spine, 0, 5, middle["L3"]) in {Tissue.CSF, Tissue.CAUDA_EQUINA}
    assert _tissue(spine, 0, 38, middle["L3"] - 11) is Tissue.MARROW  # spinous process
    assert _tissue(spine, 0, 120, middle["L3"]) is Tissue.AIR
    disc = disc_places(spine.vertebrae)[Level.L3_L4]
    assert _tissue(spine, 0, -17, disc + 1.5) is Tissue.NUCLEUS
    assert _tissue(spine, 0, 66, middle["L2"]) in {Tissue.FAT, Tissue.SEPTUM}
    side, back, along = 41.0, -12.0, middle["L3"] - 3
    assert _tissue(spine, side, back, along) in {Tissue.MUSCLE, Tissue.FATTY_MUSCLE, Tissue.FAT}


def test_left_is_the_side_where_x_grows_and_the_aorta_lies() -> None:
    spine = _spine()
    left = spine.place(Level.L4_L5, Condition.LEFT_NEURAL_FORAMINAL_NARROWING)
    right = spine.place(Level.L4_L5, Condition.RIGHT_NEURAL_FORAMINAL_NARROWING)
    assert left[0] > 10 > -10 > right[0]
    aorta = spine.at(7.0, -45.0, _bodies(spine)["L2"])
    assert aorta[0] > 0


@pytest.mark.parametrize("level", LEVELS)
def test_the_canal_closes_as_its_grade_rises(level: Level) -> None:
    canal = Condition.SPINAL_CANAL_STENOSIS
    usual, moderate, severe = (_csf(_spine((level, canal, grade)), level) for grade in Severity)
    assert usual * 0.7 > moderate > severe
    assert severe < usual * 0.2


def test_a_canal_narrowed_at_one_level_is_open_at_the_others() -> None:
    spine = _spine((Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS, Severity.SEVERE))
    for level in (Level.L2_L3, Level.L3_L4, Level.L5_S1):
        assert _csf(spine, level) > 0.9 * _csf(_spine(), level)


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("level", LEVELS)
def test_a_foramen_loses_its_fat_on_its_own_side_only(level: Level, side: Side) -> None:
    condition = Condition(f"{side.value.title()} Neural Foraminal Narrowing")
    sign = 1 if side is Side.LEFT else -1
    spines = [_spine((level, condition, grade)) for grade in Severity]
    usual, moderate, severe = (_foraminal_fat(spine, level, sign) for spine in spines)
    assert usual * 0.7 > moderate > 1.5 * severe
    assert severe < 0.12 * usual
    other = [_foraminal_fat(spine, level, -sign) for spine in spines]
    assert other[0] == other[1] == other[2] > 100


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("level", LEVELS)
def test_a_recess_narrows_on_its_own_side_only(level: Level, side: Side) -> None:
    condition = Condition(f"{side.value.title()} Subarticular Stenosis")
    sign = 1 if side is Side.LEFT else -1
    spines = [_spine((level, condition, grade)) for grade in Severity]
    usual, moderate, severe = (_recess(spine, level, sign) for spine in spines)
    assert usual * 0.9 > moderate > severe
    assert severe < 0.45 * usual
    other = [_recess(spine, level, -sign) for spine in spines]
    assert min(other) > 0.9 * max(other)


def test_mirrored_findings_give_mirrored_foramina() -> None:
    counts = []
    for word, sign in (("Left", 1), ("Right", -1)):
        condition = Condition(f"{word} Neural Foraminal Narrowing")
        spine = _spine((Level.L3_L4, condition, Severity.MODERATE))
        counts.append([_foraminal_fat(spine, Level.L3_L4, sign * s) for s in (1, -1)])
    assert np.allclose(counts[0], counts[1], rtol=0.15)


def test_a_disc_with_a_finding_is_dry_and_the_others_are_not() -> None:
    spine = _spine((Level.L4_L5, Condition.RIGHT_SUBARTICULAR_STENOSIS, Severity.MODERATE))
    cores = {
        level: _tissue(spine, 0, -17, place + 1.2)
        for level, place in disc_places(spine.vertebrae).items()
    }
    assert cores.pop(Level.L4_L5) is Tissue.DRY_NUCLEUS
    assert set(cores.values()) == {Tissue.NUCLEUS}


@pytest.mark.parametrize("condition", Condition)
def test_the_places_of_findings_lie_in_what_they_are_about(condition: Condition) -> None:
    spine = _spine()
    here = {
        Zone.CANAL: {Tissue.ANNULUS, Tissue.LIGAMENT, Tissue.EPIDURAL_FAT},
        Zone.FORAMINAL: {Tissue.NERVE_ROOT},
        Zone.SUBARTICULAR: {Tissue.NERVE_ROOT, Tissue.EPIDURAL_FAT, Tissue.CSF, Tissue.LIGAMENT},
    }[condition.zone]
    points: NDArray[np.float64] = np.array([spine.place(level, condition) for level in Level])
    assert {Tissue(int(value)) for value in spine.tissues_at(points)} <= here


def test_the_disc_margin_parts_disc_from_canal() -> None:
    spine = _spine((Level.L3_L4, Condition.SPINAL_CANAL_STENOSIS, Severity.SEVERE))
    disc_tissues = {Tissue.ANNULUS, Tissue.NUCLEUS, Tissue.DRY_NUCLEUS, Tissue.LIGAMENT}
    for disc in spine.levels("1.2.3").discs:
        margin, back = np.array(disc.patient_mm), np.cross((-1.0, 0.0, 0.0), disc.up)
        before, behind = spine.tissues_at(np.array([margin - 2.5 * back, margin + 2.5 * back]))
        assert Tissue(int(before)) in disc_tissues
        assert Tissue(int(behind)) not in disc_tissues - {Tissue.LIGAMENT}
