"""Each job for the evidence brings its own kind of answer, by way of progress."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from model.ensemble import GradingEnsemble
from model.errors import ModelError
from model.evidence import AttentionMaps, MapHealth
from model.labels import Condition, Level, Severity, View
from model.levels_network import LevelsConfig, LevelsNetwork
from model.methods import Wish
from model.results import Crop, Explanation, NotAssessed, Prediction
from model.vit import GradingNetwork, VitConfig
from model.weights import Networks
from viewer.evidence import Job, wish_of
from viewer.examining import Answer, examine
from viewer.progress import Progress
from viewer.reading import Cell, Finding

TINY = VitConfig(
    dim=16, blocks=2, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16),
    sagittal_px=(32, 32), axial_px=(32, 48),
)  # fmt: skip
CELL: Cell = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
GRADIENT = Wish("Gradient attention", Severity.SEVERE)


@pytest.fixture(autouse=True)
def networks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small network in place of the weights on disk."""
    import torch

    torch.manual_seed(0)
    levels = LevelsNetwork(LevelsConfig(widths=(4, 4, 4, 4, 4)))
    grades = GradingEnsemble([GradingNetwork(TINY)]).eval()
    made = Networks(grades, levels, "Toy", "1", "d" * 64, "cpu")
    monkeypatch.setattr("model.weights.load_networks", lambda *_: made)


def finding() -> Finding:
    pixels = np.random.default_rng(0).random((3, 32, 48), np.float32)
    crop = Crop(CELL[0], View.AXIAL_T2, None, pixels, np.eye(4), (0.0, 0.0, 0.0), 0, 0)
    return Finding(Prediction(*CELL, (0.1, 0.2, 0.7), "digest"), None, crop)


def done(job: Job) -> tuple[list[Progress | Answer], Answer]:
    work, items = examine(finding(), job, Path()), []
    while True:
        try:
            items.append(next(work))
        except StopIteration as stop:
            return items, stop.value


def test_the_attention_is_read() -> None:
    items, answer = done(Job(attention=True))
    assert isinstance(answer.brought, AttentionMaps)
    assert (answer.brought.level, answer.brought.condition) == CELL
    assert all(isinstance(item, Progress) for item in items)
    assert items[0].text == "Reading the attention: loading the networks"


def test_a_second_map_is_made() -> None:
    job = Job(comparison=GRADIENT)
    _, answer = done(job)
    assert answer.job is job
    assert isinstance(answer.brought, Explanation)
    assert wish_of(answer.brought) == GRADIENT


def test_a_map_is_checked() -> None:
    made = done(Job(comparison=GRADIENT))[1].brought
    assert isinstance(made, Explanation)
    items, answer = done(Job(checked=made))
    assert isinstance(answer.brought, MapHealth)
    fractions = [item.fraction for item in items if item.fraction is not None]
    assert fractions == sorted(fractions)
    assert len(fractions) >= 4  # a place to stop in every map that is made again


def test_what_was_not_graded_is_refused() -> None:
    bare = Finding(NotAssessed(*CELL, "No axial series."))
    with pytest.raises(ModelError, match="not graded"):
        next(examine(bare, Job(attention=True), Path()))
