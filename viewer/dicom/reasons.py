"""Why a file is not displayed: every reason code, its status and its sentence."""

from __future__ import annotations

from pathlib import Path

from viewer.dicom.study import FileStatus, Skipped

_VALID = FileStatus.NOT_DISPLAYABLE
_REFUSED = FileStatus.REFUSED

REASONS: dict[str, tuple[FileStatus, str]] = {
    "dicomdir": (_VALID, "This is a directory of a medium; its files are read where they lie."),
    "no-pixels": (_VALID, "The file holds no picture."),
    "no-geometry": (_VALID, "The picture has no position, orientation or pixel spacing."),
    "colour": (_VALID, "The picture is in colour; only grey pictures are shown."),
    "segmentation": (_VALID, "The file is a segmentation, not a scan."),
    "parametric-map": (_VALID, "The file is a map that was computed, not a scan."),
    "bitmap": (_VALID, "The picture has one bit a pixel; it is not a scan."),
    "duplicate": (_VALID, "Another file of the series shows the same place."),
    "empty": (_REFUSED, "The file is empty."),
    "not-dicom": (_REFUSED, "The file is not DICOM."),
    "link": (_REFUSED, "The entry is a link; links are not followed."),
    "special-file": (_REFUSED, "The entry is a pipe, socket or device, not a file."),
    "deep-folder": (_REFUSED, "The folder is nested too deeply; it was not opened."),
    "no-permission": (_REFUSED, "The file may not be read."),
    "unreadable": (_REFUSED, "The file could not be read from the disk."),
    "damaged": (_REFUSED, "The header is damaged."),
    "too-deep": (_REFUSED, "The header is nested too deeply."),
    "time-limit": (_REFUSED, "Reading the file took too long and was stopped."),
    "memory-limit": (_REFUSED, "Reading the file would need too much memory."),
    "crashed": (_REFUSED, "The file made the reading process end."),
    "bad-size": (_REFUSED, "The number of rows, columns, samples or frames is impossible."),
    "bad-bits": (_REFUSED, "The number of bits a pixel is impossible."),
    "bad-geometry": (_REFUSED, "Position, orientation or pixel spacing is impossible."),
    "too-large": (_REFUSED, "The picture is larger than this program reads."),
    "truncated": (_REFUSED, "The pixels are cut short."),
    "mismatch": (_REFUSED, "The compressed picture differs in size from what the header says."),
    "decode-failed": (_REFUSED, "The compressed pixels are damaged."),
    "unsupported-syntax": (_REFUSED, "The pixels are coded in a way this program cannot read"),
}


class FileRejectedError(Exception):
    """A file is not displayed; stays inside `viewer.dicom`, where it becomes a `Skipped`.

    Attributes
    ----------
    code : str
        A key of `REASONS`.
    detail : str
        Completes the sentence where it names something, such as a transfer syntax.
    study_instance_uid : str
        Study the file belongs to; empty where that is not known.
    """

    def __init__(self, code: str, detail: str = "", study_instance_uid: str = "") -> None:
        if code not in REASONS:
            raise ValueError(f"unknown reason code {code!r}")
        super().__init__(code)
        self.code = code
        self.detail = detail
        self.study_instance_uid = study_instance_uid


def skipped_file(path: Path, code: str, detail: str = "") -> Skipped:
    """The record of a file that is not displayed for the reason `code`."""
    status, sentence = REASONS[code]
    reason = f"{sentence}: {detail}." if detail else sentence.rstrip(".") + "."
    return Skipped(path, status, code, reason)
