"""The notice bar: the only place where a failure's words become a widget."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.errors import Notice, WriteError, notice_of
from viewer.language import marked, said, tr
from viewer.paths import documents_folder
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.icons import SIZE_PX, icon


class NoticeBar(QWidget):
    """Shows the newest notice until it is dismissed; never stands in the way of the work."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        self._connect()
        self._show_notices(session.state.notices)

    def _build(self) -> None:
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Notice"))
        self._mark = QLabel()
        self._text = _line("heading", tr("What happened"))
        self._advice = _line("quiet", tr("What to do"))
        self._more = _line("quiet", tr("Notices that wait"))
        self._details = QPushButton(tr("Save details…"))
        self._details.setAccessibleName(tr("Save details"))
        self._details.setToolTip(tr("Save what a programmer needs to find the fault"))
        self._dismiss = QToolButton()
        self._dismiss.setIcon(icon("close"))
        self._dismiss.setToolTip(tr("Dismiss this notice"))
        self._dismiss.setAccessibleName(tr("Dismiss this notice"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._advice)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * theme.GRID_PX, theme.GRID_PX, theme.GRID_PX, theme.GRID_PX)
        row.setSpacing(int(1.5 * theme.GRID_PX))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._more)
        row.addWidget(self._details)
        row.addWidget(self._dismiss)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._dismiss.clicked.connect(self._on_dismiss)
        self._details.clicked.connect(self._on_details)

    def _on_changed(self, old: State, new: State) -> None:
        if old.notices != new.notices:
            self._show_notices(new.notices)

    def _show_notices(self, notices: tuple[Notice, ...]) -> None:
        self.setVisible(bool(notices))
        if not notices:
            return
        newest = notices[-1]
        name = "warning" if newest.details else "notice"
        self._mark.setPixmap(icon(name).pixmap(SIZE_PX, SIZE_PX))
        self._text.setText(said(newest.text))
        self._advice.setText(said(newest.advice))
        self._details.setVisible(bool(newest.details))
        others = len(notices) - 1
        self._more.setVisible(others > 0)
        self._more.setText(tr("{n} more", n=others))

    def _on_dismiss(self) -> None:
        if self._session.state.notices:
            self._session.dismiss(self._session.state.notices[-1])

    def _on_details(self) -> None:
        notice = self._session.state.notices[-1]
        start = documents_folder() / "foramen-details.txt"
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save details"), str(start), tr("Text (*.txt)")
        )
        if not name:
            return
        try:
            save_details(notice, Path(name))
        except WriteError as error:
            self._session.notify(notice_of(error))
        else:
            self._session.dismiss(notice)


def save_details(notice: Notice, file: Path) -> None:
    """Write a bug's details, whole or not at all.

    Raises
    ------
    WriteError
        The file could not be written; what stood there before still does.
    """
    store = QSaveFile(str(file))
    if not store.open(QIODevice.OpenModeFlag.WriteOnly):
        raise WriteError(marked("The details could not be saved."))
    store.write(f"{notice.text}\n\n{notice.details}\n".encode())
    if not store.commit():
        raise WriteError(marked("The details could not be saved."))


def _line(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setAccessibleName(name)
    label.setWordWrap(role != "quiet" or name == "What to do")
    return label
