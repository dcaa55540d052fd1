"""Evaluating weights: every promised figure, places never mixed, training figures refused."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from model.errors import TrainedOnError
from model.grade_sets import GRADE_SETS, read_grade_sets
from model.training.evaluation import GIVEN, LOCATED, LOCATED_ALONE, Seen, evaluate
from model.training.evaluation_figures import Wanted, zone_blocks
from model.training.evaluation_predictions import held_out, predicted, read_grades
from model.training.evaluation_sets import calibration
from model.training.grade_data import MISSING, read_axial, read_sagittal
from tests.unit.model.training.labelled_folder import (
    STUDIES,
    write_axial,
    write_sagittal,
    write_spider,
    write_weights_folder,
)

EVERY_FIGURE = {
    *("n", "studies", "weighted_log_loss", "log_loss", "accuracy", "majority_accuracy"),
    *("balanced_accuracy", "auc_severe", "auc_moderate", "ap_severe", "kappa_linear"),
    *("kappa_quadratic", "sensitivity_severe_at_95_specificity", "two_grade_errors", "ece"),
    *("conformal", "reliability", "by_level", "ci95", "places"),
}
NOBODY = range(0)
FORAMINAL = {"foraminal", "foraminal_located", "foraminal_located_alone"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    write_sagittal(folder)
    write_axial(folder)
    write_spider(folder)
    return folder


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    return write_weights_folder(tmp_path / "weights", NOBODY, NOBODY)


def test_every_figure_of_every_zone_is_there_and_says_its_places(data: Path, weights: Path) -> None:
    figures = evaluate(data, weights, fold=1, bootstrap=3)
    for zone in ("foraminal", "canal", "subarticular", "foraminal_located"):
        assert set(figures[zone]) >= EVERY_FIGURE, zone
        assert set(figures[zone]["conformal"]["coverage"]) == {"Normal/Mild", "Moderate", "Severe"}
        assert 1 <= figures[zone]["conformal"]["mean_set_size"] <= 3
    assert figures["foraminal"]["n"] == 3 * 7
    assert figures["foraminal"]["by_side"]["right"]["n"] == 3 * 2
    assert figures["foraminal"]["by_level"]["L5/S1"]["n"] == 3
    parts = [figures["foraminal"]["by_level"]["L5/S1"], figures["subarticular"]["by_side"]["right"]]
    for part in parts:
        assert set(part["ci95"]) == {"accuracy", "weighted_log_loss"}
    assert figures["subarticular"]["by_side"]["left"]["n"] == 6
    assert figures["subarticular"]["by_side"]["right"]["n"] == 4  # study 0 has no label there
    assert "by_side" not in figures["canal"]
    assert figures["any_severe"]["studies"] == 3
    given = [figures[name]["places"] for name in ("foraminal", "canal", "subarticular")]
    assert given == [GIVEN] * 3
    assert figures["foraminal_located"]["places"] == LOCATED
    assert figures["foraminal_located_alone"]["places"] == LOCATED_ALONE
    places = {name: block["places"] for name, block in figures["levels"].items()}
    assert places.pop("foramina") == LOCATED
    assert places == dict.fromkeys(("discs", "discs_t1", "foramina_alone"), LOCATED_ALONE)
    assert {"n", "median_error_spacings", "within_0.15_spacing", "all_five_right"} <= set(
        figures["levels"]["discs"]
    )
    assert figures["levels"]["discs"]["n"] == 5  # patient 5 alone: 6 was trained on
    assert figures["levels"]["foramina"]["n"] == 21
    json.dumps(figures, allow_nan=False)


def test_foramina_that_were_not_found_count_with_the_prior(data: Path, weights: Path) -> None:
    """An untrained finder sees nothing: all rows hold the prior, and its loss is known."""
    figures = evaluate(data, weights, fold=1)["foraminal_located"]
    assert figures["not_found"] == figures["n"] == 21
    prior = np.array([0.779, 0.181, 0.040])
    severity = pd.read_csv(data / "sagittal_t1.csv").query("fold == 1").severity
    counts = [int((severity == word).sum()) for word in ("Normal/Mild", "Moderate", "Severe")]
    assert figures["log_loss"] == pytest.approx(-np.dot(counts, np.log(prior)) / 21)


@pytest.mark.parametrize(
    ("tables", "blocks"),
    [
        (["sagittal_t1.csv"], {"canal", "subarticular", "any_severe", "levels"}),
        (["axial_t2.csv"], {*FORAMINAL, "levels"}),
        (["sagittal_t1.csv", "axial_t2.csv"], {"levels"}),
        (["spider_points.csv"], {*FORAMINAL, "canal", "subarticular",
                                 "any_severe", "levels"}),
    ],
)  # fmt: skip
def test_any_table_may_be_missing(
    data: Path, weights: Path, tables: list[str], blocks: set[str]
) -> None:
    for name in tables:
        (data / name).unlink()
    figures = evaluate(data, weights, fold=1)
    assert {name for name, value in figures.items() if isinstance(value, dict)} == {
        *blocks,
        "trained_on",
    }
    assert ("discs" in figures["levels"]) == ("spider_points.csv" not in tables)
    assert ("foramina" in figures["levels"]) == ("sagittal_t1.csv" not in tables)


def test_without_a_level_finder_nothing_is_located(data: Path, tmp_path: Path) -> None:
    figures = evaluate(data, write_weights_folder(tmp_path / "w", NOBODY), fold=2)
    assert not {"levels", "foraminal_located"} & set(figures)
    assert figures["levels_sha256"] is None


def test_training_studies_are_refused_unless_allowed(data: Path, tmp_path: Path) -> None:
    weights = write_weights_folder(tmp_path / "w", range(0, STUDIES, 2), range(4))
    with pytest.raises(TrainedOnError, match="trained on 3 of these 3 studies"):
        evaluate(data, weights, fold=1)
    with pytest.raises(TrainedOnError, match="trained on 5 of these 6 studies"):
        evaluate(data, weights)  # all even ones; 1 and 3 by the level finder alone
    figures = evaluate(data, weights, fold=1, seen=Seen.ALLOWED)
    assert figures["trained_on"] == {"studies": 3, "grades": 3, "levels": 2}
    assert "Training figures" in figures["warning"]
    assert figures["foraminal"]["training_figures"]
    assert figures["levels"]["foramina"]["training_figures"]


def test_figures_of_unseen_studies_carry_no_warning(data: Path, tmp_path: Path) -> None:
    weights = write_weights_folder(tmp_path / "w", range(0, STUDIES, 2), range(0, STUDIES, 2))
    figures = evaluate(data, weights, fold=2)
    assert figures["warning"] == ""
    assert not figures["foraminal"]["training_figures"]


def test_an_empty_folder_or_fold_is_refused(data: Path, weights: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="fold 7"):
        evaluate(data, weights, fold=7)
    with pytest.raises(FileNotFoundError, match="neither"):
        evaluate(tmp_path, weights)


def test_a_table_without_a_column_is_refused(data: Path, weights: Path) -> None:
    table = pd.read_csv(data / "axial_t2.csv").drop(columns="level")
    table.to_csv(data / "axial_t2.csv", index=False)
    with pytest.raises(ValueError, match=r"axial_t2\.csv has no column level"):
        evaluate(data, weights)


def test_a_folder_without_folds_is_measured_whole(data: Path, weights: Path) -> None:
    for name in ("sagittal_t1.csv", "axial_t2.csv"):
        pd.read_csv(data / name).drop(columns="fold").to_csv(data / name, index=False)
    figures = evaluate(data, weights)
    assert figures["foraminal"]["studies"] == figures["foraminal_located"]["studies"] == STUDIES


def test_a_level_without_a_label_is_left_out(data: Path, weights: Path) -> None:
    crops = read_axial(data)
    crops.severity[crops.level == 4, 0] = MISSING
    shown = predicted(read_grades(weights).network, crops)
    blocks = zone_blocks(crops, shown, Wanted())
    assert set(blocks["canal"]["by_level"]) == {"L4/L5"}
    assert set(blocks["subarticular"]["by_level"]) == {"L4/L5", "L5/S1"}
    crops.severity[:, 0] = MISSING
    assert set(zone_blocks(crops, shown, Wanted())) == {"subarticular"}


def test_thresholds_are_set_on_one_fold_and_tried_on_another(data: Path, weights: Path) -> None:
    content = calibration(data, weights, folds=[1])
    (weights / GRADE_SETS).write_text(json.dumps(content), encoding="utf-8")
    sets = read_grade_sets(weights)
    assert sets is not None
    assert len(sets.studies) == 3
    assert content["calibration"]["findings"]["canal"] == {
        "Normal/Mild": 2, "Moderate": 2, "Severe": 2,
    }  # fmt: skip
    unseen = evaluate(data, weights, fold=2)["canal"]["conformal"]
    assert unseen["thresholds"].startswith("shipped")
    own = evaluate(data, weights, fold=1)["canal"]["conformal"]
    assert own["thresholds"].startswith("cross-fitted")


def test_thresholds_are_never_set_on_training_studies(data: Path, tmp_path: Path) -> None:
    weights = write_weights_folder(tmp_path / "w", range(0, STUDIES, 2))
    with pytest.raises(TrainedOnError, match="Every member"):
        calibration(data, weights, folds=[1])


def test_each_study_is_left_to_members_that_never_saw_it(tmp_path: Path) -> None:
    """Two members, one without the even studies, one without the odd ones."""
    write_sagittal(tmp_path / "data")
    weights = write_weights_folder(tmp_path / "weights", range(STUDIES), members=2)
    figures = evaluate(tmp_path / "data", weights, seen=Seen.LEFT_TO_UNSEEN_MEMBERS)
    assert figures["members"] == (1, 1)
    assert figures["trained_on"]["studies"] == 0
    assert figures["warning"] == ""
    grades = read_grades(weights)
    crops = read_sagittal(tmp_path / "data")
    shown = held_out(grades, crops)
    for parity in (0, 1):
        here = crops.study % 2 == parity
        alone = predicted(grades.network.networks[parity], crops.only(here))
        assert np.allclose(shown[here], alone, atol=1e-6)
        other = predicted(grades.network.networks[1 - parity], crops.only(here))
        assert not np.allclose(shown[here], other, atol=1e-3)


def test_studies_that_every_member_saw_stay_refused(tmp_path: Path) -> None:
    write_sagittal(tmp_path / "data")
    weights = write_weights_folder(tmp_path / "weights", range(STUDIES))
    with pytest.raises(TrainedOnError, match="trained on 6 of these 6"):
        evaluate(tmp_path / "data", weights, seen=Seen.LEFT_TO_UNSEEN_MEMBERS)
