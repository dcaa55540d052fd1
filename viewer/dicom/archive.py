"""Unpack a ZIP archive of DICOM files without trusting it.

What may harm is refused before a byte is unpacked: names that lead out of the folder, links,
encryption, bombs. Files get names made of plain letters, so that no archive can choose one
that means something to the system (https://cwe.mitre.org/data/definitions/22.html, 409).
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import time
import zipfile
import zlib
from collections.abc import Generator, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from viewer.errors import ViewerError, WriteError
from viewer.progress import Progress

#: A spine study with every series is some 500 MB in some thousand files; a disc of a whole
#: patient, the largest thing that is sent as one archive, fits into 8 GB.
MOST_BYTES = 8 * 2**30
MOST_FILES = 0xFFFE  # what an archive without the extension ZIP64 can list, APPNOTE 4.4.21
#: MR pixels shrink to a third, an empty slice to a fiftieth; deflate's limit is 1032.
MOST_RATIO = 100
#: Below this an archive may shrink as it likes: the phantom's even background does.
HARMLESS_BYTES = 64 * 2**20
MOST_FOLDERS_DEEP = 32
_DIRECTORY_BYTES = 64 * 2**20  # names and places of `MOST_FILES` files, with room
_CHUNK = 2**20
_REPORT_EVERY_S = 0.1
_LONGEST_NAME = 80
_ENCRYPTED = 0x1  # general purpose bit flag, APPNOTE 4.4.4
_UNIX = 3  # version made by, APPNOTE 4.4.2
_END_BYTES = 65_557  # end record and the longest comment behind it, APPNOTE 4.3.16
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)  # names on Windows
_WORD_OF_END = b"PK\x05\x06"


class ArchiveError(ViewerError):
    """The archive cannot be unpacked, or must not be."""

    advice = "Unpack it with another program and open the folder, or export the study again."


def is_archive(path: Path) -> bool:
    """Whether a path is called an archive; what it is shows when it is unpacked."""
    return path.suffix.lower() == ".zip"


def unpack(archive: Path, folder: Path) -> Generator[Progress, None, Path]:
    """Unpack the files of a ZIP archive into a folder, which is emptied first.

    Yields
    ------
    Progress
        At least every 0.2 s; a place to stop.

    Returns
    -------
    Path
        `folder`.

    Raises
    ------
    ArchiveError
        It is damaged, encrypted, too large, or would write outside the folder.
    WriteError
        The disk is full, or cannot be written.
    """
    text = "Unpacking the archive"
    yield Progress(text)
    shutil.rmtree(folder, ignore_errors=True)
    try:
        _check_directory(archive)
        with zipfile.ZipFile(archive) as packed:
            files = _checked(packed.infolist(), archive.stat().st_size)
            total = sum(info.file_size for info in files)
            _make_room(folder, total)
            written = 0
            last = time.monotonic()
            for number, info in enumerate(files):
                for size in _written(packed, info, _target(folder, number, info.filename)):
                    written += size
                    if time.monotonic() - last > _REPORT_EVERY_S:
                        last = time.monotonic()
                        yield Progress(text, min(1.0, written / max(1, total)))
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, ValueError) as error:
        raise ArchiveError("The archive is damaged.") from error
    except NotImplementedError as error:
        raise ArchiveError("The archive is packed in a way that is not supported.") from error
    except OSError as error:
        raise _failure(archive) from error
    return folder


def _check_directory(archive: Path) -> None:
    """Refuse a list of contents that is too long to be read at all."""
    size = archive.stat().st_size
    with archive.open("rb") as file:
        file.seek(max(0, size - _END_BYTES))
        tail = file.read(_END_BYTES)
    end = tail.rfind(_WORD_OF_END)
    if end < 0 or len(tail) < end + 22:
        raise ArchiveError("The file is not a ZIP archive, or it is cut short.")
    files = int.from_bytes(tail[end + 10 : end + 12], "little")
    length = int.from_bytes(tail[end + 12 : end + 16], "little")
    if files > MOST_FILES or length > _DIRECTORY_BYTES:
        raise ArchiveError("The archive holds too many files.")


def _checked(entries: Sequence[zipfile.ZipInfo], packed_bytes: int) -> list[zipfile.ZipInfo]:
    """The files of an archive that may be unpacked; one entry that may not refuses all."""
    files = [info for info in entries if not info.is_dir()]
    if len(entries) > MOST_FILES:
        raise ArchiveError("The archive holds too many files.")
    for info in entries:
        if _leads_out(info.filename):
            raise ArchiveError("The archive would write outside its folder.")
        if _is_special(info):
            raise ArchiveError("The archive holds links or devices.")
        if info.flag_bits & _ENCRYPTED:
            raise ArchiveError("The archive is encrypted.")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ArchiveError("The archive is packed in a way that is not supported.")
    total = sum(info.file_size for info in files)
    if total > MOST_BYTES or (total > HARMLESS_BYTES and total > MOST_RATIO * packed_bytes):
        raise ArchiveError("The archive would become too large.")
    if not files:
        raise ArchiveError("The archive holds no files.")
    return files


def _leads_out(name: str) -> bool:
    windows, posix = PureWindowsPath(name), PurePosixPath(name)
    absolute = bool(windows.drive or windows.root or posix.root)
    deep = len(windows.parts) > MOST_FOLDERS_DEEP
    return absolute or deep or ".." in windows.parts or "\0" in name


def _is_special(info: zipfile.ZipInfo) -> bool:
    """Whether an archive made on Unix calls an entry a link, pipe or device."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    return info.create_system == _UNIX and kind not in (0, stat.S_IFREG, stat.S_IFDIR)


def _target(folder: Path, number: int, name: str) -> Path:
    """Where a file goes: its own folders and name in plain letters, numbered so that none meet."""
    *folders, own = (_plain(part) for part in PureWindowsPath(name).parts or ("file",))
    return folder.joinpath(*folders, f"{number:06d}_{own}")


def _plain(part: str) -> str:
    kept = re.sub(r"[^A-Za-z0-9_-]+", "_", part)[:_LONGEST_NAME]
    return f"_{kept}" if _DEVICE.fullmatch(kept) else kept or "_"


def _make_room(folder: Path, total: int) -> None:
    folder.mkdir(parents=True, mode=0o700)
    if shutil.disk_usage(folder).free < total:
        raise WriteError("The disk has no room for what the archive holds.")


def _written(packed: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path) -> Generator[int]:
    """Unpack one file, telling the size of each piece; never more than it was said to hold."""
    target.parent.mkdir(parents=True, exist_ok=True)
    left = info.file_size
    with packed.open(info) as source, target.open("xb") as file:
        while piece := source.read(_CHUNK):
            left -= len(piece)
            if left < 0:
                raise ArchiveError("The archive is damaged.")
            file.write(piece)
            yield len(piece)


def _failure(archive: Path) -> ViewerError:
    """Words for a failure of the disk: on the side of the archive, or where it is unpacked."""
    if os.access(archive, os.R_OK):
        return WriteError("The archive could not be unpacked to the disk.")
    return ArchiveError("The archive is missing or may not be read.")
