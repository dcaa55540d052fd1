"""Heat maps that were made, so that going back to one costs nothing; bounded in bytes."""

from __future__ import annotations

from collections import OrderedDict

from model.methods import Wish
from model.results import Explanation, Prediction
from viewer.reading import Cell, Finding

LIMIT_BYTES = 32_000_000
"""Some 300 maps of the larger kind: pixels of an axial crop with their scores."""

_Key = tuple[Cell, Wish, str]


class ExplanationCache:
    """The latest heat maps of one study, by finding, wish and weights.

    The oldest unused ones go first. A map is of one crop: after renumbering, the same cell has
    another crop, and its old maps are not found.

    Parameters
    ----------
    limit_bytes : int
        Of all arrays together; a map larger than this is not kept.
    """

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._limit_bytes = limit_bytes
        self._kept: OrderedDict[_Key, tuple[Finding, Explanation]] = OrderedDict()
        self._bytes = 0

    @property
    def size_bytes(self) -> int:
        """Of all maps that are kept."""
        return self._bytes

    def get(self, finding: Finding, wish: Wish) -> Explanation | None:
        """The map of a finding, if it was made; `wish` with its severity."""
        key = _key(finding, wish)
        known = self._kept.get(key)
        if known is None or known[0].crop is not finding.crop:
            return None
        self._kept.move_to_end(key)
        return known[1]

    def put(self, finding: Finding, wish: Wish, explanation: Explanation) -> None:
        """Keep a finished map; coarse ones are not kept."""
        if explanation.done < 1:
            return
        key = _key(finding, wish)
        self._drop(key)
        self._kept[key] = finding, explanation
        self._bytes += _bytes(explanation)
        while self._bytes > self._limit_bytes:
            self._drop(next(iter(self._kept)))

    def clear(self) -> None:
        """Forget everything: another study is open."""
        self._kept.clear()
        self._bytes = 0

    def _drop(self, key: _Key) -> None:
        if key in self._kept:
            self._bytes -= _bytes(self._kept.pop(key)[1])


def _key(finding: Finding, wish: Wish) -> _Key:
    answer = finding.answer
    digest = answer.weights_digest if isinstance(answer, Prediction) else ""
    return finding.cell, wish, digest


def _bytes(explanation: Explanation) -> int:
    scores = 0 if explanation.scores is None else explanation.scores.nbytes
    return explanation.heatmap.values.nbytes + explanation.heatmap.affine.nbytes + scores
