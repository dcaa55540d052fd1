"""From pictures to the transformer's tokens: convolutions, or plain patches for comparison.

References
----------
Xiao et al. 2021, arXiv:2106.14881 (convolutional stem); Dosovitskiy et al. 2021,
arXiv:2010.11929 (plain patches).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from model.labels import View


class ViewNorm(nn.Module):
    """Batch normalisation with one scale and shift, but statistics of each view's own.

    T1 and T2 pictures differ; mixed statistics would fit neither when grading.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.mean: Tensor
        self.variance: Tensor
        self.register_buffer("mean", torch.zeros(len(View), channels))
        self.register_buffer("variance", torch.ones(len(View), channels))

    def forward(self, features: Tensor, view: int) -> Tensor:
        """Normalise features (B, D, R, C) of the view with this index."""
        return functional.batch_norm(
            features,
            self.mean[view],
            self.variance[view],
            self.weight,
            self.bias,
            training=self.training,
            momentum=0.05,  # about the last 20 batches
        )


class Stem(nn.Module):
    """3 x 3 convolutions from pictures to features; every other one halves the picture."""

    def __init__(self, channels: tuple[int, ...]) -> None:
        super().__init__()
        pairs = list(zip((3, *channels), channels, strict=False))
        self.convolutions = nn.ModuleList(
            nn.Conv2d(before, after, 3, stride=2 - index % 2, padding=1, bias=False)
            for index, (before, after) in enumerate(pairs)
        )
        self.norms = nn.ModuleList(ViewNorm(after) for after in channels)

    def forward(self, picture: Tensor, view: int) -> Tensor:
        """Picture (B, 3, R, C) to features (B, D, R / 8, C / 8)."""
        for convolution, norm in zip(self.convolutions, self.norms, strict=True):
            picture = functional.gelu(norm(convolution(picture), view))
        return picture


class PatchStem(nn.Module):
    """Every square of 8 x 8 pixels to one vector, as the first Vision Transformers did."""

    def __init__(self, channels: tuple[int, ...]) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(3, channels[-1], 8, stride=8)

    def forward(self, picture: Tensor, view: int) -> Tensor:  # noqa: ARG002 - as for `Stem`
        """Picture (B, 3, R, C) to features (B, D, R / 8, C / 8); the view makes no difference."""
        features: Tensor = self.convolution(picture)
        return features
