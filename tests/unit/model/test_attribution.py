"""Every explanation: what it is laid over, what it speaks for, and that it can be stopped."""

from __future__ import annotations

import copy
from collections import Counter

import numpy as np
import pytest
import torch

from model.attribution import EXPLAINERS, explain, rollouts
from model.ensemble import GradingEnsemble
from model.grading import grade
from model.labels import Severity, View
from model.methods import METHODS, Wish
from model.vit import Attention
from model.weights import Networks
from tests.unit.model.toy_networks import (
    FORAMEN,
    LEFT,
    RIGHT,
    finished,
    toy_crop,
    toy_network,
    toy_networks,
)

REFINED = ("Integrated gradients", "SmoothGrad")
LIGHT = {"Integrated gradients": {"steps": 16.0}, "SmoothGrad": {"samples": 8.0}}


def wish(
    method: str, severity: Severity = Severity.SEVERE, against: Severity | None = None
) -> Wish:
    return Wish(method, severity, against, LIGHT.get(method, {}))


@pytest.fixture
def networks() -> Networks:
    return toy_networks()


def test_the_table_computes_what_the_window_offers() -> None:
    assert list(EXPLAINERS) == list(METHODS)
    assert all(explainer.method is METHODS[name] for name, explainer in EXPLAINERS.items())


@pytest.mark.parametrize("method", EXPLAINERS)
@pytest.mark.parametrize(
    ("view", "condition"), [(View.SAGITTAL_T1, FORAMEN), (View.AXIAL_T2, RIGHT)]
)
def test_a_map_lies_on_its_crop_and_says_what_it_is(networks, method, view, condition) -> None:
    given = toy_crop(view)
    wanted = wish(method)
    steps, made = finished(explain(networks, given, condition, wanted))
    assert made.heatmap.values.shape == given.pixels.shape[1:]
    assert np.isfinite(made.heatmap.values).all()
    assert np.ptp(made.heatmap.values) > 0
    assert np.array_equal(made.heatmap.affine, given.affine)
    assert (made.level, made.condition, made.method) == (given.level, condition, method)
    assert made.signed is METHODS[method].signed
    assert (made.parameters, made.baseline) == (wanted.words, wanted.baseline)
    assert (made.weights_sha256, made.done) == ("d" * 64, 1.0)
    assert made.seconds > 0
    assert np.isfinite(made.scores).all()
    assert not made.scores.flags.writeable
    assert (made.unit, made.full_scale) == (METHODS[method].unit, METHODS[method].full_scale)
    fractions = [step.fraction for step in steps]
    assert fractions == sorted(fractions)
    assert all(0 <= part < 1 for part in fractions)


def test_rollout_speaks_for_no_severity_and_the_others_differ(networks) -> None:
    given = toy_crop(View.AXIAL_T2)
    for method in EXPLAINERS:
        maps = [
            finished(explain(networks, given, LEFT, wish(method, severity)))[1]
            for severity in (Severity.NORMAL_MILD, Severity.SEVERE)
        ]
        same = np.allclose(maps[0].scores, maps[1].scores)
        assert same is not METHODS[method].by_severity
        assert (maps[0].severity is None) is not METHODS[method].by_severity


@pytest.mark.parametrize("method", [name for name in EXPLAINERS if METHODS[name].signed])
def test_a_contrast_turned_round_is_its_own_negative(networks, method) -> None:
    """Severe minus Normal/Mild is the opposite of Normal/Mild minus Severe, and is neither's."""
    given = toy_crop(View.AXIAL_T2)
    severe, normal = Severity.SEVERE, Severity.NORMAL_MILD
    one = finished(explain(networks, given, LEFT, wish(method, severe, normal)))[1]
    other = finished(explain(networks, given, LEFT, wish(method, normal, severe)))[1]
    alone = finished(explain(networks, given, LEFT, wish(method, severe)))[1]
    scale = np.abs(one.scores).max()
    assert one.scores == pytest.approx(-other.scores, abs=1e-3 * scale)
    assert not np.allclose(one.scores, alone.scores, atol=1e-2 * scale)
    assert (one.severity, one.against) == (severe, normal)


@pytest.mark.parametrize("method", EXPLAINERS)
def test_a_mirrored_patient_gets_the_mirrored_map(networks, method) -> None:
    given = toy_crop(View.AXIAL_T2)
    turned = toy_crop(View.AXIAL_T2, given.pixels[:, :, ::-1].copy())
    straight = finished(explain(networks, given, LEFT, wish(method)))[1]
    mirror = finished(explain(networks, turned, RIGHT, wish(method)))[1]
    scale = np.abs(straight.scores).max()
    assert mirror.scores[:, ::-1] == pytest.approx(straight.scores, abs=1e-3 * scale)


@pytest.mark.parametrize("method", EXPLAINERS)
def test_the_same_wish_gives_the_same_map_and_leaves_chance_alone(networks, method) -> None:
    given = toy_crop(View.SAGITTAL_T1)
    torch.manual_seed(5)
    before = torch.get_rng_state()
    first = finished(explain(networks, given, FORAMEN, wish(method)))[1]
    assert torch.equal(torch.get_rng_state(), before)
    torch.manual_seed(6)
    again = finished(explain(networks, given, FORAMEN, wish(method)))[1]
    assert np.array_equal(first.scores, again.scores)


def traces(networks: Networks) -> Counter[str]:
    """Everything of a network that explaining it could leave behind."""
    found: Counter[str] = Counter()
    for module in networks.grades.modules():
        found["hooks"] += len(module._forward_hooks) + len(module._forward_pre_hooks)
        found["hooks"] += len(module._backward_hooks) + len(module._backward_pre_hooks)
        found["recording"] += isinstance(module, Attention) and module.record is not None
        found["training"] += module.training
    for parameter in networks.grades.parameters():
        found["gradients"] += parameter.grad is not None
        found["without gradient"] += not parameter.requires_grad
    return +found


@pytest.mark.parametrize("method", EXPLAINERS)
def test_grading_after_explaining_is_grading_before_bit_for_bit(networks, method) -> None:
    """Whether the map was finished or stopped at any of its steps, no hook stays behind."""
    given = [toy_crop(View.AXIAL_T2), toy_crop(View.SAGITTAL_T1)]
    before = [answer.probabilities for batch in grade(networks, given) for answer in batch]
    clean = traces(networks)
    steps, _ = finished(explain(networks, given[0], LEFT, wish(method)))
    for count in {1, 2, len(steps) // 2, len(steps)}:
        work = explain(networks, given[0], LEFT, wish(method))
        for _, _ in zip(range(count), work, strict=False):
            pass
        work.close()
        assert traces(networks) == clean
    after = [answer.probabilities for batch in grade(networks, given) for answer in batch]
    assert after == before
    assert torch.is_grad_enabled()


@pytest.mark.parametrize("method", EXPLAINERS)
def test_networks_that_agree_are_explained_as_one(networks, method) -> None:
    """Two copies of a network have the map of one; a third that differs changes it."""
    given, wanted = toy_crop(View.AXIAL_T2), wish(method)
    alone = finished(explain(networks, given, LEFT, wanted))[1].scores
    twin, stranger = copy.deepcopy(networks.grades), toy_network(seed=8)
    scale = np.abs(alone).max()
    pair = toy_networks(GradingEnsemble([networks.grades, twin]).eval())
    assert finished(explain(pair, given, LEFT, wanted))[1].scores == pytest.approx(
        alone, abs=1e-3 * scale
    )
    three = toy_networks(GradingEnsemble([networks.grades, twin, stranger]).eval())
    assert not np.allclose(
        finished(explain(three, given, LEFT, wanted))[1].scores, alone, atol=1e-2 * scale
    )


def test_all_rollouts_together_are_the_same_as_one_by_one(networks) -> None:
    crops = [toy_crop(View.SAGITTAL_T1), toy_crop(View.AXIAL_T2), toy_crop(View.AXIAL_T2)]
    wanted = Wish("Attention rollout", parameters={"heads": "max", "discard": 0.5})
    together = [made for batch in rollouts(networks, crops, wanted) for made in batch]
    apart = [
        finished(explain(networks, crop, condition, wanted))[1]
        for crop in crops
        for condition in crop.conditions
    ]
    assert [made.condition for made in together] == [made.condition for made in apart]
    for one, other in zip(together, apart, strict=True):
        assert one.scores == pytest.approx(other.scores, abs=1e-4)


@pytest.mark.parametrize("method", REFINED)
def test_a_first_picture_comes_early_and_is_refined(networks, method) -> None:
    steps, made = finished(
        explain(networks, toy_crop(View.AXIAL_T2), LEFT, Wish(method, Severity(2)))
    )
    partial = [step.partial for step in steps if step.partial is not None]
    assert partial
    assert partial[0].done < 0.3
    errors = [float(np.abs(one.scores - made.scores).sum()) for one in (partial[0], partial[-1])]
    assert errors[1] < errors[0]
    likeness = np.corrcoef(partial[0].scores.ravel(), made.scores.ravel())[0, 1]
    assert likeness > 0.5
    assert partial[0].delta is None


def test_what_cannot_be_explained_is_refused(networks) -> None:
    given = toy_crop(View.AXIAL_T2)
    with pytest.raises(ValueError, match="not graded on this crop"):
        next(explain(networks, given, FORAMEN, wish("Attention rollout")))
    with pytest.raises(ValueError, match="none was said"):
        next(explain(networks, given, LEFT, Wish("Gradient attention")))


def test_shuffled_weights_give_another_map(networks) -> None:
    given = toy_crop(View.AXIAL_T2)
    before = finished(explain(networks, given, LEFT, wish("Gradient attention")))[1]
    torch.manual_seed(9)
    with torch.no_grad():
        for parameter in networks.grades.blocks.parameters():
            parameter.copy_(torch.randn_like(parameter) * 0.3)
    after = finished(explain(networks, given, LEFT, wish("Gradient attention")))[1]
    assert not np.allclose(before.heatmap.values, after.heatmap.values, atol=1e-3)
