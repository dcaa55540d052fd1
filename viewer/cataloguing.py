"""Bring the list of local studies to the session, and the reader's wishes to the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from viewer import listing
from viewer.dicom.catalogue import Catalogue
from viewer.dicom.catalogue_file import erase
from viewer.dicom.local_study import LocalStudy
from viewer.errors import Notice, notice_of
from viewer.local_studies import Erase, Keep, LocalWish, OpenPath, Remove, Search
from viewer.session import Session, State
from viewer.worker import Worker

Rows = Generator[None, None, tuple[LocalStudy, ...]]

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
        self._worker = Worker(self)
        session.changed.connect(self._on_changed)
        self._list(session.state.local.query)

    @Slot(object)
    def fulfil(self, wish: LocalWish) -> None:
        """Do what the reader asks of the list."""
        match wish:
            case OpenPath():
                self.path_chosen.emit(wish.path, wish.study_instance_uid)
            case Search():
                self._list(wish.query)
            case Remove():
                query = self._session.state.local.query
                self._run(_without(self._file, wish.number, query), query)
            case Keep():
                self._session.set_preferences(keeps_catalogue=wish.on, asked_for_catalogue=True)
            case Erase():
                self._run(_erased(self._file), "", ERASED)

    def close(self) -> None:
        """Stop for good and wait for the thread."""
        self._session.changed.disconnect(self._on_changed)
        self._worker.close()

    def _list(self, query: str) -> None:
        if self._session.state.preferences.keeps_catalogue:
            self._run(_listed(self._file, query), query)

    def _run(self, work: Rows, query: str, said: Notice | None = None) -> None:
        def done(rows: tuple[LocalStudy, ...]) -> None:
            """Show the answer."""
            self._session.apply(listing.listed, rows, query)
            if said is not None:
                self._session.notify(said)

        self._worker.run(work, on_item=lambda _: None, on_done=done, on_failure=self._on_failure)

    def _on_failure(self, error: Exception) -> None:
        self._session.apply(listing.unlisted)
        self._session.notify(self._words(error))

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        kept, keeps = (state.preferences.keeps_catalogue for state in (old, new))
        if kept and not keeps:
            self._session.apply(listing.unlisted)
            self._run(_erased(self._file), "", ERASED)
        elif keeps and (not kept or (old.reading is not None and new.reading is None)):
            self._list(new.local.query)


def _listed(file: Path, query: str) -> Rows:
    """Studies of the catalogue; those whose source is not there are marked missing."""
    with Catalogue(file) as catalogue:
        rows = catalogue.listed(query)
    there: dict[Path, bool] = {}
    for row in rows:
        if row.source not in there:
            yield
            there[row.source] = row.source.exists()
    return tuple(replace(r, is_missing=r.is_missing or not there[r.source]) for r in rows)


def _without(file: Path, number: int, query: str) -> Rows:
    with Catalogue(file) as catalogue:
        catalogue.forget(number)
    return (yield from _listed(file, query))


def _erased(file: Path) -> Rows:
    yield
    erase(file)
    return ()
