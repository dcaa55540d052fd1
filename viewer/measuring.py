"""Lengths and angles between points that the reader put on one slice, in the patient's mm."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from model.results import Vec3
from viewer.dicom.study import Frame

#: Two points nearer than this are one, mm: far below any voxel of a clinical scanner.
SAME_POINT_MM = 1e-3


class Tool(Enum):
    """What the left mouse button does in a picture."""

    WINDOW = "Window"
    ZOOM = "Zoom"
    PAN = "Pan"
    LENGTH = "Length"
    ANGLE = "Angle"

    @property
    def measures(self) -> bool:
        """Whether it leaves something on the picture."""
        return self in (Tool.LENGTH, Tool.ANGLE)


@dataclass(frozen=True, slots=True)
class Length:
    """A straight line on a slice.

    Attributes
    ----------
    series_instance_uid : str
        The series that it was drawn on.
    frame : Frame
        Its slice. An index into a stack would move while a folder is still being read, and
        UIDs are not unique where files are damaged.
    points : (Vec3, Vec3)
        Both ends, mm, LPS.
    """

    series_instance_uid: str
    frame: Frame
    points: tuple[Vec3, Vec3]


@dataclass(frozen=True, slots=True)
class Angle:
    """Two arms on a slice.

    Attributes
    ----------
    series_instance_uid : str
        The series that it was drawn on.
    frame : Frame
        Its slice. An index into a stack would move while a folder is still being read, and
        UIDs are not unique where files are damaged.
    points : (Vec3, Vec3, Vec3)
        End of one arm, vertex, end of the other, mm, LPS.
    """

    series_instance_uid: str
    frame: Frame
    points: tuple[Vec3, Vec3, Vec3]


Measurement = Length | Angle


def length_mm(length: Length) -> float:
    """Distance between both ends, mm.

    The ends are in the patient's mm already, so rows and columns of different spacing, and
    oblique slices, need no further care.
    A picture without pixel spacing (0028,0030) is not displayed, so none can be measured.
    """
    start, end = length.points
    return float(np.linalg.norm(_from(start, end)))


def angle_deg(angle: Angle) -> float:
    """The angle between both arms, 0 to 180 degrees.

    Notes
    -----
    By the arctangent of sine and cosine, which is exact for small and for flat angles, where
    the arccosine is not (Kahan, How futile are mindless assessments of roundoff, 2006).
    """
    one, vertex, other = angle.points
    first, second = _from(vertex, one), _from(vertex, other)
    sine = np.linalg.norm(np.cross(first, second))
    return float(np.degrees(np.arctan2(sine, first @ second)))


def are_apart(one: Vec3, other: Vec3) -> bool:
    """Whether two points (mm) can be told apart, so that a line between them has a direction."""
    return float(np.linalg.norm(_from(one, other))) > SAME_POINT_MM


def words_of(measurement: Measurement) -> str:
    """The value with its unit: a tenth of a mm, a whole degree."""
    if isinstance(measurement, Length):
        return f"{length_mm(measurement):.1f} mm"
    return f"{angle_deg(measurement):.0f}°"


def _from(start: Vec3, end: Vec3) -> NDArray[np.float64]:
    return np.asarray(end, np.float64) - np.asarray(start, np.float64)
