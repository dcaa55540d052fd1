"""Costs as ratios of two things measured in one run; `make benchmarks` prints them."""

import statistics
import time
from collections.abc import Callable, Generator
from typing import Any

import numpy as np
import pytest
import torch

from model.labels import Level, View
from model.results import Crop
from model.weights import Networks, load_networks
from viewer.paths import resources_folder

RUNS = 15


@pytest.fixture(scope="module")
def networks() -> Networks:
    return load_networks(resources_folder(), "cpu")


def axial_crop() -> Crop:
    rng = np.random.default_rng(1)
    pixels = rng.normal(500, 100, (3, 80, 112)).astype(np.float32)
    return Crop(Level.L4_L5, View.AXIAL_T2, None, pixels, np.eye(4), (0.0, 0.0, 0.0), 0, 0)


def drained(work: Generator[Any, None, Any]) -> None:
    for _ in work:
        pass


def seconds(call: Callable[[], object]) -> float:
    """Median of several runs, after one that is not counted."""
    call()
    times = []
    for _ in range(RUNS):
        clock = time.perf_counter()
        call()
        times.append(time.perf_counter() - clock)
    return statistics.median(times)


def compare(name: str, one: Callable[[], object], other: Callable[[], object]) -> float:
    ratio = seconds(one) / seconds(other)
    print(f"\n{name}: {ratio:.2f}")
    return ratio


def test_fused_attention_is_not_slower_than_explicit(networks: Networks) -> None:
    query = torch.randn(16, 4, 72, 32)
    fused = torch.nn.functional.scaled_dot_product_attention

    def explicit() -> torch.Tensor:
        weights = (query @ query.transpose(-1, -2) / 32**0.5).softmax(-1)
        return weights @ query

    with torch.inference_mode():
        ratio = compare("fused / explicit attention", lambda: fused(query, query, query), explicit)
    assert ratio < 2
