"""The settings in one dialog: every change takes effect at once, and all can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.language import marked, tr
from viewer.session import Preferences, Session
from viewer.ui import theme
from viewer.ui.action import Action
from viewer.ui.action_set import plain
from viewer.ui.dialogs import close_row
from viewer.ui.keys_page import KeysPage
from viewer.ui.settings_rows import Choice, Line, Page, Share, Switch

_SIZE = (720, 560)
#: What a reset leaves alone: answers to questions, and who reads.
_KEPT = ("keeps_catalogue", "asked_for_catalogue", "reader_name", "toured", "anonymous", "hanging")
NEXT_START = marked("Device and threads take effect at the next start.")


class SettingsDialog(QDialog):
    """Pages of controls, each over one field of the preferences.

    Parameters
    ----------
    table : sequence of Action
        The commands under their own keys.
    window : QWidget
        The main window: its actions keep and erase the list of local studies.
    """

    def __init__(self, session: Session, table: Sequence[Action], window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.setWindowTitle(tr("Settings"))
        self.resize(*_SIZE)
        self.keys = KeysPage(session, table)
        self.pages = QTabWidget()
        self.pages.setAccessibleName(tr("Pages of the settings"))
        for name, page in (
            (tr("Appearance"), self._appearance()),
            (tr("Pictures"), self._pictures()),
            (tr("Keys"), self.keys),
            (tr("Reading"), self._reading()),
            (tr("Computing"), self._computing()),
            (tr("Privacy"), self._privacy()),
        ):
            self.pages.addTab(page, name)
        row = close_row(self)
        reset = QPushButton(tr("Restore defaults"))
        reset.setAccessibleName(tr("Restore defaults"))
        reset.setToolTip(tr("Everything here as it came; your name and your list of studies stay"))
        reset.setAutoDefault(False)
        reset.clicked.connect(self.restore)
        row.addButton(reset, QDialogButtonBox.ButtonRole.ResetRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID_PX] * 4)
        column.addWidget(self.pages)
        column.addWidget(row)

    def restore(self) -> None:
        """Set every field to its default, but for `_KEPT`."""
        fresh = asdict(Preferences())
        self._session.set_preferences(**{k: v for k, v in fresh.items() if k not in _KEPT})

    def _appearance(self) -> Page:
        page, session = Page(), self._session
        tip = tr("Of the window and of reports; what is stored and exported as data stays English")
        page.put(tr("Language"), Choice(session, "language", tr("Language"), tip))
        tip = tr("Colours of the window; pictures stay on black")
        page.put(tr("Theme"), Choice(session, "palette", tr("Theme"), tip))
        tip = tr("Of words and numbers beside the pictures")
        page.put(tr("Text size"), Choice(session, "text_size", tr("Text size"), tip))
        page.put(
            "", Switch(session, "corner_text", tr("Corner texts on pictures"), tr("Also by Space"))
        )
        return page

    def _pictures(self) -> Page:
        page, session = Page(), self._session
        tip = tr("The window of a series when it is opened")
        page.put(tr("First window"), Choice(session, "first_window", tr("First window"), tip))
        for field, name, tip in (
            ("left_drag", tr("Left drag"), tr("What the left button does until a tool is chosen")),
            ("middle_drag", tr("Middle drag"), tr("What dragging with the middle button does")),
            (
                "right_drag",
                tr("Right drag"),
                tr("What dragging with the right button does; a click opens the menu"),
            ),
        ):
            page.put(name, Choice(session, field, name, tip))
        tip = tr("How strongly the heat map covers the picture (also [ and ])")
        name = tr("Heat map opacity")
        page.put(name, Share(session, "overlay_opacity", name, tip))
        tip = tr("Pixels are interpolated when they are magnified")
        page.put("", Switch(session, "smooth", tr("Smooth pictures"), tip))
        tip = tr("Panes of one plane scroll together")
        page.put("", Switch(session, "linked", tr("Link panes of one plane"), tip))
        return page

    def _reading(self) -> Page:
        page, session = Page(), self._session
        tip = tr("Name or initials, written into the audit trail of readings")
        page.put(tr("Reader's name"), Line(session, "reader_name", tr("Reader's name"), tip))
        tip = tr("The grade of the AI appears after yours")
        page.put("", Switch(session, "reader_first", tr("Reader first"), tip))
        tip = tr("Next goes to the most severe and most doubtful finding first")
        page.put("", Switch(session, "review_first", tr("Review severe findings first"), tip))
        return page

    def _computing(self) -> Page:
        page, session = Page(), self._session
        page.put(tr("Device"), Choice(session, "device", tr("Device"), tr(NEXT_START)))
        page.put(tr("Threads"), Choice(session, "threads", tr("Threads"), tr(NEXT_START)))
        page.put("", QLabel(tr(NEXT_START)))
        return page

    def _privacy(self) -> Page:
        page, session = Page(), self._session
        tip = tr("Hide names, dates and texts of patients everywhere on the screen")
        page.put("", Switch(session, "anonymous", tr("Anonymous mode"), tip))
        for name in ("keep-list", "erase-list"):
            action = self._window.findChild(QAction, name)
            if action is not None:
                page.put("", CommandButton(action))
        return page


class CommandButton(QPushButton):
    """A button for a command of the window, which asks before it erases."""

    def __init__(self, action: QAction) -> None:
        super().__init__(plain(action.text()))
        self._action = action
        self.setAccessibleName(self.text())
        self.setToolTip(action.toolTip())
        self.setAutoDefault(False)
        self.setCheckable(action.isCheckable())
        self.clicked.connect(self._on_clicked)
        action.changed.connect(self._show)
        self._show()

    def _on_clicked(self) -> None:
        self._action.trigger()
        self._show()  # the reader may have thought better of it

    def _show(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
