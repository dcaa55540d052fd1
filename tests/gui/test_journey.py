"""Wishes reach the workers, results the session, and nothing of one study reaches the next."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.labels import Condition, Level
from model.methods import Wish
from model.results import NotAssessed
from tests.gui.slow_work import MODEL, Grading, Work, decoding, opening
from tests.lumbar_study import make_study
from viewer import journey as journey_module
from viewer import loading as loading_module
from viewer.decoding import Reduced, Unreadable
from viewer.dicom.reader import NothingDisplayableError, Scan
from viewer.dicom.study import FileStatus, Role, Series, Skipped, StackKey, Study
from viewer.errors import UnreadableFileError
from viewer.journey import Journey
from viewer.pipeline import GradingRequest
from viewer.progress import Progress
from viewer.reading import CELLS, Finding
from viewer.revision import Revision, revised
from viewer.session import Session, State

NAME = "a patient's name"


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session()


@pytest.fixture
def journey(session: Session, grading: Grading) -> Iterator[Journey]:
    made = Journey(session, Path())
    yield made
    grading.gate.open()
    made.close()


def test_a_folder_is_read_decoded_and_graded(
    journey: Journey, session: Session, qtbot: QtBot
) -> None:
    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: len(session.state.findings) == 25 and session.state.activity is None)
    state = session.state
    assert len(state.volumes) == 7
    assert state.model == MODEL
    assert state.warnings == ("A doubt.",)
    assert state.reading is None
    assert state.found is state.levels


def test_cancel_stops_the_grading_and_is_silent(
    journey: Journey, session: Session, grading: Grading, qtbot: QtBot
) -> None:
    grading.gate.shut()
    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: session.state.levels is not None)
    journey.cancel()
    grading.gate.open()
    assert grading.gate.left.wait(5)
    qtbot.wait(30)
    assert session.state.findings == {}
    assert session.state.activity is None


def test_another_study_drops_the_answers_of_the_old_one(
    journey: Journey, session: Session, grading: Grading, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    grading.gate.shut()
    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: session.state.levels is not None)
    monkeypatch.setattr(loading_module, "open_folders", opening(make_study("9.9")))
    journey.open(Path("other"))
    assert session.state.levels is None
    grading.gate.open()
    qtbot.waitUntil(lambda: len(session.state.findings) == 25)
    assert session.state.study is not None
    assert session.state.study.study_instance_uid == "9.9"
    assert [request.study.study_instance_uid for request in grading.requests] == ["1.2.3", "9.9"]


def test_renumbering_grades_again_from_the_found_levels(
    journey: Journey, session: Session, grading: Grading, qtbot: QtBot
) -> None:
    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: len(session.state.findings) == 25 and session.state.activity is None)
    found = session.state.found
    journey.renumber(1)
    qtbot.waitUntil(lambda: session.state.shift == 1 and len(session.state.findings) == 25)
    assert grading.requests[-1].found is found
    assert session.state.found is found
    journey.renumber(1)
    assert len(grading.requests) == 2


def test_a_corrected_role_grades_again_and_so_does_taking_it_back(
    journey: Journey, session: Session, grading: Grading, qtbot: QtBot
) -> None:
    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: len(session.state.findings) == 25 and session.state.activity is None)
    session.set_role("1.2.3.3", Role.OTHER)
    assert session.state.findings == {}
    qtbot.waitUntil(lambda: len(grading.requests) == 2 and len(session.state.findings) == 25)
    assert grading.requests[-1].roles == {"1.2.3.3": Role.OTHER}
    session.apply(revised, Revision())
    qtbot.waitUntil(lambda: len(grading.requests) == 3 and len(session.state.findings) == 25)
    assert grading.requests[-1].roles == {}


def test_a_bug_clears_the_results_and_is_said(
    journey: Journey, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: GradingRequest) -> Work:
        yield Finding(NotAssessed(Level.L1_L2, Condition.SPINAL_CANAL_STENOSIS, "test"))
        raise KeyError(NAME)

    monkeypatch.setattr(journey_module, "grade_study", broken)
    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: bool(session.state.notices))
    notice = session.state.notices[0]
    assert "Something went wrong" in notice.text
    assert NAME not in notice.details
    assert session.state.findings == {}
    assert session.state.study is not None


def test_a_folder_without_pictures_is_a_failure_with_its_files(
    journey: Journey, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = (Skipped(Path("folder/a.txt"), FileStatus.REFUSED, "not-dicom", "It is not DICOM."),)

    def nothing(_: Path) -> Work:
        yield Scan(1, 1, ())
        raise NothingDisplayableError(refused)

    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: len(session.state.findings) == 25 and session.state.activity is None)
    monkeypatch.setattr(loading_module, "open_folders", nothing)
    journey.open(Path("other"))
    qtbot.waitUntil(lambda: session.state.failure is not None)
    failure = session.state.failure
    assert failure is not None
    assert "Nothing here can be displayed" in failure.text
    assert session.state == State(failure=failure, refused=refused)


def test_what_cannot_be_decoded_is_kept_and_the_rest_graded(
    journey: Journey, session: Session, grading: Grading, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    bad = StackKey("1.2.3.3", 2)
    asked: list[StackKey] = []

    def partly(study: Study, keys: list[StackKey]) -> Work:
        asked.extend(keys)
        for key in keys:
            if key == bad:
                yield Unreadable(key, UnreadableFileError("The pixels cannot be decoded."))
            else:
                yield from decoding(study, [key])

    monkeypatch.setattr(loading_module, "decode", partly)
    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: len(session.state.findings) == 25 and session.state.activity is None)
    assert session.state.unreadable == {bad: "The pixels cannot be decoded."}
    assert bad not in session.state.volumes
    session.hang(3, "1.2.3.3")
    qtbot.wait(20)
    assert asked.count(bad) == 1  # it is not tried again and again


def test_an_explanation_waits_for_the_grading(
    journey: Journey, session: Session, grading: Grading, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    asked: list[Wish] = []

    def explaining(_: Finding, wish: Wish, *__: object) -> Work:
        asked.append(wish)
        yield Progress(wish.method)
        raise KeyError

    monkeypatch.setattr(journey_module, "explain_finding", explaining)
    grading.gate.shut()
    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: session.state.levels is not None)
    session.select(CELLS[0])
    assert asked == []
    grading.gate.open()
    qtbot.waitUntil(lambda: len(session.state.findings) == 25 and session.state.activity is None)
    assert asked == []  # a finding that was not assessed has nothing to explain


def test_saving_before_there_is_anything_is_said(journey: Journey, session: Session) -> None:
    journey.save_report(Path("x.pdf"))
    assert "nothing to report" in session.state.notices[0].text


def test_files_that_cannot_be_decoded_are_left_out_and_said(
    journey: Journey, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = make_study()
    less = replace(whole, series=(*whole.series[:2], shortened(whole.series[2])))

    def losing(study: Study, keys: list[StackKey]) -> Work:
        axial = study.series[2].series_instance_uid
        yield from decoding(study, [key for key in keys if key.series_instance_uid != axial])
        yield Reduced(less)
        yield from decoding(less, [StackKey(axial, index) for index in range(4)])

    monkeypatch.setattr(loading_module, "decode", losing)
    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: len(session.state.findings) == 25)
    assert session.state.study == less
    assert session.state.studies == (less,)
    assert len(session.state.volumes) == 6
    assert "left out" in session.state.notices[0].text


def shortened(series: Series) -> Series:
    return replace(series, stacks=series.stacks[:-1])


def growing(
    *scans: tuple[Study, ...], seen: threading.Event | None = None
) -> Callable[[Path], Work]:
    """In place of `open_folders`: what is known of a folder after each scan.

    With `seen` the folder grows only once the reader has seen its first scan: of scans that
    come faster than they are shown only the newest is.
    """

    def work(_: Path) -> Work:
        for count, studies in enumerate(scans, 1):
            yield Scan(count, len(scans), studies)
            if seen is not None:
                seen.wait(5)
        return scans[-1]

    return work


def stray() -> Study:
    """A study that nobody asked for: one series, of no use for grading."""
    whole = make_study("9.9")
    return replace(whole, series=(replace(whole.series[0], role=Role.OTHER),))


def test_a_stray_file_read_first_does_not_hide_the_lumbar_study(
    journey: Journey, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = growing((stray(),), (make_study(), stray()))
    monkeypatch.setattr(loading_module, "open_folders", found)
    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: len(session.state.findings) == 25 and session.state.activity is None)
    assert session.state.study == make_study()
    assert len(session.state.studies) == 2


def test_what_the_reader_looks_at_stays_when_a_better_study_is_found(
    journey: Journey, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = threading.Event()

    def look(_: State, new: State) -> None:
        if new.study is not None and new.panes[0].slice_index != 1:
            session.show_slice(0, 1)
            seen.set()

    session.changed.connect(look)
    found = growing((stray(),), (make_study(), stray()), seen=seen)
    monkeypatch.setattr(loading_module, "open_folders", found)
    journey.open(Path("folder"))
    qtbot.waitUntil(lambda: len(session.state.findings) == 25 and session.state.activity is None)
    assert session.state.study == stray()
    assert len(session.state.studies) == 2
