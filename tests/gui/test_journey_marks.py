"""A moved mark or numbering is graded again, at once or after a report, and only what it moved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.labels import Level
from tests.gui.slow_work import Grading, Reporting
from viewer import deciding
from viewer import journey as journey_module
from viewer.journey import Journey
from viewer.markers import Marker
from viewer.reading import CELLS
from viewer.revision import revised, revision_of
from viewer.session import Session

DISC = Marker(Level.L3_L4)
HERE = (1.0, 2.0, 3.0)


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session()


@pytest.fixture
def journey(session: Session, grading: Grading, qtbot: QtBot) -> Iterator[Journey]:
    made = Journey(session, Path())
    made.open(Path("folder"))
    wait_for_grades(session, qtbot)
    yield made
    grading.gate.open()
    made.close()


def wait_for_grades(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(session.state.findings) == 25 and session.state.activity is None)


def test_a_moved_mark_asks_for_its_findings_alone(
    journey: Journey, session: Session, grading: Grading, qtbot: QtBot
) -> None:
    session.select(CELLS[0])
    session.apply(deciding.marker_moved, DISC, HERE)
    qtbot.waitUntil(lambda: len(grading.requests) == 2)
    request = grading.requests[-1]
    assert request.moved == {DISC: HERE}
    assert set(CELLS) - set(request.known) == set(DISC.cells)
    assert session.state.selected == CELLS[0]
    wait_for_grades(session, qtbot)


def test_undoing_it_asks_again(
    journey: Journey, session: Session, grading: Grading, qtbot: QtBot
) -> None:
    before = revision_of(session.state)
    session.apply(deciding.marker_moved, DISC, HERE)
    wait_for_grades(session, qtbot)
    session.apply(revised, before)
    qtbot.waitUntil(lambda: len(grading.requests) == 3)
    assert grading.requests[-1].moved == {}
    wait_for_grades(session, qtbot)


def test_a_mark_moved_while_grading_is_graded_with_what_is_left(
    journey: Journey, session: Session, grading: Grading, qtbot: QtBot
) -> None:
    grading.gate.shut()
    session.apply(deciding.marker_moved, DISC, HERE)
    session.apply(deciding.marker_moved, Marker(Level.L1_L2), HERE)
    grading.gate.open()
    wait_for_grades(session, qtbot)
    request = grading.requests[-1]
    assert set(CELLS) - set(request.known) >= {*DISC.cells, *Marker(Level.L1_L2).cells}


def test_a_mark_moved_during_a_report_waits_for_it(
    journey: Journey, session: Session, grading: Grading, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:  # fmt: skip
    reporting = Reporting()
    monkeypatch.setattr(journey_module, "report_study", reporting)
    reporting.gate.shut()
    journey.save_report(tmp_path / "report.pdf")
    session.apply(deciding.marker_moved, DISC, HERE)
    assert len(grading.requests) == 1
    with qtbot.waitSignal(journey.report_saved):
        reporting.gate.open()
    qtbot.waitUntil(lambda: len(grading.requests) == 2)
    wait_for_grades(session, qtbot)


def test_a_saved_numbering_is_graded_from_the_start(
    session: Session, grading: Grading, qtbot: QtBot
) -> None:
    made = Journey(session, Path())

    def take_up(old: object, new: object) -> None:
        if session.state.study is not None and session.state.shift == 0:
            session.apply(deciding.with_levels, -1, {DISC: HERE})

    session.changed.connect(take_up)
    made.open(Path("folder"))
    wait_for_grades(session, qtbot)
    assert [(one.shift, one.moved) for one in grading.requests] == [(-1, {DISC: HERE})]
    made.close()
