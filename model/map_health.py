"""Make one heat map again under other circumstances, and see how much of it stays.

References
----------
Adebayo et al. 2018, arXiv:1810.03292 (a map that ignores what it should depend on explains
nothing); Alvarez-Melis and Jaakkola 2018, arXiv:1806.08049 (a map should survive small changes).
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from model.attribution import explain
from model.evidence import MapHealth, likeness
from model.labels import Condition, Severity
from model.methods import METHODS, Wish
from model.results import Crop, Explanation
from model.weights import Networks

SHIFT_PX = 3
"""A third of a patch: places are found no better than this."""

NOISE = 0.03
"""Of the grey range: the noise of a clinical scan with a signal-to-noise ratio of about 30."""

SEED = 1
"""The same noise each time, so that a check can be repeated."""

Values = NDArray[np.float32]


def check_map(
    networks: Networks, crop: Crop, condition: Condition, wish: Wish, made: Explanation
) -> Generator[float, None, MapHealth]:
    """Compare a map with those of another severity, of a moved and of a noisy picture.

    Parameters
    ----------
    networks : Networks
    crop : Crop
        That the map was made from.
    condition : Condition
    wish : Wish
        What the map was asked for with, its severity said.
    made : Explanation
        The finished map.

    Yields
    ------
    float
        Progress, 0 to 1; a place to stop.

    Returns
    -------
    MapHealth
        The worse of two shifts, along rows and along columns.
    """
    other = other_severity(wish)
    moves = ((SHIFT_PX, 0), (0, SHIFT_PX))
    tries = [(moved(crop, *move), wish) for move in moves] + [(noisy(crop), wish)]
    if other is not None:
        tries.append((crop, replace(wish, severity=other, against=None)))
    maps = []
    for done, (picture, asked) in enumerate(tries):
        work = explain(networks, picture, condition, asked)
        try:
            while True:
                yield (done + next(work).fraction) / len(tries)
        except StopIteration as stop:
            explanation: Explanation = stop.value
            maps.append(explanation.heatmap.values)
        finally:
            work.close()
    first = made.heatmap.values
    shifts = [
        likeness(_ahead(first, *move), _behind(again, *move))
        for move, again in zip(moves, maps, strict=False)
    ]
    return MapHealth(
        other,
        None if other is None else likeness(first, maps[3]),
        min((shift for shift in shifts if shift is not None), default=None),
        likeness(first, maps[2]),
    )


def other_severity(wish: Wish) -> Severity | None:
    """The severity whose map should differ most; None where all maps are the same."""
    if not METHODS[wish.method].by_severity or wish.severity is None:
        return None
    if wish.against is not None:
        return wish.against
    mild = wish.severity is Severity.NORMAL_MILD
    return Severity.SEVERE if mild else Severity.NORMAL_MILD


def moved(crop: Crop, rows: int, columns: int) -> Crop:
    """The crop as if cut so many pixels further back along rows and columns.

    Its content moves down and to the right; what comes in at the edges repeats the old edge.
    """
    padded = np.pad(crop.pixels, ((0, 0), (rows, 0), (columns, 0)), mode="edge")
    height, width = crop.pixels.shape[1:]
    affine = crop.affine.copy()
    affine[:3, 3] -= affine[:3, 1] * rows + affine[:3, 2] * columns
    return replace(crop, pixels=padded[:, :height, :width].copy(), affine=affine)


def noisy(crop: Crop) -> Crop:
    """The crop with Gaussian noise of `NOISE` of its grey range, always the same."""
    low, high = np.percentile(crop.pixels, (1, 99))
    noise = np.random.default_rng(SEED).normal(0, NOISE * (high - low), crop.pixels.shape)
    return replace(crop, pixels=(crop.pixels + noise).astype(np.float32))


def _ahead(values: Values, rows: int, columns: int) -> Values:
    """What of the first map is still in the moved picture."""
    return values[: values.shape[0] - rows, : values.shape[1] - columns]


def _behind(values: Values, rows: int, columns: int) -> Values:
    """The same places in the map of the moved picture."""
    return values[rows:, columns:]
