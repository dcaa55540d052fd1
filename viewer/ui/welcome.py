"""What stands in the middle while there is no study: welcome, reading, or why there is none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.anonymity import shown_skipped
from viewer.dicom.study import Skipped
from viewer.errors import Notice
from viewer.language import marked, said, tr
from viewer.session import Activity, Session, State
from viewer.ui import theme
from viewer.ui.catalogue_question import CatalogueQuestion
from viewer.ui.local_studies_list import LocalStudiesList
from viewer.ui.skipped_list import SkippedList, common_folder

TITLE = "Foramen"
SENTENCE = marked("Grades the five lumbar disc levels of an MRI study beside its slices.")
RESEARCH_USE = marked("Research use. Not a medical device.")
#: Width of the text in the middle, pixels: about 60 letters a line.
WORDS_PX = 52 * theme.GRID_PX
#: Width of the list of local studies at most, pixels: its columns stay near one another.
LIST_PX = 120 * theme.GRID_PX

_INSET_PX = 4 * theme.GRID_PX  # from the dashed line to what it surrounds
_MUCH = 100  # of the height, beside what only keeps things apart
_STEPS = 1000  # of the progress bar
_LETTERS = 56  # in a line of the list of files, which is as wide as the words


class Welcome(QWidget):
    """Says what to do next; folders may be dropped on it (the window takes them).

    Signals
    -------
    open_requested, phantom_requested, cancel_requested
        What the buttons say.
    wished(LocalWish)
        What is asked of the list of local studies.
    """

    open_requested = Signal()
    phantom_requested = Signal()
    cancel_requested = Signal()
    wished = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._dropping = False
        self._inset = _INSET_PX
        self._build()
        session.changed.connect(self._on_changed)
        self._show(session.state)

    def show_dropping(self, dropping: bool) -> None:
        """Show that a folder which is held over the window would be opened."""
        self._dropping = dropping
        self.update()

    def _build(self) -> None:
        self.setAccessibleName(tr("Start"))
        self._pages = QStackedWidget()
        self._pages.setMinimumWidth(WORDS_PX // 2)
        self._welcome = self._welcome_page()
        self._busy = self._busy_page()
        self._failed = self._failed_page()
        for page in (self._welcome, self._busy, self._failed):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._pages, _MUCH)
        middle.addStretch(1)
        column.addLayout(middle)
        self._column, self._middle = column, middle
        column.addStretch(3)
        column.addWidget(_words(tr(RESEARCH_USE), "quiet"))

    def _welcome_page(self) -> QWidget:
        open_folder = self._button(tr("Open a study folder"), self.open_requested, primary=True)
        open_folder.setToolTip(tr("Open the folder of an MRI study (Ctrl+O)"))
        phantom = self._button(tr("Try the phantom"), self.phantom_requested)
        phantom.setToolTip(tr("Open a computed lumbar spine: nobody's pictures"))
        hint = _words(tr("or drop a folder or a ZIP archive here"), "quiet")
        self._question = CatalogueQuestion()
        self._question.wished.connect(self.wished)
        self._list = LocalStudiesList(self._session)
        self._list.wished.connect(self.wished)
        return _page(
            _words(TITLE, "title"),
            _words(tr(SENTENCE), ""),
            _buttons(open_folder, phantom),
            hint,
            self._question,
            self._list,
            growing=self._list,
        )

    def _busy_page(self) -> QWidget:
        self._reading = _words("", "quiet")
        self._reading.setAccessibleName(tr("How far reading is"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of reading"))
        cancel = self._button(tr("Cancel"), self.cancel_requested)
        cancel.setToolTip(tr("Stop reading the folder (Ctrl+.)"))
        return _page(
            _words(tr("Reading the folder"), "heading"), self._reading, self._bar, _buttons(cancel)
        )

    def _failed_page(self) -> QWidget:
        self._failure = _words("", "heading")
        self._failure.setAccessibleName(tr("What happened"))
        self._advice = _words("", "")
        self._advice.setAccessibleName(tr("What to do"))
        again = self._button(tr("Open another folder"), self.open_requested, primary=True)
        again.setToolTip(tr("Open the folder of an MRI study (Ctrl+O)"))
        self._refused = SkippedList(opened=True, letters=_LETTERS)
        return _page(self._failure, self._advice, _buttons(again), self._refused)

    def _button(self, text: str, signal: object, *, primary: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        if primary:
            button.setProperty("kind", "primary")
        button.clicked.connect(signal)
        return button

    def _on_changed(self, old: State, new: State) -> None:
        if _shown(old) != _shown(new):
            self._show(new)

    def _show(self, state: State) -> None:
        if state.failure is not None:
            self._show_failure(state.failure, state.refused)
        elif state.reading is not None:
            self._show_reading(state.reading)
        else:
            self._pages.setCurrentWidget(self._welcome)
        self._show_local(state)
        if state.failure is None:
            self._refused.show_skipped((), Path())
        self.update()

    def _show_local(self, state: State) -> None:
        """The list where one is kept; the question where it was not answered yet."""
        preferences = state.preferences
        keeps = preferences.keeps_catalogue
        self._list.setVisible(keeps)
        self._question.setVisible(not (keeps or preferences.asked_for_catalogue))
        listed = keeps and self._pages.currentWidget() is self._welcome
        self._pages.setMaximumWidth(LIST_PX if listed else WORDS_PX + 8 * theme.GRID_PX)
        self._column.setStretchFactor(self._middle, _MUCH if listed else 0)
        self._inset = _INSET_PX // 2 if listed else _INSET_PX
        self._column.setContentsMargins(*[self._inset + theme.GRID_PX] * 4)
        self._column.setSpacing(self._inset if listed else theme.GRID_PX)

    def _show_failure(self, failure: Notice, refused: tuple[Skipped, ...]) -> None:
        self._failure.setText(said(failure.text))
        self._advice.setText(said(failure.advice))
        listed = shown_skipped(self._session.state, refused)
        self._refused.show_skipped(listed, common_folder(listed))
        self._pages.setCurrentWidget(self._failed)

    def _show_reading(self, reading: Activity) -> None:
        self._reading.setText(said(reading.text))
        self._bar.setRange(0, 0 if reading.fraction is None else _STEPS)
        if reading.fraction is not None:
            self._bar.setValue(round(_STEPS * reading.fraction))
        self._pages.setCurrentWidget(self._busy)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the dashed line around the place for a folder."""
        if self._pages.currentWidget() is self._busy:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = theme.current().accent if self._dropping else theme.current().line
            painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.DashLine))
            inset = self._inset
            around = QRectF(self._pages.geometry()).adjusted(-inset, -inset, inset, inset)
            painter.drawRoundedRect(around, theme.GRID_PX, theme.GRID_PX)


def _shown(state: State) -> tuple[object, ...]:
    preferences = state.preferences
    asked = preferences.keeps_catalogue, preferences.asked_for_catalogue
    return state.failure, state.refused, state.reading, asked, preferences.anonymous


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _buttons(*buttons: QPushButton) -> QWidget:
    """Buttons of one width below one another: they fit into the narrowest window."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, theme.GRID_PX, 0, 0)
    layout.setSpacing(theme.GRID_PX)
    widest = max(button.sizeHint().width() for button in buttons)
    for button in buttons:
        button.setMinimumWidth(widest)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
    return column


def _page(*widgets: QWidget, growing: QWidget | None = None) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSpacing(int(1.5 * theme.GRID_PX))
    column.addStretch(1)
    for widget in widgets:
        column.addWidget(widget, _MUCH if widget is growing else 0)
    column.addStretch(1)
    return page
