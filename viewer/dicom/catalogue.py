"""The catalogue of local studies: what is asked of it and told to it, in SQL."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from viewer.dicom.catalogue_file import CatalogueError, is_damage, opened, set_aside
from viewer.dicom.local_study import KnownFile, LocalStudy
from viewer.dicom.study import Patient, Role, Series, Study
from viewer.version import VERSION

#: Rows of the list: more than a reader looks through without a search.
MOST_LISTED = 500
_LIST = """
SELECT study.id, source.path, study.uid, patient.name, patient.number, patient.birth_date,
    patient.sex, study.date, study.description, study.opened, study.missing,
    (SELECT count(*) FROM series WHERE series.study = study.id),
    (SELECT picture FROM series WHERE series.study = study.id AND picture != x''
        ORDER BY role = ? DESC, frames DESC LIMIT 1)
FROM study JOIN source ON source.id = study.source JOIN patient ON patient.id = study.patient
"""
_RECENT_FIRST = " ORDER BY study.opened IS NULL, study.opened DESC, study.date DESC LIMIT ?"


class Catalogue:
    """One connection to the catalogue; used and closed by one thread, as a context manager.

    Parameters
    ----------
    file : Path
        Made, with its folder, where it is missing.

    Raises
    ------
    CatalogueError
        Here and in every method: it cannot be read or written.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        with self._reported():
            self._db = opened(file)

    def __enter__(self) -> Self:
        """The connection itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the connection; nothing but the one file stays."""
        self._db.close()

    # -- files ----------------------------------------------------------------------

    def known_files(self, source: Path) -> dict[str, KnownFile]:
        """Files of a source by their path below it, vanished ones too: a disk may come back.

        Empty where another version of the program read them: it may have read them otherwise.
        """
        with self._reported():
            rows = self._db.execute(
                "SELECT file.path, size, mtime_ns, answer, study_uid, vanished FROM file"
                " JOIN source ON source.id = file.source"
                " WHERE source.path = ? AND source.reader = ?",
                (os.fsencode(source), VERSION),
            )
            return {os.fsdecode(path): KnownFile(*rest) for path, *rest in rows}

    def keep_files(self, source: Path, files: Mapping[str, KnownFile]) -> None:
        """Remember what was read from files."""
        with self._changing() as db:
            number = self._source(source)
            db.executemany(
                "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, 0)",
                (
                    (number, os.fsencode(path), f.size, f.mtime_ns, f.answer, f.study_instance_uid)
                    for path, f in files.items()
                ),
            )

    def mark_vanished(self, source: Path, paths: Iterable[str]) -> None:
        """Note which files of a source are gone; the others are there."""
        with self._changing() as db:
            number = self._source(source)
            db.execute("UPDATE file SET vanished = 0 WHERE source = ? AND vanished", (number,))
            db.executemany(
                "UPDATE file SET vanished = 1 WHERE source = ? AND path = ?",
                ((number, os.fsencode(path)) for path in paths),
            )

    # -- studies --------------------------------------------------------------------

    def keep_studies(self, source: Path, studies: Sequence[Study]) -> None:
        """Remember what a source holds; studies that it no longer holds are marked missing."""
        with self._changing() as db:
            number = self._source(source)
            db.execute("UPDATE study SET missing = 1 WHERE source = ?", (number,))
            for place, study in enumerate(studies):
                self._keep_study(number, place, study)
            self._forget_nobody()

    def first_study(self, source: Path) -> str:
        """UID of the most plausible study of a source; empty where none is known."""
        with self._reported():
            row = self._db.execute(
                "SELECT uid FROM study JOIN source ON source.id = study.source"
                " WHERE source.path = ? ORDER BY missing, place LIMIT 1",
                (os.fsencode(source),),
            ).fetchone()
            return str(row[0]) if row else ""

    def keep_opened(self, source: Path, study_instance_uid: str, when: dt.datetime) -> None:
        """Remember when a study was shown."""
        with self._changing() as db:
            db.execute(
                "UPDATE study SET opened = ? WHERE uid = ? AND source ="
                " (SELECT id FROM source WHERE path = ?)",
                (when.timestamp(), study_instance_uid, os.fsencode(source)),
            )

    def keep_pictures(self, source: Path, pictures: Mapping[tuple[str, str], bytes]) -> None:
        """Remember a small picture each of series, by the UIDs of study and series."""
        with self._changing() as db:
            db.executemany(
                "UPDATE series SET picture = ? WHERE uid = ? AND study IN (SELECT study.id"
                " FROM study JOIN source ON source.id = study.source"
                " WHERE study.uid = ? AND source.path = ?)",
                (
                    (picture, series, study, os.fsencode(source))
                    for (study, series), picture in pictures.items()
                ),
            )

    def listed(self, query: str = "", most: int = MOST_LISTED) -> tuple[LocalStudy, ...]:
        """Studies whose name, ID, date or description has every word of a query, latest first."""
        words = [f"%{_escaped(word.casefold())}%" for word in query.split()]
        tests = " AND ".join(["study.words LIKE ? ESCAPE '\\'"] * len(words))
        where = f" WHERE {tests}" if tests else ""
        with self._reported():
            rows = self._db.execute(
                _LIST + where + _RECENT_FIRST, (Role.SAGITTAL_T2.value, *words, most)
            )
            return tuple(_local_study(row) for row in rows)

    def forget(self, number: int) -> None:
        """Take a study from the list, with all that was kept of it; its files are not touched."""
        with self._changing() as db:
            db.execute(
                "DELETE FROM file WHERE (source, study_uid) ="
                " (SELECT source, uid FROM study WHERE id = ?)",
                (number,),
            )
            db.execute("DELETE FROM study WHERE id = ?", (number,))
            db.execute("DELETE FROM source WHERE id NOT IN (SELECT source FROM study)")
            self._forget_nobody()

    # -- inside ---------------------------------------------------------------------

    @contextlib.contextmanager
    def _reported(self) -> Iterator[None]:
        """Turn what SQLite says into a sentence; a damaged file is set aside for the next time."""
        try:
            yield
        except (sqlite3.OperationalError, OSError) as error:
            raise CatalogueError("The list of local studies cannot be read or written.") from error
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            self._db.close()
            set_aside(self._file)
            raise CatalogueError("The list of local studies was damaged.") from error

    @contextlib.contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """All of a change or none of it."""
        with self._reported():
            self._db.execute("BEGIN IMMEDIATE")
            with contextlib.ExitStack() as failed:
                failed.callback(self._roll_back)
                yield self._db
                self._db.execute("COMMIT")
                failed.pop_all()

    def _roll_back(self) -> None:
        with contextlib.suppress(sqlite3.Error):  # a damaged file has told already
            self._db.execute("ROLLBACK")

    def _source(self, source: Path) -> int:
        """The row of a source; what another version of the program read there is forgotten."""
        path = os.fsencode(source)
        self._db.execute("INSERT OR IGNORE INTO source VALUES (NULL, ?, ?)", (path, VERSION))
        found = self._db.execute("SELECT id, reader FROM source WHERE path = ?", (path,))
        number, reader = found.fetchone()
        if reader != VERSION:
            self._db.execute("DELETE FROM file WHERE source = ?", (number,))
            self._db.execute("UPDATE source SET reader = ? WHERE id = ?", (VERSION, number))
        return int(number)

    def _keep_study(self, source: int, place: int, study: Study) -> None:
        person = study.patient
        names = (person.name, person.patient_id, person.birth_date, person.sex)
        date = study.date.isoformat() if study.date else ""
        words = " ".join((person.name, person.patient_id, date, date.replace("-", ""),
                          study.description)).casefold()  # fmt: skip
        self._db.execute("INSERT OR IGNORE INTO patient VALUES (NULL, ?, ?, ?, ?)", names)
        [[number]] = self._db.execute(
            "INSERT INTO study (source, uid, patient, date, description, words, place, missing)"
            " SELECT ?, ?, id, ?, ?, ?, ?, 0 FROM patient"
            " WHERE (name, number, birth_date, sex) = (?, ?, ?, ?)"
            " ON CONFLICT (source, uid) DO UPDATE SET patient = excluded.patient,"
            " date = excluded.date, description = excluded.description, words = excluded.words,"
            " place = excluded.place, missing = 0 RETURNING id",
            (source, study.study_instance_uid, date, study.description, words, place, *names),
        ).fetchall()
        pictures = dict(self._db.execute("SELECT uid, picture FROM series WHERE study = ?",
                                         (number,)))  # fmt: skip
        self._db.execute("DELETE FROM series WHERE study = ?", (number,))
        self._db.executemany(
            "INSERT INTO series VALUES (?, ?, ?, ?, ?, ?)",
            (_series_row(number, one, pictures) for one in study.series),
        )

    def _forget_nobody(self) -> None:
        """Patients without a study are not kept."""
        self._db.execute("DELETE FROM patient WHERE id NOT IN (SELECT patient FROM study)")


def _series_row(study: int, series: Series, pictures: Mapping[str, bytes]) -> tuple[object, ...]:
    uid = series.series_instance_uid
    picture = pictures.get(uid, b"")
    return study, uid, series.description, series.role.value, series.frame_count, picture


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _local_study(row: tuple[object, ...]) -> LocalStudy:
    number, source, uid, name, patient_id, birth, sex, date, description, *rest = row
    opened, missing, series, picture = rest
    return LocalStudy(
        number=int(str(number)),
        source=Path(os.fsdecode(source if isinstance(source, bytes) else b"")),
        study_instance_uid=str(uid),
        patient=Patient(str(name), str(patient_id), str(birth), str(sex)),
        date=dt.date.fromisoformat(str(date)) if date else None,
        description=str(description),
        series_count=int(str(series)),
        opened=dt.datetime.fromtimestamp(float(str(opened)), dt.UTC) if opened else None,
        is_missing=bool(missing),
        picture=picture if isinstance(picture, bytes) else b"",
    )
