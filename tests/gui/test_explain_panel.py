"""The heat map's controls show the session and say what the reader wants."""

from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from model.evidence import MapHealth
from model.labels import Condition, Level, Severity, Side, View
from model.methods import METHODS, Wish
from model.results import Crop, Explanation, Heatmap
from tests.gui.graded_study import (
    CANAL,
    LEFT_FORAMEN,
    begun_session,
    graded,
    study,
    withheld,
)
from viewer import evidence_changes as changes
from viewer.evidence import Job, Page
from viewer.measured_worth import Published
from viewer.reading import Cell, Finding
from viewer.session import Activity, Doing, Session
from viewer.ui.explain_panel import ExplainPanel
from viewer.ui.map_notes import STANDING
from viewer.ui.map_targets import TARGETS, row_of, target_at, target_box

CELL: Cell = (Level.L4_L5, LEFT_FORAMEN)
ROLLOUT, GRADIENT, OCCLUSION = "Attention rollout", "Gradient attention", "Occlusion"
WORTH = {(GRADIENT, LEFT_FORAMEN): Published(True, 60)}


def explanation(
    method: str,
    severity: Severity | None,
    note: str = "The note.",
    against: Severity | None = None,
    done: float = 1.0,
) -> Explanation:
    heatmap = Heatmap(np.zeros((4, 4), np.float32), np.eye(4))
    words = Wish(method, severity, against).words
    return Explanation(*CELL, severity, method, heatmap, note, against, words, done=done)


def on_a_crop(cell: Cell, severity: Severity) -> Finding:
    made = graded(cell, severity)
    pixels = np.zeros((3, 64, 64), np.float32)
    crop = Crop(cell[0], View.SAGITTAL_T1, Side.LEFT, pixels, np.eye(4), (0.0, 0.0, 0.0), 0, 0)
    return Finding(made.answer, made.place, crop)


@pytest.fixture
def session() -> Session:
    made = begun_session()
    made.add_finding(on_a_crop(CELL, Severity.MODERATE))
    made.set_preferences(overlay_method=ROLLOUT)
    return made


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> ExplainPanel:
    made = ExplainPanel(session, WORTH)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def wishes(panel: ExplainPanel) -> Mock:
    heard = Mock()
    panel.explanation_requested.connect(heard)
    return heard


def named(panel: ExplainPanel, kind: type, name: str):
    found = [part for part in panel.findChildren(kind) if name in part.accessibleName()]
    assert len(found) == 1, [part.accessibleName() for part in panel.findChildren(kind)]
    return found[0]


def method(panel: ExplainPanel) -> QComboBox:
    return named(panel, QComboBox, "Method of the heat map")


def severity(panel: ExplainPanel) -> QComboBox:
    return named(panel, QComboBox, "Severity that the heat map")


def badge(panel: ExplainPanel) -> QToolButton:
    return named(panel, QToolButton, "Checks of this heat map")


def choose(box: QComboBox, text: str) -> None:
    """As a reader does: the index moves, then `activated` tells."""
    assert box.findText(text) >= 0
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def said(panel: ExplainPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel))


def test_the_caution_stands_always(panel: ExplainPanel, session: Session) -> None:
    assert STANDING in said(panel)
    session.select(CELL)
    assert STANDING in said(panel)


def test_all_methods_of_the_one_table_are_offered(panel: ExplainPanel) -> None:
    box = method(panel)
    assert [box.itemText(at) for at in range(box.count())] == list(METHODS)
    role = Qt.ItemDataRole.ToolTipRole
    assert [box.itemData(at, role) for at in range(box.count())] == [
        method.note for method in METHODS.values()
    ]
    assert box.toolTip() == METHODS[ROLLOUT].note


def test_controls_show_the_preferences_without_an_echo(
    panel: ExplainPanel, session: Session
) -> None:
    heard = Mock()
    session.changed.connect(heard)
    session.set_preferences(
        overlay_visible=False,
        overlay_opacity=0.8,
        overlay_method=GRADIENT,
        overlay_threshold=0.3,
        overlay_contours=True,
        overlay_smooth=False,
        overlay_own_scale=True,
    )
    assert heard.call_count == 1
    assert not named(panel, QCheckBox, "Show the heat map").isChecked()
    assert named(panel, QSlider, "Opacity").value() == 80
    assert named(panel, QSlider, "Threshold").value() == 30
    assert "80\u00a0%" in said(panel)
    assert "30\u00a0%" in said(panel)
    assert method(panel).currentText() == GRADIENT
    on = {box.accessibleName(): box.isChecked() for box in panel.findChildren(QCheckBox)}
    assert (on["Isolines"], on["Smooth"], on["Own scale"]) == (True, False, True)


def test_controls_set_the_preferences(panel: ExplainPanel, session: Session) -> None:
    named(panel, QCheckBox, "Show the heat map").click()
    named(panel, QSlider, "Opacity").setValue(20)
    named(panel, QSlider, "Threshold").setValue(40)
    for name in ("Isolines", "Smooth", "Own scale"):
        named(panel, QCheckBox, name).click()
    preferences = session.state.preferences
    assert not preferences.overlay_visible
    assert preferences.overlay_opacity == pytest.approx(0.2)
    assert preferences.overlay_threshold == pytest.approx(0.4)
    assert preferences.overlay_contours
    assert not preferences.overlay_smooth
    assert preferences.overlay_own_scale


def test_another_method_is_kept_and_asked_for(
    panel: ExplainPanel, session: Session, wishes: Mock
) -> None:
    session.select(CELL)
    choose(method(panel), GRADIENT)
    assert session.state.preferences.overlay_method == GRADIENT
    wishes.assert_called_once_with(Wish(GRADIENT, Severity.MODERATE))
    choose(method(panel), ROLLOUT)
    wishes.assert_called_with(Wish(ROLLOUT))
    choose(method(panel), ROLLOUT)
    assert wishes.call_count == 2


def test_nothing_is_asked_for_without_a_graded_finding(
    panel: ExplainPanel, session: Session, wishes: Mock
) -> None:
    choose(method(panel), GRADIENT)
    cell = Level.L1_L2, CANAL
    session.add_finding(withheld(cell))
    session.select(cell)
    choose(method(panel), ROLLOUT)
    wishes.assert_not_called()
    assert "has no heat map" in said(panel)


def test_severity_can_be_chosen_only_where_the_method_knows_it(
    panel: ExplainPanel, session: Session, wishes: Mock
) -> None:
    session.select(CELL)
    assert not severity(panel).isEnabled()
    assert "same map for every severity" in severity(panel).toolTip()
    session.set_preferences(overlay_method=GRADIENT)
    assert severity(panel).isEnabled()
    assert severity(panel).currentText() == "Moderate"
    choose(severity(panel), "Severe")
    wishes.assert_called_once_with(Wish(GRADIENT, Severity.SEVERE))
    session.select(None)
    assert not severity(panel).isEnabled()


def test_one_severity_can_be_set_against_another(
    panel: ExplainPanel, session: Session, wishes: Mock
) -> None:
    session.set_preferences(overlay_method=GRADIENT)
    session.select(CELL)
    choose(severity(panel), "Severe minus Normal/Mild")
    wishes.assert_called_once_with(Wish(GRADIENT, Severity.SEVERE, Severity.NORMAL_MILD))
    assert severity(panel).currentText() == "Severe minus Normal/Mild"
    choose(method(panel), ROLLOUT)
    choose(method(panel), OCCLUSION)  # by way of a method that knows no severities
    wishes.assert_called_with(Wish(OCCLUSION, Severity.SEVERE, Severity.NORMAL_MILD))


def test_a_contrast_that_was_made_is_shown_as_one(panel: ExplainPanel, session: Session) -> None:
    session.set_preferences(overlay_method=GRADIENT)
    session.select(CELL)
    session.add_explanation(
        explanation(GRADIENT, Severity.SEVERE, "A contrast.", Severity.MODERATE)
    )
    assert severity(panel).currentText() == "Severe minus Moderate"
    assert "A contrast." in said(panel)


def test_rows_of_the_list_are_its_targets(qtbot: QtBot) -> None:
    box = target_box()
    qtbot.addWidget(box)
    assert [target_at(row_of(target)) for target in TARGETS] == list(TARGETS)
    assert box.itemText(row_of(TARGETS[-1])) == "Moderate minus Normal/Mild"
    assert box.itemText(row_of(TARGETS[2])) == "Severe"
    assert row_of(None) == -1


def test_parameters_of_the_method_are_offered_and_asked_for(
    panel: ExplainPanel, session: Session, wishes: Mock
) -> None:
    session.select(CELL)
    choose(named(panel, QComboBox, "heads joined"), "max")
    wishes.assert_called_once_with(Wish(ROLLOUT, parameters={"heads": "max"}))
    choose(method(panel), OCCLUSION)
    choose(named(panel, QComboBox, "Side of the square"), "12 mm")
    wishes.assert_called_with(Wish(OCCLUSION, Severity.MODERATE, parameters={"window": 12.0}))
    choose(method(panel), ROLLOUT)
    assert named(panel, QComboBox, "heads joined").currentText() == "max"
    wishes.assert_called_with(Wish(ROLLOUT, parameters={"heads": "max"}))


def test_the_rest_is_folded_away(panel: ExplainPanel) -> None:
    threshold = named(panel, QSlider, "Threshold")
    assert not threshold.isVisible()
    named(panel, QToolButton, "More about drawing").click()
    assert threshold.isVisible()


def test_a_stale_map_is_not_described_as_the_new_one(panel: ExplainPanel, session: Session) -> None:
    session.select(CELL)
    session.set_preferences(overlay_method=GRADIENT)
    session.add_explanation(explanation(GRADIENT, Severity.MODERATE, "For moderate."))
    assert "For moderate." in said(panel)
    session.set_activity(Activity(Doing.EXPLAINING, "Gradient attention"))
    assert "For moderate." in said(panel)
    choose(severity(panel), "Severe")
    assert "For moderate." not in said(panel)
    assert "Computing…" in said(panel)
    assert severity(panel).currentText() == "Severe"
    session.add_explanation(explanation(GRADIENT, Severity.SEVERE, "For severe.", done=0.5))
    assert "For severe. A first picture; it is being refined." in said(panel)
    session.add_explanation(explanation(GRADIENT, Severity.SEVERE, "For severe."))
    assert "For severe." in said(panel)
    assert "first picture" not in said(panel)
    session.set_preferences(overlay_method=ROLLOUT)
    assert "For severe." not in said(panel)
    session.set_activity(None)
    assert "There is no heat map yet." in said(panel)


def test_another_finding_forgets_the_severity_asked_for(
    panel: ExplainPanel, session: Session
) -> None:
    session.set_preferences(overlay_method=GRADIENT)
    session.select(CELL)
    choose(severity(panel), "Severe")
    other = Level.L1_L2, CANAL
    session.add_finding(graded(other))
    session.select(other)
    assert severity(panel).currentText() == "Normal/Mild"


def test_another_study_leaves_nothing(panel: ExplainPanel, session: Session) -> None:
    before = said(panel)
    session.select(CELL)
    session.add_explanation(explanation(ROLLOUT, None))
    assert "The note." in said(panel)
    session.open(study("1.2.10"))
    assert said(panel) == before


def test_the_badge_says_what_was_checked(panel: ExplainPanel, session: Session) -> None:
    session.set_preferences(overlay_method=GRADIENT)
    assert badge(panel).text() == "Not checked"
    assert not badge(panel).isEnabled()
    session.select(CELL)
    session.add_explanation(explanation(GRADIENT, Severity.MODERATE))
    assert badge(panel).text() == "1 of 5 checked"  # what was published
    badge(panel).click()
    evidence = changes.evidence_of(session.state)
    assert evidence.page is Page.CHECKS
    assert evidence.checked is session.state.explanation
    assert badge(panel).text() == "Checking…"
    health = MapHealth(Severity.NORMAL_MILD, 0.95, 0.9, 0.9)
    session.apply(changes.answered, Job(checked=session.state.explanation), health)
    assert badge(panel).text() == "1 of 5 checks failed"
    session.add_explanation(explanation(GRADIENT, Severity.SEVERE))
    assert badge(panel).text() == "1 of 5 checked"


def test_the_badge_speaks_of_the_method_and_condition_on_screen(
    panel: ExplainPanel, session: Session
) -> None:
    session.select(CELL)
    session.add_explanation(explanation(ROLLOUT, None))
    assert badge(panel).text() == "1 of 5 checks failed"  # it tells no severities apart
    assert (ROLLOUT, Condition.LEFT_NEURAL_FORAMINAL_NARROWING) not in WORTH


def test_a_closer_look_opens_the_evidence(panel: ExplainPanel, session: Session) -> None:
    session.select(CELL)
    panel._closer.click()
    assert changes.evidence_of(session.state).page is Page.COMPARE
