"""Several grading networks that answer as one: their mean probability, calibrated.

Each member was trained without one part of the studies, so every study can also be graded by a
member that never saw it. That is where the calibration and the held-out figures come from.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import torch
from torch import Tensor, nn

from model.labels import Severity, View
from model.stopping import stop_check
from model.vit import QUERIES, GradingNetwork, VitConfig, normalised, query_range

QUERY_COUNT = sum(len(names) for names in QUERIES.values())


class GradingEnsemble(nn.Module):
    """The mean of its members, sharpened and shifted for each query.

    Parameters
    ----------
    members : sequence of GradingNetwork
        At least one, all of one shape; they are shared, not copied.

    Attributes
    ----------
    scale : (Q,) float tensor
        What the mean log-probability of each query of `QUERIES` is multiplied by; 1 as made.
    offset : (Q, 3) float tensor
        What is then added for each severity; 0 as made.

    References
    ----------
    Lakshminarayanan et al. 2017, arXiv:1612.01474 (mean of probabilities); Guo et al. 2017,
    arXiv:1706.04599 (temperature and bias scaling).
    """

    def __init__(self, members: Sequence[GradingNetwork]) -> None:
        super().__init__()
        if not members:
            raise ValueError("an ensemble needs a member")
        if any(member.config != members[0].config for member in members):
            raise ValueError("the members of an ensemble must have one shape")
        self.members = nn.ModuleList(members)
        self.scale: Tensor
        self.offset: Tensor
        self.register_buffer("scale", torch.ones(QUERY_COUNT))
        self.register_buffer("offset", torch.zeros(QUERY_COUNT, len(Severity)))

    @property
    def networks(self) -> tuple[GradingNetwork, ...]:
        """The members, in their order."""
        return tuple(member for member in self.members if isinstance(member, GradingNetwork))

    @property
    def config(self) -> VitConfig:
        """The shape of each member."""
        return self.networks[0].config

    def only(self, numbers: Iterable[int]) -> GradingEnsemble:
        """The ensemble of these members alone, with the same calibration."""
        fewer = GradingEnsemble([self.networks[number] for number in numbers])
        fewer.scale.copy_(self.scale)
        fewer.offset.copy_(self.offset)
        return fewer.to(self.scale.device).train(self.training)

    def forward(self, pixels: Tensor, view: View, level: Tensor) -> Tensor:
        """Grade crops as they were cut; parameters as for `GradingNetwork.forward`.

        Returns
        -------
        (B, Q, 3) float tensor
            Logits by query of the view and `Severity`: their softmax is what a reader is shown.
        """
        return self.logits(normalised(pixels), view, level)

    def logits(self, picture: Tensor, view: View, level: Tensor) -> Tensor:
        """Grade crops that are normalised already; parameters as for `forward`."""
        return self.calibrated(self.mean_log(picture, view, level), view)

    def mean_log(self, picture: Tensor, view: View, level: Tensor) -> Tensor:
        """(B, Q, 3) logarithm of the members' mean probability, before calibration.

        Between two members, forward and back, the work can be stopped (`model.stopping`).
        """
        each, check = [], stop_check()
        for network in self.networks:
            check()
            answer = network.logits(picture, view, level)
            if answer.requires_grad:
                answer.register_hook(lambda _: check())  # type: ignore[no-untyped-call]
            each.append(answer.log_softmax(-1))
        if len(each) == 1:
            return each[0]
        return torch.stack(each).logsumexp(0) - math.log(len(each))

    def calibrated(self, mean_log: Tensor, view: View) -> Tensor:
        """Logits (B, Q, 3) from `mean_log`."""
        first, last = query_range(view)
        return mean_log * self.scale[first:last, None] + self.offset[first:last]
