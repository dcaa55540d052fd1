"""What the reader says of a study, in words for the window, the report and a reading voice."""

from __future__ import annotations

from collections.abc import Mapping

from viewer.language import marked, tr
from viewer.opinion import Opinion, Opinions
from viewer.reading import CELLS, Cell, Finding
from viewer.wording import listed, numbering_sentence, reader_sentence

REJECTED = marked("Reader: the AI grade is rejected.")
UNAIDED = marked("Given before the AI grade was shown.")
#: In place of the model's answer while it is kept back.
HIDDEN = marked("The AI grade is shown after yours.")
KEPT_BACK = marked("The AI grade is kept back until the reader graded the finding (reader first).")
TRANSITIONAL = marked(
    "The reader sees a transitional lumbosacral vertebra: which disc is L5/S1 depends on whether "
    "it is counted as lumbar or sacral; compare with earlier studies."
)


def opinion_sentence(finding: Finding | None, opinion: Opinion | None) -> str:
    """What the reader made of a finding; empty where nothing yet.

    Parameters
    ----------
    finding : Finding or None
        The model's answer as far as it may be seen.
    """
    if opinion is None:
        return ""
    if opinion.rejected:
        return tr(REJECTED)
    said = reader_sentence(finding, opinion.grade)
    return f"{said} {tr(UNAIDED)}" if said and opinion.unaided else said


def numbering_statement(shift: int, opinions: Opinions) -> tuple[str, ...]:
    """How the levels are counted, which marks the reader moved, and what he sees there."""
    said = [numbering_sentence(shift)]
    if opinions.transitional:
        said.append(tr(TRANSITIONAL))
    if opinions.moved:
        names = listed(marker.text for marker in opinions.moved)
        said.append(tr("Moved by the reader and graded there: {marks}.", marks=names))
    return tuple(said)


def mode_sentence(of_cells: Mapping[Cell, Opinion]) -> str:
    """In which mode a study was read; empty where the reader graded nothing."""
    graded = [opinion for opinion in of_cells.values() if opinion.grade is not None]
    if not graded:
        return ""
    count = sum(opinion.unaided for opinion in graded)
    text = _SOME_UNAIDED
    if count == 0:
        text = _AIDED
    elif count == len(graded):
        text = _UNAIDED
    return tr(text, n=len(graded), total=len(CELLS), unaided=count)


_AIDED = marked("The reader graded {n} of {total} findings with the AI grades in view.")
_UNAIDED = marked(
    "The reader graded {n} of {total} findings, each before its AI grade was shown (reader first)."
)
_SOME_UNAIDED = marked(
    "The reader graded {n} of {total} findings, {unaided} of them before the AI grade was shown "
    "(reader first)."
)
