"""The network in training with its optimiser, schedule and running average, step by step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from model.errors import RecipeError
from model.labels import View
from model.training.checkpoints import autocast, read_checkpoint, write_checkpoint
from model.training.grade_auxiliary import AuxiliaryHeads
from model.training.grade_batches import Batch, Changes, drawn, mixed_seed, prepared
from model.training.grade_data import LabelledCrops
from model.training.grade_recipe import Recipe
from model.training.processes import ALONE, Processes
from model.vit import GradingNetwork, VitConfig, normalised


class Training:
    """One run; can be saved after any step and resumed as if it had never stopped.

    Random numbers are drawn from the seed and the number of the step alone, so that a checkpoint
    needs no state of any random generator.

    Attributes
    ----------
    taken : int
        Steps so far.
    losses : list of float
        Of the steps of this epoch.
    rows : list of dict
        One for each finished epoch, for the log.
    """

    def __init__(
        self,
        recipe: Recipe,
        config: VitConfig,
        steps_per_epoch: int,
        processes: Processes = ALONE,
    ) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe, self.config, self.steps_per_epoch = recipe, config, steps_per_epoch
        self.processes, self.device = processes, processes.device
        self.network = GradingNetwork(config).to(self.device)
        self.auxiliary = AuxiliaryHeads(config.dim).to(self.device) if recipe.auxiliary else None
        self.average = AveragedModel(
            self.network,
            multi_avg_fn=get_ema_multi_avg_fn(recipe.ema),  # type: ignore[no-untyped-call]
            use_buffers=True,
        )
        groups = _groups(self.network, recipe.weight_decay)
        if self.auxiliary is not None:
            groups.append({"params": list(self.auxiliary.parameters())})
        self.optimiser = torch.optim.AdamW(groups, lr=1e-3, weight_decay=recipe.weight_decay)
        self.schedule = torch.optim.lr_scheduler.OneCycleLR(
            self.optimiser,
            recipe.peak_rate,
            total_steps=recipe.epochs * steps_per_epoch + 1,
            pct_start=0.15,
        )
        self.taken = 0
        self.losses: list[float] = []
        self.rows: list[dict[str, float]] = []

    @property
    def _parts(self) -> tuple[str, ...]:
        """The attributes that a checkpoint holds the state of."""
        beside = () if self.auxiliary is None else ("auxiliary",)
        return ("network", "average", "optimiser", "schedule", *beside)

    @property
    def total(self) -> int:
        """Steps in all."""
        return self.recipe.epochs * self.steps_per_epoch

    def save(self, path: Path) -> None:
        """Write everything that `load` needs, whole or not at all."""
        state: dict[str, Any] = {name: getattr(self, name).state_dict() for name in self._parts}
        state |= {"epoch": self.taken // self.steps_per_epoch, "step": self.taken}
        state |= {"losses": self.losses, "rows": self.rows}
        write_checkpoint(path, state)

    def load(self, path: Path) -> None:
        """Continue where `save` was called.

        Raises
        ------
        RecipeError
            The checkpoint is of another kind of run.
        """
        state = read_checkpoint(path, self.device)
        try:
            for name in self._parts:
                getattr(self, name).load_state_dict(state[name])
            self.taken = int(state["step"])
            self.losses, self.rows = list(state["losses"]), list(state["rows"])
        except (KeyError, ValueError, RuntimeError) as error:
            raise RecipeError(f"{path.name} does not fit this recipe; begin afresh.") from error

    def averaged(self) -> GradingNetwork:
        """The running average, which is what is measured and kept."""
        network = self.average.module
        if not isinstance(network, GradingNetwork):
            raise TypeError("the average holds another network")
        return network

    def advance(self, views: tuple[LabelledCrops, ...]) -> float:
        """Draw the batches of the next step and take it; the loss of this process' part."""
        torch.manual_seed(mixed_seed(self.recipe.seed, self.taken, self.processes.rank))
        changes = Changes(unknown_level=self.recipe.unknown_level, mixup=self.recipe.mixup)
        batches = []
        for number, crops in enumerate(views):
            size = self.recipe.batch if crops.view is View.SAGITTAL_T1 else self.recipe.axial_batch
            seed = mixed_seed(self.recipe.seed, number)
            index = self.processes.part(drawn(len(crops), size, self.taken, seed))
            batches.append(prepared(crops, index, self.config, changes, self.device))
        self.losses.append(self.step(batches))
        return self.losses[-1]

    def step(self, batches: list[Batch]) -> float:
        """One step on a batch of either view; the loss of what is graded.

        Raises
        ------
        RecipeError
            The loss is not finite.
        """
        self.network.train()
        self.optimiser.zero_grad()
        losses, beside = zip(*(self._losses(batch) for batch in batches), strict=True)
        graded = torch.stack(losses).sum()
        loss = graded + self.recipe.auxiliary * torch.stack(beside).sum()
        if not torch.isfinite(loss):
            raise RecipeError("The loss is not finite; lower the recipe's peak_rate.")
        loss.backward()  # type: ignore[no-untyped-call]
        self.processes.agree(self.network)
        if self.auxiliary is not None:
            self.processes.agree(self.auxiliary)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        self.average.update_parameters(self.network)
        self.taken += 1
        return float(graded.detach()) / len(batches)

    def _losses(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """The loss of what is graded, and that of the auxiliary tasks, 0 without any."""
        with autocast(self.recipe.precision, self.device):
            answers = self.network.answers(normalised(batch.pixels), batch.view, batch.level)
            logits = self.network.graded(answers, batch.view)
            asked = None if self.auxiliary is None else self.auxiliary(answers, batch.view)
        graded = soft_cross_entropy(logits.float(), batch.target)
        if asked is None or batch.auxiliary is None:
            return graded, torch.zeros_like(graded)
        return graded, soft_cross_entropy(asked.float(), batch.auxiliary)


def soft_cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    """Mean cross-entropy over what is labelled; both (B, ..., 3), unlabelled targets are 0."""
    total = -(target * functional.log_softmax(logits, dim=-1)).sum()
    return total / target.sum().clamp_min(1)


def _groups(network: GradingNetwork, decay: float) -> list[dict[str, object]]:
    """Matrices decay; biases, norms, tokens and embeddings do not."""
    matrices = [p for n, p in network.named_parameters() if p.ndim > 1 and _is_matrix(n)]
    others = [p for n, p in network.named_parameters() if not (p.ndim > 1 and _is_matrix(n))]
    return [{"params": matrices, "weight_decay": decay}, {"params": others, "weight_decay": 0.0}]


def _is_matrix(name: str) -> bool:
    return not name.startswith(("queries", "registers", "levels", "views", "positions"))
