"""Changes of the list of local studies, as pure functions of the state."""

from __future__ import annotations

from dataclasses import replace

from viewer.dicom.local_study import LocalStudy
from viewer.local_studies import LocalStudies
from viewer.state import State


def listed(state: State, rows: tuple[LocalStudy, ...], query: str) -> State:
    """The catalogue answered."""
    return replace(state, local=LocalStudies(rows, query, is_known=True))


def unlisted(state: State) -> State:
    """Nothing is known of other studies any more."""
    return replace(state, local=LocalStudies())
