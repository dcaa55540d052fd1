"""Cine runs the active pane through its slices, keeps its pace, and stops at a touch."""

from __future__ import annotations

import pytest

from tests.gui.graded_study import study
from tests.gui.shell_study import graded_session
from viewer.session import Session
from viewer.ui.cine import Cine
from viewer.ui.commands import Commands


class Clock:
    """Seconds as the test says."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def session() -> Session:
    return graded_session()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cine(qapp: object, session: Session, clock: Clock) -> Cine:
    made = Cine(session, clock)
    session.activate(1)
    session.show_slice(1, 10)
    session.play(True)
    return made


def shown(session: Session) -> int:
    return session.state.panes[1].slice_index


def test_it_takes_a_slice_a_tenth_of_a_second(cine: Cine, session: Session, clock: Clock) -> None:
    assert cine.is_running
    for expected in (11, 12, 13):
        clock.now += 0.1
        cine.step()
        assert shown(session) == expected
    assert session.state.playing


@pytest.mark.parametrize(("late", "expected"), [(0.09, 11), (0.31, 13), (1.0, 20), (6.0, 20)])
def test_slow_drawing_leaves_slices_out(
    cine: Cine, session: Session, clock: Clock, late: float, expected: int
) -> None:
    clock.now += late
    cine.step()
    assert shown(session) == expected


def test_after_the_last_slice_comes_the_first(qapp: object, session: Session, clock: Clock) -> None:
    cine = Cine(session, clock)
    session.activate(1)
    session.show_slice(1, 49)
    session.play(True)
    clock.now += 0.1
    cine.step()
    assert shown(session) == 0


@pytest.mark.parametrize(
    "touch",
    [
        lambda session: session.show_slice(1, 30),
        lambda session: session.activate(0),
        lambda session: session.hang(1, "1.2.3.1"),
        lambda session: session.open(study("another")),
        lambda session: session.close(),
        lambda session: session.play(False),
    ],
    ids=["scroll", "pane", "series", "study", "close", "key"],
)
def test_whatever_the_reader_does_to_the_slices_stops_it(
    cine: Cine, session: Session, clock: Clock, touch: object
) -> None:
    touch(session)  # type: ignore[operator]
    assert not session.state.playing
    assert not cine.is_running
    before = session.state
    clock.now += 1
    cine.step()
    assert session.state == before


def test_a_window_change_does_not_stop_it(cine: Cine, session: Session) -> None:
    session.set_window(session.state.panes[1].series_uid or "", 5.0, 6.0)
    assert cine.is_running


def test_the_key_plays_and_escape_stops_before_anything_else(
    qapp: object, session: Session
) -> None:
    commands = Commands(session)
    session.maximise(True)
    commands.toggle_playing()
    assert commands.cine.is_running
    commands.escape()
    assert (session.state.playing, session.state.maximised) == (False, True)
    commands.toggle_playing()
    commands.toggle_playing()
    assert not commands.cine.is_running
    commands.escape()
    assert not session.state.maximised


def test_the_timer_moves_the_slices_by_itself(qtbot, session: Session) -> None:
    Cine(session, parent=session)
    session.activate(1)
    session.show_slice(1, 0)
    session.play(True)
    qtbot.waitUntil(lambda: shown(session) >= 2)
    session.play(False)
