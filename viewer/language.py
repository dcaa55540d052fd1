"""The reader's language: English source texts, and what they are in the language that is chosen.

Source texts are English and stand where they are used, as Qt Linguist expects; the translations
are its files, `resources/languages/foramen_<language>.ts`, read as they are: nothing is compiled,
so no translation can be older than its source. No Qt here: reports speak the same language.
"""

from __future__ import annotations

import datetime as dt
import re
import string
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

SOURCE = "en"
#: Each language by its own name, as a picker shows it.
LANGUAGES: Mapping[str, str] = MappingProxyType(
    {SOURCE: "English", "de": "Deutsch", "es": "Español", "zh": "简体中文"}
)
_DAYS = {SOURCE: "%Y-%m-%d", "de": "%d.%m.%Y", "es": "%d/%m/%Y", "zh": "%Y年%m月%d日"}
_DECIMAL_COMMA = frozenset({"de", "es"})
#: Fewer letters of its own, and a source would be found in sentences that are not its own.
LEAST_WORDS = 8
_NUMBER = re.compile(r"[-+]?\d+\.\d+( ?%)?")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One language's texts by their English source; `templates` are the sources with values."""

    language: str = SOURCE
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)
    templates: tuple[tuple[re.Pattern[str], str], ...] = field(default=(), repr=False)


_ENGLISH = Catalogue()
_chosen = _ENGLISH
#: Of this thread alone: what is put into words is written to a file.
_is_stored: ContextVar[bool] = ContextVar("is_stored", default=False)


def use(language: str, folder: Path) -> None:
    """From now on `tr` answers in a language.

    Parameters
    ----------
    language : str
        A key of `LANGUAGES`; English needs no file.
    folder : Path
        Where the `.ts` files are.

    Raises
    ------
    OSError, xml.etree.ElementTree.ParseError
        The language has no file, or it is damaged.
    """
    global _chosen  # noqa: PLW0603 - one reader, one language, in every thread
    _chosen = _ENGLISH if language == SOURCE else read(language, folder)


@contextmanager
def spoken(language: str, folder: Path) -> Iterator[None]:
    """A language for what is made inside, then the one of before.

    Raises
    ------
    OSError, xml.etree.ElementTree.ParseError
        As of `use`.
    """
    global _chosen  # noqa: PLW0603 - as in `use`
    before = _chosen
    use(language, folder)
    try:
        yield
    finally:
        _chosen = before


def chosen() -> str:
    """The key of the language that `tr` answers in."""
    return _now().language


@contextmanager
def stored() -> Iterator[None]:
    """Inside it, in this thread, everything here answers in English: for what files keep.

    So one function words a finding for the window and for a file that other programs read.
    Also a decorator, of functions but not of generators, whose body runs outside it.
    """
    token = _is_stored.set(True)
    try:
        yield
    finally:
        _is_stored.reset(token)


def _now() -> Catalogue:
    return _ENGLISH if _is_stored.get() else _chosen


def read(language: str, folder: Path) -> Catalogue:
    """One language from its Qt Linguist file; unfinished texts are left out.

    Raises
    ------
    OSError, xml.etree.ElementTree.ParseError
        There is no such file, or it is damaged.
    """
    texts = {}
    for message in ElementTree.parse(folder / f"foramen_{language}.ts").iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            texts[message.findtext("source", "")] = translation.text
    return Catalogue(language, texts, tuple(_templates(texts)))


def tr(source: str, /, **values: object) -> str:
    """A text of the program in the reader's language, `{name}` replaced by the value of that name.

    Call it when the text is shown, never while a module is imported: the language is not yet
    known then and may change. A text in a constant is written `marked("...")` and given to `tr`
    where it is shown. Without values the text is taken as it is, braces too.

    Parameters
    ----------
    source : str
        The English text; a literal, or a constant made by `marked`.
    """
    text = _now().texts.get(source, source)
    return text.format(**values) if values else text


def marked(source: str, /) -> str:
    """The text itself, noted as one to translate (`QT_TRANSLATE_NOOP`)."""
    return source


def counted(count: int, one: str, many: str, /, **values: object) -> str:
    """`one` where the count is 1 and `many` elsewhere, both made by `marked`, with `{n}` the count.

    The languages here have no other plural; Chinese says both the same.
    """
    return tr(one if count == 1 else many, n=count, **values)


def said(text: str, /) -> str:
    """A sentence that was made in English below the window - an error, a doubt about a scan.

    It is looked for among the sources, first as it is, then behind a head that is known,
    "Axial T2: ...", then as one with its values filled in, the one with most words of its own
    first. Values are sentences again, or numbers. What is not found stays English. So files,
    logs and other processes keep one language.
    """
    now = _now()
    if not now.texts or not text:
        return text
    if text in now.texts:
        return now.texts[text]
    head, _, rest = text.partition(": ")
    behind = said(rest) if head in now.texts else rest
    if behind == rest:
        for pattern, translation in now.templates:
            if match := pattern.fullmatch(text):
                values = {name: _said_value(value) for name, value in match.groupdict().items()}
                return translation.format(**values)
    if rest and head in now.texts:
        return tr("{head}: {text}", head=now.texts[head], text=behind)
    return text


def number(value: float, digits: int) -> str:
    """A number with so many decimals, with the decimal sign of the language."""
    return decimal(f"{value:.{digits}f}")


def decimal(text: str) -> str:
    """Numbers in a text that was written with a decimal point, with that of the language."""
    if chosen() in _DECIMAL_COMMA:
        return re.sub(r"(?<=\d)\.(?=\d)", ",", text)
    return text


def day(date: dt.date) -> str:
    """A day as the language writes it, "2026-11-23" in English."""
    return date.strftime(_DAYS[chosen()])


def _said_value(text: str) -> str:
    return decimal(text) if _NUMBER.fullmatch(text) else said(text)


def _templates(texts: Mapping[str, str]) -> list[tuple[re.Pattern[str], str]]:
    """Sources with values as patterns, those with the most words of their own first."""
    found = []
    for source, translation in texts.items():
        if "{" not in source:
            continue
        pieces = list(string.Formatter().parse(source))
        words = sum(len(literal) for literal, *_ in pieces)
        if words < LEAST_WORDS:
            continue  # "{level}: {grade}" would match almost anything
        found.append((words, re.compile(_pattern(pieces), re.DOTALL), translation))
    return [(pattern, text) for _, pattern, text in sorted(found, key=lambda one: -one[0])]


def _pattern(pieces: list[tuple[str, str | None, str | None, str | None]]) -> str:
    """A regular expression that finds the values of a source again."""
    seen: set[str] = set()
    parts = []
    for literal, name, *_ in pieces:
        parts.append(re.escape(literal))
        if name is not None:
            parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>.+?)")
            seen.add(name)
    return "".join(parts)
