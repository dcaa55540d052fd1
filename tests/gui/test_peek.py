"""The heat map's and the lens's keys: a tap leaves them on or off, a hold does not."""

import pytest
from PySide6.QtCore import Qt

from viewer.session import Session
from viewer.ui.peek import HELD_S, LensKey, Peek


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def peek(qapp):
    return Peek(Session(), Clock())


def shown(peek: Peek) -> bool:
    return peek._session.state.preferences.overlay_visible


def test_a_tap_turns_it_off_and_the_next_one_on(peek):
    peek.begin()
    peek.on_released(Qt.Key.Key_H)
    assert not shown(peek)
    peek.begin()
    peek.on_released(Qt.Key.Key_H)
    assert shown(peek)


def test_a_hold_hides_it_for_as_long(peek):
    peek.begin()
    assert not shown(peek)
    peek._clock.now += HELD_S
    peek.on_released(Qt.Key.Key_H)
    assert shown(peek)


def test_other_keys_end_nothing(peek):
    peek.begin()
    peek._clock.now += HELD_S
    peek.on_released(Qt.Key.Key_J)
    assert not shown(peek)


def test_a_release_without_a_press_does_nothing(peek):
    peek.on_released(Qt.Key.Key_H)
    assert shown(peek)


def test_a_release_counts_once(peek):
    peek.begin()
    peek._clock.now += HELD_S
    peek.on_released(Qt.Key.Key_H)
    peek.on_released(Qt.Key.Key_H)
    assert shown(peek)


def test_the_lens_is_held_or_tapped_by_its_own_key(qapp):
    clock, session = Clock(), Session()
    lens = LensKey(session, clock)
    for held, on_after in ((HELD_S, False), (0.0, True), (0.0, False)):
        lens.begin()
        clock.now += held
        lens.on_released(Qt.Key.Key_H)
        lens.on_released(Qt.Key.Key_M)
        assert session.state.display.magnifying is on_after
    assert session.state.preferences.overlay_visible
