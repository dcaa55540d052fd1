"""Grid, evidence, panes and marks speak the reader's language: no word stays English."""

import re
from typing import TypeVar

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QMainWindow, QStyleOptionViewItem, QTableView, QWidget
from pytestqt.qtbot import QtBot

from model.evidence import Check, MapHealth, Verdict, checks_of
from model.labels import Condition, Level, Severity
from model.methods import METHODS, Wish
from tests.gui.evidence_study import (
    CELL,
    GRADIENT,
    HEALTH,
    attention,
    bring_attention,
    explained_session,
    explanation,
)
from tests.gui.graded_study import CANAL, LEFT_FORAMEN, begun_session, graded, levels, withheld
from tests.gui.shell_study import graded_session
from tests.gui.test_translated_windows import (
    bracketed,  # noqa: F401 - a fixture
    left_in,
    untranslated,
)
from tests.prior_study import compared_session, graded_all
from viewer import arranging, comparing, deciding
from viewer import evidence_changes as changes
from viewer import measurement_changes as measuring
from viewer.evidence import Job, Page
from viewer.key_images import marked
from viewer.measured_worth import Published
from viewer.measuring import Kind, Measurement
from viewer.method_texts import PARAMETERS_INSIDE, check_words, parameter_words
from viewer.prior_session import PriorSession
from viewer.reading import CELLS
from viewer.session import Activity, Doing, Session
from viewer.ui.evidence_window import EvidenceWindow
from viewer.ui.findings_column import FindingsColumn
from viewer.ui.grade_menu import GradeMenu
from viewer.ui.grid_delegate import GradeDelegate
from viewer.ui.grid_model import GradeModel
from viewer.ui.histogram_dialog import HistogramDialog
from viewer.ui.linked_views import LinkedViews
from viewer.ui.map_picture import caption_of
from viewer.ui.marks_list import MarksList
from viewer.ui.pane_menu import pane_menu
from viewer.ui.save_picture_dialog import SavePictureDialog
from viewer.ui.series_card import SeriesCard, card_content
from viewer.ui.severity_grid import SeverityGrid
from viewer.ui.side_by_side import SideBySide

pytestmark = pytest.mark.usefixtures("bracketed")
W = TypeVar("W", bound=QWidget)
#: What the studies of these tests say of themselves, and a digest.
DATA = re.compile(r"Sagittal \w+ made for a test|Axial \w+ made for a test|T[RE] \d+|SHA-256 \w+")
WORTH = {(GRADIENT, Condition.SPINAL_CANAL_STENOSIS): Published(False, 60)}


def english_in(root: QWidget) -> list[str]:
    """What a widget says that is neither in the language nor from a file."""
    return untranslated(*(DATA.sub("", text) for text in left_in(root)))


def kept(qtbot: QtBot, widget: W) -> W:
    """The widget, closed after the test."""
    qtbot.addWidget(widget)
    return widget


def test_the_column_of_findings_in_every_stage(qtbot: QtBot) -> None:
    session = Session()
    column = kept(qtbot, FindingsColumn(session, None))
    assert english_in(column) == []
    begun = begun_session()
    column = kept(qtbot, FindingsColumn(begun, None))
    for cell in ((Level.L4_L5, CANAL), (Level.L5_S1, LEFT_FORAMEN), (Level.L1_L2, CANAL)):
        begun.select(cell)
        assert english_in(column) == []
    begun.add_finding(graded((Level.L4_L5, CANAL), Severity.SEVERE, 0.4))
    begun.add_finding(withheld((Level.L5_S1, LEFT_FORAMEN), "No sagittal T1 series."))
    begun.grade_as_reader((Level.L4_L5, CANAL), Severity.MODERATE)
    begun.apply(deciding.rejected, (Level.L5_S1, LEFT_FORAMEN), True)
    for cell in ((Level.L4_L5, CANAL), (Level.L5_S1, LEFT_FORAMEN), (Level.L1_L2, CANAL)):
        begun.select(cell)
        assert english_in(column) == []
    begun.set_activity(Activity(Doing.GRADING, ""))
    assert english_in(column) == []
    begun.set_preferences(reader_first=True)
    assert english_in(column) == []


def test_doubts_and_the_moved_numbering(qtbot: QtBot) -> None:
    session = begun_session()
    session.begin_grading(levels(extrapolated=Level.L1_L2), 1)
    session.apply(deciding.called_transitional, True)
    assert english_in(kept(qtbot, FindingsColumn(session, None))) == []


def test_headers_and_summary_of_the_grid() -> None:
    session = graded_session()
    model = GradeModel(session.state)
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    said = [
        str(model.headerData(at, way, role))
        for way in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical)
        for at in range(5)
        for role in roles
    ]
    assert untranslated(*said) == []


@pytest.mark.parametrize("page", Page)
def test_the_evidence_window(qtbot: QtBot, page: Page) -> None:
    session = explained_session()
    window = kept(qtbot, EvidenceWindow(session, WORTH, None))
    session.apply(changes.turned_to, page)
    window.show()
    assert english_in(window) == []
    bring_attention(session, attention())
    session.apply(changes.comparing, Wish("Occlusion", Severity.SEVERE, Severity.NORMAL_MILD))
    made = explanation(Wish("Occlusion", Severity.SEVERE, Severity.NORMAL_MILD))
    session.apply(changes.answered, Job(comparison=session.state.evidence.compared), made)
    session.apply(changes.checking)
    session.apply(changes.answered, Job(checked=session.state.explanation), HEALTH)
    assert english_in(window) == []
    session.select(None)
    assert english_in(window) == []


@pytest.mark.parametrize("method", METHODS)
def test_every_method_in_panel_picture_and_parameters(qtbot: QtBot, method: str) -> None:
    session = begun_session()
    column = kept(qtbot, FindingsColumn(session, None))
    session.set_preferences(overlay_method=method)
    assert english_in(column) == []
    made = explanation(Wish(method, Severity.SEVERE))
    assert untranslated(" ".join(caption_of(made)).replace("SHA", "")) == []
    for parameter in METHODS[method].parameters:
        assert parameter.text in PARAMETERS_INSIDE
        words = [parameter_words(parameter.text, parameter.words(v)) for v in parameter.choices]
        assert untranslated(*words) == []


def test_every_answer_of_every_check() -> None:
    known: set[Check] = set()
    for wish in (Wish("Occlusion", Severity.SEVERE), Wish("Attention rollout")):
        for delta in (None, 0.01, 0.2):
            made = explanation(wish, delta=delta)
            for health in (None, HEALTH, MapHealth(Severity.NORMAL_MILD, 0.1, 0.2, 0.3)):
                for beats in (None, False, True):
                    known |= set(checks_of(made, health, beats))
                    known |= set(checks_of(made, health, beats, 40))
    assert {check.verdict for check in known} == set(Verdict)
    assert len(known) > 15
    for check in known:
        assert untranslated(*check_words(check)) == [], check


def test_panes_full_empty_and_waiting(qtbot: QtBot) -> None:
    session = Session()
    assert english_in(kept(qtbot, LinkedViews(session))) == []
    full = graded_session()
    full.apply(arranging.turned, arranging.display.MIRROR)
    full.mark_key_slice(full.state.study.series[0].stacks[0].frames[4], True)
    views = kept(qtbot, LinkedViews(full))
    views.show()
    for index in range(len(full.state.panes)):
        full.activate(index)
        assert english_in(views) == []
        menu = kept(qtbot, pane_menu(full, index, views.reset_view, views))
        assert english_in(menu) == []


def test_two_studies_side_by_side(qtbot: QtBot) -> None:
    session = compared_session()
    widget = kept(qtbot, SideBySide(session, LinkedViews(session)))
    widget.show()
    assert english_in(widget) == []
    session.apply(comparing.accepted)
    graded_all(session, {(Level.L4_L5, CANAL): Severity.SEVERE})
    graded_all(PriorSession(session), {(Level.L5_S1, CANAL): Severity.MODERATE})
    widget.changes.every.setChecked(True)
    assert english_in(widget) == []


def test_marks_histogram_pictures_cards_and_menus(qtbot: QtBot) -> None:
    session = graded_session()
    stack = session.state.study.series[0].stacks[0]
    x, y, z = stack.frames[3].image_position_patient
    row = stack.frames[3].row_cosine
    ends = ((x, y, z), (x + 9 * row[0], y + 9 * row[1], z + 9 * row[2]))
    uid = session.state.study.series[0].series_instance_uid
    session.apply(measuring.measured, Measurement(Kind.LENGTH, uid, stack.frames[3], ends))
    session.apply(marked, stack.frames[5], True)
    for dialog in (MarksList(session), HistogramDialog(session)):
        assert english_in(kept(qtbot, dialog)) == []
    dialog = SavePictureDialog(session, kept(qtbot, QMainWindow()))
    assert english_in(dialog) == []
    dialog.cancel()
    assert english_in(dialog) == []
    dialog.close()
    for series in session.state.study.series:
        card = kept(qtbot, SeriesCard(series.series_instance_uid))
        card.show_content(card_content(session.state, series))
        assert english_in(card) == []
    assert english_in(kept(qtbot, GradeMenu(session, CELLS[0], None))) == []


def test_words_too_long_for_a_cell_are_made_smaller(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = begun_session()
    session.add_finding(graded(CELL, Severity.SEVERE))
    drawn: list[tuple[str, int, bool]] = []

    class Heard(QPainter):
        """Remembers what is drawn, in which size, and whether it fits."""

        def drawText(self, rect: QRectF, _: object, words: str) -> None:
            """Hear of it."""
            width = QFontMetricsF(self.font()).horizontalAdvance(words)
            drawn.append((words, self.font().pixelSize(), width <= rect.width() + 1))

    table = kept(qtbot, QTableView())
    model = GradeModel(session.state)
    table.setModel(model)
    option = QStyleOptionViewItem()
    option.rect.setRect(0, 0, 70, 48)
    sizes, cuts = [], []
    for word in ("i" * letters for letters in range(1, 60)):
        monkeypatch.setattr("viewer.ui.grid_delegate.tr", lambda _, word=word: word)
        drawn.clear()
        canvas = QPixmap(70, 48)
        painter = Heard(canvas)
        GradeDelegate().paint(painter, option, model.index_of(CELL))
        painter.end()
        words, px, fits = drawn[-1]
        assert fits
        sizes.append(px)
        cuts.append(words != word)
    assert sizes == sorted(sizes, reverse=True)
    assert set(sizes) == {11, 10, 9}
    assert cuts == sorted(cuts), "cut once the smallest size does not do"
    assert cuts[-1]
    assert not any(cut for cut, px in zip(cuts, sizes, strict=True) if px > 9)


def test_longer_words_do_not_widen_the_column(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = kept(qtbot, SeverityGrid(graded_session()))
    least = grid.minimumSizeHint().width()
    monkeypatch.setattr("viewer.ui.severity_grid.summary", lambda _: 40 * "ausgeprägt ")
    longer = kept(qtbot, SeverityGrid(graded_session()))
    assert longer.minimumSizeHint().width() == least
    longer.resize(least, 400)
    longer.grab()
    line = next(label for label in longer.findChildren(QLabel) if "ausgeprägt" in label.text())
    assert line.toolTip() == line.text()
    grid.resize(least + 300, 400)
    grid.grab()
    assert all(label.toolTip() == "" for label in grid.findChildren(QLabel))
