"""The main window on screen and active, as a reader has it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.main_window import MainWindow


def shown_window(
    qtbot: QtBot, session: Session, settings: Settings, size: tuple[int, int] = (1440, 900)
) -> MainWindow:
    """The window of a session, so large that every text of a pane has room, or of a size."""
    made = MainWindow(session, settings)
    qtbot.addWidget(made)
    made.resize(*size)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made
