"""The audit trail: every change in words, with who, when and beside which weights."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from model.labels import Level, Severity
from tests.gui.graded_study import CANAL, T2, all_mild, levels, study
from tests.unit.viewer.every_text import EveryText
from viewer import deciding, language
from viewer.auditing import audited, changes, entries
from viewer.key_images import marked
from viewer.markers import Marker
from viewer.measurement_changes import measured
from viewer.measuring import Kind, Measurement
from viewer.reading import ModelIdentity
from viewer.state import Preferences, State
from viewer.transitions import numbered, opened

CELL = (Level.L4_L5, CANAL)
NOW = dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC)
TITLE = "L4/L5 · Spinal Canal Stenosis"


def read() -> State:
    state = numbered(opened(State(), study()), levels(), 0)
    return replace(state, findings=all_mild())


def said(old: State, new: State) -> list[tuple[str, str, str]]:
    return [(one.what, one.before, one.after) for one in changes(old, new)]


def test_nothing_changed_says_nothing() -> None:
    state = read()
    assert changes(state, replace(state, maximised=True, findings={})) == ()


def test_a_grade_says_from_what_to_what_and_what_the_model_said() -> None:
    state = read()
    severe = deciding.graded(state, CELL, Severity.SEVERE)
    assert said(state, severe) == [(TITLE, "no grade of the reader", "Severe (AI: Normal/Mild)")]
    away = deciding.rejected(severe, CELL, True)
    assert said(severe, away) == [(TITLE, "Severe", "AI grade rejected (AI: Normal/Mild)")]


def test_a_hidden_grade_of_the_model_is_not_in_the_trail() -> None:
    state = replace(read(), preferences=Preferences(reader_first=True))
    graded = deciding.graded(state, CELL, Severity.SEVERE)
    back = deciding.graded(graded, CELL, None)
    assert said(graded, back)[0][2] == "no grade of the reader"


def test_a_comment_a_flag_and_a_mark_have_their_lines() -> None:
    state = read()
    after = deciding.commented(state, CELL, "a scar")
    after = deciding.called_transitional(after, True)
    after = deciding.marker_moved(after, Marker(Level.L4_L5), (1.0, 2.0, 3.25))
    assert said(state, after) == [
        ("Transitional vertebra", "no", "yes"),
        ("Place of L4/L5 disc", "0.0, 0.0, -36.0 mm", "1.0, 2.0, 3.2 mm"),
        (f"Comment on {TITLE}", "", "a scar"),
    ]
    back = deciding.marker_moved(after, Marker(Level.L4_L5), None)
    assert said(after, back) == [("Place of L4/L5 disc", "1.0, 2.0, 3.2 mm", "as found")]


def test_a_numbering_is_one_line_though_every_opinion_moves() -> None:
    state = deciding.graded(read(), CELL, Severity.SEVERE)
    state = deciding.marker_moved(state, Marker(Level.L3_L4), (1.0, 2.0, 3.0))
    lower = deciding.renumbered(state, 1)
    assert said(state, lower) == [("Level numbering", "as found", "1 level down")]
    assert said(lower, deciding.renumbered(lower, -2))[0][1:] == ("1 level down", "2 levels up")


def test_measurements_and_key_images_are_named() -> None:
    state, frame = read(), study().series[0].stacks[0].frames[2]
    line = Measurement(Kind.LENGTH, T2, frame, ((0.0, 0.0, 0.0), (0.0, 12.0, 0.0)))
    drawn = measured(state, line)
    assert said(state, drawn) == [("Measurement", "", "Length 12.0 mm")]
    assert said(drawn, state) == [("Measurement", "Length 12.0 mm", "")]
    kept = marked(drawn, frame, True)
    assert said(drawn, kept) == [("Key image Sagittal T2 slice 3", "", "marked")]


def test_an_entry_says_who_when_and_beside_which_weights() -> None:
    state = replace(
        read(),
        model=ModelIdentity("m", "1", "ab" * 32, "cpu"),
        preferences=Preferences(reader_name="A. Reader"),
    )
    (entry,) = entries(state, deciding.graded(state, CELL, Severity.MODERATE), NOW)
    assert (entry.who, entry.when, entry.weights_sha256) == ("A. Reader", NOW, "ab" * 32)
    trail = audited(audited(state, (entry,)), (entry,)).opinions.audit
    assert trail == (entry, entry)


def test_undo_is_said_in_the_readers_language_and_the_trail_is_kept_in_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state = read()
    after = deciding.graded(state, CELL, Severity.SEVERE)
    after = deciding.marker_moved(after, Marker(Level.L4_L5), (1.0, 2.0, 3.25))
    frame = study()[T2].stacks[0].frames[0]
    after = marked(after, frame, True)
    english = entries(state, after, NOW)
    shown = said(state, after)
    monkeypatch.setattr(language, "_chosen", EveryText.catalogue())
    assert entries(state, after, NOW) == english
    assert said(state, after) != shown
    for line in said(state, after):
        assert [EveryText.untranslated(text) for text in line] == ["", "", ""]
