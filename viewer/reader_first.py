"""Which of the model's answers may be on screen: in reader-first mode only those already read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from viewer.reading import Cell, Finding
from viewer.state import State


def is_hidden(state: State, cell: Cell) -> bool:
    """Whether the model's answer waits until the reader graded this cell.

    References
    ----------
    Reading first and seeing the computer's answer second is the "sequential" paradigm of
    computer-aided reading (Beiden et al., Acad Radiol 2002;9:1036-43); it keeps the reader's
    grade free of the model's.
    """
    if not state.preferences.reader_first:
        return False
    opinion = state.opinions.of_cells.get(cell)
    return opinion is None or (opinion.grade is None and not opinion.rejected)


def shown_finding(state: State, cell: Cell | None) -> Finding | None:
    """The model's answer on a cell, if there is one and it may be seen."""
    if cell is None or is_hidden(state, cell):
        return None
    return state.findings.get(cell)


def shown_findings(state: State) -> Mapping[Cell, Finding]:
    """The model's answers that may be seen."""
    if not state.preferences.reader_first:
        return state.findings
    return {cell: finding for cell, finding in state.findings.items() if not is_hidden(state, cell)}


def kept_back(state: State) -> State:
    """Without the heat map of a finding whose grade may not be seen: it would give it away."""
    if shown_finding(state, state.selected) is not None or state.explanation is None:
        return state
    return replace(state, explanation=None)
