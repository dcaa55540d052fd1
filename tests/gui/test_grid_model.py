"""What each cell of the grid says, in every state, and which level's row is in view."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from model.labels import Condition, Level, Severity
from tests.gui.graded_study import (
    AXIAL,
    CANAL,
    LEFT_FORAMEN,
    RIGHT_RECESS,
    all_mild,
    axial,
    begun_session,
    disc_mm,
    graded,
    levels,
    study,
    withheld,
)
from viewer.reading import CELLS, Cell
from viewer.session import Activity, Doing, Session
from viewer.state import State
from viewer.ui.grid_model import (
    CONTENT_ROLE,
    GradeModel,
    Status,
    cell_content,
    cell_speech,
    cell_text,
    cell_tooltip,
    column_title,
)
from viewer.ui.grid_summary import summary
from viewer.ui.level_in_view import level_in_view

CELL: Cell = (Level.L4_L5, LEFT_FORAMEN)


@pytest.fixture
def session() -> Session:
    return begun_session()


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_cell_goes_from_empty_over_waiting_to_graded(session: Session) -> None:
    assert cell_content(State(), CELL).status is Status.EMPTY
    assert cell_content(session.state, CELL).status is Status.EMPTY
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    assert cell_content(session.state, CELL).status is Status.PENDING
    assert cell_text(cell_content(session.state, CELL)) == "…"
    session.add_finding(graded(CELL, Severity.SEVERE, 0.87))
    content = cell_content(session.state, CELL)
    assert content.status is Status.GRADED
    assert plain(cell_text(content)) == "Severe, 87 %"


@pytest.mark.parametrize("doing", [Doing.READING, Doing.EXPLAINING, Doing.REPORTING])
def test_only_grading_makes_a_cell_wait(session: Session, doing: Doing) -> None:
    session.set_activity(Activity(doing, "Something"))
    assert cell_content(session.state, CELL).status is Status.EMPTY
    assert summary(session.state) == "Not graded yet"


def test_a_stopped_cell_says_so_and_how_to_go_on(session: Session) -> None:
    session.add_finding(graded(CELLS[0]))
    session.stop()
    content = cell_content(session.state, CELL)
    assert content.status is Status.STOPPED
    assert cell_text(content) == "Not graded"
    assert "Ctrl+G" in cell_tooltip(content)
    assert summary(session.state) == "Stopped: 1 of 25 graded"
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    assert cell_content(session.state, CELL).status is Status.PENDING


def test_a_withheld_cell_says_why_and_is_never_blank(session: Session) -> None:
    session.add_finding(withheld(CELL, "There is no sagittal T1 series."))
    content = cell_content(session.state, CELL)
    assert content.status is Status.NOT_ASSESSED
    assert cell_text(content) == "Not assessed"
    assert "There is no sagittal T1 series." in cell_tooltip(content)
    assert "There is no sagittal T1 series" in cell_speech(content)


def test_the_tooltip_tells_all_and_names_no_colour(session: Session) -> None:
    session.add_finding(graded(CELL, Severity.MODERATE, 0.5))
    session.grade_as_reader(CELL, Severity.SEVERE)
    assert plain(cell_tooltip(cell_content(session.state, CELL))).split("\n") == [
        "L4/L5 · Left Neural Foraminal Narrowing",
        "Normal/Mild 25 %, Moderate 50 %, Severe 25 %",
        "Review first: the model is unsure (50 % for its best guess).",
        "Reader: Severe, changed from Moderate.",
    ]


def test_a_cell_knows_its_place_in_the_order_of_review(session: Session) -> None:
    other = (Level.L5_S1, LEFT_FORAMEN)
    session.add_finding(graded(CELL, Severity.MODERATE, 0.9))
    session.add_finding(graded(other, Severity.SEVERE, 0.9))
    model = GradeModel(session.state)
    assert model.content(model.index_of(other)).rank == 1
    second = model.index_of(CELL)
    assert model.content(second).rank == 2
    assert "2 of 2 to review" in model.data(second, Qt.ItemDataRole.ToolTipRole)
    assert "2 of 2 to review" in model.data(second, Qt.ItemDataRole.AccessibleTextRole)
    session.set_preferences(review_first=False)
    model.show(session.state)
    assert model.content(second).rank is None
    assert "to review" not in model.data(second, Qt.ItemDataRole.ToolTipRole)


def test_the_readers_grade_counts_and_the_models_stays(session: Session) -> None:
    session.add_finding(graded(CELL, Severity.MODERATE))
    session.grade_as_reader(CELL, Severity.MODERATE)
    accepted = cell_content(session.state, CELL)
    assert not accepted.changed
    assert "accepted" in cell_tooltip(accepted)
    session.grade_as_reader(CELL, Severity.NORMAL_MILD)
    changed = cell_content(session.state, CELL)
    assert changed.changed
    assert changed.severity is Severity.NORMAL_MILD
    assert cell_text(changed) == "Normal/Mild (reader)"
    assert "Moderate, 80 %" in plain(cell_speech(changed))


def test_a_reader_may_grade_what_was_not_assessed(session: Session) -> None:
    session.add_finding(withheld(CELL))
    session.grade_as_reader(CELL, Severity.SEVERE)
    content = cell_content(session.state, CELL)
    assert content.severity is Severity.SEVERE
    assert content.changed
    assert content.prediction is None


def test_summary_says_how_far_and_how_bad(session: Session) -> None:
    assert summary(State()) == "No study open"
    assert summary(session.state) == "Not graded yet"
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    assert summary(session.state) == "Waiting for grades…"
    for finding in all_mild().values():
        session.add_finding(finding)
        if len(session.state.findings) == 7:
            assert summary(session.state) == "Grading: 7 of 25"
    session.set_activity(None)
    assert summary(session.state) == "All Normal/Mild"
    session.add_finding(graded(CELLS[0], Severity.SEVERE))
    session.grade_as_reader(CELLS[1], Severity.MODERATE)
    session.add_finding(withheld(CELLS[2]))
    assert summary(session.state) == "1 severe · 1 moderate · 1 not assessed"


@pytest.mark.parametrize("level", Level)
def test_an_axial_slice_is_on_the_level_it_passes(session: Session, level: Level) -> None:
    session.activate(1)
    session.show_slice(1, round(disc_mm(level)[2] / 4) + 24)
    assert level_in_view(session.state) is level


def test_a_sagittal_is_on_the_level_of_the_cursor(session: Session) -> None:
    session.activate(0)
    assert level_in_view(session.state) is None
    x, y, z = disc_mm(Level.L2_L3)
    session.point_at((x + 12, y - 30, z + 15), 0)
    assert level_in_view(session.state) is Level.L2_L3
    session.point_at((x, y, disc_mm(Level.L1_L2)[2] + 25), 0)
    assert level_in_view(session.state) is None


def test_no_level_without_levels_or_across_frames_of_reference(session: Session) -> None:
    session.activate(1)
    session.show_slice(1, 24)
    assert level_in_view(session.state) is Level.L3_L4
    elsewhere = axial(AXIAL, "9.9", up_mm=500.0)
    session.open(replace(study("1.2.11"), series=(elsewhere,)))
    session.activate(1)
    assert session.state.panes[1].series_uid == AXIAL
    assert level_in_view(session.state) is None
    session.begin_grading(levels(), 0)
    session.show_slice(1, 24)
    assert level_in_view(session.state) is None


def test_column_titles_are_short_and_say_the_patients_side() -> None:
    titles = [column_title(condition).split("\n") for condition in Condition]
    assert titles == [
        ["Spinal", "canal"],
        ["Foramen", "left"],
        ["Foramen", "right"],
        ["Recess", "left"],
        ["Recess", "right"],
    ]


def test_headers_carry_the_full_names(session: Session) -> None:
    model = GradeModel(session.state)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        said = model.headerData(4, Qt.Orientation.Horizontal, role)
        assert said == "Right Subarticular Stenosis, graded on axial T2"
    assert model.headerData(0, Qt.Orientation.Vertical) == "L1/L2"
    assert model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.FontRole) is None


def test_the_model_keeps_qts_contract(session: Session) -> None:
    model = GradeModel(session.state)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for finding in all_mild().values():
        session.add_finding(finding)
        model.show(session.state)
    assert tester.model() is model
    assert model.rowCount() == len(Level)
    assert model.columnCount() == len(Condition)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.data(model.index_of(CELL), CONTENT_ROLE).finding == session.state.findings[CELL]


def test_index_and_cell_are_inverse(session: Session) -> None:
    model = GradeModel(session.state)
    for cell in CELLS:
        assert model.cell_at(model.index_of(cell)) == cell
    assert model.index_of((Level.L5_S1, RIGHT_RECESS)).column() == 4
    assert model.index_of((Level.L1_L2, CANAL)).row() == 0
