"""What was published about maps is read, and nothing is made up where it was not."""

import json
from pathlib import Path

import pytest

from model.labels import Condition
from viewer.measured_worth import FILE, Published, read_worth

CANAL, FORAMEN = Condition.SPINAL_CANAL_STENOSIS, Condition.LEFT_NEURAL_FORAMINAL_NARROWING


def test_results_are_those_of_the_file(tmp_path: Path) -> None:
    published = {
        "Occlusion": {
            CANAL.value: {"beats_centre_prior": True, "findings": 40},
            FORAMEN.value: {"beats_centre_prior": False, "findings": "many"},
            "Some other condition": {"beats_centre_prior": True},
        },
        "Grad-CAM": {CANAL.value: {}},
    }
    (tmp_path / FILE).write_text(json.dumps(published))
    assert read_worth(tmp_path) == {
        ("Occlusion", CANAL): Published(True, 40),
        ("Occlusion", FORAMEN): Published(False, None),
    }


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"Occlusion": 3}', '{"Occlusion": {"Spinal Canal Stenosis": "yes"}}']
)
def test_a_damaged_file_measures_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert read_worth(tmp_path) == {}


def test_no_file_measures_nothing(tmp_path: Path) -> None:
    assert read_worth(tmp_path) == {}
