"""Read folders and decode stacks on the file thread, and bring them to the session."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from viewer import arranging
from viewer.decoding import Decoded, Reduced, Unreadable, decode
from viewer.dicom.archive import is_archive
from viewer.dicom.reader import NothingDisplayableError, Scan
from viewer.dicom.study import StackKey, Study
from viewer.eligibility import chosen_stacks, views_present
from viewer.errors import Notice, WriteError, notice_of
from viewer.first_window import first_window
from viewer.hanging import hang
from viewer.language import counted, marked
from viewer.opening import (
    keys_to_decode,
    open_archive,
    open_folders,
    open_phantom,
    open_remembered,
)
from viewer.progress import Progress
from viewer.remembering import Memory, NotRemembered, memory_of, remembering
from viewer.scratch_folder import ScratchFolder
from viewer.session import Activity, Doing, Session, State
from viewer.sources import Sources, place_of
from viewer.worker import Worker

LEFT_OUT = Notice(
    marked("Some files cannot be decoded and are left out."),
    marked("The list of skipped files says which, and why."),
)
ALONE = Notice(marked("An archive is opened alone."), marked("Open what was left out by itself."))
CUT_SHORT = marked("Reading was stopped: some files may be missing.")


class Loading(QObject):
    """What is read from disk, and how far that is.

    Signals
    -------
    ready()
        Every stack that grading needs is decoded, or known to be unreadable.
    """

    ready = Signal()

    def __init__(
        self,
        session: Session,
        words: Callable[[Exception], Notice],
        catalogue: Path | None = None,
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._memory: Memory | None = None
        self._wanted = ""  # UID of the study that the reader asked for
        self._file: Path | None = None  # whose series the reader asked for
        self._alone = False  # archives were left out
        self._scratch: ScratchFolder | None = None  # where archives are unpacked
        self._session = session
        self._words = words
        self._worker = Worker(self, newest=(Scan, Progress))
        self._scanning = False
        self._cut_short = False
        self._offered: str | None = None  # the study that was shown without being chosen
        session.changed.connect(self._on_changed)

    def open(self, path: Path, study_instance_uid: str = "") -> None:
        """Read a folder, file or archive; what was shown before is forgotten at once.

        Parameters
        ----------
        study_instance_uid : str
            The study to show; empty where any will do.
        """
        keeps = self._session.state.preferences.keeps_catalogue
        memory = memory_of(self._catalogue if keeps else None, path)
        if is_archive(path):
            self._open_archive(path, memory)
        elif memory is not None:
            self._begin(open_remembered(memory, study_instance_uid), marked("Looking for studies"))
        else:
            self._begin(open_folders((path,)), marked("Looking for studies"))
        self._memory = memory
        self._wanted = study_instance_uid

    def open_sources(self, sources: Sources) -> None:
        """Read what the reader named, and show the series of the file that he named.

        Several folders are not remembered together: the catalogue knows each by itself.
        """
        if len(sources.roots) == 1:
            self.open(sources.roots[0])
        else:
            self._begin(open_folders(sources.roots), marked("Looking for studies"))
        self._file, self._alone = sources.file, sources.left_out > 0

    def _open_archive(self, archive: Path, memory: Memory | None) -> None:
        try:
            self._scratch = self._scratch or ScratchFolder()
        except OSError:
            self._session.fail(
                notice_of(WriteError(marked("There is no place to unpack the archive.")))
            )
            return
        work = open_archive(archive, self._scratch.path / "archive", memory)
        self._begin(work, marked("Unpacking the archive"))

    def open_phantom(self, folder: Path) -> None:
        """Draw the built-in phantom into `folder`, if it is not there yet, and read it."""
        self._begin(open_phantom(folder), marked("Drawing the phantom"))

    def cancel(self) -> None:
        """Stop reading; what is known stays."""
        if self._scanning and self._session.state.study is not None:
            self._cut_short = True
            self._session.add_warnings((CUT_SHORT,))
        self._worker.cancel()
        self._scanning = False
        self._session.set_reading(None)

    def go_on(self) -> None:
        """Decode what grading still needs, after a `cancel` too; `ready` tells when it is."""
        if self.is_ready():
            self._announce()
        elif not self._scanning and self._session.state.reading is None:
            self._decode()

    def close(self) -> None:
        """Stop for good and wait for the thread."""
        self._session.changed.disconnect(self._on_changed)
        self._worker.close()
        if self._scratch is not None:
            self._scratch.remove()
            self._scratch = None

    def is_ready(self) -> bool:
        """Whether grading has all it needs."""
        state = self._session.state
        if state.study is None or self._scanning:
            return False
        return _known(state).issuperset(chosen_stacks(state.study, state.roles).keys)

    def _begin(self, work: Generator[Any, None, Any], text: str) -> None:
        self._session.close()
        self._offered = None
        self._memory = None
        self._wanted, self._file, self._alone = "", None, False
        self._scanning = True
        self._cut_short = False
        self._run(work, self._on_opened)
        self._session.set_reading(Activity(Doing.READING, text))

    def _run(self, work: Generator[Any, None, Any], on_done: Callable[[Any], object]) -> None:
        self._worker.run(work, on_item=self._on_item, on_done=on_done, on_failure=self._on_failure)

    def _on_item(self, item: object) -> None:
        session = self._session
        match item:
            case Scan():
                fraction = item.files_seen / item.files_total if item.files_total else None
                text = counted(item.files_seen, marked("{n} file read"), marked("{n} files read"))
                session.set_reading(Activity(Doing.READING, text, fraction))
                if item.studies and item.studies is not session.state.studies:
                    session.grow(self._current(item.studies), item.studies)
            case Progress():
                session.set_reading(Activity(Doing.READING, item.text, item.fraction))
            case Decoded():
                window = first_window(session.state, item.key, item.volume, item.window)
                session.add_volume(item.key, item.volume, window)
                self._announce()
            case Reduced():
                session.grow(item.study, self._renewed(item.study))
                session.notify(LEFT_OUT)
            case NotRemembered():
                session.notify(notice_of(item.error))
            case Unreadable():
                notice = notice_of(item.error)
                session.add_unreadable(item.key, notice.text)
                session.notify(notice)
                self._announce()

    def _on_opened(self, studies: tuple[Study, ...]) -> None:
        self._scanning = False
        self._session.grow(self._current(studies), studies)
        if self._alone:
            self._session.notify(ALONE)
        place = place_of(self._file, studies) if self._file is not None else None
        if place is not None and place.study.study_instance_uid == study_uid(self._session.state):
            self._session.apply(arranging.shown_at, place.series_instance_uid, place.slice_index)
        self._decode()

    def _current(self, studies: tuple[Study, ...]) -> Study:
        """The study to show: the one that is shown, unless a better one was found since.

        The first files of a folder may be of a study that nobody asked for. What the reader
        chose, or began to look at, stays.
        """
        state = self._session.state
        place = place_of(self._file, studies) if self._file is not None else None
        asked = place.study.study_instance_uid if place is not None else self._wanted
        wanted = next((one for one in studies if one.study_instance_uid == asked), None)
        if wanted is not None and (state.study is None or study_uid(state) == self._offered):
            self._offered = None
            return wanted
        uid = study_uid(state)
        shown = next((study for study in studies if study.study_instance_uid == uid), None)
        if shown is None or (
            uid == self._offered
            and _is_untouched(state)
            and views_present(studies[0]) > views_present(shown)
        ):
            shown = studies[0]
            self._offered = shown.study_instance_uid
        return shown

    def _renewed(self, study: Study) -> tuple[Study, ...]:
        uid = study.study_instance_uid
        known = self._session.state.studies
        return tuple(study if one.study_instance_uid == uid else one for one in known)

    def _decode(self) -> None:
        state = self._session.state
        if state.study is None:
            return
        known = _known(state)
        keys = keys_to_decode(state.study, state.roles, state.panes)
        missing = [key for key in keys if key not in known]
        work: Generator[Any, None, None] = decode(state.study, missing)
        if self._memory is not None:
            work = remembering(work, self._memory, state.study)
        self._run(work, self._on_decoded)

    def _on_decoded(self, _: object) -> None:
        self._session.set_reading(None)
        self._announce()

    def _on_failure(self, error: Exception) -> None:
        self._scanning = False
        self._session.set_reading(None)
        notice = self._words(error)
        if self._session.state.study is not None:
            self._session.notify(notice)
        elif isinstance(error, NothingDisplayableError):
            self._session.fail(notice, error.skipped)
        else:
            self._session.fail(notice)

    def _announce(self) -> None:
        if self.is_ready():
            if self._cut_short:
                self._session.add_warnings((CUT_SHORT,))
            self.ready.emit()

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if not new.preferences.keeps_catalogue:
            self._memory = None
        if self._scanning or new.study is None:
            return
        other = study_uid(old) != study_uid(new)
        if other or old.roles != new.roles or (old.panes != new.panes and _missing(new)):
            self._decode()


def study_uid(state: State) -> str | None:
    """(0020,000D) of the open study; None where nothing is open."""
    return state.study.study_instance_uid if state.study else None


def _is_untouched(state: State) -> bool:
    if state.study is None or state.cursor is not None:
        return False
    return state.panes == hang(state.study, state.roles, state.hangings.current)


def _known(state: State) -> set[StackKey]:
    return set(state.volumes) | set(state.unreadable)


def _missing(state: State) -> bool:
    if state.study is None or state.reading is not None:
        return False
    hung = {pane.series_uid for pane in state.panes}
    keys = keys_to_decode(state.study, state.roles, state.panes)
    return any(key.series_instance_uid in hung for key in set(keys) - _known(state))
