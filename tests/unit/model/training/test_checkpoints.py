"""Checkpoints: whole or not at all, only of the recipe that is resumed, precision as asked."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from model.errors import RecipeError
from model.training.checkpoints import (
    autocast,
    begun_before,
    read_checkpoint,
    write_checkpoint,
    write_recipe,
)

CPU = torch.device("cpu")


def test_what_is_interrupted_leaves_the_checkpoint_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "checkpoint.pt"
    write_checkpoint(path, {"step": 1})

    def half(_: object, file: object) -> None:
        file.write(b"half of it")  # type: ignore[attr-defined]
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(torch, "save", half)
        with pytest.raises(KeyboardInterrupt):
            write_checkpoint(path, {"step": 2})
    assert read_checkpoint(path, CPU) == {"step": 1}
    write_checkpoint(path, {"step": 3})  # what was left behind is no obstacle
    assert read_checkpoint(path, CPU) == {"step": 3}


def test_code_in_a_checkpoint_is_not_run(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.pt"
    torch.save({"step": Path}, path)
    with pytest.raises(RecipeError, match="cannot be read"):
        read_checkpoint(path, CPU)


def test_only_the_same_recipe_goes_on(tmp_path: Path) -> None:
    recipe = {"folds": (1, 2), "seed": 1}
    assert not begun_before(tmp_path, "checkpoint.pt", recipe, resume=True)
    write_checkpoint(tmp_path / "checkpoint.pt", {"step": 1})
    with pytest.raises(RecipeError, match="does not say its recipe"):
        begun_before(tmp_path, "checkpoint.pt", recipe, resume=True)
    write_recipe(tmp_path, recipe)
    assert begun_before(tmp_path, "checkpoint.pt", recipe, resume=True)
    with pytest.raises(RecipeError, match="already"):
        begun_before(tmp_path, "checkpoint.pt", recipe, resume=False)
    with pytest.raises(RecipeError, match="another “seed”"):
        begun_before(tmp_path, "checkpoint.pt", {**recipe, "seed": 2}, resume=True)


def test_a_run_from_before_a_name_was_thought_of_was_made_as_usual(tmp_path: Path) -> None:
    usual = {"folds": (1, 2), "spider_fold": 0}
    write_checkpoint(tmp_path / "checkpoint.pt", {"step": 1})
    write_recipe(tmp_path, {"folds": (3,)})
    wanted = {"folds": (3,), "spider_fold": 0}
    assert begun_before(tmp_path, "checkpoint.pt", wanted, True, usual)
    with pytest.raises(RecipeError, match="another “spider_fold”"):
        begun_before(tmp_path, "checkpoint.pt", {**wanted, "spider_fold": 1}, True, usual)
    with pytest.raises(RecipeError, match="another “folds”"):  # what it says goes before
        begun_before(tmp_path, "checkpoint.pt", {**wanted, "folds": (1, 2)}, True, usual)


@pytest.mark.parametrize("text", ["[1]", "7", "{"])
def test_what_is_no_recipe_is_refused(tmp_path: Path, text: str) -> None:
    write_checkpoint(tmp_path / "checkpoint.pt", {"step": 1})
    (tmp_path / "recipe.json").write_text(text)
    with pytest.raises(RecipeError, match="does not say its recipe"):
        begun_before(tmp_path, "checkpoint.pt", {"seed": 1}, resume=True)


@pytest.mark.parametrize(
    ("precision", "expected"),
    [("auto", torch.float32), ("fp32", torch.float32), ("bf16", torch.bfloat16)],
)
def test_processors_mix_precision_only_where_the_recipe_says_so(
    precision: str, expected: torch.dtype
) -> None:
    with autocast(precision, CPU):
        assert (torch.ones(2, 2) @ torch.ones(2, 2)).dtype is expected
