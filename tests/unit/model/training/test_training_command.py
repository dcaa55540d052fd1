"""The training command: its arguments, its recipes, its refusals, as the program runs it."""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd
import pytest

from model.training import command
from tests.unit.model.training.toy_folder import TINY_TOML, write_toy
from viewer import cli

RECIPE = f"train_folds = [2]\nepochs = 5\nbatch = 4\naxial_batch = 2\n[network]\n{TINY_TOML}"


@pytest.fixture
def words(tmp_path: Path) -> list[str]:
    """The arguments that all calls share."""
    path = tmp_path / "toy.toml"
    path.write_text(RECIPE + '[[members]]\nname = "a"\n[[members]]\nname = "b"\nseed = 2\n')
    data = write_toy(tmp_path / "data")
    return ["--data", str(data), "--out", str(tmp_path / "out"), "--config", str(path),
            "--device", "cpu"]  # fmt: skip


def test_the_program_trains_the_members_of_a_recipe(words: list[str], tmp_path: Path) -> None:
    assert cli.run(["train", "grades", *words, "--member", "b", "--epochs", "1"]) == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["b"]
    assert len(pd.read_csv(tmp_path / "out" / "b" / "log.csv")) == 1
    assert cli.run(["train", "grades", *words, "--resume", "--epochs", "1"]) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"a", "b"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["grades", "--steps", "3"], "by --epochs"),
        (["levels", "--epochs", "3"], "by --steps"),
        (["levels", "--member", "a"], "by --steps"),
        (["grades", "--member", "c"], "no member “c”"),
        (["levels"], "unknown key “train_folds”"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(
    words: list[str], capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert cli.run(["train", *arguments, *words]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "Traceback" not in error


def test_a_run_is_not_written_over(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    once = ["train", "grades", *words, "--member", "a", "--epochs", "1"]
    assert cli.run(once) == 0
    assert cli.run(once) == 2
    assert "holds a run already" in capsys.readouterr().err


def test_the_module_says_the_same(
    words: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "data" / "sagittal_t1.csv").unlink()
    monkeypatch.setattr(sys, "argv", ["grade_training", *words])
    assert command.main("grades") == 2
    assert capsys.readouterr().err == "sagittal_t1.csv is missing.\n"
