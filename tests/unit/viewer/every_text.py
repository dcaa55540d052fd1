"""A language in which every source text is known: what it translates stands in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from viewer.language import Catalogue

#: Names, numbers, units and what a file says: the same in every language.
_THE_SAME = re.compile(r"L\d/[LS]\d|\bL5/S1\b|[\d\W_]|\bmm²|\b(?:mm|UTC|SHA|T1|T2|STIR|AI)\b")


class EveryText(Mapping[str, str]):
    """Any source text -> itself in brackets, which nest where one stands in another."""

    def __getitem__(self, source: str) -> str:
        return f"⟦{source}⟧" if source else ""

    def __contains__(self, source: object) -> bool:
        return isinstance(source, str) and "⟦" not in source

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 1

    @staticmethod
    def catalogue() -> Catalogue:
        """The language as the program keeps one."""
        return Catalogue("de", EveryText())

    @staticmethod
    def untranslated(text: str) -> str:
        """The words of a text that stand in no bracket."""
        outside, depth = [], 0
        for letter in text:
            depth += (letter == "⟦") - (letter == "⟧")
            outside.append(letter if depth == 0 and letter != "⟧" else " ")
        return " ".join(_THE_SAME.sub(" ", "".join(outside)).split())
