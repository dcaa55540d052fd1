"""Several processes that train one network together, as `torchrun` starts them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor, distributed, nn

from model.weights import chosen_device

CPU = torch.device("cpu")


@dataclass(frozen=True, slots=True)
class Processes:
    """Which of how many processes this one is.

    Attributes
    ----------
    rank, count : int
    device : torch.device
        Where this process computes: with several GPUs, the one that is its own.
    """

    rank: int = 0
    count: int = 1
    device: torch.device = CPU

    @property
    def first(self) -> bool:
        """Whether this process measures, writes and speaks for all."""
        return self.rank == 0

    def part(self, index: Tensor) -> Tensor:
        """What this process takes of a batch's indices."""
        return index[self.rank :: self.count]

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
        "auto", "cpu" or "cuda".

    Raises
    ------
    DeviceError
        There is no such device here.
    """
    count = int(os.environ.get("WORLD_SIZE", "1"))
    place = torch.device(chosen_device(device))
    if count == 1:
        yield Processes(device=place)
        return
    if place.type == "cuda":
        place = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
        torch.cuda.set_device(place)
    distributed.init_process_group("nccl" if place.type == "cuda" else "gloo")
    try:
        yield Processes(distributed.get_rank(), count, place)
        distributed.barrier()  # nobody closes the lines while another still listens
    finally:
        distributed.destroy_process_group()
