"""Slices that the reader marked, and what the reader calls them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from viewer.dicom.study import Frame, Series, Study
from viewer.dicom.text import clean_text
from viewer.measurement_record import LONGEST_NAME
from viewer.state import State


def marked(state: State, frame: Frame, on: bool) -> State:
    """A slice is a key image, or is none; without its mark it has no name."""
    names = {key: name for key, name in state.key_names.items() if on or key != frame}
    others = state.key_slices - {frame}
    return replace(state, key_slices=others | {frame} if on else others, key_names=names)


def named(state: State, frame: Frame, name: str) -> State:
    """A key image is called something; an empty name takes the old one away."""
    if frame not in state.key_slices:
        return state
    said = clean_text(name, LONGEST_NAME)
    names = {key: old for key, old in state.key_names.items() if key != frame}
    return replace(state, key_names={**names, frame: said} if said else names)


def key_frames(study: Study, marks: Iterable[Frame]) -> tuple[tuple[Series, int, Frame], ...]:
    """The key images of a study in the order of its series and slices.

    Returns
    -------
    tuple of (Series, int, Frame)
        The slice index is counted over all stacks of its series.
    """
    wanted = frozenset(marks)
    return tuple(
        (series, index, frame)
        for series in study.series
        for index, frame in enumerate(frame for stack in series.stacks for frame in stack.frames)
        if frame in wanted
    )


def as_records(state: State) -> list[dict[str, Any]]:
    """The key images as values that JSON has: `series_instance_uid`, `sop_instance_uid`,
    `frame` (in its file, from 0) and `name`.
    """  # noqa: D205 - the keys are one list
    if state.study is None:
        return []
    return [
        {
            "series_instance_uid": series.series_instance_uid,
            "sop_instance_uid": frame.sop_instance_uid,
            "frame": frame.index,
            "name": state.key_names.get(frame, ""),
        }
        for series, _, frame in key_frames(state.study, state.key_slices)
    ]


def from_records(
    records: Iterable[Mapping[str, Any]], study: Study
) -> tuple[frozenset[Frame], dict[Frame, str]]:
    """The key images of records in `study`, and their names; slices it does not hold are left out.

    Raises
    ------
    ValueError
        These are no records of key images.
    """
    found = {
        (series.series_instance_uid, frame.sop_instance_uid, frame.index): frame
        for series in study.series
        for stack in series.stacks
        for frame in stack.frames
    }
    names: dict[Frame, str] = {}
    try:
        for record in records:
            uid, sop = str(record["series_instance_uid"]), str(record["sop_instance_uid"])
            frame = found.get((uid, sop, int(record["frame"])))
            if frame is not None:
                names[frame] = clean_text(str(record.get("name", "")), LONGEST_NAME)
    except (KeyError, TypeError, OverflowError) as error:
        raise ValueError("these are no records of key images") from error
    return frozenset(names), {frame: name for frame, name in names.items() if name}
