"""Train the grading network: `python -m model.training.grade_training --data DIR --out DIR`.

Every step learns from both views: a batch of foramina and a smaller one of axial crops, which
are few and therefore come by several times an epoch.
"""

from __future__ import annotations

import math
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np

from model.errors import RecipeError
from model.labels import View
from model.training.checkpoints import begun_before, write_recipe
from model.training.evaluation_figures import zone_figures
from model.training.evaluation_predictions import predicted
from model.training.grade_auxiliary import with_auxiliary
from model.training.grade_data import LabelledCrops, read_axial, read_sagittal
from model.training.grade_recipe import Recipe
from model.training.grade_split import held_out_part, training_part
from model.training.grade_steps import Training
from model.training.label_table import read_labels
from model.training.processes import ALONE, Processes, joined
from model.training.training_log import TrainingLog
from model.vit import GradingNetwork, VitConfig

CHECKPOINT = "checkpoint.pt"
LABELS = "train.csv"

SAVE_EVERY = 50
"""Steps between checkpoints within an epoch: about half a minute on a laptop is lost by a kill."""

Views = tuple[LabelledCrops, ...]


def train(
    data: Path,
    out: Path,
    recipe: Recipe,
    config: VitConfig | None = None,
    resume: bool = False,
    device: str = "cpu",
) -> None:
    """Train and leave checkpoint.pt, log.csv and recipe.json in `out`.

    Parameters
    ----------
    data : Path
        A folder with sagittal_t1.csv, axial_t2.csv and their pictures.
    out : Path
        Made if it is not there.
    recipe : Recipe
    config : VitConfig or None
        The network's shape; None takes that of the shipped weights.
    resume : bool
        Continue from `out`/checkpoint.pt if there is one.
    device : str
        "auto", "cpu" or "cuda".

    Raises
    ------
    RecipeError
        The recipe cannot be followed on these data, or `out` holds another run.
    """
    config = config or VitConfig()
    with joined(device) as processes:
        train_on(read_views(data, recipe, config), out, recipe, config, resume, processes)


def read_views(data: Path, recipe: Recipe, config: VitConfig) -> Views:
    """The crops of every view and fold that the recipe looks at.

    Raises
    ------
    TableError
        There are auxiliary tasks, and train.csv cannot be read.
    """
    readers = {View.SAGITTAL_T1: read_sagittal, View.AXIAL_T2: read_axial}
    cut = recipe.cut(config)
    crops = tuple(readers[view](data, cut, recipe.folds) for view in recipe.seen)
    if recipe.auxiliary == 0:
        return crops
    table = read_labels(data / LABELS)
    return tuple(with_auxiliary(one, table) for one in crops)


def train_on(
    crops: Views,
    out: Path,
    recipe: Recipe,
    config: VitConfig,
    resume: bool = False,
    processes: Processes = ALONE,
) -> None:
    """Train on crops that were read before; parameters and errors as for `train`."""
    crops = tuple(one.with_slices(config.slices(one.view)) for one in crops)
    views = tuple(training_part(one, recipe) for one in crops)
    held_out = tuple(part for one in crops if (part := held_out_part(one, recipe)) is not None)
    sizes = {View.SAGITTAL_T1: recipe.batch, View.AXIAL_T2: recipe.axial_batch}
    for one in views:
        if len(one) < sizes[one.view]:
            raise RecipeError(
                f"There are only {len(one)} {one.view.value} crops: less than a batch."
            )
    steps = math.ceil(len(views[0]) / sizes[views[0].view])
    training = Training(recipe, config, steps, processes)
    _begin(training, out, resume)
    _loop(training, out, views, held_out)


def _begin(training: Training, out: Path, resume: bool) -> None:
    """Write the recipe, or go on with a run of the same one."""
    out.mkdir(parents=True, exist_ok=True)
    told = asdict(training.recipe) | {"config": asdict(training.config)}
    if begun_before(out, CHECKPOINT, told, resume, asdict(Recipe())):
        training.load(out / CHECKPOINT)
    elif training.processes.first:
        write_recipe(out, told)


def _loop(training: Training, out: Path, views: Views, held_out: Views) -> None:
    """Take all steps that are left; only the first process measures and writes."""
    first = training.processes.first
    book = TrainingLog(out, training.rows, "epoch") if first else None
    begun, before, epoch_begun = time.monotonic(), training.taken, time.monotonic()
    while training.taken < training.total:
        loss = training.advance(views)
        ended = training.taken % training.steps_per_epoch == 0
        if book is not None:
            each = (time.monotonic() - begun) / (training.taken - before)
            book.progress(training.taken, training.total, loss, each)
        if ended:
            row = _row(training, held_out, epoch_begun) if first else {}
            training.rows.append(row)
            training.losses.clear()
            epoch_begun = time.monotonic()
        if first and (ended or training.taken % SAVE_EVERY == 0):
            training.save(out / CHECKPOINT)
        if book is not None and ended:
            book.add(training.rows)
    if book is not None:
        book.close()


def _row(training: Training, held_out: Views, begun: float) -> dict[str, float]:
    """The epoch's line in the log."""
    row: dict[str, float] = {
        "epoch": training.taken // training.steps_per_epoch,
        "loss": round(float(np.mean(training.losses)), 6),
    }
    row |= figures(training.averaged(), held_out)
    row["seconds"] = round(time.monotonic() - begun)
    return row


def figures(network: GradingNetwork, views: Views) -> dict[str, float]:
    """The few figures of each zone that are worth a line in the log."""
    wanted = ("weighted_log_loss", "accuracy", "auc_severe", "auc_moderate", "kappa_quadratic")
    return {
        f"{zone}_{name}": round(float(found[name] or 0), 4)
        for crops in views
        for zone, found in zone_figures(crops, predicted(network, crops)).items()
        for name in wanted
    }


if __name__ == "__main__":
    import sys

    from model.training.command import main

    sys.exit(main("grades"))
