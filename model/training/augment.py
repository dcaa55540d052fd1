"""Make training crops differ as scanners, patients and localisers do."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Jitter:
    """How far training crops are moved and changed; zero everywhere leaves the centre crop.

    Attributes
    ----------
    degrees : float
        Largest rotation either way.
    scale : float
        Largest relative change of size either way; covers the error of the level spacing.
    shift_px : float
        Standard deviation of the shift; covers the localiser's own error.
    intensity : float
        0 (none) to 1: strength of gamma, coil bias, noise and blur together.
    erase : float
        Probability of a blank rectangle.
    """

    degrees: float = 14.0
    scale: float = 0.17
    shift_px: float = 3.5
    intensity: float = 1.0
    erase: float = 0.25


STILL = Jitter(0.0, 0.0, 0.0, 0.0, 0.0)
"""No change: the centre crop, as in grading."""


def jittered(canvas: Tensor, size: tuple[int, int], jitter: Jitter) -> Tensor:
    """Cut crops out of their canvases, each moved and changed at random.

    Parameters
    ----------
    canvas : (B, 1 or 3, R, C) uint8 tensor
        Crops with a margin.
    size : (int, int)
        Rows and columns of the result, on the same scale.
    jitter : Jitter
        Uses torch's global random state, so that one seed fixes a run.

    Returns
    -------
    (B, 3, rows, columns) float32 tensor
        0 to about 1; a single slice is repeated three times.
    """
    picture = canvas.float() / 255
    picture = functional.grid_sample(
        picture, _grid(picture, size, jitter), padding_mode="border", align_corners=False
    )
    if jitter.intensity > 0:
        picture = _blurred(_shaded(picture, jitter.intensity), jitter.intensity)
        noise = torch.rand(len(picture), 1, 1, 1) ** 2 * 0.4 * jitter.intensity
        noise = noise * picture.std((1, 2, 3), keepdim=True)  # dark pictures are stretched later
        picture = picture + torch.randn_like(picture) * noise
    if jitter.erase > 0:
        picture = _erased(picture, jitter.erase)
    return picture.expand(-1, 3, -1, -1).contiguous()


def _grid(picture: Tensor, size: tuple[int, int], jitter: Jitter) -> Tensor:
    """Where each pixel of the result is read, (B, rows, columns, 2) in grid_sample's units."""
    batch, _, height, width = picture.shape
    rows, columns = size
    row = torch.arange(rows) - (rows - 1) / 2
    column = torch.arange(columns) - (columns - 1) / 2
    down, across = torch.meshgrid(row, column, indexing="ij")
    angle = _uniform(batch, jitter.degrees) * torch.pi / 180
    growth = torch.exp(_uniform(batch, jitter.scale))
    stretch = torch.exp(_uniform(batch, jitter.scale / 3))  # a little anisotropy
    cosine, sine = torch.cos(angle) * growth, torch.sin(angle) * growth
    shift = torch.randn(2, batch, 1, 1) * jitter.shift_px
    x = (cosine * across - sine * down) * stretch + shift[0]
    y = (sine * across + cosine * down) / stretch + shift[1]
    return torch.stack([2 * x / width, 2 * y / height], dim=-1)


def _uniform(batch: int, limit: float) -> Tensor:
    """(B, 1, 1) between -limit and limit."""
    return (torch.rand(batch, 1, 1) * 2 - 1) * limit


def _shaded(picture: Tensor, strength: float) -> Tensor:
    """Another gamma and a smooth coil sensitivity for each crop."""
    batch, _, rows, columns = picture.shape
    gamma = torch.exp(torch.randn(batch, 1, 1, 1) * 0.25 * strength)
    y = torch.linspace(-1, 1, rows)[None, None, :, None]
    x = torch.linspace(-1, 1, columns)[None, None, None, :]
    slope = torch.randn(4, batch, 1, 1, 1) * 0.2 * strength
    bias = torch.exp(slope[0] * x + slope[1] * y + slope[2] * x * y + slope[3] * (x * x - y * y))
    return picture.clamp_min(0) ** gamma * bias


def _blurred(picture: Tensor, strength: float) -> Tensor:
    """Half of the crops softened, by different amounts along rows and columns."""
    batch, channels, rows, columns = picture.shape
    sigma = torch.rand(2, batch, 1) * 1.3 * strength * (torch.rand(batch, 1) < 0.5)
    offset = torch.arange(-3, 4).float()
    kernel = torch.exp(-0.5 * (offset / sigma.clamp_min(0.05)[..., None]) ** 2)
    kernel = (kernel / kernel.sum(-1, keepdim=True)).repeat_interleave(channels, dim=1)
    flat = picture.reshape(1, batch * channels, rows, columns)
    across = kernel[0].reshape(-1, 1, 1, 7)
    down = kernel[1].reshape(-1, 1, 7, 1)
    flat = functional.conv2d(flat, across, padding=(0, 3), groups=batch * channels)
    flat = functional.conv2d(flat, down, padding=(3, 0), groups=batch * channels)
    return flat.reshape(picture.shape)


def _erased(picture: Tensor, probability: float) -> Tensor:
    """A rectangle of up to a third of each side set to the crop's mean, in some crops."""
    batch, _, rows, columns = picture.shape
    half = torch.rand(2, batch, 1, 1) / 6
    centre = torch.rand(2, batch, 1, 1)
    y = torch.linspace(0, 1, rows)[None, :, None]
    x = torch.linspace(0, 1, columns)[None, None, :]
    inside = ((y - centre[0]).abs() < half[0]) & ((x - centre[1]).abs() < half[1])
    inside &= torch.rand(batch, 1, 1) < probability
    return torch.where(inside[:, None], picture.mean((1, 2, 3), keepdim=True), picture)
