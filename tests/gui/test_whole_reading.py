"""A whole reading in the real window: decide, renumber, drag, undo, close; all is back.

The study is drawn, read from disk, graded and regraded by the shipped networks; nothing is put
in place of anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from model.labels import Condition, Level, Severity
from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from viewer.app import App
from viewer.export.phantom_study import write_phantom_study
from viewer.markers import Marker
from viewer.measuring import Kind
from viewer.opening import DEMONSTRATION
from viewer.reading import CELLS
from viewer.revision import revision_of
from viewer.settings import Settings
from viewer.ui.linked_views import LinkedViews
from viewer.ui.opinion_bar import OpinionBar
from viewer.ui.slice_view import SliceView

LONG_MS = 120_000
LEFT = Qt.MouseButton.LeftButton
CANAL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
LOWER = (Level.L5_S1, Condition.SPINAL_CANAL_STENOSIS)


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("phantom") / "study"
    list(write_phantom_study(draw_phantom(PhantomSpec(0, DEMONSTRATION, small=True)), folder))
    return folder


class Visit:
    """One sitting at the program, from the first look at the study to the last."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.qtbot = qtbot
        self.app = App("cpu", Settings(home / "settings.ini"), home)
        qtbot.addWidget(self.app.window)
        self.app.show()
        self.app.window.activateWindow()
        self.session = self.app.session

    def open(self, folder: Path) -> None:
        """Open a folder and wait until all of it is graded."""
        self.app.open(folder)
        self.graded()

    def graded(self) -> None:
        """Wait until every finding has its answer and nothing is computed."""
        self.qtbot.waitUntil(
            lambda: (
                len(self.session.state.findings) == len(CELLS)
                and self.session.state.activity is None
                and self.session.state.reading is None
            ),
            timeout=LONG_MS,
        )

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key, wherever the focus is."""
        target = QApplication.focusWidget() or self.app.window
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def command(self, name: str) -> None:
        """Choose a command of the menus; no desktop is here to give keys back after a menu."""
        self.app.window.findChild(QAction, name).trigger()

    @property
    def views(self) -> tuple[SliceView, ...]:
        """The panes."""
        return self.app.window.findChild(LinkedViews).views

    def drag(self, pane: int, start: QPoint, by: QPoint) -> None:
        """Drag with the left button in a pane."""
        widget = self.views[pane].view.viewport()
        self.qtbot.mousePress(widget, LEFT, pos=start)
        for share in (0.3, 0.7, 1.0):
            self.qtbot.mouseMove(widget, start + QPointF(by.x() * share, by.y() * share).toPoint())
        self.qtbot.mouseRelease(widget, LEFT, pos=start + by)

    def on_screen(self, pane: int, place: tuple[float, float, float]) -> QPoint:
        """Where a point of the patient (mm) is in a pane, pixels."""
        view = self.views[pane].view
        assert view.plane is not None
        row, column, _ = view.plane.place(place)
        down, right = view.plane.spacing_mm
        return view.mapFromScene(view.box.mapViewToScene(QPointF(column * right, row * down)))

    def close(self) -> None:
        """Close the window."""
        self.app.window.close()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    source = [path for path in tmp_path.rglob("*.json") if "readings" not in path.parts]
    assert source == []


def look_around(visit: Visit) -> None:
    """Hang, scroll, window and measure."""
    session = visit.session
    uid = session.state.study.series[1].series_instance_uid if session.state.study else ""
    session.hang(3, uid)
    assert session.state.panes[3].series_uid == uid
    session.activate(0)
    before = session.state.panes[0].slice_index
    visit.press(Qt.Key.Key_Down)
    visit.press(Qt.Key.Key_Up)
    visit.press(Qt.Key.Key_Up)
    assert session.state.panes[0].slice_index == before - 1
    visit.press(Qt.Key.Key_Down)
    windows = session.state.windows
    visit.drag(0, QPoint(20, 40), QPoint(25, 10))
    assert session.state.windows != windows
    visit.press(Qt.Key.Key_D)
    visit.drag(0, visit.views[0].view.viewport().rect().center(), QPoint(30, 30))
    assert [one.kind for one in session.state.measurements] == [Kind.LENGTH]
    visit.press(Qt.Key.Key_K)
    assert len(session.state.key_slices) == 1
    visit.press(Qt.Key.Key_W)


def decide(visit: Visit) -> None:
    """Jump by keys; accept one finding, change another by its menu, comment on it."""
    session = visit.session
    visit.press(Qt.Key.Key_N)
    accepted = session.state.selected
    assert accepted is not None
    visit.press(Qt.Key.Key_Y)
    assert session.state.reader == {accepted: session.state.findings[accepted].severity}
    session.select(CANAL)
    visit.press(Qt.Key.Key_X)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.text() == "Normal/Mild").trigger()
    menu.close()
    assert session.state.reader[CANAL] is Severity.NORMAL_MILD
    visit.press(Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    field = visit.app.window.findChild(OpinionBar).findChild(QLineEdit)
    visit.qtbot.keyClicks(field, "seen before")
    visit.press(Qt.Key.Key_Return)
    assert session.state.opinions.of_cells[CANAL].comment == "seen before"
    visit.press(Qt.Key.Key_Escape)


def renumber_and_drag(visit: Visit) -> None:
    """Call L4/L5 L5/S1, then move the mark of a disc; only what moved is graded again."""
    session = visit.session
    session.select(None)
    menu = visit.views[0].marks.menu(Marker(Level.L4_L5))
    next(one for one in menu.actions() if one.text() == "This is L5/S1").trigger()
    menu.close()
    assert session.state.shift == 1
    assert session.state.reader[LOWER] is Severity.NORMAL_MILD
    visit.graded()
    before = dict(session.state.findings)
    marker = Marker(Level.L3_L4)
    assert session.state.levels is not None
    at = visit.on_screen(0, session.state.levels.disc(Level.L3_L4).patient_mm)
    visit.drag(0, at, QPoint(6, 12))
    assert set(session.state.opinions.moved) == {marker}
    visit.graded()
    after = session.state.findings
    assert {cell for cell in CELLS if after[cell] is not before[cell]} == set(marker.cells)


def undo_and_redo(visit: Visit) -> None:
    """The drag goes and comes; what was read there is graded each time."""
    session = visit.session
    done = revision_of(session.state)
    visit.command("undo")
    assert session.state.opinions.moved == {}
    visit.command("redo")
    assert revision_of(session.state) == done
    visit.graded()


def test_everything_is_there_again(study: Path, home: Path, qtbot: QtBot, qapp: object) -> None:
    files = sorted(path.name for path in study.rglob("*"))
    first = Visit(qtbot, home)
    first.open(study)
    look_around(first)
    decide(first)
    renumber_and_drag(first)
    undo_and_redo(first)
    report = home / "report.pdf"
    with qtbot.waitSignal(first.app.journey.report_saved, timeout=LONG_MS):
        first.app.journey.save_report(report)
    text = " ".join(" ".join(p.extract_text() for p in PdfReader(report).pages).split())
    assert "Reader's comment: seen before" in text
    assert "Moved by the reader and graded there: L3/L4 disc." in text
    assert "Audit trail:" in text
    left = first.session.state
    first.close()
    assert sorted(path.name for path in study.rglob("*")) == files  # never beside the source

    second = Visit(qtbot, home)
    second.open(study)
    state = second.session.state
    assert revision_of(state) == revision_of(left)
    assert state.opinions.audit == left.opinions.audit
    assert state.levels == left.levels
    assert any("was reopened" in notice.text for notice in state.notices)
    for cell in CELLS:
        assert state.findings[cell].severity is left.findings[cell].severity
    assert state.study is not None
    assert state.read_studies == {state.study.study_instance_uid}
    second.close()
