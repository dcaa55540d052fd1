"""Scan a folder that is known: only files that are new or changed are read again."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from viewer.dicom.assembly import Assembly
from viewer.dicom.file_reading import FileAnswer, read_headers
from viewer.dicom.local_study import KnownFile
from viewer.dicom.reader import NothingDisplayableError, Scan, scanned_root
from viewer.dicom.recording import known_answer, path_below
from viewer.dicom.study import Skipped, Study
from viewer.dicom.walk import files_under

_REPORT_EVERY_S = 0.1


@dataclass(slots=True)
class Compared:
    """How a folder differs from what is known of it; paths from the folder.

    Attributes
    ----------
    same, other : dict
        Files as they were known, and those that must be read; path from the folder -> path.
    vanished : set of str
        Known files that are not there.
    skipped : list of Skipped
        Entries that must not be opened.
    """

    same: dict[str, Path] = field(default_factory=dict)
    other: dict[str, Path] = field(default_factory=dict)
    vanished: set[str] = field(default_factory=set)
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def total(self) -> int:
        """Entries in all."""
        return len(self.same) + len(self.other) + len(self.skipped)


def rescan_folder(
    folder: Path,
    known: Mapping[str, KnownFile],
    wanted: str,
    note: Callable[[FileAnswer], None],
    compared: Compared,
) -> Generator[Scan, None, tuple[Study, ...]]:
    """Show a study as it is known at once, then find out what became of its folder.

    Parameters
    ----------
    known : mapping
        Path from the folder -> what was read from it.
    wanted : str
        UID of the study to show first.
    note : callable
        Is told of every file that was read.
    compared : Compared
        Is filled with how the folder differs.

    Yields, returns, raises
    -----------------------
    As `viewer.dicom.reader.scan_folder` does; the studies of a `Scan` are whole, as far as
    they are known, or none.
    """
    root = scanned_root(folder)
    top = root if root.is_dir() else root.parent
    assembly = Assembly(top)
    first = {
        path
        for path, file in known.items()
        if file.study_instance_uid == wanted and not file.is_vanished
    }
    unclear = yield from _add_known(assembly, root, known, first)
    yield Scan(len(first), None, assembly.studies())
    yield from _compare(root, known, compared)
    if not first.isdisjoint(compared.vanished | compared.other.keys()):
        assembly, first = Assembly(top), set()  # what was shown is not what is there
    unclear |= yield from _add_known(assembly, root, known, compared.same.keys() - first)
    for path in unclear & compared.same.keys():
        compared.other[path] = compared.same.pop(path)
    for skipped in compared.skipped:
        assembly.skip(skipped)
    yield from _read(assembly, compared, note)
    studies = assembly.studies()
    if not studies:
        raise NothingDisplayableError(assembly.skipped)
    yield Scan(compared.total, compared.total, studies)
    return studies


def _add_known(
    assembly: Assembly, root: Path, known: Mapping[str, KnownFile], paths: set[str]
) -> Generator[Scan, None, set[str]]:
    """Take in known files in the order of their names; those that cannot be understood."""
    unclear: set[str] = set()
    clock = time.monotonic()
    for number, path in enumerate(sorted(paths)):
        answer = known_answer(root / path if path else root, known[path])
        if answer is None:
            unclear.add(path)
        else:
            _add(assembly, answer)
        if time.monotonic() - clock > _REPORT_EVERY_S:
            clock = time.monotonic()
            yield Scan(number, len(paths), ())
    return unclear


def _add(assembly: Assembly, answer: FileAnswer) -> None:
    if answer.header is not None:
        assembly.add(answer.path, answer.header)
    if answer.skipped is not None:
        assembly.skip(answer.skipped, answer.study_instance_uid)


def _compare(
    root: Path, known: Mapping[str, KnownFile], compared: Compared
) -> Generator[Scan, None, None]:
    clock = time.monotonic()
    for entry in files_under(root) if root.is_dir() else iter([root]):
        if isinstance(entry, Skipped):
            compared.skipped.append(entry)
            continue
        path = path_below(root, entry)
        same = path in known and _is_same(entry, known[path])
        (compared.same if same else compared.other)[path] = entry
        if time.monotonic() - clock > _REPORT_EVERY_S:
            clock = time.monotonic()
            yield Scan(compared.total, None, ())
    compared.vanished.update(known.keys() - compared.same.keys() - compared.other.keys())


def _is_same(path: Path, known: KnownFile) -> bool:
    try:
        status = path.stat(follow_symlinks=False)
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (known.size, known.mtime_ns)


def _read(
    assembly: Assembly, compared: Compared, note: Callable[[FileAnswer], None]
) -> Generator[Scan, None, None]:
    """Read what must be read; with nothing to read, no reading process is needed."""
    if not compared.other:
        return
    clock = time.monotonic()
    seen = compared.total - len(compared.other)
    for answer in read_headers(iter(compared.other.values())):
        if answer is not None:
            seen += 1
            note(answer)
            _add(assembly, answer)
        if answer is None or time.monotonic() - clock > _REPORT_EVERY_S:
            clock = time.monotonic()
            yield Scan(seen, compared.total, ())
