"""Sort frames of one series into stacks: parallel, evenly spaced, without duplicates."""

from __future__ import annotations

import math
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from viewer.dicom.grouping import (
    SIDEWAYS_MM,
    ZERO_EXTENT_MM,
    PlacedFrame,
    acquired_blocks,
    alike,
    contrasts,
    even_runs,
    identity_of,
    normal_of,
    position_of,
    sideways,
    without_duplicates,
)
from viewer.dicom.study import Frame, Plane, Stack


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
    contrast or were acquired one block after the other: then each is a stack.
    """
    stacks: list[Stack] = []
    folded: list[Frame] = []
    for group in alike(sorted(placed, key=identity_of)):
        for part in (block for same in contrasts(group) for block in acquired_blocks(same)):
            kept, dropped = without_duplicates(part)
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


def _stacks_of(placed: list[PlacedFrame], folded: list[Frame]) -> list[Stack]:
    """Split frames in ascending position wherever the step is uneven or sideways."""
    normal = normal_of(placed[0].frame)
    runs = even_runs(placed, normal)
    stacks: list[Stack] = []
    for index, run in enumerate(runs):
        sheared = _is_sheared(run, normal)
        spares = _spares_of(run, folded, normal)
        warnings = [_duplicate_note(len(spares))] if spares else []
        if index:
            gap = position_of(run[0], normal) - position_of(runs[index - 1][-1], normal)
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
        if ((along < ZERO_EXTENT_MM) & (aside <= SIDEWAYS_MM)).any():
            found.append(frame)
    return tuple(found)


def _stack(run: list[PlacedFrame], normal: NDArray[np.float64]) -> Stack:
    spacing = run[0].spacing_mm if run[0].spacing_mm > ZERO_EXTENT_MM else 1.0
    if len(run) > 1:
        spacing = (position_of(run[-1], normal) - position_of(run[0], normal)) / (len(run) - 1)
    x, y, z = (float(value) for value in normal_of(run[0].frame))
    return Stack(tuple(item.frame for item in run), (x, y, z), spacing)


def _is_sheared(run: list[PlacedFrame], normal: NDArray[np.float64]) -> bool:
    return any(sideways(a, b, normal) > SIDEWAYS_MM for a, b in pairwise(run))


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
