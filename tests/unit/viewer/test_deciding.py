"""What the reader decides: grades, rejections, comments, numbering, marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.labels import Level, Severity, Side
from tests.gui.graded_study import CANAL, LEFT_FORAMEN, all_mild, levels, study
from viewer import deciding
from viewer.markers import Marker, markers_of
from viewer.opinion import LONGEST_COMMENT, Decision, Opinion, Opinions, decision_of, renamed
from viewer.reader_first import is_hidden, shown_finding, shown_findings
from viewer.reading import CELLS
from viewer.state import Preferences, State
from viewer.transitions import numbered, opened

CELL = (Level.L4_L5, CANAL)
FORAMEN = (Level.L4_L5, LEFT_FORAMEN)
HERE = (1.0, 2.0, 3.0)


def read() -> State:
    state = numbered(opened(State(), study()), levels(), 0)
    return replace(state, findings=all_mild())


@pytest.mark.parametrize(
    ("grade", "decision"),
    [(Severity.NORMAL_MILD, Decision.ACCEPTED), (Severity.SEVERE, Decision.CHANGED), (None, None)],
)
def test_the_decision_follows_from_both_grades(
    grade: Severity | None, decision: Decision | None
) -> None:
    state = deciding.graded(read(), CELL, grade)
    assert decision_of(state.opinions.of_cells.get(CELL), state.findings[CELL]) is decision
    assert state.reader == ({CELL: grade} if grade is not None else {})
    assert decision_of(Opinion(Severity.NORMAL_MILD), None) is Decision.CHANGED


def test_a_rejection_takes_the_readers_grade_and_a_grade_the_rejection() -> None:
    rejected = deciding.rejected(deciding.graded(read(), CELL, Severity.SEVERE), CELL, True)
    assert rejected.reader == {}
    assert rejected.opinions.rejected == {CELL}
    assert decision_of(rejected.opinions.of_cells[CELL], None) is Decision.REJECTED
    again = deciding.graded(rejected, CELL, Severity.MODERATE)
    assert (again.opinions.rejected, again.reader) == (frozenset(), {CELL: Severity.MODERATE})
    assert deciding.rejected(rejected, CELL, False).opinions.of_cells == {}
    bare = replace(read(), findings={})
    assert deciding.rejected(bare, CELL, True) == bare  # there is nothing to reject
    with pytest.raises(ValueError, match="rejected"):
        Opinion(Severity.SEVERE, rejected=True)


def test_a_comment_is_cleaned_and_outlives_the_grade() -> None:
    state = deciding.commented(read(), CELL, "  old\x00 scar " + "x" * 2 * LONGEST_COMMENT)
    said = state.opinions.of_cells[CELL].comment
    assert said.startswith("old scar")
    assert len(said) <= LONGEST_COMMENT
    graded = deciding.graded(deciding.graded(state, CELL, Severity.SEVERE), CELL, None)
    assert graded.opinions.of_cells[CELL].comment == said
    assert deciding.commented(graded, CELL, "").opinions.of_cells == {}


def test_a_grade_is_unaided_only_where_the_models_was_not_seen() -> None:
    before = replace(read(), preferences=Preferences(reader_first=True))
    blind = deciding.graded(before, CELL, Severity.SEVERE)
    assert blind.opinions.of_cells[CELL].unaided
    assert not deciding.graded(read(), CELL, Severity.SEVERE).opinions.of_cells[CELL].unaided
    seen = replace(before, opinions=Opinions(seen=frozenset({CELL})))
    assert not deciding.graded(seen, CELL, Severity.SEVERE).opinions.of_cells[CELL].unaided


def test_renumbering_takes_what_the_reader_said_along() -> None:
    state = deciding.marker_moved(
        deciding.graded(read(), CELL, Severity.SEVERE), Marker(Level.L4_L5), HERE
    )
    lower = deciding.renumbered(state, 1)
    assert lower.reader == {(Level.L5_S1, CANAL): Severity.SEVERE}
    assert lower.opinions.moved == {Marker(Level.L5_S1): HERE}
    assert lower.levels is not None
    assert lower.levels.disc(Level.L5_S1).patient_mm == HERE
    assert (lower.shift, lower.findings, lower.found) == (1, {}, levels())
    back = deciding.renumbered(lower, 0)
    assert (back.reader, back.levels) == (state.reader, state.levels)
    assert deciding.renumbered(state, 3) == state
    assert deciding.renumbered(replace(state, found=None), 1).shift == 0


def test_only_findings_at_a_moved_mark_are_forgotten() -> None:
    before = read()
    disc = deciding.marker_moved(before, Marker(Level.L4_L5), HERE)
    gone = set(CELLS) - set(disc.findings)
    assert gone == set(Marker(Level.L4_L5).cells)
    foramen = deciding.marker_moved(before, Marker(Level.L4_L5, Side.LEFT), HERE)
    assert set(CELLS) - set(foramen.findings) == {FORAMEN}
    back = deciding.marker_moved(foramen, Marker(Level.L4_L5, Side.LEFT), None)
    assert markers_of(levels()) == (markers_of(back.levels) if back.levels else None)
    assert back.opinions.moved == {}


def test_reader_first_hides_until_graded_or_rejected() -> None:
    open_ = read()
    assert shown_findings(open_) == open_.findings
    blind = replace(open_, preferences=Preferences(reader_first=True))
    assert shown_findings(blind) == {}
    assert shown_finding(blind, CELL) is None
    assert is_hidden(deciding.commented(blind, CELL, "a word"), CELL)
    graded = deciding.graded(blind, CELL, Severity.SEVERE)
    assert shown_findings(graded) == {CELL: open_.findings[CELL]}
    assert not is_hidden(graded, CELL)


def test_the_transitional_flag_and_seen_cells_survive_a_numbering() -> None:
    state = deciding.called_transitional(read(), True)
    opinions = replace(state.opinions, seen=frozenset({CELL}))
    moved = renamed(opinions, 1)
    assert (moved.transitional, moved.seen) == (True, {(Level.L5_S1, CANAL)})
    assert renamed(opinions, 0) is opinions
