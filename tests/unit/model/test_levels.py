"""Finding levels on painted stacks, with a network that recognises paint instead of anatomy."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from model.errors import LevelsNotFoundError
from model.labels import Level, Side
from model.levels import find_levels
from model.levels_discs import spine_directions
from model.levels_network import LevelsConfig, LevelsNetwork
from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from model.results import LumbarLevels, Views
from model.volume import Volume
from model.weights import LEVELS, Networks, levels_network, read_manifest, read_weights

DISC_GREYS = np.array([0.10, 0.18, 0.26, 0.34, 0.42])
FORAMEN_GREYS = np.array([0.50, 0.58, 0.66, 0.74, 0.82])
DISCS = np.array(
    [[6.0, 0, 70], [4, -5, 35], [1, -7, 0], [-2, -4, -34], [-3, 4, -66]]
)  # bent to both sides: a scoliosis
ACROSS = (15.0, 16.0, 17.0, 18.0, 19.5)


class PaintNetwork(LevelsNetwork):
    """Answers where a structure's own grey value is painted."""

    def forward(self, pictures: Tensor) -> Tensor:
        """Logits (B, 2, 5, R / 4, C / 4)."""
        greys = torch.tensor(np.concatenate([DISC_GREYS, FORAMEN_GREYS]), dtype=torch.float32)
        painted = (pictures - greys[None, :, None, None]).abs() < 0.02
        share = functional.avg_pool2d(painted.float(), 4)
        rows, columns = share.shape[2:]
        return (share * 16 - 8).view(-1, 2, 5, rows, columns)


def networks() -> Networks:
    network = PaintNetwork(LevelsConfig(widths=(2, 2, 2, 2, 2))).eval()
    return cast("Networks", SimpleNamespace(levels=network, device="cpu"))


def painted(discs: NDArray[np.float64], foramina: bool, uid: str | None = "1.2") -> Volume:
    """27 slices, 3 mm apart, 240 x 180 pixels of 1.1 mm, head up and face left."""
    affine = np.array([[3.0, 0, 0, -39], [0, 0, 1.1, -100], [0, -1.1, 0, 130], [0, 0, 0, 1]])
    volume = Volume(np.zeros((27, 240, 180), np.float32), affine, uid)
    voxels = np.zeros(volume.shape, np.float32)
    voxels[:, :30, -40:] = 1.0  # fat: what the normalisation takes as white
    spots = [(disc, grey, 5) for disc, grey in zip(discs, DISC_GREYS, strict=True)]
    if foramina:
        for disc, grey, x in zip(discs, FORAMEN_GREYS, ACROSS, strict=True):
            spots.extend((np.add(disc, (sign * x, 3, 4)), grey, 2) for sign in (-1, 1))
    for place, grey, width_mm in spots:
        s, r, c = volume.to_index(place[None])[0]
        near = abs(np.arange(27) - s) * 3 <= width_mm
        rows, columns = slice(round(r) - 5, round(r) + 6), slice(round(c) - 5, round(c) + 6)
        voxels[near, rows, columns] = grey
    return Volume(voxels, affine, uid)


def run(work: Generator[str, None, LumbarLevels]) -> tuple[list[str], LumbarLevels]:
    said = []
    while True:
        try:
            said.append(next(work))
        except StopIteration as stop:
            return said, stop.value


def off(levels: LumbarLevels, truth: NDArray[np.float64]) -> NDArray[np.float64]:
    found = np.array([disc.patient_mm for disc in levels.discs])
    return np.asarray(np.linalg.norm(found - truth, axis=1), np.float64)


def test_five_discs_and_ten_foramina_of_a_scoliotic_spine() -> None:
    views = Views(painted(DISCS, False), painted(DISCS, True))
    said, levels = run(find_levels(networks(), views))
    assert off(levels, DISCS).max() < 4.0  # slices for the discs are 6 mm apart
    assert len(levels.foramina) == 10
    for foramen in levels.foramina:
        index = list(Level).index(foramen.level)
        sign = 1 if foramen.side is Side.LEFT else -1
        truth = DISCS[index] + (sign * ACROSS[index], 3, 4)
        assert np.linalg.norm(np.subtract(foramen.patient_mm, truth)) < 4.0
    assert levels.warnings == ()
    assert levels.frame_of_reference_uid == "1.2"
    assert len(said) > 4


def test_confidence_is_high_for_what_was_seen() -> None:
    _, levels = run(find_levels(networks(), Views(painted(DISCS, False))))
    assert all(0.9 < disc.confidence <= 1 for disc in levels.discs)
    assert levels.foramina == ()


def test_t1_serves_for_the_discs_where_t2_is_missing() -> None:
    _, levels = run(find_levels(networks(), Views(sagittal_t1=painted(DISCS, True))))
    assert off(levels, DISCS).max() < 4.0
    assert len(levels.foramina) == 10


def test_order_and_direction_of_storage_do_not_matter() -> None:
    volume = painted(DISCS, True)
    flipped = volume.affine.copy()
    flipped[:3, 3] += flipped[:3, 0] * 26
    flipped[:3, 0] *= -1
    other = Volume(np.ascontiguousarray(volume.voxels[::-1]), flipped, "1.2")
    _, one = run(find_levels(networks(), Views(volume, volume)))
    _, two = run(find_levels(networks(), Views(other, other)))
    assert off(two, np.array([disc.patient_mm for disc in one.discs])).max() < 3.1
    assert {(f.level, f.side) for f in one.foramina} == {(f.level, f.side) for f in two.foramina}


def test_a_missing_foramen_is_left_out() -> None:
    volume = painted(DISCS, True)
    voxels = volume.voxels.copy()
    voxels[abs(voxels - FORAMEN_GREYS[2]) < 0.01] = 0
    _, levels = run(find_levels(networks(), Views(volume, Volume(voxels, volume.affine, "1.2"))))
    assert Level.L3_L4 not in {foramen.level for foramen in levels.foramina}
    assert len(levels.foramina) == 8


def test_one_unseen_disc_is_doubtful_and_said() -> None:
    """A dim L2/L3 is taken where it is faint; its confidence is low."""
    volume = painted(DISCS, False)
    voxels = volume.voxels.copy()
    spot = np.argwhere(abs(voxels - DISC_GREYS[1]) < 0.01)
    voxels[tuple(spot[spot.sum(axis=1) % 5 < 3].T)] = 0  # three of five pixels
    _, levels = run(find_levels(networks(), Views(Volume(voxels, volume.affine, "1.2"))))
    assert off(levels, DISCS).max() < 4.0
    assert levels.disc(Level.L2_L3).confidence < 0.4
    assert any("L2/L3" in warning for warning in levels.warnings)


def test_another_frame_of_reference_is_believed_where_the_discs_agree() -> None:
    views = Views(painted(DISCS, False), painted(DISCS, True, uid="9.9"))
    _, levels = run(find_levels(networks(), views))
    assert len(levels.foramina) == 10
    assert levels.warnings == ()


def test_foramina_keep_to_their_own_stack_where_the_spaces_differ() -> None:
    t1 = painted(DISCS, True, uid="9.9")
    affine = t1.affine.copy()
    affine[:3, 3] += (0, 40, 300)
    views = Views(painted(DISCS, False), Volume(t1.voxels, affine, "9.9"))
    _, levels = run(find_levels(networks(), views))
    assert len(levels.foramina) == 10
    for foramen in levels.foramina:
        disc = DISCS[list(Level).index(foramen.level)] + (0, 40, 300)
        assert abs(foramen.patient_mm[2] - disc[2]) < 10
    assert any("T1 and T2" in warning for warning in levels.warnings)


@pytest.mark.parametrize("grey", [0.0, 0.3, 1.0])
def test_constant_pictures_are_refused(grey: float) -> None:
    flat = painted(DISCS, False)
    flat = replace(flat, voxels=np.full(flat.shape, grey, np.float32))
    with pytest.raises(LevelsNotFoundError):
        run(find_levels(networks(), Views(flat)))


def test_a_spine_cut_off_after_three_discs_is_refused() -> None:
    volume = painted(DISCS, False)
    short = Volume(volume.voxels[:, :140].copy(), volume.affine, "1.2")
    with pytest.raises(LevelsNotFoundError, match="disc"):
        run(find_levels(networks(), Views(short)))


def test_no_sagittal_stack_is_refused_in_words() -> None:
    with pytest.raises(LevelsNotFoundError, match="no sagittal"):
        run(find_levels(networks(), Views()))


def test_spine_directions_follow_an_arc_to_its_ends() -> None:
    angle = np.deg2rad([20, 10, 0, -10, -20])
    arc = 200 * np.stack([np.zeros(5), -np.cos(angle), np.sin(angle)], axis=1)
    up = spine_directions(arc)
    truth = np.stack([np.zeros(5), np.sin(angle), np.cos(angle)], axis=1)
    np.testing.assert_allclose(up, truth, atol=0.03)


def shipped() -> Networks:
    folder = Path(__file__).parents[3] / "resources"
    checksums = read_manifest(folder)["files"]
    names = [level.value for level in Level]
    weights = read_weights(folder / LEVELS, levels_network, names, checksums)
    return cast("Networks", SimpleNamespace(levels=weights.network, device="cpu"))


@pytest.mark.parametrize("scoliosis_mm", [0.0, 12.0])
def test_shipped_weights_find_the_levels_of_a_phantom(scoliosis_mm: float) -> None:
    phantom = draw_phantom(PhantomSpec(seed=3, scoliosis_mm=scoliosis_mm, small=True))
    _, levels = run(find_levels(shipped(), phantom.views))
    truth = np.array([disc.patient_mm for disc in phantom.levels.discs])
    assert off(levels, truth).max() < 12  # a third of a level, and two of the coarse slices
    places = {(one.level, one.side): one.patient_mm for one in phantom.levels.foramina}
    assert len(levels.foramina) == 10
    for one in levels.foramina:
        assert np.linalg.norm(np.subtract(one.patient_mm, places[one.level, one.side])) < 12


def test_shipped_weights_refuse_noise() -> None:
    noise = np.random.default_rng(0).normal(300, 80, (5, 128, 128)).astype(np.float32)
    affine = np.array([[4.0, 0, 0, -8], [0, 0, 2, -128], [0, -2, 0, 128], [0, 0, 0, 1]])
    with pytest.raises(LevelsNotFoundError):
        run(find_levels(shipped(), Views(Volume(noise, affine, None))))
