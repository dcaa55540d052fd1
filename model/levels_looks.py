"""Look again at other scales: places and names that agree over several looks are better ones.

On held-out SPIDER patients the mean place over three scales was within 0.15 spacings of the
annotated one for 96 % of the discs, a single look for 93.5 % (`docs/experiments.md`).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from model.levels_chain import near_peak
from model.levels_discs import canvas_places, map_spots
from model.levels_network import DISCS, LevelsConfig, LevelsNetwork
from model.levels_slices import SagittalSlices, sagittal_slices
from model.volume import Volume

FACTORS = (10 / 11, 12 / 11)
"""Sizes of a pixel in units of the trained one: 1.0 and 1.2 mm beside 1.1 mm. Training scales
pictures by more than that either way."""

LEAST_HEIGHT = 0.1
"""A look in which the disc answers less than this has no say in where it lies."""


def respond(network: LevelsNetwork, pictures: NDArray[np.float32]) -> NDArray[np.float32]:
    """Heat maps (N, 2, 5, R, C), 0 to 1, of prepared pictures (N, R, C)."""
    device = next(network.parameters()).device
    with torch.inference_mode():
        batch = torch.from_numpy(pictures)[:, None].to(device, memory_format=torch.channels_last)
        return np.asarray(torch.sigmoid(network(batch)).float().cpu().numpy(), np.float32)


def other_scales(config: LevelsConfig) -> tuple[LevelsConfig, ...]:
    """The scales of the further looks."""
    return tuple(replace(config, pixel_mm=config.pixel_mm * factor) for factor in FACTORS)


def mean_maps(
    network: LevelsNetwork, stack: Volume, chosen: tuple[int, ...], slices: SagittalSlices
) -> NDArray[np.float32]:
    """Heat maps of `slices`, each the mean over all looks; for stacks of very few slices.

    Parameters
    ----------
    network : LevelsNetwork
    stack : Volume
        From `canonical`.
    chosen : tuple of int
        The slices of the stack that `slices` were prepared from.
    slices : SagittalSlices

    Returns
    -------
    (N, 2, 5, R, C) float32
        On the grid of `slices`, 0 to 1.
    """
    first = respond(network, slices.pictures)
    looks = [first]
    for config in other_scales(network.config):
        other = sagittal_slices(stack, chosen, config)
        maps = respond(network, other.pictures)
        looks.append(_on_grid(maps, other, slices, first.shape, config.stride))
    return np.asarray(np.mean(looks, axis=0), np.float32)


def _on_grid(
    maps: NDArray[np.float32],
    taken: SagittalSlices,
    wanted: SagittalSlices,
    shape: tuple[int, ...],
    stride: int,
) -> NDArray[np.float32]:
    """Maps of the same slices at another scale, interpolated onto the grid of `wanted`."""
    rows, columns = shape[-2:]
    places = np.zeros((rows + columns, 3))
    places[:rows, 1], places[rows:, 2] = np.arange(rows), np.arange(columns)
    spots = map_spots(wanted.to_patient(canvas_places(places, stride)), taken, stride)
    row, column = spots[:rows, 1], spots[rows:, 2]
    last = np.array(maps.shape[-2:]) - 1
    down, across = np.meshgrid(row / last[0] * 2 - 1, column / last[1] * 2 - 1, indexing="ij")
    grid = torch.from_numpy(np.stack([across, down], axis=-1)).float()
    flat = torch.from_numpy(maps).flatten(1, 2)
    read = functional.grid_sample(
        flat, grid.expand(len(flat), -1, -1, -1), align_corners=True, padding_mode="zeros"
    )
    return np.asarray(read.numpy().reshape(shape), np.float32)


def settled_places(
    network: LevelsNetwork, stack: Volume, places: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The mean place of each disc over all looks, on the slice where it was found.

    Parameters
    ----------
    network : LevelsNetwork
    stack : Volume
        From `canonical`: what the discs were found on.
    places : (5, 3) float64
        Posterior disc margins by level, mm.

    Returns
    -------
    (5, 3) float64
        Moved within the slice by at most two pixels of a heat map, about 9 mm.
    """
    last = stack.shape[0] - 1
    at = np.clip(np.round(stack.to_index(places)[:, 0]), 0, last).astype(int)
    seen = [[place] for place in places]
    for config in other_scales(network.config):
        for index in np.unique(at):
            slices = sagittal_slices(stack, (int(index),), config)
            maps = respond(network, slices.pictures)[:, DISCS]
            for level in np.flatnonzero(at == index):
                spot = map_spots(places[level : level + 1], slices, config.stride)[0]
                peak = near_peak(maps[:, level], spot)
                if peak[3] >= LEAST_HEIGHT:
                    place = canvas_places(peak[None], config.stride)
                    place[0, 0] = spot[0]  # between slices it stays where it was
                    seen[level].append(slices.to_patient(place)[0])
    return np.array([np.mean(looks, axis=0) for looks in seen])
