"""The comparison: its plan, its table, and that it goes on where it stopped."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
import torch

from model.errors import RecipeError
from model.training.ablation import PLAN, ablate, read_plan
from tests.unit.model.training.toy_folder import TINY_TOML, write_toy

BASE = f"""
fold = 1
[base]
train_folds = [2, 3]
epochs = 1
batch = 4
axial_batch = 2
[base.network]
{TINY_TOML}
"""


def write_plan(folder: Path, text: str) -> Path:
    path = folder / "plan.toml"
    path.write_text(BASE + text)
    return path


def test_every_variant_gets_a_row_and_seeds_are_averaged(tmp_path: Path) -> None:
    data = write_toy(tmp_path / "data", studies=18)
    plan = write_plan(
        tmp_path,
        """
        [[variants]]
        name = "base"
        seeds = [1, 2]
        [[variants]]
        name = "other"
        ema = 0.0
        shuffle_labels = true
        views = ["sagittal T1"]
        [variants.network]
        plain_patches = true
        tell_level = false
        """,
    )
    out = tmp_path / "out"
    out.mkdir()
    table = ablate(data, out, plan)
    names = ["base", "base", "base, mean of 2 networks", "other"]
    assert table.variant.tolist() == names
    single = table.foraminal_weighted_log_loss[:2]
    assert single[0] != single[1]
    assert table.foraminal_weighted_log_loss[2] <= single.max()
    assert table.canal_weighted_log_loss.isna().tolist() == [False, False, False, True]
    written = (out / "ablation.md").read_text().splitlines()
    assert len(written) == 2 + len(names)
    (out / "other-1" / "measured.json").unlink()
    checkpoint = (out / "base-1" / "checkpoint.pt").stat().st_mtime_ns
    again = ablate(data, out, plan)
    assert (out / "base-1" / "checkpoint.pt").stat().st_mtime_ns == checkpoint
    numbers = [name for name in table if name.endswith(("loss", "severe"))]
    pd.testing.assert_frame_equal(again[numbers], table[numbers])
    torch.load(out / "other-1" / "checkpoint.pt", weights_only=True)


def test_the_plan_in_the_repository_can_be_read() -> None:
    variants, fold = read_plan(PLAN)
    assert len({variant.name for variant in variants}) == len(variants)
    assert len(variants[0].seeds) == 3
    assert all(fold not in variant.recipe.train_folds for variant in variants)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "variants"),
        ("[[variants]]\nema = 0.5", "without a name"),
        ('[[variants]]\nname = "a"\nepoch = 5', "unknown key “epoch”"),
        ('[[variants]]\nname = "a"\nepochs = 0', "“epochs” has a value"),
        ('[[variants]]\nname = "a"\n[variants.network]\nwidth = 5', "unknown key “width”"),
    ],
)
def test_a_plan_that_cannot_be_followed_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(RecipeError, match=said):
        read_plan(write_plan(tmp_path, text))
