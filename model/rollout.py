"""Record attention, and roll it out: which patches a query token has drawn on.

References
----------
Abnar and Zuidema 2020, arXiv:2005.00928, section 3.1 (rollout: 0.5 A + 0.5 I, multiplied);
Chefer, Gur and Wolf 2021, arXiv:2103.15679, equations 5 and 6 (gradient-weighted attention).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from model.vit import Attention, GradingNetwork

Matrix = NDArray[np.float64]


@contextmanager
def recorded_attention(network: GradingNetwork) -> Iterator[list[Tensor]]:
    """Attention (B, H, T, T) of each block, first block first, of every pass made inside.

    Examples
    --------
    >>> with recorded_attention(network) as attention:  # doctest: +SKIP
    ...     network(pixels, view, level)
    """
    record: list[Tensor] = []
    layers = [module for module in network.modules() if isinstance(module, Attention)]
    for layer in layers:
        layer.record = record
    try:
        yield record
    finally:
        for layer in layers:
            layer.record = None


def rolled(matrices: Sequence[Matrix], token: int) -> NDArray[np.float64]:
    """Row `token` of the product of the blocks' matrices, last block first.

    A row is carried through, never a matrix: T * T operations a block instead of T * T * T.

    Parameters
    ----------
    matrices : sequence of (T, T) float64
        First block first; row t says what token t takes from each token.
    token : int
        Whose view is asked for.

    Returns
    -------
    (T,) float64
        What the token holds of each input token. If all rows sum to 1, so does this.
    """
    row = np.zeros(len(matrices[0]))
    row[token] = 1.0
    for matrix in reversed(matrices):
        row = row @ matrix
    return row


def attention_matrix(attention: Matrix) -> Matrix:
    """Mean over heads, half of it the residual connection; rows sum to 1.

    Parameters
    ----------
    attention : (H, T, T) float64

    Returns
    -------
    (T, T) float64
    """
    mixed = 0.5 * attention.mean(axis=0) + 0.5 * np.eye(attention.shape[-1])
    return np.asarray(mixed / mixed.sum(axis=-1, keepdims=True), np.float64)


def relevance_matrix(attention: Matrix, gradient: Matrix) -> Matrix:
    """What raises the asked logit: identity plus positive gradient times attention, mean of heads.

    Parameters
    ----------
    attention, gradient : (H, T, T) float64
        The gradient is that of one logit.

    Returns
    -------
    (T, T) float64
        Rows do not sum to 1: a weak gradient leaves the identity.
    """
    positive = np.clip(attention * gradient, 0, None).mean(axis=0)
    return np.asarray(np.eye(attention.shape[-1]) + positive, np.float64)


def as_matrix(attention: Tensor) -> Matrix:
    """One picture's recorded attention (1, H, T, T) as an array (H, T, T)."""
    return np.asarray(attention.detach()[0].double().cpu().numpy(), np.float64)
