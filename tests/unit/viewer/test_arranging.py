"""How the reader arranges what is shown: every step is a new state, and nothing is graded anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.labels import Condition, Level
from tests.lumbar_study import (
    DISCS,
    make_finding,
    make_levels,
    make_series,
    make_study,
    sagittal,
    with_series,
)
from viewer import arranging, transitions
from viewer.dicom.study import Role, StackKey
from viewer.hanging import LUMBAR, Hanging, Spot
from viewer.hanging_files import read_hangings
from viewer.paths import resources_folder
from viewer.state import Activity, Doing, State

OFFERED = tuple(
    sorted(read_hangings(resources_folder() / "hangings")[0], key=lambda one: one != LUMBAR)
)
NAMED = {hanging.name: hanging for hanging in OFFERED}
T2, T1, AXIAL = "1.2.3.1", "1.2.3.2", "1.2.3.3"


@pytest.fixture
def state() -> State:
    return transitions.opened(arranging.offering(State(), OFFERED), make_study())


def uids(state: State) -> list[str | None]:
    return [pane.series_uid for pane in state.panes]


def test_a_chosen_hanging_shows_its_panes_and_keeps_the_slices(state: State) -> None:
    panes = tuple(replace(pane, slice_index=1) for pane in state.panes)
    before = replace(state, panes=panes, active_pane=1, maximised=True)
    hung = arranging.hung_by(before, NAMED["axial-focus"])
    assert uids(hung) == [AXIAL, T2, T1]
    assert [pane.slice_index for pane in hung.panes] == [1, 1, 1]
    assert hung.active_pane == 0  # the axial was the active one
    assert not hung.maximised
    assert uids(arranging.hung_by(hung, LUMBAR)) == [T2, AXIAL, T1, None]


def test_an_active_pane_that_goes_gives_way(state: State) -> None:
    one = arranging.hung_by(replace(state, active_pane=2), NAMED["one"])
    assert (uids(one), one.active_pane) == ([T2], 0)


def test_a_missing_series_leaves_a_labelled_pane(state: State) -> None:
    study = with_series(make_study(), make_study().series[0])
    pair = arranging.hung_by(transitions.opened(state, study), NAMED["sagittal-pair"])
    assert [(pane.label, pane.series_uid) for pane in pair.panes] == [
        ("Sagittal T2", T2),
        ("Sagittal T1", None),
    ]


def test_axials_that_were_not_shown_start_at_their_level(state: State) -> None:
    pair = arranging.hung_by(state, NAMED["sagittal-pair"])
    numbered = transitions.numbered(pair, make_levels(), 0)
    focus = arranging.hung_by(numbered, NAMED["axial-focus"])
    assert focus.panes[0].slice_index == 17  # the middle of the fourth block of five


def test_the_choice_is_for_one_study(state: State) -> None:
    chosen = arranging.hung_by(state, NAMED["one"])
    assert chosen.hangings.chosen
    again = transitions.grown(chosen, make_study(), ())
    assert again.hangings.current == NAMED["one"]
    next_one = transitions.opened(chosen, make_study("7.8.9"))
    assert next_one.hangings.current == LUMBAR
    assert len(next_one.panes) == 4
    assert not next_one.hangings.chosen


def test_what_is_offered_outlasts_studies_and_closing(state: State) -> None:
    closed = transitions.closed(arranging.hung_by(state, NAMED["one"]))
    assert closed.hangings.offered == OFFERED
    assert [pane.series_uid for pane in closed.panes] == [None]
    assert closed.study is None
    assert not closed.volumes


def test_a_preferred_hanging_starts_every_study(state: State) -> None:
    wanted = replace(state, preferences=replace(state.preferences, hanging="sagittal-pair"))
    opened = transitions.opened(wanted, make_study("7.8.9"))
    assert opened.hangings.current == NAMED["sagittal-pair"]
    assert len(opened.panes) == 2


def test_what_a_study_lacks_counts_once_it_is_all_read(state: State) -> None:
    reading = replace(state, reading=Activity(Doing.READING, "Reading"))
    study = with_series(make_study("5"), *make_study().series[:2])
    opened = transitions.opened(reading, study)
    assert opened.hangings.current == LUMBAR
    settled = arranging.settled(replace(opened, reading=None))
    assert settled.hangings.current == NAMED["sagittal-pair"]
    assert not settled.hangings.chosen
    assert uids(settled) == [T2, T1]


def test_panes_that_the_reader_touched_are_left_alone(state: State) -> None:
    study = with_series(make_study("5"), *make_study().series[:2])
    reading = replace(state, reading=Activity(Doing.READING, "Reading"))
    opened = replace(transitions.opened(reading, study), reading=None)
    scrolled = replace(opened.panes[0], slice_index=0)
    for touched in (
        replace(opened, panes=(scrolled, *opened.panes[1:])),
        replace(opened, cursor=(0.0, 0.0, 0.0), cursor_series=T2),
        replace(opened, maximised=True),
        arranging.hung_by(opened, LUMBAR),
        State(),
    ):
        assert arranging.settled(touched) is touched


def test_a_growing_study_may_change_the_hanging_by_what_it_has() -> None:
    stir = replace(
        NAMED["one"],
        name="stir",
        rules=(replace(LUMBAR.rules[0], score=99, has=frozenset({Role.SAGITTAL_STIR})),),
    )
    reading = replace(State(), reading=Activity(Doing.READING, "Reading"))
    first = transitions.opened(arranging.offering(reading, (LUMBAR, stir)), make_study())
    assert len(first.panes) == 4
    more = with_series(
        make_study(),
        *make_study().series,
        make_series("s", Role.SAGITTAL_STIR, [sagittal()]),
    )
    grown = transitions.grown(first, more, ())
    assert grown.hangings.current == stir
    assert len(grown.panes) == 1
    elsewhere = transitions.grown(replace(first, active_pane=2), more, ())
    assert elsewhere.active_pane == 0  # a pane that is no longer there cannot be the active one


def test_what_is_on_screen_can_be_saved_and_hung_again(state: State) -> None:
    swapped = (state.panes[1], state.panes[0], *state.panes[2:])
    arranged = arranging.arrangement(replace(state, panes=swapped), "mine", "Mine")
    assert [spot.roles[0] for spot in arranged.spots[:2]] == [Role.AXIAL_T2, Role.SAGITTAL_T2]
    assert arranged.spots[3].label == "Sagittal STIR or second axial"
    assert arranged.rules == ()
    hung = arranging.hung_by(state, arranged)
    assert uids(hung) == [AXIAL, T2, T1, None]
    kept = arranging.taken_for_current(state, arranged)
    assert uids(kept) == uids(state)
    assert kept.hangings.current == arranged
    assert arranging.taken_for_current(state, NAMED["one"]) is state


def test_nothing_offered_changes_nothing(state: State) -> None:
    assert arranging.offering(state, ()) is state


def test_without_a_study_the_panes_are_empty() -> None:
    hung = arranging.hung_by(State(), NAMED["sagittal-pair"])
    assert [pane.label for pane in hung.panes] == ["Sagittal T2", "Sagittal T1"]


def test_a_spot_without_roles_takes_what_is_left(state: State) -> None:
    spots = (Spot("Axial", (Role.AXIAL_T2,), 0, 0), Spot("Rest", (), 0, 1), Spot("X", (), 0, 2))
    hung = arranging.hung_by(state, Hanging("x", "X", 1, 3, spots))
    assert uids(hung) == [AXIAL, T2, T1]


def test_a_finding_goes_to_its_pane_in_every_hanging(state: State) -> None:
    key = StackKey(T1, 0)
    finding = make_finding(
        make_study(), key, 1, DISCS[Level.L4_L5], Condition.RIGHT_NEURAL_FORAMINAL_NARROWING
    )
    homes = {"lumbar": 2, "sagittal-pair": 1, "axial-focus": 2, "one": 0}
    for name, home in homes.items():
        hung = arranging.hung_by(state, NAMED[name])
        empty = tuple(replace(pane, series_uid=None) for pane in hung.panes)
        selected = transitions.selecting(
            replace(hung, panes=empty, findings={finding.cell: finding}), finding.cell
        )
        assert selected.active_pane == home
        assert selected.panes[home].series_uid == T1
