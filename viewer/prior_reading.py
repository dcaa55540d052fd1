"""The reader's own saved reading of the compared study: taken up beside it, never changed."""

from __future__ import annotations

from dataclasses import replace

from viewer.opinion import Waiting
from viewer.saved_reading import SavedReading, resumed
from viewer.state import State


def with_prior_reading(state: State, saved: SavedReading) -> State:
    """The prior is numbered, marked and graded as the reader once left it.

    Measurements and key images stay out: what is drawn on a prior is not saved, so what is
    erased there would come back.

    Parameters
    ----------
    saved : SavedReading
        Of the prior, not of the open study.
    """
    prior = state.prior
    if prior is None or prior.state.study is None:
        return state
    drawn = replace(saved, opinions=replace(saved.opinions, waiting=Waiting()))
    return replace(state, prior=replace(prior, state=resumed(prior.state, drawn)))


def prior_uid(state: State) -> str | None:
    """(0020,000D) of the compared study; None where nothing is compared."""
    study = state.prior.state.study if state.prior is not None else None
    return study.study_instance_uid if study is not None else None
