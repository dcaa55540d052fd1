"""The training command: a recipe file and a folder in, networks out."""

from __future__ import annotations

import argparse
import logging
import os
import sys

from model.errors import ModelError, RecipeError
from model.training.arguments import add_training
from model.training.grade_members import SHIPPED as GRADES
from model.training.grade_members import read_grade_recipes, train_members
from model.training.levels_recipe import SHIPPED as LEVELS
from model.training.levels_recipe import read_levels_recipe
from model.training.levels_training import train_levels
from model.training.processes import joined


def run_training(options: argparse.Namespace) -> None:
    """Do what `add_training`'s arguments say.

    Raises
    ------
    ModelError
        The recipe, the folder or the device cannot be used; one sentence says why.
    """
    spokesman = os.environ.get("RANK", "0") == "0"
    level = logging.INFO if spokesman else logging.WARNING
    logging.basicConfig(level=level, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    with joined(options.device) as processes:
        if options.network == "levels":
            if options.epochs is not None or options.member is not None:
                raise RecipeError("The level finder is trained by --steps and has no members.")
            levels = read_levels_recipe(options.config or LEVELS)
            if options.steps is not None:
                levels = levels.lasting(options.steps)
            train_levels(options.data, options.out, levels, options.resume, processes)
        else:
            if options.steps is not None:
                raise RecipeError("Grading networks are trained by --epochs.")
            grades = read_grade_recipes(options.config or GRADES)
            grades = grades if options.member is None else grades.only(options.member)
            grades = grades if options.epochs is None else grades.lasting(options.epochs)
            train_members(options.data, options.out, grades, options.resume, processes)


def main(network: str | None = None) -> int:
    """Read the command line of `python -m` and train; the exit code."""
    parser = argparse.ArgumentParser(description="Train a network on labelled pictures.")
    add_training(parser, network)
    try:
        run_training(parser.parse_args())
    except ModelError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0
