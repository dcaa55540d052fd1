"""What the reader measured and marked, as it is drawn over a slice: pure values."""

from __future__ import annotations

from dataclasses import dataclass, replace

from model.results import Vec3
from viewer.dicom.study import Frame
from viewer.measured_geometry import has_extent, smooth_outline
from viewer.measured_words import level_of, short_title_of, value_lines
from viewer.measurement_changes import chosen_of
from viewer.measuring import Kind, Measurement, Tool
from viewer.state import State
from viewer.ui.pane_content import Shown
from viewer.ui.pane_guides import Point, projected_mm


@dataclass(frozen=True, slots=True)
class MeasureMark:
    """A measurement on the picture, in its millimetres, and what it says.

    Attributes
    ----------
    points : tuple of Point
        Those of the measurement, as far as they are drawn.
    lines : tuple of str
        Its title where it has one of its own, then its values.
    drawing : bool
        It is not finished: the mouse holds one of its points.
    chosen : bool
        Commands act on it.
    outline : tuple of Point
        The smooth outline of a sac; empty for all others.
    of : Measurement or None
        What is drawn; None where it is not one yet.
    """

    kind: Kind
    points: tuple[Point, ...]
    lines: tuple[str, ...] = ()
    drawing: bool = False
    chosen: bool = False
    outline: tuple[Point, ...] = ()
    of: Measurement | None = None

    @property
    def text(self) -> str:
        """All it says, on one line."""
        return " ".join(self.lines)

    @property
    def has_handles(self) -> bool:
        """Its points are shown, to be held by the mouse."""
        return self.chosen or self.drawing


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
    """What was drawn on this very slice."""
    here, chosen = frame_of(shown), chosen_of(state)
    return tuple(
        replace(mark_of(state, measurement, shown), chosen=measurement == chosen)
        for measurement in state.measurements
        if measurement.frame == here
    )


def mark_of(
    state: State, measurement: Measurement, shown: Shown, *, drawing: bool = False
) -> MeasureMark:
    """A measurement on the picture."""
    points = tuple(projected_mm(shown.plane, point) for point in measurement.points)
    lines = value_lines(measurement, shown.volume, shown.slice_index)
    title = short_title_of(measurement, level_of(measurement, state.study, state.levels))
    lines = (title, *lines) if title else lines
    return MeasureMark(
        measurement.kind,
        points,
        lines,
        drawing,
        outline=smooth_mm(measurement.kind, shown, measurement.points),
        of=measurement,
    )


def smooth_mm(kind: Kind, shown: Shown, points: tuple[Vec3, ...]) -> tuple[Point, ...]:
    """The smooth outline of a sac through points (mm, LPS); empty for all others."""
    if kind is not Kind.SAC or len(points) < kind.least_points:
        return ()
    outline = smooth_outline(points)
    return tuple(projected_mm(shown.plane, (float(x), float(y), float(z))) for x, y, z in outline)


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
