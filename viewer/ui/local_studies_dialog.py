"""The list of local studies beside the work, to go from one study to another."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from viewer.language import tr
from viewer.local_studies import LocalWish, OpenPath
from viewer.session import Session
from viewer.ui import theme
from viewer.ui.dialogs import close_row
from viewer.ui.local_studies_list import LocalStudiesList

_SIZE = (820, 520)


class LocalStudiesDialog(QDialog):
    """The list with a button to close it; it closes itself when a study is opened.

    Signals
    -------
    wished(LocalWish)
        For the program to fulfil.
    """

    wished = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Local studies"))
        self.resize(*_SIZE)
        self._list = LocalStudiesList(session, self)
        self._list.wished.connect(self._on_wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID_PX] * 4)
        column.addWidget(self._list, 1)
        column.addWidget(close_row(self))
        self._list.focus_search()

    @Slot(object)
    def _on_wished(self, wish: LocalWish) -> None:
        self.wished.emit(wish)
        if isinstance(wish, OpenPath):
            self.accept()
