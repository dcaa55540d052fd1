"""File > Export results: grades of both sides, comments and measurements as JSON."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QLineEdit

from viewer.errors import Notice
from viewer.language import tr
from viewer.picture_saver import PictureSaver
from viewer.result_saving import SavedResult, save_result
from viewer.ui import availability as when
from viewer.ui import dialogs
from viewer.ui.action import Action
from viewer.ui.feature import Feature

_SUFFIX = ".json"


class ResultFeature(Feature):
    """One command; what is written is the study as it stands when the command is given."""

    def actions(self) -> tuple[Action, ...]:
        """Export, below the pictures."""
        return (
            Action(
                "export-results",
                tr("E&xport results…"),
                ("Ctrl+Shift+S",),
                self._on_export,
                when.has_results,
                tr("&File"),
                unless=tr("Results can be exported when every finding of a study has its answer."),
            ),
        )

    def keep(self) -> None:
        """Finish what is still being written: the main window goes, the reader's words do not."""
        for saver in self._savers():
            saver.finish()

    @Slot()
    def _on_export(self) -> None:
        if isinstance(writing := QApplication.focusWidget(), QLineEdit):
            writing.clearFocus()  # a comment that is being written is finished by that
        state = self._session.state
        chosen = dialogs.ask_for_result(self._window)
        if chosen is None:
            return
        named = chosen.suffix.lower() == _SUFFIX
        path = chosen if named else chosen.with_name(f"{chosen.name}{_SUFFIX}")
        # Only of the name that was chosen, the dialog has asked whether it may be replaced.
        if path != chosen and path.exists():
            text = tr("There are files already: {names}.", names=path.name)
            self._session.notify(Notice(text, tr("Export the results under another name.")))
            return
        saver = PictureSaver(self)  # one each, so that no export gives up the one before
        saver.saved.connect(partial(self._on_saved, saver))
        saver.failed.connect(partial(self._on_failed, saver))
        saver.run(save_result(state, path))

    def _on_saved(self, saver: PictureSaver, saved: SavedResult) -> None:
        self._end(saver)
        text = tr("The results were saved as {name}.", name=saved.path.name)
        self._session.notify(Notice(text, " ".join(saved.remarks)))

    def _on_failed(self, saver: PictureSaver, notice: Notice) -> None:
        self._end(saver)
        self._session.notify(notice)

    def _end(self, saver: PictureSaver) -> None:
        saver.close()
        saver.deleteLater()

    def _savers(self) -> list[PictureSaver]:
        return self.findChildren(PictureSaver)
