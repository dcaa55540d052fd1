"""File > Export results: what the reader said and measured, read back from the file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from model.labels import Condition, Level, Severity
from tests.gui.chosen_file import choose
from tests.gui.graded_study import AXIAL, T2
from tests.gui.shell_study import graded_session
from viewer import deciding
from viewer.measuring import Kind, Measurement
from viewer.reading import CELLS
from viewer.session import Activity, Doing, Session
from viewer.state import State
from viewer.ui.action_set import ActionSet
from viewer.ui.main_window import MainWindow
from viewer.ui.opinion_bar import OpinionBar
from viewer.ui.reason_menu import ReasonMenu
from viewer.ui.result_feature import ResultFeature

CANAL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
UNSURE = CELLS[0]
NAME = "Test Phantom"


def measured(state: State) -> State:
    """The reader drew a length of 9 mm on the first sagittal T2 slice."""
    assert state.study is not None
    frame = state.study[T2].stacks[0].frames[0]
    x, y, z = frame.image_position_patient
    points = ((x, y + 20.0, z - 20.0), (x, y + 29.0, z - 20.0))
    return replace(state, measurements=(Measurement(Kind.LENGTH, T2, frame, points, "Gap"),))


@pytest.fixture
def session() -> Session:
    """A study whose reader changed one grade, commented on it and measured."""
    made = graded_session()
    made.select(CANAL)
    made.grade_as_reader(CANAL, Severity.MODERATE)
    made.apply(deciding.commented, CANAL, "Épidural fat")
    made.apply(measured)
    return made


def export(window: MainWindow, session: Session, qtbot: QtBot) -> tuple[str, str]:
    """Give the command and wait for what the window says of it."""
    before = len(session.state.notices)
    window.findChild(ActionSet)["export-results"].trigger()
    qtbot.waitUntil(lambda: len(session.state.notices) > before)
    return session.state.notices[-1].text, session.state.notices[-1].advice


def entry(result: dict[str, Any], cell: tuple[Level, Condition] = CANAL) -> dict[str, Any]:
    """The finding of a cell, which stand in the order of the grid."""
    found: dict[str, Any] = result["findings"][CELLS.index(cell)]
    return found


def test_grades_of_both_words_and_measurements_are_in_the_file(
    window: MainWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "mine.json"
    offered: list[str] = []
    choose(monkeypatch, path, offered)
    said = export(window, session, qtbot)
    assert offered == ["foramen-result.json", "JSON (*.json)"]
    assert said == (
        "The results were saved as mine.json.",
        "It leads to the study by UIDs; names from the files are not in it. "
        "What you typed is in it.",
    )
    text = path.read_text(encoding="utf-8")
    result = json.loads(text)
    assert (result["schema"], result["study_instance_uid"]) == ("foramen-result/1", "1.2.9")
    found = entry(result)
    assert (found["severity"], found["reader_severity"]) == ("Severe", "Moderate")
    assert (found["decision"], found["reader_comment"]) == ("changed", "Épidural fat")
    (length,) = result["reader"]["measurements"]
    assert (length["kind"], length["name"], length["series_instance_uid"]) == ("LENGTH", "Gap", T2)
    assert length["values"] == pytest.approx({"length_mm": 9.0})
    assert set(result["seconds"].values()) == {None}
    assert result["reader"]["mode"].startswith("The reader graded 1 of 25")
    assert NAME not in text
    assert "ID-7" not in text


def test_a_comment_that_is_being_written_is_in_the_file(
    window: MainWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, tmp_path / "r.json")
    window.findChild(ActionSet)["comment"].trigger()
    field = window.findChild(OpinionBar)._comment
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "half")
    export(window, session, qtbot)
    assert entry(json.loads((tmp_path / "r.json").read_text()))["reader_comment"] == "half"


def test_grades_that_are_kept_back_are_not_in_the_file(
    window: MainWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session.set_preferences(reader_first=True)
    choose(monkeypatch, tmp_path / "r.json")
    _, advice = export(window, session, qtbot)
    assert "24 AI grades are kept back until you have graded the findings." in advice
    result = json.loads((tmp_path / "r.json").read_text())
    hidden = [found for found in result["findings"] if found["status"] == "kept_back"]
    assert len(hidden) == 24
    for key in ("severity", "probabilities", "grade_set", "location", "review_first_rank"):
        assert {repr(found[key]) for found in hidden} == {"None"}
    assert {found["decision"] for found in hidden} == {None}
    found = entry(result)
    assert (found["status"], found["severity"]) == ("graded", "Severe")
    assert found["review_first_rank"] == 1


def test_in_the_anonymous_mode_nothing_leads_to_the_study(
    window: MainWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session.set_preferences(anonymous=True)
    choose(monkeypatch, tmp_path / "r.json")
    _, advice = export(window, session, qtbot)
    assert advice.startswith("It has no UIDs and no names from the files.")
    text = (tmp_path / "r.json").read_text()
    result = json.loads(text)
    assert result["study_instance_uid"] is None
    assert entry(result)["location"]["sop_instance_uid"] is None
    assert entry(result)["location"]["patient_mm"] == [0.0, 0.0, -36.0]
    for uid in ("1.2.9", T2, AXIAL):
        assert f'"{uid}' not in text
    (length,) = result["reader"]["measurements"]
    assert length["values"] == pytest.approx({"length_mm": 9.0})


def test_a_name_without_its_ending_replaces_no_file(
    window: MainWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "study.7.json").write_text("mine")
    choose(monkeypatch, tmp_path / "study.7")
    said = export(window, session, qtbot)
    assert said == (
        "There are files already: study.7.json.", "Export the results under another name."
    )  # fmt: skip
    assert (tmp_path / "study.7.json").read_text() == "mine"
    choose(monkeypatch, tmp_path / "study.8")
    export(window, session, qtbot)
    assert json.loads((tmp_path / "study.8.json").read_text())["schema"] == "foramen-result/1"


def test_a_file_that_cannot_be_written_is_told(
    window: MainWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, tmp_path / "gone" / "r.json")
    said = export(window, session, qtbot)
    assert said[0] == "The folder is no longer there."
    assert "Choose another folder" in said[1]


def test_two_exports_one_after_another_are_both_written_and_no_thread_stays(
    window: MainWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    command = window.findChild(ActionSet)["export-results"]
    for name in ("one.json", "two.json"):
        choose(monkeypatch, tmp_path / name)
        command.trigger()
    qtbot.waitUntil(lambda: len(session.state.notices) == 2)
    assert {path.name for path in tmp_path.glob("*.json")} == {"one.json", "two.json"}
    feature = window.findChild(ResultFeature)
    qtbot.waitUntil(lambda: not feature.children())


def test_closing_the_window_at_once_does_not_lose_the_results(
    window: MainWindow,
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The window was closed within milliseconds of the choice, and no file was ever written."""
    path = tmp_path / "mine.json"
    choose(monkeypatch, path)
    window.findChild(ActionSet)["export-results"].trigger()
    window.close()
    assert entry(json.loads(path.read_text(encoding="utf-8")))["reader_severity"] == "Moderate"


def test_a_reader_who_thinks_better_of_it_saves_nothing(
    window: MainWindow, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, None)
    window.findChild(ActionSet)["export-results"].trigger()
    assert session.state.notices == ()
    assert list(tmp_path.glob("*.json")) == []


def test_it_is_grey_with_a_reason_until_every_finding_has_its_answer(
    window: MainWindow, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = window.findChild(ActionSet)["export-results"]
    menu = next(one for one in window.findChildren(ReasonMenu) if command in one.actions())
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, text, __: shown.append(text))

    def rest() -> None:
        """Let the mouse rest on the command."""
        menu.popup(QPoint(0, 0))
        at = menu.actionGeometry(command).center()
        menu.event(QHelpEvent(QHelpEvent.Type.ToolTip, at, menu.mapToGlobal(at)))
        menu.hide()

    assert command.isEnabled()
    rest()
    assert shown == []
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    assert not command.isEnabled()
    session.set_activity(Activity(Doing.REPORTING, "Writing"))
    assert command.isEnabled()
    session.clear_results()
    assert not command.isEnabled()
    rest()
    assert shown == ["Results can be exported when every finding of a study has its answer."]
    session.close()
    assert not command.isEnabled()
