"""What can be undone: all that the reader says of a study, taken together as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from viewer.deciding import with_levels
from viewer.dicom.study import Frame, Role
from viewer.markers import Moves
from viewer.measuring import Measurement
from viewer.opinion import Opinion
from viewer.reading import Cell
from viewer.state import State
from viewer.transitions import with_roles


@dataclass(frozen=True, slots=True)
class Revision:
    """The reader's work at one moment; `Revision()` is a study on which nothing was said.

    Attributes
    ----------
    of_cells, moved, transitional
        As of `Opinions`.
    roles, shift, measurements, key_slices, key_names
        As of `State`.
    """

    of_cells: Mapping[Cell, Opinion] = field(default_factory=dict)
    moved: Moves = field(default_factory=dict)
    transitional: bool = False
    roles: Mapping[str, Role] = field(default_factory=dict)
    shift: int = 0
    measurements: tuple[Measurement, ...] = ()
    key_slices: frozenset[Frame] = frozenset()
    key_names: Mapping[Frame, str] = field(default_factory=dict)


def revision_of(state: State) -> Revision:
    """What the reader says of the open study."""
    opinions = state.opinions
    return Revision(
        opinions.of_cells,
        opinions.moved,
        opinions.transitional,
        state.roles,
        state.shift,
        state.measurements,
        state.key_slices,
        state.key_names,
    )


def revised(state: State, revision: Revision) -> State:
    """The state with another revision of the reader's work.

    Findings that lie elsewhere under its numbering and marks are forgotten, and all of them
    where a series has another role; they are to be graded again. The audit trail and
    what the reader saw stay: they happened.
    """
    opinions = replace(
        state.opinions, of_cells=revision.of_cells, transitional=revision.transitional
    )
    told = replace(
        with_roles(state, revision.roles),
        opinions=opinions,
        measurements=revision.measurements,
        key_slices=revision.key_slices,
        key_names=revision.key_names,
    )
    if (revision.shift, revision.moved) == (state.shift, state.opinions.moved):
        return told
    return with_levels(told, revision.shift, revision.moved)


def are_of_one_history(old: State, new: State) -> bool:
    """Whether a difference between two states is the reader's doing.

    It is not where another study is shown, or a saved reading was taken up: neither can be
    undone, and neither belongs in the audit trail.
    """
    uids = [state.study.study_instance_uid if state.study else None for state in (old, new)]
    resumed = (
        old.opinions.reopened != new.opinions.reopened
        or old.opinions.waiting != new.opinions.waiting
    )
    return uids[0] == uids[1] and not resumed
