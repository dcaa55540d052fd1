"""What the window is extended by: one capability with its own commands and its own windows."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.action import Action


class Feature(QObject):
    """One capability that the main window need not know: it is made, asked for actions, and kept.

    A feature holds no state of the study: what it shows is in `Session.state`, what it changes
    is a pure function given to `Session.apply`. It is added to `viewer.ui.features.FEATURES`.

    Parameters
    ----------
    session : Session
    settings : Settings
    window : QWidget
        The main window: parent of dialogs, and of this object.
    """

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window

    def actions(self) -> tuple[Action, ...]:
        """Its rows of the table of commands; menus appear in the order of their first row."""
        return ()

    def keep(self) -> None:
        """Put into the settings what is remembered of its windows: the main window goes."""
