"""Turn tissues into MR signal: the spin-echo and inversion-recovery equations and the protocols."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from model.phantom.tissues import RELAXATION, Tissue


class Plane(Enum):
    """How the slices of a series lie in the patient."""

    SAGITTAL = "sagittal"
    AXIAL = "axial"


@dataclass(frozen=True, slots=True)
class Protocol:
    """How one series is acquired.

    Attributes
    ----------
    name : str
        Role of the series, for people, such as "sagittal T2".
    repetition_ms, echo_ms : float
        TR (0018,0080) and TE (0018,0081), ms.
    inversion_ms : float or None
        TI (0018,0082), ms; None for a plain spin echo.
    echo_train : int
        Echoes per excitation (0018,0091).
    """

    name: str
    plane: Plane
    repetition_ms: float
    echo_ms: float
    inversion_ms: float | None
    echo_train: int


SAGITTAL_T1 = Protocol("sagittal T1", Plane.SAGITTAL, 550.0, 10.0, None, 3)
SAGITTAL_T2 = Protocol("sagittal T2", Plane.SAGITTAL, 3600.0, 102.0, None, 16)
SAGITTAL_STIR = Protocol("sagittal STIR", Plane.SAGITTAL, 4200.0, 45.0, 225.0, 10)
AXIAL_T2 = Protocol("axial T2", Plane.AXIAL, 4300.0, 104.0, None, 18)
"""Times of everyday lumbar protocols at 1.5 T; TI nearly nulls fat (ln 2 times the T1 that
`RELAXATION` gives it; scanners, with a shorter T1 in mind, are set lower)."""


def tissue_signal(protocol: Protocol) -> NDArray[np.float32]:
    """Signal of every tissue, indexed by `Tissue`.

    Returns
    -------
    (N,) float32
        S = density * |recovery| * exp(-TE / T2), where recovery is 1 - exp(-TR / T1) for a spin
        echo and 1 - 2 exp(-TI / T1) + exp(-TR / T1) with an inversion pulse.

    References
    ----------
    Haacke EM et al., Magnetic Resonance Imaging: Physical Principles and Sequence Design, 1999,
    ch. 8.
    """
    signal = np.zeros(len(Tissue), np.float32)
    for tissue, (t1_ms, t2_ms, density, _) in RELAXATION.items():
        saturated = np.exp(-protocol.repetition_ms / t1_ms)
        if protocol.inversion_ms is None:
            recovery = 1.0 - saturated
        else:
            recovery = abs(1.0 - 2.0 * np.exp(-protocol.inversion_ms / t1_ms) + saturated)
        signal[tissue] = density * recovery * np.exp(-protocol.echo_ms / t2_ms)
    return signal


def tissue_texture() -> NDArray[np.float32]:
    """Unevenness of every tissue as a part of its signal, (N,) float32, indexed by `Tissue`."""
    return np.array([RELAXATION[tissue].texture for tissue in Tissue], np.float32)
