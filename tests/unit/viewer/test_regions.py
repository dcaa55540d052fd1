"""What the files say of the part of the body, in several languages and spellings."""

from dataclasses import replace

import pytest

from tests.lumbar_study import make_study
from viewer.dicom.study import Study
from viewer.eligibility import doubts
from viewer.regions import region_elsewhere


def named(body_part: str = "", description: str = "", of_study: str = "") -> Study:
    study = make_study()
    first = replace(study.series[0], body_part=body_part, description=description)
    others = tuple(replace(series, description="") for series in study.series[1:])
    return replace(study, description=of_study, series=(first, *others))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("KNEE", "the knee"),
        ("BRAIN", "the head"),
        ("Schädel", "the head"),
        ("CSPINE", "the neck"),
        ("C-SPINE", "the neck"),
        ("TSPINE", "the thoracic spine"),
        ("Épaule droite", "the shoulder"),
        ("HWS", "the neck"),
    ],
)
def test_another_part_is_recognised_wherever_it_stands(text: str, part: str) -> None:
    assert region_elsewhere(named(body_part=text)) == part
    assert region_elsewhere(named(description=f"t2_tse_sag {text}")) == part
    assert region_elsewhere(named(of_study=text)) == part


@pytest.mark.parametrize(
    "text",
    ["LSPINE", "LUMBAR SPINE", "L-SPINE", "LWS", "Rachis lombaire", "LSSPINE", "Lendenwirbel"],
)
def test_the_lumbar_spine_is_left_alone(text: str) -> None:
    assert region_elsewhere(named(body_part=text)) == ""
    assert region_elsewhere(named(of_study=text, body_part="ABDOMEN")) == ""


@pytest.mark.parametrize("text", ["", "SPINE", "T2", "t1_tse_sag", "Whole body", "SHIPPED", "T1"])
def test_what_says_nothing_of_a_part_raises_no_doubt(text: str) -> None:
    assert region_elsewhere(named(text, text, text)) == ""


def test_the_reader_is_told_what_to_check_in_our_own_words() -> None:
    said = doubts(named(body_part="KNEE LEFT, J. CANARY"), {})
    assert len(said) == 1
    assert "the knee, not the lumbar spine" in said[0]
    assert "check that this is the right study" in said[0]
    assert "CANARY" not in said[0]
