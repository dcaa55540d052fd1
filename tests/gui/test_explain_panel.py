"""The heat map's controls show the session and say what the reader wants."""

from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSlider
from pytestqt.qtbot import QtBot

from model.labels import Level, Severity
from model.methods import Wish
from model.results import Explanation, Heatmap
from tests.gui.graded_study import (
    CANAL,
    LEFT_FORAMEN,
    begun_session,
    graded,
    study,
    withheld,
)
from viewer.reading import Cell
from viewer.session import Activity, Doing, Session
from viewer.ui.explain_panel import STANDING, ExplainPanel, Method

CELL: Cell = (Level.L4_L5, LEFT_FORAMEN)
ROLLOUT, GRADIENT = "Attention rollout", "Gradient attention"
METHODS = (
    Method(ROLLOUT, "Where attention went.", per_severity=False),
    Method(GRADIENT, "What raised the severity."),
)


def explanation(method: str, severity: Severity | None, note: str = "The note.") -> Explanation:
    heatmap = Heatmap(np.zeros((4, 4), np.float32), np.eye(4))
    return Explanation(*CELL, severity, method, heatmap, note)


@pytest.fixture
def session() -> Session:
    made = begun_session()
    made.set_preferences(overlay_method=ROLLOUT)
    made.add_finding(graded(CELL, Severity.MODERATE))
    return made


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> ExplainPanel:
    made = ExplainPanel(session, METHODS)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def wishes(panel: ExplainPanel) -> Mock:
    heard = Mock()
    panel.explanation_requested.connect(heard)
    return heard


def method(panel: ExplainPanel) -> QComboBox:
    return panel.findChildren(QComboBox)[0]


def severity(panel: ExplainPanel) -> QComboBox:
    return panel.findChildren(QComboBox)[1]


def choose(box: QComboBox, text: str) -> None:
    """As a reader does: the index moves, then `activated` tells."""
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def said(panel: ExplainPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel))


def test_the_caution_stands_always(panel: ExplainPanel, session: Session) -> None:
    assert STANDING in said(panel)
    session.select(CELL)
    assert STANDING in said(panel)


def test_controls_show_the_preferences_without_an_echo(
    panel: ExplainPanel, session: Session
) -> None:
    heard = Mock()
    session.changed.connect(heard)
    session.set_preferences(overlay_visible=False, overlay_opacity=0.8, overlay_method=GRADIENT)
    assert heard.call_count == 1
    assert not panel.findChild(QCheckBox).isChecked()
    assert panel.findChild(QSlider).value() == 80
    assert "80\u00a0%" in said(panel)
    assert method(panel).currentText() == GRADIENT


def test_controls_set_the_preferences(panel: ExplainPanel, session: Session, qtbot: QtBot) -> None:
    panel.findChild(QCheckBox).click()
    assert not session.state.preferences.overlay_visible
    panel.findChild(QSlider).setValue(20)
    assert session.state.preferences.overlay_opacity == pytest.approx(0.2)


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
    session.add_explanation(explanation(GRADIENT, Severity.SEVERE, "For severe."))
    assert "For severe." in said(panel)
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


def test_methods_are_explained_in_tooltips(panel: ExplainPanel) -> None:
    role = Qt.ItemDataRole.ToolTipRole
    assert method(panel).itemData(0, role) == "Where attention went."
    assert method(panel).toolTip() == "Where attention went."
