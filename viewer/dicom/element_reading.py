"""Ask the reading process for all elements of one file."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from viewer.dicom.file_reading import awaited
from viewer.dicom.reading_process import (
    SECONDS_PER_HEADER,
    ReadingProcessDiedError,
    borrowed_process,
    path_field,
)
from viewer.dicom.reasons import REASONS, skipped_file
from viewer.errors import UnreadableFileError

# The child ends itself a little after the parent would have, if the parent is gone.
_ALARM_MARGIN_S = 2.0


@dataclass(frozen=True, slots=True, repr=False)
class Element:
    """One element of a file, in words.

    Attributes
    ----------
    tag, vr, name : str
        Such as "(0010,0010)", "PN", "Patient's Name"; an item of a sequence has but a name.
    value : str
        On one line; kept out of `repr`, as it may name the patient.
    depth : int
        How many sequences and items it lies in.
    """

    tag: str
    vr: str
    name: str
    value: str
    depth: int

    def __repr__(self) -> str:
        """Say no value."""
        return f"Element({self.tag})"


def read_elements(path: Path) -> Generator[None, None, tuple[Element, ...]]:
    """All elements of a file up to its pixels; yields while it waits, to be stopped there.

    Raises
    ------
    UnreadableFileError
        The file cannot be read, or took too long.
    """
    with borrowed_process() as process:
        process.ask(
            {
                "verb": "elements",
                "path": path_field(path),
                "seconds": SECONDS_PER_HEADER + _ALARM_MARGIN_S,
            }
        )
        try:
            answer = yield from awaited(process, SECONDS_PER_HEADER)
            code = "time-limit" if answer is None else str(answer.get("code", ""))
            elements = _elements(answer) if answer is not None and not code else ()
        except (ReadingProcessDiedError, KeyError, TypeError, ValueError):
            code, elements = "crashed", ()
        if code in {"crashed", "time-limit"}:
            process.kill()
    if code:
        reason = skipped_file(path, code if code in REASONS else "crashed").reason
        raise UnreadableFileError(reason)
    return elements


def _elements(answer: dict[str, Any]) -> tuple[Element, ...]:
    return tuple(
        Element(str(tag), str(vr), str(name), str(value), int(depth))
        for tag, vr, name, value, depth in answer["elements"]
    )
