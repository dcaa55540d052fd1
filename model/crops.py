"""Cut the picture around one finding, in the patient's mm, knowing where it came from."""

from __future__ import annotations

SAGITTAL_PX_PER_SPACING = 96 / 2.1
"""Crop pixels per distance between neighbouring levels: 64 px show 1.4 spacings, the foramen
with half of either neighbour (model card, "Input")."""

AXIAL_GEOMETRIC_MEAN_PX = 100.0
"""Side of the square with the area of a training file, at the network's scale, pixels."""
