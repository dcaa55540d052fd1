"""Statistics of regions against masks that are made here, pixel by pixel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.volume import Volume
from tests.unit.viewer.oblique import COLUMNS, PIXEL, ROWS, SPACING, TURNS, drawn, oblique_stack
from viewer.measuring import Kind
from viewer.region_statistics import statistics_of, value_at

Pixel = tuple[float, float]
STACK = oblique_stack((0.3, -0.4, 1.1), (0.5, 2.0))


def noise(seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).normal(500, 200, (5, ROWS, COLUMNS)).astype(np.float32)


def mask(kind: Kind, one: Pixel, other: Pixel, spacing: Pixel) -> np.ndarray:
    """Pixels whose centres lie in a shape, by their distance in mm from its middle."""
    rows, columns = np.mgrid[:ROWS, :COLUMNS]
    down = abs(rows - (one[0] + other[0]) / 2) * spacing[0]
    across = abs(columns - (one[1] + other[1]) / 2) * spacing[1]
    half_high = abs(one[0] - other[0]) * spacing[0] / 2
    half_wide = abs(one[1] - other[1]) * spacing[1] / 2
    if kind is Kind.RECTANGLE:
        return (down <= half_high) & (across <= half_wide)
    with np.errstate(divide="ignore", invalid="ignore"):
        return (down / half_high) ** 2 + (across / half_wide) ** 2 <= 1


@given(
    TURNS, SPACING, PIXEL, PIXEL, st.integers(0, 4), st.sampled_from((Kind.ELLIPSE, Kind.RECTANGLE))
)
def test_a_region_counts_the_pixels_whose_centres_lie_inside(
    turns: tuple[float, float, float], spacing: Pixel, one: Pixel, other: Pixel,
    index: int, kind: Kind,
) -> None:  # fmt: skip
    # Off the centres of pixels, so that rounding cannot put one in or out.
    one, other = (
        tuple(np.floor(end) + share for end in at) for at, share in ((one, 0.27), (other, 0.81))
    )
    stack, voxels = oblique_stack(turns, spacing), noise()
    volume = Volume(voxels, stack.affine, None)
    inside = voxels[index][mask(kind, one, other, spacing)].astype(np.float64)
    found = statistics_of(drawn(kind, stack.frames[index], one, other), volume, index)
    if not inside.size:
        assert found is None
        return
    assert found is not None
    assert found.count == inside.size
    assert found.mean == pytest.approx(np.mean(inside))
    assert found.sd == pytest.approx(np.sqrt(np.mean((inside - inside.mean()) ** 2)))
    assert (found.least, found.most) == (inside.min(), inside.max())


def test_a_region_worked_by_hand() -> None:
    voxels = np.zeros((5, ROWS, COLUMNS), np.float32)
    voxels[2, 3, 4:6] = 1, 2
    voxels[2, 4, 4:6] = 3, 6
    region = drawn(Kind.RECTANGLE, STACK.frames[2], (4.4, 5.4), (2.6, 3.6))
    found = statistics_of(region, Volume(voxels, STACK.affine, None), 2)
    assert found is not None
    assert (found.count, found.mean, found.least, found.most) == (4, 3.0, 1.0, 6.0)
    assert found.sd == pytest.approx(np.sqrt((4 + 1 + 0 + 9) / 4))


@pytest.mark.parametrize("ends", [((2.2, 2.2), (2.8, 2.8)), ((-9.0, -9.0), (-2.0, -2.0))])
def test_a_region_without_a_pixel_has_no_statistics(ends: tuple[Pixel, Pixel]) -> None:
    region = drawn(Kind.RECTANGLE, STACK.frames[0], *ends)
    assert statistics_of(region, Volume(noise(), STACK.affine, None), 0) is None


def test_a_region_that_leaves_the_picture_counts_what_is_on_it() -> None:
    region = drawn(Kind.ELLIPSE, STACK.frames[0], (-40, -40), (90, 90))
    found = statistics_of(region, Volume(noise(), STACK.affine, None), 0)
    assert found is not None
    assert found.count == ROWS * COLUMNS


def test_pixels_without_a_number_are_left_out() -> None:
    voxels = noise()
    voxels[0, 3, 3] = np.nan
    region = drawn(Kind.RECTANGLE, STACK.frames[0], (2.5, 2.5), (4.5, 4.5))
    found = statistics_of(region, Volume(voxels, STACK.affine, None), 0)
    assert found is not None
    assert found.count == 3
    point = drawn(Kind.POINT, STACK.frames[0], (3, 3))
    assert value_at(point, Volume(voxels, STACK.affine, None), 0) is None


@given(PIXEL)
def test_a_point_has_the_value_of_its_pixel(at: Pixel) -> None:
    at = (np.floor(at[0]) + 0.3, np.floor(at[1]) - 0.4)
    voxels = noise()
    point = drawn(Kind.POINT, STACK.frames[4], at)
    value = value_at(point, Volume(voxels, STACK.affine, None), 4)
    row, column = (int(np.floor(part + 0.5)) for part in at)
    assert value == (voxels[4, row, column] if row < ROWS and column >= 0 else None)
