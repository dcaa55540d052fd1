"""What a training run of the level finder is made of, and how it is read from a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from model.errors import RecipeError
from model.training.grade_recipe import PRECISIONS
from model.training.recipes import FOLDER, filled, read_toml

SHIPPED = FOLDER / "levels.toml"

POOLS = 6
"""How many kinds of examples a batch is drawn from, see `LevelsRecipe.mixture`."""

USUAL_ASPECT = 0.06
"""Spread of the random change of proportions, in logarithms; three of it are the most."""

SPIDER_FOLDS = 5
"""Parts that SPIDER patients fall into, by the remainder of their number."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """One rise and fall of the learning rate.

    Attributes
    ----------
    rate : float
        The highest.
    """

    steps: int = 1450
    rate: float = 2e-3
    seed: int = 1

    def __post_init__(self) -> None:
        if self.steps < 1 or self.rate <= 0:
            raise ValueError("a cycle needs “steps” and a “rate” above 0")


@dataclass(frozen=True, slots=True)
class LevelsRecipe:
    """How the level finder is trained.

    Attributes
    ----------
    folds : tuple of int
        RSNA folds that are trained on.
    spider_fold : int
        SPIDER patients whose number leaves this remainder by 5 are not trained on.
    mixture : tuple of float
        Shares of a batch: SPIDER T2 with points, SPIDER T1 with points, SPIDER without points,
        foramen slices, axial negatives, canal slices. Kinds that a folder lacks are left out.
    aspect : float
        Spread of the random change of proportions, see `sampled`: pictures whose rows are not as
        high as they say need a larger one.
    precision : str
        One of `PRECISIONS`.
    cycles : tuple of Cycle
        One after another; each begins with the running average of the one before.
    """

    folds: tuple[int, ...] = (2, 3, 4)
    spider_fold: int = 0
    batch: int = 16
    weight_decay: float = 0.02
    mixture: tuple[float, ...] = (0.30, 0.17, 0.06, 0.43, 0.04, 0.17)
    aspect: float = USUAL_ASPECT
    precision: str = "auto"
    cycles: tuple[Cycle, ...] = (Cycle(),)

    def __post_init__(self) -> None:
        wrong = {
            "folds": not self.folds,
            "spider_fold": not 0 <= self.spider_fold < SPIDER_FOLDS,
            "batch": self.batch < 1,
            "mixture": len(self.mixture) != POOLS or min(self.mixture) < 0,
            "aspect": not 0 <= self.aspect <= 0.3,
            "precision": self.precision not in PRECISIONS,
            "cycles": not self.cycles,
        }
        names = [name for name, is_wrong in wrong.items() if is_wrong]
        if names:
            raise ValueError(f"“{names[0]}” has a value that cannot be followed")

    @property
    def steps(self) -> int:
        """Over all cycles."""
        return sum(cycle.steps for cycle in self.cycles)

    def lasting(self, steps: int) -> LevelsRecipe:
        """The same with so many steps in every cycle; raises RecipeError for none."""
        if steps < 1:
            raise RecipeError("There must be one step at least.")
        return replace(self, cycles=tuple(replace(one, steps=steps) for one in self.cycles))


def read_levels_recipe(path: Path = SHIPPED) -> LevelsRecipe:
    """Read a recipe file.

    Raises
    ------
    RecipeError
        It cannot be read, or holds an unknown key or a value that makes no sense.
    """
    return levels_recipe(read_toml(path), path.name)


def levels_recipe(table: Mapping[str, Any], name: str) -> LevelsRecipe:
    """The recipe that the tables of a file describe; `name` is the file's, for an error."""
    values = dict(table)
    cycles = tuple(filled(Cycle, entry, name) for entry in values.pop("cycles", [{}]))
    recipe = filled(LevelsRecipe, values, name)
    if not cycles:
        raise RecipeError(f"{name} lists no cycle.")
    return replace(recipe, cycles=cycles)
