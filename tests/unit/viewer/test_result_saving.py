"""The result of what is on screen: what it compares, what it keeps back, whom it leads to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from model.labels import Condition, Level, Severity
from tests.gui.shell_study import graded_session
from tests.prior_study import compared_session, graded_all
from viewer.deciding import graded
from viewer.headless import run
from viewer.prior_session import PriorSession
from viewer.reading import CELLS
from viewer.result_saving import SavedResult, result_on_screen, save_result, without_study
from viewer.state import State

UNSURE = CELLS[0]
CANAL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)


@pytest.fixture
def state() -> State:
    """A study whose grades are all known."""
    return graded_session().state


def first(state: State) -> State:
    """The same, read in the reader-first mode."""
    return replace(state, preferences=replace(state.preferences, reader_first=True))


def test_a_study_that_is_not_graded_whole_has_no_result(state: State, tmp_path: Path) -> None:
    part = {cell: state.findings[cell] for cell in CELLS[1:]}
    for unfinished in (State(), replace(state, findings=part)):
        with pytest.raises(ValueError, match="answer"):
            next(save_result(unfinished, tmp_path / "r.json"))
    assert list(tmp_path.iterdir()) == []


def test_until_its_last_step_nothing_is_written(state: State, tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    work = save_result(state, path)
    assert next(work).text == "Saving the results"
    work.close()
    assert not path.exists()
    saved = run(save_result(state, path), lambda _text, _part: None)
    assert isinstance(saved, SavedResult)
    assert saved.path == path
    assert path.stat().st_size > 0


def test_a_reader_who_said_nothing_typed_nothing(state: State, tmp_path: Path) -> None:
    result = result_on_screen(state)
    assert result["reader"]["audit"]["changes"] == 0
    assert result["warnings"] == ["Two instances have the same position."]
    saved = run(save_result(state, tmp_path / "r.json"), lambda _text, _part: None)
    assert saved.remarks == ("It leads to the study by UIDs; names from the files are not in it.",)


def test_the_same_grades_of_the_reader_give_the_same_file_whatever_the_model_keeps_back(
    state: State,
) -> None:
    """Grades that may not be seen leave no trace: others in their place change nothing."""
    read = graded(first(state), UNSURE, Severity.MODERATE)
    sure = read.findings[UNSURE]
    others = {cell: replace(one, place=None) for cell, one in read.findings.items()}
    severe = {
        cell: replace(one, answer=replace(one.answer, probabilities=(0.0, 0.1, 0.9)))
        for cell, one in others.items()
    }
    another = replace(read, findings=severe | {UNSURE: sure})
    assert result_on_screen(another) == result_on_screen(read)
    shown = [one for one in result_on_screen(read)["findings"] if one["status"] == "graded"]
    assert [(one["reader_severity"], one["review_first_rank"]) for one in shown] == [
        ("Moderate", 1)
    ]


def test_a_comparison_is_in_it_and_anonymous_its_date_is_not() -> None:
    session = compared_session()
    graded_all(session, {CANAL: Severity.SEVERE})
    graded_all(PriorSession(session), {CANAL: Severity.MODERATE})
    known = result_on_screen(session.state)["comparison"]
    assert (known["study_instance_uid"], known["study_date"]) == ("7.7", "2022-01-02")
    assert known["changes"][CELLS.index(CANAL)]["change"] == "worse"
    session.set_preferences(anonymous=True)
    hidden = result_on_screen(session.state)["comparison"]
    assert hidden == known | {"study_instance_uid": None, "study_date": None}


def test_every_uid_and_date_of_a_study_is_taken_out_however_deep() -> None:
    value = {"a": [{"sop_instance_uid": "1.2", "n": 3}, "1.2"], "study_date": str(dt.date.min)}
    assert without_study(value) == {
        "a": [{"sop_instance_uid": None, "n": 3}, "1.2"],
        "study_date": None,
    }
