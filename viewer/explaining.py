"""Which heat map comes next: what was wished, what is being made, and what was made before."""

from __future__ import annotations

from dataclasses import replace

from model.methods import DEFAULT_METHOD, METHODS, Wish
from model.results import Explanation
from viewer.explanation_cache import ExplanationCache
from viewer.reading import Finding


class Explaining:
    """The heat maps of one study, as they are wished for and made.

    Attributes
    ----------
    waiting : Wish or None
        To be made once the compute thread is free.
    """

    def __init__(self) -> None:
        self.waiting: Wish | None = None
        self._latest: Wish | None = None
        self._begun: tuple[Finding, Wish] | None = None
        self._cache = ExplanationCache()

    def usual(self, method: str) -> Wish:
        """What to wish for a finding that was just selected: as for the one before.

        A method that this program does not know, from settings of another version, is the
        usual one.
        """
        if self._latest is not None and self._latest.method == method:
            return replace(self._latest, severity=None, against=None)
        return Wish(method if method in METHODS else DEFAULT_METHOD)

    def known(self, finding: Finding, wish: Wish) -> Explanation | None:
        """The map, if it was made before."""
        self._latest = wish
        return self._cache.get(finding, wish)

    def begin(self, finding: Finding) -> Wish | None:
        """What waits, if anything, for this finding; it is being made from now on."""
        wish, self.waiting = self.waiting, None
        if wish is None or finding.severity is None:
            return None
        wish = wish.graded(finding.severity)
        self._begun = finding, wish
        return wish

    def put_off(self) -> None:
        """What is being made has to wait again."""
        if self._begun is not None:
            self.waiting = self._begun[1]

    def finish(self, explanation: Explanation) -> None:
        """What was being made is made."""
        if self._begun is not None:
            self._cache.put(*self._begun, explanation)
            self._begun = None

    def forget(self) -> None:
        """Another study is open: nothing of this one is kept but how maps are wished for."""
        self.waiting = self._begun = None
        self._cache.clear()
