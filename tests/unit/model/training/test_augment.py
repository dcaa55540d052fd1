"""Jitter: none at all gives the centre; some moves and changes, the same for the same seed."""

from __future__ import annotations

import dataclasses

import pytest
import torch

from model.training.augment import STILL, Jitter, jittered


def canvas(channels: int = 1) -> torch.Tensor:
    torch.manual_seed(0)
    return torch.randint(0, 256, (3, channels, 32, 40), dtype=torch.uint8)


@pytest.mark.parametrize("channels", [1, 3])
def test_no_jitter_gives_the_centre(channels: int) -> None:
    given = canvas(channels)
    crop = jittered(given, (16, 24), STILL)
    expected = (given[:, :, 8:24, 8:32].float() / 255).expand(-1, 3, -1, -1)
    assert crop.shape == (3, 3, 16, 24)
    assert torch.allclose(crop, expected, atol=1e-4)


def test_the_same_canvas_and_seed_repeat() -> None:
    given = canvas()
    results = []
    for seed in (5, 5, 6):
        torch.manual_seed(seed)
        results.append(jittered(given, (16, 24), Jitter()))
    assert torch.equal(results[0], results[1])
    assert not torch.allclose(results[0], results[2])


def test_a_shift_moves_the_picture() -> None:
    spot = torch.zeros(64, 1, 40, 40, dtype=torch.uint8)
    spot[:, :, 19:21, 19:21] = 255
    torch.manual_seed(0)
    moved = jittered(spot, (40, 40), dataclasses.replace(STILL, shift_px=4.0))
    columns = (moved[:, 0].sum(1) * torch.arange(40)).sum(-1) / moved[:, 0].sum((1, 2))
    assert float(columns.std()) == pytest.approx(4.0, rel=0.4)
    assert float(columns.mean()) == pytest.approx(19.5, abs=1.5)


@pytest.mark.parametrize("field", ["intensity", "erase", "degrees", "scale"])
def test_each_part_changes_something_and_stays_finite(field: str) -> None:
    given = canvas()
    torch.manual_seed(0)
    changed = jittered(given, (16, 24), dataclasses.replace(STILL, **{field: 1.0}))
    assert torch.isfinite(changed).all()
    assert not torch.allclose(changed, jittered(given, (16, 24), STILL), atol=0.01)
