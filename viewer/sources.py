"""What the reader asked to open, however he asked: which folders to scan, which file to show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from viewer.dicom.archive import is_archive
from viewer.dicom.study import Study


@dataclass(frozen=True, slots=True)
class Sources:
    """What is opened as one.

    Attributes
    ----------
    roots : tuple of Path
        Folders, none in another one; or one archive; or what is not there, to be told so.
    file : Path or None
        The picture whose series is to be shown, without links.
    left_out : int
        So many archives cannot be opened beside the rest.
    """

    roots: tuple[Path, ...]
    file: Path | None = None
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class FilePlace:
    """Where the picture of a file stands: `slice_index` counts over the stacks of the series."""

    study: Study
    series_instance_uid: str
    slice_index: int


def sources_of(paths: Iterable[Path]) -> Sources | None:
    """What is to be opened for some paths; None without any.

    A file stands for the folder that it lies in, for a study is more than one file; the first
    one that was named is shown. An archive is opened alone, for it is unpacked: the first one
    where the first path is one, else none.
    """
    asked = tuple(paths)
    if not asked:
        return None
    archives = [path for path in asked if is_archive(path) and path.is_file()]
    if asked[0] in archives:
        return Sources((asked[0],), left_out=len(asked) - 1)
    others = [path for path in asked if path not in archives]
    pictures = [path for path in others if path.is_file() and path.name.upper() != "DICOMDIR"]
    folders = [path.parent if path in pictures else path for path in others]
    file = _without_links(pictures[0]) if pictures else None
    return Sources(_apart(folders), file, len(archives))


def place_of(file: Path, studies: Iterable[Study]) -> FilePlace | None:
    """Where a file's first picture stands among studies; None where it is not, or not yet."""
    for study in studies:
        for series in study.series:
            frames = (frame for stack in series.stacks for frame in stack.frames)
            for index, frame in enumerate(frames):
                if frame.path == file:
                    return FilePlace(study, series.series_instance_uid, index)
    return None


def _without_links(path: Path) -> Path:
    try:
        return path.resolve()
    except OSError:
        return path


def _apart(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The folders without those that lie in another one of them, in their order."""
    whole = dict.fromkeys(_without_links(folder) for folder in folders)
    return tuple(one for one in whole if not any(other in one.parents for other in whole))
