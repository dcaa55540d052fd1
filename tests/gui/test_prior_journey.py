"""Reading and grading a prior behind all other work, on real files of small phantoms."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from model.results import NotAssessed
from tests.lumbar_study import make_levels, make_study
from viewer import comparing, prior_journey
from viewer.export.phantom_study import write_phantom_study
from viewer.local_studies import OpenPath
from viewer.pipeline import GradingRequest, Located
from viewer.prior_journey import PriorJourney, politely
from viewer.progress import Progress
from viewer.reading import CELLS, Analysis, Finding
from viewer.session import Activity, Doing, Session


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A phantom study on disk."""
    made = tmp_path_factory.mktemp("prior") / "study"
    phantom = draw_phantom(PhantomSpec(1, small=True))
    for _ in write_phantom_study(phantom, made):
        pass
    return made


def quick_grading(request: GradingRequest) -> Generator[object, None, Analysis]:
    """Every finding at once, without a network."""
    levels = make_levels()
    yield Located(levels, 0, levels)
    findings = tuple(Finding(NotAssessed(*cell, "A test.")) for cell in CELLS)
    yield from findings
    return Analysis(levels, request.shift, findings, None)


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Session], PriorJourney]]:
    """Journeys with a quick grading, closed in the end."""
    monkeypatch.setattr(prior_journey, "grade_study", quick_grading)
    made: list[PriorJourney] = []

    def begin(session: Session) -> PriorJourney:
        """A journey of the session's prior."""
        made.append(PriorJourney(session, Path("none"), "cpu"))
        return made[-1]

    yield begin
    for journey in made:
        journey.close()


def opened() -> Session:
    """A session with a study open."""
    session = Session()
    session.open(make_study())
    return session


def graded(session: Session) -> int:
    """How many findings of the prior are graded."""
    return len(session.state.prior.state.findings) if session.state.prior else 0


def test_another_patients_study_is_graded_only_after_the_reader_said_yes(
    qtbot: QtBot, begun: Callable[[Session], PriorJourney], folder: Path
) -> None:
    session = opened()
    begun(session).compare(OpenPath(folder))
    inner = comparing.prior_state
    qtbot.waitUntil(
        lambda: len(inner(session.state).volumes) > 2 and inner(session.state).reading is None,
        timeout=60_000,
    )
    assert not comparing.is_accepted(session.state)
    assert graded(session) == 0
    session.apply(comparing.accepted)
    qtbot.waitUntil(lambda: graded(session) == len(CELLS), timeout=20_000)
    assert session.state.findings == {}, "the open study keeps its own findings"


def test_the_prior_waits_while_the_open_study_computes(
    qtbot: QtBot, begun: Callable[[Session], PriorJourney], folder: Path
) -> None:
    session = opened()
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    begun(session).compare(OpenPath(folder))
    qtbot.waitUntil(lambda: comparing.likeness_in(session.state) is not None, timeout=60_000)
    session.apply(comparing.accepted)

    def waits() -> bool:
        """It says that it waits."""
        activity = comparing.prior_state(session.state).activity
        return activity is not None and activity.text == prior_journey.WAITS

    qtbot.waitUntil(waits, timeout=60_000)
    assert graded(session) == 0
    session.set_activity(None)
    qtbot.waitUntil(lambda: graded(session) == len(CELLS), timeout=20_000)


def test_another_study_ends_it_and_nothing_comes_late(
    qtbot: QtBot, begun: Callable[[Session], PriorJourney], folder: Path
) -> None:
    session = opened()
    begun(session).compare(OpenPath(folder))
    qtbot.waitUntil(lambda: comparing.likeness_in(session.state) is not None, timeout=60_000)
    session.open(make_study("9.9"))
    assert session.state.prior is None
    qtbot.wait(200)
    assert session.state.prior is None
    assert all(key.series_instance_uid.startswith("9.9") for key in session.state.volumes)


def test_a_missing_folder_is_said_and_the_open_study_stays(
    qtbot: QtBot, begun: Callable[[Session], PriorJourney], tmp_path: Path
) -> None:
    session = opened()
    begun(session).compare(OpenPath(tmp_path / "none"))
    qtbot.waitUntil(lambda: session.state.prior is None, timeout=20_000)
    assert session.state.study == make_study()
    assert session.state.notices[-1].text.startswith("Compared study: ")


def test_the_prior_follows_scrolling_and_hanging(
    qtbot: QtBot, begun: Callable[[Session], PriorJourney]
) -> None:
    session = opened()
    begun(session).compare(make_study("8.8"))
    inner = comparing.prior_state
    assert inner(session.state).study is not None
    session.begin_grading(make_levels(), 0)
    comparing_session = prior_journey.PriorSession(session)
    comparing_session.begin_grading(make_levels(), 0)
    session.show_slice(1, 7)
    assert inner(session.state).panes[1].slice_index == 7
    comparing_session.show_slice(1, 12)
    assert session.state.panes[1].slice_index == 12
    session.activate(1)
    assert inner(session.state).active_pane == 1


def test_polite_work_goes_on_where_it_waited_and_is_closed() -> None:
    closed: list[bool] = []
    busy = [True]

    def work() -> Generator[int, None, str]:
        """Two steps."""
        try:
            yield 1
            yield 2
        finally:
            closed.append(True)
        return "done"

    polite = politely(work(), lambda: busy[0])
    assert next(polite) == Progress(prior_journey.WAITS)
    busy[0] = False
    assert next(polite) == 1
    assert next(polite) == 2
    with pytest.raises(StopIteration) as stop:
        next(polite)
    assert stop.value.value == "done"
    assert closed == [True]
