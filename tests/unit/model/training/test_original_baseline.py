"""The original project's protocol: one slice a study, figures beside those of a constant."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch
from PIL import Image

from model.training.grade_data import MISSING
from model.training.label_table import columns
from model.training.original_baseline import (
    QUOTED,
    FirstSlices,
    PlainVit,
    Protocol,
    figures,
    predicted,
    read_first_slices,
    run,
    table_of,
    train,
)

TOY = Protocol(
    train_folds=(2,), held_out_fold=1, side_px=32, patch_px=16, dim=16, blocks=1, heads=2,
    epochs=12, batch=4, peak_rate=1e-2,
)  # fmt: skip
WORDS = ("Normal/Mild", "Moderate", "Severe")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Sixteen studies; the slice is bright where every finding is Severe. Two slices a study."""
    folder = tmp_path / "data"
    (folder / "sagittal_t1").mkdir(parents=True)
    random = np.random.default_rng(0)
    rows, labels = [], []
    for study in range(16):
        fold, bright = 1 + study % 2, study % 4 < 2
        for number in (0, 1):
            grey = (200 if bright else 40) if number == 0 else 120  # the second says nothing
            pixels = np.clip(grey + random.normal(0, 10, (250, 250)), 0, 255).astype(np.uint8)
            Image.fromarray(pixels).save(folder / "sagittal_t1" / f"{study}_{number}.png")
            rows += [{"file": f"{study}_{number}.png", "study_id": study, "fold": fold}] * 2
        grades = dict.fromkeys(columns(), WORDS[2] if bright else WORDS[0])
        if study == 3:
            grades[QUOTED] = ""
        labels.append({"study_id": study, "fold": fold} | grades)
    pd.DataFrame(rows).to_csv(folder / "sagittal_t1.csv", index=False)
    pd.DataFrame(labels).to_csv(folder / "train.csv", index=False)
    return folder


def test_the_first_slice_of_each_study_is_read_with_its_25_labels(data: Path) -> None:
    slices = read_first_slices(data, (1,), 32)
    assert slices.pixels.shape == (8, 32, 32)
    bright = slices.pixels.mean(axis=(1, 2)) > 120
    assert set(slices.pixels.mean(axis=(1, 2)).round(-1)) <= {40.0, 200.0}  # never the second
    assert np.array_equal(slices.severity[:, 0] == 2, bright)
    assert slices.severity.shape == (8, 25)
    assert not (read_first_slices(data, (2,), 32).severity == MISSING)[0].all()


def test_folds_part_studies_and_an_empty_one_is_refused(data: Path) -> None:
    assert len(read_first_slices(data, (1, 2), 32)) == 16
    with pytest.raises(ValueError, match="no labelled study in folds 4"):
        read_first_slices(data, (4,), 32)


def test_the_loop_learns_what_can_be_learned_and_twice_the_same(data: Path) -> None:
    slices = read_first_slices(data, TOY.train_folds, TOY.side_px)
    first = [loss for _, loss, _ in train(slices, TOY)]
    assert first[-1] < 0.5 * first[0]
    assert [loss for _, loss, _ in train(slices, TOY)] == first


def test_training_and_held_out_figures_are_told_apart_and_written(
    data: Path, tmp_path: Path
) -> None:
    result = run(data, tmp_path / "out", TOY)
    assert result["studies"] == {"training": 8, "held_out": 8}
    assert result["held_out"]["all"]["accuracy"] > result["held_out"]["all"]["constant_accuracy"]
    written = json.loads((tmp_path / "out" / "original_baseline.json").read_text())
    assert written["training"][QUOTED]["n"] + written["held_out"][QUOTED]["n"] == 15
    lines = (tmp_path / "out" / "original_baseline.md").read_text().splitlines()
    assert len(lines) == 2 + 2 * 2 * 2
    assert table_of(result).splitlines() == lines


def test_figures_of_a_constant_are_worked_by_hand() -> None:
    """Of four training labels three are Normal/Mild; held out are one of each of two kinds."""
    severity = np.full((4, 25), MISSING)
    severity[:, 0] = (0, 0, 0, 2)
    training = FirstSlices(np.zeros((4, 8, 8), np.uint8), severity)
    truth = np.full((2, 25), MISSING)
    truth[:, 0] = (0, 2)
    held_out = FirstSlices(np.zeros((2, 8, 8), np.uint8), truth)
    shown = np.full((2, 25, 3), 1 / 3)
    shown[:, 0] = ((0.8, 0.1, 0.1), (0.2, 0.2, 0.6))
    one = figures(shown, held_out, training)[columns()[0]]
    assert one["accuracy"] == 1.0
    assert one["constant_accuracy"] == 0.5
    prior = np.array([4, 1, 2]) / 7  # counts plus one
    assert one["constant_log_loss"] == pytest.approx(-np.log(prior[[0, 2]]).mean())
    tilted = prior * (1, 2, 4) / (prior * (1, 2, 4)).sum()
    by_hand = -(np.log(tilted[0]) + 4 * np.log(tilted[2])) / 5
    assert one["constant_weighted_log_loss"] == pytest.approx(by_hand)
    assert one["log_loss"] == pytest.approx(-np.log([0.8, 0.6]).mean())


def test_patches_must_fill_the_picture() -> None:
    with pytest.raises(ValueError, match="whole number of patches"):
        PlainVit(replace(TOY, side_px=40))


def test_prediction_is_without_dropout(data: Path) -> None:
    torch.manual_seed(0)
    network, slices = PlainVit(TOY), read_first_slices(data, (1,), TOY.side_px)
    network.train()
    once = predicted(network, slices)
    assert np.array_equal(once, predicted(network, slices))
    assert once.sum(-1) == pytest.approx(1.0)
