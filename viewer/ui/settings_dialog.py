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

from viewer.session import Preferences, Session
from viewer.ui import theme
from viewer.ui.action import Action
from viewer.ui.dialogs import close_row
from viewer.ui.keys_page import KeysPage
from viewer.ui.settings_rows import Choice, Line, Page, Share, Switch

_SIZE = (720, 560)
#: What a reset leaves alone: answers to questions, and who reads.
_KEPT = ("keeps_catalogue", "asked_for_catalogue", "reader_name", "toured", "anonymous", "hanging")
NEXT_START = "Device and threads take effect at the next start."


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
        self.setWindowTitle("Settings")
        self.resize(*_SIZE)
        self.keys = KeysPage(session, table)
        self.pages = QTabWidget()
        self.pages.setAccessibleName("Pages of the settings")
        for name, page in (
            ("Appearance", self._appearance()),
            ("Pictures", self._pictures()),
            ("Keys", self.keys),
            ("Reading", self._reading()),
            ("Computing", self._computing()),
            ("Privacy", self._privacy()),
        ):
            self.pages.addTab(page, name)
        row = close_row(self)
        reset = QPushButton("Restore defaults")
        reset.setAccessibleName("Restore defaults")
        reset.setToolTip("Everything here as it came; your name and your list of studies stay")
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
        tip = "Of the window and of reports; what is stored and exported as data stays English"
        page.put("Language", Choice(session, "language", "Language", tip))
        tip = "Colours of the window; pictures stay on black"
        page.put("Theme", Choice(session, "palette", "Theme", tip))
        tip = "Of words and numbers beside the pictures"
        page.put("Text size", Choice(session, "text_size", "Text size", tip))
        page.put("", Switch(session, "corner_text", "Corner texts on pictures", "Also by Space"))
        return page

    def _pictures(self) -> Page:
        page, session = Page(), self._session
        tip = "The window of a series when it is opened"
        page.put("First window", Choice(session, "first_window", "First window", tip))
        for side, tip in (
            ("left", "What the left button does until a tool is chosen"),
            ("middle", "What dragging with the middle button does"),
            ("right", "What dragging with the right button does; a click opens the menu"),
        ):
            name = f"{side.capitalize()} drag"
            page.put(name, Choice(session, f"{side}_drag", name, tip))
        tip = "How strongly the heat map covers the picture (also [ and ])"
        name = "Heat map opacity"
        page.put(name, Share(session, "overlay_opacity", name, tip))
        tip = "Pixels are interpolated when they are magnified"
        page.put("", Switch(session, "smooth", "Smooth pictures", tip))
        tip = "Panes of one plane scroll together"
        page.put("", Switch(session, "linked", "Link panes of one plane", tip))
        return page

    def _reading(self) -> Page:
        page, session = Page(), self._session
        tip = "Name or initials, written into the audit trail of readings"
        page.put("Reader's name", Line(session, "reader_name", "Reader's name", tip))
        tip = "The grade of the AI appears after yours"
        page.put("", Switch(session, "reader_first", "Reader first", tip))
        tip = "Next goes to the most severe and most doubtful finding first"
        page.put("", Switch(session, "review_first", "Review severe findings first", tip))
        return page

    def _computing(self) -> Page:
        page, session = Page(), self._session
        page.put("Device", Choice(session, "device", "Device", NEXT_START))
        page.put("Threads", Choice(session, "threads", "Threads", NEXT_START))
        page.put("", QLabel(NEXT_START))
        return page

    def _privacy(self) -> Page:
        page, session = Page(), self._session
        tip = "Hide names, dates and texts of patients everywhere on the screen"
        page.put("", Switch(session, "anonymous", "Anonymous mode", tip))
        for name in ("keep-list", "erase-list"):
            action = self._window.findChild(QAction, name)
            if action is not None:
                page.put("", CommandButton(action))
        return page


class CommandButton(QPushButton):
    """A button for a command of the window, which asks before it erases."""

    def __init__(self, action: QAction) -> None:
        super().__init__(action.text().replace("&", ""))
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
