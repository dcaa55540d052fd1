"""Controls of the heat map: by which method, for which severity, how strong, shown or not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from model.labels import Severity
from model.methods import Wish
from viewer.reading import Finding
from viewer.session import Session
from viewer.state import Doing, State
from viewer.ui import theme

STANDING = "A heat map is no proof."


class Method(NamedTuple):
    """One way to make a heat map, as the picker offers it.

    Attributes
    ----------
    name : str
        As in `Explanation.method`.
    description : str
        One sentence for the reader.
    per_severity : bool
        Whether the map differs between severities; attention rollout's is the same for all.
    """

    name: str
    description: str
    per_severity: bool = True


class ExplainPanel(QWidget):
    """Shows and sets how the selected finding is explained.

    Signals
    -------
    explanation_requested(wish: Wish)
        The reader asks for another map of the selected finding.
    """

    explanation_requested = Signal(object)

    def __init__(
        self, session: Session, methods: Iterable[Method], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._methods = {method.name: method for method in methods}
        self._wanted: Severity | None = None
        self._build()
        self._connect()
        self._show(session.state)

    def _build(self) -> None:
        heading = QLabel("Evidence")
        heading.setProperty("role", "heading")
        self._visible = QCheckBox("&Heat map")
        self._visible.setAccessibleName("Show the heat map")
        self._visible.setToolTip("Show or hide the heat map (H; hold to peek)")
        self._method = QComboBox()
        self._method.setAccessibleName("Method of the heat map")
        for at, method in enumerate(self._methods.values()):
            self._method.addItem(method.name)
            self._method.setItemData(at, method.description, Qt.ItemDataRole.ToolTipRole)
        self._severity = QComboBox()
        self._severity.setAccessibleName("Severity that the heat map speaks for")
        for severity in Severity:
            self._severity.addItem(severity.text, severity)
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setAccessibleName("Opacity of the heat map in per cent")
        self._opacity.setToolTip("How strong the heat map is drawn ([ and ])")
        self._opacity.setRange(0, 100)
        self._opacity.setPageStep(10)
        self._note = QLabel()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._arrange(heading)

    def _arrange(self, heading: QLabel) -> None:
        top, picks = QHBoxLayout(), QHBoxLayout()
        for row in (top, picks):
            row.setSpacing(theme.GRID_PX)
        self._percent = QLabel()
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._percent.setMinimumWidth(5 * theme.GRID_PX)
        top.addWidget(heading)
        top.addStretch()
        top.addWidget(self._visible)
        top.addWidget(self._opacity, 2)
        top.addWidget(self._percent)
        joined = QLabel("for")
        joined.setProperty("role", "quiet")
        picks.addWidget(self._method, 3)
        picks.addWidget(joined)
        picks.addWidget(self._severity, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.GRID_PX] * 4)
        column.setSpacing(theme.GRID_PX)
        column.addLayout(top)
        column.addLayout(picks)
        column.addWidget(self._note)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._visible.toggled.connect(self._on_visible)
        self._method.activated.connect(self._on_method)
        self._severity.activated.connect(self._on_severity)
        self._opacity.valueChanged.connect(self._on_opacity)

    def _on_changed(self, old: State, new: State) -> None:
        if (old.study, old.selected) != (new.study, new.selected):
            self._wanted = None
        if _shown(old) != _shown(new):
            self._show(new)

    def _chosen(self, state: State) -> Method | None:
        return self._methods.get(state.preferences.overlay_method)

    def _is_per_severity(self, state: State) -> bool:
        method = self._chosen(state)
        return method is not None and method.per_severity

    def _show(self, state: State) -> None:
        preferences = state.preferences
        percent = round(100 * preferences.overlay_opacity)
        with QSignalBlocker(self._visible):
            self._visible.setChecked(preferences.overlay_visible)
        with QSignalBlocker(self._opacity):
            self._opacity.setValue(percent)
        self._percent.setText(f"{percent}\u00a0%")
        with QSignalBlocker(self._method):
            self._method.setCurrentIndex(self._method.findText(preferences.overlay_method))
        method = self._chosen(state)
        self._method.setToolTip(method.description if method else "")
        self._show_severity(state)
        self._note.setText(f"{self._note_text(state)} {STANDING}")

    def _show_severity(self, state: State) -> None:
        graded = _finding_severity(state) is not None
        specific = self._is_per_severity(state)
        severity = self._severity_in_force(state)
        with QSignalBlocker(self._severity):
            self._severity.setCurrentIndex(-1 if severity is None else int(severity))
        self._severity.setEnabled(graded and specific)
        if not specific:
            reason = "This method gives the same map for every severity."
            self._severity.setPlaceholderText("every severity")
        else:
            reason = "" if graded else "Select a graded finding first."
            self._severity.setPlaceholderText("its severity")
        self._severity.setToolTip(reason or "The severity that the heat map speaks for")

    def _severity_in_force(self, state: State) -> Severity | None:
        """What the reader asked for, else what the map speaks for, else the model's grade."""
        if not self._is_per_severity(state):
            return None
        made = state.explanation.severity if state.explanation else None
        candidates = (self._wanted, made, _finding_severity(state))
        return next((severity for severity in candidates if severity is not None), None)

    def _note_text(self, state: State) -> str:
        if state.selected is None:
            return "Select a finding to see what the network looked at."
        finding = _finding(state)
        if finding is not None and finding.severity is None:
            return "A finding that was not assessed has no heat map."
        if self._is_current(state) and state.explanation is not None:
            return state.explanation.note
        doing = state.activity.doing if state.activity else None
        return _WAITING.get(doing, "There is no heat map yet.")

    def _is_current(self, state: State) -> bool:
        """Whether the map is the one asked for; another one must not be described as it."""
        made = state.explanation
        if made is None or made.method != state.preferences.overlay_method:
            return False
        return made.severity is None or made.severity is self._severity_in_force(state)

    def _on_visible(self, on: bool) -> None:
        self._session.set_preferences(overlay_visible=on)

    def _on_opacity(self, percent: int) -> None:
        self._session.set_preferences(overlay_opacity=percent / 100)

    def _on_method(self, index: int) -> None:
        name = self._method.itemText(index)
        if name == self._session.state.preferences.overlay_method:
            return
        self._session.set_preferences(overlay_method=name)
        self._request()

    def _on_severity(self, index: int) -> None:
        self._wanted = Severity(index)
        self._request()
        self._show(self._session.state)

    def _request(self) -> None:
        state = self._session.state
        if _finding_severity(state) is not None:
            method = state.preferences.overlay_method
            self.explanation_requested.emit(Wish(method, self._severity_in_force(state)))


_WAITING: dict[Doing | None, str] = {
    Doing.EXPLAINING: "Computing…",
    Doing.GRADING: "The heat map is made when grading is done.",
    Doing.REPORTING: "The heat map is made when the report is saved.",
}


def _finding(state: State) -> Finding | None:
    return state.findings.get(state.selected) if state.selected else None


def _finding_severity(state: State) -> Severity | None:
    finding = _finding(state)
    return finding.severity if finding else None


def _shown(state: State) -> tuple[object, ...]:
    """All of a state that the panel shows."""
    return (
        state.preferences,
        state.selected,
        _finding(state),
        state.explanation,
        state.activity.doing if state.activity else None,
    )
