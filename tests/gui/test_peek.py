"""The heat map's key: a tap leaves it on or off, a hold does not."""

import pytest
from PySide6.QtCore import Qt

from viewer.session import Session
from viewer.ui.peek import HELD_S, Peek


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
