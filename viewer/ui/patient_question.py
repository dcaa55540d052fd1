"""Ask whether two studies are of one patient, where their files leave that open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer import comparing
from viewer.change import Likeness
from viewer.dicom.study import Patient
from viewer.language import marked, tr
from viewer.session import Session
from viewer.state import State
from viewer.ui import theme
from viewer.ui.icons import icon

_TITLES = {
    Likeness.DIFFERENT: marked("The files name different patients"),
    Likeness.UNKNOWN: marked("The files do not say whether this is the same patient"),
}
ADVICE = marked(
    "Patients must not be mixed up. Compare only if you know from elsewhere that both studies "
    "are of the same person; nothing of this study is shown or graded before."
)
NOT_STATED = marked("not stated")
_MARK_PX = 32


class PatientQuestion(QWidget):
    """What both studies say of their patients, and two buttons; stands where the prior would."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        self.accept.clicked.connect(self._on_accept)
        self.refuse.clicked.connect(self._on_refuse)

    def _build(self) -> None:
        self.setAccessibleName(tr("Same patient?"))
        mark = QLabel()
        mark.setPixmap(icon("warning").pixmap(_MARK_PX, _MARK_PX))
        self.title = _words("heading")
        advice = _words("quiet")
        advice.setText(tr(ADVICE))
        self.facts = [_words("") for _ in range(6)]
        grid = QGridLayout()
        for column, head in enumerate(("", tr("Open study"), tr("Other study"))):
            grid.addWidget(_said(head), 0, column)
        for row, name in enumerate((tr("Name"), tr("Patient ID"), tr("Born")), start=1):
            grid.addWidget(_said(name), row, 0)
            for column in (0, 1):
                grid.addWidget(self.facts[2 * (row - 1) + column], row, 1 + column)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.accept = _button(tr("It is the same patient: compare"))
        self.refuse = _button(tr("Do not compare"))
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(*(2 * theme.GRID_PX,) * 4)
        column_of.setSpacing(theme.GRID_PX)
        column_of.addStretch(1)
        for part in (mark, self.title, advice):
            column_of.addWidget(part)
        column_of.addLayout(grid)
        for button in (self.refuse, self.accept):
            column_of.addWidget(button)
        column_of.addStretch(2)

    def show_question(self, state: State) -> None:
        """Say what the files say, where that has to be asked; else nothing of a patient."""
        likeness = comparing.likeness_in(state)
        other = state.prior.state.study if state.prior else None
        if state.study is None or other is None or likeness is None or comparing.is_accepted(state):
            self.title.clear()
            for label in self.facts:
                label.clear()
            return
        self.title.setText(tr(_TITLES.get(likeness, "")))
        hidden = state.preferences.anonymous
        facts = facts_of(state.study.patient, other.patient, hidden=hidden)
        for label, text in zip(self.facts, (text for pair in facts for text in pair), strict=True):
            label.setText(text)

    @Slot()
    def _on_accept(self) -> None:
        self._session.apply(comparing.accepted)

    @Slot()
    def _on_refuse(self) -> None:
        self._session.apply(comparing.ended)


def facts_of(one: Patient, other: Patient, *, hidden: bool = False) -> tuple[tuple[str, str], ...]:
    """Name, ID and birth date of both; where they are hidden, only whether they agree."""
    pairs = (
        (one.name, other.name),
        (one.patient_id, other.patient_id),
        (one.birth_date, other.birth_date),
    )
    told = tuple((mine or tr(NOT_STATED), its or tr(NOT_STATED)) for mine, its in pairs)
    if not hidden:
        return told
    return tuple(
        (_hidden(mine), _hidden(its))
        if tr(NOT_STATED) in (mine, its)
        else (tr("hidden"), _agreement(mine, its))
        for mine, its in told
    )


def _hidden(text: str) -> str:
    return text if text == tr(NOT_STATED) else tr("hidden")


def _agreement(mine: str, its: str) -> str:
    return tr("the same") if mine.casefold() == its.casefold() else tr("another")


def _words(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def _said(text: str) -> QLabel:
    label = _words("quiet")
    label.setWordWrap(False)
    label.setText(text)
    return label


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setToolTip(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
