"""Which slices follow when the reader moves: linked scrolling, the cursor, a finding."""

from __future__ import annotations

from dataclasses import replace

from model.results import Vec3
from viewer.dicom.study import Series, Study
from viewer.geometry import nearest_slice, point_of, slice_affine
from viewer.hanging import Pane, series_slice, stack_slice, view_panes, with_slice
from viewer.reading import Finding


def slice_centre(series: Series, slice_index: int) -> Vec3:
    """The middle of a slice, mm, LPS; `slice_index` counts over all stacks."""
    key, index = stack_slice(series, slice_index)
    stack = series.stacks[key.index]
    frame = stack.frames[index]
    middle = (frame.rows - 1) / 2, (frame.columns - 1) / 2
    return point_of(slice_affine(stack, index), *middle)


def same_space(one: Series, other: Series) -> bool:
    """Whether mm of two series may be compared ((0020,0052) known and equal)."""
    uid = one.frame_of_reference_uid
    return one is other or (uid is not None and uid == other.frame_of_reference_uid)


def linked_panes(study: Study, panes: tuple[Pane, ...], moved: int, pane: Pane) -> dict[int, Pane]:
    """The other panes of the same plane and space, at the slice nearest to the moved one's."""
    if pane.series_uid is None:
        return {}
    series = study[pane.series_uid]
    centre = slice_centre(series, pane.slice_index)
    return {
        index: with_slice(other, target, nearest_slice(target, centre)[0])
        for index, other, target in _others(study, panes, moved)
        if target.plane is series.plane and same_space(series, target)
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
        if same_space(study[uid], target)
    }


def finding_panes(
    study: Study, panes: tuple[Pane, ...], finding: Finding
) -> tuple[tuple[Pane, ...], int]:
    """The panes at a finding, and the index of the one that shows what was graded.

    The graded series is hung into the pane that already shows it, else into the first one
    that serves the condition, else into the first pane.
    """
    if finding.place is None:
        return panes, 0
    place, uid = finding.place, finding.place.stack.series_instance_uid
    showing = [index for index, pane in enumerate(panes) if pane.series_uid == uid]
    read = showing or list(view_panes(panes, study, finding.answer.condition)) or [0]
    active = read[0]
    index = series_slice(study[uid], place.stack, place.slice_index)
    hung = list(panes)
    hung[active] = replace(panes[active], series_uid=uid, slice_index=index)
    for other, pane in cursor_slices(study, tuple(hung), active, place.patient_mm).items():
        hung[other] = pane
    return tuple(hung), active


def _others(
    study: Study, panes: tuple[Pane, ...], source: int
) -> tuple[tuple[int, Pane, Series], ...]:
    return tuple(
        (index, pane, study[pane.series_uid])
        for index, pane in enumerate(panes)
        if index != source and pane.series_uid is not None
    )
