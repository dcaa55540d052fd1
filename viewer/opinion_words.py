"""What the reader says of a study, in words for the window, the report and a reading voice."""

from __future__ import annotations

from collections.abc import Mapping

from viewer.opinion import Opinion, Opinions
from viewer.reading import CELLS, Cell, Finding
from viewer.wording import numbering_sentence, reader_sentence

REJECTED = "Reader: the AI grade is rejected."
UNAIDED = "Given before the AI grade was shown."
#: In place of the model's answer while it is kept back.
HIDDEN = "The AI grade is shown after yours."
TRANSITIONAL = (
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
        return REJECTED
    said = reader_sentence(finding, opinion.grade)
    return f"{said} {UNAIDED}" if said and opinion.unaided else said


def numbering_statement(shift: int, opinions: Opinions) -> tuple[str, ...]:
    """How the levels are counted, which marks the reader moved, and what he sees there."""
    said = [numbering_sentence(shift)]
    if opinions.transitional:
        said.append(TRANSITIONAL)
    if opinions.moved:
        names = ", ".join(marker.text for marker in opinions.moved)
        said.append(f"Moved by the reader and graded there: {names}.")
    return tuple(said)


def mode_sentence(of_cells: Mapping[Cell, Opinion]) -> str:
    """In which mode a study was read; empty where the reader graded nothing."""
    graded = [opinion for opinion in of_cells.values() if opinion.grade is not None]
    if not graded:
        return ""
    count = sum(opinion.unaided for opinion in graded)
    own = f"The reader graded {len(graded)} of {len(CELLS)} findings"
    if count == 0:
        return f"{own} with the AI grades in view."
    if count == len(graded):
        return f"{own}, each before its AI grade was shown (reader first)."
    return f"{own}, {count} of them before the AI grade was shown (reader first)."
