"""The checks of the heat map on screen, each with its number, and how the map was made."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from model.evidence import Check
from model.methods import METHODS
from model.results import Explanation
from viewer import evidence_changes as changes
from viewer.evidence import target_text
from viewer.language import decimal, marked, number, tr
from viewer.measured_worth import Worth
from viewer.method_texts import check_words, value_words
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.icons import SIZE_PX, icon
from viewer.ui.verdicts import badge_of, checks_in, verdict_icon

_EXPLAINED = marked(
    "A map that fails a check says little; a map that holds them all is still no proof. Likeness "
    "is the correlation of two maps: a map should change with the severity, and stay where only "
    "the picture's place or noise changes."
)
_LETTERS = 16


class ChecksPage(QWidget):
    """One row a check; a button makes those that are not made.

    Parameters
    ----------
    worth : Worth
        What was published about the methods.
    """

    def __init__(self, session: Session, worth: Worth, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._worth = worth
        self._build()
        session.changed.connect(self._on_changed)
        self._check.clicked.connect(self._on_check)
        self._show(session.state)

    def _build(self) -> None:
        self._summary = QLabel()
        self._summary.setProperty("role", "heading")
        self._check = QPushButton(tr("Chec&k this map"))
        self._check.setAccessibleName(tr("Check this map"))
        self._check.setToolTip(tr("Make this map again: other severity, moved and noisy picture"))
        top = QHBoxLayout()
        top.addWidget(self._summary, 1)
        top.addWidget(self._check)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(2 * theme.GRID_PX)
        self._rows.setVerticalSpacing(theme.GRID_PX)
        self._rows.setColumnStretch(3, 1)
        self._made, explained = _words(), _words()
        self._made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._made.setAccessibleName(tr("How this heat map was made"))
        explained.setText(tr(_EXPLAINED))
        explained.setProperty("role", "quiet")
        column = QVBoxLayout(self)
        column.setSpacing(2 * theme.GRID_PX)
        column.addLayout(top)
        column.addLayout(self._rows)
        column.addWidget(explained)
        column.addWidget(self._made)
        column.addStretch()

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if old.explanation is not new.explanation or old.evidence != new.evidence:
            self._show(new)

    def _show(self, state: State) -> None:
        evidence, made = changes.evidence_of(state), state.explanation
        checks = checks_in(state, self._worth)
        pending = evidence.checked is not None and evidence.health is None
        self._summary.setText(_summary(checks, pending))
        finished = made is not None and made.done >= 1
        self._check.setEnabled(finished and evidence.checked is not made)
        self._show_rows(checks)
        self._made.setText(how_made(made) if made else "")

    def _show_rows(self, checks: tuple[Check, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, check in enumerate(checks):
            mark = QLabel()
            mark.setPixmap(icon(verdict_icon(check.verdict)).pixmap(SIZE_PX, SIZE_PX))
            mark.setAccessibleName(tr(check.verdict.value))
            self._rows.addWidget(mark, row, 0)
            mark.show()
            for column, text in enumerate(check_words(check), start=1):
                label = _words()
                label.setText(text)
                if column < 3:
                    label.setWordWrap(False)
                self._rows.addWidget(label, row, column)
                label.show()

    @Slot()
    def _on_check(self) -> None:
        self._session.apply(changes.checking)


def how_made(made: Explanation) -> str:
    """Method, what it speaks for, parameters, baseline, time and weights, one a line."""
    compared = "Compared with", made.baseline  # as the parameter is called, where it is one
    unit = made.unit or METHODS[made.method].unit
    weights = f"SHA-256 {made.weights_sha256[:_LETTERS]}…" if made.weights_sha256 else ""
    parts = [
        (tr("Method"), tr(made.method)),
        (tr("Speaks for"), target_text(made)),
        *((tr(name), value_words(value)) for name, value in made.parameters),
        (tr("Compared with"), "" if compared in made.parameters else tr(made.baseline)),
        (tr("Full scale"), f"{decimal(f'{made.full_scale:g}')} {tr(unit)}"),
        (tr("Took"), f"{number(made.seconds, 1)} s"),
        (tr("Weights"), weights),
    ]
    return "\n".join(f"{name}: {value}" for name, value in parts if value)


def _summary(checks: tuple[Check, ...], pending: bool) -> str:
    if not checks:
        return tr("There is no heat map to check.")
    return tr("Checking…") if pending else badge_of(checks)[1]


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
