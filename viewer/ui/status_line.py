"""The status line: what is running and how far, with Cancel; what grades, and on what."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from viewer.language import marked, said, tr
from viewer.reading import ModelIdentity
from viewer.session import Activity, Session, State
from viewer.ui import theme

RESEARCH_USE = marked("Research use. Not a medical device.")
#: Anything quicker is not worth the reader's glance, ms (issue: progress over 300 ms).
DELAY_MS = 300
BAR_WIDTH_PX = 20 * theme.GRID_PX

_DEVICES = {"cpu": "CPU", "cuda": "GPU (CUDA)", "mps": "GPU (Apple)"}
_STEPS = 1000  # of the progress bar: finer than its pixels


class StatusLine(QWidget):
    """One quiet line at the foot of the window.

    Signals
    -------
    cancel_requested
        The reader wants what is running to stop.
    """

    cancel_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        self._connect()
        self._show_model(session.state.model)
        self._on_changed(State(), session.state)

    def _build(self) -> None:
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(4 * theme.GRID_PX)
        self._use = _quiet(tr(RESEARCH_USE), tr("Intended use"))
        self._running = _quiet("", tr("What is running"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(BAR_WIDTH_PX)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel = QToolButton()
        self._cancel.setText(tr("Cancel"))
        self._cancel.setAccessibleName(tr("Cancel what is running"))
        self._cancel.setToolTip(tr("Cancel what is running (Ctrl+.)"))
        self._model = _quiet("", tr("Model and device"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * theme.GRID_PX, 0, 2 * theme.GRID_PX, 0)
        row.setSpacing(int(1.5 * theme.GRID_PX))
        for widget in (self._use, self._running, self._bar, self._cancel):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._model)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._timer.timeout.connect(self._on_delayed)
        self._cancel.clicked.connect(self.cancel_requested)

    def _on_changed(self, old: State, new: State) -> None:
        if old.model != new.model:
            self._show_model(new.model)
        now = running(new)
        if now is None:
            self._timer.stop()
            self._show_running(None)
        elif self._bar.isVisibleTo(self):
            self._show_running(now)
        elif not self._timer.isActive():
            self._timer.start()

    def _on_delayed(self) -> None:
        self._show_running(running(self._session.state))

    def _show_running(self, activity: Activity | None) -> None:
        for widget in (self._running, self._bar, self._cancel):
            widget.setVisible(activity is not None)
        if activity is None:
            return
        self._running.setText(activity.text)
        # A range of nothing is Qt's way to show that the end is not known.
        self._bar.setRange(0, 0 if activity.fraction is None else _STEPS)
        if activity.fraction is not None:
            self._bar.setValue(round(_STEPS * activity.fraction))

    def _show_model(self, model: ModelIdentity | None) -> None:
        self._model.setText(model_text(model))
        digest = tr("Weights SHA-256: {digest}", digest=model.weights_sha256) if model else ""
        self._model.setToolTip(digest)


def running(state: State) -> Activity | None:
    """What to say about the two threads in one line; None where both rest."""
    now = [activity for activity in (state.reading, state.activity) if activity is not None]
    if not now:
        return None
    known = [activity.fraction for activity in now if activity.fraction is not None]
    text = " · ".join(said(activity.text) for activity in now)
    return Activity(now[-1].doing, text, min(known) if known else None)


def model_text(model: ModelIdentity | None) -> str:
    """Name, version and device of what grades, as at the end of the line."""
    if model is None:
        return ""
    device = _DEVICES.get(model.device, model.device)
    return f"{model.name} {model.version} · {device}"


def _quiet(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "quiet")
    label.setAccessibleName(name)
    return label
