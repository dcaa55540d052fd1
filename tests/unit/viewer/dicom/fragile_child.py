"""A reading process that crashes, hangs or lies when a file's name says so."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from viewer.dicom import child
from viewer.dicom.header import Header
from viewer.dicom.header_reading import read_header
from viewer.dicom.pixel_reading import DecodedFrame, read_pixels


def _misbehave(path: Path) -> None:
    if "crash" in path.name:
        os._exit(11)
    if "hang" in path.name:
        time.sleep(3600)
    if "hungry" in path.name:
        bytearray(2**40)
    if "unexpected" in path.name:
        raise KeyboardInterrupt


def _header(path: Path) -> Header:
    if "header" in path.name:
        _misbehave(path)
    return read_header(path)


def _pixels(path: Path, indices: Iterable[int]) -> Iterator[DecodedFrame]:
    if "pixels" in path.name:
        _misbehave(path)
    return read_pixels(path, indices)


if __name__ == "__main__":
    child.read_header = _header
    child.read_pixels = _pixels
    child.main()
