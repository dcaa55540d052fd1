"""Heat maps in the program: coarse ones are shown meanwhile, finished ones are not made twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.methods import DEFAULT_METHOD, Wish
from tests.gui.slow_work import FIRST, SECOND, Explaining, Grading, Work, put_in_place
from tests.lumbar_study import make_explanation
from viewer import journey as journey_module
from viewer.journey import Journey
from viewer.reading import Finding
from viewer.session import Doing, Session


class Refining(Explaining):
    """Shows a first picture, then waits."""

    def __call__(self, finding: Finding, wish: Wish, *_: object) -> Work:
        self.asked.append((finding.cell, wish))
        try:
            yield replace(make_explanation(finding), method=wish.method, done=0.25)
            self.gate.wait()
            return replace(make_explanation(finding), method=wish.method)
        finally:
            self.gate.left.set()


class Room:
    """A graded study, and heat maps that are refined."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.explaining, grading = Refining(), Grading(graded=True)
        put_in_place(monkeypatch, grading)
        monkeypatch.setattr(journey_module, "explain_finding", self.explaining)
        self.session = Session()
        self.journey = Journey(self.session, Path())

    def rests(self) -> bool:
        """All is graded, and nothing runs."""
        state = self.session.state
        return len(state.findings) == 25 and state.activity is None and state.reading is None

    def is_explained(self) -> bool:
        """A finished map is shown."""
        shown = self.session.state.explanation
        return shown is not None and shown.done == 1


@pytest.fixture
def room(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    made = Room(monkeypatch)
    made.journey.open(Path("folder"))
    qtbot.waitUntil(made.rests)
    yield made
    made.explaining.gate.open()
    made.journey.close()


def test_a_coarse_map_is_shown_while_it_is_refined(room: Room, qtbot: QtBot) -> None:
    room.explaining.gate.shut()
    room.session.select(FIRST)
    qtbot.waitUntil(lambda: room.session.state.explanation is not None)
    state = room.session.state
    assert state.explanation is not None
    assert state.explanation.done == 0.25
    assert state.is_doing(Doing.EXPLAINING)
    assert state.activity is not None
    assert state.activity.fraction == 0.25
    room.explaining.gate.open()
    qtbot.waitUntil(room.is_explained)


def test_going_back_to_a_finding_makes_no_map_again(room: Room, qtbot: QtBot) -> None:
    for cell in (FIRST, SECOND):
        room.session.select(cell)
        qtbot.waitUntil(room.is_explained)
    first = room.session.state.explanation
    room.session.select(FIRST)
    assert room.is_explained()  # at once
    assert room.session.state.explanation is not first
    assert [cell for cell, _ in room.explaining.asked] == [FIRST, SECOND]


def test_a_known_map_stops_the_one_that_is_being_made(room: Room, qtbot: QtBot) -> None:
    room.session.select(FIRST)
    qtbot.waitUntil(room.is_explained)
    known = room.session.state.explanation
    room.explaining.gate.shut()
    room.journey.explain(Wish("Occlusion"))
    qtbot.waitUntil(room.explaining.gate.reached.is_set)
    room.journey.explain(Wish(DEFAULT_METHOD))
    assert room.session.state.explanation is known
    assert room.session.state.activity is None
    room.explaining.gate.open()
    qtbot.waitUntil(room.explaining.gate.left.is_set)
    assert room.session.state.explanation is known


def test_another_wish_and_another_study_are_made_anew(room: Room, qtbot: QtBot) -> None:
    room.session.select(FIRST)
    qtbot.waitUntil(room.is_explained)
    room.journey.explain(Wish("Occlusion", parameters={"window": 5.0}))
    qtbot.waitUntil(lambda: len(room.explaining.asked) == 2 and room.rests())
    room.journey.regrade()
    qtbot.waitUntil(room.rests)
    room.session.select(FIRST)
    qtbot.waitUntil(room.is_explained)
    assert len(room.explaining.asked) == 3
    assert room.explaining.asked[2][1] == Wish(DEFAULT_METHOD, room.explaining.asked[0][1].severity)
