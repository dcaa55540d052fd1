"""Roles from plane, timing and, last, the description."""

from __future__ import annotations

import pytest

from tests.lumbar_study import axial, make_stack, sagittal
from viewer.dicom.header import Timing
from viewer.dicom.sequence import Clues, guess_role, technique_text
from viewer.dicom.study import Role, Stack

SAGITTAL = make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), frames=15)
AXIAL = make_stack((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), frames=25)
CORONAL = make_stack((1.0, 0.0, 0.0), (0.0, 0.0, -1.0), frames=15)
FAR_APART = make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), frames=7, spacing=12.0)

# As written at scanners of several vendors and languages, and by the RSNA challenge.
SAGITTAL_DESCRIPTIONS = [
    ("T1", Role.SAGITTAL_T1),
    ("T2", Role.SAGITTAL_T2),
    ("Sagittal T1", Role.SAGITTAL_T1),
    ("Sagittal T2/STIR", Role.SAGITTAL_T2),
    ("t1_tse_sag", Role.SAGITTAL_T1),
    ("t2_tse_sag_384", Role.SAGITTAL_T2),
    ("T2W_TSE", Role.SAGITTAL_T2),
    ("T1W_TSE SAG", Role.SAGITTAL_T1),
    ("SAG T2 FSE", Role.SAGITTAL_T2),
    ("SAG T2 FRFSE-XL", Role.SAGITTAL_T2),
    ("t2_tirm_sag", Role.SAGITTAL_STIR),
    ("SAG STIR", Role.SAGITTAL_STIR),
    ("STIR_longTE", Role.SAGITTAL_STIR),
    ("t2_tse_stir_sag", Role.SAGITTAL_STIR),
    ("SAG T2 FS", Role.SAGITTAL_STIR),
    ("Sag T2 fat sat", Role.SAGITTAL_STIR),
    ("T2 SPAIR sag", Role.SAGITTAL_STIR),
    ("sT2W_mDIXON_W", Role.SAGITTAL_STIR),
    ("t2_spc_sag_p2_iso", Role.SAGITTAL_T2),
    ("T1 FLAIR SAG", Role.SAGITTAL_T1),
    ("SAG T1 FS +C", Role.OTHER),
    ("t1 vibe fs sag", Role.OTHER),
    ("SAG PD", Role.OTHER),
    ("SAG DWI b800", Role.OTHER),
    ("LOCALIZER", Role.LOCALISER),
    ("3-plane loc", Role.LOCALISER),
    ("Survey", Role.LOCALISER),
    ("", Role.OTHER),
    ("L-SPINE", Role.OTHER),
]


@pytest.mark.parametrize(("description", "role"), SAGITTAL_DESCRIPTIONS)
def test_role_from_the_description_where_nothing_else_is_known(
    description: str, role: Role
) -> None:
    assert guess_role(Clues(description=description), [SAGITTAL]) is role


@pytest.mark.parametrize(
    ("description", "role"),
    [
        ("T2", Role.AXIAL_T2),
        ("Axial T2", Role.AXIAL_T2),
        ("t2_tse_tra", Role.AXIAL_T2),
        ("AX T2 FS", Role.AXIAL_T2),
        ("AX T1", Role.AXIAL_T1),
        ("AX T2*", Role.OTHER),
        ("t2_medic_tra", Role.OTHER),
    ],
)
def test_role_of_axial_series(description: str, role: Role) -> None:
    assert guess_role(Clues(description=description), [AXIAL]) is role


@pytest.mark.parametrize(
    ("timing", "role"),
    [
        (Timing(500, 10), Role.SAGITTAL_T1),
        (Timing(700, 12, scanning_sequence=("SE",)), Role.SAGITTAL_T1),
        (Timing(3500, 100), Role.SAGITTAL_T2),
        (Timing(1000, 120), Role.SAGITTAL_T2),  # 3D fast spin echo
        (Timing(4000, 60, 160), Role.SAGITTAL_STIR),
        (Timing(3500, 100, fat_suppressed=True), Role.SAGITTAL_STIR),
        (Timing(2200, 24, 860), Role.SAGITTAL_T1),  # T1 FLAIR
        (Timing(600, 12, fat_suppressed=True), Role.OTHER),
        (Timing(3000, 30), Role.OTHER),  # proton density
        (Timing(8000, 120, 2200), Role.OTHER),  # T2 FLAIR nulls the sac
        (Timing(6000, 800), Role.OTHER),  # myelography
    ],
)
def test_timing_decides_even_against_the_description(timing: Timing, role: Role) -> None:
    for words in ("", "T1", "T2"):
        assert guess_role(Clues("MR", (), words, timing), [SAGITTAL]) is role


def test_a_gradient_echo_is_judged_by_its_description() -> None:
    timing = Timing(600, 12, scanning_sequence=("GR",))
    assert guess_role(Clues("MR", (), "sag", timing), [SAGITTAL]) is Role.OTHER


@pytest.mark.parametrize(
    ("clues", "stacks"),
    [
        (Clues("CT", (), "T1"), [SAGITTAL]),
        (Clues("MR", ("DERIVED", "SECONDARY", "ADC"), "T2"), [SAGITTAL]),
        (Clues("MR", (), "COR T2"), [CORONAL]),
    ],
)
def test_other_modalities_maps_and_planes_have_no_role(clues: Clues, stacks: list[Stack]) -> None:
    assert guess_role(clues, stacks) is Role.OTHER


@pytest.mark.parametrize(
    "stacks",
    [
        [FAR_APART],
        [make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), frames=3), axial(frames=3)],
    ],
)
def test_few_slices_far_apart_or_in_several_planes_are_a_localiser(stacks: list[Stack]) -> None:
    assert guess_role(Clues("MR", ("ORIGINAL", "PRIMARY"), ""), stacks) is Role.LOCALISER


def test_image_type_names_a_localiser() -> None:
    clues = Clues("MR", ("ORIGINAL", "PRIMARY", "LOCALIZER"), "T2")
    assert guess_role(clues, [sagittal()]) is Role.LOCALISER


def test_the_lateralised_words_of_other_terms_do_not_count() -> None:
    """T2 inside other words, such as a station's name, is no contrast."""
    assert guess_role(Clues(description="SAGT2X"), [SAGITTAL]) is Role.OTHER


def test_technique_is_what_is_known() -> None:
    assert technique_text(Timing(600.4, 11, 0.0)) == "TR 600 TE 11"
    assert technique_text(Timing(4000, 60, 160)) == "TR 4000 TE 60 TI 160"
    assert technique_text(Timing()) == ""
