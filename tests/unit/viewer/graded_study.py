"""A made-up study with its volumes, its analysis and its heat maps, for tests of what leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from model.labels import Condition, Level, Side, View
from model.results import (
    Crop,
    Explanation,
    ForamenLocation,
    Heatmap,
    LevelLocation,
    LumbarLevels,
    NotAssessed,
    Prediction,
    Vec3,
)
from model.volume import Volume
from tests.lumbar_study import crop_affine, make_frames
from viewer.dicom.study import (
    FileStatus,
    Patient,
    Role,
    Series,
    Skipped,
    Stack,
    StackKey,
    Study,
)
from viewer.geometry import pixel_of, slice_affine
from viewer.reading import CELLS, Analysis, Cell, Finding, ModelIdentity, Place

SPACING_MM = 35.0  # from disc to disc
NORMAL = (0.91, 0.07, 0.02)
MODERATE = (0.25, 0.61, 0.14)
SEVERE = (0.04, 0.13, 0.83)
DIGEST = "3fa9c1d2" + "0" * 56
PATIENT = Patient("Test Phantom", "PH-0001", "1960-02-29", "O")

_SAGITTAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, -1.0))  # normal, row, column cosines
_AXIAL = ((0.0, 0.0, -1.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0))


def study(patient: Patient = PATIENT, side_px: int = 96) -> Study:
    """Sagittal T1 and T2 and one axial T2 block per disc, 200 mm and 160 mm wide."""
    sagittal_t1 = _series("1.2.1", Role.SAGITTAL_T1, (_sagittal("1.2.1", side_px),), 3)
    sagittal_t2 = _series("1.2.2", Role.SAGITTAL_T2, (_sagittal("1.2.2", side_px),), 2)
    blocks = tuple(_axial("1.2.3", level, side_px) for level in Level)
    axial = _series("1.2.3", Role.AXIAL_T2, blocks, 5)
    return Study(
        study_instance_uid="1.2.826.0.1.3680043.8.498.1",
        date=dt.date(2026, 3, 14),
        description="MRI lumbar spine",
        patient=patient,
        folder=Path("somewhere") / "44036939",
        series=(sagittal_t2, sagittal_t1, axial),
        skipped=(
            Skipped(Path("a"), FileStatus.REFUSED, "not-dicom", "This is not a DICOM file."),
            Skipped(Path("b"), FileStatus.REFUSED, "not-dicom", "This is not a DICOM file."),
            Skipped(Path("c"), FileStatus.NOT_DISPLAYABLE, "no-pixels", "It holds no picture."),
        ),
    )


def volumes(of: Study) -> dict[StackKey, Volume]:
    """Every stack decoded: smooth blobs at the discs and noise, the same on every run."""
    decoded = {}
    for series in of.series:
        for index, stack in enumerate(series.stacks):
            shape = (len(stack.frames), stack.frames[0].rows, stack.frames[0].columns)
            decoded[StackKey(series.series_instance_uid, index)] = Volume(
                _voxels(stack.affine, shape), stack.affine, series.frame_of_reference_uid
            )
    return decoded


def windows(of: Study) -> dict[str, tuple[float, float]]:
    """Center and width of every series."""
    return {series.series_instance_uid: (500.0, 1000.0) for series in of.series}


def levels() -> LumbarLevels:
    """Five discs 35 mm apart and ten foramina, all seen."""
    discs = tuple(LevelLocation(level, disc_mm(level), (0.0, 0.0, 1.0), 0.9) for level in Level)
    foramina = tuple(
        ForamenLocation(level, side, foramen_mm(level, side), 0.8)
        for level in Level
        for side in Side
    )
    return LumbarLevels(discs, foramina, "1.2.9")


def disc_mm(level: Level) -> Vec3:
    """The middle of the posterior disc margin, mm, LPS."""
    return 0.0, 0.0, SPACING_MM * (2 - list(Level).index(level))


def foramen_mm(level: Level, side: Side) -> Vec3:
    """The foramen beside a disc, mm, LPS."""
    x, y, z = disc_mm(level)
    return x + (16.0 if side is Side.LEFT else -16.0), y + 6.0, z


def analysis(
    of: Study, probabilities: Mapping[Cell, tuple[float, float, float] | str] | None = None
) -> Analysis:
    """25 findings: Normal/Mild but where told otherwise; a string is why it was not assessed."""
    told = probabilities or {}
    findings = tuple(_finding(of, cell, told.get(cell, NORMAL)) for cell in CELLS)
    identity = ModelIdentity("hybrid ViT", "0.1.0", DIGEST, "cpu")
    seconds = {"decode": 1.5, "locate": 2.25, "grade": 4.0}
    return Analysis(levels(), 0, findings, identity, seconds)


def explanation(finding: Finding) -> Explanation:
    """A map with its peak in the crop's middle, on the fixed scale 0 to 1."""
    assert finding.crop is not None
    rows, columns = finding.crop.pixels.shape[1:]
    r, c = np.indices((rows, columns)) / np.array([rows, columns])[:, None, None] - 0.5
    values = np.exp(-(r**2 + c**2) / 0.03).astype(np.float32)
    level, condition = finding.cell
    note = "Where the attention of this condition went; it is the same for every severity."
    heatmap = Heatmap(values, finding.crop.affine)
    return Explanation(level, condition, None, "Attention rollout", heatmap, note)


def explanations(of: Analysis) -> dict[Cell, Explanation]:
    """A map for every finding that was cut."""
    return {finding.cell: explanation(finding) for finding in of.findings if finding.crop}


def many() -> dict[Cell, tuple[float, float, float] | str]:
    """Some of everything: severe, moderate, not assessed."""
    four, five = Level.L4_L5, Level.L5_S1
    return {
        (four, Condition.SPINAL_CANAL_STENOSIS): SEVERE,
        (four, Condition.LEFT_SUBARTICULAR_STENOSIS): MODERATE,
        (five, Condition.LEFT_NEURAL_FORAMINAL_NARROWING): MODERATE,
        (five, Condition.SPINAL_CANAL_STENOSIS): "No axial T2 slice goes through this disc.",
    }


def _finding(of: Study, cell: Cell, told: tuple[float, float, float] | str) -> Finding:
    level, condition = cell
    if isinstance(told, str):
        return Finding(NotAssessed(level, condition, told))
    if condition.view is View.SAGITTAL_T1 and condition.side:
        key, point = StackKey("1.2.1", 0), foramen_mm(level, condition.side)
    else:
        key, point = StackKey("1.2.3", list(Level).index(level)), disc_mm(level)
    stack = of.stack(key)
    distances = [abs(pixel_of(slice_affine(stack, s), point)[0]) for s in range(len(stack.frames))]
    index = int(np.argmin(distances))
    affine = slice_affine(stack, index)
    _, row, column = pixel_of(affine, point)
    place = Place(key, index, stack.frames[index].sop_instance_uid, row, column, point)
    side = condition.side if condition.view is View.SAGITTAL_T1 else None
    crop = _crop(affine, level, condition.view, side, place)
    return Finding(Prediction(level, condition, told, DIGEST), place, crop)


def _crop(
    affine: NDArray[np.float64], level: Level, view: View, side: Side | None, place: Place
) -> Crop:
    """A square of 50 mm and 64 px in the slice's own directions."""
    grid = crop_affine(affine, place.patient_mm, 64, 50.0 / 64)
    pixels = np.zeros((3, 64, 64), np.float32)
    return Crop(
        level, view, side, pixels, grid, place.patient_mm, place.stack.index, place.slice_index
    )


def _series(uid: str, role: Role, stacks: tuple[Stack, ...], number: int) -> Series:
    return Series(uid, "1.2.9", "MR", role.value, role, stacks, number, "TR 600 TE 11")


def _sagittal(uid: str, side_px: int) -> Stack:
    return _stack(uid, range(17), _SAGITTAL, (-32.0, -100.0, 100.0), (side_px, 200.0 / side_px))


def _axial(uid: str, level: Level, side_px: int) -> Stack:
    first = list(Level).index(level) * 5
    origin = (-80.0, -80.0, disc_mm(level)[2] + 8.0)
    return _stack(uid, range(first, first + 5), _AXIAL, origin, (side_px, 160.0 / side_px))


def _stack(
    uid: str,
    numbers: range,
    directions: tuple[Vec3, Vec3, Vec3],
    origin: Vec3,
    pixels: tuple[int, float],
) -> Stack:
    """Slices of these numbers, 4 mm apart, from an origin along the first direction."""
    normal, *cosines = directions
    side_px, spacing = pixels
    names = [f"{uid}.{number + 1}" for number in numbers]
    step = [4.0 * part for part in normal]
    square, pixel = (side_px, side_px), (spacing, spacing)
    frames = make_frames(names, origin, step, (cosines[0], cosines[1]), square, pixel)
    return Stack(frames, normal, 4.0)


def _voxels(affine: NDArray[np.float64], shape: tuple[int, int, int]) -> NDArray[np.float32]:
    at = np.tensordot(affine[:3, :3], np.indices(shape), 1) + affine[:3, 3][:, None, None, None]
    values = np.random.default_rng(7).normal(150.0, 20.0, shape)
    for level in Level:
        centre = np.array(disc_mm(level))[:, None, None, None]
        x, y, z = at - centre
        values += 700.0 * np.exp(-((x / 20) ** 2 + ((y + 18) / 16) ** 2 + (z / 5) ** 2))
    return values.astype(np.float32)
