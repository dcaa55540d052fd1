"""Paint what fills the canal and the foramina: fat, flavum, sac, cord, cauda equina and roots."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.phantom.arches import arch_line
from model.phantom.bodies import Segment, bulge_behind_wall
from model.phantom.points import Floats, Mask, Points, radius, smoothstep
from model.phantom.profiles import LEFT, RIGHT, ROOT_CROWDING, Profiles
from model.phantom.tissues import Tissue
from model.phantom.vertebrae import Vertebra

# Shapes in mm of an average adult, drawn after the usual atlas; see `model.phantom.profiles` for
# the sizes that carry a grade.
CANAL_HALF_MM = 11.5
FORAMEN_END_MM = 25.0
_DURA_MM = 0.45
_ROOT_BACK_MM, _ROOT_DROP_MM = 4.6, 8.6  # of the ganglion behind the wall and under the middle
_ROOT_HALF_BACK_MM, _ROOT_HALF_HEIGHT_MM = 2.5, 3.1
_ROOT_SIDE_MM = 16.0
_STRAND_MM = 0.64  # radius of a root of the cauda equina with its partner
_PAIRS = ("L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4")  # roots that the sac carries


@dataclass(frozen=True, slots=True, eq=False)
class Strands:
    """The cauda equina: where each root runs inside the sac.

    Attributes
    ----------
    leave : (K,) float32
        Place along the spine where the root leaves the sac, mm.
    across : (K,) float32
        Where it rests, as a part of the sac's half width; the sign is the side.
    behind : (K,) float32
        Where it rests, as a part of the sac's depth from its front.
    crowded : (K,) float32
        The same where the sac is too narrow for it to rest.
    """

    leave: Floats = field(repr=False)
    across: Floats = field(repr=False)
    behind: Floats = field(repr=False)
    crowded: Floats = field(repr=False)
    conus: float


def lay_strands(vertebrae: tuple[Vertebra, ...], random: np.random.Generator) -> Strands:
    """Roots hang at the back of the sac (the patient lies on it), outer ones leave first."""
    names = {vertebra.name: vertebra for vertebra in vertebrae}
    leave, across, behind = [], [], []
    for order, name in enumerate(_PAIRS):
        vertebra = names[name]
        for sign in (-1.0, 1.0):
            for _ in range(2):  # dorsal and ventral root
                leave.append(vertebra.middle + vertebra.height / 2 + 3.0)
                part = 0.78 * (1.0 - order / len(_PAIRS)) + 0.05
                across.append(sign * np.clip(part + random.normal(0.0, 0.07), 0.02, 0.85))
                behind.append(np.clip(0.72 - 0.12 * part + random.normal(0.0, 0.09), 0.3, 0.86))
    conus = names["L1"].middle - 6.0 + random.normal(0.0, 4.0)
    return Strands(
        np.array(leave, np.float32),
        np.array(across, np.float32),
        np.array(behind, np.float32),
        random.uniform(0.15, 0.85, len(leave)).astype(np.float32),
        float(conus),
    )


def root_centre(vertebra: Vertebra, side_mm: float = _ROOT_SIDE_MM) -> tuple[float, float, float]:
    """Side, back and along of the left exiting root under `vertebra`, mm; mirror for the right."""
    return side_mm, _ROOT_BACK_MM, vertebra.middle - _ROOT_DROP_MM


def paint_fat(
    tissues: NDArray[np.uint8], points: Points, segments: tuple[Segment, ...], profiles: Profiles
) -> None:
    """Fill the canal and the foramina with fat and line the arches with ligamentum flavum."""
    near = np.flatnonzero(
        (np.abs(points.side) < FORAMEN_END_MM) & (points.back > -1.5) & (points.back < 26.0)
    )
    inner = points.take(near)
    place = profiles.at(inner.along)
    for segment in segments:
        vertebra = segment.vertebra
        if vertebra.sacral and vertebra.name not in {"S1", "S2", "S3"}:
            continue
        height = inner.along - vertebra.middle
        here = np.flatnonzero((height > -30.0) & (height <= 5.5))
        if len(here):
            _fill(tissues, near[here], inner.take(here), vertebra, profiles, place[here])


def _fill(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    points: Points,
    vertebra: Vertebra,
    profiles: Profiles,
    place: NDArray[np.intp],
) -> None:
    height, reach = points.along - vertebra.middle, np.abs(points.side)
    line = arch_line(height, points.side, profiles.arch_advance[place])
    if vertebra.sacral:
        line = 13.0 - 0.3 * reach + 0.0 * line
    canal = (points.back > -1.0) & (points.back < line) & (reach < CANAL_HALF_MM + 1.5)
    tissues[index[canal]] = Tissue.EPIDURAL_FAT
    if vertebra.sacral:
        return
    foramen = (reach >= CANAL_HALF_MM) & (points.back < 14.5) & (height < 2.0)
    _fill_foramen(tissues, index[foramen], points.take(np.flatnonzero(foramen)), vertebra, profiles)
    thick = profiles.flavum[place] * smoothstep(-height, 0.0, 6.0)
    flavum = (points.back > line - thick) & (points.back < line + 1.0) & (reach < 15.0)
    flavum &= reach > 0.5  # the two halves leave a gap in the midline
    sac_back = profiles.central_bulge[place] + profiles.sac_depth[place] - 0.35 * reach
    filled = canal & (points.back > sac_back + 1.0 + profiles.canal_fat[place])
    tissues[index[(flavum | filled) & (height < -2.0)]] = Tissue.FLAVUM


def _fill_foramen(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    points: Points,
    vertebra: Vertebra,
    profiles: Profiles,
) -> None:
    """Fat around the root; beyond the margin that a grade leaves, scar, capsule and spurs."""
    place = profiles.at(np.full_like(points.along, vertebra.disc_middle))
    sided = np.where(points.side > 0, LEFT, RIGHT)
    margin = profiles.fat_margin[sided, place]
    around = root_radius(points, vertebra, profiles, margin)
    under = points.along - vertebra.disc_middle
    narrow = 7.0 - 0.24 * np.clip(5.0 - under, 0.0, None)  # keyhole: wide above, narrow below
    opening = radius(2.2, (points.back - narrow + 1.6) / narrow, (under - 6.0) / 11.5)
    free = (around < 1.0) & ((opening < 1.0) | (np.abs(points.side) > 21.0))
    tissues[index] = np.where(free, Tissue.FORAMINAL_FAT, Tissue.FLAVUM)


def root_radius(
    points: Points, vertebra: Vertebra, profiles: Profiles, margin: Floats | float
) -> Floats:
    """Radius (N,) around the exiting root, which falls forward and down on its way out."""
    out = np.abs(points.side) - _ROOT_SIDE_MM
    place = profiles.at(np.full_like(points.along, vertebra.disc_middle))
    flat = profiles.root_flat[np.where(points.side > 0, LEFT, RIGHT), place]
    back = _ROOT_BACK_MM - 0.35 * np.clip(out, -6.0, None)
    drop = _ROOT_DROP_MM + 0.5 * out
    slim = np.where(out > 4.0, 0.75, 1.0) * np.where(out < -3.0, 0.7, 1.0)
    return radius(
        2.0,
        (points.back - back) / (_ROOT_HALF_BACK_MM * flat * slim + margin),
        (points.along - vertebra.middle + drop) / (_ROOT_HALF_HEIGHT_MM * slim + margin),
    )


def paint_roots(
    tissues: NDArray[np.uint8], points: Points, segments: tuple[Segment, ...], profiles: Profiles
) -> None:
    """Paint the roots in the foramina and on their way through the lateral recesses."""
    near = np.flatnonzero(
        (np.abs(points.side) > 7.0)
        & (np.abs(points.side) < 36.0)
        & (np.abs(points.back - 2.0) < 10.0)
    )
    beside = points.take(near)
    for segment in segments:
        vertebra = segment.vertebra
        if vertebra.sacral and vertebra.name != "S1":
            continue
        height = beside.along - vertebra.middle
        here = np.flatnonzero((height > -25.0) & (height < 25.0))
        if not len(here):
            continue
        part = beside.take(here)
        if not vertebra.sacral:
            exiting = (root_radius(part, vertebra, profiles, 0.0) < 1.0) & (np.abs(part.side) > 9.5)
            tissues[near[here[exiting]]] = Tissue.NERVE_ROOT
        traversing = _traversing(part, vertebra, profiles)
        tissues[near[here[traversing]]] = Tissue.NERVE_ROOT


def _traversing(points: Points, vertebra: Vertebra, profiles: Profiles) -> Mask:
    """The root of `vertebra` from the sac, past the disc above, to under its own pedicle."""
    height = points.along - vertebra.middle
    start, end = vertebra.height / 2 + 10.0, -6.0
    way = (start - height) / (start - end)
    place = profiles.at(points.along)
    side = 8.6 + 3.6 * np.clip(way, 0.0, 1.0)
    bulge = bulge_behind_wall(points, profiles)
    flat = 1.7 - 0.2 * profiles.recess_bulge[np.where(points.side > 0, LEFT, RIGHT), place]
    back = bulge + 0.8 + flat
    inside = radius(2.0, (np.abs(points.side) - side) / 1.7, (points.back - back) / flat) < 1.0
    return np.asarray(inside & (way > 0.0) & (way < 1.0), np.bool_)


def paint_sac(
    tissues: NDArray[np.uint8], points: Points, strands: Strands, profiles: Profiles
) -> None:
    """Paint dura, CSF, cord and cauda equina."""
    near = np.flatnonzero((np.abs(points.side) < 11.0) & (points.back > 0.0) & (points.back < 24.0))
    inner = points.take(near)
    place = profiles.at(inner.along)
    front = bulge_behind_wall(inner, profiles) + profiles.front_gap[place]
    # A bulge eats into the sac first, and pushes it back only where its roof leaves room.
    usual = profiles.front_gap[place] + 0.8
    depth = np.maximum(profiles.sac_depth[place] - 0.35 * (front - usual), 0.1)
    behind = (inner.back - front) / depth
    width = profiles.sac_half_width[place]
    taper = np.clip(behind, 1e-3, 1.0) ** 0.33 * np.clip(1.0 - behind, 1e-3, 1.0) ** 0.5 / 0.585
    wall = np.minimum(width * taper - np.abs(inner.side), depth * np.minimum(behind, 1.0 - behind))
    here = np.flatnonzero((wall > -_DURA_MM) & (profiles.sac_depth[place] > 3.2))
    inside = wall[here] > 0.0
    tissues[near[here]] = np.where(inside, Tissue.CSF, Tissue.LIGAMENT)
    held = here[inside]
    _fill_sac(tissues, near[held], inner.take(held), behind[held], strands, profiles)


def _fill_sac(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    points: Points,
    behind: Floats,
    strands: Strands,
    profiles: Profiles,
) -> None:
    place = profiles.at(points.along)
    width, depth = profiles.sac_half_width[place], profiles.sac_depth[place]
    crowding = profiles.crowding[place]
    thick, pressed = _STRAND_MM * crowding, smoothstep(crowding, 1.0, ROOT_CROWDING[-1])
    taken = np.zeros(len(index), np.bool_)
    roots = (strands.leave, strands.across, strands.behind, strands.crowded)
    for leave, across, rest, crowded in zip(*roots, strict=True):
        above = points.along - leave
        away = smoothstep(-above, -45.0, 0.0)  # wanders to its own corner before it leaves
        aside = across + (np.sign(across) * 0.8 - across) * away
        back = rest + (0.34 - rest) * away
        back = back + (crowded - back) * pressed
        near = ((points.side - aside * width) ** 2 + ((behind - back) * depth) ** 2) < thick**2
        taken |= near & (above > 0.0) & (points.along < strands.conus + 12.0)
    tissues[index[taken]] = Tissue.CAUDA_EQUINA
    taper = np.clip((points.along - strands.conus) / 22.0, 0.0, 1.0) ** 0.7
    cord = radius(
        2.0,
        points.side / (4.6 * taper + 0.01),
        (behind - 0.56) * depth / (3.7 * taper + 0.01),
    )
    tissues[index[(cord < 1.0) & (taper > 0.0)]] = Tissue.SPINAL_CORD


def paint_capsules(
    tissues: NDArray[np.uint8], points: Points, segments: tuple[Segment, ...], profiles: Profiles
) -> None:
    """Paint the ligament over the facets' inner edge, which narrows the recess as it thickens."""
    near = np.flatnonzero(
        (np.abs(points.side) > 5.0)
        & (np.abs(points.side) < 17.0)
        & (points.back > 1.0)
        & (points.back < 18.0)
    )
    beside = points.take(near)
    place = profiles.at(beside.along)
    inward = profiles.facet_to_recess[np.where(beside.side > 0, LEFT, RIGHT), place]
    inward = inward + 0.6 * profiles.arch_advance[place]
    for segment in segments:
        if segment.vertebra.sacral or segment.below is None:
            continue
        height = beside.along - segment.vertebra.disc_middle
        shape = radius(
            2.2,
            (np.abs(beside.side) - 12.6 + 0.5 * inward) / (3.4 + 0.3 * inward),
            (beside.back - 11.0 + 0.75 * inward) / (3.8 + 0.1 * inward),
            height / 9.0,
        )
        tissues[near[shape < 1.0]] = Tissue.FLAVUM
