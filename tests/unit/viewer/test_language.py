"""Texts in the reader's language: what `tr` and its like answer, and what `said` finds again."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from viewer import language
from viewer.language import counted, day, decimal, marked, number, said, stored, tr

GERMAN = {
    "Cancel": "Abbrechen",
    "{n} of {total} slices": "{n} von {total} Schichten",
    "{n} finding": "{n} Befund",
    "{n} findings": "{n} Befunde",
    "The folder is missing or may not be read.": "Der Ordner fehlt oder darf nicht gelesen werden.",
    "Compared study: {text}": "Verglichene Studie: {text}",
    "{file} is damaged.": "{file} ist beschädigt.",
    "The archive {file} is damaged.": "Das Archiv {file} ist beschädigt.",
    "A gap of {gap} mm parts this stack from the one before it.": "Eine Lücke von {gap} mm.",
    "{a}: {b}": "{b}: {a}",
    "Axial T2": "Axial-T2",
    "{n} files, {n} again": "{n} Dateien, nochmals {n}",
    "{n} slices lie where another one does.": "{n} Schichten liegen doppelt.",
    "{series}: letters or lines are burnt in.": "{series}: Schrift ist eingebrannt.",
}


def write(folder: Path, name: str, texts: dict[str, str], unfinished: str = "") -> None:
    """A file as Qt Linguist writes it; the unfinished text has a translation all the same."""
    root = ElementTree.Element("TS", version="2.1", language=name)
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name")
    for source, text in texts.items():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        translation.text = text
        if source == unfinished:
            translation.set("type", "unfinished")
    ElementTree.ElementTree(root).write(folder / f"foramen_{name}.ts", encoding="utf-8")


@pytest.fixture(autouse=True)
def english_again(tmp_path: Path) -> Iterator[None]:
    yield
    language.use("en", tmp_path)


@pytest.fixture
def german(tmp_path: Path) -> None:
    write(tmp_path, "de", GERMAN)
    language.use("de", tmp_path)


def test_english_is_what_stands_in_the_sources() -> None:
    assert language.chosen() == "en"
    assert tr("Cancel") == "Cancel"
    assert tr("{n} of {total} slices", n=3, total=20) == "3 of 20 slices"
    assert tr("a {brace} without values") == "a {brace} without values"
    assert said("The folder is missing or may not be read.").startswith("The folder")
    assert said("") == ""


@pytest.mark.usefixtures("german")
def test_the_chosen_language_answers_with_values_in_its_own_order() -> None:
    assert language.chosen() == "de"
    assert tr("Cancel") == "Abbrechen"
    assert tr("{n} of {total} slices", n=3, total=20) == "3 von 20 Schichten"
    assert tr("{a}: {b}", a="x", b="y") == "y: x"
    assert tr("Never translated {n}", n=1) == "Never translated 1"


def test_one_is_said_otherwise_than_many(tmp_path: Path) -> None:
    one, many = marked("{n} finding"), marked("{n} findings")
    assert [counted(n, one, many) for n in (0, 1, 2)] == ["0 findings", "1 finding", "2 findings"]
    write(tmp_path, "de", GERMAN)
    language.use("de", tmp_path)
    assert [counted(n, one, many) for n in (0, 1, 2)] == ["0 Befunde", "1 Befund", "2 Befunde"]


@pytest.mark.parametrize(
    ("name", "shown", "written"),
    [
        ("en", "0.83", "2026-11-05"),
        ("de", "0,83", "05.11.2026"),
        ("es", "0,83", "05/11/2026"),
        ("zh", "0.83", "2026年11月05日"),
    ],
)
def test_numbers_and_days_are_written_as_the_language_writes_them(
    tmp_path: Path, name: str, shown: str, written: str
) -> None:
    write(tmp_path, name, {"Cancel": "…"})
    language.use(name, tmp_path)
    assert number(0.8349, 2) == shown
    assert decimal("0.83") == shown
    assert decimal("Slice 3. Of 4.") == "Slice 3. Of 4."
    assert day(dt.date(2026, 11, 5)) == written


def test_unfinished_and_empty_translations_are_not_used(tmp_path: Path) -> None:
    write(tmp_path, "de", {**GERMAN, "Close": ""}, unfinished="Cancel")
    texts = language.read("de", tmp_path).texts
    assert "Cancel" not in texts
    assert "Close" not in texts
    assert texts["{n} finding"] == "{n} Befund"


def test_a_missing_or_damaged_file_leaves_the_language_as_it_was(tmp_path: Path) -> None:
    write(tmp_path, "de", GERMAN)
    language.use("de", tmp_path)
    with pytest.raises(FileNotFoundError):
        language.use("es", tmp_path)
    (tmp_path / "foramen_zh.ts").write_text("<TS><context><message>", encoding="utf-8")
    with pytest.raises(ElementTree.ParseError):
        language.use("zh", tmp_path)
    assert (language.chosen(), tr("Cancel")) == ("de", "Abbrechen")


@pytest.mark.usefixtures("german")
def test_all_threads_speak_the_language_and_other_processes_do_not() -> None:
    heard: list[str] = []
    thread = threading.Thread(target=lambda: heard.append(tr("Cancel")))
    thread.start()
    thread.join()
    assert heard == ["Abbrechen"]
    code = "from viewer.language import chosen; import sys; sys.exit(chosen() != 'en')"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.usefixtures("german")
def test_what_files_keep_is_english_in_this_thread_alone() -> None:
    heard: list[str] = []
    with stored():
        assert tr("Cancel") == "Cancel"
        assert said("weights.json is damaged.") == "weights.json is damaged."
        assert number(1.5, 1) == "1.5"
        thread = threading.Thread(target=lambda: heard.append(tr("Cancel")))
        thread.start()
        thread.join()
    assert heard == ["Abbrechen"]
    assert tr("Cancel") == "Abbrechen"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Cancel", "Abbrechen"),
        ("weights.json is damaged.", "weights.json ist beschädigt."),
        ("C:\\scans: of 2026\\a.zip is damaged.", "C:\\scans: of 2026\\a.zip ist beschädigt."),
        ("two\nlines is damaged.", "two\nlines ist beschädigt."),
        ("The archive a.zip is damaged.", "Das Archiv a.zip ist beschädigt."),
        ("3 files, 3 again", "3 Dateien, nochmals 3"),
        (
            "A gap of 8.5 mm parts this stack from the one before it.",
            "Eine Lücke von 8,5 mm.",
        ),
        (
            "Compared study: The folder is missing or may not be read.",
            "Verglichene Studie: Der Ordner fehlt oder darf nicht gelesen werden.",
        ),
        (
            "Axial T2: A gap of 8.5 mm parts this stack from the one before it.",
            "Axial-T2: Eine Lücke von 8,5 mm.",
        ),
        ("Axial T2: 3 slices lie where another one does.", "Axial-T2: 3 Schichten liegen doppelt."),
        ("Axial T2: letters or lines are burnt in.", "Axial-T2: Schrift ist eingebrannt."),
        ("Axial T2: of a newer program", "Axial-T2: of a newer program"),
    ],
)
def test_english_sentences_are_found_again_with_their_values(sentence: str, found: str) -> None:
    assert said(sentence) == found


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "sentence", ["3 files, 4 again", "what nobody noted: this", " is damaged.", "Nothing like it."]
)
def test_other_sentences_stay_as_they_are(sentence: str) -> None:
    assert said(sentence) == sentence


def test_a_language_can_be_spoken_for_a_while(tmp_path: Path) -> None:
    write(tmp_path, "de", GERMAN)
    with language.spoken("de", tmp_path):
        assert language.chosen() == "de"
    assert language.chosen() == "en"
