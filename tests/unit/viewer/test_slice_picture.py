"""Tests of `viewer.slice_picture` and `viewer.colour_map`: where every pixel comes from."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from model.results import Heatmap, Vec3
from model.volume import Volume
from viewer.colour_map import FULL_FROM, blue_yellow, cividis, heat_colours, heat_strength
from viewer.slice_picture import Field, slice_picture, windowed, with_heat

CANAL = (0.0, 10.0, 5.0)  # a bright spot, mm, LPS


def volume_in(
    directions: tuple[Vec3, Vec3, Vec3], spacing: tuple[float, float] = (1.0, 1.0)
) -> Volume:
    """A stack 5 slices deep, 80 mm wide around the origin, black but for a spot at `CANAL`."""
    affine = np.eye(4)
    steps = (4.0, *spacing)
    shape = (5, round(80 / spacing[0]), round(80 / spacing[1]))
    affine[:3, :3] = np.array(directions).T * steps
    middle = np.array([(size - 1) / 2 for size in shape])
    affine[:3, 3] = -affine[:3, :3] @ middle
    at = np.tensordot(affine[:3, :3], np.indices(shape), 1) + affine[:3, 3][:, None, None, None]
    off = at - np.array(CANAL)[:, None, None, None]
    voxels = 100.0 * np.exp(-(off[0] ** 2 + off[1] ** 2 + off[2] ** 2) / 18.0)
    return Volume(voxels.astype(np.float32), affine, "1.2")


X, Y, Z = np.eye(3)


def every_way_round(
    first: NDArray[np.float64], second: NDArray[np.float64]
) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """Rows and columns may grow along either axis of a plane, in either direction."""
    signs = list(product((1, -1), repeat=2))
    pairs = [(first * a, second * b) for a, b in signs]
    return pairs + [(second * a, first * b) for a, b in signs]


def peak(pixels: NDArray[np.uint8]) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(int(pixels[..., 0].argmax()), pixels.shape[:2]))


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("way", range(8))
def test_a_sagittal_is_head_up_and_faces_left_however_it_is_stored(way: int, sign: int) -> None:
    row, column = every_way_round(Z, Y)[way]
    volume = volume_in((tuple(X * sign), tuple(row), tuple(column)))
    picture = slice_picture(volume, 2, (50.0, 100.0))
    assert picture.letters == ("A", "P", "H", "F")
    assert peak(picture.pixels) in {(34, 49), (34, 50), (35, 49), (35, 50)}
    assert picture.pixel(CANAL) == pytest.approx((34.5, 49.5))


@pytest.mark.parametrize("way", range(8))
def test_an_axial_is_seen_from_the_feet_however_it_is_stored(way: int) -> None:
    row, column = every_way_round(Y, X)[way]
    volume = volume_in((tuple(Z), tuple(row), tuple(column)))
    picture = slice_picture(volume, 3, (50.0, 100.0))
    assert picture.letters == ("R", "L", "A", "P")
    assert picture.pixel(CANAL) == pytest.approx((49.5, 39.5))


def test_oblong_pixels_become_square_without_moving_anything() -> None:
    volume = volume_in((tuple(X), tuple(-Z), tuple(Y)), (2.0, 0.5))
    picture = slice_picture(volume, 2, (50.0, 100.0))
    assert picture.pixels.shape == (160, 160, 3)
    assert picture.px_per_mm == pytest.approx(2.0)
    row, column = picture.pixel(CANAL)
    assert np.hypot(*np.subtract(peak(picture.pixels), (row, column))) < 3.0


def test_a_small_slice_is_enlarged_a_whole_number_of_times_without_moving() -> None:
    volume = volume_in((tuple(X), tuple(-Z), tuple(Y)))
    picture = slice_picture(volume, 2, (50.0, 100.0), least_px=200)
    assert picture.pixels.shape == (240, 240, 3)
    assert picture.pixel(CANAL) == pytest.approx((3 * 35.0 - 0.5, 3 * 50.0 - 0.5))
    assert np.hypot(*np.subtract(peak(picture.pixels), picture.pixel(CANAL))) < 2.5


def test_a_field_is_centred_on_its_place_and_scaled_to_its_size() -> None:
    volume = volume_in((tuple(X), tuple(-Z), tuple(Y)))
    picture = slice_picture(volume, 2, (50.0, 100.0), Field(CANAL, 40.0, 80))
    assert picture.pixels.shape == (80, 80, 3)
    assert picture.pixel(CANAL) == pytest.approx((39.5, 39.5))
    assert np.hypot(*np.subtract(peak(picture.pixels), (39.5, 39.5))) < 1.5


def test_a_field_at_the_edge_stays_within_the_slice() -> None:
    volume = volume_in((tuple(X), tuple(-Z), tuple(Y)))
    picture = slice_picture(volume, 2, (-50.0, 10.0), Field((0.0, 39.0, 39.0), 40.0, 80))
    assert picture.pixels.min() == 255  # all of it lies in the slice: no black border
    assert picture.pixel((0.0, 39.0, 39.0)) == pytest.approx((1.5, 77.5))


def test_what_lies_outside_the_slice_is_black() -> None:
    volume = volume_in((tuple(X), tuple(-Z), tuple(Y)))
    picture = slice_picture(volume, 2, (-50.0, 10.0), Field((0.0, 0.0, 0.0), 160.0, 160))
    assert picture.pixels[0, 0].tolist() == [0, 0, 0]
    assert picture.pixels[80, 80].tolist() == [255, 255, 255]
    assert (picture.pixels[..., 0] > 0).sum() == 80 * 80


def test_a_slice_that_does_not_exist_is_refused() -> None:
    volume = volume_in((tuple(X), tuple(-Z), tuple(Y)))
    with pytest.raises(ValueError, match="slice 5"):
        slice_picture(volume, 5, (50.0, 100.0))


def test_the_window_is_linear_between_its_ends() -> None:
    values = np.array([[-1e9, 0.0, 50.0, 100.0, np.inf, np.nan]])
    assert windowed(values, 50.0, 100.0).tolist() == [[0, 0, 128, 255, 255, 0]]
    with pytest.raises(ValueError, match="width"):
        windowed(values, 50.0, 0.0)


def test_heat_lies_where_its_grid_lies_at_one_opacity() -> None:
    volume = volume_in((tuple(X), tuple(-Z), tuple(Y)))
    picture = slice_picture(volume, 2, (1e6, 1.0))  # all black
    grid = np.eye(4)
    grid[:3, 1], grid[:3, 2] = (0.0, 0.0, -1.0), (0.0, 1.0, 0.0)
    grid[:3, 3] = (0.0, 0.5, 19.5)
    heat = Heatmap(np.ones((10, 20), np.float32), grid)
    mapped = with_heat(picture, heat, opacity=0.5)
    covered = mapped.pixels.max(axis=2) > 0
    assert covered.sum() == 10 * 20
    assert covered[20:30, 40:60].all()
    assert mapped.pixels[25, 50].tolist() == np.rint(cividis()[255] / 2).tolist()
    assert mapped.plane is picture.plane
    corners = picture.outline(heat.affine, (10, 20))
    assert np.array(corners) == pytest.approx(
        np.array([(19.5, 39.5), (19.5, 59.5), (29.5, 59.5), (29.5, 39.5)])
    )


def test_the_scale_of_heat_is_fixed() -> None:
    colours = heat_colours(np.array([[-1.0, 0.0, 0.5, 1.0, 2.0]], np.float32))
    steps = [0, 0, 128, 255, 255]
    assert colours[0].tolist() == cividis()[steps].tolist()
    signed = heat_colours(np.array([[-1.0, 0.0, 1.0]], np.float32), signed=True)
    assert signed[0].tolist() == blue_yellow()[[0, 128, 255]].tolist()


def test_a_map_fades_out_towards_zero_on_both_sides() -> None:
    values = np.array([-1.0, -FULL_FROM / 2, 0.0, FULL_FROM / 2, FULL_FROM])
    assert heat_strength(values) == pytest.approx([1.0, 0.5, 0.0, 0.5, 1.0])
