"""The loop: it learns, it can be killed and resumed, its targets are right, its weights ship."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch
from PIL import Image

from model.errors import RecipeError, TrainedOnError
from model.labels import Severity, View
from model.training.augment import STILL
from model.training.evaluation import evaluate
from model.training.grade_batches import Changes, drawn, prepared
from model.training.grade_data import MISSING, LabelledCrops
from model.training.grade_export import export
from model.training.grade_recipe import Recipe
from model.training.grade_steps import Training, soft_cross_entropy
from model.training.grade_training import train
from model.training.weights_writing import write_manifest
from model.vit import UNKNOWN_LEVEL, VitConfig

TINY = VitConfig(
    dim=16, blocks=1, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16),
    sagittal_px=(32, 32), axial_px=(32, 40), drop_path=0.0,
)  # fmt: skip
SHORT = Recipe(train_folds=(2,), validation_fold=1, epochs=2, batch=4, axial_batch=2, mixup=0.0)
PLAIN = Changes(STILL, unknown_level=0.0, mixup=0.0)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two folds of pictures whose brightness in the middle is their severity."""
    folder = tmp_path / "data"
    for name in ("sagittal_t1", "axial_t2"):
        (folder / name).mkdir(parents=True)
    random = np.random.default_rng(0)
    words, sagittal, axial = [severity.text for severity in Severity], [], []
    for study in range(12):
        grade, fold = study % 3, 1 + study % 2
        picture = random.integers(0, 60, (250, 250)).astype(np.uint8)
        picture[115:135, 115:135] = 60 + 90 * grade
        name = f"{study}.jpg"
        Image.fromarray(picture).save(folder / "sagittal_t1" / name)
        Image.fromarray(np.tile(picture[85:165, 70:180], 3)).save(folder / "axial_t2" / name)
        level = {"file": name, "study_id": study, "fold": fold}
        for row, at in (("L4/L5", 125), ("L5/S1", 160)):
            place = {"side": "left", "x": 125, "y": at, "original_rows": 250}
            sagittal.append(
                level | place | {"original_columns": 250, "level": row, "severity": words[grade]}
            )
        grades = dict.fromkeys(
            ("spinal_canal_stenosis", "left_subarticular_stenosis", "right_subarticular_stenosis"),
            words[grade],
        )
        axial.append(level | grades | {"level": "L4/L5"})
    pd.DataFrame(sagittal).to_csv(folder / "sagittal_t1.csv", index=False)
    pd.DataFrame(axial).to_csv(folder / "axial_t2.csv", index=False)
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_train_resume_export_evaluate(data: Path, tmp_path: Path) -> None:
    run, resources = tmp_path / "run", tmp_path / "resources"
    train(data, run, SHORT, TINY)
    assert [row["epoch"] for row in rows(run / "log.csv")] == ["1", "2"]
    train(data, run, SHORT, TINY, resume=True)  # nothing is left to do
    assert len(rows(run / "log.csv")) == 2
    assert json.loads((run / "recipe.json").read_text())["train_folds"] == [2]
    export([run], data, resources)
    write_manifest(resources)
    figures = evaluate(data, resources, fold=1, bootstrap=2)
    assert figures["trained_on"] == {"studies": 0, "grades": 0, "levels": 0}
    assert {"foraminal", "canal", "subarticular", "any_severe"} <= set(figures)
    assert figures["foraminal"]["n"] == 12
    json.dumps(figures)


def test_training_studies_are_refused(data: Path, tmp_path: Path) -> None:
    train(data, tmp_path / "run", SHORT, TINY)
    export([tmp_path / "run"], data, tmp_path / "resources")
    with pytest.raises(TrainedOnError, match="trained on 6 of these 12 studies"):
        evaluate(data, tmp_path / "resources")


def toy_crops(view: View = View.AXIAL_T2) -> LabelledCrops:
    queries = 3 if view is View.AXIAL_T2 else 1
    random = np.random.default_rng(0)
    severity = np.array([[0, 1, 2], [MISSING, 2, 0], [1, MISSING, MISSING]] * 4)[:, :queries]
    pixels = random.integers(0, 255, (12, queries, 48, 56)).astype(np.uint8)
    number = np.arange(12)
    return LabelledCrops(view, pixels, severity, number % 5, number.astype(str), number, number)


def test_the_loss_goes_down_on_one_batch() -> None:
    torch.manual_seed(0)
    training = Training(Recipe(epochs=1, peak_rate=3e-3), TINY, 40)
    batch = prepared(toy_crops(), torch.arange(12), TINY, PLAIN)
    losses = [training.step([batch]) for _ in range(40)]
    assert losses[-1] < 0.6 * losses[0]


def test_a_resumed_run_holds_the_same_numbers(tmp_path: Path) -> None:
    crops = (toy_crops(View.SAGITTAL_T1), toy_crops())
    first = Training(SHORT, TINY, 4)
    first.advance(crops)
    first.save(tmp_path / "checkpoint.pt")
    second = Training(SHORT, TINY, 4)
    second.load(tmp_path / "checkpoint.pt")
    assert second.taken == 1
    torch.manual_seed(3)  # what was drawn elsewhere makes no difference
    assert second.advance(crops) == first.advance(crops)
    for name, value in first.network.state_dict().items():
        assert torch.equal(value, second.network.state_dict()[name])


def test_a_mirrored_crop_carries_mirrored_labels() -> None:
    crops = toy_crops()
    crops.pixels[..., :28] = 0  # dark on the patient's right, so a mirrored crop shows
    changes = PLAIN
    torch.manual_seed(0)
    batch = prepared(crops, torch.arange(12), TINY, changes)
    pixels, target = batch.pixels, batch.target
    turned = pixels[:, 1, :, :10].sum((1, 2)) > 0
    assert 0 < int(turned.sum()) < 12
    for index in range(12):
        order = [0, 2, 1] if turned[index] else [0, 1, 2]
        severity = crops.severity[index, order]
        for query in range(3):
            if severity[query] == MISSING:
                assert target[index, query].sum() == 0
            else:
                assert int(target[index, query].argmax()) == severity[query]


def test_missing_labels_cost_nothing() -> None:
    logits = torch.tensor([[[3.0, 0.0, 0.0], [0.0, 0.0, 0.0]]])
    target = torch.tensor([[[1.0, 0.0, 0.0], [0.0, 0.0, 0.0]]])
    only = soft_cross_entropy(logits[:, :1], target[:, :1])
    assert float(soft_cross_entropy(logits, target)) == pytest.approx(float(only))


def test_some_levels_are_hidden() -> None:
    changes = Changes(STILL, unknown_level=1.0, mixup=0.0)
    batch = prepared(toy_crops(), torch.arange(12), TINY, changes)
    assert (batch.level == UNKNOWN_LEVEL).all()


def test_every_crop_comes_once_before_any_comes_again() -> None:
    for first in (0, 3):
        seen = torch.cat([drawn(12, 4, step, seed=5) for step in range(first, first + 3)])
        assert sorted(seen.tolist()) == list(range(12))
    assert not torch.equal(drawn(12, 4, 0, seed=5), drawn(12, 4, 3, seed=5))


def test_a_loss_that_is_not_finite_stops_the_run() -> None:
    training = Training(SHORT, TINY, 4)
    batch = prepared(toy_crops(), torch.arange(12), TINY, PLAIN)
    with pytest.raises(RecipeError, match="not finite"):
        training.step([replace(batch, pixels=batch.pixels * torch.inf)])
