"""File > Save picture and Copy picture: what is on screen, without the patient's name."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication

from viewer.errors import Notice
from viewer.language import marked, tr
from viewer.ui import availability as when
from viewer.ui import dialogs
from viewer.ui.action import Action
from viewer.ui.feature import Feature
from viewer.ui.pane_picture import Texts, has_typed_words, panes_on_screen, picture_of
from viewer.ui.save_picture_dialog import SavePictureDialog

_MENU = marked("&File")


class PicturesFeature(Feature):
    """A window with choices, and a key that copies the active pane at once."""

    def actions(self) -> tuple[Action, ...]:
        """Both, in the menu of files."""
        return (
            Action("save-picture", tr("Save p&icture…"), ("Ctrl+E",), self._on_save, when.has_study,
                   tr(_MENU), section=True),
            Action("copy-picture", tr("Cop&y the picture"), ("Ctrl+Shift+C",), self._on_copy,
                   when.has_picture, tr(_MENU)),
        )  # fmt: skip

    @Slot()
    def _on_save(self) -> None:
        dialogs.show_beside(SavePictureDialog(self._session, self._window))

    @Slot()
    def _on_copy(self) -> None:
        state = self._session.state
        shown = [one for one in panes_on_screen(self._window) if one.pane == state.active_pane]
        if shown:
            words = not state.preferences.anonymous
            texts = Texts(corners=state.preferences.corner_text, words=words)
            QGuiApplication.clipboard().setImage(picture_of(state, tuple(shown), texts))
            told = tr("It names nobody; words in the pixels themselves stay.")
            if words and has_typed_words(state):
                told = tr("What you typed on it is on it, and so are words in the pixels.")
            self._session.notify(Notice(tr("The picture is on the clipboard."), told))
