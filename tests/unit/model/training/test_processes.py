"""Parts of a batch, and processes that stand alone."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from model.errors import DeviceError
from model.training.processes import ALONE, Processes, joined


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_parts_of_a_batch_are_the_batch(count: int) -> None:
    index = torch.arange(7)
    parts = [Processes(rank, count).part(index) for rank in range(count)]
    assert sorted(torch.cat(parts).tolist()) == index.tolist()
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


def test_one_process_agrees_with_itself() -> None:
    network = nn.Linear(2, 1)
    network(torch.ones(1, 2)).sum().backward()
    before = network.weight.grad.clone()  # type: ignore[union-attr]
    ALONE.agree(network)
    assert torch.equal(network.weight.grad, before)  # type: ignore[arg-type]


def test_without_torchrun_a_process_is_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WORLD_SIZE", raising=False)
    with joined("cpu") as processes:
        assert (processes.rank, processes.count, processes.first) == (0, 1, True)
        assert processes.device == torch.device("cpu")


def test_a_device_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(DeviceError, match="cuda"), joined("cuda"):
        pass
