"""The same place in two studies of a patient: by their discs, since their mm do not compare."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from model.results import LumbarLevels, Vec3
from viewer.dicom.study import Plane, Series
from viewer.geometry import SlicePlane, nearest_slice, slice_plane
from viewer.hanging import stack_slice


def matched_slice(
    series: Series, slice_index: int, levels: LumbarLevels, target: Series, others: LumbarLevels
) -> int | None:
    """The slice of another study at the place of one of this study.

    Across the spine (axial): the slice as many mm from the disc of the same level, along the
    normal of this slice. Along it (sagittal, coronal): as many mm from the middle of the discs.

    Parameters
    ----------
    slice_index : int
        Of `series`, counted over its stacks.
    levels, others : LumbarLevels
        Of the study of `series`, and of the study of `target`.

    Returns
    -------
    int or None
        Index over the stacks of `target`; None where the two lie in different planes.
    """
    if series.plane is not target.plane:
        return None
    key, index = stack_slice(series, slice_index)
    plane = slice_plane(series.stacks[key.index], index)
    discs, matched = _places(levels), _places(others)
    along = plane.normal
    if series.plane is Plane.AXIAL:
        level, away = _passed_disc(plane, discs)
        return nearest_slice(target, _vec3(matched[level] - away * along))[0]
    offset = (np.asarray(plane.centre) - discs.mean(axis=0)) @ along
    return nearest_slice(target, _vec3(matched.mean(axis=0) + offset * along))[0]


def matched_place(
    place: Vec3, levels: LumbarLevels, others: LumbarLevels, across: SlicePlane | None = None
) -> Vec3:
    """The same place in another study of the patient: moved as the discs around it are.

    Between two discs the move goes evenly from the one's to the other's, beyond the last ones
    it stays theirs; so going there and back comes to the same place. On a slice across the
    spine all places are moved as the disc is that it lies nearest to.

    Parameters
    ----------
    place : Vec3
        mm, LPS.
    levels, others : LumbarLevels
        Of the study of `place`, and of the other one.
    across : SlicePlane or None
        The slice that the place lies on, where that is an axial one.
    """
    discs, matched = _places(levels), _places(others)
    if across is not None:
        level, _ = _passed_disc(across, discs)
        return _vec3(np.asarray(place) + matched[level] - discs[level])
    upwards = np.argsort(discs[:, 2])
    height, moves = discs[upwards, 2], (matched - discs)[upwards]
    x, y, z = (float(np.interp(place[2], height, moves[:, axis])) for axis in range(3))
    return place[0] + x, place[1] + y, place[2] + z


def _passed_disc(plane: SlicePlane, discs: NDArray[np.float64]) -> tuple[int, float]:
    """The disc that a slice lies nearest to, and how far it is along the normal, mm."""
    away = (discs - np.asarray(plane.centre)) @ plane.normal
    level = int(np.argmin(np.abs(away)))
    return level, float(away[level])


def _places(levels: LumbarLevels) -> NDArray[np.float64]:
    """The five discs (5, 3) from the head down, mm, LPS."""
    return np.asarray([disc.patient_mm for disc in levels.discs], np.float64)


def _vec3(point: NDArray[np.float64]) -> Vec3:
    x, y, z = point
    return float(x), float(y), float(z)
