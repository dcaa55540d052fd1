"""Rollout against cases worked by hand."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from model.labels import View
from model.rollout import fused_heads, recorded_attention, relevance, rolled
from model.vit import GradingNetwork, VitConfig


def stochastic(*shape: int) -> Tensor:
    torch.manual_seed(0)
    return torch.rand(*shape, dtype=torch.float64).softmax(-1)


def close(given: Tensor, expected: list[object]) -> bool:
    return torch.allclose(given, torch.tensor(expected, dtype=given.dtype))


def test_one_block_by_hand() -> None:
    """0.5 * [[0, 1], [1, 0]] + 0.5 * identity is a half everywhere."""
    matrix = fused_heads(torch.tensor([[[[0.0, 1.0], [1.0, 0.0]]]]))
    assert close(matrix, [[[0.5, 0.5], [0.5, 0.5]]])


def test_two_blocks_by_hand() -> None:
    """The rows of B A, with A = [[.5, .5], [0, 1]] and B = [[.25, .75], [1, 0]].

    (.25, .75) A = (.125, .125 + .75) = (.125, .875); (1, 0) A = (.5, .5).
    """
    first = torch.tensor([[[0.5, 0.5], [0.0, 1.0]]])
    last = torch.tensor([[[0.25, 0.75], [1.0, 0.0]]])
    tokens = torch.tensor([[0, 1]])
    assert close(rolled([first, last], tokens), [[[0.125, 0.875], [0.5, 0.5]]])
    assert not close(rolled([last, first], tokens), [[[0.125, 0.875], [0.5, 0.5]]])


def test_two_blocks_of_attention_by_hand() -> None:
    """Both blocks attend with [[0, 1], [1, 0]]: half and half, whoever asks."""
    blocks = [fused_heads(torch.tensor([[[[0.0, 1.0], [1.0, 0.0]]]])) for _ in range(2)]
    assert close(rolled(blocks, torch.tensor([[0]])), [[[0.5, 0.5]]])


def test_heads_are_averaged() -> None:
    attention = torch.tensor([[[[1.0, 0.0], [0.0, 1.0]], [[0.0, 1.0], [1.0, 0.0]]]])
    assert close(fused_heads(attention), [[[0.75, 0.25], [0.25, 0.75]]])


def test_max_and_min_by_hand() -> None:
    """Heads [.8, .2] and [.4, .6]: max [.8, .6] / 1.4, min [.4, .2] / .6, then half the token."""
    rows = [[[0.8, 0.2], [0.5, 0.5]], [[0.4, 0.6], [0.5, 0.5]]]
    attention = torch.tensor([rows], dtype=torch.float64)
    assert close(fused_heads(attention, "max")[0, 0], [0.5 + 0.4 / 1.4, 0.3 / 1.4])
    assert close(fused_heads(attention, "min")[0, 0], [0.5 + 0.2 / 0.6, 0.1 / 0.6])


def test_discarding_by_hand() -> None:
    """Of [.6, .3, .1, 0], half is dropped: [.6, .3] / .9, then half the token itself."""
    row = torch.tensor([0.6, 0.3, 0.1, 0.0], dtype=torch.float64)
    attention = row.expand(1, 1, 4, 4)
    expected = [0.5 + 0.6 / 1.8, 0.3 / 1.8, 0.0, 0.0]
    assert close(fused_heads(attention, discard=0.5)[0, 0], expected)


@pytest.mark.parametrize("discard", [0.0, 0.5, 0.9])
@pytest.mark.parametrize("heads", ["mean", "max", "min"])
def test_rows_sum_to_one(heads: str, discard: float) -> None:
    blocks = stochastic(4, 2, 3, 17, 17)
    matrices = [fused_heads(block, heads, discard) for block in blocks]
    rows = rolled(matrices, torch.arange(17).expand(2, -1))
    assert torch.allclose(rows.sum(-1), torch.ones(2, 17, dtype=torch.float64))
    assert (rows >= 0).all()


def test_unknown_heads_are_refused() -> None:
    with pytest.raises(ValueError, match="mean, max or min"):
        fused_heads(stochastic(1, 1, 2, 2), "median")


def test_carrying_a_row_is_the_row_of_the_product() -> None:
    matrices = list(stochastic(3, 2, 5, 5))
    product = matrices[2] @ matrices[1] @ matrices[0]
    rows = rolled(matrices, torch.tensor([[3, 0], [1, 1]]))
    assert torch.allclose(rows[0], product[0, [3, 0]])
    assert torch.allclose(rows[1], product[1, [1, 1]])


def test_relevance_by_hand_keeps_positive_products_only() -> None:
    attention = torch.tensor([[[[0.5, 0.5], [0.2, 0.8]]]])
    gradient = torch.tensor([[[[1.0, -1.0], [2.0, 0.0]]]])
    assert close(relevance(attention, gradient), [[[1.5, 0.0], [0.4, 1.0]]])


def test_no_gradient_leaves_the_token_itself() -> None:
    attention = torch.full((1, 1, 3, 3), 1 / 3)
    matrix = relevance(attention, torch.zeros(1, 1, 3, 3))
    assert close(rolled([matrix, matrix], torch.tensor([[1]])), [[[0.0, 1.0, 0.0]]])


def test_recording_ends_even_inside_another_recording() -> None:
    tiny = VitConfig(dim=16, blocks=2, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16))
    network = GradingNetwork(tiny).eval()
    picture, level = torch.rand(1, 3, 64, 64), torch.tensor([0])
    with torch.inference_mode(), recorded_attention(network) as outer:
        with recorded_attention(network) as inner:
            network.logits(picture, View.SAGITTAL_T1, level)
        network.logits(picture, View.SAGITTAL_T1, level)
    network.logits(picture, View.SAGITTAL_T1, level)
    assert (len(outer), len(inner)) == (2, 2)
    assert all(torch.allclose(block.sum(-1), torch.ones(1)) for block in outer)
