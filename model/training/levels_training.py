"""Train the level finder: `python -m model.training.levels_training --data DIR --out DIR`."""

from __future__ import annotations

import argparse
import copy
import csv
import json
import logging
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import numpy as np
import torch

from model.labels import Level
from model.levels_network import LevelsConfig, LevelsNetwork
from model.training.evaluation_predictions import study_digest
from model.training.levels_augmentation import Sample, sampled
from model.training.levels_data import (
    Example,
    Known,
    read_foramina,
    read_negatives,
    read_spider,
)
from model.training.levels_loss import levels_loss
from model.training.weights_writing import write_weights
from model.weights import LEVELS, levels_network, read_manifest, read_weights

log = logging.getLogger(__name__)

EMA_DECAY = 0.995  # averages about the last 200 steps
SAVE_EVERY = 50


@dataclass(frozen=True, slots=True)
class LevelsRecipe:
    """How the shipped weights were trained.

    Attributes
    ----------
    folds : tuple of int
        RSNA folds that are trained on; SPIDER patients divisible by 5 never are.
    mixture : tuple of float
        Shares of a batch: SPIDER T2 with points, SPIDER T1 with points, SPIDER without points,
        foramen slices, axial negatives.
    stop : int or None
        Pause after this step, with a checkpoint to resume from; None to train to the end.
    start_digest : str
        SHA-256 of the weights that the run continues; empty for a fresh start.
    """

    folds: tuple[int, ...] = (2, 3, 4)
    steps: int = 1800
    batch: int = 16
    rate: float = 2e-3
    weight_decay: float = 0.02
    mixture: tuple[float, ...] = (0.30, 0.17, 0.06, 0.43, 0.04)
    seed: int = 1
    stop: int | None = None
    start_digest: str = ""


@dataclass(slots=True, eq=False)
class TrainingRun:
    """Everything that a killed run needs to go on."""

    network: LevelsNetwork
    average: LevelsNetwork
    optimizer: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler
    rng: np.random.Generator
    step: int = 0
    losses: list[float] = field(default_factory=list)


def train_levels(
    data: Path,
    out: Path,
    recipe: LevelsRecipe,
    resume: bool,
    start: LevelsNetwork | None = None,
) -> Path:
    """Train and save the level finder.

    Parameters
    ----------
    data : Path
        The crop-set folder.
    out : Path
        Receives `levels.safetensors`, `levels_checkpoint.pt` and `levels_training.csv`.
    recipe : LevelsRecipe
    start : LevelsNetwork or None
        To continue from; None starts afresh.
    resume : bool
        Go on from `levels_checkpoint.pt` where there is one.

    Returns
    -------
    Path
        The weights: an exponential average over the last steps.
    """
    out.mkdir(parents=True, exist_ok=True)
    pools = read_pools(data, recipe.folds)
    log.info("%s examples by pool", [len(pool) for pool in pools])
    # SPIDER examples are grouped by patient, and only RSNA studies are kept apart by digest.
    studies = {example.group for pool in pools[3:] for example in pool}
    weights = out / "levels.safetensors"
    run = new_run(recipe)
    if start is not None:
        run.network.load_state_dict(start.state_dict())
        run.average.load_state_dict(start.state_dict())
    checkpoint = out / "levels_checkpoint.pt"
    if resume and checkpoint.exists():
        restore(run, checkpoint)
    started, first = time.monotonic(), run.step
    last = min(recipe.steps, recipe.stop or recipe.steps)
    while run.step < last:
        run.losses.append(train_step(run, pools, recipe))
        if run.step % SAVE_EVERY == 0 or run.step == last:
            remaining = (time.monotonic() - started) / (run.step - first) * (last - run.step)
            log.info("step %d, loss %.3f, %.0f s to go", run.step, mean_loss(run), remaining)
            save(run, checkpoint)
            write_row(out / "levels_training.csv", run)
            save_weights(run.average, weights, recipe, run.step, studies)
    save_weights(run.average, weights, recipe, run.step, studies)
    return weights


def read_pools(data: Path, folds: tuple[int, ...]) -> tuple[tuple[Example, ...], ...]:
    """Training examples in the order of `LevelsRecipe.mixture`."""
    spider = read_spider(data, validation=False)
    placed = [example for example in spider if (example.known == Known.HERE).any()]
    return (
        tuple(example for example in placed if "_t2." in example.name),
        tuple(example for example in placed if "_t1." in example.name),
        tuple(example for example in spider if not (example.known == Known.HERE).any()),
        read_foramina(data, folds),
        read_negatives(data, folds),
    )


def new_run(recipe: LevelsRecipe) -> TrainingRun:
    """A run at step 0, seeded."""
    torch.manual_seed(recipe.seed)
    network = LevelsNetwork(LevelsConfig())
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimizer = torch.optim.AdamW(
        network.parameters(), recipe.rate, weight_decay=recipe.weight_decay
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, recipe.rate, total_steps=recipe.steps + 1, pct_start=0.15
    )
    rng = np.random.default_rng(recipe.seed)
    return TrainingRun(network, copy.deepcopy(network).eval(), optimizer, schedule, rng)


def train_step(
    run: TrainingRun, pools: tuple[tuple[Example, ...], ...], recipe: LevelsRecipe
) -> float:
    """One batch; returns its loss."""
    samples = list(batch_of(pools, recipe, run.rng, run.network.config))
    pictures = torch.from_numpy(np.stack([sample.picture for sample in samples]))[:, None]
    run.network.train()
    maps = run.network(pictures.to(memory_format=torch.channels_last))
    loss = levels_loss(maps, samples)
    run.optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(run.network.parameters(), 5.0)
    run.optimizer.step()
    run.schedule.step()
    run.step += 1
    _follow(run.average, run.network, min(EMA_DECAY, (1 + run.step) / (10 + run.step)))
    return float(loss.detach())


def batch_of(
    pools: tuple[tuple[Example, ...], ...],
    recipe: LevelsRecipe,
    rng: np.random.Generator,
    config: LevelsConfig,
) -> Iterator[Sample]:
    """Augmented samples, drawn from the pools by the recipe's mixture; empty pools are skipped."""
    shares = np.array(recipe.mixture) * [len(pool) > 0 for pool in pools]
    for choice in rng.choice(len(pools), recipe.batch, p=shares / shares.sum()):
        pool = pools[choice]
        yield sampled(pool[rng.integers(len(pool))], rng, config)


def _follow(average: LevelsNetwork, network: LevelsNetwork, decay: float) -> None:
    """Move the averaged weights towards the trained ones; counters are copied."""
    with torch.no_grad():
        trained = network.state_dict()
        for name, value in average.state_dict().items():
            if value.dtype.is_floating_point:
                value.lerp_(trained[name], 1 - decay)
            else:
                value.copy_(trained[name])


def mean_loss(run: TrainingRun) -> float:
    """Mean loss since the last report, which it then forgets."""
    mean = float(np.mean(run.losses))
    run.losses.clear()
    run.losses.append(mean)
    return mean


def save(run: TrainingRun, path: Path) -> None:
    """Write a checkpoint; a kill while writing leaves the old one."""
    state = {
        "network": run.network.state_dict(),
        "average": run.average.state_dict(),
        "optimizer": run.optimizer.state_dict(),
        "schedule": run.schedule.state_dict(),
        "rng": json.dumps(run.rng.bit_generator.state),
        "step": run.step,
    }
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)


def restore(run: TrainingRun, path: Path) -> None:
    """Set a new run to a checkpoint's state."""
    state = torch.load(path, weights_only=True)
    for name in ("network", "average", "optimizer", "schedule"):
        getattr(run, name).load_state_dict(state[name])
    run.rng.bit_generator.state = json.loads(state["rng"])
    run.step = int(state["step"])


def write_row(path: Path, run: TrainingRun) -> None:
    """Append step, learning rate and loss to the training log."""
    new = not path.exists()
    with path.open("a", newline="") as file:
        rows = csv.writer(file)
        if new:
            rows.writerow(["step", "rate", "loss"])
        rate = run.optimizer.param_groups[0]["lr"]
        rows.writerow([run.step, f"{rate:.6f}", f"{run.losses[-1]:.4f}"])


def save_weights(
    network: LevelsNetwork, path: Path, recipe: LevelsRecipe, step: int, studies: set[str]
) -> None:
    """Write the weights with all that is needed to build and to trust them.

    Parameters
    ----------
    network : LevelsNetwork
    path : Path
    recipe : LevelsRecipe
    step : int
        How far the training went.
    studies : set of str
        RSNA studies that were trained on; only their digests are written.
    """
    metadata = {
        "kind": "levels",
        "config": json.dumps(asdict(network.config)),
        "labels": json.dumps([level.value for level in Level]),
        "preprocessing": "model.levels_network.normalised, 1.1 mm square pixels, padded with 0",
        "data": "RSNA 2024 (LumbarDISC) sagittal T1 and axial T2; SPIDER mid-sagittal (CC BY 4.0)",
        "folds": json.dumps(recipe.folds),
        "held_out": "SPIDER patients whose number 5 divides; RSNA folds not in folds",
        "recipe": json.dumps({**asdict(recipe), "step": step}),
        "train_studies": json.dumps(sorted(study_digest(int(study)) for study in studies)),
        "licence": "non-commercial research and education",
    }
    write_weights(network, path, metadata)


def main() -> None:
    """Parse the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--steps", type=int, default=LevelsRecipe().steps)
    parser.add_argument("--rate", type=float, default=LevelsRecipe().rate)
    parser.add_argument("--seed", type=int, default=LevelsRecipe().seed)
    parser.add_argument("--start", type=Path, help="folder of weights to continue from")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    recipe = LevelsRecipe(steps=arguments.steps, rate=arguments.rate, seed=arguments.seed)
    start = None
    if arguments.start is not None:
        checksums = read_manifest(arguments.start)["files"]
        names = [level.value for level in Level]
        file = read_weights(arguments.start / LEVELS, levels_network, names, checksums)
        start, recipe = file.network, replace(recipe, start_digest=file.sha256)
    train_levels(arguments.data, arguments.out, recipe, arguments.resume, start)


if __name__ == "__main__":
    main()
