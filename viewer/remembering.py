"""Open a source with the catalogue beside it: known studies are there at once, and kept on."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

import numpy as np

from model.volume import Volume
from viewer import logs
from viewer.decoding import Decoded
from viewer.dicom.catalogue import Catalogue
from viewer.dicom.catalogue_file import CatalogueError
from viewer.dicom.file_reading import FileAnswer
from viewer.dicom.local_study import PICTURE_PX
from viewer.dicom.reader import Scan, scan_folder, scanned_root
from viewer.dicom.recording import Recorder, now
from viewer.dicom.rescan import Compared, rescan_folder
from viewer.dicom.study import Study
from viewer.errors import FolderError

Given = ParamSpec("Given")
Item = TypeVar("Item")
Result = TypeVar("Result")

#: UIDs of study and series -> a small picture.
Pictures = dict[tuple[str, str], bytes]

_SAMPLES = 2  # a side of each pixel of a small picture: enough against the coarsest jags


@dataclass(frozen=True, slots=True)
class Memory:
    """Where what is read is remembered, and as what.

    Attributes
    ----------
    catalogue : Path
        File of the catalogue.
    source : Path
        What the reader opened: a folder, a file, an archive; see `memory_of`.
    """

    catalogue: Path = field(repr=False)
    source: Path = field(repr=False)


@dataclass(frozen=True, slots=True)
class NotRemembered:
    """The catalogue could not be read or written; everything else goes on."""

    error: CatalogueError


def memory_of(catalogue: Path | None, path: Path) -> Memory | None:
    """Under which name a path is remembered; None without a catalogue, or where it is missing."""
    if catalogue is None:
        return None
    try:
        return Memory(catalogue, scanned_root(path))
    except FolderError:
        return None  # said when it is opened


def scan_remembered(
    memory: Memory, wanted: str = ""
) -> Generator[Scan | NotRemembered, None, tuple[Study, ...]]:
    """Scan a source: a known study is yielded at once, and only what changed is read again.

    Parameters
    ----------
    wanted : str
        UID of the study to show first; that of the most plausible one where it is empty.

    Returns, raises
    ---------------
    As `viewer.dicom.reader.scan_folder` does.
    """
    source = memory.source
    with contextlib.ExitStack() as stack:
        try:
            catalogue = stack.enter_context(Catalogue(memory.catalogue))
            first = wanted or catalogue.first_study(source)
            known = catalogue.known_files(source)
        except CatalogueError as error:
            yield _not_remembered(error)
            return (yield from scan_folder(memory.source))
        recorder, compared, guard = Recorder(catalogue, source), Compared(), _Guarded()

        def note(answer: FileAnswer) -> None:
            """Write down a file, unless that failed before."""
            guard.do(recorder.note, answer)

        if known:
            work = rescan_folder(source, known, first, note, compared)
        else:
            work = scan_folder(memory.source, note)
        studies = yield from work
        if known:
            guard.do(catalogue.mark_vanished, source, compared.vanished)
        guard.do(recorder.finish, studies)
        if guard.failure is not None:
            yield guard.failure
        return studies


def remember_studies(
    memory: Memory, studies: Sequence[Study]
) -> Generator[NotRemembered, None, None]:
    """Keep what a source held that is unpacked anew each time, without its files."""
    try:
        with Catalogue(memory.catalogue) as catalogue:
            catalogue.keep_studies(memory.source, studies)
    except CatalogueError as error:
        yield _not_remembered(error)


def remembering(
    work: Generator[Item, None, Result], memory: Memory | None, study: Study
) -> Generator[Item | NotRemembered, None, Result]:
    """Run the decoding of a study that is shown; keep when, and a small picture of each series.

    Closing this closes the work. Without a memory nothing is kept.
    """
    pictures: Pictures = {}
    result = yield from with_pictures(work, study, pictures)
    if memory is not None:
        yield from remember_shown(memory, pictures, study.study_instance_uid)
    return result


def remember_shown(
    memory: Memory, pictures: Pictures, study_instance_uid: str = ""
) -> Generator[NotRemembered, None, None]:
    """Keep small pictures, and that a study was shown now, where one is named."""
    try:
        with Catalogue(memory.catalogue) as catalogue:
            catalogue.keep_pictures(memory.source, pictures)
            if study_instance_uid:
                catalogue.keep_opened(memory.source, study_instance_uid, now())
    except CatalogueError as error:
        yield _not_remembered(error)


def with_pictures(
    work: Generator[Item, None, Result], study: Study, pictures: Pictures
) -> Generator[Item, None, Result]:
    """Run a decoding, adding a small picture of each series to `pictures`."""
    try:
        while True:
            item = next(work)
            if isinstance(item, Decoded):
                name = study.study_instance_uid, item.key.series_instance_uid
                pictures[name] = small_picture(item.volume, item.window)
            yield item
    except StopIteration as stop:
        result: Result = stop.value
        return result
    finally:
        work.close()


def small_picture(volume: Volume, window: tuple[float, float]) -> bytes:
    """The middle slice of a stack in a square of `PICTURE_PX`, row by row, 8-bit grey.

    Parameters
    ----------
    volume : Volume
        Voxels (S, R, C).
    window : (float, float)
        Center and width, in values of the voxels.
    """
    middle = volume.voxels[volume.shape[0] // 2]
    _, row_mm, column_mm = volume.spacing_mm
    rows, columns = middle.shape
    side_mm = max(rows * row_mm, columns * column_mm)
    samples = (np.arange(_SAMPLES * PICTURE_PX) + 0.5) / (_SAMPLES * PICTURE_PX) - 0.5
    row = np.floor(samples * side_mm / row_mm + rows / 2).astype(int)
    column = np.floor(samples * side_mm / column_mm + columns / 2).astype(int)
    inside = ((row >= 0) & (row < rows))[:, None] & ((column >= 0) & (column < columns))[None]
    values = middle[np.clip(row, 0, rows - 1)][:, np.clip(column, 0, columns - 1)]
    center, width = window
    grey = np.where(inside, np.clip((values - center) / width + 0.5, 0.0, 1.0) * 255.0, 0.0)
    cells = np.nan_to_num(grey).reshape(PICTURE_PX, _SAMPLES, PICTURE_PX, _SAMPLES)
    return bytes(cells.mean(axis=(1, 3)).astype(np.uint8))


class _Guarded:
    """Does things with the catalogue until one fails; the scan goes on without it."""

    def __init__(self) -> None:
        self.failure: NotRemembered | None = None

    def do(self, change: Callable[Given, None], *args: Given.args, **kwargs: Given.kwargs) -> None:
        """Do something unless something failed before."""
        if self.failure is None:
            try:
                change(*args, **kwargs)
            except CatalogueError as error:
                self.failure = _not_remembered(error)


def _not_remembered(error: CatalogueError) -> NotRemembered:
    logs.failure("catalogue", error)
    return NotRemembered(error)
