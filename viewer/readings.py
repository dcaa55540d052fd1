"""Where readings are kept: one file a study in the user's data folder, never beside the study."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

from viewer.errors import ViewerError, WriteError
from viewer.export.files import write_whole
from viewer.export.result import result_bytes
from viewer.saved_reading import (
    DamagedReadingError,
    NewerReadingError,
    SavedReading,
    reading_values,
    saved_reading,
)
from viewer.state import State

#: Letters of a SHA-256 in a file's name: 128 bits, beyond any chance of two studies with one.
_NAME_LETTERS = 32
#: No reading is longer: 25 comments and thousands of measurements stay below a megabyte.
MOST_BYTES = 16_000_000


class LockedReadingError(ViewerError):
    """A saved reading may not be read."""

    advice = "Check who may read the program's data folder; nothing is saved over the reading."


class Readings:
    """Saved readings, keyed by study.

    Parameters
    ----------
    folder : Path
        Made when the first reading is saved; readable by its owner alone.

    Notes
    -----
    A file is named by a hash of the Study Instance UID (0020,000D), which cannot be turned
    round, and holds no text of the study: who was read stands nowhere, unless the reader
    writes it into a comment.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._refused: set[str] = set()

    def holds(self, study_uid: str) -> bool:
        """Whether a study has a saved reading."""
        return self.file_of(study_uid).is_file()

    def file_of(self, study_uid: str) -> Path:
        """Where the reading of a study is kept, whether it is there or not."""
        digest = hashlib.sha256(study_uid.encode("utf-8", "surrogateescape")).hexdigest()
        return self._folder / f"{digest[:_NAME_LETTERS]}.json"

    def load(self, study_uid: str) -> SavedReading | None:
        """The saved reading of a study; None where there is none.

        Raises
        ------
        DamagedReadingError
            It cannot be understood; it was set aside, and a new one can be saved.
        NewerReadingError, LockedReadingError
            It is of a newer program, or may not be read; it stays, and `save` leaves it alone.
        """
        file = self.file_of(study_uid)
        try:
            return saved_reading(_bytes_of(file))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except NewerReadingError:
            self._refused.add(study_uid)
            raise
        except DamagedReadingError:
            self._set_aside(study_uid)
            raise
        except OSError as error:
            self._refused.add(study_uid)  # it may be whole: nothing is written over it
            raise LockedReadingError("The saved reading of this study cannot be opened.") from error

    def save(self, state: State) -> None:
        """Save the reading of the open study, whole or not at all.

        Raises
        ------
        WriteError
            It cannot be written; what was saved before still is.
        """
        if state.study is None or state.study.study_instance_uid in self._refused:
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise WriteError("The folder of readings cannot be made.") from error
        values = reading_values(state, dt.datetime.now(dt.UTC))
        write_whole(self.file_of(state.study.study_instance_uid), result_bytes(values))

    def _set_aside(self, study_uid: str) -> None:
        file = self.file_of(study_uid)
        try:
            file.replace(file.with_suffix(".bad"))
        except OSError:
            self._refused.add(study_uid)


def _bytes_of(file: Path) -> bytes:
    if file.stat().st_size > MOST_BYTES:
        raise DamagedReadingError("The saved reading of this study is damaged.")
    return file.read_bytes()
