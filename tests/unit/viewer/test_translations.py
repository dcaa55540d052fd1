"""The translators' files hold the texts of the sources, all of them and no other."""

from __future__ import annotations

import re
from functools import cache
from xml.etree import ElementTree

import pytest

from tests.source_texts import ROOT, names_in, source_texts
from viewer.language import LANGUAGES, SOURCE, read

FOLDER = ROOT / "resources" / "languages"
TRANSLATED = sorted(set(LANGUAGES) - {SOURCE})

languages = pytest.mark.parametrize("language", TRANSLATED)


@cache
def messages(language: str) -> tuple[ElementTree.Element, ...]:
    tree = ElementTree.parse(FOLDER / f"foramen_{language}.ts")
    return tuple(tree.iter("message"))


@cache
def texts(language: str) -> dict[str, str]:
    """The finished translations by their sources."""
    return dict(read(language, FOLDER).texts)


def is_accelerated(text: str) -> bool:
    """Whether a letter is underlined, `&Open`; "&&" is the sign itself."""
    return re.search(r"&[^&\s]", text.replace("&&", "")) is not None


def test_there_is_a_file_for_each_language_and_no_other() -> None:
    assert {path.name for path in FOLDER.glob("*.ts")} == {
        f"foramen_{language}.ts" for language in TRANSLATED
    }


@languages
def test_all_texts_of_the_sources_are_in_the_file(language: str) -> None:
    """Where they are not: `make translations`."""
    found = [message.findtext("source", "") for message in messages(language)]
    assert sorted(source_texts() - set(found)) == []
    assert sorted(set(found) - source_texts()) == []
    assert len(found) == len(set(found))


@languages
def test_translations_have_the_values_of_their_sources(language: str) -> None:
    wrong = []
    for source, text in texts(language).items():
        if "{" not in source + text:
            continue
        values = dict.fromkeys(names_in(source), "x")
        if names_in(text) != names_in(source) or not text.format(**values):
            wrong.append((source, text))
    assert wrong == []


@languages
def test_letters_are_underlined_where_the_source_has_them(language: str) -> None:
    wrong = [
        (source, text)
        for source, text in texts(language).items()
        if is_accelerated(source) != is_accelerated(text)
    ]
    assert wrong == []


@languages
def test_translations_begin_and_end_like_their_sources(language: str) -> None:
    """Blanks glue pieces together, and "…" says that a question follows."""
    wrong = [
        (source, text)
        for source, text in texts(language).items()
        if source[:1].isspace() != text[:1].isspace()
        or source[-1:].isspace() != text[-1:].isspace()
        or source.endswith("…") != text.endswith("…")
        or source.count("\n") != text.count("\n")
    ]
    assert wrong == []


@languages
def test_no_text_is_of_another_context_or_plural(language: str) -> None:
    """`viewer.language` reads one text by its source alone."""
    tree = ElementTree.parse(FOLDER / f"foramen_{language}.ts")
    assert [name.text for name in tree.iter("name")] == [None]
    assert [message for message in messages(language) if message.get("numerus")] == []
    root = tree.getroot()
    assert (root.get("sourcelanguage"), (root.get("language") or "")[:2]) == (SOURCE, language)
