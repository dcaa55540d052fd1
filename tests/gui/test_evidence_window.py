"""The evidence window looks at one map from all sides and asks for what is not there yet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QMainWindow,
    QPushButton,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from model.labels import Condition, Severity
from model.methods import METHODS, Wish
from tests.gui.evidence_study import (
    CELL,
    GRADIENT,
    HEALTH,
    attention,
    bring_attention,
    explained_session,
    explanation,
    finding,
)
from tests.gui.graded_study import study
from viewer import evidence_changes as changes
from viewer.evidence import Job, Page, next_job
from viewer.measured_worth import Published
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.checks_page import how_made
from viewer.ui.crop_view import CropView
from viewer.ui.evidence_feature import EvidenceFeature
from viewer.ui.evidence_window import EvidenceWindow
from viewer.ui.finding_picture import picture_of
from viewer.ui.head_grid import HeadGrid
from viewer.ui.map_picture import caption_of, map_image

WORTH = {(GRADIENT, Condition.SPINAL_CANAL_STENOSIS): Published(False, 60)}
SEVERE = Wish(GRADIENT, Severity.SEVERE)


@pytest.fixture
def session() -> Session:
    return explained_session()


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> EvidenceWindow:
    made = EvidenceWindow(session, WORTH)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def page(window: EvidenceWindow, wanted: Page) -> QWidget:
    tabs = window.findChild(QTabWidget)
    assert tabs is not None
    tabs.setCurrentIndex([tabs.tabText(at) for at in range(tabs.count())].index(wanted.value))
    shown = tabs.currentWidget()
    assert shown is not None
    return shown


def named(part: QWidget, kind: type, name: str):
    found = [each for each in part.findChildren(kind) if name in each.accessibleName()]
    assert len(found) == 1
    return found[0]


def choose(box: QComboBox, text: str) -> None:
    assert box.findText(text) >= 0
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def said(part: QWidget) -> str:
    return "\n".join(each.text() for each in part.findChildren(QLabel) if not each.isHidden())


def test_the_window_says_whose_evidence_it_is_and_that_it_is_no_proof(
    window: EvidenceWindow, session: Session
) -> None:
    assert window.windowTitle() == "Evidence: L4/L5 · Spinal Canal Stenosis"
    assert "A heat map is no proof" in said(window)
    session.select(None)
    assert "no graded finding" in window.windowTitle()


def test_every_control_has_a_name_and_a_tooltip(window: EvidenceWindow) -> None:
    controls = [
        part
        for kind in (QPushButton, QComboBox, QTableView, HeadGrid)
        for part in window.findChildren(kind)
    ]
    assert len(controls) == 8
    assert [part for part in controls if not part.accessibleName()] == []
    assert [part for part in controls if not part.toolTip()] == []


def test_a_second_method_is_asked_for_and_shown_beside_the_first(
    window: EvidenceWindow, session: Session
) -> None:
    shown = page(window, Page.COMPARE)
    first, second = shown.findChildren(CropView)
    assert first.picture is not None
    assert first.picture.heatmap is session.state.explanation.heatmap
    assert second.picture.heatmap is None
    choose(named(shown, QComboBox, "Method of the second"), "Occlusion")
    wish = Wish("Occlusion", Severity.SEVERE)
    assert next_job(changes.evidence_of(session.state)) == Job(comparison=wish)
    assert "Computing…" in said(shown)
    made = explanation(wish)
    session.apply(changes.answered, Job(comparison=wish), made)
    assert second.picture.heatmap is made.heatmap
    assert "Likeness of the two maps: 1.00" in said(shown)
    assert METHODS["Occlusion"].note in said(shown)


def test_the_second_map_can_be_a_contrast(window: EvidenceWindow, session: Session) -> None:
    shown = page(window, Page.COMPARE)
    choose(named(shown, QComboBox, "Method of the second"), GRADIENT)
    choose(named(shown, QComboBox, "Severity that the second"), "Severe minus Normal/Mild")
    contrast = Wish(GRADIENT, Severity.SEVERE, Severity.NORMAL_MILD)
    assert changes.evidence_of(session.state).compared == contrast
    choose(named(shown, QComboBox, "Method of the second"), "Attention rollout")
    assert not named(shown, QComboBox, "Severity that the second").isEnabled()


def test_the_input_is_asked_for_when_its_page_is_opened(
    window: EvidenceWindow, session: Session
) -> None:
    assert not changes.evidence_of(session.state).attention_wanted
    shown = page(window, Page.INPUT)
    assert changes.evidence_of(session.state).attention_wanted
    maps = attention()
    session.apply(changes.answered, Job(attention=True), maps)
    views = shown.findChildren(CropView)
    assert [view.isVisible() for view in views] == [True] * 3
    for at, view in enumerate(views):
        assert np.array_equal(view.picture.grey, maps.picture[at])
    assert views[1].picture.letters == ("R", "L", "A", "P")
    assert "4.0 mm apart, 32 by 48 pixels of 0.50 by 0.50 mm" in said(shown)


def test_what_failed_is_asked_for_again_only_by_another_finding(
    window: EvidenceWindow, session: Session
) -> None:
    """Else weights that cannot be read would be read for ever."""
    page(window, Page.INPUT)
    session.apply(changes.given_up)
    assert not changes.evidence_of(session.state).attention_wanted
    session.set_preferences(overlay_opacity=0.2)
    assert not changes.evidence_of(session.state).attention_wanted
    session.select(None)
    session.select(CELL)
    assert changes.evidence_of(session.state).attention_wanted


def test_one_slice_is_shown_once(window: EvidenceWindow, session: Session) -> None:
    shown = page(window, Page.INPUT)
    bring_attention(session, attention(one_slice=True))
    assert [view.isVisible() for view in shown.findChildren(CropView)] == [False, True, False]
    assert "this slice alone" in said(shown)


def test_every_head_can_be_looked_at_by_keyboard(
    window: EvidenceWindow, session: Session, qtbot: QtBot
) -> None:
    shown = page(window, Page.ATTENTION)
    bring_attention(session, attention())
    grid, view = shown.findChild(HeadGrid), shown.findChild(CropView)
    assert view.picture.heatmap.values[0, 0] == 1.0  # 12 times the even share, the scale ends at 8
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.place == (1, 1)
    assert "block 2, head 2" in grid.accessibleName()
    warm = np.argwhere(view.picture.heatmap.values > 0)
    assert warm.min(axis=0).tolist() == [8, 8]
    assert warm.max(axis=0).tolist() == [15, 15]
    assert "12.0 times the even share; 50% of its attention" in said(shown)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert "mean of the heads" in grid.accessibleName()
    assert view.picture.heatmap.values.max() == pytest.approx(6 / 8)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.place == (1, 2)


def test_another_network_of_the_ensemble_can_be_chosen(
    window: EvidenceWindow, session: Session
) -> None:
    shown = page(window, Page.ATTENTION)
    bring_attention(session, attention())
    choose(named(shown, QComboBox, "Network"), "Network 2 of 2")
    assert shown.findChild(CropView).picture.heatmap.values[16, 0] == 1.0
    session.select(None)
    assert shown.findChild(CropView).picture is None


def test_choosing_a_patch_moves_the_cursor_there_and_marks_it(
    window: EvidenceWindow, session: Session
) -> None:
    shown = page(window, Page.PATCHES)
    table, view = shown.findChild(QTableView), shown.findChild(CropView)
    assert table.model().index(0, 1).data() == "100.0%"
    assert view.picture.patch is None
    table.selectionModel().setCurrentIndex(
        table.model().index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    assert view.picture.patch == (40.0, 24.0, 8.0, 8.0)
    given = finding().crop
    expected = (given.affine @ (0.0, 27.5, 43.5, 1.0))[:3]
    assert session.state.cursor == pytest.approx(tuple(expected))


def test_checks_are_asked_for_and_told(window: EvidenceWindow, session: Session) -> None:
    shown = page(window, Page.CHECKS)
    assert said(shown).count("not measured") == 4
    assert "points at the place as well" in said(shown)
    button = shown.findChild(QPushButton)
    button.click()
    made = session.state.explanation
    assert next_job(changes.evidence_of(session.state)) == Job(checked=made)
    assert "Checking…" in said(shown)
    session.apply(changes.answered, Job(checked=made), HEALTH)
    assert "2 of 5 checks failed" in said(shown)
    assert "likeness 0.95 to Normal/Mild" in said(shown)
    assert not button.isEnabled()
    session.add_explanation(explanation(SEVERE, delta=0.01))
    assert "off by 1.0%" in said(shown)
    assert button.isEnabled()


def test_how_a_map_was_made_is_said() -> None:
    contrast = Wish("Occlusion", Severity.SEVERE, Severity.MODERATE, {"window": 5.0})
    words = how_made(explanation(contrast))
    assert "Speaks for: Severe minus Moderate" in words
    assert "Side of the square: 5 mm" in words
    assert "SHA-256 abababababababab…" in words


def test_pages_follow_the_session_and_tell_it(window: EvidenceWindow, session: Session) -> None:
    session.apply(changes.turned_to, Page.PATCHES)
    tabs = window.findChild(QTabWidget)
    assert tabs.tabText(tabs.currentIndex()) == "Top patches"
    page(window, Page.CHECKS)
    assert session.state.evidence.page is Page.CHECKS
    window.close()
    assert session.state.evidence.page is None


def test_another_study_empties_every_page(window: EvidenceWindow, session: Session) -> None:
    bring_attention(session, attention())
    session.open(study("1.2.10"))
    for wanted in Page:
        shown = page(window, wanted)
        assert all(view.picture is None for view in shown.findChildren(CropView))
    assert page(window, Page.PATCHES).findChild(QTableView).model().rowCount() == 0


def test_a_hidden_grade_has_no_evidence(session: Session) -> None:
    """In reader-first mode what explains a grade would give it away."""
    session.set_preferences(reader_first=True)
    assert changes.graded_finding(session.state) is None
    assert picture_of(session.state, session.state.explanation) is None


@pytest.fixture
def main(session: Session, tmp_path: Path, qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    made.feature = EvidenceFeature(session, Settings(tmp_path / "s.ini"), made)
    qtbot.addWidget(made)
    made.show()
    return made


def test_asking_for_a_page_opens_one_window(main: QMainWindow, session: Session) -> None:
    actions = {action.name: action for action in main.feature.actions()}
    actions["evidence-attention"].call()
    (window,) = main.findChildren(EvidenceWindow)
    assert window.isVisible()
    actions["evidence-checks"].call()
    assert main.findChildren(EvidenceWindow) == [window]
    tabs = window.findChild(QTabWidget)
    assert tabs.tabText(tabs.currentIndex()) == "Checks"


def test_commands_need_a_graded_finding_and_a_map(main: QMainWindow, session: Session) -> None:
    actions = {action.name: action for action in main.feature.actions()}
    assert actions["export-map"].enabled(session.state)
    bare = replace(session.state, explanation=None)
    assert not actions["export-map"].enabled(bare)
    assert actions["evidence-compare"].enabled(bare)
    assert not actions["evidence-compare"].enabled(replace(bare, selected=None))
    actions["isolines"].call()
    assert session.state.preferences.overlay_contours
    assert actions["isolines"].checked(session.state)


def test_the_picture_shows_crop_and_map_side_by_side(session: Session, qtbot: QtBot) -> None:
    made = session.state.explanation
    picture = picture_of(session.state, made)
    image = map_image(replace(picture, opacity=1.0, letters=("", "", "", "")), made)
    colours = {
        image.pixelColor(x, y).getRgb()[:3]
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 7)
    }
    bright_yellow = [rgb for rgb in colours if rgb[0] > 200 and rgb[1] > 180 and rgb[2] < 110]
    assert bright_yellow  # the end of cividis, on the map and on its bar
    left = {
        image.pixelColor(x, y).getRgb()[:3] for x in range(24, 544, 5) for y in range(24, 440, 5)
    }
    assert not [rgb for rgb in left if max(rgb) - min(rgb) > 30]  # the bare crop is grey


def test_the_caption_says_what_the_picture_is(session: Session) -> None:
    words = "\n".join(caption_of(session.state.explanation))
    for part in ("L4/L5 · Spinal Canal Stenosis", GRADIENT, "for Severe", "Research use", "abab"):
        assert part in words
    assert CELL[0].value in words
