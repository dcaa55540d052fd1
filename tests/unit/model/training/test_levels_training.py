"""The level finder's loop: it learns, cycles follow one another, a stopped run goes on exactly."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from model.errors import RecipeError, TableError
from model.labels import Level
from model.levels_network import DISCS, FORAMINA, LevelsConfig
from model.training import levels_training
from model.training.levels_data import Example, Known
from model.training.levels_recipe import Cycle, LevelsRecipe
from model.training.levels_steps import LevelsTraining
from model.training.levels_training import CHECKPOINT, train_levels
from tests.unit.model.training.labelled_folder import (
    NARROW,
    write_axial,
    write_sagittal,
    write_spider,
)

TWO = LevelsRecipe(folds=(2,), batch=2, cycles=(Cycle(2, 2e-3, 1), Cycle(2, 1e-3, 2)))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    write_sagittal(folder)
    write_axial(folder)
    write_spider(folder)
    return folder


def interrupted(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """Stop as a kill would, right after the checkpoint of a step."""
    save = LevelsTraining.save

    def stopping(self: LevelsTraining, path: Path) -> None:
        save(self, path)
        if self.done == after:
            raise KeyboardInterrupt

    monkeypatch.setattr(LevelsTraining, "save", stopping)


@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_stopped_run_goes_on_to_the_same_weights(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    monkeypatch.setattr(levels_training, "SAVE_EVERY", 1)
    whole = train_levels(data, tmp_path / "whole", TWO, start=NARROW)
    with monkeypatch.context() as patched:
        interrupted(patched, after)
        with pytest.raises(KeyboardInterrupt):
            train_levels(data, tmp_path / "parts", TWO, start=NARROW)
    parts = train_levels(data, tmp_path / "parts", TWO, resume=True, start=NARROW)
    one, two = load_file(whole), load_file(parts)
    assert all(torch.equal(one[name], two[name]) for name in one)
    logs = [(tmp_path / name / "log.csv").read_text().splitlines() for name in ("whole", "parts")]
    assert [row.rsplit(",", 1)[0] for row in logs[0]] == [row.rsplit(",", 1)[0] for row in logs[1]]
    assert len(logs[0]) == 1 + TWO.steps


def test_another_recipe_cannot_resume(data: Path, tmp_path: Path) -> None:
    train_levels(data, tmp_path / "run", TWO, start=NARROW)
    other = replace(TWO, batch=3)
    with pytest.raises(RecipeError, match="another “batch”"):
        train_levels(data, tmp_path / "run", other, resume=True, start=NARROW)
    with pytest.raises(RecipeError, match="holds a run already"):
        train_levels(data, tmp_path / "run", TWO, start=NARROW)
    (tmp_path / "run" / CHECKPOINT).write_bytes(b"nothing")
    with pytest.raises(RecipeError, match="cannot be read"):
        train_levels(data, tmp_path / "run", TWO, resume=True, start=NARROW)


def test_a_run_of_before_the_spider_folds_goes_on_with_the_usual_one(
    data: Path, tmp_path: Path
) -> None:
    train_levels(data, tmp_path / "run", TWO, start=NARROW)
    told = tmp_path / "run" / "recipe.json"
    older = json.loads(told.read_text())
    assert older.pop("spider_fold") == TWO.spider_fold
    told.write_text(json.dumps(older))
    train_levels(data, tmp_path / "run", TWO, resume=True, start=NARROW)
    with pytest.raises(RecipeError, match="another “spider_fold”"):
        train_levels(data, tmp_path / "run", replace(TWO, spider_fold=1), resume=True, start=NARROW)


def test_a_cycle_begins_with_the_average_of_the_one_before() -> None:
    recipe = replace(TWO, cycles=(Cycle(1, 2e-3, 1), Cycle(1, 1e-9, 2)))
    training = LevelsTraining(recipe, start=NARROW)
    pools = ((dotted(0),), (), (), (), (), ())
    training.advance(pools)
    before = {name: value.clone() for name, value in training.average.state_dict().items()}
    training.advance(pools)  # at a rate of almost 0
    assert training.cycle == 1
    for name, value in training.network.named_parameters():
        assert torch.allclose(value, before[name], atol=1e-6)


def test_without_discs_there_is_nothing_to_learn(data: Path, tmp_path: Path) -> None:
    (data / "spider_images.csv").unlink()
    with pytest.raises(TableError, match="where discs lie"):
        train_levels(data, tmp_path / "run", TWO, start=NARROW)


def dotted(seed: int) -> Example:
    """Five bright squares, which are the discs, on a dark speckled picture."""
    random = np.random.default_rng(seed)
    pixels = random.integers(0, 40, (256, 256)).astype(np.uint8)
    points = np.full((2, len(Level), 2), np.nan)
    known = np.full((2, len(Level)), Known.ABSENT, np.int8)
    for level in range(len(Level)):
        row, column = 60 + 32 * level, 120 + int(random.integers(-10, 10))
        pixels[row - 5 : row + 6, column - 5 : column + 6] = 120 + 30 * level
        points[DISCS, level] = (row, column)
        known[DISCS, level] = Known.HERE
    known[FORAMINA] = Known.ABSENT
    return Example(str(seed), str(seed), pixels, (1.1, 1.1), points, known)


@pytest.mark.slow
def test_the_loop_learns_where_discs_are() -> None:
    recipe = LevelsRecipe(batch=4, cycles=(Cycle(60, 4e-3, 1),))
    training = LevelsTraining(recipe, start=LevelsConfig(widths=(4, 8, 12, 16, 16)))
    pools = (tuple(dotted(seed) for seed in range(8)), (), (), (), (), ())
    losses = [training.advance(pools) for _ in range(60)]
    assert np.mean(losses[-10:]) < 0.7 * np.mean(losses[:5])
