"""Rollout against cases worked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from model.rollout import attention_matrix, relevance_matrix, rolled


def test_one_block_by_hand() -> None:
    """0.5 * [[0, 1], [1, 0]] + 0.5 * identity is a half everywhere."""
    matrix = attention_matrix(np.array([[[0.0, 1.0], [1.0, 0.0]]]))
    assert matrix == pytest.approx(np.full((2, 2), 0.5))


def test_two_blocks_by_hand() -> None:
    """The row of token 0 in B A, with A = [[.5, .5], [0, 1]] and B = [[.25, .75], [1, 0]].

    (.25, .75) A = (.125, .125 + .75) = (.125, .875).
    """
    first = np.array([[0.5, 0.5], [0.0, 1.0]])
    last = np.array([[0.25, 0.75], [1.0, 0.0]])
    assert rolled([first, last], 0) == pytest.approx([0.125, 0.875])
    assert rolled([first, last], 1) == pytest.approx([0.5, 0.5])
    assert rolled([last, first], 0) != pytest.approx([0.125, 0.875])  # order matters


def test_rows_sum_to_one() -> None:
    random = np.random.default_rng(0)
    blocks = random.random((4, 3, 7, 7))
    blocks /= blocks.sum(-1, keepdims=True)
    matrices = [attention_matrix(block) for block in blocks]
    for token in range(7):
        assert rolled(matrices, token).sum() == pytest.approx(1.0)


def test_carrying_a_row_is_the_row_of_the_product() -> None:
    random = np.random.default_rng(0)
    matrices = list(random.random((3, 5, 5)))
    product = matrices[2] @ matrices[1] @ matrices[0]
    assert rolled(matrices, 3) == pytest.approx(product[3])


def test_heads_are_averaged() -> None:
    heads = np.stack([np.eye(2), np.array([[0.0, 1.0], [1.0, 0.0]])])
    assert attention_matrix(heads) == pytest.approx(np.array([[0.75, 0.25], [0.25, 0.75]]))


def test_relevance_by_hand_keeps_positive_products_only() -> None:
    attention = np.array([[[0.5, 0.5], [0.2, 0.8]]])
    gradient = np.array([[[1.0, -1.0], [2.0, 0.0]]])
    expected = np.array([[1.5, 0.0], [0.4, 1.0]])
    assert relevance_matrix(attention, gradient) == pytest.approx(expected)


def test_no_gradient_leaves_the_token_itself() -> None:
    attention = np.full((1, 3, 3), 1 / 3)
    matrix = relevance_matrix(attention, np.zeros((1, 3, 3)))
    assert rolled([matrix, matrix], 1) == pytest.approx([0.0, 1.0, 0.0])
