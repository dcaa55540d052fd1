"""Controls of the heat map: by which method, for which severity, how strong, how trustworthy."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.labels import Severity
from model.methods import DEFAULT_METHOD, METHODS, Method, Value, Wish
from viewer import evidence_changes as changes
from viewer.evidence import Page, wish_of
from viewer.language import tr
from viewer.measured_worth import Worth, read_worth
from viewer.paths import resources_folder
from viewer.reader_first import shown_finding
from viewer.reading import Finding
from viewer.session import Session
from viewer.state import State
from viewer.ui import theme
from viewer.ui.heat_controls import HeatControls
from viewer.ui.map_badge import MapBadge
from viewer.ui.map_notes import note_text
from viewer.ui.map_parameters import MapParameters
from viewer.ui.map_targets import Target, row_of, target_at, target_box


class ExplainPanel(QWidget):
    """Shows and sets how the selected finding is explained.

    Parameters
    ----------
    worth : Worth or None
        What was published about the methods; None reads it from beside the weights.

    Signals
    -------
    explanation_requested(wish: Wish)
        The reader asks for another map of the selected finding.
    """

    explanation_requested = Signal(object)

    def __init__(
        self, session: Session, worth: Worth | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._target: Target | None = None
        self._parameters: dict[str, Mapping[str, Value]] = {}
        self._badge = MapBadge(session, read_worth(resources_folder()) if worth is None else worth)
        self._build()
        self._arrange()
        self._connect()
        self._show(session.state)

    def _build(self) -> None:
        self._visible = QCheckBox(tr("&Heat map"))
        self._visible.setAccessibleName(tr("Show the heat map"))
        self._visible.setToolTip(tr("Show or hide the heat map (H; hold to peek)"))
        self._method = QComboBox()
        self._method.setAccessibleName(tr("Method of the heat map"))
        for at, method in enumerate(METHODS.values()):
            self._method.addItem(tr(method.name))
            self._method.setItemData(at, tr(method.note), Qt.ItemDataRole.ToolTipRole)
        self._targets = target_box()
        self._targets.setAccessibleName(tr("Severity that the heat map speaks for"))
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setAccessibleName(tr("Opacity of the heat map in per cent"))
        self._opacity.setToolTip(tr("How strong the heat map is drawn ([ and ])"))
        self._opacity.setRange(0, 100)
        self._opacity.setPageStep(10)
        self._percent = QLabel()
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._percent.setMinimumWidth(5 * theme.GRID_PX)
        self._note = QLabel()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._fold = QToolButton()
        self._fold.setObjectName("fold")
        self._fold.setCheckable(True)
        self._fold.setText(tr("More"))
        self._fold.setArrowType(Qt.ArrowType.RightArrow)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setAccessibleName(tr("More about drawing and method"))
        self._fold.setToolTip(tr("Threshold, isolines, scale and the method's parameters"))
        self._closer = QPushButton(tr("Loo&k closer…"))
        self._closer.setAccessibleName(tr("Open the evidence window"))
        self._closer.setToolTip(tr("Compare methods, see the input, each head, the top patches"))
        self._parameter_rows = MapParameters()
        self._folded = QWidget()
        self._folded.hide()

    def _arrange(self) -> None:
        heading, joined = QLabel(tr("Evidence")), QLabel(tr("for"))
        heading.setProperty("role", "heading")
        joined.setProperty("role", "quiet")
        inside = QVBoxLayout(self._folded)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.GRID_PX)
        inside.addWidget(HeatControls(self._session))
        inside.addWidget(self._parameter_rows)
        top = _row((heading, 0), (None, 1), (self._visible, 0), (self._opacity, 9))
        top.addWidget(self._percent)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.GRID_PX] * 4)
        column.setSpacing(theme.GRID_PX)
        column.addLayout(top)
        column.addLayout(_row((self._method, 4), (joined, 0), (self._targets, 5)))
        column.addWidget(self._note)
        column.addLayout(_row((self._badge, 0), (None, 1), (self._fold, 0), (self._closer, 0)))
        column.addWidget(self._folded)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._visible.toggled.connect(self._on_visible)
        self._method.activated.connect(self._on_method)
        self._targets.activated.connect(self._on_target)
        self._opacity.valueChanged.connect(self._on_opacity)
        self._fold.toggled.connect(self._on_fold)
        self._closer.clicked.connect(self._on_closer)
        self._parameter_rows.chosen.connect(self._on_parameters)

    def _on_changed(self, old: State, new: State) -> None:
        if (old.study, old.selected) != (new.study, new.selected):
            self._target = None
        if _shown(old) != _shown(new):
            self._show(new)

    def _show(self, state: State) -> None:
        preferences = state.preferences
        percent = round(100 * preferences.overlay_opacity)
        with QSignalBlocker(self._visible):
            self._visible.setChecked(preferences.overlay_visible)
        with QSignalBlocker(self._opacity):
            self._opacity.setValue(percent)
        self._percent.setText(f"{percent}\u00a0%")
        with QSignalBlocker(self._method):
            self._method.setCurrentIndex(list(METHODS).index(_method(state).name))
        self._method.setToolTip(tr(_method(state).note))
        graded = changes.graded_finding(state) is not None
        self._show_target(state, graded)
        self._parameter_rows.show_wish(self._wish(state), graded)
        self._closer.setEnabled(graded)
        self._note.setText(note_text(state, self._wish(state)))

    def _show_target(self, state: State, graded: bool) -> None:
        specific = _method(state).by_severity
        wish = self._wish(state)
        with QSignalBlocker(self._targets):
            known = None if wish.severity is None else (wish.severity, wish.against)
            self._targets.setCurrentIndex(row_of(known))
        self._targets.setEnabled(graded and specific)
        if not specific:
            reason = tr("This method gives the same map for every severity.")
            self._targets.setPlaceholderText(tr("every severity"))
        else:
            reason = "" if graded else tr("Select a graded finding first.")
            self._targets.setPlaceholderText(tr("its severity"))
        self._targets.setToolTip(reason or tr("The severity, or contrast, that the map speaks for"))

    def _wish(self, state: State) -> Wish:
        """What the reader asked for, else what the map was made for, else the usual."""
        method = _method(state).name
        made = state.explanation
        parameters = self._parameters.get(method, {})
        if method not in self._parameters and made is not None and made.method == method:
            parameters = wish_of(made).parameters
        severity, against = self._target or (None, None)
        if severity is None and made is not None:
            severity, against = made.severity, made.against
        finding = _finding(state)
        if severity is None and finding is not None:
            severity = finding.severity
        return Wish(method, severity, against, parameters)

    @Slot(bool)
    def _on_visible(self, on: bool) -> None:
        self._session.set_preferences(overlay_visible=on)

    @Slot(int)
    def _on_opacity(self, percent: int) -> None:
        self._session.set_preferences(overlay_opacity=percent / 100)

    @Slot(int)
    def _on_method(self, index: int) -> None:
        name = list(METHODS)[index]
        if name == _method(self._session.state).name:
            return
        wish = self._wish(self._session.state)
        if wish.severity is not None:  # a method without severities must not forget it
            self._target = wish.severity, wish.against
        self._session.set_preferences(overlay_method=name)
        self._request()

    @Slot(int)
    def _on_target(self, index: int) -> None:
        self._target = target_at(index)
        self._request()
        self._show(self._session.state)

    @Slot(object)
    def _on_parameters(self, parameters: Mapping[str, Value]) -> None:
        self._parameters[_method(self._session.state).name] = parameters
        self._request()
        self._show(self._session.state)

    @Slot(bool)
    def _on_fold(self, on: bool) -> None:
        self._fold.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)
        self._folded.setVisible(on)

    @Slot()
    def _on_closer(self) -> None:
        self._session.apply(changes.turned_to, Page.COMPARE)

    def _request(self) -> None:
        state = self._session.state
        if _finding_severity(state) is not None:
            self.explanation_requested.emit(self._wish(state))


def _row(*parts: tuple[QWidget | None, int]) -> QHBoxLayout:
    """Widgets side by side with their stretch; None is empty room."""
    row = QHBoxLayout()
    row.setSpacing(theme.GRID_PX)
    for part, stretch in parts:
        if part is None:
            row.addStretch(stretch)
        else:
            row.addWidget(part, stretch)
    return row


def _method(state: State) -> Method:
    """The method chosen; settings of another version may name one that is not known."""
    return METHODS.get(state.preferences.overlay_method, METHODS[DEFAULT_METHOD])


def _finding(state: State) -> Finding | None:
    return shown_finding(state, state.selected)


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
