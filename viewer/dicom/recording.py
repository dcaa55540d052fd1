"""Carry what was read from files to the catalogue, and what it knows of them back."""

from __future__ import annotations

import datetime as dt
import json
import os
import time
from collections.abc import Sequence
from pathlib import Path

from viewer.dicom.catalogue import Catalogue
from viewer.dicom.file_reading import FileAnswer
from viewer.dicom.header import Header
from viewer.dicom.local_study import KnownFile
from viewer.dicom.reasons import REASONS
from viewer.dicom.study import Skipped, Study

#: Some file systems keep the time of a change to 2 s only (FAT): a younger file may be
#: changed again without a trace. It is read again the next time.
_SETTLED_NS = 2_000_000_000
_AT_ONCE = 1000  # rows of a transaction: some ms, in which nobody else can write
#: What may be otherwise the next time, without any change of the file.
_PASSING = frozenset({"no-permission", "unreadable", "time-limit", "memory-limit", "crashed"})


class Recorder:
    """Writes down what is read of one source; made before its first file is read.

    Parameters
    ----------
    source : Path
        Folder or file, resolved.
    """

    def __init__(self, catalogue: Catalogue, source: Path) -> None:
        self._catalogue = catalogue
        self._source = source
        self._settled_ns = time.time_ns() - _SETTLED_NS
        self._waiting: dict[str, KnownFile] = {}

    def note(self, answer: FileAnswer) -> None:
        """Take in what became of a file, if it will be the same the next time."""
        known = self._known(answer)
        if known is not None:
            self._waiting[path_below(self._source, answer.path)] = known
        if len(self._waiting) >= _AT_ONCE:
            self._write()

    def finish(self, studies: Sequence[Study]) -> None:
        """Write what still waits, and the studies that came of the files."""
        self._write()
        self._catalogue.keep_studies(self._source, studies)

    def _write(self) -> None:
        files, self._waiting = self._waiting, {}
        if files:
            self._catalogue.keep_files(self._source, files)

    def _known(self, answer: FileAnswer) -> KnownFile | None:
        if answer.skipped is not None and answer.skipped.code in _PASSING:
            return None
        try:
            status = answer.path.stat(follow_symlinks=False)
        except OSError:
            return None
        if status.st_mtime_ns > self._settled_ns:
            return None
        uid = answer.header.study_instance_uid if answer.header else answer.study_instance_uid
        return KnownFile(status.st_size, status.st_mtime_ns, answer_text(answer), uid)


def path_below(source: Path, path: Path) -> str:
    """A file's path from its source; empty where it is the source."""
    return os.fspath(path)[len(os.fspath(source)) :].lstrip(os.sep)


def answer_text(answer: FileAnswer) -> str:
    """An answer as JSON, without its path."""
    if answer.header is not None:
        return json.dumps({"header": answer.header.to_json()})
    code, reason = (answer.skipped.code, answer.skipped.reason) if answer.skipped else ("", "")
    return json.dumps({"code": code, "reason": reason, "study": answer.study_instance_uid})


def known_answer(path: Path, known: KnownFile) -> FileAnswer | None:
    """What `answer_text` wrote down of a file; None where that cannot be understood."""
    try:
        said = json.loads(known.answer)
        if "header" in said:
            return FileAnswer(path, Header.from_json(said["header"]), None)
        code, reason, uid = str(said["code"]), str(said["reason"]), str(said["study"])
        return FileAnswer(path, None, Skipped(path, REASONS[code][0], code, reason), uid)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def now() -> dt.datetime:
    """The time at which a study is shown, UTC."""
    return dt.datetime.now(dt.UTC)
