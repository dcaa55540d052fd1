"""The banner over an ungraded grid: that nothing or not all was graded, why, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from model.results import NotAssessed
from viewer.language import marked, said, tr
from viewer.reading import CELLS
from viewer.session import Doing, Session, State
from viewer.ui import theme
from viewer.ui.icons import SIZE_PX, icon

HEADING = marked("Nothing was graded")
ADVICE = marked(
    "The slices can be read. If a series has the wrong role, correct it in the study browser."
)
STOPPED = marked("Grading was stopped")
START_AGAIN = marked(
    "Press Ctrl+G or “Grade again” to start it again. The slices can be read meanwhile."
)


@dataclass(frozen=True, slots=True)
class Banner:
    """What the banner says: each reason once, in the order of the grid."""

    reasons: tuple[str, ...]
    heading: str = HEADING
    advice: str = ADVICE


def banner_of(state: State) -> Banner | None:
    """The banner of a state; None while grading runs and where it was not stopped but graded."""
    findings = tuple(state.findings.values())
    if state.study is None or state.is_doing(Doing.GRADING):
        return None
    if state.stopped and len(findings) < len(CELLS):
        count = tr("{n} of {total} findings have an answer.", n=len(findings), total=len(CELLS))
        return Banner((count if findings else tr("No finding was graded."),), STOPPED, START_AGAIN)
    if not findings:
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
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark = QLabel()
        mark.setPixmap(icon("notice").pixmap(SIZE_PX, SIZE_PX))
        self._heading = _words("")
        self._heading.setProperty("role", "heading")
        self._reasons = _words("")
        self._reasons.setAccessibleName(tr("Why nothing was graded"))
        self._advice = _words("")
        self._advice.setProperty("role", "quiet")
        words = QVBoxLayout()
        words.setSpacing(theme.GRID_PX // 2)
        for label in (self._heading, self._reasons, self._advice):
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
            self.setAccessibleName(tr(banner.heading))
            self._heading.setText(tr(banner.heading))
            self._reasons.setText("\n".join(map(said, banner.reasons)))
            self._advice.setText(tr(banner.advice))


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
