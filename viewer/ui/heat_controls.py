"""How heat maps are drawn: from which value on, as colours or lines, in squares, on which scale."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from viewer.language import marked, tr
from viewer.session import Session, State
from viewer.ui import theme

#: The highest threshold, per cent: above it no map would be seen, and the reader might wonder.
MOST_PERCENT = 95
_OWN_SCALE = marked(
    "Let the colours end at this map's own largest value. Such maps cannot be compared with one "
    "another; the colour bar says so."
)


class HeatControls(QWidget):
    """Sets the preferences about the drawing of heat maps."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        session.changed.connect(self._on_changed)
        self._threshold.valueChanged.connect(self._on_threshold)
        self._contours.toggled.connect(self._on_contours)
        self._smooth.toggled.connect(self._on_smooth)
        self._own_scale.toggled.connect(self._on_own_scale)
        self._show(session.state)

    def _build(self) -> None:
        self._threshold = QSlider(Qt.Orientation.Horizontal)
        self._threshold.setRange(0, MOST_PERCENT)
        self._threshold.setPageStep(5)
        self._threshold.setAccessibleName(tr("Threshold of the heat map, per cent of the scale"))
        self._threshold.setToolTip(tr("Draw nothing below this share of the scale"))
        self._percent = QLabel()
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._percent.setMinimumWidth(5 * theme.GRID_PX)
        self._contours = _switch(
            tr("&Isolines"), tr("Draw lines at quarters of the scale, no colours")
        )
        self._smooth = _switch(
            tr("S&mooth"), tr("Interpolate between patches; off, their squares show")
        )
        self._own_scale = _switch(tr("O&wn scale"), tr(_OWN_SCALE))
        above, below = QHBoxLayout(), QHBoxLayout()
        label = QLabel(tr("Threshold"))
        label.setProperty("role", "quiet")
        for part, stretch in ((label, 0), (self._threshold, 1), (self._percent, 0)):
            above.addWidget(part, stretch)
        for switch in (self._contours, self._smooth, self._own_scale):
            below.addWidget(switch)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (above, below):
            row.setSpacing(theme.GRID_PX)
            column.addLayout(row)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if old.preferences != new.preferences:
            self._show(new)

    def _show(self, state: State) -> None:
        preferences = state.preferences
        percent = round(100 * preferences.overlay_threshold)
        with QSignalBlocker(self._threshold):
            self._threshold.setValue(percent)
        self._percent.setText(f"{percent}\u00a0%")
        for switch, on in (
            (self._contours, preferences.overlay_contours),
            (self._smooth, preferences.overlay_smooth),
            (self._own_scale, preferences.overlay_own_scale),
        ):
            with QSignalBlocker(switch):
                switch.setChecked(on)

    @Slot(int)
    def _on_threshold(self, percent: int) -> None:
        self._session.set_preferences(overlay_threshold=percent / 100)

    @Slot(bool)
    def _on_contours(self, on: bool) -> None:
        self._session.set_preferences(overlay_contours=on)

    @Slot(bool)
    def _on_smooth(self, on: bool) -> None:
        self._session.set_preferences(overlay_smooth=on)

    @Slot(bool)
    def _on_own_scale(self, on: bool) -> None:
        self._session.set_preferences(overlay_own_scale=on)


def _switch(text: str, tip: str) -> QCheckBox:
    switch = QCheckBox(text)
    switch.setToolTip(tip)
    switch.setAccessibleName(text.replace("&", ""))
    return switch
