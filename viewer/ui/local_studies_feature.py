"""File > Open file, Local studies, and whether a list of them is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMessageBox

from viewer.language import marked, tr
from viewer.local_studies import Erase, Keep, OpenPath
from viewer.session import State
from viewer.ui import availability as when
from viewer.ui import dialogs
from viewer.ui.action import Action
from viewer.ui.feature import Feature
from viewer.ui.local_studies_dialog import LocalStudiesDialog
from viewer.ui.placement import worked_in

_MENU = marked("&File")
ERASE_QUESTION = marked("Erase the list of local studies?")
ERASE_ADVICE = marked(
    "Every name in it is deleted from this computer. The studies are not touched."
)


class LocalStudiesFeature(Feature):
    """Opens what is not a folder, and what was opened before.

    Signals
    -------
    wished(LocalWish)
        For the program to fulfil.
    """

    wished = Signal(object)

    def actions(self) -> tuple[Action, ...]:
        """Below the other commands of files."""
        return (
            Action(
                "open-file",
                tr("Open &file or archive…"),
                ("Ctrl+Shift+O",),
                self._on_file,
                when.always,
                tr(_MENU),
                section=True,
            ),
            Action(
                "local-studies",
                tr("&Local studies…"),
                ("Ctrl+L",),
                self._on_list,
                _keeps,
                tr(_MENU),
            ),
            Action(
                "keep-list",
                tr("&Keep a list of local studies"),
                (),
                self._on_keep,
                when.always,
                tr(_MENU),
                checked=_keeps,
            ),
            Action("erase-list", tr("&Erase the list…"), (), self._on_erase, _keeps, tr(_MENU)),
        )

    @Slot()
    def _on_file(self) -> None:
        if path := dialogs.ask_for_file(self._window):
            self.wished.emit(OpenPath(path))

    @Slot()
    def _on_list(self) -> None:
        dialog = LocalStudiesDialog(self._session, self._window)
        dialog.wished.connect(self.wished)
        dialogs.show_beside(dialog)

    @Slot()
    def _on_keep(self) -> None:
        if not _keeps(self._session.state):
            self.wished.emit(Keep(True))
        elif self._confirmed():
            self.wished.emit(Keep(False))

    @Slot()
    def _on_erase(self) -> None:
        if self._confirmed():
            self.wished.emit(Erase())

    def _confirmed(self) -> bool:
        box = QMessageBox(worked_in(self._window))
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(tr(ERASE_QUESTION))
        box.setInformativeText(tr(ERASE_ADVICE))
        erase = box.addButton(tr("Erase"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel).setText(tr("Cancel"))
        box.exec()
        confirmed = box.clickedButton() is erase
        box.deleteLater()
        return confirmed


def _keeps(state: State) -> bool:
    return state.preferences.keeps_catalogue
