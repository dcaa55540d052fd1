"""What is wrong with a folder is said in one sentence before anything is trained."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from model.errors import RecipeError, TableError
from model.training.data_checks import check_grade_data
from model.training.grade_recipe import Recipe
from model.vit import VitConfig
from tests.unit.model.training.toy_folder import TINY, write_toy

RECIPE = Recipe(train_folds=(2, 3), validation_fold=1)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_toy(tmp_path / "data")


def edited(data: Path, name: str, edit: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
    edit(pd.read_csv(data / name)).to_csv(data / name, index=False)


def test_a_sound_folder_passes(data: Path) -> None:
    check_grade_data(data, RECIPE, TINY)


def test_a_grade_may_be_missing(data: Path) -> None:
    edited(data, "axial_t2.csv", lambda t: t.assign(left_subarticular_stenosis=None))
    check_grade_data(data, RECIPE, TINY)


@pytest.mark.parametrize(
    ("name", "edit", "said"),
    [
        ("sagittal_t1.csv", lambda t: t.assign(level="L6/S1"), "“L6/S1”, which is no level"),
        ("sagittal_t1.csv", lambda t: t.assign(severity="Mild"), "“Mild”, which is no severity"),
        ("axial_t2.csv", lambda t: t.assign(left_subarticular_stenosis="bad"), "no severity"),
        ("sagittal_t1.csv", lambda t: t.assign(x="left"), "no number in a row of “x”"),
        ("sagittal_t1.csv", lambda t: t.drop(columns="fold"), "no column “fold”"),
        ("sagittal_t1.csv", lambda t: t.assign(fold="first"), "no number in a row of “fold”"),
        ("sagittal_t1.csv", lambda t: t.assign(fold=t.fold.mask(t.index == 0, 2)), "more than one"),
        ("axial_t2.csv", lambda t: t.assign(fold=t.fold % 3 + 1), "12 studies are in more than"),
        ("axial_t2.csv", lambda t: t.assign(file="no.jpg"), "1 of 1 pictures are missing in axial"),
    ],
)
def test_a_table_that_contradicts_itself_is_refused(
    data: Path, name: str, edit: Callable[[pd.DataFrame], pd.DataFrame], said: str
) -> None:
    edited(data, name, edit)
    with pytest.raises(TableError, match=said):
        check_grade_data(data, RECIPE, TINY)


def test_missing_pictures_are_counted(data: Path) -> None:
    for number in (3, 4):
        (data / "sagittal_t1" / f"{number}.png").unlink()
    with pytest.raises(TableError, match=r"2 of 12 pictures are missing in sagittal_t1, 3\.png"):
        check_grade_data(data, RECIPE, TINY)


def test_a_missing_table_is_named(data: Path) -> None:
    (data / "axial_t2.csv").unlink()
    with pytest.raises(TableError, match=r"axial_t2\.csv is missing"):
        check_grade_data(data, RECIPE, TINY)
    check_grade_data(data, Recipe((2, 3), views=("sagittal T1",)), TINY)


def test_a_recipe_for_other_folds_is_refused(data: Path) -> None:
    with pytest.raises(RecipeError, match="no study of fold 4"):
        check_grade_data(data, Recipe(train_folds=(2, 4)), TINY)


def test_neighbours_must_be_there_where_the_network_wants_them(data: Path) -> None:
    wants = VitConfig(sagittal_slices=3)
    with pytest.raises(RecipeError, match="neighbouring slices"):
        check_grade_data(data, RECIPE, wants)
    edited(data, "sagittal_t1.csv", lambda t: t.assign(file_before_1=t.file, file_after_1=None))
    check_grade_data(data, RECIPE, wants)
    edited(data, "sagittal_t1.csv", lambda t: t.assign(file_after_1="gone.png"))
    with pytest.raises(TableError, match=r"gone\.png"):
        check_grade_data(data, RECIPE, wants)
