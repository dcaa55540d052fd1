"""Several networks that answer as one."""

import pytest
import torch

from model.ensemble import QUERY_COUNT, GradingEnsemble
from model.labels import View
from model.vit import GradingNetwork, VitConfig

TINY = VitConfig(
    dim=16, blocks=1, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16),
    sagittal_px=(32, 32), axial_px=(32, 40), drop_path=0.0,
)  # fmt: skip


def members(count: int) -> list[GradingNetwork]:
    torch.manual_seed(3)
    return [GradingNetwork(TINY).eval() for _ in range(count)]


def batch(view: View) -> tuple[torch.Tensor, View, torch.Tensor]:
    torch.manual_seed(4)
    return torch.rand(2, 3, *TINY.size_px(view)), view, torch.tensor([1, 4])


@pytest.mark.parametrize("view", list(View))
def test_an_ensemble_of_one_says_what_its_member_says(view):
    (one,) = members(1)
    alone = one(*batch(view)).softmax(-1)
    assert torch.allclose(GradingEnsemble([one]).eval()(*batch(view)).softmax(-1), alone, atol=1e-6)


@pytest.mark.parametrize("view", list(View))
def test_it_shows_the_mean_probability(view):
    three = members(3)
    expected = torch.stack([one(*batch(view)).softmax(-1) for one in three]).mean(0)
    shown = GradingEnsemble(three).eval()(*batch(view)).softmax(-1)
    assert torch.allclose(shown, expected, atol=1e-6)


def test_calibration_is_of_the_query_alone():
    ensemble = GradingEnsemble(members(2)).eval()
    before = ensemble(*batch(View.AXIAL_T2))
    ensemble.scale[2], ensemble.offset[2, 2] = 2.0, 0.5  # left subarticular
    after = ensemble(*batch(View.AXIAL_T2))
    assert torch.equal(before[:, [0, 2]], after[:, [0, 2]])
    shifted = 2 * before[:, 1] + torch.tensor([0.0, 0.0, 0.5])
    assert torch.allclose(after[:, 1], shifted, atol=1e-6)


def test_some_members_alone_keep_the_calibration():
    three = members(3)
    ensemble = GradingEnsemble(three).eval()
    ensemble.scale.fill_(1.5)
    last = ensemble.only([2])
    assert last.networks == (three[2],)
    assert torch.equal(last.scale, torch.full((QUERY_COUNT,), 1.5))
    assert not last.training


def test_members_must_be_there_and_alike():
    with pytest.raises(ValueError, match="a member"):
        GradingEnsemble([])
    other = GradingNetwork(VitConfig(dim=32, blocks=1))
    with pytest.raises(ValueError, match="one shape"):
        GradingEnsemble([*members(1), other])
