"""Studies built by hand for tests: right geometry, no files, no patient."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from model.labels import Condition, Level, View
from model.results import (
    Crop,
    Explanation,
    Heatmap,
    LevelLocation,
    LumbarLevels,
    Prediction,
    Vec3,
)
from model.volume import Volume
from viewer.dicom.study import Frame, Patient, Role, Series, Stack, StackKey, Study
from viewer.geometry import pixel_of, slice_affine
from viewer.reading import Finding, Place

SPACE = "1.2.826.0.1.9"
#: Disc centres of an upright spine: the posterior margins, 34 mm apart, mm, LPS.
DISCS: dict[Level, Vec3] = {
    level: (0.0, 10.0, 68.0 - 34.0 * index) for index, level in enumerate(Level)
}


def make_frames(
    names: Sequence[str],
    corner: Sequence[float],
    step: Sequence[float],
    cosines: tuple[Vec3, Vec3],
    size: tuple[int, int],
    pixel_mm: tuple[float, float],
    window: tuple[float, float] | None = None,
) -> tuple[Frame, ...]:
    """Slices of these SOP instances, each a `step` (mm) on; `cosines` are of row and column.

    `corner` is the middle of the first voxel, mm; `size` and `pixel_mm` are rows, then columns.
    """
    frames = []
    for index, name in enumerate(names):
        x, y, z = (float(at + index * by) for at, by in zip(corner, step, strict=True))
        here = (x, y, z)
        frames.append(
            Frame(Path(f"{name}.dcm"), name, 0, index + 1, here, *cosines, pixel_mm, *size, window)
        )
    return tuple(frames)


def make_stack(
    row_cosine: Vec3,
    column_cosine: Vec3,
    centre: Vec3 = (0.0, 0.0, 0.0),
    *,
    frames: int = 5,
    spacing: float = 4.0,
    size: tuple[int, int] = (32, 24),
    pixel_mm: float | tuple[float, float] = 6.0,
) -> Stack:
    """A stack around `centre`, slices along row x column cosine; `size` is rows, columns."""
    right, down = np.array(row_cosine), np.array(column_cosine)
    normal = np.cross(right, down)
    pixel = pixel_mm if isinstance(pixel_mm, tuple) else (pixel_mm, pixel_mm)
    corner = (
        np.array(centre)
        - right * pixel[1] * (size[1] - 1) / 2
        - down * pixel[0] * (size[0] - 1) / 2
    )
    first = corner - normal * spacing * (frames - 1) / 2
    cosines, step = (row_cosine, column_cosine), normal * spacing
    names = [f"1.2.826.0.1.{abs(hash((*cosines, centre, index)))}" for index in range(frames)]
    made = make_frames(names, first, step, cosines, size, pixel, (500.0, 800.0))
    x, y, z = (float(part) for part in normal)
    return Stack(made, (x, y, z), spacing)


def sagittal(frames: int = 7, **fields: object) -> Stack:
    """A sagittal stack as scanners store it: columns to the back, rows to the feet."""
    return make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), frames=frames, **fields)  # type: ignore[arg-type]


def axial(centre: Vec3 = (0.0, 0.0, 0.0), tilt: float = 0.0, **fields: object) -> Stack:
    """An axial stack, tilted about the left-right axis by `tilt` radians, front edge down."""
    down = (0.0, float(np.cos(tilt)), float(np.sin(tilt)))
    return make_stack((1.0, 0.0, 0.0), down, centre, **fields)  # type: ignore[arg-type]


def make_series(uid: str, role: Role, stacks: Sequence[Stack], space: str | None = SPACE) -> Series:
    """A series of these stacks."""
    description = f"{role.value} made for a test"
    return Series(uid, space, "MR", description, role, tuple(stacks), 3, "TR 600")


def axial_blocks() -> tuple[Stack, ...]:
    """Five blocks of five slices, one tilted to each disc, as lumbar axials often come."""
    tilts = (0.0, 0.0, 0.1, 0.2, 0.5)
    return tuple(
        axial(DISCS[level], tilt, pixel_mm=5.0, size=(30, 32))
        for level, tilt in zip(Level, tilts, strict=True)
    )


def make_study(uid: str = "1.2.3", space: str | None = SPACE) -> Study:
    """Sagittal T2, sagittal T1 (mirrored and further apart) and axial T2 in tilted blocks."""
    t2 = sagittal(frames=7)
    t1 = make_stack((0.0, -1.0, 0.0), (0.0, 0.0, -1.0), frames=5, spacing=5.0)
    series = (
        make_series(f"{uid}.1", Role.SAGITTAL_T2, [t2], space),
        make_series(f"{uid}.2", Role.SAGITTAL_T1, [t1], space),
        make_series(f"{uid}.3", Role.AXIAL_T2, axial_blocks(), space),
    )
    patient = Patient("Test Spine", "T-1")
    return Study(uid, dt.date(2024, 5, 6), "Lumbar spine", patient, Path(), series)


def make_levels(
    space: str | None = SPACE, extrapolated: Level | None = None, up_mm: float = 0.0
) -> LumbarLevels:
    """The discs of `DISCS`, upright, moved to the head by `up_mm`."""
    discs = tuple(
        LevelLocation(level, (x, y, z + up_mm), (0.0, 0.0, 1.0), 0.9, level is extrapolated)
        for level, (x, y, z) in DISCS.items()
    )
    return LumbarLevels(discs, (), space)


def make_volume(stack: Stack, value: float | None = None) -> Volume:
    """Voxels of a stack: one value, or a ramp that tells every voxel from every other."""
    first = stack.frames[0]
    shape = (len(stack.frames), first.rows, first.columns)
    voxels = np.arange(np.prod(shape), dtype=np.float32).reshape(shape) % 997
    if value is not None:
        voxels = np.full(shape, value, np.float32)
    return Volume(voxels, stack.affine, SPACE)


def make_finding(
    study: Study,
    key: StackKey,
    slice_index: int,
    point: Vec3,
    condition: Condition = Condition.SPINAL_CANAL_STENOSIS,
    level: Level = Level.L4_L5,
) -> Finding:
    """A finding read on one slice at a point, with a crop of 24 mm around it."""
    affine = slice_affine(study.stack(key), slice_index)
    uid = study.stack(key).frames[slice_index].sop_instance_uid
    _, row, column = pixel_of(affine, point)
    place = Place(key, slice_index, uid, row, column, point)
    crop = Crop(
        level,
        condition.view,
        condition.side if condition.view is View.SAGITTAL_T1 else None,
        np.zeros((3, 24, 24), np.float32),
        crop_affine(affine, point, 24),
        point,
        key.index,
        slice_index,
    )
    return Finding(Prediction(level, condition, (0.2, 0.3, 0.5), "0" * 64), place, crop)


def crop_affine(affine: np.ndarray, point: Vec3, side: int, pixel_mm: float = 1.0) -> np.ndarray:
    """A crop's affine in the plane of a slice, its middle at `point`; `side` is in pixels."""
    made = affine.copy()
    made[:3, 1:3] *= pixel_mm / np.linalg.norm(made[:3, 1:3], axis=0)
    made[:3, 3] = np.array(point) - (made[:3, 1] + made[:3, 2]) * (side - 1) / 2
    return made


def make_explanation(finding: Finding, *, signed: bool = False) -> Explanation:
    """A heat map that is warm in its first row and cold elsewhere, over the finding's crop."""
    crop = finding.crop
    if crop is None:
        raise ValueError("the finding has no crop")
    values = np.zeros(crop.pixels.shape[1:], np.float32)
    values[0] = 1.0
    heatmap = Heatmap(values, crop.affine.copy(), signed)
    level, condition = finding.cell
    return Explanation(level, condition, None, "Attention rollout", heatmap, "A test.")


def with_series(study: Study, *series: Series) -> Study:
    """The same study with other series."""
    return replace(study, series=series)
