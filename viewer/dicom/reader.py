"""Scan a folder: headers first, file by file, with every file accounted for."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from viewer.dicom.assembly import Assembly
from viewer.dicom.file_reading import FileAnswer, read_headers
from viewer.dicom.study import Skipped, Study
from viewer.dicom.walk import files_under
from viewer.errors import FolderError, NothingToShowError

_REPORT_EVERY_S = 0.1
_FIRST_STUDIES_S = 0.3  # a first series of 25 files is read in a tenth of a second
# Building studies takes at most this share of the time, however many files there are.
_ASSEMBLY_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Scan:
    """How far a scan has come.

    Attributes
    ----------
    files_seen : int
        Files looked at.
    files_total : int or None
        Files in all; None while folders are still being listed.
    studies : tuple of Study
        What is known so far; series may still grow, skipped files may still come.
    """

    files_seen: int
    files_total: int | None
    studies: tuple[Study, ...]


class NothingDisplayableError(NothingToShowError):
    """No file of the folder can be displayed.

    Attributes
    ----------
    skipped : tuple of Skipped
        Every file of the folder, with its reason.
    """

    def __init__(self, skipped: tuple[Skipped, ...]) -> None:
        files = "1 file was" if len(skipped) == 1 else f"{len(skipped)} files were"
        super().__init__(f"Nothing here can be displayed; {files} looked at.")
        self.skipped = skipped


def scan_folder(
    folder: Path, note: Callable[[FileAnswer], None] | None = None
) -> Generator[Scan, None, tuple[Study, ...]]:
    """Read the headers of every file under a folder.

    Parameters
    ----------
    folder : Path
        A folder, one file, or a DICOMDIR, which stands for its folder.
    note : callable or None
        Is told of every file that was read.

    Yields
    ------
    Scan
        At least every 0.2 s; a place to stop.

    Returns
    -------
    tuple of Study
        The most plausible lumbar MRI first. Every file is counted once: it has frames in
        a stack, or it is in `skipped` of exactly one study - the study that it names,
        else the first.

    Raises
    ------
    FolderError
        The folder is missing or may not be read.
    NothingDisplayableError
        No file has pixels and geometry.
    """
    return (yield from scan_roots((folder,), note))


def scan_roots(
    folders: Sequence[Path], note: Callable[[FileAnswer], None] | None = None
) -> Generator[Scan, None, tuple[Study, ...]]:
    """Scan several folders as one: what is of one study comes together.

    Parameters, yields, returns and raises as `scan_folder`; `folders` is not empty.
    """
    roots = tuple(scanned_root(folder) for folder in folders)
    assembly = Assembly(roots[0] if roots[0].is_dir() else roots[0].parent)
    listing = _Listing(roots, assembly)
    studies: tuple[Study, ...] = ()
    seen = 0
    last_report = last_built = time.monotonic()
    pause = _FIRST_STUDIES_S
    known = 0
    for answer in read_headers(listing.paths()):
        if answer is not None:
            seen += 1
            if note is not None:
                note(answer)
            if answer.header is not None:
                last_built = last_built if assembly.headers_seen else time.monotonic()
                assembly.add(answer.path, answer.header)
            if answer.skipped is not None:
                assembly.skip(answer.skipped, answer.study_instance_uid)
        now = time.monotonic()
        if now - last_built >= pause and assembly.headers_seen > known:
            studies, known = assembly.studies(), assembly.headers_seen
            last_built = time.monotonic()
            pause = max(_FIRST_STUDIES_S, (last_built - now) / _ASSEMBLY_SHARE)
            last_report = 0.0
        if answer is None or now - last_report >= _REPORT_EVERY_S:
            last_report = now
            yield Scan(seen + listing.passed_over, listing.total, studies)
    studies = assembly.studies()
    if not studies:
        raise NothingDisplayableError(assembly.skipped)
    yield Scan(seen + listing.passed_over, listing.total, studies)
    return studies


class _Listing:
    """Paths for the reading process; what is no file goes straight to the assembly."""

    def __init__(self, roots: Sequence[Path], assembly: Assembly) -> None:
        self._roots = roots
        self._assembly = assembly
        self._found = 0
        self.passed_over = 0
        self.total: int | None = None

    def paths(self) -> Iterator[Path]:
        """The files to read, one by one, noting those that must not be opened."""
        for entry in chain.from_iterable(map(_entries, self._roots)):
            self._found += 1
            if isinstance(entry, Skipped):
                self.passed_over += 1
                self._assembly.skip(entry)
            else:
                yield entry
        self.total = self._found


def _entries(root: Path) -> Iterator[Path | Skipped]:
    return files_under(root) if root.is_dir() else iter([root])


def scanned_root(folder: Path) -> Path:
    """What is scanned for a path: the path without links, for a DICOMDIR its folder.

    Raises
    ------
    FolderError
        It is missing or may not be read.
    """
    try:
        root = folder.resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as error:
        raise FolderError("The folder is missing or may not be read.") from error
    return root.parent if root.is_file() and root.name.upper() == "DICOMDIR" else root
