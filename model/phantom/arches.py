"""Paint the bones behind the canal onto sample points: pedicles, laminae, facets, processes."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.phantom.bodies import Segment
from model.phantom.points import Floats, Mask, Points, radius
from model.phantom.profiles import LEFT, RIGHT, Profiles
from model.phantom.tissues import Tissue
from model.phantom.vertebrae import Vertebra

# Shapes are in mm of an average adult, drawn to look like the usual lumbar atlas in all three
# planes; they carry no measured meaning beyond that.
_RIM_MM = 1.1
_JOINT_SIDE_MM, _JOINT_BACK_MM = 16.4, 15.8
_JOINT_NORMAL = (0.54, -0.84)  # across the facet joint, forward and out: about 55 degrees
_JOINT_HALF_MM = 0.55


@dataclass(frozen=True, slots=True, eq=False)
class ArchShape:
    """The parts of one vertebra's arch as depths under their surface.

    Attributes
    ----------
    height : (N,) float32
        Above the middle of the body, mm.
    reach : (N,) float32
        Distance from the midline, mm.
    """

    points: Points = field(repr=False)
    height: Floats = field(repr=False)
    reach: Floats = field(repr=False)
    vertebra: Vertebra

    @property
    def pedicle_middle(self) -> float:
        """Distance of the pedicle's axis from the midline, mm: wider apart towards the sacrum."""
        return self.vertebra.half_width - 7.2

    def pedicle(self) -> Floats:
        """Short bars from the upper half of the body to the arch."""
        half = 0.32 * self.vertebra.half_width - 2.4
        around = radius(2.6, (self.reach - self.pedicle_middle) / half, (self.height - 5.5) / 7.4)
        ends = np.minimum(self.points.back + 6.0, 15.0 - self.points.back)
        return _least((1.0 - around) * half, ends)

    def pars(self) -> Floats:
        """The bridge from pedicle to lamina that roofs the foramen from behind."""
        slope = 14.0 + 0.12 * (5.0 - self.height)
        around = radius(
            2.4,
            (self.reach - 15.0 + 0.1 * (5.0 - self.height)) / 5.0,
            (self.points.back - slope) / 3.6,
            (self.height + 3.0) / 13.0,
        )
        return (1.0 - around) * 3.6

    def lamina(self, advance: Floats) -> Floats:
        """The roof of the canal, sloping back towards the feet."""
        inner = arch_line(np.maximum(self.height, -16.0), self.points.side, advance)
        behind = self.points.back - inner
        top = np.minimum(-4.0 + 0.9 * self.reach, 5.0)
        ends = np.minimum(self.height + 18.5, top - self.height)
        return _least(np.minimum(behind, 6.5 - behind), np.minimum(ends, 16.0 - self.reach))

    def spinous(self) -> Floats:
        """The plate in the midline, hatchet-shaped."""
        length = {"L5": 20.0, "T12": 24.0, "T11": 26.0}.get(self.vertebra.name, 29.0)
        behind = self.points.back - 24.0
        middle = -9.0 - 0.2 * behind
        half = 8.6 + 0.1 * behind
        thick = 2.7 + 0.07 * np.clip(behind, 0.0, None)
        around = radius(
            2.5,
            self.reach / thick,
            (self.height - middle) / half,
            np.clip(behind - length + 6.0, 0.0, None) / 6.0,
        )
        return _least((1.0 - around) * thick, behind + 1.5)

    def transverse(self) -> Floats:
        """Thin bars to the sides."""
        length = {"L3": 21.0, "L5": 15.0, "T12": 6.0, "T11": 6.0}.get(self.vertebra.name, 17.0)
        out = self.reach - self.pedicle_middle
        around = radius(
            2.5,
            (self.points.back - 6.5 - 0.12 * out) / 2.6,
            (self.height - 3.0 - 0.1 * out) / 5.0,
            np.clip(out - length, 0.0, None) / 4.0,
        )
        return _least((1.0 - around) * 2.6, out)

    def facets(self, forward: Floats, inward: Floats) -> tuple[Floats, Floats, Mask]:
        """Superior process, inferior process, and the joint space on top of this vertebra.

        Parameters
        ----------
        forward, inward : (N,) float32
            Overgrowth of the superior process into foramen and lateral recess, mm.
        """
        back, reach, height = self.points.back, self.reach, self.height
        across = (reach - _JOINT_SIDE_MM) * _JOINT_NORMAL[0]
        across = across + (back - _JOINT_BACK_MM) * _JOINT_NORMAL[1]
        rise = 0.4 * forward
        upper = radius(
            2.2,
            (reach - 19.2 + 0.5 * inward) / (6.4 + 0.5 * inward),
            (back - 13.0 + 0.6 * forward + 0.25 * inward) / (5.4 + 0.6 * forward + 0.25 * inward),
            (height - 13.0 - 0.5 * rise) / (10.0 + 0.5 * rise),
        )
        lower = radius(2.2, (reach - 13.2) / 6.6, (back - 19.4) / 7.0, (height + 13.5) / 11.5)
        superior = np.minimum((1.0 - upper) * 5.4, across - _JOINT_HALF_MM)
        inferior = np.minimum((1.0 - lower) * 6.6, -across - _JOINT_HALF_MM)
        joint = (np.abs(across) < _JOINT_HALF_MM) & (upper < 1.1) & (height > 6.0)
        return superior, inferior, joint

    def sacral_roof(self, advance: Floats) -> Floats:
        """The closed back of the sacral canal with its median crest."""
        canal = {"S1": 15.0, "S2": 10.0}.get(self.vertebra.name, 7.0)
        slope = canal - 0.12 * self.height - advance - 0.3 * self.reach
        thick = 5.0 + 6.0 * np.exp(-((self.reach / 3.0) ** 2)) * (
            1.0 - np.clip(np.abs(self.height) / 16.0, 0.0, 1.0)
        )
        behind = self.points.back - slope
        ends = self.vertebra.height / 2 + 1.2 - np.abs(self.height)
        if self.vertebra.name == "S1":
            ends = np.minimum(ends, 6.0 - self.height)
        return _least(np.minimum(behind, thick - behind), np.minimum(ends, 15.0 - self.reach))


def paint_arches(
    tissues: NDArray[np.uint8], points: Points, segments: tuple[Segment, ...], profiles: Profiles
) -> None:
    """Paint pedicles, laminae, facets, spinous and transverse processes over whatever is there."""
    near = np.flatnonzero(
        (np.abs(points.side) < 42.0) & (points.back > -8.0) & (points.back < 60.0)
    )
    arch = points.take(near)
    for segment in segments:
        height = arch.along - segment.vertebra.middle
        here = np.flatnonzero((height > -36.0) & (height < 32.0))
        if len(here):
            _paint_arch(tissues, near[here], arch.take(here), segment.vertebra, profiles)


def _least(one: Floats, other: Floats) -> Floats:
    """Depth (N,) under the surface of what two shapes have in common."""
    common: Floats = np.minimum(one, other)
    return common


def arch_line(height: Floats, side: Floats, advance: Floats) -> Floats:
    """Inner surface of lamina and ligament behind the wall (N,), mm: laminae overlap as shingles.

    Parameters
    ----------
    height : (N,) float32
        Above the middle of the vertebra that owns the lamina, mm.
    advance : (N,) float32
        How far the arch has come forward, mm.
    """
    lamina = 19.5 + (5.0 - height) / 21.0 * 5.0
    gap = 24.5 - (-16.0 - height) / 13.0 * 5.0
    line = np.where(height > -16.0, lamina, gap)
    return np.asarray(line - advance - 0.66 * np.abs(side), np.float32)


def _paint_arch(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    points: Points,
    vertebra: Vertebra,
    profiles: Profiles,
) -> None:
    place = profiles.at(points.along)
    height = points.along - vertebra.middle
    shape = ArchShape(points, height, np.abs(points.side), vertebra)
    advance = profiles.arch_advance[place]
    sided = np.where(points.side > 0, LEFT, RIGHT)
    forward = profiles.facet_to_foramen[sided, place]
    inward = profiles.facet_to_recess[sided, place]
    superior, inferior, joint = shape.facets(forward, inward)
    if not vertebra.sacral:
        parts = [superior, inferior, shape.spinous(), shape.transverse(), shape.lamina(advance)]
        parts += [shape.pars(), shape.pedicle()]
    elif vertebra.name == "S1":
        parts = [superior, shape.sacral_roof(advance)]
    else:
        _bone(tissues, index, shape.sacral_roof(advance))
        return
    _bone(tissues, index, np.max(parts, axis=0))  # one bone, with no cortex between its parts
    tissues[index[joint]] = Tissue.CARTILAGE


def _bone(tissues: NDArray[np.uint8], index: NDArray[np.intp], depth: Floats) -> None:
    """Paint where `depth` (N,), mm under the surface of a bone, is positive."""
    tissues[index[(depth > 0.0) & (depth <= _RIM_MM)]] = Tissue.CORTICAL_BONE
    tissues[index[depth > _RIM_MM]] = Tissue.MARROW
