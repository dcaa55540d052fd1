"""Every method on every condition of a drawn patient: maps on crops as they are really cut."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from model.attribution import EXPLAINERS, explain
from model.crops import AXIAL_PX, SAGITTAL_PX, cut_crop
from model.labels import Condition, Level, Severity, View
from model.methods import METHODS, Wish
from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from model.planning import Place, plan
from model.results import Crop
from model.vit import VitConfig
from model.weights import Networks
from tests.unit.model.toy_networks import finished, toy_network, toy_networks

CONFIG = VitConfig(
    dim=16, blocks=2, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16),
    sagittal_px=SAGITTAL_PX, axial_px=AXIAL_PX,
)  # fmt: skip
LIGHT = {
    "Integrated gradients": {"steps": 16.0},
    "SmoothGrad": {"samples": 8.0},
    "Occlusion": {"window": 12.0},
    "Feature ablation": {"square": 12.0},
}


@pytest.fixture(scope="module")
def crops() -> dict[Condition, Crop]:
    """The crop of each condition at L4/L5."""
    phantom = draw_phantom(PhantomSpec(small=True))
    found: dict[Condition, Crop] = {}
    for place in plan(phantom.levels, phantom.views):
        if isinstance(place, Place) and place.level is Level.L4_L5:
            stacks = {View.SAGITTAL_T1: (phantom.views.sagittal_t1,)}
            volume = stacks.get(place.view, phantom.views.axial_t2)[place.volume_index]
            assert volume is not None
            crop = cut_crop(volume, place)
            found |= dict.fromkeys(crop.conditions, crop)
    return found


@pytest.fixture(scope="module")
def networks() -> Networks:
    return toy_networks(toy_network(config=CONFIG))


@pytest.mark.parametrize("condition", Condition, ids=lambda condition: condition.value)
@pytest.mark.parametrize("method", EXPLAINERS)
def test_every_condition_can_be_explained_by_every_method(networks, crops, method, condition):
    crop = crops[condition]
    wish = Wish(method, Severity.SEVERE, Severity.NORMAL_MILD, LIGHT.get(method, {}))
    made = finished(explain(networks, crop, condition, wish))[1]
    assert made.heatmap.values.shape == crop.pixels.shape[1:]
    assert np.isfinite(made.scores).all()
    assert np.ptp(made.scores) > 0
    lowest = -1 if METHODS[method].signed else 0
    assert lowest <= made.heatmap.values.min() <= made.heatmap.values.max() <= 1
    assert np.array_equal(made.heatmap.affine, crop.affine)
    assert torch.is_grad_enabled()
