"""Open a folder: headers first, and the first series decoded while the rest is read."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from pathlib import Path

from viewer.dicom.reader import Scan, scan_folder
from viewer.dicom.study import Role, StackKey, Study
from viewer.eligibility import chosen_stacks
from viewer.hanging import Pane, hang
from viewer.pipeline import Decoded, Progress, Unreadable, decode

#: Decoded voxels kept without being asked for, bytes; a stack beyond it is read when it is hung.
DECODE_BUDGET = 1_500_000_000
_VOXEL_BYTES = 4  # float32


def open_folder(
    folder: Path,
) -> Generator[Scan | Progress | Decoded | Unreadable, None, tuple[Study, ...]]:
    """Scan a folder; a hung series that stopped growing is decoded before the scan ends.

    Raises
    ------
    ViewerError
        The folder cannot be read, or holds nothing to show.
    """
    work = scan_folder(folder)
    shown: set[StackKey] = set()
    before: Study | None = None
    try:
        while True:
            scan = next(work)
            yield scan
            if not scan.studies:
                continue
            now = scan.studies[0]
            settled = [key for key in _settled(before, now) if key not in shown]
            shown.update(settled[:1])
            yield from decode(now, settled[:1])
            before = now
    except StopIteration as stop:
        studies: tuple[Study, ...] = stop.value
        return studies
    finally:
        work.close()


def keys_to_decode(
    study: Study, roles: Mapping[str, Role], panes: tuple[Pane, ...]
) -> tuple[StackKey, ...]:
    """The stacks to decode, in this order: hung, needed for grading, the rest within a budget."""
    hung = [pane.series_uid for pane in panes if pane.series_uid is not None]
    first = [key for uid in hung for key in _stacks(study, uid)]
    first += chosen_stacks(study, roles).keys
    keys = dict.fromkeys(first)
    budget = DECODE_BUDGET - sum(_bytes(study, key) for key in keys)
    for series in study.series:
        for key in _stacks(study, series.series_instance_uid):
            size = _bytes(study, key)
            if key not in keys and size <= budget:
                keys[key] = None
                budget -= size
    return tuple(keys)


def _settled(before: Study | None, now: Study) -> tuple[StackKey, ...]:
    if before is None or before.study_instance_uid != now.study_instance_uid:
        return ()
    old = {series.series_instance_uid: series.stacks for series in before.series}
    hung = [pane.series_uid for pane in hang(now, {}) if pane.series_uid is not None]
    same = [uid for uid in hung if old.get(uid) == now[uid].stacks]
    return tuple(key for uid in same for key in _stacks(now, uid))


def _stacks(study: Study, uid: str) -> tuple[StackKey, ...]:
    return tuple(StackKey(uid, index) for index in range(len(study[uid].stacks)))


def _bytes(study: Study, key: StackKey) -> int:
    frames = study.stack(key).frames
    return len(frames) * frames[0].rows * frames[0].columns * _VOXEL_BYTES
