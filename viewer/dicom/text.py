"""Make text that came from a file safe to show, print and log."""

from __future__ import annotations

import unicodedata

# Longest text kept: a PN component group has 64 characters and there are three (PS3.5 6.2).
LONGEST_TEXT = 256

# Joiners change how Persian and Indic names are written, so they stay; every other
# format character (bidirectional overrides above all) can make text look like another.
_KEPT_FORMAT_CHARACTERS = frozenset("\u200c\u200d")


def clean_text(text: str, longest: int = LONGEST_TEXT) -> str:
    """One line of visible characters, at most `longest` of them.

    Control characters and line breaks become blanks; format characters, surrogates,
    private-use and unassigned code points are dropped.
    """
    # 64 kB in a tag must not cost 64 kB of work for the few characters that are kept.
    head = text[: 8 * longest]
    shown = "".join(_visible(character) for character in head)
    return " ".join(shown.split())[:longest].rstrip()


def clean_uid(text: str) -> str:
    """A UID as stored, odd ones included, without anything but ASCII letters, digits, ``.-_``.

    Anonymised studies hold UIDs such as ``44036939.2828203845`` that break PS3.5 9.1;
    they still identify.
    """
    kept = (c for c in text[:LONGEST_TEXT] if c.isascii() and (c.isalnum() or c in ".-_"))
    return "".join(kept)


def display_name(alphabetic: str, ideographic: str = "") -> str:
    """A person's name in reading order.

    Parameters
    ----------
    alphabetic, ideographic : str
        Component groups of a PN value: family^given^middle^prefix^suffix (PS3.5 6.2.1).

    Returns
    -------
    str
        "prefix given middle family suffix"; an ideographic name stands first, family
        before given as it is read, the alphabetic one behind it in brackets.
    """
    latin = _reading_order(alphabetic)
    native = clean_text(ideographic.replace("^", " "))
    if native and latin:
        return f"{native} ({latin})"
    return native or latin


def _reading_order(group: str) -> str:
    parts = [*group.split("^"), "", "", "", "", ""][:5]
    family, given, middle, prefix, suffix = parts
    return clean_text(" ".join((prefix, given, middle, family, suffix)))


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    if category.startswith("C") and character not in _KEPT_FORMAT_CHARACTERS:
        return ""
    return character
