"""Five level finders, each blind to a fifth of the patients: each patient measured once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from model.errors import RecipeError
from model.labels import Level
from model.training import levels_folds
from model.training.levels_folds import (
    FoldsPlan,
    as_markdown,
    cross_validate,
    kind_of,
    measured,
    read_plan,
)
from model.training.levels_recipe import Cycle, LevelsRecipe
from model.training.processes import ALONE
from tests.unit.model.training.labelled_folder import NARROW, write_sagittal, write_spider

FINISH = LevelsRecipe(folds=(2,), batch=2, cycles=(Cycle(1, 1e-9, 2),))
START = replace(FINISH, mixture=(0.0, 0.0, 0.0, 1.0, 0.0, 0.0))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    write_sagittal(folder)
    write_spider(folder)
    return folder


def test_every_patient_is_measured_by_the_finder_that_did_not_see_them(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def noting(network: object, folder: Path, part: int) -> pd.DataFrame:
        """Measure, and note which part."""
        seen.append(part)
        return measured(network, folder, part)  # type: ignore[arg-type]

    monkeypatch.setattr(levels_folds, "measured", noting)
    out = tmp_path / "out"
    table = cross_validate(data, out, FoldsPlan(START, FINISH), ALONE, NARROW)
    assert seen == [0, 1, 2, 3, 4]
    assert [(row.patient, row.part) for row in table.itertuples()] == [(5, 0), (6, 1)]
    assert table.spacing_mm.tolist() == pytest.approx([33.6, 33.6], abs=0.1)  # 48 rows of 0.7 mm
    cross_validate(data, out, FoldsPlan(START, FINISH), ALONE, NARROW)
    assert seen == [0, 1, 2, 3, 4], "what is done is not done again"
    assert (out / "discs.md").read_text(encoding="utf-8") == as_markdown(table)


def test_the_shipped_plan_starts_without_spider() -> None:
    plan = read_plan()
    assert plan.start.mixture[:3] == (0, 0, 0)
    assert plan.finish.mixture[0] > 0
    assert plan.start.folds == plan.finish.folds


@pytest.mark.parametrize(
    ("start", "word"),
    [(FINISH, "must not see SPIDER"), (replace(START, folds=(3,)), "folds of the rest")],
)
def test_a_start_that_would_spoil_the_comparison_is_refused(start: LevelsRecipe, word: str) -> None:
    with pytest.raises(RecipeError, match=word):
        FoldsPlan(start, FINISH)


def off(up: float = 0.0, back: float = 0.0, disc: slice = slice(None)) -> np.ndarray:
    """Errors (5, 3) of some discs."""
    errors = np.zeros((len(Level), 3))
    errors[disc, 1], errors[disc, 2] = back, up
    return errors


@pytest.mark.parametrize(
    ("errors", "kind"),
    [
        (off(), "right"),
        (off(back=0.1), "right"),
        (off(back=0.2, disc=slice(0, 1)), "a place"),
        (off(up=1.0), "a level off"),
        (off(up=-0.9), "a level off"),
        (np.full((len(Level), 3), np.inf), "refused"),
    ],
)
def test_failures_are_named(errors: np.ndarray, kind: str) -> None:
    assert kind_of(errors) == kind


def test_the_table_counts_failures_by_kind() -> None:
    errors = [off(), off(up=1.0), off(back=0.2, disc=slice(0, 1)), np.full((5, 3), np.inf)]
    columns = [f"{level.value} {axis}" for level in Level for axis in ("across", "back", "up")]
    table = pd.DataFrame(np.reshape(errors, (4, 15)), columns=columns)
    table["sequence"], table["kind"] = "T2", [kind_of(one) for one in errors]
    table["spacing_mm"] = [33.0, 33.0, 15.0, 180.0]
    every, plausible = (
        [cell.strip() for cell in row.strip("|").split("|")]
        for row in as_markdown(table).splitlines()[-2:]
    )
    assert every[1:] == ["4", "20", "0.600", "45.0 %", "25.0 %", "1", "1", "1"]
    assert plausible[1:] == ["2", "10", "0.500", "50.0 %", "50.0 %", "1", "0", "0"]
