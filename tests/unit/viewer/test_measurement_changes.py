"""Each thing done to a measurement is one change of the list, in its place."""

from __future__ import annotations

import pytest

from model.labels import Level
from tests.lumbar_study import make_study
from tests.unit.viewer.oblique import drawn
from viewer import measurement_changes as changes
from viewer.measuring import Kind
from viewer.state import State

FRAME = make_study()["1.2.3.1"].stacks[0].frames[2]
FIRST, SECOND, THIRD = (drawn(Kind.LENGTH, FRAME, (1, 1), (at, 9)) for at in (2.0, 3.0, 4.0))


@pytest.fixture
def state() -> State:
    made = State()
    for one in (FIRST, SECOND, THIRD):
        made = changes.measured(made, one)
    return made


def test_the_one_drawn_last_is_chosen(state: State) -> None:
    assert state.measurements == (FIRST, SECOND, THIRD)
    assert changes.chosen_of(state) is THIRD


def test_a_changed_one_keeps_its_place(state: State) -> None:
    named = changes.renamed(state, SECOND, "  Canal\nhere ")
    assert [one.name for one in named.measurements] == ["", "Canal here", ""]
    level = changes.levelled(named, named.measurements[1], Level.L4_L5)
    assert level.measurements[1].level is Level.L4_L5
    assert changes.levelled(level, level.measurements[1], None) == named
    assert changes.chosen_of(level) == level.measurements[1]


def test_one_that_is_gone_is_not_changed(state: State) -> None:
    without = changes.removed(state, SECOND)
    assert without.measurements == (FIRST, THIRD)
    assert changes.chosen_of(without) is None
    assert changes.removed(without, SECOND) is without
    assert changes.renamed(without, SECOND, "x") is without


def test_of_two_alike_one_goes(state: State) -> None:
    twice = changes.measured(state, FIRST)
    assert changes.removed(twice, FIRST).measurements == (SECOND, THIRD, FIRST)


def test_what_undoing_took_away_is_chosen_no_more(state: State) -> None:
    chosen = changes.chose(state, FIRST)
    assert changes.chosen_of(chosen) is FIRST
    gone = State(measurements=(SECOND,), chosen_measurement=FIRST)
    assert changes.chosen_of(gone) is None
