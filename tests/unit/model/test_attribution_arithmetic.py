"""The numbers behind the maps: against finite differences, plain sums and cases done by hand."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from model.attribution import explain
from model.attribution_covering import feature_ablation, occlusion
from model.attribution_gradients import integrated_gradients, smooth_grad
from model.attribution_question import Draft, Drafts, Question, question_of
from model.labels import Severity, View
from model.methods import Wish
from model.rollout import recorded_attention
from tests.unit.model.toy_networks import LEFT, TINY, finished, toy_crop, toy_networks

SEVERE, NORMAL = Severity.SEVERE, Severity.NORMAL_MILD


class Linear(nn.Module):
    """Logits that are weighted sums of pixels; what each pixel adds is known."""

    config = TINY

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.weights = nn.Parameter(torch.randn(3, 3, *size) / 100)

    def logits(self, pictures: Tensor, view: View, level: Tensor) -> Tensor:
        """(B, 1, 3)."""
        assert view is View.SAGITTAL_T1
        assert len(level) == len(pictures)
        return torch.einsum("bsrc,ksrc->bk", pictures, self.weights)[:, None]


def question(grader: nn.Module, wish: Wish) -> Question:
    torch.manual_seed(1)
    pictures = torch.rand(1, 3, 32, 32) * 4 - 2
    level, query = torch.tensor([2]), torch.tensor([0])
    return Question(
        grader, View.SAGITTAL_T1, pictures, level, query,  # type: ignore[arg-type]
        wish.severity, wish.against, wish.parameters, (0.5, 0.5),
    )  # fmt: skip


def result(work: Drafts) -> Draft:
    while True:
        try:
            next(work)
        except StopIteration as stop:
            return stop.value


def contributions(linear: Linear, asked: Question) -> np.ndarray:
    """(R, C) what each pixel adds to Severe minus Normal/Mild, from the mean grey on."""
    weights = linear.weights[SEVERE] - linear.weights[NORMAL]
    way = asked.pictures[0] - asked.pictures.mean()
    return (weights * way).sum(dim=0).detach().numpy()


@pytest.mark.parametrize("steps", [16.0, 32.0])
def test_integrated_gradients_of_a_linear_model_are_its_terms(steps: float) -> None:
    linear = Linear((32, 32))
    asked = question(linear, Wish("Integrated gradients", SEVERE, NORMAL, {"steps": steps}))
    found = result(integrated_gradients(asked))
    assert found.scores == pytest.approx(contributions(linear, asked), abs=1e-5)
    assert found.delta == pytest.approx(0.0, abs=1e-4)


def test_integrated_gradients_equal_a_plain_sum_over_the_path() -> None:
    """The toy network's gradient at the middles of 16 steps, one after the other."""
    networks = toy_networks()
    wish = Wish("Integrated gradients", SEVERE, None, {"steps": 16.0, "baseline": "black"})
    asked = question(networks.grades, wish)
    blank = torch.full_like(asked.pictures, -2.0)
    total = torch.zeros_like(blank)
    for step in range(16):
        point = torch.lerp(blank, asked.pictures, (step + 0.5) / 16).requires_grad_()
        (gradient,) = torch.autograd.grad(asked.logit(point, asked.queries).sum(), point)
        total += gradient / 16
    expected = (total * (asked.pictures - blank)).sum(dim=1)[0].numpy()
    assert result(integrated_gradients(asked)).scores == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("baseline", ["mean grey", "black", "blurred picture"])
def test_integrated_gradients_are_complete(baseline: str) -> None:
    """Their sum is the score's rise from the baseline, within 5 %."""
    wish = Wish("Integrated gradients", SEVERE, None, {"steps": 64.0, "baseline": baseline})
    made = finished(explain(toy_networks(), toy_crop(View.AXIAL_T2), LEFT, wish))[1]
    asked = question_of(toy_networks(), toy_crop(View.AXIAL_T2), LEFT, wish)
    with torch.no_grad():
        rise = asked.logit(asked.pictures, asked.queries)
        rise = float((rise - asked.logit(asked.baseline(), asked.queries)).mean())
    assert made.scores.sum() == pytest.approx(rise, rel=0.05, abs=5e-3)
    assert made.delta == pytest.approx(
        abs(made.scores.sum() - rise) / max(abs(rise), 0.1), abs=1e-3
    )
    assert made.delta < 0.05


def test_smooth_grad_of_a_linear_model_is_its_terms() -> None:
    linear = Linear((32, 32))
    asked = question(linear, Wish("SmoothGrad", SEVERE, NORMAL))
    assert result(smooth_grad(asked)).scores == pytest.approx(
        contributions(linear, asked), abs=1e-5
    )


def test_occlusion_of_a_linear_model_is_the_mean_over_the_windows_of_a_pixel() -> None:
    """Windows of 10 pixels, 5 apart, and one that ends with the crop; done again one by one."""
    linear = Linear((32, 32))
    asked = question(linear, Wish("Occlusion", SEVERE, NORMAL, {"window": 5.0}))
    terms = contributions(linear, asked)
    total, times = np.zeros((32, 32)), np.zeros((32, 32))
    for top in (0, 5, 10, 15, 20, 22):
        for left in (0, 5, 10, 15, 20, 22):
            window = np.s_[top : top + 10, left : left + 10]
            total[window] += terms[window].sum()
            times[window] += 1
    assert result(occlusion(asked)).scores == pytest.approx(total / times, abs=1e-4)


def test_feature_ablation_of_a_linear_model_is_the_sum_of_each_square() -> None:
    """Squares of 8 mm are 16 pixels: the crop has four."""
    linear = Linear((32, 32))
    asked = question(linear, Wish("Feature ablation", SEVERE, NORMAL, {"square": 8.0}))
    squares = contributions(linear, asked).reshape(2, 16, 2, 16).sum(axis=(1, 3))
    expected = np.kron(squares, np.ones((16, 16)))
    assert result(feature_ablation(asked)).scores == pytest.approx(expected, abs=1e-4)


def test_explicit_and_fused_attention_agree() -> None:
    """Recording a network changes its answers by no more than rounding."""
    networks = toy_networks()
    for view in View:
        picture, level = torch.rand(2, 3, *TINY.size_px(view)), torch.tensor([0, 4])
        with torch.inference_mode():
            fused = networks.grades.logits(picture, view, level)
            with recorded_attention(networks.grades):
                explicit = networks.grades.logits(picture, view, level)
        assert torch.allclose(fused, explicit, atol=1e-5)


def test_the_gradient_of_the_score_is_its_finite_difference_for_pixels() -> None:
    asked = question(toy_networks().grades.double(), Wish("Grad-CAM", SEVERE))
    picture = asked.pictures.double().requires_grad_()
    (gradient,) = torch.autograd.grad(asked.logit(picture, asked.queries).sum(), picture)
    torch.manual_seed(2)
    way = torch.randn_like(gradient)
    with torch.no_grad():
        up, down = (asked.logit(picture + e * way, asked.queries) for e in (1e-5, -1e-5))
    assert float((up - down) / 2e-5) == pytest.approx(float((gradient * way).sum()), rel=1e-5)


def test_the_gradient_of_the_score_is_its_finite_difference_for_attention(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Attention from the query to one patch is raised a little, in the first block."""
    network = toy_networks().grades.double()
    asked = question(network, Wish("Gradient attention", SEVERE))
    picture = asked.pictures.double()
    with recorded_attention(network) as attention:
        score = asked.logit(picture, asked.queries).sum()
        gradient = torch.autograd.grad(score, attention)[0]
    softmax = Tensor.softmax
    raised = [0.0]

    def shifted(scores: Tensor, dim: int) -> Tensor:
        """Softmax, and a little more in one place the first time."""
        result = softmax(scores, dim)
        result[0, 1, 0, 7] += raised.pop() if raised else 0.0
        return result

    monkeypatch.setattr(Tensor, "softmax", shifted)
    values = []
    for step in (1e-5, -1e-5):
        raised[:] = [step]
        with torch.no_grad(), recorded_attention(network):
            values.append(float(asked.logit(picture, asked.queries).sum()))
    slope = (values[0] - values[1]) / 2e-5
    assert slope == pytest.approx(float(gradient[0, 1, 0, 7]), rel=1e-4)


def test_the_score_is_the_logarithm_of_the_odds() -> None:
    """And adding the same to all three logits changes nothing."""
    networks = toy_networks()
    asked = question(networks.grades, Wish("Grad-CAM", SEVERE))
    with torch.no_grad():
        answers = networks.grades.logits(asked.pictures, asked.view, asked.level)
        chance = answers.softmax(-1)[0, 0, SEVERE]
        score = asked.logit(asked.pictures, asked.queries)
    assert float(score) == pytest.approx(float(torch.log(chance / (1 - chance))), abs=1e-5)


def test_a_stop_is_felt_at_every_step_and_none_is_long() -> None:
    """No step puts more pictures through the networks than a fraction of a second allows."""
    networks = toy_networks()
    passes: list[int] = []
    logits = networks.grades.logits

    def counted(pictures: Tensor, view: View, level: Tensor) -> Tensor:
        """The network's answer, with how many pictures it was asked."""
        passes.append(len(pictures))
        return logits(pictures, view, level)

    networks.grades.logits = counted  # type: ignore[method-assign]
    for method in ("Integrated gradients", "SmoothGrad", "Occlusion", "Feature ablation"):
        work = explain(networks, toy_crop(View.AXIAL_T2), LEFT, Wish(method, SEVERE))
        for _ in work:
            assert sum(passes) <= 16
            passes.clear()
