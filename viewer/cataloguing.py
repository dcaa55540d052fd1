"""Bring the list of local studies to the session, and the reader's wishes to the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from viewer import listing, logs
from viewer.dicom.catalogue import Catalogue
from viewer.dicom.catalogue_file import erase
from viewer.dicom.local_study import LocalStudy
from viewer.errors import Notice, ViewerError, notice_of
from viewer.local_studies import Erase, Keep, LocalWish, OpenPath, Remove, Search
from viewer.session import Session, State
from viewer.worker import Worker

Change = Callable[[Path], None]

ERASED = Notice("The list of local studies was erased.", "The studies themselves are untouched.")


class Cataloguing(QObject):
    """Lists what the catalogue holds, off the GUI thread, while the reader keeps one.

    Parameters
    ----------
    file : Path
        Of the catalogue; made when the first study is kept.
    words : callable
        Makes a notice of a failure.

    Signals
    -------
    path_chosen(path: Path, study_instance_uid: str)
        What to open.
    """

    path_chosen = Signal(object, str)

    def __init__(
        self,
        session: Session,
        file: Path,
        words: Callable[[Exception], Notice] = notice_of,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._file = file
        self._words = words
        self._query = ""
        self._due: tuple[Change, ...] = ()  # asked for, and not known to be done
        self._worker = Worker(self)
        session.changed.connect(self._on_changed)
        self._list()

    @Slot(object)
    def fulfil(self, wish: LocalWish) -> None:
        """Do what the reader asks of the list."""
        match wish:
            case OpenPath():
                self.path_chosen.emit(wish.path, wish.study_instance_uid)
            case Search():
                self._query = wish.query
                self._list()
            case Remove():
                self._list(partial(_forget, wish.number))
            case Keep():
                self._session.set_preferences(keeps_catalogue=wish.on, asked_for_catalogue=True)
            case Erase():
                self._query = ""
                self._list(erase)

    def close(self) -> None:
        """Stop for good and wait for the thread."""
        self._session.changed.disconnect(self._on_changed)
        self._worker.close()

    def _list(self, *changes: Change) -> None:
        """Ask anew, after changes; those of a question that this one replaces are done too."""
        self._due = (*self._due, *changes)
        keeps, query, due = self._session.state.preferences.keeps_catalogue, self._query, self._due
        if not (keeps or due):
            return

        def done(rows: tuple[LocalStudy, ...]) -> None:
            """Show the answer."""
            self._due = self._due[len(due) :]
            self._session.apply(listing.listed, rows, query)
            if erase in due:
                self._session.notify(ERASED)

        work = _answer(self._file, due, query if keeps else None)
        self._worker.run(work, on_item=lambda _: None, on_done=done, on_failure=self._on_failure)

    def _on_failure(self, error: Exception) -> None:
        self._due = ()
        if not isinstance(error, ViewerError):
            logs.failure("work", error)
        self._session.apply(listing.unlisted)
        self._session.notify(self._words(error))

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        kept, keeps = (state.preferences.keeps_catalogue for state in (old, new))
        if kept and not keeps:
            self._query = ""
            self._session.apply(listing.unlisted)
            self._list(erase)
        elif keeps and (not kept or (old.reading is not None and new.reading is None)):
            self._list()


def _answer(
    file: Path, due: tuple[Change, ...], query: str | None
) -> Generator[None, None, tuple[LocalStudy, ...]]:
    """Make changes, then list; studies whose source is not there are marked missing."""
    for change in due:
        change(file)
        yield
    if query is None or not file.exists():
        return ()
    with Catalogue(file) as catalogue:
        rows = catalogue.listed(query)
    there: dict[Path, bool] = {}
    for row in rows:
        if row.source not in there:
            yield
            there[row.source] = row.source.exists()
    return tuple(replace(r, is_missing=r.is_missing or not there[r.source]) for r in rows)


def _forget(number: int, file: Path) -> None:
    with Catalogue(file) as catalogue:
        catalogue.forget(number)
