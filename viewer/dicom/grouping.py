"""Group the frames of one series: alike, parallel, each place once, evenly spaced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np
from numpy.typing import NDArray

from viewer.dicom.study import Frame

# The tolerances of OHIF, which real scanners were found to keep.
ORIENTATION_TOLERANCE = 0.01  # difference of any direction cosine
SPACING_TOLERANCE = 0.2  # share of the spacing
ZERO_EXTENT_MM = 0.01  # closer slices lie at the same place
SIDEWAYS_MM = 1.0  # a slice shifted further in its plane belongs to another block
_PIXEL_SPACING_TOLERANCE = 0.001  # mm; rounding of one scanner's own values
_SMALLEST_BLOCK = 3  # two slices always advance evenly, which proves nothing


@dataclass(frozen=True, slots=True)
class PlacedFrame:
    """A frame and what beyond its place tells it from others of its series.

    Attributes
    ----------
    contrast : tuple of str
        Image type, echo time and the like; frames of one stack agree in it where
        several frames lie at one place.
    spacing_mm : float
        Spacing between slices, or slice thickness, as the file says; for single slices.
    rank : int
        Of several frames at one place the lowest is kept, before the instance number counts.
    """

    frame: Frame
    frame_of_reference_uid: str = ""
    contrast: tuple[str, ...] = ()
    spacing_mm: float = 1.0
    rank: int = 0


def alike(placed: Sequence[PlacedFrame]) -> list[list[PlacedFrame]]:
    """Groups of one size, frame of reference, orientation and pixel spacing."""

    def kind(item: PlacedFrame) -> tuple[int, int, str]:
        """Size and frame of reference."""
        return item.frame.rows, item.frame.columns, item.frame_of_reference_uid

    groups: list[list[PlacedFrame]] = []
    for _, same in groupby(sorted(placed, key=kind), key=kind):
        for parallel in _clusters(list(same), _orientation, ORIENTATION_TOLERANCE):
            groups.extend(_clusters(parallel, _pixel_spacing, _PIXEL_SPACING_TOLERANCE))
    return groups


def _clusters(
    items: list[PlacedFrame], vector: Callable[[PlacedFrame], Sequence[float]], tolerance: float
) -> list[list[PlacedFrame]]:
    """Groups whose vectors differ from the first one's by no more than `tolerance`.

    Starting from the smallest vector makes the groups independent of the files' order.
    """
    rest = sorted(items, key=lambda item: (tuple(vector(item)), identity_of(item)))
    clusters: list[list[PlacedFrame]] = []
    while rest:
        vectors = np.asarray([vector(item) for item in rest])
        near = np.abs(vectors - vectors[0]).max(axis=1) <= tolerance
        clusters.append([item for item, inside in zip(rest, near, strict=True) if inside])
        rest = [item for item, inside in zip(rest, near, strict=True) if not inside]
    return clusters


def contrasts(group: list[PlacedFrame]) -> list[list[PlacedFrame]]:
    """The group by contrast where that parts frames at one place; else the group whole."""
    if not _doubles(group):
        return [group]
    by_contrast = sorted(group, key=lambda item: item.contrast)
    parts = [list(same) for _, same in groupby(by_contrast, key=lambda item: item.contrast)]
    return parts if len(parts) > 1 and not any(map(_doubles, parts)) else [group]


def acquired_blocks(group: list[PlacedFrame]) -> list[list[PlacedFrame]]:
    """The group in the blocks it was acquired in, where position alone would mix them.

    Parallel blocks may overlap, as do the volumes of a repeated acquisition. Taken in the
    order of instance numbers each still advances evenly; that order is only used where it
    makes fewer stacks than position does, or parts frames at one place.
    """
    kept, folded = without_duplicates(group)
    by_place = len(even_runs(kept, normal_of(group[0].frame)))
    if by_place == 1 and not folded:
        return [group]
    blocks = _runs_in_sequence(group)
    whole = len(blocks) > 1 and all(len(block) >= _SMALLEST_BLOCK for block in blocks)
    parts = whole and not any(map(_doubles, blocks)) and (folded or len(blocks) < by_place)
    return blocks if parts else [group]


def _runs_in_sequence(group: list[PlacedFrame]) -> list[list[PlacedFrame]]:
    normal = normal_of(group[0].frame)
    ordered = sorted(group, key=lambda item: (item.frame.instance_number, identity_of(item)))
    runs: list[list[PlacedFrame]] = [[ordered[0]]]
    for before, item in pairwise(ordered):
        run = runs[-1]
        step = position_of(item, normal) - position_of(before, normal)
        pace = step
        if len(run) > 1:
            pace = position_of(run[1], normal) - position_of(run[0], normal)
        even = abs(step - pace) <= SPACING_TOLERANCE * abs(pace)
        if even and abs(step) >= ZERO_EXTENT_MM and sideways(before, item, normal) <= SIDEWAYS_MM:
            run.append(item)
        else:
            runs.append([item])
    return runs


def _doubles(group: list[PlacedFrame]) -> bool:
    return bool(without_duplicates(group)[1])


def without_duplicates(group: list[PlacedFrame]) -> tuple[list[PlacedFrame], list[Frame]]:
    """Frames in ascending position, one a place, and those left out."""
    normal = normal_of(group[0].frame)
    ordered = sorted(group, key=lambda item: (position_of(item, normal), identity_of(item)))
    places: list[list[PlacedFrame]] = []
    for item in ordered:
        if places and _same_place(places[-1][0], item, normal):
            places[-1].append(item)
        else:
            places.append([item])
    kept = [min(place, key=identity_of) for place in places]
    chosen = {id(item) for item in kept}
    return kept, [item.frame for item in ordered if id(item) not in chosen]


def _same_place(first: PlacedFrame, second: PlacedFrame, normal: NDArray[np.float64]) -> bool:
    along = position_of(second, normal) - position_of(first, normal)
    return along < ZERO_EXTENT_MM and sideways(first, second, normal) <= SIDEWAYS_MM


def even_runs(placed: list[PlacedFrame], normal: NDArray[np.float64]) -> list[list[PlacedFrame]]:
    """Frames in ascending position, cut wherever the step is uneven or sideways."""
    steps = [position_of(b, normal) - position_of(a, normal) for a, b in pairwise(placed)]
    breaks = _uneven(steps)
    aside = {
        index + 1
        for index, (a, b) in enumerate(pairwise(placed))
        if sideways(a, b, normal) > SIDEWAYS_MM
    }
    # A stack that is sheared all along is one stack with a warning, not many single slices.
    if 2 * len(aside) < len(placed):
        breaks |= aside
    edges = [0, *sorted(breaks), len(placed)]
    return [placed[start:end] for start, end in pairwise(edges)]


def _uneven(steps: list[float]) -> set[int]:
    """Indices of frames that begin a new run: those after a step that does not fit."""
    breaks: set[int] = set()
    for index, step in enumerate(steps):
        beside = steps[max(0, index - 1) : index] + steps[index + 1 : index + 2]
        if beside and step > (1 + SPACING_TOLERANCE) * min(beside):
            breaks.add(index + 1)
    # Steps that drift slowly pass the test above; hold every run against its own middle.
    edges = [0, *sorted(breaks), len(steps) + 1]
    for start, end in pairwise(edges):
        run = steps[start : end - 1]
        middle = sorted(run)[len(run) // 2] if run else 0.0
        drifted = (i for i, step in enumerate(run) if abs(step - middle) > 0.2 * middle)
        breaks.update(start + i + 1 for i in drifted)
    return breaks


def sideways(first: PlacedFrame, second: PlacedFrame, normal: NDArray[np.float64]) -> float:
    """How far `second` is shifted in the plane of `first`, mm."""
    a, b = first.frame.image_position_patient, second.frame.image_position_patient
    offset = np.subtract(b, a)
    return float(np.linalg.norm(offset - (offset @ normal) * normal))


def position_of(item: PlacedFrame, normal: NDArray[np.float64]) -> float:
    """Where the frame lies along `normal`, mm."""
    return float(np.asarray(item.frame.image_position_patient) @ normal)


def normal_of(frame: Frame) -> NDArray[np.float64]:
    """Unit vector row x column, along which stacks grow (PS3.3 C.7.6.2.1.1)."""
    cross = np.cross(frame.row_cosine, frame.column_cosine)
    return np.asarray(cross / np.linalg.norm(cross), np.float64)


def _orientation(item: PlacedFrame) -> tuple[float, ...]:
    return (*item.frame.row_cosine, *item.frame.column_cosine)


def _pixel_spacing(item: PlacedFrame) -> tuple[float, float]:
    return item.frame.pixel_spacing


def identity_of(item: PlacedFrame) -> tuple[int, int, str, int, str]:
    """Tie-break: rank, instance number, then what is left that differs."""
    frame = item.frame
    return item.rank, frame.instance_number, frame.sop_instance_uid, frame.index, str(frame.path)
