"""What the catalogue knows: studies on this computer, and the files that they were read from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from viewer.dicom.study import Patient

#: Side of a kept picture, pixels: what a row of the list shows on a screen of twice the density.
PICTURE_PX = 48


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What was read from a file, and how to tell that it is still the same file.

    Attributes
    ----------
    size : int
        Bytes.
    mtime_ns : int
        Time of its last change, ns since 1970.
    answer : str
        What the reading process told of it, as JSON.
    study_instance_uid : str
        The study that it names; empty where it names none.
    is_vanished : bool
        It was not there when its source was last read.
    """

    size: int
    mtime_ns: int
    answer: str = field(repr=False)
    study_instance_uid: str = ""
    is_vanished: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class LocalStudy:
    """A study that was seen on this computer; never logged, never in a `repr`.

    Attributes
    ----------
    number : int
        Names it within the catalogue.
    source : Path
        The folder, file or archive to open for it.
    opened : datetime or None
        When it was last shown, UTC; None where it only lay beside another one.
    is_missing : bool
        It was not there any more when its source was last read or looked for.
    picture : bytes
        `PICTURE_PX` x `PICTURE_PX` grey values, row by row; empty where there is none.
    """

    number: int
    source: Path
    study_instance_uid: str
    patient: Patient
    date: dt.date | None
    description: str
    series_count: int
    opened: dt.datetime | None = None
    is_missing: bool = False
    picture: bytes = b""

    def __repr__(self) -> str:
        """Name nobody."""
        return f"LocalStudy({self.number}, …)"
