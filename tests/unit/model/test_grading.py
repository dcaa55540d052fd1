"""Crops to predictions: order, refusals, mirror symmetry, a full GPU."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterator

import numpy as np
import pytest
import torch

from model import grading
from model.ensemble import GradingEnsemble
from model.grade_sets import GradeSets
from model.grading import grade
from model.labels import Condition, Level, Side, View, Zone
from model.levels_network import LevelsConfig, LevelsNetwork
from model.results import Crop, NotAssessed, Prediction
from model.vit import GradingNetwork, VitConfig
from model.weights import Networks

TINY = VitConfig(dim=16, blocks=1, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16))


@pytest.fixture
def networks() -> Networks:
    torch.manual_seed(0)
    levels = LevelsNetwork(LevelsConfig(widths=(4, 4, 4, 4, 4)))
    return Networks(
        GradingEnsemble([GradingNetwork(TINY)]).eval(), levels, "Toy", "1", "d" * 64, "cpu"
    )


def crop(level: Level, view: View, side: Side | None, seed: int = 0) -> Crop:
    random = np.random.default_rng(seed)
    pixels = random.random((3, *TINY.size_px(view)), np.float32) * 900
    return Crop(level, view, side, pixels, np.eye(4), (0.0, 0.0, 0.0), 0, 4)


def all_crops() -> list[Crop]:
    return [
        crop(level, view, side, seed)
        for seed, level in enumerate(Level)
        for view, side in (
            (View.SAGITTAL_T1, Side.LEFT),
            (View.SAGITTAL_T1, Side.RIGHT),
            (View.AXIAL_T2, None),
        )
    ]


def flat(answers: Iterator[tuple[Prediction | NotAssessed, ...]]) -> list[Prediction | NotAssessed]:
    return [answer for batch in answers for answer in batch]


def test_all_25_findings_are_answered_once_in_the_order_of_the_crops(networks: Networks) -> None:
    given = all_crops()
    answers = flat(grade(networks, given))
    expected = [(one.level, condition) for one in given for condition in one.conditions]
    assert [(answer.level, answer.condition) for answer in answers] == expected
    assert len(set(expected)) == 25
    assert all(isinstance(answer, Prediction) for answer in answers)


def test_batching_does_not_change_grades(networks: Networks) -> None:
    together = flat(grade(networks, all_crops()))
    alone = [answer for one in all_crops() for answer in flat(grade(networks, [one]))]
    for first, second in zip(together, alone, strict=True):
        assert isinstance(first, Prediction)
        assert isinstance(second, Prediction)
        assert first.probabilities == pytest.approx(second.probabilities, abs=1e-5)


def test_no_crops_give_no_answers(networks: Networks) -> None:
    assert flat(grade(networks, [])) == []


def test_a_mirrored_patient_gets_the_mirrored_grades(networks: Networks) -> None:
    given = crop(Level.L4_L5, View.AXIAL_T2, None)
    turned = dataclasses.replace(given, pixels=given.pixels[:, :, ::-1].copy())
    straight = {a.condition: a for a in flat(grade(networks, [given]))}
    mirror = {a.condition: a for a in flat(grade(networks, [turned]))}
    exchanged = {
        Condition.SPINAL_CANAL_STENOSIS: Condition.SPINAL_CANAL_STENOSIS,
        Condition.LEFT_SUBARTICULAR_STENOSIS: Condition.RIGHT_SUBARTICULAR_STENOSIS,
        Condition.RIGHT_SUBARTICULAR_STENOSIS: Condition.LEFT_SUBARTICULAR_STENOSIS,
    }
    for condition, other in exchanged.items():
        first, second = straight[condition], mirror[other]
        assert isinstance(first, Prediction)
        assert isinstance(second, Prediction)
        assert first.probabilities == pytest.approx(second.probabilities, abs=1e-5)


def test_a_foramen_is_read_on_its_middle_slice_alone(networks: Networks) -> None:
    given = crop(Level.L4_L5, View.SAGITTAL_T1, Side.LEFT)
    pixels = given.pixels.copy()
    pixels[[0, 2]] = 0
    (first,) = flat(grade(networks, [given]))
    (second,) = flat(grade(networks, [dataclasses.replace(given, pixels=pixels)]))
    assert first == second


@pytest.mark.parametrize(("value", "word"), [(5.0, "constant"), (np.nan, "not finite")])
def test_an_unusable_picture_is_not_assessed_and_the_others_are(
    networks: Networks, value: float, word: str
) -> None:
    good = crop(Level.L3_L4, View.AXIAL_T2, None)
    bad = dataclasses.replace(good, level=Level.L4_L5, pixels=np.full_like(good.pixels, value))
    answers = flat(grade(networks, [bad, good]))
    assert [isinstance(answer, NotAssessed) for answer in answers] == [True] * 3 + [False] * 3
    assert all(word in answer.reason for answer in answers if isinstance(answer, NotAssessed))


def test_an_answer_that_is_not_finite_is_not_assessed(networks: Networks) -> None:
    with torch.no_grad():
        networks.grades.networks[0].queries[2] = (
            torch.nan
        )  # poisons axial passes, not sagittal ones
    axial = flat(grade(networks, [crop(Level.L4_L5, View.AXIAL_T2, None)]))
    sagittal = flat(grade(networks, [crop(Level.L4_L5, View.SAGITTAL_T1, Side.LEFT)]))
    assert all(isinstance(answer, NotAssessed) for answer in axial)
    assert all(isinstance(answer, Prediction) for answer in sagittal)


def test_a_full_gpu_is_said_and_the_cpu_takes_over(
    networks: Networks, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real, calls = grading.probabilities, []

    def full_once(*given: object) -> torch.Tensor:
        calls.append(given)
        if len(calls) == 1:
            raise torch.OutOfMemoryError
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(grading, "probabilities", full_once)
    with caplog.at_level(logging.WARNING):
        answers = flat(grade(networks, all_crops()))
    assert len(answers) == 25
    assert [record.message for record in caplog.records] == [
        "The GPU's memory is full; grading goes on on the CPU."
    ]


def test_predictions_carry_their_grade_set_where_thresholds_are_known(networks: Networks) -> None:
    given = [crop(Level.L4_L5, View.AXIAL_T2, None)]
    bare = flat(grade(networks, given))
    assert all(isinstance(one, Prediction) and one.grade_set == () for one in bare)
    sets = GradeSets(dict.fromkeys(Zone, (0.0, 0.0, 0.0)), "w")
    known = flat(grade(dataclasses.replace(networks, sets=sets), given))
    assert all(isinstance(one, Prediction) and len(one.grade_set) == 3 for one in known)


@pytest.mark.parametrize("view", list(View))
def test_neighbours_reach_the_networks_that_were_trained_with_them(view: View) -> None:
    given = crop(Level.L4_L5, view, Side.LEFT if view is View.SAGITTAL_T1 else None)
    for count in (1, 3):
        config = VitConfig(sagittal_slices=count, axial_slices=count)
        (seen,) = grading.as_input([given], config=config).numpy()
        expected = given.pixels if count == 3 else np.repeat(given.pixels[1:2], 3, axis=0)
        assert (seen == expected).all()
    shipped = grading.as_input([given])
    assert bool((shipped[:, 0] == shipped[:, 1]).all()) == (view is View.SAGITTAL_T1)
