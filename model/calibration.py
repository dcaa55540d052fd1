"""Probabilities for a reader, and the same tilted for the metric that weights by severity."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

METRIC_WEIGHTS: tuple[float, float, float] = (1.0, 2.0, 4.0)
"""Sample weight of Normal/Mild, Moderate, Severe in the RSNA 2024 metric."""

Triple = tuple[float, float, float]


def metric_probabilities(shown: Triple) -> Triple:
    """What to submit where a reader would be shown `shown`.

    A loss that weights each case by its true severity is least, on average, for probabilities
    multiplied by these weights and renormalised; such numbers overstate disease and are never
    shown to a person.

    Parameters
    ----------
    shown : (float, float, float)
        By `Severity`, summing to 1.

    Returns
    -------
    (float, float, float)
        By `Severity`, summing to 1.

    References
    ----------
    RSNA 2024 Lumbar Spine Degenerative Classification, evaluation: weights 1, 2, 4.
    """
    return _scaled(shown, np.array(METRIC_WEIGHTS))


def shown_probabilities(submitted: Triple) -> Triple:
    """The inverse of `metric_probabilities`: what a reader may be shown."""
    return _scaled(submitted, 1 / np.array(METRIC_WEIGHTS))


def _scaled(probabilities: Triple, factors: NDArray[np.float64]) -> Triple:
    product = np.array(probabilities, np.float64) * factors
    total = float(product.sum())
    if not (total > 0 and np.isfinite(total)):
        raise ValueError("probabilities must be finite and not all zero")
    first, second, third = (product / total).tolist()
    return first, second, third
