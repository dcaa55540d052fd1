"""Every language has all help pages, built as the English ones, with the window's own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest

from tests.source_texts import ROOT
from viewer import language
from viewer.language import LANGUAGES, SOURCE

FOLDER = ROOT / "resources" / "help"
PAGES = tuple(path.name for path in sorted(FOLDER.glob("*.md")))
OTHERS = tuple(sorted(set(LANGUAGES) - {SOURCE}))
#: Names of keys, as they are printed on the keyboards of a language.
KEYS = {
    "de": {
        "Ctrl": "Strg", "Shift": "Umschalt", "Enter": "Eingabe", "Space": "Leertaste",
        "Backspace": "Rücktaste",
    },
    "es": {"Shift": "Mayús", "Enter": "Intro", "Space": "Espacio", "Backspace": "Retroceso"},
    "zh": {"Space": "Space"},
}  # fmt: skip


def text_of(name: str, of: str = SOURCE) -> str:
    folder = FOLDER if of == SOURCE else FOLDER / of
    return (folder / name).read_text(encoding="utf-8")


def built(text: str) -> dict[str, object]:
    """What a page has whatever its language."""
    return {
        "headings": re.findall(r"^#+", text, re.MULTILINE),
        "items": len(re.findall(r"^- ", text, re.MULTILINE)),
        "placeholders": re.findall(r"\{\w+\}", text),
        "code": len(re.findall(r"`[^`]+`", text)),
        "blocks": len(re.split(r"\n{2,}", text.strip())),
    }


def bold(text: str) -> list[str]:
    return re.findall(r"\*\*([^*]+)\*\*", " ".join(text.split()))


def without_marks(text: str) -> str:
    return re.sub(r"\s?\(&\w\)|&", "", text).rstrip("…")


def worded(of: str) -> Callable[[str], str]:
    """What a bold word or a way through the menus is in a language."""
    texts = language.read(of, ROOT / "resources" / "languages").texts
    plain = {without_marks(source): without_marks(text) for source, text in texts.items()}

    def word(part: str) -> str:
        return KEYS[of].get(part) or plain.get(part) or part

    def answer(span: str) -> str:
        if " > " in span:
            menu, command = span.split(" > ")
            whole = next(source for source in sorted(plain) if source.startswith(command))
            return f"{word(menu)} > {plain.get(command) or plain[whole]}"
        return word(span) if span in plain else "+".join(map(word, span.split("+")))

    return answer


@pytest.mark.parametrize("of", OTHERS)
def test_every_language_has_the_same_pages(of: str) -> None:
    assert PAGES
    assert tuple(path.name for path in sorted((FOLDER / of).glob("*"))) == PAGES


@pytest.mark.parametrize("of", OTHERS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_built_as_the_english_one(of: str, name: str) -> None:
    assert built(text_of(name, of)) == built(text_of(name))


@pytest.mark.parametrize("of", OTHERS)
@pytest.mark.parametrize("name", PAGES)
def test_keys_menus_and_commands_are_those_of_the_window(of: str, name: str) -> None:
    expected = Counter(map(str.casefold, map(worded(of), bold(text_of(name)))))
    assert Counter(map(str.casefold, bold(text_of(name, of)))) == expected


def test_no_folder_is_of_a_language_that_there_is_not() -> None:
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir()}
    assert folders <= set(OTHERS)
