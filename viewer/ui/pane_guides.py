"""What is drawn over a slice, worked out of the state in the picture's own millimetres.

The picture's millimetres are x to the right and y down from the centre of the first
displayed voxel. Everything here is a pure value; `guide_items` and `overlay` draw it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.labels import Level
from model.results import Explanation, LevelLocation, Vec3
from viewer.dicom.study import Plane
from viewer.geometry import SlicePlane, are_parallel, point_of, reference_line, slice_plane
from viewer.hanging import stack_slice
from viewer.linking import comparable, in_levels_space, same_space
from viewer.reading import Finding
from viewer.state import State
from viewer.ui.pane_content import Shown, shown_in

Point = tuple[float, float]

#: Length of the tick at a disc's posterior margin, mm: into the disc, off the canal.
TICK_MM = 8.0
#: Where a level's label stands, mm in front of the posterior margin: just before the disc,
#: whose depth is 34-39 mm in adults (Zhou et al., Eur Spine J 2000;9:242-248).
LABEL_MM = 44.0
#: Room left around a crop when it is zoomed to, as a share of its side.
CROP_MARGIN = 0.25
#: Field shown around a place without a crop, mm: a level and its neighbours.
PLACE_FIELD_MM = 90.0


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """Where another pane's slice cuts this one.

    Attributes
    ----------
    active : bool
        The other pane is the active one.
    presumed : bool
        The two series do not say that they share a frame of reference.
    current : bool
        It is the slice that the other pane shows, not another one of its series.
    """

    start: Point
    end: Point
    active: bool
    presumed: bool = False
    current: bool = True


@dataclass(frozen=True, slots=True)
class LevelMark:
    """One level on a sagittal: a tick from `margin` to `tick`, its name at `label`."""

    level: Level
    margin: Point
    tick: Point
    label: Point
    extrapolated: bool
    selected: bool

    @property
    def text(self) -> str:
        """The level's name, doubted where it was not seen."""
        return f"{self.level.value} ?" if self.extrapolated else self.level.value


@dataclass(frozen=True, slots=True)
class CursorMark:
    """The reader's point; not `exact` where it is projected, or the space is presumed."""

    at: Point
    exact: bool


@dataclass(frozen=True, slots=True)
class FindingMark:
    """Where the selected finding was graded: the crop's four corners and the place."""

    outline: tuple[Point, ...]
    place: Point


@dataclass(frozen=True, slots=True, eq=False)
class HeatmapMark:
    """A heat map on the slice that it was made from.

    Attributes
    ----------
    transform : (2, 3) float64
        Takes (column, row, 1) of the map to x, y in the picture's mm.
    """

    explanation: Explanation
    transform: NDArray[np.float64]


def picture_mm(plane: SlicePlane, row: float, column: float) -> Point:
    """A displayed pixel in the picture's millimetres."""
    down, right = plane.spacing_mm
    return column * right, row * down


def projected_mm(plane: SlicePlane, point: Vec3) -> Point:
    """A point of the patient (mm, LPS) on the picture, in the picture's millimetres."""
    row, column, _ = plane.place(point)
    return picture_mm(plane, row, column)


def reference_lines(state: State, index: int, shown: Shown) -> tuple[ReferenceLine, ...]:
    """The slices of the other panes, where they cut this one.

    Their current slices; where the reader wants all lines, the active pane's others too.
    """
    lines = [*_other_lines(state, index, shown)] if state.preferences.all_lines else []
    for other in range(len(state.panes)):
        there = shown_in(state, other) if other != index else None
        if there is None or not comparable(shown.series, there.series):
            continue
        line = reference_line(there.plane, shown.plane)
        if line is not None:
            start, end = (picture_mm(shown.plane, *end) for end in line)
            presumed = not same_space(shown.series, there.series)
            lines.append(ReferenceLine(start, end, other == state.active_pane, presumed))
    return tuple(lines)


def _other_lines(state: State, index: int, shown: Shown) -> Iterator[ReferenceLine]:
    """All slices of the active pane's series, where they cut this one."""
    there = shown_in(state, state.active_pane) if state.active_pane != index else None
    if there is None or not comparable(shown.series, there.series):
        return
    presumed = not same_space(shown.series, there.series)
    for stack in there.series.stacks:
        for number in range(len(stack.frames)):
            line = reference_line(slice_plane(stack, number), shown.plane)
            if line is not None:
                start, end = (picture_mm(shown.plane, *end) for end in line)
                yield ReferenceLine(start, end, True, presumed, current=False)


def level_marks(state: State, shown: Shown) -> tuple[LevelMark, ...]:
    """The five levels on a sagittal of the levels' space; nothing elsewhere."""
    levels = state.levels
    if levels is None or shown.stack.plane is not Plane.SAGITTAL:
        return ()
    if not in_levels_space(shown.series, levels):
        return ()
    selected = state.selected[0] if state.selected else None
    return tuple(_level_mark(disc, shown.plane, selected) for disc in levels.discs)


def _level_mark(disc: LevelLocation, plane: SlicePlane, selected: Level | None) -> LevelMark:
    # up x left = posterior in LPS; forward along the disc is the opposite.
    forward = -np.cross(disc.up, (1.0, 0.0, 0.0))
    forward /= np.linalg.norm(forward)

    def ahead(by_mm: float) -> Point:
        """A point in front of the disc margin, on the picture, mm."""
        x, y, z = np.asarray(disc.patient_mm) + forward * by_mm
        return projected_mm(plane, (float(x), float(y), float(z)))

    return LevelMark(
        disc.level,
        projected_mm(plane, disc.patient_mm),
        ahead(TICK_MM),
        ahead(LABEL_MM),
        disc.extrapolated,
        disc.level is selected,
    )


def cursor_mark(state: State, shown: Shown) -> CursorMark | None:
    """The reader's point on this slice; None outside the picture or in another space."""
    if state.cursor is None or state.cursor_series is None or state.study is None:
        return None
    its_series = state.study[state.cursor_series]
    if not comparable(its_series, shown.series):
        return None
    row, column, distance = shown.plane.place(state.cursor)
    inside = -0.5 <= row <= shown.plane.rows - 0.5 and -0.5 <= column <= shown.plane.columns - 0.5
    if not inside:
        return None
    near = abs(distance) <= shown.stack.spacing / 2 + 1e-3
    exact = near and same_space(its_series, shown.series)
    return CursorMark(picture_mm(shown.plane, row, column), exact)


def selected_finding(state: State) -> Finding | None:
    """The finding of the selected cell, if it is known."""
    return state.findings.get(state.selected) if state.selected is not None else None


def finding_mark(state: State, shown: Shown) -> FindingMark | None:
    """What the selected finding was graded on, if this is the very slice."""
    finding = selected_finding(state)
    if finding is None or finding.place is None or finding.place.stack != shown.key:
        return None
    if finding.place.slice_index != shown.slice_index:
        return None
    place = projected_mm(shown.plane, finding.place.patient_mm)
    return FindingMark(_crop_outline(finding, shown.plane), place)


def _crop_outline(finding: Finding, plane: SlicePlane) -> tuple[Point, ...]:
    if finding.crop is None:
        return ()
    rows, columns = finding.crop.pixels.shape[1:]
    corners = SlicePlane(finding.crop.affine, rows, columns).corners
    return tuple(projected_mm(plane, (float(x), float(y), float(z))) for x, y, z in corners)


def finding_field(finding: Finding, shown: Shown) -> tuple[float, float, float, float] | None:
    """What to zoom to for a finding graded on this series: x, y, width, height in mm."""
    place = finding.place
    if place is None or place.stack.series_instance_uid != shown.series.series_instance_uid:
        return None
    outline = np.array(_crop_outline(finding, shown.plane))
    if not len(outline):
        x, y = projected_mm(shown.plane, place.patient_mm)
        half = PLACE_FIELD_MM / 2
        return x - half, y - half, PLACE_FIELD_MM, PLACE_FIELD_MM
    low, high = outline.min(axis=0), outline.max(axis=0)
    margin = CROP_MARGIN * float((high - low).max())
    width, height = (high - low) + 2 * margin
    return float(low[0] - margin), float(low[1] - margin), float(width), float(height)


def heatmap_mark(state: State, shown: Shown) -> HeatmapMark | None:
    """The heat map of the selected finding, if it was made from this slice.

    It lies on the series it was made from and no other: a map over pixels that the
    network never saw would claim too much. Within half a slice of its own plane, so
    that it appears once while scrolling.
    """
    explanation, finding = state.explanation, selected_finding(state)
    if explanation is None or finding is None or finding.place is None:
        return None
    if not state.preferences.overlay_visible or finding.place.stack != shown.key:
        return None
    rows, columns = explanation.heatmap.values.shape
    affine = explanation.heatmap.affine
    its_plane = SlicePlane(affine, rows, columns)
    away = abs(shown.plane.place(its_plane.centre)[2])
    if not are_parallel(its_plane, shown.plane) or away > shown.stack.spacing / 2 + 1e-3:
        return None
    corners = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0))
    first, right, down = (
        np.array(projected_mm(shown.plane, point_of(affine, *pixel))) for pixel in corners
    )
    return HeatmapMark(explanation, np.column_stack((right - first, down - first, first)))


def slice_count(state: State, index: int) -> tuple[int, int]:
    """Number of the shown slice, from 1, and of all, over the stacks of pane `index`."""
    pane = state.panes[index]
    if state.study is None or pane.series_uid is None:
        return 0, 0
    series = state.study[pane.series_uid]
    key, within = stack_slice(series, pane.slice_index)
    before = sum(len(stack.frames) for stack in series.stacks[: key.index])
    return before + within + 1, series.frame_count
