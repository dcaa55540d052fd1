"""Auxiliary tasks: the right grades beside each crop, followed by the picture's mirror image."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from model.errors import TableError
from model.labels import Condition, Level, View
from model.training.augment import STILL
from model.training.data_checks import check_grade_data
from model.training.grade_auxiliary import ON_AXIAL, TASKS, AuxiliaryHeads, with_auxiliary
from model.training.grade_batches import Changes, prepared
from model.training.grade_data import MISSING, LabelledCrops
from model.training.grade_recipe import Recipe
from model.training.grade_steps import Training
from model.training.label_table import LabelTable
from model.vit import QUERIES, VitConfig

TINY = VitConfig(
    dim=16, blocks=1, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16),
    sagittal_px=(32, 32), axial_px=(32, 40), drop_path=0.0,
)  # fmt: skip
PLAIN = Changes(STILL, unknown_level=0.0, mixup=0.0)
ASKED = Recipe(epochs=1, batch=4, axial_batch=4, mixup=0.0, auxiliary=0.5)


def table() -> LabelTable:
    """Two studies whose grades tell condition and level apart as far as three values can."""
    condition, level = np.indices((len(Condition), len(Level)))
    first = (condition + level) % 3
    second = (condition + 2 * level + 1) % 3
    second[0, 0] = MISSING
    return LabelTable(("7", "8"), np.stack([first, second]).astype(np.int64), np.zeros(2, np.int64))


def crops(view: View, study: int = 7) -> LabelledCrops:
    """Ten crops: five levels, twice; of foramina the left ones come first."""
    queries = len(QUERIES[view])
    level = np.tile(np.arange(5), 2)
    side = np.repeat(["left", "right"] if view is View.SAGITTAL_T1 else ["", ""], 5)
    severity = np.zeros((10, queries), np.int64)
    random = np.random.default_rng(0)
    pixels = random.integers(0, 255, (10, 3 if queries == 3 else 1, 48, 56)).astype(np.uint8)
    return LabelledCrops(
        view, pixels, severity, level, side, np.full(10, study), np.ones(10, np.int64)
    )


def graded(study: int, condition: Condition, level: int) -> int:
    return int(table().of(condition)[study, level])


def test_a_foramen_is_asked_for_the_canal_and_its_own_recess() -> None:
    found = with_auxiliary(crops(View.SAGITTAL_T1, 8), table()).auxiliary
    assert found is not None
    assert found.shape == (10, 1, TASKS[View.SAGITTAL_T1])
    recess = (Condition.LEFT_SUBARTICULAR_STENOSIS, Condition.RIGHT_SUBARTICULAR_STENOSIS)
    for index in range(10):
        level = index % 5
        assert found[index, 0, 0] == graded(1, Condition.SPINAL_CANAL_STENOSIS, level)
        assert found[index, 0, 1] == graded(1, recess[index // 5], level)
    assert found[0, 0, 0] == MISSING


def test_a_recess_is_asked_for_the_foramen_of_its_side() -> None:
    found = with_auxiliary(crops(View.AXIAL_T2), table()).auxiliary
    assert found is not None
    assert found.shape == (10, 3, TASKS[View.AXIAL_T2])
    for level in range(5):
        left, right = (graded(0, one, level) for one in ON_AXIAL if one is not None)
        assert found[level, :, 0].tolist() == [MISSING, left, right]


def test_a_study_that_is_not_in_the_table_is_asked_nothing() -> None:
    found = with_auxiliary(crops(View.AXIAL_T2, study=9), table()).auxiliary
    assert found is not None
    assert (found == MISSING).all()


def test_a_mirrored_crop_is_asked_for_the_other_side() -> None:
    asked = with_auxiliary(crops(View.AXIAL_T2), table())
    asked.pixels[..., :28] = 0  # dark on the patient's right, so a mirrored crop shows
    torch.manual_seed(0)
    batch = prepared(asked, torch.arange(10), TINY, PLAIN)
    turned = batch.pixels[:, 1, :, :10].sum((1, 2)) > 0
    assert 0 < int(turned.sum()) < 10
    assert asked.auxiliary is not None
    assert batch.auxiliary is not None
    assert batch.auxiliary[:, 0].sum() == 0  # the canal's query has no task
    for index in range(10):
        order = [2, 1] if turned[index] else [1, 2]
        there = asked.auxiliary[index, order, 0]
        assert batch.auxiliary[index, 1:, 0].argmax(-1).tolist() == there.tolist()


def test_crops_stay_with_their_tasks_when_some_are_chosen() -> None:
    asked = with_auxiliary(crops(View.SAGITTAL_T1), table())
    keep = np.arange(10) % 3 == 1
    assert asked.auxiliary is not None
    chosen = asked.only(keep).auxiliary
    assert chosen is not None
    assert np.array_equal(chosen, asked.auxiliary[keep])


def test_heads_answer_by_query_and_task() -> None:
    heads = AuxiliaryHeads(16)
    for view in View:
        queries = len(QUERIES[view])
        logits = heads(torch.zeros(2, queries, 16), view)
        assert logits.shape == (2, queries, TASKS[view], 3)


def test_the_trunk_learns_from_the_tasks_alone() -> None:
    """Without any label of their own, queries still learn what they are asked beside it."""
    asked = with_auxiliary(crops(View.AXIAL_T2), table())
    asked = replace(asked, severity=np.full_like(asked.severity, MISSING))
    training = Training(ASKED, TINY, 4)
    heads = [value.clone() for value in training.network.heads.parameters()]
    stem = [value.clone() for value in training.network.stem.parameters()]
    training.step([prepared(asked, torch.arange(10), TINY, PLAIN)])
    moved = training.network.stem.parameters()
    assert any(not torch.equal(a, b) for a, b in zip(stem, moved, strict=True))
    biases = [value for value in training.network.heads.parameters() if value.ndim == 1]
    assert all(
        torch.equal(a, b) for a, b in zip([v for v in heads if v.ndim == 1], biases, strict=True)
    )


def test_a_run_with_tasks_resumes_to_the_same_numbers(tmp_path: Path) -> None:
    views = tuple(with_auxiliary(crops(view), table()) for view in View)
    first = Training(ASKED, TINY, 4)
    first.advance(views)
    first.save(tmp_path / "checkpoint.pt")
    second = Training(ASKED, TINY, 4)
    second.load(tmp_path / "checkpoint.pt")
    assert second.advance(views) == first.advance(views)
    assert first.auxiliary is not None
    assert second.auxiliary is not None
    for one, other in zip(first.auxiliary.parameters(), second.auxiliary.parameters(), strict=True):
        assert torch.equal(one, other)


def test_the_shipped_network_has_none_of_the_heads() -> None:
    training = Training(ASKED, TINY, 4)
    assert not any("auxiliary" in name for name in training.averaged().state_dict())


def test_tasks_need_the_label_table(tmp_path: Path) -> None:
    for name in ("sagittal_t1", "axial_t2"):
        (tmp_path / name).mkdir()
    (tmp_path / "sagittal_t1.csv").write_text(
        "file,study_id,side,level,severity,x,y,original_rows,original_columns,fold\n"
        "a.png,7,left,L1/L2,Severe,9,9,64,64,2\n"
    )
    (tmp_path / "sagittal_t1" / "a.png").touch()
    recipe = replace(ASKED, train_folds=(2,), validation_fold=None, views=("sagittal T1",))
    check_grade_data(tmp_path, replace(recipe, auxiliary=0.0), TINY)
    with pytest.raises(TableError, match=r"train\.csv is missing"):
        check_grade_data(tmp_path, recipe, TINY)
