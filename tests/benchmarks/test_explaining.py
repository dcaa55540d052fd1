"""What heat maps cost, as ratios to one forward pass of the same pictures in the same run.

The bars are printed beside the ratios. A busy computer may miss them, so that only three times
as much is an error.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch

from model.attribution import explain, rollouts
from model.attribution_question import question_of
from model.grading import grade
from model.labels import Condition, Level, Severity, Side, View
from model.methods import METHODS, Wish
from model.results import Crop
from model.weights import Networks, load_networks
from viewer.paths import resources_folder

RUNS = 5
CANAL = Condition.SPINAL_CANAL_STENOSIS


@pytest.fixture(scope="module", params=["as shipped", "one network"])
def networks(request: pytest.FixtureRequest) -> Networks:
    made = load_networks(resources_folder(), "cpu")
    torch.set_num_threads(1)  # its seconds are then what was computed, whatever else runs
    return made if request.param == "as shipped" else replace(made, grades=made.grades.only([0]))


def crop(view: View, level: Level = Level.L4_L5, side: Side | None = None) -> Crop:
    size = (64, 64) if view is View.SAGITTAL_T1 else (80, 112)
    pixels = np.random.default_rng(1).normal(500, 100, (3, *size)).astype(np.float32)
    affine = np.diag([4.0, 0.42, 0.42, 1.0])
    return Crop(level, view, side, pixels, affine, (0.0, 0.0, 0.0), 0, 0)


def whole_study() -> list[Crop]:
    """15 crops, 25 findings."""
    foramina = [crop(View.SAGITTAL_T1, level, side) for level in Level for side in Side]
    return [*foramina, *(crop(View.AXIAL_T2, level) for level in Level)]


def seconds(call: Callable[[], object]) -> float:
    clock = time.process_time()
    call()
    return time.process_time() - clock


def compare(name: str, one: Callable[[], object], other: Callable[[], object], bar: float) -> None:
    """Turn and turn about, so that other programs disturb both; the median of the ratios."""
    one()
    other()
    ratio = statistics.median(seconds(one) / seconds(other) for _ in range(RUNS))
    print(f"\n{name}: {ratio:.2f} (bar {bar:g})")
    assert ratio < 3 * bar


def forward(networks: Networks, wish: Wish) -> Callable[[], object]:
    """One pass of what an axial finding's grade is the mean of: as is and mirrored."""
    asked = question_of(networks, crop(View.AXIAL_T2), CANAL, wish)

    def call() -> None:
        """Both pictures in one batch."""
        with torch.inference_mode():
            asked.grader.logits(asked.pictures, asked.view, asked.level.expand(2))

    return call


def test_rollout_of_all_findings_costs_little_more_than_grading_them(networks: Networks) -> None:
    crops, wish = whole_study(), Wish("Attention rollout")
    compare(
        "rollout of all 25 findings / grading them",
        lambda: list(rollouts(networks, crops, wish)),
        lambda: list(grade(networks, crops)),
        1.15,
    )


@pytest.mark.parametrize(
    ("method", "bar"),
    [
        ("Gradient attention", 3.5),
        ("Integrated gradients", 75),
        ("SmoothGrad", 45),
        ("Occlusion", 250),
        ("Grad-CAM", 5),
        ("Feature ablation", 60),
    ],
)
def test_a_map_costs_its_passes(networks: Networks, method: str, bar: float) -> None:
    wish = Wish(method, Severity.SEVERE)
    given = crop(View.AXIAL_T2)
    compare(
        f"{method} / one forward pass",
        lambda: list(explain(networks, given, CANAL, wish)),
        forward(networks, wish),
        bar,
    )


@pytest.mark.parametrize("method", METHODS)
def test_a_map_can_be_stopped_soon(networks: Networks, method: str) -> None:
    """The longest time between two places to stop, in passes; 0.2 s is what a person waits."""
    wish = Wish(method, Severity.SEVERE)
    list(explain(networks, crop(View.AXIAL_T2), CANAL, wish))
    one_pass = min(seconds(forward(networks, wish)) for _ in range(RUNS))
    work = explain(networks, crop(View.AXIAL_T2), CANAL, wish)
    steps: list[float] = []
    for _ in range(10_000):
        clock = time.process_time()
        step = next(work, None)
        steps.append(time.process_time() - clock)
        if step is None:
            break
    print(f"\n{method}: longest step {max(steps):.3f} s, {max(steps) / one_pass:.1f} passes")
    assert max(steps) / one_pass < 60
