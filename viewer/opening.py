"""Open a folder: headers first, and the first series decoded while the rest is read."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Mapping, Sequence
from functools import partial
from pathlib import Path

from model.labels import Condition, Level, Severity
from viewer.decoding import Decoded, Reduced, Unreadable, decode
from viewer.dicom.archive import unpack
from viewer.dicom.reader import Scan, scan_folder, scan_roots
from viewer.dicom.study import Role, StackKey, Study
from viewer.eligibility import chosen_stacks
from viewer.errors import WriteError
from viewer.hanging import Pane, hang
from viewer.language import tr
from viewer.progress import Progress, reported
from viewer.remembering import (
    Memory,
    NotRemembered,
    Pictures,
    remember_shown,
    remember_studies,
    scan_remembered,
    with_pictures,
)

#: Decoded voxels kept without being asked for, bytes; a stack beyond it is read when it is hung.
DECODE_BUDGET = 1_500_000_000
_VOXEL_BYTES = 4  # float32

#: What is wrong with the phantom of the demonstration: one finding of each kind, both grades.
DEMONSTRATION = (
    (Level.L3_L4, Condition.RIGHT_SUBARTICULAR_STENOSIS, Severity.MODERATE),
    (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS, Severity.SEVERE),
    (Level.L4_L5, Condition.LEFT_SUBARTICULAR_STENOSIS, Severity.SEVERE),
    (Level.L4_L5, Condition.RIGHT_SUBARTICULAR_STENOSIS, Severity.MODERATE),
    (Level.L5_S1, Condition.LEFT_NEURAL_FORAMINAL_NARROWING, Severity.SEVERE),
    (Level.L5_S1, Condition.RIGHT_NEURAL_FORAMINAL_NARROWING, Severity.MODERATE),
)


Item = Scan | Progress | Decoded | Reduced | Unreadable | NotRemembered
Opening = Generator[Item, None, tuple[Study, ...]]


def open_folders(folders: Sequence[Path]) -> Opening:
    """Scan folders as one; a hung series that stopped growing is decoded before the scan ends.

    Raises
    ------
    ViewerError
        The folder cannot be read, or holds nothing to show.
    """
    return (yield from _decoding_meanwhile(scan_roots(folders), {}))


def open_remembered(memory: Memory, wanted: str = "") -> Opening:
    """Open a source as `open_folders` does, but what is known of it is shown at once.

    Parameters
    ----------
    wanted : str
        UID of the study to show first; empty where any will do.
    """
    pictures: Pictures = {}
    studies = yield from _decoding_meanwhile(scan_remembered(memory, wanted), pictures)
    yield from remember_shown(memory, pictures)
    return studies


def open_archive(archive: Path, folder: Path, memory: Memory | None) -> Opening:
    """Unpack a ZIP archive into a folder of the program's own, and open that.

    Raises
    ------
    ViewerError
        It cannot be unpacked, or must not be, or holds nothing to show.
    """
    pictures: Pictures = {}
    yield from unpack(archive, folder)
    studies = yield from _decoding_meanwhile(scan_folder(folder), pictures)
    if memory is not None:
        yield from remember_studies(memory, studies)
        yield from remember_shown(memory, pictures)
    return studies


def _decoding_meanwhile(
    work: Generator[Scan | NotRemembered, None, tuple[Study, ...]], pictures: Pictures
) -> Opening:
    """Run a scan; decode, each once, the hung series that stopped growing."""
    shown: set[StackKey] = set()
    before: Study | None = None
    try:
        while True:
            scan = next(work)
            yield scan
            if not isinstance(scan, Scan) or not scan.studies:
                continue
            now = scan.studies[0]
            settled = [key for key in _settled(before, now) if key not in shown]
            shown.update(settled[:1])
            yield from with_pictures(decode(now, settled[:1]), now, pictures)
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


def phantom_study(
    folder: Path,
    seed: int,
    findings: tuple[tuple[Level, Condition, Severity], ...],
    *,
    truth: bool = False,
) -> Generator[Progress, None, Path]:
    """Draw a phantom and write it as a DICOM study; the folder it was written to.

    With `truth` its grades and places are written beside it as JSON.

    Raises
    ------
    ViewerError
        The folder is not empty, or cannot be written.
    """
    from model.phantom.drawing import phantom_steps
    from model.phantom.spec import PhantomSpec
    from viewer.export.phantom_study import require_empty, write_phantom_study

    require_empty(folder)  # before the drawing, which takes seconds
    drawing = phantom_steps(PhantomSpec(seed, findings))
    phantom = yield from reported(drawing, partial(Progress, tr("Drawing the phantom")))
    writing = write_phantom_study(phantom, folder, truth=truth)
    yield from reported(writing, partial(Progress, tr("Writing the phantom")))
    return folder


def open_phantom(folder: Path) -> Opening:
    """Open the built-in phantom study; it is drawn and written to `folder` the first time."""
    yield from demonstration(folder)
    return (yield from open_folders((folder,)))


def demonstration(folder: Path) -> Generator[Progress, None, Path]:
    """Make the phantom of the demonstration unless it is there, whole or not at all.

    Raises
    ------
    ViewerError
        It cannot be written.
    """
    if folder.exists():
        return folder
    part = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)  # what a stopped one left
    yield from phantom_study(part, 0, DEMONSTRATION)
    try:
        return part.rename(folder)
    except OSError as error:
        raise WriteError("The phantom study could not be written.") from error
