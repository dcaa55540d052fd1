"""The banner over an ungraded grid: that nothing was graded, why, and what is still possible."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from model.results import NotAssessed
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.icons import SIZE_PX, icon

HEADING = "Nothing was graded"
ADVICE = "The slices can be read. If a series has the wrong role, correct it in the study browser."


@dataclass(frozen=True, slots=True)
class Banner:
    """What the banner says: each reason once, in the order of the grid."""

    reasons: tuple[str, ...]


def banner_of(state: State) -> Banner | None:
    """The banner of a state; None while grading runs and where anything was graded."""
    findings = tuple(state.findings.values())
    if state.study is None or state.activity is not None or not findings:
        return None
    if any(finding.severity is not None for finding in findings):
        return None
    answers = (finding.answer for finding in findings)
    reasons = (answer.reason for answer in answers if isinstance(answer, NotAssessed))
    return Banner(tuple(dict.fromkeys(reasons)))


class NothingGraded(QWidget):
    """Explains a grid of cells that were all not assessed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        session.changed.connect(self._on_changed)
        self._show(banner_of(session.state))

    def _build(self) -> None:
        self.setAccessibleName(HEADING)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark = QLabel()
        mark.setPixmap(icon("notice").pixmap(SIZE_PX, SIZE_PX))
        heading = QLabel(HEADING)
        heading.setProperty("role", "heading")
        self._reasons = _words("")
        self._reasons.setAccessibleName("Why nothing was graded")
        advice = _words(ADVICE)
        advice.setProperty("role", "quiet")
        words = QVBoxLayout()
        words.setSpacing(theme.GRID_PX // 2)
        for label in (heading, self._reasons, advice):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[int(1.5 * theme.GRID_PX)] * 4)
        row.setSpacing(theme.GRID_PX)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _on_changed(self, old: State, new: State) -> None:
        if banner_of(old) != banner_of(new):
            self._show(banner_of(new))

    def _show(self, banner: Banner | None) -> None:
        self.setVisible(banner is not None)
        if banner is not None:
            self._reasons.setText("\n".join(banner.reasons))


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
