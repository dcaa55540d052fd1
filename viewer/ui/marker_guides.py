"""Which marks of the levels can be taken hold of on a slice, and where one is put by the mouse."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from model.results import Vec3
from viewer.dicom.study import Plane
from viewer.geometry import SlicePlane, point_of
from viewer.linking import in_levels_space
from viewer.markers import Marker, markers_of
from viewer.state import State
from viewer.ui.pane_content import Shown
from viewer.ui.pane_guides import Point, projected_mm


@dataclass(frozen=True, slots=True)
class Handle:
    """A mark on the picture.

    Attributes
    ----------
    at : Point
        In the picture's millimetres.
    moved : bool
        The reader put it there.
    selected : bool
        The selected finding is read at it.
    """

    marker: Marker
    at: Point
    moved: bool
    selected: bool


def handles(state: State, shown: Shown) -> tuple[Handle, ...]:
    """The marks on a sagittal slice of the levels' space: all discs, and the foramina in it.

    Discs are drawn on every sagittal slice, so they can be held on each. A foramen is a place
    beside the canal: it is on the slice that passes it and no other.
    """
    levels = state.levels
    if levels is None or shown.volume is None or shown.stack.plane is not Plane.SAGITTAL:
        return ()
    if not in_levels_space(shown.series, levels):
        return ()
    half = shown.stack.spacing / 2 + 1e-3
    return tuple(
        Handle(
            marker,
            projected_mm(shown.plane, place),
            marker in state.opinions.moved,
            state.selected in marker.cells,
        )
        for marker, place in markers_of(levels).items()
        if marker.side is None or abs(shown.plane.place(place)[2]) <= half
    )


def nearest_handle(known: tuple[Handle, ...], at: Point, within_mm: float) -> Handle | None:
    """The mark under the mouse; None where none is near enough."""
    near = [handle for handle in known if math.dist(handle.at, at) <= within_mm]
    return min(near, key=lambda handle: math.dist(handle.at, at), default=None)


def dragged_place(plane: SlicePlane, marker: Marker, before: Vec3, point: Vec3) -> Vec3:
    """Where a mark comes to lie when it is let go at a point of a slice.

    Parameters
    ----------
    plane : SlicePlane
        The slice it was moved on.
    before, point : Vec3
        Where it was, and where the mouse let it go on that slice; mm, LPS.

    Returns
    -------
    Vec3
        A foramen comes to lie in the slice, for it is read on the slice that the reader put it
        on. A disc is moved along the slice and keeps its distance from it, for any sagittal
        slice shows where the disc's margin runs, but none says where its middle is.
    """
    if marker.side is not None:
        return point
    row, column, _ = plane.place(before)
    aside = np.asarray(before) - np.asarray(point_of(plane.affine, row, column))
    x, y, z = np.asarray(point) + aside
    return float(x), float(y), float(z)
