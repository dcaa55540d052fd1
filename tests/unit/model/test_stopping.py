"""Stopping in the middle of a step: forward, backward, and only where it was asked for."""

import threading

import pytest
import torch

from model.ensemble import GradingEnsemble
from model.labels import View
from model.stopping import StoppedError, stop_check, stoppable
from model.vit import GradingNetwork, VitConfig

TINY = VitConfig(dim=16, blocks=1, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16))


class Members:
    """How many members of an ensemble have begun."""

    def __init__(self, ensemble: GradingEnsemble) -> None:
        self.begun = 0
        for network in ensemble.networks:
            network.stem.register_forward_pre_hook(self._count)

    def _count(self, *_: object) -> None:
        self.begun += 1


@pytest.fixture
def ensemble() -> GradingEnsemble:
    torch.manual_seed(3)
    return GradingEnsemble([GradingNetwork(TINY) for _ in range(3)]).eval()


def answer(ensemble: GradingEnsemble, picture: torch.Tensor) -> torch.Tensor:
    return ensemble.logits(picture, View.SAGITTAL_T1, torch.tensor([1]))


def test_work_that_nobody_stops_goes_on() -> None:
    stop_check()()
    with stoppable(lambda: False):
        stop_check()()


def test_a_check_stops_only_inside() -> None:
    with stoppable(lambda: True):
        inside = stop_check()
        with pytest.raises(StoppedError):
            inside()
    stop_check()()


def test_a_check_asks_for_the_work_it_was_taken_in_from_any_thread() -> None:
    raised: list[bool] = []
    with stoppable(lambda: True):
        check = stop_check()

    def run() -> None:
        """On a thread that knows nothing of the work."""
        stop_check()()
        try:
            check()
        except StoppedError:
            raised.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert raised == [True]


def test_an_ensemble_stops_before_its_next_member(ensemble: GradingEnsemble) -> None:
    members = Members(ensemble)
    with stoppable(lambda: members.begun == 2), pytest.raises(StoppedError):
        answer(ensemble, torch.rand(1, 3, 64, 64))
    assert members.begun == 2


def test_gradients_stop_too(ensemble: GradingEnsemble) -> None:
    picture, back = torch.rand(1, 3, 64, 64, requires_grad=True), threading.Event()
    with stoppable(back.is_set):
        score = answer(ensemble, picture).sum()
        back.set()
        with pytest.raises(StoppedError):
            torch.autograd.grad(score, picture)
    assert picture.grad is None


def test_grading_after_it_was_stopped_is_grading_before(ensemble: GradingEnsemble) -> None:
    picture = torch.rand(1, 3, 64, 64)
    before = answer(ensemble, picture)
    with stoppable(lambda: True), pytest.raises(StoppedError):
        answer(ensemble, picture)
    assert torch.equal(answer(ensemble, picture), before)
