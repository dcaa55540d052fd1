"""The line over the severity grid: how far the grading is, and how much was found."""

from __future__ import annotations

from model.labels import Severity
from viewer.reading import CELLS
from viewer.state import Doing, State
from viewer.ui.grid_model import CellContent, Status, cell_content


def summary(state: State) -> str:
    """How far the grading is, and how much was found, in one short line."""
    if state.study is None:
        return "No study open"
    contents = [cell_content(state, cell) for cell in CELLS]
    hidden = sum(content.status is Status.HIDDEN for content in contents)
    if hidden:
        return f"Reader first: {len(CELLS) - hidden} of {len(CELLS)} read"
    done = [content for content in contents if content.finding is not None]
    if len(done) < len(CELLS):
        if state.is_doing(Doing.GRADING):
            return f"Grading: {len(done)} of {len(CELLS)}" if done else "Waiting for grades…"
        if state.stopped:
            return f"Stopped: {len(done)} of {len(CELLS)} graded"
        return f"{len(done)} of {len(CELLS)} graded" if done else "Not graded yet"
    counts = _counts(contents)
    said = [f"{count} {word}" for word, count in counts.items() if count]
    return " · ".join(said) if said else "All Normal/Mild"


def _counts(contents: list[CellContent]) -> dict[str, int]:
    return {
        "severe": sum(content.severity is Severity.SEVERE for content in contents),
        "moderate": sum(content.severity is Severity.MODERATE for content in contents),
        "rejected": sum(content.rejected for content in contents),
        "not assessed": sum(
            content.severity is None and not content.rejected for content in contents
        ),
    }
