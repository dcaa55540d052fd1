"""Further looks at other scales: they agree with the first one, and errors are averaged away."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from model.levels_discs import canvas_places
from model.levels_looks import LEAST_HEIGHT, mean_maps, other_scales, respond, settled_places
from model.levels_network import DISCS, LEVEL_COUNT, LevelsConfig
from model.levels_slices import sagittal_slices
from model.volume import Volume

STRIDE = LevelsConfig().stride
ROW_MM, COLUMN_MM = 0.8, 0.9
SPOTS = np.array([[60.0 + 45 * level, 150.0] for level in range(LEVEL_COUNT)])  # row, column


class BrightSpots(nn.Module):
    """Answers to every level where the picture is bright, moved by some pixels of the picture."""

    def __init__(self, move: dict[float, float], strength: float = 1.0) -> None:
        super().__init__()
        self.config = LevelsConfig()
        self.nothing = nn.Parameter(torch.zeros(()))
        self.move = move
        self.strength = strength
        self.widths: list[int] = []

    def forward(self, pictures: Tensor) -> Tensor:
        """Logits (B, 2, 5, R / 4, C / 4): high on bright pixels."""
        self.widths.append(int((pictures[0, 0] > 0).any(0).sum()))
        shift = round(self.move.get(self.widths[-1], 0.0))
        small = torch.nn.functional.avg_pool2d(pictures.roll(shift, 2), STRIDE)
        small = small / small.amax().clamp_min(1e-6) * self.strength
        return torch.logit(small.clamp(1e-4, 1 - 1e-4))[:, :, None].expand(-1, 2, 5, -1, -1)


def stack() -> Volume:
    """Three slices of dim noise with five bright blobs on the middle one."""
    rows, columns = np.indices((320, 256))
    picture = np.full((320, 256), 5.0)
    for row, column in SPOTS:
        picture += 1000 * np.exp(-0.5 * (((rows - row) ** 2 + (columns - column) ** 2) / 25))
    affine = np.array([[4.0, 0, 0, -4], [0, 0, COLUMN_MM, 0], [0, -ROW_MM, 0, 0], [0, 0, 0, 1]])
    voxels = np.stack([picture * 0.2, picture, picture * 0.2]).astype(np.float32)
    return Volume(voxels, affine, None)


def places() -> NDArray[np.float64]:
    return np.column_stack([np.zeros(5), SPOTS[:, 1] * COLUMN_MM, -SPOTS[:, 0] * ROW_MM])


def test_every_look_has_its_own_scale() -> None:
    network = BrightSpots({})
    settled_places(network, stack(), places())  # type: ignore[arg-type]
    assert len(network.widths) == len(other_scales(network.config)) == 2
    assert network.widths[0] > network.widths[1]


def test_places_stay_where_all_looks_agree() -> None:
    settled = settled_places(BrightSpots({}), stack(), places())  # type: ignore[arg-type]
    np.testing.assert_allclose(settled, places(), atol=0.6)
    np.testing.assert_array_equal(settled[:, 0], places()[:, 0])


def test_a_look_that_sees_nothing_has_no_say() -> None:
    off = places() + np.array([0, 3.0, 0])
    blind = BrightSpots({}, strength=LEAST_HEIGHT / 2)
    np.testing.assert_array_equal(settled_places(blind, stack(), off), off)  # type: ignore[arg-type]


def test_a_first_place_that_is_off_is_pulled_back() -> None:
    off = places() + np.array([0, 3.0, 0])
    settled = settled_places(BrightSpots({}), stack(), off)  # type: ignore[arg-type]
    np.testing.assert_allclose(settled[:, 1] - places()[:, 1], 1.0, atol=0.5)  # a third remains


@pytest.mark.parametrize("chosen", [(1,), (0, 1, 2)])
def test_mean_maps_lie_on_the_first_grid(chosen: tuple[int, ...]) -> None:
    network = BrightSpots({})
    slices = sagittal_slices(stack(), chosen, network.config)
    maps = mean_maps(network, stack(), chosen, slices)  # type: ignore[arg-type]
    once = respond(network, slices.pictures)  # type: ignore[arg-type]
    assert maps.shape == once.shape
    middle = chosen.index(1)
    plane = maps[middle, DISCS, 0]
    row, column = np.unravel_index(int(plane.argmax()), plane.shape)
    spot = np.array([[middle, row, column]], np.float64)
    found = slices.to_patient(canvas_places(spot, STRIDE))[0]
    nearest = np.abs(places() - found)[:, 1:].max(axis=1).min()
    assert nearest < STRIDE * 1.1
    np.testing.assert_allclose(maps[middle], once[middle], atol=0.25)
