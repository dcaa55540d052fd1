"""Values that exist are valid."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.labels import Condition, Level, Severity, Side, View
from model.results import Crop, LumbarLevels, Prediction

CANAL = Condition.SPINAL_CANAL_STENOSIS


@given(st.permutations([0.2, 0.3, 0.5]))
def test_severity_is_the_most_probable(probabilities: list[float]) -> None:
    one, two, three = probabilities
    prediction = Prediction(Level.L4_L5, CANAL, (one, two, three), "x")
    assert probabilities[prediction.severity] == 0.5


def test_a_tie_is_the_worse_grade() -> None:
    assert Prediction(Level.L1_L2, CANAL, (0.4, 0.2, 0.4), "x").severity is Severity.SEVERE


@pytest.mark.parametrize("bad", [(0.4, 0.4, 0.4), (float("nan"), 0.5, 0.5)])
def test_probabilities_that_are_none_are_refused(bad: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="sum to 1"):
        Prediction(Level.L1_L2, CANAL, bad, "x")


def test_levels_are_five_in_order() -> None:
    with pytest.raises(ValueError, match="five"):
        LumbarLevels((), (), None)


def crop(view: View, side: Side | None) -> Crop:
    pixels = np.zeros((3, 4, 5), np.float32)
    return Crop(Level.L4_L5, view, side, pixels, np.eye(4), (0.0, 0.0, 0.0), 0, 0)


def test_a_crop_knows_what_is_graded_on_it() -> None:
    left = crop(View.SAGITTAL_T1, Side.LEFT).conditions
    assert left == (Condition.LEFT_NEURAL_FORAMINAL_NARROWING,)
    assert crop(View.AXIAL_T2, None).conditions == (
        CANAL,
        Condition.LEFT_SUBARTICULAR_STENOSIS,
        Condition.RIGHT_SUBARTICULAR_STENOSIS,
    )
