"""Choose the study to compare with: of the opened folder, of the local studies, or a folder."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from viewer.change import Likeness, likeness_of
from viewer.dicom.local_study import LocalStudy
from viewer.dicom.study import Study
from viewer.language import day, marked, tr
from viewer.local_studies import OpenPath
from viewer.session import Session
from viewer.state import State
from viewer.ui import dialogs, theme

_SIZE = (640, 360)
_ALIKE = {
    Likeness.SAME: marked("same patient"),
    Likeness.UNKNOWN: marked("patient not certain"),
    Likeness.DIFFERENT: marked("another patient"),
}
EMPTY = marked(
    "The opened folder holds no other study, and no local study is listed. Choose the folder of "
    "the prior study."
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A study that can be compared with, and what to wish for it."""

    wish: OpenPath | Study
    likeness: Likeness
    date: dt.date | None
    text: str


class PriorDialog(QDialog):
    """A list, the same patient's latest study first, and a way to any other folder.

    Signals
    -------
    wished(OpenPath | Study)
        What to compare with.
    """

    wished = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        self.list.itemDoubleClicked.connect(self._on_compare)
        self.compare.clicked.connect(self._on_compare)
        self.folder.clicked.connect(self._on_folder)

    def _build(self) -> None:
        self.setWindowTitle(tr("Compare with a prior study"))
        self.resize(*_SIZE)
        self._offers = offers(self._session.state)
        told = QLabel(tr("Studies of this patient come first.") if self._offers else tr(EMPTY))
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Studies to compare with"))
        self.list.addItems([offer.text for offer in self._offers])
        self.list.setCurrentRow(0)
        self.list.setEnabled(bool(self._offers))
        row = dialogs.close_row(self)
        self.compare = _button(tr("Compare"), tr("Compare with the chosen study (Enter)"))
        self.compare.setEnabled(bool(self._offers))
        self.compare.setDefault(bool(self._offers))
        self.folder = _button(tr("Folder…"), tr("Compare with a study in another folder"))
        for button in (self.compare, self.folder):
            row.addButton(button, row.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.GRID_PX,) * 4)
        for part in (told, self.list, row):
            column.addWidget(part)

    @Slot()
    def _on_compare(self) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self._offers):
            self.wished.emit(self._offers[at].wish)
            self.accept()

    @Slot()
    def _on_folder(self) -> None:
        study = self._session.state.study
        start = study.folder.parent if study is not None else None
        if folder := dialogs.ask_for_folder(self, start):
            self.wished.emit(OpenPath(folder))
            self.accept()


def offers(state: State) -> tuple[Offer, ...]:
    """The studies of the folder and of the catalogue but the open one, each once."""
    if state.study is None:
        return ()
    mine = state.study
    found: dict[str, Offer] = {}
    hides = state.preferences.anonymous
    for study in state.studies:
        found[study.study_instance_uid] = _offer(mine, study, study, tr("this folder"), hides=hides)
    for row in state.local.rows:
        if not row.is_missing:
            wish = OpenPath(row.source, row.study_instance_uid)
            made = _offer(mine, wish, row, tr("local studies"), hides=hides)
            found.setdefault(row.study_instance_uid, made)
    found.pop(mine.study_instance_uid, None)

    def rank(offer: Offer) -> tuple[bool, bool, int]:
        """Doubtful patients last; then the latest first."""
        days = offer.date.toordinal() if offer.date else 0
        return offer.likeness is not Likeness.SAME, offer.likeness is Likeness.DIFFERENT, -days

    return tuple(sorted(found.values(), key=rank))


def _offer(
    mine: Study, wish: OpenPath | Study, other: Study | LocalStudy, where: str, *, hides: bool
) -> Offer:
    likeness = likeness_of(mine.patient, other.patient)
    date = day(other.date) if other.date else tr("without a date")
    told = (tr("date hidden"),) if hides else (date, other.description)
    parts = (*told, tr(_ALIKE[likeness]), where)
    return Offer(wish, likeness, other.date, "  ·  ".join(part for part in parts if part))


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text.removesuffix("…"))
    button.setToolTip(tip)
    return button
