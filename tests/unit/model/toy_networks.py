"""A tiny network with the size of the real crops, and crops for it, for the tests."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import torch

from model.attribution import Step
from model.attribution_question import Grader
from model.labels import Condition, Level, Side, View
from model.levels_network import LevelsConfig, LevelsNetwork
from model.results import Crop, Explanation
from model.vit import GradingNetwork, VitConfig
from model.weights import Networks

TINY = VitConfig(
    dim=16, blocks=2, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16),
    sagittal_px=(32, 32), axial_px=(32, 48),
)  # fmt: skip
LEFT = Condition.LEFT_SUBARTICULAR_STENOSIS
RIGHT = Condition.RIGHT_SUBARTICULAR_STENOSIS
FORAMEN = Condition.LEFT_NEURAL_FORAMINAL_NARROWING


def toy_network(seed: int = 0, config: VitConfig = TINY) -> GradingNetwork:
    """Untrained, but with weights large enough for maps to have a shape."""
    torch.manual_seed(seed)
    network = GradingNetwork(config).eval()
    with torch.no_grad():
        for block in network.blocks.parameters():
            block.add_(0.1 * torch.randn_like(block))
    return network


def toy_networks(grades: Grader | None = None) -> Networks:
    """Networks as they are loaded, around a tiny grader."""
    levels = LevelsNetwork(LevelsConfig(widths=(4, 4, 4, 4, 4)))
    return Networks(grades or toy_network(), levels, "Toy", "1", "d" * 64, "cpu")  # type: ignore[arg-type]


def toy_crop(view: View, pixels: np.ndarray | None = None) -> Crop:
    """A crop of noise, half a millimetre a pixel."""
    if pixels is None:
        pixels = np.random.default_rng(0).random((3, *TINY.size_px(view)), np.float32)
    side = Side.LEFT if view is View.SAGITTAL_T1 else None
    affine = np.diag([4.0, 0.5, 0.5, 1.0])
    return Crop(Level.L4_L5, view, side, pixels, affine, (0.0, 0.0, 0.0), 0, 0)


def finished(work: Generator[Step, None, Explanation]) -> tuple[list[Step], Explanation]:
    """All steps of an explanation, and what comes of it."""
    steps = []
    while True:
        try:
            steps.append(next(work))
        except StopIteration as stop:
            return steps, stop.value
