"""What of a slice the drawing cross can take hold of, in the order in which Tab goes there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.language import tr
from viewer.markers import Marker
from viewer.measured_words import level_of, title_of
from viewer.measuring import Measurement, Tool
from viewer.state import State
from viewer.ui.marker_guides import Handle
from viewer.ui.measure_handles import Grip, grips_of
from viewer.ui.measure_marks import MeasureMark
from viewer.ui.pane_guides import Point


@dataclass(frozen=True, slots=True)
class Target:
    """A place where something can be held.

    Attributes
    ----------
    at : Point
        In the picture's millimetres.
    words : str
        What it is, for the reader.
    grip, marker : Grip or None, Marker or None
        What is held there: a measurement, or the mark of a level.
    """

    at: Point
    words: str
    grip: Grip | None = None
    marker: Marker | None = None

    def is_of(self, measurement: Measurement | None) -> bool:
        """Whether it is a part of this measurement."""
        return self.grip is not None and self.grip.measurement == measurement


def targets_of(
    state: State, kept: Iterable[MeasureMark], known: Iterable[Handle]
) -> tuple[Target, ...]:
    """The marks of the levels, then the points of what is measured.

    Under the window tool also each measurement as a whole, as with the mouse.

    Parameters
    ----------
    kept : iterable of MeasureMark
        What stands on the slice.
    known : iterable of Handle
        The marks that can be held now.
    """
    marks = tuple(
        Target(handle.at, tr(handle.marker.text), marker=handle.marker) for handle in known
    )
    grips = grips_of(kept, whole=state.tool is Tool.WINDOW)
    return (*marks, *(Target(at, _words(state, grip), grip) for grip, at in grips))


def _words(state: State, grip: Grip) -> str:
    measurement = grip.measurement
    title = title_of(measurement, level_of(measurement, state.study, state.levels))
    if grip.handle is None:
        return tr("{title}, all of it", title=title)
    return tr("{title}, point {number}", title=title, number=grip.handle + 1)
