"""Attention of every head is recorded, and a map is checked by making it again."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import pytest
import torch

from model.attention_maps import attention_maps
from model.attribution import explain
from model.ensemble import GradingEnsemble
from model.evidence import MapHealth
from model.grading import as_input, level_index
from model.labels import Condition, Level, Severity, Side, View
from model.levels_network import LevelsConfig, LevelsNetwork
from model.map_health import check_map, moved, noisy, other_severity
from model.methods import METHODS, Wish
from model.results import Crop, Explanation
from model.vit import Attention, GradingNetwork, VitConfig, normalised
from model.weights import Networks

TINY = VitConfig(
    dim=16, blocks=2, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16),
    sagittal_px=(32, 32), axial_px=(32, 48),
)  # fmt: skip
LEFT = Condition.LEFT_SUBARTICULAR_STENOSIS
RIGHT = Condition.RIGHT_SUBARTICULAR_STENOSIS
FORAMEN = Condition.LEFT_NEURAL_FORAMINAL_NARROWING


@pytest.fixture
def networks() -> Networks:
    torch.manual_seed(0)
    levels = LevelsNetwork(LevelsConfig(widths=(4, 4, 4, 4, 4)))
    grades = GradingEnsemble([GradingNetwork(TINY), GradingNetwork(TINY)]).eval()
    return Networks(grades, levels, "Toy", "1", "d" * 64, "cpu")


def crop(view: View) -> Crop:
    pixels = np.random.default_rng(0).random((3, *TINY.size_px(view)), np.float32)
    side = Side.LEFT if view is View.SAGITTAL_T1 else None
    affine = np.diag([4.0, 0.5, 0.5, 1.0])
    return Crop(Level.L4_L5, view, side, pixels, affine, (0.0, 0.0, 0.0), 0, 0)


def result(work: Generator[object, None, object]) -> object:
    while True:
        try:
            next(work)
        except StopIteration as stop:
            return stop.value


def test_attention_of_every_head_sums_to_one(networks: Networks) -> None:
    maps = attention_maps(networks, crop(View.AXIAL_T2), LEFT)
    assert maps.shares.shape == (4, 2, 4, 6)
    assert (maps.members, maps.blocks) == (2, 2)
    whole = maps.shares.sum(axis=(2, 3)) / 24 + maps.elsewhere
    assert whole == pytest.approx(np.ones((4, 2)), abs=1e-5)


def test_heads_are_those_of_the_network(networks: Networks) -> None:
    """Block by block, by hand, from a module hook instead of the recorder."""
    given = crop(View.SAGITTAL_T1)
    maps = attention_maps(networks, given, FORAMEN)
    second = networks.grades.networks[1]
    layer = next(module for module in second.modules() if isinstance(module, Attention))
    seen: list[torch.Tensor] = []
    handle = layer.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0]))
    with torch.no_grad():
        second(as_input([given]), given.view, level_index([given]))
    handle.remove()
    query, key, _ = layer.qkv(seen[0]).view(1, -1, 3, 2, 8).permute(2, 0, 3, 1, 4)
    by_hand = (query @ key.transpose(-1, -2) / 8**0.5).softmax(-1)[0, :, 0, 2:]
    expected = by_hand.detach().numpy().reshape(2, 4, 4) * 16
    assert maps.shares[2] == pytest.approx(expected, abs=1e-4)


def test_attention_of_a_mirrored_patient_is_mirrored(networks: Networks) -> None:
    given = crop(View.AXIAL_T2)
    turned = Crop(
        given.level, given.view, None, given.pixels[:, :, ::-1].copy(), given.affine.copy(),
        given.patient_mm, 0, 0,
    )  # fmt: skip
    straight = attention_maps(networks, given, LEFT)
    mirror = attention_maps(networks, turned, RIGHT)
    assert mirror.shares[..., ::-1] == pytest.approx(straight.shares, abs=1e-4)


def test_the_picture_is_what_the_network_was_given(networks: Networks) -> None:
    given = crop(View.AXIAL_T2)
    maps = attention_maps(networks, given, LEFT)
    picture = normalised(as_input([given]))[0].numpy()
    assert maps.picture / 255 * 4 - 2 == pytest.approx(picture, abs=0.01)
    sagittal = attention_maps(networks, crop(View.SAGITTAL_T1), FORAMEN).picture
    assert np.array_equal(sagittal[0], sagittal[1])


def test_recording_leaves_nothing_behind(networks: Networks) -> None:
    attention_maps(networks, crop(View.AXIAL_T2), LEFT)
    layers = [m for m in networks.grades.modules() if isinstance(m, Attention)]
    assert all(layer.record is None for layer in layers)


def test_another_crops_condition_is_refused(networks: Networks) -> None:
    with pytest.raises(ValueError, match="not graded"):
        attention_maps(networks, crop(View.AXIAL_T2), FORAMEN)


def test_a_moved_crop_shows_the_same_places() -> None:
    given = crop(View.AXIAL_T2)
    after = moved(given, 3, 2)
    assert np.array_equal(after.pixels[:, 3:, 2:], given.pixels[:, :-3, :-2])
    before_mm = given.affine @ (0.0, 5.0, 7.0, 1.0)
    assert after.affine @ (0.0, 8.0, 9.0, 1.0) == pytest.approx(before_mm)


def test_noise_is_small_and_always_the_same() -> None:
    given = crop(View.AXIAL_T2)
    added = noisy(given).pixels - given.pixels
    assert 0.02 < added.std() < 0.04  # the grey range is nearly 1
    assert np.array_equal(noisy(given).pixels, noisy(given).pixels)


def test_the_other_severity_is_the_one_far_away() -> None:
    wish = Wish("Gradient attention", Severity.SEVERE)
    assert other_severity(wish) is Severity.NORMAL_MILD
    assert other_severity(Wish("Gradient attention", Severity.NORMAL_MILD)) is Severity.SEVERE
    contrast = Wish("Gradient attention", Severity.SEVERE, Severity.MODERATE)
    assert other_severity(contrast) is Severity.MODERATE
    assert other_severity(Wish("Attention rollout")) is None


@pytest.mark.parametrize("method", ["Gradient attention", "Attention rollout", "Grad-CAM"])
def test_a_map_is_checked(networks: Networks, method: str) -> None:
    given = crop(View.AXIAL_T2)
    wish = Wish(method, Severity.SEVERE)
    made = result(explain(networks, given, LEFT, wish))
    assert isinstance(made, Explanation)
    work = check_map(networks, given, LEFT, wish, made)
    fractions = []
    while True:
        try:
            fractions.append(next(work))
        except StopIteration as stop:
            health = stop.value
            break
    assert fractions == sorted(fractions)
    assert all(0 <= fraction <= 1 for fraction in fractions)
    assert isinstance(health, MapHealth)
    assert health.noise is not None
    assert health.noise > 0.5  # a little noise does not turn these maps upside down
    assert (health.likeness is None) is not METHODS[method].by_severity
    if health.likeness is not None:
        assert health.likeness < 1 - 1e-6


def test_an_unchanged_map_is_like_itself(
    networks: Networks, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no noise and no shift, the same picture gives the same map."""
    monkeypatch.setattr("model.map_health.NOISE", 0.0)
    monkeypatch.setattr("model.map_health.SHIFT_PX", 0)
    given = crop(View.SAGITTAL_T1)
    wish = Wish("Gradient attention", Severity.SEVERE)
    made = result(explain(networks, given, FORAMEN, wish))
    assert isinstance(made, Explanation)
    health = result(check_map(networks, given, FORAMEN, wish, made))
    assert isinstance(health, MapHealth)
    assert health.noise == pytest.approx(1.0)
    assert health.shift == pytest.approx(1.0)
