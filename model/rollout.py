"""Record attention, and roll it out: which patches a query token has drawn on.

References
----------
Abnar and Zuidema 2020, arXiv:2005.00928, section 3.1 (rollout: 0.5 A + 0.5 I, multiplied);
Chefer, Gur and Wolf 2021, arXiv:2103.15679, equations 5 and 6 (gradient-weighted attention).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import torch
from torch import Tensor

from model.vit import Attention, GradingNetwork


class _Record(list[Tensor]):
    """A list that keeps something smaller than what is appended."""

    def __init__(self, kept: Callable[[Tensor], Tensor]) -> None:
        super().__init__()
        self._kept = kept

    def append(self, attention: Tensor) -> None:
        """Keep what is wanted of one block's attention."""
        super().append(self._kept(attention))


@contextmanager
def recorded_attention(
    network: GradingNetwork, kept: Callable[[Tensor], Tensor] | None = None
) -> Iterator[list[Tensor]]:
    """Attention (B, H, T, T) of each block, first block first, of every pass made inside.

    In the last block only the Q queries look: (B, H, Q, T).

    Parameters
    ----------
    network : GradingNetwork
    kept : callable, optional
        What is kept of each block's attention, instead of all of it: megabytes that are not
        kept need not be asked of the system again for every block, which takes longer than
        computing them.

    Examples
    --------
    >>> with recorded_attention(network) as attention:  # doctest: +SKIP
    ...     network(pixels, view, level)
    """
    record: list[Tensor] = [] if kept is None else _Record(kept)
    layers = [module for module in network.modules() if isinstance(module, Attention)]
    before = [layer.record for layer in layers]
    for layer in layers:
        layer.record = record
    try:
        yield record
    finally:
        for layer, old in zip(layers, before, strict=True):
            layer.record = old


def fused_heads(attention: Tensor, heads: str = "mean", discard: float = 0.0) -> Tensor:
    """One row-stochastic matrix from all heads, half of it the residual connection.

    Parameters
    ----------
    attention : (B, H, N, T) float tensor
        Of the first N tokens, or of all. Rows sum to 1.
    heads : str
        "mean", "max" or "min": what becomes of the heads.
    discard : float
        Share of each row's weakest entries that are set to zero first, 0 to less than 1.

    Returns
    -------
    (B, N, T) float tensor
        Rows sum to 1, whatever was joined or left out.
    """
    if heads == "mean":
        fused = attention.mean(dim=1)
    elif heads in ("max", "min"):
        fused = attention.amax(dim=1) if heads == "max" else attention.amin(dim=1)
    else:
        raise ValueError(f"heads are joined by mean, max or min, not by {heads!r}")
    weakest = int(discard * fused.shape[-1])
    if weakest:
        kept = fused.sort(dim=-1).values[..., weakest, None]
        fused = fused.where(fused >= kept, 0.0)
    if heads != "mean" or weakest:
        fused = fused / fused.sum(dim=-1, keepdim=True)
    mixed = fused.mul_(0.5)  # its own: a mean, an extreme or a quotient
    mixed.diagonal(dim1=-2, dim2=-1).add_(0.5)
    return mixed


def relevance(attention: Tensor, gradient: Tensor) -> Tensor:
    """What raises the asked score: identity plus positive gradient times attention, mean of heads.

    Parameters
    ----------
    attention, gradient : (B, H, N, T) float tensor
        Of the first N tokens, or of all. The gradient is that of one score a picture.

    Returns
    -------
    (B, N, T) float tensor
        Rows do not sum to 1: a weak gradient leaves the identity.
    """
    positive = (attention * gradient).clamp_min(0).mean(dim=1)
    positive.diagonal(dim1=-2, dim2=-1).add_(1)
    return positive


def rolled(matrices: Sequence[Tensor], tokens: Tensor) -> Tensor:
    """Some rows of the product of the blocks' matrices, last block first.

    Rows are carried through, never a matrix: T * T operations a block and row, not T * T * T.

    Parameters
    ----------
    matrices : sequence of (B, T, T) float tensor
        First block first; row t says what token t takes from each token. The last one may have
        the rows of its first tokens only, among them all of `tokens`.
    tokens : (B, N) int64 tensor
        Whose view is asked for, for each picture.

    Returns
    -------
    (B, N, T) float tensor
        What each token holds of each input token. If all rows sum to 1, so do these.
    """
    count = matrices[-1].shape[-2]
    rows = torch.nn.functional.one_hot(tokens, count).to(matrices[0].dtype)
    for matrix in reversed(matrices):
        rows = rows @ matrix
    return rows
