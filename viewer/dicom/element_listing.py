"""List all elements of one file as text; runs in the reading process."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydicom import DataElement, Dataset
from pydicom.datadict import dictionary_description
from pydicom.multival import MultiValue

from viewer.dicom.file_bytes import (
    FILE_ERRORS,
    LARGEST_INFLATED_HEADER,
    Parsed,
    mapped_file,
    parse,
)
from viewer.dicom.reasons import FileRejectedError
from viewer.dicom.text import clean_text

#: More rows than anyone reads; a header of thousands of frames has a hundred times as many.
MOST_ELEMENTS = 4000
#: Deepest row, two for each sequence in another; enhanced MR has four of them (PS3.3 A.36.2).
DEEPEST = 16
#: Longest value shown, characters; the names of private elements too.
LONGEST_VALUE = 400
#: Said in place of a value that pydicom cannot convert.
UNREADABLE = "(cannot be read)"
CUT = "(more elements are not listed)"

#: Tag, VR, name, value, depth in sequences.
Row = tuple[str, str, str, str, int]


def list_elements(path: Path) -> list[Row]:
    """Every element of a file up to its pixels, in the order of tags, sequences unfolded.

    Returns
    -------
    list of (str, str, str, str, int)
        Tag such as "(0010,0010)", VR, name, value on one line, depth (0 outside sequences).
        Bytes are counted, not shown.

    Raises
    ------
    FileRejectedError
        It is not DICOM, or not to be trusted.
    """
    with mapped_file(path) as data, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydicom's warnings quote values
        try:
            return _listed(parse(data, [], LARGEST_INFLATED_HEADER))
        except FILE_ERRORS as error:
            raise FileRejectedError("damaged") from error
        except RecursionError as error:
            raise FileRejectedError("too-deep") from error


def _listed(parsed: Parsed) -> list[Row]:
    rows: list[Row] = []
    for part in (parsed.meta, parsed.dataset):
        for row in _rows(part, 0):
            if len(rows) == MOST_ELEMENTS:
                return [*rows, ("", "", CUT, "", 0)]
            rows.append(row)
    if parsed.pixels is not None:
        length = parsed.pixels.length
        said = f"{length} bytes" if length is not None else "compressed"
        tag = parsed.pixels.tag
        name = dictionary_description(tag)
        rows.append((_tag_text(tag), parsed.pixels.vr, name, said, 0))
    return rows


def _rows(dataset: Dataset, depth: int) -> Iterator[Row]:
    for tag in sorted(dataset.keys()):
        try:
            element = dataset[tag]
            row = (_tag_text(tag), str(element.VR), _name(element), _value(element), depth)
        except FILE_ERRORS:
            yield _tag_text(tag), "", "", UNREADABLE, depth
            continue
        yield row
        if element.VR == "SQ" and depth < DEEPEST:
            for number, item in enumerate(element.value, start=1):
                yield "", "", f"Item {number}", "", depth + 1
                yield from _rows(item, depth + 2)


def _tag_text(tag: int) -> str:
    return f"({int(tag) >> 16:04X},{int(tag) & 0xFFFF:04X})"


def _name(element: DataElement) -> str:
    return clean_text(str(element.name), LONGEST_VALUE)


def _value(element: DataElement) -> str:
    value = element.value
    if element.VR == "SQ":
        return f"{len(value)} item" + ("" if len(value) == 1 else "s")
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    if isinstance(value, MultiValue) or (
        isinstance(value, Sequence) and not isinstance(value, str)
    ):
        return clean_text(" \\ ".join(str(one) for one in value[:LONGEST_VALUE]), LONGEST_VALUE)
    return clean_text(str(value) if value is not None else "", LONGEST_VALUE)
