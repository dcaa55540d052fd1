"""Which fields of the state the severity grid tells."""

from __future__ import annotations

from viewer.state import Doing, State


def told_fields(state: State) -> tuple[object, ...]:
    """All of a state that the cells and their summary tell; the rest leaves them as they are."""
    wanted = state.preferences
    return (
        state.study,
        state.findings,
        state.opinions,
        state.is_doing(Doing.GRADING),
        state.stopped,
        (wanted.review_first, wanted.reader_first),
    )
