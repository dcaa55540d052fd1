"""Write a study without what names its patient, file by file, into an empty folder."""

from __future__ import annotations

import secrets
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from viewer.dicom.deidentified_reading import read_deidentified
from viewer.dicom.reading_process import borrowed_process
from viewer.dicom.study import Study
from viewer.errors import FolderError, UnreadableFileError, WriteError
from viewer.progress import Progress


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of an export.

    Attributes
    ----------
    folder : Path
        Where it lies.
    written : int
        Files in it.
    with_text : int
        Files that likely have words burnt into their pixels, written or left out.
    left_out : int
        Files that could not be made anew, or were left out for their words.
    """

    folder: Path
    written: int
    with_text: int
    left_out: int


def export_deidentified(
    study: Study, folder: Path, *, with_text: bool = False
) -> Generator[Progress, None, Exported]:
    """Make every displayed file of a study anew; nothing stays behind where it is stopped.

    Parameters
    ----------
    folder : Path
        Exists, is empty, and lies neither in the study's folder nor around it.
    with_text : bool
        Files that likely have words in their pixels are written too.

    Raises
    ------
    FolderError
        The folder will not do; nothing was written.
    WriteError
        The disk refused; nothing stays behind.
    """
    check_target(study, folder)
    seed = secrets.token_hex(16)
    paths = files_of(study)
    made: list[Path] = []
    doubtful = failed = 0
    finished = False
    try:
        with borrowed_process() as process:
            for number, (path, name) in enumerate(paths.items()):
                yield Progress(f"{number} of {len(paths)} files", number / len(paths))
                try:
                    content, text = yield from _waiting(
                        read_deidentified(path, seed, process), number / len(paths)
                    )
                except UnreadableFileError:
                    failed += 1  # counted, and told at the end
                    continue
                doubtful += text
                if not text or with_text:
                    made.append(folder / name)
                    _write(made[-1], content)
        finished = True
    finally:
        if not finished:
            _remove(made, folder)
    left_out = failed + (0 if with_text else doubtful)
    return Exported(folder, len(made), doubtful, left_out)


def files_of(study: Study) -> dict[Path, str]:
    """Each displayed file once -> its new name, which says series and place and nothing else."""
    named: dict[Path, str] = {}
    for number, series in enumerate(study.series, start=1):
        frames = (frame for stack in series.stacks for frame in stack.frames)
        paths = dict.fromkeys(frame.path for frame in frames)
        fresh = [path for path in paths if path not in named]
        for index, path in enumerate(fresh, start=1):
            named[path] = f"series{number:02d}/{index:04d}.dcm"
    return named


def check_target(study: Study, folder: Path) -> None:
    """Refuse a folder that is not empty, or that the study lies in or around.

    Raises
    ------
    FolderError
        Said in one sentence.
    """
    target, source = folder.resolve(), study.folder.resolve()
    try:
        full = any(target.iterdir())
    except OSError as error:
        raise FolderError("The folder for the export cannot be read.") from error
    sources = {source, *(path.resolve().parent for path in files_of(study))}
    if any(one == target or one in target.parents for one in sources):
        raise FolderError("The export may not be written into the study's own folder.")
    if full:
        raise FolderError("The folder for the export is not empty.")


def _waiting(
    work: Generator[None, None, tuple[bytes, bool]], fraction: float
) -> Generator[Progress, None, tuple[bytes, bool]]:
    while True:
        try:
            next(work)
        except StopIteration as stop:
            result: tuple[bytes, bool] = stop.value
            return result
        yield Progress("A file is being read", fraction)


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
    except OSError as error:
        raise WriteError("The export could not be written.") from error


def _remove(made: list[Path], folder: Path) -> None:
    """Take back what was written; folders that are not ours stay."""
    for path in made:
        path.unlink(missing_ok=True)
    for parent in {path.parent for path in made} - {folder}:
        if parent.is_dir() and not any(parent.iterdir()):
            parent.rmdir()
