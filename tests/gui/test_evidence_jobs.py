"""What is asked about a heat map is computed when nothing else is, and reaches the session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.errors import ModelError
from model.evidence import AttentionMaps, MapHealth
from model.labels import Severity
from model.methods import Wish
from tests.gui.slow_work import FIRST, SECOND, Explaining, Gate, Grading, Work, put_in_place
from tests.lumbar_study import make_explanation
from viewer import evidence_changes as changes
from viewer import evidence_jobs as jobs_module
from viewer import journey as journey_module
from viewer.evidence import Job
from viewer.examining import Answer
from viewer.journey import Journey
from viewer.progress import Progress
from viewer.reading import Finding
from viewer.session import Doing, Session

HEALTH = MapHealth(Severity.NORMAL_MILD, 0.1, 0.9, 0.9)


class Examining:
    """Work in place of `examine`, that waits at a gate."""

    def __init__(self) -> None:
        self.gate = Gate()
        self.jobs: list[Job] = []
        self.failure: ModelError | None = None

    def __call__(self, finding: Finding, job: Job, *_: object) -> Work:
        self.jobs.append(job)
        yield Progress(job.text, 0.5)
        self.gate.wait()
        yield Progress(job.text, 0.9)
        if self.failure is not None:
            raise self.failure
        return Answer(job, self._brought(finding, job))

    def _brought(self, finding: Finding, job: Job) -> object:
        if job.checked is not None:
            return HEALTH
        if job.comparison is not None:
            return make_explanation(finding)
        shares, elsewhere = np.ones((1, 1, 2, 2), np.float32), np.zeros((1, 1), np.float32)
        return AttentionMaps(*finding.cell, np.zeros((3, 4, 4), np.uint8), shares, elsewhere)


@pytest.fixture
def examining(monkeypatch: pytest.MonkeyPatch) -> Examining:
    made = Examining()
    monkeypatch.setattr(jobs_module, "examine", made)
    return made


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session()


@pytest.fixture
def journey(
    session: Session, examining: Examining, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Journey]:
    """A graded study with a selected finding whose map was made."""
    put_in_place(monkeypatch, Grading(graded=True))
    monkeypatch.setattr(journey_module, "explain_finding", Explaining())
    made = Journey(session, Path())
    made.open(Path("folder"))
    qtbot.waitUntil(lambda: len(session.state.findings) == 25 and session.state.activity is None)
    session.select(FIRST)
    qtbot.waitUntil(
        lambda: session.state.explanation is not None and session.state.activity is None
    )
    yield made
    examining.gate.open()
    made.close()


def test_checks_are_made_in_the_background_and_reach_the_map(
    journey: Journey, session: Session, qtbot: QtBot
) -> None:
    session.apply(changes.checking)
    qtbot.waitUntil(lambda: changes.health_of(session.state) == HEALTH)
    qtbot.waitUntil(lambda: session.state.activity is None)


def test_jobs_come_one_after_the_other(
    journey: Journey, session: Session, examining: Examining, qtbot: QtBot
) -> None:
    session.apply(changes.checking)
    session.apply(changes.looking_inside)
    qtbot.waitUntil(lambda: changes.health_of(session.state) is not None)
    assert [job.attention for job in examining.jobs] == [True, False]
    assert changes.evidence_of(session.state).attention is not None


def test_a_heat_map_goes_first_and_the_job_is_done_after_it(
    journey: Journey, session: Session, examining: Examining, qtbot: QtBot
) -> None:
    examining.gate.shut()
    session.apply(changes.looking_inside)
    qtbot.waitUntil(examining.gate.reached.is_set)
    journey.explain(Wish("Occlusion", Severity.SEVERE))
    examining.gate.open()
    qtbot.waitUntil(lambda: changes.evidence_of(session.state).attention is not None)
    assert len(examining.jobs) == 2  # begun again


def test_cancel_gives_the_job_up(
    journey: Journey, session: Session, examining: Examining, qtbot: QtBot
) -> None:
    examining.gate.shut()
    session.apply(changes.looking_inside)
    qtbot.waitUntil(examining.gate.reached.is_set)
    assert session.state.is_doing(Doing.EXPLAINING)
    journey.cancel()
    examining.gate.open()
    qtbot.wait(30)
    assert len(examining.jobs) == 1
    assert session.state.activity is None
    assert not changes.evidence_of(session.state).attention_wanted


def test_a_failed_job_is_told_and_not_tried_again(
    journey: Journey, session: Session, examining: Examining, qtbot: QtBot
) -> None:
    examining.failure = ModelError("The weights went away.")
    session.apply(changes.looking_inside)
    qtbot.waitUntil(lambda: bool(session.state.notices))
    qtbot.wait(30)
    assert len(examining.jobs) == 1
    assert "The weights went away." in session.state.notices[0].text


def test_leaving_the_finding_stops_the_job(
    journey: Journey, session: Session, examining: Examining, qtbot: QtBot
) -> None:
    examining.gate.shut()
    session.apply(changes.looking_inside)
    qtbot.waitUntil(examining.gate.reached.is_set)
    session.select(SECOND)
    examining.gate.open()
    qtbot.waitUntil(lambda: session.state.activity is None)
    qtbot.wait(30)
    assert changes.evidence_of(session.state).attention is None
    assert len(examining.jobs) == 1
