"""The study browser: who and what is open, its series as cards, what was skipped."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.anonymity import HIDDEN, patient_name, shown_study
from viewer.dicom.study import Patient, Role, Series, StackKey, Study
from viewer.language import day, marked, said, tr
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.series_card import PICTURE_PX, SeriesCard, card_content
from viewer.ui.skipped_list import SkippedList
from viewer.ui.thumbnails import thumbnail

#: A card with its picture and the name of its role fits into this, pixels.
LEAST_PX = 27 * theme.GRID_PX
EMPTY = marked("No study is open.\nIts series will be listed here.")
READ = marked("✓ Your reading of this study is saved")

_BY_LENGTH = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LETTERS = 12  # of a study's line: its date
#: More of a name or description is no name; a file may hold 64 kB of it.
_MOST_LETTERS = 200


class StudyBrowser(QScrollArea):
    """Lists the open study; empty, it says what will be here.

    Signals
    -------
    study_chosen(Study)
        The reader wants another study of the folder.
    """

    study_chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cards: dict[str, SeriesCard] = {}
        self._pictured: set[str] = set()
        self._build()
        self._connect()
        self._on_changed(State(), session.state)
        self._show_study(session.state)

    def _build(self) -> None:
        self.setAccessibleName(tr("Study browser"))
        self.setWidgetResizable(True)
        self.setMinimumWidth(LEAST_PX)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = _label("quiet", tr("Empty browser"))
        self._empty.setText(tr(EMPTY))
        self._patient = _label("heading", tr("Patient"))
        self._person = _label("quiet", tr("Identity, birth date, sex"))
        self._study = _label("quiet", tr("Study"))
        self._read = _label("quiet", tr("Saved reading"))
        self._studies = QComboBox()
        self._studies.setAccessibleName(tr("Studies of the folder"))
        # A long description must not make the browser wider than its place.
        self._studies.setSizeAdjustPolicy(_BY_LENGTH)
        self._studies.setMinimumContentsLength(_LETTERS)
        self._studies.setToolTip(tr("The folder holds several studies: choose the one to show"))
        self._series = QVBoxLayout()
        self._series.setSpacing(theme.GRID_PX // 2)
        self._warnings = _label("quiet", tr("Warnings about the study"))
        self._skipped = SkippedList()
        content = QWidget()
        content.setProperty("role", "panel")
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.GRID_PX] * 4)
        column.setSpacing(theme.GRID_PX // 2)
        heads = (self._empty, self._patient, self._person, self._study, self._read, self._studies)
        for widget in heads:
            column.addWidget(widget)
        column.addSpacing(theme.GRID_PX // 2)
        column.addLayout(self._series)
        column.addWidget(self._warnings)
        column.addWidget(self._skipped)
        column.addStretch(1)
        self.setWidget(content)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._studies.activated.connect(self._on_study)

    def _on_changed(self, old: State, new: State) -> None:
        if _uid(old) != _uid(new):
            self._make_cards(())
        hides = old.preferences.anonymous != new.preferences.anonymous
        if old.study is not new.study or old.studies != new.studies or hides:
            self._show_study(new)
        if any(getattr(old, name) is not getattr(new, name) for name in _CARD_FIELDS):
            self._show_cards(new)
        if old.read_studies != new.read_studies:
            self._show_read(new)
            self._fill_studies(new)
        if old.volumes is not new.volumes:
            self._show_pictures(new)

    def _show_study(self, state: State) -> None:
        study = shown_study(state, state.study) if state.study is not None else None
        self._empty.setVisible(study is None)
        self._fill_studies(state)
        for label, text in zip(
            (self._patient, self._person, self._study, self._warnings),
            _header(study) if study else ("", "", "", ""),
            strict=True,
        ):
            label.setText(text)
            label.setVisible(bool(text))
        if study is None:
            self._skipped.show_skipped((), Path())
        else:
            self._skipped.show_skipped(study.skipped, study.folder)
        self._show_read(state)
        self._make_cards(study.series if study else ())
        self._show_cards(state)
        self._show_pictures(state)

    def _show_read(self, state: State) -> None:
        uid = state.study.study_instance_uid if state.study is not None else None
        self._read.setText(tr(READ) if uid in state.read_studies else "")
        self._read.setVisible(bool(self._read.text()))

    def _fill_studies(self, state: State) -> None:
        with QSignalBlocker(self._studies):
            self._studies.clear()
            self._studies.addItems(study_lines(state))
            uids = [study.study_instance_uid for study in state.studies]
            if state.study is not None and state.study.study_instance_uid in uids:
                self._studies.setCurrentIndex(uids.index(state.study.study_instance_uid))
        self._studies.setVisible(len(state.studies) > 1)

    def _make_cards(self, series: Iterable[Series]) -> None:
        wanted = [one.series_instance_uid for one in series]
        for uid in [uid for uid in self._cards if uid not in wanted]:
            card = self._cards.pop(uid)
            self._pictured.discard(uid)
            self._series.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, uid in enumerate(wanted):
            if uid not in self._cards:
                card = self._cards[uid] = SeriesCard(uid)
                card.hang_requested.connect(self._on_hang)
                card.role_chosen.connect(self._on_role)
            self._series.insertWidget(place, self._cards[uid])

    def _show_cards(self, state: State) -> None:
        if state.study is not None:
            for one in state.study.series:
                content = card_content(state, one)
                self._cards[one.series_instance_uid].show_content(content)
                if content.unreadable:
                    self._pictured.discard(one.series_instance_uid)

    def _show_pictures(self, state: State) -> None:
        for one in state.study.series if state.study else ():
            uid = one.series_instance_uid
            key = largest_stack(one)
            if uid not in self._pictured and key in state.volumes and uid in state.windows:
                image = thumbnail(state.volumes[key], state.windows[uid], 2 * PICTURE_PX)
                self._cards[uid].show_picture(image)
                self._pictured.add(uid)

    def _on_hang(self, series_uid: str) -> None:
        self._session.hang(self._session.state.active_pane, series_uid)

    def _on_role(self, series_uid: str, role: Role) -> None:
        self._session.set_role(series_uid, role)

    def _on_study(self, index: int) -> None:
        self.study_chosen.emit(self._session.state.studies[index])


_CARD_FIELDS = ("panes", "active_pane", "roles", "unreadable")


def largest_stack(series: Series) -> StackKey:
    """The stack with most frames: the one that stands for its series."""
    sizes = [len(stack.frames) for stack in series.stacks]
    return StackKey(series.series_instance_uid, sizes.index(max(sizes)))


def study_lines(state: State) -> list[str]:
    """A line for each study of the folder, a tick where it was read; numbers where words hide."""
    hidden = state.preferences.anonymous
    lines = [
        tr("Study {number}", number=number) if hidden else study_line(study)
        for number, study in enumerate(state.studies, start=1)
    ]
    read = [study.study_instance_uid in state.read_studies for study in state.studies]
    return [f"✓ {line}" if done else line for line, done in zip(lines, read, strict=True)]


def study_line(study: Study) -> str:
    """Date and description of a study in one line."""
    date = day(study.date) if study.date else tr("Undated")
    return " · ".join(filter(None, (date, study.description)))


def person_line(patient: Patient) -> str:
    """Identity, birth date and sex, as far as known."""
    birth = tr("born {date}", date=patient.birth_date) if patient.birth_date else ""
    return " · ".join(filter(None, (patient.patient_id, birth, patient.sex)))


def _uid(state: State) -> str | None:
    return state.study.study_instance_uid if state.study else None


def _header(study: Study) -> tuple[str, str, str, str]:
    warnings = "\n".join(map(said, study.warnings))
    if study.patient is HIDDEN:
        return patient_name(study.patient), "", "", warnings
    name = study.patient.name or tr("Unnamed patient")
    return _short(name), _short(person_line(study.patient)), _short(study_line(study)), warnings


def _short(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS]}…"


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setAccessibleName(name)
    label.setWordWrap(True)
    label.setMinimumWidth(1)  # a word without end is cut off instead of widening the browser
    return label
