"""The card's page says what the JSON says; its pictures are small and show phantoms alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from model.labels import Condition, Level, Severity, View
from model.phantom.drawing import Phantom
from model.results import Crop, Prediction
from model.training import card_pictures
from model.training.card_failures import Failure, Shift, failures_of, random_spine, shifted, worst
from model.training.card_pictures import PAGE, draw_card
from model.training.card_tables import figures_page
from model.weights import Networks, load_networks
from viewer.paths import resources_folder

NORMAL, MODERATE, SEVERE = Severity
CANAL = Condition.SPINAL_CANAL_STENOSIS
FORAMEN = Condition.LEFT_NEURAL_FORAMINAL_NARROWING


def figures(n: int, loss: float, **more: object) -> dict[str, object]:
    ends = {"weighted_log_loss": [loss - 0.1, loss + 0.1], "accuracy": [0.7, 0.9]}
    return {
        "n": n, "weighted_log_loss": loss, "accuracy": 0.8, "majority_accuracy": 0.75,
        "auc_severe": None, "ci95": ends, **more,
    }  # fmt: skip


RESULT = {
    "fold": 1, "weights_sha256": "abcdef0123" * 6, "members": [3, 4], "warning": "",
    "foraminal": figures(
        50, 0.5, ece=0.02, auc_severe=0.97,
        by_level={"L1/L2": figures(20, 0.2), "L5/S1": figures(30, 0.7)},
        by_side={"left": figures(25, 0.4)},
        reliability=[
            {"n": 2, "confidence": 0.4, "accuracy": 0.0},
            {"n": 30, "confidence": 0.7, "accuracy": 0.6},
            {"n": 20, "confidence": 0.95, "accuracy": 1.0},
        ],
    ),
}  # fmt: skip


def test_the_page_tables_every_level_and_side_with_its_interval() -> None:
    page = figures_page(RESULT, {"plot.png": "A plot. It shows dots."})
    assert "| all | 50 | 0.500 (0.400-0.600) | 0.800 (0.700-0.900) | 0.750 | 0.970 |" in page
    assert "| L5/S1 | 30 | 0.700 (0.600-0.800) | 0.800 (0.700-0.900) | 0.750 | - |" in page
    assert page.index("| L1/L2 ") < page.index("| L5/S1 ") < page.index("| left ")
    assert "`abcdef01...`, 3 to 4 network(s) a study" in page
    assert "the studies of fold 1" in page
    assert "Spinal canal" not in page  # there is no such block
    assert "![A plot](plot.png)\n\nA plot. It shows dots." in page


def test_training_figures_are_said_to_be_that() -> None:
    warned = RESULT | {"warning": "Training figures, not held-out ones."}
    assert "**Training figures, not held-out ones.**" in figures_page(warned, {})


def failure(
    truth: Severity, chances: tuple[float, float, float], condition: Condition = CANAL
) -> Failure:
    pixels = np.random.default_rng(0).normal(100, 20, (3, 24, 24)).astype(np.float32)
    crop = Crop(
        Level.L4_L5, condition.view, condition.side if condition.view is View.SAGITTAL_T1 else None,
        pixels, np.eye(4), (0.0, 0.0, 0.0), 0, 0,
    )  # fmt: skip
    return Failure(1, truth, Prediction(Level.L4_L5, condition, chances, "0" * 64), crop)


def test_the_gravest_kind_of_each_zone_is_shown_before_a_second_of_it() -> None:
    two_off = failure(SEVERE, (0.6, 0.3, 0.1))
    also_two_off = failure(SEVERE, (0.9, 0.1, 0.0))
    one_off = failure(SEVERE, (0.1, 0.6, 0.3))
    foramen = failure(MODERATE, (0.7, 0.2, 0.1), FORAMEN)
    every = (foramen, one_off, two_off, also_two_off)
    assert worst(every, 1) == (also_two_off, foramen)
    assert worst(every, 2) == (also_two_off, one_off, foramen)
    assert worst(every, 9) == (also_two_off, one_off, two_off, foramen)
    assert worst((), 2) == ()


@pytest.fixture(scope="module")
def networks() -> Networks:
    return load_networks(resources_folder(), "cpu")


@pytest.fixture(scope="module")
def spine() -> Phantom:
    return random_spine(0, small=True)


def test_a_failure_is_a_grade_other_than_the_drawn_one(networks: Networks, spine: Phantom) -> None:
    found = list(failures_of(networks, spine))
    for one in found:
        assert spine.grades[one.answer.level, one.answer.condition] is one.truth
        assert one.answer.severity is not one.truth
        assert one.answer.condition in one.crop.conditions
    drawn_otherwise = dict.fromkeys(spine.grades, None)
    liar = replace(spine, grades=drawn_otherwise)  # nothing that is graded can be right
    assert len(list(_all_wrong(networks, liar))) == 25


def _all_wrong(networks: Networks, phantom: Phantom) -> list[object]:
    return [one.truth for one in failures_of(networks, phantom)]


def test_a_spine_cut_off_says_where_the_levels_were_and_what_was_found(
    networks: Networks, spine: Phantom
) -> None:
    shift = shifted(networks, spine)
    rows = shift.picture.shape[0]
    assert shift.drawn[-1, 0] > rows > shift.drawn[-2, 0]  # L5/S1 is not in view, L4/L5 is
    assert np.all(np.diff(shift.drawn[:, 0]) > 0)
    assert shift.found is None or shift.found.shape == (5, 2)
    assert shift.found is not None or shift.said


def test_page_and_pictures_are_written_small(
    networks: Networks, spine: Phantom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shift = Shift(np.random.default_rng(0).random((60, 40)).astype(np.float32),
                  np.array([[10.0 * n, 20.0] for n in range(5)]), None, ("Refused.",))  # fmt: skip
    monkeypatch.setattr(card_pictures, "random_spine", lambda *_, **__: spine)
    monkeypatch.setattr(card_pictures, "shifted", lambda *_: shift)
    out = tmp_path / "card"
    shows = draw_card(RESULT, networks, out, seeds=(0,), small=True)
    assert list(shows) == ["calibration.png", "failures.png", "shift.png"]
    page = (out / PAGE).read_text(encoding="utf-8")
    for name, told in shows.items():
        assert (out / name).stat().st_size < 100_000
        with Image.open(out / name) as picture:
            assert picture.width > 400
        assert f"]({name})" in page
        assert told in page
    assert "Refused." in page
    assert json.loads(json.dumps(RESULT)) == RESULT


def test_a_picture_that_is_too_large_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(card_pictures, "MOST_BYTES", 100)
    with pytest.raises(ValueError, match="more than 100"):
        card_pictures._save(card_pictures.calibration(RESULT), tmp_path / "plot.png")
    assert not (tmp_path / "plot.png").exists()


def test_few_findings_make_no_dot_and_intervals_stay_between_0_and_1() -> None:
    (panel,) = card_pictures.calibration(RESULT).axes
    (dots,) = [
        one for one in panel.collections if hasattr(one, "get_sizes") and len(one.get_offsets()) > 1
    ][:1]
    assert len(dots.get_offsets()) == 2
    low, high = card_pictures._wilson(np.array([0.0, 1.0]), np.array([5.0, 5.0]))
    assert low[0] == pytest.approx(0.0)
    assert high[1] == pytest.approx(1.0)
    assert 0.4 < high[0] < 0.5  # Wilson 1927: 0 of 5 leaves up to 43 %
