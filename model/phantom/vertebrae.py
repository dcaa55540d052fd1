"""Lay the vertebrae along the spine: heights, widths, depths and tilts from T11 to S4."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from model.labels import Condition, Level
from model.phantom.spec import PhantomSpec


@dataclass(frozen=True, slots=True)
class Vertebra:
    """One vertebra in the coordinates of the spine (see `model.phantom.curve`).

    Attributes
    ----------
    middle : float
        Place of the body's centre along the spine, mm, growing to the head.
    height, half_width, depth : float
        Of the body at its posterior wall, mm.
    disc_below : float
        Height of the disc underneath at the posterior wall, mm.
    lean_deg : float
        Lean of the upright axis at the body's centre, degrees, to the back is positive.
    """

    name: str
    middle: float
    height: float
    half_width: float
    depth: float
    disc_below: float
    lean_deg: float

    @property
    def sacral(self) -> bool:
        """Part of the sacrum, which has no facets or foramina of its own here."""
        return self.name.startswith("S")

    @property
    def disc_middle(self) -> float:
        """Place of the middle of the disc underneath, mm along the spine."""
        return self.middle - (self.height + self.disc_below) / 2


# name, body height, half width, depth, disc below (mm), lean (degrees) for a lordosis of 52.
# Heights, widths and depths: Panjabi et al., Spine 1992;17:299-306 (lumbar) and 1991;16:888-901
# (thoracic), rounded; disc heights and leans: mid-range of standing adults, read at the posterior
# wall, where a lordotic disc is lower than in its middle.
_BUILD = (
    ("T11", 24.0, 19.5, 28.5, 4.5, 9.0),
    ("T12", 25.0, 20.5, 29.5, 5.0, 10.0),
    ("L1", 26.0, 22.0, 31.5, 6.0, 9.5),
    ("L2", 26.5, 23.0, 33.0, 7.0, 6.5),
    ("L3", 26.0, 24.5, 34.5, 7.5, 1.0),
    ("L4", 25.0, 25.5, 35.5, 7.5, -7.0),
    ("L5", 22.5, 26.5, 35.5, 6.0, -21.0),
    ("S1", 28.0, 26.0, 33.0, 2.5, -40.0),
    ("S2", 24.0, 19.0, 22.0, 2.0, -47.0),
    ("S3", 21.0, 15.0, 15.0, 2.0, -44.0),
    ("S4", 19.0, 12.0, 11.0, 2.0, -34.0),
)
_MIDDLE_NAME = "L3"
_USUAL_LORDOSIS_DEG = 52.0
_HEIGHT_KEPT = (1.0, 0.9, 0.78)  # of a disc, by the canal's severity: worn discs are low


def lay_vertebrae(spec: PhantomSpec, random: np.random.Generator) -> tuple[Vertebra, ...]:
    """Vertebrae from the head down; the middle of L3 is place 0."""
    grades = spec.grades
    rows = []
    for (name, *sizes, lean), level in zip(_BUILD, _disc_levels(), strict=True):
        spread = 1.0 + 0.025 * random.standard_normal(4)
        height, half_width, depth, disc = np.array(sizes) * np.clip(spread, 0.94, 1.06)
        if level is not None:
            disc *= _HEIGHT_KEPT[grades[level, Condition.SPINAL_CANAL_STENOSIS]]
        bend = lean * spec.lordosis_deg / _USUAL_LORDOSIS_DEG + random.normal(0.0, 0.8)
        rows.append((name, float(height), float(half_width), float(depth), float(disc), bend))
    tops = np.cumsum([0.0] + [-(row[1] + row[4]) for row in rows])
    middles = tops[:-1] - np.array([row[1] for row in rows]) / 2
    middles -= middles[[row[0] for row in rows].index(_MIDDLE_NAME)]
    return tuple(
        Vertebra(name, float(middle), height, half_width, depth, disc, float(lean))
        for (name, height, half_width, depth, disc, lean), middle in zip(rows, middles, strict=True)
    )


def disc_places(vertebrae: tuple[Vertebra, ...]) -> dict[Level, float]:
    """Places of the middles of the five graded discs, mm along the spine."""
    places = zip(_disc_levels(), vertebrae, strict=True)
    return {level: vertebra.disc_middle for level, vertebra in places if level is not None}


def upper_vertebra(vertebrae: tuple[Vertebra, ...], level: Level) -> Vertebra:
    """The vertebra above the disc `level`, whose pedicles roof its foramina."""
    return vertebrae[_disc_levels().index(level)]


def _disc_levels() -> list[Level | None]:
    by_name = {level.value.split("/")[0]: level for level in Level}
    return [by_name.get(name) for name, *_ in _BUILD]
