"""A small study by hand, with levels and grades, for the widgets that show findings."""

import datetime as dt
from pathlib import Path

from model.labels import Condition, Level, Severity, Side, View
from model.results import ForamenLocation, LevelLocation, LumbarLevels, NotAssessed, Prediction
from tests.lumbar_study import make_frames
from viewer.dicom.study import Patient, Role, Series, Stack, StackKey, Study, Vec3
from viewer.reading import CELLS, Cell, Finding, Place
from viewer.session import Session

SPACE = "1.2.3"
T2, T1, AXIAL = "1.2.3.1", "1.2.3.2", "1.2.3.3"
ROWS = 64
SPACING_MM = 4.0  # of pixels and of slices; discs lie 36 mm apart


def stack(uid: str, count: int, corner: Vec3, normal: Vec3, cosines: tuple[Vec3, Vec3]) -> Stack:
    """Slices from a corner on along the normal; `cosines` are of row and column."""
    x, y, z = (SPACING_MM * part for part in normal)
    names = [f"{uid}.{index + 1}" for index in range(count)]
    size, pixel = (ROWS, ROWS), (SPACING_MM, SPACING_MM)
    return Stack(make_frames(names, corner, (x, y, z), cosines, size, pixel), normal, SPACING_MM)


def sagittal(uid: str, role: Role) -> Series:
    """Nine slices, from x = -16 to 16 mm; rows to the feet, columns to the back."""
    corner, cosines = (-16.0, -128.0, 128.0), ((0.0, 1.0, 0.0), (0.0, 0.0, -1.0))
    return Series(uid, SPACE, "MR", "", role, (stack(uid, 9, corner, (1.0, 0.0, 0.0), cosines),))


def axial(uid: str, space: str = SPACE, up_mm: float = 0.0) -> Series:
    """Fifty slices, from z = -96 to 100 mm above `up_mm`; rows to the back, columns left."""
    corner, cosines = (-128.0, -128.0, up_mm - 96.0), ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0))
    block = stack(uid, 50, corner, (0.0, 0.0, 1.0), cosines)
    return Series(uid, space, "MR", "", Role.AXIAL_T2, (block,))


def study(uid: str = "1.2.9") -> Study:
    """Sagittal T2, axial T2 and sagittal T1 in one frame of reference."""
    series = (sagittal(T2, Role.SAGITTAL_T2), axial(AXIAL), sagittal(T1, Role.SAGITTAL_T1))
    return Study(uid, dt.date(2026, 1, 2), "", Patient(), Path("study"), series)


def begun_session() -> Session:
    """A session on this study, its levels known and nothing graded yet."""
    session = Session()
    session.open(study())
    session.begin_grading(levels(), 0)
    return session


def disc_mm(level: Level) -> Vec3:
    """L1/L2 at z = 72 mm, each next disc 36 mm lower."""
    return 0.0, 0.0, 72.0 - 36.0 * list(Level).index(level)


def levels(*warnings: str, extrapolated: Level | None = None) -> LumbarLevels:
    """Five discs of an upright spine, with their foramina."""
    up = (0.0, 0.0, 1.0)
    discs = tuple(
        LevelLocation(level, disc_mm(level), up, 0.9, level is extrapolated) for level in Level
    )
    foramina = tuple(
        ForamenLocation(level, side, disc_mm(level), 0.9) for level in Level for side in Side
    )
    return LumbarLevels(discs, foramina, SPACE, warnings)


def graded(
    cell: Cell, severity: Severity = Severity.NORMAL_MILD, probability: float = 0.8
) -> Finding:
    """A finding whose grade has a probability, on the slice that passes its disc."""
    rest = (1 - probability) / 2
    chances = [rest, rest, rest]
    chances[severity] = probability
    answer = Prediction(*cell, (chances[0], chances[1], chances[2]), "digest")
    x, y, z = disc_mm(cell[0])
    if cell[1].view is View.SAGITTAL_T1:
        key, index = StackKey(T1, 0), 6 if "Left" in cell[1].value else 2
    else:
        key, index = StackKey(AXIAL, 0), round(z / SPACING_MM) + 24
    place = Place(key, index, f"{key.series_instance_uid}.{index + 1}", 32.0, 32.0, (x, y, z))
    return Finding(answer, place)


def withheld(cell: Cell, reason: str = "There is no axial T2 series.") -> Finding:
    """A cell that the model did not grade."""
    return Finding(NotAssessed(*cell, reason))


def all_mild() -> dict[Cell, Finding]:
    """Every cell graded Normal/Mild."""
    return {cell: graded(cell, probability=0.92) for cell in CELLS}


CANAL = Condition.SPINAL_CANAL_STENOSIS
LEFT_FORAMEN = Condition.LEFT_NEURAL_FORAMINAL_NARROWING
RIGHT_RECESS = Condition.RIGHT_SUBARTICULAR_STENOSIS
