"""Put the whole patient together: any point's tissue, and where the findings are."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.labels import Condition, Level, Severity, Side, Zone
from model.phantom.arches import paint_arches
from model.phantom.bodies import Segment, body_wedge, paint_column
from model.phantom.canal import (
    Strands,
    lay_strands,
    paint_capsules,
    paint_fat,
    paint_roots,
    paint_sac,
    root_centre,
)
from model.phantom.curve import SpineCurve, bend_spine
from model.phantom.points import Grain, Points, grow_grain, points_at
from model.phantom.profiles import Profiles, read_profiles
from model.phantom.spec import PhantomSpec
from model.phantom.surroundings import (
    BackSurface,
    Streaks,
    grow_streaks,
    lay_back,
    paint_surroundings,
)
from model.phantom.vertebrae import Vertebra, disc_places, lay_vertebrae, upper_vertebra
from model.results import ForamenLocation, LevelLocation, LumbarLevels, Vec3

_RECESS_SIDE_MM, _RECESS_BACK_MM = 9.0, 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Spine:
    """A drawn patient, without any scanner: geometry and what grows where.

    Everything inside is in mm of an average adult; `scale` times that is mm of this patient.
    """

    scale: float
    vertebrae: tuple[Vertebra, ...] = field(repr=False)
    segments: tuple[Segment, ...] = field(repr=False)
    curve: SpineCurve = field(repr=False)
    profiles: Profiles = field(repr=False)
    strands: Strands = field(repr=False)
    back: BackSurface = field(repr=False)
    grain: Grain = field(repr=False)

    def tissues_at(self, patient: NDArray[np.float64]) -> NDArray[np.uint8]:
        """`Tissue` values (N,) at points (N, 3) in mm, LPS."""
        points = self.points(np.ascontiguousarray(patient.T, np.float32))
        return self.paint(points, grow_streaks(points, self.grain))

    def points(self, patient: NDArray[np.float32]) -> Points:
        """Points given as x, y, z (3, N) in mm, LPS, as the painters take them."""
        return points_at(patient / np.float32(self.scale), self.curve)

    def moved(self, points: Points, move_mm: Vec3) -> Points:
        """Points after a small step in the patient, mm, LPS."""
        x, y, z = (axis / self.scale for axis in move_mm)
        return points.moved((x, y, z), self.curve)

    def at(self, side: float, back: float, along: float) -> NDArray[np.float64]:
        """The point (3,), mm, LPS, at a place given along the spine of an average adult."""
        return self.scale * self.curve.to_patient(side, back, along)

    def paint(self, points: Points, streaks: Streaks) -> NDArray[np.uint8]:
        """`Tissue` values (N,) at `points`, with the streaks at or very near them."""
        tissues = np.zeros(len(points.x), np.uint8)
        paint_surroundings(tissues, points, self.back, self.vertebrae, streaks)
        paint_fat(tissues, points, self.segments, self.profiles)
        paint_arches(tissues, points, self.segments, self.profiles)
        paint_sac(tissues, points, self.strands, self.profiles)
        paint_capsules(tissues, points, self.segments, self.profiles)
        paint_roots(tissues, points, self.segments, self.profiles)
        paint_column(tissues, points, self.segments, self.profiles)
        return tissues

    def place(self, level: Level, condition: Condition) -> Vec3:
        """Where the finding lies, mm, LPS: disc margin, root in the foramen, or lateral recess."""
        sign = -1.0 if condition.side is Side.RIGHT else 1.0
        disc = disc_places(self.vertebrae)[level]
        if condition.zone is Zone.CANAL:
            row = self.profiles.at(np.array([disc], np.float32))[0]
            side, behind, along = 0.0, float(self.profiles.central_bulge[row]), disc
        elif condition.zone is Zone.FORAMINAL:
            side, behind, along = root_centre(upper_vertebra(self.vertebrae, level))
        else:
            side, behind, along = _RECESS_SIDE_MM, _RECESS_BACK_MM, disc
        x, y, z = self.at(sign * side, behind, along)
        return float(x), float(y), float(z)

    def levels(self, frame_of_reference_uid: str) -> LumbarLevels:
        """The true places of the five discs and ten foramina, in order, with confidence 1."""
        places = disc_places(self.vertebrae)
        discs = []
        for level in Level:
            x, y, z = (float(axis) for axis in self.curve.up(places[level]))
            point = self.place(level, Condition.SPINAL_CANAL_STENOSIS)
            discs.append(LevelLocation(level, point, (x, y, z), 1.0))
        foramina = [
            ForamenLocation(level, condition.side, self.place(level, condition), 1.0)
            for level in Level
            for condition in Condition
            if condition.zone is Zone.FORAMINAL and condition.side is not None
        ]
        return LumbarLevels(tuple(discs), tuple(foramina), frame_of_reference_uid)


def grow_spine(spec: PhantomSpec, random: np.random.Generator) -> Spine:
    """Draw the patient that `spec` asks for."""
    vertebrae = lay_vertebrae(spec, random)
    curve = bend_spine(vertebrae, spec.scoliosis_mm)
    places = {place: level for level, place in disc_places(vertebrae).items()}
    segments = []
    for vertebra, below in zip(vertebrae, (*vertebrae[1:], None), strict=True):
        level = places.get(vertebra.disc_middle)
        dry = level is not None and _is_dry(spec, level)
        wedge = body_wedge(vertebra, curve.curvature(vertebra.middle))
        segments.append(Segment(vertebra, wedge, dry, below))
    return Spine(
        spec.scale,
        vertebrae,
        tuple(segments),
        curve,
        read_profiles(spec, vertebrae),
        lay_strands(vertebrae, random),
        lay_back(curve, vertebrae, spec.subcutaneous_mm),
        grow_grain(random),
    )


def _is_dry(spec: PhantomSpec, level: Level) -> bool:
    """A disc with any finding above Normal/Mild has lost its water."""
    return any(spec.grades[level, condition] > Severity.NORMAL_MILD for condition in Condition)
