"""The whole measurement on a toy folder; intervals, doses and pages by hand."""

from __future__ import annotations

import json
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.ensemble import GradingEnsemble
from model.errors import TrainedOnError
from model.labels import Condition, View
from model.training import faithfulness
from model.training.evaluation_predictions import study_digest
from model.training.faithfulness import Stage, Wanted, measure
from model.training.faithfulness_cases import JITTER_MM, held_out_cases, moved_crop
from model.training.faithfulness_maps import pixel_mm
from model.training.faithfulness_page import markdown_of, overview_rows, page_of, verdict
from model.training.faithfulness_parts import (
    Blind,
    amounts_of,
    checked_methods,
    dose_figures,
    method_rows,
)
from model.training.faithfulness_phantom import DOSES, doses, share_ratio
from model.training.faithfulness_rows import Rows, better_than, interval, published
from model.training.grade_data import read_axial, read_sagittal
from model.weights import WeightsFile
from tests.unit.model.toy_networks import toy_network, toy_networks
from tests.unit.model.training.toy_folder import write_toy

CANAL = Condition.SPINAL_CANAL_STENOSIS
FORAMEN = Condition.LEFT_NEURAL_FORAMINAL_NARROWING


def two_members() -> dict[str, str]:
    """What a file says whose second member alone never saw the even studies."""
    known = [study_digest(study) for study in range(12)]
    blind = [study_digest(study) for study in range(0, 12, 2)]
    return {"train_studies": json.dumps(known), "unseen_studies": json.dumps([[], blind])}


def ensemble() -> GradingEnsemble:
    """Two untrained members."""
    return GradingEnsemble([toy_network(0), toy_network(1)]).eval()


def test_members_that_saw_a_study_do_not_explain_it(tmp_path: Path) -> None:
    """Even studies go to the second member; odd ones have no one left."""
    networks = toy_networks(ensemble())
    crops = read_sagittal(write_toy(tmp_path))
    even = crops.only(crops.study % 2 == 0)
    cases = held_out_cases(networks, two_members(), even, FORAMEN, 4)
    assert len({case.study for case in cases}) == len(cases) == 4
    for case in cases:
        (alone,) = case.networks.grades.networks
        assert alone is networks.grades.networks[1]
    with pytest.raises(TrainedOnError):
        held_out_cases(networks, two_members(), crops, FORAMEN, 4)


def test_moved_crops_know_where_their_place_is(tmp_path: Path) -> None:
    """The bright square of the toy picture lies around the place that is told."""
    networks = toy_networks(ensemble())
    crops = read_axial(write_toy(tmp_path))
    random = np.random.default_rng(0)
    moves, inside = [], 0
    for _ in range(20):
        crop, place = moved_crop(crops, 2, CANAL, networks, random)
        middle = (np.array(crop.pixels.shape[1:]) - 1) / 2
        moves.append(np.hypot(*(np.array(place) - middle)) * pixel_mm(crop))
        row, column = (round(value + 0.5) for value in place)
        if 0 <= row < 32 and 0 <= column < 48:  # the toy's crops are smaller than the moves
            seen = crop.pixels[:, row, column]
            assert seen.tolist() == crops.pixels[2, :, 52, 72].tolist()
            inside += 1
    assert inside > 5
    assert max(moves) <= JITTER_MM + 0.5
    assert max(moves) > JITTER_MM / 2


def test_rows_of_a_method_have_controls(tmp_path: Path) -> None:
    """Each measure that knows a place or removes squares stands beside the blind maps."""
    crops = read_sagittal(write_toy(tmp_path))
    cases = held_out_cases(toy_networks(ensemble()), {}, crops, FORAMEN, 3)
    amounts = amounts_of("Attention rollout", 3)
    *_, rows = method_rows("Attention rollout", cases, amounts, Blind())
    summary = rows.summary()
    for name in ("pointing_5mm", "mass_10mm", "deletion", "insertion", "road"):
        assert None not in summary[name]["controls"].values()
        assert summary[name]["n"] == summary[name]["studies"] == 3
    assert summary["severity"]["value"] == 1.0
    assert summary["shift"]["controls"]["random"] is None


def test_interval_by_hand() -> None:
    """Two values a study, all the same in it: as wide as three studies make it."""
    values, study = np.array([0.0, 0.0, 3.0, 3.0, 6.0, 6.0]), np.array([1, 1, 2, 2, 3, 3])
    low, high = interval(values, study) or (0, 0)
    assert (low, high) == (0.0, 6.0)
    assert interval(values[:4], study[:4]) is None
    assert interval(np.ones(6), study) == [1.0, 1.0]


def test_a_method_beats_the_blob_only_with_its_whole_interval() -> None:
    """Always better, sometimes better, always worse; deletion is better where it is smaller."""
    for own, beats in ((1.0, True), (0.0, False)):
        rows = Rows()
        for study in range(6):
            blind = {"centre_prior": {"pointing_5mm": 0.5, "deletion": 0.5}}
            rows.add(study, {"pointing_5mm": own, "deletion": 1 - own}, blind)
        summary = rows.summary()
        assert better_than(summary, "pointing_5mm", "centre_prior") is beats
        assert better_than(summary, "deletion", "centre_prior") is beats
        told = published({"Grad-CAM": {CANAL.value: summary}})["Grad-CAM"][CANAL.value]
        assert told["beats_centre_prior"] is beats
        assert verdict(summary, "deletion", "centre_prior") == ("better" if beats else "worse")
    mixed = Rows()
    for study in range(6):
        mixed.add(study, {"road": study % 2}, {"random": {"road": 0.5}})
    assert verdict(mixed.summary(), "road", "random") == "no better"
    assert verdict(mixed.summary(), "road", "edges") == "not measured"
    single = Rows()
    single.add(1, {"road": 1.0}, {"random": {"road": 0.0}})
    assert verdict(single.summary(), "road", "random") == "too few"


def test_doses_by_hand() -> None:
    """Rising, falling and flat grades."""
    assert dose_figures([0, 0.1, 0.4, 1, 2]) == {
        "dose_spearman": pytest.approx(1), "dose_rise": 2, "dose_largest": 2,
    }  # fmt: skip
    assert dose_figures([2, 1, 0.5, 0.2, 0])["dose_spearman"] == pytest.approx(-1)
    assert dose_figures([1, 1, 1, 1, 1])["dose_spearman"] == 0


def test_share_ratio_by_hand() -> None:
    """All of the map on a quarter of the area is 4; an even map is 1."""
    altered = np.zeros((8, 8), bool)
    altered[:4, :4] = True
    assert share_ratio(altered.astype(float), altered) == 4
    assert share_ratio(np.ones((8, 8)), altered) == 1
    assert share_ratio((~altered).astype(float), altered) == 0


def test_one_structure_changes_and_nothing_else() -> None:
    """Fat that goes from a foramen changes the picture there, and only there."""
    first, last = doses(FORAMEN, "fat in the foramen", 0, (DOSES[0], DOSES[-1]))
    assert not first.altered.any()
    assert 0.005 < last.altered.mean() < 0.4
    change = np.abs(last.crop.pixels[1] - first.crop.pixels[1])
    assert change[last.altered].mean() > 5 * change[~last.altered].mean()
    assert last.crop.view is View.SAGITTAL_T1
    assert last.dose == 1.0


def test_a_narrow_canal_is_altered_in_the_middle() -> None:
    """The structure that a label map calls altered is the sac, not the whole crop."""
    *_, last = doses(CANAL, "canal, front to back", 0, (DOSES[0], DOSES[-1]))
    row, column = (axis.mean() for axis in np.nonzero(last.altered))
    middle = (np.array(last.altered.shape) - 1) / 2
    assert np.hypot(row - middle[0], column - middle[1]) < 20
    assert 0.005 < last.altered.mean() < 0.4


def test_a_run_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every condition of a method is measured once; the same weights are not measured again."""
    networks = toy_networks(ensemble())
    monkeypatch.setattr(faithfulness, "load_networks", lambda *_: networks)
    file = WeightsFile(networks.grades, {}, "d" * 64)
    monkeypatch.setattr(faithfulness, "read_grades", lambda _: file)
    wanted = Wanted(write_toy(tmp_path), tmp_path, ("Attention rollout",), 1, 1, phantoms=False)
    stages, figures = driven(measure(wanted, {}))
    assert [stage.text for stage in stages if stage.figures] == ["Network", "Attention rollout"]
    assert list(figures["methods"]) == ["Attention rollout"]
    canal = figures["methods"]["Attention rollout"][CANAL.value]
    assert canal["pointing_5mm"]["n"] == 1
    assert list(figures["network"]) == [condition.value for condition in Condition]
    assert driven(measure(wanted, figures)) == ([], figures)
    other = replace(wanted, studies=2)
    stages, again = driven(measure(other, figures))
    assert len(stages) > 2
    assert again["methods"]["Attention rollout"][CANAL.value]["pointing_5mm"]["n"] == 2


def driven(work: Generator[Stage, None, dict[str, Any]]) -> tuple[list[Stage], dict[str, Any]]:
    """All stages, and what comes of it."""
    stages = []
    while True:
        try:
            stages.append(next(work))
        except StopIteration as stop:
            return stages, stop.value


def test_unknown_methods_are_refused() -> None:
    """By name; none named means all."""
    assert len(checked_methods(())) == 7
    with pytest.raises(ValueError, match="no method"):
        checked_methods(("Tea leaves",))


def test_page_and_table_tell_failures() -> None:
    """A method that is worse than the blob is called so, and nothing is fetched."""
    rows = Rows()
    for study in range(6):
        rows.add(study, {"pointing_5mm": 0.0}, {"centre_prior": {"pointing_5mm": 1.0}})
    methods = {"Grad-CAM": {CANAL.value: rows.summary()}}
    about = {"fold": 1, "members": 4, "weights": "ab" * 32}
    figures = {"about": about, "network": {CANAL.value: {}}, "methods": methods}
    page = page_of(figures)
    assert "worse" in page
    assert "http" not in page
    assert "<script" not in page
    assert overview_rows(methods)[1][:3] == ["Grad-CAM", CANAL.value, "worse"]
    assert "| Grad-CAM |" in markdown_of(figures)
