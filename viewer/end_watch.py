"""Keep the mark of a running program up to date with what is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from viewer.running_mark import Ended, RunningMark
from viewer.scratch_folder import PREFIX
from viewer.session import Session, State


class EndWatch(QObject):
    """Names the open study in the mark, only while the reader keeps a list of local studies.

    Parameters
    ----------
    folder : Path
        For the mark.
    """

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._mark = RunningMark(folder)

    def begin(self) -> Ended | None:
        """Set the mark; what a run before left behind, None where all ended well."""
        ended = self._mark.begin()
        self._session.changed.connect(self._on_changed)
        self._note(self._session.state)
        return ended

    def end(self) -> None:
        """Take the mark away."""
        self._mark.end()

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if _open_in(old) != _open_in(new):
            self._note(new)

    def _note(self, state: State) -> None:
        self._mark.note(*_open_in(state))


def _open_in(state: State) -> tuple[Path | None, str]:
    """What may be written down: nothing without a list, nothing of an unpacked archive."""
    study = state.study
    if study is None or not state.preferences.keeps_catalogue:
        return None, ""
    if any(part.startswith(PREFIX) for part in study.folder.parts):
        return None, ""
    return study.folder, study.study_instance_uid
