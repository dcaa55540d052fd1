"""The heat-map network that finds discs and foramina on one sagittal slice, and what it is fed.

References
----------
Ronneberger et al. 2015, "U-Net" (encoder, decoder, skips); Tompson et al. 2014, "Joint training
of a convolutional network and a graphical model" (one heat map per landmark); Sun et al. 2018,
"Integral human pose regression" (places between pixels from the map around its peak).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from model.labels import Level

LEVEL_COUNT = len(Level)
DISCS, FORAMINA = 0, 1  # the two heads, in this order on axis 1 of the network's output


@dataclass(frozen=True, slots=True)
class LevelsConfig:
    """What the network looks like and at which scale it was trained.

    Attributes
    ----------
    widths : tuple of int
        Features at 1/2, 1/4, 1/8, 1/16 and 1/32 of the picture's side.
    pixel_mm : float
        Side of an input pixel in the patient: 256 pixels show 282 mm, one lumbar field of view.
    stride : int
        Input pixels per pixel of a heat map.
    """

    widths: tuple[int, ...] = (20, 40, 80, 128, 160)
    pixel_mm: float = 1.1
    stride: int = 4


class Convolution(nn.Module):
    """A convolution, batch normalisation and ReLU; it may halve the picture or look further."""

    def __init__(
        self, inputs: int, outputs: int, side: int = 3, stride: int = 1, dilation: int = 1
    ) -> None:
        super().__init__()
        padding = dilation * (side // 2)
        self.weights = nn.Conv2d(inputs, outputs, side, stride, padding, dilation, bias=False)
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, features: Tensor) -> Tensor:
        """Features (B, inputs, R, C) to (B, outputs, R / stride, C / stride)."""
        activated: Tensor = functional.relu(self.norm(self.weights(features)))
        return activated


def block(inputs: int, outputs: int, stride: int = 1, dilation: int = 1) -> nn.Sequential:
    """Two 3 x 3 convolutions, of which the first may halve the picture or look further."""
    first = Convolution(inputs, outputs, stride=stride, dilation=dilation)
    return nn.Sequential(first, Convolution(outputs, outputs))


class LevelsNetwork(nn.Module):
    """One sagittal slice in, ten heat maps out: five discs and five foramina, in level order."""

    def __init__(self, config: LevelsConfig) -> None:
        super().__init__()
        self.config = config
        w1, w2, w3, w4, w5 = config.widths
        self.stem = Convolution(2, w1, side=5, stride=2)
        self.down = nn.ModuleList([block(w1, w2, 2), block(w2, w3, 2), block(w3, w4, 2)])
        self.deep = nn.Sequential(block(w4, w5, 2), block(w5, w5, dilation=2))
        self.lower = nn.ModuleList([nn.Conv2d(w5, w4, 1), nn.Conv2d(w4, w3, 1)])
        self.join = nn.ModuleList([Convolution(w4, w4), Convolution(w3, w3)])
        self.last = nn.Conv2d(w3, w2, 1)
        self.head = Convolution(w2, w2)
        self.maps = nn.Conv2d(w2, 2 * LEVEL_COUNT, 1)
        nn.init.constant_(self.maps.bias, -5.0)  # type: ignore[arg-type]  # most pixels hold nothing

    def forward(self, pictures: Tensor) -> Tensor:
        """Score every place of a picture for every disc and foramen.

        Parameters
        ----------
        pictures : (B, 1, R, C) float32
            From `normalised`, 0 to 1; R and C are multiples of 32.

        Returns
        -------
        (B, 2, 5, R / 4, C / 4) float32
            Logits; axis 1 is `DISCS`, `FORAMINA`, axis 2 the order of `Level`.
        """
        skips = [self.stem(torch.cat([pictures, local_contrast(pictures)], dim=1))]
        for down in self.down:
            skips.append(down(skips[-1]))  # 1/4, 1/8, 1/16
        features = self.deep(skips[-1])  # 1/32: sees the whole spine, so it can count
        for lower, join, skip in zip(self.lower, self.join, (skips[3], skips[2]), strict=True):
            features = join(doubled(lower(features)) + skip)  # 1/16, 1/8
        maps: Tensor = self.maps(self.head(doubled(self.last(features)) + skips[1]))  # 1/4
        rows, columns = maps.shape[2:]
        return maps.view(-1, 2, LEVEL_COUNT, rows, columns)


def doubled(features: Tensor) -> Tensor:
    """Features at twice the resolution."""
    return functional.interpolate(features, scale_factor=2, mode="bilinear", align_corners=False)


def local_contrast(pictures: Tensor, side_px: int = 33) -> Tensor:
    """The picture with the brightness and contrast of each neighbourhood taken out.

    Surface coils make the skin many times brighter than the spine; 33 pixels are 36 mm, about one
    level, so what is left is the pattern of discs and vertebrae.

    Parameters
    ----------
    pictures : (B, 1, R, C) float32
    side_px : int
        Side of the neighbourhood, odd.

    Returns
    -------
    (B, 1, R, C) float32
        Deviations from the local mean in local standard deviations, limited to -3 .. 3, over 3.
    """
    mean = _box_mean(pictures, side_px)
    square = _box_mean(pictures**2, side_px)
    spread = (square - mean**2).clamp_min(0).sqrt() + 0.02  # 0.02: leave air's noise flat
    return ((pictures - mean) / spread).clamp(-3, 3) / 3


def _box_mean(pictures: Tensor, side_px: int) -> Tensor:
    """Mean over a square, less at the border; running sums make the cost the same for any side."""
    return _line_mean(_line_mean(pictures, side_px, 2), side_px, 3)


def _line_mean(pictures: Tensor, side_px: int, axis: int) -> Tensor:
    """Mean over neighbours along one axis; sums of at most 384 values from 0 to 1 stay exact."""
    length, reach = pictures.shape[axis], side_px // 2
    place = torch.arange(length, device=pictures.device)
    first, last = (place - reach).clamp_min(0), (place + reach + 1).clamp_max(length)
    zero = torch.zeros_like(pictures.narrow(axis, 0, 1))
    sums = torch.cat([zero, pictures.cumsum(axis)], dim=axis)
    count = (last - first).view([-1 if one == axis else 1 for one in range(4)])
    return (sums.index_select(axis, last) - sums.index_select(axis, first)) / count


def normalised(picture: NDArray[np.float32]) -> NDArray[np.float32]:
    """Stored values of one slice as 0 to 1, whatever the scanner's scale.

    Parameters
    ----------
    picture : (R, C) float32

    Returns
    -------
    (R, C) float32
        The 1st percentile is 0 and the 99.5th is 1 (fat under the coil may saturate); all 0
        where the slice is constant.
    """
    low, high = np.percentile(picture, (1.0, 99.5))
    if not high > low:
        return np.zeros_like(picture, np.float32)
    return np.asarray(np.clip((picture - low) / (high - low), 0, 1), np.float32)


def resampled(picture: NDArray[np.float32], rows: int, columns: int) -> NDArray[np.float32]:
    """A slice at another resolution, smoothed where it shrinks.

    Pixel centres follow `position * old / new + (old / new - 1) / 2`, as in torch.

    Parameters
    ----------
    picture : (R, C) float32
    rows, columns : int
        The new shape.

    Returns
    -------
    (rows, columns) float32
    """
    tensor = torch.from_numpy(np.array(picture, np.float32))[None, None]
    small = functional.interpolate(
        tensor, (rows, columns), mode="bilinear", antialias=True, align_corners=False
    )
    return np.asarray(small[0, 0].numpy(), np.float32)
