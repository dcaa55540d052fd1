"""The line over the severity grid: how far the grading is, and how much was found."""

from __future__ import annotations

from model.labels import Severity
from viewer.language import marked, tr
from viewer.reading import CELLS
from viewer.state import Doing, State
from viewer.ui.grid_model import CellContent, Status, cell_content


def summary(state: State) -> str:
    """How far the grading is, and how much was found, in one short line."""
    if state.study is None:
        return tr("No study open")
    contents = [cell_content(state, cell) for cell in CELLS]
    hidden = sum(content.status is Status.HIDDEN for content in contents)
    if hidden:
        return tr("Reader first: {n} of {total} read", n=len(CELLS) - hidden, total=len(CELLS))
    done = [content for content in contents if content.finding is not None]
    if len(done) < len(CELLS):
        far = {"n": len(done), "total": len(CELLS)}
        if state.is_doing(Doing.GRADING):
            return tr("Grading: {n} of {total}", **far) if done else tr("Waiting for grades…")
        if state.stopped:
            return tr("Stopped: {n} of {total} graded", **far)
        return tr("{n} of {total} graded", **far) if done else tr("Not graded yet")
    counts = _counts(contents)
    said = [tr(text, n=count) for text, count in counts.items() if count]
    return " · ".join(said) if said else tr("All Normal/Mild")


def _counts(contents: list[CellContent]) -> dict[str, int]:
    return {
        marked("{n} severe"): sum(content.severity is Severity.SEVERE for content in contents),
        marked("{n} moderate"): sum(content.severity is Severity.MODERATE for content in contents),
        marked("{n} rejected"): sum(content.rejected for content in contents),
        marked("{n} not assessed"): sum(
            content.severity is None and not content.rejected for content in contents
        ),
    }
