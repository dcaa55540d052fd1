"""The Vision Transformer that grades crops, with its config; its stem is in `model.vit_stem`.

A convolutional stem makes the tokens, because a plain patch embedding does not learn on a few
thousand pictures; registers take up what belongs to no place; each condition has a query token
of its own, so that attention from that token speaks for that condition alone.

References
----------
Dosovitskiy et al. 2021, arXiv:2010.11929 (Vision Transformer); Xiao et al. 2021,
arXiv:2106.14881 (convolutional stem); Darcet et al. 2024, arXiv:2309.16588 (registers);
Huang et al. 2016, arXiv:1603.09382 (stochastic depth).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from model.labels import Level, Severity, View
from model.vit_stem import PatchStem, Stem

QUERIES: dict[View, tuple[str, ...]] = {
    View.SAGITTAL_T1: ("foraminal",),
    View.AXIAL_T2: ("canal", "left subarticular", "right subarticular"),
}
"""What is asked of each view, in the order of `Crop.conditions`."""

UNKNOWN_LEVEL = len(Level)
"""The level index of a crop whose level is not told; training hides some levels on purpose."""


@dataclass(frozen=True, slots=True)
class VitConfig:
    """The shape of the network; stored in the metadata of the weights file.

    Attributes
    ----------
    dim, blocks, heads, mlp_ratio : int
        Width, depth, attention heads and widening of the transformer.
    registers : int
        Tokens that belong to no place and no condition.
    stem : tuple of int
        Channels of the six 3 x 3 convolutions; the first of each pair halves the picture.
    sagittal_px, axial_px : (int, int)
        Rows and columns of the crops, multiples of 8.
    dropout, drop_path : float
        Used in training only.
    plain_patches : bool
        Squares of 8 pixels become tokens at once, without the convolutions: for comparison.
    tell_level : bool
        Whether the network is told the level of a crop.
    sagittal_slices, axial_slices : int
        How many neighbouring slices the network was trained with, 1 or 3; 1 is the middle
        slice three times.
    """

    dim: int = 128
    blocks: int = 6
    heads: int = 4
    mlp_ratio: int = 3
    registers: int = 4
    stem: tuple[int, ...] = (32, 32, 64, 64, 128, 128)
    sagittal_px: tuple[int, int] = (64, 64)
    axial_px: tuple[int, int] = (80, 112)
    dropout: float = 0.0
    drop_path: float = 0.1
    plain_patches: bool = False
    tell_level: bool = True
    sagittal_slices: int = 1
    axial_slices: int = 3

    def slices(self, view: View) -> int:
        """How many different slices of a crop of `view` the network looks at, 1 or 3."""
        return self.sagittal_slices if view is View.SAGITTAL_T1 else self.axial_slices

    def size_px(self, view: View) -> tuple[int, int]:
        """Rows and columns of the crops of `view`."""
        return self.sagittal_px if view is View.SAGITTAL_T1 else self.axial_px

    def grid(self, view: View) -> tuple[int, int]:
        """Rows and columns of tokens of `view`; the stem halves the picture three times."""
        rows, columns = self.size_px(view)
        return rows // 8, columns // 8


def normalised(pixels: Tensor) -> Tensor:
    """Scale each crop between its own 1st and 99th percentile, so that bit depth does not matter.

    Parameters
    ----------
    pixels : (B, 3, R, C) float tensor
        Stored values, any scale.

    Returns
    -------
    (B, 3, R, C) float tensor
        Clipped to the percentiles and spread over -2 to 2. A constant crop becomes -2.
    """
    sample = pixels[:, :, ::2, ::2].flatten(1).float().sort(dim=1).values  # a quarter is enough
    count = sample.shape[1]
    low = sample[:, round(0.01 * (count - 1)), None, None, None]
    high = sample[:, round(0.99 * (count - 1)), None, None, None]
    return ((pixels - low) / (high - low).clamp_min(1e-6)).clamp(0, 1) * 4 - 2


class Attention(nn.Module):
    """Multi-head self-attention that can show its weights.

    `record` is a list only inside `model.rollout.recorded_attention`; then the attention
    (B, H, T, T) of every call is appended to it, still part of the graph; where only some
    tokens look, (B, H, asking, T).
    """

    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(dim, 3 * dim)
        self.out = nn.Linear(dim, dim)
        self.record: list[Tensor] | None = None

    def forward(self, tokens: Tensor, asking: int | None = None) -> Tensor:
        """Mix tokens (B, T, D) by attention; only the first `asking` look, and are returned."""
        dim = tokens.shape[-1]
        if asking is None:
            query, key, value = self._by_head(self.qkv(tokens), 3)
        else:
            weight, bias = self.qkv.weight, self.qkv.bias
            (query,) = self._by_head(
                functional.linear(tokens[:, :asking], weight[:dim], bias[:dim]), 1
            )
            key, value = self._by_head(functional.linear(tokens, weight[dim:], bias[dim:]), 2)
        if self.record is None and not self.training:
            mixed = functional.scaled_dot_product_attention(query, key, value)
        else:  # in training too: on CPUs the gradient of the fused kernel takes 3 times as long
            scores = query * (dim // self.heads) ** -0.5 @ key.transpose(-1, -2)
            attention = scores.softmax(-1)  # (B, H, asking, T)
            if self.record is not None:
                self.record.append(attention)
            mixed = attention @ value
        result: Tensor = self.out(mixed.transpose(1, 2).flatten(2))
        return result

    def _by_head(self, projected: Tensor, parts: int) -> Tensor:
        """Projections (B, T, parts * D) apart and by head, (parts, B, H, T, D / H)."""
        batch, count, _ = projected.shape
        return projected.view(batch, count, parts, self.heads, -1).permute(2, 0, 3, 1, 4)


class Block(nn.Module):
    """One pre-norm transformer block with stochastic depth."""

    def __init__(self, config: VitConfig, drop_path: float) -> None:
        super().__init__()
        dim = config.dim
        self.norm_attention = nn.LayerNorm(dim)
        self.attention = Attention(dim, config.heads)
        self.norm_mlp = nn.LayerNorm(dim)
        self.mlp = nn.Sequential(
            nn.Linear(dim, config.mlp_ratio * dim),
            nn.GELU(),
            nn.Linear(config.mlp_ratio * dim, dim),
        )
        self.dropout = nn.Dropout(config.dropout)
        self.drop_path = drop_path

    def _kept(self, branch: Tensor) -> Tensor:
        """The branch, left out for some items while training."""
        if not self.training or self.drop_path == 0:
            return branch
        keep = 1 - self.drop_path
        mask = torch.rand(len(branch), 1, 1, device=branch.device) < keep
        return branch * mask / keep

    def forward(self, tokens: Tensor, asking: int | None = None) -> Tensor:
        """Tokens (B, T, D) to tokens (B, T, D), or to the first `asking` of them."""
        mixed = self.attention(self.norm_attention(tokens), asking)
        tokens = tokens[:, :asking] + self._kept(self.dropout(mixed))
        return tokens + self._kept(self.dropout(self.mlp(self.norm_mlp(tokens))))


class GradingNetwork(nn.Module):
    """Crops of one view -> logits of the conditions that are graded on it."""

    def __init__(self, config: VitConfig) -> None:
        super().__init__()
        self.config = config
        dim = config.dim
        self.stem = (PatchStem if config.plain_patches else Stem)(config.stem)
        self.project = nn.Linear(config.stem[-1], dim)
        names = [name for queries in QUERIES.values() for name in queries]
        self.queries = nn.Parameter(torch.randn(len(names), dim) * 0.02)
        self.registers = nn.Parameter(torch.randn(config.registers, dim) * 0.02)
        self.levels = nn.Embedding(len(Level) + 1, dim)  # and UNKNOWN_LEVEL
        self.views = nn.Parameter(torch.randn(len(View), dim) * 0.02)
        self.positions = nn.ParameterDict(
            {view.name: torch.randn(_product(config.grid(view)), dim) * 0.02 for view in View}
        )
        rates = torch.linspace(0, config.drop_path, config.blocks).tolist()
        self.blocks = nn.ModuleList(Block(config, rate) for rate in rates)
        self.norm = nn.LayerNorm(dim)
        self.heads = nn.ModuleList(nn.Linear(dim, len(Severity)) for _ in names)
        nn.init.normal_(self.levels.weight, std=0.02)

    def forward(self, pixels: Tensor, view: View, level: Tensor) -> Tensor:
        """Grade crops as they were cut.

        Parameters
        ----------
        pixels : (B, 3, R, C) float tensor
            Stored values, any scale; see `normalised`.
        view : View
            Of the whole batch.
        level : (B,) int64 tensor
            Index in `Level`, or `UNKNOWN_LEVEL`.

        Returns
        -------
        (B, Q, 3) float tensor
            Logits by query (in the order of `QUERIES[view]`) and `Severity`.
        """
        return self.logits(normalised(pixels), view, level)

    def logits(self, picture: Tensor, view: View, level: Tensor) -> Tensor:
        """Grade crops that are normalised already; parameters as for `forward`."""
        return self.graded(self.answers(picture, view, level), view)

    def answers(self, picture: Tensor, view: View, level: Tensor) -> Tensor:
        """What the queries have gathered, (B, Q, D); parameters as for `logits`."""
        tokens = self._tokens(picture, view, level)  # (B, Q + registers + patches, D)
        first, last = query_range(view)
        for number, block in enumerate(self.blocks, start=1):
            # Of what the last block makes, the answers of the queries alone are read.
            tokens = block(tokens, last - first if number == len(self.blocks) else None)
        answers: Tensor = self.norm(tokens)
        return answers

    def graded(self, answers: Tensor, view: View) -> Tensor:
        """Logits (B, Q, 3) from the answers (B, Q, D) of a view's queries."""
        first, last = query_range(view)
        heads = list(self.heads)[first:last]
        return torch.stack([head(answers[:, i]) for i, head in enumerate(heads)], dim=1)

    def _tokens(self, picture: Tensor, view: View, level: Tensor) -> Tensor:
        """Queries, registers and patches, in this order."""
        batch, number = len(picture), list(View).index(view)
        features = self.stem(picture, number)  # (B, D, R / 8, C / 8)
        patches = self.project(features.flatten(2).transpose(1, 2))  # (B, T, D)
        patches = patches + self.positions[view.name] + self.views[number]
        first, last = query_range(view)
        if not self.config.tell_level:
            level = torch.full_like(level, UNKNOWN_LEVEL)
        queries = self.queries[first:last] + self.levels(level)[:, None]  # (B, Q, D)
        registers = self.registers.expand(batch, -1, -1)
        return torch.cat([queries.to(patches), registers.to(patches), patches], dim=1)


def query_range(view: View) -> tuple[int, int]:
    """First and past-the-last row of the network's queries and heads that serve `view`."""
    first = 0
    for other, names in QUERIES.items():
        if other is view:
            return first, first + len(names)
        first += len(names)
    raise ValueError(f"no queries for {view}")


def patch_offset(config: VitConfig, view: View) -> int:
    """How many tokens stand before the first patch: the queries and the registers."""
    return len(QUERIES[view]) + config.registers


def mirrored(pixels: Tensor) -> Tensor:
    """The axial crops (B, 3, R, C) of the patient's mirror image: columns reversed."""
    return pixels.flip(-1)


def swapped_sides(answers: Tensor) -> Tensor:
    """Axial answers (B, 3, ...) with left and right subarticular exchanged."""
    return answers[:, [0, 2, 1]]


def _product(size: tuple[int, int]) -> int:
    return size[0] * size[1]
