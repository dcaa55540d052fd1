"""Call every level one lower or one higher: the reader's correction of the counting.

The shift is always applied to the levels as they were found, never to shifted ones; so +1 and
then back to 0 gives exactly what was found, and nothing extrapolated is ever extrapolated from.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from model.labels import Level, Side
from model.results import ForamenLocation, LevelLocation, LumbarLevels, Vec3

MOST_SHIFT = 2  # of five places three must have been seen to continue the curve
EXTRAPOLATED_SHARE = 0.5  # of the neighbour's confidence: nobody looked whether a disc is there

_LEVELS = tuple(Level)


def renumber(levels: LumbarLevels, shift: int) -> LumbarLevels:
    """The same places under other names.

    Parameters
    ----------
    levels : LumbarLevels
        As found. To change a shift, start from these again.
    shift : int
        -2 to 2. With +1 every place is called one level lower: the place called L4/L5 becomes
        L5/S1, the place called L5/S1 is dropped and L1/L2 is continued from the others.

    Returns
    -------
    LumbarLevels
        Freed levels lie on the curve through the three nearest discs, at their spacing, flagged
        `extrapolated`, each with half its neighbour's confidence; their foramina lie as the
        nearest level's do. 0 returns `levels` itself.

    Raises
    ------
    ValueError
        `shift` is out of range.
    """
    if abs(shift) > MOST_SHIFT:
        raise ValueError(f"shift must be -{MOST_SHIFT} to {MOST_SHIFT}, got {shift}")
    if shift == 0:
        return levels
    discs = _shifted_discs(levels.discs, shift)
    foramina = _shifted_foramina(levels.foramina, shift)
    foramina += _extrapolated_foramina(foramina, discs, shift)
    order = sorted(foramina, key=lambda one: (_LEVELS.index(one.level), list(Side).index(one.side)))
    return replace(levels, discs=discs, foramina=tuple(order))


def _shifted_discs(discs: tuple[LevelLocation, ...], shift: int) -> tuple[LevelLocation, ...]:
    """Five discs: the found ones under new names, and continued ones where names are free."""
    ordered = discs if shift > 0 else discs[::-1]  # the end that grows comes first
    kept = list(ordered[: len(discs) - abs(shift)])
    for _ in range(abs(shift)):
        kept.insert(0, _continued(kept))
    named = kept if shift > 0 else kept[::-1]
    return tuple(replace(disc, level=level) for disc, level in zip(named, _LEVELS, strict=True))


def _continued(discs: list[LevelLocation]) -> LevelLocation:
    """The disc before the first one: as far as the first step, turned on as the steps turn."""
    first, second, third = (np.array(disc.patient_mm) for disc in discs[:3])
    step = first - second
    bent = step + 0.5 * (step - (second - third))  # half the bend: a parabola overshoots
    bent *= np.linalg.norm(step) / np.linalg.norm(bent)
    towards_head = 1.0 if float(step @ np.array(discs[0].up)) > 0 else -1.0
    up = towards_head * bent / np.linalg.norm(bent)
    return replace(
        discs[0],
        patient_mm=_vec3(first + bent),
        up=_vec3(up),
        confidence=discs[0].confidence * EXTRAPOLATED_SHARE,
        extrapolated=True,
    )


def _shifted_foramina(
    foramina: tuple[ForamenLocation, ...], shift: int
) -> tuple[ForamenLocation, ...]:
    """Foramina under new names; those that leave the grid are dropped."""
    moved = ((foramen, _LEVELS.index(foramen.level) + shift) for foramen in foramina)
    return tuple(
        replace(foramen, level=_LEVELS[index])
        for foramen, index in moved
        if 0 <= index < len(_LEVELS)
    )


def _extrapolated_foramina(
    foramina: tuple[ForamenLocation, ...], discs: tuple[LevelLocation, ...], shift: int
) -> tuple[ForamenLocation, ...]:
    """Foramina of the freed levels, placed beside their disc as at the nearest kept level."""
    freed = range(shift) if shift > 0 else range(len(_LEVELS) + shift, len(_LEVELS))
    nearest = _LEVELS[shift] if shift > 0 else _LEVELS[len(_LEVELS) + shift - 1]
    beside = discs[_LEVELS.index(nearest)].patient_mm
    added = []
    for foramen in (one for one in foramina if one.level is nearest):
        offset = np.array(foramen.patient_mm) - np.array(beside)
        for index in freed:
            place = _vec3(np.array(discs[index].patient_mm) + offset)
            steps = abs(index - _LEVELS.index(nearest))
            confidence = foramen.confidence * EXTRAPOLATED_SHARE**steps
            added.append(ForamenLocation(_LEVELS[index], foramen.side, place, confidence, True))
    return tuple(added)


def _vec3(values: NDArray[np.float64]) -> Vec3:
    """Three floats."""
    x, y, z = (float(value) for value in values)
    return x, y, z
