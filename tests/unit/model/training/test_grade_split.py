"""Which crops are trained on: by study, in shares that grow, with labels that can be shuffled."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from model.labels import View
from model.training.grade_data import LabelledCrops
from model.training.grade_recipe import Recipe
from model.training.grade_split import held_out_part, training_part


def crops(studies: list[int], view: View = View.SAGITTAL_T1) -> LabelledCrops:
    """One crop for each entry; a study's fold is its number modulo 5."""
    study = np.array(studies, np.int64)
    queries = 3 if view is View.AXIAL_T2 else 1
    severity = np.random.default_rng(0).integers(0, 3, (len(study), queries))
    level, side = np.arange(len(study)) % 5, np.full(len(study), "")
    pixels = np.zeros((len(study), 1, 2, 2), np.uint8)
    return LabelledCrops(view, pixels, severity, level, side, study, study % 5)


@given(
    st.lists(st.integers(0, 10**9), min_size=1, max_size=60),
    st.sets(st.integers(0, 4), min_size=2, max_size=5),
    st.sampled_from([0.2, 0.5, 1.0]),
)
def test_no_study_is_both_trained_on_and_held_out(
    studies: list[int], folds: set[int], share: float
) -> None:
    held_out, *train = sorted(folds)
    recipe = Recipe(train_folds=tuple(train), validation_fold=held_out, share=share)
    sagittal, axial = crops(studies * 3), crops(studies, View.AXIAL_T2)
    trained = {int(s) for one in (sagittal, axial) for s in training_part(one, recipe).study}
    measured = {
        int(s) for one in (sagittal, axial) if (p := held_out_part(one, recipe)) for s in p.study
    }
    assert not trained & measured
    if share == 1:
        assert trained == {s for s in studies if s % 5 in train}
    assert measured == {s for s in studies if s % 5 == held_out}


def test_a_share_is_of_studies_and_lies_within_a_larger_one() -> None:
    everything = crops([5 * n + 2 for n in range(400) for _ in range(3)])
    recipe = Recipe(train_folds=(2,))
    third = training_part(everything, replace(recipe, share=0.33))
    half = training_part(everything, replace(recipe, share=0.5))
    assert 0.25 < len(third) / len(everything) < 0.41
    assert set(third.study) < set(half.study) < set(everything.study)
    assert (np.unique(third.study, return_counts=True)[1] == 3).all()


def test_shuffled_labels_keep_the_prior_of_a_level_and_nothing_else() -> None:
    everything = crops([5 * n + 2 for n in range(400)], View.AXIAL_T2)
    recipe = Recipe(train_folds=(2,), shuffle_labels=True)
    shuffled = training_part(everything, recipe)
    for level in range(5):
        here = everything.level == level
        before, after = everything.severity[here], shuffled.severity[here]
        assert sorted(map(tuple, before)) == sorted(map(tuple, after))
    assert 0.01 < (shuffled.severity == everything.severity).all(axis=1).mean() < 0.2
    again = training_part(everything, recipe)
    assert (again.severity == shuffled.severity).all()


def test_nothing_is_held_out_without_a_validation_fold() -> None:
    assert held_out_part(crops([1, 2]), Recipe(train_folds=(1,))) is None
