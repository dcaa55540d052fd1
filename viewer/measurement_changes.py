"""What the reader does to measurements, as pure functions that `Session.apply` takes."""

from __future__ import annotations

from dataclasses import replace

from model.labels import Level
from viewer.dicom.text import clean_text
from viewer.measurement_record import LONGEST_NAME
from viewer.measuring import Measurement
from viewer.state import State


def measured(state: State, measurement: Measurement) -> State:
    """One more, drawn last; it is the chosen one."""
    return replace(
        state, measurements=(*state.measurements, measurement), chosen_measurement=measurement
    )


def replaced(state: State, before: Measurement, after: Measurement) -> State:
    """One stands as another in its place; nothing where it is there no more."""
    if before not in state.measurements:
        return state
    at = state.measurements.index(before)
    kept = (*state.measurements[:at], after, *state.measurements[at + 1 :])
    return replace(state, measurements=kept, chosen_measurement=after)


def removed(state: State, measurement: Measurement) -> State:
    """One less; nothing where it is there no more."""
    if measurement not in state.measurements:
        return state
    at = state.measurements.index(measurement)
    kept = (*state.measurements[:at], *state.measurements[at + 1 :])
    return replace(state, measurements=kept, chosen_measurement=None)


def renamed(state: State, measurement: Measurement, name: str) -> State:
    """One is called otherwise; an empty name gives it its kind's."""
    return replaced(state, measurement, replace(measurement, name=clean_text(name, LONGEST_NAME)))


def levelled(state: State, measurement: Measurement, level: Level | None) -> State:
    """One belongs to another level; None leaves it to the nearest disc."""
    return replaced(state, measurement, replace(measurement, level=level))


def chose(state: State, measurement: Measurement | None) -> State:
    """One is the chosen one, which commands act on."""
    return replace(state, chosen_measurement=measurement)


def chosen_of(state: State) -> Measurement | None:
    """The chosen one, if it still stands: undoing may have taken it away."""
    chosen = state.chosen_measurement
    return chosen if chosen is not None and chosen in state.measurements else None
