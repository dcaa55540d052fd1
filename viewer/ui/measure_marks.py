"""What the reader measured and marked, as it is drawn over a slice: pure values."""

from __future__ import annotations

from dataclasses import dataclass

from model.results import Vec3
from viewer.dicom.study import Frame
from viewer.measured_geometry import has_extent
from viewer.measured_words import words_of
from viewer.measuring import Measurement, Tool
from viewer.state import State
from viewer.ui.pane_content import Shown
from viewer.ui.pane_guides import Point, projected_mm


@dataclass(frozen=True, slots=True)
class MeasureMark:
    """A line through two or three points, and what it says.

    Attributes
    ----------
    drawing : bool
        It is not finished: the mouse holds its last point.
    """

    points: tuple[Point, ...]
    text: str
    drawing: bool = False


@dataclass(frozen=True, slots=True)
class KeyMark:
    """A key image among the slices of a pane's series.

    Attributes
    ----------
    share : float
        Where it lies, 0 for the first slice to 1 for the last.
    here : bool
        It is the slice on screen.
    """

    share: float
    here: bool


def frame_of(shown: Shown) -> Frame:
    """The slice on screen."""
    return shown.stack.frames[shown.slice_index]


def measure_marks(state: State, shown: Shown) -> tuple[MeasureMark, ...]:
    """The lengths and angles that were drawn on this very slice."""
    here = frame_of(shown)
    return tuple(
        mark_of(measurement, shown)
        for measurement in state.measurements
        if measurement.frame == here
    )


def mark_of(measurement: Measurement, shown: Shown, *, drawing: bool = False) -> MeasureMark:
    """A length or an angle on the picture."""
    points = tuple(projected_mm(shown.plane, point) for point in measurement.points)
    return MeasureMark(points, words_of(measurement), drawing)


def measured(tool: Tool, shown: Shown, points: tuple[Vec3, ...]) -> Measurement | None:
    """What a tool makes of points (mm, LPS); None while there are too few, or two are one."""
    kind = tool.kind
    if kind is None or not kind.least_points <= len(points) <= kind.most_points:
        return None
    if not has_extent(kind, points, shown.plane):
        return None
    return Measurement(kind, shown.series.series_instance_uid, frame_of(shown), points)


def key_marks(state: State, shown: Shown) -> tuple[KeyMark, ...]:
    """The key images of the pane's series, in the order of its slices."""
    if not state.key_slices:
        return ()
    frames = [frame for stack in shown.series.stacks for frame in stack.frames]
    here, last = frame_of(shown), max(len(frames) - 1, 1)
    return tuple(
        KeyMark(index / last, frame == here)
        for index, frame in enumerate(frames)
        if frame in state.key_slices
    )
