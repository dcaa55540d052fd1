"""The middle of the window: the open study's panes alone, or beside those of a prior one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer import comparing
from viewer.anonymity import shown_study
from viewer.change import Standing, apart_text
from viewer.dicom.study import Study
from viewer.language import day, tr
from viewer.prior_session import PriorSession
from viewer.session import Session
from viewer.state import State
from viewer.ui import theme
from viewer.ui.change_table import ChangeTable
from viewer.ui.linked_fields import LinkedFields
from viewer.ui.linked_views import LinkedViews
from viewer.ui.patient_question import PatientQuestion
from viewer.wording import listed

_FRAME_PX = 3
#: First height of the table of changes, pixels; the pictures take the rest.
_TABLE_PX = 150
#: The fields of the state that this shows.
_FIELDS = ("study", "prior", "preferences")


class SideBySide(QWidget):
    """One study or two, the earlier one at the left; under two the table of changes.

    Parameters
    ----------
    session : Session
        Of the open study.
    current : LinkedViews
        Its panes.
    """

    def __init__(
        self, session: Session, current: LinkedViews, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._current_views = current
        self._build(current)
        session.changed.connect(self._on_changed)
        self._show(session.state)

    def _build(self, current: LinkedViews) -> None:
        self.prior_session = PriorSession(self._session)
        self.prior_views: LinkedViews | None = None  # made when there is something to compare
        self.question = PatientQuestion(self._session)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.question)
        self.prior = _Column(self._pages, Qt.PenStyle.DashLine)
        self.current = _Column(current, Qt.PenStyle.SolidLine)
        both = QWidget()
        self._row = QHBoxLayout(both)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GRID_PX // 2)
        self._row.addWidget(self.prior, 1)
        self._row.addWidget(self.current, 1)
        self.changes = ChangeTable(self._session)
        self.changes.end_requested.connect(self._on_end)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.addWidget(both)
        self._splitter.addWidget(self.changes)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([4 * _TABLE_PX, _TABLE_PX])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if any(getattr(old, name) is not getattr(new, name) for name in _FIELDS):
            self._show(new)

    def _show(self, state: State) -> None:
        on = state.prior is not None
        standing = comparing.standing_in(state)
        self.prior.setVisible(on)
        self.changes.setVisible(on)
        self.prior.say(prior_title(state))
        self.current.say(current_title(state))
        left_first = QBoxLayout.Direction.LeftToRight
        right_first = QBoxLayout.Direction.RightToLeft
        self._row.setDirection(right_first if standing is Standing.LATER else left_first)
        asks = on and standing is not None and not comparing.is_accepted(state)
        self.question.show_question(state)
        if on:
            self._pages.setCurrentWidget(self.question if asks else self._views())

    def _views(self) -> LinkedViews:
        if self.prior_views is None:
            self.prior_views = LinkedViews(self.prior_session)
            self.prior_views.setAccessibleName(tr("Slices of the compared study"))
            self._pages.addWidget(self.prior_views)
            LinkedFields(self._session, self._current_views, self.prior_views)
        return self.prior_views

    @Slot()
    def _on_end(self) -> None:
        self._session.apply(comparing.ended)


def prior_title(state: State) -> str:
    """What stands over the other study: word, date, how far apart."""
    prior = state.prior
    if prior is None:
        return ""
    study, mine, standing = prior.state.study, state.study, comparing.standing_in(state)
    said = [tr((standing or Standing.PRIOR).value)]
    if study is not None and mine is not None:
        said.append(_day(state, study))
        apart = apart_text(study.date, mine.date)
        if apart and standing is Standing.PRIOR:
            said.append(tr("{time} earlier", time=apart))
        elif apart and standing is not Standing.SAME_DAY:
            said.append(tr("{time} later", time=apart))
    return listed(said)


def current_title(state: State) -> str:
    """What stands over the open study beside another one."""
    if state.prior is None or state.study is None:
        return ""
    return listed((tr(comparing.CURRENT), _day(state, state.study)))


def _day(state: State, study: Study) -> str:
    date = shown_study(state, study).date
    if date is None:
        return tr("date hidden") if study.date else tr("without a date")
    return day(date)


class _Column(QWidget):
    """A study under its title, in a frame of its own line; bare where nothing is said."""

    def __init__(self, content: QWidget, line: Qt.PenStyle) -> None:
        super().__init__()
        self._line = line
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("role", "heading")
        self.title.setContentsMargins(theme.GRID_PX // 2, 2, theme.GRID_PX // 2, 2)
        self.title.setMinimumWidth(1)
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.title)
        self._rows.addWidget(content, 1)

    def say(self, text: str) -> None:
        """Put this over the study; without words there is no frame either."""
        self.title.setText(text)
        self.title.setAccessibleName(text)
        self.title.setToolTip(text)
        self.title.setVisible(bool(text))
        margin = _FRAME_PX if text else 0
        self._rows.setContentsMargins(margin, margin, margin, margin)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame tells the two studies apart without colour: broken for the other one."""
        super().paintEvent(event)
        if not self.title.text():
            return
        with QPainter(self) as painter:
            painter.setPen(QPen(QColor(theme.current().secondary), 2, self._line))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
