"""Random views of a training slice: geometry, field of view and brightness of other scanners."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from model.levels_network import LEVEL_COUNT, LevelsConfig, normalised
from model.training.levels_data import Example, Known
from model.training.levels_recipe import USUAL_ASPECT

SIDE_PX = 256
SIGMA_PX = 1.25  # of a target's peak, in heat-map pixels: 5.5 mm, a sixth of a level
NEAR_HEIGHT = 0.4  # of the peak on a slice beside the annotated one: seen, but less clearly
NEAR_WEIGHT = 0.4
Rng = np.random.Generator


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """What the loss needs of one augmented slice.

    Attributes
    ----------
    picture : (256, 256) float32
    target : (2, 5, 64, 64) float32
        Peaks, 0 to 1.
    weight : (2, 5) float32
        0 where nothing is known.
    placed : (2, 5) bool
        There is a peak, annotated on this very slice.
    """

    picture: NDArray[np.float32] = field(repr=False)
    target: NDArray[np.float32] = field(repr=False)
    weight: NDArray[np.float32] = field(repr=False)
    placed: NDArray[np.bool_] = field(repr=False)


def sampled(
    example: Example, rng: Rng, config: LevelsConfig, aspect: float = USUAL_ASPECT
) -> Sample:
    """One random view of an example, with its targets.

    Parameters
    ----------
    example : Example
    rng : numpy.random.Generator
    config : LevelsConfig
        Gives the scale of the input and of the heat maps.
    aspect : float
        Spread of how much rows are stretched and columns squashed, in logarithms.

    Returns
    -------
    Sample
    """
    to_source = _random_view(example, rng, config, aspect)
    picture = _brightness(normalised(example.pixels.astype(np.float32)), rng)
    picture = _cut_view(picture, rng)
    canvas = _warped(picture, to_source)
    canvas = np.clip(canvas + rng.normal(0, rng.uniform(0, 0.05), canvas.shape), 0, 1)
    inverse = np.linalg.inv(to_source)
    places = example.points @ inverse[:2, :2].T + inverse[:2, 2]
    visible = _visible(places, canvas)
    placed = (example.known == Known.HERE) & visible
    target = _peaks(places, example.known, visible, config)
    weight = np.where(example.known == Known.NOTHING, 0.0, 1.0)
    weight[example.known == Known.NEAR] = NEAR_WEIGHT
    return Sample(
        canvas.astype(np.float32), target, weight.astype(np.float32), placed.astype(np.bool_)
    )


def _random_view(
    example: Example, rng: Rng, config: LevelsConfig, spread: float
) -> NDArray[np.float64]:
    """(3, 3): canvas row, column to the example's row, column.

    The scale covers fields of view of about 220 to 400 mm and people of all sizes; turning
    covers lordosis and careless positioning.
    """
    angle = np.deg2rad(np.clip(rng.normal(0, 8), -25, 25))
    scale = config.pixel_mm * np.exp(np.clip(rng.normal(0, 0.16), -0.4, 0.4))
    aspect = np.exp(np.clip(rng.normal(0, spread), -3 * spread, 3 * spread))
    shear = rng.normal(0, 0.04)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    skew = np.array([[aspect, shear], [0, 1 / aspect]])
    linear = np.diag(1 / np.array(example.pixel_mm)) @ turn @ skew * scale
    middle = (np.array(example.pixels.shape) - 1) / 2
    shift = rng.normal(0, (22, 16)) if rng.random() < 0.7 else np.zeros(2)  # canvas pixels
    view = np.eye(3)
    view[:2, :2] = linear
    view[:2, 2] = middle - linear @ (np.full(2, (SIDE_PX - 1) / 2) + shift)
    return view


def _warped(picture: NDArray[np.float32], to_source: NDArray[np.float64]) -> NDArray[np.float32]:
    """The picture on the canvas, 0 outside."""
    rows, columns = picture.shape
    scale = np.array([2 / rows, 2 / columns])
    # Half a pixel: grid_sample's -1 and 1 are the outer edges of the outer pixels.
    linear = to_source[:2, :2] * scale[:, None] * (SIDE_PX / 2)
    centre = to_source[:2, :2] @ np.full(2, (SIDE_PX - 1) / 2) + to_source[:2, 2]
    offset = (centre + 0.5) * scale - 1
    theta = np.column_stack([linear, offset])[::-1][:, [1, 0, 2]]  # torch wants column, row
    grid = functional.affine_grid(
        torch.tensor(theta.copy(), dtype=torch.float32)[None],
        [1, 1, SIDE_PX, SIDE_PX],
        align_corners=False,
    )
    source = torch.from_numpy(np.ascontiguousarray(picture))[None, None]
    warped = functional.grid_sample(source, grid, align_corners=False)
    return np.asarray(warped[0, 0].numpy(), np.float32)


def _brightness(picture: NDArray[np.float32], rng: Rng) -> NDArray[np.float32]:
    """Other windows, coils, sequences and resolutions; 0 to 1 in and out."""
    low, high = rng.uniform(0, 0.04), rng.uniform(0.7, 1.15)
    picture = np.asarray(np.clip((picture - low) / (high - low), 0, 1), np.float32)
    if rng.random() < 0.8:
        picture = picture ** np.exp(rng.normal(0, 0.35))
    if rng.random() < 0.25:  # another sequence: tissues keep their borders, not their order
        picture = np.asarray(np.interp(picture, np.linspace(0, 1, 6), _curve(rng)), np.float32)
    if rng.random() < 0.6:
        picture = picture * np.exp(_smooth(picture.shape, rng, 0.5))
    if rng.random() < 0.35:
        rows, columns = picture.shape
        factor = rng.uniform(1.2, 3.0)  # thick, coarse acquisitions
        picture = _resized(
            _resized(picture, int(rows / factor), int(columns / rng.uniform(1, factor))),
            rows,
            columns,
        )
    if rng.random() < 0.3:
        picture = _saturated(picture, rng)
    if rng.random() < 0.1:
        steps = rng.integers(5, 12)  # flat tissues, as a phantom has
        picture = np.asarray(np.round(picture * steps) / steps, np.float32)
    return np.clip(picture, 0, 1).astype(np.float32)


def _curve(rng: Rng) -> NDArray[np.float64]:
    """Six grey values that start dark, so that air stays dark."""
    values = np.sort(rng.uniform(0, 1, 6))
    values[0] = 0
    if rng.random() < 0.4:
        values[1:] = rng.permutation(values[1:])
    return np.asarray(values, np.float64)


def _smooth(shape: tuple[int, ...], rng: Rng, sigma: float) -> NDArray[np.float32]:
    """A field that varies slowly over the picture, like a coil's sensitivity."""
    coarse = torch.from_numpy(rng.normal(0, sigma, (1, 1, 4, 4)).astype(np.float32))
    smooth = functional.interpolate(coarse, shape, mode="bicubic", align_corners=True)
    return np.asarray(smooth[0, 0].numpy(), np.float32)


def _resized(picture: NDArray[np.float32], rows: int, columns: int) -> NDArray[np.float32]:
    """The picture at another size, blocky detail smoothed."""
    tensor = torch.from_numpy(np.ascontiguousarray(picture, np.float32))[None, None]
    size = (max(8, rows), max(8, columns))
    resized = functional.interpolate(tensor, size, mode="bilinear", antialias=True)
    return np.asarray(resized[0, 0].numpy(), np.float32)


def _saturated(picture: NDArray[np.float32], rng: Rng) -> NDArray[np.float32]:
    """A saturation band in front of the spine, or a dark patch over part of it."""
    picture = picture.copy()
    rows, columns = picture.shape
    if rng.random() < 0.6:
        picture[:, : int(columns * rng.uniform(0.1, 0.35))] *= rng.uniform(0, 0.4)
        return picture
    height, width = int(rows * rng.uniform(0.05, 0.15)), int(columns * rng.uniform(0.05, 0.2))
    row, column = rng.integers(0, rows - height), rng.integers(0, columns - width)
    picture[row : row + height, column : column + width] *= rng.uniform(0, 0.6)
    return picture


def _cut_view(picture: NDArray[np.float32], rng: Rng) -> NDArray[np.float32]:
    """Black outside a smaller field of view, sometimes."""
    if rng.random() > 0.3:
        return picture
    rows, columns = picture.shape
    top, bottom = rng.uniform(0, 0.15, 2) * rows
    front, back = rng.uniform(0, (0.3, 0.2)) * columns
    picture = picture.copy()
    picture[: int(top)] = 0
    picture[rows - int(bottom) :] = 0
    picture[:, : int(front)] = 0
    picture[:, columns - int(back) :] = 0
    return picture


def _visible(places: NDArray[np.float64], canvas: NDArray[np.float32]) -> NDArray[np.bool_]:
    """(2, 5): the place is inside the canvas and something of the picture is around it."""
    visible = np.zeros(places.shape[:2], np.bool_)
    for index in np.argwhere(np.isfinite(places).all(axis=2)):
        row, column = np.round(places[tuple(index)]).astype(int)
        if 2 <= row < SIDE_PX - 2 and 2 <= column < SIDE_PX - 2:
            around = canvas[max(0, row - 4) : row + 5, max(0, column - 4) : column + 5]
            visible[tuple(index)] = around.max() > 0.02
    return visible


def _peaks(
    places: NDArray[np.float64],
    known: NDArray[np.int8],
    visible: NDArray[np.bool_],
    config: LevelsConfig,
) -> NDArray[np.float32]:
    """(2, 5, 64, 64): a Gaussian for each visible place."""
    side = SIDE_PX // config.stride
    heights = np.where(known == Known.HERE, 1.0, np.where(known == Known.NEAR, NEAR_HEIGHT, 0))
    centres = (np.nan_to_num(places) - (config.stride - 1) / 2) / config.stride
    grid = np.arange(side)
    rows = np.exp(-((grid - centres[..., :1]) ** 2) / (2 * SIGMA_PX**2))
    columns = np.exp(-((grid - centres[..., 1:]) ** 2) / (2 * SIGMA_PX**2))
    height = (heights * visible)[..., None, None]
    peaks = height * rows[..., :, None] * columns[..., None, :]
    return np.asarray(peaks.reshape(2, LEVEL_COUNT, side, side), np.float32)
