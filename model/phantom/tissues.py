"""Name the phantom's tissues and give each the constants that make its MR signal."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Tissue(IntEnum):
    """What a sample point of the phantom is made of; the values of its label maps."""

    AIR = 0
    SKIN = 1
    FAT = 2
    EPIDURAL_FAT = 3
    FORAMINAL_FAT = 4
    MUSCLE = 5
    CORTICAL_BONE = 6
    MARROW = 7
    NUCLEUS = 8
    DRY_NUCLEUS = 9
    ANNULUS = 10
    CSF = 11
    CAUDA_EQUINA = 12
    SPINAL_CORD = 13
    NERVE_ROOT = 14
    FLAVUM = 15
    LIGAMENT = 16
    CARTILAGE = 17
    VESSEL = 18
    BOWEL = 19
    BOWEL_GAS = 20
    VEIN = 21
    FASCIA = 22
    FATTY_MUSCLE = 23
    SEPTUM = 24
    KIDNEY = 25


class Relaxation(NamedTuple):
    """What the signal of one tissue depends on at 1.5 T.

    Attributes
    ----------
    t1_ms, t2_ms : float
        Relaxation times, ms. T2 is the apparent one of a fast spin echo.
    density : float
        Proton density relative to water.
    texture : float
        Standard deviation of the tissue's natural unevenness, as a part of its signal.
    """

    t1_ms: float
    t2_ms: float
    density: float
    texture: float


RELAXATION: dict[Tissue, Relaxation] = {
    Tissue.AIR: Relaxation(1000.0, 50.0, 0.0, 0.0),
    Tissue.SKIN: Relaxation(900.0, 35.0, 0.7, 0.05),
    Tissue.FAT: Relaxation(343.0, 100.0, 0.95, 0.07),
    Tissue.EPIDURAL_FAT: Relaxation(343.0, 95.0, 0.92, 0.05),
    Tissue.FORAMINAL_FAT: Relaxation(343.0, 95.0, 0.92, 0.05),
    Tissue.MUSCLE: Relaxation(1008.0, 44.0, 0.80, 0.12),
    Tissue.CORTICAL_BONE: Relaxation(300.0, 5.0, 0.25, 0.0),
    Tissue.MARROW: Relaxation(549.0, 84.0, 0.80, 0.14),
    Tissue.NUCLEUS: Relaxation(1150.0, 115.0, 0.90, 0.08),
    Tissue.DRY_NUCLEUS: Relaxation(1000.0, 50.0, 0.72, 0.14),
    Tissue.ANNULUS: Relaxation(950.0, 36.0, 0.62, 0.10),
    Tissue.CSF: Relaxation(4000.0, 1800.0, 1.0, 0.02),
    Tissue.CAUDA_EQUINA: Relaxation(850.0, 70.0, 0.72, 0.06),
    Tissue.SPINAL_CORD: Relaxation(745.0, 74.0, 0.75, 0.03),
    Tissue.NERVE_ROOT: Relaxation(850.0, 62.0, 0.72, 0.05),
    Tissue.FLAVUM: Relaxation(900.0, 30.0, 0.60, 0.08),
    Tissue.LIGAMENT: Relaxation(800.0, 18.0, 0.40, 0.05),
    Tissue.CARTILAGE: Relaxation(1024.0, 44.0, 0.75, 0.10),
    Tissue.VESSEL: Relaxation(1441.0, 290.0, 0.06, 0.05),
    Tissue.BOWEL: Relaxation(900.0, 70.0, 0.75, 0.20),
    Tissue.BOWEL_GAS: Relaxation(1000.0, 40.0, 0.06, 0.20),
    Tissue.VEIN: Relaxation(1000.0, 95.0, 0.80, 0.05),
    Tissue.FASCIA: Relaxation(800.0, 15.0, 0.35, 0.05),
    Tissue.FATTY_MUSCLE: Relaxation(650.0, 66.0, 0.86, 0.15),
    Tissue.SEPTUM: Relaxation(343.0, 90.0, 0.62, 0.05),
    Tissue.KIDNEY: Relaxation(1100.0, 86.0, 0.80, 0.08),
}
"""Constants per tissue.

Notes
-----
Muscle, cartilage, blood and spinal cord: Stanisz 2005. Fat and vertebral marrow T1: de Bazelaire
2004; kidney between its cortex and medulla there. Fat and marrow look brighter in a fast spin echo
than their T2 (58 and 49 ms) allows, because the refocusing pulses stop J-coupling (Henkelman
1994): hence the longer apparent T2 here. Fatty muscle lies between fat and muscle. Disc:
T2 falls from nucleus to annulus and with degeneration (Perry 2006); CSF relaxes nearly like free
water, seconds for both times. Densities, textures and the remaining ligaments and cortical bone
(short T2, few mobile protons) are chosen to give the usual order of greys. Vessels carry flowing
blood, which leaves the slice before its echo: a flow void is written as a low density.

References
----------
Stanisz GJ et al., Magn Reson Med 2005;54:507-512. de Bazelaire CM et al., Radiology
2004;230:652-659. Henkelman RM et al., J Magn Reson Imaging 1994;4:533-540. Perry J et al.,
AJNR 2006;27:337-342.
"""
