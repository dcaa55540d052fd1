"""The same place in two studies of a patient: by their discs, since their mm do not compare."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from model.results import LumbarLevels, Vec3
from viewer.dicom.study import Plane, Series
from viewer.geometry import nearest_slice, slice_plane
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
        away = (discs - np.asarray(plane.centre)) @ along
        level = int(np.argmin(np.abs(away)))
        return nearest_slice(target, _vec3(matched[level] - away[level] * along))[0]
    offset = (np.asarray(plane.centre) - discs.mean(axis=0)) @ along
    return nearest_slice(target, _vec3(matched.mean(axis=0) + offset * along))[0]


def _places(levels: LumbarLevels) -> NDArray[np.float64]:
    """The five discs (5, 3) from the head down, mm, LPS."""
    return np.asarray([disc.patient_mm for disc in levels.discs], np.float64)


def _vec3(point: NDArray[np.float64]) -> Vec3:
    x, y, z = point
    return float(x), float(y), float(z)
