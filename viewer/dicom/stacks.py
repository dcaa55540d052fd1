"""Sort frames of one series into stacks: parallel, evenly spaced, without duplicates."""

from __future__ import annotations

import math
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from viewer.dicom.study import Frame, Plane, Stack, Vec3

# The tolerances of OHIF, which real scanners were found to keep.
ORIENTATION_TOLERANCE = 0.01  # difference of any direction cosine
SPACING_TOLERANCE = 0.2  # share of the spacing
ZERO_EXTENT_MM = 0.01  # closer slices lie at the same place
_PIXEL_SPACING_TOLERANCE = 0.001  # mm; rounding of one scanner's own values
_SIDEWAYS_MM = 1.0  # a slice shifted further in its plane belongs to another block


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


@dataclass(frozen=True, slots=True)
class Layout:
    """Stacks of one series, and the frames that lie where another one does.

    Every folded frame is also among the `spares` of a stack.
    """

    stacks: tuple[Stack, ...]
    folded: tuple[Frame, ...]


def build_stacks(placed: Iterable[PlacedFrame]) -> Layout:
    """Sort frames into stacks; the same for any order of the frames.

    A stack grows along row x column (PS3.3 C.7.6.2.1.1). Frames of other sizes,
    orientations, frames of reference, or beyond a gap are other stacks. Of several frames
    at one place the one with the lowest instance number stays, unless they differ in
    contrast: then each contrast is a stack.
    """
    stacks: list[Stack] = []
    folded: list[Frame] = []
    for group in _alike(sorted(placed, key=_identity)):
        for part in _contrasts(group):
            kept, dropped = _without_duplicates(part)
            folded.extend(dropped)
            stacks.extend(_stacks_of(kept, dropped))
    return Layout(tuple(sorted(stacks, key=_stack_order)), tuple(folded))


def restacked(stack: Stack, gone: Container[Path]) -> tuple[Stack, ...]:
    """The stacks that remain of `stack` without the files `gone`, with its spares."""
    ranked = [*((frame, 0) for frame in stack.frames), *((frame, 1) for frame in stack.spares)]
    placed = [
        PlacedFrame(frame, spacing_mm=stack.spacing, rank=rank)
        for frame, rank in ranked
        if frame.path not in gone
    ]
    return build_stacks(placed).stacks


def _alike(placed: Sequence[PlacedFrame]) -> list[list[PlacedFrame]]:
    """Groups of one size, frame of reference, orientation and pixel spacing."""

    def kind(item: PlacedFrame) -> tuple[int, int, str]:
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
    rest = sorted(items, key=lambda item: (tuple(vector(item)), _identity(item)))
    clusters: list[list[PlacedFrame]] = []
    while rest:
        vectors = np.asarray([vector(item) for item in rest])
        near = np.abs(vectors - vectors[0]).max(axis=1) <= tolerance
        clusters.append([item for item, inside in zip(rest, near, strict=True) if inside])
        rest = [item for item, inside in zip(rest, near, strict=True) if not inside]
    return clusters


def _contrasts(group: list[PlacedFrame]) -> list[list[PlacedFrame]]:
    """The group by contrast where that parts frames at one place; else the group whole."""
    if not _doubles(group):
        return [group]
    by_contrast = sorted(group, key=lambda item: item.contrast)
    parts = [list(same) for _, same in groupby(by_contrast, key=lambda item: item.contrast)]
    return parts if len(parts) > 1 and not any(map(_doubles, parts)) else [group]


def _doubles(group: list[PlacedFrame]) -> bool:
    return bool(_without_duplicates(group)[1])


def _without_duplicates(group: list[PlacedFrame]) -> tuple[list[PlacedFrame], list[Frame]]:
    """Frames in ascending position, one a place, and those left out."""
    normal = _normal(group[0].frame)
    ordered = sorted(group, key=lambda item: (_position(item, normal), _identity(item)))
    places: list[list[PlacedFrame]] = []
    for item in ordered:
        if places and _same_place(places[-1][0], item, normal):
            places[-1].append(item)
        else:
            places.append([item])
    kept = [min(place, key=_identity) for place in places]
    chosen = {id(item) for item in kept}
    return kept, [item.frame for item in ordered if id(item) not in chosen]


def _same_place(first: PlacedFrame, second: PlacedFrame, normal: NDArray[np.float64]) -> bool:
    along = _position(second, normal) - _position(first, normal)
    return along < ZERO_EXTENT_MM and _sideways(first, second, normal) <= _SIDEWAYS_MM


def _stacks_of(placed: list[PlacedFrame], folded: list[Frame]) -> list[Stack]:
    """Split frames in ascending position wherever the step is uneven or sideways."""
    normal = _normal(placed[0].frame)
    runs = _even_runs(placed, normal)
    stacks: list[Stack] = []
    for index, run in enumerate(runs):
        gap = _position(run[0], normal) - _position(runs[index - 1][-1], normal) if index else 0.0
        sheared = _is_sheared(run, normal)
        spares = _spares_of(run, folded, normal)
        warnings = [_duplicate_note(len(spares))] if spares else []
        if index:
            warnings.append(f"A gap of {gap:.1f} mm parts this stack from the one before it.")
        if sheared:
            warnings.append("The slices are shifted sideways; positions are approximate.")
        stacks.append(replace(_stack(run, normal), warnings=tuple(warnings), spares=spares))
    return stacks


def _spares_of(
    run: list[PlacedFrame], folded: list[Frame], normal: NDArray[np.float64]
) -> tuple[Frame, ...]:
    """Those of the folded frames that lie where a frame of this run does."""
    places = np.array([item.frame.image_position_patient for item in run])
    found = []
    for frame in folded:
        offsets = places - frame.image_position_patient
        along = np.abs(offsets @ normal)
        aside = np.linalg.norm(offsets - np.outer(offsets @ normal, normal), axis=1)
        if ((along < ZERO_EXTENT_MM) & (aside <= _SIDEWAYS_MM)).any():
            found.append(frame)
    return tuple(found)


def _stack(run: list[PlacedFrame], normal: NDArray[np.float64]) -> Stack:
    spacing = run[0].spacing_mm if run[0].spacing_mm > ZERO_EXTENT_MM else 1.0
    if len(run) > 1:
        spacing = (_position(run[-1], normal) - _position(run[0], normal)) / (len(run) - 1)
    x, y, z = (float(value) for value in _normal(run[0].frame))
    return Stack(tuple(item.frame for item in run), (x, y, z), spacing)


def _even_runs(placed: list[PlacedFrame], normal: NDArray[np.float64]) -> list[list[PlacedFrame]]:
    steps = [_position(b, normal) - _position(a, normal) for a, b in pairwise(placed)]
    breaks = _uneven(steps)
    aside = {
        index + 1
        for index, (a, b) in enumerate(pairwise(placed))
        if _sideways(a, b, normal) > _SIDEWAYS_MM
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


def _is_sheared(run: list[PlacedFrame], normal: NDArray[np.float64]) -> bool:
    return any(_sideways(a, b, normal) > _SIDEWAYS_MM for a, b in pairwise(run))


def _sideways(first: PlacedFrame, second: PlacedFrame, normal: NDArray[np.float64]) -> float:
    """How far `second` is shifted in the plane of `first`, mm."""
    a, b = first.frame.image_position_patient, second.frame.image_position_patient
    offset = np.subtract(b, a)
    return float(np.linalg.norm(offset - (offset @ normal) * normal))


def _position(item: PlacedFrame, normal: NDArray[np.float64]) -> float:
    return float(np.asarray(item.frame.image_position_patient) @ normal)


def _normal(frame: Frame) -> NDArray[np.float64]:
    cross = np.cross(frame.row_cosine, frame.column_cosine)
    return np.asarray(cross / np.linalg.norm(cross), np.float64)


def _orientation(item: PlacedFrame) -> Vec3 | tuple[float, ...]:
    return (*item.frame.row_cosine, *item.frame.column_cosine)


def _pixel_spacing(item: PlacedFrame) -> tuple[float, float]:
    return item.frame.pixel_spacing


def _identity(item: PlacedFrame) -> tuple[int, int, str, int, str]:
    """Tie-break: rank, instance number, then what is left that differs."""
    frame = item.frame
    return item.rank, frame.instance_number, frame.sop_instance_uid, frame.index, str(frame.path)


def _stack_order(stack: Stack) -> tuple[float, float, tuple[float, ...], str]:
    """From the head down where axial, else largest first."""
    middle = stack.frames[len(stack.frames) // 2]
    corner = middle.image_position_patient
    if stack.plane is Plane.AXIAL:
        return 0.0, -_centre_height(middle), corner, middle.sop_instance_uid
    return 1.0, -float(len(stack.frames)), corner, middle.sop_instance_uid


def _centre_height(frame: Frame) -> float:
    down = frame.column_cosine[2] * frame.pixel_spacing[0] * (frame.rows - 1) / 2
    across = frame.row_cosine[2] * frame.pixel_spacing[1] * (frame.columns - 1) / 2
    return math.fsum((frame.image_position_patient[2], down, across))


def _duplicate_note(count: int) -> str:
    if count == 1:
        return "1 slice lies where another one does and is left out."
    return f"{count} slices lie where another one does and are left out."
