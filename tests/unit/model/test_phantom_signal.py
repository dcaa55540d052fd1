"""The signal equations, on cases worked by hand and on the order of greys of T1 and T2."""

from __future__ import annotations

import math

import pytest

from model.phantom.signal import (
    AXIAL_T2,
    SAGITTAL_STIR,
    SAGITTAL_T1,
    SAGITTAL_T2,
    Plane,
    Protocol,
    tissue_signal,
    tissue_texture,
)
from model.phantom.tissues import RELAXATION, Tissue


def test_every_tissue_has_constants() -> None:
    assert set(RELAXATION) == set(Tissue)
    assert len(tissue_texture()) == len(tissue_signal(SAGITTAL_T1)) == len(Tissue)


def test_spin_echo_after_one_t1_and_one_t2() -> None:
    t1_ms, t2_ms, density, _ = RELAXATION[Tissue.MUSCLE]
    protocol = Protocol("by hand", Plane.AXIAL, t1_ms, t2_ms, None, 1)
    expected = density * (1 - 1 / math.e) / math.e
    assert tissue_signal(protocol)[Tissue.MUSCLE] == pytest.approx(expected, rel=1e-5)


def test_inversion_nulls_at_ln_2_of_t1() -> None:
    t1_ms, _, density, _ = RELAXATION[Tissue.FAT]
    protocol = Protocol("by hand", Plane.SAGITTAL, 1e6, 1.0, math.log(2) * t1_ms, 1)
    assert tissue_signal(protocol)[Tissue.FAT] == pytest.approx(0.0, abs=1e-6 * density)


def test_t1_shows_fat_bright_and_csf_dark() -> None:
    signal = tissue_signal(SAGITTAL_T1)
    order = [Tissue.AIR, Tissue.CSF, Tissue.MUSCLE, Tissue.MARROW, Tissue.FAT]
    assert sorted(order, key=lambda tissue: signal[tissue]) == order


@pytest.mark.parametrize("protocol", [SAGITTAL_T2, AXIAL_T2])
def test_t2_shows_csf_brightest_and_dry_discs_dark(protocol: Protocol) -> None:
    signal = tissue_signal(protocol)
    order = [Tissue.FLAVUM, Tissue.DRY_NUCLEUS, Tissue.NUCLEUS, Tissue.CSF]
    assert sorted(order, key=lambda tissue: signal[tissue]) == order
    assert signal[Tissue.FAT] < signal[Tissue.CSF]


def test_stir_suppresses_fat_and_keeps_csf() -> None:
    signal = tissue_signal(SAGITTAL_STIR)
    assert signal[Tissue.FAT] < 0.15 * signal[Tissue.CSF]
