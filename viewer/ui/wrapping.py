"""Break a text that is drawn rather than laid out by Qt into lines of so many letters."""

from __future__ import annotations

import textwrap
import unicodedata

_TWICE_AS_WIDE = "WF"
"""East Asian Width (Unicode Standard Annex 11) of letters that take the room of two."""


def wrapped(text: str, letters: int) -> list[str]:
    """The lines of a text, none for an empty one.

    Parameters
    ----------
    letters : int
        Latin letters that fit into a line; of Chinese ones half as many do.
    """
    wide = any(unicodedata.east_asian_width(letter) in _TWICE_AS_WIDE for letter in text)
    return textwrap.wrap(text, max(1, letters // 2 if wide else letters))
