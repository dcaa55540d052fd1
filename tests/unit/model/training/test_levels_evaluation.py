"""Pictures whose rows are not as high as their table says, read by the shipped finder."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from model.levels_network import DISCS, LevelsNetwork
from model.levels_slices import canonical
from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from model.training.evaluation_predictions import read_levels
from model.training.levels_data import Example, Known
from model.training.levels_evaluation import disc_errors, located_discs
from model.training.recipes import FOLDER


@pytest.fixture(scope="module")
def network() -> LevelsNetwork:
    file = read_levels(FOLDER.parent)
    assert file is not None
    return file.network.eval()


@pytest.fixture(scope="module")
def picture() -> Example:
    """The phantom's middle T2 slice with its true disc points."""
    phantom = draw_phantom(PhantomSpec(seed=3, small=True))
    assert phantom.views.sagittal_t2 is not None
    stack = canonical(phantom.views.sagittal_t2)
    truth = np.array([disc.patient_mm for disc in phantom.levels.discs])
    index = stack.to_index(truth)
    middle = stack.voxels[round(float(index[:, 0].mean()))]
    points = np.full((2, 5, 2), np.nan)
    points[DISCS] = index[:, 1:]
    known = np.zeros((2, 5), np.int8)
    known[DISCS] = Known.HERE
    grey = np.clip(middle / np.percentile(middle, 99.5) * 255, 0, 255).astype(np.uint8)
    _, row_mm, column_mm = stack.spacing_mm
    return Example("phantom", "1", grey, (row_mm, column_mm), points, known)


def worst(network: LevelsNetwork, picture: Example) -> float:
    """Largest error over the discs, in spacings of the picture as stated."""
    return float(np.linalg.norm(disc_errors(network, [picture])[0], axis=1).max())


@pytest.mark.parametrize("factor", [1.0, 0.5, 2.0])
def test_rows_that_are_not_as_stated_are_found_out(
    network: LevelsNetwork, picture: Example, factor: float
) -> None:
    height, width = picture.pixel_mm
    assert worst(network, replace(picture, pixel_mm=(factor * height, width))) < 0.3


def test_noise_is_refused_at_any_height(network: LevelsNetwork, picture: Example) -> None:
    random = np.random.default_rng(0)
    noise = random.integers(0, 255, picture.pixels.shape).astype(np.uint8)
    assert located_discs(network, replace(picture, pixels=noise)) is None
