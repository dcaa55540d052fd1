"""What the reader draws on one slice, as values in the patient's mm."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from model.labels import Level
from model.results import Vec3
from viewer.dicom.study import Frame

#: Two points nearer than this are one, mm: far below any voxel of a clinical scanner.
SAME_POINT_MM = 1e-3
#: More corners than anyone clicks around a dural sac; keeps what is read from a file bounded.
MOST_POINTS = 200


class Kind(Enum):
    """What a measurement is, in the words of the screen."""

    LENGTH = "Length"
    CANAL = "Canal AP diameter"
    ANGLE = "Angle"
    COBB = "Cobb angle"
    ELLIPSE = "Ellipse"
    RECTANGLE = "Rectangle"
    POINT = "Point"
    SAC = "Dural sac area"
    ARROW = "Arrow"
    TEXT = "Text"

    @property
    def least_points(self) -> int:
        """With so many points it can be measured."""
        return _POINTS.get(self, 2)

    @property
    def most_points(self) -> int:
        """With so many points it is finished."""
        return MOST_POINTS if self is Kind.SAC else self.least_points

    @property
    def is_region(self) -> bool:
        """It bounds pixels whose values are measured."""
        return self in (Kind.ELLIPSE, Kind.RECTANGLE)

    @property
    def is_dragged(self) -> bool:
        """It is drawn in one drag, from its first point to its second; others are clicked."""
        return self.most_points == 2

    @property
    def has_level(self) -> bool:
        """It belongs to a lumbar level: the nearest disc, until the reader says another."""
        return self in (Kind.CANAL, Kind.SAC)


_POINTS = {Kind.ANGLE: 3, Kind.COBB: 4, Kind.POINT: 1, Kind.TEXT: 1, Kind.SAC: 3}


class Tool(Enum):
    """What the left mouse button does in a picture."""

    WINDOW = "Window"
    ZOOM = "Zoom"
    PAN = "Pan"
    REGION_WINDOW = "Window from a rectangle"
    LENGTH = "Length"
    CANAL = "Canal AP diameter"
    ANGLE = "Angle"
    COBB = "Cobb angle"
    ELLIPSE = "Ellipse"
    RECTANGLE = "Rectangle"
    POINT = "Value at a point"
    SAC = "Dural sac area"
    ARROW = "Arrow"
    TEXT = "Text"

    @property
    def kind(self) -> Kind | None:
        """What it draws; None where it only changes how the picture is shown."""
        return Kind.__members__.get(self.name)

    @property
    def measures(self) -> bool:
        """Whether it leaves something on the picture."""
        return self.kind is not None

    @property
    def is_dragged(self) -> bool:
        """Whether it draws in one drag; what it does otherwise it does by clicks."""
        return self is Tool.REGION_WINDOW or (self.kind is not None and self.kind.is_dragged)

    @property
    def draws(self) -> bool:
        """Whether its drag is drawn on the picture while it lasts."""
        return self.measures or self is Tool.REGION_WINDOW


@dataclass(frozen=True, slots=True)
class Measurement:
    """Something that the reader drew on one slice.

    Attributes
    ----------
    kind : Kind
        What it is; says what the points mean.
    series_instance_uid : str
        The series that it was drawn on.
    frame : Frame
        Its slice. An index into a stack would move while a folder is still being read, and
        UIDs are not unique where files are damaged.
    points : tuple of Vec3
        mm, LPS. Length, canal: both ends. Angle: end, vertex, end. Cobb angle: both ends of
        one line, both ends of the other. Ellipse, rectangle: two opposite corners of the box
        along the slice's rows and columns. Point, text: the place. Arrow: tail, tip. Sac:
        the corners of its outline in order.
    name : str
        The reader's own words; of a text, all it says.
    level : Level or None
        The level that the reader set; None for the nearest disc (`measured_words.level_of`).

    Raises
    ------
    ValueError
        The points are too few, too many or not finite.

    Notes
    -----
    A picture without pixel spacing (0028,0030) is not displayed, so none can be measured.
    """

    kind: Kind
    series_instance_uid: str
    frame: Frame
    points: tuple[Vec3, ...]
    name: str = ""
    level: Level | None = None

    def __post_init__(self) -> None:
        if not self.kind.least_points <= len(self.points) <= self.kind.most_points:
            raise ValueError(f"{self.kind.value} cannot have {len(self.points)} points")
        if not all(math.isfinite(part) for point in self.points for part in point):
            raise ValueError("points must be finite")


def are_apart(one: Vec3, other: Vec3) -> bool:
    """Whether two points (mm) can be told apart, so that a line between them has a direction."""
    return math.dist(one, other) > SAME_POINT_MM
