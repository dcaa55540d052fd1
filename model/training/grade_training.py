"""Train the grading network: `python -m model.training.grade_training --data DIR --out DIR`.

Every step learns from both views: a batch of foramina and a smaller one of axial crops, which
are few and therefore come by several times an epoch.
"""

from __future__ import annotations

import argparse
import csv
import json
import logging
import math
import time
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from model.labels import View
from model.training.evaluation_figures import zone_figures
from model.training.evaluation_predictions import predicted, read_grades
from model.training.grade_batches import Changes, batches, prepared
from model.training.grade_data import LabelledCrops, read_axial, read_sagittal
from model.vit import GradingNetwork, VitConfig

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a training run is made of; with the data and one machine it fixes the weights.

    Attributes
    ----------
    train_folds : tuple of int
    validation_fold : int or None
        Measured after every epoch and never trained on.
    batch, axial_batch : int
        Crops of either view in one step.
    peak_rate, weight_decay, ema : float
        One-cycle AdamW, and the decay of the running average that is kept.
    unknown_level, mixup : float
        See `Changes`.
    precision : str
        "fp32", or "bf16" for autocast on processors that have it.
    start_digest : str
        SHA-256 of the weights that the run continues; empty for a fresh start.
    """

    train_folds: tuple[int, ...] = (2, 3, 4)
    validation_fold: int | None = 1
    epochs: int = 16
    batch: int = 64
    axial_batch: int = 32
    peak_rate: float = 1.2e-3
    weight_decay: float = 0.05
    ema: float = 0.997
    unknown_level: float = 0.1
    mixup: float = 0.3
    precision: str = "fp32"
    seed: int = 1
    start_digest: str = ""


class Training:
    """Network, optimiser, schedule and running average of one run; can be saved and resumed."""

    def __init__(self, recipe: Recipe, config: VitConfig, steps_per_epoch: int) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.network = GradingNetwork(config)
        self.average = AveragedModel(
            self.network,
            multi_avg_fn=get_ema_multi_avg_fn(recipe.ema),  # type: ignore[no-untyped-call]
            use_buffers=True,
        )
        self.optimiser = torch.optim.AdamW(_groups(self.network, recipe.weight_decay), lr=1e-3)
        self.schedule = torch.optim.lr_scheduler.OneCycleLR(
            self.optimiser,
            recipe.peak_rate,
            total_steps=recipe.epochs * steps_per_epoch + 1,
            pct_start=0.15,
        )
        self.epoch = 0

    def save(self, path: Path) -> None:
        """Write everything that `load` needs, whole or not at all."""
        parts = {name: getattr(self, name).state_dict() for name in self._PARTS}
        torch.save({**parts, "epoch": self.epoch}, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def load(self, path: Path) -> None:
        """Continue where `save` was called."""
        state = torch.load(path, weights_only=True)
        for name in self._PARTS:
            getattr(self, name).load_state_dict(state[name])
        self.epoch = state["epoch"]
        torch.manual_seed(self.recipe.seed + self.epoch)

    def averaged(self) -> GradingNetwork:
        """The running average, which is what is measured and kept."""
        network = self.average.module
        if not isinstance(network, GradingNetwork):
            raise TypeError("the average holds another network")
        return network

    _PARTS = ("network", "average", "optimiser", "schedule")

    def step(self, batches: list[tuple[View, Tensor, Tensor, Tensor]]) -> float:
        """One step on (view, pixels, level, target) of either view; the loss.

        `target` (B, Q, 3) sums to 1 along severities, or is 0 where there is no label.
        """
        self.network.train()
        self.optimiser.zero_grad()
        losses = []
        for view, pixels, level, target in batches:
            with _autocast(self.recipe.precision):
                logits = self.network(pixels, view, level)
            losses.append(soft_cross_entropy(logits.float(), target))
        loss = torch.stack(losses).sum()
        if not torch.isfinite(loss):
            raise FloatingPointError("the loss is not finite; lower the peak rate")
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        self.average.update_parameters(self.network)
        return float(loss.detach()) / len(batches)


def soft_cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    """Mean cross-entropy over labelled queries; both (B, Q, 3), unlabelled targets are 0."""
    total = -(target * functional.log_softmax(logits, dim=-1)).sum()
    return total / target.sum().clamp_min(1)


def _groups(network: GradingNetwork, decay: float) -> list[dict[str, object]]:
    """Matrices decay; biases, norms, tokens and embeddings do not."""
    matrices = [p for n, p in network.named_parameters() if p.ndim > 1 and _is_matrix(n)]
    others = [p for n, p in network.named_parameters() if not (p.ndim > 1 and _is_matrix(n))]
    return [{"params": matrices, "weight_decay": decay}, {"params": others, "weight_decay": 0.0}]


def _is_matrix(name: str) -> bool:
    return not name.startswith(("queries", "registers", "levels", "views", "positions"))


def _autocast(precision: str) -> AbstractContextManager[object]:
    return torch.autocast("cpu", torch.bfloat16, enabled=precision == "bf16")


def train(
    data: Path,
    out: Path,
    recipe: Recipe,
    config: VitConfig | None = None,
    resume: bool = False,
    start: GradingNetwork | None = None,
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
    start : GradingNetwork or None
        Trained before: its weights are where this run begins.
    """
    out.mkdir(parents=True, exist_ok=True)
    config = config or VitConfig()
    changes = Changes(unknown_level=recipe.unknown_level, mixup=recipe.mixup)
    whole = (read_sagittal(data), read_axial(data))
    views = tuple(crops.folds(*recipe.train_folds) for crops in whole)
    steps = math.ceil(len(views[0]) / recipe.batch)
    training = Training(recipe, config, steps)
    (out / "recipe.json").write_text(json.dumps(asdict(recipe) | {"config": asdict(config)}))
    if start is not None:
        training.network.load_state_dict(start.state_dict())
    if resume and (out / "checkpoint.pt").exists():
        training.load(out / "checkpoint.pt")
    streams = [batches(views[0], recipe.batch), batches(views[1], recipe.axial_batch)]
    for _ in range(training.epoch, recipe.epochs):
        begin, losses = time.monotonic(), []
        for _ in range(steps):
            pair = [
                prepared(crops, next(stream), config, changes)
                for crops, stream in zip(views, streams, strict=True)
            ]
            losses.append(training.step(pair))
        training.epoch += 1
        training.save(out / "checkpoint.pt")
        row: dict[str, float] = {"epoch": training.epoch, "loss": float(np.mean(losses))}
        if recipe.validation_fold is not None:
            held_out = tuple(crops.folds(recipe.validation_fold) for crops in whole)
            row |= _figures(training.averaged(), held_out)
        row["seconds"] = round(time.monotonic() - begin)
        _append(out / "log.csv", row)
        log.info("%s", row)


def _figures(network: GradingNetwork, views: tuple[LabelledCrops, ...]) -> dict[str, float]:
    """The few figures of each zone that are worth a line in the log."""
    wanted = ("weighted_log_loss", "accuracy", "auc_severe", "auc_moderate", "kappa_quadratic")
    return {
        f"{zone}_{name}": round(float(figures[name] or 0), 4)
        for crops in views
        for zone, figures in zone_figures(crops, predicted(network, crops)).items()
        for name in wanted
    }


def _append(path: Path, row: dict[str, float]) -> None:
    new = not path.exists()
    with path.open("a", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        if new:
            writer.writeheader()
        writer.writerow(row)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--folds", type=int, nargs="+", default=[2, 3, 4])
    parser.add_argument("--validation", type=int)
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--precision", choices=["fp32", "bf16"], default="fp32")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peak-rate", type=float, default=Recipe().peak_rate)
    parser.add_argument("--start", type=Path, help="folder of weights to continue from")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    start = None if chosen.start is None else read_grades(chosen.start)
    recipe = Recipe(
        train_folds=tuple(chosen.folds),
        validation_fold=chosen.validation,
        epochs=chosen.epochs,
        precision=chosen.precision,
        seed=chosen.seed,
        peak_rate=chosen.peak_rate,
        start_digest="" if start is None else start.sha256,
    )
    network = None if start is None else start.network.networks[0]
    config = None if network is None else network.config
    train(chosen.data, chosen.out, recipe, config, resume=chosen.resume, start=network)


if __name__ == "__main__":
    main()
