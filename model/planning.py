"""Which slice of which stack serves which finding, or why none does."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.labels import Condition, Level, Side, View
from model.results import LumbarLevels, NotAssessed, Vec3, Views
from model.volume import Volume

FURTHEST_AXIAL_MM = 6.0  # more than half of the widest usual gap between axial slices, 9 mm
NEAR_TIE_MM = 2.0  # half a usual slice: below it the tilt of the block decides
MARGIN_MM = 10.0  # canal and recesses need this much picture around the disc margin
LEAST_SHARED_DISCS = 3  # discs inside a stack that make a shared space believable


@dataclass(frozen=True, slots=True)
class Place:
    """Where to cut the crop that one or three findings are read on.

    Attributes
    ----------
    level : Level
    view : View
    side : Side or None
        The foramen's side; None for an axial place.
    patient_mm : Vec3
        The foramen, or the middle of the posterior disc margin; mm, LPS.
    volume_index, slice_index : int
        Which stack (of `Views.axial_t2`; 0 for sagittal) and which of its slices.
    spacing_mm : float
        Distance between neighbouring levels of this patient, mm: the scale of the crop.
    """

    level: Level
    view: View
    side: Side | None
    patient_mm: Vec3
    volume_index: int
    slice_index: int
    spacing_mm: float

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What is graded at this place, in the order of `Condition`."""
        return _conditions(self.view, self.side)


def plan(
    levels: LumbarLevels, views: Views, scale: LumbarLevels | None = None
) -> tuple[Place | NotAssessed, ...]:
    """Where each of the 25 findings is read.

    Parameters
    ----------
    levels : LumbarLevels
        Discs and foramina under the numbering to be used.
    views : Views
        The stacks to cut from.
    scale : LumbarLevels or None
        The levels whose distances say how large the crops are, where single places were moved
        since: one moved place must not change what the others are read on. None: `levels`.

    Returns
    -------
    tuple of Place or NotAssessed
        By level: left foramen, right foramen, axial. Every finding is covered exactly once, by
        a place or by a reason.
    """
    entries: list[Place | NotAssessed] = []
    scale = scale if scale is not None else levels
    for level in Level:
        for side in Side:
            spacing = _foramen_spacing_mm(side, scale)
            entries.extend(_plan_foramen(level, side, levels, views.sagittal_t1, spacing))
        entries.extend(_plan_axial(level, levels, views.axial_t2, _disc_spacing_mm(scale)))
    return tuple(entries)


def level_spacing_mm(points: NDArray[np.float64]) -> float:
    """Median distance between neighbouring levels in the sagittal plane.

    Parameters
    ----------
    points : (5, 3) float64
        Places by level, mm; NaN where there is none.

    Returns
    -------
    float
        mm; NaN where no two neighbours are known.
    """
    steps = np.linalg.norm(np.diff(points[:, 1:], axis=0), axis=1)
    known = steps[np.isfinite(steps)]
    return float(np.median(known)) if len(known) else float("nan")


def comparable_stacks(levels: LumbarLevels, volumes: tuple[Volume, ...]) -> tuple[int, ...]:
    """Which stacks places of `levels` may be looked up in.

    Some archives give every series its own frame of reference when they remove names, although
    the patient did not move. So stacks of another frame of reference count as well where they
    lie, taken together, around most of the discs.

    Returns
    -------
    tuple of int
        Indices in `volumes`.
    """
    own = levels.frame_of_reference_uid
    chosen = []
    for number, volume in enumerate(volumes):
        uid = volume.frame_of_reference_uid
        family = [one for one in volumes if one.frame_of_reference_uid == uid]
        if (uid is not None and uid == own) or _discs_inside(levels, family) >= LEAST_SHARED_DISCS:
            chosen.append(number)
    return tuple(chosen)


def _discs_inside(levels: LumbarLevels, volumes: list[Volume]) -> int:
    """How many discs lie within reach of a slice of any of the stacks."""
    slices = (
        [_axial_slice(one, disc.patient_mm, disc.up) for one in volumes] for disc in levels.discs
    )
    return sum(
        any(one is not None and one[0] <= FURTHEST_AXIAL_MM for one in near) for near in slices
    )


def space_warnings(levels: LumbarLevels, views: Views) -> tuple[str, ...]:
    """One sentence where places are compared across different frames of reference."""
    comparable = [views.axial_t2[number] for number in comparable_stacks(levels, views.axial_t2)]
    if all(one.frame_of_reference_uid == levels.frame_of_reference_uid for one in comparable):
        return ()
    return (
        "Sagittal and axial series name different frames of reference; they overlap and were "
        "compared in mm all the same: check the levels on the axial slices.",
    )


def _conditions(view: View, side: Side | None) -> tuple[Condition, ...]:
    """The conditions of a view and side."""
    return tuple(
        condition
        for condition in Condition
        if condition.view is view and side in (None, condition.side)
    )


def _refused(level: Level, view: View, side: Side | None, reason: str) -> list[NotAssessed]:
    """One entry per condition that would have been read there."""
    return [NotAssessed(level, condition, reason) for condition in _conditions(view, side)]


def _plan_foramen(
    level: Level, side: Side, levels: LumbarLevels, volume: Volume | None, spacing_mm: float
) -> list[Place] | list[NotAssessed]:
    """The sagittal T1 slice nearest to a foramen."""
    view = View.SAGITTAL_T1
    if volume is None:
        return _refused(level, view, side, "No sagittal T1 series.")
    places = {one.level: one for one in levels.foramina if one.side is side}
    if level not in places:
        word = side.value.capitalize()
        return _refused(level, view, side, f"{word} foramen not found on sagittal T1.")
    foramen = places[level]
    index = volume.to_index(np.array([foramen.patient_mm]))[0]
    slice_index = round(float(index[0]))
    if not _inside(volume, foramen.patient_mm):
        return _refused(level, view, side, "The foramen lies outside the sagittal T1 slices.")
    return [Place(level, view, side, foramen.patient_mm, 0, slice_index, spacing_mm)]


def _foramen_spacing_mm(side: Side, levels: LumbarLevels) -> float:
    """Distance between the foramina of a side, mm; between discs where too few are known."""
    places = {one.level: one.patient_mm for one in levels.foramina if one.side is side}
    nowhere = (float("nan"),) * 3
    spacing = level_spacing_mm(np.array([places.get(level, nowhere) for level in Level]))
    return spacing if np.isfinite(spacing) else _disc_spacing_mm(levels)


def _plan_axial(
    level: Level, levels: LumbarLevels, volumes: tuple[Volume, ...], spacing_mm: float
) -> list[Place] | list[NotAssessed]:
    """The axial slice through the posterior disc margin."""
    view = View.AXIAL_T2
    if not volumes:
        return _refused(level, view, None, "No axial T2 series.")
    shared = comparable_stacks(levels, volumes)
    if not shared:
        reason = "Different frames of reference: the axial slices do not lie around the discs."
        return _refused(level, view, None, reason)
    disc = levels.disc(level)
    choices = []
    for number in shared:
        choice = _axial_slice(volumes[number], disc.patient_mm, disc.up)
        if choice is not None:
            choices.append((*choice, number))
    near = [choice for choice in choices if choice[0] <= FURTHEST_AXIAL_MM]
    if not near:
        reason = f"No axial slice within {FURTHEST_AXIAL_MM:.0f} mm of the disc."
        return _refused(level, view, None, reason)
    least = min(choice[0] for choice in near)
    tied = [choice for choice in near if choice[0] <= least + NEAR_TIE_MM]
    _, _, slice_index, number = min(tied, key=lambda choice: (choice[1], choice[0]))
    return [Place(level, view, None, disc.patient_mm, number, slice_index, spacing_mm)]


def _axial_slice(volume: Volume, point: Vec3, up: Vec3) -> tuple[float, float, int] | None:
    """Distance of the nearest slice, mm, its tilt against the disc, radians, and its index.

    None where the slices do not show the place with some margin.
    """
    index = volume.to_index(np.array([point]))[0]
    slices, rows, columns = volume.shape
    gap_mm, row_mm, column_mm = volume.spacing_mm
    row_margin, column_margin = MARGIN_MM / row_mm, MARGIN_MM / column_mm
    if not row_margin <= index[1] <= rows - 1 - row_margin:
        return None
    if not column_margin <= index[2] <= columns - 1 - column_margin:
        return None
    nearest = int(np.clip(round(float(index[0])), 0, slices - 1))
    normal = np.cross(volume.directions[1], volume.directions[2])
    square = abs(float(normal @ volume.directions[0]))  # 1 unless the stack is sheared
    distance = abs(float(index[0]) - nearest) * gap_mm * square
    tilt = float(np.arccos(np.clip(abs(normal @ np.array(up)), 0, 1)))
    return distance, tilt, nearest


def _inside(volume: Volume, point: Vec3) -> bool:
    """Whether a place is among the voxels, half a voxel allowed."""
    index = volume.to_index(np.array([point]))[0]
    return bool(((index >= -0.5) & (index <= np.array(volume.shape) - 0.5)).all())


def _disc_spacing_mm(levels: LumbarLevels) -> float:
    """Median distance between neighbouring discs, mm."""
    return level_spacing_mm(np.array([disc.patient_mm for disc in levels.discs]))
