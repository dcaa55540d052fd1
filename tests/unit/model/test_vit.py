"""The network: shapes, fused against explicit attention, bit depth, hooks."""

from __future__ import annotations

import dataclasses

import pytest
import torch

from model.labels import View
from model.rollout import recorded_attention
from model.vit import (
    QUERIES,
    Attention,
    GradingNetwork,
    VitConfig,
    mirrored,
    normalised,
    patch_offset,
    query_range,
    swapped_sides,
)

TINY = VitConfig(dim=16, blocks=2, heads=2, registers=2, stem=(4, 4, 8, 8, 16, 16), drop_path=0.0)


@pytest.fixture
def network() -> GradingNetwork:
    torch.manual_seed(0)
    return GradingNetwork(TINY).eval()


def crops(view: View, count: int = 2) -> tuple[torch.Tensor, torch.Tensor]:
    torch.manual_seed(1)
    return torch.rand(count, 3, *TINY.size_px(view)), torch.arange(count)


@pytest.mark.parametrize(("view", "queries"), [(View.SAGITTAL_T1, 1), (View.AXIAL_T2, 3)])
def test_each_query_gives_three_logits(network: GradingNetwork, view: View, queries: int) -> None:
    pixels, level = crops(view)
    assert network(pixels, view, level).shape == (2, queries, 3)


@pytest.mark.parametrize("view", list(View))
def test_recording_attention_does_not_change_the_answer(
    network: GradingNetwork, view: View
) -> None:
    pixels, level = crops(view)
    fused = network(pixels, view, level)
    with recorded_attention(network) as attention:
        explicit = network(pixels, view, level)
    assert torch.allclose(fused, explicit, atol=1e-5)
    rows, columns = TINY.grid(view)
    tokens = patch_offset(TINY, view) + rows * columns
    queries = len(QUERIES[view])  # of the last block, nobody reads what other tokens make
    looking = [tuple(block.shape) for block in attention]
    assert looking == [(2, 2, tokens, tokens), (2, 2, queries, tokens)]
    assert torch.allclose(attention[0].sum(-1), torch.ones(2, 2, tokens), atol=1e-5)


@pytest.mark.parametrize("view", list(View))
def test_the_last_block_answers_as_if_it_made_every_token(
    network: GradingNetwork, view: View
) -> None:
    pixels, level = crops(view)
    tokens = network._tokens(normalised(pixels), view, level)
    for block in network.blocks:
        tokens = block(tokens)
    first, last = query_range(view)
    answers = network.norm(tokens)
    whole = [network.heads[first + query](answers[:, query]) for query in range(last - first)]
    assert torch.allclose(network(pixels, view, level), torch.stack(whole, 1), atol=1e-5)


def test_nothing_is_recorded_after_an_error_inside(network: GradingNetwork) -> None:
    with pytest.raises(KeyError), recorded_attention(network):
        raise KeyError
    layers = [module for module in network.modules() if isinstance(module, Attention)]
    assert len(layers) == 2
    assert all(layer.record is None for layer in layers)


def test_eight_and_twelve_bit_copies_get_the_same_answer(network: GradingNetwork) -> None:
    pixels, level = crops(View.SAGITTAL_T1)
    eight = (pixels * 255).round()
    twelve = eight * 16 + 100
    given = network(eight, View.SAGITTAL_T1, level)
    assert torch.allclose(given, network(twelve, View.SAGITTAL_T1, level), atol=1e-5)


def test_one_bright_pixel_does_not_darken_the_rest() -> None:
    pixels, _ = crops(View.SAGITTAL_T1, 1)
    spoiled = pixels.clone()
    spoiled[0, :, 10, 10] = 1000.0
    difference = (normalised(pixels) - normalised(spoiled)).abs().flatten()
    assert difference.median() < 0.01


def test_a_constant_crop_stays_finite() -> None:
    assert torch.isfinite(normalised(torch.full((1, 3, 8, 8), 7.0))).all()


def test_the_level_matters(network: GradingNetwork) -> None:
    pixels, _ = crops(View.SAGITTAL_T1)
    answers = [network(pixels, View.SAGITTAL_T1, torch.full((2,), n)) for n in (0, 4)]
    assert not torch.allclose(*answers)


def test_mirroring_twice_and_swapping_twice_change_nothing() -> None:
    pixels, _ = crops(View.AXIAL_T2)
    assert torch.equal(mirrored(mirrored(pixels)), pixels)
    answers = torch.rand(2, 3, 3)
    assert torch.equal(swapped_sides(swapped_sides(answers)), answers)
    assert torch.equal(swapped_sides(answers)[:, 1], answers[:, 2])


def test_views_share_no_query() -> None:
    ranges = [range(*query_range(view)) for view in View]
    assert sorted(number for one in ranges for number in one) == [0, 1, 2, 3]


def test_a_shape_without_the_new_words_is_the_shipped_one() -> None:
    """Weights written before the words were there must still be read strictly."""
    words = {"plain_patches", "tell_level", "sagittal_slices", "axial_slices"}
    old = {name: value for name, value in dataclasses.asdict(TINY).items() if name not in words}
    assert VitConfig(**old) == TINY
    names = set(GradingNetwork(TINY).state_dict())
    assert {"stem.convolutions.0.weight", "stem.norms.5.variance", "levels.weight"} <= names


@pytest.mark.parametrize("view", list(View))
def test_plain_patches_give_as_many_tokens(view: View) -> None:
    network = GradingNetwork(dataclasses.replace(TINY, plain_patches=True)).eval()
    pixels, level = crops(view)
    rows, columns = TINY.grid(view)
    assert network.stem(pixels, 0).shape == (2, TINY.stem[-1], rows, columns)
    assert network(pixels, view, level).shape[0] == 2
    assert not any("norms" in name for name in network.state_dict())


def test_a_network_that_is_not_told_the_level_answers_alike_for_all(
    network: GradingNetwork,
) -> None:
    pixels, level = crops(View.AXIAL_T2)
    silent = GradingNetwork(dataclasses.replace(TINY, tell_level=False)).eval()
    silent.load_state_dict(network.state_dict())
    one, two = (silent(pixels, View.AXIAL_T2, number) for number in (level, level + 2))
    assert torch.equal(one, two)
    told = (network(pixels, View.AXIAL_T2, number) for number in (level, level + 2))
    assert not torch.equal(*told)
