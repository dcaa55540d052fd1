"""Blank a structure and see whether the grade changes more than when something else is blanked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from model.attribution_question import question_of
from model.labels import Condition, Severity
from model.methods import Wish
from model.results import Crop
from model.weights import Networks

BLANK_MM = 5.0
"""Radius of the disc that is blanked where no label map tells the structure."""

ELSEWHERE = 8
"""Places elsewhere that a structure is compared with."""

Mask = NDArray[np.bool_]


def disc_mask(
    size: tuple[int, int], place_px: tuple[float, float], pixel_mm: float, radius_mm: float
) -> Mask:
    """Pixels (R, C) within a radius of a place."""
    row = np.arange(size[0])[:, None] - place_px[0]
    column = np.arange(size[1])[None, :] - place_px[1]
    return np.asarray(pixel_mm * np.hypot(row, column) <= radius_mm)


def elsewhere(mask: Mask, random: np.random.Generator, count: int = ELSEWHERE) -> list[Mask]:
    """The same shape in other places of the crop, wholly inside it and off the structure.

    Returns
    -------
    list of (R, C) bool
        Fewer than `count` where there is not the room.
    """
    rows, columns = np.nonzero(mask)
    if not len(rows):
        return []
    places: list[Mask] = []
    for _ in range(40 * count):
        down = int(random.integers(-rows.min(), mask.shape[0] - rows.max()))
        across = int(random.integers(-columns.min(), mask.shape[1] - columns.max()))
        moved = np.zeros_like(mask)
        moved[rows + down, columns + across] = True
        if not (moved & mask).any():
            places.append(moved)
        if len(places) == count:
            break
    return places


def blanking_figures(
    networks: Networks,
    crop: Crop,
    condition: Condition,
    severity: Severity,
    mask: Mask,
    others: Sequence[Mask],
) -> dict[str, float]:
    """How much the score moves when the structure turns into a blur, and when others do.

    Returns
    -------
    dict
        "blanking": share of the other places that move the score less (0.5 is chance);
        "blanking_change" and "blanking_elsewhere": by how much, in logits, regardless of sign.
        Empty where there is no other place.
    """
    if not others or not mask.any():
        return {}
    wish = Wish("Occlusion", severity, parameters={"baseline": "blurred picture"})
    question = question_of(networks, crop, condition, wish)
    picture, blurred = question.pictures, question.baseline()
    scores = []
    with torch.inference_mode():
        for one in (np.zeros_like(mask), mask, *others):
            flip = np.stack([one, one[:, ::-1]][: len(picture)])  # the second pass is mirrored
            holes = torch.from_numpy(flip.copy())[:, None].to(picture.device)
            shown = question.logit(torch.where(holes, blurred, picture), question.queries)
            scores.append(float(shown.mean()))
    moved = np.abs(np.array(scores[1:]) - scores[0])
    return {
        "blanking": float((moved[0] > moved[1:]).mean()),
        "blanking_change": float(moved[0]),
        "blanking_elsewhere": float(moved[1:].mean()),
    }
