"""What is known about one heat map besides the map: attention, checks, ranked patches. No torch."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from model.labels import Condition, Level, Severity
from model.results import Crop, Explanation, Vec3

DELTA_LIMIT = 0.05
"""A map whose scores miss what they explain by more than a twentieth does not add up. The
published share of maps that add up (docs/explanations.md) uses the same limit."""

REPEATED = 0.7
"""Correlation below which less than half of one map is repeated in another (0.7 squared).

Of the published means (docs/explanations.md), all for a shift but two of feature ablation lie
above it, and all for another severity but rollout's below it: a single map that falls on the
other side is unusual for its method, not only poor."""

_FLAT = 1e-6
"""Of the scale: what varies less than this is rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class AttentionMaps:
    """Where one condition's query token looked, head by head, and the picture that it saw.

    Attributes
    ----------
    picture : (3, R, C) uint8
        The slices as the network took them: between its percentiles, 0 to 255. Read-only.
    shares : (N, H, rows, columns) float32
        Attention of each block (of all members, one after the other) and head from the query
        to each patch, times the number of patches: 1 is an even share. Read-only.
    elsewhere : (N, H) float32
        Attention that went to tokens without a place: queries and registers, 0 to 1. Read-only.
    members : int
        How many networks; each has N / members blocks.
    """

    level: Level
    condition: Condition
    picture: NDArray[np.uint8] = field(repr=False)
    shares: NDArray[np.float32] = field(repr=False)
    elsewhere: NDArray[np.float32] = field(repr=False)
    members: int = 1

    def __post_init__(self) -> None:
        if self.shares.ndim != 4 or self.shares.shape[:2] != self.elsewhere.shape:
            raise ValueError(f"shares {self.shares.shape} do not fit {self.elsewhere.shape}")
        for array in (self.picture, self.shares, self.elsewhere):
            array.setflags(write=False)

    @property
    def blocks(self) -> int:
        """Blocks of each member."""
        return len(self.shares) // self.members


class Verdict(Enum):
    """What one check says of a map."""

    HOLDS = "holds"
    FAILS = "fails"
    UNKNOWN = "not measured"


@dataclass(frozen=True, slots=True)
class Check:
    """One check of one map.

    Attributes
    ----------
    name : str
        What was asked, in a few words.
    verdict : Verdict
    number : str
        What was measured, as it is read; empty where nothing was.
    meaning : str
        One sentence on what holds or fails.
    """

    name: str
    verdict: Verdict
    number: str
    meaning: str


@dataclass(frozen=True, slots=True)
class MapHealth:
    """What came out when one map was made again under other circumstances.

    Attributes
    ----------
    other : Severity or None
        The severity whose map it was compared with.
    likeness : float or None
        Correlation of the map with that of `other`, -1 to 1; None where the method does not
        tell severities apart, or a map is flat.
    shift, noise : float or None
        Correlation with the map of the shifted and of the noisy picture; None where flat.
    """

    other: Severity | None
    likeness: float | None
    shift: float | None
    noise: float | None


@dataclass(frozen=True, slots=True)
class RankedPatch:
    """One square of the crop and its part in a map.

    Attributes
    ----------
    row, column : int
        Of the grid of patches.
    share : float
        Of all relevance of the map, regardless of sign; below 0 where it spoke against.
    centre : (float, float)
        Row and column of its middle, pixels of the crop.
    size_px : (float, float)
        Its rows and columns, pixels of the crop.
    patient_mm : Vec3
        Its middle, mm, LPS.
    """

    row: int
    column: int
    share: float
    centre: tuple[float, float]
    size_px: tuple[float, float]
    patient_mm: Vec3


def ranked_patches(
    explanation: Explanation, crop: Crop, patch_px: int = 8
) -> tuple[RankedPatch, ...]:
    """The squares of a map by their part in it, the largest first.

    Scores of pixels are summed over squares of `patch_px`, those of the network's own patches;
    scores on a coarser grid are taken as they are.

    Raises
    ------
    ValueError
        The map holds no scores.
    """
    if explanation.scores is None:
        raise ValueError("the map holds no scores to rank")
    scores = _by_patch(np.nan_to_num(explanation.scores), crop.pixels.shape[1:], patch_px)
    whole = float(np.abs(scores).sum())
    rows, columns = scores.shape
    high, wide = crop.pixels.shape[1] / rows, crop.pixels.shape[2] / columns
    ranked = []
    for flat in np.argsort(-np.abs(scores), axis=None, kind="stable").tolist():
        row, column = divmod(flat, columns)
        centre = (row + 0.5) * high - 0.5, (column + 0.5) * wide - 0.5
        x, y, z = (crop.affine @ (0.0, *centre, 1.0))[:3].tolist()
        share = float(scores[row, column]) / whole if whole > 0 else 0.0
        ranked.append(RankedPatch(row, column, share, centre, (high, wide), (x, y, z)))
    return tuple(ranked)


def _by_patch(
    scores: NDArray[np.float64], shape: tuple[int, ...], patch_px: int
) -> NDArray[np.float64]:
    if scores.shape != shape:
        return scores
    rows, columns = shape[0] // patch_px, shape[1] // patch_px
    kept = scores[: rows * patch_px, : columns * patch_px]
    return np.asarray(kept.reshape(rows, patch_px, columns, patch_px).sum(axis=(1, 3)))


def likeness(one: NDArray[np.float32], other: NDArray[np.float32]) -> float | None:
    """How alike two maps of one crop are: Pearson's correlation; None where one is flat."""
    if min(float(np.std(one)), float(np.std(other))) < _FLAT:
        return None
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1])


def checks_of(
    explanation: Explanation,
    health: MapHealth | None,
    beats_centre: bool | None,
    findings: int | None = None,
) -> tuple[Check, ...]:
    """All checks of one map, in a fixed order; what was not measured says so.

    Parameters
    ----------
    health : MapHealth or None
        None where the map was not checked.
    beats_centre : bool or None
        Whether the method, for this condition, was measured to say more of the place than a
        blob in the crop's middle; None where nobody measured it.
    findings : int or None
        On how many that was measured; None where it is not known.
    """
    return (
        _completeness(explanation),
        _sensitivity(explanation, health),
        _stability("Picture moved by 3 pixels", health.shift if health else None),
        _stability("Picture with a little noise", health.noise if health else None),
        _published(beats_centre, findings),
    )


def _completeness(explanation: Explanation) -> Check:
    name = "Adds up"
    if explanation.delta is None:
        meaning = "This method promises no sum, so it cannot be checked."
        return Check(name, Verdict.UNKNOWN, "", meaning)
    sound = abs(explanation.delta) <= DELTA_LIMIT
    verb = "add up to" if sound else "miss"
    meaning = f"The scores {verb} the change of the network's answer."
    verdict = Verdict.HOLDS if sound else Verdict.FAILS
    return Check(name, verdict, f"off by {abs(explanation.delta):.1%}", meaning)


def _sensitivity(explanation: Explanation, health: MapHealth | None) -> Check:
    name = "Tells severities apart"
    if explanation.severity is None:
        meaning = "This method gives the same map for every severity."
        return Check(name, Verdict.FAILS, "same map", meaning)
    if health is None or health.likeness is None or health.other is None:
        return Check(name, Verdict.UNKNOWN, "", "The map of another severity was not compared.")
    differs = health.likeness < REPEATED
    other = health.other.text
    meaning = f"The map for {other} is {'another' if differs else 'nearly the same'}."
    verdict = Verdict.HOLDS if differs else Verdict.FAILS
    return Check(name, verdict, f"likeness {health.likeness:.2f} to {other}", meaning)


def _stability(name: str, likeness: float | None) -> Check:
    if likeness is None:
        return Check(name, Verdict.UNKNOWN, "", "The map was not made again.")
    sound = likeness >= REPEATED
    meaning = "The map comes out much the same." if sound else "The map comes out different."
    verdict = Verdict.HOLDS if sound else Verdict.FAILS
    return Check(name, verdict, f"likeness {likeness:.2f}", meaning)


def _published(beats_centre: bool | None, findings: int | None) -> Check:
    name = "Beats a blob in the middle"
    if beats_centre is None:
        meaning = "How well this method points at the place was not measured for this condition."
        return Check(name, Verdict.UNKNOWN, "", meaning)
    number = "measured" if findings is None else f"measured on {findings} findings"
    if beats_centre:
        meaning = "On held-out studies, this method points at the place better than the middle."
        return Check(name, Verdict.HOLDS, number, meaning)
    meaning = "On held-out studies, the crop's middle points at the place as well as this method."
    return Check(name, Verdict.FAILS, number, meaning)
