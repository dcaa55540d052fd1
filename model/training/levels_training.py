"""Train the level finder: `python -m model.training.levels_training --data DIR --out DIR`."""

from __future__ import annotations

import json
import logging
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np

from model.labels import Level
from model.levels_network import LevelsConfig, LevelsNetwork
from model.training.checkpoints import begun_before, write_recipe
from model.training.data_checks import check_levels_data
from model.training.evaluation_predictions import study_digest
from model.training.levels_data import (
    Known,
    read_canals,
    read_foramina,
    read_negatives,
    read_spider,
)
from model.training.levels_recipe import SPIDER_FOLDS, LevelsRecipe
from model.training.levels_steps import LevelsTraining, Pools
from model.training.processes import ALONE, Processes
from model.training.training_log import TrainingLog
from model.training.weights_writing import write_weights

log = logging.getLogger(__name__)

CHECKPOINT = "levels_checkpoint.pt"

SAVE_EVERY = 50
"""Steps between checkpoints and rows of the log."""


def train_levels(
    data: Path,
    out: Path,
    recipe: LevelsRecipe,
    resume: bool = False,
    processes: Processes = ALONE,
    start: LevelsNetwork | LevelsConfig | None = None,
) -> Path:
    """Train and save the level finder.

    Parameters
    ----------
    data : Path
        The crop-set folder; see docs/training.md.
    out : Path
        Receives levels.safetensors, levels_checkpoint.pt, log.csv and recipe.json.
    recipe : LevelsRecipe
    resume : bool
        Go on from the checkpoint where there is one.
    processes : Processes
    start : LevelsNetwork, LevelsConfig or None
        A network to begin with, which was trained on no studies but the recipe's, or the shape
        of one with random weights; None takes the shape of the shipped weights.

    Returns
    -------
    Path
        The weights: an exponential average over the last steps.

    Raises
    ------
    TableError
        A table or a picture is missing or cannot be trained on.
    RecipeError
        The recipe cannot be followed on these data, or `out` holds another run.
    """
    check_levels_data(data, recipe.folds)
    pools = read_pools(data, recipe.folds, recipe.spider_fold)
    log.info("%s examples by pool", [len(pool) for pool in pools])
    training = LevelsTraining(recipe, processes, start)
    out.mkdir(parents=True, exist_ok=True)
    told = asdict(recipe) | {"config": asdict(training.network.config)}
    if begun_before(out, CHECKPOINT, told, resume, asdict(LevelsRecipe())):
        training.load(out / CHECKPOINT)
    elif processes.first:
        write_recipe(out, told)
    weights = out / "levels.safetensors"
    _loop(training, pools, out)
    if processes.first:
        # SPIDER examples are grouped by patient, and only RSNA studies are kept apart by digest.
        studies = {example.group for pool in pools[3:] for example in pool}
        save_weights(training.average, weights, recipe, sources(pools), studies)
    return weights


def _loop(training: LevelsTraining, pools: Pools, out: Path) -> None:
    """Take all steps that are left; only the first process writes."""
    first, total = training.processes.first, training.recipe.steps
    book = TrainingLog(out, training.rows, "step") if first else None
    begun, before, row_begun = time.monotonic(), training.done, time.monotonic()
    while training.done < total:
        loss = training.advance(pools)
        if book is not None:
            each = (time.monotonic() - begun) / (training.done - before)
            book.progress(training.done, total, loss, each)
        if training.done % SAVE_EVERY == 0 or training.done == total:
            row = _row(training, time.monotonic() - row_begun)
            training.rows.append(row)
            training.losses.clear()
            row_begun = time.monotonic()
            if book is not None:
                training.save(out / CHECKPOINT)
                book.add(training.rows)
    if book is not None:
        book.close()


def _row(training: LevelsTraining, seconds: float) -> dict[str, float]:
    return {
        "step": training.done,
        "rate": float(training.optimizer.param_groups[0]["lr"]),
        "loss": round(float(np.mean(training.losses)), 6),
        "seconds": round(seconds),
    }


def read_pools(data: Path, folds: tuple[int, ...], spider_fold: int = 0) -> Pools:
    """Training examples in the order of `LevelsRecipe.mixture`; what is not there is empty."""
    spider = read_spider(data, validation=False, fold=spider_fold)
    placed = [example for example in spider if (example.known == Known.HERE).any()]
    return (
        tuple(example for example in placed if "_t2." in example.name),
        tuple(example for example in placed if "_t1." in example.name),
        tuple(example for example in spider if not (example.known == Known.HERE).any()),
        read_foramina(data, folds),
        read_negatives(data, folds),
        read_canals(data, folds),
    )


def sources(pools: Pools) -> str:
    """Where the examples came from, for the metadata of the weights."""
    rsna = [("sagittal T1", pools[3]), ("axial T2", pools[4]), ("sagittal T2", pools[5])]
    told = [f"RSNA 2024 (LumbarDISC) {', '.join(name for name, pool in rsna if pool)}"]
    if any(pools[:3]):
        told.append("SPIDER mid-sagittal (CC BY 4.0)")
    return "; ".join(told)


def save_weights(
    network: LevelsNetwork, path: Path, recipe: LevelsRecipe, data: str, studies: set[str]
) -> None:
    """Write the weights with all that is needed to build and to trust them.

    Parameters
    ----------
    network : LevelsNetwork
    path : Path
    recipe : LevelsRecipe
    data : str
        From `sources`.
    studies : set of str
        RSNA studies that were trained on; only their digests are written.
    """
    metadata = {
        "kind": "levels",
        "config": json.dumps(asdict(network.config)),
        "labels": json.dumps([level.value for level in Level]),
        "preprocessing": "model.levels_network.normalised, 1.1 mm square pixels, padded with 0",
        "data": data,
        "folds": json.dumps(recipe.folds),
        "held_out": f"SPIDER patients whose number leaves {recipe.spider_fold} by {SPIDER_FOLDS}; "
        "RSNA folds not in folds",
        "recipe": json.dumps(asdict(recipe)),
        "train_studies": json.dumps(sorted(study_digest(int(study)) for study in studies)),
        "licence": "non-commercial research and education",
    }
    write_weights(network, path, metadata)


if __name__ == "__main__":
    import sys

    from model.training.command import main

    sys.exit(main("levels"))
