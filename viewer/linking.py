"""Which slices follow when the reader moves: linked scrolling, the cursor, a finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from math import dist
from statistics import median

import numpy as np

from model.labels import Level, View
from model.planning import FURTHEST_AXIAL_MM, LEAST_SHARED_DISCS
from model.results import LumbarLevels, Vec3
from viewer.dicom.study import Plane, Role, Series, Stack, Study
from viewer.geometry import nearest_slice, shared_extent, slice_plane
from viewer.hanging import (
    LUMBAR,
    Hanging,
    Pane,
    middle_pane,
    series_slice,
    stack_slice,
    with_slice,
)
from viewer.reading import Finding

#: Share of the smaller extent, along each patient axis, in which two series must overlap to
#: be taken for one space: a repositioned patient or another body part is off by more.
SHARED_EXTENT = 0.5
#: Where the axial panes start once the levels are known: the level most often diseased.
START_LEVEL = Level.L4_L5

_NOWHERE = (0.0, 0.0, 0.0)


def slice_centre(series: Series, slice_index: int) -> Vec3:
    """The middle of a slice, mm, LPS; `slice_index` counts over all stacks."""
    key, index = stack_slice(series, slice_index)
    return slice_plane(series.stacks[key.index], index).centre


def same_space(one: Series, other: Series) -> bool:
    """Whether two series say that their mm may be compared ((0020,0052) known and equal)."""
    uid = one.frame_of_reference_uid
    return one is other or (uid is not None and uid == other.frame_of_reference_uid)


def comparable(one: Series, other: Series) -> bool:
    """Whether mm of two series of one study are compared here.

    Some archives give every series its own frame of reference when they remove names,
    although the patient did not move. So series that do not say that they share one count
    as well where they lie over one another; what is drawn then is marked as presumed.
    """
    return same_space(one, other) or shared_extent(one, other) >= SHARED_EXTENT


def linked_panes(
    study: Study,
    panes: tuple[Pane, ...],
    moved: int,
    pane: Pane,
    offsets_mm: Mapping[str, Vec3] | None = None,
) -> dict[int, Pane]:
    """The other panes of the same plane and space, at the slice nearest to the moved one's.

    Parameters
    ----------
    offsets_mm : mapping or None
        Series UID -> by how much the reader scrolled it apart, mm, LPS; it stays so far apart.
    """
    if pane.series_uid is None:
        return {}
    series, offsets = study[pane.series_uid], offsets_mm or {}
    centre = np.subtract(
        slice_centre(series, pane.slice_index), offsets.get(pane.series_uid, _NOWHERE)
    )

    def place_on(target: Series) -> Vec3:
        """Where the moved slice's middle lies for another series, mm, LPS."""
        x, y, z = centre + np.asarray(offsets.get(target.series_instance_uid, _NOWHERE))
        return float(x), float(y), float(z)

    return {
        index: with_slice(other, target, nearest_slice(target, place_on(target))[0])
        for index, other, target in _others(study, panes, moved)
        if target.plane is series.plane and comparable(series, target)
    }


def cursor_slices(
    study: Study, panes: tuple[Pane, ...], source: int, point: Vec3
) -> dict[int, Pane]:
    """The other panes of the same space, at the slice nearest to `point` (mm, LPS)."""
    uid = panes[source].series_uid
    if uid is None:
        return {}
    return {
        index: with_slice(other, target, nearest_slice(target, point)[0])
        for index, other, target in _others(study, panes, source)
        if comparable(study[uid], target)
    }


def level_panes(
    study: Study, panes: tuple[Pane, ...], levels: LumbarLevels, level: Level
) -> dict[int, Pane]:
    """The axial panes of the levels' space, at the slice nearest to a disc."""
    point = levels.disc(level).patient_mm
    return {
        index: with_slice(pane, series, nearest_slice(series, point)[0])
        for index, pane, series in _others(study, panes, None)
        if series.plane is Plane.AXIAL and in_levels_space(series, levels)
    }


def start_panes(study: Study, panes: tuple[Pane, ...], levels: LumbarLevels) -> tuple[Pane, ...]:
    """The panes when the levels become known: untouched axial ones go to `START_LEVEL`."""
    moved = level_panes(study, panes, levels, START_LEVEL)
    return tuple(
        moved[index]
        if index in moved and pane.series_uid and pane == middle_pane(pane, study[pane.series_uid])
        else pane
        for index, pane in enumerate(panes)
    )


def in_levels_space(series: Series, levels: LumbarLevels) -> bool:
    """Whether the places of the levels may be drawn on a series.

    As for grading: (0020,0052) is equal, or most of the discs lie in the series' pictures.
    """
    uid = levels.frame_of_reference_uid
    if uid is not None and uid == series.frame_of_reference_uid:
        return True
    away = (nearest_slice(series, disc.patient_mm)[1] for disc in levels.discs)
    return sum(distance <= FURTHEST_AXIAL_MM for distance in away) >= LEAST_SHARED_DISCS


def shown_level(study: Study, pane: Pane, levels: LumbarLevels | None) -> Level | None:
    """The level that the slice of an axial pane passes.

    None in other planes, and where the levels are unknown or not to be compared.
    """
    if levels is None or pane.series_uid is None:
        return None
    series = study[pane.series_uid]
    key, index = stack_slice(series, pane.slice_index)
    if not in_levels_space(series, levels):
        return None
    return _passed_level(series.stacks[key.index], index, levels)


def slice_levels(series: Series, levels: LumbarLevels | None) -> tuple[Level | None, ...]:
    """The level that each slice passes, over all stacks of a series; as of `shown_level`."""
    if levels is None or not in_levels_space(series, levels):
        return (None,) * series.frame_count
    return tuple(
        _passed_level(stack, index, levels)
        for stack in series.stacks
        for index in range(len(stack.frames))
    )


def mid_sagittal_slice(series: Series, levels: LumbarLevels | None) -> int | None:
    """The sagittal slice nearest to the middle of the discs (index over all stacks).

    None in other planes, and where the levels are unknown or not to be compared.
    """
    if levels is None or series.plane is not Plane.SAGITTAL or not in_levels_space(series, levels):
        return None
    x, y, z = np.mean([disc.patient_mm for disc in levels.discs], axis=0)
    return nearest_slice(series, (float(x), float(y), float(z)))[0]


def _passed_level(stack: Stack, index: int, levels: LumbarLevels) -> Level | None:
    """The nearest disc, if the slice is less than half the usual distance of discs from it.

    The middle of a vertebra is where one level ends. None where the stack is not axial.
    """
    if stack.plane is not Plane.AXIAL:
        return None
    plane = slice_plane(stack, index)
    away = {disc.level: abs(plane.place(disc.patient_mm)[2]) for disc in levels.discs}
    nearest = min(away, key=away.__getitem__)
    between = median(dist(a.patient_mm, b.patient_mm) for a, b in pairwise(levels.discs))
    return nearest if away[nearest] < between / 2 else None


def finding_panes(
    study: Study, panes: tuple[Pane, ...], finding: Finding, hanging: Hanging = LUMBAR
) -> tuple[tuple[Pane, ...], int]:
    """The panes at a finding, and the index of the one that shows what was graded.

    The graded series stays in the pane that already shows it; else it is hung where the
    hanging has it.
    """
    if finding.place is None:
        return panes, 0
    place, uid = finding.place, finding.place.stack.series_instance_uid
    showing = [index for index, pane in enumerate(panes) if pane.series_uid == uid]
    active = showing[0] if showing else _home(finding.answer.condition.view, hanging)
    index = series_slice(study[uid], place.stack, place.slice_index)
    hung = list(panes)
    hung[active] = replace(panes[active], series_uid=uid, slice_index=index)
    for other, pane in cursor_slices(study, tuple(hung), active, place.patient_mm).items():
        hung[other] = pane
    return tuple(hung), active


def _home(view: View, hanging: Hanging) -> int:
    return hanging.home_of(Role.SAGITTAL_T1 if view is View.SAGITTAL_T1 else Role.AXIAL_T2)


def _others(
    study: Study, panes: tuple[Pane, ...], source: int | None
) -> tuple[tuple[int, Pane, Series], ...]:
    return tuple(
        (index, pane, study[pane.series_uid])
        for index, pane in enumerate(panes)
        if index != source and pane.series_uid is not None
    )
