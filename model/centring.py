"""Find the canal on an axial slice, so that its crop stands where training crops stood.

The place of a disc comes from sagittal slices 3 to 5 mm apart, and in a scoliotic spine the
canal leaves the slices' plane; training crops stood on the canal itself.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SEARCH_PIXEL_MM = 0.415
"""Side of a pixel of the picture that is searched, as when the template was made."""

CELL_PX = 4
"""Pixels a side that are averaged before comparing: 1.66 mm, finer than the jitter that the
network was trained with."""

REACH = (3, 9)
"""How far the canal is looked for either way, cells: 5 mm along rows, 15 mm along columns."""

PRIOR = 0.2
"""What 12 mm of shift must gain in correlation. On 338 held-out crops, whose middle is known,
90 % stayed within one cell and 97 % within about two (`docs/experiments.md`)."""

_PRIOR_CELLS = 7.25  # 12 mm

LEAST_MATCH = 0.3
"""Below this correlation nothing like a canal is there and the given place stands."""

# Left half of the mean of 600 training crops, made symmetrical, in cells, 0 dark to 9 bright:
# vertebral body above, bright thecal sac in the middle, dark facets and laminae beside it.
_LEFT_HALF = (
    "000111111",
    "000011111",
    "000000000",
    "000000000",
    "100000011",
    "221112334",
    "333456777",
    "333457899",
    "221136788",
    "211013567",
    "211101467",
    "211110257",
    "211111137",
    "222222125",
)


def _template() -> NDArray[np.float64]:
    """(14, 18), mean 0 and length 1."""
    left = np.array([[int(digit) for digit in row] for row in _LEFT_HALF], np.float64)
    whole = np.concatenate([left, left[:, ::-1]], axis=1)
    whole -= whole.mean()
    return np.asarray(whole / np.linalg.norm(whole), np.float64)


TEMPLATE = _template()

SEARCH_PX = (
    CELL_PX * (TEMPLATE.shape[0] + 2 * REACH[0]),
    CELL_PX * (TEMPLATE.shape[1] + 2 * REACH[1]),
)
"""Rows and columns of the picture that is searched."""


def canal_shift_px(picture: NDArray[np.float32]) -> tuple[int, int]:
    """How far the canal lies from the middle of an axial picture.

    Parameters
    ----------
    picture : (R, C) float32
        `SEARCH_PX` of a slice, pixels of `SEARCH_PIXEL_MM`.

    Returns
    -------
    (int, int)
        Rows and columns, pixels of the picture; 0, 0 where nothing like a canal is seen.

    Raises
    ------
    ValueError
        The picture has another size.
    """
    if picture.shape != SEARCH_PX:
        raise ValueError(f"the picture must be {SEARCH_PX}, got {picture.shape}")
    low, high = np.percentile(picture, (1, 99))  # as the network sees it
    clipped = np.clip(picture, low, high).astype(np.float64)
    cells = clipped.reshape(SEARCH_PX[0] // CELL_PX, CELL_PX, -1, CELL_PX).mean(axis=(1, 3))
    windows = np.lib.stride_tricks.sliding_window_view(cells, TEMPLATE.shape)
    centred = windows - windows.mean(axis=(2, 3), keepdims=True)
    length = np.sqrt((centred**2).sum(axis=(2, 3)))
    match = (centred * TEMPLATE).sum(axis=(2, 3)) / np.maximum(length, 1e-9 + 1e-6 * abs(high))
    down, across = (np.arange(-reach, reach + 1) for reach in REACH)
    distance = (down[:, None] ** 2 + across[None, :] ** 2) / _PRIOR_CELLS**2
    row, column = np.unravel_index(int((match - PRIOR * distance).argmax()), match.shape)
    if match[row, column] < LEAST_MATCH:
        return 0, 0
    return int(down[row]) * CELL_PX, int(across[column]) * CELL_PX
