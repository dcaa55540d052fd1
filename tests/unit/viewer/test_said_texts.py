"""Every sentence that the lower layers make in English has its source, and is found again."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.labels import Severity
from model.methods import METHODS
from tests.source_texts import (
    MODEL,
    ROOT,
    VIEWER,
    called,
    literal,
    names_in,
    source_texts,
    texts_in,
    tree_of,
)
from viewer import language
from viewer.dicom.reasons import REASONS, skipped_file
from viewer.language import LEAST_WORDS, Catalogue, said
from viewer.regions import _ELSEWHERE

NOTED_IN = sorted((ROOT / "viewer").glob("said_*texts.py"))
#: Commands of the command line, which speaks English; what is in files stays English too.
ENGLISH = {
    "viewer/arguments.py",
    "viewer/auditing.py",  # the trail is kept with the reading
    "viewer/cli.py",
    "viewer/demo.py",
    "viewer/folder_analysis.py",
    "viewer/headless.py",
    "viewer/inspection.py",
    "viewer/map_trial.py",
    "viewer/prior_analysis.py",
    "viewer/self_test.py",
    "viewer/system_libraries.py",
    "viewer/export/codec_samples.py",
    "viewer/export/heatmap_dicom.py",
    "viewer/export/heatmap_files.py",
}
#: What is written into files.
NO_SENTENCES = {"Computed, not scanned."}
#: Bugs, which are reported with their English words; what is logged; SQL.
NOT_SAID = {"ValueError", "TypeError", "KeyError", "SelfTestError", "DemoError"} | {
    "debug", "info", "warning", "error", "tr", "marked", "execute", "executemany",
}  # fmt: skip
#: What makes a sentence of these a text for the window, whatever it looks like.
SPOKEN = {"Progress", "Notice", "HangingFileError"}
SAMPLES = ("L4/L5", "0.5", "two\nlines", "7")
#: Values that come from files or are sentences hold anything; the others are words of our own.
FREE = {"file", "reason", "syntax", "text", "word"}
FREE_SAMPLES = ("C:\\a folder: b\\scan.dcm", "Gone. Look there: it is 2 mm off.", "two\nlines")


def is_english(path: Path) -> bool:
    """Whether a module speaks to the command line or to files alone."""
    name = path.relative_to(ROOT).as_posix()
    return name in ENGLISH or name.startswith("viewer/export/rsna")


def is_widget(path: Path) -> bool:
    """Whether a module makes no texts below the window, but in it; errors it may raise."""
    return path.relative_to(ROOT).as_posix().startswith("viewer/ui/")


def constants_of(tree: ast.Module) -> dict[str, str]:
    """The sentences among a module's own constants."""
    return {
        target.id: text
        for node in tree.body
        if isinstance(node, ast.Assign) and " " in (text := literal(node.value) or "")
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def template(node: ast.AST, constants: dict[str, str]) -> str | None:
    """A text or f-string with `{x}` for every value; constants of the module are filled in."""
    if (text := literal(node)) is not None:
        return text.replace("{", "").replace("}", "")
    if not isinstance(node, ast.JoinedStr):
        return None
    parts = []
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            name = part.value.id if isinstance(part.value, ast.Name) else ""
            parts.append(constants.get(name, "{x}"))
        else:
            parts.append(literal(part) or "")
    return "".join(parts)


def errors_of_the_program() -> set[str]:
    """Names of all exceptions whose words reach the window."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for path in (*MODEL, *VIEWER)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef)
    }
    found = {"ViewerError", "ModelError"}
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    return found - NOT_SAID


SPEAKERS = errors_of_the_program() | SPOKEN


def is_sentence(text: str) -> bool:
    return re.fullmatch(r"[A-Z{(].* .*[.?!]", text, re.DOTALL) is not None


def silent(tree: ast.Module) -> set[int]:
    """Nodes whose text nobody is shown, by `id`: docstrings, the words of bugs, parts of texts."""
    found = set()
    for node in ast.walk(tree):
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_docstring or called(node) in NOT_SAID:
            found |= {id(one) for one in ast.walk(node)}
        elif isinstance(node, ast.JoinedStr):
            found |= {id(one) for one in ast.walk(node)} - {id(node)}
    return found


def spoken(tree: ast.Module, *, sentences: bool, yielded: bool) -> Iterator[tuple[int, str]]:
    """(line, text with `{x}` for values) of each text that a module makes for the window.

    Parameters
    ----------
    sentences : bool
        Everything that looks like a sentence counts; else only what is raised or notified.
    yielded : bool
        Texts that are yielded say what goes on.
    """
    constants, skip = constants_of(tree), silent(tree)
    for node in ast.walk(tree):
        if id(node) in skip:
            continue
        made = [node] if sentences and is_sentence(template(node, constants) or "") else []
        if isinstance(node, ast.Call) and called(node) in SPEAKERS:
            made += [argument for argument in node.args if id(argument) not in skip]
        if isinstance(node, ast.Yield) and node.value is not None and yielded:
            made.append(node.value)
        for one in made:
            text = template(one, constants)
            if text:
                yield getattr(node, "lineno", 0), text


def spoken_below() -> Iterator[tuple[str, str]]:
    """(place, text) of everything that the layers below the window make in English."""
    for path in (*MODEL, *VIEWER):
        if not is_english(path):
            found = spoken(tree_of(path), sentences=not is_widget(path), yielded=path in MODEL)
            yield from ((f"{path.relative_to(ROOT)}:{line}", text) for line, text in found)


def is_noted(text: str) -> bool:
    """Whether a source says it, or sources say it with some of the values spelt out."""
    if text in NO_SENTENCES or any(text in source for source in source_texts()):
        return True
    shape = re.compile(re.escape(text).replace(re.escape("{x}"), ".+?"), re.DOTALL)
    return any(shape.fullmatch(source) for source in source_texts())


def said_sources() -> list[str]:
    return [text for path in NOTED_IN for text in texts_in(path)]


@pytest.fixture
def own_words(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A language whose every text says which source it is of, and with which values."""
    texts = {
        text: f"«{number}»" + "".join(f"[{name}={{{name}}}]" for name in sorted(names_in(text)))
        for number, text in enumerate(sorted(source_texts()))
        if "{" not in text or names_in(text)
    }
    found = Catalogue("xx", texts, tuple(language._templates(texts)))
    monkeypatch.setattr(language, "_chosen", found)
    return texts


def test_every_sentence_of_the_lower_layers_is_noted() -> None:
    missing = [f"{where}: {text}" for where, text in spoken_below() if not is_noted(text)]
    assert missing == []


MODULE = '''
"""Not this docstring. Nor this."""
RULE = "Correct its role."
SKIPPED = {"empty": "The file is empty."}

class OddError(FolderError):
    """Nor that."""
    advice = "Look again at it."

def work(name):
    yield "Looking at discs"
    yield Progress(f"Reading {name}")
    log.warning("The memory is full.")
    if name:
        raise FolderError(f"No series. {RULE}")
    if not name:
        raise ValueError("a bug is no sentence for people.")
    return tr("Said in the window.") + str(NotAssessed(1, 2, f"No slice within {name:.0f} mm."))
'''


def test_texts_are_found_wherever_they_are_made() -> None:
    tree = ast.parse(MODULE)
    assert {text for _, text in spoken(tree, sentences=True, yielded=True)} == {
        "Correct its role.",
        "The file is empty.",
        "Look again at it.",
        "Looking at discs",
        "Reading {x}",
        "No series. Correct its role.",
        "No slice within {x} mm.",
    }
    assert {text for _, text in spoken(tree, sentences=False, yielded=False)} == {
        "Reading {x}",
        "No series. Correct its role.",
    }


@pytest.mark.parametrize("source", [text for text in said_sources() if "{" in text])
def test_every_source_with_values_is_found_again_as_itself(
    own_words: dict[str, str], source: str
) -> None:
    for first in range(len(SAMPLES)):
        values = {}
        for number, name in enumerate(sorted(names_in(source)), start=first):
            samples = FREE_SAMPLES if name in FREE else SAMPLES
            values[name] = samples[number % len(samples)]
        assert said(source.format(**values)) == own_words[source].format(**values)


@pytest.mark.usefixtures("own_words")
@pytest.mark.parametrize("source", [text for text in said_sources() if "{" not in text])
def test_every_source_without_values_is_found_again(source: str) -> None:
    assert said(source) != source


@pytest.mark.parametrize("source", [text for text in said_sources() if "{" in text])
def test_sources_with_values_have_words_enough_to_be_known_by(source: str) -> None:
    pieces = list(string.Formatter().parse(source))
    assert sum(len(words) for words, *_ in pieces) >= LEAST_WORDS
    assert not any(spec or conversion for _, name, spec, conversion in pieces if name is not None)


def test_no_source_is_noted_twice() -> None:
    sources = said_sources()
    assert sorted(sources) == sorted(set(sources))


@pytest.mark.usefixtures("own_words")
def test_every_reason_why_a_file_is_skipped_is_found() -> None:
    for code in REASONS:
        reason = skipped_file(Path("a.dcm"), code).reason
        assert said(reason) != reason
    reason = skipped_file(Path("a.dcm"), "unsupported-syntax", "JPIP Referenced").reason
    assert said(reason).endswith("[syntax=JPIP Referenced]")


@pytest.mark.usefixtures("own_words")
def test_what_fills_a_sentence_is_found_too() -> None:
    for region in _ELSEWHERE:
        assert said(region) != region
    for severity in Severity:
        assert said(severity.text) != severity.text
    assert re.fullmatch(
        "«[0-9]+».text=«[0-9]+».n=1..total=20..work=«[0-9]+»..",
        said("Compared study: Looking for the discs: slice 1 of 20"),
    )
    for word in ("lower", "higher"):
        text = f"The discs could as well be counted one level {word}: check the numbering."
        assert said(text) != text


@pytest.mark.usefixtures("own_words")
def test_everything_that_names_a_method_is_found() -> None:
    for method in METHODS.values():
        words = [method.name, method.note, method.unit]
        for parameter in method.parameters:
            words += [parameter.text, *(one for one in parameter.choices if isinstance(one, str))]
        assert [word for word in words if said(word) == word] == []
