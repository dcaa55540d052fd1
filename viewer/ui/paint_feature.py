"""The main window is painted in turns."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.feature import Feature
from viewer.ui.paint_turns import PaintTurns


class PaintFeature(Feature):
    """No command: it is how the window paints."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(session, settings, window)
        PaintTurns(session, window)
