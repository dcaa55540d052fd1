"""A part's place in the main window, which it leaves for a window of its own and returns to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from viewer.language import tr
from viewer.ui import theme
from viewer.ui.own_window import OwnWindow


class Berth(QStackedWidget):
    """Shows its part, or, while that is away, a word and the way back, or nothing at all.

    Parameters
    ----------
    name : str
        For the program: of the part, as in `Preferences`.
    title : str
        For the reader: what its own window is called.
    away : (str, str) or None
        What stands here while the part is away, and what the button says that brings it back;
        None to leave the room to the other parts.

    Attributes
    ----------
    own : OwnWindow or None
        The part's own window; None until it was needed.

    Signals
    -------
    return_requested
        The reader wants the part back here.
    """

    return_requested = Signal()

    def __init__(
        self, name: str, title: str, part: QWidget, away: tuple[str, str] | None = None
    ) -> None:
        super().__init__()
        self.name, self.title = name, title
        self.own: OwnWindow | None = None
        self._part = part
        self.addWidget(part)
        self._away = self._page(*away) if away is not None else None
        if self._away is not None:
            self.addWidget(self._away)

    @property
    def is_empty(self) -> bool:
        """The part is in its own window."""
        return self.indexOf(self._part) < 0

    def take_out(self) -> OwnWindow:
        """Move the part into its own window, which stays hidden."""
        if self.own is None:
            self.own = OwnWindow(self.window())
        self.own.take(self._part)
        self.setVisible(self._away is not None)
        return self.own

    def take_back(self) -> None:
        """Move the part here again; its own window goes."""
        if self.own is not None:
            self.own.hide()
        self.insertWidget(0, self._part)
        self.setCurrentWidget(self._part)
        self.show()

    def show_or_hide(self) -> None:
        """Show the part, or hide it; one that is away comes to the front."""
        if self.own is None or not self.is_empty:
            self.setVisible(self.isHidden())
            return
        self.own.raise_()
        self.own.activateWindow()

    def _page(self, words: str, back: str) -> QWidget:
        page = QWidget()
        said = QLabel(words)
        said.setWordWrap(True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        said.setProperty("role", "quiet")
        button = QPushButton(back)
        button.setAccessibleName(back)
        button.setToolTip(tr("Show this part in the main window again"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.return_requested)
        column = QVBoxLayout(page)
        column.setSpacing(theme.GRID_PX)
        column.addStretch(1)
        column.addWidget(said)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        return page
