"""The command's work: members in turn, kills at any moment, equal runs, several processes."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
import torch

from model.errors import RecipeError, TableError
from model.labels import View
from model.training.ablation import averaged_network
from model.training.grade_members import GradeRecipes, read_grade_recipes, train_members
from model.training.grade_recipe import Recipe
from model.training.grade_training import figures, read_views, train, train_on
from model.training.processes import ALONE
from model.vit import VitConfig
from tests.unit.model.training.toy_folder import TINY, TINY_TOML, write_toy

ROOT = Path(__file__).resolve().parents[4]
RECIPE = f"""
train_folds = [2, 3]
epochs = 40
batch = 4
views = ["sagittal T1"]
[network]
{TINY_TOML}
"""
SHORT = Recipe((2, 3), 1, epochs=2, batch=4, axial_batch=2)


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    """Sums over several threads may differ in their last digit."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_toy(tmp_path / "data")


def state(run: Path) -> dict[str, torch.Tensor]:
    held = torch.load(run / "checkpoint.pt", weights_only=True)
    assert {"network", "average", "optimiser", "schedule", "epoch"} <= set(held)
    return {**held["network"], **held["average"]}


def equal(one: Path, two: Path) -> bool:
    first, second = state(one), state(two)
    return set(first) == set(second) and all(torch.equal(first[n], second[n]) for n in first)


def without_seconds(run: Path) -> pd.DataFrame:
    return pd.read_csv(run / "log.csv").drop(columns="seconds")


def started(data: Path, out: Path, recipe: Path, **environment: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "model.training.grade_training",
               "--data", str(data), "--out", str(out), "--config", str(recipe),
               "--device", "cpu", "--resume"]  # fmt: skip
    return subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"OMP_NUM_THREADS": "1"} | environment,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.mark.slow
def test_a_killed_run_ends_as_if_it_had_never_stopped(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "toy.toml"
    path.write_text(RECIPE)
    process = started(data, tmp_path / "killed", path)
    checkpoint = tmp_path / "killed" / "checkpoint.pt"
    while not checkpoint.exists() and process.poll() is None:
        time.sleep(0.01)
    process.kill()
    _, said = process.communicate()
    assert process.returncode not in {0, 2}, said.decode()[-2000:]
    taken = torch.load(checkpoint, weights_only=True)["step"]
    recipes = read_grade_recipes(path)
    assert 0 < taken < 40 * 3
    train_members(data, tmp_path / "killed", recipes, resume=True, processes=ALONE)
    train_members(data, tmp_path / "whole", recipes, resume=False, processes=ALONE)
    assert equal(tmp_path / "killed", tmp_path / "whole")
    logs = [without_seconds(tmp_path / name) for name in ("killed", "whole")]
    pd.testing.assert_frame_equal(*logs)
    assert len(logs[0]) == 40


@pytest.mark.slow
def test_two_processes_train_one_network(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "toy.toml"
    path.write_text(RECIPE.replace("epochs = 40", "epochs = 2"))
    told = {"WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(free_port())}
    ranks = ({"RANK": str(rank), "LOCAL_RANK": str(rank)} for rank in range(2))
    both = [started(data, tmp_path / "both", path, **told, **rank) for rank in ranks]
    for process in both:
        _, said = process.communicate(timeout=300)
        assert process.returncode == 0, said.decode()[-2000:]
    assert len(without_seconds(tmp_path / "both")) == 2
    train_members(data, tmp_path / "one", read_grade_recipes(path), False, ALONE)
    assert set(state(tmp_path / "both")) == set(state(tmp_path / "one"))
    # the same batches, each changed at random by another process: near, and not the same
    losses = [without_seconds(tmp_path / name).loss.mean() for name in ("both", "one")]
    assert losses[0] == pytest.approx(losses[1], rel=0.1)
    assert not equal(tmp_path / "both", tmp_path / "one")


def test_two_runs_are_equal_and_another_seed_is_not(data: Path, tmp_path: Path) -> None:
    for name, recipe in (("a", SHORT), ("b", SHORT), ("c", replace(SHORT, seed=2))):
        train(data, tmp_path / name, recipe, TINY)
    assert equal(tmp_path / "a", tmp_path / "b")
    assert not equal(tmp_path / "a", tmp_path / "c")


def test_members_are_trained_in_turn_and_finished_ones_left_alone(
    data: Path, tmp_path: Path
) -> None:
    other = replace(SHORT, train_folds=(1, 3), validation_fold=2)
    recipes = GradeRecipes(TINY, {"first": SHORT, "second": other})
    out = tmp_path / "out"
    train_members(data, out, recipes.only("first"), resume=False, processes=ALONE)
    before = (out / "first" / "checkpoint.pt").stat().st_mtime_ns
    train_members(data, out, recipes, resume=True, processes=ALONE)
    assert (out / "first" / "checkpoint.pt").stat().st_mtime_ns == before
    train(data, tmp_path / "alone", other, TINY)
    assert equal(out / "second", tmp_path / "alone")  # whatever else was read with it


def test_a_run_is_neither_written_over_nor_mixed_up(data: Path, tmp_path: Path) -> None:
    train(data, tmp_path / "run", SHORT, TINY)
    with pytest.raises(RecipeError, match="run holds a run already"):
        train(data, tmp_path / "run", SHORT, TINY)
    with pytest.raises(RecipeError, match="another “mixup”"):
        train(data, tmp_path / "run", replace(SHORT, mixup=0.0), TINY, resume=True)
    with pytest.raises(RecipeError, match="another “config”"):
        train(data, tmp_path / "run", SHORT, replace(TINY, dim=32), resume=True)
    told = tmp_path / "run" / "recipe.json"
    older = json.loads(told.read_text())
    assert older.pop("shuffle_labels") is False  # begun before there was such a thing
    told.write_text(json.dumps(older))
    train(data, tmp_path / "run", SHORT, TINY, resume=True)
    with pytest.raises(RecipeError, match="another “shuffle_labels”"):
        train(data, tmp_path / "run", replace(SHORT, shuffle_labels=True), TINY, resume=True)


def test_a_folder_is_checked_before_anything_is_trained(data: Path, tmp_path: Path) -> None:
    (data / "axial_t2" / "3.png").unlink()
    with pytest.raises(TableError, match="1 of 12 pictures"):
        train_members(data, tmp_path / "out", GradeRecipes(TINY, {"": SHORT}), False, ALONE)
    assert not (tmp_path / "out").exists()


def test_fewer_crops_than_a_batch_are_refused(data: Path, tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match="only 6 axial T2 crops"):
        train(data, tmp_path / "out", replace(SHORT, axial_batch=9), TINY)


@pytest.mark.parametrize(
    ("changes", "config"),
    [
        ({"views": ("axial T2",)}, TINY),
        ({"views": ("sagittal T1",), "sagittal_px_per_spacing": 30.0}, TINY),
        ({"ema": 0.0, "mixup": 0.0, "precision": "bf16"}, TINY),
        ({}, replace(TINY, plain_patches=True, tell_level=False, axial_slices=1)),
        ({}, replace(TINY, sagittal_px=(80, 80), sagittal_slices=3)),
    ],
)
def test_every_variant_of_a_recipe_trains(
    data: Path, tmp_path: Path, changes: dict[str, object], config: VitConfig
) -> None:
    recipe = replace(SHORT, epochs=1, **changes)  # type: ignore[arg-type]
    train(data, tmp_path / "out", recipe, config)
    columns = set(without_seconds(tmp_path / "out"))
    assert ("foraminal_accuracy" in columns) == (View.SAGITTAL_T1 in recipe.seen)
    assert ("canal_accuracy" in columns) == (View.AXIAL_T2 in recipe.seen)


@pytest.mark.slow
def test_the_loop_learns_what_can_be_learnt(tmp_path: Path) -> None:
    """Brightness in the middle is the grade: held-out pictures must be told apart by it."""
    data, config = write_toy(tmp_path / "data", studies=36), replace(TINY, dim=32)
    recipe = Recipe((2, 3), epochs=30, batch=12, axial_batch=12, peak_rate=1e-2, ema=0.9, mixup=0)
    views = read_views(data, replace(recipe, train_folds=(1, 2, 3)), config)
    train_on(views, tmp_path / "out", recipe, config)
    log = pd.read_csv(tmp_path / "out" / "log.csv")
    assert log.loss.iloc[-1] < 0.9 * log.loss.iloc[0]
    held_out = tuple(crops.folds(1) for crops in views)
    found = figures(averaged_network(tmp_path / "out", config), held_out)
    for zone in ("foraminal", "canal", "subarticular"):
        assert found[f"{zone}_auc_severe"] > 0.9
