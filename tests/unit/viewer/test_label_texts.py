"""Every word of an enumeration that is shown is noted for the translators."""

from __future__ import annotations

from enum import Enum

import pytest

from model.evidence import Verdict
from model.labels import Condition, Severity, Side, View, Zone
from viewer import label_texts, language
from viewer.change import Direction, Standing
from viewer.dicom.study import Plane, Role
from viewer.dicom.window import PERCENTILE_PRESETS
from viewer.evidence import Page
from viewer.hanging_files import read_hangings
from viewer.measuring import Kind, Tool
from viewer.opinion import Decision
from viewer.paths import resources_folder

NOTED: dict[type[Enum], tuple[str, ...]] = {
    Condition: label_texts.CONDITIONS,
    Side: label_texts.SIDES,
    Zone: label_texts.ZONES,
    View: label_texts.VIEWS,
    Role: label_texts.ROLES,
    Plane: label_texts.PLANES,
    Kind: label_texts.KINDS,
    Direction: label_texts.DIRECTIONS,
    Standing: label_texts.STANDINGS,
    Decision: label_texts.DECISIONS,
    Verdict: label_texts.VERDICTS,
    Page: label_texts.PAGES,
}


@pytest.mark.parametrize("enum", NOTED)
def test_every_word_of_an_enumeration_is_noted(enum: type[Enum]) -> None:
    assert NOTED[enum] == tuple(one.value for one in enum)


def test_every_word_of_severities_tools_and_presets_is_noted() -> None:
    assert tuple(one.text for one in Severity) == label_texts.SEVERITIES
    assert tuple(name for name, *_ in PERCENTILE_PRESETS) == label_texts.PRESETS
    assert {tool.value for tool in Tool} <= {*label_texts.TOOLS, *label_texts.KINDS}


def test_titles_and_labels_of_the_programs_own_hangings_are_noted() -> None:
    hangings, left_out = read_hangings(resources_folder() / "hangings")
    said = {text for one in hangings for text in (one.title, *(s.label for s in one.spots))}
    assert not left_out
    assert said <= {*label_texts.HANGINGS, *label_texts.ROLES}


def test_inside_a_sentence_english_is_the_word_in_small_letters() -> None:
    for condition in Condition:
        assert label_texts.condition_inside(condition) == condition.value.lower()
        for severity in (Severity.MODERATE, Severity.SEVERE):
            said = f"{severity.text} {condition.value}".lower()
            assert label_texts.narrowing_inside(severity, condition) == said
    for tool in Tool:
        assert label_texts.tool_inside(tool.value) == tool.value.lower()


def test_both_sides_are_called_bilateral() -> None:
    said = label_texts.narrowing_on_both_sides(Severity.SEVERE, Zone.FORAMINAL)
    assert said == "severe bilateral neural foraminal narrowing"


def test_a_severity_is_shown_in_the_language_of_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    german = language.Catalogue("de", {"Severe": "Schwer", "Not assessed": "Nicht beurteilt"})
    monkeypatch.setattr(language, "_chosen", german)
    assert label_texts.severity_text(Severity.SEVERE) == "Schwer"
    assert label_texts.severity_text(None) == "Nicht beurteilt"
