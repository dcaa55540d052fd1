"""The level finder in training with its optimiser, schedule and running average, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch

from model.errors import RecipeError
from model.levels_network import LevelsConfig, LevelsNetwork
from model.training.checkpoints import autocast, read_checkpoint, write_checkpoint
from model.training.levels_augmentation import Sample, sampled
from model.training.levels_data import Example
from model.training.levels_loss import levels_loss
from model.training.levels_recipe import LevelsRecipe
from model.training.processes import ALONE, Processes

EMA_DECAY = 0.995  # averages about the last 200 steps

Pools = tuple[tuple[Example, ...], ...]


class LevelsTraining:
    """One run; can be saved after any step and resumed as if it had never stopped.

    Random numbers are drawn from the cycle's seed and the number of the step alone.

    Attributes
    ----------
    cycle, taken : int
        Which cycle of the recipe, and how many of its steps are done.
    losses : list of float
        Since the last row of the log.
    rows : list of dict
        The log.
    """

    def __init__(
        self,
        recipe: LevelsRecipe,
        processes: Processes = ALONE,
        start: LevelsNetwork | LevelsConfig | None = None,
    ) -> None:
        torch.manual_seed(recipe.cycles[0].seed)
        self.recipe, self.processes = recipe, processes
        config = start.config if isinstance(start, LevelsNetwork) else start or LevelsConfig()
        self.network = LevelsNetwork(config).to(processes.device)
        if isinstance(start, LevelsNetwork):
            self.network.load_state_dict(start.state_dict())
        self.network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.average = LevelsNetwork(config).to(processes.device).eval()
        self.average.load_state_dict(self.network.state_dict())
        self.losses: list[float] = []
        self.rows: list[dict[str, float]] = []
        self._begin(0)

    _PARTS = ("network", "average", "optimizer", "schedule")

    def _begin(self, cycle: int) -> None:
        """The first step of a cycle is next."""
        self.cycle, self.taken = cycle, 0
        wanted = self.recipe.cycles[cycle]
        self.optimizer = torch.optim.AdamW(
            self.network.parameters(), wanted.rate, weight_decay=self.recipe.weight_decay
        )
        self.schedule = torch.optim.lr_scheduler.OneCycleLR(
            self.optimizer, wanted.rate, total_steps=wanted.steps + 1, pct_start=0.15
        )

    @property
    def done(self) -> int:
        """Steps so far, over all cycles."""
        return sum(one.steps for one in self.recipe.cycles[: self.cycle]) + self.taken

    def save(self, path: Path) -> None:
        """Write everything that `load` needs, whole or not at all."""
        state: dict[str, Any] = {name: getattr(self, name).state_dict() for name in self._PARTS}
        state |= {"cycle": self.cycle, "step": self.taken}
        write_checkpoint(path, state | {"losses": self.losses, "rows": self.rows})

    def load(self, path: Path) -> None:
        """Continue where `save` was called.

        Raises
        ------
        RecipeError
            The checkpoint is of another kind of run.
        """
        state = read_checkpoint(path, self.processes.device)
        try:
            self._begin(int(state["cycle"]))
            for name in self._PARTS:
                getattr(self, name).load_state_dict(state[name])
            self.taken = int(state["step"])
            self.losses, self.rows = list(state["losses"]), list(state["rows"])
        except (KeyError, ValueError, RuntimeError, IndexError) as error:
            raise RecipeError(f"{path.name} does not fit this recipe; begin afresh.") from error

    def advance(self, pools: Pools) -> float:
        """Draw a batch from the pools and take a step; the loss of this process' part."""
        if self.taken == self.recipe.cycles[self.cycle].steps:
            self.network.load_state_dict(self.average.state_dict())
            self._begin(self.cycle + 1)
        seed = self.recipe.cycles[self.cycle].seed
        rng = np.random.default_rng((seed, self.taken, self.processes.rank))
        samples = list(batch_of(pools, self.recipe, rng, self.processes, self.network.config))
        self.losses.append(self.step(samples))
        return self.losses[-1]

    def step(self, samples: list[Sample]) -> float:
        """One step on these samples; the loss.

        Raises
        ------
        RecipeError
            The loss is not finite.
        """
        device = self.processes.device
        pictures = torch.from_numpy(np.stack([sample.picture for sample in samples]))[:, None]
        pictures = pictures.to(device, memory_format=torch.channels_last)
        self.network.train()
        with autocast(self.recipe.precision, device):
            maps = self.network(pictures)
        loss = levels_loss(maps.float(), samples)
        if not torch.isfinite(loss):
            raise RecipeError("The loss is not finite; lower the recipe's rate.")
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        self.processes.agree(self.network)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.schedule.step()
        self.taken += 1
        self._follow(min(EMA_DECAY, (1 + self.taken) / (10 + self.taken)))
        return float(loss.detach())

    def _follow(self, decay: float) -> None:
        """Move the averaged weights towards the trained ones; counters are copied."""
        with torch.no_grad():
            trained = self.network.state_dict()
            for name, value in self.average.state_dict().items():
                if value.dtype.is_floating_point:
                    value.lerp_(trained[name], 1 - decay)
                else:
                    value.copy_(trained[name])


def batch_of(
    pools: Pools,
    recipe: LevelsRecipe,
    rng: np.random.Generator,
    processes: Processes,
    config: LevelsConfig,
) -> Iterator[Sample]:
    """Augmented samples, drawn from the pools by the recipe's mixture; empty pools are skipped."""
    shares = np.array(recipe.mixture) * [len(pool) > 0 for pool in pools]
    count = len(range(processes.rank, recipe.batch, processes.count))
    for choice in rng.choice(len(pools), count, p=shares / shares.sum()):
        pool = pools[choice]
        yield sampled(pool[rng.integers(len(pool))], rng, config, recipe.aspect)
