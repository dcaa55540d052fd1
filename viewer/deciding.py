"""What the reader decides, as pure steps from one state to the next for `Session.apply`."""

from __future__ import annotations

from dataclasses import replace

from model.labels import Severity
from model.numbering import MOST_SHIFT
from model.results import LumbarLevels, Vec3
from viewer.dicom.text import clean_text
from viewer.markers import Marker, Moves, levels_in_force, markers_of
from viewer.opinion import LONGEST_COMMENT, Opinion, renamed
from viewer.reader_first import shown_finding
from viewer.reading import CELLS, Cell
from viewer.state import State


def graded(state: State, cell: Cell, severity: Severity | None) -> State:
    """The reader's own grade of a cell; None takes it back. What was rejected is so no more."""
    before = _opinion(state, cell)
    seen = cell in state.opinions.seen or shown_finding(state, cell) is not None
    unaided = severity is not None and not seen
    return _with(state, cell, replace(before, grade=severity, rejected=False, unaided=unaided))


def rejected(state: State, cell: Cell, on: bool) -> State:
    """The reader rejects the model's answer without a grade of his own, or takes that back."""
    if on and cell not in state.findings:
        return state
    before = _opinion(state, cell)
    grade = None if on else before.grade
    return _with(state, cell, replace(before, grade=grade, rejected=on, unaided=False))


def commented(state: State, cell: Cell, comment: str) -> State:
    """The reader's words on a cell; empty takes them back."""
    words = clean_text(comment, LONGEST_COMMENT)
    return _with(state, cell, replace(_opinion(state, cell), comment=words))


def called_transitional(state: State, on: bool) -> State:
    """The reader sees a transitional lumbosacral vertebra, or not."""
    return replace(state, opinions=replace(state.opinions, transitional=on))


def renumbered(state: State, shift: int) -> State:
    """The numbering is moved down by `shift` levels from where it was found.

    What the reader said, and the marks that he moved, go with the discs. Every finding is
    forgotten: it is graded again under its new name. Nothing changes where no levels are known
    or the shift is too large.
    """
    if state.found is None or abs(shift) > MOST_SHIFT or shift == state.shift:
        return state
    opinions = renamed(state.opinions, shift - state.shift)
    return with_levels(replace(state, opinions=opinions), shift, opinions.moved)


def marker_moved(state: State, marker: Marker, place: Vec3 | None) -> State:
    """The reader puts a mark elsewhere (mm, LPS); None puts it back where it was found."""
    if state.found is None:
        return state
    moved = {key: value for key, value in state.opinions.moved.items() if key != marker}
    if place is not None:
        moved[marker] = place
    return with_levels(state, state.shift, moved)


def with_levels(state: State, shift: int, moved: Moves) -> State:
    """The state under a numbering and with moved marks; what is read elsewhere now is forgotten.

    Only the findings of marks that lie elsewhere than before are dropped, so that no other is
    graded again; under another numbering that is all of them.
    """
    opinions = replace(state.opinions, moved=dict(moved))
    if state.found is None:
        return replace(state, shift=shift, opinions=opinions)
    levels = levels_in_force(state.found, shift, moved)
    dropped = _elsewhere(state.levels, levels) if shift == state.shift else frozenset(CELLS)
    findings = {cell: kept for cell, kept in state.findings.items() if cell not in dropped}
    return replace(
        state,
        shift=shift,
        opinions=opinions,
        levels=levels,
        findings=findings,
        explanation=None if state.selected in dropped else state.explanation,
    )


def _elsewhere(before: LumbarLevels | None, now: LumbarLevels) -> frozenset[Cell]:
    """The findings of marks that do not lie where they did."""
    old = markers_of(before) if before is not None else {}
    new = markers_of(now)
    other = (marker for marker in {**old, **new} if old.get(marker) != new.get(marker))
    return frozenset(cell for marker in other for cell in marker.cells)


def _opinion(state: State, cell: Cell) -> Opinion:
    return state.opinions.of_cells.get(cell, Opinion())


def _with(state: State, cell: Cell, opinion: Opinion) -> State:
    of_cells = {key: value for key, value in state.opinions.of_cells.items() if key != cell}
    if opinion != Opinion():
        of_cells[cell] = opinion
    return replace(state, opinions=replace(state.opinions, of_cells=of_cells))
