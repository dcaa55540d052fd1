"""What the reader says of a study, as values: grades, decisions, comments, and their trail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from model.labels import Severity
from viewer.markers import Moves, renamed_cells, renamed_markers
from viewer.reading import Cell, Finding

#: Longest comment on one finding: half a page of a report; the rest is cut.
LONGEST_COMMENT = 1000


class Decision(Enum):
    """What the reader made of the model's grade."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the reader says of one cell, apart from the model's answer.

    Attributes
    ----------
    grade : Severity or None
        The reader's own grade.
    rejected : bool
        The model's answer is not to be used, and the reader gives no grade instead.
    comment : str
        In the reader's words.
    unaided : bool
        The grade was given before the model's was shown.
    """

    grade: Severity | None = None
    rejected: bool = False
    comment: str = ""
    unaided: bool = False

    def __post_init__(self) -> None:
        if self.rejected and self.grade is not None:
            raise ValueError("a rejected finding has no grade of the reader")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the audit trail.

    Attributes
    ----------
    when : datetime
        UTC.
    who : str
        The reader, as named in the settings; may be empty.
    what : str
        What was changed, "Grade of L4/L5 · Spinal Canal Stenosis".
    before, after : str
        From what, to what; empty for nothing.
    weights_sha256 : str
        Of the model whose answers were on screen; empty where none had graded.
    """

    when: dt.datetime
    who: str
    what: str
    before: str
    after: str
    weights_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Reopened:
    """A saved reading was taken up again.

    Attributes
    ----------
    saved : datetime
        When it was last saved, UTC.
    weights_sha256 : str
        Of the model that it was read beside; empty where none had graded.
    """

    saved: dt.datetime
    weights_sha256: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """Records of a saved reading whose slices are not in the study, or not read yet.

    They are kept and saved again, so that an incomplete copy of a study loses nothing.
    """

    measurements: tuple[Mapping[str, Any], ...] = ()
    key_images: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Opinions:
    """All that the reader says of a study but what is drawn on its slices.

    Attributes
    ----------
    of_cells : mapping
        Cell -> opinion; cells on which nothing was said are missing.
    moved : mapping
        Marks that the reader moved, under the numbering in force -> mm, LPS.
    transitional : bool
        The reader sees a transitional lumbosacral vertebra.
    seen : frozenset of Cell
        Cells whose grade by the model was on screen.
    audit : tuple of Entry
        Every change, the oldest first.
    reopened : Reopened or None
        The saved reading that this one goes on from.
    waiting : Waiting
        What that reading holds and could not be shown yet.
    """

    of_cells: Mapping[Cell, Opinion] = field(default_factory=dict)
    moved: Moves = field(default_factory=dict)
    transitional: bool = False
    seen: frozenset[Cell] = frozenset()
    audit: tuple[Entry, ...] = ()
    reopened: Reopened | None = None
    waiting: Waiting = Waiting()

    @property
    def grades(self) -> dict[Cell, Severity]:
        """The reader's own grades."""
        said = self.of_cells.items()
        return {cell: opinion.grade for cell, opinion in said if opinion.grade is not None}

    @property
    def rejected(self) -> frozenset[Cell]:
        """The cells whose answer by the model the reader rejected."""
        return frozenset(cell for cell, opinion in self.of_cells.items() if opinion.rejected)


def decision_of(opinion: Opinion | None, finding: Finding | None) -> Decision | None:
    """What the reader made of a finding; None where nothing yet.

    It is worked out and never kept: graded again with other weights, or at a moved mark, the
    model may say something else, and the reader's grade then is no longer the same as its.
    """
    if opinion is None:
        return None
    if opinion.rejected:
        return Decision.REJECTED
    if opinion.grade is None:
        return None
    model = finding.severity if finding is not None else None
    return Decision.ACCEPTED if opinion.grade is model else Decision.CHANGED


def renamed(opinions: Opinions, by: int) -> Opinions:
    """The same under a numbering moved down by `by` levels; what leaves the grid is dropped."""
    if by == 0:
        return opinions
    return replace(
        opinions,
        of_cells=renamed_cells(opinions.of_cells, by),
        moved=renamed_markers(opinions.moved, by),
        seen=frozenset(renamed_cells(dict.fromkeys(opinions.seen, True), by)),
    )
