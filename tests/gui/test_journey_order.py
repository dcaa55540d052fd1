"""Grading, heat maps and reports share one thread: which one waits, gives way or goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.labels import Severity
from model.methods import DEFAULT_METHOD, Wish
from model.results import Explanation
from tests.gui.slow_work import (
    FIRST,
    SECOND,
    Explaining,
    Grading,
    Reporting,
    Work,
    opening,
    put_in_place,
)
from tests.lumbar_study import make_study
from viewer import journey as journey_module
from viewer import loading as loading_module
from viewer.errors import WriteError
from viewer.journey import Journey
from viewer.progress import Progress
from viewer.reading import CELLS
from viewer.reporting import ReportRequest
from viewer.session import Doing, Session
from viewer.ui import availability

PDF = Path("report.pdf")


class Desk:
    """A graded study on screen, and the slow work behind it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.grading, self.explaining = Grading(graded=True), Explaining()
        self.reporting = Reporting()
        put_in_place(monkeypatch, self.grading)
        monkeypatch.setattr(journey_module, "explain_finding", self.explaining)
        monkeypatch.setattr(journey_module, "report_study", self.reporting)
        self.session = Session()
        self.journey = Journey(self.session, Path())
        self.saved: list[Path] = []
        self.journey.report_saved.connect(self.saved.append)

    @property
    def asked(self) -> list[tuple[object, Wish]]:
        """What heat maps were begun."""
        return list(self.explaining.asked)

    def rests(self) -> bool:
        """All is graded, and nothing runs."""
        state = self.session.state
        return len(state.findings) == 25 and state.activity is None and state.reading is None

    def close(self) -> None:
        """Open all gates and join the threads."""
        for work in (self.grading, self.explaining, self.reporting):
            work.gate.open()
        self.journey.close()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    made = Desk(monkeypatch)
    made.journey.open(Path("folder"))
    qtbot.waitUntil(made.rests)
    yield made
    made.close()


def begin_explaining(desk: Desk, qtbot: QtBot) -> None:
    desk.explaining.gate.shut()
    desk.session.select(FIRST)
    qtbot.waitUntil(desk.explaining.gate.reached.is_set)


def begin_saving(desk: Desk, qtbot: QtBot) -> None:
    desk.reporting.gate.shut()
    desk.journey.save_report(PDF)
    qtbot.waitUntil(desk.reporting.gate.reached.is_set)


def test_a_heat_map_shuts_out_neither_grading_nor_reports(desk: Desk, qtbot: QtBot) -> None:
    begin_explaining(desk, qtbot)
    assert desk.session.state.is_doing(Doing.EXPLAINING)
    assert availability.can_regrade(desk.session.state)
    assert availability.can_report(desk.session.state)


def test_a_report_replaces_a_heat_map_which_is_made_afterwards(desk: Desk, qtbot: QtBot) -> None:
    begin_explaining(desk, qtbot)
    desk.reporting.gate.shut()
    desk.journey.save_report(PDF)
    assert desk.session.state.is_doing(Doing.REPORTING)
    assert not availability.can_report(desk.session.state)
    assert not availability.can_regrade(desk.session.state)
    desk.explaining.gate.open()
    desk.reporting.gate.open()
    qtbot.waitUntil(lambda: desk.session.state.explanation is not None)
    assert desk.saved == [PDF]
    assert desk.asked == [(FIRST, Wish(DEFAULT_METHOD, Severity.SEVERE))] * 2


def test_a_heat_map_of_a_finding_that_was_left_is_not_made(desk: Desk, qtbot: QtBot) -> None:
    begin_explaining(desk, qtbot)
    desk.journey.save_report(PDF)
    desk.session.select(None)
    desk.explaining.gate.open()
    qtbot.waitUntil(lambda: desk.saved == [PDF] and desk.rests())
    assert len(desk.asked) == 1


def test_leaving_a_finding_stops_its_heat_map(desk: Desk, qtbot: QtBot) -> None:
    begin_explaining(desk, qtbot)
    not_assessed = next(cell for cell in CELLS if cell not in (FIRST, SECOND))
    desk.session.select(not_assessed)
    assert desk.session.state.activity is None
    desk.explaining.gate.open()
    assert desk.explaining.gate.left.wait(5)
    qtbot.wait(20)
    assert desk.session.state.explanation is None
    assert desk.session.state.activity is None


def test_a_finding_that_is_chosen_while_saving_waits(desk: Desk, qtbot: QtBot) -> None:
    """Seen: choosing a finding replaced the report, which was never written."""
    begin_saving(desk, qtbot)
    desk.session.select(SECOND)
    assert desk.session.state.is_doing(Doing.REPORTING)
    desk.reporting.gate.open()
    qtbot.waitUntil(lambda: desk.session.state.explanation is not None)
    explanation = desk.session.state.explanation
    assert isinstance(explanation, Explanation)
    assert (explanation.level, explanation.condition) == SECOND
    assert desk.saved == [PDF]


def test_grading_again_replaces_a_heat_map(desk: Desk, qtbot: QtBot) -> None:
    begin_explaining(desk, qtbot)
    desk.journey.regrade()
    assert desk.session.state.is_doing(Doing.GRADING)
    assert desk.session.state.findings == {}
    desk.explaining.gate.open()
    qtbot.waitUntil(desk.rests)
    assert desk.session.state.explanation is None
    assert len(desk.grading.requests) == 2


def test_a_report_is_not_lost_to_renumbering(desk: Desk, qtbot: QtBot) -> None:
    begin_saving(desk, qtbot)
    desk.journey.renumber(1)
    desk.journey.regrade()
    desk.journey.save_report(PDF)
    assert "being saved" in desk.session.state.notices[0].text
    assert len(desk.session.state.findings) == 25
    desk.reporting.gate.open()
    qtbot.waitUntil(lambda: desk.saved == [PDF] and desk.rests())
    assert len(desk.grading.requests) == 1


def test_another_study_waits_for_the_report_to_be_graded(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_saving(desk, qtbot)
    monkeypatch.setattr(loading_module, "open_folders", opening(make_study("9.9")))
    desk.journey.open(Path("other"))
    qtbot.waitUntil(lambda: bool(desk.session.state.volumes) and not desk.session.state.reading)
    assert desk.session.state.findings == {}
    desk.reporting.gate.open()
    qtbot.waitUntil(desk.rests)
    assert desk.saved == [PDF]
    assert desk.reporting.requests[0].study.study_instance_uid == "1.2.3"
    assert desk.grading.requests[-1].study.study_instance_uid == "9.9"


def test_a_report_that_failed_lets_the_heat_map_go_on(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Work:
        yield Progress("Writing the report")
        raise WriteError("The disk is full.")

    monkeypatch.setattr(journey_module, "report_study", full)
    begin_explaining(desk, qtbot)
    desk.journey.save_report(PDF)
    desk.explaining.gate.open()
    qtbot.waitUntil(lambda: desk.session.state.explanation is not None)
    assert [notice.text for notice in desk.session.state.notices] == ["The disk is full."]
    assert desk.saved == []


def test_a_report_is_asked_for_with_the_marked_slices(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[ReportRequest] = []

    def noted(request: ReportRequest, path: Path) -> Work:
        asked.append(request)
        return desk.reporting(request, path)

    monkeypatch.setattr(journey_module, "report_study", noted)
    marked = make_study().series[0].stacks[0].frames[2]
    desk.session.mark_key_slice(marked, True)
    desk.journey.save_report(PDF)
    qtbot.waitUntil(lambda: desk.saved == [PDF] and desk.rests())
    assert [request.key_slices for request in asked] == [{marked}]
