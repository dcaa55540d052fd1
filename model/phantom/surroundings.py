"""Paint what lies around the spine: muscles, fat, fascia, skin, vessels, bowel and pelvis."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from model.phantom.curve import SpineCurve
from model.phantom.muscles import paint_muscles
from model.phantom.points import Floats, Grain, Mask, Points, radius, smoothstep
from model.phantom.tissues import Tissue
from model.phantom.vertebrae import Vertebra

# Sizes in mm of an average adult, set by eye to the look of lumbar MRI.
_SKIN_MM = 2.2
_FASCIA_MM = 1.1
_FASCIA_BEHIND_MM = 57.0  # of the thoracolumbar fascia behind the posterior walls
_BELLY_MM = 150.0  # from the spine to the air in front
_FLANK_MM = 165.0


@dataclass(frozen=True, slots=True, eq=False)
class BackSurface:
    """Where the fascia and the skin lie behind the spine in the midline.

    Attributes
    ----------
    z, fascia_y, fat_mm : (N,) float32
        y of the fascia and thickness of the fat behind it at heights z, mm, LPS.
    """

    z: Floats = field(repr=False)
    fascia_y: Floats = field(repr=False)
    fat_mm: Floats = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Streaks:
    """Random structure in the soft tissues at the points of one slice.

    Attributes
    ----------
    strands : (N,) float32
        Long fibres along the spine: fat between the bundles of a muscle.
    sheets : (N,) float32
        Septa under the skin where it is near 0.
    loops : (N,) float32
        Bowel where it is high.
    """

    strands: Floats = field(repr=False)
    sheets: Floats = field(repr=False)
    loops: Floats = field(repr=False)


def grow_streaks(points: Points, grain: Grain) -> Streaks:
    """Random structure at `points`; evaluated only where it can be seen."""
    strands, sheets, loops = np.zeros((3, len(points.x)), np.float32)
    behind = np.flatnonzero((points.back > -45.0) & (points.back < 75.0))
    part = points.take(behind)
    # Bundles fan out from the arches, so their fat is drawn around an axis in front of them.
    turn = np.arctan2(part.side, np.abs(part.back - 4.0) + 6.0) * np.float32(40.0)
    out = np.hypot(part.side, part.back - 4.0)
    slant = part.along + 0.6 * out
    strands[behind] = grain.at((0.85, 2.6, 8.5), turn, out - 0.1 * slant, slant)
    outer = np.flatnonzero((points.back > 20.0) & (points.y > 25.0))
    part = points.take(outer)
    sheets[outer] = grain.at((26.0, 5.0, 16.0), part.x, part.y + 0.4 * part.z, part.z)
    front = np.flatnonzero(points.back < -30.0)
    part = points.take(front)
    loops[front] = grain.at((15.0, 12.0, 16.0), part.x, part.y, part.z)
    return Streaks(strands, sheets, loops)


def lay_back(
    curve: SpineCurve, vertebrae: tuple[Vertebra, ...], subcutaneous_mm: float
) -> BackSurface:
    """The surface of the back over this spine: hollow in the loin, full below."""
    names = {vertebra.name: vertebra.middle for vertebra in vertebrae}
    along = curve.along
    behind = np.interp(
        along, [names["S3"], names["S1"], names["L5"], names["L4"]], [24.0, 36.0, 50.0, 57.0]
    )
    y = curve.line[:, 1] + behind * np.cos(curve.lean)
    z = curve.line[:, 2] - behind * np.sin(curve.lean)
    order = np.argsort(z)
    heights = np.arange(z.min(), z.max(), 1.0)
    fascia = gaussian_filter1d(np.interp(heights, z[order], y[order]), 10.0, mode="nearest")
    loin = float(np.interp(names["L5"], along, curve.line[:, 2]))
    fat = subcutaneous_mm * (1.0 + 0.8 * np.exp(-(((heights - loin) / 38.0) ** 2)))
    fat *= 1.0 - 0.35 * np.clip((heights - loin - 60.0) / 90.0, 0.0, 1.0)
    return BackSurface(
        heights.astype(np.float32), fascia.astype(np.float32), fat.astype(np.float32)
    )


def paint_surroundings(
    tissues: NDArray[np.uint8],
    points: Points,
    back: BackSurface,
    vertebrae: tuple[Vertebra, ...],
    streaks: Streaks,
) -> None:
    """Paint every point; the spine is painted over it afterwards."""
    reach = np.abs(points.side)
    fat = np.interp(points.z, back.z, back.fat_mm).astype(np.float32)
    fascia: Floats = np.interp(points.z, back.z, back.fascia_y).astype(np.float32)
    fascia = fascia + 4.0 * (1.0 - np.exp(-((reach / 14.0) ** 2))) - 0.0021 * reach**2
    deep = fascia - points.y  # inside the fascia where positive
    skin = deep + fat + 0.0008 * reach**2
    body = (skin > 0.0) & (points.y > -_BELLY_MM) & (reach < _FLANK_MM)
    tissues[:] = np.where(body, np.where(skin < _SKIN_MM, Tissue.SKIN, Tissue.FAT), Tissue.AIR)
    _paint_septa(tissues, (skin > _SKIN_MM) & (deep < 0.0), streaks)
    tissues[(np.abs(deep) < _FASCIA_MM / 2 + 0.2) & body] = Tissue.FASCIA
    inside = np.flatnonzero((deep > _FASCIA_MM / 2) & body)
    inner = points.take(inside)
    _paint_bowel(tissues, inside, inner, streaks.loops[inside])
    low = np.flatnonzero(inner.along < vertebrae[-1].middle + 125.0)
    _paint_pelvis(tissues, inside[low], inner.take(low), vertebrae)
    front = np.flatnonzero((inner.back < 2.0) & (np.abs(inner.side) < 92.0))
    _paint_kidneys(tissues, inside[front], inner.take(front), vertebrae)
    paint_muscles(tissues, inside, inner, deep[inside], vertebrae, streaks.strands[inside])
    front = np.flatnonzero((inner.back < -28.0) & (np.abs(inner.side) < 70.0))
    _paint_vessels(tissues, inside[front], inner.take(front), vertebrae)


def _paint_septa(tissues: NDArray[np.uint8], under_skin: Mask, streaks: Streaks) -> None:
    """Thin sheets of connective tissue through the fat under the skin."""
    tissues[under_skin & (np.abs(streaks.sheets) < 0.03)] = Tissue.SEPTUM


def _paint_bowel(
    tissues: NDArray[np.uint8], index: NDArray[np.intp], points: Points, loops: Floats
) -> None:
    """Loops of bowel in the mesenteric fat; the peritoneum waves in front of the vessels."""
    edge = points.back - 0.45 * np.clip(np.abs(points.side) - 25.0, 0.0, None)
    bowel = loops > -0.1 + 2.6 * smoothstep(edge, -66.0, -48.0)
    tissues[index[bowel]] = Tissue.BOWEL
    tissues[index[bowel & (loops > 0.6)]] = Tissue.FATTY_MUSCLE  # content, drier than the wall
    tissues[index[bowel & (loops > 1.4)]] = Tissue.BOWEL_GAS


def _paint_pelvis(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    points: Points,
    vertebrae: tuple[Vertebra, ...],
) -> None:
    sacrum = next(vertebra for vertebra in vertebrae if vertebra.name == "S1")
    reach, height = np.abs(points.side), points.along - sacrum.middle
    wing = radius(2.6, (reach - 22.0) / 28.0, (points.back + 5.0) / 15.0, (height + 14.0) / 26.0)
    plate = 57.0 + 0.5 * (points.back + 10.0)
    hip = radius(2.4, (reach - plate) / 8.0, (points.back + 4.0) / 44.0, (height + 14.0) / 50.0)
    for shape, rim_mm, size in ((wing, 1.4, 15.0), (hip, 1.6, 8.0)):
        tissues[index[shape < 1.0]] = Tissue.CORTICAL_BONE
        tissues[index[shape < 1.0 - rim_mm / size]] = Tissue.MARROW


def _paint_kidneys(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    points: Points,
    vertebrae: tuple[Vertebra, ...],
) -> None:
    """Both kidneys, in front of the quadratus lumborum, from T12 to L3."""
    middle = next(vertebra.disc_middle for vertebra in vertebrae if vertebra.name == "L1")
    height = (points.along - middle - 4.0 * np.sign(points.side)) / 50.0
    reach = np.abs(points.side)
    kidney = radius(2.0, (reach - 62.0 + 12.0 * height) / 23.0, (points.back + 21.0) / 21.0, height)
    sinus = radius(2.0, (reach - 48.0) / 13.0, (points.back + 25.0) / 8.0, height / 0.6)
    tissues[index[(kidney < 1.0) & (sinus > 1.0)]] = Tissue.KIDNEY


def _paint_vessels(
    tissues: NDArray[np.uint8],
    index: NDArray[np.intp],
    points: Points,
    vertebrae: tuple[Vertebra, ...],
) -> None:
    """Aorta left of and cava right of the midline, parting into the iliacs before L4/L5."""
    fork = next(vertebra.disc_middle for vertebra in vertebrae if vertebra.name == "L4")
    part = np.clip(fork + 6.0 - points.along, 0.0, None) * 0.55
    front = points.back + 45.0
    for side, half_side, half_front, run in (
        (7.0, 8.5, 8.5, 1.0),
        (-15.0, 11.0, 7.5, -1.0),
    ):
        for way in (run, -run) if run > 0 else (run, run + 1.9):
            slim = np.where(part > 0.0, 0.72, 1.0)
            ring = radius(
                2.0,
                (points.side - side - way * part) / (half_side * slim),
                (front + 0.1 * part) / (half_front * slim),
            )
            tissues[index[ring < 1.12]] = Tissue.FASCIA
            tissues[index[ring < 1.0]] = Tissue.VESSEL
