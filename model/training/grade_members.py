"""Train what a recipe file lists: one grading network, or the members of an ensemble in turn."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from model.errors import RecipeError
from model.training.data_checks import check_grade_data
from model.training.grade_recipe import Recipe
from model.training.grade_training import Views, read_views, train_on
from model.training.processes import Processes
from model.training.recipes import FOLDER, filled, read_toml
from model.vit import VitConfig

log = logging.getLogger(__name__)

SHIPPED = FOLDER / "grades.toml"


@dataclass(frozen=True, slots=True)
class GradeRecipes:
    """What a recipe file says.

    Attributes
    ----------
    config : VitConfig
        The shape of all networks.
    members : mapping of str to Recipe
        By name; a file without members is one network that is called "".
    """

    config: VitConfig
    members: Mapping[str, Recipe]

    def only(self, name: str) -> GradeRecipes:
        """One member alone; raises RecipeError where there is none of this name."""
        if name not in self.members:
            raise RecipeError(f"The recipe has no member “{name[:40]}”.")
        return replace(self, members={name: self.members[name]})

    def lasting(self, epochs: int) -> GradeRecipes:
        """The same for another number of epochs."""
        if epochs < 1:
            raise RecipeError("There must be one epoch at least.")
        members = {name: replace(one, epochs=epochs) for name, one in self.members.items()}
        return replace(self, members=members)


def read_grade_recipes(path: Path = SHIPPED) -> GradeRecipes:
    """Read a recipe file.

    Raises
    ------
    RecipeError
        It cannot be read, or holds an unknown key or a value that makes no sense.
    """
    table = read_toml(path)
    config = filled(VitConfig, table.pop("network", {}), path.name)
    own = table.pop("members", [{"name": ""}])
    members = {}
    for entry in own:
        name = str(entry.get("name", ""))
        if name in members or Path(name).name != name:
            raise RecipeError(f"{path.name} has two members of one name, or one that is a path.")
        mine = {key: value for key, value in entry.items() if key != "name"}
        members[name] = filled(Recipe, {**table, **mine}, path.name)
    if not members:
        raise RecipeError(f"{path.name} lists no member.")
    return GradeRecipes(config, members)


def train_members(
    data: Path, out: Path, recipes: GradeRecipes, resume: bool, processes: Processes
) -> None:
    """Check the data and train every member in a folder of its name below `out`.

    Parameters
    ----------
    data : Path
        A folder in the layout of the crop set; see docs/training.md.
    out : Path
    recipes : GradeRecipes
    resume : bool
        Go on with runs that were begun; finished ones are left as they are.
    processes : Processes

    Raises
    ------
    TableError
        A table or a picture is missing or cannot be trained on.
    RecipeError
        A recipe cannot be followed on these data, or `out` holds other runs.
    """
    for recipe in recipes.members.values():
        check_grade_data(data, recipe, recipes.config)
    kept: dict[object, Views] = {}
    for name, recipe in recipes.members.items():
        if name and processes.first:
            log.info("Member %s: trained on folds %s", name, recipe.train_folds)
        views = _crops(data, recipes, recipe, kept)
        train_on(views, out / name, recipe, recipes.config, resume, processes)


def _crops(data: Path, recipes: GradeRecipes, recipe: Recipe, kept: dict[object, Views]) -> Views:
    """The crops of a member, read once for all members that cut them alike."""
    wanted = _reading(recipe, recipes.config)
    if wanted not in kept:
        everyone = recipes.members.values()
        alike = [one for one in everyone if _reading(one, recipes.config) == wanted]
        folds = {fold for one in alike for fold in one.folds}
        everything = replace(recipe, train_folds=tuple(sorted(folds)), validation_fold=None)
        kept.clear()
        kept[wanted] = read_views(data, everything, recipes.config)
    return kept[wanted]


def _reading(recipe: Recipe, config: VitConfig) -> object:
    """What decides how crops are read: members that agree in it can share them."""
    return recipe.cut(config), recipe.views, recipe.auxiliary > 0
