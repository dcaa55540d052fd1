"""Lines of equal value through a map, by marching squares over whole arrays.

References
----------
Lorensen and Cline, Computer Graphics 21(4):163-169, 1987, in two dimensions.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_TOP, _RIGHT, _BOTTOM, _LEFT = range(4)
#: Which of a cell's corners are above the level (1 upper left, 2 upper right, 4 lower right,
#: 8 lower left) -> the edges that a line joins; saddles keep the high corners apart.
_JOINED: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((_LEFT, _TOP),),
    2: ((_TOP, _RIGHT),),
    3: ((_LEFT, _RIGHT),),
    4: ((_RIGHT, _BOTTOM),),
    5: ((_LEFT, _TOP), (_RIGHT, _BOTTOM)),
    6: ((_TOP, _BOTTOM),),
    7: ((_LEFT, _BOTTOM),),
    8: ((_BOTTOM, _LEFT),),
    9: ((_TOP, _BOTTOM),),
    10: ((_TOP, _RIGHT), (_BOTTOM, _LEFT)),
    11: ((_RIGHT, _BOTTOM),),
    12: ((_LEFT, _RIGHT),),
    13: ((_TOP, _RIGHT),),
    14: ((_LEFT, _TOP),),
}


def segments(values: NDArray[np.float64], level: float) -> NDArray[np.float64]:
    """Where a map (R, C) passes a level.

    Returns
    -------
    (N, 2, 2) float64
        Both ends of each piece of line as (x, y); x counts columns and y rows, whole numbers
        at the middle of pixels.
    """
    upper_left, upper_right = values[:-1, :-1], values[:-1, 1:]
    lower_left, lower_right = values[1:, :-1], values[1:, 1:]
    corners = (upper_left, upper_right, lower_right, lower_left)
    code = np.zeros(upper_left.shape, np.uint8)
    for bit, corner in enumerate(corners):
        code += (corner > level).astype(np.uint8) << bit
    pieces = [np.empty((0, 2, 2))]
    for which, joined in _JOINED.items():
        rows, columns = np.nonzero(code == which)
        if not len(rows):
            continue
        four = [corner[rows, columns] for corner in corners]
        crossings = _crossings(four, level, rows, columns)
        pieces += [np.stack((crossings[one], crossings[two]), axis=1) for one, two in joined]
    return np.concatenate(pieces)


def _crossings(
    four: list[NDArray[np.float64]],
    level: float,
    rows: NDArray[np.intp],
    columns: NDArray[np.intp],
) -> tuple[NDArray[np.float64], ...]:
    """Where the level lies on the top, right, bottom and left edge of cells, (N, 2) each."""
    upper_left, upper_right, lower_right, lower_left = four
    return (
        np.column_stack((columns + _share(upper_left, upper_right, level), rows)),
        np.column_stack((columns + 1, rows + _share(upper_right, lower_right, level))),
        np.column_stack((columns + _share(lower_left, lower_right, level), rows + 1)),
        np.column_stack((columns, rows + _share(upper_left, lower_left, level))),
    )


def _share(
    first: NDArray[np.float64], second: NDArray[np.float64], level: float
) -> NDArray[np.float64]:
    """How far from the first to the second value the level lies; the middle where both agree."""
    step = second - first
    flat = step == 0
    shares = np.where(flat, 0.5, (level - first) / np.where(flat, 1.0, step))
    return np.asarray(shares, np.float64)
