"""The small study with pixels, warnings and skipped files, for the parts of the window's frame."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from model.labels import Severity
from model.volume import Volume
from tests.gui.graded_study import AXIAL, CANAL, SPACE, T1, T2, all_mild, graded, levels, study
from viewer.dicom.study import FileStatus, Frame, Patient, Skipped, StackKey, Study
from viewer.reading import CELLS
from viewer.session import Session

UIDS = (T2, AXIAL, T1)
FOLDER = Path("study")


def skipped(name: str, reason: str, status: FileStatus = FileStatus.REFUSED) -> Skipped:
    """A file that is not shown."""
    return Skipped(FOLDER / name, status, "code", reason)


def full_study() -> Study:
    """The graded study with a patient, words and skipped files."""
    return replace(
        study(),
        description="Lumbar spine",
        patient=Patient("Test Phantom", "ID-7", "1970-01-01", "F"),
        skipped=(
            skipped("a/1", "The file is not DICOM."),
            skipped("a/2", "The file is not DICOM."),
            skipped("b/3", "It holds no picture.", FileStatus.NOT_DISPLAYABLE),
        ),
        warnings=("Two instances have the same position.",),
    )


def volume(opened: Study, uid: str) -> Volume:
    """Voxels that grow along every axis, so that percentiles differ."""
    stack = opened[uid].stacks[0]
    first: Frame = stack.frames[0]
    shape = (len(stack.frames), first.rows, first.columns)
    voxels = np.arange(np.prod(shape), dtype=np.float32).reshape(shape)
    return Volume(voxels, stack.affine, SPACE)


def decoded(session: Session) -> None:
    """Decode, as it were, every series of the open study."""
    opened = session.state.study
    assert opened is not None
    for uid in UIDS:
        session.add_volume(StackKey(uid, 0), volume(opened, uid), (100.0, 200.0))


def graded_session() -> Session:
    """Open, decoded, graded: L4/L5 canal severe, L1/L2 canal unsure, the rest surely normal."""
    session = Session()
    session.open(full_study())
    decoded(session)
    session.begin_grading(levels(), 0)
    findings = all_mild()
    findings[CELLS[15]] = graded(CELLS[15], Severity.SEVERE, 0.9)
    findings[CELLS[0]] = graded(CELLS[0], Severity.NORMAL_MILD, 0.5)
    assert CELLS[15][1] is CANAL
    for finding in findings.values():
        session.add_finding(finding)
    return session
