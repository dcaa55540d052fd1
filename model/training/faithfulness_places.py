"""Does a map point at the place: the pointing game, and how much of the map lies around it.

References
----------
Zhang et al. 2018, Int J Comput Vis 126:1084-1102 (pointing game); Kohlbrenner et al. 2020,
arXiv:1910.09840 (relevance mass).
"""

from __future__ import annotations

import numpy as np

from model.training.faithfulness_maps import Values, relevance

RADII_MM = (5.0, 10.0)


def place_figures(
    values: Values, place_px: tuple[float, float], pixel_mm: float
) -> dict[str, float]:
    """Figures of one map by name.

    Parameters
    ----------
    values : (R, C) float64
        Signed; what is below zero counts as nothing.
    place_px : (float, float)
        Row and column of the place; it may lie outside.
    pixel_mm : float

    Returns
    -------
    dict
        "pointing_5mm" and "pointing_10mm": 1 where the largest value is within reach, else 0;
        0 too for a map without a largest value. "mass_5mm", "mass_10mm": share of the map.
    """
    rows, columns = values.shape
    share = relevance(values)
    away_mm = pixel_mm * np.hypot(
        np.arange(rows)[:, None] - place_px[0], np.arange(columns)[None, :] - place_px[1]
    )
    flat = float(np.ptp(share)) == 0.0
    summit = away_mm.ravel()[int(np.argmax(share))]
    figures = {}
    for radius in RADII_MM:
        figures[f"pointing_{radius:g}mm"] = float(not flat and summit <= radius)
        figures[f"mass_{radius:g}mm"] = float(share[away_mm <= radius].sum())
    return figures
