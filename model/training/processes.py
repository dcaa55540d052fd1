"""Several processes that train one network together, as `torchrun` starts them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor, distributed, nn


@dataclass(frozen=True, slots=True)
class Processes:
    """Which of how many processes this one is.

    Attributes
    ----------
    rank, count : int
    local : int
        Rank among the processes of this machine: which of its GPUs to take.
    """

    rank: int = 0
    count: int = 1
    local: int = 0

    @property
    def first(self) -> bool:
        """Whether this process measures, writes and speaks for all."""
        return self.rank == 0

    def part(self, index: Tensor) -> Tensor:
        """What this process takes of a batch's indices."""
        return index[self.rank :: self.count]

    def device(self, name: str) -> torch.device:
        """The device called so; the GPU of this process where there are several."""
        alone = name != "cuda" or self.count == 1
        return torch.device(name) if alone else torch.device("cuda", self.local)

    def agree(self, network: nn.Module) -> None:
        """Make gradients and running statistics the mean over all processes.

        One exchange of everything, so that all processes hold the same network after each step.
        """
        if self.count == 1:
            return
        tensors = [p.grad for p in network.parameters() if p.grad is not None]
        tensors += [buffer for buffer in network.buffers() if buffer.is_floating_point()]
        flat = torch.cat([tensor.reshape(-1) for tensor in tensors])
        distributed.all_reduce(flat)
        parts = torch.split(flat / self.count, [tensor.numel() for tensor in tensors])
        for tensor, part in zip(tensors, parts, strict=True):
            tensor.copy_(part.view_as(tensor))


ALONE = Processes()


@contextmanager
def joined(device: str) -> Iterator[Processes]:
    """The processes that `torchrun` started, connected; this one alone without it.

    Parameters
    ----------
    device : str
        "cpu" or "cuda": what they talk through.
    """
    count = int(os.environ.get("WORLD_SIZE", "1"))
    if count == 1:
        yield ALONE
        return
    distributed.init_process_group("nccl" if device == "cuda" else "gloo")
    try:
        local = int(os.environ.get("LOCAL_RANK", "0"))
        if device == "cuda":
            torch.cuda.set_device(local)
        yield Processes(distributed.get_rank(), count, local)
    finally:
        distributed.destroy_process_group()
