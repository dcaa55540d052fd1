"""Every explanation: what it is laid over, what it speaks for, and that it can be stopped."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import pytest
import torch

from model.attribution import EXPLAINERS, explain, integrated_gradients
from model.attribution import Question as AskedOf
from model.labels import Condition, Level, Severity, Side, View
from model.levels_network import LevelsConfig, LevelsNetwork
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
    return Networks(GradingNetwork(TINY).eval(), levels, "Toy", "1", "d" * 64, "cpu")


def crop(view: View, pixels: np.ndarray | None = None) -> Crop:
    if pixels is None:
        pixels = np.random.default_rng(0).random((3, *TINY.size_px(view)), np.float32)
    side = Side.LEFT if view is View.SAGITTAL_T1 else None
    affine = np.diag([4.0, 0.5, 0.5, 1.0])
    return Crop(Level.L4_L5, view, side, pixels, affine, (0.0, 0.0, 0.0), 0, 0)


def finished(work: Generator[float, None, Explanation]) -> tuple[list[float], Explanation]:
    progress = []
    while True:
        try:
            progress.append(next(work))
        except StopIteration as stop:
            return progress, stop.value


@pytest.mark.parametrize("method", EXPLAINERS)
@pytest.mark.parametrize(
    ("view", "condition"), [(View.SAGITTAL_T1, FORAMEN), (View.AXIAL_T2, RIGHT)]
)
def test_a_map_lies_on_its_crop_and_says_what_it_is(
    networks: Networks, method: str, view: View, condition: Condition
) -> None:
    given = crop(view)
    progress, explanation = finished(explain(networks, given, condition, Severity.SEVERE, method))
    assert explanation.heatmap.values.shape == given.pixels.shape[1:]
    assert np.isfinite(explanation.heatmap.values).all()
    assert np.ptp(explanation.heatmap.values) > 0
    assert np.array_equal(explanation.heatmap.affine, given.affine)
    assert (explanation.condition, explanation.method) == (condition, method)
    assert progress == sorted(progress)
    assert all(0 <= part < 1 for part in progress)
    assert "no proof" in explanation.note


def test_rollout_speaks_for_no_severity_and_the_others_differ(networks: Networks) -> None:
    given = crop(View.AXIAL_T2)
    for method, explainer in EXPLAINERS.items():
        maps = [
            finished(explain(networks, given, LEFT, severity, method))[1]
            for severity in (Severity.NORMAL_MILD, Severity.SEVERE)
        ]
        same = np.allclose(maps[0].heatmap.values, maps[1].heatmap.values)
        assert same is not explainer.by_severity
        assert (maps[0].severity is None) is not explainer.by_severity


@pytest.mark.parametrize("method", EXPLAINERS)
def test_a_mirrored_patient_gets_the_mirrored_map(networks: Networks, method: str) -> None:
    given = crop(View.AXIAL_T2)
    turned = crop(View.AXIAL_T2, given.pixels[:, :, ::-1].copy())
    straight = finished(explain(networks, given, LEFT, Severity.SEVERE, method))[1]
    mirror = finished(explain(networks, turned, RIGHT, Severity.SEVERE, method))[1]
    assert mirror.heatmap.values[:, ::-1] == pytest.approx(straight.heatmap.values, abs=1e-4)


@pytest.mark.parametrize("method", EXPLAINERS)
def test_stopping_leaves_no_recording_and_no_gradients(networks: Networks, method: str) -> None:
    work = explain(networks, crop(View.AXIAL_T2), LEFT, Severity.SEVERE, method)
    next(work)
    work.close()
    layers = [module for module in networks.grades.modules() if isinstance(module, Attention)]
    assert all(layer.record is None for layer in layers)
    finished(explain(networks, crop(View.AXIAL_T2), LEFT, Severity.SEVERE, method))
    assert all(layer.record is None for layer in layers)
    assert all(parameter.grad is None for parameter in networks.grades.parameters())


def test_integrated_gradients_add_up_to_the_logit(networks: Networks) -> None:
    """Completeness: the pixels' contributions sum to the logit's rise from grey (within 5 %)."""
    given = crop(View.SAGITTAL_T1)
    pixels = torch.from_numpy(given.pixels[1:2].repeat(3, 0)[None].copy())
    level = torch.tensor([3])
    question = AskedOf(pixels, View.SAGITTAL_T1, level, 0, Severity.SEVERE)
    seen: list[torch.Tensor] = []
    pool = torch.nn.functional.avg_pool2d

    def spied(values: torch.Tensor, *rest: int) -> torch.Tensor:
        seen.append(values)
        return pool(values, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(torch.nn.functional, "avg_pool2d", spied)
        for _ in integrated_gradients(networks.grades, question):
            pass
    picture = normalised(pixels)
    grey = picture.mean(dim=(1, 2, 3), keepdim=True).expand_as(picture)
    with torch.no_grad():
        rise = networks.grades.logits(picture, View.SAGITTAL_T1, level)
        rise = rise - networks.grades.logits(grey, View.SAGITTAL_T1, level)
    expected = float(rise[0, 0, Severity.SEVERE])
    assert float(seen[0].sum()) == pytest.approx(expected, rel=0.05, abs=1e-3)


def test_a_condition_of_another_picture_is_refused(networks: Networks) -> None:
    with pytest.raises(ValueError, match="not graded on this crop"):
        next(explain(networks, crop(View.AXIAL_T2), FORAMEN, Severity.SEVERE, "Attention rollout"))


def test_shuffled_weights_give_another_map(networks: Networks) -> None:
    given = crop(View.AXIAL_T2)
    before = finished(explain(networks, given, LEFT, Severity.SEVERE, "Gradient attention"))[1]
    torch.manual_seed(9)
    with torch.no_grad():
        for block in networks.grades.blocks:
            for parameter in block.parameters():
                parameter.copy_(torch.randn_like(parameter) * 0.3)
    after = finished(explain(networks, given, LEFT, Severity.SEVERE, "Gradient attention"))[1]
    assert not np.allclose(before.heatmap.values, after.heatmap.values, atol=1e-3)
