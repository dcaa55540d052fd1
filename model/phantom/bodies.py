"""Paint vertebral bodies and discs onto sample points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.phantom.points import Floats, Points, radius
from model.phantom.profiles import LEFT, RIGHT, Profiles
from model.phantom.tissues import Tissue
from model.phantom.vertebrae import Vertebra

# Shapes below are in mm of an average adult, drawn to look like the usual lumbar atlas in all
# three planes; they carry no measured meaning beyond that.
_RIM_MM = 0.9
_ENDPLATE_MM = 0.8
_CONCAVITY_MM = 1.5
_RECESS_SIDE_MM = 8.5
_FORAMEN_SIDE_MM = 17.0
_BODY_WEDGE_DEG = {"L4": 2.0, "L5": 7.0, "S1": 6.0, "L1": -2.0, "T12": -3.0, "T11": -3.0}


@dataclass(frozen=True, slots=True)
class Segment:
    """One vertebra with how far its body is from following the bend of the spine.

    Attributes
    ----------
    wedge : float
        Loss of half height per mm towards the front: the bend that its discs take over.
    dry : bool
        The disc underneath has lost its water.
    below : Vertebra or None
        The next vertebra towards the feet.
    """

    vertebra: Vertebra
    wedge: float
    dry: bool
    below: Vertebra | None


def body_wedge(vertebra: Vertebra, bend: float) -> float:
    """Loss of half height per mm forward that leaves the body its own wedge angle."""
    own = np.radians(_BODY_WEDGE_DEG.get(vertebra.name, 0.0))
    return float((bend * vertebra.height - own) / 2.0)


def bulge_behind_wall(points: Points, profiles: Profiles) -> Floats:
    """How far the discs reach behind the posterior wall at each point (N,), mm."""
    place = profiles.at(points.along)
    reach = np.abs(points.side)
    sided = np.where(points.side > 0, LEFT, RIGHT)
    central = profiles.central_bulge[place] * np.exp(-((points.side / 8.0) ** 2))
    recess = profiles.recess_bulge[sided, place] * np.exp(-(((reach - _RECESS_SIDE_MM) / 4.2) ** 2))
    foramen = profiles.foramen_bulge[sided, place]
    foramen = foramen * np.exp(-(((reach - _FORAMEN_SIDE_MM) / 5.0) ** 2))
    return np.asarray(np.maximum(np.maximum(central, recess), foramen), np.float32)


def paint_column(
    tissues: NDArray[np.uint8], points: Points, segments: tuple[Segment, ...], profiles: Profiles
) -> None:
    """Paint bodies and discs over whatever is there."""
    near = np.flatnonzero(
        (np.abs(points.side) < 33.0) & (points.back < 11.0) & (points.back > -44.0)
    )
    column = points.take(near)
    bulge = bulge_behind_wall(column, profiles)
    for segment in segments:
        vertebra = segment.vertebra
        low = vertebra.middle - vertebra.height / 2 - vertebra.disc_below - 7.0
        high = vertebra.middle + vertebra.height / 2 + 4.0
        here = np.flatnonzero((column.along > low) & (column.along < high))
        if len(here):
            part = column.take(here)
            _paint_disc(tissues, near[here], part, segment, bulge[here])
            _paint_body(tissues, near[here], part, segment)


def _radial(points: Points, vertebra: Vertebra, waist: Floats | float, behind: Floats) -> Floats:
    """Radius of the cross-section: round in front, flat behind."""
    middle = -vertebra.depth / 2
    flat = points.back > middle
    aside = points.side / (vertebra.half_width * waist)
    ahead = (points.back - middle) / np.where(flat, vertebra.depth / 2 + behind, vertebra.depth / 2)
    return np.where(flat, radius(2.9, aside, ahead), radius(2.2, aside, ahead))


def _endplates(points: Points, segment: Segment, radial: Floats) -> tuple[Floats, Floats]:
    """Places of the upper and lower endplate above the body's middle, (N,), mm."""
    vertebra = segment.vertebra
    hollow = 0.0 if vertebra.sacral else _CONCAVITY_MM
    half = vertebra.height / 2 + segment.wedge * np.minimum(points.back, 0.0)
    half = half - hollow * np.clip(1.0 - radial * radial, 0.0, 1.0)
    return half.astype(np.float32), (-half).astype(np.float32)


def _paint_body(
    tissues: NDArray[np.uint8], index: NDArray[np.intp], points: Points, segment: Segment
) -> None:
    vertebra = segment.vertebra
    height = points.along - vertebra.middle
    part = height / (vertebra.height / 2)
    waist = 1.0 - 0.08 * np.clip(1.0 - part * part, 0.0, 1.0)
    shrink = np.zeros_like(part)
    if vertebra.sacral:  # the sacrum tapers to the feet
        waist = waist * (0.9 + 0.1 * part)
        shrink = 0.13 * vertebra.depth * (1.0 - part)
    radial = _radial(points, vertebra, waist, np.float32(0.0) * part)
    front = points.back < -vertebra.depth + shrink
    top, bottom = _endplates(points, segment, radial)
    rounded = np.clip(radial - 0.86, 0.0, None) * 7.0  # corners are not knife edges
    inside = (radial < 1.0) & (height < top - rounded) & (height > bottom + rounded) & ~front
    edge = np.minimum(top - height, height - bottom)
    if vertebra.sacral:  # fused: only the top of the sacrum has an endplate
        edge = top - height if vertebra.name == "S1" else np.full_like(edge, np.inf)
    rim = (radial > 1.0 - _RIM_MM / 17.0) | (edge < _ENDPLATE_MM)
    rim |= points.back < -vertebra.depth + shrink + _RIM_MM
    # Marrow goes on from the body into the pedicles, without cortex in between.
    rim &= (tissues[index] != Tissue.MARROW) | (edge < _ENDPLATE_MM)
    tissues[index[inside]] = Tissue.MARROW
    tissues[index[inside & rim]] = Tissue.CORTICAL_BONE
    if not vertebra.sacral:
        reach = 0.45 * vertebra.depth
        vein = (np.abs(height) < 1.4 + points.back / reach) & (points.back > -reach)
        vein &= np.abs(points.side) < 1.5 - 7.0 * points.back / reach
        tissues[index[inside & vein & (points.back < -0.3)]] = Tissue.VEIN


def _paint_disc(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    points: Points,
    segment: Segment,
    bulge: Floats,
) -> None:
    upper = segment.vertebra
    half = upper.disc_below / 2
    height = points.along - upper.disc_middle
    if upper.sacral:
        _paint_remnant(tissues, index, points, height / half, upper)
        return
    radial = _radial(points, upper, 1.0, bulge)
    open_ = half + 3.5 + 0.1 * np.clip(-points.back, 0.0, None)  # endplates and bodies overpaint
    outside = np.clip(points.back, 0.0, None)
    span = np.where(points.back > 0, half + 2.2 - 0.35 * outside, open_)
    inside = (radial < 1.03) & (np.abs(height) < span)
    # Worn discs keep a dark core of the same shape; sound ones are bright with a dark cleft.
    core = radius(3.0, radial / 0.83, height / (1.25 * span)) < 1.0
    tissues[index[inside]] = Tissue.ANNULUS
    tissues[index[inside & core]] = Tissue.DRY_NUCLEUS if segment.dry else Tissue.NUCLEUS
    if not segment.dry:
        cleft = (np.abs(height) < 0.3) & (radial < 0.4)
        tissues[index[inside & cleft]] = Tissue.DRY_NUCLEUS
    rind = inside & (radial > 0.955)
    tissues[index[rind]] = Tissue.LIGAMENT


def _paint_remnant(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    points: Points,
    height: Floats,
    upper: Vertebra,
) -> None:
    """A disc of the sacrum: what is left of it, inside bone that has grown together.

    Parameters
    ----------
    height : (N,) float32
        Above the disc's middle, in half disc heights.
    """
    depth = 0.68 * upper.depth  # of the sacrum there, which tapers
    bone = (np.abs(height) < 1.3) & (points.back < 0.0) & (points.back > -depth)
    bone &= np.abs(points.side) < 0.8 * upper.half_width
    tissues[index[bone]] = Tissue.MARROW
    around = radius(
        2.4,
        points.side / (0.6 * upper.half_width),
        (points.back + 0.52 * depth) / (0.46 * depth),
        height,
    )
    tissues[index[around < 1.0]] = Tissue.ANNULUS
    tissues[index[around < 0.55]] = Tissue.DRY_NUCLEUS
