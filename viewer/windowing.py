"""Windows that a reader sets by hand: by a drag, from a part of a picture, for a whole role."""

from __future__ import annotations

import math

#: Drag by this many pixels makes the window e times as wide, or moves it by its width.
WINDOW_DRAG_PX = 300

Window = tuple[float, float]


def dragged_window(window: Window, dx: float, dy: float) -> Window:
    """The window after a drag: to the right wider, down darker, at the pace of its own width."""
    center, width = window
    return center + width * dy / WINDOW_DRAG_PX, width * math.exp(dx / WINDOW_DRAG_PX)
