"""Recipes as files: what they may say, and that the shipped ones can be followed."""

from __future__ import annotations

from pathlib import Path

import pytest

from model.errors import RecipeError
from model.labels import View
from model.training.grade_members import read_grade_recipes
from model.training.grade_recipe import Recipe
from model.training.levels_recipe import read_levels_recipe
from model.training.recipes import FOLDER, filled
from model.vit import VitConfig


def test_the_shipped_members_leave_one_fold_out_each() -> None:
    recipes = read_grade_recipes()
    assert recipes.config == VitConfig()
    left_out = [recipe.validation_fold for recipe in recipes.members.values()]
    assert left_out == [1, 2, 3, 4]
    for recipe in recipes.members.values():
        assert sorted(recipe.folds) == [1, 2, 3, 4]
        assert recipe.sagittal_px_per_spacing is None  # as in grading
    assert len({recipe.seed for recipe in recipes.members.values()}) == 4
    assert recipes.only("without-3").lasting(2).members["without-3"].epochs == 2


def test_the_shipped_level_recipe_restarts_twice() -> None:
    recipe = read_levels_recipe()
    assert [cycle.steps for cycle in recipe.cycles] == [1450, 1300, 1600]
    assert [cycle.steps for cycle in recipe.lasting(3).cycles] == [3, 3, 3]


def test_every_recipe_in_the_folder_is_read_by_some_test() -> None:
    names = {path.name for path in FOLDER.glob("*.toml")}
    assert names == {"grades.toml", "levels.toml", "levels-folds.toml", "ablation.toml"}


def test_values_of_all_kinds_are_read(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        'train_folds = [2]\nvalidation_fold = 1\nepochs = 3\npeak_rate = 1\nviews = ["axial T2"]\n'
        "shuffle_labels = true\n[network]\naxial_px = [40, 56]\ntell_level = false\n"
    )
    recipes = read_grade_recipes(path)
    recipe = recipes.members[""]
    assert recipe == Recipe((2,), 1, 3, peak_rate=1.0, views=("axial T2",), shuffle_labels=True)
    assert recipe.seen == (View.AXIAL_T2,)
    assert recipes.config == VitConfig(axial_px=(40, 56), tell_level=False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("epoch = 3", "own.toml has an unknown key “epoch”"),
        ("epochs = 3.5", "wrong kind at “epochs”"),
        ("epochs = true", "wrong kind at “epochs”"),
        ("precision = 16", "wrong kind at “precision”"),
        ("train_folds = 2", "wrong kind at “train_folds”"),
        ("[network]\nsagittal_px = [64]", "wrong kind at “sagittal_px”"),
        ("train_folds = [1, 2]\nvalidation_fold = 2", "“train_folds” has a value"),
        ("share = 0", "“share” has a value"),
        ('views = ["coronal"]', "“views” has a value"),
        ("ema = 1.0", "“ema” has a value"),
        ("epochs =", "cannot be read as TOML"),
        ('[[members]]\nname = "a"\n[[members]]\nname = "a"', "two members of one name"),
        ('[[members]]\nname = "../a"', "one that is a path"),
        ("members = []", "lists no member"),
    ],
)
def test_a_recipe_that_cannot_be_followed_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text)
    with pytest.raises(RecipeError, match=said):
        read_grade_recipes(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mixture = [1.0]", "“mixture” has a value"),
        ("aspect = 0.5", "“aspect” has a value"),
        ("rate = 0.1", "unknown key “rate”"),
        ("[[cycles]]\nsteps = 0", "needs “steps”"),
        ("cycles = []", "lists no cycle"),
    ],
)
def test_a_level_recipe_that_cannot_be_followed_is_refused(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text)
    with pytest.raises(RecipeError, match=said):
        read_levels_recipe(path)


def test_a_recipe_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match=r"own\.toml is missing"):
        read_grade_recipes(tmp_path / "own.toml")


def test_a_member_or_a_length_that_is_none_is_refused() -> None:
    with pytest.raises(RecipeError, match="no member “other”"):
        read_grade_recipes().only("other")
    with pytest.raises(RecipeError, match="one epoch"):
        read_grade_recipes().lasting(0)
    with pytest.raises(RecipeError, match="one step"):
        read_levels_recipe().lasting(0)


def test_what_a_recipe_cannot_hold_is_a_fault_of_the_program() -> None:
    with pytest.raises(RecipeError, match="wrong kind"):
        filled(Recipe, {"seed": "1"}, "own.toml")
