"""Ask the reading process for one file without what names its patient."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from viewer.dicom.file_reading import awaited
from viewer.dicom.reading_process import ReadingProcess, ReadingProcessDiedError, path_field
from viewer.dicom.reasons import REASONS, skipped_file
from viewer.errors import UnreadableFileError

#: A file of many frames is read, changed and written: several times what a header takes, s.
SECONDS_PER_FILE = 60
#: The child's own clock runs out a little later than the parent's patience.
_ALARM_MARGIN_S = 2


def read_deidentified(
    path: Path, seed: str, process: ReadingProcess
) -> Generator[None, None, tuple[bytes, bool]]:
    """The file anew and whether words are likely in its pixels; yields while it waits.

    Raises
    ------
    UnreadableFileError
        It cannot be read or written as DICOM, or took too long.
    """
    process.ask(
        {
            "verb": "deidentify",
            "path": path_field(path),
            "seed": seed,
            "seconds": SECONDS_PER_FILE + _ALARM_MARGIN_S,
        }
    )
    code = "crashed"
    try:
        head = yield from awaited(process, SECONDS_PER_FILE)
        if head is None:
            code = "time-limit"
        elif head.get("code"):
            raise UnreadableFileError(_reason(path, str(head["code"])))
        else:
            content = process.body(int(head["bytes"]), SECONDS_PER_FILE)
            if content is not None:
                return content, bool(head["has_text"])
    except (ReadingProcessDiedError, KeyError, TypeError, ValueError):
        code = "crashed"
    process.kill()
    raise UnreadableFileError(_reason(path, code))


def _reason(path: Path, code: str) -> str:
    return skipped_file(path, code if code in REASONS else "crashed").reason
